//! Passages: checks look at some pages of a long text and then at the next, so that what they look at
//! stays where the processor has it at hand.

use std::cell::OnceCell;
use std::ops::Range;

use super::change::{self, Change};
use super::dated::{Distance, Length, Stretch};
use super::{Article, Twin, Vote};
use crate::figures::Figure;
use crate::text::Sentence;

/// What an article shows.
#[derive(Debug, Default)]
pub(super) struct Passage {
    pub(super) sentences: Range<usize>,
    tokens: Range<usize>,
    figures: Range<usize>,
    pub(super) changes: OnceCell<Vec<Change>>,
    pub(super) distances: OnceCell<Vec<Distance>>,
    pub(super) stretches: OnceCell<Vec<Stretch>>,
    pub(super) lengths: OnceCell<Vec<Length>>,
    /// With the sentence of each.
    pub(super) votes: OnceCell<Vec<(usize, Vote)>>,
}

impl Article<'_> {
    /// The sentences of its passages, each of so many tokens and the rest of the last sentence.
    pub(crate) fn passages(&self, long: usize) -> Vec<Range<usize>> {
        let mut passages = Vec::new();
        let sentences = &self.text.sentences;
        let (mut first, mut start) = (0, 0);
        for (idx, sentence) in sentences.iter().enumerate() {
            if sentence.tokens.end - start >= long || idx + 1 == sentences.len() {
                passages.push(first..idx + 1);
                (first, start) = (idx + 1, sentence.tokens.end);
            }
        }
        passages
    }

    /// Shows some of its sentences.
    pub(crate) fn show(&mut self, sentences: Range<usize>) {
        if self.passage.sentences == sentences {
            return;
        }
        let all = self.text.sentences.get(sentences.clone()).unwrap_or_default();
        let start = all.first().map_or(0, |it| it.tokens.start);
        let tokens = start..all.last().map_or(start, |it| it.tokens.end);
        let figures = self.figures_in(&tokens);
        self.passage = Passage { sentences, tokens, figures, ..Passage::default() };
    }

    /// Shows the whole.
    pub(crate) fn show_all(&mut self) {
        self.show(0..self.text.sentences.len());
    }

    /// The sentences that are shown, with their indices.
    pub fn shown_sentences(&self) -> impl Iterator<Item = (usize, &Sentence)> {
        let shown = self.passage.sentences.clone();
        shown.clone().zip(self.text.sentences.get(shown).unwrap_or_default())
    }

    /// The tokens that are shown.
    #[must_use]
    pub fn shown_tokens(&self) -> Range<usize> {
        self.passage.tokens.clone()
    }

    /// The figures that are shown.
    #[must_use]
    pub fn shown(&self) -> Range<usize> {
        self.passage.figures.clone()
    }

    /// The figures that are shown, with their indices.
    pub fn shown_figures(&self) -> impl Iterator<Item = (usize, &Figure)> {
        self.shown().zip(self.figures.get(self.shown()).unwrap_or_default())
    }

    /// The changes that are told there, in reading order.
    #[must_use]
    pub fn changes(&self) -> &[Change] {
        self.passage.changes.get_or_init(|| change::all(self))
    }

    /// The twins that are shown, in reading order.
    #[must_use]
    pub fn twins(&self) -> &[Twin] {
        let twins = self.all_twins();
        let at = |figure: usize| twins.partition_point(|it| it.first < figure);
        twins.get(at(self.passage.figures.start)..at(self.passage.figures.end)).unwrap_or_default()
    }
}
