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
mod tests {
    use proptest::prelude::*;

    use super::*;
    use crate::number::samples::{between, exact, interval, small, wide};

    const OPERATIONS: [fn(&Interval, &Interval) -> Option<Interval>; 4] =
        [Interval::plus, Interval::minus, Interval::times, Interval::over];

    #[test]
    fn products_take_the_outer_corners() {
        assert_eq!(between("-2", "3").times(&between("-5", "4")), Some(between("-15", "12")));
        let falling = Interval::at_most(exact("-2")).times(&Interval::at_least(exact("3")));
        assert_eq!(falling, Some(Interval::at_most(exact("-6"))));
        let rising = Interval::at_least(exact("2")).times(&between("0", "3"));
        assert_eq!(rising, Some(Interval::at_least(Exact::ZERO)));
    }

    #[test]
    fn missing_ends_stay_missing_in_sums() {
        let more = Interval::at_least(exact("40"));
        assert_eq!(more.plus(&between("2", "3")), Some(Interval::at_least(exact("42"))));
        assert_eq!(between("2", "3").minus(&more), Some(Interval::at_most(exact("-37"))));
        assert_eq!(more.minus(&more), Some(Interval::all()));
    }

    #[test]
    fn a_divisor_across_zero_has_no_quotient() {
        assert_eq!(between("1", "2").over(&between("-1", "1")), None);
        assert_eq!(between("1", "2").over(&Interval::point(Exact::ZERO)), None);
        assert_eq!(between("1", "2").over(&Interval::all()), None);
    }

    #[test]
    fn a_divisor_from_zero_gives_no_high_end() {
        let quotient = between("3", "6").over(&between("0", "2"));
        assert_eq!(quotient, Some(Interval::at_least(exact("1.5"))));
        let mirrored = between("3", "6").over(&between("-2", "0"));
        assert_eq!(mirrored, Some(Interval::at_most(exact("-1.5"))));
    }

    #[test]
    fn a_divisor_without_end_reaches_zero() {
        let quotient = between("3", "6").over(&Interval::at_least(exact("2")));
        assert_eq!(quotient, Some(between("0", "3")));
        let mirrored = between("3", "6").over(&Interval::at_most(exact("-2")));
        assert_eq!(mirrored, Some(between("-3", "0")));
    }

    #[test]
    fn closed_ends_meet() {
        assert!(between("1", "2").meets(&between("2", "3")));
        assert!(!between("1", "2").meets(&between("2.1", "3")));
        assert!(Interval::at_least(exact("5")).meets(&Interval::all()));
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

    /// A value of `interval`, `share` of the way along.
    fn inside(interval: &Interval, share: Exact) -> Exact {
        let far = Exact::int(5000);
        let low = interval
            .low
            .unwrap_or_else(|| interval.high.unwrap_or(Exact::ZERO).minus(far).unwrap());
        let high = interval.high.unwrap_or_else(|| low.plus(far).unwrap());
        low.plus(high.minus(low).unwrap().times(share).unwrap()).unwrap()
    }

    fn share() -> impl Strategy<Value = Exact> {
        (0_i128..=8).prop_map(|eighths| Exact::new(eighths, 8).unwrap())
    }

    proptest! {
        #[test]
        fn results_hold_every_result(
            a in interval(small), b in interval(small), x in share(), y in share()
        ) {
            let (x, y) = (inside(&a, x), inside(&b, y));
            prop_assert!(a.contains(x) && b.contains(y));
            let on_values = [Exact::plus, Exact::minus, Exact::times, Exact::over];
            for (operation, on_value) in OPERATIONS.iter().zip(on_values) {
                if let (Some(all), Some(one)) = (operation(&a, &b), on_value(x, y)) {
                    prop_assert!(all.contains(one), "{:?} {:?} gives {:?} without {}", a, b, all, one);
                }
            }
        }

        #[test]
        fn widening_an_operand_never_narrows_a_result(
            a in interval(small), b in interval(small), c in interval(small), d in interval(small)
        ) {
            // Nothing is divided by 0 alone, while a divisor from 0 up has quotients.
            let b = if b.value() == Some(Exact::ZERO) { Interval::point(Exact::ONE) } else { b };
            let (wide_a, wide_b) = (a.hull(&c), b.hull(&d));
            for operation in OPERATIONS {
                if let Some(wide) = operation(&wide_a, &wide_b) {
                    let narrow = operation(&a, &b);
                    prop_assert!(narrow.is_some_and(|narrow| narrow.within(&wide)), "{:?} {:?}", narrow, wide);
                }
            }
        }

        #[test]
        fn widening_never_parts_what_meets(
            a in interval(small), b in interval(small), c in interval(small)
        ) {
            if a.meets(&b) {
                prop_assert!(a.hull(&c).meets(&b));
            }
        }

        #[test]
        fn sums_and_products_are_tight(a in interval(small), b in interval(small)) {
            // Every end of a sum is a sum of ends; of a product, a product of ends or 0.
            let ends = |one: &Interval| [one.low, one.high].into_iter().flatten().collect::<Vec<_>>();
            let sum = a.plus(&b).unwrap();
            for end in ends(&sum) {
                prop_assert!(ends(&a).iter().any(|x| ends(&b).contains(&end.minus(*x).unwrap())));
            }
            let product = a.times(&b).unwrap();
            for end in ends(&product) {
                let corner = ends(&a).iter().any(|x| ends(&b).iter().any(|y| x.times(*y) == Some(end)));
                prop_assert!(corner || end.is_zero());
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
        fn no_operation_panics(a in interval(wide), b in interval(wide), factor in wide()) {
            for operation in OPERATIONS {
                if let Some(result) = operation(&a, &b) {
                    let ends = result.low.zip(result.high);
                    prop_assert!(ends.is_none_or(|(low, high)| low <= high));
                }
            }
            let _ = (a.scale(factor), a.integers(), a.neg(), Interval::around(factor, factor));
        }

        #[test]
        fn whole_numbers_stay_inside(a in interval(small)) {
            if let Some(whole) = a.integers() {
                prop_assert!(whole.within(&a));
                prop_assert!(whole.low.is_none_or(Exact::is_integer));
            }
        }

        #[test]
        fn scaling_is_undone(a in interval(small), factor in small()) {
            prop_assume!(!factor.is_zero());
            let scaled = a.scale(factor).unwrap();
            prop_assert_eq!(scaled.over(&Interval::point(factor)), Some(a));
        }
    }
}
