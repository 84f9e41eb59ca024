//! Repairs: changes of one figure that would make a relation agree (CHECKS.md B0.6).
//!
//! They are offered, never applied, and say nothing about which figure is right.

use super::rewritten::rewritten;
use super::{Compare, Reading, Relation, Term, Verdict, evaluate, redate};
use crate::claims::Article;
use crate::figures::Figure;
use crate::lang::say;
use crate::number::{Agreement, Exact, Extent, Written, extent};
use crate::report::Repair;

/// More figures are not tried.
const MOST: usize = 12;

/// More would be a list of guesses.
const SHOWN: usize = 3;

/// Leaves the repairs that mend most: first those of figures that stand in several broken relations, last
/// those of figures that stand in relations which agree, and so would break them (CHECKS.md B0.6).
pub(crate) fn rank(relations: &mut [Relation]) {
    let last = relations.iter().flat_map(|it| &it.figures).max();
    let mut standing = vec![(0, 0); last.map_or(0, |it| it + 1)];
    for relation in relations.iter() {
        for figure in &relation.figures {
            let Some((broken, sound)) = standing.get_mut(*figure) else { continue };
            match relation.verdict {
                Verdict::Clash | Verdict::Query => *broken += 1,
                Verdict::Agrees => *sound += 1,
                Verdict::Undecided => {}
            }
        }
    }
    let of = |it: &Repair| standing.get(it.figure).copied().unwrap_or_default();
    for relation in relations.iter_mut().filter(|it| it.repairs.len() > 1) {
        crate::order::by_key(&mut relation.repairs, |it| {
            let (broken, sound) = of(it);
            (sound, usize::MAX - broken)
        });
        relation.repairs.truncate(SHOWN);
    }
}

/// The cheapest changes of one figure that mend a reading: swapped digits first, then one digit,
/// then the scale, then any value.
pub(super) fn propose(article: &Article<'_>, reading: &Reading, figures: &[usize]) -> Vec<Repair> {
    let mut repairs: Vec<Repair> = Vec::new();
    for slip in [swapped, one_digit, scale, solved] {
        for &idx in figures {
            let Some(figure) = article.figure(idx) else { continue };
            let Some(written) = figure.written.as_ref() else { continue };
            if repairs.iter().any(|it| it.figure == idx) {
                continue;
            }
            let trial = Trial::new(article, reading, idx);
            let mut candidates = slip(article, reading, idx, written);
            // the smallest change of each sort; one of each figure and sort is enough
            crate::order::by_key(&mut candidates, |it| it.0.minus(written.value).map(Exact::abs));
            let mut mending = candidates
                .into_iter()
                .filter(|it| it.0 != written.value && trial.mends(figure, changed(written, *it)));
            repairs.extend(mending.find_map(|(value, why)| {
                let replacement = rewritten(article, figure, written, value)?;
                Some(Repair { figure: idx, replacement, why })
            }));
            if repairs.len() == MOST {
                return repairs;
            }
        }
    }
    for &idx in figures {
        if repairs.len() < MOST && !repairs.iter().any(|it| it.figure == idx) {
            repairs.extend(redate::propose(article, reading, idx));
        }
    }
    repairs
}

type Candidate = (Exact, &'static str);
type Candidates = Vec<Candidate>;

/// The number with another value, as precise as it is written; another scale is of its digits.
fn changed(written: &Written, (value, why): Candidate) -> Option<Written> {
    if why == say::SCALE {
        written.in_unit(value.over(written.value)?)
    } else {
        written.with_value(value)
    }
}

/// “412” for “421”
fn swapped(_: &Article<'_>, _: &Reading, _: usize, written: &Written) -> Candidates {
    let digits = digits_of(written);
    let swap = |idx: usize| {
        let mut it = digits.clone();
        it.swap(idx, idx + 1);
        Some((value_of(&it, written)?, say::SWAPPED_DIGITS))
    };
    (0..digits.len().saturating_sub(1)).filter_map(swap).collect()
}

/// “412” for “419”
fn one_digit(_: &Article<'_>, _: &Reading, _: usize, written: &Written) -> Candidates {
    let digits = digits_of(written);
    let mut out = Vec::new();
    if digits.len() < 2 {
        return out; // a single digit changed is just another number
    }
    for idx in 0..digits.len() {
        for digit in b'0'..=b'9' {
            let mut it = digits.clone();
            if let Some(place) = it.get_mut(idx) {
                *place = digit;
            }
            if it.first() != Some(&b'0')
                && let Some(value) = value_of(&it, written)
            {
                out.push((value, say::ONE_DIGIT));
            }
        }
    }
    out
}

/// “billion” for “million”
fn scale(_: &Article<'_>, _: &Reading, _: usize, written: &Written) -> Candidates {
    // “billion” for “million” is slipped, “9” for “90” in a vote is not
    let powers: &[i32] = if written.scaled { &[3, -3, 1, -1, 6, -6] } else { &[1, -1, 3, -3] };
    if !written.scaled && written.value.abs() < Exact::int(100) {
        return Vec::new();
    }
    let whole = |it: Exact| written.scaled || !written.value.is_integer() || it.is_integer();
    powers
        .iter()
        .filter_map(|power| written.value.times(Exact::ten_to(*power)?))
        // 122 votes are no 12.2
        .filter(|it| whole(*it))
        .map(|it| (it, say::SCALE))
        .collect()
}

/// The value that the other figures give.
fn solved(
    article: &Article<'_>,
    reading: &Reading,
    figure: usize,
    written: &Written,
) -> Candidates {
    let value_of = |it: usize| article.figure(it)?.amount();
    let solution = if is_figure(&reading.stated, figure) {
        evaluate::exact(&reading.computed, &value_of)
    } else {
        evaluate::exact(&reading.stated, &value_of)
            .and_then(|target| solve(&reading.computed, figure, target, &value_of))
    };
    // a p of 0.000002 is no “p = 0”
    let lost = |from: Exact, to: Exact| to == Exact::ZERO && from != to;
    let to_step =
        |it: Exact| it.over(written.step)?.round().times(written.step).filter(|to| !lost(it, *to));
    solution.and_then(to_step).map(|it| vec![(it, say::FITS)]).unwrap_or_default()
}

/// Whether a term is this figure, however rounded.
fn is_figure(it: &Term, figure: usize) -> bool {
    match it {
        Term::Figure(idx) | Term::Unbounded(idx) | Term::Taken(idx, _) => *idx == figure,
        Term::Rounded(inner, _) => is_figure(inner, figure),
        _ => false,
    }
}

/// The value of one figure for which a term comes to `target`; none where it stands in no term that
/// can be turned round.
fn solve(
    it: &Term,
    figure: usize,
    target: Exact,
    value_of: &dyn Fn(usize) -> Option<Exact>,
) -> Option<Exact> {
    let holds = |it: &Term| {
        let mut all = Vec::new();
        evaluate::figures(it, &mut all);
        all.contains(&figure)
    };
    let known = |it: &Term| evaluate::exact(it, value_of);
    match it {
        Term::Figure(idx) | Term::Unbounded(idx) | Term::Taken(idx, _) => {
            (*idx == figure).then_some(target)
        }
        Term::Number(_)
        | Term::Spread(_)
        | Term::Growth(..)
        | Term::Majority(_)
        | Term::SamplingError(_)
        | Term::PValue(_)
        | Term::Length(_)
        | Term::Moment(_)
        | Term::Elapsed(_) => None,
        Term::Sum(terms) => {
            let mut rest = target;
            for other in terms.iter().filter(|it| !holds(it)) {
                rest = rest.minus(known(other)?)?;
            }
            solve(terms.iter().find(|it| holds(it))?, figure, rest, value_of)
        }
        Term::Minus(a, b) if holds(a) => solve(a, figure, target.plus(known(b)?)?, value_of),
        Term::Minus(a, b) => solve(b, figure, known(a)?.minus(target)?, value_of),
        Term::Times(a, b) if holds(a) => solve(a, figure, target.over(known(b)?)?, value_of),
        Term::Times(a, b) => solve(b, figure, target.over(known(a)?)?, value_of),
        Term::Over(a, b) if holds(a) => solve(a, figure, target.times(known(b)?)?, value_of),
        Term::Over(a, b) => solve(b, figure, known(a)?.over(target)?, value_of),
        Term::Share(a, b) => {
            let ratio = Term::Over(a.clone(), b.clone());
            solve(&ratio, figure, target.over(Exact::HUNDRED)?, value_of)
        }
        Term::Change(from, to) => {
            let ratio = Term::Over(to.clone(), from.clone());
            let target = target.over(Exact::HUNDRED)?.plus(Exact::ONE)?;
            solve(&ratio, figure, target, value_of)
        }
        Term::Negative(inner) => solve(inner, figure, target.neg(), value_of),
        Term::In(inner, unit) => solve(inner, figure, unit.back(target)?, value_of),
        Term::Allowed(terms) => solve(&terms.plain, figure, target, value_of),
        Term::Ratio(inner) | Term::Rounded(inner, _) | Term::Tight(inner) => {
            solve(inner, figure, target, value_of)
        }
    }
}

/// A reading in which one figure is tried with other values.
struct Trial<'a> {
    article: &'a Article<'a>,
    compare: Compare,
    figure: usize,
    computed: Side,
    stated: Side,
}

enum Side {
    /// The figure does not stand in it, so that it is worked out once.
    Fixed(Option<Extent>),
    /// It is worked out anew with each value.
    Open(Term),
}

impl<'a> Trial<'a> {
    fn new(article: &'a Article<'a>, reading: &Reading, figure: usize) -> Self {
        let side = |it: &Term| {
            let asked = std::cell::Cell::new(false);
            let value = evaluate::with(it, &|leaf: evaluate::Leaf| {
                asked.set(asked.get() || leaf.figure() == figure);
                leaf.extent(article)
            });
            if asked.get() { Side::Open(released(it)) } else { Side::Fixed(value) }
        };
        let (computed, stated) = (side(&reading.computed), side(&reading.stated));
        Self { article, compare: reading.compare, figure, computed, stated }
    }

    /// Whether the relation agrees once the figure is this number.
    fn mends(&self, figure: &Figure, changed: Option<Written>) -> bool {
        let Some(changed) = changed.and_then(|it| extent(&it, figure.nature())) else {
            return false;
        };
        let extent_of = |leaf: evaluate::Leaf| -> Option<Extent> {
            if leaf.figure() == self.figure { Some(changed) } else { leaf.extent(self.article) }
        };
        let evaluate = |it: &Side| match it {
            Side::Fixed(known) => *known,
            Side::Open(term) => evaluate::with(term, &extent_of),
        };
        evaluate(&self.computed)
            .zip(evaluate(&self.stated))
            .is_some_and(|(computed, stated)| agrees(self.compare, &computed, &stated))
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

/// The significant digits of a value, the last in the place of its step.
fn digits_of(written: &Written) -> Vec<u8> {
    let steps = written.value.abs().over(written.step).filter(|it| it.is_integer());
    steps.map(|it| it.to_string().into_bytes()).unwrap_or_default()
}

fn value_of(digits: &[u8], written: &Written) -> Option<Exact> {
    let digits = std::str::from_utf8(digits).ok()?;
    let value = Exact::from_digits(digits)?.times(written.step)?;
    Some(if written.value.is_negative() { value.neg() } else { value })
}

#[cfg(test)]
mod tests {
    use super::*;

    fn relation(verdict: Verdict, figures: &[usize]) -> Relation {
        let repair =
            |&figure: &usize| Repair { figure, replacement: String::new(), why: say::FITS };
        Relation {
            check: "",
            verdict,
            figures: figures.to_vec(),
            evidence: Vec::new(),
            message: String::new(),
            workings: String::new(),
            readings: Vec::new(),
            repairs: figures.iter().map(repair).collect(),
            sides: None,
        }
    }

    #[test]
    fn what_stands_in_most_broken_relations_and_in_no_sound_one_is_mended_first() {
        let mut all = [
            relation(Verdict::Clash, &[0, 1, 2, 3, 4]),
            relation(Verdict::Query, &[3]),
            relation(Verdict::Agrees, &[0]),
        ];
        rank(&mut all);
        let [first, ..] = all;
        assert_eq!(first.repairs.iter().map(|it| it.figure).collect::<Vec<_>>(), [3, 1, 2]);
    }

    #[test]
    fn a_count_stays_whole() {
        let text =
            "The assembly voted 122 to 93. The resolution of the 193-member assembly binds no one.";
        let report = crate::check(text, &crate::Options::default());
        let offered: Vec<_> = report.relations.iter().flat_map(|it| &it.repairs).collect();
        assert!(!offered.is_empty());
        assert!(offered.iter().all(|it| !it.replacement.contains('.')), "{offered:?}");
    }
}
