//! Where a text that was read out of a file stands in it.

use std::ops::Range;

use crossfoot::Report;
use crossfoot::report::Place;

/// The file, and which piece of it each piece of the text is.
#[derive(Debug)]
pub(crate) struct Places {
    source: String,
    body: Vec<Piece>,
    headline: Vec<Piece>,
}

/// Bytes of a text that stand in its file, one for one or as a whole.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Piece {
    pub(crate) text: Range<usize>,
    pub(crate) source: Range<usize>,
}

impl Places {
    pub(crate) fn new(source: String, body: Vec<Piece>, headline: Vec<Piece>) -> Self {
        Self { source, body, headline }
    }

    /// Whether the headline is nowhere in the text of the file.
    pub(crate) fn is_apart(&self) -> bool {
        self.headline.is_empty()
    }

    pub(crate) fn into_source(self) -> String {
        self.source
    }

    /// A report of the text as one of the file: what stands in the headline stands in the file too,
    /// and a quote is what the file has there.
    pub(crate) fn of_file(&self, mut report: Report) -> Report {
        for figure in &mut report.figures {
            if figure.part == "headline" && self.is_apart() {
                continue;
            }
            let pieces = if figure.part == "headline" { &self.headline } else { &self.body };
            let whole = place(pieces, &(figure.start..figure.end));
            let number = place(pieces, &(figure.number.start..figure.number.end));
            (figure.start, figure.end) = (whole.start, whole.end);
            figure.number = Place { start: number.start, end: number.end };
            figure.part = "body";
            self.source.get(whole).unwrap_or_default().clone_into(&mut figure.quote);
        }
        for relation in &mut report.relations {
            for evidence in &mut relation.evidence {
                let wording = place(&self.body, &(evidence.start..evidence.end));
                *evidence = Place { start: wording.start, end: wording.end };
            }
        }
        report
    }
}

/// Where a span of the text stands. Its ends move inwards to what is in the file.
fn place(pieces: &[Piece], span: &Range<usize>) -> Range<usize> {
    let first = pieces.get(pieces.partition_point(|it| it.text.end <= span.start));
    let last = pieces.partition_point(|it| it.text.start < span.end).checked_sub(1);
    let (Some(first), Some(last)) = (first, last.and_then(|it| pieces.get(it))) else {
        return 0..0;
    };
    let start = first.start_at(span.start);
    start..last.end_at(span.end).max(start)
}

impl Piece {
    /// Whether what stands at these bytes of the text and the file goes on with it.
    pub(crate) fn goes_on(&self, text: usize, source: usize) -> bool {
        self.is_verbatim() && self.text.end == text && self.source.end == source
    }

    fn is_verbatim(&self) -> bool {
        self.text.len() == self.source.len()
    }

    fn start_at(&self, byte: usize) -> usize {
        let into = if self.is_verbatim() { byte.saturating_sub(self.text.start) } else { 0 };
        self.source.start + into
    }

    fn end_at(&self, byte: usize) -> usize {
        let short = if self.is_verbatim() { self.text.end.saturating_sub(byte) } else { 0 };
        self.source.end - short
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn spans_lead_back_to_the_file() {
        // The file “*12*&nbsp;men”, read as “12 men”.
        let pieces = vec![
            Piece { text: 0..2, source: 1..3 },
            Piece { text: 2..3, source: 4..10 },
            Piece { text: 3..6, source: 10..13 },
        ];
        let place = |span| super::place(&pieces, &span);
        assert_eq!(place(0..2), 1..3);
        assert_eq!(place(0..6), 1..13);
        assert_eq!(place(1..3), 2..10);
        assert_eq!(place(2..5), 4..12);
        assert_eq!(super::place(&[], &(0..2)), 0..0);
    }
}
