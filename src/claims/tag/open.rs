//! Nouns, verbs, adjectives and adverbs.

use super::verbs::{plural_before, verb_fits, verb_tag};
use super::{Tag, forms};
use crate::lang::en::clause::{DAYS, DESCRIBING};
use crate::lang::{Forms, Function, Role};
use crate::text::Text;

/// The tag of a word of an open class, by what it can be and what stands around it.
pub(super) fn tag(text: &Text, at: usize, so_far: &[Tag]) -> Tag {
    let before = so_far.last().copied();
    let forms = forms(text, at);
    let (noun, verb) = (forms.has(Forms::NOUN), forms.has(Forms::VERB));
    let (adjective, adverb) = (forms.has(Forms::ADJECTIVE), forms.has(Forms::ADVERB));
    if adverb && !noun && !verb && !adjective || text.says(at, DAYS) {
        return Tag::Adverb;
    }
    if let Some(tag) = set_phrase(text, at, forms) {
        return tag;
    }
    let hyphen_after = text.is_mark(at + 1, '-') && text.touches(at + 1) && text.touches(at + 2);
    let hyphen_before =
        at >= 2 && text.is_mark(at - 1, '-') && text.touches(at) && text.touches(at - 1);
    // “government-held areas”, “a record-breaking turnout”
    if hyphen_before
        && verb
        && !hyphen_after
        && forms.has(Forms::VERB_PARTICIPLE | Forms::VERB_PAST | Forms::VERB_ING)
    {
        // “was re-elected”
        let whole = so_far.len().checked_sub(3).and_then(|it| so_far.get(it));
        return if whole == Some(&Tag::Auxiliary) && !next_word_forms(text, at).has(Forms::NOUN) {
            Tag::Verb
        } else {
            Tag::Adjective
        };
    }
    if hyphen_after && !(verb && before == Some(Tag::To)) {
        return if noun { Tag::Noun } else { Tag::Adjective };
    }
    // “to poach the leader”
    if before == Some(Tag::To) && !text.id(at).is_known() {
        return Tag::Verb;
    }
    if is_first(text, at, so_far) {
        return Tag::Adverb;
    }
    let next = next_word_forms(text, at);
    let modifies = at_modifier(so_far);
    if verb && verb_fits(text, at, so_far, forms, next) {
        return verb_tag(text, at, so_far, forms);
    }
    // “five years later”, “rose sharply higher”
    if adverb && !noun && !next.has(Forms::NOUN) {
        return Tag::Adverb;
    }
    // “40 people dead”, but “a police official”
    let after_plural = before == Some(Tag::Noun)
        && !next.has(Forms::NOUN)
        && plural_before(text, at)
        && !text.id(at).has_any(Role::any(&[Role::Person, Role::Title]));
    // “the total issued and outstanding shares”, “40 black elected officials”
    let leads = noun
        && matches!(before, Some(Tag::Determiner | Tag::Number))
        && next.has(Forms::ADJECTIVE | Forms::VERB_PARTICIPLE)
        && !next.has(Forms::NOUN)
        && modifiers_lead_to_noun(text, at + 2);
    // “40 small and mid-size cars”
    let coordinated = before == Some(Tag::Number)
        && text.id(at + 1).function() == Function::And
        && modifiers_lead_to_noun(text, at + 1);
    if adjective
        && (!noun
            || after_plural
            || leads
            || coordinated
            || next.has(Forms::NOUN) && !next.has(Forms::PREFERS_VERB))
    {
        return Tag::Adjective;
    }
    if noun {
        return Tag::Noun;
    }
    if verb {
        // “the trapped people”
        let amount = text.token(at + 1).is_some_and(|it| !it.is_word())
            && matches!(before, Some(Tag::Determiner | Tag::Preposition | Tag::Gerund))
            && forms.has(Forms::VERB_PARTICIPLE)
            && !text.is_mark(at + 1, ',');
        // “reduced infected cells”
        let object = matches!(before, Some(Tag::Verb | Tag::Gerund))
            && (forms.has(Forms::VERB_ING)
                || forms.has(Forms::VERB_PARTICIPLE) && !forms.has(Forms::VERB_BASE))
            && next.has(Forms::NOUN)
            && !next.has(Forms::PREFERS_VERB);
        let describes = amount
            || object
            || new_and_used(so_far) && next.has(Forms::NOUN)
            || modifies && (next.has(Forms::NOUN | Forms::ADJECTIVE) || next_is_name(text, at));
        if describes {
            return Tag::Adjective;
        }
        // “two institutes”, “a triple”, “held sway”, “a grounding”
        let finite = forms.has(Forms::VERB_BASE | Forms::VERB_S) && !forms.has(Forms::VERB_PAST);
        let number = before == Some(Tag::Number);
        let named = modifies
            && before != Some(Tag::Preposition)
            && (finite || forms.has(Forms::VERB_ING) && !number)
            || before == Some(Tag::Verb) && forms.has(Forms::VERB_BASE) && finite;
        return if named { Tag::Noun } else { verb_tag(text, at, so_far, forms) };
    }
    if adjective {
        return Tag::Adjective;
    }
    if adverb { Tag::Adverb } else { Tag::Noun }
}

/// “according to”, “operating profit”
fn set_phrase(text: &Text, at: usize, forms: Forms) -> Option<Tag> {
    if !forms.has(Forms::VERB_ING) {
        return None;
    }
    if text.id(at).has(Role::Say) && text.id(at + 1).function() == Function::To {
        return Some(Tag::Preposition);
    }
    let describes = next_word_forms(text, at).has(Forms::NOUN) && text.says(at, DESCRIBING);
    describes.then_some(Tag::Adjective)
}

/// “At first officials said”, “was first sent”
fn is_first(text: &Text, at: usize, so_far: &[Tag]) -> bool {
    match so_far {
        [Tag::Preposition] => {
            text.id(at).ordinal() == Some(1) && text.id(at - 1).function() == Function::At
        }
        [.., Tag::Auxiliary] => {
            text.id(at).has(Role::Ordinal) && next_word_forms(text, at).has(Forms::VERB_PARTICIPLE)
        }
        _ => false,
    }
}

fn next_word_forms(text: &Text, at: usize) -> Forms {
    text.token(at + 1).filter(|it| it.is_word()).map_or(Forms::NONE, |_| forms(text, at + 1))
}

/// Whether adjectives and an “and” between them are all that stands before a noun.
pub(super) fn modifiers_lead_to_noun(text: &Text, at: usize) -> bool {
    for at in at..at + 6 {
        let forms = forms(text, at);
        // “old and mid-size cars”
        let joins = text.id(at).function() == Function::And
            || matches!(text.mark(at), Some(',' | '-'))
            || text.is_mark(at + 1, '-') && text.touches(at + 1);
        if !joins && !forms.has(Forms::ADJECTIVE | Forms::VERB_PARTICIPLE) {
            return forms.has(Forms::NOUN)
                && text.token(at).is_some_and(crate::text::Token::is_word)
                && text.id(at).function() == Function::None;
        }
    }
    false
}

fn next_is_name(text: &Text, at: usize) -> bool {
    text.token(at + 1).is_some_and(|it| it.is_word() && it.is_capital())
}

/// “40 new and used cars”: an “and” behind an adjective that describes.
pub(super) fn new_and_used(so_far: &[Tag]) -> bool {
    matches!(so_far, [.., Tag::Number | Tag::Determiner | Tag::Adjective, Tag::Adjective, Tag::And])
}

/// Where a modifier of a noun is to be expected, an adverb before it left aside.
fn at_modifier(so_far: &[Tag]) -> bool {
    let before = so_far.iter().rev().find(|it| **it != Tag::Adverb);
    matches!(
        before,
        Some(
            Tag::Determiner | Tag::Adjective | Tag::Number | Tag::PossessiveMark | Tag::Preposition
        )
    )
}

#[cfg(test)]
mod tests {
    use super::super::tests::tags_of;

    #[test]
    fn a_participle_after_a_hyphen_modifies() {
        assert_eq!(
            tags_of("The rebel-held town has 40 wells."),
            "Det Nou Mar Adj Nou Ver Num Nou Mar"
        );
    }

    #[test]
    fn an_adjective_after_an_adverb_modifies() {
        assert_eq!(tags_of("It is a nearly complete list."), "Pro Aux Det Adv Adj Nou Mar");
    }
}
