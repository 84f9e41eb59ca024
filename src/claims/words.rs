//! Looking for words and figures around a figure: what the finders of relations share.

use std::ops::Range;

use super::Article;
use crate::figures::{Figure, Kind};
use crate::lang::cues::AVERAGE;
use crate::lang::{Function, Marks, Role, mark_of};
use crate::text::Span;

impl Article<'_> {
    /// Whether the word at a token is one of these, in any case.
    #[must_use]
    pub fn says(&self, token: usize, words: &[&str]) -> bool {
        self.text.says(token, words)
    }

    /// Whether one of these words stands in a range of tokens; the first that does.
    #[must_use]
    pub fn find_word(&self, tokens: Range<usize>, words: &[&str]) -> Option<usize> {
        // what it takes to know which words are worth looking for is more than that look
        const FEW: usize = 16;
        let mut tokens = tokens;
        if tokens.len() <= FEW {
            return tokens.find(|it| self.says(*it, words));
        }
        self.find_words(tokens, words.iter().copied()).next()
    }

    /// The tokens of a range at which one of these words stands, in any case.
    pub fn find_words<'a>(
        &'a self,
        tokens: Range<usize>,
        words: impl Iterator<Item = &'a str> + Clone + 'a,
    ) -> impl Iterator<Item = usize> + 'a {
        // most words stand nowhere in the text, and most tokens are passed over by one look
        let mut marks = Marks::default();
        let mut end = tokens.start;
        for mark in words.clone().map(mark_of).filter(|it| self.text.may_say(*it)) {
            marks.put(mark);
            end = tokens.end;
        }
        let all = self.text.tokens.get(tokens.start..end.min(self.text.tokens.len()));
        let likely = all.unwrap_or_default().iter().zip(tokens.start..);
        let says = move |at: &usize| {
            let word = self.text.word(*at);
            words.clone().any(|it| it.eq_ignore_ascii_case(word))
        };
        likely.filter(move |it| marks.has(it.0.mark)).map(|it| it.1).filter(says)
    }

    /// The tokens of the block that a token stands in.
    #[must_use]
    pub fn block_of(&self, token: usize) -> Range<usize> {
        let sentence = self.text.sentences.get(self.text.sentence_of(token));
        sentence
            .and_then(|it| self.text.blocks.get(it.block))
            .map(|it| it.tokens.clone())
            .unwrap_or_default()
    }

    /// The words of a figure that a relation may rest on, from hedge to counted noun.
    #[must_use]
    pub fn reach(&self, figure: usize) -> Range<usize> {
        let Some(it) = self.figure(figure) else { return 0..0 };
        let counted = self.claim(figure).and_then(|it| it.counts.clone());
        let end = counted
            .filter(|it| it.start <= self.figure_end(figure) + 1)
            .map_or(it.whole.end, |counted| counted.end.max(it.whole.end));
        it.whole.start..end
    }

    fn figure_end(&self, figure: usize) -> usize {
        self.figure(figure).map_or(0, |it| it.tokens.end)
    }

    /// The span of a token.
    #[must_use]
    #[cfg_attr(target_arch = "wasm32", inline(never))]
    pub fn span_of(&self, token: usize) -> Option<Span> {
        self.text.token(token).map(crate::text::Token::span)
    }

    /// Whether a clause ends somewhere in a range: at “;”, a full stop, or a dash.
    #[must_use]
    #[cfg_attr(target_arch = "wasm32", inline(never))]
    pub fn clause_ends_in(&self, tokens: Range<usize>) -> bool {
        let mut tokens = tokens;
        tokens.any(|it| matches!(self.text.mark(it), Some(';' | '.' | '?' | '!')))
    }

    /// Whether two figures are amounts of the same sort, so that they can be added and divided.
    #[must_use]
    pub fn same_sort(&self, a: usize, b: usize) -> bool {
        let (Some(a), Some(b)) = (self.figure(a), self.figure(b)) else { return false };
        a.is_amount() && a.sort() == b.sort() && a.per == b.per
    }

    /// Whether a part is of the sort of its whole, or has its unit from it: “2,300 of the 9,200 hectares”.
    #[must_use]
    pub fn is_part_sort(&self, part: usize, whole: usize) -> bool {
        self.same_sort(part, whole)
            || self.figure(part).zip(self.figure(whole)).is_some_and(|(a, b)| {
                matches!(a.kind, Kind::Count | Kind::Number)
                    && a.is_amount()
                    && b.kind == Kind::Measure
                    && b.is_amount()
                    && a.per == b.per
                    // “six of the 40-foot containers”
                    && self.own_head(whole).is_none()
                    && !b.tokens.clone().any(|it| matches!(self.text.mark(it), Some('-' | '‑')))
                    && !matches!(self.text.mark(b.tokens.end), Some('-' | '‑'))
                    && self.text.id(a.tokens.end).function() == Function::Of
            })
    }

    /// Whether numbers that end before a token count what stands there: “12-15 bills”, “2-3 times”,
    /// “3-4 of the”.
    #[must_use]
    pub fn counts_ahead(&self, token: usize) -> bool {
        let word = self.text.id(token);
        let Some(next) = self.text.token(token).filter(|it| it.is_word()) else { return false };
        match word.function() {
            Function::Of | Function::Times | Function::More => true,
            Function::None => {
                let time = word.weekday().is_some() || word.month().is_some();
                next.gap != crate::text::Gap::Line && !time && !word.has(Role::Adverb)
            }
            _ => false,
        }
    }

    /// Whether a figure is called a mean by its hedge: “averaged 9”, “an average of 9”.
    #[must_use]
    pub fn is_averaged(&self, figure: usize) -> bool {
        self.figure(figure)
            .is_some_and(|it| self.find_word(it.whole.start..it.tokens.start, AVERAGE).is_some())
    }

    /// The function of the word right before a figure’s hedge.
    #[must_use]
    pub fn before(&self, figure: usize) -> Function {
        self.figure(figure)
            .and_then(|it| it.whole.start.checked_sub(1))
            .map_or(Function::None, |it| self.text.id(it).function())
    }
}

impl Figure {
    /// Whether it is an amount that can stand in a sum.
    #[must_use]
    pub fn is_amount(&self) -> bool {
        matches!(
            self.kind,
            Kind::Count | Kind::Number | Kind::Money | Kind::Measure | Kind::Percent
        ) && self.exact().is_some()
    }

    /// What can be added to it: bare numbers are counts whose noun stands elsewhere.
    fn sort(&self) -> (Kind, Option<crate::figures::Unit>) {
        let kind = if self.kind == Kind::Number { Kind::Count } else { self.kind };
        (kind, self.unit.map(crate::figures::Said::get))
    }
}
