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
    let hedge = if nature == Nature::OneIn { hedge.inverted() } else { hedge };
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
