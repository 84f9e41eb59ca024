//! Where the words of an article stand in the source of its page.
//!
//! The parser keeps no places, so the words are looked for: the letters of each block, without white
//! space, in those of the page, without tags, from where the block before it ended.

use std::ops::Range;

use super::tags::{entity, markup};
use crate::document::places::Piece;

/// The letters of a page, and where each stands.
pub(super) struct Located {
    letters: String,
    /// For each byte of the letters, the bytes of the page that they were written with.
    places: Vec<Range<u32>>,
    from: usize,
    lost: bool,
}

impl Located {
    pub(super) fn new(page: &str) -> Self {
        let mut located = Self { letters: String::new(), places: Vec::new(), from: 0, lost: false };
        let mut at = 0;
        while let Some(rest) = page.get(at..).filter(|it| !it.is_empty()) {
            let length = if rest.starts_with('<') {
                markup(rest)
            } else if let Some(length) = entity(rest) {
                let written = rest.get(..length).unwrap_or_default();
                let decoded = html_escape::decode_html_entities(written);
                decoded.chars().for_each(|it| located.push(it, at..at + length));
                length
            } else {
                let letter = rest.chars().next().unwrap_or_default();
                located.push(letter, at..at + letter.len_utf8());
                letter.len_utf8()
            };
            at += length;
        }
        located
    }

    /// Whether every block that was looked for was found.
    pub(super) fn found_all(&self) -> bool {
        !self.lost
    }

    /// The pieces of a text: a line or block at a time.
    pub(super) fn pieces(&mut self, text: &str) -> Vec<Piece> {
        let mut pieces: Vec<Piece> = Vec::new();
        let mut at = 0;
        for line in text.split_inclusive('\n') {
            let words = line.strip_prefix("• ").unwrap_or(line);
            let lead = line.len() - words.len();
            let Some(found) = self.find(words) else {
                self.lost = true;
                return pieces;
            };
            self.cover(words, at + lead, found, &mut pieces);
            at += line.len();
        }
        pieces
    }

    /// Where the letters of a line start among those of the page.
    fn find(&mut self, line: &str) -> Option<usize> {
        let letters: String = line.chars().filter(|it| !it.is_whitespace()).collect();
        let ahead = self.letters.get(self.from..)?.find(&letters).map(|it| self.from + it);
        // A headline may stand below what was read before it.
        let found = ahead.or_else(|| self.letters.find(&letters))?;
        self.from = found + letters.len();
        Some(found)
    }

    fn cover(&self, line: &str, at: usize, mut letter: usize, pieces: &mut Vec<Piece>) {
        for (idx, each) in line.char_indices().filter(|(_, it)| !it.is_whitespace()) {
            let text = at + idx..at + idx + each.len_utf8();
            let Some(source) = self.places.get(letter) else { return };
            let source = source.start as usize..source.end as usize;
            letter += each.len_utf8();
            match pieces.last_mut() {
                Some(last)
                    if text.len() == source.len() && last.goes_on(text.start, source.start) =>
                {
                    (last.text.end, last.source.end) = (text.end, source.end);
                }
                _ => pieces.push(Piece { text, source }),
            }
        }
    }

    fn push(&mut self, letter: char, place: Range<usize>) {
        if letter.is_whitespace() {
            return;
        }
        self.letters.push(letter);
        let end = |it| u32::try_from(it).unwrap_or(u32::MAX);
        let place = end(place.start)..end(place.end);
        self.places.extend(std::iter::repeat_n(place, letter.len_utf8()));
    }
}
