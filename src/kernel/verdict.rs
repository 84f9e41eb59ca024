//! Verdicts: what a comparison of intervals comes to, and how far it may go.

use super::{Reading, term};
use crate::claims::Article;
use crate::figures::{Said, Unit};
use crate::number::{Agreement, Extent};

/// The outcome of a relation.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Verdict {
    /// It holds as printed.
    Agrees,
    /// It holds only if figures were rounded more than they look.
    Query,
    /// Nothing reconciles it.
    Clash,
    /// It cannot be decided.
    Undecided,
}

impl Verdict {
    /// The name in the report.
    #[must_use]
    pub fn name(self) -> &'static str {
        match self {
            Self::Agrees => "agrees",
            Self::Query => "query",
            Self::Clash => "clash",
            Self::Undecided => "undecided",
        }
    }

    /// Whether it is to be shown as a disagreement.
    #[must_use]
    pub fn is_finding(self) -> bool {
        matches!(self, Self::Query | Self::Clash)
    }

    /// Charity: of several readings the one that fits best counts.
    pub(super) fn better_than(self, other: Self) -> bool {
        self.rank() < other.rank()
    }

    fn rank(self) -> u8 {
        match self {
            Self::Agrees => 0,
            Self::Query => 1,
            Self::Undecided => 2,
            Self::Clash => 3,
        }
    }

    /// A clash needs a strong binding; a weak one shows no finding at all (CHECKS.md B10.1).
    pub(super) fn capped(self, strength: Strength) -> Self {
        match (self, strength) {
            (Self::Clash, Strength::Medium) => Self::Query,
            (Self::Clash | Self::Query, Strength::Weak) => Self::Undecided,
            _ => self,
        }
    }
}

/// How surely the figures of a relation belong together.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Strength {
    /// The text may mean something else: undecided at most.
    Weak,
    /// Something was inferred: a query at most.
    Medium,
    /// The text says so.
    Strong,
}

impl Strength {
    /// No stronger than the figures allow: a currency that was inferred for some and written for others
    /// makes it medium. Where all have the same bare “$”, it does not matter which dollar it is, and where
    /// euros stand beside it neither.
    pub(super) fn and(self, article: &Article<'_>, figures: &[usize]) -> Self {
        let units = || {
            figures
                .iter()
                .filter_map(|it| article.figure(*it)?.unit)
                .filter(|it| matches!(it.get(), Unit::Currency(_)))
        };
        let mixed = |it: Said<Unit>| {
            let same = units().filter(|other| other.get() == it.get());
            it.is_assumed() && same.into_iter().any(|other| !other.is_assumed())
        };
        if units().any(mixed) { self.min(Self::Medium) } else { self }
    }
}

/// How two sides of a relation must stand to each other.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Compare {
    /// They are the same amount.
    Equal,
    /// The computed side is not larger.
    AtMost,
    /// The computed side is not smaller.
    AtLeast,
    /// They are not the same amount as written.
    Differ,
}

/// The verdict of one reading; none where the numbers do not fit.
pub(super) fn of(article: &Article<'_>, reading: &Reading) -> Option<Verdict> {
    let computed = term::value(article, &reading.computed)?;
    let stated = term::value(article, &reading.stated)?;
    let agreement = match reading.compare {
        Compare::Equal => Extent::compare(&computed, &stated),
        Compare::AtMost => Agreement::at_most(&computed, &stated),
        Compare::AtLeast => Agreement::at_most(&stated, &computed),
        Compare::Differ => {
            let amount = |it| term::exact(it, &|figure| article.figure(figure)?.amount());
            if amount(&reading.computed) == amount(&reading.stated) {
                Agreement::Clash
            } else {
                Agreement::Agrees
            }
        }
    };
    Some(match agreement {
        Agreement::Agrees => Verdict::Agrees,
        Agreement::Query => Verdict::Query,
        Agreement::Clash => Verdict::Clash,
    })
}
