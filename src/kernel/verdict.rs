//! Verdicts: what a comparison of intervals comes to, and how far it may go.

use super::{Reading, Term, evaluate};
use crate::claims::Article;
use crate::figures::{Figure, Said, Unit};
use crate::number::{Agreement, Exact, Extent, Hedge, Interval, rounds_at, rounds_to};

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
    /// The same amount, or one is a rounding of the other (CHECKS.md B0.5).
    Restates,
    /// As that; one leading digit is enough for the stated side.
    Headlines,
}

impl Compare {
    /// Whether the two sides are to be the same.
    #[must_use]
    pub fn is_same(self) -> bool {
        matches!(self, Self::Equal | Self::Restates | Self::Headlines)
    }
}

/// Whether a reading holds as printed.
#[must_use]
pub fn fits(article: &Article<'_>, reading: &Reading) -> bool {
    of(article, reading) == Some(Verdict::Agrees)
}

/// The verdict of one reading; none where the numbers do not fit.
pub(super) fn of(article: &Article<'_>, reading: &Reading) -> Option<Verdict> {
    let computed = evaluate::extent(article, &reading.computed)?;
    let stated = evaluate::extent(article, &reading.stated)?;
    let agreement = match reading.compare {
        Compare::Equal => Extent::compare(&computed, &stated),
        Compare::Restates | Compare::Headlines => {
            let headline = reading.compare == Compare::Headlines;
            let near = |it: Extent| if headline { near(&it).unwrap_or(it) } else { it };
            let (computed, stated) = (near(computed), near(stated));
            match Extent::compare(&computed, &stated) {
                Agreement::Agrees => Agreement::Agrees,
                _ if is_rounding(article, reading, &computed, &stated) => Agreement::Agrees,
                other => other,
            }
        }
        Compare::AtMost => in_order(article, &reading.computed, &reading.stated)
            .unwrap_or_else(|| Agreement::at_most(&computed, &stated)),
        Compare::AtLeast => in_order(article, &reading.stated, &reading.computed)
            .unwrap_or_else(|| Agreement::at_most(&stated, &computed)),
        Compare::Differ => {
            let amount = |it| evaluate::exact(it, &|figure| article.figure(figure)?.amount());
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

/// Two figures that are written to the same digit keep their order, however they were rounded: what rose from 4.3 is
/// not printed as 4.2. None where they are not written so.
pub(super) fn in_order(article: &Article<'_>, less: &Term, more: &Term) -> Option<Agreement> {
    let printed = |it: &Term| {
        let Term::Figure(figure) = it else { return None };
        let figure = article.figure(*figure)?;
        let plain = matches!(figure.hedge, None | Some(Hedge::Exactly)) && figure.join.is_none();
        let written = figure.written.filter(|_| plain)?;
        Some((written.value, written.step))
    };
    let ((low, step), (high, other)) = (printed(less)?, printed(more)?);
    let clear = |it| if it { Agreement::Agrees } else { Agreement::Clash };
    (step == other).then(|| clear(low <= high))
}

/// “At least 20” is borne out by 30, but no headline makes 200 of it.
fn near(it: &Extent) -> Option<Extent> {
    let near = |it: &Interval| match (it.low(), it.high()) {
        (Some(low), None) => low.times(Exact::int(2)).and_then(|it| Interval::between(low, it)),
        _ => Some(*it),
    };
    Some(Extent::new(near(&it.tight)?, near(&it.loose)?))
}

/// Whether one side is a rounding of the other, at the precision that the coarse one is written in.
fn is_rounding(
    article: &Article<'_>,
    reading: &Reading,
    computed: &Extent,
    stated: &Extent,
) -> bool {
    let figure = |it: &Term| match it {
        Term::Figure(figure) => article.figure(*figure),
        _ => None,
    };
    let up = |it: &Figure| matches!(it.hedge, Some(Hedge::Nearly | Hedge::UpTo));
    let rounds = |fine: &Extent, coarse: &Term| {
        figure(coarse).is_some_and(|it| it.written.is_some_and(|w| rounds_to(fine, &w, up(it))))
    };
    let lead = |it: &Term| {
        let coarse = figure(it)?;
        let value = coarse.written?.value;
        let step = leading_step(value)?;
        // “4.1%” is written in two digits, and no rounding of 4.7
        let one_digit = value.over(step).is_some_and(Exact::is_integer);
        Some(one_digit && rounds_at(computed, value, step, up(coarse)))
    };
    rounds(computed, &reading.stated)
        || rounds(stated, &reading.computed)
        || reading.compare == Compare::Headlines && lead(&reading.stated) == Some(true)
}

/// One step in the leading digit: 100 for 247.
fn leading_step(value: Exact) -> Option<Exact> {
    let mut step = Exact::ONE;
    while let Some(next) = step.times(Exact::int(10)).filter(|it| *it <= value.abs()) {
        step = next;
    }
    (step <= value.abs()).then_some(step)
}
