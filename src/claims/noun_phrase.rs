//! What a figure is a number of (CHECKS.md C2.2 and C2.3).

mod after;
mod elided;
mod measured;
mod modifiers;

use std::ops::Range;

use super::tag::forms;
use super::{Claim, Tag, Tags};
use crate::figures::{Figure, Kind};
use crate::lang::en::clause::PASSES_ON;
use crate::lang::{Dimension, Forms, Function, Role, WordId};
use crate::text::{Gap, Text};

/// Fills in what is counted: `counts`, `head`, `noun`, `modifiers` and `actor`.
pub(super) fn bind(
    text: &Text,
    tags: &Tags,
    figures: &[Figure],
    idx: usize,
    earlier: &[Option<Box<Claim>>],
    claim: &mut Claim,
) {
    let Some(figure) = figures.get(idx) else { return };
    let phrase = match figure.kind {
        Kind::Vote | Kind::Score | Kind::Rank => None,
        Kind::Count | Kind::Number | Kind::Vague | Kind::Ordinal | Kind::Fraction | Kind::Ratio => {
            after::counted(text, tags, figures, idx)
                .or_else(|| elided::counted(text, tags, figures, idx, earlier))
                .or_else(|| measured::by_subject(text, tags, figures, idx, earlier))
        }
        Kind::Points => {
            elided::points(text, figure).or_else(|| measured::of(text, tags, figures, idx, earlier))
        }
        _ => measured::of(text, tags, figures, idx, earlier),
    };
    // “62 percent said so”: no share is one of percent
    let own =
        |it: &Range<usize>| figure.kind == Kind::Percent && figure.tokens.contains(&(it.end - 1));
    if let Some(phrase) = phrase.filter(|it| !own(it)) {
        let before = phrase.end <= figure.whole.start;
        let of = before.then(|| passed_on(text, tags, &phrase)).flatten();
        let of = of.filter(|it| it.end <= figure.whole.start);
        set(text, past_figure(figures, of.unwrap_or(phrase)), claim);
    }
    modifiers::bind(text, tags, figure, claim);
}

/// “the number of complaints rose to 45”: complaints are counted.
fn passed_on(text: &Text, tags: &Tags, phrase: &Range<usize>) -> Option<Range<usize>> {
    let head = phrase.end.checked_sub(1)?;
    // “shares of the bakery” are its stock
    let plural = forms(text, head).has(Forms::NOUN_PLURAL);
    let head = text.id(head).noun().filter(|_| !plural)?;
    let passes = PASSES_ON.contains(&head.text()) && text.id(phrase.end).function() == Function::Of;
    passes.then(|| after_preposition(text, tags, phrase.end)).flatten()
}

/// “the 28-year-old striker”: what belongs to a figure is no part of a noun phrase.
fn past_figure(figures: &[Figure], phrase: Range<usize>) -> Range<usize> {
    let behind = figures.partition_point(|it| it.tokens.start < phrase.start);
    let end = behind.checked_sub(1).and_then(|it| figures.get(it)).map_or(0, |it| it.tokens.end);
    if (phrase.start..phrase.end).contains(&end) { end..phrase.end } else { phrase }
}

/// A noun phrase, its head last.
fn set(text: &Text, phrase: Range<usize>, claim: &mut Claim) {
    let Some(head) = phrase.end.checked_sub(1) else { return };
    // “" Ruiz, 46,”, “A-level”
    let first = phrase.clone().find(|it| text.mark(*it).is_none()).unwrap_or(head);
    let phrase = first..phrase.end;
    claim.head = Some(head);
    claim.noun = lemma(text, head);
    claim.counts = Some(phrase);
}

/// The lemma of a noun; unknown for a word that is not in the lexicon.
fn lemma(text: &Text, head: usize) -> WordId {
    let word = text.id(head);
    word.noun().unwrap_or(word)
}

/// The noun phrase after a preposition at `at`, its determiner left out.
pub(super) fn after_preposition(text: &Text, tags: &Tags, at: usize) -> Option<Range<usize>> {
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
        // “first-team players”, “pan-democratic politicians”: what a hyphen joins is one modifier
        let hyphened = at > start && is_hyphen(text, at - 1) && text.touches(at);
        // “single- and double-deck buses”
        let hangs = is_suspended(text, at + 1);
        match tag {
            _ if hangs || at > start && is_suspended(text, at) => {}
            Tag::Noun | Tag::Name => {
                let title =
                    at > start && text.id(at - 1).noun().unwrap_or_default().has(Role::Title);
                let plural = !title
                    && at > start
                    && tags.is(at - 1, Tag::Noun)
                    && forms(text, at - 1).has(Forms::NOUN_PLURAL)
                    && !forms(text, at - 1).has(Forms::NOUN_SINGULAR);
                if at == start + 1 && tag == Tag::Noun && opens_with_time(text, tags, start) {
                    break;
                }
                // “politicians Lee and Fung”: the names of those that were counted
                if ends_phrase(text, at, end) || plural && tag == Tag::Name && end == Some(at) {
                    break;
                }
                end = Some(at + 1);
            }
            _ if hyphened && text.token(at).is_some_and(crate::text::Token::is_word) => {}
            Tag::Number if hyphened && end.is_some() => end = Some(at + 1),
            // “CAC40”
            Tag::Number if at > start && end == Some(at) && text.touches(at) => end = Some(at + 1),
            // “a battery-powered 2024 model”
            Tag::Number if at > start && tags.is(at - 1, Tag::Adjective) && tags.names(at + 1) => {}
            // “Model 3 sedans”, “the Stoxx 600 index”
            Tag::Number
                if at > start
                    && tags.is(at - 1, Tag::Name)
                    && tags.names(at + 1)
                    && !text.id(at + 1).has(Role::Unit) => {}
            Tag::Adjective | Tag::Adverb | Tag::Gerund | Tag::Participle if end.is_none() => {
                let must_lead = !matches!(tag, Tag::Adjective | Tag::Gerund);
                if must_lead && !leads_to_noun(text, tags, at) {
                    break;
                }
            }
            Tag::Gerund if forms(text, at).has(Forms::NOUN) && leads_to_noun(text, tags, at) => {}
            Tag::Adjective if leads_to_noun(text, tags, at) && !is_post_modifier(text, at) => {}
            Tag::PossessiveMark if end.is_some() => end = None,
            Tag::Mark if joins_words(text, at) => {}
            // “combined digital and physical sales”
            Tag::And
                if end.is_none()
                    && at > start
                    && leads_to_noun(text, tags, at)
                    && !tags.is(at + 1, Tag::Adverb) => {}
            // “chairman and CEO Jo Ruiz”
            Tag::And
                if at > start
                    && text.id(at - 1).has(Role::Title)
                    && text.id(at + 1).has(Role::Title) => {}
            // “Model S and Model X vehicles”
            Tag::And if end.is_some() && shares_head(tags, start, at) => {}
            // “large, old boats”, “large, heavily armed men”
            Tag::Comma
                if end.is_none()
                    && at > start
                    && (tags.is(at + 1, Tag::Adjective)
                        || tags.is(at + 1, Tag::Adverb) && leads_to_noun(text, tags, at + 1)) => {}
            _ => break,
        }
        at += 1;
    }
    end.map(|end| start..end)
}

/// “In May inspectors had come”, “Within a week prices rose”: a time opens the sentence.
fn opens_with_time(text: &Text, tags: &Tags, at: usize) -> bool {
    let word = text.id(at);
    let unit = word.units().first().is_some_and(|it| it.dimension() == Dimension::Duration);
    let first = tags.tokens().start;
    let back = if tags.before(at) == Some(Tag::Determiner) { 2 } else { 1 };
    (word.has(Role::Month) || unit && back == 2)
        && at == first + back
        && tags.is(first, Tag::Preposition)
}

/// “people last year”, “cars Monday”: a time, no part of the phrase.
fn ends_phrase(text: &Text, at: usize, end: Option<usize>) -> bool {
    let word = text.id(at);
    let capital = text.token(at).is_some_and(crate::text::Token::is_capital);
    end.is_some() && capital && (word.has(Role::Weekday) || word.has(Role::Month))
}

/// “people last year”: “last” opens a phrase of time; “points better”.
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

/// Whether modifiers alone stand between a token and a noun.
fn leads_to_noun(text: &Text, tags: &Tags, at: usize) -> bool {
    let mut next = at + 1;
    while matches!(
        tags.get(next),
        Some(Tag::Adjective | Tag::Adverb | Tag::Gerund | Tag::Participle)
    ) || tags.is(next, Tag::Mark) && joins_words(text, next)
    {
        next += 1;
    }
    tags.names(next)
}

/// Whether names stand on both sides of an “and”, and a common noun ends the second.
fn shares_head(tags: &Tags, start: usize, and: usize) -> bool {
    let mut next = and + 1;
    while tags.is(next, Tag::Name) {
        next += 1;
    }
    (start..and).all(|it| tags.is(it, Tag::Name)) && next > and + 1 && tags.is(next, Tag::Noun)
}

/// A hyphen or slash inside a compound, an opening quotation mark before one.
pub(super) fn joins_words(text: &Text, at: usize) -> bool {
    match text.mark(at) {
        // “Sen. Ruiz”, “Ana B. Ruiz”
        Some('.') => {
            let short = at.checked_sub(1).and_then(|it| text.token(it)).is_some_and(|it| {
                it.is_capital()
                    && (it.len == 1 || it.word.has(Role::Abbreviation) || it.word.has(Role::Title))
            });
            short
                && text.touches(at)
                && text.token(at + 1).is_some_and(|it| it.is_word() && it.is_capital())
        }
        Some('-' | '‑' | '/' | '&') => text.touches(at) && text.touches(at + 1),
        Some('“' | '"' | '\'' | '‘' | '’' | '”') => true,
        _ => false,
    }
}

/// A hyphen that waits for the second of two compounds.
fn is_suspended(text: &Text, at: usize) -> bool {
    matches!(text.mark(at), Some('-' | '‑'))
        && text.touches(at)
        && !text.touches(at + 1)
        && matches!(text.id(at + 1).function(), Function::And | Function::Or | Function::To)
}

fn is_hyphen(text: &Text, at: usize) -> bool {
    matches!(text.mark(at), Some('-' | '‑')) && text.touches(at)
}

/// The token after a hyphen that ties a figure to a word.
fn past_hyphen(text: &Text, at: usize) -> usize {
    let hyphen =
        matches!(text.mark(at), Some('-' | '‑' | '–')) && text.touches(at) && text.touches(at + 1);
    if hyphen { at + 1 } else { at }
}

#[cfg(test)]
mod tests {
    use crate::claims::tests::counts;

    #[test]
    fn the_head_stands_last() {
        assert_eq!(
            counts("Police counted 40 residential burglaries in May.", 0),
            "residential burglaries"
        );
        assert_eq!(counts("Some 40 first-team players left.", 0), "first-team players");
    }

    #[test]
    fn a_name_with_a_number_is_one_modifier() {
        assert_eq!(counts("They built 40 Model 3 sedans.", 0), "Model 3 sedans");
    }

    #[test]
    fn a_time_is_no_part_of_the_phrase() {
        assert_eq!(counts("The yard sold 40 boats last year.", 0), "boats");
    }
}
