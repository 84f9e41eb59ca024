//! What may know what (`docs/architecture.md`), read from the sources.
#![cfg(not(target_arch = "wasm32"))]
#![allow(clippy::unwrap_used, reason = "a test fails by it")]

mod support;

use std::fs;
use std::path::{Path, PathBuf};

use support::{read, report, repository, shown};

/// The stages in their order; none may name a later one.
const STAGES: [&str; 6] = ["number", "text", "figures", "claims", "kernel", "checks"];

/// What only the border and the command may touch.
const OUTSIDE: [&str; 10] = [
    "wasm_bindgen",
    "web_sys",
    "js_sys",
    "std::fs",
    "std::io",
    "std::env",
    "std::net",
    "std::time",
    "std::thread",
    "std::process",
];

#[test]
fn no_stage_looks_back() {
    let mut problems = Vec::new();
    for (idx, stage) in STAGES.iter().enumerate() {
        for path in sources(&format!("src/{stage}")) {
            let code = code(&path);
            for later in STAGES.iter().skip(idx + 1) {
                if uses(&code, later) {
                    problems.push(format!("{}: {stage} must not know {later}", shown(&path)));
                }
            }
        }
    }
    report(&problems);
}

#[test]
fn only_the_edges_know_the_outside() {
    let mut problems = Vec::new();
    for path in sources("src") {
        let name = shown(&path);
        if name.starts_with("src/web/") || name.starts_with("src/cli/") {
            continue;
        }
        let code = code(&path);
        for outside in OUTSIDE.iter().filter(|it| code.contains(**it)) {
            problems.push(format!("{name}: {outside} is for src/web and src/cli"));
        }
    }
    report(&problems);
}

/// The only file with floating point: no exact number is a p value. It turns each into an interval that
/// is wider than the functions behind it are inexact.
const STATISTICS: &str = "src/kernel/statistics.rs";

#[test]
fn no_figure_is_a_float() {
    let mut problems = Vec::new();
    for path in sources("src").into_iter().filter(|it| shown(it) != STATISTICS) {
        let code = code(&path);
        let mut words = code.split(|c: char| !c.is_alphanumeric() && c != '_');
        if words.any(|word| matches!(word, "f32" | "f64")) {
            problems.push(format!("{}: no floating point", shown(&path)));
        }
    }
    report(&problems);
}

#[test]
fn a_use_is_seen_however_it_is_written() {
    for code in
        ["use crate::claims::Claim;", "crate::claims::bind()", "use crate::{report, claims};"]
    {
        assert!(uses(code, "claims"), "{code}");
    }
    for code in ["use crate::claims_of;", "let claims = 1;", "use crate::{report, text};"] {
        assert!(!uses(code, "claims"), "{code}");
    }
}

/// Whether `code` names a module of this crate by its full path.
fn uses(code: &str, module: &str) -> bool {
    code.split("crate::").skip(1).any(|rest| {
        let named = match rest.strip_prefix('{') {
            Some(list) => list.split('}').next().unwrap_or_default().split(',').collect(),
            None => vec![rest],
        };
        named.into_iter().any(|it| {
            let end = it.trim_start().strip_prefix(module);
            end.is_some_and(|end| !end.starts_with(|c: char| c.is_alphanumeric() || c == '_'))
        })
    })
}

/// A file without its comments and its tests.
fn code(path: &Path) -> String {
    let source = read(path);
    let source = source.split("#[cfg(test)]\nmod tests").next().unwrap_or_default();
    let lines = source.lines().filter(|line| !line.trim_start().starts_with("//"));
    lines.flat_map(|line| [line, "\n"]).collect()
}

fn sources(folder: &str) -> Vec<PathBuf> {
    let Ok(entries) = fs::read_dir(repository(folder)) else { return Vec::new() };
    let mut found = Vec::new();
    for entry in entries {
        let path = entry.unwrap().path();
        if path.is_dir() {
            found.extend(sources(&format!(
                "{folder}/{}",
                path.file_name().unwrap().to_str().unwrap()
            )));
        } else if path.extension().is_some_and(|it| it == "rs") {
            found.push(path);
        }
    }
    found
}
