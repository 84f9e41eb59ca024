//! `check(text, options)` for JavaScript.

use serde::Serialize;
use wasm_bindgen::prelude::*;

/// Checks a text and returns the report as one plain object, offsets in UTF-16 units.
///
/// # Errors
/// Where the report cannot be turned into an object.
#[wasm_bindgen]
pub fn check(text: &str) -> Result<JsValue, JsValue> {
    let report = crate::check(text, &crate::Options::default());
    Ok(report.serialize(&serde_wasm_bindgen::Serializer::json_compatible())?)
}
