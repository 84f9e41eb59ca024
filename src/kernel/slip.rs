//! Slips: what may have been done in place of the right sum, told where it gives what is stated.

use super::{Case, Reading, Relation, Verdict, settle_case, verdict, workings};
use crate::claims::Article;

/// A sum that was done in place of the right one: the factor turned round, that of another unit.
#[derive(Debug)]
pub struct Slip {
    /// What holds if it was.
    pub holds: Reading,
    /// What is said then, behind the sentence of the clash; its places are filled as there.
    pub says: String,
}

/// Works out the case; where it does not hold, tells the first slip that does.
pub(super) fn settle(
    article: &Article<'_>,
    check: &'static str,
    case: Case,
    slips: &[Slip],
) -> Option<Relation> {
    let mut relation = settle_case(article, check, case)?;
    let happened = |it: &&Slip| verdict::of(article, &it.holds) == Some(Verdict::Agrees);
    if relation.verdict.is_finding()
        && let Some(slip) = slips.iter().find(happened)
    {
        relation.message.push_str("; ");
        relation.message.push_str(&workings::fill(article, &slip.says, &slip.holds));
    }
    Some(relation)
}
