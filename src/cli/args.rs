//! What may be said on the command line.

use std::path::PathBuf;

use clap::builder::{PossibleValuesParser, TypedValueParser};
use clap::{Parser, Subcommand, ValueEnum};
use crossfoot::{Offsets, Options, Region};

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
  crossfoot check --input jsonl --format jsonl < archive.jsonl > reports.jsonl";

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
#[derive(Debug, clap::Args)]
pub(crate) struct Reading {
    /// Day of publication, such as 2016-12-09; a line of JSONL may say its own.
    #[arg(long, value_name = "DATE", value_parser = iso_date)]
    pub(crate) published: Option<String>,

    /// Order of day and month in dates such as 6/7/2019, and the money meant by a bare $ or £.
    #[arg(long, default_value = "iso", value_parser = region())]
    pub(crate) region: Region,
}

impl Reading {
    /// The options that say so.
    pub(crate) fn options(&self) -> Options<'_> {
        Options { published: self.published.as_deref(), region: self.region, ..Options::default() }
    }
}

#[derive(Debug, clap::Args)]
pub(crate) struct Explain {
    /// A name of the list that `crossfoot checks` prints.
    #[arg(value_name = "CHECK")]
    pub(crate) check: String,
}

#[derive(Debug, clap::Args)]
pub(crate) struct Check {
    /// Files to read; none or `-` is standard input.
    #[arg(value_name = "FILES")]
    pub(crate) files: Vec<PathBuf>,

    /// How to report. json: one report, or an array of several; jsonl: one report a line; csv: one
    /// finding a row; github: annotations of a workflow; sarif: for code scanning.
    #[arg(long, value_enum, default_value_t = Format::Human)]
    pub(crate) format: Format,

    /// What the files hold. jsonl: {"id", "text", "headline"?, "published"?} a line.
    #[arg(long, value_enum, default_value_t = Input::Text)]
    pub(crate) input: Input,

    #[command(flatten)]
    pub(crate) reading: Reading,

    /// What the offsets of a report count.
    #[arg(long, default_value = "utf-8", value_parser = offsets())]
    pub(crate) offsets: Offsets,

    /// Report only relations with these verdicts, with commas between. Unless said, json and jsonl
    /// have all, and the others queries and clashes. The exit status stays what it is.
    #[arg(long, value_name = "VERDICTS", value_delimiter = ',',
        value_parser = ["agrees", "query", "clash", "undecided"])]
    pub(crate) verdict: Vec<String>,

    /// Checks to leave out, by name, with commas between.
    #[arg(long, value_name = "CHECKS", value_delimiter = ',')]
    pub(crate) except: Vec<String>,

    /// The only checks to run, by name, with commas between.
    #[arg(long, value_name = "CHECKS", value_delimiter = ',')]
    pub(crate) only: Vec<String>,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq, ValueEnum)]
pub(crate) enum Format {
    Human,
    Json,
    Jsonl,
    Csv,
    Github,
    Sarif,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq, ValueEnum)]
pub(crate) enum Input {
    Text,
    Jsonl,
}

fn region() -> impl TypedValueParser<Value = Region> {
    PossibleValuesParser::new(["us", "gb", "iso"]).map(|name| match name.as_str() {
        "us" => Region::Us,
        "gb" => Region::Gb,
        _ => Region::Iso,
    })
}

fn offsets() -> impl TypedValueParser<Value = Offsets> {
    const ALL: [Offsets; 3] = [Offsets::Utf8, Offsets::Utf16, Offsets::CodePoint];
    PossibleValuesParser::new(ALL.map(Offsets::name))
        .map(|name| ALL.into_iter().find(|offsets| offsets.name() == name).unwrap_or_default())
}

/// The library ignores what is no date; on the command line it is a slip to be told of.
fn iso_date(value: &str) -> Result<String, String> {
    let parts: Vec<&str> = value.split('-').collect();
    let [year, month, day] = parts.as_slice() else { return Err(not_a_date()) };
    let digits = |part: &str, len| part.len() == len && part.bytes().all(|b| b.is_ascii_digit());
    if !(digits(year, 4) && digits(month, 2) && digits(day, 2)) {
        return Err(not_a_date());
    }
    let (Ok(year), Ok(month), Ok(day)) =
        (year.parse::<u32>(), month.parse::<u32>(), day.parse::<u32>())
    else {
        return Err(not_a_date());
    };
    if day == 0 || day > days_in_month(year, month) {
        return Err(format!("{value} is not in the calendar"));
    }
    Ok(value.to_owned())
}

fn not_a_date() -> String {
    "write the date as 2016-12-09".to_owned()
}

fn days_in_month(year: u32, month: u32) -> u32 {
    match month {
        2 if year.is_multiple_of(4) && !year.is_multiple_of(100)
            || month == 2 && year.is_multiple_of(400) =>
        {
            29
        }
        2 => 28,
        4 | 6 | 9 | 11 => 30,
        1..=12 => 31,
        _ => 0,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn arguments_are_consistent() {
        <Args as clap::CommandFactory>::command().debug_assert();
    }

    #[test]
    fn dates_are_those_of_the_calendar() {
        for good in ["2016-12-09", "2000-02-29", "2024-02-29"] {
            assert!(iso_date(good).is_ok(), "{good}");
        }
        for bad in
            ["1900-02-29", "2023-02-29", "2016-13-01", "2016-00-10", "2016-1-9", "+016-12-09", ""]
        {
            assert!(iso_date(bad).is_err(), "{bad}");
        }
    }
}
