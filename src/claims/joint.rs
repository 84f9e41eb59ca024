//! What stands between two figures: whether they are said of one another, and where a group ends.

use std::ops::Range;

use super::Article;
use crate::lang::{Forms, Function, Role};

/// The nouns of two groups that exclude each other; each is a lemma.
pub const OPPOSITES: &[(&str, &str)] = &[
    ("man", "woman"), ("boy", "girl"), ("male", "female"), ("adult", "child"), ("soldier", "civilian"), ("win", "loss"),
    ("brother", "sister"), ("son", "daughter"),
];

impl Article<'_> {
    /// Whether a token is an article, a possessive, “all”, “those”: what may open a noun phrase.
    #[must_use]
    pub fn is_determiner(&self, at: usize) -> bool {
        matches!(
            self.text.id(at).function(),
            Function::The | Function::Possessive | Function::PossessiveMark | Function::All | Function::Demonstrative
        )
    }

    /// Whether nothing but a comma, a bracket, a dash or “or” stands in a range of one to three tokens;
    /// with `needs_or` a mark alone will not do.
    #[must_use]
    pub fn is_apposition(&self, between: Range<usize>, needs_or: bool) -> bool {
        let mark = |it: usize| matches!(self.text.mark(it), Some(',' | '(' | '—' | '–')) || self.text.is_mark(it, '-') && !self.text.touches(it);
        let or = |it: usize| self.text.id(it).function() == Function::Or;
        let has_or = between.clone().any(or);
        !between.is_empty()
            && between.len() <= 3
            && between.clone().all(|it| mark(it) || or(it))
            && (has_or || !needs_or && between.clone().any(mark))
    }

    /// Whether a clause, a bracket or the text ends at a token.
    #[must_use]
    pub fn closes(&self, at: usize) -> bool {
        matches!(self.text.mark(at), Some(',' | ')' | '.' | ';' | '—' | '–' | '?' | '!'))
            || self.text.is_mark(at, '-') && !self.text.touches(at)
            || self.text.token(at).is_none()
    }

    /// Whether a range names another group: a plural, people, a name that looks like a plural.
    #[must_use]
    pub fn names_a_group(&self, tokens: Range<usize>) -> bool {
        let mut tokens = tokens;
        tokens.any(|it| {
            let word = self.text.id(it);
            let unknown = !word.is_known() && self.text.token(it).is_some_and(crate::text::Token::is_word);
            word.form().has(Forms::NOUN_PLURAL) || word.has(Role::Person) || unknown && self.text.word(it).ends_with('s')
        })
    }

    /// Whether a part counts what its whole counts: the same noun, people of any sort, a name for a
    /// group of people, or no noun of its own.
    #[must_use]
    pub fn is_of_the_sort(&self, part: usize, whole: usize) -> bool {
        let head = self.claim(part).and_then(|it| it.head);
        let Some(head) = head else { return true };
        let (a, b) = (self.noun(part), self.noun(whole));
        let named = self.text.token(head).is_some_and(crate::text::Token::is_capital);
        a.is_known() && a == b || b.has(Role::Person) && (a.has(Role::Person) || named)
    }

    /// Whether two figures count groups that exclude each other: men and women.
    #[must_use]
    pub fn are_opposites(&self, a: usize, b: usize) -> bool {
        let (a, b) = (self.noun(a).text(), self.noun(b).text());
        OPPOSITES.iter().any(|it| *it == (a, b) || *it == (b, a))
    }

    /// Whether the figure is a count, a measure or an amount of money by itself, not a rate or a range.
    #[must_use]
    pub fn is_plain_amount(&self, figure: usize) -> bool {
        self.figure(figure).is_some_and(|it| {
            it.is_amount() && it.kind != crate::figures::Kind::Percent && it.per.is_none() && it.join.is_none()
        })
    }
}
