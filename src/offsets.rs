//! From bytes to the units in which a caller counts.

use crate::options::Offsets;
use crate::report::{Place, Report};

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
    pub fn with_offsets(mut self, text: &str, headline: Option<&str>, offsets: Offsets) -> Self {
        if self.offsets != Offsets::Utf8.name() || offsets == Offsets::Utf8 {
            return self;
        }
        let mut body = Vec::new();
        let mut head = Vec::new();
        for figure in &self.figures {
            let ends = if in_headline(figure.part) { &mut head } else { &mut body };
            ends.extend([figure.start, figure.end, figure.number.start, figure.number.end]);
        }
        for place in self.relations.iter().flat_map(|relation| &relation.evidence) {
            body.extend([place.start, place.end]);
        }
        let body = Table::new(text, body, offsets);
        let head = Table::new(headline.unwrap_or_default(), head, offsets);

        for figure in &mut self.figures {
            let table = if in_headline(figure.part) { &head } else { &body };
            figure.start = table.get(figure.start);
            figure.end = table.get(figure.end);
            figure.number = table.place(figure.number);
        }
        for place in self.relations.iter_mut().flat_map(|relation| &mut relation.evidence) {
            *place = body.place(*place);
        }
        self.offsets = offsets.name();
        self
    }
}

fn in_headline(part: &str) -> bool {
    part == "headline"
}

/// Byte offsets that were asked for, ascending, each with what it is in other units.
struct Table(Vec<(usize, usize)>);

impl Table {
    /// One pass over `text` beside the sorted `ends`.
    fn new(text: &str, mut ends: Vec<usize>, offsets: Offsets) -> Self {
        crate::order::sort(&mut ends);
        ends.dedup();
        let mut pairs = Vec::with_capacity(ends.len());
        let mut ends = ends.into_iter().peekable();
        let mut units = 0;
        for (start, character) in text.char_indices() {
            let next = start + character.len_utf8();
            while let Some(end) = ends.next_if(|&end| end < next) {
                pairs.push((end, units));
            }
            if ends.peek().is_none() {
                break;
            }
            units += match offsets {
                Offsets::Utf8 => character.len_utf8(),
                Offsets::Utf16 => character.len_utf16(),
                Offsets::CodePoint => 1,
            };
        }
        pairs.extend(ends.map(|end| (end, units)));
        Self(pairs)
    }

    fn get(&self, byte: usize) -> usize {
        match self.0.binary_search_by_key(&byte, |&(end, _)| end) {
            Ok(found) => self.0.get(found).map_or(0, |&(_, units)| units),
            Err(_) => 0,
        }
    }

    fn place(&self, place: Place) -> Place {
        Place { start: self.get(place.start), end: self.get(place.end) }
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
