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

use super::Check;
use crate::claims::Article;
use crate::claims::change::{Change, Step, Tie};
use crate::figures::Kind;
use crate::kernel::{
    Case, Compare, Found, Reading, Says, Strength, Term, change_percent, change_percent_of_rounded,
};
use crate::lang::Trend;

pub(super) static CHECK: Check =
    Check { name: "change-percent", title: "Percentage change does not match its figures", run };

/// The percentage is one of a year or of other money than the levels.
const OTHERWISE_RECKONED: &[&str] = &[
    "annual",
    "annually",
    "annualized",
    "annualised",
    "yearly",
    "monthly",
    "average",
    "compound",
    "real",
    "inflation",
    "adjusted",
    "seasonally",
    "cumulative",
    "constant",
    "currency",
    "organic",
    "comparable",
];

fn run(article: &Article<'_>, found: &mut Vec<Found>) {
    for change in article.changes().iter().filter(|it| it.tie != Tie::Compared) {
        for step in &change.steps {
            if let Some(reading) = reading(article, change, step) {
                let strength = strength(article, change, step);
                found.push(case(change, step, reading, strength).into());
            }
        }
    }
}

/// How sure it is that a percentage is that of its levels.
pub(super) fn strength(article: &Article<'_>, change: &Change, step: &Step) -> Strength {
    let Some(figure) = article.figure(step.figure) else { return Strength::Weak };
    let near = figure.whole.start.saturating_sub(3)..figure.tokens.end + 6;
    if article.find_word(near, OTHERWISE_RECKONED).is_some() {
        Strength::Weak
    } else if step.close || step.figure < change.from.min(change.to) {
        Strength::Strong
    } else {
        Strength::Weak
    }
}

/// The change in percent against the percentage, with the sign of its words.
pub(super) fn reading(article: &Article<'_>, change: &Change, step: &Step) -> Option<Reading> {
    let kind = article.figure(step.figure)?.kind;
    if step.cause || !matches!(kind, Kind::Percent | Kind::Fraction) {
        return None;
    }
    let stated = Term::Figure(step.figure);
    // “fell by a third”
    let stated = if kind == Kind::Fraction {
        Term::Share(Box::new(stated), Box::new(Term::whole(1)))
    } else {
        stated
    };
    let stated = match change.trend_of(step)? {
        Trend::Up => stated,
        Trend::Down => Term::Negative(Box::new(stated)),
    };
    let money = change
        .levels()
        .iter()
        .all(|it| article.figure(*it).is_some_and(|it| it.kind == Kind::Money));
    let finer = article.figure(step.figure).and_then(|it| it.written).is_some_and(|it| it.decimals);
    let computed = if change.elided || money && finer {
        change_percent_of_rounded(article, change.from, change.to)
    } else {
        change_percent(change.from, change.to)
    };
    Some(Reading { computed, compare: Compare::Equal, stated, taken: None })
}

fn case(change: &Change, step: &Step, reading: Reading, strength: Strength) -> Case {
    Case {
        figures: change.with(step.figure),
        evidence: Vec::new(),
        readings: vec![reading],
        strength,
        says: Says {
            agrees: "The change is {computed}, given as {stated}".to_owned(),
            clash: "The change is {computed}, not {stated}".to_owned(),
        },
    }
}
