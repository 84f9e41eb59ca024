//! What is called the most, the least or a record is beaten by another figure of the text.
//!
//! “A record high of X, compared with Y last year”, “the narrowest win ever, X votes; in 1998 the seat
//! was won by Y”: Y, of the same thing and earlier, must not lie beyond X. “Since 2015”, “second-” and
//! “one of the” switch it off.
//!
//! ## Why it matters
//!
//! A record is news, and it is checked against nothing but the press release.
//!
//! ## Flagged
//!
//! ```news
//! Visits hit a record high of [[4,200]] this year, compared with [[5,100]] last year.
//! ```
//!
//! ## Not flagged
//!
//! ```news
//! Visits hit a record high of 5,100 this year, compared with 4,200 last year.
//! ```

mod beaten;
mod two;

use std::ops::Range;

use beaten::{after_more, beaten, eclipsed};
use two::{in_the_next, most};

use super::Check;
use crate::claims::Article;
use crate::claims::change::{Change, Tie};
use crate::figures::Kind;
use crate::kernel::{Case, Compare, Found, Reading, Says, Strength, Term, by_digits};
use crate::lang::{Function, Role, Trend};

pub(super) static CHECK: Check = Check {
    name: "superlative",
    title: "A record is beaten by another figure",
    in_passage: Some(run),
    in_article: None,
};

/// Words of a record.
const RECORD: &[&str] = &["record"];

/// “all-time” is three tokens.
const ALL_TIME: &[&str] = &["all", "-", "time"];

/// Superlatives of more.
const MOST: &[&str] = &[
    "largest",
    "biggest",
    "highest",
    "longest",
    "heaviest",
    "deadliest",
    "costliest",
    "hottest",
    "warmest",
    "tallest",
    "oldest",
    "greatest",
    "widest",
    "deepest",
    "wettest",
    "most",
    "richest",
    "priciest",
];

/// Superlatives of less.
const LEAST: &[&str] = &[
    "smallest",
    "lowest",
    "narrowest",
    "fewest",
    "shortest",
    "coldest",
    "coolest",
    "cheapest",
    "tightest",
    "youngest",
    "slimmest",
    "lightest",
    "driest",
    "least",
];

/// What makes a superlative one of all times: “ever”, “in state history”, “on record”.
const EVER: &[&str] = &["ever", "history", "record", "recorded", "memory"];

/// The superlative is not of all.
const NOT_OF_ALL: &[&str] = &[
    "since", "second", "third", "fourth", "fifth", "nearly", "almost", "near", "among", "equal",
    "equalled", "equaled", "tied", "close", "below", "short", "off", "if", "not", "until",
    "outside",
];

/// What tells an earlier time.
const EARLIER: &[&str] = &["last", "previous", "earlier", "before", "ago", "previously", "old"];

/// What was beaten.
const MARKS: &[&str] = &["record", "best", "high", "low", "mark", "peak", "total", "figure"];

fn run(article: &Article<'_>, found: &mut Vec<Found>) {
    for change in article.changes() {
        found.extend(record(article, change).map(Found::from));
    }
    for sentence in article.sentences() {
        if sentence.figures.len() >= 2 {
            found.extend(after_more(article, &sentence.tokens).map(Found::from));
            found.extend(beaten(article, &sentence.tokens).map(Found::from));
            found.extend(eclipsed(article, &sentence.tokens).map(Found::from));
            found.extend(most(article, &sentence.tokens).map(Found::from));
        }
        if !sentence.figures.is_empty() {
            found.extend(in_the_next(article, sentence).map(Found::from));
        }
    }
}

/// “a record high of 5,100 this year, compared with 7,200 last year”
fn record(article: &Article<'_>, change: &Change) -> Option<Case> {
    let figure = article.figure(change.to)?;
    let near = figure.whole.start.saturating_sub(5).max(change.clause.start)..figure.tokens.start;
    let cue = record_in(article, near.clone()).or_else(|| ever_before(article, change.to))?;
    if change.to > change.from || change.tie == Tie::FromTo || is_limited(article, &change.clause) {
        return None;
    }
    let end = article.figure(change.from)?.tokens.end;
    if article.find_word(end..end + 4, EARLIER).is_none() && !is_of_an_earlier_year(article, change)
    {
        return None;
    }
    if is_fast(article, change.to, near.clone())
        || may_be_low(article, change.to, &change.clause, near.clone())
        || is_of_another(article, change.clause.start..figure.whole.start, change.from)
    {
        return None;
    }
    let low =
        article.find_word(near, &["low", "lowest", "fewest"]).is_some() || article.says(cue, LEAST);
    Some(case(article, change.to, change.from, low, cue))
}

/// “a record”, “an all-time high”
fn record_in(article: &Article<'_>, near: Range<usize>) -> Option<usize> {
    article.find_word(near.clone(), RECORD).or_else(|| {
        near.into_iter()
            .find(|at| (*at..).zip(ALL_TIME).all(|(at, word)| article.says(at, &[word])))
    })
}

/// “a record 9.8 seconds”: the less the better, where nothing says that it is the most.
fn is_fast(article: &Article<'_>, value: usize, near: Range<usize>) -> bool {
    article.figure(value).is_some_and(|it| it.kind == Kind::Duration)
        && article.find_word(near, &["high", "long", "low", "short"]).is_none()
}

/// “its biggest loss ever, $2.3 billion, compared with a profit of $4.1 billion”: a noun that is not before.
fn is_of_another(article: &Article<'_>, before: Range<usize>, rival: usize) -> bool {
    let text = article.text;
    let of = article.figure(rival).and_then(|it| it.whole.start.checked_sub(3));
    of.is_some_and(|it| {
        text.id(it + 2).function() == Function::Of
            && text.id(it).function() == Function::A
            && text.id(it + 1).noun().is_some()
            && !article.says(it + 1, MARKS)
            && !before.clone().any(|at| text.id(at).noun() == text.id(it + 1).noun())
    })
}

/// “a record 3.1 percent” of unemployment, “dropped to a record 290”: the least may be the record.
fn may_be_low(
    article: &Article<'_>,
    value: usize,
    clause: &Range<usize>,
    near: Range<usize>,
) -> bool {
    let Some(figure) = article.figure(value) else { return true };
    let told = |it: usize| {
        article.says(it, MOST) || article.says(it, LEAST) || article.says(it, &["high", "low"])
    };
    let counts = matches!(figure.kind, Kind::Count | Kind::Money | Kind::Number);
    let falls = (clause.start..figure.whole.start).any(|it| {
        article.text.id(it).has(Role::Verb) && article.text.id(it).trend() == Some(Trend::Down)
    });
    !near.into_iter().any(told)
        && ever_before(article, value).is_none()
        && (!counts || figure.per.is_some() || falls)
}

/// “its highest quarterly profit ever, $210 million”
fn ever_before(article: &Article<'_>, value: usize) -> Option<usize> {
    let comma = article.figure(value)?.whole.start.checked_sub(1)?;
    let ever = comma.checked_sub(1)?;
    let near = ever.saturating_sub(6)..ever;
    let cue = article.find_word(near.clone(), MOST).or_else(|| article.find_word(near, LEAST))?;
    (matches!(article.text.mark(comma), Some(',' | ':'))
        && article.says(ever, EVER)
        && determined(article, cue))
    .then_some(cue)
}

/// “in 2019, down from 4.6 million in 2018”
fn is_of_an_earlier_year(article: &Article<'_>, change: &Change) -> bool {
    let year = |it: usize| {
        let end = article.reach(it).end;
        let date = article.figure(it + 1).filter(|it| {
            it.kind == Kind::Date
                && it.whole.start == end + 1
                && article.text.id(end).function() == Function::In
        })?;
        date.date()?.year
    };
    year(change.from).zip(year(change.to)).is_some_and(|(from, to)| from < to)
}

/// “the narrowest”, “its largest”, not “one of the largest”
fn determined(article: &Article<'_>, cue: usize) -> bool {
    let of = cue.checked_sub(2).is_some_and(|it| article.text.id(it).function() == Function::Of);
    !of && cue.checked_sub(1).is_some_and(|it| {
        matches!(
            article.text.id(it).function(),
            Function::The | Function::Possessive | Function::PossessiveMark
        )
    })
}

fn is_limited(article: &Article<'_>, range: &Range<usize>) -> bool {
    article.find_word(range.clone(), NOT_OF_ALL).is_some()
}

fn case(article: &Article<'_>, value: usize, rival: usize, low: bool, cue: usize) -> Case {
    let end = cue + if article.says(cue, &["all"]) { ALL_TIME.len() } else { 1 };
    let word = crate::text::lower(article.text.slice(article.text.span(&(cue..end))));
    Case {
        figures: vec![value.min(rival), value.max(rival)],
        evidence: article.span_of(cue).into_iter().collect(),
        readings: vec![Reading {
            computed: printed(article, rival),
            compare: if low { Compare::AtLeast } else { Compare::AtMost },
            stated: printed(article, value),
            taken: None,
        }],
        strength: Strength::Strong,
        says: Says {
            agrees: format!("{{computed}} does not go beyond {{stated}}, the “{word}”"),
            clash: format!("{{computed}} goes beyond {{stated}}, which is called “{word}”"),
        },
    }
}

/// A mean is rounded as printed, no more.
fn printed(article: &Article<'_>, figure: usize) -> Term {
    let term = by_digits(article, figure);
    if article.is_averaged(figure) { Term::Tight(Box::new(term)) } else { term }
}
