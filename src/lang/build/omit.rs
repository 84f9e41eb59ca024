//! Leaves out of the tables the forms that a rule leads to.

use std::collections::BTreeSet;

use crate::{
    lexicon::{Lexicon, Word},
    stems::{Ending, Stem, stems},
};

/// Roles that a noun gives to its regular plural, and either lemma to any form.
const OF_NOUNS: [&str; 3] = ["Person", "Event", "Container"];
const OF_ANY: [&str; 6] = ["Say", "Trend", "VoteWord", "VoteNoun", "GameWord", "Change"];

/// Takes every form out of the lexicon that the look-up derives from its lemma just as the lists
/// have it; returns those forms with what the lists say of them.
pub(crate) fn omit(lexicon: &mut Lexicon) -> Vec<(String, Word)> {
    let words = &lexicon.words;
    let trends = &lexicon.values["TRENDS"];
    let derivable = |text: &String, word: &Word| {
        let Some((lemma, stem)) = lemma_of(lexicon, text) else { return false };
        let (derived, lemma_word) = (derive(&words[&lemma], stem), &words[&lemma]);
        let trend = derived.roles.contains("Trend");
        let same = |is: bool, listed: &Option<String>| *listed == is.then(|| lemma.clone());
        derived.roles == word.roles
            && derived.forms == word.forms
            && same(derived.roles.contains("Noun"), &word.noun)
            && same(derived.roles.contains("Verb"), &word.verb)
            && (!trend || trends.get(&lemma) == trends.get(text))
            && lemma_word.kept
    };
    let gone: BTreeSet<String> = words
        .iter()
        .filter(|(text, word)| !word.kept && derivable(text, word))
        .map(|it| it.0.clone())
        .collect();
    for text in &gone {
        if let Some(trends) = lexicon.values.get_mut("TRENDS") {
            trends.remove(text);
        }
    }
    gone.into_iter().filter_map(|text| lexicon.words.remove_entry(&text)).collect()
}

/// The lemma that the look-up finds for a form that is in no table, by the same steps.
fn lemma_of(lexicon: &Lexicon, text: &str) -> Option<(String, Stem)> {
    stems(text.as_bytes()).find_map(|stem| {
        let lemma = format!("{}{}", &text[..stem.kept], stem.tail);
        let word = lexicon.words.get(&lemma).filter(|it| it.kept)?;
        (!derive(word, stem).roles.is_empty()).then_some((lemma, stem))
    })
}

/// What a lemma says of a regular form of it. `word.rs` does the same.
fn derive(lemma: &Word, stem: Stem) -> Word {
    let has = |rule: &str| lemma.rules.contains(rule);
    let verb = match stem.ending {
        Ending::S => has("THIRD"),
        Ending::Ed => has("PAST") && has(if stem.doubled { "DOUBLED" } else { "PLAIN" }),
        Ending::Ing => has("ING") && has(if stem.doubled { "DOUBLED" } else { "PLAIN" }),
    };
    let noun = stem.ending == Ending::S && has("PLURAL");
    let mut word = Word::default();
    if noun {
        word.roles.insert("Noun");
        word.forms.insert("NOUN_PLURAL");
        word.roles.extend(OF_NOUNS.into_iter().filter(|it| lemma.roles.contains(it)));
    }
    if verb {
        word.roles.insert("Verb");
        word.forms.extend(match stem.ending {
            Ending::S => ["VERB_S"].as_slice(),
            Ending::Ed => &["VERB_PAST", "VERB_PARTICIPLE"],
            Ending::Ing => &["VERB_ING"],
        });
    }
    if noun || verb {
        word.roles.extend(OF_ANY.into_iter().filter(|it| lemma.roles.contains(it)));
    }
    if noun && verb {
        word.forms.insert("PREFERS_NOUN");
    }
    word
}
