//! Reports, written as the reader asked for them.

mod csv;
mod finding;
mod github;
mod human;
mod json;
pub(crate) mod layout;
mod sarif;

use std::io;

use crossfoot::{Offsets, Report};

use crate::args::{Check, Format};
use crate::document::{Document, Id};
use finding::Source;

/// How each report is written: its pieces, which can be made in any thread and in any order.
pub(crate) struct Formatter {
    form: Form,
    style: human::Style,
    offsets: Offsets,
}

/// What stands around the pieces.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Form {
    Human,
    /// One report alone.
    Json,
    JsonArray,
    Jsonl,
    Csv,
    Github,
    Sarif,
}

impl Form {
    /// The form of a `--format`, of one text or of several.
    pub(crate) fn new(format: Format, several: bool) -> Self {
        match format {
            Format::Human => Self::Human,
            Format::Json if several => Self::JsonArray,
            Format::Json => Self::Json,
            Format::Jsonl => Self::Jsonl,
            Format::Csv => Self::Csv,
            Format::Github => Self::Github,
            Format::Sarif => Self::Sarif,
        }
    }

    /// What stands before the first piece.
    pub(crate) fn start(self) -> Vec<u8> {
        match self {
            Self::JsonArray => b"[".to_vec(),
            Self::Csv => csv::start(),
            Self::Sarif => sarif::start(),
            Self::Human | Self::Json | Self::Jsonl | Self::Github => Vec::new(),
        }
    }

    /// What stands before each piece.
    pub(crate) fn before(self, first: bool) -> &'static [u8] {
        match self {
            Self::JsonArray | Self::Sarif if first => b"\n",
            Self::JsonArray | Self::Sarif => b",\n",
            _ => b"",
        }
    }

    /// What stands after the last piece.
    pub(crate) fn finish(self) -> &'static [u8] {
        match self {
            Self::JsonArray => b"\n]\n",
            Self::Sarif => b"\n]}]}\n",
            _ => b"",
        }
    }

    /// Whether it holds reports, and not their findings alone.
    fn is_json(self) -> bool {
        matches!(self, Self::Json | Self::JsonArray | Self::Jsonl)
    }
}

impl Formatter {
    /// For what `args` ask for, on a terminal or not.
    pub(crate) fn new(args: &Check, form: Form, several: bool) -> Self {
        let style = human::Style::new(args.output.is_none(), several);
        Self { form, style, offsets: args.offsets }
    }

    /// A report with only the relations that have these verdicts, or if none is named, with those that
    /// the form has.
    pub(crate) fn report(
        &self,
        document: &Document,
        mut report: Report,
        verdicts: &[String],
    ) -> io::Result<Vec<Vec<u8>>> {
        self.choose(&mut report, verdicts);
        let source = Source {
            name: document.name(),
            text: &document.text,
            headline: document.headline.as_deref(),
        };
        let mut piece = Vec::new();
        match self.form {
            Form::Human => human::write(&mut piece, &self.style, &source, &report)?,
            Form::Csv => csv::write(&mut piece, &source, &report)?,
            Form::Github => github::write(&mut piece, &source, &report)?,
            Form::Sarif => return sarif::results(&source, &report),
            Form::Json | Form::JsonArray | Form::Jsonl => {
                let report = report.with_offsets(source.text, source.headline, self.offsets);
                return json::report(self.form, document.id.as_ref(), &report);
            }
        }
        Ok(vec![piece])
    }

    /// What stands in the place of a report: why there is none.
    pub(crate) fn refusal(&self, id: Option<&Id>, error: &str) -> io::Result<Vec<Vec<u8>>> {
        // A person has read it on standard error.
        if self.form.is_json() { json::refusal(self.form, id, error) } else { Ok(Vec::new()) }
    }

    /// Leaves the relations that are asked for. The summary counts what is reported.
    fn choose(&self, report: &mut Report, verdicts: &[String]) {
        if verdicts.is_empty() {
            if !self.form.is_json() {
                report.relations.retain(|it| matches!(it.verdict, "query" | "clash"));
            }
            return;
        }
        let chosen = |verdict: &str| verdicts.iter().any(|it| it == verdict);
        report.relations.retain(|it| chosen(it.verdict));
        let summary = &mut report.summary;
        summary.relations = report.relations.len();
        for (verdict, count) in [
            ("agrees", &mut summary.agrees),
            ("query", &mut summary.query),
            ("clash", &mut summary.clash),
            ("undecided", &mut summary.undecided),
        ] {
            if !chosen(verdict) {
                *count = 0;
            }
        }
    }
}
