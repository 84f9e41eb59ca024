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
    // few begin as a word does that stands here
    let begins = (at.saturating_sub(LONGEST)..=at).map(|it| letter(text.word(it).as_bytes()));
    let begins = begins.fold(0, |all, it| all | it);
    let likely = idioms.iter().filter(|it| letter(it.as_bytes()) & begins != 0);
    let ends = likely.filter_map(|idiom| {
        let mut words = idiom.as_bytes().split(|it| *it == b' ');
        let place = words.position(|it| it.eq_ignore_ascii_case(word.as_bytes()))?;
        let start = first(text, at, place)?;
        if letter(text.word(start).as_bytes()) != letter(idiom.as_bytes()) {
            return None;
        }
        matches(text, start, idiom).filter(|end| *end > at)
    });
    ends.max().map(|end| (Reason::Idiom, end)) // “one way or another”, not “one way”
}

/// Tokens that may stand before the number word of an idiom.
const LONGEST: usize = 12;

/// The first letter of a word, as a bit.
fn letter(word: &[u8]) -> u32 {
    word.first().map_or(0, |it| 1 << (it & 0x1f))
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
