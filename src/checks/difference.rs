//! A lead, a gap or a “taller by” is not the difference of its two figures.
//!
//! “Leads X to Y, an N-point advantage”, “X and Y, a gap of N”, “X tall, N taller than the Y tower”,
//! “X, N percent less than the Y of”: N must be what lies between X and Y.
//!
//! ## Why it matters
//!
//! A lead that is too large by a few points is what everybody quotes.
//!
//! ## Flagged
//!
//! ```news
//! She leads [[48 percent]] to [[41 percent]], a [[12-point]] advantage.
//! ```
//!
//! ## Not flagged
//!
//! ```news
//! She leads 48 percent to 41 percent, a 7-point advantage.
//! ```

mod more_than;
mod pair;

use std::ops::Range;

use more_than::more_than;
use pair::{pair_after, pair_before};

use super::Check;
use crate::claims::Article;
use crate::claims::change::{comparable, slot};
use crate::figures::{Figure, Kind};
use crate::kernel::{Case, Compare, Found, Reading, Says, Strength, Term, gap, in_points_of};
use crate::lang::{Function, Role, Trend};

pub(super) static CHECK: Check = Check {
    name: "difference",
    title: "Difference does not match its figures",
    in_passage: Some(run),
    in_article: None,
};

/// Nouns of what lies between two figures.
const GAPS: &[&str] = &[
    "lead",
    "advantage",
    "gap",
    "margin",
    "edge",
    "difference",
    "spread",
    "cushion",
    "disparity",
    "deficit",
    "shortfall",
    "win",
    "victory",
];

/// Verbs whose “by N” is such a difference.
const LEADS: &[&str] = &[
    "lead", "beat", "win", "defeat", "lose", "trail", "outscore", "top", "edge", "outpoll",
    "triumph",
];

/// “is ahead by nine points”
const AHEAD: &[&str] = &["ahead", "behind", "clear", "up", "down"];

fn run(article: &Article<'_>, found: &mut Vec<Found>) {
    for sentence in article.sentences() {
        let here = sentence.figures.clone();
        if here.len() < 2 {
            continue;
        }
        for it in here.clone() {
            let case = more_than(article, &here, it).or_else(|| lead(article, &here, it));
            found.extend(case.map(Found::from));
        }
    }
}

/// “leads 52 percent to 41 percent, a 15-point advantage”, “$52,000 and … $45,000, a gap of $9,000”,
/// “beat the Blues by five, 88-81”
fn lead(article: &Article<'_>, here: &Range<usize>, size: usize) -> Option<Case> {
    let figure = article.figure(size)?;
    let (a, b) = led(article, here, size)?;
    let fits = comparable(article, a, size)
        || points(article, a, figure)
        || matches!(figure.kind, Kind::Number | Kind::Count | Kind::Points)
            && article.figure(a)?.kind == Kind::Score;
    // shares of the vote are the business of `vote-margin`
    let percent = |it: &Figure| it.kind == Kind::Percent;
    let level = article.figure(a)?;
    let shares = percent(level) && article.is_won_by(size);
    // “12 on the pill and 8 on placebo, not a 20 percent difference”
    let relative = percent(figure) && !percent(level);
    // “led 51,200 to 50,900, a lead of one percentage point”: of all votes
    let of_all = !percent(level)
        && article.find_word(figure.tokens.start..figure.tokens.end + 1, SHARES).is_some();
    if !fits || shares || relative || of_all {
        return None;
    }
    let reading = Reading {
        computed: in_points_of(article, gap(article, a, b), size),
        compare: Compare::Equal,
        stated: Term::Figure(size),
        taken: None,
    };
    Some(case([a, b, size], reading))
}

/// Tells points of a hundred.
const SHARES: &[&str] = &["percentage"];

/// The two figures that a lead lies between.
pub(super) fn led(
    article: &Article<'_>,
    here: &Range<usize>,
    size: usize,
) -> Option<(usize, usize)> {
    // “by a margin of two to one”
    let joined = article.figure(size)?.join.is_some();
    if joined || !is_gap(article, size) || article.ends_in_one(size).is_some() {
        return None;
    }
    let pair = pair_before(article, here, size).or_else(|| pair_after(article, here, size));
    // “40 clients and 12 offices, up by three” since some day; “40-31, up by nine”
    let cue = slot(article, size).at.wrapping_sub(1);
    let up = matches!(article.text.id(cue).function(), Function::Up | Function::Down);
    pair.filter(|(a, _)| !up || article.figure(*a).is_some_and(|it| it.join.is_some()))
}

fn case(mut figures: [usize; 3], reading: Reading) -> Case {
    crate::order::sort(&mut figures);
    Case {
        figures: figures.to_vec(),
        evidence: Vec::new(),
        readings: vec![reading],
        strength: Strength::Strong,
        says: Says {
            agrees: "The difference is {computed}, given as {stated}".to_owned(),
            clash: "The difference is {computed}, not {stated}".to_owned(),
        },
    }
}

/// “a 15-point advantage”, “a gap of $9,000”, “won by five”
fn is_gap(article: &Article<'_>, size: usize) -> bool {
    let Some(figure) = article.figure(size) else { return false };
    let noun = |at: usize| article.text.id(at).noun().is_some_and(|it| GAPS.contains(&it.text()));
    let end = figure.tokens.end;
    // “ended 6-6, with one win each”: these are counted
    let counted = noun(end)
        && matches!(figure.kind, Kind::Count | Kind::Number)
        && article.before(size) != Function::A;
    let after = noun(end) && !counted
        || article.text.is_mark(end, '-') && noun(end + 1)
        || (end..end + 4).any(|it| article.text.is_mark(end, '-') && noun(it))
        || noun(article.reach(size).end.saturating_sub(1)) && !counted;
    // “$2,900 in the capital and $2,300 in the port, $600 cheaper”
    let comparative = article.text.id(end).function() == Function::None
        && direction(article, end).is_some()
        && article.closes(end + 1);
    let after = after || comparative;
    let slot = slot(article, size);
    let before = |back: usize| figure.whole.start.checked_sub(back);
    let of = before(1).is_some_and(|it| article.text.id(it).function() == Function::Of)
        && before(2).is_some_and(noun);
    let by = slot.word == Function::By
        && (slot.at.saturating_sub(8)..slot.at).any(|it| {
            article.text.id(it).verb().is_some_and(|it| LEADS.contains(&it.text()))
                || it + 1 == slot.at && article.says(it, AHEAD)
        });
    // “the gap between the two is nine points: 47 and 38 percent”
    let be = before(1).filter(|it| {
        matches!(article.text.id(*it).function(), Function::BePast | Function::BePresent)
    });
    let is = be.is_some_and(|be| {
        (be.saturating_sub(8)..be)
            .any(|it| noun(it) && article.text.id(it + 1).function() == Function::Between)
    });
    after || of || by || is
}

/// “52 percent … 11 points”, “20.1 degrees Celsius … 2.3 degrees”
fn points(article: &Article<'_>, level: usize, size: &Figure) -> bool {
    let Some(level) = article.figure(level).map(|it| it.kind) else { return false };
    match size.kind {
        Kind::Points => {
            matches!(level, Kind::Percent | Kind::Number | Kind::Count | Kind::Score)
        }
        Kind::Temperature => level == size.kind && size.unit.is_none(),
        _ => false,
    }
}

/// The figure before another, dates left out.
fn previous(article: &Article<'_>, here: &Range<usize>, it: usize) -> Option<usize> {
    (here.start..it).rev().find(|it| !is_date(article, *it))
}

fn next(article: &Article<'_>, here: &Range<usize>, it: usize) -> Option<usize> {
    // “more than second-placed Porto”
    let place = |it: usize| article.figure(it).is_some_and(|it| it.kind == Kind::Ordinal);
    (it + 1..here.end).find(|it| !is_date(article, *it) && !place(*it))
}

fn is_date(article: &Article<'_>, it: usize) -> bool {
    article.figure(it).is_some_and(|it| matches!(it.kind, Kind::Date | Kind::Time))
}

/// The way a comparative goes: “taller”, “more”, “fewer”, “shorter”.
fn direction(article: &Article<'_>, at: usize) -> Option<Trend> {
    let word = article.text.id(at);
    match word.function() {
        Function::More => return Some(Trend::Up),
        Function::Less | Function::Fewer => return Some(Trend::Down),
        _ => {}
    }
    let comparative = word.text().ends_with("er") && word.has(Role::Adjective);
    word.trend().or_else(|| comparative.then_some(Trend::Up))
}
