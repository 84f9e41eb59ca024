//! Idioms with a number word: “cloud nine”, “second to none”.

use super::Found;
use crate::figures::figure::Reason;
use crate::figures::numeral::linked;
use crate::lang::en::idioms::IDIOMS;
use crate::lang::{Function, Role};
use crate::text::Text;

/// An idiom around a number word: the label goes from the number to the end of the phrase.
pub(super) fn read(text: &Text, at: usize) -> Found {
    let at = if text.id(at).function() == Function::A { at + 1 } else { at }; // “a thousand thanks”
    if !text.id(at).has_any(NUMBER_WORDS) {
        return None;
    }
    let word = text.word(at);
    let (_, idioms) = IDIOMS.iter().find(|it| it.0.eq_ignore_ascii_case(word))?;
    let ends = idioms.iter().filter_map(|idiom| {
        let mut words = idiom.as_bytes().split(|it| *it == b' ');
        let place = words.position(|it| it.eq_ignore_ascii_case(word.as_bytes()))?;
        let start = first(text, at, place)?;
        // few begin as the text does
        let letter = text.word(start).as_bytes().first()?.to_ascii_lowercase();
        if !idiom.as_bytes().starts_with(&[letter]) {
            return None;
        }
        matches(text, start, idiom).filter(|end| *end > at)
    });
    ends.max().map(|end| (Reason::Idiom, end)) // “one way or another”, not “one way”
}

/// What an idiom is found by.
const NUMBER_WORDS: u64 = Role::any(&[
    Role::Cardinal,
    Role::Scale,
    Role::Group,
    Role::Ordinal,
    Role::Fraction,
    Role::Multiple,
]);

/// The token so many words before another, over hyphens.
fn first(text: &Text, at: usize, words: usize) -> Option<usize> {
    let mut at = at;
    for _ in 0..words {
        at = at.checked_sub(1)?;
        if text.mark(at).is_some() {
            at = at.checked_sub(1)?;
        }
    }
    Some(at)
}

/// The token behind a phrase that starts at a token.
fn matches(text: &Text, start: usize, phrase: &str) -> Option<usize> {
    let mut at = start;
    for (n, word) in phrase.as_bytes().split(|it| *it == b' ').enumerate() {
        if n > 0 {
            at = linked(text, at)?;
        }
        if !text.word(at).as_bytes().eq_ignore_ascii_case(word) {
            return None;
        }
        at += 1;
    }
    Some(at)
}
