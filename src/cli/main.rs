//! The `crossfoot` command.

mod args;
mod catalogue;
mod files;
mod finding;
mod github;
mod human;
mod jsonl;
mod layout;
mod ledger;
mod outcome;
mod output;
mod run;
mod sarif;
mod spreadsheet;

use std::process::ExitCode;

use args::{Args, Command};
use clap::Parser;

fn main() -> ExitCode {
    let outcome = match Args::parse().command {
        Command::Check(args) => run::run(&args),
        Command::Figures(args) => ledger::run(&args),
        Command::Checks => catalogue::list(),
        Command::Explain(args) => catalogue::explain(&args.check),
    };
    outcome.into()
}
