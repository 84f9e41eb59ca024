//! Links, addresses on the net and versions.

use super::{Found, LONGEST};
use crate::figures::figure::Reason;
use crate::figures::numeral::plain;
use crate::text::Text;

/// “example.org/2019/12”, “a.b@c.org”, “doi:10.1000/182”
pub(super) fn read(text: &Text, at: usize) -> Found {
    if let Some(before) = at.checked_sub(1).filter(|it| text.is_mark(*it, '#')) {
        // “#42”, “# 2 browser”, “item# 11”
        let alone = before == 0 || !text.touches(before) || !text.touches(at);
        return alone.then_some((Reason::Name, at + 1));
    }
    if !text.touches(at) && !text.touches(at + 1) {
        return None;
    }
    // `scrolling="0"`
    let quote = |it: usize| matches!(text.mark(it), Some('"' | '“' | '”'));
    if at > 1 && quote(at - 1) && text.is_mark(at - 2, '=') && quote(at + 1) {
        return Some((Reason::Code, at + 1));
    }
    let run = run(text, at);
    let spelled = text.slice(text.span(&run));
    let is_link = spelled.contains("://")
        || spelled.contains("www.")
        || spelled.contains('@')
        || spelled.contains('_')
        || (spelled.contains(".com")
            || spelled.contains(".org")
            || spelled.contains(".gov")
            || spelled.contains("10."))
            && spelled.contains('/');
    is_link.then_some((Reason::Link, run.end))
}

/// “3.5.2”, “192.168.0.1”, but not “07.06.2019” and “1.200.000”.
pub(super) fn version(text: &Text, at: usize) -> Found {
    let word = text.word(at);
    // “beyond 1.7.x”
    if text.is_mark(at + 1, '.') && text.word(at + 2) == "x" && text.touches(at + 2) {
        return Some((Reason::Version, at + 3));
    }
    if word.bytes().filter(|it| *it == b'.').count() < 2
        || plain(word).is_some()
        || is_dotted_date(word)
    {
        return None;
    }
    let lengths: Vec<usize> = word.split('.').map(str::len).collect();
    // “202.555.0134”
    let reason = if lengths == [3, 3, 4] { Reason::Phone } else { Reason::Version };
    Some((reason, at + 1))
}

/// “07.06.2019”
pub(super) fn is_dotted_date(word: &str) -> bool {
    let mut parts = word.split('.');
    let in_range = |it: Option<&str>, most: u32| {
        it.and_then(|it| it.parse::<u32>().ok()).is_some_and(|it| (1..=most).contains(&it))
    };
    let (day, month, year) = (parts.next(), parts.next(), parts.next());
    in_range(day, 31)
        && in_range(month, 31)
        && year.is_some_and(|it| it.len() == 4 || it.len() == 2)
        && parts.next().is_none()
}

/// The tokens that touch around a token, up to a bracket or quotation mark; without closing marks.
fn run(text: &Text, at: usize) -> std::ops::Range<usize> {
    let stops = |it: usize| {
        matches!(text.mark(it), Some('(' | ')' | '[' | ']' | '"' | '“' | '”' | '<' | '>'))
    };
    let mut start = at;
    while start > 0 && at - start < LONGEST && text.touches(start) && !stops(start - 1) {
        start -= 1;
    }
    let mut end = at + 1;
    while end - at < LONGEST && text.touches(end) && !stops(end) {
        end += 1;
    }
    while end > at + 1
        && matches!(text.mark(end - 1), Some('.' | ',' | ';' | ':' | '!' | '?' | '\'' | '’'))
    {
        end -= 1;
    }
    start..end
}
