//! One exact number.

use num_rational::Ratio;
use num_traits::{CheckedAdd, CheckedDiv, CheckedMul, CheckedSub};

/// An exact number: a fraction of two 128-bit integers in lowest terms.
///
/// Every operation that could leave the range returns `None` instead of a wrong value; comparing
/// never overflows. `i128::MIN` is left out of the range, so that negation always succeeds.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Debug)]
pub struct Exact(Ratio<i128>);

impl Exact {
    /// 0.
    pub const ZERO: Self = Self::int(0);
    /// 1.
    pub const ONE: Self = Self::int(1);
    /// 100.
    pub const HUNDRED: Self = Self::int(100);

    /// The whole number `value`.
    #[must_use]
    #[cfg_attr(target_arch = "wasm32", inline(never))]
    pub const fn int(value: i64) -> Self {
        // Widening, which `i128::from` cannot do in a constant.
        Self(Ratio::new_raw(value as i128, 1))
    }

    /// `numerator / denominator` in lowest terms; `None` if the denominator is 0 or either is
    /// `i128::MIN`.
    #[must_use]
    pub fn new(numerator: i128, denominator: i128) -> Option<Self> {
        if denominator == 0 || numerator == i128::MIN || denominator == i128::MIN {
            return None;
        }
        if denominator == 1 {
            return Some(Self(Ratio::new_raw(numerator, 1)));
        }
        Some(Self(Ratio::new(numerator, denominator)))
    }

    /// 10 to the power `exponent`; `None` beyond ±38.
    #[must_use]
    pub fn ten_to(exponent: i32) -> Option<Self> {
        let power = 10_i128.checked_pow(exponent.unsigned_abs())?;
        Some(Self(if exponent < 0 { Ratio::new_raw(1, power) } else { Ratio::new_raw(power, 1) }))
    }

    /// Reads digits with at most one point and a leading minus: `1234.50`, `.7`, `-3`.
    ///
    /// Zeros in front and at the end of the decimals may be as many as there are. `None` for
    /// anything else ("1,000", "3.", "+2", "") and for a number that does not fit.
    #[must_use]
    pub fn from_digits(digits: &str) -> Option<Self> {
        let (minus, digits) = match digits.strip_prefix('-') {
            Some(rest) => (true, rest),
            None => (false, digits),
        };
        let (whole, decimals) = match digits.split_once('.') {
            Some((_, "")) => return None,
            Some(parts) => parts,
            None if digits.is_empty() => return None,
            None => (digits, ""),
        };
        let mut numerator: i128 = 0;
        let significant = decimals.trim_end_matches('0');
        for digit in whole.bytes().chain(significant.bytes()) {
            if !digit.is_ascii_digit() {
                return None;
            }
            numerator = numerator.checked_mul(10)?.checked_add(i128::from(digit - b'0'))?;
        }
        if numerator == 0 {
            return Some(Self::ZERO);
        }
        let denominator = 10_i128.checked_pow(u32::try_from(significant.len()).ok()?)?;
        Self::new(if minus { -numerator } else { numerator }, denominator)
    }

    /// `self + other`.
    #[must_use]
    pub fn plus(self, other: Self) -> Option<Self> {
        if self.is_integer() && other.is_integer() {
            return Self::new(self.numerator().checked_add(other.numerator())?, 1);
        }
        self.0.checked_add(&other.0).and_then(Self::in_range)
    }

    /// `self - other`.
    #[must_use]
    pub fn minus(self, other: Self) -> Option<Self> {
        if self.is_integer() && other.is_integer() {
            return Self::new(self.numerator().checked_sub(other.numerator())?, 1);
        }
        self.0.checked_sub(&other.0).and_then(Self::in_range)
    }

    /// `self × other`.
    #[must_use]
    pub fn times(self, other: Self) -> Option<Self> {
        if self.is_integer() && other.is_integer() {
            return Self::new(self.numerator().checked_mul(other.numerator())?, 1);
        }
        self.0.checked_mul(&other.0).and_then(Self::in_range)
    }

    /// `self / other`; `None` also when `other` is 0.
    #[must_use]
    pub fn over(self, other: Self) -> Option<Self> {
        self.0.checked_div(&other.0).and_then(Self::in_range)
    }

    /// `-self`.
    #[must_use]
    #[expect(clippy::should_implement_trait, reason = "in line with plus, minus, times and over")]
    pub fn neg(self) -> Self {
        Self(Ratio::new_raw(-self.numerator(), self.denominator()))
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
        Some(Self(Ratio::new_raw(sign * self.denominator(), self.numerator().abs())))
    }

    /// `self` to the power `exponent`; anything to the power 0 is 1.
    #[must_use]
    pub fn pow(self, exponent: u32) -> Option<Self> {
        // A fraction in lowest terms stays so.
        let numerator = self.numerator().checked_pow(exponent)?;
        let denominator = self.denominator().checked_pow(exponent)?;
        Self::in_range(Ratio::new_raw(numerator, denominator))
    }

    /// Whether its decimals go on for ever, as those of a third do.
    #[must_use]
    pub fn is_endless(self) -> bool {
        let mut rest = self.denominator();
        for prime in [2, 5] {
            while rest % prime == 0 {
                rest /= prime;
            }
        }
        rest != 1
    }

    /// Whether there is nothing behind the point.
    #[must_use]
    #[cfg_attr(target_arch = "wasm32", inline(never))]
    pub fn is_integer(self) -> bool {
        self.denominator() == 1
    }

    /// Whether it is 0.
    #[must_use]
    pub fn is_zero(self) -> bool {
        self.numerator() == 0
    }

    /// Whether it is less than 0.
    #[must_use]
    pub fn is_negative(self) -> bool {
        self.numerator() < 0
    }

    /// The largest whole number that is not above it.
    #[must_use]
    pub fn floor(self) -> Self {
        Self(Ratio::new_raw(self.numerator().div_euclid(self.denominator()), 1))
    }

    /// The smallest whole number that is not below it.
    #[must_use]
    pub fn ceil(self) -> Self {
        self.neg().floor().neg()
    }

    /// The nearest whole number, a half away from 0.
    #[must_use]
    pub fn round(self) -> Self {
        let (size, denominator) = (self.numerator().abs(), self.denominator());
        let (whole, rest) = (size / denominator, size % denominator);
        // With a rest the denominator is at least 2, so there is room for one more.
        let rounded = if rest >= denominator - rest { whole + 1 } else { whole };
        Self(Ratio::new_raw(self.numerator().signum() * rounded, 1))
    }

    /// The value of a whole number; `None` for any other.
    #[must_use]
    pub fn to_i128(self) -> Option<i128> {
        self.is_integer().then(|| self.numerator())
    }

    /// The upper term in lowest terms; it carries the sign.
    #[must_use]
    pub fn numerator(self) -> i128 {
        *self.0.numer()
    }

    /// The lower term in lowest terms, at least 1.
    #[must_use]
    pub fn denominator(self) -> i128 {
        *self.0.denom()
    }

    fn in_range(ratio: Ratio<i128>) -> Option<Self> {
        (*ratio.numer() != i128::MIN && *ratio.denom() != i128::MIN).then_some(Self(ratio))
    }
}

#[cfg(test)]
mod tests {
    use std::cmp::Ordering;

    use proptest::prelude::*;

    use super::*;
    use crate::number::samples::{exact, small, wide};

    #[test]
    fn a_tenth_and_two_tenths_are_three_tenths() {
        assert_eq!(exact("0.1").plus(exact("0.2")), Some(exact("0.3")));
    }

    #[test]
    fn digits_are_read() {
        for (digits, numerator, denominator) in [
            ("1234.50", 2469, 2),
            (".7", 7, 10),
            ("-3", -3, 1),
            ("-.5", -1, 2),
            ("007", 7, 1),
            ("-0", 0, 1),
        ] {
            assert_eq!(Exact::from_digits(digits), Exact::new(numerator, denominator), "{digits}");
        }
    }

    #[test]
    fn what_is_no_number_is_not_read() {
        for digits in ["", "-", ".", "-.", "3.", "1,000", "1.2.3", "+2", "--2", "1e3", " 1", "٣"] {
            assert_eq!(Exact::from_digits(digits), None, "{digits}");
        }
    }

    #[test]
    fn zeros_at_either_end_do_not_overflow() {
        let zeros = "0".repeat(500);
        assert_eq!(Exact::from_digits(&format!("{zeros}12.5{zeros}")), Some(exact("12.5")));
        assert_eq!(Exact::from_digits(&format!("0.{zeros}")), Some(Exact::ZERO));
    }

    #[test]
    fn too_long_a_number_is_none() {
        assert_eq!(Exact::from_digits(&"9".repeat(39)), None);
        assert_eq!(Exact::from_digits(&format!("0.{}1", "0".repeat(38))), None);
        assert_eq!(Exact::from_digits(&i128::MAX.to_string()), Exact::new(i128::MAX, 1));
        assert_eq!(Exact::from_digits(&i128::MIN.to_string()), None);
    }

    #[test]
    fn beyond_the_range_is_none() {
        let most = Exact::new(i128::MAX, 1).unwrap();
        assert_eq!(most.plus(Exact::ONE), None);
        assert_eq!(most.neg().minus(Exact::ONE), None);
        assert_eq!(most.times(most), None);
        assert_eq!(most.pow(2), None);
        assert_eq!(Exact::ONE.over(Exact::ZERO), None);
        assert_eq!(Exact::ZERO.recip(), None);
        assert_eq!(Exact::new(1, 0), None);
        assert_eq!(Exact::new(i128::MIN, 2), None);
        assert_eq!(Exact::ten_to(39), None);
        assert_eq!(Exact::ten_to(i32::MIN), None);
    }

    #[test]
    fn powers_of_ten_reach_both_ways() {
        assert_eq!(Exact::ten_to(6), Some(exact("1000000")));
        assert_eq!(Exact::ten_to(-2), Some(exact("0.01")));
        assert_eq!(Exact::ten_to(0), Some(Exact::ONE));
    }

    #[test]
    fn halves_round_away_from_zero() {
        for (number, floor, round, ceil) in [
            ("2.5", "2", "3", "3"),
            ("-2.5", "-3", "-3", "-2"),
            ("2.4", "2", "2", "3"),
            ("-2.4", "-3", "-2", "-2"),
            ("7", "7", "7", "7"),
        ] {
            let number = exact(number);
            assert_eq!(number.floor(), exact(floor), "{number}");
            assert_eq!(number.round(), exact(round), "{number}");
            assert_eq!(number.ceil(), exact(ceil), "{number}");
        }
    }

    proptest! {
        #[test]
        fn adding_is_undone_by_taking_away(a in small(), b in small()) {
            prop_assert_eq!(a.plus(b).unwrap().minus(b), Some(a));
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
        fn the_order_is_that_of_cross_products(a in small(), b in small()) {
            let left = a.numerator() * b.denominator();
            let right = b.numerator() * a.denominator();
            prop_assert_eq!(a.cmp(&b), left.cmp(&right));
        }

        #[test]
        fn the_order_is_total(a in wide(), b in wide(), c in wide()) {
            prop_assert_eq!(a.cmp(&b), b.cmp(&a).reverse());
            prop_assert_eq!(a.cmp(&b) == Ordering::Equal, a == b);
            if a <= b && b <= c {
                prop_assert!(a <= c);
            }
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

        #[test]
        fn any_two_terms_make_a_number_or_none(numerator in any::<i128>(), denominator in any::<i128>()) {
            let made = Exact::new(numerator, denominator);
            let out = denominator == 0 || numerator == i128::MIN || denominator == i128::MIN;
            prop_assert_eq!(made.is_none(), out);
        }

        #[test]
        fn rounding_stays_next_to_the_number(a in wide()) {
            prop_assert!(a.floor() <= a && a <= a.ceil());
            prop_assert!(a.round() == a.floor() || a.round() == a.ceil());
            prop_assert_eq!(a.is_integer(), a.floor() == a.ceil());
            prop_assert_eq!(a.to_i128().is_some(), a.is_integer());
        }

        #[test]
        fn no_text_panics(text in ".{0,60}", digits in "-?[0-9]{0,60}\\.?[0-9]{0,60}") {
            let _ = Exact::from_digits(&text);
            let _ = Exact::from_digits(&digits);
        }
    }
}
