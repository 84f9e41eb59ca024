//! Texts, from files or from standard input.

use std::fs;
use std::io::{self, Read};
use std::path::Path;

use crate::outcome::{Outcome, complain};

/// Whether a path stands for standard input.
pub(crate) fn is_stdin(path: &Path) -> bool {
    path.as_os_str() == "-"
}

/// The whole text of a file.
pub(crate) fn read(path: &Path) -> io::Result<String> {
    let bytes = if is_stdin(path) {
        let mut bytes = Vec::new();
        io::stdin().lock().read_to_end(&mut bytes)?;
        bytes
    } else {
        fs::read(path)?
    };
    Ok(decode(bytes, &path.display().to_string()))
}

/// Bytes that are no UTF-8 become U+FFFD; offsets then count in the text so read.
pub(crate) fn decode(bytes: Vec<u8>, place: &str) -> String {
    String::from_utf8(bytes).unwrap_or_else(|error| {
        complain(&format!("{place}: not all of it is UTF-8; the rest is read as U+FFFD"));
        String::from_utf8_lossy(error.as_bytes()).into_owned()
    })
}

/// Says that a file cannot be read, and why.
pub(crate) fn unreadable(path: &Path, error: &io::Error) -> Outcome {
    complain(&format!("cannot read {}: {error}", path.display()));
    Outcome::Unreadable
}
