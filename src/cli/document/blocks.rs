//! Blocks of a text, as they are read out of a file: paragraphs apart by a blank line, an item or a row
//! a line, cells apart by tabs.

use std::ops::Range;

use super::places::Piece;

/// A text that grows.
#[derive(Debug, Default)]
pub(super) struct Blocks {
    pub(super) text: String,
    /// Where it stands in the file, as far as that is known.
    pub(super) pieces: Vec<Piece>,
    gap: Gap,
    lead: &'static str,
    /// Whether the last line is a row of a table.
    in_table: bool,
    /// Whether that row has a cell.
    in_row: bool,
}

/// What stands before the next word.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord)]
enum Gap {
    #[default]
    None,
    Space,
    Line,
    Block,
}

impl Blocks {
    /// A new block begins.
    pub(super) fn block(&mut self) {
        self.gap = Gap::Block;
        self.in_table = false;
        self.lead = "";
    }

    /// An item of a list begins.
    pub(super) fn item(&mut self) {
        self.block();
        self.lead = "• ";
    }

    /// Whether an item has begun that has no word yet.
    pub(super) fn is_item(&self) -> bool {
        !self.lead.is_empty()
    }

    /// A new line begins.
    pub(super) fn line(&mut self) {
        self.gap = self.gap.max(Gap::Line);
    }

    /// A row of a table begins.
    pub(super) fn row(&mut self) {
        self.gap = self.gap.max(if self.in_table { Gap::Line } else { Gap::Block });
        self.in_table = true;
        self.in_row = false;
    }

    /// A cell of a row begins.
    pub(super) fn cell(&mut self) {
        if std::mem::replace(&mut self.in_row, true) {
            self.gap = if self.gap == Gap::Space { Gap::None } else { self.gap };
            self.flush();
            self.text.push('\t');
        }
    }

    /// White space, of whatever length.
    pub(super) fn space(&mut self) {
        self.gap = self.gap.max(Gap::Space);
    }

    /// The last letters, newest first; none behind a gap.
    pub(super) fn backwards(&self) -> impl Iterator<Item = char> {
        let open = self.gap == Gap::None;
        self.text.chars().rev().filter(move |_| open)
    }

    /// Words of the file that stand at `source`, or somewhere in it.
    pub(super) fn add(&mut self, words: &str, source: Option<Range<usize>>) {
        let verbatim = source.as_ref().is_some_and(|it| it.len() == words.len());
        let first = self.text.len();
        for (at, each) in words.char_indices() {
            if each.is_whitespace() && each != '\u{a0}' {
                self.space();
                continue;
            }
            self.flush();
            let start = self.text.len();
            self.text.push(each);
            if let Some(source) = source.as_ref().filter(|_| verbatim) {
                self.extend(start, source.start + at);
            }
        }
        if let Some(source) = source.filter(|_| !verbatim && self.text.len() > first) {
            self.pieces.push(Piece { text: first..self.text.len(), source });
        }
    }

    /// The last character goes on with the piece before it, or begins one.
    fn extend(&mut self, start: usize, source: usize) {
        let end = self.text.len();
        let source = source..source + (end - start);
        match self.pieces.last_mut() {
            Some(last) if last.goes_on(start, source.start) => {
                last.text.end = end;
                last.source.end = source.end;
            }
            _ => self.pieces.push(Piece { text: start..end, source }),
        }
    }

    /// Writes the gap that is due.
    fn flush(&mut self) {
        let gap = std::mem::take(&mut self.gap);
        if !self.text.is_empty() {
            self.text.push_str(match gap {
                Gap::Block => "\n\n",
                Gap::Line => "\n",
                Gap::Space if !self.text.ends_with('\t') => " ",
                _ => "",
            });
        }
        self.text.push_str(std::mem::take(&mut self.lead));
    }
}
