//! Repairs: changes of one figure that would make a relation agree (CHECKS.md B0.6).
//!
//! They are offered, never applied, and say nothing about which figure is right.

use super::trial::Trial;
use super::{Reading, Relation, Term, Verdict, evaluate, redate};
use crate::claims::Article;
use crate::lang::say;
use crate::number::{Exact, Written};
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
    let trials: Vec<Trial> =
        figures.iter().filter_map(|it| Trial::new(article, reading, *it)).collect();
    let slips: [(&'static str, Slip); 4] = [
        (say::SWAPPED_DIGITS, swapped),
        (say::ONE_DIGIT, one_digit),
        (say::SCALE, scale),
        (say::FITS, solved),
    ];
    for (why, slip) in slips {
        for trial in &trials {
            // one of each figure is enough
            if !repairs.iter().any(|it| it.figure == trial.idx) {
                repairs.extend(trial.repaired(&slip(trial), why));
            }
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

/// What a slip may have made the number of a figure from, the smallest size first.
type Slip = fn(&Trial<'_>) -> Vec<Exact>;

/// “412” for “421”
fn swapped(trial: &Trial<'_>) -> Vec<Exact> {
    let (steps, places) = digits_of(trial.written);
    let swap = |((power, low), (_, high)): (&(i128, i128), &(i128, i128))| {
        let more = (low - high).checked_mul(9)?.checked_mul(*power)?;
        steps.checked_add(more)
    };
    let pairs = places.iter().zip(places.iter().skip(1));
    let mut swapped: Vec<i128> = pairs.filter_map(swap).collect();
    crate::order::sort(&mut swapped);
    swapped.into_iter().filter_map(|it| value_of(it, trial.written)).collect()
}

/// “412” for “419”
fn one_digit(trial: &Trial<'_>) -> Vec<Exact> {
    let (steps, places) = digits_of(trial.written);
    if places.len() < 2 {
        return Vec::new(); // a single digit changed is just another number
    }
    let last = places.len() - 1;
    let other = |(power, digit): (i128, i128), it: i128| {
        let steps = steps.checked_add((it - digit).checked_mul(power)?)?;
        value_of(steps, trial.written)
    };
    let mut out = Vec::with_capacity(9 * places.len());
    for (at, place) in places.iter().enumerate().rev() {
        // no number begins with a nought
        let lowest = i128::from(at == last);
        out.extend((lowest..place.1).filter_map(|it| other(*place, it)));
    }
    for place in &places {
        out.extend((place.1 + 1..=9).filter_map(|it| other(*place, it)));
    }
    out
}

/// “billion” for “million”
fn scale(trial: &Trial<'_>) -> Vec<Exact> {
    // “billion” for “million” is slipped, “9” for “90” in a vote is not
    let written = trial.written;
    let powers: &[i32] = if written.scaled { &[-6, -3, -1, 1, 3, 6] } else { &[-3, -1, 1, 3] };
    if !written.scaled && written.value.abs() < Exact::int(100) {
        return Vec::new();
    }
    let whole = |it: Exact| written.scaled || !written.value.is_integer() || it.is_integer();
    powers
        .iter()
        .filter_map(|power| written.value.times(Exact::ten_to(*power)?))
        // 122 votes are no 12.2
        .filter(|it| whole(*it))
        .collect()
}

/// The value that the other figures give.
fn solved(trial: &Trial<'_>) -> Vec<Exact> {
    let Trial { article, reading, idx, written, .. } = trial;
    let value_of = |it: usize| article.figure(it)?.amount();
    let solution = if is_figure(&reading.stated, *idx) {
        evaluate::exact(&reading.computed, &value_of)
    } else {
        evaluate::exact(&reading.stated, &value_of)
            .and_then(|target| solve(&reading.computed, *idx, target, &value_of))
    };
    // a p of 0.000002 is no “p = 0”
    let lost = |from: Exact, to: Exact| to == Exact::ZERO && from != to;
    let to_step =
        |it: Exact| it.over(written.step)?.round().times(written.step).filter(|to| !lost(it, *to));
    solution.and_then(to_step).into_iter().collect()
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

/// How many of its steps a value is, and each digit of that behind the power of ten it stands for, the last first;
/// none where it is no whole number of steps.
fn digits_of(written: &Written) -> (i128, Vec<(i128, i128)>) {
    let steps = written.value.abs().over(written.step).and_then(Exact::to_i128);
    let powers = std::iter::successors(Some(1_i128), |it| it.checked_mul(10));
    let steps = steps.unwrap_or_default();
    let places = powers.take_while(|it| *it <= steps).map(|it| (it, steps / it % 10));
    (steps, places.collect())
}

/// So many steps, with the sign that is written.
fn value_of(steps: i128, written: &Written) -> Option<Exact> {
    let value = Exact::new(steps, 1)?.times(written.step)?;
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
