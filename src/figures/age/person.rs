//! Ages that only the person before them tells: “Smith, 66,”, “Nick Hague 44 has”, “she was 10”.

use crate::figures::numeral::{Form, Numeral, is_hyphen};
use crate::figures::unit;
use crate::lang::{Forms, Function, Role};
use crate::number::Exact;
use crate::text::{Case, Gap, Text};

/// “Smith, 66,”, “Senard (65)”: a name, a comma, a bare number, and a comma or the end behind it.
pub(super) fn by_apposition(text: &Text, numeral: &Numeral) -> bool {
    if numeral.form != Form::Digits || numeral.tokens.len() != 1 || numeral.value() < Exact::int(3)
    {
        return false;
    }
    let (at, end) = (numeral.tokens.start, numeral.end());
    let Some(comma) = at.checked_sub(1) else { return false };
    if !text.is_mark(comma, ',') || comma == 0 || !text.touches(comma) {
        return false;
    }
    let name = comma - 1;
    let token = text.token(name);
    let is_name = token.is_some_and(|it| it.is_word() && it.is_capital())
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
            && !it.word.form().has(Forms::VERB_PAST | Forms::VERB_S)
    }) || is_hyphen(text, numeral.end())
        || text.is_mark(numeral.end(), '%');
    bound
        && text.id(person).has(Role::Person)
        && text.id(person).form().has(Forms::NOUN)
        && matches!(numeral.form, Form::Digits | Form::Words)
        && !counts
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
    let be =
        matches!(text.id(at).function(), Function::Be | Function::BePast | Function::BePresent)
            || text.id(at).has(Role::PersonIs);
    if !be
        || numeral.form != Form::Digits && numeral.form != Form::Words
        || numeral.value() < Exact::int(2)
    {
        return false;
    }
    let mut subject = at;
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
    let person =
        measured || text.id(subject).has(Role::PersonPronoun) || text.id(at).has(Role::PersonIs);
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
