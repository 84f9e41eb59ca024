//! From bytes to the units in which a caller counts.

use crate::options::Offsets;
use crate::report::{Each, Figure, Place, Relation, Report, Told};

impl Report {
    /// Counts every offset in `offsets` instead of bytes.
    ///
    /// `text` and `headline` must be those that were checked: offsets of figures in the headline count in
    /// the headline, all others and the places of the evidence in the text. An offset inside a
    /// character or past the end moves down to the nearest boundary. A report whose offsets were
    /// converted before is returned as it is.
    ///
    /// Each text is walked once, whatever the number of figures.
    #[must_use]
    pub fn with_offsets(self, text: &str, headline: Option<&str>, offsets: Offsets) -> Self {
        if self.offsets != Offsets::Utf8.name() || offsets == Offsets::Utf8 {
            return self;
        }
        let places = Places::new(text, headline, offsets);
        self.one_by_one().with_offsets(&places).gathered()
    }
}

impl<'a> Told<'a> {
    /// The same for entries that are still to be made.
    pub(crate) fn with_offsets<'b>(self, places: &'b Places<'_>) -> Told<'b>
    where
        'a: 'b,
    {
        let told = self.with(
            |it| Each::new(it.into_inner().map(|it| places.of_figure(it))),
            |it| Each::new(it.into_inner().map(|it| places.of_relation(it))),
        );
        Told { offsets: places.body.offsets.name(), ..told }
    }
}

/// The places of a text and its headline, in other units.
pub(crate) struct Places<'a> {
    body: Table<'a>,
    head: Table<'a>,
}

impl<'a> Places<'a> {
    pub(crate) fn new(text: &'a str, headline: Option<&'a str>, offsets: Offsets) -> Self {
        let head = headline.unwrap_or_default();
        Self { body: Table::new(text, offsets), head: Table::new(head, offsets) }
    }

    fn of_figure(&self, mut it: Figure) -> Figure {
        let table = if it.part == "headline" { &self.head } else { &self.body };
        it.start = table.get(it.start);
        it.end = table.get(it.end);
        it.number = table.place(it.number);
        it
    }

    fn of_relation(&self, mut it: Relation) -> Relation {
        for place in &mut it.evidence {
            *place = self.body.place(*place);
        }
        it
    }
}

/// A line of a table for so many bytes.
const EVERY: usize = 64;

/// For every so many bytes of a text, how many units are before: from there they are counted.
struct Table<'a> {
    text: &'a str,
    offsets: Offsets,
    lines: Vec<u32>,
}

impl<'a> Table<'a> {
    fn new(text: &'a str, offsets: Offsets) -> Self {
        let mut units = 0;
        let lines = text.as_bytes().chunks(EVERY).map(|it| {
            let before = units;
            units += counted(it, offsets);
            u32::try_from(before).unwrap_or(u32::MAX)
        });
        Self { text, offsets, lines: lines.collect() }
    }

    fn get(&self, byte: usize) -> usize {
        let byte = self.text.floor_char_boundary(byte);
        let line = (byte / EVERY).min(self.lines.len().saturating_sub(1));
        let before = self.lines.get(line).map_or(0, |it| *it as usize);
        let rest = self.text.as_bytes().get(line * EVERY..byte).unwrap_or_default();
        before + counted(rest, self.offsets)
    }

    fn place(&self, place: Place) -> Place {
        Place { start: self.get(place.start), end: self.get(place.end) }
    }
}

/// The units of characters, each at its first byte.
fn counted(bytes: &[u8], offsets: Offsets) -> usize {
    let begins = |it: &&u8| **it & 0xc0 != 0x80;
    match offsets {
        Offsets::Utf8 => bytes.len(),
        Offsets::CodePoint => bytes.iter().filter(begins).count(),
        // a character of four bytes is a pair
        Offsets::Utf16 => {
            let pairs = bytes.iter().filter(|it| **it >= 0xf0).count();
            bytes.iter().filter(begins).count() + pairs
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::report::{Figure, Relation};
    use proptest::prelude::*;

    fn figure(part: &'static str, start: usize, end: usize) -> Figure {
        Figure {
            start,
            end,
            part,
            number: Place { start, end },
            kind: "count",
            status: "alone",
            ..Default::default()
        }
    }

    fn relation(evidence: Place) -> Relation {
        Relation {
            id: String::new(),
            check: "vote-tally",
            verdict: "agrees",
            figures: vec![0],
            evidence: vec![evidence],
            message: String::new(),
            workings: String::new(),
            readings: Vec::new(),
            repairs: Vec::new(),
            suspect: None,
            sides: None,
        }
    }

    fn converted(text: &str, number: &str, offsets: Offsets) -> (usize, usize) {
        let start = text.find(number).unwrap();
        let mut report = Report::empty();
        report.figures.push(figure("body", start, start + number.len()));
        let report = report.with_offsets(text, None, offsets);
        assert_eq!(report.offsets, offsets.name());
        (report.figures[0].start, report.figures[0].end)
    }

    #[test]
    fn utf_16_counts_an_emoji_as_two() {
        assert_eq!(converted("Café 😀\r\n\u{a0}13 e\u{301}", "13", Offsets::Utf16), (10, 12));
    }

    #[test]
    fn code_points_count_an_emoji_as_one() {
        assert_eq!(converted("Café 😀\r\n\u{a0}13 e\u{301}", "13", Offsets::CodePoint), (9, 11));
    }

    #[test]
    fn bytes_stay() {
        assert_eq!(converted("Café 13", "13", Offsets::Utf8), (6, 8));
    }

    #[test]
    fn a_figure_of_the_headline_counts_in_the_headline() {
        let mut report = Report::empty();
        report.figures.push(figure("headline", 2, 4));
        report.figures.push(figure("body", 2, 4));
        let report = report.with_offsets("ab12", Some("é12"), Offsets::Utf16);
        assert_eq!((report.figures[0].start, report.figures[0].end), (1, 3));
        assert_eq!((report.figures[1].start, report.figures[1].end), (2, 4));
    }

    #[test]
    fn evidence_is_converted() {
        let mut report = Report::empty();
        report.relations.push(relation(Place { start: 2, end: 6 }));
        let report = report.with_offsets("é rose", None, Offsets::Utf16);
        assert_eq!(report.relations[0].evidence[0], Place { start: 1, end: 5 });
    }

    #[test]
    fn an_offset_inside_a_character_moves_down_and_one_past_the_end_stops_there() {
        let mut report = Report::empty();
        report.figures.push(figure("body", 1, 99));
        let report = report.with_offsets("é1", None, Offsets::Utf16);
        assert_eq!((report.figures[0].start, report.figures[0].end), (0, 2));
    }

    #[test]
    fn converting_twice_changes_nothing() {
        let mut report = Report::empty();
        report.figures.push(figure("body", 2, 3));
        let once = report.with_offsets("é1", None, Offsets::Utf16);
        assert_eq!(once.clone().with_offsets("é1", None, Offsets::Utf16), once);
    }

    proptest! {
        #[test]
        fn every_boundary_becomes_the_length_before_it(text in "\\PC{0,40}", picks in prop::collection::vec(0usize..40, 1..6)) {
            let bounds: Vec<usize> = text.char_indices().map(|(at, _)| at).chain([text.len()]).collect();
            for pick in picks {
                let at = bounds[pick % bounds.len()];
                let mut report = Report::empty();
                report.figures.push(figure("body", at, text.len()));
                let report = report.with_offsets(&text, None, Offsets::Utf16);
                prop_assert_eq!(report.figures[0].start, text[..at].encode_utf16().count());
                prop_assert_eq!(report.figures[0].end, text.encode_utf16().count());
            }
        }
    }
}
