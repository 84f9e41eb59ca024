//! Sums, products and powers of exact numbers.

use super::{Exact, divisor, part, product};

impl Exact {
    /// `self + other`.
    #[must_use]
    pub fn plus(self, other: Self) -> Option<Self> {
        let (one, two) = (self.denominator(), other.denominator());
        if one == two {
            return Self::new(self.numerator.checked_add(other.numerator)?, one);
        }
        let common = divisor(one, two);
        let (of_self, of_other) = (part(two, common), part(one, common));
        let (a, b) = (product(self.numerator, of_self)?, product(other.numerator, of_other)?);
        Self::new(a.checked_add(b)?, product(one, of_self)?)
    }

    /// `self - other`.
    #[must_use]
    pub fn minus(self, other: Self) -> Option<Self> {
        self.plus(other.neg())
    }

    /// `self × other`.
    #[must_use]
    pub fn times(self, other: Self) -> Option<Self> {
        // What is in lowest terms stays so if it is reduced crosswise first.
        let (one, two) = (
            divisor(self.numerator, other.denominator()),
            divisor(other.numerator, self.denominator()),
        );
        Self::in_range(
            product(part(self.numerator, one), part(other.numerator, two))?,
            product(part(self.denominator(), two), part(other.denominator(), one))?,
        )
    }

    /// `self / other`; `None` also when `other` is 0.
    #[must_use]
    pub fn over(self, other: Self) -> Option<Self> {
        self.times(other.recip()?)
    }

    /// `-self`.
    #[must_use]
    #[expect(clippy::should_implement_trait, reason = "in line with plus, minus, times and over")]
    pub fn neg(self) -> Self {
        Self { numerator: -self.numerator, ..self }
    }

    /// The number without its sign.
    #[must_use]
    #[cfg_attr(target_arch = "wasm32", inline(never))]
    pub fn abs(self) -> Self {
        if self.is_negative() { self.neg() } else { self }
    }

    /// `1 / self`; `None` for 0.
    #[must_use]
    pub fn recip(self) -> Option<Self> {
        if self.is_zero() {
            return None;
        }
        let sign = self.numerator().signum();
        Some(Self::raw(sign * self.denominator(), self.numerator().abs()))
    }

    /// `self` to the power `exponent`; anything to the power 0 is 1.
    #[must_use]
    pub fn pow(self, exponent: u32) -> Option<Self> {
        // A fraction in lowest terms stays so.
        let numerator = self.numerator().checked_pow(exponent)?;
        let denominator = self.denominator().checked_pow(exponent)?;
        Self::in_range(numerator, denominator)
    }
}

#[cfg(test)]
mod tests {
    use num_rational::Ratio;
    use proptest::prelude::*;

    use super::*;
    use crate::number::samples::{exact, small, wide};

    #[test]
    fn a_tenth_and_two_tenths_are_three_tenths() {
        assert_eq!(exact("0.1").plus(exact("0.2")), Some(exact("0.3")));
    }

    #[test]
    fn beyond_the_range_is_none() {
        let most = Exact::new(i128::MAX, 1).unwrap();
        assert_eq!(most.plus(Exact::ONE), None);
        assert_eq!(most.neg().minus(Exact::ONE), None);
        assert_eq!(most.times(most), None);
        assert_eq!(most.pow(2), None);
        // i128::MIN thirds
        assert_eq!(Exact::new(-(1 << 126), 3).unwrap().times(Exact::int(2)), None);
        assert_eq!(Exact::ONE.over(Exact::ZERO), None);
        assert_eq!(Exact::ZERO.recip(), None);
        assert_eq!(Exact::new(1, 0), None);
        assert_eq!(Exact::new(i128::MIN, 2), None);
        assert_eq!(Exact::ten_to(39), None);
        assert_eq!(Exact::ten_to(i32::MIN), None);
    }

    proptest! {
        #[test]
        fn adding_is_undone_by_taking_away(a in small(), b in small()) {
            prop_assert_eq!(a.plus(b).unwrap().minus(b), Some(a));
        }

        #[test]
        fn the_results_are_those_of_num_rational(a in small(), b in small()) {
            let ratio = |it: Exact| Ratio::new_raw(it.numerator(), it.denominator());
            let (one, two) = (ratio(a), ratio(b));
            prop_assert_eq!(a.plus(b).map(ratio), Some(one + two));
            prop_assert_eq!(a.minus(b).map(ratio), Some(one - two));
            prop_assert_eq!(a.times(b).map(ratio), Some(one * two));
            prop_assert_eq!(a.over(b).map(ratio), (!b.is_zero()).then(|| one / two));
            prop_assert_eq!(a.cmp(&b), one.cmp(&two));
        }

        #[test]
        fn any_two_are_ordered_as_by_num_rational(a in wide(), b in wide()) {
            let ratio = |it: Exact| Ratio::new_raw(it.numerator(), it.denominator());
            prop_assert_eq!(a.cmp(&b), ratio(a).cmp(&ratio(b)));
        }

        #[test]
        fn multiplying_is_undone_by_dividing(a in small(), b in small()) {
            prop_assume!(!b.is_zero());
            prop_assert_eq!(a.times(b).unwrap().over(b), Some(a));
            prop_assert_eq!(a.over(b), a.times(b.recip().unwrap()));
        }

        #[test]
        fn sums_and_products_commute(a in wide(), b in wide()) {
            prop_assert_eq!(a.plus(b), b.plus(a));
            prop_assert_eq!(a.times(b), b.times(a));
            if let (Some(difference), Some(mirrored)) = (a.minus(b), b.minus(a)) {
                prop_assert_eq!(difference, mirrored.neg());
            }
        }

        #[test]
        fn products_spread_over_sums(a in small(), b in small(), c in small()) {
            let whole = a.times(b.plus(c).unwrap());
            prop_assert_eq!(whole, a.times(b).unwrap().plus(a.times(c).unwrap()));
        }

        #[test]
        fn powers_are_repeated_products(a in small(), exponent in 0_u32..5) {
            let product = (0..exponent).try_fold(Exact::ONE, |product, _| product.times(a));
            prop_assert_eq!(a.pow(exponent), product);
        }

        #[test]
        fn the_order_agrees_with_the_difference(a in wide(), b in wide()) {
            if let Some(difference) = a.minus(b) {
                prop_assert_eq!(a.cmp(&b), difference.cmp(&Exact::ZERO));
            }
        }

        #[test]
        fn no_operation_panics(a in wide(), b in wide(), exponent in any::<u32>(), ten in any::<i32>()) {
            for result in [
                a.plus(b),
                a.minus(b),
                a.times(b),
                a.over(b),
                a.recip(),
                a.pow(exponent),
                Exact::ten_to(ten),
                Some(a.neg()),
                Some(a.abs()),
                Some(a.floor()),
                Some(a.ceil()),
                Some(a.round()),
            ].into_iter().flatten() {
                prop_assert!(result.denominator() > 0);
                prop_assert_ne!(result.numerator(), i128::MIN);
                prop_assert_eq!(Exact::new(result.numerator(), result.denominator()), Some(result));
            }
        }
    }
}
