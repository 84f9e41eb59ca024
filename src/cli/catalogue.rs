//! The checks by name: their list, and the page of each.

use std::io::{self, Write};

use crossfoot::checks::{CHECKS, Check};

use crate::nearest::hint;
use crate::outcome::{Outcome, complain};

/// Written from the module comments of the checks, with what each example gives
/// (`tests/catalogue.rs`: `the_page_of_checks_is_current`). Only the command carries it.
const PAGES: &str = include_str!("../../docs/checks.md");

/// Runs `crossfoot checks`.
pub(crate) fn list() -> Outcome {
    let width = CHECKS.iter().map(|it| it.name.len()).max().unwrap_or_default();
    let lines = CHECKS.iter().map(|it| format!("{:width$}  {}\n", it.name, it.title));
    print(&lines.collect::<String>())
}

/// Runs `crossfoot explain`.
pub(crate) fn explain(name: &str) -> Outcome {
    let Some(check) = find(name) else {
        complain(&unknown(name));
        return Outcome::Unreadable;
    };
    print(&page(PAGES, check.name))
}

/// The check of a name.
pub(crate) fn find(name: &str) -> Option<&'static Check> {
    CHECKS.iter().find(|it| it.name == name).copied()
}

/// That there is no such check, and which it may have been.
pub(crate) fn unknown(name: &str) -> String {
    let hint = hint(name, CHECKS.iter().map(|it| it.name));
    let hint = hint.unwrap_or_else(|| "`crossfoot checks` lists them".to_owned());
    format!("no check is called {name}; {hint}")
}

/// The page of one check: its part of the page of all, a document of its own.
fn page(pages: &str, name: &str) -> String {
    let heading = format!("\n## {name}\n");
    let (_, after) = pages.split_once(&heading).unwrap_or_default();
    let mut page = format!("# {name}\n");
    let mut fenced = false;
    for line in after.lines() {
        fenced ^= line.starts_with("```");
        if fenced {
            page.push_str(line);
        } else if line.starts_with("## ") {
            break;
        } else if line.starts_with("###") {
            page.push_str(line.get(1..).unwrap_or_default());
        } else {
            // The links lead to files that a user of the command need not have.
            page.push_str(line.split(" · [").next().unwrap_or_default());
        }
        page.push('\n');
    }
    page.truncate(page.trim_end().len());
    page.push('\n');
    page
}

fn print(text: &str) -> Outcome {
    let mut out = io::stdout();
    Outcome::NoClash.written(out.write_all(text.as_bytes()).and_then(|()| out.flush()))
}
