//! Which lines of a text are shown, and where a figure stands in them.

use std::collections::BTreeSet;
use std::ops::Range;

use unicode_width::{UnicodeWidthChar, UnicodeWidthStr};

/// Columns of text in a row; a paragraph of a newspaper stands on one line and must be folded.
const ROW: usize = 96;

/// So many empty lines between two rows are drawn as an ellipsis.
const ELLIPSIS: &str = "\n\n\n";

/// The rows of a text in which something is marked, one below the other.
#[derive(Debug, Default, PartialEq, Eq)]
pub(crate) struct Excerpt {
    pub(crate) text: String,
    /// The marks, as far as they are of these rows: for each, which it was and where it stands here.
    pub(crate) marks: Vec<(usize, Range<usize>)>,
}

/// Folds the lines of `text` and leaves the rows in which something is marked, in reading order.
pub(crate) fn excerpt(text: &str, marks: &[Range<usize>]) -> Excerpt {
    let mut lines = BTreeSet::new();
    for mark in marks {
        let Some(before) = text.get(..mark.start) else { continue };
        let mut start = before.rfind('\n').map_or(0, |newline| newline + 1);
        // A figure may run on over the end of its line.
        while start < mark.end {
            lines.insert(start);
            start += line_at(text, start).len().max(1);
        }
    }
    let mut excerpt = Excerpt::default();
    let mut end = None;
    let rows = lines.into_iter().flat_map(|start| fold(line_at(text, start), start));
    for row in rows.filter(|row| marks.iter().any(|mark| overlap(mark, row).is_some())) {
        if let Some(end) = end {
            excerpt.text.push('\n');
            excerpt.text.push_str(if end == row.start { "" } else { ELLIPSIS });
        }
        end = Some(row.end);
        excerpt.add(text, &row, marks);
    }
    excerpt
}

impl Excerpt {
    fn add(&mut self, text: &str, row: &Range<usize>, marks: &[Range<usize>]) {
        let at = self.text.len();
        let shown = text.get(row.clone()).unwrap_or_default().trim_end();
        for (idx, mark) in marks.iter().enumerate() {
            let Some(part) = overlap(mark, row) else { continue };
            let here = at + part.start - row.start..at + (part.end - row.start).min(shown.len());
            if !here.is_empty() {
                self.marks.push((idx, here));
            }
        }
        self.text.push_str(shown);
    }
}

/// Line and column of a byte, both from 1; columns are characters.
pub(crate) fn line_and_column(text: &str, byte: usize) -> (usize, usize) {
    Cursor::new(text).at(byte)
}

/// Lines and columns of bytes that ascend, so that a text is walked once for all of them.
pub(crate) struct Cursor<'a> {
    text: &'a str,
    byte: usize,
    place: (usize, usize),
}

impl<'a> Cursor<'a> {
    /// At the start of the text.
    pub(crate) fn new(text: &'a str) -> Self {
        Self { text, byte: 0, place: (1, 1) }
    }

    /// Line and column of a byte, both from 1; columns are characters.
    pub(crate) fn at(&mut self, byte: usize) -> (usize, usize) {
        if byte < self.byte {
            *self = Self::new(self.text);
        }
        let between = self.text.get(self.byte..byte).unwrap_or_default();
        let (line, column) = self.place;
        self.place = match between.rsplit_once('\n') {
            Some((before, last)) => {
                (line + before.matches('\n').count() + 1, last.chars().count() + 1)
            }
            None => (line, column + between.chars().count()),
        };
        self.byte = byte;
        self.place
    }
}

/// Without the characters that would move the cursor, colour the terminal or turn the line round.
pub(crate) fn printable(text: &str) -> String {
    text.chars().filter_map(shown).collect()
}

/// The line that starts at `start`, with its end.
fn line_at(text: &str, start: usize) -> &str {
    text.get(start..).and_then(|rest| rest.split_inclusive('\n').next()).unwrap_or_default()
}

fn overlap(one: &Range<usize>, other: &Range<usize>) -> Option<Range<usize>> {
    let both = one.start.max(other.start)..one.end.min(other.end);
    (!both.is_empty()).then_some(both)
}

/// What is printed for a character, if anything.
fn shown(c: char) -> Option<char> {
    match c {
        '\t' | '\u{a0}' => Some(' '),
        // Ends of lines, directions, and other invisible orders to the terminal.
        '\r'
        | '\n'
        | '\u{200e}'
        | '\u{200f}'
        | '\u{202a}'..='\u{202e}'
        | '\u{2066}'..='\u{2069}' => None,
        _ if c.is_control() => Some('\u{fffd}'),
        _ => Some(c),
    }
}

/// The rows of a line, each of which ends behind a word.
fn fold(line: &str, start: usize) -> Vec<Range<usize>> {
    let mut rows = Vec::new();
    let (mut first, mut at, mut width) = (0, 0, 0);
    for word in line.split_inclusive(' ') {
        if width > 0 && width + word.width() > ROW {
            rows.push(start + first..start + at);
            (first, width) = (at, 0);
        }
        for each in word.chars() {
            // A word without an end, such as ten thousand digits.
            if width >= ROW {
                rows.push(start + first..start + at);
                (first, width) = (at, 0);
            }
            at += each.len_utf8();
            width += each.width().unwrap_or(0);
        }
    }
    rows.push(start + first..start + line.len());
    rows
}

#[cfg(test)]
mod tests {
    use super::*;

    fn marked(text: &str, marked: &str) -> Excerpt {
        let start = text.find(marked).unwrap();
        excerpt(text, std::slice::from_ref(&(start..start + marked.len())))
    }

    #[test]
    fn the_line_is_found() {
        let it = marked("One.\nIt rose 30% to €12.\nTwo.", "30%");
        assert_eq!((&*it.text, it.marks), ("It rose 30% to €12.", vec![(0, 8..11)]));
    }

    #[test]
    fn a_figure_may_run_over_the_end_of_a_line() {
        let it = marked("It cost 12\nmillion in all.", "12\nmillion");
        assert_eq!(it.text, "It cost 12\nmillion in all.");
        assert_eq!(it.marks, [(0, 8..10), (0, 11..18)]);
    }

    #[test]
    fn a_long_line_shows_only_the_row_that_matters() {
        let text = format!("{} 40% {}", "left ".repeat(60), "right ".repeat(60));
        let it = marked(&text, "40%");
        assert!(it.text.contains("40%") && it.text.width() <= ROW);
        assert_eq!(it.text.get(it.marks[0].1.clone()), Some("40%"));
    }

    #[test]
    fn rows_that_do_not_follow_each_other_are_set_apart() {
        let it = excerpt("a 1\nb 2\nc\nd 3", &[2..3, 6..7, 12..13]);
        assert_eq!(it.text, "a 1\nb 2\n\n\n\nd 3");
        assert_eq!(it.marks, [(0, 2..3), (1, 6..7), (2, 13..14)]);
    }

    #[test]
    fn ten_thousand_digits_are_folded() {
        let text = "9".repeat(10_000);
        assert!(marked(&text, &text).text.lines().all(|row| row.len() <= ROW));
    }

    #[test]
    fn a_text_cannot_command_the_terminal() {
        assert_eq!(printable("a\u{1b}[31m\u{202e}b\tc\r"), "a\u{fffd}[31mb c");
    }

    #[test]
    fn columns_count_characters() {
        assert_eq!(line_and_column("é\nné 5", 7), (2, 4));
        assert_eq!(line_and_column("", 0), (1, 1));
        let mut cursor = Cursor::new("é\nné 5\n\n6");
        assert_eq!([7, 3, 10].map(|it| cursor.at(it)), [(2, 4), (2, 1), (4, 1)]);
    }
}
