//! Trials: whether a reading agrees once one of its figures is another number.

use super::rewritten::rewritten;
use super::{Compare, Reading, Term, evaluate};
use crate::claims::Article;
use crate::figures::Figure;
use crate::lang::say;
use crate::number::{Agreement, Exact, Extent, Interval, Written, extent};
use crate::report::Repair;

/// A reading in which one figure is tried with other values.
pub(super) struct Trial<'a> {
    pub(super) article: &'a Article<'a>,
    pub(super) reading: &'a Reading,
    pub(super) idx: usize,
    figure: &'a Figure,
    pub(super) written: &'a Written,
    computed: Side,
    stated: Side,
}

enum Side {
    /// The figure does not stand in it, so that it is worked out once.
    Fixed(Option<Extent>),
    /// It is worked out anew with each value.
    Open(Term),
}

/// So few values are tried one by one.
const FEW: usize = 3;

impl<'a> Trial<'a> {
    pub(super) fn new(article: &'a Article<'a>, reading: &'a Reading, idx: usize) -> Option<Self> {
        let figure = article.figure(idx)?;
        let written = figure.written.as_ref()?;
        let side = |it: &Term| {
            let asked = std::cell::Cell::new(false);
            let value = evaluate::with(it, &|leaf: evaluate::Leaf| {
                asked.set(asked.get() || leaf.figure() == idx);
                leaf.extent(article)
            });
            if asked.get() { Side::Open(released(it)) } else { Side::Fixed(value) }
        };
        let (computed, stated) = (side(&reading.computed), side(&reading.stated));
        Some(Self { article, reading, idx, figure, written, computed, stated })
    }

    /// The smallest of some changes that mends the reading and can be written.
    pub(super) fn repaired(&self, values: &[Exact], why: &'static str) -> Option<Repair> {
        let mut mending = Vec::new();
        self.mending(values, why, &mut mending);
        crate::order::by_key(&mut mending, |it| it.minus(self.written.value).map(Exact::abs));
        mending.into_iter().find_map(|value| {
            let replacement = rewritten(self.article, self.figure, self.written, value)?;
            Some(Repair { figure: self.idx, replacement, why })
        })
    }

    /// Those of some values in order that mend the reading. Most do not, and are told by halves: what nothing from
    /// one value to another would mend, no value between them does.
    fn mending(&self, values: &[Exact], why: &'static str, mending: &mut Vec<Exact>) {
        let extent_of = |it: &Exact| extent(&self.changed(*it, why)?, self.figure.nature());
        if values.len() <= FEW {
            let mends = |it: &&Exact| {
                **it != self.written.value
                    && extent_of(it).is_some_and(|it| self.may_mend(it.tight) && self.mends(it))
            };
            mending.extend(values.iter().filter(mends));
            return;
        }
        let ends = values.first().and_then(extent_of).zip(values.last().and_then(extent_of));
        if ends.is_none_or(|(first, last)| self.may_mend(first.tight.hull(&last.tight))) {
            let (some, others) = values.split_at(values.len() / 2);
            self.mending(some, why, mending);
            self.mending(others, why, mending);
        }
    }

    /// The number with another value, as precise as it is written; another scale is of its digits.
    fn changed(&self, value: Exact, why: &'static str) -> Option<Written> {
        if why == say::SCALE {
            self.written.in_unit(value.over(self.written.value)?)
        } else {
            self.written.with_value(value)
        }
    }

    /// Whether the relation agrees once the figure stands for this.
    fn mends(&self, changed: Extent) -> bool {
        let side = |it: &Side| self.worked_out(it, changed, |it| it);
        side(&self.computed)
            .zip(side(&self.stated))
            .is_some_and(|(computed, stated)| agrees(self.reading.compare, &computed, &stated))
    }

    /// Whether it might, were the figure anything in an interval.
    fn may_mend(&self, changed: Interval) -> bool {
        // as printed, as it must in the end
        let tight = |it: Extent| Extent::both(it.tight);
        let side = |it: &Side| self.worked_out(it, Extent::both(changed), tight);
        side(&self.computed)
            .zip(side(&self.stated))
            .is_none_or(|(computed, stated)| agrees(self.reading.compare, &computed, &stated))
    }

    fn worked_out(
        &self,
        side: &Side,
        changed: Extent,
        taken: impl Fn(Extent) -> Extent,
    ) -> Option<Extent> {
        match side {
            Side::Fixed(known) => *known,
            Side::Open(term) => evaluate::with(term, &|leaf: evaluate::Leaf| {
                if leaf.figure() == self.idx {
                    Some(changed)
                } else {
                    leaf.extent(self.article).map(&taken)
                }
            }),
        }
    }
}

/// A term whose figure is no longer taken as it was written.
fn released(it: &Term) -> Term {
    let inner = |it: &Term| Box::new(released(it));
    match it {
        Term::Taken(idx, _) => Term::Figure(*idx),
        Term::Share(a, b) => Term::Share(inner(a), inner(b)),
        Term::Over(a, b) => Term::Over(inner(a), inner(b)),
        Term::Tight(a) => Term::Tight(inner(a)),
        other => other.clone(),
    }
}

/// Whether a reading agrees as it stands.
pub(super) fn holds(article: &Article<'_>, reading: &Reading) -> bool {
    evaluate::extent(article, &reading.computed)
        .zip(evaluate::extent(article, &reading.stated))
        .is_some_and(|(computed, stated)| agrees(reading.compare, &computed, &stated))
}

fn agrees(compare: Compare, computed: &Extent, stated: &Extent) -> bool {
    let agreement = match compare {
        Compare::Equal | Compare::Restates | Compare::Headlines => {
            Extent::compare(computed, stated)
        }
        Compare::AtMost => Agreement::at_most(computed, stated),
        Compare::AtLeast => Agreement::at_most(stated, computed),
        // any other amount would do
        Compare::Differ => Agreement::Clash,
    };
    agreement == Agreement::Agrees
}
