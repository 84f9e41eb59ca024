//! The parts of a total do not add up to it.
//!
//! A total and two or more parts of the same sort are checked where the text says that the parts are
//! all there is: a list after a colon or dash, “made up of”, a pair that excludes a third (men and
//! women), “in all”. Words like “including” or “mostly” say that they are not, and switch it off.
//!
//! ## Why it matters
//!
//! It is the sum that every reader can do, and the classic catch of a copy desk.
//!
//! ## Flagged
//!
//! ```news
//! The fire destroyed [[16 homes]]: seven on Elm Street, five on Oak Avenue and two near the river.
//! ```
//!
//! ## Not flagged
//!
//! ```news
//! The fire destroyed 16 homes: seven on Elm Street, five on Oak Avenue and four near the river.
//! ```

use super::Check;
use crate::claims::{Article, Breakdown};
use crate::kernel::{Case, Compare, Found, Reading, Strength, Term, sum};
use crate::lang::Function;

pub(super) static CHECK: Check = Check {
    name: "parts-total",
    title: "Parts do not add up to their total",
    in_passage: Some(run),
    in_article: Some(across),
};

fn run(article: &Article<'_>, found: &mut Vec<Found>) {
    found.extend(article.breakdowns().iter().map(|it| case(article, it).into()));
}

fn across(article: &Article<'_>, found: &mut Vec<Found>) {
    found.extend(article.bulleted().iter().map(|it| case(article, it).into()));
}

fn case(article: &Article<'_>, it: &Breakdown) -> Case {
    // “held 12 of the 30 men: seven in Leeds and five in York”: the 12, or the 30
    let totals = part_of(article, it.total).into_iter().chain([it.total]);
    let readings = totals
        .map(|total| Reading::new(sum(&it.parts), Compare::Equal, Term::Figure(total)))
        .collect();
    let strength = if it.sure { Strength::Strong } else { Strength::Weak };
    Case::new(
        readings,
        strength,
        "{sum} makes the total of {stated}",
        "{sum} = {computed} does not match the total of {stated}",
    )
}

/// The figure that is said to be some of a total: “12 of the 30”.
fn part_of(article: &Article<'_>, total: usize) -> Option<usize> {
    let part = total.checked_sub(1)?;
    let between = article.figure(part)?.tokens.end..article.figure(total)?.whole.start;
    let of = article.text.id(between.start).function() == Function::Of;
    (of && between.len() <= 3 && article.same_sort(part, total)).then_some(part)
}
