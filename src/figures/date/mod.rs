//! Dates in every newspaper form.
//!
//! “June 7, 2019”, “7 June”, “7-Jun-19”, “2019-06-07”, “5–9 June 2019”, a year alone, decades,
//! quarters. An impossible day (“31 June”) is read too: it is a figure, and a check says so.

mod days;
mod decade;
mod numeric;
mod quarter;
mod value;
mod year;

use super::Anchor;
use super::figure::{Figure, Join, JoinKind, Kind, Value};
use super::numeral::is_hyphen;
use crate::lang::{Dimension, Function, Role};
use crate::text::{Gap, Text};

pub use value::{Date, Part};

/// Reads a date, or two that are written as one.
pub(super) fn read(anchor: &Anchor<'_>, figures: &mut Vec<Figure>) -> Option<usize> {
    let text = anchor.text;
    month_first(text, anchor.at, figures)
        .or_else(|| day_first(text, anchor.at, figures))
        .or_else(|| quarter::named(text, anchor.at, figures))
        .or_else(|| quarter::coded(text, anchor.at, figures))
        .or_else(|| numeric::read(text, anchor.at, anchor.region, figures))
        .or_else(|| year::read(anchor, figures))
}

pub(super) fn push(
    text: &Text,
    figures: &mut Vec<Figure>,
    tokens: std::ops::Range<usize>,
    date: Date,
) {
    let mut date = date;
    if date.weekday.is_none() && matches!(date.part, Part::Day(..)) {
        date.weekday = weekday_beside(text, &tokens);
    }
    figures.push(Figure::new(text.span(&tokens), tokens, Kind::Date, Value::Date(date)));
}

/// “Monday, March 5”, “Friday 29 February”, “March 5, a Tuesday”: the token of the weekday.
fn weekday_beside(text: &Text, tokens: &std::ops::Range<usize>) -> Option<usize> {
    let is_weekday = |it: usize| {
        text.id(it).has(Role::Weekday) && text.token(it).is_some_and(crate::text::Token::is_capital)
    };
    // “9 November 2024 – a Sunday –”, “June 20, a Sunday,”
    let behind = tokens.end + 2;
    let apposed = matches!(text.mark(tokens.end), Some(',' | '(' | '–' | '—'))
        && text.id(tokens.end + 1).function() == Function::A
        && is_weekday(behind)
        && text.mark(behind + 1).is_some_and(|it| it != '-' && it != '\'' && it != '’');
    if apposed {
        return Some(behind);
    }
    let mut before = tokens.start.checked_sub(1)?;
    // “Sunday the 20th of June”, “Mon., June 3”
    while matches!(text.mark(before), Some(',' | '.'))
        || text.id(before).function() == Function::The
    {
        before = before.checked_sub(1)?;
    }
    if !is_weekday(before) || tokens.start - before > 3 {
        return None;
    }
    let Some(earlier) = before.checked_sub(1) else { return Some(before) };
    // “Good Friday, April 2”, “the Edmonton Sun, August 16”: the name of a day or a paper
    let token = text.token(earlier)?;
    let named = token.is_word()
        && token.is_capital()
        && token.word.function() == Function::None
        && text.token(before)?.gap == Gap::Space;
    // “Tuesday–Wednesday, January 28–29”, “Monday or Tuesday”
    let one_of_two = (is_hyphen(text, earlier)
        || matches!(text.id(earlier).function(), Function::And | Function::Or | Function::To))
        && earlier.checked_sub(1).is_some_and(is_weekday);
    (!named && !one_of_two).then_some(before)
}

/// The month of a token; “may” and “march” only where they are capital.
fn month_at(text: &Text, at: usize) -> Option<u8> {
    let month = text.id(at).month()?;
    let token = text.token(at)?;
    let also_a_word = text.id(at).has(Role::Function) || text.id(at).has(Role::Verb);
    (token.is_capital() || !also_a_word).then_some(month)
}

/// The token behind a month, and behind the full stop of an abbreviated one.
fn after_month(text: &Text, at: usize) -> usize {
    if text.is_mark(at + 1, '.') && text.touches(at + 1) && text.id(at).has(Role::Abbreviation) {
        at + 2
    } else {
        at + 1
    }
}

/// A day of a month: “9”, “7th”, “seventh”; the token behind it.
fn day_at(text: &Text, at: usize) -> Option<(u8, usize)> {
    let token = text.token(at)?;
    if token.is_number() {
        let word = text.word(at);
        let day: u8 =
            (word.len() <= 2).then(|| word.parse().ok()).flatten().filter(|it| *it <= 99)?;
        let suffix = text.touches(at + 1) && text.id(at + 1).has(Role::OrdinalSuffix);
        return Some((day, if suffix { at + 2 } else { at + 1 }));
    }
    let value = text.id(at).ordinal().filter(|it| *it <= 31)?;
    Some((u8::try_from(value).ok()?, at + 1))
}

/// “April 9,2016”: the day and the year are one token.
fn unspaced(
    text: &Text,
    at: usize,
    next: usize,
    month: u8,
    figures: &mut Vec<Figure>,
) -> Option<usize> {
    let (day, year) = text
        .token(next)
        .filter(|it| it.is_number())
        .and_then(|_| text.word(next).split_once(','))?;
    let day: u8 = day.parse().ok().filter(|it| (1..=31).contains(it))?;
    let year: i32 = (year.len() == 4).then(|| year.parse().ok()).flatten()?;
    push(text, figures, at..next + 1, Date::day(Some(year), month, day));
    Some(next + 1)
}

/// “, 2019”, “ 2019”, “ of 2019” behind a day or month; the token behind it.
fn year_after(text: &Text, at: usize) -> Option<(i32, usize)> {
    let mut start = at;
    text.token(at).filter(|it| it.gap != Gap::Line)?;
    if text.id(start).function() == Function::Of && text.id(start + 1).has(Role::Fiscal) {
        // “of fiscal 2019”, “of fiscal year 2019”
        start +=
            if text.token(start + 2).is_some_and(crate::text::Token::is_number) { 2 } else { 3 };
    } else if text.is_mark(start, ',')
        || text.id(start).function() == Function::Of
        || text.id(start).function() == Function::In && text.id(at.wrapping_sub(1)).has(Role::Month)
    {
        start += 1;
    }
    let token = text.token(start).filter(|it| it.is_number() && it.gap != Gap::Line)?;
    let word = text.slice(token.span());
    let year: i32 = (word.len() == 4).then(|| word.parse().ok()).flatten()?;
    // “on June 7, 2019 people”: a year is not counted; “Dec. 9, 1,200 people” has a separator
    (1000..=2999).contains(&year).then_some((year, start + 1))
}

/// “June 7, 2019”, “Dec. 9”, “June 2018”, “Oct. 18-22”, “March 5 to 7”
fn month_first(text: &Text, at: usize, figures: &mut Vec<Figure>) -> Option<usize> {
    let month = month_at(text, at)?;
    // “September the 11th”
    let the = after_month(text, at);
    let ordinal = text.id(the).function() == Function::The
        && text.token(the + 1).is_some_and(crate::text::Token::is_number)
        && text.id(the + 2).has(Role::OrdinalSuffix);
    let next = if ordinal { the + 1 } else { the };
    let same_line = text.token(next).is_some_and(|it| it.gap != Gap::Line);
    if let Some(end) = unspaced(text, at, next, month, figures).filter(|_| same_line) {
        return Some(end);
    }
    if let Some((day, end)) = day_at(text, next)
        .filter(|_| same_line)
        .filter(|(day, end)| plausible_day(text, *day, next, *end))
    {
        if let Some(after) = days::behind(text, (month, day), (at..end, next), figures) {
            return Some(after);
        }
        // “Oct. 18-22”, “March 5 to 7”
        if let Some((last, after)) = range_of_days(text, end, day).filter(|(last, _)| {
            *last > day || text.id(at.wrapping_sub(1)).function() == Function::From
        }) {
            let (year, tail) =
                year_after(text, after).map_or((None, after), |it| (Some(it.0), it.1));
            push(text, figures, at..end, Date::day(year, month, day));
            push(text, figures, after - 1..tail, Date::day(year, month, last));
            join(figures);
            return Some(tail);
        }
        let (year, tail) = year_after(text, end).map_or((None, end), |it| (Some(it.0), it.1));
        push(
            text,
            figures,
            at..tail,
            Date { year, part: Part::Day(month, day), ..Date::default() },
        );
        return Some(tail);
    }
    if let Some(end) = range_of_months(text, at, next, month, figures) {
        return Some(end);
    }
    let (year, end) = year_after(text, next)?;
    push(
        text,
        figures,
        at..end,
        Date { year: Some(year), part: Part::Month(month), ..Date::default() },
    );
    Some(end)
}

/// “March-May 2009”, “January to March 1997”, “March and April 2009”
fn range_of_months(
    text: &Text,
    at: usize,
    next: usize,
    month: u8,
    figures: &mut Vec<Figure>,
) -> Option<usize> {
    let range = is_hyphen(text, next)
        || text.is_mark(next, '/')
        || matches!(text.id(next).function(), Function::To | Function::Through);
    if !range && text.id(next).function() != Function::And {
        return None;
    }
    let last = month_at(text, next + 1)?;
    let (year, end) = year_after(text, after_month(text, next + 1))?;
    let date = |month| Date { year: Some(year), part: Part::Month(month), ..Date::default() };
    push(text, figures, at..next, date(month));
    push(text, figures, next + 1..end, date(last));
    if range {
        join(figures);
    }
    Some(end)
}

/// “March 5” is a day; “in May 12 people” and “June 40 percent” are not.
fn plausible_day(text: &Text, day: u8, at: usize, end: usize) -> bool {
    // “June seventh”, “the September 11th Victim Fund”
    let ordinal = !text.token(at).is_some_and(crate::text::Token::is_number) || end > at + 1;
    let unit = text.is_mark(end, '%')
        || text.id(end).units().iter().any(|it| it.dimension() == Dimension::Proportion)
        || text.id(end).has(Role::Currency)
        || text.id(end).has(Role::Scale)
        || text.id(end).has(Role::Person) && !ordinal;
    let decimal = text.is_mark(end, '/') || text.is_mark(end, ':');
    day > 0 && day <= 39 && !unit && !decimal
}

/// “-22”, “–22”, “ to 7”, “ and 14” behind a day.
fn range_of_days(text: &Text, at: usize, first: u8) -> Option<(u8, usize)> {
    let hyphen = is_hyphen(text, at);
    let word = matches!(text.id(at).function(), Function::To | Function::Through);
    if !hyphen && !word {
        return None;
    }
    let (day, end) = day_at(text, at + 1)?;
    // “from 10 to 5 June” runs backwards, and is a range none the less
    let runs = day > first || word && day != first;
    (runs && day <= 31 && plausible_day(text, day, at + 1, end)).then_some((day, end))
}

/// “7 June 2019”, “7th of June”, “5 - 9 June 2019”, “28 May to 3 June”, “7-Jun-19”
fn day_first(text: &Text, at: usize, figures: &mut Vec<Figure>) -> Option<usize> {
    let (day, end) = day_at(text, at)?;
    if day == 0 || day > 39 {
        return None;
    }
    if let Some(after) = days::before(text, at, figures) {
        return Some(after);
    }
    // “5 - 9 June”
    if let Some((last, after)) = range_of_days(text, end, day)
        && let Some((month, month_end)) = month_after(text, after)
    {
        let (year, tail) =
            year_after(text, month_end).map_or((None, month_end), |it| (Some(it.0), it.1));
        push(text, figures, at..end, Date::day(year, month, day));
        push(text, figures, after - 1..tail, Date::day(year, month, last));
        join(figures);
        return Some(tail);
    }
    let (month, month_end) = month_after(text, end)?;
    let dashed = is_hyphen(text, end);
    let (year, tail, short) = if dashed {
        dashed_year(text, month_end)?
    } else {
        year_after(text, month_end).map_or((None, month_end, false), |it| (Some(it.0), it.1, false))
    };
    push(
        text,
        figures,
        at..tail,
        Date { year, part: Part::Day(month, day), short_year: short, ..Date::default() },
    );
    Some(tail)
}

/// The month behind a day: “ June”, “ of June”, “-Jun”.
fn month_after(text: &Text, at: usize) -> Option<(u8, usize)> {
    let start =
        if text.id(at).function() == Function::Of || is_hyphen(text, at) && text.touches(at + 1) {
            at + 1
        } else {
            at
        };
    let gap = text.token(start)?.gap;
    if gap == Gap::Line {
        return None;
    }
    let month = text.id(start).month()?;
    // “5 may die” is no date; “1 May” and “on 1 may” are
    let capital = text.token(start)?.is_capital();
    // “312-7 dec”, “5 mar”: an abbreviation is capital
    if !capital && text.id(start).has(Role::Abbreviation) && text.word(start).len() <= 4 {
        return None;
    }
    let on_before = at.checked_sub(2).is_some_and(|it| text.id(it).function() == Function::On);
    let also_a_word = text.id(start).has(Role::Function) || text.id(start).has(Role::Verb);
    (capital || !also_a_word || on_before).then(|| (month, after_month(text, start)))
}

/// “-19”, “-2019” behind “7-Jun”
fn dashed_year(text: &Text, at: usize) -> Option<(Option<i32>, usize, bool)> {
    if !is_hyphen(text, at) || !text.touches(at + 1) {
        return Some((None, at, false));
    }
    let word = text.word(at + 1);
    let year: i32 = word.parse().ok()?;
    match word.len() {
        4 => Some((Some(year), at + 2, false)),
        2 => Some((Some(expand(year)), at + 2, true)),
        _ => None,
    }
}

/// A year of two digits: up to 68 in this century, as POSIX has it.
pub(super) fn expand(year: i32) -> i32 {
    if year <= 68 { 2000 + year } else { 1900 + year }
}

pub(super) fn join(figures: &mut [Figure]) {
    let id = super::refine::range::next_id(figures);
    for it in figures.iter_mut().rev().take(2) {
        it.join = Some(Join { id, kind: JoinKind::Range });
    }
}
