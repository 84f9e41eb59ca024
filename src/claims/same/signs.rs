//! Words beside a figure that tell it from another of the same noun (CHECKS.md C6).

use std::ops::Range;

use super::keys::{Key, hash, key};
use super::mention::Points;
use crate::claims::{Article, Claim};
use crate::figures::Kind;
use crate::lang::{Dimension, Function, Role, Sign};

/// A set of signs.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(super) struct Signs(u32);

impl Signs {
    pub(super) fn has(self, sign: Sign) -> bool {
        self.0 & 1 << sign as u8 != 0
    }

    pub(super) fn has_any(self, signs: &[Sign]) -> bool {
        signs.iter().any(|it| self.has(*it))
    }

    fn put(&mut self, sign: Sign) {
        self.0 |= 1 << sign as u8;
    }
}

/// Words further off belong to something else.
const REACH: usize = 12;

/// The signs in the clause of a figure.
pub(super) fn of(article: &Article<'_>, figure: usize) -> Signs {
    let text = article.text;
    let mut signs = Signs::default();
    for at in clause(article, figure) {
        let word = text.id(at);
        if let Some(sign) = word.sign() {
            signs.put(sign);
        }
        match word.function() {
            Function::Than | Function::Previous => signs.put(Sign::Back),
            Function::Since => signs.put(Sign::Cumulative),
            _ => {}
        }
    }
    signs
}

/// The tokens around a figure up to the nearest mark that parts clauses.
fn clause(article: &Article<'_>, figure: usize) -> Range<usize> {
    let text = article.text;
    let Some(it) = article.figure(figure) else { return 0..0 };
    let sentence = article.sentence(figure);
    let parts =
        |at: &usize| matches!(text.mark(*at), Some(';' | ':' | '—' | '–' | ',' | '(' | ')'));
    // what is said of “the 47 people” further on does not tell which they are
    let restricted = |claim: &&Claim| {
        let behind = claim.counts.as_ref().is_none_or(|counts| counts.end > it.whole.start);
        claim.points != Points::Not && behind
    };
    if let Some(claim) = article.claim(figure).filter(restricted) {
        let restricts = claim.restricts.map_or(0, |it| it + 3);
        let end = article.reach(figure).end.max(restricts).min(sentence.end);
        return it.whole.start.saturating_sub(1).max(sentence.start)..end.max(it.tokens.end);
    }
    let start = (sentence.start.max(it.whole.start.saturating_sub(REACH))..it.whole.start)
        .rev()
        .find(parts)
        .map_or(sentence.start.max(it.whole.start.saturating_sub(REACH)), |at| at + 1);
    let last = sentence.end.min(it.tokens.end + REACH);
    let end = (it.tokens.end..last).find(parts).unwrap_or(last);
    start..end
}

/// When: a date, and every “last year”, “first half” of the clause.
pub(super) fn times(article: &Article<'_>, figure: usize, claim: &Claim) -> Vec<Key> {
    let text = article.text;
    let mut out: Vec<Key> = Vec::new();
    let clause = clause(article, figure);
    let day = claim.time.clone().filter(|it| {
        // the day of the sentence is none of “the 47 people killed there”
        let own = claim.points == Points::Not || clause.contains(&it.start);
        // “last year” is read below
        own && text.id(it.end - 1).units().is_empty() && !text.id(it.end - 1).has(Role::Season)
    });
    for at in day.into_iter().flatten() {
        if text.token(at).is_some_and(|it| it.is_number() || it.is_word())
            && text.id(at).function() == Function::None
        {
            out.push(if text.id(at).is_known() { key(text, at) } else { hash(text.word(at)) });
        }
    }
    for at in clause {
        let word = text.id(at);
        let period = word.units().first().is_some_and(|it| it.dimension() == Dimension::Duration)
            || word.fraction().is_some()
            || word.has(Role::Season);
        if !period {
            continue;
        }
        let before = at.checked_sub(1).map(|it| text.id(it));
        let which = before.is_some_and(|it| {
            matches!(
                it.function(),
                Function::Last
                    | Function::Next
                    | Function::Previous
                    | Function::Demonstrative
                    | Function::Past
                    | Function::Same
            ) || it.ordinal().is_some()
        });
        if which {
            out.push(
                Key::from(text.id(at - 1).entry()) ^ key(text, at).rotate_left(Key::BITS / 2 + 1),
            );
        }
    }
    crate::order::sort(&mut out);
    out.dedup();
    out
}

/// “for the fourth quarter” and “for the year”: whether two sentences tell of spans of time that have no
/// length in common.
pub(super) fn spans_differ(article: &Article<'_>, a: usize, b: usize) -> bool {
    let text = article.text;
    let spans = |sentence: usize| -> Vec<Key> {
        let tokens = text.sentences.get(sentence).map_or(0..0, |it| it.tokens.clone());
        let near = tokens.take(SPANS).filter(|at| {
            let told = at.checked_sub(1).map(|it| text.id(it));
            let span = text.id(*at).has(Role::Unit) || text.id(*at).fraction().is_some();
            span && told.is_some_and(|it| {
                matches!(it.function(), Function::The | Function::Last | Function::Demonstrative)
                    || it.ordinal().is_some()
            })
        });
        near.map(|at| key(text, at)).collect()
    };
    super::facets::apart(&spans(a), &spans(b))
}

/// More words of a sentence are not looked at.
const SPANS: usize = 60;

/// The times of day that a sentence gives: “at 0745 GMT”.
pub(super) fn hours(article: &Article<'_>, sentence: usize) -> Vec<Key> {
    let Some(sentence) = article.text.sentences.get(sentence) else { return Vec::new() };
    article
        .figures_in(&sentence.tokens)
        .take(HOURS)
        .filter_map(|it| article.figure(it))
        .filter(|it| it.kind == Kind::Time)
        .map(|it| hash(article.text.word(it.tokens.start)))
        .collect()
}

/// More figures of a sentence are not looked at.
const HOURS: usize = 12;

/// Whether a kind of figure can stand for a change.
pub(super) fn is_change(article: &Article<'_>, figure: usize) -> bool {
    article.figure(figure).is_some_and(|it| {
        it.trend.is_some() && matches!(it.kind, Kind::Percent | Kind::Points | Kind::Fraction)
    })
}
