//! From a written word to its id.
//!
//! The words stand in the program packed, each as what it has beyond the one before: a third of what
//! they and a table to find them by would add to the download. The first look-up unpacks them, in a
//! fraction of a millisecond, and hashes them. Regular inflections are in no table; they are found by
//! their lemma and the rules.

use std::sync::OnceLock;

use super::{mark::mark_of, stems::stems, tables::PACKED, word::WordId};

/// Longer words than this are in no list.
const LONGEST: usize = 31;

/// Bytes of a word that are worked on as one number. A call that compares or copies slices costs
/// more than all the rest.
const CHUNK: usize = 8;

/// The id of a word in any case, with a straight or curly apostrophe; [`WordId::UNKNOWN`] for a word
/// of no list.
///
/// Words that are written with full stops are words with them ("U.S.", "a.m."); a full stop that
/// ends another word ("Gen.") is passed over.
#[must_use]
pub fn look_up(word: &str) -> WordId {
    if word.len() > LONGEST {
        return WordId::UNKNOWN;
    }
    find_form(&Folded::of(word))
}

/// The id of a word, of the lemma that it is a regular form of, or of what stands before its full stop.
fn find_form(folded: &Folded) -> WordId {
    let found = find(folded);
    if found.is_known() {
        return found;
    }
    let bytes = folded.bytes();
    let bytes = bytes.get(..folded.length).unwrap_or_default();
    if !bytes.contains(&b'.') {
        return inflected(folded, bytes);
    }
    if let [before @ .., b'.'] = bytes {
        let folded = folded.with(before.len(), "");
        let found = find(&folded);
        return if found.is_known() { found } else { inflected(&folded, before) };
    }
    // "U.S" where the last full stop ended the sentence.
    find(&folded.with(bytes.len(), "."))
}

/// Words that have been looked up lately: a text says most of its words again and again.
pub(crate) struct Memo {
    words: Vec<([u64; 2], WordId, u16)>,
}

/// A power of two.
const REMEMBERED: usize = 512;

impl Default for Memo {
    fn default() -> Self {
        Self { words: vec![([0; 2], WordId::UNKNOWN, mark_of("")); REMEMBERED] }
    }
}

impl Memo {
    /// What [`look_up`] gives, and the [`mark_of`] it, for a word without a zero byte. Only words of at
    /// most sixteen bytes of ASCII are remembered.
    pub(crate) fn look_up(&mut self, word: &str) -> (WordId, u16) {
        let bytes = word.as_bytes();
        let first = part_or_whole(bytes);
        let second = bytes.get(CHUNK..).map_or(0, part_or_whole);
        if bytes.len() > 2 * CHUNK || (first | second) & each(0x80) != 0 {
            return (look_up(word), mark_of(word));
        }
        let key = [lower(first), if second == 0 { 0 } else { lower(second) }];
        let place = mix(key[0] ^ key[1].rotate_left(29), REMEMBERED);
        let Some(known) = self.words.get_mut(place) else { return (look_up(word), mark_of(word)) };
        if known.0 != key {
            let folded = Folded { chunks: [key[0], key[1], 0, 0], length: bytes.len() };
            *known = (key, find_form(&folded), mark_of(word));
        }
        (known.1, known.2)
    }
}

/// The id of a regular inflection of a lemma that stands in the tables.
fn inflected(folded: &Folded, word: &[u8]) -> WordId {
    for stem in stems(word) {
        let found = find(&folded.with(stem.kept, stem.tail)).inflected(stem.ending, stem.doubled);
        if found.is_known() {
            return found;
        }
    }
    WordId::UNKNOWN
}

/// A word in lower case with straight apostrophes, followed by zeros.
struct Folded {
    chunks: [u64; (LONGEST + 1) / CHUNK],
    length: usize,
}

impl Folded {
    /// The word must be no longer than `LONGEST`; no letter of those that are folded grows.
    fn of(word: &str) -> Self {
        let mut folded = Self::loaded(word.as_bytes());
        let all = folded.chunks.iter().fold(0, |all, it| all | it);
        if all & each(0x80) == 0 {
            for chunk in &mut folded.chunks {
                *chunk = lower(*chunk);
            }
            return folded;
        }
        let mut bytes = [0; LONGEST + 1];
        let mut length = 0;
        for letter in word.chars().map(lower_letter) {
            let end = length + letter.len_utf8();
            if let Some(room) = bytes.get_mut(length..end) {
                letter.encode_utf8(room);
            }
            length = end;
        }
        Self { length, ..Self::loaded(&bytes) }
    }

    /// The first letters of the word, so many, and a tail.
    fn with(&self, kept: usize, tail: &str) -> Self {
        let mut chunks = self.chunks;
        for (n, chunk) in chunks.iter_mut().enumerate() {
            let bits = 8 * kept.saturating_sub(n * CHUNK).min(CHUNK);
            let past = u32::try_from(bits).ok().and_then(|it| u64::MAX.checked_shl(it));
            *chunk &= !past.unwrap_or_default();
        }
        for (at, letter) in (kept..).zip(tail.bytes()) {
            if let Some(chunk) = chunks.get_mut(at / CHUNK) {
                *chunk |= u64::from(letter) << (8 * (at % CHUNK));
            }
        }
        Self { chunks, length: kept + tail.len() }
    }

    fn loaded(bytes: &[u8]) -> Self {
        let mut chunks = [0; (LONGEST + 1) / CHUNK];
        for (to, from) in chunks.iter_mut().zip(bytes.chunks(CHUNK)) {
            *to = part_or_whole(from);
        }
        Self { chunks, length: bytes.len() }
    }

    fn bytes(&self) -> [u8; LONGEST + 1] {
        let mut bytes = [0; LONGEST + 1];
        for (to, from) in bytes.chunks_mut(CHUNK).zip(self.chunks) {
            to.copy_from_slice(&from.to_le_bytes());
        }
        bytes
    }

    /// Where the word is looked for first.
    fn slot(&self) -> usize {
        let [one, two, three, four] = self.chunks;
        mix(one ^ two.rotate_left(29) ^ three.rotate_left(43) ^ four.rotate_left(59), SLOTS)
    }
}

/// A number below `count`, a power of two, by all bits of another.
fn mix(bits: u64, count: usize) -> usize {
    let mixed = bits.wrapping_mul(0x9e37_79b9_7f4a_7c15) >> (u64::BITS - count.ilog2());
    usize::try_from(mixed).unwrap_or_default()
}

/// Fewer than eight bytes as a number. Two loads that overlap do it without a loop, whose end no
/// processor foresees.
fn part(bytes: &[u8]) -> u64 {
    if let (Some(first), Some(last)) = (bytes.first_chunk::<4>(), bytes.last_chunk::<4>()) {
        let past = 8 * (bytes.len() - 4);
        return u64::from(u32::from_le_bytes(*first))
            | u64::from(u32::from_le_bytes(*last)) << past;
    }
    let at = |n: usize| bytes.get(n).map_or(0, |it| u64::from(*it) << (8 * n));
    at(0) | at(1) | at(2)
}

/// At most eight bytes as a number; of more, the first eight.
fn part_or_whole(bytes: &[u8]) -> u64 {
    bytes.first_chunk::<CHUNK>().map_or_else(|| part(bytes), |it| u64::from_le_bytes(*it))
}

/// A number made of one byte eight times.
const fn each(byte: u8) -> u64 {
    u64::from_le_bytes([byte; CHUNK])
}

/// A letter in lower case, those of ASCII and Latin-1; a curly apostrophe straight.
fn lower_letter(letter: char) -> char {
    match letter {
        '’' => '\'',
        'À'..='Ö' | 'Ø'..='Þ' => char::from_u32(u32::from(letter) + 0x20).unwrap_or(letter),
        _ => letter.to_ascii_lowercase(),
    }
}

/// Eight ASCII letters in lower case. A byte from `A` up overflows into its top bit with the first
/// sum, one past `Z` with the second too.
fn lower(chunk: u64) -> u64 {
    let from_a = chunk + each(0x80 - b'A');
    let past_z = chunk + each(0x80 - b'Z' - 1);
    chunk | (from_a & !past_z & each(0x80)) >> 2
}

/// All words, unpacked.
struct Words {
    /// One after the other, and spaces: eight bytes are read at a time, also of the last word.
    text: String,
    /// Where each ends; the first is word 0, the unknown one, of no length.
    ends: Vec<u32>,
    /// The word that is filed in each slot, or in one before it that was taken; 0 where there is none.
    slots: Vec<u16>,
}

/// A power of two, so large that most words stand in the slot that is theirs.
const SLOTS: usize = 1 << 15;

fn words() -> &'static Words {
    static WORDS: OnceLock<Words> = OnceLock::new();
    WORDS.get_or_init(Words::unpacked)
}

impl Words {
    /// Before each word stands a byte below a space: how many letters it shares with the one before.
    fn unpacked() -> Self {
        let mut text: Vec<u8> = Vec::with_capacity(2 * PACKED.len());
        let (mut ends, mut before) = (Vec::new(), 0);
        for byte in PACKED {
            if *byte >= b' ' {
                text.push(*byte);
                continue;
            }
            let start = text.len();
            ends.push(u32::try_from(start).unwrap_or_default());
            for shared in before..before + usize::from(*byte) {
                text.push(text.get(shared).copied().unwrap_or_default());
            }
            before = start;
        }
        ends.push(u32::try_from(text.len()).unwrap_or_default());
        text.extend([b' '; CHUNK]);
        let text = String::from_utf8(text).unwrap_or_default();
        let mut all = Self { text, ends, slots: vec![0; SLOTS] };
        for id in 1..all.ends.len() {
            let mut slot = Folded::loaded(all.text(id).as_bytes()).slot();
            while all.slots.get(slot).is_some_and(|it| *it != 0) {
                slot = next(slot);
            }
            if let Some(free) = all.slots.get_mut(slot) {
                *free = u16::try_from(id).unwrap_or_default();
            }
        }
        all
    }

    fn range(&self, id: usize) -> (usize, usize) {
        let end = |id: usize| self.ends.get(id).map_or(0, |it| *it as usize);
        (id.checked_sub(1).map_or(0, end), end(id))
    }

    fn text(&self, id: usize) -> &str {
        let (start, end) = self.range(id);
        self.text.get(start..end).unwrap_or_default()
    }

    fn is(&self, id: usize, word: &Folded) -> bool {
        let (start, end) = self.range(id);
        if end - start != word.length {
            return false;
        }
        let mut done = 0;
        for wanted in word.chunks {
            if done >= word.length {
                break;
            }
            let past = (CHUNK + done).saturating_sub(word.length);
            if (chunk(self.text.as_bytes(), start + done) ^ wanted) << (8 * past) != 0 {
                return false;
            }
            done += CHUNK;
        }
        true
    }
}

fn next(slot: usize) -> usize {
    (slot + 1) % SLOTS
}

fn find(word: &Folded) -> WordId {
    let all = words();
    let mut slot = word.slot();
    while let Some(id) = all.slots.get(slot).filter(|it| **it != 0) {
        if all.is(usize::from(*id), word) {
            return WordId::of(usize::from(*id));
        }
        slot = next(slot);
    }
    WordId::UNKNOWN
}

fn chunk(bytes: &[u8], at: usize) -> u64 {
    let chunk = bytes.get(at..).and_then(|it| it.first_chunk::<CHUNK>());
    chunk.map_or(0, |it| u64::from_le_bytes(*it))
}

/// The text of the word with this id.
pub(super) fn text(id: usize) -> &'static str {
    words().text(id)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::lang::tables::DERIVED;

    #[test]
    fn every_word_finds_itself() {
        for id in 1..words().ends.len() {
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
    fn what_is_remembered_is_what_was_found() {
        let mut memo = Memo::default();
        for _ in 0..2 {
            for id in 1..words().ends.len() {
                assert_eq!(memo.look_up(text(id)).0, WordId::of(id), "{}", text(id));
            }
        }
        for word in ["", "Million", "MILLION", "U.S.", "a.m", "é", "zzzyx"] {
            assert_eq!(memo.look_up(word), (look_up(word), mark_of(word)), "{word}");
        }
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
