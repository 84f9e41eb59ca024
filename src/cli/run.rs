//! Reads each input, checks it and prints it.

use std::fs;
use std::io::{self, BufRead};
use std::path::Path;

use crossfoot::Options;

use crate::args::{Check, Input};
use crate::catalogue;
use crate::files;
use crate::jsonl;
use crate::outcome::{Outcome, complain};
use crate::output::{Id, Output};

/// Runs `crossfoot check`.
pub(crate) fn run(args: &Check) -> Outcome {
    // A misspelled name would switch nothing off, or everything, without a word.
    if let Some(name) =
        args.except.iter().chain(&args.only).find(|it| catalogue::find(it).is_none())
    {
        return catalogue::unknown(name);
    }
    let mut run = Run { args, outcome: Outcome::NoClash, output: Output::to_stdout(args) };
    let written = run.all();
    run.outcome.written(written)
}

struct Run<'a> {
    args: &'a Check,
    outcome: Outcome,
    output: Output<io::Stdout>,
}

/// `Err` is always a failure to write; what cannot be read is said and counted.
impl Run<'_> {
    fn all(&mut self) -> io::Result<()> {
        self.output.start()?;
        if self.args.files.is_empty() {
            self.input(Path::new("-"))?;
        }
        for path in &self.args.files {
            self.input(path)?;
        }
        self.output.finish()
    }

    fn input(&mut self, path: &Path) -> io::Result<()> {
        match self.args.input {
            Input::Text => self.text(path),
            Input::Jsonl => self.lines(path),
        }
    }

    fn text(&mut self, path: &Path) -> io::Result<()> {
        match files::read(path) {
            Ok(text) => self.check(Some(&Id::of_path(path)), &text, None, None),
            Err(error) => {
                self.unreadable(path, &error);
                Ok(())
            }
        }
    }

    fn lines(&mut self, path: &Path) -> io::Result<()> {
        let mut reader: Box<dyn BufRead> = if files::is_stdin(path) {
            Box::new(io::stdin().lock())
        } else {
            match fs::File::open(path) {
                Ok(file) => Box::new(io::BufReader::new(file)),
                Err(error) => {
                    self.unreadable(path, &error);
                    return Ok(());
                }
            }
        };
        for number in 1.. {
            let mut bytes = Vec::new();
            match reader.read_until(b'\n', &mut bytes) {
                Ok(0) => break,
                Ok(_) => {}
                Err(error) => {
                    self.unreadable(path, &error);
                    break;
                }
            }
            let place = format!("{}:{number}", path.display());
            let line = files::decode(bytes, &place);
            match jsonl::read(&line) {
                Ok(record) => self.check(
                    record.id.as_ref(),
                    &record.text,
                    record.headline.as_deref(),
                    record.published.as_deref(),
                )?,
                Err(refused) => {
                    complain(&format!("{place}: {}", refused.error));
                    self.outcome = self.outcome.max(Outcome::Unreadable);
                    self.output.refusal(refused.id.as_ref(), &refused.error)?;
                }
            }
        }
        Ok(())
    }

    fn check(
        &mut self,
        id: Option<&Id>,
        text: &str,
        headline: Option<&str>,
        published: Option<&str>,
    ) -> io::Result<()> {
        let options = Options {
            published: published.or(self.args.reading.published.as_deref()),
            headline,
            except: self.args.except.iter().map(String::as_str).collect(),
            only: self.args.only.iter().map(String::as_str).collect(),
            ..self.args.reading.options()
        };
        let report = crossfoot::check(text, &options);
        if report.summary.clash > 0 {
            self.outcome = self.outcome.max(Outcome::Clash);
        }
        self.output.report(id, report, text, headline)
    }

    fn unreadable(&mut self, path: &Path, error: &io::Error) {
        self.outcome = self.outcome.max(files::unreadable(path, error));
    }
}
