//! What a source is called: its name without titles, and whom it speaks for.

use std::ops::Range;

use super::Source;
use crate::claims::{Tag, Tags, affiliation, clause, noun_phrase};
use crate::lang::{Dimension, Function, Role};
use crate::text::Text;

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
    if !follows || !(quoted || comma) {
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
    let mut name = without_titles(text, found);
    // “with the American Society of Surgeons stating”
    if !common
        && name.start >= 2
        && text.id(name.start - 1).function() == Function::Of
        && let Some(whole) = clause::phrase_before(text, tags, name.start - 1)
            .filter(|it| it.clone().all(|at| tags.is(at, Tag::Name)))
    {
        name.start = whole.start;
    }
    // “National Board of Ports”, “a statement by the Board”, “an official for the Board”
    let function = text.id(name.end).function();
    let leads_on = function == Function::Of
        || common && matches!(function, Function::By | Function::For | Function::From);
    // “a statement issued by the Board”
    let issued = common
        && tags.is(name.end, Tag::Participle)
        && text.id(name.end + 1).function() == Function::By;
    if leads_on || issued {
        let mut start = name.end + 1 + usize::from(issued);
        if text.id(start).function() == Function::The {
            start += 1;
        }
        if tags.is(start, Tag::Name)
            && let Some(of) = noun_phrase::phrase(text, tags, start)
        {
            name.end = of.end;
        }
    }
    Some(Source { name, affiliation })
}

/// “Ruiz and Brondal said”, “Norway, Chad and Peru said”: all who speak.
pub(super) fn joined(text: &Text, tags: &Tags, who: Source) -> Source {
    let mut end = who.name.end;
    if !tags.is(end.wrapping_sub(1), Tag::Name) {
        return who;
    }
    loop {
        let last = tags.is(end, Tag::And);
        let comma = tags.is(end, Tag::Comma);
        let mut next = end + 1;
        // “Benjamin L. Cardin”
        while tags.is(next, Tag::Name) && !text.id(next).has(Role::Weekday)
            || next > end + 1
                && text.is_mark(next, '.')
                && text.touches(next)
                && tags.is(next + 1, Tag::Name)
        {
            next += 1;
        }
        if next == end + 1 || !last && !comma {
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

/// “Russian Foreign Minister Sergei Lavrov” is cited by his name.
fn without_titles(text: &Text, phrase: Range<usize>) -> Range<usize> {
    let last_title = phrase.clone().rev().find(|it| text.id(*it).has(Role::Title));
    let Some(title) = last_title else { return phrase };
    let start = title + 1 + usize::from(text.is_mark(title + 1, '.'));
    if start < phrase.end { start..phrase.end } else { phrase }
}
