//! An amount by the month and the same by the year do not fit.
//!
//! “$1,500 a month, or $18,000 a year”: the one must be the other times the months of a year. Every usual way
//! to reckon is tried: 365 and 360 days, working days, 52 weeks, months of four weeks.
//!
//! ## Why it matters
//!
//! Readers know their own rent by the month and their pay by the year, and convert at sight.
//!
//! ## Flagged
//!
//! ```news
//! The club pays $300 a week, or [[$25,600 a year]].
//! ```
//!
//! ## Not flagged
//!
//! ```news
//! The club pays $300 a week, or $15,600 a year.
//! ```

use super::Check;
use crate::claims::Article;
use crate::figures::{Figure, Kind, Per, Said, Unit};
use crate::kernel::{Case, Compare, Found, Reading, Term, fits};
use crate::lang::Function;
use crate::number::Exact;

pub(super) static CHECK: Check = Check {
    name: "period-rate",
    title: "Amounts for two periods do not fit",
    in_passage: Some(run),
    in_article: None,
};

/// Between an amount and the same for another period.
const SAME_AS: &[&str] = &["i.e", "equivalent", "equal", "works", "out"];

/// How many of the first period the second has, by every usual way to reckon, in hundredths; the
/// plainest first.
const PERIODS: &[(&str, &str, &[i64])] = &[
    ("day", "year", &[36_500, 36_525, 36_000, 36_600, 30_000, 26_000, 25_000, 24_000, 22_000]),
    ("day", "month", &[3_000, 3_044, 3_100, 2_800, 2_200, 2_000]),
    ("day", "week", &[700, 500, 600]),
    ("week", "year", &[5_200, 5_218, 5_000]),
    ("week", "month", &[400, 433, 435, 434, 500]),
    ("month", "year", &[1_200]),
    ("month", "quarter", &[300]),
    ("quarter", "year", &[400]),
    ("hour", "day", &[2_400, 800]),
    ("hour", "week", &[4_000, 16_800, 3_500, 3_750, 3_800]),
    ("hour", "month", &[16_000, 17_300, 73_000, 72_000]),
    ("hour", "year", &[208_000, 200_000, 876_000, 195_000, 182_000]),
    ("minute", "hour", &[6_000]),
    ("minute", "day", &[144_000]),
    ("second", "minute", &[6_000]),
    ("second", "hour", &[360_000]),
    ("year", "decade", &[1_000]),
];

/// By the year, without “a year”.
const YEARLY: &[&str] = &["annual", "annually", "yearly", "salary", "salaries"];

/// Of an amount: by what it is reckoned.
const PERIODIC: &[(&str, &str)] = &[
    ("weekly", "week"),
    ("monthly", "month"),
    ("daily", "day"),
    ("hourly", "hour"),
    ("annually", "year"),
    ("yearly", "year"),
];

/// The one is the other.
const EARNS: &[&str] = &["earns", "earn", "is", "equals", "means", "makes"];

/// With “to”, “out to”, “out at” behind them: the one is the other.
const COMES_TO: &[&str] = &["works", "work", "comes", "come", "amounts", "amount", "adds"];

/// One of the two is before, the other after something.
const NET: &[&str] = &[
    "tax",
    "taxes",
    "net",
    "gross",
    "home",
    "bonus",
    "bonuses",
    "overtime",
    "up",
    "plus",
    "extra",
    "including",
];

fn run(article: &Article<'_>, found: &mut Vec<Found>) {
    for sentence in article.sentences() {
        let here = sentence.figures.clone();
        for second in here.clone().skip(1) {
            found.extend(case(article, second - 1, second).map(Into::into));
        }
    }
}

fn case(article: &Article<'_>, first: usize, second: usize) -> Option<Case> {
    let (a, b) = (article.figure(first)?, article.figure(second)?);
    // “90 patients a week, some 4,700 a year”
    let counts = |it: Kind| matches!(it, Kind::Count | Kind::Number);
    let nouns =
        article.own_noun(second).is_known() && article.own_noun(first) != article.own_noun(second);
    let alike = (a.kind == b.kind || counts(a.kind) && counts(b.kind) && !nouns)
        && (measured(a).is_some() || a.unit.map(Said::get) == b.unit.map(Said::get))
        && measured(a).map(|it| it.0) == measured(b).map(|it| it.0)
        && matches!(a.kind, Kind::Money | Kind::Measure | Kind::Count | Kind::Number);
    let plain = a.is_amount() && b.is_amount() && a.join.is_none() && b.join.is_none();
    if !alike || !plain || !is_restated(article, first, second) {
        return None;
    }
    let (one, other) = (period(article, first, second)?, period(article, second, first)?);
    let conventions = |short: &str, long: &str| {
        PERIODS.iter().find(|it| it.0 == short && it.1 == long).map(|it| it.2)
    };
    let (short, long, times) = match (conventions(&one, &other), conventions(&other, &one)) {
        (Some(times), _) => (first, second, times),
        (_, Some(times)) => (second, first, times),
        _ => return None,
    };
    let reading = |it: &i64| {
        Some(Reading::new(
            Term::Figure(short).times(Term::number(Exact::int(*it).over(Exact::HUNDRED)?)),
            Compare::Equal,
            Term::Figure(long),
        ))
    };
    let readings: Vec<Reading> = times.iter().filter_map(reading).collect();
    if is_offer(article, first, second, readings.first()?) {
        return None;
    }
    Some(Case::given(readings))
}

/// “$9.99 a month or $99 a year”: who pays for longer may pay less.
fn is_offer(article: &Article<'_>, first: usize, second: usize, plainest: &Reading) -> bool {
    let next = article.figure(second + 1);
    let (Some(first), Some(second)) = (article.figure(first), article.figure(second)) else {
        return false;
    };
    // “£4 an hour, £20 a day or £300 a month”
    let or = |a: &Figure, b: &Figure| {
        b.whole.start == a.whole.end + 1 && article.text.id(a.whole.end).function() == Function::Or
    };
    let bare = or(first, second) || next.is_some_and(|it| it.kind == first.kind && or(second, it));
    let (all, paid) = (|| plainest.computed.clone(), || plainest.stated.clone());
    let least = all().over(Term::whole(LEAST_PAID));
    bare && first.kind == Kind::Money
        && !fits(article, plainest)
        && fits(article, &Reading::new(paid(), Compare::AtMost, all()))
        && fits(article, &Reading::new(paid(), Compare::AtLeast, least))
}

/// No offer is less than the whole by more than so many times.
const LEAST_PAID: i64 = 5;

/// “, or $15,000 a year,”, “(about $15,000 a year)”: the same amount said again.
fn is_restated(article: &Article<'_>, first: usize, second: usize) -> bool {
    let end = past_adverb(article, article.reach(first).end);
    let from = [article.figure(first).map_or(0, |it| it.whole.end), end];
    let Some(to) = article.figure(second).map(|it| it.whole.start) else { return false };
    let joined = from.into_iter().any(|it| {
        let between = it..to;
        // “$15 an hour earns $31,000 a year”
        if between.len() == 1 && article.says(between.start, EARNS) {
            return true;
        }
        // “works out to”, “comes to”, “, which adds up to”
        let which = article.text.is_mark(between.start, ',')
            && article.text.id(between.start + 1).function() == Function::Which;
        let verb = between.start + if which { 2 } else { 0 };
        if (verb + 2..=verb + 3).contains(&between.end)
            && article.says(verb, COMES_TO)
            && (verb + 1..between.end).all(|it| {
                matches!(
                    article.text.id(it).function(),
                    Function::To | Function::At | Function::Out | Function::Up
                )
            })
        {
            return true;
        }
        // “$250 a week in rent, which is”
        let comma = between.clone().rev().find(|it| article.text.is_mark(*it, ','));
        let between = match comma {
            Some(comma)
                if comma > between.start
                    && comma - between.start <= 3
                    && matches!(
                        article.text.id(between.start).function(),
                        Function::In | Function::For | Function::On
                    ) =>
            {
                comma..to
            }
            _ => between,
        };
        article.is_apposition(between.clone(), false)
            || between.len() <= 5
                && between.len() >= 2
                && article.text.is_mark(between.start, ',')
                && between.skip(1).all(|it| {
                    matches!(
                        article.text.id(it).function(),
                        Function::Or
                            | Function::Which
                            | Function::That
                            | Function::BePresent
                            | Function::To
                            | Function::As
                            | Function::The
                            | Function::Of
                    ) || article.says(it, SAME_AS)
                })
    });
    let end = past_adverb(article, article.figure(second).map_or(0, |it| it.whole.end));
    // “, before bonuses”: both are
    let reach = if article.closes(end) { 1 } else { 4 };
    let near = article.figure(first).map_or(0, |it| it.whole.start).saturating_sub(3)..end + reach;
    joined
        // “which adds up to”
        && article
            .find_words(near, NET.iter().copied())
            .all(|it| article.says(it.wrapping_sub(1), COMES_TO))
        && (article.closes(end)
            || !matches!(
                article.text.id(end).function(),
                // “if paid at once”
                Function::For
                    | Function::Of
                    | Function::In
                    | Function::Conjunction
                    | Function::When
            ))
}

/// Behind “annually”, “daily”.
fn past_adverb(article: &Article<'_>, at: usize) -> usize {
    at + usize::from(PERIODIC.iter().any(|it| article.says(at, &[it.0])))
}

/// What a measure is of, and by what time: “30 barrels a day”, read as a unit of its own.
fn measured(figure: &Figure) -> Option<(&'static str, Option<&'static str>)> {
    let Some(Unit::Measure(unit)) = figure.unit.map(Said::get) else { return None };
    let by = unit.cldr().split_once("-per-");
    Some(by.map_or((unit.cldr(), None), |(of, by)| (of, Some(by))))
}

/// What an amount is reckoned by.
fn period(article: &Article<'_>, idx: usize, other: usize) -> Option<String> {
    let figure = article.figure(idx)?;
    if let Some(by) = measured(figure).and_then(|it| it.1) {
        return Some(by.to_owned());
    }
    match &figure.per {
        Some(Per::Unit(unit)) => Some(unit.cldr().to_owned()),
        Some(_) => None,
        // “the $60,000 salary, or $5,000 a month”; “an annual salary of $60,000”
        None => {
            let near = figure.whole.start.saturating_sub(4)..article.reach(idx).end;
            // “a weekly wage of $900”, not “the monthly magazine costs $5”
            let is = matches!(
                article.before(idx),
                Function::Of | Function::BePast | Function::BePresent
            );
            let word = figure.whole.start.checked_sub(3).filter(|_| is);
            let by = |at: usize| PERIODIC.iter().find(|it| article.says(at, &[it.0]));
            let said = word.and_then(by).filter(|_| figure.kind == Kind::Money);
            // “€18,000 annually”, “250 litres of water daily”
            if let Some((_, period)) = said.or_else(|| by(article.reach(idx).end)) {
                return Some((*period).to_owned());
            }
            let other = article.figure(other)?;
            let short = matches!(&other.per, Some(Per::Unit(unit)) if matches!(unit.cldr(), "month" | "week" | "day" | "hour"));
            (short && figure.kind == Kind::Money && article.find_word(near, YEARLY).is_some())
                .then(|| "year".to_owned())
        }
    }
}
