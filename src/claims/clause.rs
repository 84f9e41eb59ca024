//! The skeleton of a clause: groups of verbs, the verb that governs a noun phrase, subjects and objects.
//!
//! Walks from a figure to the left or right over the tags of its sentence, at most [`REACH`] tokens each.

use std::ops::Range;

use super::noun_phrase::phrase;
use super::tag::forms;
use super::{Tag, Tags};
use crate::lang::en::clause::{ONLY_THING, PARTS_OF_DAY, SUBJECTS, TAKES_CLAUSE};
use crate::lang::{Forms, Function, Role};
use crate::text::Text;

/// Longer ways inside a sentence are not gone: cost stays linear in texts without full stops.
const REACH: usize = 120;

/// The group of a verb: its auxiliaries, adverbs and itself.
pub(super) fn group(tags: &Tags, verb: usize) -> Range<usize> {
    let first = tags.tokens().start;
    let mut start = verb;
    let mut at = verb;
    while at > first && matches!(tags.get(at - 1), Some(Tag::Auxiliary | Tag::Adverb)) {
        at -= 1;
        if tags.is(at, Tag::Auxiliary) {
            start = at;
        }
    }
    start..verb + 1
}

/// The main verb of the group that begins at a token: “has gone missing” has “gone”.
pub(super) fn main_verb(tags: &Tags, at: usize) -> usize {
    let mut end = at;
    let mut main = at;
    while let Some(tag) = tags.get(end) {
        match tag {
            Tag::Auxiliary if end == at || tags.is(main, Tag::Auxiliary) => main = end,
            Tag::Verb | Tag::Participle | Tag::Gerund
                if end == at || tags.is(main, Tag::Auxiliary) =>
            {
                main = end;
            }
            Tag::Adverb => {}
            // “was to be killed”, “has to go”
            Tag::To if tags.is(main, Tag::Auxiliary) => {}
            // “Was anybody hurt?”
            _ => break,
        }
        end += 1;
    }
    main
}

/// Whether a token is a form of “be”.
pub(super) fn is_be(text: &Text, at: usize) -> bool {
    use Function as F;
    matches!(
        text.id(at).function(),
        F::Be
            | F::BePast
            | F::BePresent
            | F::Been
            | F::Being
            | F::NotBe
            | F::Contracted
            | F::PossessiveMark
    )
}

/// The main verb that a noun phrase hangs on, directly or through prepositions and other nouns.
pub(super) fn governor(text: &Text, tags: &Tags, start: usize, end: usize) -> Option<usize> {
    let first = tags.tokens().start.max(start.saturating_sub(REACH));
    let follows = verb_after(text, tags, end);
    let direct = direct(text, tags, start);
    // subject of what follows: “, 40 people were”, “and 40 people were”, “who said 40 people were”
    if let Some(verb) = follows {
        let before = direct.checked_sub(1).filter(|it| *it >= first);
        let opens = match before.and_then(|it| tags.get(it)) {
            None | Some(Tag::Comma | Tag::And | Tag::Conjunction | Tag::Relative | Tag::Break) => {
                true
            }
            Some(Tag::Verb) => before.is_some_and(|it| takes_clause(text, it)),
            // “told the paper 40 people were”
            Some(Tag::Noun | Tag::Name) => told(text, tags, direct),
            Some(Tag::Mark) => {
                before.is_some_and(|it| matches!(text.mark(it), Some('"' | '“' | '‘' | '(' | '[')))
            }
            _ => false,
        };
        if opens {
            return Some(verb);
        }
    }
    let mut at = direct;
    while at > first {
        at -= 1;
        // what stands in brackets is apart
        if text.is_mark(at, ')')
            && let Some(open) = opening_bracket(text, at, first)
        {
            at = open;
            continue;
        }
        match tags.get(at) {
            Some(Tag::Verb | Tag::Participle | Tag::Gerund | Tag::Auxiliary) => return Some(at),
            // “He left, and the price of 40 boats rose”
            Some(Tag::Comma | Tag::And) if at + 1 < direct && follows.is_some() => {
                let subject = matches!(
                    tags.get(at + 1),
                    Some(Tag::Determiner | Tag::Noun | Tag::Name | Tag::Adjective)
                );
                let finite = follows.is_some_and(|it| tags.is(it, Tag::Verb) || is_be(text, it));
                let comma = tags.is(at, Tag::Comma) || tags.before(at) == Some(Tag::Comma);
                if subject && finite && comma {
                    return follows;
                }
            }
            // “those who 40 members backed”
            Some(Tag::Relative | Tag::Conjunction) => {
                return clause_verb(text, tags, end).or_else(|| governor_before(tags, at, first));
            }
            _ if text.is_mark(at, ';') => return clause_verb(text, tags, end),
            Some(Tag::Break) => {
                if let Some(verb) = clause_verb(text, tags, end) {
                    return Some(verb);
                }
            }
            _ => {}
        }
    }
    clause_verb(text, tags, end)
}

/// Where the bracket that closes at a token opens.
fn opening_bracket(text: &Text, close: usize, first: usize) -> Option<usize> {
    (first..close).rev().take(40).find(|it| text.is_mark(*it, '('))
}

/// The nearest verb before a token.
fn governor_before(tags: &Tags, at: usize, first: usize) -> Option<usize> {
    (first..at)
        .rev()
        .find(|it| matches!(tags.get(*it), Some(Tag::Verb | Tag::Participle | Tag::Gerund)))
}

/// Where the noun phrase around a figure begins: its determiner, adjectives and hedges.
fn direct(text: &Text, tags: &Tags, start: usize) -> usize {
    let first = tags.tokens().start;
    let mut at = start;
    while at > first {
        match tags.get(at - 1) {
            Some(Tag::Determiner | Tag::Adjective | Tag::Adverb | Tag::Number) => at -= 1,
            // “Airbnb’s 40 rooms”
            Some(Tag::PossessiveMark) if at >= 2 => {
                at -= 1;
                while at > first
                    && matches!(
                        tags.get(at - 1),
                        Some(Tag::Noun | Tag::Name | Tag::Adjective | Tag::Determiner)
                    )
                {
                    at -= 1;
                }
            }
            Some(Tag::Preposition)
                if text.id(at - 1).has(Role::Hedge)
                    && matches!(
                        tags.before(at - 1),
                        None | Some(Tag::Preposition | Tag::Verb | Tag::Auxiliary | Tag::Comma)
                    )
                    && at >= 2
                    && !tags.is(at - 2, Tag::Noun)
                    && at > start.saturating_sub(3)
                    && matches!(
                        text.id(at - 1).function(),
                        Function::About | Function::Over | Function::Around | Function::Under
                    ) =>
            {
                at -= 1;
            }
            _ => break,
        }
    }
    at
}

/// Whether a noun phrase stands between a verb of saying and a token: “told reporters”.
fn told(text: &Text, tags: &Tags, at: usize) -> bool {
    let Some(mut start) = phrase_before(text, tags, at).map(|it| it.start) else { return false };
    while tags.before(start) == Some(Tag::Determiner) {
        start -= 1;
    }
    start > 0 && tags.is(start - 1, Tag::Verb) && takes_clause(text, start - 1)
}

/// Verbs after which a clause may stand without “that”.
fn takes_clause(text: &Text, verb: usize) -> bool {
    let lemma = text.id(verb).verb().map_or("", |it| it.text());
    text.id(verb).has(Role::Say) && !ONLY_THING.contains(&lemma) || TAKES_CLAUSE.contains(&lemma)
}

/// The main verb whose subject ends at a token: nothing between but phrases that hang on the subject.
pub(super) fn verb_after(text: &Text, tags: &Tags, end: usize) -> Option<usize> {
    let last = tags.tokens().end.min(end + REACH);
    let mut at = end;
    let mut relative = false; // inside a relative clause, whose verb comes first
    let mut commas = 0;
    while at < last {
        match tags.get(at)? {
            Tag::Auxiliary | Tag::Verb => {
                let main = main_verb(tags, at);
                if !relative {
                    return Some(main);
                }
                relative = false;
                at = main;
            }
            // “efforts to stop it failed”
            Tag::To => at = main_verb(tags, at + 1),
            Tag::Relative => relative = true,
            Tag::Comma => {
                commas += 1;
                let opens = matches!(
                    tags.get(at + 1),
                    Some(Tag::Relative | Tag::Adverb | Tag::Participle | Tag::Preposition)
                ) || commas == 2
                    || commas == 1 && closes_apposition(tags, at + 1, last);
                if !opens {
                    return None;
                }
            }
            Tag::And
                if !matches!(
                    tags.get(at + 1),
                    Some(Tag::Noun | Tag::Name | Tag::Adjective | Tag::Number | Tag::Determiner)
                ) =>
            {
                return None;
            }
            Tag::Conjunction | Tag::Break => return None,
            Tag::Pronoun if !relative => return None,
            Tag::Mark if text.mark(at).is_some_and(|it| matches!(it, '”' | '"' | '?' | '!')) => {
                return None;
            }
            _ => {}
        }
        at += 1;
    }
    None
}

/// “, the mayor of York, said”: the comma is closed by another right before a verb.
fn closes_apposition(tags: &Tags, from: usize, last: usize) -> bool {
    for at in from..last {
        match tags.get(at) {
            Some(Tag::Comma) => {
                return matches!(tags.get(at + 1), Some(Tag::Verb | Tag::Auxiliary));
            }
            Some(Tag::Verb | Tag::Auxiliary | Tag::Break | Tag::Conjunction) | None => {
                return false;
            }
            _ => {}
        }
    }
    false
}

/// The first finite verb at or after a token that is not in a relative clause: “In 24 games, Holt batted”.
pub(super) fn clause_verb(text: &Text, tags: &Tags, from: usize) -> Option<usize> {
    let last = tags.tokens().end.min(from + REACH);
    let mut at = from;
    let mut relative = false;
    while at < last {
        match tags.get(at)? {
            Tag::Auxiliary | Tag::Verb => {
                let main = main_verb(tags, at);
                if !relative {
                    return Some(main);
                }
                relative = false;
                at = main;
            }
            Tag::To => at = main_verb(tags, at + 1),
            Tag::Relative => relative = true,
            Tag::Conjunction => return None,
            _ if text.is_mark(at, ';') => return None,
            _ => {}
        }
        at += 1;
    }
    None
}

/// The subject of a verb: the first noun phrase of its clause that hangs on no preposition. A verb without one of its own
/// shares that of the verb it hangs on: “lost 4 percent to close at 18”.
pub(super) fn subject(text: &Text, tags: &Tags, verb: usize) -> Option<Range<usize>> {
    let start = tags.tokens().start;
    match subject_from(text, tags, verb, start)? {
        Ok(found) => Some(found),
        // “as it faces”: the subject of the sentence
        Err(pronoun) => {
            let resolves = SUBJECTS.iter().any(|it| it.eq_ignore_ascii_case(text.word(pronoun)));
            first_phrase(text, tags, start, pronoun, true)
                .filter(|_| resolves && pronoun < start + REACH)
                .and_then(Result::ok)
        }
    }
}

/// The same, not looking before `first`; an error for a pronoun.
pub(super) fn subject_from(
    text: &Text,
    tags: &Tags,
    verb: usize,
    first: usize,
) -> Option<Result<Range<usize>, usize>> {
    let first = first.max(verb.saturating_sub(REACH));
    let mut end = group(tags, verb).start;
    // “the mirror starting at $448”, “men trapped there”
    if matches!(tags.get(verb), Some(Tag::Gerund | Tag::Participle))
        && end == verb
        && tags.before(verb).is_some_and(Tag::names)
    {
        return phrase_before(text, tags, end).map(Ok);
    }
    let mut finite = !matches!(tags.get(verb), Some(Tag::Gerund | Tag::Participle))
        && !tags.before(end).is_some_and(|it| it == Tag::To);
    for _ in 0..5 {
        let (from, before) = clause_start(text, tags, first, end);
        if let Some(found) = first_phrase(text, tags, from, end, finite) {
            return Some(found);
        }
        // “excluding food and energy prices inflation rose”: a comma is missing
        if finite
            && matches!(before, Opening::Start)
            && let Some(found) = phrase_before(text, tags, end).filter(|it| !is_time(text, it))
        {
            return Some(Ok(found));
        }
        finite = !matches!(before, Opening::Verb(it) if matches!(tags.get(it), Some(Tag::To)) || tags.before(group(tags, it).start) == Some(Tag::To));
        match before {
            Opening::Relative(at) => return antecedent(text, tags, at).map(Ok),
            Opening::Verb(at) => end = group(tags, at).start,
            Opening::Start => return None,
        }
    }
    None
}

/// What stands before the clause of a verb.
enum Opening {
    /// A relative pronoun.
    Relative(usize),
    /// Another verb.
    Verb(usize),
    /// The start of the sentence, or a mark or conjunction that parts clauses.
    Start,
}

/// Where the clause that goes on at `end` begins.
fn clause_start(text: &Text, tags: &Tags, first: usize, end: usize) -> (usize, Opening) {
    let mut at = end;
    while at > first {
        // “Ruiz (D - Ohio) said”
        if text.is_mark(at - 1, ')')
            && let Some(open) = (first..at - 1).rev().take(12).find(|it| text.is_mark(*it, '('))
        {
            at = open;
            continue;
        }
        match tags.get(at - 1) {
            Some(Tag::Relative) => return (at, Opening::Relative(at - 1)),
            Some(Tag::Verb | Tag::Auxiliary | Tag::To) => {
                // a relative clause closed before: “the firm which makes gin said”
                let verb = at - 1;
                let opener = (first..verb).rev().find(|it| {
                    !matches!(
                        tags.get(*it),
                        Some(
                            Tag::Auxiliary
                                | Tag::Adverb
                                | Tag::Noun
                                | Tag::Name
                                | Tag::Determiner
                                | Tag::Pronoun
                                | Tag::Adjective
                        )
                    )
                });
                if let Some(opener) = opener.filter(|it| {
                    tags.is(*it, Tag::Relative)
                        && !matches!(tags.get(end.wrapping_sub(1)), Some(Tag::And))
                        && end > verb + 1
                }) {
                    at = opener;
                    continue;
                }
                return (at, Opening::Verb(verb));
            }
            Some(Tag::Gerund) if at == end => return (at, Opening::Verb(at - 1)),
            Some(Tag::Break | Tag::Conjunction) => return (at, Opening::Start),
            _ if matches!(text.mark(at - 1), Some('(' | '“' | '‘')) => {
                return (at, Opening::Start);
            }
            _ => at -= 1,
        }
    }
    (first, Opening::Start)
}

/// The first noun phrase between two tokens that hangs on no preposition; an error for a pronoun.
fn first_phrase(
    text: &Text,
    tags: &Tags,
    from: usize,
    end: usize,
    finite: bool,
) -> Option<Result<Range<usize>, usize>> {
    let mut at = from;
    let mut hangs = false;
    let mut after_verb_object = matches!(tags.before(from), Some(Tag::Verb | Tag::Auxiliary))
        && !(finite && takes_clause(text, from.wrapping_sub(1)));
    while at < end {
        if text.is_mark(at, '(')
            && let Some(close) = (at..end).take(12).find(|it| text.is_mark(*it, ')'))
        {
            at = close + 1;
            continue;
        }
        match tags.get(at)? {
            Tag::Preposition | Tag::Gerund | Tag::Participle => hangs = true,
            // “until now the firm has”
            Tag::Adverb if at > from && tags.is(at - 1, Tag::Preposition) => hangs = false,
            Tag::Comma => {
                hangs = false;
                after_verb_object = false;
            }
            Tag::Pronoun if !hangs && !after_verb_object => return Some(Err(at)),
            Tag::Noun | Tag::Name | Tag::Adjective | Tag::Number => {
                let Some(found) = phrase(text, tags, at).filter(|it| it.end <= end) else {
                    at += 1;
                    continue;
                };
                // “on the hour and Pepe scored”: what stands between “and” and the verb is its subject
                let alone = finite && found.end == end && tags.before(at) == Some(Tag::And);
                if (!hangs && !after_verb_object || alone) && !is_time(text, &found) {
                    return Some(Ok(found));
                }
                at = found.end;
                hangs = tags.is(at, Tag::And);
                // a second bare noun phrase after an object or a prepositional one is the subject
                if !matches!(tags.get(at), Some(Tag::Comma | Tag::Preposition | Tag::And)) {
                    after_verb_object = false;
                }
                continue;
            }
            _ => {}
        }
        at += 1;
    }
    None
}

/// “last year”, “Monday”
fn is_time(text: &Text, phrase: &Range<usize>) -> bool {
    let Some(head) = phrase.end.checked_sub(1) else { return false };
    let word = text.id(head);
    word.has(Role::Weekday)
        || word.has(Role::Month)
        // “late Wednesday evening”
        || PARTS_OF_DAY.contains(&word.text())
            && phrase.clone().any(|it| text.id(it).has(Role::Weekday))
        // “this week”, “that morning”
        || (word.has(Role::Unit) || PARTS_OF_DAY.contains(&word.text()))
            && phrase.len() == 1
            && phrase.start > 0
            && text.id(phrase.start - 1).function() == Function::Demonstrative
        || phrase.len() > 1
            && word.has(Role::Unit)
            && matches!(
                text.id(phrase.start).function(),
                Function::Last | Function::Next | Function::Previous
            )
}

/// The noun phrase that a relative pronoun stands for: the one right before it.
fn antecedent(text: &Text, tags: &Tags, relative: usize) -> Option<Range<usize>> {
    let mut end = relative;
    while matches!(tags.before(end), Some(Tag::Comma | Tag::Preposition)) {
        end -= 1;
    }
    let near = phrase_before(text, tags, end)?;
    // “an official from her own party, who said”: people are who
    let person =
        |it: &Range<usize>| tags.is(it.end - 1, Tag::Name) || text.id(it.end - 1).has(Role::Person);
    if text.id(relative).function() == Function::Who && !person(&near) {
        let mut link = near.start;
        while matches!(tags.before(link), Some(Tag::Determiner | Tag::Preposition)) {
            link -= 1;
        }
        let far = phrase_before(text, tags, link).filter(|it| link < near.start && person(it));
        return Some(far.unwrap_or(near));
    }
    Some(near)
}

/// The noun phrase that ends at a token.
pub(super) fn phrase_before(text: &Text, tags: &Tags, end: usize) -> Option<Range<usize>> {
    if !end.checked_sub(1).is_some_and(|it| tags.names(it)) {
        return None;
    }
    let first = tags.tokens().start.max(end.saturating_sub(REACH));
    let mut start = end;
    while start > first {
        let at = start - 1;
        let inside = match tags.get(at) {
            Some(Tag::Noun | Tag::Name | Tag::Adjective | Tag::PossessiveMark) => true,
            Some(Tag::Mark) => super::noun_phrase::joins_words(text, at) && text.touches(at),
            Some(Tag::Number) => {
                at > first
                    && (text.is_mark(at - 1, '-') && text.touches(at)
                        || tags.is(at - 1, Tag::Name) && tags.names(at + 1))
            }
            Some(Tag::Gerund) => forms(text, at).has(Forms::NOUN) && tags.names(start),
            _ => false,
        };
        if !inside {
            break;
        }
        start = at;
    }
    (start < end).then_some(start..end)
}

/// The object of a verb: the first noun phrase after it, where no preposition stands between.
pub(super) fn object(text: &Text, tags: &Tags, verb: usize, limit: usize) -> Option<Range<usize>> {
    let mut at = verb + 1;
    while at < limit && matches!(tags.get(at), Some(Tag::Determiner | Tag::Adverb)) {
        at += 1;
    }
    phrase(text, tags, at).filter(|it| it.end <= limit && !is_time(text, it))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn with(source: &str, see: impl Fn(&Text, &Tags)) {
        let text = Text::new(source, None, usize::MAX);
        let tags = Tags::of(&text, 0..text.tokens.len());
        see(&text, &tags);
    }

    fn at(text: &Text, word: &str) -> usize {
        (0..text.tokens.len()).find(|it| text.word(*it) == word).unwrap_or_default()
    }

    fn subject_of(source: &str, verb: &str) -> String {
        let mut found = String::new();
        let text = Text::new(source, None, usize::MAX);
        let tags = Tags::of(&text, 0..text.tokens.len());
        if let Some(it) = subject(&text, &tags, at(&text, verb)) {
            found = super::super::written(&text, &it);
        }
        found
    }

    fn governor_of(source: &str, number: &str) -> String {
        let text = Text::new(source, None, usize::MAX);
        let tags = Tags::of(&text, 0..text.tokens.len());
        let start = at(&text, number);
        governor(&text, &tags, start, start + 2)
            .map_or(String::new(), |it| text.word(it).to_owned())
    }

    #[test]
    fn a_subject_stands_before_its_verb() {
        assert_eq!(subject_of("Shares of the bakery fell 4 percent.", "fell"), "Shares");
        assert_eq!(subject_of("Last year the old mill burned 30 tons.", "burned"), "old mill");
    }

    #[test]
    fn a_relative_clause_is_stepped_over() {
        assert_eq!(subject_of("The firm which makes bread sold 30 vans.", "sold"), "firm");
        assert_eq!(subject_of("The firm, which sold 30 vans, closed.", "sold"), "firm");
    }

    #[test]
    fn a_second_verb_shares_the_subject() {
        assert_eq!(subject_of("The index lost 4 percent to close at 18.", "close"), "index");
    }

    #[test]
    fn a_figure_hangs_on_the_verb_before_it() {
        assert_eq!(governor_of("The town lost 40 houses in the storm.", "40"), "lost");
    }

    #[test]
    fn a_subject_hangs_on_the_verb_after_it() {
        assert_eq!(governor_of("She said 40 houses burned.", "40"), "burned");
        assert_eq!(governor_of("In 24 games, Ruiz scored twice.", "24"), "scored");
        assert_eq!(governor_of("All 15 guests who sat there have been found.", "15"), "found");
    }

    #[test]
    fn a_group_takes_its_auxiliaries() {
        with("They have already been sold.", |text, tags| {
            assert_eq!(
                super::super::written(text, &group(tags, at(text, "sold"))),
                "have already been sold"
            );
        });
    }
}
