//! How an exact number is written out.

use std::fmt;

use super::Exact;

/// As many decimals as `10^n` fits the range for.
const MOST_DECIMALS: u32 = 38;

impl Exact {
    /// Rounded to at most `places` decimals (38 if more), half away from 0, without trailing zeros: `34.6`.
    #[must_use]
    pub fn rounded(self, places: u32) -> String {
        let (sign, whole, decimals) = self.digits(places);
        join(sign, &whole, &decimals)
    }

    /// As [`rounded`](Self::rounded), with a comma between thousands: `1,234.5`.
    #[must_use]
    pub fn grouped(self, places: u32) -> String {
        let (sign, whole, decimals) = self.digits(places);
        let mut grouped = String::with_capacity(whole.len() * 4 / 3 + 1);
        for (at, digit) in whole.chars().enumerate() {
            if at > 0 && (whole.len() - at).is_multiple_of(3) {
                grouped.push(',');
            }
            grouped.push(digit);
        }
        join(sign, &grouped, &decimals)
    }

    /// Sign, whole part and decimals, rounded to `places` and with trailing zeros cut.
    fn digits(self, places: u32) -> (&'static str, String, String) {
        let denominator = self.denominator().unsigned_abs();
        let size = self.numerator().unsigned_abs();
        let mut whole = size / denominator;
        let mut rest = size % denominator;
        let mut decimals: Vec<u8> = Vec::new();
        for _ in 0..places.min(MOST_DECIMALS) {
            if rest == 0 {
                break;
            }
            let (digit, left) = next_digit(rest, denominator);
            decimals.push(digit);
            rest = left;
        }
        if rest >= denominator - rest {
            let full = decimals.iter().rev().take_while(|&&digit| digit == 9).count();
            decimals.truncate(decimals.len() - full);
            match decimals.last_mut() {
                Some(digit) => *digit += 1,
                None => whole += 1,
            }
        }
        while decimals.last() == Some(&0) {
            decimals.pop();
        }
        let zero = whole == 0 && decimals.is_empty();
        let sign = if self.is_negative() && !zero { "-" } else { "" };
        (sign, whole.to_string(), decimals.iter().map(|&digit| char::from(b'0' + digit)).collect())
    }

    /// How many decimals write the number out in full; `None` if it never ends or is too long to be
    /// read back.
    fn decimals(self) -> Option<u32> {
        let mut rest = self.denominator();
        let twos = rest.trailing_zeros();
        rest >>= twos;
        let mut fives = 0;
        while rest % 5 == 0 {
            rest /= 5;
            fives += 1;
        }
        let places = twos.max(fives);
        if rest != 1 || places > MOST_DECIMALS {
            return None;
        }
        let widened = 10_i128.checked_pow(places)? / self.denominator();
        self.numerator().checked_mul(widened).map(|_| places)
    }
}

/// In full where the decimals end (`1200000`, `0.19`), else as a fraction (`2/3`).
///
/// What is written with a point or none is read back by [`Exact::from_digits`].
impl fmt::Display for Exact {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self.decimals() {
            Some(0) => write!(f, "{}", self.numerator()),
            Some(places) => f.write_str(&self.rounded(places)),
            None => write!(f, "{}/{}", self.numerator(), self.denominator()),
        }
    }
}

/// The next decimal of `rest / denominator` and what is left: `10 × rest` by adding, since the
/// product may not fit.
fn next_digit(rest: u128, denominator: u128) -> (u8, u128) {
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

fn join(sign: &str, whole: &str, decimals: &str) -> String {
    let point = if decimals.is_empty() { "" } else { "." };
    format!("{sign}{whole}{point}{decimals}")
}
