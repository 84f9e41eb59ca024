//! The percentage of a change is not the one that its two levels give.
//!
//! “From X to Y, a P percent rise”, “fell P percent, from X to Y”, “up P percent to Y from X”: the
//! change from X to Y must be P percent of X, up or down as the words say.
//!
//! ## Why it matters
//!
//! It is the commonest derived figure in the news, and the wrong base is its commonest slip.
//!
//! ## Flagged
//!
//! ```news
//! The number of clinics rose [[40 percent]], from 60 to 75.
//! ```
//!
//! ## Not flagged
//!
//! ```news
//! The number of clinics rose 25 percent, from 60 to 75.
//! ```

use std::ops::Range;

use super::Check;
use crate::claims::Article;
use crate::figures::{Figure, Kind};
use crate::kernel::{Case, Compare, Found, Reading, Says, Strength, Term, change_percent};
use crate::lang::{Function, Role, Trend};

pub(super) static CHECK: Check =
    Check { name: "change-percent", title: "Percentage change does not match its figures", run };

fn run(article: &Article<'_>, found: &mut Vec<Found>) {
    for sentence in &article.text.sentences {
        for clause in clauses(article, &sentence.tokens) {
            let here = article.figures_in(&clause);
            let Some((from, to)) = levels(article, here.clone()) else { continue };
            let Some((percent, trend)) = percent(article, here, from, to) else { continue };
            found.push(case(from, to, percent, trend).into());
        }
    }
}

fn case(from: usize, to: usize, percent: usize, trend: Trend) -> Case {
    let mut figures = vec![from, to, percent];
    figures.sort_unstable();
    let stated = match trend {
        Trend::Up => Term::Figure(percent),
        Trend::Down => Term::Negative(Box::new(Term::Figure(percent))),
    };
    Case {
        figures,
        evidence: Vec::new(),
        readings: vec![Reading {
            computed: change_percent(from, to),
            compare: Compare::Equal,
            stated,
            taken: None,
        }],
        strength: Strength::Strong,
        says: Says {
            agrees: "The change is {computed}, given as {stated}".to_owned(),
            clash: "The change is {computed}, not {stated}".to_owned(),
        },
    }
}

/// The parts of a sentence between semicolons and dashes.
fn clauses(article: &Article<'_>, sentence: &Range<usize>) -> Vec<Range<usize>> {
    let mut clauses = Vec::new();
    let mut start = sentence.start;
    for at in sentence.clone() {
        if matches!(article.text.mark(at), Some(';' | '—')) {
            clauses.push(start..at);
            start = at + 1;
        }
    }
    clauses.push(start..sentence.end);
    clauses
}

/// The two levels of the only change in a clause: “from X to Y” or “to Y from X”.
fn levels(article: &Article<'_>, here: Range<usize>) -> Option<(usize, usize)> {
    let after = |idx: usize, function: Function| article.before(idx) == function;
    let is_level = |it: &usize| article.figure(*it).is_some_and(|it| it.is_amount());
    let mut from = here.clone().filter(|it| is_level(it) && after(*it, Function::From));
    let (first, more) = (from.next()?, from.next());
    if more.is_some() {
        return None;
    }
    let mut to = here.clone().filter(|it| is_level(it) && after(*it, Function::To));
    let (second, more) = (to.next()?, to.next());
    let next_to_each_other = first.abs_diff(second) == 1;
    // “from 5 to 7 percent of the 40”: nothing of another sort, and nothing between
    (more.is_none() && next_to_each_other && article.same_sort(first, second))
        .then_some((first, second))
}

/// The percentage of the change and the way it goes; none where there are two.
fn percent(
    article: &Article<'_>,
    here: Range<usize>,
    from: usize,
    to: usize,
) -> Option<(usize, Trend)> {
    let is_change = |it: &Figure| it.kind == Kind::Percent && it.per.is_none();
    let mut changes =
        here.filter(|it| *it != from && *it != to && article.figure(*it).is_some_and(is_change));
    let (percent, more) = (changes.next()?, changes.next());
    let trend = article.figure(percent)?.trend?;
    // it must stand beside the levels: “rose 23 percent, from”, “to 50, up 20 percent”
    let beside = percent + 1 == from.min(to) || percent == from.max(to) + 1;
    (more.is_none()
        && beside
        && !of_something_else(article, percent)
        && joined(article, from, to, percent))
    .then_some((percent, trend))
}

/// Nothing but a comma, an article or words of change stands between the levels and the percentage:
/// “, a further”, “followed by a” open another change.
fn joined(article: &Article<'_>, from: usize, to: usize, percent: usize) -> bool {
    let (first, last) = (from.min(to), from.max(to));
    let between = if percent < first {
        article.reach(percent).end..article.figure(first).map_or(0, |it| it.whole.start)
    } else {
        article.reach(last).end..article.figure(percent).map_or(0, |it| it.whole.start)
    };
    let text = article.text;
    between.into_iter().all(|it| {
        let word = text.id(it);
        matches!(text.mark(it), Some(',' | '(' | '—' | '–'))
            || word.trend().is_some()
            || word.has(Role::Hedge) && word.function() == Function::None
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
            )
    })
}

/// “20 percent of the rise”, “25 percent more women”: a share, or the change of another thing.
fn of_something_else(article: &Article<'_>, percent: usize) -> bool {
    let Some(figure) = article.figure(percent) else { return true };
    let next = article.text.id(figure.tokens.end).function();
    // “increased by 20 percent the number of trains”
    matches!(next, Function::Of | Function::The | Function::Possessive)
}
