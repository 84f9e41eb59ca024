//! Going on with an archive: what its output holds already, and where the input must go on.

use std::fs::{File, OpenOptions};
use std::io::{self, BufRead, BufReader, Seek, SeekFrom};
use std::path::Path;

use serde::Deserialize;
use serde::de::IgnoredAny;
use serde_json::value::RawValue;

use crate::document::{decode, read_line};
use crate::jobs::{Job, Line};
use crate::outcome::Outcome;

/// What was done before.
#[derive(Debug, Default, PartialEq, Eq)]
pub(crate) struct Done {
    pub(crate) lines: usize,
    /// What they come to.
    pub(crate) outcome: Outcome,
    /// The id of the last line, as written.
    id: Option<String>,
    /// Bytes of the whole lines.
    length: u64,
}

/// A line of output, as far as it matters here.
#[derive(Deserialize)]
struct Written<'a> {
    #[serde(borrow)]
    id: Option<&'a RawValue>,
    error: Option<IgnoredAny>,
    summary: Option<Summary>,
}

#[derive(Deserialize)]
struct Summary {
    clash: usize,
}

/// Opens the output of a run that was cut short, ready to go on after its last whole line.
pub(crate) fn open(path: &Path) -> io::Result<(File, Done)> {
    let mut file =
        OpenOptions::new().read(true).write(true).create(true).truncate(false).open(path)?;
    let done = read(BufReader::new(&file))?;
    file.set_len(done.length)?;
    file.seek(SeekFrom::End(0))?;
    Ok((file, done))
}

fn read(mut output: impl BufRead) -> io::Result<Done> {
    let mut done = Done::default();
    let mut line = Vec::new();
    loop {
        line.clear();
        output.read_until(b'\n', &mut line)?;
        // The last line may have been cut short.
        if !line.ends_with(b"\n") {
            return Ok(done);
        }
        done.lines += 1;
        let Ok(written) = serde_json::from_slice::<Written>(&line) else {
            return Err(io::Error::other(format!("line {} is no report", done.lines)));
        };
        done.length += u64::try_from(line.len()).unwrap_or_default();
        done.id = written.id.map(|it| it.get().to_owned());
        let outcome = match written {
            Written { error: Some(_), .. } => Outcome::Unreadable,
            Written { summary: Some(Summary { clash: 1.. }), .. } => Outcome::Clash,
            _ => Outcome::NoClash,
        };
        done.outcome = done.outcome.max(outcome);
    }
}

/// Passes over the lines of the input that were done. `Err` if it is another input.
pub(crate) fn skip(jobs: &mut impl Iterator<Item = Job>, done: &Done) -> Result<usize, String> {
    let mut read = 0;
    let mut last = None;
    for _ in 0..done.lines {
        // What is no line gave no line.
        let line = jobs.find_map(|job| match job {
            Job::Line { place, line, .. } => Some((place, line)),
            _ => None,
        });
        let Some((place, line)) = line else {
            return Err(format!("the output has {} lines, more than the input", done.lines));
        };
        read += match &line {
            Line::Whole(bytes) => bytes.len(),
            Line::TooLong(length) => *length,
        };
        last = Some((place, line));
    }
    let Some((place, Line::Whole(bytes))) = last else { return Ok(read) };
    let id = match read_line(&decode(bytes, &place, &mut Vec::new())) {
        Ok(document) => document.id,
        Err(refusal) => refusal.id,
    };
    let id = id.map(|it| it.raw().get().to_owned());
    if id == done.id {
        return Ok(read);
    }
    let name = |id: &Option<String>| id.clone().unwrap_or_else(|| "none".to_owned());
    Err(format!(
        "{place} has the id {}, and the last line of the output {}: it was made from another input",
        name(&id),
        name(&done.id)
    ))
}
