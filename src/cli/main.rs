//! The `crossfoot` command.

mod args;
mod catalogue;
mod files;
mod human;
mod jsonl;
mod layout;
mod ledger;
mod outcome;
mod output;
mod run;

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
