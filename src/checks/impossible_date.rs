//! A date or a time of day does not exist.
//!
//! A day beyond the end of its month, a 29 February in a common year, a thirteenth hour with “a.m.”,
//! a sixtieth minute. Dates that the sentence itself denies are left alone.
//!
//! ## Why it matters
//!
//! Whatever the right date is, a reader who turns up by this one misses it.
//!
//! ## Flagged
//!
//! ```news
//! The permit runs out on [[September 31]].
//! ```
//!
//! ## Not flagged
//!
//! ```news
//! The permit runs out on September 30. There is no September 31.
//! ```

use std::str::FromStr;

use super::Check;
use crate::claims::Article;
use crate::figures::time::as_written;
use crate::figures::{Figure, Kind, Part};
use crate::kernel::{Case, Compare, Found, Reading, Strength, Term};
use crate::lang::{Function, Role, say};
use crate::number::calendar::days_in_month;
use crate::text::Token;

pub(super) static CHECK: Check = Check {
    name: "impossible-date",
    title: "Date or time does not exist",
    in_passage: Some(run),
    in_article: None,
};

/// The text knows that it does not exist.
const DENIED: &[&str] = &[
    "no",
    "not",
    "never",
    "nonexistent",
    "exist",
    "exists",
    "impossible",
    "imaginary",
    "fictional",
    "mistakenly",
    "typo",
    "fake",
    "invalid",
    "joke",
    "joked",
];

/// What stands before a time of day that has no “a.m.” with it.
const AT: &[Function] = &[
    Function::At,
    Function::By,
    Function::Until,
    Function::Before,
    Function::After,
    Function::From,
    Function::Around,
];

fn run(article: &Article<'_>, found: &mut Vec<Found>) {
    for (idx, figure) in article.shown_figures() {
        let limit = match figure.kind {
            Kind::Date => day_beyond(figure),
            Kind::Time => time_beyond(article, figure),
            Kind::Number | Kind::Count => number_beyond(article, figure),
            _ => None,
        };
        let Some((stated, limit, says)) = limit else { continue };
        // “38 May 146.75 146.75”: a row of a table
        let row = figure.kind == Kind::Date
            && [figure.tokens.end, figure.tokens.end + 1]
                .iter()
                .all(|it| article.text.token(*it).is_some_and(crate::text::Token::is_number));
        // “no later than June 31”
        let sentence = article.sentence(idx);
        let denied =
            |it: usize| !article.says(it, &["no", "not"]) || !article.says(it + 1, &["later"]);
        if row || article.find_words(sentence, DENIED.iter().copied()).any(denied) {
            continue;
        }
        let reading = Reading::new(
            Term::whole(i64::from(stated)),
            Compare::AtMost,
            Term::whole(i64::from(limit)),
        );
        let mut case = Case::new(vec![reading], Strength::Strong, "", &says);
        case.figures = vec![idx];
        found.push(case.into());
    }
}

/// The day, how many its month has, and what to say.
fn day_beyond(figure: &Figure) -> Option<(u16, u16, String)> {
    let date = figure.date().filter(|it| !it.exists())?;
    let (month, day) = match date.part {
        Part::Day(month, day) => (month, day),
        Part::Quarter(quarter) => {
            return Some((u16::from(quarter), 4, say::LAST_QUARTER.to_owned()));
        }
        _ => return None,
    };
    // without its year a February may have 29 days
    let days = days_in_month(date.year.unwrap_or(LEAP), month);
    let says = say::month_has(date.year.filter(|_| month == 2), month, days);
    (days > 0).then_some((u16::from(day), u16::from(days), says))
}

/// “Thursday, July 51”, “on June 43,”: a number that is a day, by what stands before it.
fn number_beyond(article: &Article<'_>, figure: &Figure) -> Option<(u16, u16, String)> {
    let text = article.text;
    let at = figure.whole.start.checked_sub(1)?;
    let month = text.id(at).month().filter(|_| text.token(at).is_some_and(Token::is_capital))?;
    let mut before = at.checked_sub(1)?;
    let comma = text.is_mark(before, ',');
    before = before.checked_sub(usize::from(comma))?;
    let weekday = text.id(before).has(Role::Weekday);
    let on = !comma && text.id(before).function() == Function::On;
    let day = u16::from_str(text.slice(figure.number)).ok()?;
    let days = days_in_month(LEAP, month);
    // “on May 51 people were hurt”
    let ends = text.mark(figure.tokens.end).is_some();
    ((weekday || on && ends) && (32..100).contains(&day) && days > 0)
        .then(|| (day, u16::from(days), say::month_has(None, month, days)))
}

/// A leap year.
const LEAP: i32 = 2000;

/// The hour or minute, the last there is, and what to say.
fn time_beyond(article: &Article<'_>, figure: &Figure) -> Option<(u16, u16, String)> {
    let (hours, minutes, halves) = as_written(article.text, figure)?;
    let before = figure.whole.start.checked_sub(1)?;
    if !halves && !AT.contains(&article.text.id(before).function()) {
        return None; // “a ratio of 13:75”
    }
    if minutes > 59 {
        return Some((minutes, 59, say::LAST_MINUTE.to_owned()));
    }
    let last = if halves { 12 } else { 24 };
    (hours > last).then(|| (hours, last, say::last_hour(last)))
}
