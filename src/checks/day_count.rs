//! Two days do not lie as far apart as the text says.
//!
//! “Three days after the March 3 quake, on March 9”, “90 days from January 1, or March 1”, “vanished on
//! Monday and was found on Friday, two days later”. Either end may be counted, and weeks and months
//! are rounded by a day or two.
//!
//! ## Why it matters
//!
//! Deadlines are missed by such slips.
//!
//! ## Flagged
//!
//! ```news
//! Two days after the [[June 4]] landslide, on [[June 11]], the road reopened.
//! ```
//!
//! ## Not flagged
//!
//! ```news
//! A week after the June 4 landslide, on June 11, the road reopened.
//! ```

use super::Check;
use crate::claims::Article;
use crate::claims::dated::{Cue, Distance, Mark};
use crate::figures::Part;
use crate::kernel::{Count, Found, Moment, apart};

pub(super) static CHECK: Check = Check {
    name: "day-count",
    title: "Days do not lie that far apart",
    in_passage: Some(run),
    in_article: None,
};

/// “Monday” may be that of the week before.
const WEEKS: [i64; 2] = [0, 1];

fn run(article: &Article<'_>, found: &mut Vec<Found>) {
    for it in article.distances().iter().filter(|it| it.cue != Cue::Ago) {
        let pairs = match it.to {
            Mark::Date(date) if is_day(article, date) => between_dates(article, it, date),
            Mark::Date(_) => continue, // years are counted by `years-ago`
            Mark::Weekday(day) => between_weekdays(article, it, day),
        };
        found.extend(apart(article, &it.stated, pairs, Count::Distance));
    }
}

fn is_day(article: &Article<'_>, figure: usize) -> bool {
    let date = article.figure(figure).and_then(|it| it.date());
    date.is_some_and(|it| matches!(it.part, Part::Day(..)))
}

fn between_dates(article: &Article<'_>, it: &Distance, date: usize) -> Vec<(Moment, Moment)> {
    let points = it.from.iter().filter_map(|it| match it {
        Mark::Date(figure) => is_day(article, *figure).then_some(*figure),
        Mark::Weekday(_) => None,
    });
    points
        .filter_map(|point| match it.cue {
            Cue::Earlier => Moment::pair(article, date, point),
            _ => Moment::pair(article, point, date),
        })
        .collect()
}

fn between_weekdays(article: &Article<'_>, it: &Distance, day: usize) -> Vec<(Moment, Moment)> {
    let points = it.from.iter().filter_map(|it| match it {
        Mark::Weekday(point) => Some(*point),
        Mark::Date(_) => None,
    });
    let spans = points.flat_map(|point| WEEKS.map(|weeks| (point, weeks)));
    spans
        .filter_map(|(point, weeks)| match it.cue {
            Cue::Earlier => Moment::weekdays(article, day, point, weeks),
            _ => Moment::weekdays(article, point, day, weeks),
        })
        .collect()
}
