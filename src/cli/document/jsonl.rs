//! One line of JSONL input: `{"id", "text", "headline"?, "published"?}`.

use serde::{Deserialize, Deserializer};
use serde_json::value::RawValue;

use super::{Document, Id};

/// Why a line cannot be checked, under its id where that could be read.
#[derive(Debug)]
pub(crate) struct Refusal {
    pub(crate) id: Option<Id>,
    pub(crate) error: String,
}

/// Reads one line. A headline or date that is no string counts as none; a text must be one.
pub(crate) fn read(line: &str) -> Result<Document, Refusal> {
    // The mark that some editors put at the start of a file belongs to no line.
    let line = line.trim_start_matches('\u{feff}');
    let fields: Fields = serde_json::from_str(line)
        .map_err(|error| Refusal { id: None, error: format!("no JSON object: {error}") })?;
    let id = fields.id.map(|raw| Id::given(raw.to_owned()));
    let Some(text) = fields.text else {
        return Err(Refusal { id, error: "no \"text\"".to_owned() });
    };
    match serde_json::from_str(text.get()) {
        Ok(text) => Ok(Document {
            id,
            text,
            headline: string(fields.headline),
            published: string(fields.published),
            places: None,
        }),
        Err(error) => Err(Refusal { id, error: format!("\"text\" is no string: {error}") }),
    }
}

/// Every value is kept as written: an id of any type must come back as it was given.
#[derive(Deserialize)]
struct Fields<'a> {
    #[serde(borrow, default, deserialize_with = "as_written")]
    id: Option<&'a RawValue>,
    #[serde(borrow, default, deserialize_with = "as_written")]
    text: Option<&'a RawValue>,
    #[serde(borrow, default, deserialize_with = "as_written")]
    headline: Option<&'a RawValue>,
    #[serde(borrow, default, deserialize_with = "as_written")]
    published: Option<&'a RawValue>,
}

/// A field that says `null` is there all the same, and an id may be `null`.
fn as_written<'de, D: Deserializer<'de>>(value: D) -> Result<Option<&'de RawValue>, D::Error> {
    <&RawValue>::deserialize(value).map(Some)
}

fn string(raw: Option<&RawValue>) -> Option<String> {
    serde_json::from_str(raw?.get()).ok()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn fields_of_another_type_count_as_none() {
        let record = read(r#"{"text": "a", "headline": 3, "published": null}"#).unwrap();
        assert_eq!((record.headline, record.published), (None, None));
    }

    #[test]
    fn a_refused_text_keeps_its_id() {
        let refusal = read(r#"{"id": [1, {"b": 2.50}], "text": 7}"#).unwrap_err();
        assert_eq!(refusal.id.unwrap().raw().get(), r#"[1, {"b": 2.50}]"#);
    }

    #[test]
    fn an_id_may_be_null() {
        assert_eq!(read(r#"{"id": null, "text": "a"}"#).unwrap().id.unwrap().raw().get(), "null");
        assert!(read(r#"{"text": "a"}"#).unwrap().id.is_none());
    }

    #[test]
    fn a_byte_order_mark_is_no_part_of_the_line() {
        assert_eq!(read("\u{feff}{\"text\": \"a\"}").unwrap().text, "a");
    }
}
