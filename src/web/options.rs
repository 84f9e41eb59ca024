//! Options as JavaScript gives them, read strictly: a misspelled option must not pass in silence.

use std::collections::BTreeMap;

use serde::Deserialize;
use serde::de::DeserializeOwned;
use wasm_bindgen::JsValue;

use crate::{Options, Region};

/// The options of one call, owned.
#[derive(Default)]
pub(super) struct Given {
    headline: Option<String>,
    published: Option<String>,
    region: Region,
    except: Vec<String>,
    only: Vec<String>,
    limit: Option<u32>,
}

/// A value that is kept as it is until the name of its field says what it must be.
#[derive(Deserialize)]
struct Value(#[serde(with = "serde_wasm_bindgen::preserve")] JsValue);

impl Given {
    /// Reads the options. `undefined` and `null` are no options, and as a value the default.
    ///
    /// The error is one sentence that names the option and what it allows.
    pub(super) fn read(options: JsValue) -> Result<Self, String> {
        let mut given = Self::default();
        if options.is_undefined() || options.is_null() {
            return Ok(given);
        }
        let fields: BTreeMap<String, Value> =
            to("options", options, "an object such as { headline: \"…\" }")?;
        for (name, Value(value)) in fields {
            if value.is_undefined() || value.is_null() {
                continue;
            }
            match name.as_str() {
                "headline" => given.headline = Some(to("headline", value, "a string")?),
                "published" => given.published = Some(published(value)?),
                "region" => given.region = region(&value)?,
                "except" => given.except = to("except", value, CHECKS)?,
                "only" => given.only = to("only", value, CHECKS)?,
                "limit" => given.limit = Some(to("limit", value, "a whole number of bytes")?),
                _ => {
                    return Err(format!(
                        "there is no option {name:?}; the options are headline, published, region, \
                         except, only and limit"
                    ));
                }
            }
        }
        Ok(given)
    }

    /// The same for the engine; what was not given is the default.
    pub(super) fn options(&self) -> Options<'_> {
        let defaults = Options::default();
        Options {
            published: self.published.as_deref(),
            headline: self.headline.as_deref(),
            region: self.region,
            except: self.except.iter().map(String::as_str).collect(),
            only: self.only.iter().map(String::as_str).collect(),
            limit: self.limit.and_then(|limit| limit.try_into().ok()).unwrap_or(defaults.limit),
        }
    }
}

const CHECKS: &str = "a list of names of checks, such as [\"vote-tally\"]";

fn to<T: DeserializeOwned>(name: &str, value: JsValue, allowed: &str) -> Result<T, String> {
    serde_wasm_bindgen::from_value(value).map_err(|_| format!("{name} must be {allowed}"))
}

fn region(value: &JsValue) -> Result<Region, String> {
    match value.as_string().as_deref() {
        Some("us") => Ok(Region::Us),
        Some("gb") => Ok(Region::Gb),
        Some("iso") => Ok(Region::Iso),
        _ => Err("region must be \"us\", \"gb\" or \"iso\"".to_owned()),
    }
}

/// The shape of a date is checked here, its place in the calendar by the engine.
fn published(value: JsValue) -> Result<String, String> {
    const ALLOWED: &str = "a date such as \"2016-12-09\"";
    let date: String = to("published", value, ALLOWED)?;
    let shaped = date.len() == 10
        && date.bytes().enumerate().all(|(at, byte)| match at {
            4 | 7 => byte == b'-',
            _ => byte.is_ascii_digit(),
        });
    if shaped { Ok(date) } else { Err(format!("published must be {ALLOWED}")) }
}
