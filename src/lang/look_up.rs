//! From a written word to its id.
//!
//! Words are sorted by their first three letters, then by bytes. The bucket of three letters gives
//! a short range, a binary search over every eighth word a run, and a walk over the run the word.
//! A hash table would be no faster and would not compress: its order is random.

use super::{
    tables::{BUCKETS, LENGTHS, OFFSETS, WORDS},
    word::WordId,
};

/// Words in a run of `OFFSETS`; `build.rs` writes the same.
const RUN: usize = 8;

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
    let mut folded = [0_u8; LONGEST + 1];
    let Some(length) = fold(word, &mut folded) else { return WordId::UNKNOWN };
    let Some(exact) = folded.get(..length) else { return WordId::UNKNOWN };
    let found = find(exact);
    if found.is_known() || !exact.contains(&b'.') {
        return found;
    }
    if let [before @ .., b'.'] = exact {
        return find(before);
    }
    // "U.S" where the last full stop ended the sentence.
    folded.get_mut(length).map(|it| *it = b'.');
    folded.get(..=length).map_or(WordId::UNKNOWN, find)
}

/// Writes the word in lower case with straight apostrophes; its length, or none if it is too long.
fn fold(word: &str, folded: &mut [u8; LONGEST + 1]) -> Option<usize> {
    let bytes = word.as_bytes();
    if bytes.len() <= LONGEST && bytes.is_ascii() {
        for (to, from) in folded.iter_mut().zip(bytes) {
            *to = from.to_ascii_lowercase();
        }
        return Some(bytes.len());
    }
    let mut length = 0;
    for letter in word.chars() {
        let letter =
            if letter == '’' { '\'' } else { letter.to_lowercase().next().unwrap_or(letter) };
        let end = length + letter.len_utf8();
        if end > LONGEST {
            return None;
        }
        letter.encode_utf8(folded.get_mut(length..end)?);
        length = end;
    }
    Some(length)
}

fn bucket(word: &[u8]) -> usize {
    let class = |n: usize| match word.get(n) {
        None => 0,
        Some(letter @ b'a'..=b'z') => usize::from(letter - b'a') + 1,
        Some(_) => LETTERS - 1,
    };
    (class(0) * LETTERS + class(1)) * LETTERS + class(2)
}

fn find(word: &[u8]) -> WordId {
    let bucket = bucket(word);
    let edge = |n: usize| BUCKETS.get(n).map_or(0, |it| usize::from(*it));
    let (first, end) = (edge(bucket), edge(bucket + 1));
    if first >= end {
        return WordId::UNKNOWN;
    }
    let blob = WORDS.as_bytes();
    // The last run whose first word, if it is in this bucket, does not come after `word`.
    let (mut run, mut past) = (first / RUN, (end - 1) / RUN + 1);
    while past - run > 1 {
        let middle = run.midpoint(past);
        let at = offset(middle);
        let length = LENGTHS.get(middle * RUN).map_or(0, |it| usize::from(*it));
        if blob.get(at..at + length).is_some_and(|it| it <= word) {
            run = middle;
        } else {
            past = middle;
        }
    }
    let mut at = offset(run);
    for id in run * RUN..end.min((run + 1) * RUN) {
        let length = LENGTHS.get(id).map_or(0, |it| usize::from(*it));
        if length == word.len() && blob.get(at..at + length) == Some(word) {
            return WordId::of(id);
        }
        at += length;
    }
    WordId::UNKNOWN
}

fn offset(run: usize) -> usize {
    OFFSETS.get(run).map_or(0, |it| *it as usize)
}

/// The text of the word with this id.
pub(super) fn text(id: usize) -> &'static str {
    let run = id / RUN;
    let before = LENGTHS.get(run * RUN..id).unwrap_or_default();
    let at = offset(run) + before.iter().map(|it| usize::from(*it)).sum::<usize>();
    let length = LENGTHS.get(id).map_or(0, |it| usize::from(*it));
    WORDS.get(at..at + length).unwrap_or_default()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_word_finds_itself() {
        for id in 1..LENGTHS.len() {
            assert_eq!(look_up(text(id)), WordId::of(id), "{}", text(id));
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
