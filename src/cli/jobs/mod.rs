//! What there is to check, in the order of the command line: files, and lines of JSONL.

mod lines;
mod paths;

use std::fs::File;
use std::io::{self, BufReader, Read};
use std::iter;
use std::path::{Path, PathBuf};
use std::sync::Arc;

pub(crate) use lines::{LONGEST, Line};
pub(crate) use paths::{is_several, is_stdin};

use crate::args::{Input, Reading};
use crate::config::Configs;
use crate::rules::Rules;
use lines::Lines;
use paths::Found;

/// One text to check, or why there is none.
pub(crate) enum Job {
    /// A file that is one text, to be read by whoever does the job.
    File { path: PathBuf, kind: Input, rules: Arc<Rules> },
    /// A line of JSONL, and where it stands.
    Line { place: String, line: Line, rules: Arc<Rules> },
    /// What cannot be read.
    Refused(String),
    /// What should be known, and is no failure.
    Noted(String),
}

/// The jobs of a command line.
pub(crate) fn jobs(
    files: Vec<PathBuf>,
    reading: Reading,
    mut configs: Configs,
) -> impl Iterator<Item = Job> + Send {
    files.into_iter().flat_map(paths::find).flat_map(move |found| match found {
        Found::File(path) => match configs.rules_for(&path) {
            Ok(rules) => {
                let kind = reading.kind(&path);
                file(path, kind, rules)
            }
            Err(Some(error)) => one(Job::Refused(error)),
            // It has been said of another file.
            Err(None) => Box::new(iter::empty()),
        },
        Found::Refused(message) => one(Job::Refused(message)),
        Found::Noted(message) => one(Job::Noted(message)),
    })
}

/// Says that a file cannot be read, and why.
pub(crate) fn unreadable(path: &Path, error: &io::Error) -> String {
    format!("cannot read {}: {error}", path.display())
}

type Jobs = Box<dyn Iterator<Item = Job> + Send>;

fn one(job: Job) -> Jobs {
    Box::new(iter::once(job))
}

fn file(path: PathBuf, kind: Input, rules: Arc<Rules>) -> Jobs {
    if kind != Input::Jsonl {
        return one(Job::File { path, kind, rules });
    }
    let opened: io::Result<Box<dyn Read + Send>> = if is_stdin(&path) {
        Ok(Box::new(io::stdin()))
    } else {
        File::open(&path).map(|it| Box::new(it) as _)
    };
    match opened {
        Ok(opened) => Box::new(Lines::new(BufReader::new(opened)).map(move |(number, line)| {
            let place = format!("{}:{number}", path.display());
            match line {
                Ok(line) => Job::Line { place, line, rules: Arc::clone(&rules) },
                Err(error) => Job::Refused(unreadable(&path, &error)),
            }
        })),
        Err(error) => one(Job::Refused(unreadable(&path, &error))),
    }
}
