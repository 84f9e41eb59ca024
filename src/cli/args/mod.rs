//! What may be said on the command line.

mod check;
mod values;

use std::path::{Path, PathBuf};

use clap::{Parser, Subcommand};
use clap_complete::Shell;
use crossfoot::Region;

pub(crate) use check::{Check, Format, Input, View};
use values::{iso_date, region};

const STATUS: &str = "\
Exit status:
  0  no clash
  1  a clash: nothing reconciles two figures
  2  bad usage, or input that cannot be read; the rest has been checked all the same

Findings go to standard output, and what cannot be read is said on standard error.";

const EXAMPLES: &str = "\
Examples:
  crossfoot check draft.txt                            show what does not agree, with the sums
  crossfoot check --format github drafts/*.md          annotate a change in a GitHub workflow
  crossfoot check --format csv --verdict clash *.txt   clashes alone, for a spreadsheet
  crossfoot check --format jsonl -o reports.jsonl archive.jsonl     a text a line, a report a line
  crossfoot check 'drafts/**/*.md'                     every draft in a folder";

/// A spell-check for figures: finds the figures of a text and shows which do not agree.
#[derive(Debug, Parser)]
#[command(name = "crossfoot", version, about, after_help = STATUS)]
pub(crate) struct Args {
    #[command(subcommand)]
    pub(crate) command: Command,
}

#[derive(Debug, Subcommand)]
pub(crate) enum Command {
    /// Check texts and show the figures that do not agree.
    ///
    /// Exit status: 0 no clash, 1 a clash, 2 bad usage or input that cannot be read.
    #[command(after_help = EXAMPLES)]
    Check(Check),

    /// Print every figure of a text: its value, what it counts, and whether it agrees.
    ///
    /// A line for each figure in a table; `check --format json` has all that is known of them.
    Figures(Figures),

    /// List the checks: the name of each, and the flaw it finds.
    Checks,

    /// Print the page of a check: what it finds, what it leaves alone, with examples.
    ///
    /// The page is Markdown. In its examples, [[…]] is what is flagged.
    Explain(Explain),

    /// Print what completes commands and options in a shell.
    #[command(
        after_help = "Example:\n  crossfoot completions bash > /etc/bash_completion.d/crossfoot"
    )]
    Completions(Completions),

    /// Print the manual page, for `man`.
    #[command(after_help = "Example:\n  crossfoot man > /usr/local/share/man/man1/crossfoot.1")]
    Man,
}

#[derive(Debug, clap::Args)]
pub(crate) struct Completions {
    /// The shell.
    #[arg(value_enum)]
    pub(crate) shell: Shell,
}

#[derive(Debug, clap::Args)]
pub(crate) struct Figures {
    /// File to read; none or `-` is standard input.
    #[arg(value_name = "FILE")]
    pub(crate) file: Option<PathBuf>,

    #[command(flatten)]
    pub(crate) reading: Reading,
}

/// How a text is to be understood.
#[derive(Clone, Debug, clap::Args)]
pub(crate) struct Reading {
    /// What the files hold; unless said, what their names say, and text where they say nothing.
    /// jsonl: {"id", "text", "headline"?, "published"?} a line.
    #[arg(long, value_enum)]
    pub(crate) input: Option<Input>,

    /// Day of publication, such as 2016-12-09, of a text that says no other.
    #[arg(long, value_name = "DATE", value_parser = iso_date)]
    pub(crate) published: Option<String>,

    /// Order of day and month in dates such as 6/7/2019, and the money meant by a bare $ or £; iso,
    /// which assumes neither, unless said.
    #[arg(long, value_parser = region())]
    pub(crate) region: Option<Region>,

    /// Take the settings from this file, and not from the crossfoot.toml that is nearest above a text.
    #[arg(long, value_name = "FILE")]
    pub(crate) config: Option<PathBuf>,

    /// Read no crossfoot.toml.
    #[arg(long, conflicts_with = "config")]
    pub(crate) no_config: bool,
}

impl Reading {
    /// What a file holds.
    pub(crate) fn kind(&self, path: &Path) -> Input {
        self.input.or_else(|| Input::of(path)).unwrap_or(Input::Text)
    }
}

#[derive(Debug, clap::Args)]
pub(crate) struct Explain {
    /// A name of the list that `crossfoot checks` prints.
    #[arg(value_name = "CHECK")]
    pub(crate) check: String,
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn arguments_are_consistent() {
        <Args as clap::CommandFactory>::command().debug_assert();
    }
}
