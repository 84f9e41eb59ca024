//! Clauses that got no verb: the likeliest of their words becomes it.
//!
//! Many English words are noun and verb alike (“uses”, “results”). One pass from left to right prefers the
//! noun; where that leaves a clause without a verb, it was wrong.

use super::verbs::{clause_follows, plural_before};
use super::{Tag, forms};
use crate::lang::{Forms, Function};
use crate::text::Text;

/// Goes through the clauses of a sentence whose first token is `start`.
pub(super) fn clauses(text: &Text, start: usize, tags: &mut [Tag]) {
    let mut first = 0;
    while first < tags.len() {
        let len = tags
            .get(first + 1..)
            .unwrap_or_default()
            .iter()
            .position(|it| parts(*it))
            .map_or(tags.len() - first, |it| it + 1);
        let clause = first..first + len;
        // “the company plans to raise”: an infinitive carries no clause
        let verbless = !clause.clone().any(|it| match tags.get(it) {
            Some(Tag::Auxiliary) => true,
            Some(Tag::Verb) => tags.get(it.wrapping_sub(1)) != Some(&Tag::To),
            _ => false,
        });
        // a headline or a caption may have none
        let subordinate =
            tags.get(first).is_some_and(|it| matches!(it, Tag::Relative | Tag::Conjunction));
        let whole = clause.len() == tags.len() && matches!(tags.last(), Some(Tag::Mark));
        if verbless
            && (subordinate || whole || first == 0)
            && let Some(it) = clause
                .filter(|it| could_carry(text, start, tags, *it))
                // “the court orders bank to pay”
                .filter(|it| {
                    let before = it.saturating_sub(1);
                    !(forms(text, start + it).has(Forms::VERB_BASE)
                        && forms(text, start + before).has(Forms::VERB_S)
                        && could_carry(text, start, tags, before))
                })
                .max_by_key(|it| (fitness(text, start + it), usize::MAX - it))
            && let [.., before, tag] = tags.get_mut(..=it).unwrap_or_default()
        {
            *tag = Tag::Verb;
            if *before == Tag::Adjective {
                *before = Tag::Noun;
            }
        }
        first += len;
    }
}

/// “as the deficit hit 40”, “after the vote failed”: a preposition with a subject and its verb behind it opens a clause,
/// where the sentence has a verb of its own before.
pub(super) fn openings(text: &Text, start: usize, tags: &mut [Tag]) {
    let mut has_verb = false;
    for idx in 0..tags.len() {
        match tags.get(idx) {
            Some(Tag::Verb | Tag::Auxiliary) => has_verb = true,
            Some(Tag::Break) => has_verb = false,
            Some(Tag::Preposition) if has_verb && may_open(text, start + idx) => {
                let Some(verb) = after_subject(tags, idx + 1) else { continue };
                if let Some(Tag::Participle) = tags.get(verb)
                    && carries(text, start, tags, verb)
                    && let Some(tag) = tags.get_mut(verb)
                {
                    *tag = Tag::Verb;
                }
                if matches!(tags.get(verb), Some(Tag::Verb | Tag::Auxiliary))
                    && let Some(tag) = tags.get_mut(idx)
                {
                    *tag = Tag::Conjunction;
                }
            }
            _ => {}
        }
    }
}

/// What follows a noun phrase that starts at an index of the tags.
fn after_subject(tags: &[Tag], from: usize) -> Option<usize> {
    let len = tags.get(from..)?.iter().take(25).position(|it| {
        !matches!(
            it,
            Tag::Determiner
                | Tag::Adjective
                | Tag::Noun
                | Tag::Name
                | Tag::Number
                | Tag::PossessiveMark
                | Tag::Adverb
        )
    })?;
    (len > 0).then_some(from + len)
}

/// “as the deficit hit its highest level”: a past form with an object, and no other verb in the clause.
fn carries(text: &Text, start: usize, tags: &[Tag], idx: usize) -> bool {
    let object = matches!(
        tags.get(idx + 1),
        Some(Tag::Determiner | Tag::Number | Tag::Pronoun | Tag::To | Tag::Name)
    );
    let mut rest = (idx + 1..tags.len()).take_while(|it| {
        let parts = matches!(
            tags.get(*it),
            Some(Tag::Comma | Tag::Break | Tag::Conjunction | Tag::Relative)
        );
        !parts && text.id(start + it).function() != Function::Having
    });
    object
        && forms(text, start + idx).has(Forms::VERB_PAST)
        && idx.checked_sub(1).and_then(|it| tags.get(it)).is_some_and(|it| it.names())
        && !rest.any(|it| {
            matches!(tags.get(it), Some(Tag::Verb | Tag::Auxiliary))
                && tags.get(it - 1) != Some(&Tag::To)
        })
}

fn may_open(text: &Text, at: usize) -> bool {
    matches!(
        text.id(at).function(),
        Function::As | Function::After | Function::Before | Function::Since | Function::Until
    )
}

fn parts(tag: Tag) -> bool {
    matches!(tag, Tag::Break | Tag::Relative | Tag::Conjunction)
}

/// Whether the noun or participle at an index of the tags could carry its clause.
fn could_carry(text: &Text, start: usize, tags: &[Tag], idx: usize) -> bool {
    let at = start + idx;
    let forms = forms(text, at);
    let Some(before) = idx.checked_sub(1).and_then(|it| tags.get(it)) else { return false };
    let subject = matches!(
        before,
        Tag::Noun | Tag::Name | Tag::Pronoun | Tag::Adverb | Tag::Comma | Tag::Relative | Tag::Mark
    ) || *before == Tag::Number && forms.has(Forms::VERB_PAST)
        // “The firm plans to hire”
        || *before == Tag::Adjective
            && forms.has(Forms::VERB_S | Forms::VERB_PAST)
            && super::forms(text, at - 1).has(Forms::NOUN)
            && idx.checked_sub(2).is_some_and(|it| tags.get(it) == Some(&Tag::Determiner));
    match tags.get(idx) {
        Some(Tag::Noun | Tag::Adjective) => {
            subject
                && (forms.has(Forms::VERB_S) && !plural_before(text, at)
                    || forms.has(Forms::VERB_BASE)
                        && (plural_before(text, at) || *before == Tag::Relative)
                    || forms.has(Forms::VERB_PAST))
                && !text.is_mark(at + 1, '-')
        }
        Some(Tag::Participle) => {
            subject && forms.has(Forms::VERB_PAST) && text.id(at + 1).function() != Function::By
        }
        _ => false,
    }
}

fn fitness(text: &Text, at: usize) -> u8 {
    let follows = clause_follows(text, at)
        || matches!(
            text.id(at + 1).function(),
            Function::In | Function::On | Function::For | Function::With
        );
    u8::from(follows) * 2 + u8::from(!forms(text, at).has(Forms::PREFERS_NOUN))
}

#[cfg(test)]
mod tests {
    use super::super::tests::tags_of;

    #[test]
    fn a_clause_without_a_verb_gets_its_likeliest_one() {
        assert_eq!(
            tags_of("This result results from the two floods."),
            "Det Nou Ver Pre Det Num Nou Mar"
        );
    }
}
