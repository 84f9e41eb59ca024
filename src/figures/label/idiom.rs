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
    let next = linked(text, at + 1).map_or("", |it| text.word(it));
    let ends = idioms.iter().filter_map(|idiom| {
        // most begin with the number, and few of those go on as the text does
        if let Some((number, more)) = idiom.as_bytes().split_at_checked(word.len())
            && number.eq_ignore_ascii_case(word.as_bytes())
            && more.get(1).map(u8::to_ascii_lowercase)
                != next.as_bytes().first().map(u8::to_ascii_lowercase)
        {
            return None;
        }
        let mut words = idiom.as_bytes().split(|it| *it == b' ');
        let place = words.position(|it| it.eq_ignore_ascii_case(word.as_bytes()))?;
        matches(text, first(text, at, place)?, idiom).filter(|end| *end > at)
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
