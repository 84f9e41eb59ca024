//! The catalogue: one file per check, each finding relations of one kind.
//!
//! A check finds the relations that the text asserts and hands them to the [kernel](crate::kernel);
//! it contains no arithmetic. Its module comment is its documentation, whose examples run as tests.

use crate::claims::Article;
use crate::kernel::{Found, Relation, settle};
use crate::options::Options;

/// One rule of the catalogue.
#[derive(Debug)]
pub struct Check {
    /// Its name: the file’s name in kebab case.
    pub name: &'static str,
    /// The flaw it finds, in words.
    pub title: &'static str,
    /// Finds the relations of its kind.
    pub run: fn(&Article<'_>, &mut Vec<Found>),
}

// `UPDATE=1 cargo test` writes the lines between these two marks.
// <checks>
mod annual_growth;
mod average_total;
mod change_percent;
mod fraction_percent;
mod list_count;
mod ordinal_sequence;
mod part_exceeds_total;
mod parts_total;
mod per_capita;
mod period_rate;
mod rate_base;
mod rate_time;
mod ratio_terms;
mod remainder;
mod share_of;
mod share_over_100;
mod shares_sum_100;
mod unit_price;
mod vote_tally;
mod weekday_date;

/// Every check, in the order of their names.
#[rustfmt::skip]
pub static CHECKS: &[&Check] = &[
    &annual_growth::CHECK,
    &average_total::CHECK,
    &change_percent::CHECK,
    &fraction_percent::CHECK,
    &list_count::CHECK,
    &ordinal_sequence::CHECK,
    &part_exceeds_total::CHECK,
    &parts_total::CHECK,
    &per_capita::CHECK,
    &period_rate::CHECK,
    &rate_base::CHECK,
    &rate_time::CHECK,
    &ratio_terms::CHECK,
    &remainder::CHECK,
    &share_of::CHECK,
    &share_over_100::CHECK,
    &shares_sum_100::CHECK,
    &unit_price::CHECK,
    &vote_tally::CHECK,
    &weekday_date::CHECK,
];
// </checks>

/// Every relation of an article that the checks which are switched on find, worked out, in reading
/// order.
#[must_use]
pub(crate) fn run(article: &Article<'_>, options: &Options) -> Vec<Relation> {
    let mut relations = Vec::new();
    let mut found = Vec::new();
    for check in CHECKS {
        let off = options.except.contains(&check.name);
        if off || !options.only.is_empty() && !options.only.contains(&check.name) {
            continue;
        }
        (check.run)(article, &mut found);
        relations.extend(found.drain(..).filter_map(|it| settle(article, check.name, it)));
    }
    relations.sort_by(|a, b| a.figures.cmp(&b.figures).then(a.check.cmp(b.check)));
    relations
}
