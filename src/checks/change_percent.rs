//! The percentage of a change is not the one that its two levels give.
//!
//! “From X to Y, a P percent rise”, “fell P percent, from X to Y”, “up P percent to Y from X”: the
//! change from X to Y must be P percent of X, up or down as the words say.
//!
//! ## Why it matters
//!
//! It is the commonest derived figure in the news, and the wrong base is its commonest slip.
//!
//! ## Flagged
//!
//! ```news
//! The number of clinics rose [[40 percent]], from 60 to 75.
//! ```
//!
//! ## Not flagged
//!
//! ```news
//! The number of clinics rose 25 percent, from 60 to 75.
//! ```

use std::ops::Range;

use super::Check;
use super::change_direction::is_exchange_rate;
use crate::claims::Article;
use crate::claims::change::{Change, Step};
use crate::figures::{Figure, Kind};
use crate::kernel::{
    Case, Compare, Found, Reading, Says, Strength, Term, change_percent, change_percent_of_rounded,
    exactly, share_of_what_was,
};
use crate::lang::{Function, Role, Trend};

pub(super) static CHECK: Check = Check {
    name: "change-percent",
    title: "Percentage change does not match its figures",
    in_passage: Some(run),
    in_article: None,
};

/// The percentage is one of a year or of other money than the levels.
const OTHERWISE_RECKONED: &[&str] = &[
    "annual",
    "annually",
    "annualized",
    "annualised",
    "yearly",
    "monthly",
    "average",
    "compound",
    "real",
    "inflation",
    "adjusted",
    "seasonally",
    "cumulative",
    "constant",
    "currency",
    "currencies",
    "organic",
    "excluding",
    "excludes",
    "underlying",
    "basis",
    "stripping",
    "comparable",
];

/// What is set in percent, and whose “rate” is.
const SET: &[&str] =
    &["tax", "vat", "levy", "duty", "tariff", "fee", "commission", "surcharge", "insurance"];
const SET_RATES: &[&str] =
    &["tax", "interest", "key", "base", "lending", "discount", "policy", "benchmark", "vat"];

fn run(article: &Article<'_>, found: &mut Vec<Found>) {
    for change in article.changes().iter().filter(|it| !is_exchange_rate(article, it)) {
        for step in change.steps.iter().filter(|it| change.is_sized_by(article, it)) {
            if let Some(reading) = reading(article, change, step) {
                let strength = strength(article, change, step);
                found.push(case(change, step, reading, strength).into());
            }
        }
    }
    for sentence in article.sentences() {
        let here = sentence.figures.clone();
        for (one, other) in here.clone().zip(here.skip(1)) {
            let case = with_its_amount(article, one, other)
                .or_else(|| with_its_amount(article, other, one));
            found.extend(case.map(Found::from));
        }
    }
}

/// “rose 120 points, or 1.2 percent, to 10,120”; “10,120, up 120 points, or 1.2 percent”: an amount, the
/// percentage that it is of what was before, and what came of it.
fn with_its_amount(article: &Article<'_>, amount: usize, percent: usize) -> Option<Case> {
    let (size, share) = (article.figure(amount)?, article.figure(percent)?);
    let trend = size.trend.or(share.trend)?;
    let plain = |it: &Figure| it.join.is_none() && it.per.is_none() && it.hedge.is_none();
    if share.kind != Kind::Percent || !plain(share) || !plain(size) || !size.is_amount() {
        return None;
    }
    let (first, second) = (amount.min(percent), amount.max(percent));
    let text = article.text;
    let between = article.reach(first).end..article.figure(second)?.whole.start;
    let bracket = text.is_mark(between.start, '(') && between.len() == 1;
    if !bracket && !article.is_apposition(between, true) {
        return None;
    }
    let end = article.figure(second)?.tokens.end.max(article.reach(second).end);
    // “to 10,120”, “to close at $29.15”
    let behind = || {
        let level = second + 1;
        let start = article.figure(level)?.whole.start;
        let close = end..start;
        let to = close.clone().find(|it| text.id(*it).function() == Function::To)?;
        let words = to + 1..start;
        let closing = words.is_empty()
            || words.len() <= 2
                && text.id(words.start).verb().is_some()
                && text.id(words.end - 1).function() == Function::At;
        let marks = (end..to).all(|it| matches!(text.mark(it), Some(',' | ')')));
        (closing && marks && to - end <= 2).then_some(level)
    };
    // “at 10,120, up 120 points”
    let ahead = || {
        let level = first.checked_sub(1)?;
        let gap = article.reach(level).end..article.figure(first)?.whole.start;
        let up = gap.end.checked_sub(1)?;
        let way = matches!(text.id(up).function(), Function::Up | Function::Down);
        (gap.len() == 2 && text.is_mark(gap.start, ',') && way && article.closes(end))
            .then_some(level)
    };
    let level = behind().or_else(ahead)?;
    let reached =
        article.figure(level).filter(|it| plain_level(it) && !it.kind.eq(&Kind::Percent))?;
    let same = size.unit == reached.unit
        && (size.kind == reached.kind || size.kind == Kind::Count && reached.kind == Kind::Number);
    let larger = reached.amount() > size.amount();
    if !same || !larger {
        return None;
    }
    let computed = share_of_what_was(article, amount, level, trend == Trend::Up);
    let reading = Reading::new(computed, Compare::Equal, Term::Figure(percent));
    Some(Case::new(
        vec![reading],
        Strength::Strong,
        "The change is {computed}, given as {stated}",
        "The change is {computed}, not {stated}",
    ))
}

fn plain_level(it: &Figure) -> bool {
    it.join.is_none() && it.is_amount()
}

/// How sure it is that a percentage is that of its levels.
pub(super) fn strength(article: &Article<'_>, change: &Change, step: &Step) -> Strength {
    let Some(figure) = article.figure(step.figure) else { return Strength::Weak };
    let near = figure.whole.start.saturating_sub(3)..figure.tokens.end + 6;
    // “25 basis points”: its own words are its unit
    let reckoned = [near.start..figure.tokens.start, figure.tokens.end..near.end]
        .into_iter()
        .any(|it| article.find_word(it, OTHERWISE_RECKONED).is_some());
    // “cut nearly by half”: as rough as it says
    let rough = figure.kind == Kind::Fraction
        && (figure.hedge.is_some()
            || (figure.whole.start.saturating_sub(2)..figure.whole.start).any(|it| {
                let word = article.text.id(it);
                word.has(Role::Hedge) && word.function() == Function::None
            }));
    if rough || reckoned || is_yearly(article, near) {
        Strength::Weak
    } else if step.close || step.figure < change.from.min(change.to) {
        Strength::Strong
    } else {
        Strength::Weak
    }
}

/// “rose 70 percent, year-on-year, to 8 billion from 5 billion in January”: from another level.
fn is_yearly(article: &Article<'_>, mut near: Range<usize>) -> bool {
    near.any(|it| {
        let on = if article.text.is_mark(it + 1, '-') { it + 2 } else { it + 1 };
        article.says(it, &["year", "month", "quarter", "week"])
            && article.text.id(on).function() == Function::On
    })
}

/// The change in percent against the percentage, with the sign of its words.
pub(super) fn reading(article: &Article<'_>, change: &Change, step: &Step) -> Option<Reading> {
    let kind = article.figure(step.figure)?.kind;
    if step.cause || !matches!(kind, Kind::Percent | Kind::Fraction) {
        return None;
    }
    let stated = Term::Figure(step.figure);
    // “fell by a third”
    let stated = if kind == Kind::Fraction {
        Term::Share(Box::new(stated), Box::new(Term::whole(1)))
    } else {
        stated
    };
    let stated = match change.trend_of(step)? {
        Trend::Up => stated,
        Trend::Down => Term::Negative(Box::new(stated)),
    };
    let money = change
        .levels()
        .iter()
        .all(|it| article.figure(*it).is_some_and(|it| it.kind == Kind::Money));
    let finer = article.figure(step.figure).and_then(|it| it.written).is_some_and(|it| it.decimals);
    let computed = if let Some(set) = set_rates(article, change) {
        set
    } else if change.elided || money && finer {
        change_percent_of_rounded(article, change.from, change.to)
    } else {
        change_percent(change.from, change.to)
    };
    Some(Reading { computed, compare: Compare::Equal, stated, taken: None })
}

/// “The sales tax went from 6 percent to 7 percent”: a rate that is set is no more and no less.
fn set_rates(article: &Article<'_>, change: &Change) -> Option<Term> {
    let is_set = |level: usize| {
        let percent = article.figure(level)?.kind == Kind::Percent;
        let head = article.claim(level)?.head?;
        let named = head.checked_sub(1).is_some_and(|it| article.says(it, SET_RATES));
        let rate = article.is_noun(head, &["rate"]) && named;
        (percent && (rate || article.is_noun(head, SET))).then(|| exactly(article, level))?
    };
    Some(Term::Change(Box::new(is_set(change.from)?), Box::new(is_set(change.to)?)))
}

fn case(change: &Change, step: &Step, reading: Reading, strength: Strength) -> Case {
    Case {
        figures: change.with(step.figure),
        evidence: Vec::new(),
        readings: vec![reading],
        strength,
        says: Says {
            agrees: "The change is {computed}, given as {stated}".to_owned(),
            clash: "The change is {computed}, not {stated}".to_owned(),
        },
    }
}
