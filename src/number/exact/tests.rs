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
