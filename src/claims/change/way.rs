//! The way a change goes, as the words say: “*fell* from X to Y”, “Y, *up* from X”.

use super::{Change, Tie};
use crate::claims::{Article, Tag, Tags, change::slot};
use crate::figures::Kind;
use crate::lang::en::change::{HIGHER, LOWER, REVISED};
use crate::lang::{Function, Role, Trend, WordId};

/// The word that says which way a change goes.
#[derive(Clone, Debug)]
pub struct Way {
    /// Up or down.
    pub trend: Trend,
    /// Its token.
    pub at: usize,
    /// Its lemma.
    pub word: WordId,
}

/// The way of a change; none where the text does not say, or says it of something else.
pub(super) fn find(article: &Article<'_>, tags: &Tags, change: &Change) -> Option<Way> {
    let from = slot(article, change.from);
    match change.tie {
        Tie::UpFrom => way(article, from.after?),
        Tie::FromTo if from.after.is_some() => way(article, from.after?),
        Tie::FromTo => {
            let to = slot(article, change.to);
            governing(article, tags, change.clause.start, from.at.min(to.at))
        }
        Tie::Now => None,
        Tie::Compared => {
            let to = slot(article, change.to);
            let at = if matches!(to.word, Function::To | Function::At | Function::By) {
                to.at
            } else {
                return fewer(article, change);
            };
            // “was lower at 212,000, against 231,000”
            if to.word == Function::At {
                let word = at.checked_sub(1)?;
                let be = article.text.id(word.checked_sub(1)?).function();
                // a price may be up since yesterday
                let level = article.figure(change.to)?;
                let price = level.kind == Kind::Money && !level.written.is_some_and(|it| it.scaled);
                let is = matches!(be, Function::BePast | Function::BePresent);
                return (is && !price).then(|| way(article, word)).flatten();
            }
            (to.word == Function::To)
                .then(|| governing(article, tags, change.clause.start, at))
                .flatten()
        }
    }
}

/// “Fewer people took the test: 29,800, against 31,400 in 2018”
fn fewer(article: &Article<'_>, change: &Change) -> Option<Way> {
    let text = article.text;
    let start = change.clause.start;
    let colon = article.figure(change.to)?.whole.start.checked_sub(1)?;
    let fewer = matches!(text.id(start).function(), Function::More | Function::Fewer)
        && !(start + 1..colon).any(|it| {
            matches!(text.id(it).function(), Function::Than | Function::Fewer | Function::Less)
        })
        // “More people stayed away: 1,900 came, against 2,300”
        && text.is_mark(article.reach(change.to).end, ',')
        && article.figures_in(&(start..colon)).is_empty();
    let trend = if text.id(start).function() == Function::More { Trend::Up } else { Trend::Down };
    (fewer && text.is_mark(colon, ':')).then(|| Way { trend, at: start, word: text.id(start) })
}

/// The way that the size of a change goes: “*fell* 130 percent”, “*cut* infections by 150 percent”, “a
/// 40 percent *drop*”.
pub(crate) fn size_way(article: &Article<'_>, figure: usize) -> Option<Way> {
    let it = article.figure(figure)?;
    let sentence = article.sentence(figure);
    let after = it.tokens.end;
    if article.text.id(after).trend().is_some() && article.text.id(after).has(Role::Noun) {
        return way(article, after);
    }
    let slot = slot(article, figure);
    let tags = article.tags(article.sentence_of(figure))?;
    if slot.word == Function::By {
        return governing(article, tags, sentence.start, slot.at);
    }
    it.trend?;
    governing(article, tags, sentence.start, it.whole.start)
}

fn way(article: &Article<'_>, at: usize) -> Option<Way> {
    let word = article.text.id(at);
    let lemma = word.verb().or_else(|| word.noun()).unwrap_or(word);
    Some(Way { trend: word.trend()?, at, word: lemma })
}

/// Words between the verb and the preposition of its level.
const REACH: usize = 24;

/// The word of change that the preposition at `level` hangs on: the nearest verb before it, with no
/// clause between; a noun of change (“a fall in rents from”) where no verb stands between.
fn governing(article: &Article<'_>, tags: &Tags, start: usize, level: usize) -> Option<Way> {
    let text = article.text;
    let mut noun: Option<usize> = None;
    let mut at = level;
    for _ in 0..REACH {
        let Some(before) = at.checked_sub(1).filter(|it| *it >= start) else { break };
        at = before;
        let word = text.id(at);
        match tags.get(at) {
            // “rose most in Ireland: from 24.9% to 38.6%”
            Some(Tag::Break) if at + 1 == level => {}
            // “reduced smoking by 30 percent”: what it does so to
            Some(Tag::Gerund)
                if word.trend().is_none()
                    && tags.is(at.wrapping_sub(1), Tag::Verb)
                    && text.id(at.wrapping_sub(1)).trend().is_some() => {}
            // “raising the number rescued from 44”
            Some(Tag::Verb | Tag::Participle) if super::are_those(article, at) => {}
            Some(Tag::Verb | Tag::Participle | Tag::Gerund) => {
                // “edged lower to”, “ticked down to”: the particle says it
                if let Some(particle) = particle(article, at + 1) {
                    return (!denied(article, at)).then_some(particle);
                }
                let Some(trend) = word.trend() else { break };
                // “raised its forecast for the fall in output from”: the noun may be what has levels
                let against = noun.and_then(|it| text.id(it).trend()).is_some_and(|it| it != trend)
                    || is_object(article, tags, start..at);
                return (!against && !denied(article, at)).then(|| way(article, at)).flatten();
            }
            Some(Tag::Auxiliary)
                if matches!(word.function(), Function::BePast | Function::BePresent) =>
            {
                // “are up from”, “was down”: the particle says it
            }
            Some(Tag::Auxiliary | Tag::Break | Tag::Relative | Tag::Conjunction) => break,
            // “fell, with murders down to 30 from 45”
            _ if word.function() == Function::With && noun.is_some() => break,
            // “rose among people aged from 64 to 50”
            _ if word.function() == Function::Aged => return None,
            _ if matches!(word.function(), Function::And | Function::But)
                && noun.is_none()
                && super::opens_clause(article, at) =>
            {
                return None;
            }
            // “by a revision in February’s gain to 236 from 337”: the gain stays one
            _ if article.says(at, REVISED) => return None,
            // “the capital gains tax”: it only names the tax
            _ if word.trend().is_some() && word.has(Role::Noun) && names(article, at) => {}
            _ if word.trend().is_some()
                && (word.has(Role::Noun)
                    || matches!(word.function(), Function::Up | Function::Down)) =>
            {
                if noun.is_some_and(|it| text.id(it).trend() != word.trend()) {
                    return None;
                }
                noun = noun.or(Some(at));
            }
            _ => {}
        }
    }
    noun.filter(|it| !denied(article, *it)).and_then(|it| way(article, it))
}

/// “up”, “down”, “lower”, “higher” right behind a verb.
fn particle(article: &Article<'_>, at: usize) -> Option<Way> {
    let word = article.text.id(at);
    let way = matches!(word.function(), Function::Up | Function::Down)
        || article.says(at, &[LOWER, HIGHER]);
    let trend = if article.says(at, &[LOWER]) {
        Trend::Down
    } else if article.says(at, &[HIGHER]) {
        Trend::Up
    } else {
        word.trend()?
    };
    way.then_some(Way { trend, at, word })
}

/// “raised the tax cut to 30 percent from 20”: the word behind these is a noun that another verb of change has
/// for its object.
fn is_object(article: &Article<'_>, tags: &Tags, before: std::ops::Range<usize>) -> bool {
    let text = article.text;
    let word = text.id(before.end);
    let phrase = |it: &usize| {
        matches!(tags.get(*it), Some(Tag::Noun | Tag::Name | Tag::Adjective | Tag::Determiner))
    };
    let verb = before.clone().rev().find(|it| !phrase(it)).filter(|it| it + 1 < before.end);
    word.has(Role::Noun)
        && verb.is_some_and(|it| {
            matches!(tags.get(it), Some(Tag::Verb | Tag::Gerund))
                && text.id(it).trend().is_some_and(|it| Some(it) != word.trend())
        })
}

/// Whether a noun of change stands before another noun, in one name with it.
fn names(article: &Article<'_>, at: usize) -> bool {
    let next = article.text.id(at + 1);
    next.has(Role::Noun) && next.function() == Function::None && next.trend().is_none()
}

/// “did not rise”, “never fell”
fn denied(article: &Article<'_>, at: usize) -> bool {
    (at.saturating_sub(4)..at).any(|it| {
        matches!(
            article.text.id(it).function(),
            Function::Not
                | Function::Never
                | Function::NotBe
                | Function::NotDo
                | Function::NotHave
                | Function::NotModal
        )
    })
}
