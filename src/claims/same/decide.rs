//! The decision over two figures (CHECKS.md C5): vetoes first, then points.

use super::facets::{self, Events, Heads};
use super::mention::{Mention, Points, Sort};
use super::{Answer, Facet, Sure, anaphora};
use crate::claims::{Article, Scope};
use crate::lang::Sign;

/// Points, counted in halves.
const STRONG: i32 = 14;
const MEDIUM: i32 = 10;

/// How two figures stand to each other, the earlier one first.
pub(super) fn relation(article: &Article<'_>, a: &Mention, b: &Mention) -> Answer {
    if a.sort != b.sort {
        return Answer::Different(Facet::Unit);
    }
    if article.figure(a.figure).map(|it| &it.per) != article.figure(b.figure).map(|it| &it.per) {
        return Answer::Different(Facet::Aggregate);
    }
    match facets::scope(b) {
        Scope::Addition => return Answer::Addition,
        Scope::Subset => return Answer::Subset,
        Scope::Remainder => return Answer::Remainder,
        Scope::Update => return Answer::Update,
        Scope::Whole | Scope::Cumulative => {}
    }
    if !matches!(facets::scope(a), Scope::Whole | Scope::Cumulative) {
        return Answer::Different(Facet::Scope);
    }
    if b.signs.has_any(&[Sign::Addition, Sign::Fraction, Sign::Balance])
        || a.signs.has_any(&[Sign::Addition, Sign::Fraction, Sign::Balance])
    {
        return Answer::Different(Facet::Scope);
    }
    if a.signs.has(Sign::Update) || b.signs.has(Sign::Update) {
        return Answer::Update;
    }
    if let Some(facet) = facets::conflict(article, a, b) {
        return Answer::Different(facet);
    }
    let heads = facets::heads(a, b);
    let head = match heads {
        Heads::Same => 6,
        Heads::Class | Heads::Empty => 4,
        Heads::Nested | Heads::Unknown | Heads::Apart => 0,
    };
    let same_event = facets::events(a, b) == Events::Same;
    let points_back = anaphora::points_back(article, a, b);
    let words = shared_words(article, a, b);
    let mut points = head + if same_event { 6 } else { 2 } + 2 * words.min(2);
    for (one, other) in [(&a.place, &b.place), (&a.time, &b.time)] {
        points += if facets::agree(one, other) {
            2
        } else {
            i32::from(one.is_empty() && other.is_empty())
        };
    }
    points += 2 * i32::from(facets::agree(&a.source, &b.source));
    points += 4 * i32::from(points_back);
    points += 2 * i32::from(a.headline != b.headline);
    points -= 2 * i32::from(b.block.abs_diff(a.block) > 15);
    let rivals = anaphora::rivals(article, a, b);
    points -= 6 * i32::from(rivals);
    // an indefinite phrase brings in something new, unless more than the verb is the same
    let tied = points_back
        || facets::agree(&a.actor, &b.actor)
        || a.sort == Sort::Share
        || a.headline != b.headline;
    let strong = points >= STRONG && head >= 4 && (same_event || points_back) && tied && !rivals;
    if points < MEDIUM {
        return Answer::Unknown;
    }
    if facets::apart(&a.source, &b.source) {
        return Answer::Contrast;
    }
    let pointed = b.points != Points::Not || same_event;
    match (strong, pointed) {
        (true, _) => Answer::Same(Sure::Strong),
        (false, true) => Answer::Same(Sure::Medium),
        (false, false) => Answer::Unknown,
    }
}

/// Content words of both sentences that are rare in the article, heads and verbs aside.
fn shared_words(article: &Article<'_>, a: &Mention, b: &Mention) -> i32 {
    if a.sentence == b.sentence {
        return 0;
    }
    let counted = |it: &u64| Some(*it) == a.head || Some(*it) == a.verb || Some(*it) == b.verb;
    let shared = a
        .around
        .iter()
        .filter(|it| !counted(it) && b.around.contains(it) && article.is_rare(**it))
        .count();
    i32::try_from(shared).unwrap_or(i32::MAX)
}
