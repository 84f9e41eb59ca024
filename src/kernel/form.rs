//! Matters of form, with nothing to work out: a number that is none, a length given for an area.

use super::{Relation, Verdict};
use crate::claims::Article;
use crate::report::Repair;
use crate::text::Span;

/// What is written amiss, whatever its value.
#[derive(Debug)]
pub struct Form {
    /// The figures it stands at; at least one.
    pub figures: Vec<usize>,
    /// Wording beside them.
    pub evidence: Vec<Span>,
    /// How grave it is: a clash where it cannot be meant, a query where it may be a custom.
    pub verdict: Verdict,
    /// One sentence.
    pub message: String,
    /// What it is read as, or what would be expected.
    pub workings: String,
    /// How the first figure could be written.
    pub instead: Vec<(String, &'static str)>,
}

pub(super) fn settle(_: &Article<'_>, check: &'static str, form: Form) -> Option<Relation> {
    let figure = *form.figures.first()?;
    let repairs = form
        .instead
        .into_iter()
        .map(|(replacement, why)| Repair { figure, replacement, why })
        .collect();
    Some(Relation {
        check,
        verdict: form.verdict,
        figures: form.figures,
        evidence: form.evidence,
        message: form.message,
        workings: form.workings,
        readings: Vec::new(),
        repairs,
        sides: None,
    })
}
