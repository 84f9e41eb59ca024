//! The ends of intervals, where one may be missing.

use crate::number::Exact;

/// One end of an interval, in the order of the number line.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub(super) enum End {
    NoLow,
    At(Exact),
    NoHigh,
}

impl End {
    pub(super) fn low(end: Option<Exact>) -> Self {
        end.map_or(Self::NoLow, Self::At)
    }

    pub(super) fn high(end: Option<Exact>) -> Self {
        end.map_or(Self::NoHigh, Self::At)
    }

    pub(super) fn value(self) -> Option<Exact> {
        match self {
            Self::At(value) => Some(value),
            Self::NoLow | Self::NoHigh => None,
        }
    }

    fn sign(self) -> i128 {
        match self {
            Self::NoLow => -1,
            Self::At(value) => value.numerator().signum(),
            Self::NoHigh => 1,
        }
    }

    /// The corner of a product. 0 times a missing end is 0: the interval holds finite values only.
    pub(super) fn times(self, other: Self) -> Option<Self> {
        if let (Self::At(one), Self::At(two)) = (self, other) {
            return one.times(two).map(Self::At);
        }
        Some(match self.sign() * other.sign() {
            0 => Self::At(Exact::ZERO),
            1 => Self::NoHigh,
            _ => Self::NoLow,
        })
    }
}

/// The sum of two ends, which is missing if either is; `None` on overflow.
#[expect(clippy::option_option, reason = "overflow is one thing, no end another")]
pub(super) fn added(one: Option<Exact>, two: Option<Exact>) -> Option<Option<Exact>> {
    match (one, two) {
        (Some(one), Some(two)) => one.plus(two).map(Some),
        _ => Some(None),
    }
}

/// The low end of the reciprocal: 0 where the divisor has no high end.
#[expect(clippy::option_option, reason = "overflow is one thing, no end another")]
pub(super) fn recip_or_zero(high: Option<Exact>) -> Option<Option<Exact>> {
    match high {
        Some(high) => high.recip().map(Some),
        None => Some(Some(Exact::ZERO)),
    }
}
