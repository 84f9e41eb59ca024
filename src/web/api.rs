//! `check(text, options)` and `ask(text, options, question, figures)` for JavaScript.

use std::sync::Once;

use serde::Serialize;
use wasm_bindgen::prelude::*;

use super::options::{Given, list, whole};
use crate::offsets::Places;
use crate::{Offsets, Options, Question};

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
    static FIRST: Once = Once::new();
    // its report is nobody's
    FIRST.call_once(|| drop(report(SMALL, &Options::default())));
    let text = text.as_string().ok_or_else(|| JsError::new("text must be a string"))?;
    let given = Given::read(options).map_err(|message| JsError::new(&message))?;
    Ok(report(&text, &given.options())?)
}

/// Whose report has every field: what is made once for all texts (the words, the names of the fields as
/// JavaScript has them) lies below the first of them then. Above, it would part the room that they leave.
const SMALL: &str =
    "“The fire killed 7 men and 5 women, 13 people in all,” Mr. Smith said on May 9.";

fn report(text: &str, options: &Options<'_>) -> Result<JsValue, serde_wasm_bindgen::Error> {
    let places = Places::new(text, options.headline, Offsets::Utf16);
    crate::told(text, options, |report| {
        report.with_offsets(&places).serialize(&serde_wasm_bindgen::Serializer::json_compatible())
    })
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
    Ok(answer.serialize(&serde_wasm_bindgen::Serializer::json_compatible())?)
}
