//! Words for so many together, where a list of them follows: “both candidates, Lee and Shah”, “the trio –”.

use super::Anchor;
use super::figure::{Figure, Kind, Value};
use crate::lang::{Forms, Function, Role};
use crate::number::{Exact, Written};
use crate::text::{Text, Token};

/// Reads a count of the members that are listed right behind it; alone, such a word tells no number
/// that could be checked.
pub(super) fn read(anchor: &Anchor<'_>, figures: &mut Vec<Figure>) -> Option<usize> {
    let (text, at) = (anchor.text, anchor.at);
    let value = Exact::int(i64::from(text.id(at).set()?));
    let both = text.id(at).function() == Function::Both;
    // “a trio of senators –”
    let of = text.id(at + 1).function() == Function::Of;
    let list = if both || of { past_plural(text, at + 1 + usize::from(of))? } else { at + 1 };
    let definite = at.checked_sub(1).is_some_and(|it| {
        matches!(
            text.id(it).function(),
            Function::The | Function::Possessive | Function::A | Function::Demonstrative
        )
    });
    if !both && !definite || !opens_list(text, list) {
        return None;
    }
    let tokens = at..at + 1;
    let mut figure = Figure::new(text.span(&tokens), tokens, Kind::Count, Value::Number(value));
    figure.written = Some(Written::from_value(value));
    figures.push(figure);
    Some(at + 1)
}

/// Behind the plural noun of “both winning candidates”.
fn past_plural(text: &Text, at: usize) -> Option<usize> {
    let noun = (at..at + 3).find(|it| text.id(*it).form().has(Forms::NOUN_PLURAL))?;
    (at..noun)
        .all(|it| {
            text.token(it).is_some_and(Token::is_word) && text.id(it).function() == Function::None
        })
        .then_some(noun + 1)
}

/// A colon, a dash, a bracket, or a comma before a name, or before “singer Ann Lee”.
fn opens_list(text: &Text, at: usize) -> bool {
    let told = usize::from(text.id(at + 1).has(Role::Person));
    let name = text.token(at + 1 + told).is_some_and(Token::is_capital);
    match text.mark(at) {
        Some(':' | '—' | '–') => true,
        Some('-') => !text.touches(at),
        Some(',' | '(') => name,
        _ => false,
    }
}
