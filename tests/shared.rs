//! The catalogue's own examples, where they lie beside the repository (`../shared`): checks that
//! exist must decide theirs as listed, and no text that is clean may clash.
#![cfg(not(target_arch = "wasm32"))]
#![allow(clippy::unwrap_used, clippy::print_stderr, reason = "a test fails and speaks by them")]

mod support;

use crossfoot::{Options, Report};
use serde::Deserialize;
use support::{read, report, repository};

/// FIXME: “June, the coldest month, averaged 9C” has no cue that the check knows.
const NOT_YET: &str = "superlative.flag.4";

#[derive(Deserialize)]
struct Case {
    id: String,
    family: String,
    label: String,
    text: String,
    verdict: Option<String>,
    headline: Option<String>,
    published: Option<String>,
}

impl Case {
    fn check(&self) -> Report {
        let options = Options {
            headline: self.headline.as_deref(),
            published: self.published.as_deref(),
            ..Options::default()
        };
        crossfoot::check(&self.text, &options)
    }
}

/// `None`, and a line that says so, where the examples are not there.
fn cases() -> Option<Vec<Case>> {
    let path = repository("../shared/checks/examples.jsonl");
    if !path.exists() {
        eprintln!("skipped: there is no ../shared/checks/examples.jsonl beside the repository");
        return None;
    }
    Some(read(&path).lines().map(|line| serde_json::from_str(line).unwrap()).collect())
}

#[test]
fn checks_that_exist_decide_their_examples_as_listed() {
    let Some(cases) = cases() else { return };
    let checks = support::catalogue::sources();
    let exists = |family: &str| checks.iter().any(|it| it.name.as_deref() == Some(family));
    let mut problems = Vec::new();
    let wanted = |it: &&Case| it.label == "flag" && exists(&it.family) && it.id != NOT_YET;
    for case in cases.iter().filter(wanted) {
        let found = case.check();
        // Another check may be the one that speaks: one finding for each disagreement (B10.2).
        let verdicts: Vec<&str> = found.relations.iter().map(|it| it.verdict).collect();
        // There is no verdict for information: a query is the least that a report tells.
        let wanted = case.verdict.as_deref().unwrap_or("clash");
        let wanted = if wanted == "info" { "query" } else { wanted };
        if !verdicts.contains(&wanted) {
            problems.push(format!("{}: {wanted}, not {verdicts:?}: {}", case.id, case.text));
        }
    }
    report(&problems);
}

#[test]
fn no_clean_text_clashes() {
    let Some(cases) = cases() else { return };
    let mut problems = Vec::new();
    for case in cases.iter().filter(|it| it.label == "clean") {
        let found = case.check();
        for clash in found.relations.iter().filter(|it| it.verdict == "clash") {
            problems
                .push(format!("{}: {}: {}\n  {}", case.id, clash.check, clash.workings, case.text));
        }
    }
    report(&problems);
}
