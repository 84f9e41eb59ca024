//! Runs `crossfoot check`: texts in, reports out, in the same order.

use std::fs::File;
use std::io;
use std::path::PathBuf;
use std::process;
use std::sync::{Arc, Mutex, PoisonError};
use std::thread;

use crate::args::{Check, Format, Input};
use crate::catalogue;
use crate::config::Configs;
use crate::formats::{Form, Formatter};
use crate::jobs::{self, is_several};
use crate::outcome::{INTERRUPTED, Outcome, complain};
use crate::pool;
use crate::progress::Progress;
use crate::resume;
use crate::rules::Said;
use crate::sink::Sink;
use crate::worker;

/// Runs `crossfoot check`.
pub(crate) fn run(args: Check) -> Outcome {
    match checked(args) {
        Ok(outcome) => outcome,
        Err(error) => {
            complain(&error);
            Outcome::Unreadable
        }
    }
}

/// `Err` for bad usage.
fn checked(mut args: Check) -> Result<Outcome, String> {
    // A misspelled name would switch nothing off, or everything, without a word.
    let names = args.except.iter().chain(&args.only);
    if let Some(name) = names.clone().find(|it| catalogue::find(it).is_none()) {
        return Err(catalogue::unknown(name));
    }
    if args.files.is_empty() {
        args.files.push(PathBuf::from("-"));
    }
    let several = is_many(&args);
    let form = Form::new(args.format, several);
    let formatter = Formatter::new(&args, form, several);
    let threads = args.threads.or_else(|| thread::available_parallelism().ok().map(Into::into));
    let configs = Configs::new(Said::new(&args.reading, Some(&args)), &args.reading);
    let progress = Progress::new(&args);
    let mut jobs = jobs::jobs(args.files.clone(), args.reading.clone(), configs);
    let (sink, mut outcome) = sink(&args, form, &mut jobs, &progress)?;
    let sink = Arc::new(Mutex::new(sink));
    leave_whole_pieces(&sink);

    let work = move |job| worker::work(&formatter, job);
    let answers = pool::ordered(jobs, threads.unwrap_or(1), work);
    let written = locked(&sink, Sink::start).and_then(|()| {
        for answer in answers {
            outcome = outcome.max(answer.outcome);
            progress.complain(&answer.complaints);
            locked(&sink, |it| it.write(&answer.pieces))?;
            progress.add(answer.read);
        }
        locked(&sink, Sink::finish)
    });
    progress.finish();
    Ok(outcome.written(written))
}

/// Whether there may be more than one text.
fn is_many(args: &Check) -> bool {
    let many = |it| is_several(it) || args.reading.kind(it) == Input::Jsonl;
    args.files.len() > 1 || args.files.iter().any(|it| many(it))
}

/// Where the reports go, and what has been done already.
fn sink(
    args: &Check,
    form: Form,
    jobs: &mut impl Iterator<Item = jobs::Job>,
    progress: &Progress,
) -> Result<(Sink, Outcome), String> {
    let Some(path) = &args.output else { return Ok((Sink::to_stdout(form), Outcome::NoClash)) };
    let cannot = |error: io::Error| format!("cannot write {}: {error}", path.display());
    if !args.resume {
        return Ok((Sink::to_file(File::create(path).map_err(cannot)?, form), Outcome::NoClash));
    }
    let lines = args.files.iter().all(|it| args.reading.kind(it) == Input::Jsonl);
    if args.format != Format::Jsonl || !lines {
        return Err("--resume is for files of jsonl and --format jsonl".to_owned());
    }
    let (file, done) = resume::open(path).map_err(cannot)?;
    progress.add(resume::skip(jobs, &done)?);
    Ok((Sink::to_file(file, form), done.outcome))
}

/// At Ctrl+C, waits for the piece that is being written, and ends the output as it should end.
fn leave_whole_pieces(sink: &Arc<Mutex<Sink>>) {
    let sink = Arc::clone(sink);
    // It fails only where a handler was set before, and none was.
    let _ = ctrlc::set_handler(move || {
        // Nothing more may be written, so it is not let go.
        locked(&sink, |it| {
            let _ = it.finish();
            process::exit(INTERRUPTED)
        });
    });
}

fn locked<T>(sink: &Mutex<Sink>, act: impl FnOnce(&mut Sink) -> T) -> T {
    act(&mut sink.lock().unwrap_or_else(PoisonError::into_inner))
}
