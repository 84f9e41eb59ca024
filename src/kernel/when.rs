//! Sums that are told only where another reading of the same figures holds: a change of “5 percent”
//! that is 5 points is told as one of points.

use super::{Case, Reading, Relation, Verdict, settle_case, verdict};
use crate::claims::Article;

/// A case, and the reading without which it is not told.
#[derive(Debug)]
pub struct When {
    /// What is told.
    pub case: Case,
    /// What must agree as printed.
    pub holds: Reading,
}

/// Works out the case where it does not agree and the other reading does; none otherwise.
pub(super) fn settle(article: &Article<'_>, check: &'static str, when: When) -> Option<Relation> {
    if verdict::of(article, &when.holds)? != Verdict::Agrees {
        return None;
    }
    let relation = settle_case(article, check, when.case)?;
    (relation.verdict != Verdict::Agrees).then_some(relation)
}
