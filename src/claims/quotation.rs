//! Quotations: which tokens of a block stand between quotation marks.

use std::ops::Range;

use super::source::Source;
use crate::text::{Gap, Text};

/// Shorter ones quote a word, not a speaker.
const SHORT: usize = 4;

/// The quotations of the block that is being read.
#[derive(Debug, Default)]
pub(super) struct Quotations {
    block: Option<usize>,
    found: Vec<Quotation>,
}

/// What stands between two quotation marks, the marks left out.
#[derive(Debug)]
pub(super) struct Quotation {
    /// Its tokens.
    pub(super) tokens: Range<usize>,
    /// Who speaks, where that is known.
    pub(super) speaker: Option<Source>,
    /// Whether that was looked for.
    pub(super) asked: bool,
}

impl Quotations {
    /// Goes on to the block of a sentence.
    pub(super) fn read(&mut self, text: &Text, sentence: usize) {
        let block = text.sentences.get(sentence).map(|it| it.block);
        if block == self.block {
            return;
        }
        self.block = block;
        self.found.clear();
        let Some(tokens) = block.and_then(|it| text.blocks.get(it)).map(|it| it.tokens.clone())
        else {
            return;
        };
        let mut open = None;
        let mut single = None;
        for at in tokens.clone() {
            match (text.mark(at), open) {
                (Some('“'), _) => open = Some(at + 1),
                (Some('"'), None) if opens(text, at) || !text.touches(at) => open = Some(at + 1),
                // “"It was bad. "It was late," Ruiz said”: the mark is set again where a paragraph was
                (Some('"'), Some(start)) if at > start && reopens(text, at) => {}
                // ‘It was bad,’ Ruiz said.
                (Some('‘' | '\''), None) if opens(text, at) && !text.touches(at) => {
                    single = single.or(Some(at + 1));
                }
                (Some('’' | '\''), None) if closes(text, at) => {
                    if let Some(start) = single.take() {
                        self.keep(start..at);
                    }
                }
                (Some('”' | '"'), Some(start)) => {
                    self.keep(start..at);
                    open = None;
                }
                _ => {}
            }
        }
        // a quotation that goes on in the next block is not closed; a stray mark is none
        let opens = |it: usize| {
            it <= tokens.start + 1
                || it.checked_sub(2).is_some_and(|it| matches!(text.mark(it), Some(',' | ':')))
        };
        if let Some(start) = open.filter(|it| opens(*it)) {
            self.keep(start..tokens.end);
        }
    }

    /// Whether the block has any.
    pub(super) fn any(&self) -> bool {
        !self.found.is_empty()
    }

    fn keep(&mut self, tokens: Range<usize>) {
        if tokens.len() >= SHORT {
            self.found.push(Quotation { tokens, speaker: None, asked: false });
        }
    }

    /// The quotation that a token stands in.
    pub(super) fn at(&mut self, token: usize) -> Option<&mut Quotation> {
        let next = self.found.partition_point(|it| it.tokens.end <= token);
        self.found.get_mut(next).filter(|it| it.tokens.contains(&token))
    }

    /// Whether the last one goes on where the block ends.
    pub(super) fn is_open(&self, end: usize) -> bool {
        self.found.last().is_some_and(|it| it.tokens.end == end)
    }

    /// Whether a token stands in one.
    pub(super) fn hold(&self, token: usize) -> bool {
        let next = self.found.partition_point(|it| it.tokens.end <= token);
        self.found.get(next).is_some_and(|it| it.tokens.contains(&token))
    }

    /// Where the last quotation that ends before a token does: after its closing mark.
    pub(super) fn end_before(&self, token: usize) -> usize {
        let next = self.found.partition_point(|it| it.tokens.end < token);
        next.checked_sub(1).and_then(|it| self.found.get(it)).map_or(0, |it| it.tokens.end + 1)
    }
}

/// Whether a quotation is opened again before another sentence of it.
fn reopens(text: &Text, at: usize) -> bool {
    opens(text, at) && !text.touches(at) && matches!(text.mark(at - 1), Some('.' | '?' | '!'))
}

/// Whether a single mark closes a quotation, and is no apostrophe: what is said ends before it.
fn closes(text: &Text, at: usize) -> bool {
    text.touches(at)
        && at.checked_sub(1).is_some_and(|it| matches!(text.mark(it), Some('.' | '?' | '!' | ',')))
}

/// A straight mark opens where a word touches it from behind.
fn opens(text: &Text, at: usize) -> bool {
    text.token(at + 1).is_some_and(|it| it.gap == Gap::None)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn held(source: &str) -> usize {
        let text = Text::new(source, None, usize::MAX);
        let mut quotations = Quotations::default();
        quotations.read(&text, 0);
        (0..text.tokens.len()).filter(|it| quotations.hold(*it)).count()
    }

    #[test]
    fn a_quotation_spans_sentences() {
        assert_eq!(held("\"We lost two boats. We found one,\" Ruiz said."), 9);
    }

    #[test]
    fn a_quoted_word_is_no_quotation() {
        assert_eq!(held("The so-called \"lucky ones\" left."), 0);
    }

    #[test]
    fn an_open_quotation_runs_to_the_end_of_its_block() {
        assert_eq!(held("“We lost two boats and more."), 7);
    }
}
