//! What tells the quantities of a text apart: classes of what happens, of what is counted, and signs.

use super::tables::{HEAD_CLASSES, NOUN_EVENTS, SIGNS, VERB_EVENTS};
use super::word::{WordId, find};

/// A class of what happens, which verbs and nouns share: “killed”, “deaths”, “the toll”.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub struct Event {
    /// Which class.
    pub id: u8,
    /// Whether a bare number beside it is one of people: “41 killed”.
    pub of_people: bool,
}

/// A class of nouns that may count the same things.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub struct HeadClass {
    /// Which class.
    pub class: u8,
    /// Which kind within it; 0 is the class as a whole.
    pub kind: u8,
}

/// A word that tells a quantity from another of the same noun (CHECKS.md C6).
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Debug)]
pub enum Sign {
    /// “additional”
    Addition,
    /// “alone”
    Fraction,
    /// “the balance”
    Balance,
    /// “later”, “initially”
    Update,
    /// “disputed”
    Contrast,
    /// “overall”
    Cumulative,
    /// “overnight”
    Interval,
    /// “confirmed”
    Confirmed,
    /// “unconfirmed”
    Unconfirmed,
    /// “previous”
    Back,
    /// “correction”
    Correction,
    /// “wrongly”
    Untrue,
}

/// “largest”, “oldest”: the last step of an adjective.
#[must_use]
pub fn is_superlative(word: &str) -> bool {
    word.len() > SUPERLATIVE.len() + 2 && word.to_ascii_lowercase().ends_with(SUPERLATIVE)
}

/// How the last step of a short adjective ends.
const SUPERLATIVE: &str = "est";

impl WordId {
    /// What the word tells of as a verb.
    #[must_use]
    pub fn verb_event(self) -> Option<Event> {
        find(&VERB_EVENTS, self.verb()?.number())
    }

    /// What the word tells of as a noun.
    #[must_use]
    pub fn noun_event(self) -> Option<Event> {
        find(&NOUN_EVENTS, self.noun()?.number())
    }

    /// The class of what the noun counts.
    #[must_use]
    pub fn head_class(self) -> Option<HeadClass> {
        find(&HEAD_CLASSES, self.noun()?.number())
    }

    /// What the word says of a figure beside it, as it stands.
    #[must_use]
    pub fn sign(self) -> Option<Sign> {
        find(&SIGNS, self.number())
    }
}
