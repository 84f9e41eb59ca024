//! What an unknown word may be, by its ending.

use super::{forms::Forms, tables::SUFFIXES};

/// Letters that stand before an ending at least.
const LEAST_STEM: usize = 2;

/// What a word of no list may be, and its lemma, in lower case. No form is sure: the lists come
/// first, and a word written with a capital is rather a name. A word without a known ending gives
/// [`Forms::NONE`] and itself.
#[must_use]
pub fn guess(word: &str) -> (Forms, String) {
    let lower = word.to_ascii_lowercase();
    // The sorted table has the longer of two endings in no special place: try every length.
    for (at, _) in lower.char_indices().skip(LEAST_STEM) {
        let Some((stem, ending)) = lower.split_at_checked(at) else { continue };
        let found = SUFFIXES.binary_search_by(|it| it.0.cmp(ending)).ok();
        let Some((_, forms, replaced)) = found.and_then(|it| SUFFIXES.get(it)) else { continue };
        let forms = Forms::of(*forms);
        return (forms, lemma(stem, replaced, forms));
    }
    (Forms::NONE, lower)
}

/// The stem with what replaces the ending. A doubled consonant before a vowel ending belongs to a
/// stem without it ("blogged"), and a stem that ends in two consonants takes no letter ("texted").
fn lemma(stem: &str, replaced: &str, forms: Forms) -> String {
    let inflected = forms.has(Forms::VERB_PAST | Forms::VERB_ING);
    if !inflected || replaced != SILENT {
        return format!("{stem}{replaced}");
    }
    let vowel = |it: u8| b"aeiouy".contains(&it);
    match stem.as_bytes() {
        [kept @ .., a, b] if a == b && !vowel(*a) && !b"lsz".contains(a) && !kept.is_empty() => {
            stem.get(..stem.len() - 1).unwrap_or(stem).to_owned()
        }
        [.., a, b] if !vowel(*a) && !vowel(*b) && !b"cgsvz".contains(b) => stem.to_owned(),
        [.., a, b, c] if vowel(*a) && vowel(*b) && !vowel(*c) && !b"cgsvz".contains(c) => {
            stem.to_owned()
        }
        [.., b'e' | b'o', last] if b"nlrdtw".contains(last) => stem.to_owned(),
        [.., last] if vowel(*last) || b"wx".contains(last) => stem.to_owned(),
        _ => format!("{stem}{replaced}"),
    }
}

/// The letter that a verb drops before a vowel ending.
const SILENT: &str = "e";

#[cfg(test)]
mod tests {
    use super::*;

    fn lemma_of(word: &str) -> String {
        guess(word).1
    }

    #[test]
    fn endings_tell_the_part_of_speech() {
        assert!(guess("frobnicated").0.has(Forms::VERB_PAST));
        assert!(guess("frobnicating").0.has(Forms::VERB_ING));
        assert!(guess("frobnication").0.has(Forms::NOUN_SINGULAR));
        assert!(guess("frobnications").0.has(Forms::NOUN_PLURAL));
        assert!(guess("frobnically").0.has(Forms::ADVERB));
        assert!(guess("frobnable").0.has(Forms::ADJECTIVE));
        assert!(!guess("frobness").0.has(Forms::NOUN_PLURAL));
    }

    #[test]
    fn the_lemma_is_without_the_ending() {
        assert_eq!(lemma_of("blogged"), "blog");
        assert_eq!(lemma_of("texting"), "text");
        assert_eq!(lemma_of("defaced"), "deface");
        assert_eq!(lemma_of("skulked"), "skulk");
        assert_eq!(lemma_of("frackers"), "fracker");
        assert_eq!(lemma_of("curries"), "curry");
        assert_eq!(lemma_of("Tasers"), "taser");
    }

    #[test]
    fn a_word_without_an_ending_stays_as_it_is() {
        for word in ["", "s", "ed", "xyzzy", "ώς", "é"] {
            assert_eq!(guess(word), (Forms::NONE, word.to_owned()), "{word}");
        }
    }
}
