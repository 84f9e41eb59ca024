//! The `crossfoot` command.

#![forbid(unsafe_code)]

mod args;
mod catalogue;
mod check;
mod config;
mod document;
mod formats;
mod generate;
mod jobs;
mod ledger;
mod nearest;
mod outcome;
mod pool;
mod progress;
mod resume;
mod rules;
mod sink;
mod worker;

use std::process::ExitCode;

use args::{Args, Command};
use clap::Parser;

fn main() -> ExitCode {
    let outcome = match Args::parse().command {
        Command::Check(args) => check::run(args),
        Command::Figures(args) => ledger::run(&args),
        Command::Checks => catalogue::list(),
        Command::Explain(args) => catalogue::explain(&args.check),
        Command::Completions(args) => generate::completions(args.shell),
        Command::Man => generate::man(),
    };
    outcome.into()
}
