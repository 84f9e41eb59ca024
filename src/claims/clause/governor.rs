//! The verb that a noun phrase hangs on.

use super::{REACH, clause_verb, is_be, phrase_before, verb_after};
use crate::claims::{Tag, Tags};
use crate::lang::en::clause::{ONLY_THING, TAKES_CLAUSE};
use crate::lang::{Function, Role};
use crate::text::Text;

/// The main verb that a noun phrase hangs on, directly or through prepositions and other nouns.
pub(in crate::claims) fn governor(
    text: &Text,
    tags: &Tags,
    start: usize,
    end: usize,
) -> Option<usize> {
    let first = tags.tokens().start.max(start.saturating_sub(REACH));
    // “12 of the 40 homes were”: what happens to the part
    if let Some(part) = part_of(text, tags, start).filter(|it| *it >= first) {
        return governor(text, tags, part, end);
    }
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

/// The number that a definite phrase is the whole of: “12 of the 40 homes”.
fn part_of(text: &Text, tags: &Tags, start: usize) -> Option<usize> {
    let of = start.checked_sub(2).filter(|_| tags.before(start) == Some(Tag::Determiner))?;
    let part = of.checked_sub(1).filter(|it| tags.is(*it, Tag::Number))?;
    (text.id(of).function() == Function::Of).then_some(part)
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
pub(super) fn takes_clause(text: &Text, verb: usize) -> bool {
    let lemma = text.id(verb).verb().map_or("", |it| it.text());
    text.id(verb).has(Role::Say) && !ONLY_THING.contains(&lemma) || TAKES_CLAUSE.contains(&lemma)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn governor_of(source: &str, number: &str) -> String {
        let text = Text::new(source, None, usize::MAX);
        let tags = Tags::of(&text, 0..text.tokens.len());
        let start = (0..text.tokens.len()).find(|it| text.word(*it) == number).unwrap_or_default();
        governor(&text, &tags, start, start + 2)
            .map_or(String::new(), |it| text.word(it).to_owned())
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
}
