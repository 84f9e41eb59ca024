//! What is known of a figure that is compared with others (CHECKS.md C1).

use std::rc::Rc;

use super::keys::Key;
use super::signs::Signs;
use crate::claims::{Aggregate, Modality, Scope};
use crate::figures::Unit;
use crate::lang::{Event, Function, HeadClass};

/// How a noun phrase points back.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Points {
    /// “47 people”
    #[default]
    Not,
    /// “the 47 people”
    The,
    /// “those 47 people”
    This,
    /// “its 47 vetoes”, “Russia’s 47 vetoes”
    Its,
    /// “all 47 people”
    All,
}

/// What can be one quantity at all.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Sort {
    /// A number of things.
    Count,
    /// Percent and fractions of something.
    Share,
    /// Percentage points, or basis points.
    Points(Option<Unit>),
    /// A length of time.
    Duration,
    /// Money and measures in one unit.
    In(Unit),
    /// Degrees of one scale, or of none that is named.
    Degrees(Option<Unit>),
    /// Votes for or against.
    Vote,
    /// What each side scored.
    Score,
}

/// What the comparison of a figure rests on.
#[derive(Clone, Debug)]
pub struct Mention {
    /// Which figure.
    pub figure: usize,
    /// What it can be one quantity with.
    pub sort: Sort,
    /// How its noun phrase points.
    pub points: Points,
    /// What it counts.
    pub(super) head: Option<Key>,
    pub(super) class: Option<HeadClass>,
    /// What it happens to, where the head tells what happens: “job cuts”.
    pub(super) object: Option<Key>,
    /// What happens, of a class.
    pub(super) event: Option<Event>,
    /// What happens, of any verb that tells something.
    pub(super) verb: Option<Key>,
    pub(super) actor: Vec<Key>,
    pub(super) place: Vec<Key>,
    pub(super) time: Vec<Key>,
    pub(super) source: Vec<Key>,
    /// Words of the noun phrase and of what restricts it.
    pub(super) group: Vec<Key>,
    /// Numbers that restrict what is counted: “of 2.48-dollar preferred”, “9,000 miles, comprising”.
    pub(super) numbers: Vec<Key>,
    /// Every content word of the sentence.
    pub(super) around: Rc<[Key]>,
    /// Those of them that are names.
    pub(super) names: Rc<[Key]>,
    pub(super) scope: Scope,
    pub(super) aggregate: Option<Aggregate>,
    pub(super) modality: Modality,
    pub(super) signs: Signs,
    pub(super) sentence: usize,
    pub(super) block: usize,
    /// What else is so.
    pub(super) traits: Traits,
    /// The word right before it.
    pub(super) before: Function,
}

/// What is or is not so of a mention.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Trait {
    /// Whether the head tells what happens: “the toll”, “six vetoes”.
    NounEvent,
    /// Whether the head says nothing of what is counted: “the figure”, “the number”.
    EmptyHead,
    /// Whether it counts people, by what happens to them: “41 killed”.
    People,
    /// It is denied.
    Negated,
    /// It stands in the headline.
    Headline,
    /// Whether it is an item of a list or a cell of a table, which is its own scope.
    Listed,
    /// Whether it is written as one with another: “5 to 7 percent”.
    Joined,
    /// Whether it is a share of something definite: “75 percent of the city”.
    OfWhole,
    /// Whether it counts the first, the last, the largest.
    Ranked,
    /// Whether it is one of several that a larger count before it holds: “three sales, two of them here”.
    Elided,
    /// Whether it stands in a caption, or in what is no part of the story.
    Aside,
    /// Whether a name is counted beside it: “Warner and two officers”.
    Beside,
    /// Whether somebody or something is named beside it without a number: “two men and a woman”.
    Accompanied,
    /// Whether it is of one sex or age only: “male unemployment”.
    OfKind,
}

/// A set of them.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(super) struct Traits(u16);

impl Traits {
    pub(super) fn of(all: &[(Trait, bool)]) -> Self {
        let bits = all.iter().filter(|it| it.1).map(|it| 1 << it.0 as u16);
        Self(bits.fold(0, |set, bit: u16| set | bit))
    }
}

impl Mention {
    /// Whether it stands in the headline.
    #[must_use]
    pub fn in_headline(&self) -> bool {
        self.is(Trait::Headline)
    }

    /// Whether this is so of it.
    pub(super) fn is(&self, it: Trait) -> bool {
        self.traits.0 & 1 << it as u16 != 0
    }
}
