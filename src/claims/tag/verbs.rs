//! Words that can be verbs: whether they are here, and what kind.

use super::behind::{after_noun, is_sized};
use super::{Tag, forms};
use crate::lang::en::clause::{INTRANSITIVE, TAKES_BARE};
use crate::lang::{Forms, Function, Role};
use crate::text::Text;

/// Verbs further back are not looked for: cost stays linear in sentences without an end.
pub(super) const REACH: usize = 80;

/// The digits of a year.
const YEAR: usize = 4;

/// Whether a word that can be a verb is one here.
pub(super) fn verb_fits(text: &Text, at: usize, so_far: &[Tag], forms: Forms, next: Forms) -> bool {
    let before = so_far.last().copied();
    let other = forms.has(Forms::NOUN | Forms::ADJECTIVE);
    let previous = so_far.iter().rev().find(|it| **it != Tag::Adverb).copied();
    let past = forms.has(Forms::VERB_PAST | Forms::VERB_PARTICIPLE);
    let ing = forms.has(Forms::VERB_ING);
    // “a 5% pay rise”: the sign is part of the number
    let previous = match previous {
        Some(Tag::Mark) if at > 0 && text.is_mark(at - 1, '%') => Some(Tag::Number),
        other => other,
    };
    let noun_next = next.has(Forms::NOUN) && !next.has(Forms::PREFERS_VERB);
    match previous {
        Some(Tag::To) => forms.has(Forms::VERB_BASE),
        Some(Tag::Auxiliary) => {
            let have_or_do = forms.has(Forms::VERB_BASE) && after_modal(text, at);
            // “has reduced deaths”, “has limited resources”
            let changed = text.id(at).trend().is_some()
                && matches!(
                    text.id(at.wrapping_sub(1)).function(),
                    Function::Have | Function::HavePast | Function::HavePresent
                );
            past && !(forms.has(Forms::PREFERS_ADJECTIVE) && noun_next && !changed)
                || ing && !(other && noun_next)
                || have_or_do
                || !other && !forms.has(Forms::VERB_BASE | Forms::VERB_S)
        }
        Some(Tag::Pronoun) => true,
        Some(Tag::Determiner | Tag::PossessiveMark) => false,
        Some(Tag::Adjective) if before == previous => {
            // “40 professionals worldwide suggest that”
            let postposed = so_far.len().checked_sub(2).and_then(|it| so_far.get(it));
            if !other && forms.has(Forms::VERB_BASE | Forms::VERB_S) && !next.has(Forms::NOUN) {
                return postposed.is_some_and(|it| it.names());
            }
            let described = text.id(at + 1).function() == Function::And
                && super::open::modifiers_lead_to_noun(text, at + 1);
            past && !other && !next.has(Forms::NOUN) && !described
        }
        Some(Tag::Preposition) => {
            // “ended up spending 12 years”
            let amount = text.token(at + 1).is_some_and(crate::text::Token::is_number)
                || text.id(at + 1).has(Role::Cardinal);
            ing && !forms.has(Forms::PREFERS_NOUN) && (!next.is_empty() || object_follows(text, at))
                || ing && amount
        }
        Some(Tag::Number) => {
            // “the act of 2005 provides $3 million”
            let carries = at > 1
                && text.word(at - 1).len() == YEAR
                && so_far.iter().any(|it| it.names())
                && so_far.iter().all(|it| !matches!(it, Tag::Verb | Tag::Auxiliary));
            // “2.7m combined digital and physical sales”
            let describes = next.has(Forms::NOUN)
                || next.has(Forms::ADJECTIVE)
                    && text.id(at + 1).function() == Function::None
                    && super::open::modifiers_lead_to_noun(text, at + 1);
            // “$5 buys a meal”, not “$5 bills a day” and “over 7 matches the team”
            let buys = forms.has(Forms::VERB_S) && governs(text, at, forms);
            let sized = forms.has(Forms::NOUN) && is_sized(text, at, so_far);
            // “the gift of $18 million comes to $12,000 each”
            let behind = text.id(at + 1).function();
            let out = behind == Function::Out;
            let on = matches!(behind, Function::To | Function::Up | Function::At | Function::Down);
            let comes = forms.has(Forms::VERB_S) && (out || on && !other);
            past && !describes && !sized
                || comes
                || buys
                || !other && !past && !ing && (!forms.has(Forms::VERB_S) || carries)
        }
        Some(Tag::Noun | Tag::Name | Tag::Relative) => after_noun(text, at, so_far, forms),
        Some(Tag::And) if past && next.has(Forms::NOUN) && super::open::new_and_used(so_far) => {
            false
        }
        // “, lost 3 men”, but not “, closed shops”
        Some(Tag::Comma | Tag::And) if past && !other => {
            !next.has(Forms::NOUN) || has_subject(so_far)
        }
        // “reduced infected cells”, “held sway for years”
        Some(Tag::Gerund)
            if past && text.token(at + 1).is_some_and(crate::text::Token::is_number) =>
        {
            false
        }
        Some(Tag::Verb) if past && next.has(Forms::NOUN) && !next.has(Forms::PREFERS_VERB) => false,
        // “the cost of living squeeze”
        Some(Tag::Gerund) if forms.has(Forms::VERB_BASE) && forms.has(Forms::NOUN) && !past => {
            false
        }
        Some(Tag::Verb)
            if forms.has(Forms::VERB_BASE) && !past && !ing && (other || !helps(text, at)) =>
        {
            false
        }
        // “Exports rose”
        None if forms.has(Forms::VERB_S) && forms.has(Forms::NOUN_PLURAL) => false,
        // “Spending was cut”, “Spending rose”
        None if ing && forms.has(Forms::NOUN) && finite_follows(text, at) => false,
        // “Finance director Ruiz said”, “Judge Ruiz said”
        _ if other
            && !past
            && (text.id(at + 1).has(Role::Title)
                || text.id(at).has(Role::Title)
                    && text.token(at + 1).is_some_and(crate::text::Token::is_capital)) =>
        {
            false
        }
        _ => {
            past && !forms.has(Forms::PREFERS_NOUN | Forms::PREFERS_ADJECTIVE)
                || !forms.has(Forms::PREFERS_NOUN) && forms.has(Forms::PREFERS_VERB)
                || !other
        }
    }
}

/// “£45 trains a teacher”, “$1 million goes to the police”, “£5 buys ten desks”, “a rating of 2,788 makes him
/// third”, not “$5 bills a day” and “over 7 matches the team”: what stands behind a number is its verb.
fn governs(text: &Text, at: usize, forms: Forms) -> bool {
    let money = (2..=3).any(|it| {
        let sign = at.checked_sub(it).and_then(|it| text.mark(it));
        matches!(sign, Some('$' | '£' | '€'))
    });
    let verb_alone = !forms.has(Forms::NOUN | Forms::ADJECTIVE);
    let object = match text.id(at + 1).function() {
        Function::A | Function::The => (money || verb_alone) && !text.id(at + 2).has(Role::Unit),
        Function::Pronoun | Function::Possessive => verb_alone,
        Function::To => money && !forms.has(Forms::PREFERS_NOUN),
        _ => false,
    };
    let amount = text.id(at + 1).has(Role::Cardinal)
        || text.token(at + 1).is_some_and(crate::text::Token::is_number);
    object || amount && money && !forms.has(Forms::PREFERS_NOUN)
}

/// Whether an auxiliary or a verb of change in the past follows, whose subject stands here.
pub(super) fn finite_follows(text: &Text, at: usize) -> bool {
    let next = text.id(at + 1);
    matches!(
        next.function(),
        Function::BePast
            | Function::BePresent
            | Function::HavePast
            | Function::HavePresent
            | Function::Modal
    ) || next.trend().is_some() && next.form().has(Forms::VERB_PAST)
}

/// Whether the verb right before takes another without “to”: “helped rescue”, “let go”.
fn helps(text: &Text, at: usize) -> bool {
    let before = (at.saturating_sub(2)..at).rev().find(|it| !text.id(*it).has(Role::Adverb));
    before.and_then(|it| text.id(it).verb()).is_some_and(|it| TAKES_BARE.contains(&it.text()))
}

/// Whether the clause already has a noun or pronoun before a comma or an “and”.
fn has_subject(so_far: &[Tag]) -> bool {
    so_far.iter().rev().skip(1).take(40).any(|it| matches!(it, Tag::Verb | Tag::Auxiliary))
}

fn object_follows(text: &Text, at: usize) -> bool {
    text.token(at + 1).is_some_and(crate::text::Token::is_number)
        || !text.id(at + 1).function().eq(&Function::None)
}

/// Whether a modal verb or a form of “do” stands before, adverbs left aside.
fn after_modal(text: &Text, at: usize) -> bool {
    let mut back = at;
    while let Some(it) = back.checked_sub(1) {
        back = it;
        match text.id(back).function() {
            Function::Modal
            | Function::ModalWeak
            | Function::NotModal
            | Function::Do
            | Function::DoPast
            | Function::DoPresent
            | Function::NotDo => return true,
            Function::Contracted => return text.word(back).ends_with(['d', 'l']),
            Function::Not | Function::Also | Function::Still | Function::Only | Function::Even => {}
            _ if text.id(back).has(Role::Adverb) => {}
            _ => return false,
        }
    }
    false
}

/// Whether a plural stands right before.
pub(super) fn plural_before(text: &Text, at: usize) -> bool {
    at.checked_sub(1).is_some_and(|it| {
        forms(text, it).has(Forms::NOUN_PLURAL)
            // “Danes back the law”
            || text.id(it).has(Role::Demonym) && text.word(it).ends_with('s')
    })
}

/// Whether what follows can be the rest of a clause whose verb stands here.
pub(super) fn clause_follows(text: &Text, at: usize) -> bool {
    let Some(next) = text.token(at + 1) else { return false };
    next.is_number()
        || text.mark(at + 1).is_some_and(|it| matches!(it, '$' | '£' | '€'))
        || next.word.has(Role::Cardinal)
        || matches!(
            next.word.function(),
            Function::The
                | Function::A
                | Function::That
                | Function::Possessive
                | Function::To
                | Function::About
                | Function::Up
                | Function::Down
                | Function::By
                | Function::At
                | Function::More
                | Function::Not
                | Function::Pronoun
                | Function::From
                | Function::Only
                | Function::Demonstrative
                | Function::Over
                | Function::Between
        )
}

/// What a verb is: carrying a clause, participle or gerund.
pub(super) fn verb_tag(text: &Text, at: usize, so_far: &[Tag], forms: Forms) -> Tag {
    let before = so_far.last().copied();
    let previous = so_far.iter().rev().find(|it| !matches!(it, Tag::Adverb | Tag::Adjective));
    let by_auxiliary = so_far.iter().rev().find(|it| **it != Tag::Adverb) == Some(&Tag::Auxiliary);
    if forms.has(Forms::VERB_ING) && !forms.has(Forms::VERB_PAST | Forms::VERB_BASE) {
        return if by_auxiliary { Tag::Verb } else { Tag::Gerund };
    }
    // “Based on this outlook, members agreed”
    let opens = so_far.iter().all(|it| *it == Tag::Mark)
        && forms.has(Forms::VERB_PARTICIPLE)
        && matches!(
            text.id(at + 1).function(),
            Function::On
                | Function::In
                | Function::By
                | Function::From
                | Function::As
                | Function::With
        );
    if opens {
        return Tag::Participle;
    }
    if !forms.has(Forms::VERB_PARTICIPLE) || by_auxiliary || before == Some(Tag::To) {
        return Tag::Verb;
    }
    if !forms.has(Forms::VERB_PAST) {
        return if previous == Some(&Tag::Auxiliary) { Tag::Verb } else { Tag::Participle };
    }
    // “, described as a fast track by”
    if before == Some(Tag::Comma)
        && text.id(at + 1).function() == Function::As
        && so_far.iter().any(|it| it.names())
    {
        return Tag::Participle;
    }
    // “after 40 people died in the flood”: no participle describes a noun
    if text.id(at).verb().is_some_and(|it| INTRANSITIVE.contains(&it.text())) {
        return Tag::Verb;
    }
    // “people trapped in the city were”: a verb of the clause came before, or stands later
    let clause =
        so_far.iter().rev().take(REACH).take_while(|it| {
            !matches!(it, Tag::Break | Tag::Relative | Tag::Conjunction | Tag::And)
        });
    let clause_has_verb = clause.clone().any(|it| matches!(it, Tag::Verb | Tag::Auxiliary));
    let says = text.id(at).has(Role::Say);
    // “, people trapped”: a subject of its own after a comma, where no preposition holds it
    let mut back = clause.take_while(|it| {
        !(matches!(it, Tag::Verb | Tag::Auxiliary)
            || !says && matches!(it, Tag::Preposition | Tag::Gerund))
    });
    let open_comma = back.any(|it| *it == Tag::Comma);
    let postnominal = matches!(before, Some(Tag::Noun | Tag::Name | Tag::Number | Tag::Comma));
    let by = text.id(at + 1).function() == Function::By
        && !text.token(at + 2).is_some_and(crate::text::Token::is_number);
    if clause_has_verb && postnominal && !open_comma && !clause_wants_verb(text, at, so_far) || by {
        return Tag::Participle;
    }
    Tag::Verb
}

/// Whether a clause is still without its verb: “she said 40 houses burned”, “the firm which bakes bread sold 30 vans”.
fn clause_wants_verb(text: &Text, at: usize, so_far: &[Tag]) -> bool {
    let start = at - so_far.len().min(REACH);
    let so_far = so_far.get(so_far.len().saturating_sub(REACH)..).unwrap_or_default();
    let Some(last) = so_far.iter().rposition(|it| matches!(it, Tag::Verb | Tag::Auxiliary)) else {
        return false;
    };
    if so_far.get(last) == Some(&Tag::Verb) && text.id(start + last).has(Role::Say) {
        let object =
            matches!(so_far.get(last + 1), Some(Tag::Preposition | Tag::Comma | Tag::Mark));
        return !object;
    }
    let Some(relative) = so_far.iter().rposition(|it| *it == Tag::Relative).filter(|it| *it < last)
    else {
        return false;
    };
    let main = so_far
        .get(..relative)
        .unwrap_or_default()
        .iter()
        .rev()
        .take_while(|it| !matches!(it, Tag::Break | Tag::Conjunction | Tag::Relative));
    let mut main = main.filter(|it| matches!(it, Tag::Verb | Tag::Auxiliary));
    main.next().is_none()
}

#[cfg(test)]
mod tests {
    use super::super::tests::tags_of;

    #[test]
    fn a_participle_after_the_verb_describes() {
        assert_eq!(tags_of("We saw six boats moored there."), "Pro Ver Num Nou Par Pro Mar");
    }

    #[test]
    fn a_past_carries_its_clause() {
        assert_eq!(tags_of("Rents rose 5 percent."), "Nou Ver Num Nou Mar");
    }
}
