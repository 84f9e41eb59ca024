//! Whether a figure points back at another (CHECKS.md C7).

use super::facets::{Heads, heads};
use super::mention::{Mention, Points};
use crate::claims::Article;

/// Figures between the two that are looked at.
const REACH: usize = 12;

/// Whether the later is definite and the earlier is the last figure with that head.
pub(super) fn points_back(article: &Article<'_>, a: &Mention, b: &Mention) -> bool {
    is_definite(b) && !rivals(article, a, b)
}

/// “the 47 people”, “its vetoes”
pub(super) fn is_definite(it: &Mention) -> bool {
    it.points != Points::Not
}

/// Whether a figure between the two counts the same as the later one.
pub(super) fn rivals(article: &Article<'_>, a: &Mention, b: &Mention) -> bool {
    let between = a.figure + 1..b.figure;
    between.len() > REACH
        || between
            .filter_map(|it| article.mention(it))
            .any(|it| it.sort == b.sort && matches!(heads(it, b), Heads::Same | Heads::Class))
}
