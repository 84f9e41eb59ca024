//! How far an archive is, for whoever waits at a terminal.

use std::fs;
use std::io::{self, IsTerminal};

use indicatif::{ProgressBar, ProgressStyle};

use crate::args::{Check, Input};
use crate::outcome::complain;

const BAR: &str =
    "{bar:32} {percent:>3}% · {binary_bytes}/{binary_total_bytes} · {per_sec} · {eta} left";
const SPINNER: &str = "{spinner} {binary_bytes} · {binary_bytes_per_sec} · {elapsed}";

/// A bar on standard error, if that is a terminal and reports do not go to one.
pub(crate) struct Progress(ProgressBar);

impl Progress {
    pub(crate) fn new(args: &Check) -> Self {
        let archive = args.files.iter().any(|it| args.reading.kind(it) == Input::Jsonl);
        let seen =
            io::stderr().is_terminal() && (args.output.is_some() || !io::stdout().is_terminal());
        if !archive || !seen {
            return Self(ProgressBar::hidden());
        }
        let sizes = args.files.iter().map(|it| fs::metadata(it).ok().filter(fs::Metadata::is_file));
        let size: Option<u64> = sizes.map(|it| it.map(|it| it.len())).sum();
        let (bar, style) = match size {
            Some(size @ 1..) => (ProgressBar::new(size), BAR),
            _ => (ProgressBar::new_spinner(), SPINNER),
        };
        Self(match ProgressStyle::with_template(style) {
            Ok(style) => bar.with_style(style),
            Err(_) => bar,
        })
    }

    pub(crate) fn add(&self, bytes: usize) {
        self.0.inc(u64::try_from(bytes).unwrap_or_default());
    }

    /// Says on standard error what is to be said, above the bar.
    pub(crate) fn complain(&self, complaints: &[String]) {
        if complaints.is_empty() {
            return;
        }
        self.0.suspend(|| complaints.iter().for_each(|it| complain(it)));
    }

    pub(crate) fn finish(&self) {
        self.0.finish_and_clear();
    }
}
