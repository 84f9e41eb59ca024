//! Words as they are compared: one key for all forms of a word.

use std::ops::Range;
use std::sync::OnceLock;

use crate::lang::{Dimension, Function, Role, WordId, cues, guess, look_up};
use crate::text::Text;

/// A word by its lemma: its number in the lists, and for a word of no list a hash of it. Of four thousand million
/// pairs of words one has the same.
pub(super) type Key = u32;

/// The keys of the words that say something, in order.
pub(super) fn keys(text: &Text, tokens: Option<Range<usize>>) -> Vec<Key> {
    tokens.map(|it| content(text, it)).unwrap_or_default()
}

/// Keys in order, each once.
pub(super) fn sorted(mut keys: Vec<Key>) -> Vec<Key> {
    crate::order::sort(&mut keys);
    keys.dedup();
    keys
}

/// How many keys two lists in order have in common.
pub(super) fn common(one: &[Key], other: &[Key]) -> usize {
    let mut rest = other.iter().peekable();
    let stands = |key: &&Key| {
        while rest.next_if(|it| it < key).is_some() {}
        rest.peek() == Some(key)
    };
    one.iter().filter(stands).count()
}

/// Whether a word says something by itself.
pub(super) fn is_content(text: &Text, at: usize) -> bool {
    let word = text.id(at);
    text.token(at).is_some_and(crate::text::Token::is_word)
        && word.function() == Function::None
        && !word.has_any(IDLE)
        && word.units().first().is_none_or(|it| it.dimension() != Dimension::Duration)
        && !word.verb().is_some_and(is_light)
}

fn is_light(verb: WordId) -> bool {
    // no list on the heap: what outlives a text would lie in the middle of its memory, and part it for the next
    static LIGHT: OnceLock<[u16; cues::LIGHT_VERBS.len()]> = OnceLock::new();
    let light = LIGHT.get_or_init(|| {
        let mut all = [0; cues::LIGHT_VERBS.len()];
        for (it, verb) in all.iter_mut().zip(cues::LIGHT_VERBS) {
            *it = look_up(verb).entry();
        }
        crate::order::sort(&mut all);
        all
    });
    light.binary_search(&verb.entry()).is_ok()
}

/// Numbers and titles say nothing by themselves.
const IDLE: u64 = Role::any(&[Role::Cardinal, Role::Scale, Role::Title]);

/// The key of a word as a noun or name: one for all its forms.
pub(super) fn key(text: &Text, at: usize) -> Key {
    let word = text.id(at);
    match word.noun().or_else(|| word.verb()) {
        Some(lemma) => Key::from(lemma.entry()),
        None if word.is_known() => Key::from(word.entry()),
        None if text.token(at).is_some_and(crate::text::Token::is_capital) => {
            hash_lower(text.word(at))
        }
        None => of_lemma(&guess(text.word(at)).1),
    }
}

/// The key of a word as a verb.
pub(super) fn verb_key(text: &Text, at: usize) -> Key {
    let word = text.id(at);
    match word.verb().or_else(|| word.noun()) {
        Some(lemma) => Key::from(lemma.entry()),
        None => of_lemma(&guess(text.word(at)).1),
    }
}

/// The key of a lemma.
pub(super) fn of_lemma(lemma: &str) -> Key {
    let word = look_up(lemma);
    if word.text() == lemma { Key::from(word.entry()) } else { hash(lemma) }
}

/// The hash of a word in small letters.
pub(super) fn hash_lower(word: &str) -> Key {
    if word.is_ascii() {
        hash_of(word.bytes().map(|it| it.to_ascii_lowercase()))
    } else {
        hash(&crate::text::lower(word))
    }
}

pub(super) fn hash(word: &str) -> Key {
    hash_of(word.bytes())
}

/// FNV-1a of 64 bits, both halves in one.
fn hash_of(bytes: impl Iterator<Item = u8>) -> Key {
    let hash = bytes.fold(0xcbf2_9ce4_8422_2325, |hash: u64, byte| {
        (hash ^ u64::from(byte)).wrapping_mul(0x0100_0000_01b3)
    });
    let halves = hash ^ hash >> Key::BITS;
    Key::try_from(halves & u64::from(Key::MAX)).unwrap_or_default()
}

fn content(text: &Text, tokens: Range<usize>) -> Vec<Key> {
    sorted(tokens.filter(|at| is_content(text, *at)).map(|at| key(text, at)).collect())
}
