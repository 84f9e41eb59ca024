//! The value of a term.

use super::statistics;
use super::term::Term;
use crate::claims::Article;
use crate::figures::TimeUnit;
use crate::number::{Exact, Extent, Interval};

/// The value of a term on both levels; none where a figure has no extent or a number overflows.
#[must_use]
pub(super) fn extent(article: &Article<'_>, term: &Term) -> Option<Extent> {
    with(term, &|leaf| leaf.extent(article))
}

/// The value of a term where figures have the extents that `extent_of` gives.
pub(super) fn with(term: &Term, extent_of: &dyn Fn(Leaf) -> Option<Extent>) -> Option<Extent> {
    work_out(term, extent_of, true)
}

fn work_out(
    term: &Term,
    extent_of: &dyn Fn(Leaf) -> Option<Extent>,
    rounded: bool,
) -> Option<Extent> {
    let evaluate = |it: &Term, of| work_out(it, of, rounded);
    match term {
        Term::Taken(figure, extent) if rounded => {
            extent_of(Leaf::Figure(*figure)).map(|_| **extent)
        }
        Term::Figure(figure) | Term::Taken(figure, _) => extent_of(Leaf::Figure(*figure)),
        Term::Unbounded(figure) => extent_of(Leaf::Unbounded(*figure)),
        Term::In(inner, unit) => unit.convert(&evaluate(inner, extent_of)?),
        Term::Number(number) => Some(Extent::exact(**number)),
        Term::Spread(interval) => Some(Extent::both(**interval)),
        Term::Sum(terms) => {
            let mut total = Extent::exact(Exact::ZERO);
            for term in terms {
                total = total.plus(&evaluate(term, extent_of)?)?;
            }
            Some(total)
        }
        Term::Minus(a, b) => evaluate(a, extent_of)?.minus(&evaluate(b, extent_of)?),
        Term::Times(a, b) => evaluate(a, extent_of)?.times(&evaluate(b, extent_of)?),
        Term::Over(a, b) => evaluate(a, extent_of)?.over(&evaluate(b, extent_of)?),
        Term::Share(a, b) => {
            evaluate(a, extent_of)?.over(&evaluate(b, extent_of)?)?.scale(Exact::HUNDRED)
        }
        Term::Change(from, to) => {
            let ratio = evaluate(to, extent_of)?.over(&evaluate(from, extent_of)?)?;
            ratio.minus(&Extent::exact(Exact::ONE))?.scale(Exact::HUNDRED)
        }
        Term::Negative(inner) => evaluate(inner, extent_of)?.scale(Exact::int(-1)),
        Term::Ratio(inner) => {
            let value = evaluate(inner, extent_of)?;
            if rounded { of_ratio(&value) } else { Some(value) }
        }
        Term::Growth(rate, years) => {
            super::growth::compound(&evaluate(rate, extent_of)?, &evaluate(years, extent_of)?)
        }
        // “an hour later, at 9:25 p.m.” is rounded
        Term::Length((_, unit)) if rounded && *unit >= TimeUnit::Hour => {
            Interval::around(Exact::ONE, Exact::new(1, 2)?).map(Extent::both)
        }
        Term::Length(_) => Some(Extent::exact(Exact::ONE)),
        Term::Moment(it) => it.extent(),
        Term::Elapsed(it) if rounded => it.extent(),
        Term::Elapsed(it) => it.plain().map(Extent::exact),
        Term::Rounded(inner, step) => {
            let value = evaluate(inner, extent_of)?;
            if !rounded {
                return Some(value);
            }
            let half = Interval::around(Exact::ZERO, step.over(Exact::int(2))?)?;
            value.plus(&Extent::both(half))
        }
        Term::Tight(inner) => Some(Extent::both(evaluate(inner, extent_of)?.tight)),
        Term::Majority(inner) => {
            let half = evaluate(inner, extent_of)?.over(&Extent::exact(Exact::int(2)))?;
            let more = |it: &Interval| {
                let least = |it: Exact| it.floor().plus(Exact::ONE);
                Interval::between(least(it.low()?)?, least(it.high()?)?)
            };
            Some(Extent::new(more(&half.tight)?, more(&half.loose)?))
        }
        Term::SamplingError(size) => statistics::sampling_error(&evaluate(size, extent_of)?),
        Term::Allowed(terms) => {
            if !rounded {
                return evaluate(&terms.plain, extent_of);
            }
            let low = evaluate(&terms.low, extent_of)?;
            let high = evaluate(&terms.high, extent_of)?;
            Some(Extent::new(low.tight.hull(&high.tight), low.loose.hull(&high.loose)))
        }
        Term::PValue(test) => statistics::p_value(test, &extent_of(Leaf::Figure(test.value))?),
    }
}

/// What the number of a ratio may stand for.
fn of_ratio(number: &Extent) -> Option<Extent> {
    let widened = |it: &Interval, part: i64| {
        let (Some(low), Some(high)) = (it.low(), it.high()) else { return Some(*it) };
        let half = Exact::new(1, 2)?;
        let give = high.abs().over(Exact::int(part))?.max(half);
        Interval::between(low.minus(give)?, high.plus(give)?)
    };
    Some(Extent::new(widened(&number.tight, 20)?, widened(&number.loose, 10)?))
}

/// The plain value of a term, every figure taken as written; none where one has no value.
pub(super) fn exact(term: &Term, value_of: &dyn Fn(usize) -> Option<Exact>) -> Option<Exact> {
    // as most are
    if let Term::Figure(figure) = term {
        return value_of(*figure);
    }
    let point = |leaf: Leaf| value_of(leaf.figure()).map(Extent::exact);
    work_out(term, &point, false)?.tight.low()
}

/// The figures of a term, in the order they stand in it.
pub(super) fn figures(term: &Term, out: &mut Vec<usize>) {
    match term {
        Term::Figure(figure) | Term::Unbounded(figure) | Term::Taken(figure, _) => {
            out.push(*figure);
        }
        Term::PValue(test) => out.push(test.value),
        Term::Allowed(terms) => figures(&terms.plain, out),
        Term::Number(_) | Term::Spread(_) | Term::Length(_) => {}
        Term::Moment(it) => out.extend(&it.figures),
        Term::Elapsed(it) => out.extend(it.from.figures.iter().chain(&it.to.figures)),
        Term::Sum(terms) => terms.iter().for_each(|it| figures(it, out)),
        Term::Minus(a, b)
        | Term::Times(a, b)
        | Term::Over(a, b)
        | Term::Share(a, b)
        | Term::Growth(a, b)
        | Term::Change(a, b) => {
            figures(a, out);
            figures(b, out);
        }
        Term::Negative(inner)
        | Term::Ratio(inner)
        | Term::Rounded(inner, _)
        | Term::In(inner, _)
        | Term::Tight(inner)
        | Term::Majority(inner)
        | Term::SamplingError(inner) => figures(inner, out),
    }
}

/// What a formula asks of a figure.
#[derive(Clone, Copy, Debug)]
pub(super) enum Leaf {
    /// All that it may stand for.
    Figure(usize),
    /// The same without a bound.
    Unbounded(usize),
}

impl Leaf {
    /// The figure.
    pub(super) fn figure(self) -> usize {
        match self {
            Self::Figure(it) | Self::Unbounded(it) => it,
        }
    }

    /// What it may stand for in an article.
    pub(super) fn extent(self, article: &Article<'_>) -> Option<Extent> {
        match self {
            Self::Figure(it) => article.figure(it)?.extent,
            Self::Unbounded(it) => article.figure(it)?.unbounded(),
        }
    }
}
