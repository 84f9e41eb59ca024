//! `tests/reports.jsonl`: the report of every text of the fixtures, as this machine gives it.
//! `tests/web.rs` asks the same of the WebAssembly in a browser.
#![cfg(not(target_arch = "wasm32"))]
#![allow(clippy::unwrap_used, reason = "a test fails by it")]

mod support;

use crossfoot::{Offsets, Region};
use serde::Serialize;
use support::corpus::{Text, texts};
use support::generated::stale;
use support::{report, repository};

/// One line. `web.rs` reads it.
#[derive(Serialize)]
struct Line<'a> {
    place: &'a str,
    text: &'a str,
    headline: Option<&'a str>,
    published: Option<&'a str>,
    region: &'a str,
    report: crossfoot::Report,
}

#[test]
fn reports_are_those_that_were_written_down() {
    let lines: String = texts().iter().flat_map(|it| [line(it), "\n".to_owned()]).collect();
    report(&stale(&repository("tests/reports.jsonl"), &lines).into_iter().collect::<Vec<_>>());
}

fn line(text: &Text) -> String {
    let example = &text.example;
    let body = &example.text.text;
    let headline = example.headline_text();
    let checked = example.check().with_offsets(body, headline, Offsets::Utf16);
    assert_eq!(checked.to_json(None), serde_json::to_string(&checked).unwrap(), "{}", text.place);
    serde_json::to_string(&Line {
        place: &text.place,
        text: body,
        headline,
        published: example.published.as_deref(),
        region: match example.region {
            Region::Us => "us",
            Region::Gb => "gb",
            Region::Iso => "iso",
        },
        report: checked,
    })
    .unwrap()
}
