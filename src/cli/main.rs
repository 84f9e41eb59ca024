//! The `crossfoot` command.

mod args;
mod human;
mod jsonl;
mod layout;
mod output;
mod run;

use std::process::ExitCode;

use clap::Parser;

fn main() -> ExitCode {
    let args::Command::Check(check) = args::Args::parse().command;
    run::run(&check).into()
}
