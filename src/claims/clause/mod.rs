//! The skeleton of a clause: groups of verbs, the verb that governs a noun phrase, subjects and objects.
//!
//! Walks from a figure to the left or right over the tags of its sentence, at most [`REACH`] tokens each.

mod after;
mod governor;
mod subject;

use std::ops::Range;

pub(super) use after::{clause_verb, verb_after};
pub(super) use governor::governor;
pub(super) use subject::{subject, subject_from};

use super::noun_phrase::phrase;
use super::tag::forms;
use super::{Tag, Tags};
use crate::lang::en::clause::PARTS_OF_DAY;
use crate::lang::{Forms, Function, Role, Sign};
use crate::text::Text;

/// Longer ways inside a sentence are not gone: cost stays linear in texts without full stops.
const REACH: usize = 120;

/// The group of a verb: its auxiliaries, adverbs and itself.
pub(super) fn group(tags: &Tags, verb: usize) -> Range<usize> {
    let first = tags.tokens().start;
    let mut start = verb;
    let mut at = verb;
    while at > first && matches!(tags.get(at - 1), Some(Tag::Auxiliary | Tag::Adverb)) {
        at -= 1;
        if tags.is(at, Tag::Auxiliary) {
            start = at;
        }
    }
    start..verb + 1
}

/// The main verb of the group that begins at a token: “has gone missing” has “gone”.
pub(super) fn main_verb(tags: &Tags, at: usize) -> usize {
    let mut end = at;
    let mut main = at;
    while let Some(tag) = tags.get(end) {
        match tag {
            Tag::Auxiliary if end == at || tags.is(main, Tag::Auxiliary) => main = end,
            Tag::Verb | Tag::Participle | Tag::Gerund
                if end == at || tags.is(main, Tag::Auxiliary) =>
            {
                main = end;
            }
            Tag::Adverb => {}
            // “was to be killed”, “has to go”
            Tag::To if tags.is(main, Tag::Auxiliary) => {}
            // “Was anybody hurt?”
            _ => break,
        }
        end += 1;
    }
    main
}

/// Whether a token is a form of “be”.
pub(super) fn is_be(text: &Text, at: usize) -> bool {
    use Function as F;
    matches!(
        text.id(at).function(),
        F::Be
            | F::BePast
            | F::BePresent
            | F::Been
            | F::Being
            | F::NotBe
            | F::Contracted
            | F::PossessiveMark
    )
}

/// The object of a verb: the first noun phrase after it, where no preposition stands between.
pub(super) fn object(text: &Text, tags: &Tags, verb: usize, limit: usize) -> Option<Range<usize>> {
    let mut at = verb + 1;
    while at < limit && matches!(tags.get(at), Some(Tag::Determiner | Tag::Adverb)) {
        at += 1;
    }
    phrase(text, tags, at).filter(|it| it.end <= limit && !is_time(text, it))
}

/// The noun phrase that ends at a token.
pub(super) fn phrase_before(text: &Text, tags: &Tags, end: usize) -> Option<Range<usize>> {
    if !end.checked_sub(1).is_some_and(|it| tags.names(it)) {
        return None;
    }
    let first = tags.tokens().start.max(end.saturating_sub(REACH));
    let mut start = end;
    while start > first {
        let at = start - 1;
        let inside = match tags.get(at) {
            Some(Tag::Noun | Tag::Name | Tag::Adjective | Tag::PossessiveMark) => true,
            Some(Tag::Mark) => super::noun_phrase::joins_words(text, at) && text.touches(at),
            Some(Tag::Number) => {
                at > first
                    && (text.is_mark(at - 1, '-') && text.touches(at)
                        || tags.is(at - 1, Tag::Name) && tags.names(at + 1))
            }
            Some(Tag::Gerund) => forms(text, at).has(Forms::NOUN) && tags.names(start),
            _ => false,
        };
        if !inside {
            break;
        }
        start = at;
    }
    (start < end).then_some(start..end)
}

/// “last year”, “Monday”
fn is_time(text: &Text, phrase: &Range<usize>) -> bool {
    let Some(head) = phrase.end.checked_sub(1) else { return false };
    let word = text.id(head);
    word.has(Role::Weekday)
        || word.has(Role::Month)
        // “late Wednesday evening”
        || PARTS_OF_DAY.contains(&word.text())
            && phrase.clone().any(|it| text.id(it).has(Role::Weekday))
        // “this week”, “that morning”
        || (word.has(Role::Unit) || PARTS_OF_DAY.contains(&word.text()))
            && phrase.len() == 1
            && phrase.start > 0
            && text.id(phrase.start - 1).function() == Function::Demonstrative
        // “a year earlier”, “two days later”
        || word.has(Role::Unit)
            && matches!(text.id(phrase.end).sign(), Some(Sign::Update | Sign::Back))
        || phrase.len() > 1
            && word.has(Role::Unit)
            && matches!(
                text.id(phrase.start).function(),
                Function::Last | Function::Next | Function::Previous
            )
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_group_takes_its_auxiliaries() {
        let text = Text::new("They have already been sold.", None, usize::MAX);
        let tags = Tags::of(&text, 0..text.tokens.len());
        let sold = (0..text.tokens.len()).find(|it| text.word(*it) == "sold").unwrap_or_default();
        assert_eq!(super::super::written(&text, &group(&tags, sold)), "have already been sold");
    }
}
