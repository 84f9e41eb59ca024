//! A closed interval of exact numbers.

use super::Exact;
use super::end::{End, added, recip_or_zero};

/// All numbers from a low end to a high end, both included; an end may be missing. Never empty.
///
/// Operations give the smallest interval that holds every result; `None` means that an end does
/// not fit 128 bits, or what the operation says. A wider operand never gives a narrower result.
#[derive(Clone, Copy, PartialEq, Eq, Hash, Debug)]
pub struct Interval {
    low: Option<Exact>,
    high: Option<Exact>,
}

impl Interval {
    /// Just `value`.
    #[must_use]
    pub const fn point(value: Exact) -> Self {
        Self { low: Some(value), high: Some(value) }
    }

    /// From `low` to `high`; `None` if `low` is above `high`.
    #[must_use]
    pub fn between(low: Exact, high: Exact) -> Option<Self> {
        (low <= high).then_some(Self { low: Some(low), high: Some(high) })
    }

    /// `low` and everything above.
    #[must_use]
    pub const fn at_least(low: Exact) -> Self {
        Self { low: Some(low), high: None }
    }

    /// `high` and everything below.
    #[must_use]
    pub const fn at_most(high: Exact) -> Self {
        Self { low: None, high: Some(high) }
    }

    /// Every number.
    #[must_use]
    pub const fn all() -> Self {
        Self { low: None, high: None }
    }

    /// From `radius` below `value` to `radius` above it; the sign of `radius` does not count.
    #[must_use]
    pub fn around(value: Exact, radius: Exact) -> Option<Self> {
        let radius = radius.abs();
        Self::between(value.minus(radius)?, value.plus(radius)?)
    }

    /// The low end, which belongs to the interval; `None` if it has none.
    #[must_use]
    pub const fn low(&self) -> Option<Exact> {
        self.low
    }

    /// The high end, which belongs to the interval; `None` if it has none.
    #[must_use]
    pub const fn high(&self) -> Option<Exact> {
        self.high
    }

    /// Every sum.
    #[must_use]
    pub fn plus(&self, other: &Self) -> Option<Self> {
        Some(Self { low: added(self.low, other.low)?, high: added(self.high, other.high)? })
    }

    /// Every difference.
    #[must_use]
    pub fn minus(&self, other: &Self) -> Option<Self> {
        self.plus(&other.neg())
    }

    /// Every product.
    #[must_use]
    pub fn times(&self, other: &Self) -> Option<Self> {
        if let (Some(one), Some(two)) = (self.value(), other.value()) {
            return one.times(two).map(Self::point);
        }
        let (low, high) = (End::low(self.low), End::high(self.high));
        let (other_low, other_high) = (End::low(other.low), End::high(other.high));
        let corners = [
            low.times(other_low)?,
            low.times(other_high)?,
            high.times(other_low)?,
            high.times(other_high)?,
        ];
        let least = corners.into_iter().min()?;
        let most = corners.into_iter().max()?;
        Some(Self { low: least.value(), high: most.value() })
    }

    /// Every quotient; `None` if 0 lies inside `other` or is all it holds.
    ///
    /// A divisor that ends at 0 is taken as coming arbitrarily near to it: the quotient has no end
    /// there.
    #[must_use]
    pub fn over(&self, other: &Self) -> Option<Self> {
        if let (Some(one), Some(two)) = (self.value(), other.value()) {
            return one.over(two).map(Self::point);
        }
        self.times(&other.recip()?)
    }

    /// The interval mirrored at 0.
    #[must_use]
    pub fn neg(&self) -> Self {
        Self { low: self.high.map(Exact::neg), high: self.low.map(Exact::neg) }
    }

    /// Every value `factor` times.
    #[must_use]
    pub fn scale(&self, factor: Exact) -> Option<Self> {
        self.times(&Self::point(factor))
    }

    /// Whether the two share a value.
    #[must_use]
    pub fn meets(&self, other: &Self) -> bool {
        !self.wholly_above(other) && !self.wholly_below(other)
    }

    /// What both hold; `None` if that is nothing.
    #[must_use]
    pub fn intersect(&self, other: &Self) -> Option<Self> {
        let low = self.low.max(other.low);
        let high = match (self.high, other.high) {
            (Some(one), Some(two)) => Some(one.min(two)),
            (one, two) => one.or(two),
        };
        Self::with_ends(low, high)
    }

    /// The smallest interval that holds both.
    #[must_use]
    pub fn hull(&self, other: &Self) -> Self {
        let high = match (self.high, other.high) {
            (Some(one), Some(two)) => Some(one.max(two)),
            _ => None,
        };
        Self { low: self.low.min(other.low), high }
    }

    /// Whether `value` lies in it.
    #[must_use]
    pub fn contains(&self, value: Exact) -> bool {
        self.low.is_none_or(|low| low <= value) && self.high.is_none_or(|high| value <= high)
    }

    /// Whether all of it lies in `other`.
    #[must_use]
    pub fn within(&self, other: &Self) -> bool {
        other.low.is_none_or(|end| self.low.is_some_and(|low| end <= low))
            && other.high.is_none_or(|end| self.high.is_some_and(|high| high <= end))
    }

    /// The part between its first and its last whole number; `None` if it holds none.
    #[must_use]
    pub fn integers(&self) -> Option<Self> {
        Self::with_ends(self.low.map(Exact::ceil), self.high.map(Exact::floor))
    }

    /// Whether each of its values is above each of `other`.
    #[must_use]
    pub fn wholly_above(&self, other: &Self) -> bool {
        matches!((self.low, other.high), (Some(low), Some(high)) if low > high)
    }

    /// Whether each of its values is below each of `other`.
    #[must_use]
    pub fn wholly_below(&self, other: &Self) -> bool {
        other.wholly_above(self)
    }

    /// Whether it holds one value only.
    #[must_use]
    pub fn is_point(&self) -> bool {
        self.value().is_some()
    }

    /// The only value it holds; `None` if it holds more.
    #[must_use]
    pub fn value(&self) -> Option<Exact> {
        self.low.filter(|_| self.low == self.high)
    }

    pub(super) fn with_ends(low: Option<Exact>, high: Option<Exact>) -> Option<Self> {
        match (low, high) {
            (Some(low), Some(high)) => Self::between(low, high),
            (low, high) => Some(Self { low, high }),
        }
    }

    /// The interval without what lies on the other side of 0 than `value`: rounding never turns a
    /// sign.
    pub(super) fn on_side_of(self, value: Exact) -> Self {
        if value.is_zero() {
            return self;
        }
        let side = if value.is_negative() {
            Self::at_most(Exact::ZERO)
        } else {
            Self::at_least(Exact::ZERO)
        };
        self.intersect(&side).unwrap_or(self)
    }

    /// `1 / self`; `None` if 0 lies inside, or is all it holds.
    fn recip(&self) -> Option<Self> {
        let zero = Some(Exact::ZERO);
        let (low, high) = (End::low(self.low), End::high(self.high));
        if low >= End::At(Exact::ZERO) && self.high != zero {
            let high_end = if self.low == zero { None } else { Some(self.low?.recip()?) };
            return Self::with_ends(recip_or_zero(self.high)?, high_end);
        }
        if high <= End::At(Exact::ZERO) && self.low != zero {
            return self.neg().recip().map(|mirrored| mirrored.neg());
        }
        None
    }
}

#[cfg(test)]
mod tests;
