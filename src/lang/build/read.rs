//! Reads one list: tab-separated columns, `#` opens a comment line.

use std::{fs, path::Path};

/// One line of a list, with the place to name when it is malformed.
pub(crate) struct Line {
    pub(crate) place: String,
    columns: Vec<String>,
}

impl Line {
    /// The text of a column, empty where the line ends before it.
    pub(crate) fn column(&self, n: usize) -> &str {
        self.columns.get(n).map_or("", String::as_str)
    }

    /// The words of a column.
    pub(crate) fn words(&self, n: usize) -> impl Iterator<Item = &str> {
        self.column(n).split_whitespace()
    }

    /// Stops the build.
    pub(crate) fn fail(&self, what: &str) -> ! {
        panic!("{}: {what}", self.place)
    }

    /// A column as a number.
    pub(crate) fn number<T: std::str::FromStr>(&self, text: &str) -> T {
        text.parse().unwrap_or_else(|_| self.fail(&format!("{text:?} is not a number in range")))
    }
}

/// The lines of a list, each with at most `columns` columns and a first one that is not empty.
pub(crate) fn read(folder: &str, name: &str, columns: usize) -> Vec<Line> {
    let path = Path::new(folder).join(name);
    let text = fs::read_to_string(&path).unwrap_or_else(|e| panic!("{}: {e}", path.display()));
    let mut lines = Vec::new();
    for (n, raw) in text.lines().enumerate() {
        if raw.is_empty() || raw.starts_with('#') {
            continue;
        }
        let line = Line {
            place: format!("{}:{}", path.display(), n + 1),
            columns: raw.split('\t').map(|it| it.trim().to_owned()).collect(),
        };
        if line.columns.len() > columns || line.column(0).is_empty() {
            line.fail(&format!("expected 1 to {columns} columns"));
        }
        lines.push(line);
    }
    lines
}

/// The phrases a pattern stands for: `a/b_c` gives `a c` and `b c`.
pub(crate) fn phrases(pattern: &str) -> Vec<Vec<String>> {
    let mut all = vec![Vec::new()];
    for place in pattern.split('_') {
        let mut longer = Vec::new();
        for word in place.split('/') {
            for phrase in &all {
                let mut phrase: Vec<String> = phrase.clone();
                phrase.push(word.to_owned());
                longer.push(phrase);
            }
        }
        all = longer;
    }
    all
}
