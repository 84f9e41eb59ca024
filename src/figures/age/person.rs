//! Ages that only the person before them tells: “Smith, 66,”, “Nick Hague 44 has”, “she was 10”.

use crate::figures::numeral::{Form, Numeral, is_hyphen};
use crate::figures::unit;
use crate::lang::en::amounts;
use crate::lang::{Dimension, Forms, Function, Role, ages, cues};
use crate::number::Exact;
use crate::text::{Case, Gap, Text, Token};

/// “Smith, 66,”, “Senard (65)”: a name, a comma, a bare number, and a comma or the end behind it.
pub(super) fn by_apposition(text: &Text, numeral: &Numeral) -> bool {
    let words = numeral.form == Form::Words && numeral.value() > Exact::ONE;
    if numeral.form != Form::Digits && !words
        || numeral.tokens.len() != 1
        || numeral.value() < Exact::int(3) && !words
    {
        return false;
    }
    let (at, end) = (numeral.tokens.start, numeral.end());
    let Some(comma) = at.checked_sub(1) else { return false };
    // “the driver (51) was hurt”
    let bracketed = comma > 0
        && text.is_mark(comma, '(')
        && text.is_mark(end, ')')
        && text.word(at).len() == 2
        && text.id(comma - 1).has(Role::Person)
        && text.id(comma - 1).form().has(Forms::NOUN_SINGULAR);
    if bracketed {
        return true;
    }
    if !text.is_mark(comma, ',') || comma == 0 || !text.touches(comma) {
        return false;
    }
    let name = comma - 1;
    let token = text.token(name);
    if is_of_a_person(text, numeral, name) {
        return true;
    }
    let is_name = token.is_some_and(|it| it.is_word() && it.is_capital())
        && !words
        && !text.id(name).has(Role::Month)
        && !text.id(name).has(Role::Weekday)
        && !text.id(name).has(Role::Place)
        && !text.id(name).has(Role::LabelBefore);
    let closes = matches!(text.mark(end), Some(',' | '.' | ')' | ';' | '—' | '–'))
        || matches!(
            text.id(end).function(),
            Function::Who | Function::Of | Function::From | Function::And
        )
        || text.token(end).is_none();
    // “Ohio, 12, Texas, 14”, “chapters 1, 2 and 3” are lists
    let list = text.is_mark(end, ',')
        && text.token(end + 1).is_some_and(crate::text::Token::is_number)
        || text.token(name.wrapping_sub(1)).is_some_and(crate::text::Token::is_number);
    is_name && closes && !list
}

/// “a man, 34, was held”, “two men, 34 and 36, were held”: one person, or as many as there are ages.
fn is_of_a_person(text: &Text, numeral: &Numeral, noun: usize) -> bool {
    let forms = text.id(noun).form();
    let person = text.id(noun).has(Role::Person)
        && text.token(noun).is_some_and(|it| it.is_word() && it.gap == Gap::Space);
    let end = numeral.end();
    let two = text.id(end).function() == Function::And
        && text.word(end + 1).len() == 2
        && text.token(end + 1).is_some_and(Token::is_number)
        && text.is_mark(end + 2, ',')
        && forms.has(Forms::NOUN_PLURAL);
    let one = text.is_mark(end, ',') && forms.has(Forms::NOUN_SINGULAR) && is_one(text, noun);
    person && (one || two)
}

/// Whether a determiner, a possessive or a place leads up to a noun: “a man”, “the Leeds man”.
fn is_one(text: &Text, noun: usize) -> bool {
    (1..=5).map_while(|it| noun.checked_sub(it)).find_map(|it| match text.id(it).function() {
        Function::A
        | Function::The
        | Function::Possessive
        | Function::PossessiveMark
        | Function::Another
        | Function::And => Some(true),
        Function::None if text.token(it).is_some_and(Token::is_word) => None,
        // “a US student”
        _ if text.token(it).is_some_and(|it| it.case == Case::Upper) => None,
        _ => Some(false),
    }) == Some(true)
}

/// “Nick Hague 44 has spent”: a name, a bare number and the verb of a person.
pub(in crate::figures) fn by_name(text: &Text, numeral: &Numeral) -> bool {
    let at = numeral.tokens.start;
    let Some(name) = at.checked_sub(1) else { return false };
    let two_digits = numeral.plain_digits(text).is_some_and(|it| it.len() == 2)
        && numeral.value() >= Exact::int(18);
    let next = text.id(numeral.end());
    let verb = matches!(
        next.function(),
        Function::HavePresent
            | Function::HavePast
            | Function::BePast
            | Function::BePresent
            | Function::Who
    ) || next.has(Role::Say)
        || next.function() == Function::Now;
    let titled = |it: usize| {
        text.token(it).is_some_and(|it| it.is_word() && it.case == Case::Title)
            && ![Role::LabelBefore, Role::Month, Role::Weekday, Role::Demonym]
                .iter()
                .any(|role| text.id(it).has(*role))
            && text.id(it).function() == Function::None
    };
    // “Nick Hague”, but not “New York”
    let first = name.checked_sub(1).filter(|it| {
        titled(*it) && !text.id(*it).has(Role::Place) && !text.id(*it).has(Role::Adjective)
    });
    let surname = titled(name)
        && (!text.id(name).is_known() || text.id(name).has(Role::Place) && first.is_some());
    let opens = first.or(Some(name)).and_then(|it| it.checked_sub(1));
    let named = opens.is_some_and(|it| text.id(it).function() == Function::The);
    two_digits && verb && surname && !named && text.token(at).is_some_and(|it| it.gap == Gap::Space)
}

/// “children under 16 of”, “men over 40”: people, a bound, a bare number.
pub(super) fn is_bound_of_people(text: &Text, numeral: &Numeral) -> bool {
    let at = numeral.tokens.start;
    let Some(person) = at.checked_sub(2) else { return false };
    let bound = matches!(
        text.id(at - 1).function(),
        Function::Under | Function::Over | Function::Above | Function::Below
    );
    let next = text.token(numeral.end());
    let counts = next.is_some_and(|it| {
        it.is_word()
            && it.word.function() == Function::None
            && !it.word.form().has(Forms::VERB_PAST | Forms::VERB_S | Forms::PREFERS_VERB)
            && (!it.word.has(Role::Verb) || it.word.has(Role::Noun))
    }) || is_hyphen(text, numeral.end())
        || text.is_mark(numeral.end(), '%');
    let those = text.id(person).function() == Function::Demonstrative
        && text.word(person).len() == 5
        && numeral.value() >= Exact::int(3);
    let anyone = || ages::ANYONE.iter().any(|it| text.word(person).eq_ignore_ascii_case(it));
    bound
        && (those
            || anyone()
            || text.id(person).has(Role::Person) && text.id(person).form().has(Forms::NOUN))
        && matches!(numeral.form, Form::Digits | Form::Words)
        && !counts
}

/// How far behind “average age” its figures may stand, in tokens.
const AVERAGE_REACH: usize = 14;

/// “an average age of 36.7 years”, “the median age rose to 36.5”: the token behind it.
pub(super) fn average(text: &Text, numeral: &Numeral) -> Option<usize> {
    let (at, end) = (numeral.tokens.start, numeral.end());
    let before = at.checked_sub(1)?;
    let said = text.is_mark(before, '(')
        || matches!(
            text.id(before).function(),
            Function::Of
                | Function::At
                | Function::To
                | Function::From
                | Function::Than
                | Function::BePast
                | Function::BePresent
                | Function::And
        );
    if !said || numeral.value() > Exact::int(110) || numeral.value() < Exact::ONE {
        return None;
    }
    let unit = unit::named(text, end).filter(|it| {
        it.of(Dimension::Duration).is_some_and(|it| it.cldr() == "year") && it.end == end + 1
    });
    let end = unit.map_or(end, |it| it.end);
    let next = text.token(end);
    let counts = next.is_some_and(|it| {
        it.is_word() && (it.word.function() == Function::None || text.touches(end))
            || it.is_number()
            || matches!(text.mark(end), Some('%' | '-'))
    }) || matches!(
        text.id(end).function(),
        Function::Ago | Function::After | Function::Before | Function::Of
    );
    if counts {
        return None;
    }
    let start = text.sentences.get(text.sentence_of(at))?.tokens.start;
    let age = (start.max(at.saturating_sub(AVERAGE_REACH))..at)
        .rev()
        .find(|it| text.id(*it).has(Role::AgeNoun) || text.id(*it).has(Role::AgeMeasure))?;
    let mean = |it: usize| {
        let word = text.id(it);
        [cues::AVERAGE, cues::NO_MEAN, ages::AGES].iter().any(|it| it.contains(&word.text()))
    };
    // “life expectancy”
    (text.id(age).has(Role::AgeMeasure) || (1..=2).any(|it| age.checked_sub(it).is_some_and(mean)))
        .then_some(end)
}

/// “a boy of 12”, “men of 30 to 40”, “sons of 12 and 14”.
pub(super) fn of_age(text: &Text, numeral: &Numeral) -> bool {
    let mut at = numeral.tokens.start;
    let end = numeral.end();
    // “a man of about 30”
    if at > 0 && text.id(at - 1).has(Role::Hedge) && text.id(at - 1).function() != Function::Of {
        at -= 1;
    }
    let of = at.checked_sub(2).filter(|_| text.id(at - 1).function() == Function::Of);
    let young = of.and_then(|it| text.id(it).noun());
    let closes = text.token(end).is_none_or(|it| {
        !it.is_word() && !matches!(text.mark(end), Some('%' | '$' | '£'))
            || it.word.function() != Function::None && it.word.function() != Function::Of
    });
    // “a climber of 27 survived”, not “a staff of 27”
    let verb = text.id(end).form();
    let closes = closes || verb.has(Forms::VERB_PAST) && !verb.has(Forms::NOUN | Forms::ADJECTIVE);
    let grown = of.is_some_and(|it| {
        text.id(it).has(Role::Person)
            && text.id(it).form().has(Forms::NOUN_SINGULAR)
            && !text.says(it, amounts::GROUPS)
            && it.checked_sub(1).is_some_and(|it| text.id(it).function() == Function::A)
            && numeral.value() >= Exact::int(16)
    });
    (grown || young.is_some_and(|it| ages::OF_AGE.contains(&it.text())))
        && closes
        && numeral.value() >= Exact::int(3)
}

/// “he was 10 when”, “she will be 35 by”: a person is so many, and nothing is counted.
pub(super) fn is_said_of_person(text: &Text, numeral: &Numeral) -> bool {
    let Some(mut at) = numeral.tokens.start.checked_sub(1) else { return false };
    while text.id(at).has(Role::Hedge)
        || matches!(text.id(at).function(), Function::Only | Function::Just | Function::Still)
    {
        let Some(before) = at.checked_sub(1) else { return false };
        at = before;
    }
    // “he died at 93”
    let start = numeral.tokens.start;
    let at_age = text.id(start - 1).function() == Function::At
        // “died on Monday at 77”
        && (start.saturating_sub(4)..start - 1)
            .rev()
            .find(|it| {
                let word = text.id(*it);
                !(word.has(Role::Weekday)
                    || word.has(Role::Adverb)
                    || word.function() == Function::On)
            })
            .and_then(|it| text.id(it).verb())
            .is_some_and(|it| ages::ENDS_AT.contains(&it.text()));
    // “At 17 he joined”
    let then = text.id(start - 1).function() == Function::At
        && text.id(numeral.end()).has(Role::PersonPronoun)
        && numeral.value() > Exact::int(12);
    if then {
        return true;
    }
    // “he turns 75”
    let turns = text.id(at).verb().is_some_and(|it| ages::TURNS.contains(&it.text()))
        && numeral.value() >= Exact::int(10)
        || at_age && numeral.value() >= Exact::int(16);
    // “until she becomes 67”
    let becomes = text.id(at).verb().is_some_and(|it| it.text() == ages::BECOMES);
    let be =
        matches!(text.id(at).function(), Function::Be | Function::BePast | Function::BePresent)
            || text.id(at).has(Role::PersonIs)
            || turns
            || becomes;
    if !be
        || numeral.form != Form::Digits && numeral.form != Form::Words
        || numeral.value() < Exact::int(2)
    {
        return false;
    }
    let mut subject = if becomes { at - 1 } else { at };
    while matches!(
        text.id(subject).function(),
        Function::Be
            | Function::BePast
            | Function::BePresent
            | Function::Modal
            | Function::ModalWeak
            | Function::Not
    ) {
        let Some(before) = subject.checked_sub(1) else { return false };
        subject = before;
    }
    // “life expectancy for men in Glasgow is 73”
    let measured =
        (subject.saturating_sub(8)..=subject).any(|it| text.id(it).has(Role::AgeMeasure));
    // “lived to be 101”, “who was 62,”, “when Amina was 11”
    let lived = text.id(subject).function() == Function::To
        && subject
            .checked_sub(1)
            .and_then(|it| text.id(it).verb())
            .is_some_and(|it| ages::LIVES == it.text());
    let named = !text.id(subject).is_known()
        && text.token(subject).is_some_and(|it| it.case == Case::Title)
        && subject.checked_sub(1).is_some_and(|it| text.id(it).function() == Function::When);
    let person = turns
        || measured
        || lived
        || named
        || text.id(subject).function() == Function::Who
        || text.id(subject).has(Role::PersonPronoun)
        || text.id(at).has(Role::PersonIs);
    let next = text.token(numeral.end());
    let counts = next.is_some_and(|it| {
        let forms = it.word.form();
        let unit = unit::at(text, numeral.end()).is_some()
            || it.word.has(Role::Scale)
            || it.word.has(Role::Currency);
        unit || it.is_word()
            && it.word.function() == Function::None
            && (forms.has(Forms::NOUN | Forms::ADJECTIVE) || !it.word.is_known())
            && !forms.has(Forms::VERB_ING)
    });
    // “she was 12th”
    let ordinal = text.touches(numeral.end()) && next.is_some_and(crate::text::Token::is_word);
    person
        && !counts
        && !ordinal
        && !text.is_mark(numeral.end(), '%')
        && !is_hyphen(text, numeral.end())
}
