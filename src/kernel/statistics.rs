//! The statistics of studies: p values of tests, and the sampling error of polls.
//!
//! The only place with floating point, since no exact number is a p value. What comes out is an
//! interval, wider than the functions are inexact, and every function is pure Rust, so that a browser
//! comes to the same digits.
#![allow(clippy::float_arithmetic, reason = "distributions have no exact values")]

use special::{Beta as _, Error as _, Gamma as _};

use crate::claims::Article;
use crate::lang::say;
use crate::number::{Exact, Extent, Interval};

/// A test statistic as a paper reports it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Distribution {
    /// Student’s t: t(28).
    T,
    /// F(2, 27).
    F,
    /// χ²(1), and Q.
    ChiSquare,
    /// A correlation: r(48).
    R,
    /// z.
    Z,
}

/// A statistic with its degrees of freedom.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Test {
    /// How it is distributed.
    pub of: Distribution,
    /// The figure of its value.
    pub value: usize,
    /// Its degrees of freedom, 0 where it has none; F has two.
    pub freedom: [Exact; 2],
}

/// More degrees of freedom take too long to work out.
const MOST_FREEDOM: i64 = 10_000;

/// A statistic beyond this is as good as infinite.
const MOST: f64 = 1e6;

/// Nine decimals are kept; what the functions are off by is far less.
const DECIMALS: i32 = 9;

/// How far the true value may lie from the one worked out, in the last of those decimals.
const MARGIN: i64 = 10;

/// The two-tailed p value of a statistic (of F and χ² the upper tail); none where there is none.
pub(super) fn p_value(test: &Test, value: &Extent) -> Option<Extent> {
    Some(Extent::new(level(test, &value.tight)?, level(test, &value.loose)?))
}

/// The test as a paper writes it: “p of t(28) = 2.2”.
pub(super) fn written(article: &Article<'_>, test: &Test) -> String {
    let [first, second] = test.freedom.map(|it| it.grouped(1));
    let name = match test.of {
        Distribution::T => format!("t({first})"),
        Distribution::F => format!("F({first}, {second})"),
        Distribution::ChiSquare => format!("χ²({first})"),
        Distribution::R => format!("r({first})"),
        Distribution::Z => "z".to_owned(),
    };
    let value = article.figure(test.value).map(|it| article.text.slice(it.number).to_owned());
    say::p_of(&name, &value.unwrap_or_default())
}

/// What lies 98 ÷ √n around: the sampling error in points at 95 percent.
pub(super) fn sampling_error(size: &Extent) -> Option<Extent> {
    let level = |it: &Interval| {
        let error = |size: Exact| Exact::int(9604).over(size).and_then(root);
        Interval::between(error(it.high()?)?, error(it.low()?)?)
    };
    Some(Extent::new(level(&size.tight)?, level(&size.loose)?))
}

/// The square root of a positive number, to six decimals; exact arithmetic.
fn root(of: Exact) -> Option<Exact> {
    let scale = Exact::ten_to(12)?;
    let scaled = of.times(scale)?.floor().to_i128().filter(|it| *it >= 0)?;
    Exact::int(i64::try_from(scaled.isqrt()).ok()?).over(Exact::ten_to(6)?)
}

fn level(test: &Test, value: &Interval) -> Option<Interval> {
    let (low, high) = (value.low()?, value.high()?);
    let spans_zero = low.is_negative() != high.is_negative();
    let (near, far) = (low.abs().min(high.abs()), low.abs().max(high.abs()));
    let most = if spans_zero { Exact::ONE } else { upper(tail(test, near)?)? };
    Interval::between(lower(tail(test, far)?)?, most)
}

/// How likely a statistic is at least so far from what is expected.
fn tail(test: &Test, value: Exact) -> Option<f64> {
    let [first, second] = test.freedom;
    let fits = |it: Exact| it >= Exact::ONE && it <= Exact::int(MOST_FREEDOM);
    let has_freedom = match test.of {
        Distribution::Z => true,
        Distribution::F => fits(first) && fits(second),
        _ => fits(first),
    };
    if !has_freedom {
        return None;
    }
    let (x, first, second) = (float(value).min(MOST), float(first), float(second));
    let p = match test.of {
        Distribution::T => beta(first / (first + x * x), first / 2.0, 0.5),
        Distribution::F => beta(second / (second + first * x), second / 2.0, first / 2.0),
        Distribution::R => beta(1.0 - x * x, first / 2.0, 0.5),
        Distribution::ChiSquare => 1.0 - (x / 2.0).inc_gamma(first / 2.0),
        Distribution::Z => (x * core::f64::consts::FRAC_1_SQRT_2).compl_error(),
    };
    p.is_finite().then(|| p.clamp(0.0, 1.0))
}

/// The incomplete beta function, regularised.
fn beta(x: f64, p: f64, q: f64) -> f64 {
    x.clamp(0.0, 1.0).inc_beta(p, q, p.ln_beta(q))
}

#[expect(clippy::cast_precision_loss, reason = "a statistic has few digits")]
fn float(it: Exact) -> f64 {
    it.numerator() as f64 / it.denominator() as f64
}

fn lower(p: f64) -> Option<Exact> {
    Some(rounded(p)?.minus(margin()?)?.max(Exact::ZERO))
}

fn upper(p: f64) -> Option<Exact> {
    Some(rounded(p)?.plus(margin()?)?.min(Exact::ONE))
}

fn margin() -> Option<Exact> {
    Exact::int(MARGIN).over(Exact::ten_to(DECIMALS)?)
}

#[expect(clippy::cast_possible_truncation, reason = "p lies between 0 and 1")]
fn rounded(p: f64) -> Option<Exact> {
    Exact::int((p * 1e9) as i64).over(Exact::ten_to(DECIMALS)?)
}

#[cfg(test)]
mod tests {
    use super::*;

    /// The p value of a statistic in millionths.
    fn p(of: Distribution, value: &str, freedom: [i64; 2]) -> Option<i128> {
        let test = Test { of, value: 0, freedom: freedom.map(Exact::int) };
        let value = Extent::exact(Exact::from_digits(value)?);
        p_value(&test, &value)?.tight.low()?.times(Exact::int(1_000_000))?.round().to_i128()
    }

    // from printed tables: the 5 and 1 percent points
    #[test]
    fn the_points_of_the_tables_have_the_p_of_the_tables() {
        let near = |it: Option<i128>, expected: i128| {
            assert!(it.is_some_and(|it| (it - expected).abs() <= 150), "{it:?} {expected}");
        };
        near(p(Distribution::T, "2.0484", [28, 0]), 50_000);
        near(p(Distribution::T, "2.7633", [28, 0]), 10_000);
        near(p(Distribution::Z, "1.95996", [0, 0]), 50_000);
        near(p(Distribution::ChiSquare, "3.8415", [1, 0]), 50_000);
        near(p(Distribution::ChiSquare, "18.307", [10, 0]), 50_000);
        near(p(Distribution::F, "3.3541", [2, 27]), 50_000);
        near(p(Distribution::R, "0.2787", [48, 0]), 50_000);
    }

    #[test]
    fn what_has_no_p_value_has_none() {
        assert_eq!(p(Distribution::T, "2", [0, 0]), None);
        assert_eq!(p(Distribution::T, "2", [20_000, 0]), None);
        assert_eq!(p(Distribution::F, "2", [0, 27]), None);
        assert_eq!(p(Distribution::F, "2", [2, 0]), None);
        assert_eq!(p(Distribution::R, "1.2", [10, 0]), Some(0));
    }

    #[test]
    fn a_poll_of_a_thousand_is_off_by_three_points() {
        let error = sampling_error(&Extent::exact(Exact::int(1000)));
        let tenths = error.and_then(|it| it.tight.low()?.times(Exact::int(10))?.round().to_i128());
        assert_eq!(tenths, Some(31));
    }
}
