//! Whether a coarse figure is a finer one rounded or cut off.

use super::{Exact, Extent, Interval, Written};

/// Whether rounding `fine`, or cutting it off, at the precision `coarse` is written in gives
/// `coarse`: "1 million" for 1.15 million, "66" for 66.7.
///
/// `up_allowed` accepts rounding away from 0 as well ("nearly", "almost", "up to"). The precision is
/// one step, or one step in the last digit that is not 0 for a round number of 1,000 or more in
/// plain digits. `fine` counts as printed.
#[must_use]
pub fn rounds_to(fine: &Extent, coarse: &Written, up_allowed: bool) -> bool {
    let large = coarse.value.abs() >= Exact::int(1000);
    let digits_only = !coarse.scaled && !coarse.decimals;
    let precision = if large && digits_only { coarse.last_significant } else { coarse.step };
    rounds_at(fine, coarse.value, precision, up_allowed)
}

/// As [`rounds_to`], at a given precision: one leading digit is enough for a headline.
///
/// Cutting off and rounding up change the number by a fifth of `coarse` at most: 1.9 million is no
/// "1 million".
#[must_use]
pub fn rounds_at(fine: &Extent, coarse: Exact, precision: Exact, up_allowed: bool) -> bool {
    let (fine, coarse) =
        if coarse.is_negative() { (fine.tight.neg(), coarse.neg()) } else { (fine.tight, coarse) };
    nearest(&fine, coarse, precision)
        || cut_off(&fine, coarse, precision)
        || up_allowed && rounded_up(&fine, coarse, precision)
}

fn nearest(fine: &Interval, coarse: Exact, precision: Exact) -> bool {
    precision
        .over(Exact::int(2))
        .and_then(|half| Interval::around(coarse, half))
        .is_some_and(|rounded| rounded.meets(fine))
}

fn cut_off(fine: &Interval, coarse: Exact, precision: Exact) -> bool {
    reach(coarse, precision).and_then(|reach| coarse.plus(reach)).is_some_and(|most| {
        let ends_before =
            coarse.plus(precision).is_none_or(|end| fine.low().is_none_or(|low| low < end));
        ends_before && Interval::between(coarse, most).is_some_and(|from| from.meets(fine))
    })
}

fn rounded_up(fine: &Interval, coarse: Exact, precision: Exact) -> bool {
    reach(coarse, precision).and_then(|reach| coarse.minus(reach)).is_some_and(|least| {
        let starts_after =
            coarse.minus(precision).is_none_or(|end| fine.high().is_none_or(|high| high > end));
        starts_after && Interval::between(least, coarse).is_some_and(|to| to.meets(fine))
    })
}

/// How far the dropped digits may change the number.
fn reach(coarse: Exact, precision: Exact) -> Option<Exact> {
    Some(precision.min(coarse.over(Exact::int(5))?))
}
