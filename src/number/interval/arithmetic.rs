//! Sums, differences, products and quotients of intervals.

use super::Interval;
use super::end::{End, added, recip_or_zero};
use crate::number::Exact;

impl Interval {
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
        let never_negative = |it: &Self| it.low.is_some_and(|it| !it.is_negative());
        if never_negative(self) && never_negative(other) {
            let (least, most) = (low.times(other_low)?, high.times(other_high)?);
            return Some(Self { low: least.value(), high: most.value() });
        }
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
    fn nought_times_anything_is_nought() {
        let nought = Interval::point(Exact::ZERO);
        assert_eq!(nought.times(&Interval::at_least(exact("3"))), Some(nought));
        assert_eq!(nought.times(&Interval::all()), Some(nought));
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
        fn scaling_is_undone(a in interval(small), factor in small()) {
            prop_assume!(!factor.is_zero());
            let scaled = a.scale(factor).unwrap();
            prop_assert_eq!(scaled.over(&Interval::point(factor)), Some(a));
        }
    }
}
