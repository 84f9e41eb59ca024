//! What a hedge ("about", "nearly", "at least") makes of a figure's intervals.

use super::{Exact, Extent, Interval, Nature, Written, extent as plain_extent};

/// A qualifier of a number.
#[derive(Clone, Copy, PartialEq, Eq, Hash, Debug)]
pub enum Hedge {
    /// Near it, on either side.
    About,
    /// Near it, from below.
    Nearly,
    /// Near it, from above.
    JustOver,
    /// It and up.
    MoreThan,
    /// It and up.
    AtLeast,
    /// It and down.
    UpTo,
    /// It and down.
    LessThan,
    /// The number itself.
    Exactly,
}

impl Hedge {
    /// The name in the report: `about`, `nearly`, `just-over`, `more-than`, `at-least`, `up-to`,
    /// `less-than`, `exactly`.
    #[must_use]
    pub const fn name(self) -> &'static str {
        match self {
            Self::About => "about",
            Self::Nearly => "nearly",
            Self::JustOver => "just-over",
            Self::MoreThan => "more-than",
            Self::AtLeast => "at-least",
            Self::UpTo => "up-to",
            Self::LessThan => "less-than",
            Self::Exactly => "exactly",
        }
    }

    /// The hedge on N that the hedge on "one in N" means: more than one in five is a smaller N.
    const fn inverted(self) -> Self {
        match self {
            Self::Nearly => Self::JustOver,
            Self::JustOver => Self::Nearly,
            Self::MoreThan | Self::AtLeast => Self::UpTo,
            Self::UpTo | Self::LessThan => Self::AtLeast,
            Self::About | Self::Exactly => self,
        }
    }
}

/// `extent`, the intervals of `written`, under `hedge`; apply the innermost hedge first ("at least
/// about 40": about, then at least, 36 and up). `None` if an end does not fit 128 bits.
///
/// The hedge says on which side of the number the tight interval lies. The loose one keeps what the
/// number alone may stand for, so that only "exactly" makes a clash of a query. Bounds include the
/// number: "more than 40" is 40 and up. Up-to bounds start at 0 where the figure cannot be below it.
#[must_use]
pub fn qualified(
    extent: Extent,
    written: &Written,
    nature: Nature,
    hedge: Hedge,
) -> Option<Extent> {
    let value = written.value;
    let plain = plain_extent(written, nature)?;
    // “Nearly halved” has not come down to a half yet, “more than halved” is less than one.
    let divides = nature == Nature::Multiple && value < Exact::ONE;
    let hedge = if nature == Nature::OneIn || divides { hedge.inverted() } else { hedge };
    let tight = match hedge {
        Hedge::About => {
            let near = near(&plain, written, nature, hedge)?;
            return Some(Extent::new(extent.tight.hull(&near), extent.loose.hull(&near)));
        }
        Hedge::Exactly => return Some(exactly(&extent, written, nature)),
        Hedge::Nearly => {
            let near = near(&plain, written, nature, hedge)?;
            near.intersect(&side(value, Interval::at_most))?
        }
        Hedge::JustOver => {
            let near = near(&plain, written, nature, hedge)?;
            near.intersect(&side(value, Interval::at_least))?
        }
        Hedge::MoreThan | Hedge::AtLeast => match low_end(&extent, &plain, value) {
            Some(low) => Interval::at_least(low),
            None => Interval::all(),
        },
        // "Up to −5" may count from 0 down or from below up to −5.
        Hedge::UpTo if value.is_negative() && nature != Nature::Temperature => {
            Interval::at_most(Exact::ZERO)
        }
        Hedge::UpTo | Hedge::LessThan => {
            Interval::with_ends(floor_of(written, nature), high_end(&extent, &plain, value))?
        }
    };
    Some(Extent::new(tight, extent.loose))
}

/// What lies near the number: about it as far as the hedge reaches, on its own side of 0.
fn near(plain: &Extent, written: &Written, nature: Nature, hedge: Hedge) -> Option<Interval> {
    let size = written.value.abs();
    let share = |part: i64, of: i64| size.times(Exact::new(i128::from(part), i128::from(of))?);
    let own = own_radius(plain, written.value)?;
    let width = match (nature, hedge) {
        (Nature::Percent, _) => Exact::ONE.max(share(1, 10)?.min(Exact::int(5))),
        (Nature::Duration, _) => own.max(share(15, 100)?),
        (Nature::ToOne, Hedge::About) => own.max(share(1, 4)?),
        // "Nearly doubled" is 1.75 to 2.
        (Nature::Multiple, Hedge::Nearly | Hedge::JustOver) => own.max(share(1, 8)?),
        _ => own.max(share(1, 10)?),
    };
    Some(Interval::around(written.value, width)?.on_side_of(written.value))
}

/// How far the loose interval of the number alone reaches.
fn own_radius(plain: &Extent, value: Exact) -> Option<Exact> {
    let above = plain.loose.high()?.minus(value)?;
    let below = value.minus(plain.loose.low()?)?;
    Some(above.max(below))
}

/// The side a near hedge names. Which way "nearly −5" goes, writers do not agree: both.
fn side(value: Exact, towards: impl Fn(Exact) -> Interval) -> Interval {
    if value.is_negative() { Interval::all() } else { towards(value) }
}

/// Where a lower bound starts: at the number, or lower if a hedge within has widened it.
fn low_end(extent: &Extent, plain: &Extent, value: Exact) -> Option<Exact> {
    if extent.tight.low() < plain.tight.low() { extent.tight.low() } else { Some(value) }
}

/// Where an upper bound ends: at the number, or higher if a hedge within has widened it.
fn high_end(extent: &Extent, plain: &Extent, value: Exact) -> Option<Exact> {
    match (extent.tight.high(), plain.tight.high()) {
        (None, _) => None,
        (Some(high), Some(plain)) if high > plain => Some(high),
        _ => Some(value),
    }
}

/// Where an upper bound starts: at 0, except for what may lie below.
fn floor_of(written: &Written, nature: Nature) -> Option<Exact> {
    if nature == Nature::Temperature || written.value.is_negative() {
        None
    } else if nature == Nature::OneIn {
        Some(Exact::ONE.min(written.value))
    } else {
        Some(Exact::ZERO)
    }
}

/// The number without slack where it can be had exactly, else as printed.
fn exactly(extent: &Extent, written: &Written, nature: Nature) -> Extent {
    let countable =
        matches!(nature, Nature::Whole | Nature::Money | Nature::Fraction | Nature::Multiple);
    if countable && !written.decimals {
        Extent::exact(written.value)
    } else {
        Extent::both(extent.tight)
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;
    use crate::number::samples::{HEDGES, between, exact, hedge, nature, wide, written};

    /// The intervals of `written` under `hedges`, the innermost first.
    fn under(written: &Written, nature: Nature, hedges: &[Hedge]) -> Extent {
        hedges.iter().fold(plain_extent(written, nature).unwrap(), |extent, &hedge| {
            qualified(extent, written, nature, hedge).unwrap()
        })
    }

    fn number(digits: &str, scale: i32) -> Written {
        Written::from_digits(digits, scale).unwrap()
    }

    fn tight(digits: &str, nature: Nature, hedge: Hedge) -> Interval {
        under(&number(digits, 0), nature, &[hedge]).tight
    }

    #[test]
    fn about_is_a_tenth_either_way() {
        let forty = under(&number("40", 0), Nature::Whole, &[Hedge::About]);
        assert_eq!(forty, Extent::both(between("36", "44")));
        let million = under(&number("3.4", 6), Nature::Money, &[Hedge::About]);
        assert_eq!(million, Extent::both(between("3060000", "3740000")));
    }

    #[test]
    fn about_is_never_less_than_the_loose_interval() {
        assert_eq!(tight("0.4", Nature::Measure, Hedge::About), between("0.3", "0.5"));
        assert_eq!(tight("2", Nature::Temperature, Hedge::About), between("1", "3"));
        assert_eq!(tight("3", Nature::Years, Hedge::About), between("2", "4"));
    }

    #[test]
    fn percentages_move_by_points() {
        assert_eq!(tight("4", Nature::Percent, Hedge::About), between("3", "5"));
        assert_eq!(tight("30", Nature::Percent, Hedge::About), between("27", "33"));
        assert_eq!(tight("80", Nature::Percent, Hedge::About), between("75", "85"));
        assert_eq!(tight("130", Nature::Percent, Hedge::Nearly), between("125", "130"));
        assert_eq!(tight("0.5", Nature::Percent, Hedge::About), between("0", "1.5"));
    }

    #[test]
    fn durations_by_the_clock_are_hedged_more_freely() {
        assert_eq!(tight("2", Nature::Duration, Hedge::About), between("1.7", "2.3"));
        assert_eq!(tight("2", Nature::Measure, Hedge::About), between("1.8", "2.2"));
    }

    #[test]
    fn odds_are_hedged_by_a_quarter() {
        assert_eq!(tight("8", Nature::ToOne, Hedge::About), between("6", "10"));
    }

    #[test]
    fn nearly_is_from_below() {
        assert_eq!(tight("40", Nature::Whole, Hedge::Nearly), between("36", "40"));
        assert_eq!(tight("200", Nature::Whole, Hedge::Nearly), between("180", "200"));
        assert_eq!(tight("2", Nature::Multiple, Hedge::Nearly), between("1.75", "2"));
        assert_eq!(tight("5", Nature::ToOne, Hedge::Nearly), between("4.5", "5"));
        let third = Written::from_value(Exact::new(1, 3).unwrap());
        let almost = under(&third, Nature::Fraction, &[Hedge::Nearly]).tight;
        assert_eq!((almost.low(), almost.high()), (Some(exact("0.3")), Exact::new(1, 3)));
    }

    #[test]
    fn multiples_below_one_are_approached_from_above() {
        assert_eq!(tight("0.5", Nature::Multiple, Hedge::Nearly), between("0.5", "0.6"));
        assert_eq!(tight("0.5", Nature::Multiple, Hedge::MoreThan), between("0", "0.5"));
        assert_eq!(tight("1", Nature::Multiple, Hedge::MoreThan), Interval::at_least(Exact::ONE));
    }

    #[test]
    fn just_over_is_from_above() {
        assert_eq!(tight("40", Nature::Whole, Hedge::JustOver), between("40", "44"));
        assert_eq!(tight("1500", Nature::Whole, Hedge::JustOver), between("1500", "1650"));
    }

    #[test]
    fn bounds_start_or_end_at_the_number() {
        for hedge in [Hedge::MoreThan, Hedge::AtLeast] {
            assert_eq!(tight("50", Nature::Percent, hedge), Interval::at_least(exact("50")));
        }
        for hedge in [Hedge::UpTo, Hedge::LessThan] {
            assert_eq!(tight("50", Nature::Percent, hedge), between("0", "50"));
        }
    }

    #[test]
    fn loosely_a_bound_is_rounded_as_its_number_is() {
        let more = under(&number("1500", 0), Nature::Whole, &[Hedge::MoreThan]);
        assert_eq!(more.loose, Interval::at_least(exact("1400")));
        let most = under(&number("1500", 0), Nature::Whole, &[Hedge::UpTo]);
        assert_eq!(most.loose, between("0", "1600"));
    }

    #[test]
    fn two_hedges_compose() {
        let forty = number("40", 0);
        let least = under(&forty, Nature::Whole, &[Hedge::About, Hedge::AtLeast]);
        assert_eq!(least, Extent::both(Interval::at_least(exact("36"))));
        let most = under(&forty, Nature::Whole, &[Hedge::About, Hedge::UpTo]);
        assert_eq!(most, Extent::both(between("0", "44")));
        let almost = under(&forty, Nature::Whole, &[Hedge::Nearly, Hedge::AtLeast]);
        assert_eq!(almost.tight, Interval::at_least(exact("36")));
        let any = under(&forty, Nature::Whole, &[Hedge::AtLeast, Hedge::UpTo]);
        assert_eq!(any.tight, Interval::at_least(Exact::ZERO));
        let about = under(&forty, Nature::Whole, &[Hedge::MoreThan, Hedge::About]);
        assert_eq!(about.tight, Interval::at_least(exact("36")));
    }

    #[test]
    fn more_than_one_in_five_is_a_smaller_five() {
        assert_eq!(tight("5", Nature::OneIn, Hedge::MoreThan), between("1", "5"));
        assert_eq!(tight("5", Nature::OneIn, Hedge::UpTo), Interval::at_least(exact("5")));
        assert_eq!(tight("5", Nature::OneIn, Hedge::Nearly), between("5", "5.5"));
        assert_eq!(tight("3", Nature::ToOne, Hedge::MoreThan), Interval::at_least(exact("3")));
    }

    #[test]
    fn exactly_takes_the_slack_away() {
        let round = under(&number("1500", 0), Nature::Whole, &[Hedge::Exactly]);
        assert_eq!(round, Extent::exact(exact("1500")));
        let million = under(&number("3", 6), Nature::Money, &[Hedge::Exactly]);
        assert_eq!(million, Extent::exact(exact("3000000")));
        let decimal = under(&number("3.4", 0), Nature::Measure, &[Hedge::Exactly]);
        assert_eq!(decimal, Extent::both(between("3.35", "3.45")));
        let times = under(&number("3.4", 0), Nature::Multiple, &[Hedge::Exactly]);
        assert_eq!(times, Extent::both(between("3.23", "3.57")));
        let metres = under(&number("3", 0), Nature::Measure, &[Hedge::Exactly]);
        assert_eq!(metres, Extent::both(between("2.7", "3.3")));
    }

    #[test]
    fn below_zero_the_bounds_stay_open() {
        let under_five = tight("-5", Nature::Temperature, Hedge::LessThan);
        assert_eq!(under_five, Interval::at_most(exact("-5")));
        assert_eq!(
            tight("10", Nature::Temperature, Hedge::LessThan),
            Interval::at_most(exact("10"))
        );
        assert_eq!(tight("-5", Nature::Money, Hedge::UpTo), Interval::at_most(Exact::ZERO));
        assert_eq!(tight("-5", Nature::Money, Hedge::AtLeast), Interval::at_least(exact("-5")));
        assert_eq!(tight("-40", Nature::Money, Hedge::Nearly), between("-44", "-36"));
    }

    #[test]
    fn names_are_those_of_the_report() {
        let names = HEDGES.map(Hedge::name);
        let report = [
            "about",
            "nearly",
            "just-over",
            "more-than",
            "at-least",
            "up-to",
            "less-than",
            "exactly",
        ];
        assert_eq!(names, report);
    }

    proptest! {
        #[test]
        fn the_tight_interval_stays_within_and_keeps_the_number(
            written in written(), nature in nature(), first in hedge(), second in hedge()
        ) {
            for hedges in [&[first][..], &[first, second][..]] {
                let extent = under(&written, nature, hedges);
                prop_assert!(extent.tight.within(&extent.loose));
                prop_assert!(extent.loose.contains(written.value), "{:?} {:?}", hedges, extent);
            }
            prop_assert!(under(&written, nature, &[first]).tight.contains(written.value));
        }

        #[test]
        fn about_never_narrows(written in written(), nature in nature(), first in hedge()) {
            for hedges in [&[][..], &[first][..]] {
                let before = under(&written, nature, hedges);
                let after = qualified(before, &written, nature, Hedge::About).unwrap();
                prop_assert!(before.tight.within(&after.tight));
                prop_assert!(before.loose.within(&after.loose));
            }
        }

        #[test]
        fn only_exactly_takes_looseness_away(written in written(), nature in nature(), hedge in hedge()) {
            let plain = under(&written, nature, &[]);
            if hedge != Hedge::Exactly {
                prop_assert!(plain.loose.within(&under(&written, nature, &[hedge]).loose));
            }
        }

        #[test]
        fn nearly_and_just_over_lie_within_about(
            written in written(),
            nature in nature().prop_filter("nearly doubled is wider", |it| *it != Nature::Multiple)
        ) {
            let about = under(&written, nature, &[Hedge::About]);
            for hedge in [Hedge::Nearly, Hedge::JustOver] {
                prop_assert!(under(&written, nature, &[hedge]).tight.within(&about.tight));
            }
        }

        #[test]
        fn no_value_panics(value in wide(), step in wide(), nature in nature(), hedge in hedge(), decimals: bool) {
            let written = Written { value, step, last_significant: step, decimals, scaled: !decimals };
            if let Some(extent) = plain_extent(&written, nature) {
                let _ = qualified(extent, &written, nature, hedge);
            }
        }
    }
}
