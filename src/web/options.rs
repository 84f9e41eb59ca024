//! Options as JavaScript gives them, read strictly: a misspelled option must not pass in silence.

use js_sys::{Array, JsString, Number, Object, Reflect};
use wasm_bindgen::{JsCast, JsValue};

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

impl Given {
    /// Reads the options. `undefined` and `null` are no options, and as a value the default.
    ///
    /// The error is one sentence that names the option and what it allows.
    pub(super) fn read(options: JsValue) -> Result<Self, String> {
        let mut given = Self::default();
        if options.is_undefined() || options.is_null() {
            return Ok(given);
        }
        let fields: Object = options
            .dyn_into()
            .map_err(|_| "options must be an object such as { headline: \"…\" }".to_owned())?;
        for key in Object::keys(&fields) {
            let name = key.as_string().unwrap_or_default();
            let value = Reflect::get(&fields, &key).unwrap_or_default();
            if value.is_undefined() || value.is_null() {
                continue;
            }
            match name.as_str() {
                "headline" => {
                    given.headline = Some(string(&value).ok_or("headline must be a string")?);
                }
                "published" => given.published = Some(published(&value)?),
                "region" => given.region = region(&value)?,
                "except" => given.except = names("except", &value)?,
                "only" => given.only = names("only", &value)?,
                "limit" => {
                    given.limit =
                        Some(whole(&value).ok_or("limit must be a whole number of bytes")?);
                }
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

fn string(value: &JsValue) -> Option<String> {
    value.as_string()
}

fn names(name: &str, value: &JsValue) -> Result<Vec<String>, String> {
    list(value, string).ok_or_else(|| {
        format!("{name} must be a list of names of checks, such as [\"vote-tally\"]")
    })
}

/// A list, if every entry is what it must be.
pub(super) fn list<T>(value: &JsValue, entry: impl Fn(&JsValue) -> Option<T>) -> Option<Vec<T>> {
    value.dyn_ref::<Array>()?.iter().map(|it| entry(&it)).collect()
}

/// A whole number. It is read from its digits: no number of a text or an option is a float.
pub(super) fn whole<T: std::str::FromStr>(value: &JsValue) -> Option<T> {
    let digits: JsString = value.dyn_ref::<Number>()?.to_string_with_radix(10).ok()?;
    String::from(digits).parse().ok()
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
fn published(value: &JsValue) -> Result<String, String> {
    const ALLOWED: &str = "a date such as \"2016-12-09\"";
    let date = string(value).unwrap_or_default();
    let shaped = date.len() == 10
        && date.bytes().enumerate().all(|(at, byte)| match at {
            4 | 7 => byte == b'-',
            _ => byte.is_ascii_digit(),
        });
    if shaped { Ok(date) } else { Err(format!("published must be {ALLOWED}")) }
}
