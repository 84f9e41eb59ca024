//! What a source is called: its name without titles, and whom it speaks for.

use std::ops::Range;

use super::Source;
use crate::claims::tag::forms;
use crate::claims::{Tag, Tags, affiliation, clause, noun_phrase};
use crate::lang::en::clause::NAME_SUFFIXES;
use crate::lang::{Dimension, Forms, Function, Role};
use crate::text::{Case, Text};

/// The name as a source is cited by: titles left out, “of Realtors” taken in; none for what cannot speak.
pub(super) fn whole_name(text: &Text, tags: &Tags, found: Range<usize>) -> Option<Source> {
    let found = who_meets(text, tags, found);
    let head = text.id(found.end.checked_sub(1)?);
    let common = !tags.is(found.end - 1, Tag::Name);
    // “62 percent said so” is nobody’s word
    let share = head.units().first().is_some_and(|it| it.is_percent()) || head.has(Role::Fraction);
    let spans_time = share
        || head.units().first().is_some_and(|it| it.dimension() == Dimension::Duration)
        || head.has(Role::Weekday);
    // “attacks claimed 34 lives”
    let happens = head.has(Role::Event) && !head.has(Role::Say) && !head.has(Role::Person)
        || head.has(Role::VoteNoun);
    // “the firm, based in Concord, California, said”
    let behind = |it: usize| tags.is(it, Tag::Comma) && tags.before(it) == Some(Tag::Name);
    let part = found.start.checked_sub(1).is_some_and(behind)
        && found.clone().all(|it| text.id(it).has(Role::Place));
    if part || common && (spans_time || happens) {
        return None;
    }
    let affiliation = if common { None } else { affiliation::of(text, tags, &found) };
    let mut found = found;
    // “the 14-page report says”
    if found.len() > 1
        && text.is_mark(found.start.wrapping_sub(1), '-')
        && text.touches(found.start)
    {
        found.start += 1;
    }
    let mut name = behind_owner(text, tags, without_titles(text, tags, found));
    // “with the American Society of Surgeons stating”
    if !common
        && name.start >= 2
        && text.id(name.start - 1).function() == Function::Of
        && let Some(whole) = clause::phrase_before(text, tags, name.start - 1)
            .filter(|it| it.clone().all(|at| tags.is(at, Tag::Name)))
    {
        name.start = whole.start;
    }
    while let Some(end) = led_on(text, tags, &name, common) {
        name.end = end;
    }
    Some(Source { name, affiliation })
}

/// Where the phrase ends that belongs to a name: “National Board of Ports”, “Institute for Work of the
/// University”, “an official at the ministry”, “figures released on Friday by the board”.
fn led_on(text: &Text, tags: &Tags, name: &Range<usize>, common: bool) -> Option<usize> {
    let function = text.id(name.end).function();
    let leads_on = match function {
        Function::Of | Function::For => true,
        Function::By | Function::From | Function::At => common,
        _ => false,
    };
    let mut link = name.end;
    // “a statement issued by the Board”
    if common && forms(text, name.end).has(Forms::VERB_PARTICIPLE) {
        link = (name.end + 1..name.end + ISSUED)
            .take_while(|it| {
                !matches!(
                    tags.get(*it),
                    Some(Tag::Comma | Tag::Verb | Tag::Conjunction | Tag::Break)
                )
            })
            .find(|it| text.id(*it).function() == Function::By)?;
    } else if !leads_on {
        return None;
    }
    let mut start = link + 1;
    while tags.is(start, Tag::Determiner) {
        start += 1;
    }
    let of = noun_phrase::phrase(text, tags, start)?;
    let named = tags.is(start, Tag::Name);
    // “a spokesman for the port”; “the head of the union”, not “some of those”
    let person = common
        && (text.id(name.end - 1).has(Role::Person) || text.id(name.end - 1).has(Role::Title));
    (named
        || person
        || common && link > name.end
        || common && matches!(function, Function::By | Function::From))
    .then_some(of.end)
}

/// Words between “released” and “by”.
const ISSUED: usize = 5;

/// “a panel meeting in Oslo announced”: the panel.
fn who_meets(text: &Text, tags: &Tags, found: Range<usize>) -> Range<usize> {
    let meets = found.len() > 1
        && tags.is(found.end - 1, Tag::Noun)
        && text.id(found.end - 1).has(Role::Event)
        && forms(text, found.end - 1).has(Forms::VERB_ING);
    if meets { found.start..found.end - 1 } else { found }
}

/// “Ruiz’s (D) office”, “Ruiz’ office”: whose it is.
fn behind_owner(text: &Text, tags: &Tags, name: Range<usize>) -> Range<usize> {
    if !text.is_mark(name.start.wrapping_sub(1), ')') {
        return name;
    }
    let open =
        (name.start.saturating_sub(PARTY)..name.start).rev().find(|it| text.is_mark(*it, '('));
    let owner = open
        .filter(|it| tags.before(*it) == Some(Tag::PossessiveMark))
        .and_then(|it| clause::phrase_before(text, tags, it - 1));
    owner.map_or(name.clone(), |it| without_titles(text, tags, it).start..name.end)
}

/// A party in brackets is no longer: “(D - Ohio)”.
pub(super) const PARTY: usize = 8;

/// “Russian Foreign Minister Sergei Lavrov” and “Brondal chief executive Jo Ruiz” are cited by their names.
fn without_titles(text: &Text, tags: &Tags, phrase: Range<usize>) -> Range<usize> {
    let lower = |it: usize| text.token(it).is_some_and(|it| it.case == Case::Lower);
    let Some(mut start) = phrase.clone().rev().find(|it| text.id(*it).has(Role::Title)) else {
        return behind_role(text, tags, phrase);
    };
    start += 1 + usize::from(text.is_mark(start + 1, '.'));
    // “the governor’s office”, “Martin Luther King Jr.”, “General Electric”
    let keeps = start >= phrase.end
        || start + 1 == phrase.end
            && text.id(start - 1).form().has(Forms::ADJECTIVE)
            && text.id(start).form().has(Forms::NOUN | Forms::ADJECTIVE)
        || tags.is(start, Tag::PossessiveMark)
        || NAME_SUFFIXES.contains(&text.word(start));
    if keeps {
        return phrase;
    }
    while lower(start) && start + 1 < phrase.end {
        start += 1;
    }
    behind_role(text, tags, start..phrase.end)
}

/// “the state news agency Tass”, “liquidator Jo Ruiz”: the name behind common nouns; “bin” and “van” are part
/// of one.
fn behind_role(text: &Text, tags: &Tags, phrase: Range<usize>) -> Range<usize> {
    let names = phrase.clone().rev().take_while(|it| tags.is(*it, Tag::Name)).count();
    let role = phrase.end.saturating_sub(names + 1);
    let behind = names > 0
        && phrase.contains(&role)
        && tags.is(role, Tag::Noun)
        && text.token(role).is_some_and(|it| it.case == Case::Lower)
        && text.word(role).len() > 3;
    if behind { role + 1..phrase.end } else { phrase }
}

#[cfg(test)]
mod tests {
    use crate::claims::source::tests::source;

    #[test]
    fn a_name_stands_behind_its_roles() {
        assert_eq!(source("Brondal chief executive Ana Ruiz said 40 boats sank."), "Ana Ruiz");
        assert_eq!(source("State news agency Tass said 40 boats sank."), "Tass");
        assert_eq!(source("Ana van der Ruiz said 40 boats sank."), "Ana van der Ruiz");
    }

    #[test]
    fn whose_office_it_is_belongs_to_it() {
        assert_eq!(source("Senator Ruiz's (D) office said 40 boats sank."), "Ruiz's (D) office");
        assert_eq!(source("The governor's office said 40 boats sank."), "governor's office");
    }

    #[test]
    fn phrases_belong_to_what_they_hang_on() {
        assert_eq!(
            source("The Institute for Work of the University of Oslo said 40 boats sank."),
            "Institute for Work of the University of Oslo"
        );
        assert_eq!(
            source("A spokesman for the port said 40 boats sank."),
            "spokesman for the port"
        );
        assert_eq!(
            source(
                "Some 40 boats sank, according to figures released on Friday by the Port Board."
            ),
            "figures released on Friday by the Port Board"
        );
        assert_eq!(source("A panel meeting in Oslo said 40 boats sank."), "panel");
    }

    #[test]
    fn parties_part_no_names() {
        assert_eq!(
            source("Sens. Ana Ruiz, D-Ohio, and Jo Brondal (R-Iowa) said 40 boats sank."),
            "Ana Ruiz, D-Ohio, and Jo Brondal"
        );
    }
}
