//! Files, or parts of them, that the tests write.

use std::fs;
use std::path::Path;

use similar::TextDiff;

use super::{read, shown};

/// Whether the tests write what is generated (`UPDATE=1 cargo test`) and do not only compare it.
pub fn updating() -> bool {
    std::env::var_os("UPDATE").is_some_and(|value| !value.is_empty() && value != "0")
}

/// Nothing if `path` holds `expected`. Else it is written, when updating, or else the
/// beginning of the difference is returned as the problem it is.
pub fn stale(path: &Path, expected: &str) -> Option<String> {
    let found = if path.exists() { read(path) } else { String::new() };
    if found == expected {
        return None;
    }
    if updating() {
        if let Some(folder) = path.parent() {
            fs::create_dir_all(folder).unwrap();
        }
        fs::write(path, expected).unwrap();
        return None;
    }
    let name = shown(path);
    let diff = TextDiff::from_lines(&found, expected);
    let diff = diff.unified_diff().context_radius(3).header(&name, "what it should be").to_string();
    let shown: Vec<String> =
        diff.lines().take(60).map(|it| it.chars().take(240).collect()).collect();
    Some(format!("{name} is stale; `UPDATE=1 cargo test` writes it.\n{}", shown.join("\n")))
}
