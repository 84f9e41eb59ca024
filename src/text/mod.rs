//! The text as the later stages see it: blocks, sentences and tokens over one source string.

mod block;
mod case;
mod sentence;
pub mod superscript;
mod table;
mod token;

use std::borrow::Cow;
use std::ops::Range;

pub use block::{Block, BlockKind};
pub use case::lower;
pub use sentence::Sentence;
pub use table::Table;
pub use token::{Case, Gap, Token, TokenKind};

use crate::lang::{Marks, Memo, WordId};

/// A half-open range of bytes in the source of a [`Text`].
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Span {
    /// First byte.
    pub start: usize,
    /// One past the last byte.
    pub end: usize,
}

impl Span {
    /// The span from `start` to `end`; empty at `start` if they are in the wrong order.
    #[must_use]
    pub fn new(start: usize, end: usize) -> Self {
        Self { start, end: end.max(start) }
    }

    /// The smallest span that holds both.
    #[must_use]
    pub fn join(self, other: Self) -> Self {
        Self { start: self.start.min(other.start), end: self.end.max(other.end) }
    }

    /// Whether they share a byte.
    #[must_use]
    pub fn overlaps(self, other: Self) -> bool {
        self.start < other.end && other.start < self.end
    }

    /// Whether `other` lies inside.
    #[must_use]
    pub fn covers(self, other: Self) -> bool {
        self.start <= other.start && other.end <= self.end
    }
}

/// A headline and a body, cut into blocks, sentences and tokens.
///
/// The two stand in one source string, the headline first, so that every stage sees one sequence
/// of tokens; [`Text::body_start`] tells them apart again where places are reported.
#[derive(Debug)]
pub struct Text<'a> {
    source: Cow<'a, str>,
    body_start: usize,
    truncated: bool,
    /// In reading order; a headline is the first.
    pub blocks: Vec<Block>,
    /// In reading order; none crosses a block.
    pub sentences: Vec<Sentence>,
    /// In reading order; white space is not among them.
    pub tokens: Vec<Token>,
    /// In reading order.
    pub tables: Vec<Table>,
    /// The marks of all tokens.
    marks: Marks,
}

/// Stands between a headline and the body.
const SEPARATOR: &str = "\n\n";

impl<'a> Text<'a> {
    /// Cuts up a text of at most `limit` bytes; a longer one is read up to its last whole paragraph.
    #[must_use]
    pub fn new(body: &'a str, headline: Option<&str>, limit: usize) -> Self {
        let whole = block::within(body, limit);
        let truncated = whole.len() < body.len();
        let (source, body_start) = match headline {
            Some(headline) if !headline.trim().is_empty() => {
                let mut both =
                    String::with_capacity(headline.len() + SEPARATOR.len() + whole.len());
                both.push_str(headline);
                both.push_str(SEPARATOR);
                both.push_str(whole);
                let start = headline.len() + SEPARATOR.len();
                (Cow::Owned(both), start)
            }
            _ => (Cow::Borrowed(whole), 0),
        };
        // more than prose has: to grow a list of this length would take twice its memory
        let mut tokens = Vec::with_capacity(source.len() / 4);
        let mut blocks = block::cut(&source, body_start);
        let mut sentences = Vec::with_capacity(source.len() / 100);
        let mut tables = Vec::new();
        table::mark_rows(&source, &mut blocks);
        let mut memo = Memo::default();
        let mut before: Option<Block> = None;
        for (idx, block) in blocks.iter_mut().enumerate() {
            let first = tokens.len();
            if block.kind == BlockKind::TableRow {
                let cells = table::cut_row(&source, block, &mut memo, &mut tokens);
                let lines = (before.as_ref(), &*block);
                table::add_row(&source, lines, &tokens, cells, &mut tables);
            } else {
                token::cut(&source, block.span, &mut memo, &mut tokens);
            }
            before = Some(block.clone());
            block.tokens = first..tokens.len();
            let from = sentences.len();
            sentence::cut(&source, &tokens, block.tokens.clone(), idx, &mut sentences);
            number_sentences(&mut tokens, &sentences, from);
        }
        tokens.shrink_to_fit();
        let mut marks = Marks::default();
        for token in &tokens {
            marks.put(token.mark);
        }
        Self { source, body_start, truncated, blocks, sentences, tokens, tables, marks }
    }

    /// Whether a word with a mark may stand somewhere in the text: false where it surely does not.
    #[must_use]
    pub(crate) fn may_say(&self, mark: u16) -> bool {
        self.marks.has(mark)
    }

    /// Where the body starts in the source: 0 without a headline.
    #[must_use]
    pub fn body_start(&self) -> usize {
        self.body_start
    }

    /// Whether the body was longer than the limit.
    #[must_use]
    pub fn truncated(&self) -> bool {
        self.truncated
    }

    /// The source of a span; empty where the span is not on character boundaries.
    #[must_use]
    pub fn slice(&self, span: Span) -> &str {
        self.source.get(span.start..span.end).unwrap_or("")
    }

    /// The token at an index.
    #[must_use]
    #[cfg_attr(target_arch = "wasm32", inline(never))]
    pub fn token(&self, idx: usize) -> Option<&Token> {
        self.tokens.get(idx)
    }

    /// The source of the token at an index; empty past the end.
    #[must_use]
    pub fn word(&self, idx: usize) -> &str {
        self.tokens.get(idx).map_or("", |it| self.slice(it.span()))
    }

    /// Whether the word at a token is one of these, in any case.
    #[must_use]
    pub fn says(&self, idx: usize, words: &[&str]) -> bool {
        let Some(token) = self.tokens.get(idx) else { return false };
        let word = self.source.as_bytes().get(token.range());
        let word = word.unwrap_or_default();
        words.iter().any(|it| it.as_bytes().eq_ignore_ascii_case(word))
    }

    /// The word of the token at an index; unknown past the end.
    #[must_use]
    #[cfg_attr(target_arch = "wasm32", inline(never))]
    pub fn id(&self, idx: usize) -> WordId {
        self.tokens.get(idx).map_or(WordId::UNKNOWN, |it| it.word)
    }

    /// The character of a punctuation token; none for words and numbers.
    #[must_use]
    #[cfg_attr(target_arch = "wasm32", inline(never))]
    pub fn mark(&self, idx: usize) -> Option<char> {
        match self.tokens.get(idx)?.kind {
            TokenKind::Mark(mark) => Some(mark),
            _ => None,
        }
    }

    /// Whether the token at an index is this mark.
    #[must_use]
    #[cfg_attr(target_arch = "wasm32", inline(never))]
    pub fn is_mark(&self, idx: usize, mark: char) -> bool {
        self.mark(idx) == Some(mark)
    }

    /// The parts of a range of tokens between any of these marks; all of it where there is none.
    pub(crate) fn cut_at(
        &self,
        tokens: &Range<usize>,
        marks: &'static [char],
    ) -> impl Iterator<Item = Range<usize>> {
        let mut rest = Some(tokens.clone());
        std::iter::from_fn(move || {
            let Range { start, end } = rest.take()?;
            let parts = |it: &usize| self.mark(*it).is_some_and(|it| marks.contains(&it));
            let part = (start..end).find(parts);
            rest = part.map(|it| it + 1..end);
            Some(start..part.unwrap_or(end))
        })
    }

    /// Whether nothing stands between a token and the one before it.
    #[must_use]
    #[cfg_attr(target_arch = "wasm32", inline(never))]
    pub fn touches(&self, idx: usize) -> bool {
        self.tokens.get(idx).is_some_and(|it| it.gap == Gap::None)
    }

    /// The span of a range of tokens; empty for an empty range.
    #[must_use]
    pub fn span(&self, tokens: &Range<usize>) -> Span {
        let (Some(first), Some(last)) =
            (self.tokens.get(tokens.start), self.tokens.get(tokens.end.wrapping_sub(1)))
        else {
            return Span::default();
        };
        first.span().join(last.span())
    }

    /// Whether a token stands in a row of a table.
    #[must_use]
    pub fn in_table(&self, token: usize) -> bool {
        let block =
            self.sentences.get(self.sentence_of(token)).and_then(|it| self.blocks.get(it.block));
        block.is_some_and(|it| it.kind == BlockKind::TableRow)
    }

    /// The index of the sentence that a token stands in; the last one past the end.
    #[must_use]
    #[cfg_attr(target_arch = "wasm32", inline(never))]
    pub fn sentence_of(&self, token: usize) -> usize {
        let last = self.sentences.len().saturating_sub(1);
        self.tokens.get(token).map_or(last, |it| it.sentence as usize)
    }
}

/// Tells each token of the sentences from `from` on which one it stands in.
fn number_sentences(tokens: &mut [Token], sentences: &[Sentence], from: usize) {
    for (idx, sentence) in sentences.iter().enumerate().skip(from) {
        let idx = u32::try_from(idx).unwrap_or(u32::MAX);
        for token in tokens.get_mut(sentence.tokens.clone()).unwrap_or_default() {
            token.sentence = idx;
        }
    }
}
