//! What a written number may stand for, before any hedge.

use super::{Exact, Extent, Interval, Written};

/// What kind of figure a number is written as; it decides how far writers round it.
#[derive(Clone, Copy, PartialEq, Eq, Hash, Debug)]
pub enum Nature {
    /// People, things, votes: what is counted.
    Whole,
    /// An amount of money.
    Money,
    /// A measure with a unit.
    Measure,
    /// A length of time by the clock; rounded as a measure, hedged more freely.
    Duration,
    /// A percentage or percentage points; the value is 25 for 25%.
    Percent,
    /// Degrees.
    Temperature,
    /// A fraction in words (half, a third); the value is the share, 1/3.
    Fraction,
    /// "One in N"; the value is N, so that more of it is a smaller N.
    OneIn,
    /// "N to 1"; the value is N.
    ToOne,
    /// Doubled, half as many, N times; the value is the factor.
    Multiple,
    /// A date, ordinal, vote, score or list length.
    Fixed,
    /// A cell of a table.
    Cell,
    /// A span of years.
    Years,
}

/// What `written` stands for: tight as printed, loose if cut off or rounded to its last digit that
/// is not 0. `None` if an end does not fit 128 bits.
///
/// Half a step and a whole step where decimals are written; never more than a tenth of the value
/// where zeros are.
#[must_use]
pub fn extent(written: &Written, nature: Nature) -> Option<Extent> {
    let (tight, loose) = radii(written, nature)?;
    let value = written.value;
    if tight.is_zero() && loose.is_zero() {
        return Some(Extent::exact(value));
    }
    let tight = Interval::around(value, tight)?;
    let loose = Interval::around(value, loose)?;
    if nature == Nature::Fraction {
        return Some(Extent::new(tight.on_side_of(value), loose.on_side_of(value)));
    }
    Some(Extent::new(tight, loose))
}

/// How far the tight and the loose interval reach to either side.
fn radii(written: &Written, nature: Nature) -> Option<(Exact, Exact)> {
    let size = written.value.abs();
    let step = written.step;
    // most natures ask for one of them at most
    let half = || step.over(Exact::int(2));
    let tenth = || size.over(Exact::int(10));
    let exactly = (Exact::ZERO, Exact::ZERO);
    let rounded = || {
        let tenth = tenth()?;
        Some((half()?.min(tenth), written.last_significant.min(tenth)))
    };
    Some(match nature {
        Nature::Fixed => exactly,
        Nature::Years => (Exact::ONE, Exact::ONE),
        Nature::Percent | Nature::Temperature => (half()?, step),
        Nature::Fraction => (Exact::new(15, 1000)?, tenth()?.min(Exact::new(35, 1000)?)),
        Nature::Multiple => {
            let twentieth = size.over(Exact::int(20))?;
            if written.decimals {
                (half()?.max(twentieth), step.max(tenth()?))
            } else {
                (twentieth, tenth()?)
            }
        }
        _ if written.decimals => (half()?, step),
        // A column in millions is rounded to them, but it is not rounded twice.
        Nature::Cell if written.scaled => {
            let radius = half()?.min(tenth()?);
            (radius, radius)
        }
        Nature::Cell => exactly,
        Nature::Measure | Nature::Duration => rounded()?,
        _ if written.scaled => rounded()?,
        Nature::OneIn | Nature::ToOne => (Exact::new(1, 2)?, Exact::new(1, 2)?),
        Nature::Whole | Nature::Money => {
            let round = written.last_significant > step;
            // In steps, so that 19 cents is a small number of cents.
            let small = size.over(step)? < Exact::int(1000);
            match (small, round) {
                (false, true) => (Exact::ZERO, written.last_significant.min(tenth()?)),
                (false, false) if nature == Nature::Money => {
                    let half = half()?;
                    (half, half)
                }
                _ => exactly,
            }
        }
    })
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;
    use crate::number::samples::{between, nature, wide, written};

    /// Checks the tight and the loose interval, each given as "low high".
    #[track_caller]
    fn stands_for(digits: &str, scale: i32, nature: Nature, tight: &str, loose: &str) {
        let written = Written::from_digits(digits, scale).unwrap();
        assert_extent(&written, nature, tight, loose);
    }

    #[track_caller]
    fn assert_extent(written: &Written, nature: Nature, tight: &str, loose: &str) {
        let interval = |ends: &str| {
            let (low, high) = ends.split_once(' ').unwrap();
            between(low, high)
        };
        let extent = extent(written, nature).unwrap();
        assert_eq!(extent.tight, interval(tight), "tight");
        assert_eq!(extent.loose, interval(loose), "loose");
    }

    #[test]
    fn small_counts_are_exact() {
        stands_for("40", 0, Nature::Whole, "40 40", "40 40");
        stands_for("300", 0, Nature::Money, "300 300", "300 300");
        stands_for("999", 0, Nature::Whole, "999 999", "999 999");
        stands_for("0", 0, Nature::Whole, "0 0", "0 0");
    }

    #[test]
    fn cents_are_counted_in_cents() {
        stands_for("19", -2, Nature::Money, "0.19 0.19", "0.19 0.19");
    }

    #[test]
    fn large_counts_without_zeros_are_exact() {
        stands_for("1247", 0, Nature::Whole, "1247 1247", "1247 1247");
        stands_for("1247", 0, Nature::Money, "1246.5 1247.5", "1246.5 1247.5");
    }

    #[test]
    fn trailing_zeros_may_be_rounded() {
        stands_for("1500", 0, Nature::Whole, "1500 1500", "1400 1600");
        stands_for("75000", 0, Nature::Money, "75000 75000", "74000 76000");
        stands_for("100000", 0, Nature::Whole, "100000 100000", "90000 110000");
        stands_for("1000", 0, Nature::Whole, "1000 1000", "900 1100");
        stands_for("-1500", 0, Nature::Money, "-1500 -1500", "-1600 -1400");
    }

    #[test]
    fn decimals_are_rounded_to_their_step() {
        stands_for("3.4", 6, Nature::Whole, "3350000 3450000", "3300000 3500000");
        stands_for("2.50", 0, Nature::Money, "2.495 2.505", "2.49 2.51");
        stands_for("12.0", 0, Nature::Measure, "11.95 12.05", "11.9 12.1");
        stands_for("1.5", 0, Nature::ToOne, "1.45 1.55", "1.4 1.6");
    }

    #[test]
    fn scale_words_round_to_their_step() {
        stands_for("3", 6, Nature::Whole, "2700000 3300000", "2700000 3300000");
        stands_for("250", 6, Nature::Money, "249500000 250500000", "240000000 260000000");
        stands_for("251", 6, Nature::Money, "250500000 251500000", "250000000 252000000");
    }

    #[test]
    fn measures_are_rounded_by_a_tenth_at_most() {
        stands_for("50", 0, Nature::Measure, "49.5 50.5", "45 55");
        stands_for("601", 0, Nature::Measure, "600.5 601.5", "600 602");
        stands_for("3", 0, Nature::Duration, "2.7 3.3", "2.7 3.3");
        let half_hours = Written::from_value(Exact::new(7, 2).unwrap());
        assert_extent(&half_hours, Nature::Duration, "3.25 3.75", "3.15 3.85");
    }

    #[test]
    fn percentages_are_rounded_to_their_step() {
        stands_for("25", 0, Nature::Percent, "24.5 25.5", "24 26");
        stands_for("12.5", 0, Nature::Percent, "12.45 12.55", "12.4 12.6");
        stands_for("0", 0, Nature::Percent, "-0.5 0.5", "-1 1");
        stands_for("100", 0, Nature::Percent, "99.5 100.5", "99 101");
    }

    #[test]
    fn temperatures_have_no_share() {
        stands_for("40", 0, Nature::Temperature, "39.5 40.5", "39 41");
        stands_for("-2", 0, Nature::Temperature, "-2.5 -1.5", "-3 -1");
        stands_for("36.6", 0, Nature::Temperature, "36.55 36.65", "36.5 36.7");
    }

    #[test]
    fn fractions_in_words_are_rough() {
        let third =
            extent(&Written::from_value(Exact::new(1, 3).unwrap()), Nature::Fraction).unwrap();
        assert_eq!(third.tight.low().unwrap().rounded(4), "0.3183");
        assert_eq!(third.tight.high().unwrap().rounded(4), "0.3483");
        assert_eq!(third.loose.low().unwrap().rounded(4), "0.3");
        assert_eq!(third.loose.high().unwrap().rounded(4), "0.3667");
        let half = Written::from_value(Exact::new(1, 2).unwrap());
        assert_extent(&half, Nature::Fraction, "0.485 0.515", "0.465 0.535");
        let tenth = Written::from_value(Exact::new(1, 10).unwrap());
        assert_extent(&tenth, Nature::Fraction, "0.085 0.115", "0.085 0.115");
        let hundredth = Written::from_value(Exact::new(1, 100).unwrap());
        assert_extent(&hundredth, Nature::Fraction, "0 0.025", "0 0.025");
    }

    #[test]
    fn ratios_reach_half_a_step() {
        stands_for("5", 0, Nature::OneIn, "4.5 5.5", "4.5 5.5");
        stands_for("3", 0, Nature::ToOne, "2.5 3.5", "2.5 3.5");
    }

    #[test]
    fn multiples_are_rough() {
        stands_for("2", 0, Nature::Multiple, "1.9 2.1", "1.8 2.2");
        let half = Written::from_value(Exact::new(1, 2).unwrap());
        assert_extent(&half, Nature::Multiple, "0.475 0.525", "0.45 0.55");
        stands_for("0.1", 0, Nature::Multiple, "0.05 0.15", "0 0.2");
    }

    #[test]
    fn dates_votes_and_scores_are_exact() {
        stands_for("2000", 0, Nature::Fixed, "2000 2000", "2000 2000");
        stands_for("9.5", 0, Nature::Fixed, "9.5 9.5", "9.5 9.5");
    }

    #[test]
    fn cells_have_no_slack_for_zeros() {
        stands_for("1000", 0, Nature::Cell, "1000 1000", "1000 1000");
        stands_for("3.4", 0, Nature::Cell, "3.35 3.45", "3.3 3.5");
        stands_for("250", 6, Nature::Cell, "249500000 250500000", "249500000 250500000");
    }

    #[test]
    fn year_spans_may_count_both_ends() {
        stands_for("10", 0, Nature::Years, "9 11", "9 11");
    }

    proptest! {
        #[test]
        fn the_value_lies_in_the_tight_interval_and_that_in_the_loose(
            written in written(), nature in nature()
        ) {
            let extent = extent(&written, nature).unwrap();
            prop_assert!(extent.tight.contains(written.value));
            prop_assert!(extent.tight.within(&extent.loose));
        }

        #[test]
        fn the_sign_does_not_change_the_width(written in written(), nature in nature()) {
            let mirrored = Written { value: written.value.neg(), ..written };
            prop_assert_eq!(
                extent(&mirrored, nature).unwrap(),
                extent(&written, nature).unwrap().neg()
            );
        }

        #[test]
        fn no_value_panics(value in wide(), step in wide(), nature in nature(), decimals: bool, scaled: bool) {
            let written = Written { value, step, last_significant: step, decimals, scaled };
            if let Some(extent) = extent(&written, nature) {
                prop_assert!(extent.tight.within(&extent.loose));
            }
        }
    }
}
