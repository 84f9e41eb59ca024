//! A length of time does not fit the times of day that it runs from and to.
//!
//! “The meeting, from 9:15 a.m. to 11 a.m., lasted three hours”, “the 90-minute film starts at 7 p.m.
//! and ends at 9:30 p.m.”. An end before the start lies behind midnight. Journeys are left alone:
//! their two ends may lie in two time zones.
//!
//! ## Why it matters
//!
//! One of the three times is wrong, and readers plan their evening by them.
//!
//! ## Flagged
//!
//! ```news
//! The [[two-hour]] power failure lasted from [[3 p.m.]] to [[7 p.m.]], the utility said.
//! ```
//!
//! ## Not flagged
//!
//! ```news
//! The four-hour power failure lasted from 10 p.m. to 2 a.m., the utility said.
//! ```

use super::Check;
use crate::claims::Article;
use crate::claims::dated::{Cue, Mark, Stated};
use crate::figures::{Figure, Kind};
use crate::kernel::{Count, Found, Moment, apart, lasts};
use crate::number::Exact;

pub(super) static CHECK: Check = Check {
    name: "clock-duration",
    title: "Length does not fit its times of day",
    in_passage: Some(run),
    in_article: None,
};

/// Who travels may cross a time zone; lemmas of nouns, then of verbs.
const JOURNEYS: &[&str] =
    &["flight", "voyage", "crossing", "journey", "train", "bus", "ferry", "plane"];
const TRAVELS: &[&str] = &["fly", "land", "depart", "travel", "sail", "drive"];

fn run(article: &Article<'_>, found: &mut Vec<Found>) {
    let clock = |it: usize| article.figure(it).is_some_and(|it| it.kind == Kind::Time);
    for it in article.lengths() {
        if clock(it.stretch.from) && !is_journey(article, it.length) {
            found.extend(lasts(article, it));
        }
    }
    for it in article.distances().iter().filter(|it| it.cue != Cue::Ago) {
        let Mark::Date(to) = it.to else { continue };
        if clock(to)
            && !is_zoned(article, to)
            && !is_journey(article, to)
            && is_of_a_day(article, &it.stated)
        {
            let points = it.from.iter().filter_map(|it| match it {
                Mark::Date(from) if clock(*from) => Some(*from),
                _ => None,
            });
            let ends = points.filter_map(|from| match it.cue {
                Cue::Earlier => Moment::pair(article, to, from),
                _ => Moment::pair(article, from, to),
            });
            found.extend(apart(article, &it.stated, ends.collect(), Count::Length));
        }
    }
}

fn is_journey(article: &Article<'_>, figure: usize) -> bool {
    let mut sentence = article.sentence(figure);
    article.has_verb(sentence.clone(), TRAVELS) || sentence.any(|at| article.is_noun(at, JOURNEYS))
}

/// “An hour later, at 8 p.m. Central”: by another clock, it may be.
fn is_zoned(article: &Article<'_>, figure: usize) -> bool {
    let end = article.figure(figure).map_or(0, |it| it.tokens.end);
    article.text.token(end).is_some_and(crate::text::Token::is_capital)
}

/// “36 hours later, at 9 a.m.” is of another day.
fn is_of_a_day(article: &Article<'_>, stated: &Stated) -> bool {
    let Stated::Figure(length) = stated else { return true };
    article.figure(*length).and_then(Figure::amount).is_some_and(|it| it < Exact::int(24))
}
