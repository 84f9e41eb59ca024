//! How precisely a number was written.

use super::Exact;

/// A number with the precision it was written in.
#[derive(Clone, Copy, PartialEq, Eq, Hash, Debug)]
pub struct Written {
    /// The value in base scale: 3,400,000 for "3.4 million".
    pub value: Exact,
    /// One step in the last written decimal, scale word included: 100,000 for "3.4 million",
    /// 1,000,000 for "3 million", 1 for "75,000".
    pub step: Exact,
    /// One step in the last digit that is not 0: 1,000 for "75,000", 10,000,000 for "250 million".
    /// The same as `step` when decimals are written.
    pub last_significant: Exact,
    /// Whether digits stand behind the point.
    pub decimals: bool,
    /// Whether a scale word or suffix stands with it ("million", "bn", "k").
    pub scaled: bool,
}

impl Written {
    /// Digits without separators, times `10^scale_exponent`: `("3.4", 6)`, `("75000", 0)`.
    ///
    /// A negative exponent is a smaller unit, no scale word: `("19", -2)` for 19 cents in dollars.
    /// `None` where [`Exact::from_digits`] gives none, or a step does not fit.
    #[must_use]
    pub fn from_digits(digits: &str, scale_exponent: i32) -> Option<Self> {
        let value = Exact::from_digits(digits)?.times(Exact::ten_to(scale_exponent)?)?;
        let decimals = digits.split_once('.').map_or(0, |(_, decimals)| decimals.len());
        let zeros = if decimals == 0 && !value.is_zero() {
            digits.len() - digits.trim_end_matches('0').len()
        } else {
            0
        };
        let exponent = |steps: usize| i32::try_from(steps).ok();
        Some(Self {
            value,
            step: Exact::ten_to(scale_exponent.checked_sub(exponent(decimals)?)?)?,
            last_significant: Exact::ten_to(
                scale_exponent.checked_sub(exponent(decimals)?)?.checked_add(exponent(zeros)?)?,
            )?,
            decimals: decimals > 0,
            scaled: scale_exponent > 0,
        })
    }

    /// A whole number written out, in digits or in words; `None` for `i128::MIN`.
    #[must_use]
    pub fn whole(value: i128) -> Option<Self> {
        Exact::new(value, 1).map(Self::from_value)
    }

    /// A value whose writing is not digits: "three and a half", "two-thirds".
    ///
    /// The step of a fraction is one of its parts, a half for "three and a half". For "3.5" use
    /// [`from_digits`](Self::from_digits).
    #[must_use]
    pub fn from_value(value: Exact) -> Self {
        let step = one_part(value);
        let mut last_significant = step;
        if let Some(whole) = value.to_i128().filter(|&whole| whole != 0) {
            last_significant = Exact::ten_to(zeros(whole)).unwrap_or(step);
        }
        Self { value, step, last_significant, decimals: false, scaled: false }
    }

    /// The same number with a scale word behind it: “3.4” and 6 are “3.4 million”.
    #[must_use]
    pub fn scaled(self, exponent: i32) -> Option<Self> {
        let factor = Exact::ten_to(exponent)?;
        // “three hundred”: a hundred is no scale that a writer rounds to
        let scaled = self.scaled || exponent > 2;
        Some(Self { scaled, ..self.in_unit(factor)? })
    }

    /// The same number in a unit that is `factor` of the other: cents in dollars by 1/100.
    #[must_use]
    pub fn in_unit(self, factor: Exact) -> Option<Self> {
        Some(Self {
            value: self.value.times(factor)?,
            step: self.step.times(factor)?,
            last_significant: self.last_significant.times(factor)?,
            ..self
        })
    }

    /// The same number with its sign turned.
    #[must_use]
    pub fn negative(self) -> Self {
        Self { value: self.value.neg(), ..self }
    }

    /// Another value, written as precisely; the step of its last digit is its own.
    #[must_use]
    pub fn with_value(&self, value: Exact) -> Option<Self> {
        let steps = Self::from_value(value.over(self.step)?);
        let last_significant =
            if self.decimals { self.step } else { steps.last_significant.times(self.step)? };
        Some(Self { value, last_significant, ..*self })
    }
}

/// How many zeros a number ends with that is not 0.
fn zeros(whole: i128) -> i32 {
    if let Ok(mut rest) = u64::try_from(whole.unsigned_abs()) {
        let mut zeros = 0;
        while rest % 10 == 0 {
            rest /= 10;
            zeros += 1;
        }
        return zeros;
    }
    // a division of wider numbers is a call
    if whole % 10 == 0 { 1 + zeros(whole / 10) } else { 0 }
}

/// One part of a fraction in lowest terms: 1/3 for 2/3, 1 for a whole number.
fn one_part(value: Exact) -> Exact {
    Exact::new(1, value.denominator()).unwrap_or(Exact::ONE)
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;
    use crate::number::samples::{exact, wide};

    /// Value, step and last significant step of `digits` at a scale.
    fn steps(digits: &str, scale: i32) -> [String; 3] {
        let written = Written::from_digits(digits, scale).unwrap();
        [written.value, written.step, written.last_significant].map(|number| number.to_string())
    }

    #[test]
    fn steps_follow_the_writing() {
        assert_eq!(steps("3.4", 6), ["3400000", "100000", "100000"]);
        assert_eq!(steps("3", 6), ["3000000", "1000000", "1000000"]);
        assert_eq!(steps("250", 6), ["250000000", "1000000", "10000000"]);
        assert_eq!(steps("75000", 0), ["75000", "1", "1000"]);
        assert_eq!(steps("37", 0), ["37", "1", "1"]);
        assert_eq!(steps("0", 0), ["0", "1", "1"]);
        assert_eq!(steps("19", -2), ["0.19", "0.01", "0.01"]);
    }

    #[test]
    fn zeros_behind_the_point_are_precision() {
        assert_eq!(steps("100.0", 0), ["100", "0.1", "0.1"]);
        assert_eq!(steps("1.20", 6), ["1200000", "10000", "10000"]);
    }

    #[test]
    fn only_scale_words_scale() {
        assert!(Written::from_digits("3", 6).unwrap().scaled);
        assert!(!Written::from_digits("3000000", 0).unwrap().scaled);
        assert!(!Written::from_digits("19", -2).unwrap().scaled);
    }

    #[test]
    fn a_scale_word_behind_a_number_scales_it() {
        let millions = Written::from_digits("3.4", 0).unwrap().scaled(6);
        assert_eq!(millions, Written::from_digits("3.4", 6));
        // “three hundred” is no three with a scale
        let hundreds = Written::whole(3).unwrap().scaled(2).unwrap();
        assert_eq!((hundreds.value, hundreds.scaled), (exact("300"), false));
        assert!(hundreds.scaled(3).unwrap().scaled);
    }

    #[test]
    fn another_value_keeps_how_precisely_it_was_written() {
        let million = Written::from_digits("3.4", 6).unwrap().with_value(exact("5000000")).unwrap();
        assert_eq!((million.value, million.step), (exact("5000000"), exact("100000")));
        assert_eq!((million.last_significant, million.scaled), (exact("100000"), true));
        let whole = Written::from_digits("75", 0).unwrap().with_value(exact("1200")).unwrap();
        assert_eq!((whole.value, whole.last_significant), (exact("1200"), Exact::HUNDRED));
    }

    #[test]
    fn words_are_written_in_parts() {
        let half = Written::from_value(exact("3.5"));
        assert_eq!((half.step, half.decimals), (exact("0.5"), false));
        let round = Written::whole(1500).unwrap();
        assert_eq!((round.step, round.last_significant), (Exact::ONE, Exact::HUNDRED));
    }

    proptest! {
        #[test]
        fn whole_numbers_in_words_and_digits_are_the_same(value in any::<i64>()) {
            let words = Written::whole(i128::from(value)).unwrap();
            prop_assert_eq!(Written::from_digits(&value.to_string(), 0), Some(words));
        }

        #[test]
        fn steps_are_above_zero(value in wide()) {
            let written = Written::from_value(value);
            prop_assert!(written.step > Exact::ZERO && written.last_significant >= written.step);
        }

        #[test]
        fn no_writing_panics(digits in "-?[0-9]{0,45}\\.?[0-9]{0,45}", scale in any::<i32>(), near in -45_i32..45) {
            for scale in [scale, near] {
                if let Some(written) = Written::from_digits(&digits, scale) {
                    prop_assert!(written.step > Exact::ZERO && written.last_significant >= written.step);
                }
            }
        }
    }
}
