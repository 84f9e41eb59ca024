//! One exact number.

mod arithmetic;
mod digits;

use std::cmp::Ordering;
use std::num::NonZero;

/// An exact number: a fraction of two 128-bit integers in lowest terms.
///
/// Every operation that could leave the range returns `None` instead of a wrong value; comparing
/// never overflows. `i128::MIN` is left out of the range, so that negation always succeeds.
#[derive(Clone, Copy, PartialEq, Eq, Hash, Debug)]
pub struct Exact {
    numerator: i128,
    /// Never 0, so that a number which may be missing takes no more room.
    denominator: NonZero<u128>,
}

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
        Self::whole(value as i128)
    }

    /// `numerator / denominator` in lowest terms; `None` if the denominator is 0 or either is
    /// `i128::MIN`.
    #[must_use]
    pub fn new(numerator: i128, denominator: i128) -> Option<Self> {
        if denominator == 0 || numerator == i128::MIN || denominator == i128::MIN {
            return None;
        }
        if denominator == 1 {
            return Some(Self::whole(numerator));
        }
        let common = divisor(numerator, denominator);
        let (numerator, denominator) = (part(numerator, common), part(denominator, common));
        Some(Self::raw(numerator * denominator.signum(), denominator))
    }

    /// 10 to the power `exponent`; `None` beyond ±38.
    #[must_use]
    pub fn ten_to(exponent: i32) -> Option<Self> {
        let power = power_of_ten(exponent.unsigned_abs())?;
        Some(if exponent < 0 { Self::raw(1, power) } else { Self::whole(power) })
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
        if self.is_integer() {
            return self;
        }
        Self::whole(self.numerator().div_euclid(self.denominator()))
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
        if denominator == 1 {
            return self;
        }
        let (whole, rest) = (size / denominator, size % denominator);
        // With a rest the denominator is at least 2, so there is room for one more.
        let rounded = if rest >= denominator - rest { whole + 1 } else { whole };
        Self::whole(self.numerator().signum() * rounded)
    }

    /// The value of a whole number; `None` for any other.
    #[must_use]
    pub fn to_i128(self) -> Option<i128> {
        self.is_integer().then(|| self.numerator())
    }

    /// The upper term in lowest terms; it carries the sign.
    #[must_use]
    pub fn numerator(self) -> i128 {
        self.numerator
    }

    /// The lower term in lowest terms, at least 1.
    #[must_use]
    pub fn denominator(self) -> i128 {
        self.denominator.get().cast_signed()
    }

    const fn whole(numerator: i128) -> Self {
        Self { numerator, denominator: NonZero::<u128>::MIN }
    }

    /// Terms that are in lowest terms already, the lower one above 0.
    fn raw(numerator: i128, denominator: i128) -> Self {
        let denominator = NonZero::new(denominator.unsigned_abs());
        Self { numerator, denominator: denominator.unwrap_or(NonZero::<u128>::MIN) }
    }

    fn in_range(numerator: i128, denominator: i128) -> Option<Self> {
        (numerator != i128::MIN).then(|| Self::raw(numerator, denominator))
    }
}

impl Ord for Exact {
    #[cfg_attr(target_arch = "wasm32", inline(never))]
    fn cmp(&self, other: &Self) -> Ordering {
        if self.denominator == other.denominator {
            return self.numerator.cmp(&other.numerator);
        }
        let (one, two) = (self.denominator(), other.denominator());
        let products = (product(self.numerator, two), product(other.numerator, one));
        if let (Some(a), Some(b)) = products {
            return a.cmp(&b);
        }
        // Too large to be multiplied: by the whole part, then by what is left, turned over.
        let whole = self.numerator.div_euclid(one).cmp(&other.numerator.div_euclid(two));
        let (a, b) = (self.numerator.rem_euclid(one), other.numerator.rem_euclid(two));
        whole.then_with(|| match (a, b) {
            (0, _) | (_, 0) => a.cmp(&b),
            _ => Self::raw(two, b).cmp(&Self::raw(one, a)),
        })
    }
}

/// The greatest common divisor of two numbers that are not both 0.
fn divisor(a: i128, b: i128) -> i128 {
    if b == 1 {
        return 1;
    }
    let (mut a, mut b) = (a.unsigned_abs(), b.unsigned_abs());
    while b != 0 {
        // Nearly always; a division of wider numbers is a call.
        if let (Ok(mut a), Ok(mut b)) = (u64::try_from(a), u64::try_from(b)) {
            while b != 0 {
                (a, b) = (b, a % b);
            }
            return a.into();
        }
        (a, b) = (b, a % b);
    }
    a.cast_signed()
}

/// A product, where it fits; a multiplication of wide numbers is a call, and most are not wide.
fn product(a: i128, b: i128) -> Option<i128> {
    match (i64::try_from(a), i64::try_from(b)) {
        (Ok(a), Ok(b)) => Some(i128::from(a) * i128::from(b)),
        _ => a.checked_mul(b),
    }
}

/// A quotient that leaves no rest; most often there is nothing to divide by.
fn part(whole: i128, divisor: i128) -> i128 {
    match (i64::try_from(whole), i64::try_from(divisor)) {
        (_, Ok(1)) => whole,
        (Ok(whole), Ok(divisor)) => i128::from(whole) / i128::from(divisor),
        _ => whole / divisor,
    }
}

fn power_of_ten(exponent: u32) -> Option<i128> {
    10_i64.checked_pow(exponent).map(i128::from).or_else(|| 10_i128.checked_pow(exponent))
}

impl PartialOrd for Exact {
    fn partial_cmp(&self, other: &Self) -> Option<Ordering> {
        Some(self.cmp(other))
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;
    use crate::number::samples::{exact, small, wide};

    #[test]
    fn powers_of_ten_reach_both_ways() {
        assert_eq!(Exact::ten_to(6), Some(exact("1000000")));
        assert_eq!(Exact::ten_to(-2), Some(exact("0.01")));
        assert_eq!(Exact::ten_to(0), Some(Exact::ONE));
    }

    #[test]
    fn nought_is_not_less_than_nought() {
        assert!(exact("-0.1").is_negative());
        assert!(!Exact::int(0).is_negative());
    }

    #[test]
    fn decimals_end_where_only_twos_and_fives_divide() {
        for (denominator, endless) in
            [(1, false), (8, false), (20, false), (125, false), (3, true), (6, true)]
        {
            assert_eq!(
                Exact::new(1, denominator).unwrap().is_endless(),
                endless,
                "1/{denominator}"
            );
        }
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
    }
}
