//! What the tests share: reading fixtures, writing what is generated, and running the examples.
//!
//! Every test file compiles this module and uses a part of it.
#![allow(dead_code, reason = "no test file uses all of it")]
#![allow(unreachable_pub, reason = "each test file is a crate of its own")]
#![allow(
    clippy::unwrap_used,
    clippy::panic,
    clippy::indexing_slicing,
    reason = "a test fails by them"
)]
#![allow(clippy::format_push_string, reason = "clearer, and fast enough here")]

pub mod catalogue;
pub mod corpus;
pub mod example;
pub mod findings;
pub mod generated;
pub mod hostile;
pub mod markdown;
pub mod slip;
pub mod sound;
pub mod stages;

use std::fs;
use std::path::{Path, PathBuf};

/// A path in the repository.
pub fn repository(path: &str) -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join(path)
}

/// The files of a folder that end in `extension`, in the order of their names; none where there is
/// no such folder.
pub fn files(folder: &str, extension: &str) -> Vec<PathBuf> {
    let Ok(entries) = fs::read_dir(repository(folder)) else { return Vec::new() };
    let mut paths: Vec<PathBuf> = entries
        .map(|entry| entry.unwrap().path())
        .filter(|path| path.extension().is_some_and(|it| it == extension))
        .collect();
    paths.sort();
    paths
}

/// What fuzzing has kept for a target, in the order of the names: each with its path.
pub fn kept(target: &str) -> Vec<(PathBuf, Vec<u8>)> {
    let folder = repository("fuzz/corpus").join(target);
    let mut paths: Vec<_> = fs::read_dir(&folder).unwrap().map(|it| it.unwrap().path()).collect();
    paths.sort();
    paths.into_iter().map(|path| (path.clone(), fs::read(path).unwrap())).collect()
}

/// Reads a file of the repository, with line ends as on Unix.
pub fn read(path: &Path) -> String {
    let text =
        fs::read_to_string(path).unwrap_or_else(|error| panic!("{}: {error}", path.display()));
    text.replace("\r\n", "\n")
}

/// The path as it is named in messages: from the root of the repository.
pub fn shown(path: &Path) -> String {
    let path = path.strip_prefix(env!("CARGO_MANIFEST_DIR")).unwrap_or(path);
    path.display().to_string().replace('\\', "/")
}

/// Fails the test with everything that is wrong, not with the first thing only.
pub fn report(problems: &[String]) {
    assert!(problems.is_empty(), "\n\n{}\n", problems.join("\n\n"));
}
