//! A row of CSV for each finding.

use std::io::{self, Write};

use crossfoot::Report;

use super::finding::{Source, figures};

const HEADS: [&str; 11] = [
    "file",
    "in",
    "line",
    "column",
    "end_line",
    "end_column",
    "verdict",
    "check",
    "figures",
    "message",
    "workings",
];

/// The heads of the columns, none of which needs quoting.
pub(super) fn start() -> Vec<u8> {
    format!("{}\n", HEADS.join(",")).into_bytes()
}

/// Writes a row for each relation of a report; its place is that of the first figure.
pub(super) fn write(out: &mut impl Write, source: &Source<'_>, report: &Report) -> io::Result<()> {
    let mut writer = ::csv::Writer::from_writer(out);
    for relation in &report.relations {
        let quotes: Vec<&str> = figures(report, relation).map(|it| it.quote.as_str()).collect();
        let Some(first) = figures(report, relation).next() else { continue };
        let ((line, column), (end_line, end_column)) = source.ends(first);
        let places = [line, column, end_line, end_column].map(|it| it.to_string());
        let [line, column, end_line, end_column] = &places;
        let row: [&str; HEADS.len()] = [
            &source.name,
            first.part,
            line,
            column,
            end_line,
            end_column,
            relation.verdict,
            relation.check,
            &quotes.join("; "),
            &relation.message,
            &relation.workings,
        ];
        writer.write_record(row).map_err(failure)?;
    }
    writer.flush()
}

/// A broken pipe must still be known for one.
fn failure(error: ::csv::Error) -> io::Error {
    match error.into_kind() {
        ::csv::ErrorKind::Io(error) => error,
        other => io::Error::other(format!("{other:?}")),
    }
}
