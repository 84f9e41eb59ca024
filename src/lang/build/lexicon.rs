//! All words with what is known of each, as the lists are read.

use std::collections::{BTreeMap, BTreeSet};

use crate::read::Line;

/// What is known of one word.
#[derive(Default, Clone)]
pub(crate) struct Word {
    pub(crate) roles: BTreeSet<&'static str>,
    pub(crate) forms: BTreeSet<&'static str>,
    pub(crate) noun: Option<String>,
    pub(crate) verb: Option<String>,
    /// Stands in the tables in any case; other words only if no rule leads to them.
    pub(crate) kept: bool,
    /// How a lemma inflects: variants of `Rule`.
    pub(crate) rules: BTreeSet<&'static str>,
}

/// A phrase of a table: its words, and the Rust expression of what it means.
pub(crate) struct Phrase {
    pub(crate) words: Vec<String>,
    pub(crate) value: String,
}

/// Ids, each with whether it is an unlikely reading.
pub(crate) type Readings = Vec<(bool, usize)>;

#[derive(Default)]
pub(crate) struct Lexicon {
    pub(crate) words: BTreeMap<String, Word>,
    /// Tables by name; each maps a word to the Rust expression of its value.
    pub(crate) values: BTreeMap<&'static str, BTreeMap<String, String>>,
    /// Tables by name; each maps a word or sign to several ids, in order of likelihood.
    pub(crate) readings: BTreeMap<&'static str, BTreeMap<String, Readings>>,
    /// Phrase tables by name.
    pub(crate) phrases: BTreeMap<&'static str, Vec<Phrase>>,
    /// Phrases with several readings.
    pub(crate) phrase_readings: BTreeMap<Vec<String>, Readings>,
    /// Coins by table and name or sign: how many make a whole, and the currencies.
    pub(crate) coins: BTreeMap<&'static str, BTreeMap<String, (u32, Vec<usize>)>>,
    /// Id of each unit, and its dimension and factor as a Rust expression.
    pub(crate) units: Vec<(String, String)>,
    /// Codes.
    pub(crate) currencies: Vec<String>,
    /// Name, note and words of each class.
    pub(crate) functions: Vec<(String, String, String)>,
}

impl Lexicon {
    /// The word as it is stored, lower case, which the tables must have.
    pub(crate) fn word(&mut self, line: &Line, word: &str) -> &mut Word {
        let word = self.form(line, word);
        word.kept = true;
        word
    }

    /// The word as it is stored, which the tables leave out if a rule leads to it.
    pub(crate) fn form(&mut self, line: &Line, word: &str) -> &mut Word {
        let word = word.to_ascii_lowercase();
        let well_formed = !word.is_empty()
            && word.len() < 32
            && !word.contains(['/', '_', '’', '\t'])
            && (!word.ends_with('.') || word.matches('.').count() > 1);
        if !well_formed && word != "l/100km" && word != "m/s" && word != "km/h" {
            line.fail(&format!("{word:?} cannot be a word: see the header of the list"));
        }
        self.words.entry(word).or_default()
    }

    /// Gives a word a role.
    pub(crate) fn role(&mut self, line: &Line, word: &str, role: &'static str) {
        self.word(line, word).roles.insert(role);
    }

    /// Gives a word a role and its value in a table; a second value is refused.
    pub(crate) fn value(
        &mut self,
        line: &Line,
        table: &'static str,
        role: &'static str,
        word: &str,
        value: String,
    ) {
        self.role(line, word, role);
        self.bare_value(line, table, word, value);
    }

    /// As `value`, without a role.
    pub(crate) fn bare_value(
        &mut self,
        line: &Line,
        table: &'static str,
        word: &str,
        value: String,
    ) {
        self.word(line, word);
        let table = self.values.entry(table).or_default();
        if table.insert(word.to_ascii_lowercase(), value).is_some() {
            line.fail(&format!("{word:?} is listed twice"));
        }
    }

    /// A case-sensitive sign and its value.
    pub(crate) fn sign_value(
        &mut self,
        line: &Line,
        table: &'static str,
        sign: &str,
        value: String,
    ) {
        if self.values.entry(table).or_default().insert(sign.to_owned(), value).is_some() {
            line.fail(&format!("{sign:?} is listed twice"));
        }
    }

    /// Adds a reading to a word or sign, or to a phrase where the name has several words.
    pub(crate) fn reading(&mut self, line: &Line, table: &'static str, name: &str, id: usize) {
        let unlikely = name.starts_with('~');
        let readings = self.readings.entry(table).or_default();
        let list = readings.entry(name.trim_start_matches('~').to_owned()).or_default();
        if list.iter().any(|it| it.1 == id) {
            line.fail(&format!("{name:?} is listed twice"));
        }
        list.push((unlikely, id));
    }

    /// Adds a coin to a table, which has no other reading.
    pub(crate) fn coin(
        &mut self,
        line: &Line,
        table: &'static str,
        name: &str,
        parts: u32,
        currencies: &[usize],
    ) {
        let coin = (parts, currencies.to_vec());
        let taken = self.readings.get(table).is_some_and(|it| it.contains_key(name));
        let coins = self.coins.entry(table).or_default();
        if taken || coins.insert(name.to_owned(), coin).is_some() {
            line.fail(&format!("{name:?} is listed twice"));
        }
    }

    /// Adds a phrase to a table.
    pub(crate) fn phrase(
        &mut self,
        line: &Line,
        table: &'static str,
        words: Vec<String>,
        value: String,
    ) {
        for word in &words {
            self.word(line, word);
        }
        let phrases = self.phrases.entry(table).or_default();
        if phrases.iter().any(|it| it.words == words) {
            line.fail(&format!("the phrase {words:?} is listed twice"));
        }
        phrases.push(Phrase { words, value });
    }
}
