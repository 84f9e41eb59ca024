//! Repairs of dates, times and what is counted between them: another year, another day, another hour that
//! would make a relation agree.

use super::moment::Shift;
use super::rewritten::rewritten;
use super::{Reading, Term, trial};
use crate::claims::Article;
use crate::figures::{Figure, Kind, Part, Value};
use crate::lang::say;
use crate::number::{Exact, Written};
use crate::report::Repair;

/// No year so far off is what was meant.
const YEARS: i64 = 150;
/// No more days than a month has.
const DAYS: i64 = 31;

/// The cheapest change of a date, a time, or an age and an ordinal beside dates, that mends a reading.
pub(super) fn propose(article: &Article<'_>, reading: &Reading, idx: usize) -> Option<Repair> {
    let figure = article.figure(idx)?;
    match &figure.value {
        Value::Date(date) => {
            let year = date.year.map(i64::from);
            let by_year = year.and_then(|it| another(article, reading, idx, it, YEARS));
            let day = match date.part {
                Part::Day(_, day) => Some(i64::from(day)),
                _ => None,
            };
            let by_day = day.and_then(|it| another(article, reading, idx, it, DAYS));
            // a slip of the pen before any year that fits
            let slipped = |it: &Option<Repair>| it.as_ref().is_some_and(|it| it.why != say::FITS);
            if slipped(&by_day) || !slipped(&by_year) && by_day.is_some() {
                by_day
            } else {
                by_year
            }
        }
        Value::Time(_) => {
            let quote = article.text.slice(figure.number);
            let hour = quote.split(|it: char| !it.is_ascii_digit()).next()?.parse().ok()?;
            another(article, reading, idx, hour, HOURS)
        }
        Value::Number(_) => counted(article, reading, idx, figure),
        _ => None,
    }
}

/// The hours of a clock; noon and midnight are no slip for another.
const HOURS: i64 = 11;

/// Another number in the place of one of a date: its digits swapped, one of them another, or near it.
fn another(
    article: &Article<'_>,
    reading: &Reading,
    idx: usize,
    written: i64,
    most: i64,
) -> Option<Repair> {
    let figure = article.figure(idx)?;
    let unit = |by: i64| match &figure.value {
        Value::Time(_) => Shift::Minutes(by * 60),
        _ if most == YEARS => Shift::Years(by),
        _ => Shift::Days(by),
    };
    let mends = |to: i64| {
        let term = |it: &Term| moved(it, idx, unit(to - written));
        let (Some(computed), Some(stated)) = (term(&reading.computed), term(&reading.stated))
        else {
            return false;
        };
        trial::holds(article, &Reading { computed, stated, ..reading.clone() })
    };
    let near = (1..=most).flat_map(|by| [written - by, written + by]);
    let all: Vec<i64> = near.filter(|it| most == YEARS || (1..=most).contains(it)).collect();
    let slipped = all.iter().filter(|it| slip(written, **it) != say::FITS).find(|it| mends(**it));
    let to = *slipped.or_else(|| all.iter().find(|it| mends(**it)))?;
    let why = slip(written, to);
    replaced(article, figure, written, to).map(|replacement| Repair {
        figure: idx,
        replacement,
        why,
    })
}

/// What sort of slip makes one number of another.
fn slip(from: i64, to: i64) -> &'static str {
    let (a, b) = (from.to_string(), to.to_string());
    let (a, b) = (a.as_bytes(), b.as_bytes());
    let apart: Vec<usize> =
        a.iter().zip(b).enumerate().filter(|(_, (a, b))| a != b).map(|it| it.0).collect();
    match apart.as_slice() {
        _ if a.len() != b.len() => say::FITS,
        [_] => say::ONE_DIGIT,
        [one, other]
            if *other == one + 1
                && a.get(*one) == b.get(*other)
                && a.get(*other) == b.get(*one) =>
        {
            say::SWAPPED_DIGITS
        }
        _ => say::FITS,
    }
}

/// A date or time in its own words, with another number in the place of one.
fn replaced(article: &Article<'_>, figure: &Figure, from: i64, to: i64) -> Option<String> {
    let quote = article.text.slice(figure.number);
    let digits = from.to_string();
    let is_digit = |it: Option<char>| it.is_some_and(|it| it.is_ascii_digit());
    let at = quote.match_indices(&digits).map(|it| it.0).find(|at| {
        !is_digit(quote.get(..*at).and_then(|it| it.chars().next_back()))
            && !is_digit(quote.get(at + digits.len()..).and_then(|it| it.chars().next()))
    })?;
    let (before, after) = (quote.get(..at)?, quote.get(at + digits.len()..)?);
    Some(format!("{before}{to}{after}"))
}

/// “her 78th birthday”, “at age 51”: what the dates make it.
fn counted(
    article: &Article<'_>,
    reading: &Reading,
    idx: usize,
    figure: &Figure,
) -> Option<Repair> {
    let value = figure.exact()?;
    let to = if reading.stated == Term::Figure(idx) {
        super::evaluate::exact(&reading.computed, &|it| article.figure(it)?.amount())?.round()
    } else {
        // what no date is reckoned by stays as it is
        let dated = |it: &Term| matches!(it, Term::Moment(_) | Term::Elapsed(_));
        let rests = dated(&reading.computed) || dated(&reading.stated);
        if !rests && !trial::holds(article, reading) {
            return None;
        }
        // an age that a birth is reckoned back by
        let by = i64::try_from(value.to_i128()?).ok()?;
        let mends = |to: &i64| {
            let term = |it: &Term| moved(it, idx, Shift::Years(by - to));
            let (Some(computed), Some(stated)) = (term(&reading.computed), term(&reading.stated))
            else {
                return false;
            };
            trial::holds(article, &Reading { computed, stated, ..reading.clone() })
        };
        let near = (1..=YEARS).flat_map(|it| [by - it, by + it]).filter(|it| *it > 0);
        Exact::int(near.into_iter().find(mends)?)
    };
    let written = figure.written.unwrap_or_else(|| Written::from_value(value));
    let replacement = match figure.kind {
        Kind::Ordinal => say::ordinal(to)?,
        _ => rewritten(article, figure, &written, to)?,
    };
    (to != value && to > Exact::ZERO).then_some(Repair { figure: idx, replacement, why: say::FITS })
}

/// A term with a date or time moved; itself where it does not rest on it.
fn moved(it: &Term, figure: usize, by: Shift) -> Option<Term> {
    Some(match it {
        Term::Moment(it) => Term::Moment(Box::new(it.moved(figure, by)?)),
        Term::Elapsed(it) => {
            let mut it = it.clone();
            it.from = it.from.moved(figure, by)?;
            it.to = it.to.moved(figure, by)?;
            it.past_midnight();
            Term::Elapsed(it)
        }
        other => other.clone(),
    })
}
