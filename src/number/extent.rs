//! The two nested intervals a figure stands for.

use super::{Exact, Interval};

/// What a figure says as printed (`tight`), and what it may stand for if the writer cut off or
/// rounded more than it looks (`loose`). The tight interval lies within the loose one.
#[derive(Clone, Copy, PartialEq, Eq, Hash, Debug)]
pub struct Extent {
    /// What the figure says as printed.
    pub tight: Interval,
    /// What it may stand for.
    pub loose: Interval,
}

/// How far two sides agree; the greatest is the best, so that the best of several readings is their
/// `max` and a relation of several parts has their `min`.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Debug)]
pub enum Agreement {
    /// No ordinary rounding reconciles the two.
    Clash,
    /// Only if a figure is rounded more than it looks.
    Query,
    /// As printed.
    Agrees,
}

impl Agreement {
    /// Whether a ≤ b can hold.
    #[must_use]
    pub fn at_most(a: &Extent, b: &Extent) -> Self {
        Self::by_level(a, b, |a, b| !a.wholly_above(b))
    }

    /// Whether a ≥ b can hold.
    #[must_use]
    pub fn at_least(a: &Extent, b: &Extent) -> Self {
        Self::at_most(b, a)
    }

    /// Whether a < b can hold.
    #[must_use]
    pub fn below(a: &Extent, b: &Extent) -> Self {
        Self::by_level(a, b, |a, b| match (a.low(), b.high()) {
            (Some(low), Some(high)) => low < high,
            _ => true,
        })
    }

    /// Whether a > b can hold.
    #[must_use]
    pub fn above(a: &Extent, b: &Extent) -> Self {
        Self::below(b, a)
    }

    fn by_level(a: &Extent, b: &Extent, holds: impl Fn(&Interval, &Interval) -> bool) -> Self {
        if holds(&a.tight, &b.tight) {
            Self::Agrees
        } else if holds(&a.loose, &b.loose) {
            Self::Query
        } else {
            Self::Clash
        }
    }
}

impl Extent {
    /// Just `value`, at both levels.
    #[must_use]
    pub const fn exact(value: Exact) -> Self {
        Self::both(Interval::point(value))
    }

    /// The same interval at both levels.
    #[must_use]
    pub const fn both(interval: Interval) -> Self {
        Self { tight: interval, loose: interval }
    }

    /// `tight`, and `loose` widened so far that it holds `tight`.
    #[must_use]
    pub fn new(tight: Interval, loose: Interval) -> Self {
        Self { tight, loose: loose.hull(&tight) }
    }

    /// Whether the two can be the same number: tight intervals meet, loose ones meet, or neither.
    #[must_use]
    pub fn compare(a: &Self, b: &Self) -> Agreement {
        Agreement::by_level(a, b, Interval::meets)
    }

    /// As [`compare`](Self::compare), for what comes in whole numbers only: the intervals must share
    /// a whole number.
    #[must_use]
    pub fn compare_whole(a: &Self, b: &Self) -> Agreement {
        Agreement::by_level(a, b, |a, b| {
            a.intersect(b).is_some_and(|both| both.integers().is_some())
        })
    }

    /// Every sum.
    #[must_use]
    pub fn plus(&self, other: &Self) -> Option<Self> {
        self.lift(other, Interval::plus)
    }

    /// Every difference.
    #[must_use]
    pub fn minus(&self, other: &Self) -> Option<Self> {
        self.lift(other, Interval::minus)
    }

    /// Every product.
    #[must_use]
    pub fn times(&self, other: &Self) -> Option<Self> {
        self.lift(other, Interval::times)
    }

    /// Every quotient; `None` if 0 lies inside `other`, loosely taken, or is all it holds.
    #[must_use]
    pub fn over(&self, other: &Self) -> Option<Self> {
        self.lift(other, Interval::over)
    }

    /// Every value `factor` times.
    #[must_use]
    pub fn scale(&self, factor: Exact) -> Option<Self> {
        self.times(&Self::exact(factor))
    }

    /// Mirrored at 0.
    #[must_use]
    pub fn neg(&self) -> Self {
        Self { tight: self.tight.neg(), loose: self.loose.neg() }
    }

    /// What holds both, at each level.
    #[must_use]
    pub fn hull(&self, other: &Self) -> Self {
        Self { tight: self.tight.hull(&other.tight), loose: self.loose.hull(&other.loose) }
    }

    /// What both hold, at each level; `None` if the tight intervals miss each other.
    ///
    /// For a verdict use [`compare`](Self::compare), which tells a query from a clash.
    #[must_use]
    pub fn intersect(&self, other: &Self) -> Option<Self> {
        self.lift(other, Interval::intersect)
    }

    /// Shrunk to whole ends; `None` if the tight interval holds no whole number.
    ///
    /// For a verdict use [`compare_whole`](Self::compare_whole), which tells a query from a clash.
    #[must_use]
    pub fn integers(&self) -> Option<Self> {
        Some(Self { tight: self.tight.integers()?, loose: self.loose.integers()? })
    }

    /// Whether `value` lies in the tight interval, only in the loose one, or in neither.
    #[must_use]
    pub fn holds(&self, value: Exact) -> Agreement {
        Self::compare(self, &Self::exact(value))
    }

    fn lift(
        &self,
        other: &Self,
        operation: impl Fn(&Interval, &Interval) -> Option<Interval>,
    ) -> Option<Self> {
        let tight = operation(&self.tight, &other.tight)?;
        // Most figures of a text are exact: no need to work twice.
        if self.tight == self.loose && other.tight == other.loose {
            return Some(Self::both(tight));
        }
        Some(Self { tight, loose: operation(&self.loose, &other.loose)? })
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;
    use crate::number::samples::{between, exact, extent, small, wide};

    const OPERATIONS: [fn(&Extent, &Extent) -> Option<Extent>; 5] =
        [Extent::plus, Extent::minus, Extent::times, Extent::over, Extent::intersect];

    fn nested(extent: &Extent) -> bool {
        extent.tight.within(&extent.loose)
    }

    #[test]
    fn operations_work_at_both_levels() {
        let (a, b) = (
            Extent::new(between("8", "10"), between("6", "12")),
            Extent::new(between("1", "2"), between("1", "3")),
        );
        for (operation, result) in OPERATIONS.iter().zip([
            Some(Extent::new(between("9", "12"), between("7", "15"))),
            Some(Extent::new(between("6", "9"), between("3", "11"))),
            Some(Extent::new(between("8", "20"), between("6", "36"))),
            Some(Extent::new(between("4", "10"), between("2", "12"))),
            None,
        ]) {
            assert_eq!(operation(&a, &b), result);
        }
        let one_more = a.plus(&Extent::exact(Exact::ONE));
        assert_eq!(one_more, Some(Extent::new(between("9", "11"), between("7", "13"))));
        let one_less = Extent::exact(Exact::ONE).minus(&a);
        assert_eq!(one_less, Some(Extent::new(between("-9", "-7"), between("-11", "-5"))));
        let twice = Extent::new(between("16", "20"), between("12", "24"));
        assert_eq!(a.scale(Exact::int(2)), Some(twice));
        let near = Extent::new(between("9", "11"), between("7", "13"));
        let both = Extent::new(between("9", "10"), between("7", "12"));
        assert_eq!(a.intersect(&near), Some(both));
        let people = Extent::new(between("7.2", "8.8"), between("6.8", "9.1")).integers();
        assert_eq!(people, Some(Extent::new(between("8", "8"), between("7", "9"))));
    }

    #[test]
    fn three_answers() {
        let figure = Extent::new(between("9.5", "10.5"), between("9", "11"));
        assert_eq!(figure.holds(exact("10.5")), Agreement::Agrees);
        assert_eq!(figure.holds(exact("10.6")), Agreement::Query);
        assert_eq!(figure.holds(exact("11.1")), Agreement::Clash);
    }

    #[test]
    fn the_best_answer_is_the_greatest() {
        assert!(Agreement::Agrees > Agreement::Query && Agreement::Query > Agreement::Clash);
    }

    #[test]
    fn no_more_than_is_one_sided() {
        let part = Extent::exact(exact("15"));
        let whole = Extent::new(between("12", "12"), between("10", "14"));
        assert_eq!(Agreement::at_most(&part, &whole), Agreement::Clash);
        assert_eq!(Agreement::at_most(&whole, &part), Agreement::Agrees);
        assert_eq!(Agreement::at_least(&part, &whole), Agreement::Agrees);
        let near = Extent::exact(exact("13"));
        assert_eq!(Agreement::at_most(&near, &whole), Agreement::Query);
    }

    #[test]
    fn less_than_leaves_the_end_out() {
        let ten = Extent::exact(exact("10"));
        assert_eq!(Agreement::at_most(&ten, &ten), Agreement::Agrees);
        assert_eq!(Agreement::below(&ten, &ten), Agreement::Clash);
        assert_eq!(Agreement::above(&ten, &ten), Agreement::Clash);
        let open = Extent::both(Interval::all());
        assert_eq!(Agreement::below(&ten, &open), Agreement::Agrees);
    }

    #[test]
    fn people_come_whole() {
        let share = Extent::new(between("7.2", "7.8"), between("6.8", "8.1"));
        let people = Extent::both(between("6", "9"));
        assert_eq!(Extent::compare(&share, &people), Agreement::Agrees);
        assert_eq!(Extent::compare_whole(&share, &people), Agreement::Query);
        assert_eq!(share.integers(), None);
    }

    proptest! {
        #[test]
        fn the_tight_interval_stays_within(a in extent(wide), b in extent(wide), factor in wide()) {
            for result in OPERATIONS.iter().filter_map(|operation| operation(&a, &b)) {
                prop_assert!(nested(&result), "{:?}", result);
            }
            let more = [a.scale(factor), a.integers(), Some(a.neg()), Some(a.hull(&b))];
            prop_assert!(more.iter().flatten().all(nested));
        }

        #[test]
        fn widening_never_worsens_an_answer(a in extent(small), b in extent(small), c in extent(small)) {
            let wider = a.hull(&c);
            prop_assert!(Extent::compare(&wider, &b) >= Extent::compare(&a, &b));
            prop_assert!(Extent::compare_whole(&wider, &b) >= Extent::compare_whole(&a, &b));
            prop_assert!(Agreement::at_most(&wider, &b) >= Agreement::at_most(&a, &b));
            prop_assert!(Agreement::at_least(&wider, &b) >= Agreement::at_least(&a, &b));
            prop_assert!(Agreement::below(&wider, &b) >= Agreement::below(&a, &b));
        }

        #[test]
        fn widening_a_part_never_worsens_a_sum(
            a in extent(small), b in extent(small), c in extent(small), total in extent(small)
        ) {
            let sum = a.plus(&b).unwrap();
            let wider = a.hull(&c).plus(&b).unwrap();
            prop_assert!(Extent::compare(&wider, &total) >= Extent::compare(&sum, &total));
        }

        #[test]
        fn comparing_takes_no_side(a in extent(small), b in extent(small)) {
            prop_assert_eq!(Extent::compare(&a, &b), Extent::compare(&b, &a));
            prop_assert!(Extent::compare_whole(&a, &b) <= Extent::compare(&a, &b));
            prop_assert!(Agreement::below(&a, &b) <= Agreement::at_most(&a, &b));
            prop_assert!(Extent::compare(&a, &b) <= Agreement::at_most(&a, &b));
        }
    }
}
