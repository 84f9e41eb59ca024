//! Numbered parts and places: “Article 5”, “Section 2(a)(1)”, “Game 7”, “Flight 370”, “No. 10”, “John 3:16”.

use super::{Found, code, law};
use crate::figures::figure::Reason;
use crate::figures::numeral::is_hyphen;
use crate::lang::{Forms, Function, Role};
use crate::text::{Gap, Text, Token};

/// Reads the number of a part, with what belongs to it: “2(a)(1)”, “737-800”, “1 of 5”.
pub(super) fn read(text: &Text, at: usize) -> Found {
    let mut before = at.checked_sub(1)?;
    if text.token(at)?.gap == Gap::Line {
        return None;
    }
    if text.is_mark(before, '.') && text.touches(before) {
        before = before.checked_sub(1)?; // “No. 5”, “Sec. 2”, “S. 21”
    }
    let token = text.token(before)?;
    let stopped = before + 1 < at;
    if !token.word.has(Role::LabelBefore) || text.is_mark(at + 1, '%') || token.end - token.start == 1 && !(stopped && token.is_capital()) {
        return None;
    }
    let names = token.is_capital() && !opens_sentence(text, before, at) || !counted_after(text, at + 1) && is_part_word(text, before);
    if !names {
        return None;
    }
    if text.touches(at + 1) && (is_hyphen(text, at + 1) && text.touches(at + 2) || text.token(at + 1).is_some_and(Token::is_word)) {
        return Some((Reason::Part, code::end(text, at)));
    }
    let mut end = law::subsections(text, at + 1);
    // “Part 1 of 5”
    if text.id(end).function() == Function::Of && text.token(end + 1).is_some_and(Token::is_number) && !counted_after(text, end + 2) {
        end += 2;
    }
    Some((Reason::Part, end))
}

/// “John 3:16”: chapter and verse behind the name of a book.
pub(super) fn verse(text: &Text, at: usize) -> Found {
    let colon = text.is_mark(at + 1, ':') && text.touches(at + 1) && text.touches(at + 2) && text.token(at + 2).is_some_and(Token::is_number);
    let before = text.token(at.checked_sub(1)?)?;
    let name = before.is_word() && before.is_capital() && before.word.has(Role::LabelBefore);
    let clock = text.id(at + 3).has(Role::Forenoon) || text.id(at + 3).has(Role::Afternoon);
    (colon && name && !clock).then_some((Reason::Verse, at + 3))
}

/// “Block 12 roads, they said”: a verb at the start of a sentence, where a plural noun follows.
fn opens_sentence(text: &Text, before: usize, at: usize) -> bool {
    let first = text.sentences.get(text.sentence_of(before)).is_some_and(|it| it.tokens.start == before);
    first && text.id(before).has(Role::Verb) && counted_after(text, at + 1)
}

/// “page 12”, “grade 7” in lower case, where no verb or adverb could stand.
fn is_part_word(text: &Text, at: usize) -> bool {
    let word = text.id(at);
    // “the nasdaq 100”: a name that a text writes small
    let name = text.word(at).len() > 1 && ![Role::Noun, Role::Verb, Role::Function].iter().any(|it| word.has(*it));
    (word.has(Role::Noun) || name) && !word.has(Role::Adverb) && !word.has(Role::Adjective) && word.trend().is_none()
}

/// A plural noun, a unit or money right behind.
fn counted_after(text: &Text, at: usize) -> bool {
    text.token(at).is_some_and(|it| {
        let counted = it.word.form().has(Forms::NOUN_PLURAL) || [Role::Scale, Role::Currency, Role::Unit].iter().any(|role| it.word.has(*role));
        it.is_word() && it.gap != Gap::Line && counted && it.word.function() == Function::None
    }) || text.is_mark(at, '%')
}
