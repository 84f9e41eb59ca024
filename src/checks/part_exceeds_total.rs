//! A part is larger than its whole.
//!
//! “Of the Y, X”, “X of the Y”, “Y, X of them”, “Y, including X”: X counts some of what Y counts, so it
//! cannot be more. Two parts that exclude each other, such as men and women, cannot be more together.
//!
//! ## Why it matters
//!
//! It happens seldom, and one of the two figures is then always a slip.
//!
//! ## Flagged
//!
//! ```news
//! The board inspected 60 bridges, [[72 of them]] older than the law.
//! ```
//!
//! ## Not flagged
//!
//! ```news
//! The board inspected 60 bridges, 27 of them older than the law.
//! ```

use std::ops::Range;

use super::Check;
use crate::claims::{Article, Subset, Tie};
use crate::kernel::{Case, Compare, Found, Reading, Strength, Term, sum};
use crate::lang::Function;

pub(super) static CHECK: Check = Check {
    name: "part-exceeds-total",
    title: "A part is larger than its whole",
    in_passage: Some(run),
    in_article: None,
};

fn run(article: &Article<'_>, found: &mut Vec<Found>) {
    for sentence in article.sentences() {
        let idx = sentence.idx;
        let here = sentence.figures.clone();
        for subset in article.subsets(idx) {
            // “35,000 of the two models”: kinds, not what is counted
            if subset
                .wholes
                .iter()
                .all(|it| is_kinds(article, subset.part, *it) || is_one(article, *it))
                || subset.wholes.iter().any(|it| is_owner(article, *it))
                || is_each(article, subset.part)
            {
                continue;
            }
            found.push(case(&Term::Figure(subset.part), &subset.wholes).into());
            if let Some(other) = opposite(article, &subset, &here) {
                found.push(case(&sum(&[subset.part, other]), &subset.wholes).into());
            }
            let all = listed(article, &subset, &here);
            let all = if all.len() > 2 { all } else { shared_out(article, &subset, &here) };
            if all.len() > 2 {
                found.push(case(&sum(&all), &subset.wholes).into());
            }
        }
    }
}

/// Does so with one only; each is a lemma.
const SHARES_OUT: &[&str] = &["go", "come", "belong", "fall"];

/// “one album, four of them”: one thing has no number of parts.
fn is_one(article: &Article<'_>, whole: usize) -> bool {
    article.figure(whole).and_then(crate::figures::Figure::exact) == Some(crate::number::Exact::ONE)
}

/// “nine of the five-member band’s songs”, “of the 11 finalists’ books”: those who have what is counted.
fn is_owner(article: &Article<'_>, whole: usize) -> bool {
    let start = article.figure(whole).map_or(0, |it| it.tokens.start);
    (start..article.reach(whole).end + 2).any(|it| {
        article.text.id(it).function() == Function::PossessiveMark
            || matches!(article.text.mark(it), Some('\'' | '’'))
    })
}

/// “of the eight teams, 10 players each”
fn is_each(article: &Article<'_>, part: usize) -> bool {
    matches!(article.text.id(article.reach(part).end).function(), Function::Each | Function::Apiece)
}

/// Lemmas of nouns of which each stands for many.
const KINDS: &[&str] = &[
    "model", "type", "kind", "sort", "species", "variety", "breed", "brand", "version", "edition",
    "design", "title", "strain", "style", "product",
];

/// Whether a part counts what each of the whole has many of: kinds, or so much more that they must be.
fn is_kinds(article: &Article<'_>, part: usize, whole: usize) -> bool {
    if article.own_head(part).is_none() && KINDS.contains(&article.own_noun(whole).text()) {
        return true;
    }
    let amount = |it: usize| article.figure(it).and_then(crate::figures::Figure::amount);
    let many = amount(whole).and_then(|it| it.times(crate::number::Exact::int(MANY)));
    amount(part).zip(many).is_some_and(|(part, many)| part > many)
}

/// A slip of a digit or of a scale word is within it.
const MANY: i64 = 1000;

fn case(part: &Term, wholes: &[usize]) -> Case {
    let fits = |whole: Term| Reading::new(part.clone(), Compare::AtMost, whole);
    let mut readings: Vec<Reading> = wholes.iter().map(|it| fits(Term::Figure(*it))).collect();
    // “three were killed and four hurt, including six children”
    if wholes.len() > 1 {
        readings.push(fits(sum(wholes)));
    }
    Case::new(
        readings,
        Strength::Strong,
        "{computed} is within {stated}",
        "{computed} cannot be a part of {stated}",
    )
}

/// “of which 15 were trucks, nine ambulances and four buses”: the verb of the first holds for all.
fn listed(article: &Article<'_>, subset: &Subset, here: &Range<usize>) -> Vec<usize> {
    let text = article.text;
    let mut all = vec![subset.part];
    let Some(first) = article.figure(subset.part).map(|it| it.tokens.end) else { return all };
    let were = matches!(text.id(first).function(), Function::BePast | Function::BePresent);
    if !were || text.id(first + 1).noun().is_none() {
        return all;
    }
    let mut end = first + 2;
    for other in subset.part + 1..here.end {
        let Some(figure) = article.figure(other) else { break };
        let between = end..figure.whole.start;
        let joined = (1..=2).contains(&between.len())
            && between
                .clone()
                .all(|it| text.is_mark(it, ',') || text.id(it).function() == Function::And);
        let own = article.own_head(other).is_some() && article.same_sort(other, subset.part);
        if !joined || !own {
            break;
        }
        all.push(other);
        end = article.reach(other).end;
    }
    all
}

/// “Of the 90 seats, 47 went to Labour, 29 to the Greens and 14 to others”: each goes to one of them.
fn shared_out(article: &Article<'_>, subset: &Subset, here: &Range<usize>) -> Vec<usize> {
    let text = article.text;
    let mut all = vec![subset.part];
    let Some(first) = article.figure(subset.part).map(|it| it.tokens.end) else { return all };
    let goes = text.id(first).verb().is_some_and(|it| SHARES_OUT.contains(&it.text()));
    let to = text.id(first + 1).function();
    if subset.tie != Tie::OfWhole || !goes || !matches!(to, Function::To | Function::From) {
        return all;
    }
    for other in subset.part + 1..here.end {
        let Some(figure) = article.figure(other) else { break };
        let listed = figure
            .whole
            .start
            .checked_sub(1)
            .is_some_and(|it| text.is_mark(it, ',') || text.id(it).function() == Function::And);
        if !listed
            || text.id(figure.tokens.end).function() != to
            || !article.same_sort(other, subset.part)
        {
            break;
        }
        all.push(other);
    }
    all
}

/// “including seven men and eight women”: the second of two groups that exclude each other.
fn opposite(article: &Article<'_>, subset: &Subset, here: &Range<usize>) -> Option<usize> {
    let other = subset.part + 1;
    let from = article.reach(subset.part).end;
    let and = article.text.id(from).function() == Function::And
        && article.figure(other)?.whole.start == from + 1;
    (subset.tie == Tie::Including
        && here.contains(&other)
        && and
        && article.are_opposites(subset.part, other))
    .then_some(other)
}
