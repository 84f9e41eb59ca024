//! Reports, written as the reader asked for them.

use std::io::{self, BufWriter, Write};
use std::path::Path;

use crossfoot::{Offsets, Report, report};
use serde::Serialize;
use serde_json::value::RawValue;

use crate::args::{Check, Format, Input};
use crate::human;

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
    /// How many reports and refusals were written.
    written: usize,
}

enum Form {
    Human(human::Style),
    /// One report alone.
    Json,
    JsonArray,
    Jsonl,
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
        };
        let writer = BufWriter::new(io::stdout());
        Self { writer, form, offsets: args.offsets, written: 0 }
    }
}

impl<W: Write> Output<W> {
    /// Writes what stands before the first report.
    pub(crate) fn start(&mut self) -> io::Result<()> {
        if matches!(self.form, Form::JsonArray) {
            self.writer.write_all(b"[")?;
        }
        Ok(())
    }

    /// Writes one report, whose offsets are bytes.
    pub(crate) fn report(
        &mut self,
        id: Option<&Id>,
        report: Report,
        text: &str,
        headline: Option<&str>,
    ) -> io::Result<()> {
        if let Form::Human(style) = &self.form {
            let source =
                human::Source { name: id.map(Id::name).unwrap_or_default(), text, headline };
            human::write(&mut self.writer, style, &source, &report)?;
            return self.writer.flush();
        }
        let report = convert(report, text, headline, self.offsets);
        self.json(&named(id, &report))
    }

    /// Writes, in the place of a report, why there is none.
    pub(crate) fn refusal(&mut self, id: Option<&Id>, error: &str) -> io::Result<()> {
        // A person has read it on standard error.
        if matches!(self.form, Form::Human(_)) {
            return Ok(());
        }
        self.json(&Refused { id: id.map(|id| &*id.0), error })
    }

    /// Writes what stands after the last report.
    pub(crate) fn finish(&mut self) -> io::Result<()> {
        if matches!(self.form, Form::JsonArray) {
            self.writer.write_all(b"\n]\n")?;
        }
        self.writer.flush()
    }

    /// Flushes each value, so that a program on the other end of the pipe can wait for it.
    fn json(&mut self, value: &impl Serialize) -> io::Result<()> {
        match self.form {
            Form::Json => serde_json::to_writer_pretty(&mut self.writer, value)?,
            Form::JsonArray => {
                self.writer.write_all(if self.written == 0 { b"\n" } else { b",\n" })?;
                serde_json::to_writer(&mut self.writer, value)?;
            }
            Form::Jsonl | Form::Human(_) => serde_json::to_writer(&mut self.writer, value)?,
        }
        self.written += 1;
        if !matches!(self.form, Form::JsonArray) {
            self.writer.write_all(b"\n")?;
        }
        self.writer.flush()
    }
}

fn convert(report: Report, text: &str, headline: Option<&str>, offsets: Offsets) -> Report {
    report.with_offsets(text, headline, offsets)
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
