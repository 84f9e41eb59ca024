//! The shape of a document: its dateline, the entries of a live blog, and what stands aside from the story
//! (CHECKS.md C8).

use std::ops::Range;

use super::Article;
use crate::figures::{Figure, Value};
use crate::lang::en::shape::{ABOUT, ASIDES};
use crate::text::{Block, BlockKind, Case, Text};

/// What the blocks of a text are to each other.
#[derive(Debug, Default)]
pub(super) struct Shape {
    /// The place that the text is dated from.
    dateline: Range<usize>,
    /// The blocks that open the entries of a live blog; none where it is no such text.
    entries: Vec<usize>,
    newest_first: bool,
    /// The blocks that stand aside.
    asides: Vec<usize>,
}

impl Shape {
    /// The shape of a text.
    pub(super) fn of(text: &Text, figures: &[Figure]) -> Self {
        let (entries, newest_first) = entries(text, figures);
        Self { dateline: dateline(text), entries, newest_first, asides: asides(text) }
    }
}

impl Article<'_> {
    /// “OSLO, Norway (AP) - …”: the tokens of the place.
    pub(super) fn dateline(&self) -> Range<usize> {
        self.shape().dateline.clone()
    }

    /// Which entry of a live blog a block belongs to, the oldest first.
    #[must_use]
    pub fn entry_of(&self, block: usize) -> Option<usize> {
        let Shape { entries, newest_first, .. } = self.shape();
        let nth = entries.partition_point(|it| *it <= block).checked_sub(1)?;
        Some(if *newest_first { entries.len() - 1 - nth } else { nth })
    }

    /// Whether a block belongs to an entry that another follows.
    pub(super) fn is_old_entry(&self, block: usize) -> bool {
        self.entry_of(block).is_some_and(|it| it + 1 < self.shape().entries.len())
    }

    /// Whether a block is a caption, a link to another story, or what a firm says of itself.
    pub(super) fn stands_aside(&self, block: usize) -> bool {
        self.shape().asides.binary_search(&block).is_ok()
    }
}

/// A dateline is no longer.
const LONGEST: usize = 12;

fn dateline(text: &Text) -> Range<usize> {
    let Some(block) = text.blocks.iter().find(|it| it.kind != BlockKind::Headline) else {
        return 0..0;
    };
    let start = block.tokens.start;
    let capital = |it: usize| text.token(it).is_some_and(|it| it.is_word() && it.is_capital());
    let upper =
        text.token(start).is_some_and(|it| it.is_word() && it.case == Case::Upper && it.len > 1);
    let near = start..block.tokens.end.min(start + LONGEST);
    let dash = near.clone().find(|it| {
        matches!(text.mark(*it), Some('—' | '–')) || text.is_mark(*it, '-') && !text.touches(*it)
    });
    let Some(dash) = dash.filter(|_| upper) else { return 0..0 };
    let plain = (start..dash).all(|it| {
        capital(it)
            || text.token(it).is_some_and(crate::text::Token::is_number)
            || matches!(text.mark(it), Some(',' | '.' | '(' | ')' | '/'))
    });
    let end = (start..dash).find(|it| !capital(*it) && !text.is_mark(*it, ',')).unwrap_or(dash);
    if plain { start..end } else { 0..0 }
}

/// Fewer paragraphs that begin with a time are no live blog.
const LEAST: usize = 3;

/// Paragraphs that begin with a time of day, if all times go one way; then whether they go back.
fn entries(text: &Text, figures: &[Figure]) -> (Vec<usize>, bool) {
    let mut found = Vec::new();
    let mut times = figures.iter().filter_map(|it| match it.value {
        Value::Time(minutes) => Some((it.tokens.start, minutes)),
        _ => None,
    });
    let mut next = times.next();
    for (idx, block) in text.blocks.iter().enumerate() {
        while next.is_some_and(|it| it.0 < block.tokens.start) {
            next = times.next();
        }
        if let Some((_, minutes)) = next.filter(|it| it.0 == block.tokens.start) {
            found.push((idx, minutes));
        }
    }
    let goes = |back: bool| {
        found.windows(2).all(|it| {
            let [(_, a), (_, b)] = it else { return false };
            if back { a > b } else { a < b }
        })
    };
    let back = goes(true);
    if found.len() < LEAST || !back && !goes(false) {
        return (Vec::new(), false);
    }
    (found.into_iter().map(|it| it.0).collect(), back)
}

/// A heading has no more words.
const HEADING: usize = 6;

fn asides(text: &Text) -> Vec<usize> {
    let is_aside = |it: &Block| {
        let start = it.tokens.start;
        let colon = (start + 1..start + 3).any(|it| text.is_mark(it, ':'));
        colon && text.says(start, ASIDES)
    };
    // “About Brondal”, above a paragraph
    let is_about = |it: &Block| {
        it.tokens.len() <= HEADING
            && text.says(it.tokens.start, ABOUT)
            && text.token(it.tokens.start + 1).is_some_and(|it| it.is_word() && it.is_capital())
            && !text.is_mark(it.tokens.end.saturating_sub(1), '.')
    };
    let mut found = Vec::new();
    for (idx, block) in text.blocks.iter().enumerate() {
        let headed = idx.checked_sub(1).and_then(|it| text.blocks.get(it)).is_some_and(is_about);
        if headed || is_aside(block) {
            found.push(idx);
        }
    }
    found
}
