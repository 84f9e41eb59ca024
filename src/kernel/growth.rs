//! Growth at a rate: what a percentage a year comes to over some years.

use crate::number::{Exact, Extent, Interval};

/// More years than this are no rate of growth that anybody states.
const MOST_YEARS: i128 = 150;

/// The growth in percent over `years` at `rate` percent a year, compounded; none where a number has
/// no end or does not fit.
pub(super) fn compound(rate: &Extent, years: &Extent) -> Option<Extent> {
    Some(Extent::new(level(&rate.tight, &years.tight)?, level(&rate.loose, &years.loose)?))
}

fn level(rate: &Interval, years: &Interval) -> Option<Interval> {
    let ends = [
        (rate.low()?, years.low()?),
        (rate.low()?, years.high()?),
        (rate.high()?, years.low()?),
        (rate.high()?, years.high()?),
    ];
    let mut span: Option<Interval> = None;
    for (rate, years) in ends {
        let point = Interval::point(growth(rate, years)?);
        span = Some(span.map_or(point, |it| it.hull(&point)));
    }
    span
}

/// One rate over one number of years; a part of a year grows in a straight line.
fn growth(rate: Exact, years: Exact) -> Option<Exact> {
    let factor = rate.over(Exact::HUNDRED)?;
    let whole = years.floor();
    let count = whole.to_i128().filter(|it| (0..=MOST_YEARS).contains(it))?;
    let mut level = Exact::ONE;
    for _ in 0..count {
        level = rounded(level.plus(level.times(factor)?)?)?;
    }
    let rest = rounded(years.minus(whole)?.times(factor)?)?;
    let level = rounded(level.plus(level.times(rest)?)?)?;
    level.minus(Exact::ONE)?.times(Exact::HUNDRED)
}

/// To nine decimals, so that the fraction does not outgrow its digits.
fn rounded(value: Exact) -> Option<Exact> {
    let scale = Exact::ten_to(9)?;
    value.times(scale)?.round().over(scale)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn grows(rate: i64, years: i64) -> Option<Exact> {
        growth(Exact::int(rate), Exact::int(years)).map(Exact::round)
    }

    #[test]
    fn seven_percent_doubles_in_ten_years() {
        assert_eq!(grows(7, 10), Some(Exact::int(97)));
        assert_eq!(grows(7, 5), Some(Exact::int(40)));
    }

    #[test]
    fn a_fall_is_compounded_too() {
        assert_eq!(grows(-50, 2), Some(Exact::int(-75)));
    }

    #[test]
    fn a_thousand_years_are_too_many() {
        assert_eq!(grows(1, 1000), None);
    }
}
