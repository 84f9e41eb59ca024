//! SARIF 2.1.0, as code scanning reads it: <https://docs.oasis-open.org/sarif/sarif/v2.1.0/>.
//!
//! Results are written as they are found, so that an archive needs no more memory than a text.

use std::io;

use crossfoot::Report;
use crossfoot::checks::CHECKS;
use crossfoot::report::{Figure, Relation};
use serde_json::{Value, json};

use super::finding::{Source, figures, in_headline, told};

const SCHEMA: &str = "https://json.schemastore.org/sarif-2.1.0.json";

/// All that stands before the first result: the tool, and its checks as rules.
pub(super) fn start() -> Vec<u8> {
    let rules: Vec<Value> = CHECKS
        .iter()
        .map(|it| json!({ "id": it.name, "shortDescription": { "text": it.title } }))
        .collect();
    let driver =
        json!({ "name": "crossfoot", "version": env!("CARGO_PKG_VERSION"), "rules": rules });
    format!(
        r#"{{"$schema":"{SCHEMA}","version":"2.1.0","runs":[{{"tool":{{"driver":{driver}}},"columnKind":"unicodeCodePoints","results":["#
    )
    .into_bytes()
}

/// A result for each relation of a report.
pub(super) fn results(source: &Source<'_>, report: &Report) -> io::Result<Vec<Vec<u8>>> {
    let result = |it| serde_json::to_vec(&result(source, report, it)).map_err(io::Error::from);
    report.relations.iter().map(result).collect()
}

fn result(source: &Source<'_>, report: &Report, relation: &Relation) -> Value {
    let (kind, level) = match relation.verdict {
        "clash" => ("fail", "error"),
        "query" => ("fail", "warning"),
        "agrees" => ("pass", "none"),
        _ => ("open", "none"),
    };
    let mut places = figures(report, relation).map(|it| location(source, it));
    let first: Vec<Value> = places.next().into_iter().collect();
    json!({
        "ruleId": relation.check,
        "ruleIndex": CHECKS.iter().position(|it| it.name == relation.check),
        "kind": kind,
        "level": level,
        "message": { "text": told(relation) },
        "locations": first,
        "relatedLocations": places.collect::<Vec<_>>(),
        "partialFingerprints": { "crossfoot/v1": relation.id },
    })
}

fn location(source: &Source<'_>, figure: &Figure) -> Value {
    let artifact = json!({ "uri": uri(&source.name) });
    let message = json!({ "text": figure.quote });
    // A headline that is no part of the text has no line in it.
    if in_headline(figure) {
        let headline = json!([{ "name": "headline" }]);
        return json!({
            "physicalLocation": { "artifactLocation": artifact },
            "logicalLocations": headline,
            "message": message,
        });
    }
    let ((line, column), (end_line, end_column)) = source.ends(figure);
    let region = json!({
        "startLine": line, "startColumn": column, "endLine": end_line, "endColumn": end_column,
    });
    json!({
        "physicalLocation": { "artifactLocation": artifact, "region": region },
        "message": message,
    })
}

/// A path as a reference that may be relative.
fn uri(path: &str) -> String {
    let start = if path.starts_with('/') { "file://" } else { "" };
    let path = path.replace(std::path::MAIN_SEPARATOR, "/");
    let written = path.bytes().map(|byte| {
        if byte.is_ascii_alphanumeric() || b"/-._~".contains(&byte) {
            char::from(byte).to_string()
        } else {
            format!("%{byte:02X}")
        }
    });
    std::iter::once(start.to_owned()).chain(written).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_path_becomes_a_reference() {
        assert_eq!(uri("drafts/a b:é.txt"), "drafts/a%20b%3A%C3%A9.txt");
        assert_eq!(uri("/tmp/a.txt"), "file:///tmp/a.txt");
    }
}
