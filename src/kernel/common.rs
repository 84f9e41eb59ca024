//! Values that must be one: the rates of several conversions of the same two currencies.

use super::{
    Case, Compare, Reading, Relation, Strength, Term, Verdict, evaluate, settle_case, verdict,
};
use crate::claims::Article;
use crate::number::{Exact, Extent, Interval};

/// Terms that must allow one value.
#[derive(Debug)]
pub struct Common {
    /// At least two.
    pub terms: Vec<Term>,
    /// Where all have one value.
    pub agrees: String,
    /// Of one that has no value in common with another.
    pub clash: String,
}

/// Agrees where all meet as printed. Where not, it tells the term without which the others meet, against
/// one that it misses: of intervals with nothing in common, the one that begins last and the one that ends
/// first miss each other. None where no single term is apart: then there may be two values.
pub(super) fn settle(
    article: &Article<'_>,
    check: &'static str,
    common: &Common,
) -> Option<Relation> {
    let values: Vec<Extent> =
        common.terms.iter().map(|it| evaluate::extent(article, it)).collect::<Option<_>>()?;
    let all = |level: fn(&Extent) -> Interval, without: Option<usize>| {
        let rest = values.iter().enumerate().filter(|(idx, _)| Some(*idx) != without);
        let meet = |met: Option<Interval>, it: &Extent| met?.intersect(&level(it));
        rest.map(|it| it.1).fold(Some(Interval::all()), meet).is_some()
    };
    let case = |one: &Term, other: &Term, strength| {
        let reading = Reading::new(one.clone(), Compare::Equal, other.clone());
        Case::new(vec![reading], strength, &common.agrees, &common.clash)
    };
    let (first, second) = (common.terms.first()?, common.terms.get(1)?);
    if all(|it| it.tight, None) {
        let mut case = case(second, first, Strength::Strong);
        case.figures = figures(&common.terms);
        return settle_case(article, check, case);
    }
    let by_low = (0..values.len()).max_by_key(|it| values.get(*it).map(|it| it.loose.low()))?;
    let by_high = (0..values.len()).min_by_key(|it| values.get(*it).map(|it| it.loose.high()))?;
    if all(|it| it.loose, None) {
        return None; // only if something is rounded more than it looks: no news
    }
    let (odd, other) =
        [(by_low.max(by_high), by_low.min(by_high)), (by_low.min(by_high), by_low.max(by_high))]
            .into_iter()
            .find(|(odd, _)| all(|it| it.loose, Some(*odd)))?;
    let (odd, other) = (common.terms.get(odd)?, common.terms.get(other)?);
    // rates move from day to day: a small step may be one of them
    let near = Reading::new(odd.clone(), Compare::Equal, drifted(other.clone())?);
    let drifts = verdict::of(article, &near)? == Verdict::Agrees;
    let strength = if drifts { Strength::Medium } else { Strength::Strong };
    settle_case(article, check, case(odd, other, strength))
}

/// A value that may have moved by a seventh since.
fn drifted(term: Term) -> Option<Term> {
    Some(term.times(Term::spread(Interval::between(Exact::new(6, 7)?, Exact::new(7, 6)?)?)))
}

fn figures(terms: &[Term]) -> Vec<usize> {
    let mut all = Vec::new();
    for it in terms {
        evaluate::figures(it, &mut all);
    }
    crate::order::sort(&mut all);
    all.dedup();
    all
}
