//! The verb that a noun phrase is the subject of, to its right.

use std::ops::Range;

use super::{REACH, main_verb};
use crate::claims::{Tag, Tags};
use crate::text::Text;

/// The main verb whose subject ends at a token: nothing between but phrases that hang on the subject.
pub(in crate::claims) fn verb_after(text: &Text, tags: &Tags, end: usize) -> Option<usize> {
    let last = tags.tokens().end.min(end + REACH);
    let mut commas = 0;
    finite_verb(tags, end..last, |at, relative| match tags.get(at) {
        Some(Tag::Comma) => {
            commas += 1;
            let opens = matches!(
                tags.get(at + 1),
                Some(Tag::Relative | Tag::Adverb | Tag::Participle | Tag::Preposition)
            ) || commas == 2
                || commas == 1 && closes_apposition(tags, at + 1, last);
            !opens
        }
        Some(Tag::And) => !matches!(
            tags.get(at + 1),
            Some(Tag::Noun | Tag::Name | Tag::Adjective | Tag::Number | Tag::Determiner)
        ),
        Some(Tag::Break) => true,
        Some(Tag::Pronoun) => !relative,
        Some(Tag::Mark) => matches!(text.mark(at), Some('”' | '"' | '?' | '!')),
        _ => false,
    })
}

/// The first finite verb at or after a token that is not in a relative clause: “In 24 games, Holt batted”.
pub(in crate::claims) fn clause_verb(text: &Text, tags: &Tags, from: usize) -> Option<usize> {
    let last = tags.tokens().end.min(from + REACH);
    finite_verb(tags, from..last, |at, _| text.is_mark(at, ';'))
}

/// The first finite verb of some tokens that is in no relative clause, up to where a new clause opens.
fn finite_verb(
    tags: &Tags,
    tokens: Range<usize>,
    mut ends: impl FnMut(usize, bool) -> bool,
) -> Option<usize> {
    let mut at = tokens.start;
    let mut relative = false; // inside a relative clause, whose verb comes first
    while at < tokens.end {
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
            Tag::Conjunction => return None,
            _ if ends(at, relative) => return None,
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
