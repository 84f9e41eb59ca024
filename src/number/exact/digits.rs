//! Exact numbers from digits.

use super::{Exact, power_of_ten, product};

impl Exact {
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
            numerator = product(numerator, 10)?.checked_add(i128::from(digit - b'0'))?;
        }
        if numerator == 0 {
            return Some(Self::ZERO);
        }
        let denominator = power_of_ten(u32::try_from(significant.len()).ok()?)?;
        Self::new(if minus { -numerator } else { numerator }, denominator)
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;
    use crate::number::samples::exact;

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

    proptest! {
        #[test]
        fn no_text_panics(text in ".{0,60}", digits in "-?[0-9]{0,60}\\.?[0-9]{0,60}") {
            let _ = Exact::from_digits(&text);
            let _ = Exact::from_digits(&digits);
        }
    }
}
