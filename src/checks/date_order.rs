//! The end stands before the start.
//!
//! “From 2012 to 2009”, “(1956–1923)”, “began on March 9, 2021, and ended on March 2, 2021”. Dates
//! without a year may cross the New Year, years before Christ run backwards, and what is moved from
//! one date to another may move either way.
//!
//! ## Why it matters
//!
//! Two years have changed places, or one of them is mistyped.
//!
//! ## Flagged
//!
//! ```news
//! She sat on the bench from [[2014]] to [[2011]].
//! ```
//!
//! ## Not flagged
//!
//! ```news
//! She sat on the bench from 2011 to 2014. The vote was moved from May 2014 to March 2014.
//! ```

use super::Check;
use crate::claims::Article;
use crate::claims::dated::{How, lives, sequences};
use crate::figures::Kind;
use crate::kernel::{Case, Compare, Found, Moment, Reading, Strength, Term};

pub(super) static CHECK: Check = Check {
    name: "date-order",
    title: "End stands before the start",
    in_passage: Some(run),
    in_article: Some(across),
};

/// Lemmas of verbs that a life ends with.
const DEATH: &[&str] = &["die"];

fn run(article: &Article<'_>, found: &mut Vec<Found>) {
    for it in article.stretches().iter().filter(|it| !it.moved) {
        let year_written = |figure: usize| {
            article.figure(figure).is_some_and(|it| it.kind == Kind::Date)
                && article.is_dated(figure)
        };
        // “5-3 2009” without “from” may be anything; years in brackets are a life or a reign
        let whole = it.how != How::Bare || article.is_set_apart(&it.tokens);
        if whole && year_written(it.from) && year_written(it.to) {
            found.extend(case(article, it.from, it.to));
        }
    }
    for (from, to) in sequences(article) {
        found.extend(case(article, from, to));
    }
}

fn across(article: &Article<'_>, found: &mut Vec<Found>) {
    for life in lives(article, DEATH) {
        let [born] = life.born.as_slice() else { continue };
        for date in life.deeds.iter().filter_map(|it| it.1) {
            found.extend(case(article, born.date, date));
        }
    }
}

fn case(article: &Article<'_>, from: usize, to: usize) -> Option<Found> {
    // “from 1700 to 1200 BCE”: said of both
    let year = |it: usize| article.figure(it).and_then(|it| it.date()).and_then(|it| it.year);
    if year(from) > Some(0) && year(to).is_some_and(|it| it <= 0) {
        return None;
    }
    let reading = Reading::new(
        Term::moment(Moment::of(article, from)?),
        Compare::AtMost,
        Term::moment(Moment::of(article, to)?),
    );
    Some(
        Case::new(
            vec![reading],
            Strength::Strong,
            "From {computed} to {stated}: the end is not before the start",
            "From {computed} to {stated}: the end is before the start",
        )
        .into(),
    )
}
