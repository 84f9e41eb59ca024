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

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;
    use crate::number::samples::{exact, small, wide, written};

    fn rounds(fine: &str, coarse: &str, scale: i32, up_allowed: bool) -> bool {
        let coarse = Written::from_digits(coarse, scale).unwrap();
        rounds_to(&Extent::exact(exact(fine)), &coarse, up_allowed)
    }

    #[test]
    fn only_plain_digits_of_a_thousand_or_more_end_in_nought_by_rounding() {
        assert!(rounds("1236", "1200", 0, false));
        // 500 and 1.20 thousand are as precise as they are written
        assert!(!rounds("536", "500", 0, false));
        assert!(!rounds("1236", "1.20", 3, false));
        assert!(!rounds("126000000", "120", 6, false));
    }

    #[test]
    fn the_nearest_step_agrees() {
        assert!(rounds("1150000", "1", 6, false));
        assert!(rounds("1234567", "1.2", 6, false));
        assert!(rounds("75400", "75000", 0, false));
        assert!(rounds("24.6", "25", 0, false));
        assert!(rounds("-24.6", "-25", 0, false));
    }

    #[test]
    fn digits_may_be_cut_off() {
        assert!(rounds("66.7", "66", 0, false));
        assert!(rounds("3480000", "3.4", 6, false));
        assert!(rounds("-66.7", "-66", 0, false));
        assert!(!rounds("67", "66", 0, false));
        assert!(!rounds("3500000", "3.4", 6, false));
    }

    #[test]
    fn nearly_half_of_a_number_is_not_cut_off() {
        assert!(!rounds("1900000", "1", 6, false));
        assert!(!rounds("2900", "2000", 0, false));
    }

    #[test]
    fn up_is_for_nearly_only() {
        assert!(!rounds("66.2", "67", 0, false));
        assert!(rounds("66.2", "67", 0, true));
        assert!(!rounds("66", "67", 0, true));
        assert!(!rounds("1150000", "2", 6, true));
    }

    #[test]
    fn small_counts_are_not_rounded() {
        assert!(!rounds("41", "40", 0, false));
        assert!(!rounds("47", "50", 0, true));
        assert!(!rounds("15", "25", 0, false));
    }

    #[test]
    fn a_headline_may_keep_one_digit() {
        let headline = Written::from_digits("200", 0).unwrap();
        let fine = Extent::exact(exact("196"));
        assert!(!rounds_to(&fine, &headline, false));
        assert!(rounds_at(&fine, headline.value, headline.last_significant, false));
        let twenty = Extent::exact(exact("20"));
        assert!(!rounds_at(&twenty, headline.value, headline.last_significant, false));
    }

    proptest! {
        #[test]
        fn every_number_rounds_to_its_own_rounding(number in small(), places in 0_u32..4) {
            let coarse = Written::from_digits(&number.rounded(places), 0).unwrap();
            prop_assert!(rounds_to(&Extent::exact(number), &coarse, false));
        }

        #[test]
        fn allowing_up_never_takes_away(fine in small(), coarse in written()) {
            let fine = Extent::exact(fine);
            prop_assert!(!rounds_to(&fine, &coarse, false) || rounds_to(&fine, &coarse, true));
        }

        #[test]
        fn no_value_panics(fine in wide(), coarse in wide(), precision in wide(), up: bool) {
            let _ = rounds_at(&Extent::exact(fine), coarse, precision, up);
        }
    }
}
