//! A closed interval of exact numbers.

mod arithmetic;
mod end;

use super::Exact;

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
    #[cfg_attr(target_arch = "wasm32", inline(never))]
    pub const fn low(&self) -> Option<Exact> {
        self.low
    }

    /// The high end, which belongs to the interval; `None` if it has none.
    #[must_use]
    #[cfg_attr(target_arch = "wasm32", inline(never))]
    pub const fn high(&self) -> Option<Exact> {
        self.high
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
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;
    use crate::number::samples::{between, exact, interval, small, wide};

    #[test]
    fn closed_ends_meet() {
        assert!(between("1", "2").meets(&between("2", "3")));
        assert!(!between("1", "2").meets(&between("2.1", "3")));
        assert!(Interval::at_least(exact("5")).meets(&Interval::all()));
    }

    #[test]
    fn an_interval_holds_what_lies_between_its_ends() {
        for (value, held) in [("0.9", false), ("1", true), ("2", true), ("2.1", false)] {
            assert_eq!(between("1", "2").contains(exact(value)), held, "{value}");
        }
        assert!(between("2", "2").is_point() && !between("1", "2").is_point());
        assert!(!Interval::all().is_point());
    }

    #[test]
    fn the_wrong_way_round_is_none() {
        assert_eq!(Interval::between(Exact::ONE, Exact::ZERO), None);
        assert_eq!(Interval::around(exact("3"), exact("-1")), Some(between("2", "4")));
    }

    #[test]
    fn whole_numbers_are_found_inside() {
        assert_eq!(between("1.2", "4.9").integers(), Some(between("2", "4")));
        assert_eq!(between("1.2", "1.9").integers(), None);
        assert_eq!(
            Interval::at_least(exact("1.2")).integers(),
            Some(Interval::at_least(exact("2")))
        );
    }

    proptest! {
        #[test]
        fn widening_never_parts_what_meets(
            a in interval(small), b in interval(small), c in interval(small)
        ) {
            if a.meets(&b) {
                prop_assert!(a.hull(&c).meets(&b));
            }
        }

        #[test]
        fn meeting_is_sharing_a_value(a in interval(wide), b in interval(wide)) {
            prop_assert_eq!(a.meets(&b), b.meets(&a));
            prop_assert_eq!(a.meets(&b), a.intersect(&b).is_some());
            if let Some(both) = a.intersect(&b) {
                prop_assert!(both.within(&a) && both.within(&b));
            }
            prop_assert_eq!(a.meets(&b), !a.wholly_above(&b) && !a.wholly_below(&b));
        }

        #[test]
        fn a_hull_holds_both(a in interval(wide), b in interval(wide)) {
            let hull = a.hull(&b);
            prop_assert!(a.within(&hull) && b.within(&hull));
            prop_assert_eq!(hull, b.hull(&a));
            prop_assert!(a.within(&b) == (a.hull(&b) == b));
        }

        #[test]
        fn whole_numbers_stay_inside(a in interval(small)) {
            if let Some(whole) = a.integers() {
                prop_assert!(whole.within(&a));
                prop_assert!(whole.low.is_none_or(Exact::is_integer));
            }
        }
    }
}
