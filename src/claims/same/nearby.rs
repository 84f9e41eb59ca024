//! How a noun phrase points: what stands before the figure and what restricts the noun after it.
//! Bound with the claim, while the sentence is tagged.

use std::ops::Range;

use super::mention::Points;
use crate::claims::clause::{self, phrase_before};
use crate::claims::tag::forms;
use crate::claims::{Claim, Tag, Tags};
use crate::figures::{Figure, Kind};
use crate::lang::cues::PUTS;
use crate::lang::en::same::THAT_FIGURE;
use crate::lang::{Forms, Function, Role};
use crate::text::Text;

/// Fills in `points`, `owner` and `restricts`.
pub(in crate::claims) fn bind(text: &Text, tags: &Tags, figure: &Figure, claim: &mut Claim) {
    let mut at = figure.whole.start;
    // “the reported 47 deaths”
    for _ in 0..2 {
        if matches!(tags.before(at), Some(Tag::Adjective | Tag::Participle)) {
            at -= 1;
        }
    }
    claim.points = match at.checked_sub(1).map(|it| text.id(it).function()) {
        Some(Function::The) => Points::The,
        Some(Function::Demonstrative | Function::Same) => Points::This,
        Some(Function::Possessive) => Points::Its,
        // “it’s 47 pages long”
        Some(Function::PossessiveMark) if is_contracted(text, at - 1) => Points::Not,
        Some(Function::PossessiveMark) => {
            claim.owner = phrase_before(text, tags, at - 1);
            Points::Its
        }
        Some(Function::All) => Points::All,
        _ => Points::Not,
    };
    // “the toll stands at 47”: there is one
    if let Some(counts) = claim.counts.as_ref().filter(|it| it.end <= figure.whole.start)
        && text.id(counts.end - 1).noun_event().is_some_and(|it| it.of_people)
        && counts.start.checked_sub(1).is_some_and(|it| text.id(it).function() == Function::The)
    {
        claim.points = Points::The;
    }
    // “the fine of $47 million”
    if let Some(counts) = claim.counts.as_ref().filter(|it| it.end + 1 == figure.whole.start)
        && figure.kind == Kind::Money
        && text.id(counts.end).function() == Function::Of
        && counts.len() == 1
        && text.id(counts.start).has(Role::Noun)
        && !text.says(counts.start, THAT_FIGURE)
        && counts.start.checked_sub(1).is_some_and(|it| text.id(it).function() == Function::The)
    {
        claim.points = Points::The;
    }
    claim.restricts = restriction(text, tags, figure, claim);
}

/// “it’s”, “that’s”, “there’s”: the mark is a verb.
fn is_contracted(text: &Text, mark: usize) -> bool {
    mark.checked_sub(1).is_some_and(|it| {
        let word = text.id(it);
        matches!(
            word.function(),
            Function::Pronoun
                | Function::Demonstrative
                | Function::There
                | Function::What
                | Function::Who
        ) && !word.has(Role::Noun)
    })
}

/// “people trapped in the city”, “people who were killed”, “the 35 arrested protesters”
fn restriction(text: &Text, tags: &Tags, figure: &Figure, claim: &Claim) -> Option<usize> {
    let end = noun_phrase_end(figure, claim);
    if let Some(counts) = claim.counts.as_ref().filter(|it| it.start >= figure.tokens.end)
        && let Some(inside) = (counts.start..counts.end.saturating_sub(1))
            .find(|it| forms(text, *it).has(Forms::VERB_PARTICIPLE))
    {
        return Some(inside);
    }
    let at = end + usize::from(tags.is(end, Tag::Adverb));
    // “most of the 37 people killed in the flood were asleep”: no object follows
    let passive = tags.is(at, Tag::Verb)
        && forms(text, at).has(Forms::VERB_PARTICIPLE)
        && (matches!(
            tags.get(at + 1),
            Some(Tag::Preposition | Tag::To | Tag::Auxiliary | Tag::Verb | Tag::Adverb)
        ) || matches!(text.id(at + 1).function(), Function::Last | Function::Previous))
        && another_verb(tags, at + 1);
    // “The bridge opened in May”: all the verb there is
    let opens = tags.tokens().start + 2 >= figure.whole.start;
    let subject = claim.points != Points::Not && opens && !another_verb(tags, at + 1);
    if tags.is(at, Tag::Participle) && !subject || passive {
        return Some(at);
    }
    // “57 percent of the city retaken”, “the 47 killed”
    let relative = tags.is(end, Tag::Relative)
        && matches!(text.id(end).function(), Function::Who | Function::That | Function::Which);
    if !relative {
        return None;
    }
    let verb = (end + 1..end + 3)
        .find(|it| matches!(tags.get(*it), Some(Tag::Auxiliary | Tag::Verb | Tag::Participle)))?;
    Some(clause::main_verb(tags, verb)).filter(|it| !text.id(*it).has(Role::Say))
}

/// Whether the clause goes on to a verb of its own.
fn another_verb(tags: &Tags, from: usize) -> bool {
    (from..from + FAR)
        .map_while(|it| tags.get(it))
        .take_while(|it| !matches!(it, Tag::Comma | Tag::Break | Tag::And | Tag::Conjunction))
        .any(|it| matches!(it, Tag::Auxiliary | Tag::Verb | Tag::Participle))
}

/// A verb further off is that of another clause.
const FAR: usize = 12;

/// “The Red Cross puts the toll at 47”: who puts it there says so.
pub(in crate::claims) fn teller(
    text: &Text,
    tags: &Tags,
    figure: &Figure,
    claim: &Claim,
) -> Option<Range<usize>> {
    let verb = claim.verb_token.filter(|it| {
        *it < figure.whole.start
            && text.id(*it).verb().is_some_and(|it| PUTS.contains(&it.text()))
            && tags.is(*it, Tag::Verb)
            // “the budget is set at 400 million”
            && !clause::group(tags, *it).any(|it| clause::is_be(text, it))
    })?;
    let at = text.id(figure.whole.start.checked_sub(1)?).function() == Function::At;
    let subject = clause::subject(text, tags, verb).filter(|_| at)?;
    // “the toll, first put at 41”
    let head = text.id(subject.end.checked_sub(1)?);
    (head.noun_event().is_none() && !head.has(Role::Container)).then_some(subject)
}

/// Where the noun phrase of a figure ends.
fn noun_phrase_end(figure: &Figure, claim: &Claim) -> usize {
    let end = figure.whole.end.max(figure.tokens.end);
    let counted: Option<&Range<usize>> = claim.counts.as_ref().filter(|it| it.start >= end);
    counted.map_or(end, |it| it.end)
}
