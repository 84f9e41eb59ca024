//! Real reports, held against `docs/report.schema.json` and against their own promises.
#![cfg(not(target_arch = "wasm32"))]
#![allow(clippy::unwrap_used, reason = "a test fails by it")]

mod support;

use crossfoot::Offsets;
use crossfoot::report::{Claim, Figure, Join, Place, Relation, Repair};
use jsonschema::Validator;
use serde_json::{Value, json};
use support::corpus::texts;
use support::sound::{faults, figure, relation};
use support::{read, report, repository};

fn schema() -> Validator {
    let schema: Value =
        serde_json::from_str(&read(&repository("docs/report.schema.json"))).unwrap();
    jsonschema::draft202012::meta::validate(&schema).unwrap();
    jsonschema::draft202012::new(&schema).unwrap()
}

fn faults_of(value: &Value, schema: &Validator) -> Vec<String> {
    schema.iter_errors(value).map(|it| format!("{}: {it}", it.instance_path())).collect()
}

#[test]
fn every_report_is_valid() {
    let schema = schema();
    let mut problems = Vec::new();
    for text in texts() {
        let body = &text.example.text.text;
        for offsets in [Offsets::Utf8, Offsets::Utf16, Offsets::CodePoint] {
            let headline = text.example.headline_text();
            let report = text.example.check().with_offsets(body, headline, offsets);
            let value = serde_json::to_value(&report).unwrap();
            let faults = faults_of(&value, &schema);
            problems.extend(faults.iter().map(|it| format!("{}: {it}", text.place)));
        }
    }
    report(&problems);
}

#[test]
fn every_report_keeps_its_promises() {
    let mut problems = Vec::new();
    for text in texts() {
        let report = text.example.check();
        let faults = faults(&report, &text.example.text.text, text.example.headline_text());
        problems.extend(faults.iter().map(|it| format!("{}: {it}", text.place)));
    }
    report(&problems);
}

#[test]
fn a_report_with_everything_is_valid() {
    assert_eq!(faults_of(&full(), &schema()), Vec::<String>::new());
}

#[test]
fn what_the_schema_does_not_know_is_refused() {
    let schema = schema();
    for (pointer, value) in [
        ("/schema", json!(2)),
        ("/offsets", json!("utf-32")),
        ("/figures/0/kind", json!("amount")),
        ("/figures/0/hedge", json!("roughly")),
        ("/figures/0/value", json!(5)),
        ("/figures/0/number", json!({ "start": 0, "end": 1, "length": 1 })),
        ("/relations/0/verdict", json!("wrong")),
        ("/relations/0/figures", json!([])),
        ("/summary", json!({})),
    ] {
        let mut report = full();
        *report.pointer_mut(pointer).unwrap() = value;
        assert!(!schema.is_valid(&report), "{pointer} may be anything");
    }
    for pointer in ["", "/figures/0", "/figures/0/claim", "/relations/0", "/summary"] {
        let mut report = full();
        let part = report.pointer_mut(pointer).unwrap().as_object_mut().unwrap();
        part.insert("surprise".to_owned(), json!(1));
        assert!(!schema.is_valid(&report), "{pointer} may have any field");
    }
}

/// One of each part of a report.
fn full() -> Value {
    let mut report = crossfoot::Report::empty();
    report.figures.push(Figure {
        quote: "12".to_owned(),
        join: Some(Join { id: 0, kind: "tally" }),
        claim: Some(Claim { scope: "whole", modality: "asserted", ..Claim::default() }),
        ..figure(0, 0, 2)
    });
    report.relations.push(Relation {
        id: "a3f1".to_owned(),
        evidence: vec![Place { start: 0, end: 2 }],
        repairs: vec![Repair { figure: 0, replacement: "21".to_owned(), why: "swapped" }],
        suspect: Some(0),
        ..relation("clash", vec![0])
    });
    let mut value = serde_json::to_value(&report).unwrap();
    let fields = value.as_object_mut().unwrap();
    fields.insert("id".to_owned(), json!({ "any": ["value"] }));
    value
}
