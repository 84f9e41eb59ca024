//! What the text says of dates: stretches of time with their ends and lengths, and the lives of
//! persons.

mod aged;
mod distance;
mod length;
mod life;
mod person;
mod sequence;
mod span;

use std::ops::Range;

pub use distance::{Cue, Distance, Mark, Stated};
pub use length::Length;
pub use life::{Aged, Born, Life, Of, lives};
pub use sequence::sequences;
pub use span::{How, Stretch};

use super::Article;
use crate::figures::{Kind, Part};
use crate::lang::en::dated::WORKED;
use crate::lang::{Forms, Function, Role};

impl Article<'_> {
    /// Whether a figure is a date with its year, no decade.
    #[must_use]
    pub fn is_dated(&self, figure: usize) -> bool {
        self.figure(figure)
            .and_then(|it| it.date())
            .is_some_and(|it| it.year.is_some() && it.part != Part::Decade && it.exists())
    }

    /// Whether a length of time is counted in what is worked: “ten working days” are no ten days.
    #[must_use]
    pub fn is_worked(&self, figure: usize) -> bool {
        self.figure(figure).is_some_and(|it| {
            it.tokens
                .clone()
                .any(|at| self.text.id(at).has(Role::Adjective) && self.is_noun(at + 1, WORKED))
        })
    }

    /// Whether a figure is a date, no decade, or a time of day.
    #[must_use]
    pub fn is_moment(&self, figure: usize) -> bool {
        self.figure(figure).is_some_and(|it| match it.kind {
            Kind::Time => true,
            Kind::Date => it.date().is_some_and(|it| it.part != Part::Decade && it.exists()),
            _ => false,
        })
    }

    /// The token before a date, its preposition left out: “died in | 2001”, “died | March 5”.
    #[must_use]
    pub fn before_date(&self, figure: usize) -> Option<usize> {
        let text = self.text;
        let mut at = self.figure(figure)?.whole.start.checked_sub(1)?;
        // “on Monday, March 5”
        let capital = |it: usize| text.token(it).is_some_and(crate::text::Token::is_capital);
        while text.id(at).has(Role::Weekday) && capital(at) || text.is_mark(at, ',') {
            at = at.checked_sub(1)?;
        }
        while matches!(
            text.id(at).function(),
            Function::In | Function::On | Function::At | Function::By | Function::Around
        ) || text.id(at).function() == Function::About
        {
            at = at.checked_sub(1)?;
        }
        Some(at)
    }

    /// Whether a date hangs on “in”, “on” or “at”.
    #[must_use]
    pub fn is_placed(&self, figure: usize) -> bool {
        let mut at = self.figure(figure).map_or(0, |it| it.whole.start);
        loop {
            let Some(before) = at.checked_sub(1) else { return false };
            at = before;
            match self.text.id(at).function() {
                Function::In | Function::On | Function::At => return true,
                // “on Monday, March 5”
                _ if self.text.id(at).has(Role::Weekday) || self.text.is_mark(at, ',') => {}
                _ => return false,
            }
        }
    }

    /// Whether a range of tokens stands in brackets or between commas: “(1956–1923)”.
    #[must_use]
    pub fn is_set_apart(&self, tokens: &Range<usize>) -> bool {
        let before = tokens.start.checked_sub(1).and_then(|it| self.text.mark(it));
        matches!(
            (before, self.text.mark(tokens.end)),
            (Some('('), Some(')')) | (Some(','), Some(','))
        )
    }

    /// Whether a word at a token is a form of one of these verbs.
    #[must_use]
    pub fn is_verb(&self, token: usize, lemmas: &[&str]) -> bool {
        self.text.id(token).verb().is_some_and(|it| lemmas.contains(&it.text()))
    }

    /// Whether a range of tokens holds a form of one of these verbs.
    #[must_use]
    pub fn has_verb(&self, tokens: Range<usize>, lemmas: &[&str]) -> bool {
        let mut tokens = tokens;
        tokens.any(|it| self.is_verb(it, lemmas))
    }

    /// Whether nothing stands between two tokens but commas, “and”, forms of “be” and “have”,
    /// pronouns and adverbs: the verb behind them has the subject of what stands before.
    #[must_use]
    pub fn runs_on(&self, tokens: Range<usize>) -> bool {
        let mut tokens = tokens;
        tokens.all(|it| {
            let word = self.text.id(it);
            matches!(self.text.mark(it), Some(',' | '-' | '–' | '—'))
                || matches!(
                    word.function(),
                    Function::And
                        | Function::BePast
                        | Function::BePresent
                        | Function::Be
                        | Function::HavePast
                        | Function::HavePresent
                        | Function::Have
                        | Function::Modal
                        | Function::Then
                        | Function::Which
                        | Function::Pronoun
                )
                || word.has(Role::Adverb)
                    && !word.form().has(Forms::NOUN)
                    && word.function() == Function::None
        })
    }
}
