//! Closed-class words, as far as one tag fits them.

use super::{Tag, forms};
use crate::lang::{Forms, Function};
use crate::text::{Text, Token};

/// The tag of a closed-class word; none for words of the open classes.
#[expect(clippy::too_many_lines, reason = "a list, one class a line")]
pub(super) fn tag(text: &Text, at: usize, so_far: &[Tag]) -> Option<Tag> {
    use Function as F;
    let next = || forms(text, at + 1);
    let before = so_far.last().copied();
    let word = text.id(at);
    Some(match word.function() {
        F::None => return None,
        // a letter in a list, and “A” in a name, are no article
        F::A
        | F::The
        | F::Possessive
        | F::Every
        | F::Each
        | F::No
        | F::Any
        | F::Both
        | F::All
        | F::Another
        | F::Such
        | F::Either
        | F::Neither => Tag::Determiner,
        F::Demonstrative | F::Same
            if next().has(Forms::NOUN | Forms::ADJECTIVE)
                || text.token(at + 1).is_some_and(Token::is_number)
                || text.id(at + 1).cardinal().is_some() =>
        {
            Tag::Determiner
        }
        F::That => that(text, at, before),
        F::Demonstrative | F::Pronoun | F::Here | F::There | F::NoneOf => Tag::Pronoun,
        F::Who | F::Which | F::Whose | F::What => Tag::Relative,
        F::And | F::Or | F::Nor | F::But => Tag::And,
        F::To if before_verb(text, at, before) => Tag::To,
        // “since May, from”
        F::Modal | F::ModalWeak
            if before.is_some()
                && text.id(at).month().is_some()
                && text.token(at).is_some_and(crate::text::Token::is_capital) =>
        {
            Tag::Name
        }
        F::Have | F::HavePast | F::HavePresent | F::Do | F::DoPast | F::DoPresent
            if carries_clause(text, at, so_far) =>
        {
            Tag::Verb
        }
        F::Be
        | F::Been
        | F::Being
        | F::BePast
        | F::BePresent
        | F::NotBe
        | F::Have
        | F::HavePast
        | F::HavePresent
        | F::Having
        | F::NotHave
        | F::Do
        | F::DoPast
        | F::DoPresent
        | F::NotDo
        | F::Modal
        | F::ModalWeak
        | F::NotModal
        | F::Contracted => Tag::Auxiliary,
        F::PossessiveMark
            if matches!(
                before,
                Some(Tag::Pronoun | Tag::Conjunction | Tag::Relative | Tag::Adverb)
            ) =>
        {
            Tag::Auxiliary
        }
        F::PossessiveMark => Tag::PossessiveMark,
        F::Conjunction | F::When | F::Where | F::Why | F::How | F::However => Tag::Conjunction,
        // “as the class erupts”, “after he left”: a clause follows where its subject does
        F::As | F::After | F::Before | F::Since | F::Until
            if matches!(text.id(at + 1).function(), F::Pronoun) && nominative(text, at + 1) =>
        {
            Tag::Conjunction
        }
        // “some require more”, “others are shut”, “most say so”
        F::Some | F::Many | F::Most | F::Other if stands_alone(text, at) => Tag::Pronoun,
        F::More
        | F::Fewer
        | F::Less
        | F::Most
        | F::Least
        | F::Many
        | F::Much
        | F::Other
        | F::Remaining
        | F::Own
        | F::Former
        | F::Latter
        | F::Last
        | F::Next
        | F::Previous
        | F::Further
        | F::Some
        | F::Same
        | F::Old => Tag::Adjective,
        F::Not
        | F::Just
        | F::Only
        | F::Even
        | F::Ever
        | F::Never
        | F::Now
        | F::Then
        | F::Still
        | F::Yet
        | F::Already
        | F::Also
        | F::Too
        | F::Very
        | F::Quite
        | F::Rather
        | F::So
        | F::Ago
        | F::Together
        | F::Respectively
        | F::Thus
        | F::Alone
        | F::Apiece
        | F::Else => Tag::Adverb,
        F::Rest | F::Point | F::Times => Tag::Noun,
        // “up”, “down”, “over”: verb particles and prepositions alike
        _ => Tag::Preposition,
    })
}

/// Whether a word of quantity is followed by a verb and no noun.
fn stands_alone(text: &Text, at: usize) -> bool {
    let (word, next) = (text.id(at + 1), forms(text, at + 1));
    word.is_auxiliary()
        || matches!(word.function(), Function::NotBe | Function::NotDo | Function::NotModal)
        || next.has(Forms::VERB_BASE | Forms::VERB_PAST)
            && !next.has(Forms::NOUN | Forms::ADJECTIVE)
}

/// “the man that left”, “that house”, “said that”
fn that(text: &Text, at: usize, before: Option<Tag>) -> Tag {
    let next = forms(text, at + 1);
    let points =
        matches!(before, None | Some(Tag::Preposition | Tag::Verb | Tag::And | Tag::Comma))
            && next.has(Forms::NOUN_SINGULAR)
            && !next.has(Forms::NOUN_PLURAL | Forms::VERB_BASE | Forms::VERB_PAST);
    match before {
        Some(Tag::Noun | Tag::Name) => Tag::Relative,
        Some(Tag::Preposition) if next.has(Forms::NOUN | Forms::ADJECTIVE) => Tag::Determiner,
        _ if points => Tag::Determiner,
        _ => Tag::Conjunction,
    }
}

/// Whether “to” opens an infinitive.
fn before_verb(text: &Text, at: usize, before: Option<Tag>) -> bool {
    if before == Some(Tag::Number) {
        return false;
    }
    let mut next = at + 1;
    if forms(text, next).has(Forms::ADVERB) && !forms(text, next).has(Forms::VERB | Forms::NOUN) {
        next += 1;
    }
    let what = forms(text, next);
    let function = text.id(next).function();
    if matches!(function, Function::Be | Function::Have | Function::Do) {
        return true;
    }
    if what.has(Forms::VERB_BASE) {
        // “to date”, “to work” and “to market” against “to work on”, “to market it”
        return !what.has(Forms::PREFERS_NOUN | Forms::PREFERS_ADJECTIVE)
            || !what.has(Forms::NOUN | Forms::ADJECTIVE)
            || object_follows(text, next)
            || matches!(before, Some(Tag::Verb | Tag::Auxiliary | Tag::Adjective))
                && !motion(text, at);
    }
    !text.id(next).is_known()
        && text.token(next).is_some_and(|it| it.is_word() && !it.is_capital())
        && object_follows(text, next)
}

fn object_follows(text: &Text, at: usize) -> bool {
    matches!(
        text.id(at + 1).function(),
        Function::The
            | Function::A
            | Function::Possessive
            | Function::Pronoun
            | Function::Demonstrative
            | Function::That
            | Function::Up
            | Function::Out
            | Function::Another
            | Function::More
    )
}

/// “went to work”, “rose to record”: a goal rather than a purpose.
fn motion(text: &Text, at: usize) -> bool {
    at.checked_sub(1).is_some_and(|it| {
        text.id(it).trend().is_some() || text.id(it).has(crate::lang::Role::Change)
    })
}

/// Whether “have” or “do” is the verb of its clause: what follows is no other verb.
fn carries_clause(text: &Text, at: usize, so_far: &[Tag]) -> bool {
    // “Have the others left?” opens a sentence
    if so_far.iter().all(|it| *it == Tag::Mark) {
        return false;
    }
    for next in at + 1..at + 4 {
        let what = forms(text, next);
        let function = text.id(next).function();
        let passes = matches!(
            function,
            Function::Not
                | Function::Also
                | Function::Already
                | Function::Never
                | Function::Only
                | Function::Still
                | Function::Now
                | Function::Ever
                | Function::Just
                | Function::Even
        ) || what.has(Forms::ADVERB)
            && !what.has(Forms::NOUN | Forms::VERB | Forms::ADJECTIVE);
        if !passes {
            // “has limited resources”, “has reduced deaths”
            let describes = what.has(Forms::ADJECTIVE)
                && forms(text, next + 1).has(Forms::NOUN)
                && text.id(next).trend().is_none();
            let participle = what.has(Forms::VERB_PARTICIPLE | Forms::VERB_PAST) && !describes;
            let base = what.has(Forms::VERB_BASE)
                && matches!(
                    text.id(at).function(),
                    Function::Do | Function::DoPast | Function::DoPresent
                );
            return !(participle
                || base
                || matches!(
                    function,
                    Function::Been | Function::To | Function::Be | Function::HavePast
                ));
        }
    }
    false
}

fn nominative(text: &Text, at: usize) -> bool {
    !crate::lang::en::clause::OBJECTS.contains(&text.word(at))
}

#[cfg(test)]
mod tests {
    use super::super::tests::tags_of;

    #[test]
    fn have_carries_a_clause_where_no_verb_follows() {
        assert_eq!(tags_of("They have three boats."), "Pro Ver Num Nou Mar");
        assert_eq!(tags_of("They have sold three boats."), "Pro Aux Ver Num Nou Mar");
    }

    #[test]
    fn to_is_a_preposition_before_a_noun() {
        assert_eq!(tags_of("They went to the lake to swim."), "Pro Ver Pre Det Nou To Ver Mar");
    }

    #[test]
    fn an_apostrophe_after_a_pronoun_is_a_verb() {
        assert_eq!(tags_of("She's tall."), "Pro Aux Adj Mar");
    }
}
