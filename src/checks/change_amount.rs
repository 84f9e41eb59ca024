//! The amount of a change is not the one that its two levels give.
//!
//! “From X to Y, up N”, “rose by N to Y from X”, “added N, taking the total from X to Y”: N must be
//! what lies between X and Y, up or down as the words say.
//!
//! ## Why it matters
//!
//! A level is brought up to date, and the difference that stood beside it stays.
//!
//! ## Flagged
//!
//! ```news
//! The number of clinics rose by [[12]], from 60 to 75.
//! ```
//!
//! ## Not flagged
//!
//! ```news
//! The number of clinics rose by 15, from 60 to 75.
//! ```

use super::{Check, running_total};
use crate::claims::Article;
use crate::claims::change::{Change, Step};
use crate::figures::{Figure, Kind, Per};
use crate::kernel::{Case, Compare, Found, Reading, Says, Strength, Term, difference};
use crate::lang::{Dimension, Forms, Function, Role, Trend};

pub(super) static CHECK: Check = Check {
    name: "change-amount",
    title: "Amount of a change does not match its figures",
    in_passage: Some(run),
    in_article: None,
};

/// Verbs whose subject’s doing changes a level, beside those of change: “hired 400, taking its staff from”.
const BRINGS: &[&str] = &["taking", "bringing", "pushing", "putting", "driving", "sending"];

/// What people or jobs are no part of.
const OTHERS: &[&str] = &["network", "chain", "fleet", "portfolio"];

/// All who have a job.
const STAFF: &str = "staff";

/// The amount is one of a year, or only a part.
const NOT_ALL: &[&str] = &[
    "annually",
    "average",
    "annual",
    "each",
    "alone",
    "including",
    "net",
    "gross",
    "almost",
    "further",
];

fn run(article: &Article<'_>, found: &mut Vec<Found>) {
    for change in article.changes() {
        for step in change.steps.iter().filter(|it| change.is_sized_by(article, it)) {
            found.extend(case(article, change, step).map(Found::from));
        }
    }
}

fn case(article: &Article<'_>, change: &Change, step: &Step) -> Option<Case> {
    let size = article.figure(step.figure)?;
    if running_total::adds(article, change, step) {
        return None;
    }
    if size.kind == Kind::Fraction
        || !is_amount(article, change, size)
        || change.elided && size.kind == Kind::Duration
    {
        return None;
    }
    let mut between = size.tokens.end..article.figure(change.levels()[0])?.whole.start;
    // “cut 12 positions, shrinking the newsroom from”
    let brought = between.find(|it| {
        let word = article.text.id(*it);
        let object = article.is_determiner(it + 1);
        article.says(*it, BRINGS)
            || word.form().has(Forms::VERB_ING) && word.trend().is_some() && object
    });
    // “expanding its staff from 2,150 last year to 2,900”: there were others
    let [first, last] = change.levels();
    let between = article.reach(first).end..article.figure(last)?.whole.start;
    let then = between.clone().any(|it| {
        let word = article.text.id(it);
        matches!(word.function(), Function::Last | Function::Previous | Function::Ago)
            || word.has(Role::Month)
            || word.has(Role::Weekday)
    });
    let dated = article
        .figures_in(&between)
        .any(|it| article.figure(it).is_some_and(|it| it.kind == Kind::Date));
    if step.cause
        && (then || dated || brought.is_none_or(|it| is_of_others(article, it, step.figure)))
    {
        return None;
    }
    let trend = brought
        .and_then(|it| article.text.id(it).trend())
        .or(step.trend)
        .or(change.way.as_ref().map(|it| it.trend));
    let (first, second) = match trend {
        Some(Trend::Up) => (change.to, change.from),
        Some(Trend::Down) => (change.from, change.to),
        None => return brought.map(|_| built(article, change, step, change.to, change.from)),
    };
    Some(built(article, change, step, first, second))
}

/// “cut 500 jobs, reducing its branches from”: other things, told by a plural.
fn is_of_others(article: &Article<'_>, gerund: usize, size: usize) -> bool {
    let noun = |it: usize| article.text.id(it).noun();
    let things = (gerund + 2..gerund + 4)
        .find(|it| article.is_plural(*it))
        .or_else(|| Some(gerund + 2).filter(|it| article.is_noun(*it, OTHERS)));
    article.own_head(size).is_some()
        && things.and_then(noun).is_some_and(|it| {
            it != article.own_noun(size) && !it.has(Role::Person) && it.text() != STAFF
        })
}

fn built(article: &Article<'_>, change: &Change, step: &Step, more: usize, less: usize) -> Case {
    let strength = if is_partial(article, step.figure) {
        Strength::Weak
    } else if step.close || step.cause || step.figure < change.levels()[0] {
        Strength::Strong
    } else {
        Strength::Weak
    };
    Case {
        figures: change.with(step.figure),
        evidence: Vec::new(),
        readings: vec![Reading {
            computed: difference(more, less),
            compare: Compare::Equal,
            stated: size(article, change, step.figure),
            taken: None,
        }],
        strength,
        says: Says {
            agrees: "The change is {computed}, given as {stated}".to_owned(),
            clash: "The change is {computed}, not {stated}".to_owned(),
        },
    }
}

/// The size; “120 points” of an index at 7,910.5 is rounded.
fn size(article: &Article<'_>, change: &Change, figure: usize) -> Term {
    let written = |it: usize| article.figure(it).and_then(|it| it.written);
    let finer = change.levels().iter().any(|it| written(*it).is_some_and(|it| it.decimals));
    match written(figure) {
        Some(it) if finer && !it.decimals => Term::Figure(figure).rounded(it.step),
        _ => Term::Figure(figure),
    }
}

/// An amount in the unit of the levels; index points are counted as the index is.
fn is_amount(article: &Article<'_>, change: &Change, size: &Figure) -> bool {
    let level = |it: usize| article.figure(it).map(|it| it.kind);
    match size.kind {
        Kind::Percent | Kind::Multiple => false,
        Kind::Points => [change.from, change.to]
            .iter()
            .all(|it| matches!(level(*it), Some(Kind::Number | Kind::Count))),
        _ => level(change.from) != Some(Kind::Percent),
    }
}

fn is_partial(article: &Article<'_>, figure: usize) -> bool {
    // “by 40 a year, from 300 to 420”: several times
    let size = article.figure(figure);
    if size.is_some_and(
        |it| matches!(&it.per, Some(Per::Unit(unit)) if unit.dimension() == Dimension::Duration),
    ) {
        return true;
    }
    let near =
        size.map_or(0..0, |it| it.whole.start.saturating_sub(2)..article.reach(figure).end + 3);
    article.find_word(near, NOT_ALL).is_some()
}
