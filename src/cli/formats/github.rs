//! Annotations of a GitHub workflow: <https://docs.github.com/actions/reference/workflow-commands-for-github-actions>.

use std::io::{self, Write};

use crossfoot::Report;

use super::finding::{Source, figures, in_headline, told};
use super::layout::printable;

/// Writes an annotation for each relation of a report.
pub(super) fn write(out: &mut impl Write, source: &Source<'_>, report: &Report) -> io::Result<()> {
    for relation in &report.relations {
        let level = match relation.verdict {
            "clash" => "error",
            "query" => "warning",
            _ => "notice",
        };
        let mut at = format!("file={}", property(&source.name));
        // A headline that is no part of the text has no line in it.
        if let Some(first) = figures(report, relation).next().filter(|it| !in_headline(it)) {
            let ((line, column), _) = source.ends(first);
            at = format!("{at},line={line},col={column}");
        }
        let title = property(&format!("crossfoot ({})", relation.check));
        writeln!(out, "::{level} {at},title={title}::{}", message(&told(relation)))?;
    }
    Ok(())
}

/// A command ends with its line.
fn message(text: &str) -> String {
    let lines: Vec<String> = text.replace('%', "%25").lines().map(printable).collect();
    lines.join("%0A")
}

fn property(text: &str) -> String {
    message(text).replace(':', "%3A").replace(',', "%2C")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_text_cannot_give_a_command() {
        assert_eq!(message("26%\n::error::x\r\n"), "26%25%0A::error::x");
        assert_eq!(property("a:b,c%\n"), "a%3Ab%2Cc%25");
    }
}
