//! Where the figures of a finding stand, for the formats that tell lines and columns.

use crossfoot::Report;
use crossfoot::report::{Figure, Relation};

use super::layout::line_and_column;

/// The text that a report is of.
pub(super) struct Source<'a> {
    pub(super) name: String,
    pub(super) text: &'a str,
    pub(super) headline: Option<&'a str>,
}

/// Line and column, both from 1; columns are characters.
pub(super) type Place = (usize, usize);

impl Source<'_> {
    /// Where a figure starts, and the place behind its last character, in the body or in the headline.
    pub(super) fn ends(&self, figure: &Figure) -> (Place, Place) {
        let text = if in_headline(figure) { self.headline.unwrap_or_default() } else { self.text };
        (line_and_column(text, figure.start), line_and_column(text, figure.end))
    }
}

/// Whether a figure stands in a headline that is no part of the text.
pub(super) fn in_headline(figure: &Figure) -> bool {
    figure.part == "headline"
}

/// The figures of a finding, in reading order.
pub(super) fn figures<'a>(
    report: &'a Report,
    relation: &'a Relation,
) -> impl Iterator<Item = &'a Figure> {
    report.figures.iter().filter(|it| relation.figures.contains(&it.id))
}

/// One sentence, and beneath it the sum.
pub(super) fn told(relation: &Relation) -> String {
    format!("{}\n{}", relation.message, relation.workings)
}
