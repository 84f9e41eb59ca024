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
/// Half a step and a whole step where decimals are written, never more than a tenth of the value where
/// zeros are.
#[must_use]
pub fn extent(written: &Written, nature: Nature) -> Option<Extent> {
    let (tight, loose) = radii(written, nature)?;
    let value = written.value;
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
    let half = step.over(Exact::int(2))?;
    let tenth = size.over(Exact::int(10))?;
    let exactly = (Exact::ZERO, Exact::ZERO);
    Some(match nature {
        Nature::Fixed => exactly,
        Nature::Years => (Exact::ONE, Exact::ONE),
        Nature::Percent | Nature::Temperature => (half, step),
        Nature::Fraction => (Exact::new(15, 1000)?, tenth.min(Exact::new(35, 1000)?)),
        Nature::Multiple => {
            let twentieth = size.over(Exact::int(20))?;
            if written.decimals {
                (half.max(twentieth), step.max(tenth))
            } else {
                (twentieth, tenth)
            }
        }
        _ if written.decimals => (half, step),
        // A column in millions is rounded to them, but it is not rounded twice.
        Nature::Cell if written.scaled => (half.min(tenth), half.min(tenth)),
        Nature::Cell => exactly,
        Nature::Measure | Nature::Duration => {
            (half.min(tenth), written.last_significant.min(tenth))
        }
        _ if written.scaled => (half.min(tenth), written.last_significant.min(tenth)),
        Nature::OneIn | Nature::ToOne => (Exact::new(1, 2)?, Exact::new(1, 2)?),
        Nature::Whole | Nature::Money => {
            let round = written.last_significant > step;
            // In steps, so that 19 cents is a small number of cents.
            let small = size.over(step)? < Exact::int(1000);
            match (small, round) {
                (false, true) => (Exact::ZERO, written.last_significant.min(tenth)),
                (false, false) if nature == Nature::Money => (half, half),
                _ => exactly,
            }
        }
    })
}
