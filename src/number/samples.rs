//! Random numbers, intervals and hedges for the property tests.

use proptest::prelude::*;

use super::{Exact, Extent, Hedge, Interval, Nature, Written};

pub(super) const NATURES: [Nature; 13] = [
    Nature::Whole,
    Nature::Money,
    Nature::Measure,
    Nature::Duration,
    Nature::Percent,
    Nature::Temperature,
    Nature::Fraction,
    Nature::OneIn,
    Nature::ToOne,
    Nature::Multiple,
    Nature::Fixed,
    Nature::Cell,
    Nature::Years,
];

pub(super) const HEDGES: [Hedge; 8] = [
    Hedge::About,
    Hedge::Nearly,
    Hedge::JustOver,
    Hedge::MoreThan,
    Hedge::AtLeast,
    Hedge::UpTo,
    Hedge::LessThan,
    Hedge::Exactly,
];

/// The number that `digits` spell.
pub(super) fn exact(digits: &str) -> Exact {
    Exact::from_digits(digits).unwrap()
}

pub(super) fn between(low: &str, high: &str) -> Interval {
    Interval::between(exact(low), exact(high)).unwrap()
}

/// Fractions small enough that no sum or product of a few of them overflows.
pub(super) fn small() -> BoxedStrategy<Exact> {
    prop_oneof![
        (-1000_i128..1000).prop_map(|whole| Exact::new(whole, 1).unwrap()),
        (-100_000_i128..100_000, 1_i128..1000).prop_map(|(n, d)| Exact::new(n, d).unwrap()),
    ]
    .boxed()
}

/// Any number at all, the ends of the range included.
pub(super) fn wide() -> BoxedStrategy<Exact> {
    let term = || {
        prop_oneof![
            any::<i128>(),
            (0_i128..3).prop_map(|back| i128::MAX - back),
            (1_i128..4).prop_map(|on| i128::MIN + on),
            -3_i128..4,
            (0_u32..127).prop_map(|bits| 1 << bits),
            (0_u32..39).prop_map(|zeros| 10_i128.pow(zeros)),
        ]
    };
    (term(), term()).prop_filter_map("in range", |(n, d)| Exact::new(n, d)).boxed()
}

/// Intervals over `ends`, with and without ends.
pub(super) fn interval(ends: fn() -> BoxedStrategy<Exact>) -> BoxedStrategy<Interval> {
    prop_oneof![
        2 => ends().prop_map(Interval::point),
        4 => (ends(), ends()).prop_map(|(a, b)| Interval::between(a.min(b), a.max(b)).unwrap()),
        1 => ends().prop_map(Interval::at_least),
        1 => ends().prop_map(Interval::at_most),
        1 => Just(Interval::all()),
        1 => ends().prop_map(|end| Interval::between(end.min(Exact::ZERO), end.max(Exact::ZERO)).unwrap()),
    ]
    .boxed()
}

pub(super) fn extent(ends: fn() -> BoxedStrategy<Exact>) -> BoxedStrategy<Extent> {
    (interval(ends), interval(ends)).prop_map(|(tight, loose)| Extent::new(tight, loose)).boxed()
}

/// Numbers as articles write them, in every scale and precision.
pub(super) fn written() -> BoxedStrategy<Written> {
    let scale =
        || prop_oneof![4 => Just(0), 1 => Just(-2), 1 => Just(3), 1 => Just(6), 1 => Just(9)];
    let digits = prop_oneof!["-?[0-9]{1,7}0{0,4}", "-?[0-9]{0,4}\\.[0-9]{1,4}", "[1-9]0{0,6}"];
    prop_oneof![
        3 => (digits, scale())
            .prop_map(|(digits, scale)| Written::from_digits(&digits, scale).unwrap()),
        1 => small().prop_map(Written::from_value),
    ]
    .boxed()
}

pub(super) fn nature() -> impl Strategy<Value = Nature> {
    prop::sample::select(NATURES.as_slice())
}

pub(super) fn hedge() -> impl Strategy<Value = Hedge> {
    prop::sample::select(HEDGES.as_slice())
}
