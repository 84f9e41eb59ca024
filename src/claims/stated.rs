//! What a sentence states, without who says so and without the word that links it to the one before: “But
//! *of 40 schools, 46 failed*, officials said.” What is left out counts nothing that is told of.

use std::ops::Range;

use super::Article;
use crate::lang::en::clause::{DENIES, LINKS, TAKES_THING};
use crate::lang::{Forms, Function, Role};
use crate::text::{Case, Sentence, Text, Token};

/// A sentence that has a figure.
#[derive(Clone, Debug)]
pub struct Stated {
    /// Which sentence of the text it is.
    pub idx: usize,
    /// The block that it stands in.
    pub block: usize,
    /// The tokens of what it states; all of them where nobody is named.
    pub tokens: Range<usize>,
    /// The figures of that.
    pub figures: Range<usize>,
}

/// Words between the start of a sentence and the “that” of who says so.
const OPENING: usize = 16;

/// Words in the place and the agency that a story begins with.
const DATELINE: usize = 12;

/// Words in who says so at the end, and commas.
const CLOSING: usize = 28;
const COMMAS: usize = 3;

/// Words of who says so before the verb of saying.
const SUBJECT: usize = 12;

impl Article<'_> {
    /// What the sentences that are shown state, where it has a figure, in reading order.
    pub fn sentences(&self) -> impl Iterator<Item = &Stated> {
        let shown = &self.passage.sentences;
        let shown = self.stated_before(shown.start)..self.stated_before(shown.end);
        self.stated.get(shown).unwrap_or_default().iter().filter(|it| !it.figures.is_empty())
    }

    fn stated_before(&self, sentence: usize) -> usize {
        self.stated_before.get(sentence).map_or(self.stated.len(), |it| *it as usize)
    }

    /// What a sentence states; all of it where it has no figure.
    #[must_use]
    #[cfg_attr(target_arch = "wasm32", inline(never))]
    pub fn stated(&self, sentence: usize) -> Range<usize> {
        let known = self.stated.get(self.stated_before(sentence));
        known
            .filter(|it| it.idx == sentence)
            .map(|it| it.tokens.clone())
            .or_else(|| Some(self.text.sentences.get(sentence)?.tokens.clone()))
            .unwrap_or_default()
    }

    /// What the sentence of a figure states; all of it where the figure is none of that.
    #[must_use]
    pub fn sentence(&self, figure: usize) -> Range<usize> {
        let sentence = self.sentence_of(figure);
        let stated = self.stated(sentence);
        let at = self.figure(figure).map_or(0, |it| it.tokens.start);
        if stated.contains(&at) {
            return stated;
        }
        self.text.sentences.get(sentence).map(|it| it.tokens.clone()).unwrap_or_default()
    }
}

impl Stated {
    /// What a sentence states.
    pub(super) fn of(article: &Article<'_>, idx: usize, sentence: &Sentence) -> Self {
        let tokens = core(article.text, &sentence.tokens);
        let figures = article.figures_in(&tokens);
        Self { idx, block: sentence.block, tokens, figures }
    }
}

/// The tokens of a sentence in which it states something.
fn core(text: &Text, sentence: &Range<usize>) -> Range<usize> {
    let start = opening(text, sentence);
    start..closing(text, &(start..sentence.end))
}

/// Where a sentence begins to state something: behind “But”, “Meanwhile,”, “The ministry said that”.
fn opening(text: &Text, sentence: &Range<usize>) -> usize {
    let begin = past_dateline(text, sentence).unwrap_or(sentence.start);
    let mark = match text.mark(begin) {
        Some('“' | '"' | '•' | '*') => true,
        // “'90s”, “−5 degrees” begin with a figure
        Some('‘' | '\'') => text.token(begin + 1).is_some_and(Token::is_word),
        Some('-' | '–' | '—') => !text.touches(begin + 1),
        _ => false,
    };
    let first = begin + usize::from(mark);
    let start = match text.id(first).function() {
        Function::But | Function::And | Function::Yet | Function::So | Function::However => {
            first + 1 + usize::from(text.is_mark(first + 1, ','))
        }
        _ if text.is_mark(first + 1, ',') && text.says(first, LINKS) => first + 2,
        _ => first,
    };
    that_said(text, start..sentence.end).unwrap_or(start)
}

/// Behind “LONDON (Reuters) - ”, “PARIS, May 3 — ”.
fn past_dateline(text: &Text, sentence: &Range<usize>) -> Option<usize> {
    let upper = text.token(sentence.start).is_some_and(|it| it.case == Case::Upper);
    let dash = |it: &usize| {
        matches!(text.mark(*it), Some('-' | '–' | '—'))
            && !text.touches(*it)
            && !text.touches(it + 1)
    };
    let near = sentence.start..sentence.end.min(sentence.start + DATELINE);
    near.into_iter().find(dash).filter(|_| upper).map(|it| it + 1)
}

/// Behind the “that” of “The ministry said in a statement that”.
fn that_said(text: &Text, tokens: Range<usize>) -> Option<usize> {
    let mut said = false;
    for at in tokens.start..tokens.end.min(tokens.start + OPENING) {
        let (word, token) = (text.id(at), text.token(at)?);
        match word.function() {
            Function::That => return said.then_some(at + 1),
            Function::Not | Function::Never | Function::NotDo | Function::Who | Function::Which => {
                return None;
            }
            _ if !token.is_word() || is_number(text, at) => return None,
            _ => {}
        }
        if text.says(at, DENIES) {
            return None;
        }
        said |= word.has(Role::Say) && word.has(Role::Verb);
    }
    None
}

/// Where a sentence has stated all: before “, according to the ministry”, “,” the ministry said.”
fn closing(text: &Text, tokens: &Range<usize>) -> usize {
    let marks =
        |it: &usize| matches!(text.mark(*it), Some('.' | '”' | '"' | '’' | '\'' | '!' | '?'));
    let past = tokens.clone().rev().take_while(marks).count();
    let last = tokens.end - past;
    let from = last.saturating_sub(CLOSING).max(tokens.start);
    let commas = (from..last).rev().filter(|it| text.is_mark(*it, ',')).take(COMMAS);
    let ends = commas.filter(|it| says_so(text, past_quote(text, it + 1)..last));
    // “, said Jo Ruiz, the mayor”: the first of them
    ends.last().map_or(tokens.end, |it| {
        let quoted = it.checked_sub(1).is_some_and(|it| matches!(text.mark(it), Some('”' | '"')));
        it - usize::from(quoted)
    })
}

fn past_quote(text: &Text, at: usize) -> usize {
    at + usize::from(matches!(text.mark(at), Some('”' | '"' | '’' | '\'')))
}

/// Whether nothing but who says so stands in a range: “said Jo Ruiz of the port”, “officials said on Monday”,
/// “according to a report published last week”.
fn says_so(text: &Text, tokens: Range<usize>) -> bool {
    let ends = |it: usize| {
        is_number(text, it)
            || matches!(text.mark(it), Some(';' | ':' | '—' | '–' | '(' | '“'))
            || matches!(
                text.id(it).function(),
                Function::That | Function::But | Function::Conjunction | Function::Than
            )
    };
    if tokens.clone().any(ends) {
        return false;
    }
    let first = tokens.start;
    let word = text.id(first);
    if word.has(Role::Say) && text.id(first + 1).function() == Function::To {
        // “according to”, not “said to be”
        return word.form().has(Forms::VERB_ING);
    }
    let says = |it: usize| text.id(it).has(Role::Say) && text.id(it).form().has(Forms::VERB_PAST);
    let takes_thing =
        |it: usize| text.id(it).verb().is_some_and(|it| TAKES_THING.contains(&it.text()));
    let opens = |it: usize| {
        let word = text.id(it);
        text.token(it).is_some_and(Token::is_capital)
            || matches!(word.function(), Function::The | Function::A | Function::Possessive)
            || word.has(Role::Person)
    };
    if says(first) {
        // “said Jo Ruiz”, “said the mayor”
        return !takes_thing(first) && opens(first + 1);
    }
    let relative = matches!(word.function(), Function::Which | Function::Who | Function::And);
    // “, with nothing left, officials said”: only the last of the two
    let mut subject =
        (first + 1..tokens.end.min(first + SUBJECT)).take_while(|it| !text.is_mark(*it, ','));
    let Some(verb) = subject.find(|it| says(*it)) else { return false };
    let next = text.id(verb + 1);
    let time = next.has(Role::Weekday)
        || next.has(Role::Adverb)
        || matches!(
            next.function(),
            Function::On | Function::In | Function::At | Function::Last | Function::Demonstrative
        );
    !relative && (verb + 1 == tokens.end || time && !takes_thing(verb))
}

fn is_number(text: &Text, at: usize) -> bool {
    let word = text.id(at);
    text.token(at).is_some_and(Token::is_number)
        || word.has(Role::Cardinal)
        || word.has(Role::Scale)
        || word.has(Role::Fraction)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn stated(source: &str) -> String {
        let text = Text::new(source, None, 1 << 20);
        let stated = text.sentences.first().map(|it| core(&text, &it.tokens));
        text.slice(text.span(&stated.unwrap_or_default())).to_owned()
    }

    #[test]
    fn who_says_so_at_the_end_is_no_part_of_it() {
        let core = "Of 40 schools, 46 failed";
        for tail in [
            ", officials said.",
            ", according to a report published last week.",
            ", said Jo Ruiz, a spokesman for the board.",
            ", the board said on Monday.",
            ", the Board of Schools said in a statement.",
        ] {
            assert_eq!(stated(&[core, tail].concat()), core, "{tail}");
        }
        assert_eq!(stated("“Of 40 schools, 46 failed,” the minister said."), core);
        assert_eq!(stated("“Of 40 schools, 46 failed”, the minister said."), core);
    }

    #[test]
    fn what_goes_on_behind_who_says_so_is_part_of_it() {
        for whole in [
            "Of 40 schools, 46 failed, officials said, and 3 closed.",
            "Of 40 schools, 46 failed, said Jo Ruiz, who noted that few care.",
            "Of 40 schools, 46 failed, according to a survey of 1,200 parents.",
            "Of 40 schools, 46 failed, which the board said is bad.",
            "The firm made a profit, said to be small.",
        ] {
            assert_eq!(stated(whole), whole);
        }
    }

    #[test]
    fn links_and_who_says_so_before_are_no_part_of_it() {
        let core = "of 40 schools, 46 failed.";
        for opening in [
            "But ",
            "And ",
            "Meanwhile, ",
            "The board said that ",
            "Still, Jo Ruiz said on Monday that ",
        ] {
            assert_eq!(stated(&[opening, core].concat()), core, "{opening}");
        }
        assert_eq!(stated("'90s music is back."), "'90s music is back.");
        assert_eq!(stated("-5 degrees was the least."), "-5 degrees was the least.");
        let denied = "The board denied that of 40 schools, 46 failed.";
        assert_eq!(stated(denied), denied);
    }
}
