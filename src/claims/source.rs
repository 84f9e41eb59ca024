//! Who says so: “X said”, “according to X”, and the quotations that follow.

use std::ops::Range;

use super::{Tag, Tags, noun_phrase};
use crate::lang::{Function, Role};
use crate::text::Text;

/// A source and the tokens that it speaks for.
#[derive(Clone, Debug)]
pub(super) struct Speaker {
    /// The source as written.
    pub(super) who: Range<usize>,
    /// What it says.
    says: Range<usize>,
}

impl Speaker {
    /// Whether the source speaks for what stands at a token.
    pub(super) fn covers(&self, at: usize) -> bool {
        self.says.contains(&at)
    }
}

/// The last source of the text, which “he said” goes back to.
#[derive(Debug, Default)]
pub(super) struct Sources {
    last: Option<Range<usize>>,
}

impl Sources {
    /// The speaker of a sentence.
    pub(super) fn of(&mut self, text: &Text, _sentence: usize, tags: &Tags) -> Option<Speaker> {
        let found = according_to(text, tags).or_else(|| self.said(text, tags));
        if let Some(speaker) = &found {
            self.last = Some(speaker.who.clone());
        } else {
            self.remember(text, &tags.tokens());
        }
        found
    }

    /// Notes who speaks in a sentence that has no figure.
    pub(super) fn pass_over(&mut self, text: &Text, sentence: usize) {
        let Some(tokens) = text.sentences.get(sentence).map(|it| it.tokens.clone()) else { return };
        self.remember(text, &tokens);
    }

    fn remember(&mut self, text: &Text, tokens: &Range<usize>) {
        let says = tokens.clone().any(|it| text.id(it).has(Role::Say));
        if !says {
            return;
        }
        if let Some(name) = first_name(text, tokens) {
            self.last = Some(name);
        }
    }

    /// “X, the spokesman, said …”, “… , X said”, “… , said X”
    fn said(&self, text: &Text, tags: &Tags) -> Option<Speaker> {
        let sentence = tags.tokens();
        let verb =
            sentence.clone().find(|it| text.id(*it).has(Role::Say) && tags.is(*it, Tag::Verb))?;
        let (subject, first) = self.subject(text, tags, verb)?;
        let quoted_before = text
            .mark(first.wrapping_sub(1))
            .is_some_and(|it| matches!(it, ',' | '”' | '"' | '’' | '?'));
        let says = if quoted_before && first > sentence.start {
            sentence.start..sentence.end
        } else {
            verb + 1..sentence.end
        };
        Some(Speaker { who: subject, says })
    }

    /// The subject of a verb of saying, and where its phrase begins.
    fn subject(&self, text: &Text, tags: &Tags, verb: usize) -> Option<(Range<usize>, usize)> {
        let sentence = tags.tokens();
        // “, said X”: what follows the verb, where nothing stands before it that could speak
        let inverted = text.mark(verb.wrapping_sub(1)).is_some_and(|it| matches!(it, '”' | '"'))
            || text.is_mark(verb.wrapping_sub(1), ',')
                && matches!(tags.get(verb + 1), Some(Tag::Name | Tag::Determiner));
        if inverted && !apposition_ends(tags, verb) {
            let mut start = verb + 1;
            while matches!(tags.get(start), Some(Tag::Determiner)) {
                start += 1;
            }
            return noun_phrase::phrase(text, tags, start).map(|it| (it, verb));
        }
        let mut start = verb;
        while start > sentence.start {
            match tags.get(start - 1) {
                Some(Tag::Break | Tag::Conjunction | Tag::And | Tag::Relative | Tag::Verb) => break,
                Some(Tag::Mark) if matches!(text.mark(start - 1), Some('”' | '"')) => break,
                Some(Tag::Comma)
                    if !apposition_ends(tags, verb)
                        || matches!(text.mark(start.wrapping_sub(2)), Some('”' | '"')) =>
                {
                    break;
                }
                _ => start -= 1,
            }
        }
        if matches!(tags.get(start), Some(Tag::Pronoun)) && start + 1 >= verb {
            return self.last.clone().map(|it| (it, start));
        }
        let mut at = start;
        while at < verb {
            if matches!(tags.get(at), Some(Tag::Name | Tag::Noun | Tag::Adjective)) {
                let phrase = noun_phrase::phrase(text, tags, at)?;
                return Some((without_titles(text, phrase), start));
            }
            if matches!(tags.get(at), Some(Tag::Pronoun)) {
                return self.last.clone().map(|it| (it, start));
            }
            at += 1;
        }
        None
    }
}

/// “Colville, the spokesman for the UN, said”: a comma right before the verb closes an apposition.
fn apposition_ends(tags: &Tags, verb: usize) -> bool {
    let Some(comma) = verb.checked_sub(1) else { return false };
    tags.is(comma, Tag::Comma)
        && tags.tokens().start < comma
        && (tags.tokens().start..comma).any(|it| tags.is(it, Tag::Comma))
}

/// “according to X”
fn according_to(text: &Text, tags: &Tags) -> Option<Speaker> {
    let sentence = tags.tokens();
    let to = sentence.clone().find(|it| {
        text.id(*it).function() == Function::To
            && it
                .checked_sub(1)
                .is_some_and(|before| text.id(before).has(Role::Say) && !tags.is(before, Tag::Verb))
    })?;
    let mut start = to + 1;
    while matches!(tags.get(start), Some(Tag::Determiner | Tag::Number)) {
        start += 1;
    }
    let who = noun_phrase::phrase(text, tags, start)?;
    Some(Speaker { who: without_titles(text, who), says: sentence })
}

/// “Russian Foreign Minister Sergei Lavrov” is cited by his name.
fn without_titles(text: &Text, phrase: Range<usize>) -> Range<usize> {
    let last_title = phrase.clone().rev().find(|it| text.id(*it).has(Role::Title));
    match last_title {
        Some(title) if title + 1 < phrase.end => title + 1..phrase.end,
        _ => phrase,
    }
}

/// The first run of names in a sentence.
fn first_name(text: &Text, tokens: &Range<usize>) -> Option<Range<usize>> {
    let is_name = |it: usize| {
        text.token(it).is_some_and(|token| token.is_word() && token.is_capital())
            && !text.id(it).is_known()
    };
    let start = tokens.clone().find(|it| is_name(*it))?;
    let mut end = start + 1;
    while end < tokens.end && is_name(end) {
        end += 1;
    }
    Some(start..end)
}
