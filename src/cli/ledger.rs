//! The ledger of a text as a table: a line for each figure, in reading order.

use std::io::{self, Write};
use std::path::Path;

use crossfoot::report::Figure;
use unicode_width::{UnicodeWidthChar, UnicodeWidthStr};

use crate::args::{Figures, Input};
use crate::config::Configs;
use crate::formats::layout::{Cursor, printable};
use crate::outcome::{Outcome, complain};
use crate::rules::Said;
use crate::worker;

const HEADS: [&str; 9] =
    ["at", "figure", "value", "counts", "predicate", "place", "time", "source", "status"];

/// Columns of a cell; `check --format json` has all of it.
const CELL: usize = 28;

/// Runs `crossfoot figures`.
pub(crate) fn run(args: &Figures) -> Outcome {
    let path = args.file.as_deref().unwrap_or(Path::new("-"));
    let mut complaints = Vec::new();
    let table = ledger(path, args, &mut complaints);
    for complaint in &complaints {
        complain(complaint);
    }
    match table {
        Ok(table) => {
            let mut out = io::stdout();
            Outcome::NoClash.written(out.write_all(table.as_bytes()).and_then(|()| out.flush()))
        }
        Err(error) => {
            complain(&error);
            Outcome::Unreadable
        }
    }
}

fn ledger(path: &Path, args: &Figures, complaints: &mut Vec<String>) -> Result<String, String> {
    let mut configs = Configs::new(Said::new(&args.reading, None), &args.reading);
    let rules = configs.rules_for(path).map_err(Option::unwrap_or_default)?;
    let kind = args.reading.kind(path);
    if kind == Input::Jsonl {
        return Err(format!(
            "{} holds many texts; `check --format json` has their figures",
            path.display()
        ));
    }
    let document = worker::read(path, kind, complaints)?;
    let (document, report) = worker::checked(document, &rules);
    let mut cursor = Cursor::new(&document.text);
    let rows = report.figures.iter().map(|it| row(&document.text, cursor.at(it.number.start), it));
    Ok(table(rows.collect()))
}

type Row = [String; HEADS.len()];

fn row(text: &str, (line, column): (usize, usize), figure: &Figure) -> Row {
    let claim = figure.claim.clone().unwrap_or_default();
    let written = text.get(figure.number.start..figure.number.end);
    [
        Some(format!("{line}:{column}")),
        written.map(str::to_owned),
        Some(value(figure)),
        claim.counts,
        claim.predicate,
        claim.place,
        claim.time,
        claim.source,
        Some(figure.status.to_owned()),
    ]
    .map(|it| it.map_or_else(|| "-".to_owned(), |it| cell(&it)))
}

/// `1500000`, `26%`, `12 EUR/kilogram`, `2016-12-09`
fn value(figure: &Figure) -> String {
    let mut value = figure.value.clone().unwrap_or_else(|| "-".to_owned());
    if figure.kind == "percent" {
        value.push('%');
    }
    for (sign, unit) in [(' ', figure.unit), ('/', figure.per.as_deref())] {
        if let Some(unit) = unit {
            value.push(sign);
            value.push_str(unit);
        }
    }
    value
}

/// On one line, and not too wide.
fn cell(text: &str) -> String {
    // A number may run on over the end of its line.
    let text = printable(&text.replace(['\r', '\n'], " "));
    if text.width() <= CELL {
        return text;
    }
    let mut width = 1;
    let fits = |c: &char| {
        width += c.width().unwrap_or(0);
        width <= CELL
    };
    let mut cut: String = text.chars().take_while(fits).collect();
    cut.push('…');
    cut
}

fn table(rows: Vec<Row>) -> String {
    let mut lines = vec![HEADS.map(str::to_owned)];
    lines.extend(rows);
    let mut widths = [0; HEADS.len()];
    for line in &lines {
        for (width, cell) in widths.iter_mut().zip(line) {
            *width = (*width).max(cell.width());
        }
    }
    let mut table = String::new();
    for line in &lines {
        let mut drawn = String::new();
        for (width, cell) in widths.iter().zip(line) {
            drawn.push_str(cell);
            drawn.extend(std::iter::repeat_n(' ', width - cell.width() + 2));
        }
        table.push_str(drawn.trim_end());
        table.push('\n');
    }
    table
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_long_cell_is_cut_by_its_width() {
        assert_eq!(cell("two\nlines"), "two lines");
        assert_eq!(cell(&"ab".repeat(20)).width(), CELL);
        assert!(cell(&"東京".repeat(20)).width() <= CELL);
    }
}
