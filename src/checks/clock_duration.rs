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
use crate::claims::dated::Stated;
use crate::figures::Kind;
use crate::kernel::{Count, Found, Moment, apart};

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
    for it in article.lengths() {
        let time = article.figure(it.stretch.from).is_some_and(|it| it.kind == Kind::Time);
        if !time {
            continue;
        }
        let mut sentence = article.sentence(it.length);
        let journey = article.has_verb(sentence.clone(), TRAVELS)
            || sentence.any(|at| article.is_noun(at, JOURNEYS));
        if !journey {
            let ends = Moment::pair(article, it.stretch.from, it.stretch.to).into_iter().collect();
            found.extend(apart(article, &Stated::Figure(it.length), ends, Count::Length));
        }
    }
}
