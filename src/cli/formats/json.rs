//! Reports as JSON: one alone, in an array, or one a line.

use std::io;

use crossfoot::{Report, report};
use serde::Serialize;
use serde_json::value::RawValue;

use super::Form;
use crate::document::Id;

/// A report under its id.
pub(super) fn report(form: Form, id: Option<&Id>, report: &Report) -> io::Result<Vec<Vec<u8>>> {
    if form == Form::Json {
        return written(form, &named(id, report));
    }
    let json = report.to_json(id.map(|it| it.raw().get()));
    Ok(vec![ended(form, json.into_bytes())])
}

/// Why there is no report.
pub(super) fn refusal(form: Form, id: Option<&Id>, error: &str) -> io::Result<Vec<Vec<u8>>> {
    written(form, &Refused { id: id.map(Id::raw), error })
}

fn written(form: Form, value: &impl Serialize) -> io::Result<Vec<Vec<u8>>> {
    let piece = if form == Form::Json {
        serde_json::to_vec_pretty(value)?
    } else {
        serde_json::to_vec(value)?
    };
    Ok(vec![ended(form, piece)])
}

fn ended(form: Form, mut piece: Vec<u8>) -> Vec<u8> {
    if form != Form::JsonArray {
        piece.push(b'\n');
    }
    piece
}

/// A report whose id may be any JSON value. The fields stand in the order of the schema.
#[derive(Serialize)]
struct Named<'a> {
    schema: u32,
    engine: &'a str,
    #[serde(skip_serializing_if = "Option::is_none")]
    id: Option<&'a RawValue>,
    offsets: &'a str,
    figures: &'a [report::Figure],
    relations: &'a [report::Relation],
    #[serde(skip_serializing_if = "<[_]>::is_empty")]
    disputed: &'a [report::Disputed],
    summary: report::Summary,
}

/// Taken apart by name, so that a field added to the report cannot be forgotten here.
fn named<'a>(id: Option<&'a Id>, report: &'a Report) -> Named<'a> {
    let Report { schema, engine, id: _, offsets, figures, relations, disputed, summary } = report;
    let id = id.map(Id::raw);
    Named { schema: *schema, engine, id, offsets, figures, relations, disputed, summary: *summary }
}

#[derive(Serialize)]
struct Refused<'a> {
    id: Option<&'a RawValue>,
    error: &'a str,
}
