//! The subject of a verb.

use std::ops::Range;

use super::governor::takes_clause;
use super::{REACH, group, is_time, phrase_before};
use crate::claims::noun_phrase::phrase;
use crate::claims::{Tag, Tags};
use crate::lang::en::clause::{PERSONS, SUBJECTS};
use crate::lang::{Function, Role};
use crate::text::Text;

/// The subject of a verb: the first noun phrase of its clause that hangs on no preposition. A verb without one of its own
/// shares that of the verb it hangs on: “lost 4 percent to close at 18”.
pub(in crate::claims) fn subject(text: &Text, tags: &Tags, verb: usize) -> Option<Range<usize>> {
    let start = tags.tokens().start;
    match subject_from(text, tags, verb, start)? {
        Ok(found) => Some(found),
        // “as it faces”: the subject of the sentence
        Err(pronoun) => {
            let is =
                |words: &[&str]| words.iter().any(|it| it.eq_ignore_ascii_case(text.word(pronoun)));
            // “To change the pattern, he took three weeks off”
            let fits = |it: &Range<usize>| {
                !is(PERSONS)
                    || is_person(text, tags, it)
                    || it.clone().any(|at| tags.is(at, Tag::Name))
            };
            first_phrase(text, tags, start, pronoun, true)
                .filter(|_| is(SUBJECTS) && pronoun < start + REACH)
                .and_then(Result::ok)
                .filter(fits)
        }
    }
}

/// The same, not looking before `first`; an error for a pronoun.
pub(in crate::claims) fn subject_from(
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
                at = past_time(text, tags, at);
                let Some(found) = phrase(text, tags, at).filter(|it| it.end <= end) else {
                    at += 1;
                    continue;
                };
                // “on the hour and the boy scored”: what stands between “and” and the verb is its subject
                let mut opens = at;
                while tags.before(opens) == Some(Tag::Determiner) {
                    opens -= 1;
                }
                let alone = finite && found.end == end && tags.before(opens) == Some(Tag::And);
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

/// “last week the firm”, “last week Norwegian banks”: where what follows a time begins.
fn past_time(text: &Text, tags: &Tags, at: usize) -> usize {
    let time =
        matches!(text.id(at).function(), Function::Last | Function::Next | Function::Previous)
            && text.id(at + 1).has(Role::Unit)
            && matches!(tags.get(at + 2), Some(Tag::Noun | Tag::Name | Tag::Adjective));
    if time { at + 2 } else { at }
}

/// Whether a phrase may name a person.
fn is_person(text: &Text, tags: &Tags, phrase: &Range<usize>) -> bool {
    let head = phrase.end.saturating_sub(1);
    tags.is(head, Tag::Name) || text.id(head).has_any(Role::any(&[Role::Person, Role::Title]))
}

/// The noun phrase that a relative pronoun stands for: the one right before it.
fn antecedent(text: &Text, tags: &Tags, relative: usize) -> Option<Range<usize>> {
    let mut end = relative;
    while matches!(tags.before(end), Some(Tag::Comma | Tag::Preposition)) {
        end -= 1;
    }
    let near = phrase_before(text, tags, end)?;
    // “an official from her own party, who said”: people are who
    let person = |it: &Range<usize>| is_person(text, tags, it);
    // “an accountant from Leeds who”
    let place = end == relative
        && tags.before(near.start) == Some(Tag::Preposition)
        && matches!(text.id(near.start - 1).function(), Function::From | Function::In);
    if text.id(relative).function() == Function::Who && (!person(&near) || place) {
        let mut link = near.start;
        while matches!(tags.before(link), Some(Tag::Determiner | Tag::Preposition)) {
            link -= 1;
        }
        let far = phrase_before(text, tags, link).filter(|it| link < near.start && person(it));
        return Some(far.unwrap_or(near));
    }
    Some(near)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn subject_of(source: &str, verb: &str) -> String {
        let text = Text::new(source, None, usize::MAX);
        let tags = Tags::of(&text, 0..text.tokens.len());
        let at = (0..text.tokens.len()).find(|it| text.word(*it) == verb).unwrap_or_default();
        subject(&text, &tags, at).map_or(String::new(), |it| crate::claims::written(&text, &it))
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
}
