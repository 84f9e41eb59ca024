use proptest::prelude::*;

use super::*;
use crate::number::samples::{between, exact, interval, small, wide};

const OPERATIONS: [fn(&Interval, &Interval) -> Option<Interval>; 4] =
    [Interval::plus, Interval::minus, Interval::times, Interval::over];

#[test]
fn products_take_the_outer_corners() {
    assert_eq!(between("-2", "3").times(&between("-5", "4")), Some(between("-15", "12")));
    let falling = Interval::at_most(exact("-2")).times(&Interval::at_least(exact("3")));
    assert_eq!(falling, Some(Interval::at_most(exact("-6"))));
    let rising = Interval::at_least(exact("2")).times(&between("0", "3"));
    assert_eq!(rising, Some(Interval::at_least(Exact::ZERO)));
}

#[test]
fn missing_ends_stay_missing_in_sums() {
    let more = Interval::at_least(exact("40"));
    assert_eq!(more.plus(&between("2", "3")), Some(Interval::at_least(exact("42"))));
    assert_eq!(between("2", "3").minus(&more), Some(Interval::at_most(exact("-37"))));
    assert_eq!(more.minus(&more), Some(Interval::all()));
}

#[test]
fn a_divisor_across_zero_has_no_quotient() {
    assert_eq!(between("1", "2").over(&between("-1", "1")), None);
    assert_eq!(between("1", "2").over(&Interval::point(Exact::ZERO)), None);
    assert_eq!(between("1", "2").over(&Interval::all()), None);
}

#[test]
fn a_divisor_from_zero_gives_no_high_end() {
    let quotient = between("3", "6").over(&between("0", "2"));
    assert_eq!(quotient, Some(Interval::at_least(exact("1.5"))));
    let mirrored = between("3", "6").over(&between("-2", "0"));
    assert_eq!(mirrored, Some(Interval::at_most(exact("-1.5"))));
}

#[test]
fn a_divisor_without_end_reaches_zero() {
    let quotient = between("3", "6").over(&Interval::at_least(exact("2")));
    assert_eq!(quotient, Some(between("0", "3")));
    let mirrored = between("3", "6").over(&Interval::at_most(exact("-2")));
    assert_eq!(mirrored, Some(between("-3", "0")));
}

#[test]
fn closed_ends_meet() {
    assert!(between("1", "2").meets(&between("2", "3")));
    assert!(!between("1", "2").meets(&between("2.1", "3")));
    assert!(Interval::at_least(exact("5")).meets(&Interval::all()));
}

#[test]
fn the_wrong_way_round_is_none() {
    assert_eq!(Interval::between(Exact::ONE, Exact::ZERO), None);
    assert_eq!(Interval::around(exact("3"), exact("-1")), Some(between("2", "4")));
}

#[test]
fn whole_numbers_are_found_inside() {
    assert_eq!(between("1.2", "4.9").integers(), Some(between("2", "4")));
    assert_eq!(between("1.2", "1.9").integers(), None);
    assert_eq!(Interval::at_least(exact("1.2")).integers(), Some(Interval::at_least(exact("2"))));
}

/// A value of `interval`, `share` of the way along.
fn inside(interval: &Interval, share: Exact) -> Exact {
    let far = Exact::int(5000);
    let low =
        interval.low.unwrap_or_else(|| interval.high.unwrap_or(Exact::ZERO).minus(far).unwrap());
    let high = interval.high.unwrap_or_else(|| low.plus(far).unwrap());
    low.plus(high.minus(low).unwrap().times(share).unwrap()).unwrap()
}

fn share() -> impl Strategy<Value = Exact> {
    (0_i128..=8).prop_map(|eighths| Exact::new(eighths, 8).unwrap())
}

proptest! {
    #[test]
    fn results_hold_every_result(
        a in interval(small), b in interval(small), x in share(), y in share()
    ) {
        let (x, y) = (inside(&a, x), inside(&b, y));
        prop_assert!(a.contains(x) && b.contains(y));
        let on_values = [Exact::plus, Exact::minus, Exact::times, Exact::over];
        for (operation, on_value) in OPERATIONS.iter().zip(on_values) {
            if let (Some(all), Some(one)) = (operation(&a, &b), on_value(x, y)) {
                prop_assert!(all.contains(one), "{:?} {:?} gives {:?} without {}", a, b, all, one);
            }
        }
    }

    #[test]
    fn widening_an_operand_never_narrows_a_result(
        a in interval(small), b in interval(small), c in interval(small), d in interval(small)
    ) {
        // Nothing is divided by 0 alone, while a divisor from 0 up has quotients.
        let b = if b.value() == Some(Exact::ZERO) { Interval::point(Exact::ONE) } else { b };
        let (wide_a, wide_b) = (a.hull(&c), b.hull(&d));
        for operation in OPERATIONS {
            if let Some(wide) = operation(&wide_a, &wide_b) {
                let narrow = operation(&a, &b);
                prop_assert!(narrow.is_some_and(|narrow| narrow.within(&wide)), "{:?} {:?}", narrow, wide);
            }
        }
    }

    #[test]
    fn widening_never_parts_what_meets(
        a in interval(small), b in interval(small), c in interval(small)
    ) {
        if a.meets(&b) {
            prop_assert!(a.hull(&c).meets(&b));
        }
    }

    #[test]
    fn sums_and_products_are_tight(a in interval(small), b in interval(small)) {
        // Every end of a sum is a sum of ends; of a product, a product of ends or 0.
        let ends = |one: &Interval| [one.low, one.high].into_iter().flatten().collect::<Vec<_>>();
        let sum = a.plus(&b).unwrap();
        for end in ends(&sum) {
            prop_assert!(ends(&a).iter().any(|x| ends(&b).contains(&end.minus(*x).unwrap())));
        }
        let product = a.times(&b).unwrap();
        for end in ends(&product) {
            let corner = ends(&a).iter().any(|x| ends(&b).iter().any(|y| x.times(*y) == Some(end)));
            prop_assert!(corner || end.is_zero());
        }
    }

    #[test]
    fn meeting_is_sharing_a_value(a in interval(wide), b in interval(wide)) {
        prop_assert_eq!(a.meets(&b), b.meets(&a));
        prop_assert_eq!(a.meets(&b), a.intersect(&b).is_some());
        if let Some(both) = a.intersect(&b) {
            prop_assert!(both.within(&a) && both.within(&b));
        }
        prop_assert_eq!(a.meets(&b), !a.wholly_above(&b) && !a.wholly_below(&b));
    }

    #[test]
    fn a_hull_holds_both(a in interval(wide), b in interval(wide)) {
        let hull = a.hull(&b);
        prop_assert!(a.within(&hull) && b.within(&hull));
        prop_assert_eq!(hull, b.hull(&a));
        prop_assert!(a.within(&b) == (a.hull(&b) == b));
    }

    #[test]
    fn no_operation_panics(a in interval(wide), b in interval(wide), factor in wide()) {
        for operation in OPERATIONS {
            if let Some(result) = operation(&a, &b) {
                let ends = result.low.zip(result.high);
                prop_assert!(ends.is_none_or(|(low, high)| low <= high));
            }
        }
        let _ = (a.scale(factor), a.integers(), a.neg(), Interval::around(factor, factor));
    }

    #[test]
    fn whole_numbers_stay_inside(a in interval(small)) {
        if let Some(whole) = a.integers() {
            prop_assert!(whole.within(&a));
            prop_assert!(whole.low.is_none_or(Exact::is_integer));
        }
    }

    #[test]
    fn scaling_is_undone(a in interval(small), factor in small()) {
        prop_assume!(!factor.is_zero());
        let scaled = a.scale(factor).unwrap();
        prop_assert_eq!(scaled.over(&Interval::point(factor)), Some(a));
    }
}
