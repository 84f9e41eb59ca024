//! The verb of the clause that a figure stands in (CHECKS.md C2.4 and C2.5).

use std::ops::Range;

use super::{Claim, Tag, Tags};
use crate::figures::Figure;
use crate::lang::Function;
use crate::text::Text;

/// Fills in `predicate`, `verb` and `negated`.
pub(super) fn bind(text: &Text, tags: &Tags, figure: &Figure, claim: &mut Claim) {
    let phrase_end =
        claim.counts.as_ref().map_or(figure.tokens.end, |it| it.end.max(figure.tokens.end));
    let modified_end = claim.modifiers.last().map_or(phrase_end, |it| it.end.max(phrase_end));
    let group = after_subject(text, tags, figure, modified_end)
        .or_else(|| participle_after(tags, modified_end, text))
        .or_else(|| before_object(text, tags, figure.whole.start))
        .or_else(|| anywhere_after(text, tags, modified_end));
    let Some(group) = group else { return };
    claim.negated = is_negated(text, &group);
    let Some(verb) = main_verb(tags, &group) else { return };
    claim.verb_token = Some(verb);
    let word = text.id(verb);
    claim.verb = word.verb().unwrap_or(word);
    claim.predicate = Some(verb..group.end.max(verb + 1));
}

/// The group of verbs around a verb at `at`: auxiliaries, adverbs and the verb.
fn group_from(text: &Text, tags: &Tags, at: usize) -> Range<usize> {
    let mut end = at;
    let mut last_verb = at;
    while let Some(tag) = tags.get(end) {
        match tag {
            Tag::Auxiliary => {}
            Tag::Verb => last_verb = end,
            // “was to be killed”, “have gone missing”
            Tag::To if tags.is(end + 1, Tag::Auxiliary) => {}
            Tag::Adverb => {}
            Tag::Participle if end > at => last_verb = end,
            _ => break,
        }
        end += 1;
        if last_verb + 1 == end
            && matches!(tag, Tag::Verb | Tag::Participle)
            && !tags.is(end, Tag::Verb)
        {
            break;
        }
    }
    let _ = text;
    at..last_verb + 1
}

/// The figure’s noun phrase is the subject: a verb follows, perhaps after a relative clause.
fn after_subject(text: &Text, tags: &Tags, figure: &Figure, end: usize) -> Option<Range<usize>> {
    if preposition_before(tags, figure.whole.start) || object_before(tags, figure.whole.start) {
        return None;
    }
    let mut at = end;
    let mut steps = 0;
    while let Some(tag) = tags.get(at) {
        match tag {
            Tag::Auxiliary | Tag::Verb => {
                let group = group_from(text, tags, at);
                return main_verb(tags, &group).map(|_| group);
            }
            Tag::Participle if steps > 0 => {}
            Tag::Participle => return None,
            Tag::Adverb | Tag::Relative => {}
            Tag::Preposition
            | Tag::Noun
            | Tag::Name
            | Tag::Determiner
            | Tag::Adjective
            | Tag::Number
            | Tag::PossessiveMark => {
                steps += 1;
            }
            _ => return None,
        }
        at += 1;
    }
    None
}

/// “people trapped in the city”, “41 killed”
fn participle_after(tags: &Tags, end: usize, text: &Text) -> Option<Range<usize>> {
    let at = if tags.is(end, Tag::Adverb) { end + 1 } else { end };
    (tags.is(at, Tag::Participle) || tags.is(at, Tag::Verb) && text.touches(at))
        .then_some(at..at + 1)
}

/// The nearest verb to the left in the clause.
fn before_object(text: &Text, tags: &Tags, start: usize) -> Option<Range<usize>> {
    let first = tags.tokens().start;
    let mut at = start;
    while at > first {
        at -= 1;
        match tags.get(at) {
            Some(Tag::Verb | Tag::Participle | Tag::Gerund) => {
                let mut from = at;
                while from > first
                    && matches!(tags.get(from - 1), Some(Tag::Auxiliary | Tag::Adverb | Tag::Verb))
                {
                    from -= 1;
                }
                return Some(from..at + 1);
            }
            Some(Tag::Auxiliary) if !matches!(tags.get(at + 1), Some(Tag::Verb)) => {
                // “there were 40”: a form of be alone
                return is_be(text, at).then_some(at..at + 1);
            }
            Some(Tag::Break | Tag::Conjunction) => return None,
            _ => {}
        }
    }
    None
}

fn anywhere_after(text: &Text, tags: &Tags, end: usize) -> Option<Range<usize>> {
    let mut at = end;
    while at < tags.tokens().end {
        if matches!(tags.get(at), Some(Tag::Verb)) {
            return Some(group_from(text, tags, at));
        }
        if matches!(tags.get(at), Some(Tag::Break)) {
            return None;
        }
        at += 1;
    }
    None
}

fn is_be(text: &Text, at: usize) -> bool {
    matches!(
        text.id(at).function(),
        Function::Be | Function::BePast | Function::BePresent | Function::Been | Function::NotBe
    )
}

/// Whether the noun phrase that starts here hangs on a preposition.
fn preposition_before(tags: &Tags, start: usize) -> bool {
    let mut at = start;
    while let Some(before) = at.checked_sub(1) {
        match tags.get(before) {
            Some(Tag::Determiner | Tag::Adjective | Tag::Adverb) => at = before,
            Some(Tag::Preposition) => return true,
            _ => return false,
        }
    }
    false
}

/// Whether a verb takes the noun phrase that starts here as its object.
fn object_before(tags: &Tags, start: usize) -> bool {
    let mut at = start;
    while let Some(before) = at.checked_sub(1) {
        match tags.get(before) {
            Some(Tag::Determiner | Tag::Adjective | Tag::Adverb) => at = before,
            Some(Tag::Verb | Tag::Gerund | Tag::Participle | Tag::Auxiliary) => return true,
            _ => return false,
        }
    }
    false
}

fn main_verb(tags: &Tags, group: &Range<usize>) -> Option<usize> {
    group
        .clone()
        .rev()
        .find(|it| matches!(tags.get(*it), Some(Tag::Verb | Tag::Participle | Tag::Gerund)))
        .or_else(|| group.clone().rev().find(|it| tags.is(*it, Tag::Auxiliary)))
}

fn is_negated(text: &Text, group: &Range<usize>) -> bool {
    group.clone().any(|it| {
        matches!(
            text.id(it).function(),
            Function::Not
                | Function::Never
                | Function::NotBe
                | Function::NotDo
                | Function::NotHave
                | Function::NotModal
        )
    })
}
