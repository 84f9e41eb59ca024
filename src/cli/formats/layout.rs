//! Lines of the text with what matters underlined, safe to print on a terminal.

use std::collections::BTreeSet;
use std::ops::Range;

use unicode_width::UnicodeWidthChar;

/// Columns of text in a row; a paragraph of a newspaper stands on one line and must be folded.
const ROW: usize = 96;

/// A stretch of the text to underline, in bytes.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Mark {
    pub(crate) range: Range<usize>,
    /// `^` for a figure, `~` for wording.
    pub(crate) with: char,
}

/// A piece of the text that fits a row, and what stands under it.
#[derive(Debug, PartialEq, Eq)]
pub(crate) struct Row {
    pub(crate) text: String,
    pub(crate) under: String,
}

/// Folds the lines of `text` and gives the rows in which something is marked, in reading order.
pub(crate) fn marked_rows(text: &str, marks: &[Mark]) -> Vec<Row> {
    let mut starts = BTreeSet::new();
    for mark in marks {
        let Some(before) = text.get(..mark.range.start) else { continue };
        let mut start = before.rfind('\n').map_or(0, |newline| newline + 1);
        // A figure may run on over the end of its line.
        while start < mark.range.end {
            starts.insert(start);
            start += line_at(text, start).len().max(1);
        }
    }
    let mut rows = Vec::new();
    for start in starts {
        fold(line_at(text, start), start, marks, &mut rows);
    }
    rows
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

fn touches(mark: &Mark, range: &Range<usize>) -> bool {
    mark.range.start < range.end && range.start < mark.range.end
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

fn fold(line: &str, start: usize, marks: &[Mark], rows: &mut Vec<Row>) {
    let marks: Vec<&Mark> =
        marks.iter().filter(|mark| touches(mark, &(start..start + line.len()))).collect();
    let mut row = Pending::default();
    for word in line.split_inclusive(' ') {
        let width: usize = word.chars().filter_map(shown).filter_map(UnicodeWidthChar::width).sum();
        if row.width > 0 && row.width + width > ROW {
            row.finish(rows);
        }
        let offset = start + (word.as_ptr() as usize - line.as_ptr() as usize);
        for (idx, c) in word.char_indices() {
            // A word without an end, such as ten thousand digits.
            if row.width >= ROW {
                row.finish(rows);
            }
            row.push(c, sign(&marks, offset + idx));
        }
    }
    row.finish(rows);
}

/// Figures are drawn over wording.
fn sign(marks: &[&Mark], byte: usize) -> Option<char> {
    let here = marks.iter().filter(|mark| mark.range.contains(&byte));
    here.map(|mark| mark.with).min_by_key(|with| *with != '^')
}

#[derive(Default)]
struct Pending {
    text: String,
    under: String,
    width: usize,
    marked: bool,
}

impl Pending {
    fn push(&mut self, c: char, sign: Option<char>) {
        let Some(c) = shown(c) else { return };
        let width = c.width().unwrap_or(0);
        self.text.push(c);
        self.width += width;
        self.marked |= sign.is_some();
        self.under.extend(std::iter::repeat_n(sign.unwrap_or(' '), width));
    }

    fn finish(&mut self, rows: &mut Vec<Row>) {
        let done = std::mem::take(self);
        if done.marked {
            let under = done.under.trim_end().to_owned();
            rows.push(Row { text: done.text.trim_end().to_owned(), under });
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn rows(text: &str, marked: &str) -> Vec<Row> {
        let start = text.find(marked).unwrap();
        marked_rows(text, &[Mark { range: start..start + marked.len(), with: '^' }])
    }

    #[test]
    fn the_line_is_found_and_underlined() {
        let rows = rows("One.\nIt rose 30% to €12.\nTwo.", "30%");
        assert_eq!(rows, [Row { text: "It rose 30% to €12.".into(), under: "        ^^^".into() }]);
    }

    #[test]
    fn a_figure_may_run_over_the_end_of_a_line() {
        let rows = rows("It cost 12\nmillion in all.", "12\nmillion");
        let under: Vec<&str> = rows.iter().map(|row| row.under.as_str()).collect();
        assert_eq!(under, ["        ^^", "^^^^^^^"]);
    }

    #[test]
    fn wide_and_combining_characters_keep_the_columns() {
        let rows = rows("東京 e\u{301} 12 dead", "12");
        assert_eq!(rows[0].under, "       ^^");
    }

    #[test]
    fn a_long_line_shows_only_the_row_that_matters() {
        let text = format!("{} 40% {}", "left ".repeat(60), "right ".repeat(60));
        let rows = rows(&text, "40%");
        assert_eq!(rows.len(), 1);
        assert!(rows[0].text.contains("40%") && rows[0].text.chars().count() <= ROW);
        assert_eq!(rows[0].text.find("40%"), rows[0].under.find('^'));
    }

    #[test]
    fn ten_thousand_digits_are_folded() {
        let text = "9".repeat(10_000);
        assert!(rows(&text, &text).iter().all(|row| row.text.len() <= ROW));
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
