//! Every check has its documentation, its examples, its fixture and its place in the list.
#![cfg(not(target_arch = "wasm32"))]

mod support;

use support::catalogue::{page, sources, with_list};
use support::generated::stale;
use support::{read, report, repository};

#[test]
fn the_list_of_checks_is_current() {
    let path = repository("src/checks/mod.rs");
    if !path.exists() {
        assert!(sources().is_empty(), "there are checks, but no src/checks/mod.rs");
        return;
    }
    let code = read(&path);
    // If no file is recognized, the reading of them is at fault, and the list must not be emptied.
    assert!(
        !sources().is_empty() || !code.contains("::CHECK,"),
        "no file of src/checks is read as a check"
    );
    let expected = with_list(&code, &sources()).expect("src/checks/mod.rs has lost its two marks");
    report(&stale(&path, &expected).into_iter().collect::<Vec<_>>());
}

#[test]
fn checks_are_documented_by_examples_that_hold() {
    report(&sources().iter().flat_map(support::catalogue::Source::problems).collect::<Vec<_>>());
}

#[test]
fn the_page_of_checks_is_current() {
    let path = repository("docs/checks.md");
    report(&stale(&path, &page(&sources())).into_iter().collect::<Vec<_>>());
}
