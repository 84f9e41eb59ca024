//! A difference of two percentages is called percent where it is points, or the other way round.
//!
//! From 20 to 25 percent is a rise of 5 percentage points, or of 25 percent. Where the figure fits
//! only the reading that the word does not name, the word is flagged.
//!
//! ## Why it matters
//!
//! Style guides single it out, and readers take a tax that rises “5 percent” for a small matter.
//!
//! ## Flagged
//!
//! ```news
//! The share of clinics with a doctor rose from 40 percent to 50 percent, a [[10 percent]] increase.
//! ```
//!
//! ## Not flagged
//!
//! ```news
//! The share of clinics with a doctor rose from 40 percent to 50 percent, a 10-point increase.
//! ```

use super::{Check, change_percent, difference, vote_margin};
use crate::claims::Article;
use crate::claims::change::{Change, Step, Tie};
use crate::figures::Kind;
use crate::kernel::{
    Case, Compare, Found, Reading, Says, Strength, Term, When, exactly, fits, in_points_of,
};
use crate::lang::{Role, Trend};

pub(super) static CHECK: Check = Check {
    name: "percent-points",
    title: "Percent where points are meant",
    in_passage: Some(run),
    in_article: None,
};

fn run(article: &Article<'_>, found: &mut Vec<Found>) {
    let percentages = |it: &&Change| {
        (it.tie != Tie::Compared || it.is_from_before(article))
            && it
                .levels()
                .iter()
                .all(|it| article.figure(*it).is_some_and(|it| it.kind == Kind::Percent))
    };
    for change in article.changes().iter().filter(percentages) {
        // “climbed by 4 percent to 16 percent, compared with 12 percent a year ago”
        let to_the_point = |it: usize| {
            let sum = |a: usize, b: usize| {
                let [a, size, b] = [a, it, b].map(|it| exactly(article, it));
                let computed = a.zip(size).map(|(a, size)| a.plus(size));
                computed.zip(b).is_some_and(|(computed, b)| {
                    fits(article, &Reading::new(computed, Compare::Equal, b))
                })
            };
            article.figure(it).is_some_and(|it| it.kind == Kind::Percent)
                && (sum(change.from, change.to) || sum(change.to, change.from))
        };
        let sized = |it: &&Step| {
            change.tie != Tie::Compared
                || it.trend.is_some() && it.figure + 1 == change.to && to_the_point(it.figure)
        };
        for step in change.steps.iter().filter(sized) {
            match article.figure(step.figure).map(|it| it.kind) {
                Some(Kind::Percent) => found.extend(called_percent(article, change, step)),
                Some(Kind::Points) => found.extend(called_points(article, change, step)),
                _ => {}
            }
        }
    }
    let percent = |it: &usize| article.figure(*it).is_some_and(|it| it.kind == Kind::Percent);
    for sentence in article.sentences() {
        let here = sentence.figures.clone();
        if here.clone().filter(percent).count() >= 3 {
            let won = vote_margin::shares(article, &sentence.tokens);
            let led = |it: usize| Some((it, difference::led(article, &here, it)?.into()));
            let all = here.clone().filter(percent).filter_map(led).chain(won);
            found.extend(all.filter_map(|(size, levels)| of_two(article, size, levels)));
        }
    }
}

/// “won by 15 percent, 45 percent to 30 percent”
fn of_two(article: &Article<'_>, size: usize, [a, b]: [usize; 2]) -> Option<Found> {
    let percent = |it: usize| article.figure(it).is_some_and(|it| it.kind == Kind::Percent);
    if ![size, a, b].into_iter().all(percent) {
        return None;
    }
    let amount = |it: usize| article.figure(it).and_then(crate::figures::Figure::amount);
    let (more, less) = if amount(a) < amount(b) { (b, a) } else { (a, b) };
    let stated = || Term::Figure(size);
    let less_by = Term::Negative(Box::new(crate::kernel::change_percent(more, less)));
    let readings = [crate::kernel::change_percent(less, more), less_by]
        .map(|it| Reading::new(it, Compare::Equal, stated()));
    let case = Case::new(
        readings.to_vec(),
        Strength::Strong,
        "The difference is {computed}, given as {stated}",
        "The difference is {computed}; {stated} is that in percentage points",
    );
    let holds = Reading::new(crate::kernel::difference(more, less), Compare::Equal, stated());
    Some(When { case, holds }.into())
}

/// “from 20 percent to 25 percent, a 5 percent increase”
fn called_percent(article: &Article<'_>, change: &Change, step: &Step) -> Option<Found> {
    let reading = change_percent::reading(article, change, step)?;
    // “half a percent” is said of points too often to be more than a query
    let idiom = article
        .figure(step.figure)
        .is_some_and(|it| it.tokens.clone().any(|it| article.text.id(it).has(Role::Fraction)));
    let strength = change_percent::strength(article, change, step);
    let case = Case {
        figures: change.with(step.figure),
        evidence: Vec::new(),
        readings: vec![reading],
        strength: if idiom { strength.min(Strength::Medium) } else { strength },
        says: Says {
            agrees: "The change is {computed}, given as {stated}".to_owned(),
            clash: "The change is {computed}; {stated} is the difference in percentage points"
                .to_owned(),
        },
    };
    Some(When { case, holds: points(article, change, step)? }.into())
}

/// “rose 2 percentage points, from 4 percent to 5 percent”
fn called_points(article: &Article<'_>, change: &Change, step: &Step) -> Option<Found> {
    let strength = if step.close || step.figure < change.levels()[0] {
        change_percent::strength(article, change, step)
    } else {
        Strength::Weak
    };
    let case = Case {
        figures: change.with(step.figure),
        evidence: Vec::new(),
        readings: vec![points(article, change, step)?],
        strength,
        says: Says {
            agrees: "The difference is {computed}, given as {stated}".to_owned(),
            clash: "The difference is {computed}, not {stated}".to_owned(),
        },
    };
    Some(case.into())
}

/// The difference of the levels against the figure.
fn points(article: &Article<'_>, change: &Change, step: &Step) -> Option<Reading> {
    let (more, less) = match change.trend_of(step)? {
        Trend::Up => (change.to, change.from),
        Trend::Down => (change.from, change.to),
    };
    Some(Reading {
        computed: in_points_of(article, crate::kernel::difference(more, less), step.figure),
        compare: Compare::Equal,
        stated: Term::Figure(step.figure),
        taken: None,
    })
}
