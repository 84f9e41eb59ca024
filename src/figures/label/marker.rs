//! Marks that number things: of a list (“3. The bank”, “(2) the council”), of a note (“growth,2 said”, “[1]”).

use super::{Found, is_group};
use crate::figures::figure::Reason;
use crate::lang::{Function, Role};
use crate::text::{Case, Gap, Text, Token};

/// Reads the number of a list item or a note.
pub(super) fn read(text: &Text, at: usize) -> Found {
    if !is_group(text, at, 1..=3) {
        return None;
    }
    (opens_item(text, at)
        || titled(text, at)
        || enumerates(text, at)
        || is_note(text, at)
        || ends_leader(text, at))
    .then_some((Reason::Marker, at + 1))
}

/// “3. The bank”, “12) The bank” at the start of a block, alone or before a text.
fn opens_item(text: &Text, at: usize) -> bool {
    // “#### 4. Sales”: marks of a heading or list may stand before it
    let mut first = at;
    while first > 0
        && text.token(first).is_some_and(|it| it.gap != Gap::Line)
        && matches!(text.mark(first - 1), Some('#' | '*' | '•' | '-' | '('))
    {
        first -= 1;
    }
    let starts = text.token(first).is_some_and(|it| it.gap == Gap::Line)
        && text.sentences.get(text.sentence_of(first)).is_some_and(|it| it.tokens.start == first);
    let closes = matches!(text.mark(at + 1), Some('.' | ')')) && text.touches(at + 1);
    starts && closes && text.token(at + 2).is_none_or(|it| it.gap != Gap::None)
}

/// “Headline 2: Of these”, “Table 4 – Visitors”: a word and its number open a sentence, a colon closes.
fn titled(text: &Text, at: usize) -> bool {
    let Some(before) = at.checked_sub(1) else { return false };
    let opens =
        text.sentences.get(text.sentence_of(at)).is_some_and(|it| it.tokens.start == before);
    let word = text
        .token(before)
        .is_some_and(|it| it.is_word() && it.is_capital() && it.word.function() == Function::None);
    opens && word && text.is_mark(at + 1, ':') && text.touches(at + 1) && !text.touches(at + 2)
}

/// “Introduction ..... 3”: a page behind a row of points, at the end of its line.
fn ends_leader(text: &Text, at: usize) -> bool {
    let points = (1..=3).all(|it| at.checked_sub(it).is_some_and(|it| text.is_mark(it, '.')));
    points && text.token(at + 1).is_none_or(|it| it.gap == Gap::Line)
}

/// “(1) the …; and (2) the …”, but not “Jones (2), Smith” and “twelve (12)”.
fn enumerates(text: &Text, at: usize) -> bool {
    let bracketed = at > 0
        && text.is_mark(at - 1, '(')
        && text.touches(at)
        && text.is_mark(at + 1, ')')
        && text.touches(at + 1);
    // “the bill will: 1) double the fund; 2) end the tax; and 3) …”
    let half = text.is_mark(at + 1, ')')
        && text.touches(at + 1)
        && text.token(at + 2).is_some_and(|it| it.is_word() && it.gap == Gap::Space)
        && at.checked_sub(1).is_some_and(|it| {
            matches!(text.mark(it), Some(':' | ';' | ',' | '.'))
                || matches!(text.id(it).function(), Function::And | Function::Or)
        });
    if half {
        return is_group(text, at, 1..=2) && !opened(text, at);
    }
    if !bracketed || !is_group(text, at, 1..=2) {
        return false;
    }
    let after = text.token(at + 2).is_some_and(|it| {
        it.is_word() && it.gap == Gap::Space && it.case == Case::Lower || it.is_number()
    });
    let opens = text.token(at - 1).is_some_and(|it| it.gap == Gap::Line);
    let before = at.checked_sub(2).and_then(|it| text.token(it));
    let after_number = before.is_some_and(|it| {
        it.is_number()
            || it.is_capital()
            || it.word.has(Role::Person) && text.word(at).len() == 2 // “the driver (51) was”
            || it.word.cardinal().is_some()
            || it.word.scale().is_some()
    });
    opens || after && !after_number
}

/// Whether a bracket stands open before a token: “(aged 5 and 7) left”.
fn opened(text: &Text, at: usize) -> bool {
    (at.saturating_sub(8)..at)
        .rev()
        .find_map(|it| match text.mark(it) {
            Some('(') => Some(true),
            Some(')') => Some(false),
            _ => None,
        })
        .unwrap_or(false)
}

/// “growth,2 said”, “prices.4 The”, “[1]”: a number that touches the mark that ends a phrase.
fn is_note(text: &Text, at: usize) -> bool {
    let Some(before) = at.checked_sub(1) else { return false };
    if text.is_mark(before, '[') && text.touches(at) && text.is_mark(at + 1, ']') {
        // “authorities.[129] The”
        return is_group(text, at, 1..=2) || text.touches(before);
    }
    if !is_group(text, at, 1..=2) || !text.touches(at) {
        return false;
    }
    let after_word = before > 0
        && text.touches(before)
        && text.token(before - 1).is_some_and(|it| it.is_word() && it.case != Case::Upper);
    matches!(text.mark(before), Some(',' | '.' | ';' | '”'))
        && after_word
        && text.token(at + 1).is_none_or(|it: &Token| it.gap != Gap::None)
}
