//! The sentences around two figures: what words and what other figures they share.

use crate::claims::Article;
use crate::claims::same::keys::common;
use crate::claims::same::mention::Mention;
use crate::figures::{Figure, Value};

/// Three quarters of the words.
pub(super) const MOSTLY: usize = 3;

/// More figures of one sentence are not looked at.
pub(super) const COMPANY: usize = 12;

/// How much of the shorter sentence stands in the other, in quarters.
pub(super) fn alike(a: &Mention, b: &Mention) -> usize {
    4 * common(&a.around, &b.around) / a.around.len().min(b.around.len()).max(1)
}

/// What else the two sentences have figures of: more than none where they are the same, less where each has
/// others.
pub(super) fn company(
    article: &Article<'_>,
    a: &Mention,
    b: &Mention,
    keep: impl Fn(&Figure) -> bool,
) -> i32 {
    let others = |it: &Mention| -> Vec<&Value> {
        let join = article.figure(it.figure).and_then(|it| it.join);
        let here = article.figures_in(&article.sentence(it.figure)).take(COMPANY);
        here.filter(|other| *other != it.figure)
            .filter_map(|it| article.figure(it))
            .filter(|it| !it.kind.is_label() && keep(it) && (join.is_none() || it.join != join))
            .map(|it| &it.value)
            .collect()
    };
    let (one, other) = (others(a), others(b));
    let shared = one.iter().filter(|it| other.contains(it)).count();
    let own = shared < one.len().min(other.len());
    i32::try_from(shared.min(2)).unwrap_or(0) - i32::from(own)
}
