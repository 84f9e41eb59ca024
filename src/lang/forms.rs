//! Inflected forms and parts of speech.

use std::ops::{BitOr, BitOrAssign};

/// What a word form can be, and what it rather is; a set.
#[derive(Clone, Copy, PartialEq, Eq, Hash, Debug, Default)]
pub struct Forms(u16);

impl Forms {
    /// A noun in the singular: death.
    pub const NOUN_SINGULAR: Self = Self(1);
    /// A noun in the plural: deaths.
    pub const NOUN_PLURAL: Self = Self(1 << 1);
    /// The plain form of a verb: rise.
    pub const VERB_BASE: Self = Self(1 << 2);
    /// The third person: rises.
    pub const VERB_S: Self = Self(1 << 3);
    /// The past: rose.
    pub const VERB_PAST: Self = Self(1 << 4);
    /// The past participle: risen.
    pub const VERB_PARTICIPLE: Self = Self(1 << 5);
    /// The ing form: rising.
    pub const VERB_ING: Self = Self(1 << 6);
    /// An adjective, with its steps: large, larger, largest.
    pub const ADJECTIVE: Self = Self(1 << 7);
    /// An adverb.
    pub const ADVERB: Self = Self(1 << 8);
    /// Of several parts of speech, likeliest a noun.
    pub const PREFERS_NOUN: Self = Self(1 << 9);
    /// Of several parts of speech, likeliest a verb.
    pub const PREFERS_VERB: Self = Self(1 << 10);
    /// Of several parts of speech, likeliest an adjective.
    pub const PREFERS_ADJECTIVE: Self = Self(1 << 11);
    /// Of several parts of speech, likeliest an adverb.
    pub const PREFERS_ADVERB: Self = Self(1 << 12);
    /// Any form of a noun.
    pub const NOUN: Self = Self(0b11);
    /// Any form of a verb.
    pub const VERB: Self = Self(0b111_1100);
    /// No form.
    pub const NONE: Self = Self(0);

    /// Whether any of `others` is in the set.
    #[must_use]
    pub const fn has(self, others: Self) -> bool {
        self.0 & others.0 != 0
    }

    /// Whether the set is empty: nothing is known of the word as a noun, verb, adjective or adverb.
    #[must_use]
    pub const fn is_empty(self) -> bool {
        self.0 == 0
    }

    pub(super) const fn bits(self) -> u16 {
        self.0
    }

    pub(super) const fn of(bits: u16) -> Self {
        Self(bits)
    }
}

impl BitOr for Forms {
    type Output = Self;

    fn bitor(self, other: Self) -> Self {
        Self(self.0 | other.0)
    }
}

impl BitOrAssign for Forms {
    fn bitor_assign(&mut self, other: Self) {
        self.0 |= other.0;
    }
}
