//! Figures in the unit of another: minutes as hours, grams as kilograms, dollars a year as dollars a
//! month.

use super::Term;
use crate::claims::Article;
use crate::figures::{Figure, Per, Said, Unit};
use crate::lang::{Dimension, UnitId};
use crate::number::Exact;

/// A figure in the unit of another; none where they are of different sorts.
#[must_use]
pub fn in_unit_of(article: &Article<'_>, figure: usize, other: usize) -> Option<Term> {
    let (from, to) = (article.figure(figure)?, article.figure(other)?);
    let same = from.unit.map(Said::get) == to.unit.map(Said::get);
    let mut factor = if same { Exact::ONE } else { ratio(measure(from)?, measure(to)?)? };
    if from.per != to.per {
        // dollars a year in dollars a month: a twelfth
        factor = factor.times(ratio(per(to)?, per(from)?)?)?;
    }
    let kinds = from.kind == to.kind || same && from.unit.is_none();
    kinds.then(|| match factor == Exact::ONE {
        true => Term::Figure(figure),
        false => Term::Times(Box::new(Term::Figure(figure)), Box::new(Term::Number(factor))),
    })
}

fn measure(figure: &Figure) -> Option<UnitId> {
    match figure.unit.map(Said::get)? {
        Unit::Measure(unit) => Some(unit),
        Unit::Currency(_) => None,
    }
}

fn per(figure: &Figure) -> Option<UnitId> {
    match figure.per.as_ref()? {
        Per::Unit(unit) => Some(*unit),
        _ => None,
    }
}

/// How many of the second unit one of the first is.
fn ratio(one: UnitId, other: UnitId) -> Option<Exact> {
    let factor = |it: UnitId| Exact::new(it.factor().0, it.factor().1);
    if one.zero() != other.zero()
        || one.dimension() != other.dimension()
        || one.dimension() == Dimension::Other && one != other
    {
        return None;
    }
    factor(one)?.over(factor(other)?)
}
