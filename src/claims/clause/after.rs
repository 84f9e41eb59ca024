//! The verb that a noun phrase is the subject of, to its right.

use super::{REACH, main_verb};
use crate::claims::{Tag, Tags};
use crate::text::Text;

/// The main verb whose subject ends at a token: nothing between but phrases that hang on the subject.
pub(in crate::claims) fn verb_after(text: &Text, tags: &Tags, end: usize) -> Option<usize> {
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
pub(in crate::claims) fn clause_verb(text: &Text, tags: &Tags, from: usize) -> Option<usize> {
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
