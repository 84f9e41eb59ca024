//! The size of a change: “rose *by six*, from 31 to 38”, “from $20 to $21, a *5 percent* rise”.

use std::ops::Range;

use super::size::{fits, is_gloss, of_something_else, own_trend};
use super::told::{are_at_once, is_in_half, is_lost, is_other_act, is_told_again, or_before};
use super::{Change, Tie, goes_along, opens_clause, slot};
use crate::claims::{Article, Scope, Tag, Tags};
use crate::figures::{Figure, Kind};
use crate::lang::cues::AVERAGE;
use crate::lang::en::change::ADDED;
use crate::lang::en::status::BRINGS;
use crate::lang::{Forms, Function, Role, Trend};

/// A figure that gives the size of a change.
#[derive(Clone, Debug)]
pub struct Step {
    /// The figure.
    pub figure: usize,
    /// The way its own words say it goes.
    pub trend: Option<Trend>,
    /// Whether nothing but words of change stands between it and the levels.
    pub close: bool,
    /// Whether it is what made the change, by a clause of its own: “hired 400, taking its staff from”.
    pub cause: bool,
}

/// “five more”, “another 30”, “thirty new cases”: it comes on top of what was.
#[must_use]
pub(crate) fn is_addition(article: &Article<'_>, it: usize) -> bool {
    let Some(figure) = article.figure(it) else { return false };
    let near = figure.whole.start.saturating_sub(2)..figure.tokens.end + 2;
    article.claim(it).is_some_and(|it| it.scope == Scope::Addition)
        || near.into_iter().any(|it| {
            matches!(
                article.text.id(it).function(),
                Function::More | Function::Another | Function::Further | Function::Other
            ) || article.text.id(it).has(Role::Adjective) && article.says(it, ADDED)
        })
}

/// The sizes that the text gives for a change.
pub(super) fn find(
    article: &Article<'_>,
    tags: &Tags,
    change: &Change,
    sentence: &Range<usize>,
) -> Vec<Step> {
    let [first, last] = change.levels();
    let here = article.figures_in(sentence);
    let mut steps = Vec::new();
    let mut opening = article.figure(first).map_or(0, |_| slot(article, first).at);
    // sizes that another size stands before: “by 4 million (15 percent)”, “by $3, or 5 percent,”
    let mut glosses = Vec::new();
    for it in (here.start..first).rev() {
        if glosses.is_empty() && is_gloss(article, it, here.start) && fits(article, change, it) {
            glosses.push(it);
            continue;
        }
        match before(article, tags, change, it, opening) {
            Found::Step(step) => {
                let (trend, close, cause) = (step.trend, step.close, step.cause);
                steps.extend(glosses.drain(..).map(|figure| Step { figure, trend, close, cause }));
                opening = article.figure(it).map_or(0, |it| it.whole.start);
                let alternative = step.close && !step.cause;
                steps.push(step);
                // “rose 5 percent, or $3, from”: a second size stands before an “or”
                if !alternative || !or_before(article, opening) {
                    break;
                }
                opening -= 1;
            }
            Found::Pass => {}
            Found::Stop => break,
        }
    }
    // the size may stand between the levels: “to 50, up 20 percent from 40”
    for it in first + 1..last {
        if let Some(step) = between(article, tags, change, it) {
            steps.push(step);
        }
    }
    let mut closing = article.reach(last).end;
    for it in last + 1..here.end {
        if let Some(before) =
            steps.last().filter(|before| before.figure + 1 == it && before.figure > last).cloned()
            && is_gloss(article, it, here.start)
            && fits(article, change, it)
        {
            steps.push(Step { figure: it, ..before });
            closing = article.reach(it).end;
            continue;
        }
        match after(article, change, it, closing) {
            Found::Step(step) => {
                closing = article.reach(it).end;
                steps.push(step);
            }
            Found::Pass => {}
            Found::Stop => break,
        }
    }
    steps
}

enum Found {
    Step(Step),
    /// A date or a length of time between them: look further.
    Pass,
    Stop,
}

fn is_time(figure: &Figure) -> bool {
    matches!(figure.kind, Kind::Date | Kind::Time | Kind::Duration | Kind::Label(_))
}

/// Words between the size and the levels.
const REACH: usize = 20;

fn before(article: &Article<'_>, tags: &Tags, change: &Change, it: usize, opening: usize) -> Found {
    let Some(figure) = article.figure(it) else { return Found::Stop };
    if !fits(article, change, it) {
        return if is_time(figure) { Found::Pass } else { Found::Stop };
    }
    let start = figure.tokens.end;
    if opening < start || opening - start > REACH || of_something_else(article, it) {
        return Found::Stop;
    }
    if has_own_change(article, change, start) || article.claim(it).is_some_and(|it| it.negated) {
        return Found::Stop;
    }
    // “five times what it was, up from”
    let what = figure.kind == Kind::Multiple && article.text.id(start).function() == Function::What;
    let comma = what.then(|| (start..opening).find(|it| article.text.is_mark(*it, ','))).flatten();
    let range = comma.unwrap_or(start)..opening;
    let close = is_close(article, article.reach(it).end.min(opening)..opening);
    let mut cause = false;
    for at in range {
        // “down by 71,000 in all: October from 150,000 to”
        if article.text.is_mark(at, ':') && (at + 1..opening).any(|it| tags.names(it)) {
            return Found::Stop;
        }
        // “to top 10 tonnes after dropping to 9”, “a cut of $10 billion, including raising the exemption”
        if tags.is(at, Tag::Gerund) && is_other_act(article, at) {
            return Found::Stop;
        }
        // “swelled by 1,200 over the winter, going from 8,400”, “by 2 percent, taking it from 3”
        if tags.is(at, Tag::Gerund)
            && (slot(article, it).word == Function::By
                // “rose 14 inches overnight, going from”; “lost three games, falling from 26 points to 21”
                || figure.trend.is_some() && figure.unit.is_some()
                || is_lost(article, change, it))
            && are_at_once(article, change)
            && is_told_again(article, at, opening)
        {
            continue;
        }
        if tags.is(at, Tag::Gerund)
            || matches!(tags.get(at), Some(Tag::Verb)) && figure.kind == Kind::Multiple
        {
            cause = true;
        } else if matches!(
            tags.get(at),
            Some(Tag::Verb | Tag::Auxiliary | Tag::Relative | Tag::Conjunction)
        ) && !super::are_those(article, at)
        {
            let verb = matches!(tags.get(at), Some(Tag::Verb | Tag::Auxiliary))
                && (article.text.id(at).trend().is_none() || is_addition(article, it));
            if verb && subject(article, it) {
                // “a 10 percent cut would bring the grant down from”: its own word says what it does
                let mut between = figure.tokens.end + 1..at;
                let own = figure.kind == Kind::Percent
                    && between.all(|it| tags.is(it, Tag::Auxiliary))
                    && own_trend(article, it).is_some()
                    && (article.is_verb(at, BRINGS) || tags.is(at, Tag::Auxiliary));
                cause |= !own; // “Thirty new cases took the total from”
                continue;
            }
            return Found::Stop;
        } else if opens_clause(article, at) || matches!(article.text.mark(at), Some(';' | '—')) {
            return Found::Stop;
        }
    }
    // “six more joined, three of them for a year, taking”; “scored 12, raising her average from”
    let of_them = article.text.id(start).function() == Function::Of
        && article.text.id(start + 1).function() == Function::Pronoun;
    let mean = || article.find_word(start..opening, AVERAGE).is_some();
    if cause && (of_them || mean() || is_one_of_several(article, it) || is_of_each(article, it)) {
        return Found::Stop;
    }
    let trend = own_trend(article, it);
    // “demand rose 11 percent on the back of a price cut from”
    let turned = |at: usize| article.text.id(at).trend().is_some_and(|it| Some(it) != trend);
    if !cause && trend.is_some() && (start..opening).any(turned) {
        return Found::Stop;
    }
    let sized = trend.is_some()
        || matches!(slot(article, it).word, Function::By | Function::Of)
        || figure.kind == Kind::Multiple
        || is_in_half(article, it)
        || is_behind_object(article, change, it, opening)
        || cause;
    if sized { Found::Step(Step { figure: it, trend, close, cause }) } else { Found::Stop }
}

/// “raised its dividend 10 percent to $7 from $5”: behind what was raised, with no “by”.
fn is_behind_object(article: &Article<'_>, change: &Change, it: usize, opening: usize) -> bool {
    let Some(figure) = article.figure(it) else { return false };
    let start = figure.whole.start;
    let object = start.checked_sub(1).map(|it| article.text.id(it));
    matches!(figure.kind, Kind::Percent | Kind::Points)
        && opening == figure.tokens.end
        && change.way.as_ref().is_some_and(|way| way.at + 1 < start && start - way.at <= OBJECT)
        && object.is_some_and(|it| {
            it.function() == Function::None
                && it.form().has(Forms::NOUN)
                && !it.has(Role::Adjective)
        })
}

/// Words of what is raised: “raised its quarterly dividend”.
const OBJECT: usize = 5;

/// “gained 45 percent as sales rose from”, “lost 2 percent, with dues up from”: the levels have a word of change of
/// their own behind the size.
fn has_own_change(article: &Article<'_>, change: &Change, size: usize) -> bool {
    let Some(way) = &change.way else { return false };
    let text = article.text;
    (size..way.at)
        .find(|it| goes_along(article, *it))
        .is_some_and(|it| it + 1 < way.at && !(it..way.at).any(|it| text.is_mark(it, ',')))
}

/// “ten joined and two left, taking the roll from”: others change the level too.
fn is_one_of_several(article: &Article<'_>, it: usize) -> bool {
    let sentence = article.sentence(it);
    let one = it.checked_sub(1).filter(|it| article.figures_in(&sentence).contains(it));
    one.zip(article.figure(it)).is_some_and(|(one, figure)| {
        let between = article.reach(one).end..figure.whole.start;
        let and = |it: usize| article.text.id(it).function() == Function::And;
        article.same_sort(one, it) && between.clone().take(4).any(and)
    })
}

/// “Each of the three branches hired five clerks”: so many times over.
fn is_of_each(article: &Article<'_>, it: usize) -> bool {
    let start = article.figure(it).map_or(0, |it| it.whole.start);
    (article.sentence(it).start..start)
        .any(|it| matches!(article.text.id(it).function(), Function::Each | Function::Every))
}

/// Whether a figure’s phrase opens its clause, as a subject does.
fn subject(article: &Article<'_>, it: usize) -> bool {
    let Some(figure) = article.figure(it) else { return false };
    let sentence = article.sentence(it);
    let before = figure.whole.start.checked_sub(1).filter(|it| *it >= sentence.start);
    before.is_none_or(|it| {
        // “The ministry said 14 more bodies”
        let said =
            article.text.id(it).has(Role::Say) && article.text.id(it).form().has(Forms::VERB_PAST);
        said || article.text.mark(it).is_some()
            || article.says(it, ADDED)
            || matches!(
                article.text.id(it).function(),
                Function::A
                    | Function::Another
                    | Function::Further
                    | Function::The
                    | Function::And
                    | Function::That
            )
    })
}

/// “up 20 percent” between the levels of “to 50, up 20 percent from 40”.
fn between(article: &Article<'_>, _: &Tags, change: &Change, it: usize) -> Option<Step> {
    let figure = article.figure(it)?;
    if !fits(article, change, it) || of_something_else(article, it) {
        return None;
    }
    let [first, last] = change.levels();
    // “812 ships in March, down nine percent from”: it stands behind the word of change
    let cue = change
        .way
        .as_ref()
        .map(|it| it.at)
        .filter(|at| *at > article.reach(first).end && *at < figure.whole.start);
    // “231 million last year, a 5 percent increase over”
    let end = article.reach(first).end;
    let time = article.claim(first).and_then(|it| it.time.clone());
    let end = time.filter(|it| it.start == end).map_or(end, |it| it.end);
    let ahead = cue.unwrap_or(end).min(figure.whole.start)..figure.whole.start;
    let behind = figure.tokens.end..slot(article, last).at;
    let trend = own_trend(article, it)?;
    (is_close(article, ahead) && is_close(article, behind)).then_some(Step {
        figure: it,
        trend: Some(trend),
        close: true,
        cause: false,
    })
}

fn after(article: &Article<'_>, change: &Change, it: usize, closing: usize) -> Found {
    let Some(figure) = article.figure(it) else { return Found::Stop };
    if !fits(article, change, it) {
        return if is_time(figure) { Found::Pass } else { Found::Stop };
    }
    let start = figure.whole.start;
    if closing > start || start - closing > REACH || of_something_else(article, it) {
        return Found::Stop;
    }
    // “to $62 million, a drop of 5 percent in imports”: of another thing
    let end = figure.tokens.end;
    let thing = article.text.id(end).function() == Function::In
        && article.text.id(end + 1).form().has(Forms::NOUN_PLURAL);
    if figure.kind == Kind::Percent && thing {
        return Found::Stop;
    }
    // “in 2012, a fall of”: a time or place may close the levels, then a mark opens the size
    let Some(mark) = (closing..start).rev().find(|it| {
        matches!(article.text.mark(*it), Some(',' | '(' | '—' | '–' | '-' | ':'))
            || article.text.id(*it).function() == Function::Or
    }) else {
        return Found::Stop;
    };
    let tail = (closing..mark).all(|it| {
        !opens_clause(article, it)
            && !matches!(article.text.mark(it), Some('.' | '?' | '!'))
            && article.text.id(it).function() != Function::To
    });
    let close = is_close(article, mark..start);
    let trend = own_trend(article, it);
    // “which fell from 58 to 14, rose by 20 percent in 1986”: another thing, or another time
    let way = change.way.as_ref().map(|it| it.trend);
    if trend.is_some() && way.is_some() && trend != way {
        return Found::Stop;
    }
    let end = article.reach(it).end.max(figure.tokens.end);
    // “in 2005 and now earns $900, a rise of a third in the past year”
    if change.tie == Tie::Now && !article.closes(end) {
        return Found::Stop;
    }
    // “from 12 to 15, a 25 percent rise on 2012”: measured from another level
    let other_base = (end..end + 2).any(|it| {
        matches!(
            article.text.id(it).function(),
            Function::On
                | Function::Over
                | Function::From
                | Function::Since
                | Function::Than
                | Function::With
                | Function::Against
        )
    });
    // “from 140 to 112, or by 20 percent”
    let by = slot(article, it).word == Function::By;
    if !tail || !close || trend.is_none() && figure.kind != Kind::Multiple && !by {
        return Found::Stop;
    }
    Found::Step(Step { figure: it, trend, close: !other_base && mark - closing <= 6, cause: false })
}

/// Nothing but a comma, an article or words of change: “, a further”, “followed by a” open another
/// change.
fn is_close(article: &Article<'_>, between: Range<usize>) -> bool {
    let text = article.text;
    between.into_iter().all(|it| {
        let word = text.id(it);
        matches!(text.mark(it), Some(',' | '(' | ')' | '—' | '–' | '-' | ':'))
            || word.trend().is_some()
            || word.has(Role::Hedge) && word.function() == Function::None
            || word.has(Role::Adjective) && word.function() == Function::None
            || matches!(
                word.function(),
                Function::A
                    | Function::Or
                    | Function::Of
                    | Function::Up
                    | Function::Down
                    | Function::From
                    | Function::To
                    | Function::Which
                    | Function::That
                    | Function::BePresent
                    | Function::By
            )
    })
}
