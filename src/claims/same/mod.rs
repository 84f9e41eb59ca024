//! Whether two figures are of one quantity: same, different or unknown (CHECKS.md part C).
//!
//! Only *same* may lead to a finding, so a wrong *same* costs more than a missed one: a conflict in
//! any facet is a veto, and points are counted only where there is none. Figures are paired by what
//! they count and by what happens, not all against all.

mod anaphora;
mod contradict;
mod decide;
mod facets;
mod headline;
mod index;
mod keys;
mod mention;
mod nearby;
mod parallel;
mod phrase;
mod record;
mod repeat;
mod signs;
mod slip;

use std::cell::OnceCell;

pub use headline::Headlined;
pub use mention::{Mention, Points, Sort};
pub(super) use nearby::{bind, teller};

use super::Article;
use crate::order::Chains;

/// How two figures stand to each other.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Answer {
    /// They state one quantity.
    Same(Sure),
    /// They do not; what told.
    Different(Facet),
    /// The later is added to the earlier.
    Addition,
    /// The later is a part of the earlier.
    Subset,
    /// The later is what is left.
    Remainder,
    /// The later replaces the earlier.
    Update,
    /// Two sources state one quantity.
    Contrast,
    /// Nothing tells.
    Unknown,
}

/// How sure it is that two figures state one quantity.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Sure {
    /// A finding may be a query at most.
    Medium,
    /// A finding may be a clash.
    Strong,
}

/// What is compared of two figures.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Facet {
    /// What is measured, and in what.
    Unit,
    /// What is counted.
    Head,
    /// What restricts it: women, civilians, under 18.
    Group,
    /// What happens to it.
    Predicate,
    /// Whether that is denied.
    Negation,
    /// Who does it, whose it is.
    Actor,
    /// Where.
    Place,
    /// When.
    Time,
    /// Total, average, change.
    Aggregate,
    /// Stated, or expected, planned, possible.
    Modality,
    /// All, or a part.
    Scope,
}

impl Answer {
    /// The name in the report; none where nothing tells.
    #[must_use]
    pub fn name(self) -> Option<&'static str> {
        Some(match self {
            Self::Same(_) => "same",
            Self::Different(_) => "different",
            Self::Addition => "addition",
            Self::Subset => "subset",
            Self::Remainder => "remainder",
            Self::Update => "update",
            Self::Contrast => "source-contrast",
            Self::Unknown => return None,
        })
    }
}

impl Sure {
    /// The name in the report.
    #[must_use]
    pub fn name(self) -> &'static str {
        match self {
            Self::Medium => "medium",
            Self::Strong => "strong",
        }
    }
}

impl Facet {
    /// The name in the report.
    #[must_use]
    pub fn name(self) -> &'static str {
        match self {
            Self::Unit => "unit",
            Self::Head => "head",
            Self::Group => "group",
            Self::Predicate => "predicate",
            Self::Negation => "negation",
            Self::Actor => "actor",
            Self::Place => "place",
            Self::Time => "time",
            Self::Aggregate => "aggregate",
            Self::Modality => "modality",
            Self::Scope => "scope",
        }
    }
}

/// Two figures that may state one quantity.
#[derive(Clone, Copy, Debug)]
pub struct Pair {
    /// The one that comes first.
    pub earlier: usize,
    /// The other.
    pub later: usize,
    /// How they stand to each other.
    pub answer: Answer,
    /// Whether both have one value.
    pub equal: bool,
}

impl Article<'_> {
    /// How two figures stand to each other, the earlier one first.
    #[must_use]
    pub fn compare(&self, earlier: usize, later: usize) -> Answer {
        match (self.mention(earlier), self.mention(later)) {
            (Some(a), Some(b)) => decide::relation(self, a, b),
            _ => Answer::Unknown,
        }
    }

    /// What the comparison of a figure with others rests on; none for labels, dates and ordinals.
    #[must_use]
    pub fn mention(&self, figure: usize) -> Option<&Mention> {
        self.mentions().get(figure)?.as_ref()
    }

    /// Every pair of figures that count the same or of which the same is said, compared.
    #[must_use]
    pub fn pairs(&self) -> &[Pair] {
        self.same.pairs.get_or_init(|| index::pairs(self))
    }

    fn mentions(&self) -> &[Option<Mention>] {
        self.same.mentions.get_or_init(|| record::all(self))
    }

    /// Whether a word stands in few of the sentences that have figures.
    fn is_rare(&self, word: keys::Key) -> bool {
        let words = self.same.words.get_or_init(|| {
            let mut words = Vec::new();
            let mut last = None;
            for mention in self.mentions().iter().flatten() {
                if last.replace(mention.sentence) != Some(mention.sentence) {
                    words.extend(mention.around.iter().copied());
                }
            }
            let chains = Chains::of(&words.iter().copied().map(u64::from).collect::<Vec<_>>());
            let often = |it: &usize| chains.back(*it).take(RARE + 1).count() == RARE;
            let frequent = (0..words.len()).filter(often);
            let mut frequent: Vec<_> = frequent.filter_map(|it| words.get(it).copied()).collect();
            crate::order::sort(&mut frequent);
            frequent
        });
        words.binary_search(&word).is_err()
    }
}

/// In more sentences a word does not tell one quantity from another.
const RARE: usize = 3;

/// What was worked out once for an article.
#[derive(Debug, Default)]
pub(super) struct Known {
    mentions: OnceCell<Vec<Option<Mention>>>,
    /// Those that are not rare, in order.
    words: OnceCell<Vec<keys::Key>>,
    pairs: OnceCell<Vec<Pair>>,
}

impl Known {
    /// Keeps the pairs alone.
    pub(super) fn forget(&mut self) {
        self.mentions.take();
        self.words.take();
    }
}
