//! The checks by name: their list, and the page of each.

use std::io::{self, Write};

use crossfoot::checks::{CHECKS, Check};

use crate::outcome::{Outcome, complain};

/// Written from the module comments of the checks, with what each example gives
/// (`tests/catalogue.rs`: `the_page_of_checks_is_current`). Only the command carries it.
const PAGES: &str = include_str!("../../docs/checks.md");

/// A misspelled name has at most one slip in so many letters.
const SLIP_IN: usize = 4;

/// Fewer letters are a part of too many names.
const SYLLABLE: usize = 3;

/// Runs `crossfoot checks`.
pub(crate) fn list() -> Outcome {
    let width = CHECKS.iter().map(|it| it.name.len()).max().unwrap_or_default();
    let lines = CHECKS.iter().map(|it| format!("{:width$}  {}\n", it.name, it.title));
    print(&lines.collect::<String>())
}

/// Runs `crossfoot explain`.
pub(crate) fn explain(name: &str) -> Outcome {
    match find(name) {
        Some(check) => print(&page(PAGES, check.name)),
        None => unknown(name),
    }
}

/// The check of a name.
pub(crate) fn find(name: &str) -> Option<&'static Check> {
    CHECKS.iter().find(|it| it.name == name).copied()
}

/// Says that there is no such check, and which it may have been.
pub(crate) fn unknown(name: &str) -> Outcome {
    let names = nearest(name);
    let hint = if names.is_empty() {
        "`crossfoot checks` lists them".to_owned()
    } else {
        format!("did you mean {}?", names.join(" or "))
    };
    complain(&format!("no check is called {name}; {hint}"));
    Outcome::Unreadable
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

/// At most three names, the nearest first: those a few slips away, or those it is a part of.
fn nearest(name: &str) -> Vec<&'static str> {
    let mut names: Vec<(usize, &str)> =
        CHECKS.iter().map(|it| (strsim::osa_distance(name, it.name), it.name)).collect();
    let part = |it: &str| name.len() >= SYLLABLE && it.contains(name);
    names.retain(|(slips, it)| slips * SLIP_IN <= it.len() || part(it));
    names.sort_unstable();
    names.into_iter().take(3).map(|(_, name)| name).collect()
}

fn print(text: &str) -> Outcome {
    let mut out = io::stdout();
    Outcome::NoClash.written(out.write_all(text.as_bytes()).and_then(|()| out.flush()))
}
