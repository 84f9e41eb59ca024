//! What the noun phrase of a figure tells of it, beside its head.

use std::ops::Range;

use super::facets;
use super::keys::{Key, hash, is_content, key, sorted};
use super::mention::Points;
use crate::claims::{Article, Claim, Tag};
use crate::figures::{Figure, Kind};
use crate::lang::{Event, Function, Role};
use crate::text::Text;

/// Words of the noun phrase without its head, and of the phrases that restrict it.
pub(super) fn group(
    text: &Text,
    figure: &Figure,
    claim: &Claim,
    head: Option<usize>,
    event: Option<Event>,
) -> Vec<Key> {
    let mut words = Vec::new();
    for range in claim.counts.iter().filter(|_| head.is_some()) {
        words.extend(range.clone().filter(|at| Some(*at) != head));
    }
    for range in &claim.modifiers {
        if claim.actor.as_ref() != Some(range) && range.start >= figure.tokens.end {
            words.extend(range.clone());
        }
    }
    let keys = words
        .into_iter()
        .filter(|at| Some(*at) != claim.restricts && is_content(text, *at))
        // “the death toll”
        .filter(|at| event.is_none() || text.id(*at).noun_event() != event)
        .map(|at| key(text, at));
    sorted(keys.collect())
}

/// Numbers within what is counted or right behind its “of”, and that of the subject.
pub(super) fn numbers(text: &Text, figure: &Figure, claim: &Claim) -> Vec<Key> {
    let end = claim.counts.as_ref().map_or(0, |it| it.end).max(figure.tokens.end);
    let behind = end + usize::from(text.id(end).function() == Function::Of) * 2;
    let subject = claim.actor.as_ref().and_then(|it| it.start.checked_sub(1));
    let is_number = |it: &usize| text.token(*it).is_some_and(crate::text::Token::is_number);
    (figure.tokens.end..behind)
        .take(NEAR)
        .chain(subject.filter(|it| !figure.tokens.contains(it)))
        .filter(is_number)
        .map(|it| hash(text.word(it)))
        .collect()
}

/// Words of a noun phrase that are looked at.
const NEAR: usize = 8;

/// The word before the noun phrase, its determiner left out: “a drop from the 194”, “greater than a reported 194”.
pub(super) fn word_before(article: &Article<'_>, figure: usize) -> Function {
    let Some(start) = article.figure(figure).map(|it| it.whole.start) else {
        return Function::None;
    };
    let function = |it: usize| article.text.id(it).function();
    let pointed = article.claim(figure).is_some_and(|it| it.points != Points::Not);
    let near = start.checked_sub(1 + usize::from(pointed)).map_or(Function::None, function);
    let compares = |it: &Function| {
        matches!(it, Function::From | Function::Than | Function::Above | Function::Below)
    };
    let Some(tags) = article.tags(article.sentence_of(figure)) else { return near };
    let plain = |it: &usize| {
        !matches!(
            tags.get(*it),
            None | Some(
                Tag::Verb
                    | Tag::Auxiliary
                    | Tag::Name
                    | Tag::Noun
                    | Tag::Number
                    | Tag::Comma
                    | Tag::Break
            )
        )
    };
    let far = (start.saturating_sub(BACK + 1)..start).rev().take_while(plain);
    far.map(function).take_while(|it| *it != Function::To).find(compares).unwrap_or(near)
}

/// Whether the head noun by itself tells what is counted, as “toll” does.
pub(super) fn tells(text: &Text, claim: &Claim) -> bool {
    claim.head.is_some_and(|at| {
        text.id(at).noun_event().is_some_and(|it| it.of_people) || is_empty(text, at)
    })
}

/// “the figure”, “the number”, “that total”
pub(super) fn is_empty(text: &Text, at: usize) -> bool {
    text.id(at).has(Role::Container) && text.id(at).units().is_empty()
}

/// “75 percent of the city”, “three out of the four sectors”
pub(super) fn is_of_whole(text: &Text, figure: &Figure) -> bool {
    let out = text.id(figure.tokens.end).function() == Function::Out;
    let of = figure.tokens.end + usize::from(out);
    let definite = text.id(of + 1).function();
    text.id(of).function() == Function::Of
        && matches!(definite, Function::The | Function::Possessive | Function::Demonstrative)
}

/// “the first three races”, “the 10 most reported countries”
pub(super) fn is_ranked(text: &Text, figure: &Figure, claim: &Claim) -> bool {
    let end = claim.counts.as_ref().map_or(figure.tokens.end, |it| it.end);
    let ranks = |at: usize| {
        let word = text.id(at);
        matches!(
            word.function(),
            Function::Most
                | Function::Last
                | Function::Next
                | Function::Least
                | Function::Previous
                | Function::Other
                | Function::Remaining
                | Function::Past
                | Function::Same
        ) || word.ordinal().is_some()
            || word.has(Role::Adjective) && crate::lang::is_superlative(text.word(at))
    };
    figure.whole.start.checked_sub(1).is_some_and(ranks)
        || (figure.tokens.end..end.max(figure.tokens.end)).any(ranks)
}

/// “male unemployment”, “the youth jobless rate”
pub(super) fn is_of_kind(text: &Text, claim: &Claim) -> bool {
    let words = claim.counts.clone().unwrap_or_default();
    words.filter(|at| Some(*at) != claim.head).any(|at| {
        text.id(at)
            .head_class()
            .is_some_and(|it| it.class == facets::PEOPLE && (1..=facets::AGES).contains(&it.kind))
    })
}

/// “Marvin Warner and two officers were convicted”
pub(super) fn is_beside(text: &Text, figure: &Figure) -> bool {
    let and = figure.whole.start.checked_sub(1);
    and.is_some_and(|it| {
        text.id(it).function() == Function::And
            && it
                .checked_sub(1)
                .and_then(|it| text.token(it))
                .is_some_and(|it| it.is_word() && it.is_capital())
    })
}

/// “two men and a woman died”, “killed the driver and four passengers”: who is named without a number makes
/// one more. “It killed two men and a woman was hurt” is two clauses.
pub(super) fn is_accompanied(article: &Article<'_>, figure: usize) -> bool {
    let text = article.text;
    let tags = article.tags(article.sentence_of(figure));
    let Some((it, tags)) = article.figure(figure).zip(tags) else { return false };
    let (start, end) = (it.whole.start, article.reach(figure).end.max(it.tokens.end));
    let verb = |range: Range<usize>| {
        range.into_iter().any(|it| matches!(tags.get(it), Some(Tag::Verb | Tag::Auxiliary)))
    };
    // “The board said in a statement that a woman and two men died”: the verb of their own clause
    let led = (tags.tokens().start..start)
        .rev()
        .take_while(|at| !matches!(tags.get(*at), Some(Tag::Conjunction | Tag::Break)))
        .any(|at| verb(at..at + 1) && !text.id(at).has(Role::Say));
    let determined =
        matches!(text.id(end + 1).function(), Function::A | Function::The | Function::Possessive);
    let and = |at: usize| text.id(at).function() == Function::And;
    let words = (end + 2..end + COMPANION).take_while(|at| {
        matches!(
            tags.get(*at),
            Some(
                Tag::Adjective | Tag::Noun | Tag::Name | Tag::Number | Tag::Participle | Tag::Mark
            )
        )
    });
    let behind = words.last().filter(|_| determined).is_some_and(|noun| {
        let next = noun + 1;
        // “two men, a woman and three children”
        and(end) && !(led && verb(next..next + 2))
            || text.is_mark(end, ',') && (and(next) || text.is_mark(next, ','))
    });
    let ahead = start.checked_sub(2).is_some_and(|noun| {
        let counted = (start.saturating_sub(COMPANION)..noun).any(|it| tags.is(it, Tag::Number));
        and(noun + 1)
            && matches!(tags.get(noun), Some(Tag::Noun | Tag::Name))
            && !counted
            && !(led && verb(end..end + 3))
    });
    behind || ahead
}

/// Words of a noun phrase beside a figure that are looked at.
const COMPANION: usize = 8;

/// “three lease sales, two off the coast”: its noun is that of a figure shortly before.
pub(super) fn is_elided(article: &Article<'_>, figure: usize, claim: &Claim) -> bool {
    let start = article.figure(figure).map_or(0, |it| it.whole.start);
    if is_paired(article, figure) {
        return true;
    }
    let Some(counts) = claim.counts.as_ref().filter(|it| it.end <= start) else { return false };
    (figure.saturating_sub(BACK)..figure).any(|it| {
        article.figure(it).is_some_and(|it| it.tokens.end <= counts.start)
            && article.claim(it).is_some_and(|it| it.counts.as_ref() == Some(counts))
    })
}

/// “12 and 14 fires respectively”: two that share a noun.
fn is_paired(article: &Article<'_>, figure: usize) -> bool {
    let and = |a: usize, b: usize| {
        article.figure(a).zip(article.figure(b)).is_some_and(|(a, b)| {
            a.tokens.end + 1 == b.whole.start
                && article.text.id(a.tokens.end).function() == Function::And
                && a.kind == Kind::Number
        })
    };
    and(figure, figure + 1) || figure.checked_sub(1).is_some_and(|it| and(it, figure))
}

/// So many figures before one its noun may be left out.
const BACK: usize = 3;
