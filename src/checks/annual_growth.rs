//! Growth by the year and growth over all the years do not fit.
//!
//! “Growing 7 percent a year, the economy doubled in ten years”: the rate, compounded over the years, must
//! give the growth. Adding the percentages up is accepted too.
//!
//! ## Why it matters
//!
//! Compound growth surprises, and a doubling is claimed far too soon.
//!
//! ## Flagged
//!
//! ```news
//! Growing 4 percent a year, the town’s population [[doubled]] in eight years.
//! ```
//!
//! ## Not flagged
//!
//! ```news
//! Growing 4 percent a year, the town’s population doubled in 18 years.
//! ```

use std::ops::Range;

use super::Check;
use crate::claims::Article;
use crate::figures::{Kind, Part, Per, Value};
use crate::kernel::{Case, Compare, Found, Reading, Strength, Term, change_percent};
use crate::lang::{Function, Trend};
use crate::number::Exact;

pub(super) static CHECK: Check = Check {
    name: "annual-growth",
    title: "Growth by the year and over all years do not fit",
    in_passage: Some(run),
    in_article: None,
};

/// By the year.
const YEAR: &[&str] = &["year"];

/// Between what grows and what comes of it.
const BECOMES: &[&str] = &["becomes", "become", "became", "to", "into"];

/// The rate of one year only, or of another thing.
const ONE_YEAR: &[&str] = &[
    "last", "next", "this", "while", "but", "compared", "than", "another", "real", "unless",
    "versus",
];

/// Says that the rate holds every year.
const ANNUAL: &[&str] = &["annual", "annually", "yearly", "compounded", "compound"];

fn run(article: &Article<'_>, found: &mut Vec<Found>) {
    for sentence in article.sentences() {
        if !sentence.figures.clone().any(|it| is_rate(article, it)) {
            continue;
        }
        for segment in article.segments(&sentence.tokens) {
            found.extend(case(article, &segment).map(Into::into));
        }
    }
}

fn case(article: &Article<'_>, segment: &Range<usize>) -> Option<Case> {
    let figures: Vec<usize> = article
        .figures_in(segment)
        .filter(|it| article.figure(*it).is_some_and(|it| !it.kind.is_label()))
        .collect();
    let rate = figures.iter().copied().find(|it| is_rate(article, *it))?;
    let years = years(article, &figures)?;
    let dates: Vec<usize> = figures
        .iter()
        .copied()
        .filter(|it| article.figure(*it).is_some_and(|it| it.kind == Kind::Date))
        .collect();
    let rest: Vec<usize> = figures
        .iter()
        .copied()
        .filter(|it| *it != rate && !dates.contains(it) && years.1 != Some(*it))
        .collect();
    let stated = overall(article, rate, &rest)?;
    // “9.8 percent growth in exports and 10.7 percent growth in imports”
    if rest.len() == 1 && rest.iter().all(|it| are_listed(article, rate, *it)) {
        return None;
    }
    if article.find_word(segment.clone(), ONE_YEAR).is_some()
        || years.1.is_some() && !dates.is_empty()
    {
        return None;
    }
    // “grew at 20 percent a year, then shrank”
    let turns = |trend: Trend| {
        segment.clone().any(|it| {
            article.text.id(it).verb().is_some() && article.text.id(it).trend() == Some(trend)
        })
    };
    if turns(Trend::Up) && turns(Trend::Down) {
        return None;
    }
    let falls = article.figure(rate)?.trend == Some(Trend::Down);
    let rate_term =
        if falls { Term::Negative(Box::new(Term::Figure(rate))) } else { Term::Figure(rate) };
    let compound = Reading::new(
        Term::Growth(Box::new(rate_term.clone()), Box::new(years.0.clone())),
        Compare::Equal,
        stated.clone(),
    );
    let simple = Reading {
        taken: Some("added up".to_owned()),
        ..Reading::new(rate_term.times(years.0), Compare::Equal, stated)
    };
    let mut case = Case::new(
        vec![compound, simple],
        Strength::Strong,
        "The growth comes to {computed}, given as {stated}",
        "The growth comes to {computed}, not {stated}",
    );
    case.figures.extend(dates);
    crate::order::sort(&mut case.figures);
    Some(case)
}

/// “7 percent a year”, “an annual 7 percent”
fn is_rate(article: &Article<'_>, idx: usize) -> bool {
    let Some(figure) =
        article.figure(idx).filter(|it| it.kind == Kind::Percent && it.join.is_none())
    else {
        return false;
    };
    let yearly = matches!(&figure.per, Some(Per::Unit(unit)) if unit.cldr() == "year");
    let end = figure.tokens.end;
    // “2 percent a year since 2000” is read as a point in time by some
    let spelled = article.text.id(end).function() == Function::A && article.says(end + 1, YEAR);
    let annual = (figure.whole.start.saturating_sub(4)..end + 2).any(|it| article.says(it, ANNUAL));
    yearly || spelled || annual && figure.per.is_none()
}

/// Two percentages that “and” sets side by side, each with a noun of its own.
fn are_listed(article: &Article<'_>, rate: usize, other: usize) -> bool {
    let (first, last) = (rate.min(other), rate.max(other));
    let Some((a, b)) = article.figure(first).zip(article.figure(last)) else { return true };
    let noun = |end: usize| (end..end + 4).any(|it| article.text.id(it).trend().is_some());
    (a.tokens.end..b.whole.start).any(|it| article.text.id(it).function() == Function::And)
        && noun(a.tokens.end)
        && noun(b.tokens.end)
}

/// The number of years, and the figure that says it: “in ten years”, “since 2000 … by 2020”.
fn years(article: &Article<'_>, figures: &[usize]) -> Option<(Term, Option<usize>)> {
    let mut durations = figures.iter().copied().filter(|it| {
        article.figure(*it).is_some_and(|it| it.kind == Kind::Duration && it.join.is_none())
    });
    if let Some(idx) = durations.next() {
        let Value::Duration(duration) = &article.figure(idx)?.value else { return None };
        let [(amount, unit)] = duration.parts.as_slice() else { return None };
        let years = unit.name() == "year" && durations.next().is_none();
        let written = article.figure(idx)?.amount()?;
        // “a decade” is written as one
        let factor = amount.over(written)?;
        let term = if factor == Exact::ONE {
            Term::Figure(idx)
        } else {
            Term::Figure(idx).times(Term::number(factor))
        };
        return years.then_some((term, Some(idx)));
    }
    let year = |idx: usize| {
        let date = article.figure(idx)?.date()?;
        (date.part == Part::default()).then_some(date.year).flatten()
    };
    // “2 percent a year in the 1980s”: a date that is no year may be that of the rate alone
    let dates: Option<Vec<i32>> = figures
        .iter()
        .filter(|it| article.figure(**it).is_some_and(|it| it.kind == Kind::Date))
        .map(|it| year(*it))
        .collect();
    let dates = dates?;
    let [from, to] = *dates.as_slice() else { return None };
    (to > from).then(|| (Term::whole(i64::from(to)).minus(Term::whole(i64::from(from))), None))
}

/// The growth in percent: “doubled”, “60 percent”, “$1,000 becomes $5,000”.
fn overall(article: &Article<'_>, rate: usize, rest: &[usize]) -> Option<Term> {
    match rest {
        [one] => {
            let figure = article.figure(*one)?;
            match figure.kind {
                // “has grown 4 percent a year and doubled in the capital”
                Kind::Multiple
                    if article.text.id(figure.tokens.end).function() == Function::In
                        && article
                            .figures_in(&(figure.tokens.end..figure.tokens.end + 3))
                            .is_empty() =>
                {
                    None
                }
                Kind::Multiple => {
                    Some(Term::Figure(*one).minus(Term::whole(1)).times(Term::whole(100)))
                }
                Kind::Percent if figure.per.is_none() && figure.join.is_none() => {
                    match figure.trend.or_else(|| trend_between(article, rate, *one))? {
                        Trend::Up => Some(Term::Figure(*one)),
                        Trend::Down => Some(Term::Negative(Box::new(Term::Figure(*one)))),
                    }
                }
                _ => None,
            }
        }
        [from, to] => {
            let becomes = (article.figure(*from)?.tokens.end..article.figure(*to)?.whole.start)
                .any(|it| article.says(it, BECOMES));
            (becomes
                && article.is_plain_amount(*from)
                && article.is_plain_amount(*to)
                && article.same_sort(*from, *to))
            .then(|| change_percent(*from, *to))
        }
        _ => None,
    }
}

/// “lifts prices 80 percent”: the way it goes is told by the verb before.
fn trend_between(article: &Article<'_>, rate: usize, figure: usize) -> Option<Trend> {
    let (from, to) = (article.figure(rate)?.whole.end, article.figure(figure)?.whole.start);
    (from..to).find_map(|it| article.text.id(it).trend())
}
