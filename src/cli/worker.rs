//! Reads one text, checks it, and writes what came of it.

use std::fs::File;
use std::io::{self, Read};
use std::panic::{AssertUnwindSafe, catch_unwind};
use std::path::Path;

use crossfoot::Report;

use crate::args::Input;
use crate::document::{Document, Id, Refusal, decode, read_line};
use crate::formats::Formatter;
use crate::jobs::{Job, LONGEST, Line, is_stdin, unreadable};
use crate::outcome::Outcome;
use crate::rules::Rules;

/// What came of a job.
#[derive(Default)]
pub(crate) struct Answer {
    /// To be said on standard error.
    pub(crate) complaints: Vec<String>,
    pub(crate) outcome: Outcome,
    pub(crate) pieces: Vec<Vec<u8>>,
    /// Bytes of JSONL that it took.
    pub(crate) read: usize,
}

/// Does one job.
pub(crate) fn work(formatter: &Formatter, job: Job) -> Answer {
    let mut answer = Answer::default();
    let done = match job {
        Job::File { path, kind, rules } => match read(&path, kind, &mut answer.complaints) {
            Ok(document) => answer.report(formatter, document, &rules),
            Err(error) => answer.refuse(error),
        },
        Job::Line { place, line, rules } => answer.line(formatter, &place, line, &rules),
        Job::Refused(error) => answer.refuse(error),
        Job::Noted(note) => {
            answer.complaints.push(note);
            Ok(())
        }
    };
    if let Err(error) = done {
        answer.complaints.push(format!("cannot write a report: {error}"));
        answer.outcome = Outcome::Unreadable;
    }
    answer
}

/// Reads a file that is one text.
pub(crate) fn read(
    path: &Path,
    kind: Input,
    complaints: &mut Vec<String>,
) -> Result<Document, String> {
    let bytes = contents(path).map_err(|error| unreadable(path, &error))?;
    // Of a plain text the start is read, and the report says so.
    if bytes.len() > LONGEST && kind != Input::Text {
        return Err(format!(
            "cannot read {}: it is longer than {} MiB",
            path.display(),
            LONGEST >> 20
        ));
    }
    // What others have written for reading files may not have met with every file.
    let read = catch_unwind(AssertUnwindSafe(|| Document::read(path, kind, bytes, complaints)));
    read.unwrap_or_else(|_| Err("it makes the reader fail".to_owned()))
        .map_err(|error| format!("cannot read {}: {error}", path.display()))
}

/// Checks a text, and tells where its figures stand in the file that it was read from.
pub(crate) fn checked(document: Document, rules: &Rules) -> (Document, Report) {
    let options = rules.options(document.headline.as_deref(), document.published.as_deref());
    let report = crossfoot::check(&document.text, &options);
    document.placed(report)
}

/// No more of a file than is needed to know that it is too long.
fn contents(path: &Path) -> io::Result<Vec<u8>> {
    let mut bytes = Vec::new();
    let limit = u64::try_from(LONGEST).unwrap_or(u64::MAX) + 1;
    if is_stdin(path) {
        io::stdin().take(limit).read_to_end(&mut bytes)?;
    } else {
        File::open(path)?.take(limit).read_to_end(&mut bytes)?;
    }
    Ok(bytes)
}

impl Answer {
    fn line(
        &mut self,
        formatter: &Formatter,
        place: &str,
        line: Line,
        rules: &Rules,
    ) -> io::Result<()> {
        let read = match line {
            Line::Whole(bytes) => {
                self.read = bytes.len();
                read_line(&decode(bytes, place, &mut self.complaints))
            }
            Line::TooLong(length) => {
                self.read = length;
                let error = format!("the line is longer than {} MiB", LONGEST >> 20);
                Err(Refusal { id: None, error })
            }
        };
        match read {
            Ok(document) => self.report(formatter, document, rules),
            Err(Refusal { id, error }) => {
                self.refuse(format!("{place}: {error}"))?;
                self.stand_in(formatter, id.as_ref(), &error)
            }
        }
    }

    fn report(
        &mut self,
        formatter: &Formatter,
        document: Document,
        rules: &Rules,
    ) -> io::Result<()> {
        let (document, report) = checked(document, rules);
        if report.summary.clash > 0 {
            self.outcome = self.outcome.max(Outcome::Clash);
        }
        self.pieces = formatter.report(&document, report, &rules.verdicts)?;
        Ok(())
    }

    fn refuse(&mut self, error: String) -> io::Result<()> {
        self.complaints.push(error);
        self.outcome = Outcome::Unreadable;
        Ok(())
    }

    /// Every line in gives one line out.
    fn stand_in(&mut self, formatter: &Formatter, id: Option<&Id>, error: &str) -> io::Result<()> {
        self.pieces = formatter.refusal(id, error)?;
        Ok(())
    }
}
