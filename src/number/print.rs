//! How an exact number is written out.

use std::fmt;

use super::Exact;

/// As many decimals as `10^n` fits the range for.
const MOST_DECIMALS: u32 = 38;

impl Exact {
    /// Rounded to at most `places` decimals (38 if more), half away from 0, without trailing zeros:
    /// `34.6`.
    #[must_use]
    pub fn rounded(self, places: u32) -> String {
        let mut out = String::with_capacity(16);
        self.write(places, false, &mut out);
        out
    }

    /// As a fraction in lowest terms, a whole number as itself: “2/3”, “4”.
    #[must_use]
    pub fn as_fraction(self) -> String {
        let mut out = self.sign(false).to_owned();
        push_whole(self.numerator().unsigned_abs(), false, &mut out);
        if !self.is_integer() {
            out.push('/');
            push_whole(self.denominator().unsigned_abs(), false, &mut out);
        }
        out
    }

    /// As [`rounded`](Self::rounded), with a comma between thousands: `1,234.5`.
    #[must_use]
    pub fn grouped(self, places: u32) -> String {
        let mut out = String::with_capacity(16);
        self.write_grouped(places, &mut out);
        out
    }

    /// Appends it as [`grouped`](Self::grouped) gives it.
    pub fn write_grouped(self, places: u32, out: &mut String) {
        self.write(places, true, out);
    }

    /// In full where the decimals end (`1200000`, `0.19`), else as a fraction (`2/3`).
    ///
    /// What is written with a point or none is read back by [`Exact::from_digits`].
    #[must_use]
    pub fn in_full(self) -> String {
        self.decimals().map_or_else(|| self.as_fraction(), |places| self.rounded(places))
    }

    fn write(self, places: u32, groups: bool, out: &mut String) {
        if self.is_integer() {
            out.push_str(self.sign(false));
            push_whole(self.numerator().unsigned_abs(), groups, out);
            return;
        }
        let denominator = self.denominator().unsigned_abs();
        let (mut whole, mut rest) = divided(self.numerator().unsigned_abs(), denominator);
        let mut decimals = [0; MOST_DECIMALS as usize];
        let mut count = 0;
        for place in decimals.iter_mut().take(places as usize) {
            if rest == 0 {
                break;
            }
            (*place, rest) = next_digit(rest, denominator);
            count += 1;
        }
        let mut decimals = decimals.get_mut(..count).unwrap_or_default();
        if rest >= denominator - rest {
            let full = decimals.iter().rev().take_while(|&&digit| digit == 9).count();
            decimals = decimals.get_mut(..count - full).unwrap_or_default();
            match decimals.last_mut() {
                Some(digit) => *digit += 1,
                None => whole += 1,
            }
        }
        let zeros = decimals.iter().rev().take_while(|&&digit| digit == 0).count();
        let decimals = decimals.get(..decimals.len() - zeros).unwrap_or_default();
        out.push_str(self.sign(whole == 0 && decimals.is_empty()));
        push_whole(whole, groups, out);
        if !decimals.is_empty() {
            out.push('.');
            out.extend(decimals.iter().map(|digit| char::from(b'0' + digit)));
        }
    }

    fn sign(self, of_zero: bool) -> &'static str {
        if self.is_negative() && !of_zero { "-" } else { "" }
    }

    /// How many decimals write the number out in full; `None` if it never ends or is too long to be
    /// read back.
    fn decimals(self) -> Option<u32> {
        if self.is_integer() {
            return Some(0);
        }
        let denominator = self.denominator().unsigned_abs();
        let twos = denominator.trailing_zeros();
        let mut rest = denominator >> twos;
        let mut fives = 0;
        while let (next, 0) = divided(rest, 5) {
            rest = next;
            fives += 1;
        }
        let places = twos.max(fives);
        if rest != 1 || places > MOST_DECIMALS {
            return None;
        }
        let (widened, _) = divided(10_u128.checked_pow(places)?, denominator);
        self.numerator().checked_mul(widened.cast_signed()).map(|_| places)
    }
}

impl fmt::Display for Exact {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.in_full())
    }
}

/// Quotient and rest; in 64 bits nearly always, since a division of wider numbers is a call.
fn divided(number: u128, by: u128) -> (u128, u128) {
    match (u64::try_from(number), u64::try_from(by)) {
        (Ok(number), Ok(by)) => ((number / by).into(), (number % by).into()),
        _ => (number / by, number % by),
    }
}

/// The next decimal of `rest / denominator` and what is left.
fn next_digit(rest: u128, denominator: u128) -> (u8, u128) {
    if let Some(more) = rest.checked_mul(10) {
        let (digit, left) = divided(more, denominator);
        return (u8::try_from(digit).unwrap_or(9), left);
    }
    // the product does not fit: by adding
    let (mut digit, mut left) = (0, 0);
    for _ in 0..10 {
        left += rest;
        if left >= denominator {
            left -= denominator;
            digit += 1;
        }
    }
    (digit, left)
}

/// “1200000”, in groups “1,200,000”: three digits behind all that is before them.
fn push_whole(number: u128, groups: bool, out: &mut String) {
    let (before, last) = divided(number, 1000);
    if before > 0 {
        push_whole(before, groups, out);
        out.extend(groups.then_some(','));
    }
    let last = u16::try_from(last).unwrap_or_default();
    for power in [100, 10, 1] {
        if before > 0 || last >= power || power == 1 {
            let digit = u8::try_from(last / power % 10).unwrap_or_default();
            out.push(char::from(b'0' + digit));
        }
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;
    use crate::number::samples::{exact, small, wide};

    #[test]
    fn as_many_decimals_are_written_as_can_be_read_back() {
        let least = Exact::ten_to(-38).unwrap();
        assert_eq!(least.to_string(), format!("0.{}1", "0".repeat(37)));
        assert_eq!(Exact::from_digits(&least.to_string()), Some(least));
    }

    #[test]
    fn a_fraction_has_the_lowest_terms() {
        for (top, bottom, written) in [(2, 3, "2/3"), (4, 6, "2/3"), (-1, 2, "-1/2"), (8, 2, "4")] {
            assert_eq!(Exact::new(top, bottom).unwrap().as_fraction(), written);
        }
    }

    #[test]
    fn decimals_that_end_are_written_out() {
        assert_eq!(exact("1200000").to_string(), "1200000");
        assert_eq!(exact("0.19").to_string(), "0.19");
        assert_eq!(exact("-0.50").to_string(), "-0.5");
        assert_eq!(Exact::new(3, 8).unwrap().to_string(), "0.375");
    }

    #[test]
    fn decimals_without_end_are_a_fraction() {
        assert_eq!(Exact::new(2, 3).unwrap().to_string(), "2/3");
        assert_eq!(Exact::new(-1, 7).unwrap().to_string(), "-1/7");
    }

    #[test]
    fn decimals_too_long_to_read_are_a_fraction() {
        let tiny = Exact::new(1, 1 << 100).unwrap();
        assert_eq!(tiny.to_string(), format!("1/{}", 1_i128 << 100));
    }

    #[test]
    fn a_decimal_of_the_widest_numbers_is_worked_out_by_adding() {
        let wide = 10_i128.pow(38) - 3;
        let seven = Exact::new(7 * 10_i128.pow(37), wide).unwrap();
        assert_eq!(seven.grouped(2), "0.7");
    }

    #[test]
    fn rounding_carries() {
        for (number, places, text) in [
            ("34.55", 1, "34.6"),
            ("34.54", 1, "34.5"),
            ("9.99", 1, "10"),
            ("0.96", 1, "1"),
            ("-0.04", 1, "0"),
            ("-2.5", 0, "-3"),
            ("12.30", 2, "12.3"),
            ("1.095", 2, "1.1"),
        ] {
            assert_eq!(exact(number).rounded(places), text, "{number} to {places}");
        }
        assert_eq!(Exact::new(2, 3).unwrap().rounded(3), "0.667");
    }

    #[test]
    fn thousands_are_grouped() {
        for (number, text) in [
            ("1234.5", "1,234.5"),
            ("999", "999"),
            ("-1000", "-1,000"),
            ("1200000", "1,200,000"),
            ("12345.678", "12,345.68"),
            ("999999.999", "1,000,000"),
        ] {
            assert_eq!(exact(number).grouped(2), text);
        }
    }

    proptest! {
        #[test]
        fn what_is_written_is_read_back(number in small(), exponent in -20_i32..20) {
            let number = number.round().times(Exact::ten_to(exponent).unwrap()).unwrap();
            prop_assert_eq!(Exact::from_digits(&number.to_string()), Some(number));
        }

        #[test]
        fn whatever_has_no_bar_is_read_back(number in wide()) {
            let text = number.to_string();
            if !text.contains('/') {
                prop_assert_eq!(Exact::from_digits(&text), Some(number));
            }
        }

        #[test]
        fn rounded_text_is_within_half_a_step(number in small(), places in 0_u32..10) {
            let text = number.rounded(places);
            let step = Exact::ten_to(-i32::try_from(places).unwrap()).unwrap();
            let off = Exact::from_digits(&text).unwrap().minus(number).unwrap().abs();
            prop_assert!(off.times(Exact::int(2)).unwrap() <= step, "{} as {}", number, text);
        }

        #[test]
        fn grouping_only_adds_commas(number in wide(), places in any::<u32>()) {
            prop_assert_eq!(number.grouped(places).replace(',', ""), number.rounded(places));
        }
    }
}
