//! The decision over two figures (CHECKS.md C5): vetoes first, then points.

use super::facets::{self, Events, Heads};
use super::mention::{Mention, Points, Sort, Trait};
use super::{Answer, Facet, Sure, anaphora, parallel, repeat, slip};
use crate::claims::{Article, Scope};
use crate::figures::Unit;
use crate::lang::{Function, Sign};
use crate::number::Exact;

/// Points, counted in halves.
const STRONG: i32 = 14;
const MEDIUM: i32 = 10;

/// Sentences between a definite noun phrase and what it points at.
const NEAR: usize = 2;

/// How two figures stand to each other, the earlier one first.
pub(super) fn relation(article: &Article<'_>, a: &Mention, b: &Mention) -> Answer {
    match on_signs(article, a, b) {
        Answer::Same(Sure::Medium)
            if repeat::are_equal(article, a.figure, b.figure)
                && (a.sort != Sort::Duration || a.is(Trait::Headline)) =>
        {
            Answer::Same(Sure::Strong)
        }
        Answer::Unknown
        | Answer::Same(Sure::Medium)
        | Answer::Different(Facet::Modality | Facet::Actor | Facet::Head | Facet::Predicate)
            if slip::is_slip(article, a, b) && by_shape(article, a, b).is_none() =>
        {
            Answer::Same(Sure::Strong)
        }
        Answer::Same(sure) => Answer::Same(sure),
        _ if repeat::is_repeat(article, a, b) => Answer::Same(Sure::Strong),
        // what is told of the price and of the thing differs
        Answer::Unknown | Answer::Different(Facet::Head | Facet::Predicate | Facet::Modality)
            if anaphora::is_price_of(article, a, b) =>
        {
            Answer::Same(Sure::Medium)
        }
        Answer::Unknown | Answer::Different(Facet::Actor | Facet::Head | Facet::Modality)
            if anaphora::is_spent_again(article, a, b) =>
        {
            Answer::Same(Sure::Medium)
        }
        other => other,
    }
}

/// The same, whether they are equal or not.
fn on_signs(article: &Article<'_>, a: &Mention, b: &Mention) -> Answer {
    if a.sort != b.sort {
        return Answer::Different(Facet::Unit);
    }
    if article.figure(a.figure).map(|it| &it.per) != article.figure(b.figure).map(|it| &it.per) {
        return Answer::Different(Facet::Aggregate);
    }
    if let Some(apart) = by_shape(article, a, b) {
        return apart;
    }
    if a.is(Trait::Headline) && !b.is(Trait::Headline) {
        return article.is_headlined(a, b).map_or(Answer::Unknown, Answer::Same);
    }
    if parallel::are_parallel(article, a, b) {
        let sure = repeat::are_equal(article, a.figure, b.figure)
            || article.can_contradict(a.figure, b.figure);
        return if sure { Answer::Same(Sure::Strong) } else { Answer::Unknown };
    }
    if a.is(Trait::Joined) || b.is(Trait::Joined) {
        return Answer::Unknown;
    }
    if a.is(Trait::Listed) || b.is(Trait::Listed) || a.is(Trait::Ranked) || b.is(Trait::Ranked) {
        return Answer::Different(Facet::Scope);
    }
    match (a.before, b.before) {
        // “from 5 to 7”: a level before, and the new one
        (one, other) if is_compared(one) || is_compared(other) => {
            return Answer::Different(Facet::Time);
        }
        (_, Function::To) => return Answer::Update,
        _ => {}
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
    if anaphora::is_named(article, a, b) {
        return Answer::Same(Sure::Medium);
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
    points -= 2 * i32::from(b.block.abs_diff(a.block) > 15);
    let rivals = anaphora::rivals(article, a, b);
    points -= 6 * i32::from(rivals);
    if points < MEDIUM {
        return Answer::Unknown;
    }
    if facets::apart(&a.source, &b.source) {
        return if same_event { Answer::Contrast } else { Answer::Unknown };
    }
    // two figures of one sentence are told side by side because they differ
    if a.sentence == b.sentence {
        return Answer::Unknown;
    }
    // an indefinite phrase brings in something new
    let back = points_back || a.is(Trait::OfWhole) && b.is(Trait::OfWhole);
    // “the 41 paintings” right after the paintings, with nothing else that tells which
    let amount = matches!(b.sort, Sort::Count | Sort::In(Unit::Currency(_)));
    let near = b.sentence - a.sentence <= NEAR;
    let plain =
        head == 6 && amount && near && b.verb.is_none() && points_back && !is_few(article, b);
    // “twelve-month” tells what is measured, and how long it took is told once
    if b.sort == Sort::Duration || !back || head < 4 || !same_event && !plain {
        return Answer::Unknown;
    }
    let told = same_event || words > 0;
    // figures that differ are one only where nothing leaves room for two
    let sure = repeat::are_equal(article, a.figure, b.figure)
        || article.can_contradict(a.figure, b.figure);
    Answer::Same(if points >= STRONG && told && sure { Sure::Strong } else { Sure::Medium })
}

/// What the shape of the document tells of two figures that differ.
fn by_shape(article: &Article<'_>, a: &Mention, b: &Mention) -> Option<Answer> {
    if repeat::are_equal(article, a.figure, b.figure) {
        return None;
    }
    // a caption may tell of another day
    if a.block != b.block && (a.is(Trait::Aside) || b.is(Trait::Aside)) {
        return Some(Answer::Different(Facet::Scope));
    }
    // a later entry of a live blog brings an earlier one up to date
    let entries = article.entry_of(a.block) != article.entry_of(b.block);
    (entries && !a.is(Trait::Headline)).then_some(Answer::Update)
}

/// “from 40”, “more than the 40”: what another level is compared with.
pub(super) fn is_compared(before: Function) -> bool {
    use Function as F;
    matches!(before, F::From | F::Versus | F::Than | F::Above | F::Below)
}

/// “The two countries” are named, not counted.
pub(super) fn is_few(article: &Article<'_>, it: &Mention) -> bool {
    let least = if it.points == Points::Its { 3 } else { 10 };
    article
        .figure(it.figure)
        .and_then(crate::figures::Figure::exact)
        .is_some_and(|it| it < Exact::int(least))
}

/// Content words of both sentences that are rare in the article, heads and verbs aside.
pub(super) fn shared_words(article: &Article<'_>, a: &Mention, b: &Mention) -> i32 {
    if a.sentence == b.sentence {
        return 0;
    }
    let counted =
        |it: &super::keys::Key| Some(*it) == a.head || Some(*it) == a.verb || Some(*it) == b.verb;
    let shared = a
        .around
        .iter()
        .filter(|it| !counted(it) && b.around.contains(it) && article.is_rare(**it))
        .count();
    i32::try_from(shared).unwrap_or(i32::MAX)
}
