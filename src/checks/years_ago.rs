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

use super::Check;
use crate::claims::Article;
use crate::claims::dated::{Cue, Distance, Stated, distances};
use crate::figures::Part;
use crate::kernel::{Case, Compare, Count, Elapsed, Found, Moment, Reading, Strength};
use crate::lang::Function;

pub(super) static CHECK: Check =
    Check { name: "years-ago", title: "Year does not fit the years between", run };

fn run(article: &Article<'_>, found: &mut Vec<Found>) {
    for it in distances(article) {
        // days and weeks between days are counted by `day-count`
        let year = article
            .figure(it.date)
            .and_then(|it| it.date())
            .is_some_and(|it| it.year.is_some() && !matches!(it.part, Part::Day(..)));
        if it.cue == Cue::Ago || year {
            found.extend(case(article, &it));
        }
    }
}

fn case(article: &Article<'_>, it: &Distance) -> Option<Found> {
    let pairs = if it.cue == Cue::Ago { ago(article, it)? } else { between(article, it) };
    let mut readings = Vec::new();
    for pair in pairs {
        let taken = Some(format!("{} to {}", pair.0.words, pair.1.words));
        let terms = Elapsed::beside(article, &it.stated, pair, Count::Length);
        let Some((computed, stated)) = terms else { continue };
        readings.push(Reading { taken, ..Reading::new(computed, Compare::Equal, stated) });
    }
    let first = readings.first()?.taken.clone()?;
    let mut case = Case::new(
        readings,
        Strength::Strong,
        "The dates are {stated} apart",
        &format!("{first} is {{computed}}, not {{stated}}"),
    );
    if let Stated::One(tokens, _) = &it.stated {
        case.evidence.push(article.text.span(tokens));
    }
    Some(case.into())
}

/// From the date to the day of publication, or to another year that the passage is set in.
fn ago(article: &Article<'_>, it: &Distance) -> Option<Vec<(Moment, Moment)>> {
    let now = Moment::published(article)?;
    let sentence = article.sentence(it.date);
    // “had led the party for 12 years, since 1990, when”: the present is another
    let told_back = sentence.clone().any(|at| article.text.id(at).function() == Function::HavePast);
    if told_back {
        return None;
    }
    let mut pairs = vec![(now.beside(article, it.date, true)?, now)];
    let block = article.block_of(sentence.start);
    for other in article.figures_in(&block).filter(|at| *at != it.date && article.is_dated(*at)) {
        let (Some(from), Some(to)) = (Moment::of(article, it.date), Moment::of(article, other))
        else {
            continue;
        };
        pairs.push((from, to));
    }
    Some(pairs)
}

/// From each date that it may be counted from, or to it.
fn between(article: &Article<'_>, it: &Distance) -> Vec<(Moment, Moment)> {
    let Some(date) = Moment::of(article, it.date) else { return Vec::new() };
    let points = it.from.iter().filter_map(|it| Moment::of(article, *it));
    points
        .map(|point| match it.cue {
            Cue::Earlier => (date.clone(), point),
            _ => (point, date.clone()),
        })
        .collect()
}
