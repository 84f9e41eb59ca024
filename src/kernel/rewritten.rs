//! How a repair is written: the figure’s own words with another number in them.

use crate::claims::Article;
use crate::figures::Figure;
use crate::lang::say;
use crate::number::{Exact, Written};

/// The figure's own words with another number in them.
pub(super) fn rewritten(
    article: &Article<'_>,
    figure: &Figure,
    written: &Written,
    value: Exact,
) -> Option<String> {
    let quote = article.text.slice(figure.number);
    let first = quote.find(|it: char| it.is_ascii_digit());
    let Some(first) = first else { return in_words(quote, written, value) };
    let last = quote.rfind(|it: char| it.is_ascii_digit())? + 1;
    // “.06” starts with its point; “-200” has its sign
    let before = quote.get(..first)?.trim_end_matches('.');
    let after = quote.get(last..)?;
    // “5 feet 2 inches” is no place for one number
    if quote.get(first..last)?.contains(char::is_alphabetic) {
        return None;
    }
    let signed = before.trim_end().ends_with(['-', '−', '–']) || written.value.is_negative();
    if value.is_negative() && !signed {
        return None;
    }
    let value = value.abs();
    if !written.scaled {
        return Some(format!("{before}{}{after}", value.grouped(6)));
    }
    // “$3.2 million”: the scale word may change with the value
    let unit_after = after.trim_start().split_once(char::is_whitespace).map_or("", |it| it.1);
    let gap = if unit_after.is_empty() { "" } else { " " };
    Some(format!("{before}{}{gap}{unit_after}", say::amount(value)))
}

/// “seven-year” for “five-year”; “half a percent” has no place for another number.
fn in_words(quote: &str, written: &Written, value: Exact) -> Option<String> {
    let is_part = |it: char| it == '-' || it.is_whitespace();
    let words = || quote.split(is_part).filter(|it| !it.is_empty());
    let is_number = |it: &str| crate::lang::look_up(it).cardinal().is_some();
    let head = words().take_while(|it| is_number(it)).last();
    let rest = head.map_or(0, |it| it.as_ptr() as usize + it.len() - quote.as_ptr() as usize);
    let tail = quote.get(rest..).unwrap_or_default();
    let single = !quote.contains(is_part);
    if !single && (head.is_none() || written.scaled || tail.split(is_part).any(is_number)) {
        return None;
    }
    let tail = if single { "" } else { tail };
    say::cardinal(value).map(|it| format!("{it}{tail}"))
}
