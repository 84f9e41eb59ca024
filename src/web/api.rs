//! `check(text, options)` for JavaScript.

use serde::Serialize;
use wasm_bindgen::prelude::*;

use super::options::Given;
use crate::Offsets;

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
    Ok(report.serialize(&serde_wasm_bindgen::Serializer::json_compatible())?)
}
