//! Which phrase of a sentence tells who speaks, around a verb of saying.

use std::ops::Range;

use super::Source;
use super::name::PARTY;
use super::said::{NEAR, is_one_of, is_passive};
use crate::claims::tag::forms;
use crate::claims::{Tag, Tags, clause, noun_phrase};
use crate::lang::en::clause::QUOTES;
use crate::lang::{Forms, Function, Role};
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
    // “Norway's Comptroller, Jo Ruiz, said”
    let role = text.id(head).has_any(Role::any(&[Role::Title, Role::Person]))
        || found.clone().any(|it| tags.is(it, Tag::PossessiveMark));
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

/// “In an interview with the weekly Herald, *Ruiz* said”, “with a hard disk, *the firm* said”: what stands alone
/// between the comma and the verb is its subject.
pub(super) fn behind_comma(
    text: &Text,
    tags: &Tags,
    found: &Range<usize>,
    before: usize,
) -> Option<Range<usize>> {
    let mut near = clause::phrase_before(text, tags, before).filter(|it| it.start > found.end)?;
    // “a spokesman for the railway”
    for _ in 0..2 {
        let mut link = near.start;
        while tags.before(link) == Some(Tag::Determiner) {
            link -= 1;
        }
        if tags.before(link) != Some(Tag::Preposition) {
            break;
        }
        let Some(whole) =
            clause::phrase_before(text, tags, link - 1).filter(|it| it.start > found.end)
        else {
            break;
        };
        near = whole;
    }
    let mut opens = near.start;
    while tags.before(opens) == Some(Tag::Determiner) {
        opens -= 1;
    }
    let head = text.id(near.end - 1);
    // “Statistics Canada”
    let place = near.clone().all(|it| text.id(it).has(Role::Place));
    let speaks =
        tags.is(near.end - 1, Tag::Name) && !place || head.has(Role::Person) || opens < near.start;
    let time = head.has(Role::Weekday) || head.has(Role::Month) || head.has(Role::Unit);
    (tags.before(opens) == Some(Tag::Comma) && speaks && !time).then_some(near)
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

/// “The boat, *the firm* said, cost $40 million.”: the clause goes on behind what stands between commas.
pub(super) fn parenthetical(
    text: &Text,
    tags: &Tags,
    verb: usize,
    before: usize,
) -> Option<Range<usize>> {
    let found = clause::phrase_before(text, tags, before)?;
    let mut opens = found.start;
    while tags.before(opens) == Some(Tag::Determiner) {
        opens -= 1;
    }
    let subject = opens
        .checked_sub(2)
        .is_some_and(|it| tags.is(it + 1, Tag::Comma) && it >= tags.tokens().start);
    let close = (verb + 1..tags.tokens().end.min(verb + NEAR))
        .find(|it| matches!(tags.get(*it), Some(Tag::Comma | Tag::Verb | Tag::Auxiliary)))
        .filter(|it| tags.is(*it, Tag::Comma))?;
    let goes_on = matches!(tags.get(close + 1), Some(Tag::Verb | Tag::Auxiliary))
        || forms(text, close + 1).has(Forms::VERB_PAST) && tags.get(close + 1) != Some(Tag::Name);
    (subject && goes_on).then_some(found)
}

/// Whom a verb of quoting before “as saying” has for its object, at “saying”.
pub(super) fn object_quoted(text: &Text, tags: &Tags, saying: usize) -> Option<Range<usize>> {
    let at = saying.checked_sub(1).filter(|it| text.id(*it).function() == Function::As)?;
    let verb = (at.saturating_sub(NEAR)..at).rev().find(|it| is_one_of(text, *it, QUOTES))?;
    let passive = is_passive(text, verb, &clause::group(tags, verb));
    clause::object(text, tags, verb, at).filter(|_| !passive && tags.tokens().contains(&verb))
}

/// The verb whose subject says what a statement says: “released a statement saying …”, at “saying”.
pub(super) fn releaser(text: &Text, tags: &Tags, verb: usize) -> Option<usize> {
    let noun = verb.checked_sub(1).filter(|_| tags.is(verb, Tag::Gerund))?;
    if !text.id(noun).has(Role::Say) && text.id(noun).function() != Function::As {
        return None;
    }
    (noun.saturating_sub(6)..noun).rev().find(|it| tags.is(*it, Tag::Verb))
}

/// “Ruiz and Brondal said”, “Norway, Chad and Peru said”: all who speak.
pub(super) fn joined(text: &Text, tags: &Tags, who: Source) -> Source {
    let mut end = who.name.end;
    if !tags.is(end.wrapping_sub(1), Tag::Name) {
        // “bankers and lawyers in the city said”
        let person = |it: usize| tags.is(it, Tag::Noun) && text.id(it).has(Role::Person);
        let both = tags.is(end, Tag::And) && person(end - 1) && person(end + 1);
        let end = if both { end + 2 } else { end };
        return Source { name: who.name.start..end, ..who };
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
        // “C. L. "Butch" Otter”
        if tags.is(next, Tag::Name)
            && text.mark(next + 1).is_some()
            && tags.is(next + 2, Tag::Name)
            && matches!(text.mark(next + 3), Some('"' | '”'))
        {
            next += 4;
        }
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

/// “The rubber and plastics group said”, “Ruiz and the board said”: up to the verb.
pub(super) fn paired(text: &Text, tags: &Tags, who: Source, before: usize) -> Source {
    let end = who.name.end;
    let mut next = end + 1;
    while tags.is(next, Tag::Determiner) {
        next += 1;
    }
    let whole = tags.is(end, Tag::And)
        && clause::phrase_before(text, tags, before).is_some_and(|it| it.start == next);
    if whole { Source { name: who.name.start..before, ..who } } else { who }
}
