//! When: the nearest date or weekday in the figure’s clause.

use super::{Claim, Tag, Tags};
use crate::figures::{Figure, Kind};
use crate::lang::Role;
use crate::text::Text;

/// Fills in `time`.
pub(super) fn bind(
    text: &Text,
    tags: &Tags,
    figures: &[Figure],
    figure: &Figure,
    claim: &mut Claim,
) {
    let sentence = tags.tokens();
    let first = figures.partition_point(|it| it.tokens.start < sentence.start);
    let dates = figures
        .get(first..)
        .unwrap_or_default()
        .iter()
        .take_while(|it| it.tokens.start < sentence.end)
        .filter(|it| it.kind == Kind::Date);
    let mut best: Option<(usize, std::ops::Range<usize>)> = None;
    for date in dates {
        let distance = date.tokens.start.abs_diff(figure.tokens.start);
        if best.as_ref().is_none_or(|it| distance < it.0)
            && !break_between(tags, date.tokens.start, figure.tokens.start)
        {
            best = Some((distance, date.tokens.clone()));
        }
    }
    let weekday = sentence
        .clone()
        .filter(|it| {
            text.id(*it).has(Role::Weekday)
                && text.token(*it).is_some_and(crate::text::Token::is_capital)
        })
        .min_by_key(|it| it.abs_diff(figure.tokens.start));
    claim.time = match (best, weekday) {
        (Some((distance, date)), Some(day)) if day.abs_diff(figure.tokens.start) >= distance => {
            Some(date)
        }
        (_, Some(day)) => Some(day..day + 1),
        (best, None) => best.map(|it| it.1),
    };
}

fn break_between(tags: &Tags, a: usize, b: usize) -> bool {
    (a.min(b)..a.max(b)).any(|it| tags.is(it, Tag::Break))
}
