//! Weekdays: whether a date fell on the day that is written beside it.

use super::{Relation, Verdict};
use crate::claims::Article;
use crate::figures::Part;
use crate::lang::say;
use crate::number::calendar::{Calendar, date_of, day_number, weekday};
use crate::report::Repair;
use crate::text::Span;

/// A date with a weekday beside it.
#[derive(Debug)]
pub struct Day {
    /// The figure of the date.
    pub figure: usize,
    /// Where the weekday stands.
    pub evidence: Span,
    /// The weekday as written, 1 for Monday.
    pub stated: u8,
    /// The years it may be, the likeliest first; at least one.
    pub years: Vec<i32>,
}

/// The first year in which the calendar of Britain was Gregorian throughout; before it either may be
/// meant.
const GREGORIAN_SINCE: i32 = 1753;

/// Agrees where the weekday fits in one of the years, and before 1753 in either calendar.
pub(super) fn settle(article: &Article<'_>, check: &'static str, day: &Day) -> Option<Relation> {
    let date = article.figure(day.figure)?.date()?;
    let Part::Day(month, of_month) = date.part else { return None };
    let fits = |year: i32| {
        weekday(year, month, of_month, Calendar::Gregorian) == day.stated
            || year < GREGORIAN_SINCE
                && weekday(year, month, of_month, Calendar::Julian) == day.stated
    };
    let fitting = day.years.iter().copied().find(|it| fits(*it));
    let year = fitting.or_else(|| day.years.first().copied())?;
    let written = say::date(year, month, of_month);
    let actual = weekday(year, month, of_month, Calendar::Gregorian);
    let (verdict, message, workings) = match fitting {
        Some(_) => (
            Verdict::Agrees,
            say::was_on(&written, day.stated),
            format!("{written} = {}", say::weekday(day.stated)),
        ),
        None => (
            Verdict::Clash,
            say::was_not_on(&written, actual, day.stated),
            format!("{written} = {} ≠ {}", say::weekday(actual), say::weekday(day.stated)),
        ),
    };
    let others = day.years.iter().filter(|it| verdict == Verdict::Clash && **it != year);
    let readings = others
        .map(|it| {
            let actual = weekday(*it, month, of_month, Calendar::Gregorian);
            format!("{} = {}", say::date(*it, month, of_month), say::weekday(actual))
        })
        .collect();
    let repairs = if verdict == Verdict::Clash {
        nearest(year, month, of_month, day.stated)
            .map(|it| Repair {
                figure: day.figure,
                replacement: replacement(date.year, it),
                why: say::FITS_WEEKDAY,
            })
            .collect()
    } else {
        Vec::new()
    };
    Some(Relation {
        check,
        verdict,
        figures: vec![day.figure],
        evidence: vec![day.evidence],
        message,
        workings,
        readings,
        repairs,
        sides: None,
    })
}

/// The dates before and after that fall on the weekday, the nearer one first.
fn nearest(year: i32, month: u8, day: u8, stated: u8) -> impl Iterator<Item = (i32, u8, u8)> {
    let number = day_number(year, month, day, Calendar::Gregorian);
    let actual = i64::from(weekday(year, month, day, Calendar::Gregorian));
    let ahead = (i64::from(stated) - actual).rem_euclid(7);
    let mut dates = vec![number + ahead, number + ahead - 7];
    crate::order::by_key(&mut dates, |it| (it - number).abs());
    dates.into_iter().map(date_of)
}

fn replacement(year_written: Option<i32>, (year, month, day): (i32, u8, u8)) -> String {
    match year_written {
        Some(_) => say::date(year, month, day),
        None => say::day(month, day),
    }
}
