//! The border, in a browser: `wasm-pack test --headless --chrome` (see `./dev test`).
#![cfg(target_arch = "wasm32")]
#![allow(clippy::unwrap_used, reason = "a test fails by it")]

use crossfoot::web::check;
use js_sys::{JSON, JsString, Reflect};
use serde::Deserialize;
use serde_json::value::RawValue;
use wasm_bindgen::{JsCast, JsValue};
use wasm_bindgen_test::{wasm_bindgen_test, wasm_bindgen_test_configure};

wasm_bindgen_test_configure!(run_in_browser);

/// Written by `tests/reports.rs`, outside of any browser.
const REPORTS: &str = include_str!("reports.jsonl");

#[derive(Deserialize)]
struct Line<'a> {
    place: String,
    text: String,
    headline: Option<String>,
    published: Option<String>,
    region: String,
    #[serde(borrow)]
    report: &'a RawValue,
}

fn lines() -> impl Iterator<Item = Line<'static>> {
    REPORTS.lines().map(|line| serde_json::from_str(line).unwrap())
}

fn checked(line: &Line<'_>) -> JsValue {
    let options = serde_json::json!({
        "headline": line.headline, "published": line.published, "region": line.region,
    });
    let options = JSON::parse(&options.to_string()).unwrap();
    check(&JsValue::from_str(&line.text), options).map_err(JsValue::from).unwrap()
}

fn get(object: &JsValue, key: &str) -> JsValue {
    Reflect::get(object, &JsValue::from_str(key)).unwrap()
}

fn offset(object: &JsValue, key: &str) -> u32 {
    format!("{:?}", get(object, key).as_f64())
        .trim_start_matches("Some(")
        .trim_end_matches(".0)")
        .parse()
        .unwrap()
}

fn list(object: &JsValue, key: &str) -> Vec<JsValue> {
    js_sys::Array::from(&get(object, key)).to_vec()
}

#[wasm_bindgen_test]
fn reports_are_those_of_the_native_program_byte_for_byte() {
    for line in lines() {
        let report = String::from(JSON::stringify(&checked(&line)).unwrap());
        assert_eq!(report, line.report.get(), "{}", line.place);
    }
}

#[wasm_bindgen_test]
fn offsets_cut_the_quote_out_of_a_javascript_string() {
    for line in lines() {
        for figure in list(&checked(&line), "figures") {
            let headline = get(&figure, "in").as_string().unwrap() == "headline";
            let source = if headline { line.headline.clone().unwrap() } else { line.text.clone() };
            let source = JsString::from(source);
            let quote = source.slice(offset(&figure, "start"), offset(&figure, "end"));
            assert_eq!(quote, get(&figure, "quote").unchecked_into::<JsString>(), "{}", line.place);
        }
    }
}

/// A string of JavaScript may hold half a character; offsets after it must still be right.
#[wasm_bindgen_test]
fn half_a_surrogate_pair_is_read() {
    let text = JsString::from_char_code(&[0xd83d, 0x20, 0x31, 0x32]);
    let report = check(&text, JsValue::UNDEFINED).map_err(JsValue::from).unwrap();
    for figure in list(&report, "figures") {
        assert_eq!(text.slice(offset(&figure, "start"), offset(&figure, "end")), "12");
    }
}

#[wasm_bindgen_test]
fn what_is_no_text_is_refused_with_a_message() {
    for (text, options) in [
        (JsValue::NULL, JsValue::UNDEFINED),
        (JsValue::from_f64(5.0), JsValue::UNDEFINED),
        (JsValue::from_str("A text."), JSON::parse("{\"region\": \"fr\"}").unwrap()),
        (JsValue::from_str("A text."), JSON::parse("{\"regoin\": \"us\"}").unwrap()),
    ] {
        let error = JsValue::from(check(&text, options).unwrap_err());
        assert!(!get(&error, "message").as_string().unwrap().is_empty());
    }
}
