//! Words behind a noun that can be its verb.

use super::verbs::{REACH, clause_follows, finite_follows, plural_before};
use super::{Tag, forms};
use crate::lang::{Dimension, Forms, Function, Role};
use crate::text::Text;

pub(super) fn after_noun(text: &Text, at: usize, so_far: &[Tag], forms: Forms) -> bool {
    let previous = so_far.last().copied();
    let other = forms.has(Forms::NOUN | Forms::ADJECTIVE);
    let past = forms.has(Forms::VERB_PAST | Forms::VERB_PARTICIPLE);
    // “a 10 percent cut would bring”
    if past && forms.has(Forms::NOUN) && is_sized(text, at, so_far) {
        return false;
    }
    if past || forms.has(Forms::VERB_ING) {
        return past || !forms.has(Forms::PREFERS_NOUN);
    }
    let relative = so_far.iter().rev().find(|it| **it != Tag::Adverb) == Some(&Tag::Relative);
    if relative || forms.has(Forms::VERB_S) && says_last(text, at, so_far) {
        return true;
    }
    // “diamonds typically score”, “atheists only account for”
    if at > 0 && adverb_leads(text, at) {
        return true;
    }
    // “officials estimate the school”, “Reuters reports a fall”: a determiner begins an object
    let object = matches!(
        text.id(at + 1).function(),
        Function::The | Function::A | Function::Possessive | Function::That
    );
    // “critics claim Brondal lost”
    let says = text.id(at).has(Role::Say)
        && at > 0
        && text.id(at - 1).has(Role::Person)
        && text.token(at + 1).is_some_and(crate::text::Token::is_word)
        && !matches!(text.id(at + 1).function(), Function::BePast | Function::BePresent);
    // “doctors work 180 hours”
    let amount = text.token(at + 1).is_some_and(crate::text::Token::is_number)
        || matches!(text.mark(at + 1), Some('$' | '£' | '€'));
    if (object || says || amount) && forms.has(Forms::VERB_BASE) && plural_before(text, at) {
        return true;
    }
    if object
        && text.id(at).has(Role::Say)
        && forms.has(Forms::VERB_S)
        && previous == Some(Tag::Name)
    {
        return true;
    }
    if forms.has(Forms::VERB_S) {
        // “treasure finds were reported”
        if forms.has(Forms::NOUN) && finite_follows(text, at) {
            return false;
        }
        // “a dose of vaccine costs $1.50, and 40 were made”
        let verbless =
            so_far.iter().rev().take(REACH).all(|it| {
                !matches!(it, Tag::Verb | Tag::Auxiliary | Tag::Relative | Tag::Conjunction)
            });
        if amount && verbless && !plural_before(text, at) && previous == Some(Tag::Noun) {
            return true;
        }
        // “the bill costs”, not “the price increases”
        return !other
            || !forms.has(Forms::PREFERS_NOUN)
                && !plural_before(text, at)
                && clause_follows(text, at);
    }
    !other || forms.has(Forms::PREFERS_VERB) && plural_before(text, at)
}

/// Whether “a 10 percent” stands before a word.
pub(super) fn is_sized(text: &Text, at: usize, so_far: &[Tag]) -> bool {
    let percent = at.checked_sub(1).is_some_and(|it| {
        let mut units = text.id(it).units().iter();
        text.is_mark(it, '%') || units.any(|it| it.dimension() == Dimension::Proportion)
    });
    let mut back = so_far.iter().rev().skip_while(|it| matches!(it, Tag::Noun | Tag::Mark));
    percent && back.next() == Some(&Tag::Number) && back.next() == Some(&Tag::Determiner)
}

/// “…, Ruiz estimates.”, “…, its annual report shows.”: nothing but a subject since the comma.
fn says_last(text: &Text, at: usize, so_far: &[Tag]) -> bool {
    let mut back = so_far.iter().rev().skip_while(|it| {
        it.names() || matches!(it, Tag::Adjective | Tag::PossessiveMark | Tag::Determiner)
    });
    text.id(at).has(Role::Say)
        && matches!(text.mark(at + 1), Some('.'))
        && back.next() == Some(&Tag::Comma)
        && back.any(|it| matches!(it, Tag::Verb | Tag::Auxiliary))
}

/// Whether an adverb that stands before verbs parts a word from the noun that it agrees with.
fn adverb_leads(text: &Text, at: usize) -> bool {
    let Some(noun) = at.checked_sub(2) else { return false };
    let adverb = text.id(at - 1);
    let leads = forms(text, at - 1) == Forms::ADVERB && text.word(at - 1).ends_with("ly")
        || matches!(
            adverb.function(),
            Function::Only
                | Function::Also
                | Function::Still
                | Function::Already
                | Function::Never
                | Function::Now
                | Function::Even
                | Function::Just
        );
    let (subject, verb) = (forms(text, noun), forms(text, at));
    leads
        && (verb.has(Forms::VERB_BASE) && subject.has(Forms::NOUN_PLURAL)
            || verb.has(Forms::VERB_S) && subject.has(Forms::NOUN_SINGULAR))
}
