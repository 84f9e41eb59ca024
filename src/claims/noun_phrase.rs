//! What a figure is a number of (CHECKS.md C2.2 and C2.3).

use std::ops::Range;

use super::tag::forms;
use super::{Claim, Tag, Tags};
use crate::figures::{Figure, Kind};
use crate::lang::{Forms, Function, Role, WordId};
use crate::text::{Gap, Text};

/// Fills in what is counted: `counts`, `head`, `noun` and `modifiers`.
pub(super) fn bind(
    text: &Text,
    tags: &Tags,
    figures: &[Figure],
    idx: usize,
    figure: &Figure,
    claim: &mut Claim,
) {
    let end = figure.tokens.end;
    let phrase = match figure.kind {
        Kind::Vote | Kind::Score | Kind::Rank => None,
        Kind::Count | Kind::Number | Kind::Vague | Kind::Ordinal | Kind::Fraction | Kind::Ratio => {
            after(text, tags, end).or_else(|| elided(tags, figures, idx, figure))
        }
        _ => of_phrase(text, tags, end).or_else(|| measured(text, tags, figure)),
    };
    let Some(phrase) = phrase else { return };
    set(text, phrase, claim);
    let after = claim.counts.as_ref().map_or(end, |it| it.end);
    if text.id(after).function() == Function::Of
        && let Some(of) = after_preposition(text, tags, after)
    {
        claim.modifiers.push(after..of.end);
    }
}

/// A noun phrase, its head last.
pub(super) fn set(text: &Text, phrase: Range<usize>, claim: &mut Claim) {
    let Some(head) = phrase.end.checked_sub(1) else { return };
    claim.head = Some(head);
    claim.noun = lemma(text, head);
    claim.counts = Some(phrase);
}

/// The lemma of a noun; unknown for a word that is not in the lexicon.
pub(super) fn lemma(text: &Text, head: usize) -> WordId {
    let word = text.id(head);
    word.noun().unwrap_or(word)
}

/// The noun phrase that follows a figure; “of” leads on: “six of the resolutions”.
fn after(text: &Text, tags: &Tags, at: usize) -> Option<Range<usize>> {
    if let Some(of) = of_phrase(text, tags, at) {
        return Some(of);
    }
    let start = past_hyphen(text, at);
    // “193-member assembly” counts members
    if start > at {
        return text.token(start).filter(|it| it.is_word()).map(|_| start..start + 1);
    }
    let phrase = phrase(text, tags, start)?;
    // “a group of ten”, “a number of people”: the container passes the head on
    let head = phrase.end - 1;
    if text.id(head).has(Role::Container)
        && text.id(phrase.end).function() == Function::Of
        && let Some(of) = after_preposition(text, tags, phrase.end)
    {
        return Some(of);
    }
    Some(phrase)
}

/// “of eastern Aleppo” right after the figure.
fn of_phrase(text: &Text, tags: &Tags, at: usize) -> Option<Range<usize>> {
    (text.id(at).function() == Function::Of).then(|| after_preposition(text, tags, at)).flatten()
}

/// The noun phrase after a preposition at `at`, its determiner left out.
fn after_preposition(text: &Text, tags: &Tags, at: usize) -> Option<Range<usize>> {
    let mut start = at + 1;
    while matches!(tags.get(start), Some(Tag::Determiner)) {
        start += 1;
    }
    phrase(text, tags, start)
}

/// Modifiers and nouns from `start` up to the head.
pub(super) fn phrase(text: &Text, tags: &Tags, start: usize) -> Option<Range<usize>> {
    let mut at = start;
    let mut end = None; // after the last noun
    while let Some(tag) = tags.get(at) {
        if at > start && text.token(at).is_some_and(|it| it.gap == Gap::Line) && end.is_some() {
            break;
        }
        match tag {
            Tag::Noun | Tag::Name => {
                if ends_phrase(text, at, end) {
                    break;
                }
                end = Some(at + 1);
            }
            Tag::Adjective | Tag::Adverb | Tag::Gerund | Tag::Participle if end.is_none() => {
                if tag == Tag::Adverb && !leads_to_noun(tags, at)
                    || tag == Tag::Participle && !leads_to_noun(tags, at)
                {
                    break;
                }
            }
            Tag::Gerund if forms(text, at).has(Forms::NOUN) && leads_to_noun(tags, at) => {}
            Tag::Adjective if leads_to_noun(tags, at) && !is_post_modifier(text, at) => {}
            Tag::Number if end.is_none() && at == start => break,
            Tag::PossessiveMark if end.is_some() => end = None,
            Tag::Mark if joins_words(text, at) => {}
            // “combined digital and physical sales”
            Tag::And
                if end.is_none()
                    && matches!(tags.get(at + 1), Some(Tag::Adjective))
                    && leads_to_noun(tags, at + 1) => {}
            Tag::Comma
                if end.is_none()
                    && matches!(tags.get(at + 1), Some(Tag::Adjective))
                    && at > start => {}
            _ => break,
        }
        at += 1;
    }
    end.map(|end| start..end)
}

/// “people last year”, “cars Monday”: a time, no part of the phrase.
fn ends_phrase(text: &Text, at: usize, end: Option<usize>) -> bool {
    let word = text.id(at);
    end.is_some()
        && (word.has(Role::Weekday)
            || word.has(Role::Month) && text.token(at).is_some_and(crate::text::Token::is_capital))
}

/// “people last year”: “last” opens a phrase of time.
fn is_post_modifier(text: &Text, at: usize) -> bool {
    matches!(
        text.id(at).function(),
        Function::Last
            | Function::Next
            | Function::Previous
            | Function::More
            | Function::Less
            | Function::Old
    )
}

fn leads_to_noun(tags: &Tags, at: usize) -> bool {
    let mut next = at + 1;
    while matches!(
        tags.get(next),
        Some(Tag::Adjective | Tag::Adverb | Tag::Mark | Tag::Gerund | Tag::Participle)
    ) {
        next += 1;
    }
    matches!(tags.get(next), Some(Tag::Noun | Tag::Name))
}

/// A hyphen or slash inside a compound, an opening quotation mark before one.
fn joins_words(text: &Text, at: usize) -> bool {
    match text.mark(at) {
        Some('-' | '‑' | '/' | '&') => text.touches(at) && text.touches(at + 1),
        Some('“' | '"' | '\'' | '‘' | '’' | '”') => true,
        _ => false,
    }
}

fn past_hyphen(text: &Text, at: usize) -> usize {
    let hyphen =
        matches!(text.mark(at), Some('-' | '‑' | '–')) && text.touches(at) && text.touches(at + 1);
    if hyphen { at + 1 } else { at }
}

/// “12 in May and 14 in June”: the nearest earlier figure of the same kind in the sentence.
fn elided(tags: &Tags, figures: &[Figure], idx: usize, figure: &Figure) -> Option<Range<usize>> {
    let _ = (tags, figures, idx, figure);
    None
}

/// What is measured: the subject that the figure is said of (“rents rose 5 percent”), or the noun
/// right after it (“a $5 ticket”).
fn measured(text: &Text, tags: &Tags, figure: &Figure) -> Option<Range<usize>> {
    let end = past_hyphen(text, figure.tokens.end);
    if let Some(phrase) = phrase(text, tags, end).filter(|_| !text.is_mark(end, ',')) {
        return Some(phrase);
    }
    subject_before(text, tags, figure.whole.start)
}

/// The head noun phrase of the subject before a position: the first noun phrase of its clause.
fn subject_before(text: &Text, tags: &Tags, at: usize) -> Option<Range<usize>> {
    let sentence = tags.tokens();
    let mut start = at;
    while start > sentence.start {
        let before = start - 1;
        let closes = match tags.get(before) {
            Some(Tag::Break | Tag::Relative) => true,
            Some(Tag::Conjunction) => true,
            Some(Tag::And) => {
                matches!(
                    tags.get(start),
                    Some(Tag::Determiner | Tag::Pronoun | Tag::Name | Tag::Noun)
                ) && verb_between(tags, start..at)
            }
            _ => false,
        };
        if closes {
            break;
        }
        start = before;
    }
    let mut it = start;
    while it < at {
        match tags.get(it) {
            Some(Tag::Noun | Tag::Name | Tag::Adjective) => {
                let after_preposition =
                    it > start && matches!(tags.get(it - 1), Some(Tag::Preposition));
                if let Some(phrase) = phrase(text, tags, it) {
                    if !after_preposition || it == start {
                        return (phrase.end <= at).then_some(phrase);
                    }
                    it = phrase.end;
                    continue;
                }
                it += 1;
            }
            Some(Tag::Verb | Tag::Auxiliary) => return None,
            _ => it += 1,
        }
    }
    None
}

fn verb_between(tags: &Tags, range: Range<usize>) -> bool {
    let mut range = range;
    range.any(|it| matches!(tags.get(it), Some(Tag::Verb | Tag::Auxiliary)))
}
