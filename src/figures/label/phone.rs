//! Phone numbers: “555-0134”, “202-555-0134”, “+44 20 7946 0958”, “(202) 555-0134”, “202/555-0134”.

use super::{Found, goes_on, is_group};
use crate::figures::figure::Reason;
use crate::figures::numeral::is_hyphen;
use crate::lang::{WordId, cues};
use crate::text::{Gap, Text};

/// Reads a phone number at its first group.
pub(super) fn read(text: &Text, at: usize) -> Found {
    // “dialled 999”, “a 911 operator”
    let calls = |it: Option<WordId>| it.is_some_and(|it| cues::CALLS.contains(&it.text()));
    if cues::EMERGENCIES.contains(&text.word(at))
        && (calls(text.id(at + 1).noun()) || calls(text.id(at.wrapping_sub(1)).verb()))
    {
        return Some((Reason::Phone, at + 1));
    }
    let single = |it: usize| is_group(text, it, 1..=1);
    // “called 9-1-1”
    if single(at)
        && joined(text, at + 1)
        && single(at + 2)
        && joined(text, at + 3)
        && single(at + 4)
    {
        let number: String = [at, at + 2, at + 4].map(|it| text.word(it)).concat();
        return cues::EMERGENCIES.contains(&number.as_str()).then_some((Reason::Phone, at + 5));
    }
    let start = if is_group(text, at, 1..=1) && joined(text, at + 1) { at + 2 } else { at }; // “1-800-555-0199”
    let local = |it: usize| {
        is_group(text, it, 3..=3)
            && joined(text, it + 1)
            && is_group(text, it + 2, 4..=4)
            && !goes_on(text, it + 3)
    };
    if is_group(text, start, 3..=3) && joined(text, start + 1) && local(start + 2) {
        return Some((Reason::Phone, start + 5));
    }
    if start == at && local(at) {
        return Some((Reason::Phone, at + 3));
    }
    // an area code in brackets
    let bracketed = at > 0
        && text.is_mark(at - 1, '(')
        && is_group(text, at, 3..=5)
        && text.is_mark(at + 1, ')');
    if bracketed && local(at + 2) {
        return Some((Reason::Phone, at + 5));
    }
    // “020 7946 0958”, “(020) 7946 0958”: a nought that no number starts with
    let from = if bracketed { at + 2 } else { at + 1 };
    let area = is_group(text, at, 3..=6) && text.word(at).starts_with('0');
    (area && spaced_groups(text, from) > from).then(|| (Reason::Phone, spaced_groups(text, from)))
}

/// “+1 202 555 0134”, “+44-20-7946-0958” at the sign.
pub(super) fn international(text: &Text, at: usize) -> Found {
    if !text.touches(at + 1) || !is_group(text, at + 1, 1..=12) {
        return None;
    }
    let mut end = at + 2;
    let mut digits = text.word(at + 1).len();
    loop {
        let next = if is_hyphen(text, end) || matches!(text.mark(end), Some('(' | ')')) {
            end + 1
        } else {
            end
        };
        if !is_group(text, next, 1..=8)
            || text.token(next).is_some_and(|it| it.gap == Gap::Line)
            || digits > 15
        {
            break;
        }
        digits += text.word(next).len();
        end = next + 1;
    }
    (9..=15).contains(&digits).then_some((Reason::Phone, end))
}

fn joined(text: &Text, at: usize) -> bool {
    (is_hyphen(text, at) || text.is_mark(at, '/')) && text.touches(at) && text.touches(at + 1)
}

/// The token behind groups of three digits or more that spaces part; the same token where none stands there.
fn spaced_groups(text: &Text, at: usize) -> usize {
    let mut end = at;
    while end < at + 3
        && is_group(text, end, 3..=7)
        && text.token(end).is_some_and(|it| it.gap == Gap::Space)
    {
        end += 1;
    }
    end
}
