//! Reads one text, checks it, and writes what came of it.

use std::fs::File;
use std::io::{self, Read};
use std::panic::{AssertUnwindSafe, catch_unwind};
use std::path::Path;

use crossfoot::Report;

use crate::args::Input;
use crate::document::{Document, Refusal, decode, read_line};
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
    let line = match &job {
        Job::Line { place, .. } => Some(place.clone()),
        _ => None,
    };
    // A text that makes the checker fail is a flaw to be told, and none of the other texts.
    let done = catch_unwind(AssertUnwindSafe(|| answer.to(formatter, job)));
    match (done, line) {
        (Ok(Ok(())), _) => {}
        (Ok(Err(error)), _) => answer.refuse(format!("cannot write a report: {error}")),
        (Err(_), None) => answer.refuse("a text made the checker fail".to_owned()),
        (Err(_), Some(place)) => {
            let error = "the text made the checker fail";
            answer.refuse(format!("{place}: {error}"));
            answer.pieces = formatter.refusal(None, error).unwrap_or_default();
        }
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
    fn to(&mut self, formatter: &Formatter, job: Job) -> io::Result<()> {
        match job {
            Job::File { path, kind, rules } => match read(&path, kind, &mut self.complaints) {
                Ok(document) => self.report(formatter, document, &rules)?,
                Err(error) => self.refuse(error),
            },
            Job::Line { place, line, rules } => self.line(formatter, &place, line, &rules)?,
            Job::Refused(error) => self.refuse(error),
            Job::Noted(note) => self.complaints.push(note),
        }
        Ok(())
    }

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
                self.refuse(format!("{place}: {error}"));
                // Every line in gives one line out.
                self.pieces = formatter.refusal(id.as_ref(), &error)?;
                Ok(())
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

    fn refuse(&mut self, error: String) {
        self.complaints.push(error);
        self.outcome = Outcome::Unreadable;
    }
}
