//! What a source is called: its name without titles, and whom it speaks for.

use std::ops::Range;

use super::Source;
use crate::claims::tag::forms;
use crate::claims::{Tag, Tags, affiliation, clause, noun_phrase};
use crate::lang::en::clause::NAME_SUFFIXES;
use crate::lang::{Dimension, Forms, Function, Role};
use crate::text::{Case, Text};

/// “…,” said X: what follows the verb, where nothing stands before it that could speak.
pub(super) fn inverted(text: &Text, tags: &Tags, verb: usize) -> Option<Range<usize>> {
    let before = verb.checked_sub(1)?;
    let quoted = matches!(text.mark(before), Some('”' | '"' | '’' | '\''));
    let comma = tags.is(before, Tag::Comma);
    let follows = matches!(
        tags.get(verb + 1),
        Some(Tag::Name | Tag::Determiner | Tag::Noun | Tag::Adjective)
    );
    // “Colville, the spokesman for the UN, said”: the comma closes an apposition
    let apposition = comma
        && (tags.tokens().start..before).any(|it| tags.is(it, Tag::Comma))
        && !quoted_before(text, before);
    // “, asking the board to go”
    if !follows || !(quoted || comma) || tags.is(verb, Tag::Gerund) {
        return None;
    }
    let mut start = verb + 1;
    while matches!(tags.get(start), Some(Tag::Determiner)) {
        start += 1;
    }
    let found = noun_phrase::phrase(text, tags, start)?;
    // “Police, said the paper was shut”: a verb after the phrase makes it a clause
    let carries = |at: usize| matches!(tags.get(at), Some(Tag::Verb | Tag::Auxiliary));
    let clause = carries(found.end) && !quoted;
    // “The talks in Oslo, the capital, could go on, said Ruiz, a clerk.”
    let goes_on = (found.end..tags.tokens().end)
        .take_while(|it| !matches!(tags.get(*it), Some(Tag::Comma | Tag::Break)))
        .any(carries);
    if apposition && (goes_on || !tags.is(found.end - 1, Tag::Name)) {
        return None;
    }
    (!clause).then(|| apposed(text, tags, found, 0))
}

fn quoted_before(text: &Text, comma: usize) -> bool {
    comma.checked_sub(1).is_some_and(|it| matches!(text.mark(it), Some('”' | '"')))
}

/// “The author of the report, Jo Brondal, said”: the name that stands in apposition to a common noun.
pub(super) fn apposed(text: &Text, tags: &Tags, found: Range<usize>, verb: usize) -> Range<usize> {
    let named = found.clone().any(|it| tags.is(it, Tag::Name));
    // “The Democratic Leader, Jo Ruiz, said”
    let head = found.end.wrapping_sub(1);
    let role = text.id(head).has(Role::Title) || text.id(head).has(Role::Person);
    if named && tags.is(head, Tag::Name) && !role {
        return found;
    }
    let comma = if verb > 0 {
        if !tags.is(verb - 1, Tag::Comma) {
            return found;
        }
        (found.end..verb - 1).rev().find(|it| tags.is(*it, Tag::Comma))
    } else {
        tags.is(found.end, Tag::Comma).then_some(found.end)
    };
    let name = comma
        .filter(|it| tags.is(it + 1, Tag::Name))
        .and_then(|it| noun_phrase::phrase(text, tags, it + 1));
    name.filter(|it| it.clone().all(|at| !tags.is(at, Tag::Noun))).unwrap_or(found)
}

/// “Sandsund, Norway Senator Jo Ruiz said”: the place leads the text, and is no subject.
pub(super) fn behind_dateline(
    text: &Text,
    tags: &Tags,
    found: Range<usize>,
    verb: usize,
) -> Range<usize> {
    if !tags.is(found.end, Tag::Comma) {
        return found;
    }
    let near = clause::phrase_before(text, tags, verb).filter(|it| {
        it.start == found.end + 1 && it.clone().any(|at| text.id(at).has(Role::Title))
    });
    near.unwrap_or(found)
}

/// The verb whose subject says what a statement says: “released a statement saying …”, at “saying”.
pub(super) fn releaser(text: &Text, tags: &Tags, verb: usize) -> Option<usize> {
    let noun = verb.checked_sub(1).filter(|_| tags.is(verb, Tag::Gerund))?;
    if !text.id(noun).has(Role::Say) && text.id(noun).function() != Function::As {
        return None;
    }
    (noun.saturating_sub(6)..noun).rev().find(|it| tags.is(*it, Tag::Verb))
}

/// The name as a source is cited by: titles left out, “of Realtors” taken in; none for what cannot speak.
pub(super) fn whole_name(text: &Text, tags: &Tags, found: Range<usize>) -> Option<Source> {
    let found = who_meets(text, tags, found);
    let head = text.id(found.end.checked_sub(1)?);
    let common = !tags.is(found.end - 1, Tag::Name);
    let spans_time = head.units().first().is_some_and(|it| it.dimension() == Dimension::Duration)
        || head.has(Role::Weekday);
    // “attacks claimed 34 lives”
    let happens = head.has(Role::Event) && !head.has(Role::Say) && !head.has(Role::Person)
        || head.has(Role::VoteNoun);
    if common && (spans_time || happens) {
        return None;
    }
    let affiliation = if common { None } else { affiliation::of(text, tags, &found) };
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
const PARTY: usize = 8;

/// “Ruiz and Brondal said”, “Norway, Chad and Peru said”: all who speak.
pub(super) fn joined(text: &Text, tags: &Tags, who: Source) -> Source {
    let mut end = who.name.end;
    if !tags.is(end.wrapping_sub(1), Tag::Name) {
        return who;
    }
    loop {
        // “Ruiz (D-Ohio) and Brondal (R-Iowa)”
        let link = if text.is_mark(end, '(') {
            (end..end + PARTY).find(|it| text.is_mark(*it, ')')).map_or(end, |it| it + 1)
        // “Ruiz, D-Ohio, and Brondal”
        } else if text.is_mark(end, ',')
            && text.word(end + 1).len() == 1
            && text.is_mark(end + 2, '-')
        {
            let close = (end + 1..end + PARTY).find(|it| text.is_mark(*it, ','));
            close.map_or(end, |it| if tags.is(it + 1, Tag::And) { it + 1 } else { it })
        } else {
            end
        };
        let last = tags.is(link, Tag::And);
        let comma = tags.is(link, Tag::Comma);
        let mut next = link + 1;
        // “Benjamin L. Cardin”
        while tags.is(next, Tag::Name) && !text.id(next).has(Role::Weekday)
            || next > link + 1
                && text.is_mark(next, '.')
                && text.touches(next)
                && tags.is(next + 1, Tag::Name)
        {
            next += 1;
        }
        if next == link + 1 || !last && !comma {
            return who;
        }
        end = next;
        if last {
            break;
        }
    }
    // “said Ruiz and Brondal left”
    let clause = tags.before(who.name.start).is_some_and(|it| matches!(it, Tag::Verb))
        && matches!(tags.get(end), Some(Tag::Verb | Tag::Auxiliary));
    if clause { who } else { Source { name: who.name.start..end, ..who } }
}

/// “Russian Foreign Minister Sergei Lavrov” and “Brondal chief executive Jo Ruiz” are cited by their names.
fn without_titles(text: &Text, tags: &Tags, phrase: Range<usize>) -> Range<usize> {
    let lower = |it: usize| text.token(it).is_some_and(|it| it.case == Case::Lower);
    let Some(mut start) = phrase.clone().rev().find(|it| text.id(*it).has(Role::Title)) else {
        return behind_role(text, tags, phrase);
    };
    start += 1 + usize::from(text.is_mark(start + 1, '.'));
    // “the governor’s office”, “Martin Luther King Jr.”
    let keeps = start >= phrase.end
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
