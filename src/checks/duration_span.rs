//! A length of time does not fit the dates that it runs from and to.
//!
//! “The five-year war, from 2011 to 2018”, “spent 12 years in prison, from 1999 to 2003”, “lasted
//! three weeks, from May 1 to May 9”. Years may be counted with or without the first and the last;
//! days and weeks likewise. “Between 1990 and 2010” is a window, no length.
//!
//! ## Why it matters
//!
//! Readers take the length for the news and the dates for the proof.
//!
//! ## Flagged
//!
//! ```news
//! The [[six-year]] siege, from [[1992]] to [[1994]], emptied the town.
//! ```
//!
//! ## Not flagged
//!
//! ```news
//! The three-year siege, from 1992 to 1994, emptied the town. He lived there for six years between
//! 1980 and 1994.
//! ```

use super::Check;
use crate::claims::Article;
use crate::figures::Kind;
use crate::kernel::{Found, lasts};

pub(super) static CHECK: Check = Check {
    name: "duration-span",
    title: "Length does not fit its dates",
    in_passage: Some(run),
    in_article: None,
};

fn run(article: &Article<'_>, found: &mut Vec<Found>) {
    for it in article.lengths() {
        if article.figure(it.stretch.from).is_some_and(|it| it.kind == Kind::Date) {
            found.extend(lasts(article, it));
        }
    }
}
