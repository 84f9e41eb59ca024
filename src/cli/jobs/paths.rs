//! Files, by their names, by the folder they are in, or by a pattern.

use std::io;
use std::iter;
use std::path::{Path, PathBuf};

use globset::{GlobBuilder, GlobMatcher};
use ignore::WalkBuilder;

use crate::args::Input;

/// A file, or why there is none.
pub(super) enum Found {
    File(PathBuf),
    Refused(String),
    Noted(String),
}

type Files = Box<dyn Iterator<Item = Found> + Send>;

/// Whether a path stands for standard input.
pub(crate) fn is_stdin(path: &Path) -> bool {
    path.as_os_str() == "-"
}

/// Whether a path may stand for more than one file.
pub(crate) fn is_several(path: &Path) -> bool {
    path.is_dir() || pattern(path).is_some()
}

/// The files that a path of the command line stands for, in the order of their names.
pub(super) fn find(path: PathBuf) -> Files {
    if path.is_dir() {
        let none = format!(
            "no text in {}: no file is called .txt, .md, .html, .docx or .jsonl",
            path.display()
        );
        return Box::new(found(&path, None, Found::Noted(none)));
    }
    match pattern(&path) {
        Some(Ok((root, glob))) => {
            let none = format!("cannot read {}: no file matches", path.display());
            Box::new(found(&root, Some(glob), Found::Refused(none)))
        }
        Some(Err(error)) => Box::new(iter::once(Found::Refused(error.to_string()))),
        None => Box::new(iter::once(Found::File(path))),
    }
}

/// The folder to look in and what to look for, if a path is no file and can be read as a pattern.
fn pattern(path: &Path) -> Option<Result<(PathBuf, GlobMatcher), globset::Error>> {
    let text = path.to_str()?;
    if !text.contains(['*', '?', '[', '{']) || path.exists() {
        return None;
    }
    let plain =
        |it: &&std::ffi::OsStr| it.to_str().is_some_and(|it| !it.contains(['*', '?', '[', '{']));
    let root: PathBuf = path.iter().take_while(plain).collect();
    let text = text.strip_prefix("./").unwrap_or(text);
    let glob = GlobBuilder::new(text).literal_separator(true).build();
    Some(glob.map(|glob| (root, glob.compile_matcher())))
}

/// The files under a folder that match, or whose names say that they are texts; else `none`.
fn found(
    root: &Path,
    glob: Option<GlobMatcher>,
    none: Found,
) -> impl Iterator<Item = Found> + Send + use<> {
    let here = root.as_os_str().is_empty();
    let start = if here { Path::new(".") } else { root };
    let mut none = Some(none);
    let files =
        WalkBuilder::new(start).sort_by_file_name(Ord::cmp).build().filter_map(move |entry| {
            let entry = match entry {
                Ok(entry) => entry,
                Err(error) => return Some(Found::Refused(unreadable(&error))),
            };
            if !entry.file_type().is_some_and(|it| it.is_file()) {
                return None;
            }
            let path = entry.path().strip_prefix("./").unwrap_or(entry.path());
            let wanted = match &glob {
                Some(glob) => glob.is_match(path),
                None => Input::of(path).is_some(),
            };
            wanted.then(|| Found::File(path.to_owned()))
        });
    let mut files = files.peekable();
    iter::from_fn(move || {
        if files.peek().is_some() {
            none = None;
        }
        files.next().or_else(|| none.take())
    })
}

/// `cannot read ./drafts/secret: Permission denied (os error 13)`
fn unreadable(error: &ignore::Error) -> String {
    match error {
        ignore::Error::WithPath { path, err } => match cause(err) {
            Some(code) => super::unreadable(path, &io::Error::from_raw_os_error(code)),
            None => format!("cannot read {}: {err}", path.display()),
        },
        ignore::Error::WithDepth { err, .. } => unreadable(err),
        other => other.to_string(),
    }
}

/// What the system said, without the path that the walk puts before it a second time.
fn cause(error: &ignore::Error) -> Option<i32> {
    let error = error.io_error()?;
    let inner =
        error.get_ref().and_then(|it| it.source()).and_then(|it| it.downcast_ref::<io::Error>());
    inner.unwrap_or(error).raw_os_error()
}
