//! The kernel: works out what the checks find.
//!
//! A check hands over a [`Case`]: the figures, the readings of what the text asserts about them,
//! and its words. The kernel does the arithmetic on both intervals of every figure, tries every
//! reading, settles the verdict (the best over all readings, CHECKS.md B0.4), writes the workings
//! and proposes repairs. No check contains arithmetic, rounding or the wording of a sum.

mod ask;
mod band;
mod common;
mod convert;
mod day;
mod elapsed;
mod evaluate;
mod form;
mod growth;
mod moment;
mod number;
mod redate;
mod repair;
mod rewritten;
mod sides;
mod slip;
mod statistics;
mod term;
mod trial;
mod verdict;
mod when;
mod workings;

use crate::claims::Article;
use crate::report;
use crate::text::Span;

pub use ask::Question;
pub(crate) use ask::answer;
pub use band::Band;
pub use common::Common;
pub use convert::{Conversion, as_converted, in_points_of, in_unit_of};
pub use day::Day;
pub use elapsed::{Count, Elapsed, apart, lasts};
pub use form::Form;
pub use moment::Moment;
pub(crate) use repair::rank;
pub(crate) use sides::drawn;
pub use slip::Slip;
pub use statistics::{Distribution, Test};
pub use term::{
    Term, by_digits, change_percent, change_percent_of_rounded, difference, exactly, gap,
    round_share, share_of_what_was, share_percent, sum, unhedged,
};
pub use verdict::{Compare, Strength, Verdict, fits};
pub use when::When;

/// One way to read what the text asserts: `computed` stands in `compare` to `stated`.
#[derive(Clone, Debug)]
pub struct Reading {
    /// What the other figures make it.
    pub computed: Term,
    /// How the two must stand to each other.
    pub compare: Compare,
    /// What the text states.
    pub stated: Term,
    /// How this reading takes the text, where that is not plain: “as a share of the 130 hospitals”.
    pub taken: Option<String>,
}

/// A relation that a check has found, ready to be worked out.
#[derive(Debug)]
pub struct Case {
    /// The figures it rests on, in reading order.
    pub figures: Vec<usize>,
    /// Wording it rests on that is no figure.
    pub evidence: Vec<Span>,
    /// The readings, the likeliest first; at least one.
    pub readings: Vec<Reading>,
    /// How surely the figures belong together.
    pub strength: Strength,
    /// One sentence for each outcome.
    pub says: Says,
}

/// What a check has found.
#[derive(Debug)]
pub enum Found {
    /// A sum.
    Case(Case),
    /// A sum, and what may have gone amiss, the likeliest first.
    Slipped(Case, Vec<Slip>),
    /// Values that must be one.
    Common(Common),
    /// A value in a band.
    Band(Band),
    /// A matter of form.
    Form(Form),
    /// A weekday beside a date.
    Day(Day),
    /// A sum that is worth telling only where another holds.
    When(When),
}

impl From<Case> for Found {
    fn from(case: Case) -> Self {
        Self::Case(case)
    }
}

impl From<When> for Found {
    fn from(when: When) -> Self {
        Self::When(when)
    }
}

impl From<Form> for Found {
    fn from(form: Form) -> Self {
        Self::Form(form)
    }
}

impl From<Day> for Found {
    fn from(day: Day) -> Self {
        Self::Day(day)
    }
}

/// What a check says; `{computed}` stands for the value worked out by the first reading, `{stated}`
/// for the other side.
#[derive(Clone, Debug)]
pub struct Says {
    /// Where the relation holds.
    pub agrees: String,
    /// Where it does not.
    pub clash: String,
}

/// A relation that was worked out.
#[derive(Clone, Debug)]
pub struct Relation {
    /// The name of the check.
    pub check: &'static str,
    /// The outcome.
    pub verdict: Verdict,
    /// The figures it rests on.
    pub figures: Vec<usize>,
    /// Wording it rests on.
    pub evidence: Vec<Span>,
    /// One sentence.
    pub message: String,
    /// The sum.
    pub workings: String,
    /// Other readings that failed too.
    pub readings: Vec<String>,
    /// Changes of one figure that would mend it.
    pub repairs: Vec<report::Repair>,
    /// Its two sides, for a picture.
    pub sides: Option<Box<Sides>>,
}

/// What is to be drawn of a relation: its numbers are worked out when it is written.
#[derive(Clone, Debug)]
pub struct Sides {
    /// The reading that it stands by.
    pub reading: Reading,
    /// What the sum prints of the computed side, where that is not its own.
    pub label: Option<String>,
}

impl From<Reading> for Box<Sides> {
    fn from(reading: Reading) -> Self {
        Self::new(Sides { reading, label: None })
    }
}

impl Reading {
    /// A reading that is plain.
    #[must_use]
    #[cfg_attr(target_arch = "wasm32", inline(never))]
    pub fn new(computed: Term, compare: Compare, stated: Term) -> Self {
        Self { computed, compare, stated, taken: None }
    }
}

impl Case {
    /// A case over the figures of its readings.
    #[must_use]
    #[cfg_attr(target_arch = "wasm32", inline(never))]
    pub fn new(readings: Vec<Reading>, strength: Strength, agrees: &str, clash: &str) -> Self {
        let mut figures = Vec::new();
        for reading in &readings {
            evaluate::figures(&reading.computed, &mut figures);
            evaluate::figures(&reading.stated, &mut figures);
        }
        crate::order::sort(&mut figures);
        figures.dedup();
        let says = Says { agrees: agrees.to_owned(), clash: clash.to_owned() };
        Self { figures, evidence: Vec::new(), readings, strength, says }
    }

    /// A sum that comes to what the text gives, or does not.
    #[must_use]
    pub fn given(readings: Vec<Reading>) -> Self {
        let holds = "{sum} is {computed}, given as {stated}";
        Self::new(readings, Strength::Strong, holds, "{sum} is {computed}, not {stated}")
    }

    /// A mean or percentage that is one of whole numbers over so many: some whole number must give it. None where
    /// any would do.
    #[must_use]
    pub fn of_whole_numbers(
        article: &Article<'_>,
        stated: usize,
        of: usize,
        clash: &str,
    ) -> Option<Self> {
        let readings: Vec<Reading> = term::whole_shares(article, stated, of)
            .into_iter()
            .map(|it| Reading::new(it, Compare::Equal, term::cut_off(article, stated)))
            .collect();
        let agrees = "{sum} is {computed}, given as {stated}";
        (!readings.is_empty()).then(|| Self::new(readings, Strength::Strong, agrees, clash))
    }

    /// The same, resting on some wording too.
    #[must_use]
    pub fn with_evidence(mut self, evidence: Span) -> Self {
        self.evidence.push(evidence);
        self
    }
}

/// Works out what a check has found; none where it has no reading, or its numbers do not fit.
#[must_use]
pub(crate) fn settle(article: &Article<'_>, check: &'static str, found: Found) -> Option<Relation> {
    let relation = match found {
        Found::Case(case) => settle_case(article, check, case),
        Found::Slipped(case, slips) => slip::settle(article, check, case, &slips),
        Found::Common(common) => common::settle(article, check, &common),
        Found::Band(band) => band::settle(article, check, &band),
        Found::Form(form) => form::settle(article, check, form),
        Found::Day(day) => day::settle(article, check, &day),
        Found::When(when) => when::settle(article, check, when),
    };
    // “on Monday. A week later, on Monday” has no figure, “of more than 0 people, 0 (0%)” no sum to redo
    relation.filter(|it| !it.figures.is_empty() && !it.workings.is_empty())
}

fn settle_case(article: &Article<'_>, check: &'static str, mut case: Case) -> Option<Relation> {
    let mut best: Option<(Verdict, usize)> = None;
    for (idx, reading) in case.readings.iter().enumerate() {
        let Some(verdict) = verdict::of(article, reading) else { continue };
        if best.is_none_or(|(so_far, _)| verdict.better_than(so_far)) {
            best = Some((verdict, idx));
        }
    }
    let (verdict, idx) = best?;
    let reading = case.readings.get(idx)?;
    let verdict = verdict.capped(case.strength.and(article, &case.figures));
    let template = if verdict == Verdict::Agrees { &case.says.agrees } else { &case.says.clash };
    let message = workings::fill(article, template, reading);
    let readings = if verdict == Verdict::Agrees {
        Vec::new()
    } else {
        case.readings
            .iter()
            .enumerate()
            .filter(|(other, _)| *other != idx)
            .map(|(_, other)| workings::also(article, other))
            .collect()
    };
    let repairs = match verdict {
        Verdict::Clash | Verdict::Query => repair::propose(article, reading, &case.figures),
        Verdict::Agrees | Verdict::Undecided => Vec::new(),
    };
    Some(Relation {
        check,
        verdict,
        workings: workings::write(article, reading, verdict),
        message,
        readings,
        repairs,
        sides: Some(case.readings.swap_remove(idx).into()),
        figures: case.figures,
        evidence: case.evidence,
    })
}
