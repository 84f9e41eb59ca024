//! From a written word to its id.
//!
//! Words are sorted by their first three letters, then by bytes. The bucket of three letters gives
//! a short range, a binary search over the first words of runs finds the run, and a walk over the run the word.
//! A hash table would hardly be faster and would not compress: its order is random. Regular
//! inflections are in no table; they are found by their lemma and the rules.

use super::{
    stems::stems,
    tables::{BUCKETS, LENGTHS, OFFSETS, WORDS},
    word::WordId,
};

/// Words in a run of `OFFSETS`; `build.rs` writes the same.
const RUN: usize = 16;

/// Classes of a letter: none, a to z, anything else.
const LETTERS: usize = 28;

/// Longer words than this are in no list.
const LONGEST: usize = 31;

/// The id of a word in any case, with a straight or curly apostrophe; [`WordId::UNKNOWN`] for a word
/// of no list.
///
/// Words that are written with full stops are words with them ("U.S.", "a.m."); a full stop that
/// ends another word ("Gen.") is passed over.
#[must_use]
pub fn look_up(word: &str) -> WordId {
    let Some(exact) = Folded::of(word) else { return WordId::UNKNOWN };
    let found = find(&exact);
    if found.is_known() {
        return found;
    }
    let bytes = exact.bytes();
    if !bytes.contains(&b'.') {
        return inflected(bytes);
    }
    if let [before @ .., b'.'] = bytes {
        let found = Folded::joined(before, "").map_or(WordId::UNKNOWN, |it| find(&it));
        return if found.is_known() { found } else { inflected(before) };
    }
    // "U.S" where the last full stop ended the sentence.
    Folded::joined(bytes, ".").map_or(WordId::UNKNOWN, |it| find(&it))
}

/// The id of a regular inflection of a lemma that stands in the tables.
fn inflected(word: &[u8]) -> WordId {
    for stem in stems(word) {
        let lemma = word.get(..stem.kept).and_then(|it| Folded::joined(it, stem.tail));
        let found = lemma.map_or(WordId::UNKNOWN, |it| find(&it));
        let found = found.inflected(stem.ending, stem.doubled);
        if found.is_known() {
            return found;
        }
    }
    WordId::UNKNOWN
}

/// A word in lower case with straight apostrophes, followed by zeros.
struct Folded {
    bytes: [u8; LONGEST + 1],
    length: usize,
}

impl Folded {
    /// None if the word is too long to stand in a list.
    fn of(word: &str) -> Option<Self> {
        let written = word.as_bytes();
        let mut folded = Self { bytes: [0; LONGEST + 1], length: 0 };
        if written.len() <= LONGEST && written.is_ascii() {
            for (to, from) in folded.bytes.iter_mut().zip(written) {
                *to = from.to_ascii_lowercase();
            }
            folded.length = written.len();
            return Some(folded);
        }
        for letter in word.chars() {
            let lower = letter.to_lowercase().next().unwrap_or(letter);
            let letter = if letter == '’' { '\'' } else { lower };
            let end = folded.length + letter.len_utf8();
            if end > LONGEST {
                return None;
            }
            letter.encode_utf8(folded.bytes.get_mut(folded.length..end)?);
            folded.length = end;
        }
        Some(folded)
    }

    /// A folded word and a tail.
    fn joined(start: &[u8], tail: &str) -> Option<Self> {
        let mut bytes = [0; LONGEST + 1];
        let length = start.len() + tail.len();
        bytes.get_mut(..start.len())?.copy_from_slice(start);
        bytes.get_mut(start.len()..length)?.copy_from_slice(tail.as_bytes());
        (length <= LONGEST).then_some(Self { bytes, length })
    }

    fn bytes(&self) -> &[u8] {
        self.bytes.get(..self.length).unwrap_or_default()
    }

    /// Where the word is filed: by its first three letters. `build/write.rs` computes the same.
    fn bucket(&self) -> usize {
        let [first, second, third, ..] = self.bytes;
        (class(first) * LETTERS + class(second)) * LETTERS + class(third)
    }
}

/// No word has a zero byte, so that zero is the end of the word.
fn class(letter: u8) -> usize {
    match letter {
        0 => 0,
        b'a'..=b'z' => usize::from(letter - b'a') + 1,
        _ => LETTERS - 1,
    }
}

/// Bytes of a word that are compared as one number.
const CHUNK: usize = 8;

/// The first bytes of `bytes`, as a number that sorts as they do; only the first `length` count.
fn chunk(bytes: &[u8], length: usize) -> u64 {
    let all = bytes.first_chunk::<CHUNK>().map_or(0, |it| u64::from_be_bytes(*it));
    if length >= CHUNK { all } else { all & !(u64::MAX >> (8 * length)) }
}

fn find(word: &Folded) -> WordId {
    let bucket = word.bucket();
    let edge = |n: usize| BUCKETS.get(n).map_or(0, |it| usize::from(*it));
    let (first, end) = (edge(bucket), edge(bucket + 1));
    if first >= end {
        return WordId::UNKNOWN;
    }
    let wanted = chunk(&word.bytes, word.length);
    let tail = word.bytes().get(CHUNK..).unwrap_or_default();
    let tail_at = |at: usize, length: usize| {
        WORDS.as_bytes().get(at + CHUNK..at + length).unwrap_or_default()
    };
    let chunk_at =
        |at: usize, length: usize| WORDS.as_bytes().get(at..).map_or(0, |it| chunk(it, length));
    // The last run whose first word, if it is in this bucket, does not come after `word`.
    let (mut run, mut past) = (first / RUN, (end - 1) / RUN + 1);
    while past - run > 1 {
        let middle = run.midpoint(past);
        let (at, length) = (offset(middle), length(middle * RUN));
        let head = chunk_at(at, length);
        if head < wanted || head == wanted && tail_at(at, length) <= tail {
            run = middle;
        } else {
            past = middle;
        }
    }
    let mut at = offset(run);
    let lengths = LENGTHS.get(run * RUN..end.min((run + 1) * RUN)).unwrap_or_default();
    for (n, length) in lengths.iter().enumerate() {
        let length = usize::from(*length);
        if length == word.length && chunk_at(at, length) == wanted && tail_at(at, length) == tail {
            return WordId::of(run * RUN + n);
        }
        at += length;
    }
    WordId::UNKNOWN
}

fn offset(run: usize) -> usize {
    OFFSETS.get(run).map_or(0, |it| *it as usize)
}

fn length(id: usize) -> usize {
    LENGTHS.get(id).map_or(0, |it| usize::from(*it))
}

/// The text of the word with this id.
pub(super) fn text(id: usize) -> &'static str {
    let run = id / RUN;
    let before = LENGTHS.get(run * RUN..id).unwrap_or_default();
    let at = offset(run) + before.iter().map(|it| usize::from(*it)).sum::<usize>();
    WORDS.get(at..at + length(id)).unwrap_or_default()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::lang::tables::DERIVED;

    #[test]
    fn every_word_finds_itself() {
        for id in 1..LENGTHS.len() {
            assert_eq!(look_up(text(id)), WordId::of(id), "{}", text(id));
        }
    }

    #[test]
    fn regular_forms_are_derived_as_the_lists_have_them() {
        for (text, roles, forms, noun, verb) in &DERIVED {
            let word = look_up(text);
            let lemma = |it: Option<WordId>| it.map_or("", WordId::text);
            assert_eq!((word.roles(), word.form().bits()), (*roles, *forms), "{text}");
            assert_eq!((lemma(word.noun()), lemma(word.verb())), (*noun, *verb), "{text}");
        }
        assert!(DERIVED.len() > 5_000);
    }

    #[test]
    fn case_and_apostrophe_do_not_matter() {
        assert_eq!(look_up("MILLION"), look_up("million"));
        assert_eq!(look_up("Isn’t"), look_up("isn't"));
        assert!(look_up("isn’t").is_known());
        assert_eq!(look_up("Öre").text(), "öre");
    }

    #[test]
    fn full_stops_belong_to_the_word_or_are_passed_over() {
        assert_eq!(look_up("U.S.").text(), "u.s.");
        assert_eq!(look_up("U.S").text(), "u.s.");
        assert_eq!(look_up("Gen."), look_up("gen"));
        assert_eq!(look_up("."), WordId::UNKNOWN);
    }

    #[test]
    fn a_word_of_no_list_is_unknown() {
        let long = "x".repeat(100);
        for word in ["", "zzzyx", "qwertz", "é", "\u{1F600}", &long, "million\u{0}"] {
            assert_eq!(look_up(word), WordId::UNKNOWN, "{word}");
        }
    }
}
