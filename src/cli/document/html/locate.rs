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
}

/// So many letters tell where a part of a block begins, where the page has more than was read of it;
/// fewer, where that comes soon.
const PROBES: [usize; 4] = [24, 12, 6, 3];

impl Located {
    pub(super) fn new(page: &str) -> Self {
        let mut located = Self { letters: String::new(), places: Vec::new(), from: 0 };
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

    /// The pieces of a text, a line at a time; none, if a line is not found.
    pub(super) fn pieces(&mut self, text: &str) -> Option<Vec<Piece>> {
        let mut pieces: Vec<Piece> = Vec::new();
        let mut at = 0;
        for line in text.split_inclusive('\n') {
            let words = line.strip_prefix("• ").unwrap_or(line);
            let start = at + line.len() - words.len();
            let places: Vec<Range<usize>> = self.find(words)?;
            let letters = words.char_indices().filter(|(_, it)| !it.is_whitespace());
            for ((idx, each), source) in letters.zip(places) {
                let text = start + idx..start + idx + each.len_utf8();
                match pieces.last_mut() {
                    Some(last)
                        if text.len() == source.len() && last.goes_on(text.start, source.start) =>
                    {
                        (last.text.end, last.source.end) = (text.end, source.end);
                    }
                    _ => pieces.push(Piece { text, source }),
                }
            }
            at += line.len();
        }
        Some(pieces)
    }

    /// The place of each letter of a line: all together, else part by part.
    fn find(&mut self, line: &str) -> Option<Vec<Range<usize>>> {
        let letters: String = line.chars().filter(|it| !it.is_whitespace()).map(lowered).collect();
        let ahead = self.letters.get(self.from..)?.find(&letters).map(|it| self.from + it);
        // A headline may stand below what was read before it.
        if let Some(found) = ahead.or_else(|| self.letters.find(&letters)) {
            self.from = found;
        }
        let mut places = Vec::new();
        let mut rest = letters.as_str();
        while !rest.is_empty() {
            let ahead = self.letters.get(self.from..)?;
            let probe = |it| ahead.find(&rest.chars().take(it).collect::<String>());
            self.from += PROBES.into_iter().find_map(probe)?;
            for each in rest.chars().collect::<Vec<_>>() {
                if !self.letters.get(self.from..)?.starts_with(each) {
                    break;
                }
                let place = self.places.get(self.from)?;
                places.push(place.start as usize..place.end as usize);
                self.from += each.len_utf8();
                rest = rest.get(each.len_utf8()..)?;
            }
        }
        Some(places)
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

/// A raised digit is an ordinary one in the source.
fn lowered(letter: char) -> char {
    const RAISED: &str = "⁰¹²³⁴⁵⁶⁷⁸⁹";
    let digit = RAISED.chars().zip('0'..='9').find(|(raised, _)| *raised == letter);
    digit.map_or(letter, |(_, digit)| digit)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn found(page: &str, text: &str) -> Option<Vec<String>> {
        let pieces = Located::new(page).pieces(text)?;
        Some(pieces.into_iter().map(|it| page[it.source].to_owned()).collect())
    }

    #[test]
    fn words_are_found_between_the_tags() {
        let page = "<p>12 men</p><p>The 12<b> men</b> &amp; 3&nbsp;more</p>";
        let words = ["The", "12", "men", "&amp;", "3", "more"].map(str::to_owned).to_vec();
        assert_eq!(found(page, "12 men\n\nThe 12 men & 3 more").unwrap()[2..], words);
    }

    #[test]
    fn what_was_left_out_of_a_block_is_passed_over() {
        let page = "<p>It cost 12<sup>[1]</sup> million on 5 km<sup>2</sup>.</p>";
        let words = found(page, "It cost 12 million on 5 km².").unwrap();
        assert_eq!(words, ["It", "cost", "12", "million", "on", "5", "km", "2", "."]);
        assert_eq!(found(page, "It cost 13 million"), None);
    }
}
