//! What the words between a size and its levels tell of it.

use super::Change;
use crate::claims::Article;
use crate::figures::Kind;
use crate::lang::Function;
use crate::lang::en::change::{GOES, LOSES};

/// Whether a gerund tells the change once more, by its levels: “, going from”, “, taking it from”.
pub(super) fn is_told_again(article: &Article<'_>, gerund: usize, levels: usize) -> bool {
    let text = article.text;
    let it = gerund + 1;
    let of_it = text.id(it).function() == Function::Pronoun;
    let goes = article.is_verb(gerund, GOES) || text.id(gerund).trend().is_some();
    let comma = gerund.checked_sub(1).is_some_and(|it| text.is_mark(it, ','));
    comma && (of_it && it + 1 == levels || goes && it == levels)
}

/// “was cut in half”
pub(super) fn is_in_half(article: &Article<'_>, it: usize) -> bool {
    let half = article.figure(it).filter(|it| it.kind == Kind::Fraction && it.tokens.len() == 1);
    half.is_some_and(|half| {
        article.before(it) == Function::In && half.exact() == crate::number::Exact::new(1, 2)
    })
}

/// Whether a gerund tells of an act before or within the other one.
pub(super) fn is_other_act(article: &Article<'_>, gerund: usize) -> bool {
    let before = gerund.checked_sub(1).map_or(Function::None, |it| article.text.id(it).function());
    matches!(
        before,
        Function::After
            | Function::Before
            | Function::Since
            | Function::Including
            | Function::Despite
    )
}

pub(super) fn or_before(article: &Article<'_>, at: usize) -> bool {
    at.checked_sub(1).is_some_and(|it| article.text.id(it).function() == Function::Or)
}

/// “from 8,400 to 9,600”, not “from 400 in January to 520”.
pub(super) fn are_at_once(article: &Article<'_>, change: &Change) -> bool {
    let [first, last] = change.levels();
    let (a, b) = (article.reach(first).end, article.figure(last).map_or(0, |it| it.whole.start));
    a + 1 == b && article.closes(article.reach(last).end)
}

/// “lost three players, falling from 26 to 23”
pub(super) fn is_lost(article: &Article<'_>, change: &Change, size: usize) -> bool {
    let verb = article.figure(size).and_then(|it| it.whole.start.checked_sub(1));
    let alike = |it: usize| article.own_head(it).is_none() || article.counts_alike(it, size);
    verb.is_some_and(|it| article.is_verb(it, LOSES)) && change.levels().into_iter().all(alike)
}
