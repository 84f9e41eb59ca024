//! Several days of one month: “5 and 6 March”, “March 5, 6 and 7, 2019”, “between 5 and 6 March”.

use std::ops::Range;

use super::{Date, day_at, join, month_after, plausible_day, push, year_after};
use crate::figures::figure::Figure;
use crate::lang::Function;
use crate::text::{Gap, Text};

/// The most days that are listed.
const MOST: usize = 5;

/// Days before their month; the token behind the last date.
pub(super) fn before(text: &Text, at: usize, figures: &mut Vec<Figure>) -> Option<usize> {
    let days = listed(text, at)?;
    let end = days.last()?.1.end;
    let (month, month_end) = month_after(text, end)?;
    let (year, tail) =
        year_after(text, month_end).map_or((None, month_end), |it| (Some(it.0), it.1));
    let last = days.len() - 1;
    for (n, (day, tokens)) in days.into_iter().enumerate() {
        let tokens = if n == last { tokens.start..tail } else { tokens };
        push(text, figures, tokens, Date::day(year, month, day));
    }
    let between = |it: usize| text.id(it).function() == Function::Between;
    if last == 1 && at.checked_sub(1).is_some_and(between) {
        join(figures);
    }
    Some(tail)
}

/// Days behind their month, of which the first is read and stands at a token; the token behind the last.
pub(super) fn behind(
    text: &Text,
    (month, first): (u8, u8),
    (read, at): (Range<usize>, usize),
    figures: &mut Vec<Figure>,
) -> Option<usize> {
    let days = listed(text, at)?;
    let (last, tokens) = days.last()?;
    let end = tokens.end;
    let (year, tail) = year_after(text, end).map_or((None, end), |it| (Some(it.0), it.1));
    // “on March 5 and 6 people were held”: the second number counts
    let closes = text.token(tail).is_none_or(|it| {
        let function = it.word.function();
        it.gap == Gap::Line
            || text.mark(tail).is_some_and(|it| it != '%')
            || it.is_word()
                && !matches!(
                    function,
                    Function::None | Function::Other | Function::More | Function::Times
                )
    });
    if !closes || !plausible_day(text, *last, tokens.start, end) {
        return None;
    }
    push(text, figures, read, Date::day(year, month, first));
    let count = days.len() - 1;
    for (n, (day, tokens)) in days.into_iter().skip(1).enumerate() {
        let tokens = if n + 1 == count { tokens.start..tail } else { tokens };
        push(text, figures, tokens, Date::day(year, month, day));
    }
    Some(tail)
}

/// Two days or more, each later than the one before, with “and” or “or” before the last.
fn listed(text: &Text, at: usize) -> Option<Vec<(u8, Range<usize>)>> {
    let (first, mut end) = day_at(text, at)?;
    let mut days = vec![(first, at..end)];
    while days.len() < MOST {
        let comma = text.is_mark(end, ',');
        let joined = matches!(text.id(end).function(), Function::And | Function::Or);
        let both = comma && matches!(text.id(end + 1).function(), Function::And | Function::Or);
        if !comma && !joined || text.token(end + 1).is_none_or(|it| it.gap == Gap::Line) {
            return None;
        }
        let start = end + 1 + usize::from(both);
        let (day, after) = day_at(text, start)?;
        if day > 31 || days.last().is_none_or(|it| it.0 >= day) {
            return None;
        }
        days.push((day, start..after));
        end = after;
        if joined || both {
            return Some(days);
        }
    }
    None
}
