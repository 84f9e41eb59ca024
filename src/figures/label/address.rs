//! Addresses: “9 E 71st St”, “221 Baker Street”, “Springfield, IL 62701”.

use super::{Found, is_group};
use crate::figures::figure::Reason;
use crate::figures::numeral::is_hyphen;
use crate::lang::{Forms, Function, Role};
use crate::text::{Case, Gap, Text};

/// Reads the number of a house, with its street, or a zip code.
pub(super) fn read(text: &Text, at: usize) -> Found {
    zip(text, at).or_else(|| house(text, at)).or_else(|| block(text, at))
}

/// “IL 62701”, “D.C. 20510-2203”
fn zip(text: &Text, at: usize) -> Found {
    let before = text.token(at.checked_sub(1)?)?;
    let letters = text.word(at - 1).len();
    let comma = at > 1 && text.is_mark(at - 2, ',');
    let state = before.is_word()
        && before.case == Case::Upper
        && letters <= 4
        && (before.word.has(Role::Place) || letters == 2 && comma)
        || before.word.has(Role::Place) && comma;
    if !state || !is_group(text, at, 5..=5) || text.token(at)?.gap != Gap::Space {
        return None;
    }
    let long = is_hyphen(text, at + 1) && text.touches(at + 1) && is_group(text, at + 2, 4..=4);
    let counts = text.token(at + 1).is_some_and(|it| it.is_word() && it.case == Case::Lower);
    (!counts).then_some((Reason::Address, if long { at + 3 } else { at + 1 }))
}

/// “in the 400 block of Elm Street”
fn block(text: &Text, at: usize) -> Found {
    let hundred = is_group(text, at, 3..=5) && text.word(at).ends_with("00");
    let block = text.id(at + 1).has(Role::LabelBefore)
        && text.id(at + 1).form().has(Forms::NOUN_SINGULAR)
        && text.id(at + 2).function() == Function::Of
        && text.token(at + 3).is_some_and(crate::text::Token::is_capital);
    (hundred && block).then_some((Reason::Address, at + 1))
}

/// A number before the name of a street.
fn house(text: &Text, at: usize) -> Found {
    let word = text.word(at);
    if word.len() > 5 || word.contains([',', '.']) {
        return None;
    }
    for it in at + 1..at + 6 {
        let token = text.token(it)?;
        // “7201 W. Lake Drive”
        if text.is_mark(it, '.') && text.touches(it) && text.word(it - 1).len() <= 2 {
            continue;
        }
        let ordinal = token.is_number() && text.id(it + 1).has(Role::OrdinalSuffix);
        if token.gap == Gap::Line
            || !(ordinal || token.is_word() && (token.is_capital() || text.touches(it)))
        {
            return None;
        }
        if token.word.has(Role::Street)
            && token.is_capital()
            && token.gap == Gap::Space
            && (it > at + 1 || text.token(it + 1).is_some_and(|it| it.is_word() && it.is_capital()))
        {
            return Some((Reason::Address, it + 1));
        }
    }
    None
}
