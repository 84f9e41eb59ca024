//! Reports, written as the reader asked for them.

use std::io::{self, BufWriter, Write};
use std::path::Path;

use crossfoot::{Offsets, Report, report};
use serde::Serialize;
use serde_json::value::RawValue;

use crate::args::{Check, Format, Input};
use crate::finding::Source;
use crate::{github, human, sarif, spreadsheet};

/// A text's name in the output: its path, or the JSON value its line gave.
#[derive(Debug)]
pub(crate) struct Id(Box<RawValue>);

impl Id {
    /// The name of a file.
    pub(crate) fn of_path(path: &Path) -> Self {
        Self(serde_json::value::to_raw_value(&path.to_string_lossy()).unwrap_or_default())
    }

    /// A value as it was given.
    pub(crate) fn given(raw: Box<RawValue>) -> Self {
        Self(raw)
    }

    /// The value as JSON.
    pub(crate) fn json(&self) -> &str {
        self.0.get()
    }

    /// The value as people read it: a string without its quotation marks.
    pub(crate) fn name(&self) -> String {
        serde_json::from_str(self.json()).unwrap_or_else(|_| self.json().to_owned())
    }
}

/// Where reports go, and in which form.
pub(crate) struct Output<W: Write> {
    writer: BufWriter<W>,
    form: Form,
    offsets: Offsets,
    /// The only verdicts to report; none for those that the form has.
    verdicts: Vec<String>,
    /// How many reports and refusals, or results, were written.
    written: usize,
}

enum Form {
    Human(human::Style),
    /// One report alone.
    Json,
    JsonArray,
    Jsonl,
    Csv,
    Github,
    Sarif,
}

impl Form {
    /// Whether it holds reports, and not their findings alone.
    fn is_json(&self) -> bool {
        matches!(self, Self::Json | Self::JsonArray | Self::Jsonl)
    }
}

impl Output<io::Stdout> {
    /// Standard output, in the form that `args` ask for.
    pub(crate) fn to_stdout(args: &Check) -> Self {
        let several = args.files.len() > 1 || args.input == Input::Jsonl;
        let form = match args.format {
            Format::Human => Form::Human(human::Style::of_stdout(several)),
            Format::Json if several => Form::JsonArray,
            Format::Json => Form::Json,
            Format::Jsonl => Form::Jsonl,
            Format::Csv => Form::Csv,
            Format::Github => Form::Github,
            Format::Sarif => Form::Sarif,
        };
        let writer = BufWriter::new(io::stdout());
        let verdicts = args.verdict.clone();
        Self { writer, form, offsets: args.offsets, verdicts, written: 0 }
    }
}

impl<W: Write> Output<W> {
    /// Writes what stands before the first report.
    pub(crate) fn start(&mut self) -> io::Result<()> {
        match self.form {
            Form::JsonArray => self.writer.write_all(b"["),
            Form::Csv => spreadsheet::start(&mut self.writer),
            Form::Sarif => sarif::start(&mut self.writer),
            Form::Human(_) | Form::Json | Form::Jsonl | Form::Github => Ok(()),
        }
    }

    /// Writes one report, whose offsets are bytes.
    pub(crate) fn report(
        &mut self,
        id: Option<&Id>,
        mut report: Report,
        text: &str,
        headline: Option<&str>,
    ) -> io::Result<()> {
        self.choose(&mut report);
        let out = &mut self.writer;
        let source = Source { name: id.map(Id::name).unwrap_or_default(), text, headline };
        match &self.form {
            Form::Human(style) => human::write(out, style, &source, &report)?,
            Form::Csv => spreadsheet::write(out, &source, &report)?,
            Form::Github => github::write(out, &source, &report)?,
            Form::Sarif => self.written = sarif::write(out, &source, &report, self.written)?,
            Form::Json | Form::JsonArray | Form::Jsonl => {
                let report = report.with_offsets(text, headline, self.offsets);
                return self.json(&named(id, &report));
            }
        }
        self.writer.flush()
    }

    /// Writes, in the place of a report, why there is none.
    pub(crate) fn refusal(&mut self, id: Option<&Id>, error: &str) -> io::Result<()> {
        // A person has read it on standard error.
        if !self.form.is_json() {
            return Ok(());
        }
        self.json(&Refused { id: id.map(|id| &*id.0), error })
    }

    /// Writes what stands after the last report.
    pub(crate) fn finish(&mut self) -> io::Result<()> {
        match self.form {
            Form::JsonArray => self.writer.write_all(b"\n]\n")?,
            Form::Sarif => sarif::finish(&mut self.writer)?,
            Form::Human(_) | Form::Json | Form::Jsonl | Form::Csv | Form::Github => {}
        }
        self.writer.flush()
    }

    /// Leaves the relations that are asked for. The summary counts what is reported.
    fn choose(&self, report: &mut Report) {
        if self.verdicts.is_empty() {
            if !self.form.is_json() {
                report.relations.retain(|it| matches!(it.verdict, "query" | "clash"));
            }
            return;
        }
        let chosen = |verdict: &str| self.verdicts.iter().any(|it| it == verdict);
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

    /// Flushes each value, so that a program on the other end of the pipe can wait for it.
    fn json(&mut self, value: &impl Serialize) -> io::Result<()> {
        match self.form {
            Form::Json => serde_json::to_writer_pretty(&mut self.writer, value)?,
            Form::JsonArray => {
                self.writer.write_all(if self.written == 0 { b"\n" } else { b",\n" })?;
                serde_json::to_writer(&mut self.writer, value)?;
            }
            _ => serde_json::to_writer(&mut self.writer, value)?,
        }
        self.written += 1;
        if !matches!(self.form, Form::JsonArray) {
            self.writer.write_all(b"\n")?;
        }
        self.writer.flush()
    }
}

/// A report whose id may be any JSON value. The fields stand in the order of the schema.
#[derive(Serialize)]
struct Named<'a> {
    schema: u32,
    engine: &'a str,
    #[serde(skip_serializing_if = "Option::is_none")]
    id: Option<&'a RawValue>,
    offsets: &'a str,
    figures: &'a [report::Figure],
    relations: &'a [report::Relation],
    #[serde(skip_serializing_if = "<[_]>::is_empty")]
    disputed: &'a [report::Disputed],
    summary: report::Summary,
}

/// Taken apart by name, so that a field added to the report cannot be forgotten here.
fn named<'a>(id: Option<&'a Id>, report: &'a Report) -> Named<'a> {
    let Report { schema, engine, id: _, offsets, figures, relations, disputed, summary } = report;
    let id = id.map(|id| &*id.0);
    Named { schema: *schema, engine, id, offsets, figures, relations, disputed, summary: *summary }
}

#[derive(Serialize)]
struct Refused<'a> {
    id: Option<&'a RawValue>,
    error: &'a str,
}
