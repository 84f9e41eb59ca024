//! Quarters: “the third quarter of 2019”, “Q3 2019”, “1Q 2014”.

use super::{Date, Part, push, year_after};
use crate::figures::figure::Figure;
use crate::figures::numeral::{self, is_hyphen};
use crate::lang::{Function, Role};
use crate::text::{Gap, Text};

/// “the third quarter of 2019”, “Q3 2019”
pub(super) fn named(text: &Text, at: usize, figures: &mut Vec<Figure>) -> Option<usize> {
    let value = text.id(at).ordinal().filter(|it| (1..=9).contains(it))?;
    let next = numeral::linked(text, at + 1)?;
    if text.id(next).fraction() != Some((1, 4)) {
        return None;
    }
    let (year, end) = year_after(text, next + 1)?;
    push(
        text,
        figures,
        at..end,
        Date {
            year: Some(year),
            part: Part::Quarter(u8::try_from(value).ok()?),
            ..Date::default()
        },
    );
    Some(end)
}

/// “Q1 2014”, “Quarter 1 2014”, “1Q 2014”, “Q3”: the sign of a quarter at a digit.
pub(super) fn coded(text: &Text, at: usize, figures: &mut Vec<Figure>) -> Option<usize> {
    let value: u8 = text
        .token(at)
        .filter(|it| it.is_number())
        .and_then(|_| text.word(at).parse().ok())
        .filter(|it| (1..=4).contains(it))?;
    let sign = |it: usize| {
        crate::lang::symbol(text.word(it)).iter().any(|it| it.cldr() == "quarter")
            && text.token(it).is_some_and(|it| it.case == crate::text::Case::Title)
    };
    let (start, next) = match at.checked_sub(1) {
        Some(before) if text.touches(at) && sign(before) && !text.touches(before) => {
            (before, at + 1)
        }
        Some(before) if text.id(before).has(Role::Quarter) && text.token(before)?.is_capital() => {
            (before, at + 1)
        }
        _ if text.touches(at + 1) && sign(at + 1) => (at, at + 2),
        _ => return None,
    };
    // “2013 Q2”
    let (start, year, end) = match (year_after(text, next), year_before(figures, start)) {
        (Some((year, end)), _) => (start, Some(year), end),
        (None, Some((first, year))) => {
            figures.pop();
            (first, Some(year), next)
        }
        (None, None) => (start, None, next),
    };
    let date = |value| Date { year, part: Part::Quarter(value), ..Date::default() };
    push(text, figures, start..end, date(value));
    // “Quarters 1 and 2”
    let linked = is_hyphen(text, end)
        || matches!(text.id(end).function(), Function::And | Function::To | Function::Or);
    let second = || text.word(end + 1).parse().ok().filter(|it| (value + 1..=4).contains(it));
    let bare = text.token(end + 1).is_some_and(crate::text::Token::is_number)
        && text.token(end + 2).is_none_or(|it| {
            !it.is_word() || it.gap == Gap::Line || it.word.function() != Function::None
        });
    if let Some(second) = if linked && bare { second() } else { None } {
        push(text, figures, end + 1..end + 2, date(second));
        return Some(end + 2);
    }
    Some(end)
}

/// The year that has just been read and ends at a token, and where it starts.
fn year_before(figures: &[Figure], at: usize) -> Option<(usize, i32)> {
    let last = figures.last().filter(|it| it.tokens.end == at)?;
    let date = last.date().filter(|it| it.part == Part::Year)?;
    Some((last.tokens.start, date.year?))
}
