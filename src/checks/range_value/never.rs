//! A bound that is said never to be passed: “never fell below 500, though it was 480”.

use super::{HEDGED, REACH};
use crate::claims::Article;
use crate::figures::{Figure, Kind};
use crate::kernel::{Case, Compare, Reading, Strength, Term};
use crate::lang::{Function, Hedge, Role};

/// How a value is told: “it was 480”.
const WAS: &[&str] = &[
    "was", "were", "is", "are", "hit", "reached", "stood", "at", "to", "fell", "rose", "climbed",
    "touched",
];

/// “never fell below 500, though it was 480”
pub(super) fn never(article: &Article<'_>, bound: usize) -> Option<Case> {
    let figure = article.figure(bound)?;
    let compare = match figure.hedge? {
        Hedge::LessThan => Compare::AtLeast,
        Hedge::MoreThan => Compare::AtMost,
        _ => return None,
    };
    let start = figure.whole.start;
    let sentence = article.sentence(bound);
    let denied = (start.saturating_sub(4).max(sentence.start)..start)
        .any(|it| article.text.id(it).function() == Function::Never);
    let value = bound + 1;
    let it = article.figure(value).filter(|it| it.tokens.start < sentence.end)?;
    let between = article.reach(bound).end..it.whole.start;
    // “, though it was 480”, “, and reached 26”
    let points_back = (between
        .clone()
        .any(|it| article.text.id(it).has(Role::PersonPronoun) || article.says(it, IT))
        || between.len() <= 3
            && between.clone().any(|it| article.text.id(it).function() == Function::And))
        && it.whole.start.checked_sub(1).is_some_and(|it| article.says(it, WAS));
    let hedged = article.find_word(sentence, HEDGED).is_some();
    (denied && points_back && !hedged && fits(figure, it) && between.len() <= REACH).then(|| {
        let reading = Reading::new(Term::Figure(value), compare, Term::Unbounded(bound));
        Case::new(
            vec![reading],
            Strength::Strong,
            "{computed} keeps to the bound of {stated}",
            "{computed} is past the bound of {stated}, which is said never to be passed",
        )
    })
}

/// What was spoken of.
const IT: &[&str] = &["it", "they", "them"];

fn fits(a: &Figure, b: &Figure) -> bool {
    let plain = |it: &Figure| matches!(it.kind, Kind::Count | Kind::Number);
    // “above 150 yen, though it reached 152”
    let bare = b.kind == Kind::Number && b.unit.is_none() && b.per.is_none();
    (a.kind == b.kind && a.unit == b.unit && a.per == b.per || plain(a) && plain(b) || bare)
        && b.join.is_none()
        && b.hedge.is_none()
        && b.exact().is_some()
}
