//! What `crossfoot check` may be told.

use std::path::{Path, PathBuf};

use clap::ValueEnum;
use crossfoot::Offsets;

use super::Reading;
use super::values::{offsets, threads};

#[derive(Debug, clap::Args)]
pub(crate) struct Check {
    /// Files, folders and patterns such as 'drafts/**/*.md'; none or `-` is standard input.
    ///
    /// In folders, hidden files, what .gitignore names, and files of other kinds are left out.
    #[arg(value_name = "FILES")]
    pub(crate) files: Vec<PathBuf>,

    /// How to report. json: one report, or an array of several; jsonl: one report a line; csv: one
    /// finding a row; github: annotations of a workflow; sarif: for code scanning.
    #[arg(long, value_enum, default_value_t = Format::Human)]
    pub(crate) format: Format,

    /// Write to this file, and show on the terminal how far it is.
    #[arg(long, short, value_name = "FILE")]
    pub(crate) output: Option<PathBuf>,

    /// Go on after the last whole line of the file of --output; for jsonl in and out.
    #[arg(long, requires = "output")]
    pub(crate) resume: bool,

    #[command(flatten)]
    pub(crate) reading: Reading,

    /// What the offsets of a report count.
    #[arg(long, default_value = "utf-8", value_parser = offsets())]
    pub(crate) offsets: Offsets,

    /// Whom it is for. reader: clashes alone; desk: queries too.
    #[arg(long, value_enum)]
    pub(crate) view: Option<View>,

    /// Report only relations with these verdicts, with commas between. Unless said, json and jsonl
    /// have all, and the others queries and clashes. The exit status stays what it is.
    #[arg(long, value_name = "VERDICTS", value_delimiter = ',', conflicts_with = "view",
        value_parser = ["agrees", "query", "clash", "undecided"])]
    pub(crate) verdict: Vec<String>,

    /// Checks to leave out, by name, with commas between.
    #[arg(long, value_name = "CHECKS", value_delimiter = ',')]
    pub(crate) except: Vec<String>,

    /// The only checks to run, by name, with commas between.
    #[arg(long, value_name = "CHECKS", value_delimiter = ',')]
    pub(crate) only: Vec<String>,

    /// How many texts to check at once; unless said, as many as there are cores.
    #[arg(long, short = 'j', value_name = "N", value_parser = threads)]
    pub(crate) threads: Option<usize>,
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

/// What a file holds.
#[derive(Clone, Copy, Debug, PartialEq, Eq, ValueEnum)]
pub(crate) enum Input {
    /// Plain text.
    Text,
    /// Markdown.
    Markdown,
    /// A web page.
    Html,
    /// A document of Word.
    Docx,
    /// One text a line.
    Jsonl,
}

impl Input {
    /// What the name of a file says of what it holds.
    pub(crate) fn of(path: &Path) -> Option<Self> {
        let extension = path.extension()?.to_str()?.to_ascii_lowercase();
        Some(match extension.as_str() {
            "txt" | "text" => Self::Text,
            "md" | "markdown" => Self::Markdown,
            "html" | "htm" | "xhtml" => Self::Html,
            "docx" => Self::Docx,
            "jsonl" | "ndjson" => Self::Jsonl,
            _ => return None,
        })
    }
}

/// Whom a report is for.
#[derive(Clone, Copy, Debug, PartialEq, Eq, ValueEnum)]
pub(crate) enum View {
    Reader,
    Desk,
}

impl View {
    /// The verdicts that are shown.
    pub(crate) fn verdicts(self) -> Vec<String> {
        let shown: &[&str] = match self {
            Self::Reader => &["clash"],
            Self::Desk => &["clash", "query"],
        };
        shown.iter().map(|it| (*it).to_owned()).collect()
    }
}
