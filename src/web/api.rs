//! `check(text, options)` and `ask(text, options, question, figures)` for JavaScript.

use js_sys::{Array, JSON};
use serde::Serialize;
use wasm_bindgen::prelude::*;

use super::options::{Given, list, whole};
use crate::report::{Disputed, Report, Summary};
use crate::{Offsets, Question};

#[wasm_bindgen(typescript_custom_section)]
const TYPES: &str = include_str!("report.d.ts");

/// Checks a text and returns its report as one plain object, offsets in UTF-16 units of `text`.
///
/// Half a surrogate pair is read as U+FFFD, which is as long, so that offsets hold for any string.
///
/// # Errors
/// Where the text is no string, an option has no such name or no such value, or the report cannot
/// be turned into an object. The message names the option and what it allows.
#[wasm_bindgen(unchecked_return_type = "Report")]
pub fn check(
    #[wasm_bindgen(unchecked_param_type = "string")] text: &JsValue,
    #[wasm_bindgen(unchecked_optional_param_type = "CheckOptions")] options: JsValue,
) -> Result<JsValue, JsError> {
    let text = text.as_string().ok_or_else(|| JsError::new("text must be a string"))?;
    let given = Given::read(options).map_err(|message| JsError::new(&message))?;
    let options = given.options();
    let report =
        crate::check(&text, &options).with_offsets(&text, options.headline, Offsets::Utf16);
    object(report)
}

/// Works out what one asks of figures of a text, by their ids in its report: `sum`, `share`,
/// `change`, `same` or `convert`. The answer is a relation as in a report.
///
/// # Errors
/// As [`check`]; and where there is no such question, or the figures are no list of ids.
#[wasm_bindgen(unchecked_return_type = "Relation")]
pub fn ask(
    #[wasm_bindgen(unchecked_param_type = "string")] text: &JsValue,
    #[wasm_bindgen(unchecked_param_type = "CheckOptions")] options: JsValue,
    #[wasm_bindgen(unchecked_param_type = "Question")] question: &JsValue,
    #[wasm_bindgen(unchecked_param_type = "number[]")] figures: &JsValue,
) -> Result<JsValue, JsError> {
    let text = text.as_string().ok_or_else(|| JsError::new("text must be a string"))?;
    let given = Given::read(options).map_err(|message| JsError::new(&message))?;
    let question = question.as_string().and_then(|it| Question::named(&it)).ok_or_else(|| {
        JsError::new("question must be \"sum\", \"share\", \"change\", \"same\" or \"convert\"")
    })?;
    let figures: Vec<usize> = list(figures, whole)
        .ok_or_else(|| JsError::new("figures must be a list of ids of figures"))?;
    let answer = crate::ask(&text, &given.options(), question, &figures);
    parsed(&answer.to_json())
}

/// A report whose lists are JavaScript’s already.
#[derive(Serialize)]
struct Frame<'a> {
    schema: u32,
    engine: &'static str,
    offsets: &'static str,
    #[serde(with = "serde_wasm_bindgen::preserve")]
    figures: Array,
    #[serde(with = "serde_wasm_bindgen::preserve")]
    relations: Array,
    #[serde(skip_serializing_if = "<[_]>::is_empty")]
    disputed: &'a [Disputed],
    summary: &'a Summary,
}

/// The report as an object. Figures and relations go over the border in one call each: to build them field by
/// field takes thousands, and all at once takes the memory of the whole as text.
fn object(report: Report) -> Result<JsValue, JsError> {
    let frame = Frame {
        schema: report.schema,
        engine: report.engine,
        offsets: report.offsets,
        figures: list_of(report.figures.into_iter().map(|it| it.to_json()))?,
        relations: list_of(report.relations.into_iter().map(|it| it.to_json()))?,
        disputed: &report.disputed,
        summary: &report.summary,
    };
    Ok(frame.serialize(&serde_wasm_bindgen::Serializer::json_compatible())?)
}

fn list_of(items: impl Iterator<Item = String>) -> Result<Array, JsError> {
    let list = Array::new();
    for item in items {
        list.push(&parsed(&item)?);
    }
    Ok(list)
}

fn parsed(json: &str) -> Result<JsValue, JsError> {
    JSON::parse(json).map_err(|_| JsError::new("the report is no JSON"))
}
