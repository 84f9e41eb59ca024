//! A year does not fit the years that are said to lie between.
//!
//! “Ten years ago, in 2004”, “for 12 years, since 2019” against the day of publication; “the law
//! passed in 1990; eight years later, in 2004,” against the earlier year. A year more or less is
//! right, in decades five. In a passage about another year, that year counts as the present too.
//!
//! ## Why it matters
//!
//! A story is taken up again a year on, and one of the two is brought up to date.
//!
//! ## Flagged
//!
//! ```news
//! The ferry made its first trip in 1971. [[Thirty years]] later, in [[1996]], it sank.
//! ```
//!
//! ## Not flagged
//!
//! ```news
//! The ferry made its first trip in 1971. Twenty-five years later, in 1996, it sank.
//! ```

use std::ops::Range;

use super::Check;
use crate::claims::Article;
use crate::claims::dated::{Cue, Distance, Mark, Stated};
use crate::figures::{Kind, Part};
use crate::kernel::{Count, Found, Moment, apart};
use crate::lang::Function;
use crate::lang::en::cues::MARKS;

pub(super) static CHECK: Check = Check {
    name: "years-ago",
    title: "Year does not fit the years between",
    in_passage: Some(run),
    in_article: None,
};

fn run(article: &Article<'_>, found: &mut Vec<Found>) {
    for it in article.distances() {
        let Mark::Date(date) = it.to else { continue };
        // days and weeks between days are counted by `day-count`
        let year = article
            .figure(date)
            .and_then(|it| it.date())
            .is_some_and(|it| it.year.is_some() && !matches!(it.part, Part::Day(..)));
        let clock = article.figure(date).is_some_and(|it| it.kind == Kind::Time);
        if it.cue == Cue::Ago && !clock || year {
            found.extend(case(article, it, date));
        }
    }
}

fn case(article: &Article<'_>, it: &Distance, date: usize) -> Option<Found> {
    let pairs =
        if it.cue == Cue::Ago { ago(article, it, date)? } else { between(article, it, date) };
    apart(article, &it.stated, pairs, Count::Length)
}

/// From the date to the day of publication, or to another year that the passage is set in.
fn ago(article: &Article<'_>, it: &Distance, date: usize) -> Option<Vec<(Moment, Moment)>> {
    let sentence = article.sentence(date);
    // “had led the party for 12 years, since 1990, when”: the present is another
    let told_back = sentence.clone().any(|at| article.text.id(at).function() == Function::HavePast);
    if told_back {
        return None;
    }
    let now = Moment::published(article);
    let mut pairs = Vec::new();
    let block = match now {
        Some(now) => {
            pairs.push((now.beside(article, date, true)?, now));
            article.block_of(sentence.start)
        }
        // “were laid in 2024 to mark 40 years since the 1979 explosion”
        None => marked_in(article, it, sentence.start)?,
    };
    for other in article.figures_in(&block).filter(|at| *at != date && article.is_dated(*at)) {
        let (Some(from), Some(to)) = (Moment::of(article, date), Moment::of(article, other)) else {
            continue;
        };
        pairs.push((from, to));
    }
    Some(pairs)
}

/// The words in which the one date stands that a distance was marked at.
fn marked_in(article: &Article<'_>, it: &Distance, start: usize) -> Option<Range<usize>> {
    let Stated::Figure(length) = it.stated else { return None };
    let verb = article.figure(length)?.whole.start.checked_sub(1)?;
    let words = start..verb;
    let dates = article.figures_in(&words);
    (article.is_verb(verb, MARKS) && dates.len() == 1).then_some(words)
}

/// From each date that it may be counted from, or to it.
fn between(article: &Article<'_>, it: &Distance, date: usize) -> Vec<(Moment, Moment)> {
    let Some(date) = Moment::of(article, date) else { return Vec::new() };
    let points = it.from.iter().filter_map(|it| match it {
        Mark::Date(figure) => Moment::of(article, *figure),
        Mark::Weekday(_) => None,
    });
    points
        .map(|point| match it.cue {
            Cue::Earlier => (date.clone(), point),
            _ => (point, date.clone()),
        })
        .collect()
}
