//! Texts: what is read out of a file, and what the file says of it.

mod blocks;
mod docx;
mod html;
mod jsonl;
mod markdown;
mod places;

use std::path::Path;

use crossfoot::Report;
use serde_json::value::RawValue;

use crate::args::Input;

pub(crate) use jsonl::{Refusal, read as read_line};
pub(crate) use places::Places;

/// A text to check, with what is known of it.
#[derive(Debug, Default)]
pub(crate) struct Document {
    pub(crate) id: Option<Id>,
    pub(crate) text: String,
    pub(crate) headline: Option<String>,
    pub(crate) published: Option<String>,
    /// Where it stands in its file, unless it is all of it.
    pub(crate) places: Option<Places>,
}

/// A text's name in the output: its path, or the JSON value its line gave.
#[derive(Debug)]
pub(crate) struct Id(Box<RawValue>);

impl Id {
    /// The name of a file.
    pub(crate) fn of_path(path: &Path) -> Self {
        Self(serde_json::value::to_raw_value(&path.to_string_lossy()).unwrap_or_default())
    }

    /// A value as it was given.
    pub(crate) fn given(raw: Box<RawValue>) -> Self {
        Self(raw)
    }

    /// The value as it is written in JSON.
    pub(crate) fn raw(&self) -> &RawValue {
        &self.0
    }

    /// The value as people read it: a string without its quotation marks.
    pub(crate) fn name(&self) -> String {
        serde_json::from_str(self.0.get()).unwrap_or_else(|_| self.0.get().to_owned())
    }
}

impl Document {
    /// Reads what a file holds. Bytes that are no UTF-8 become U+FFFD, and are complained of.
    pub(crate) fn read(
        path: &Path,
        kind: Input,
        bytes: Vec<u8>,
        complaints: &mut Vec<String>,
    ) -> Result<Self, String> {
        let id = Some(Id::of_path(path));
        let mut text = |bytes| decode(bytes, &path.display().to_string(), complaints);
        let read = match kind {
            Input::Text | Input::Jsonl => Self { text: text(bytes), ..Self::default() },
            Input::Markdown => markdown::read(text(bytes)),
            Input::Html => html::read(text(bytes))?,
            Input::Docx => docx::read(&bytes)?,
        };
        Ok(Self { id, ..read })
    }

    /// The name, for people.
    pub(crate) fn name(&self) -> String {
        self.id.as_ref().map(Id::name).unwrap_or_default()
    }

    /// Turns a report of this text into one of its file, where it was read out of one.
    pub(crate) fn placed(self, report: Report) -> (Self, Report) {
        match self.places {
            Some(places) => {
                let report = places.of_file(report);
                let headline = self.headline.filter(|_| places.is_apart());
                (Self { text: places.into_source(), headline, places: None, ..self }, report)
            }
            None => (self, report),
        }
    }
}

/// The day in a time such as 2016-12-09T10:00Z.
fn day_of(time: &str) -> Option<String> {
    let day = time.trim().get(..10)?;
    let shape = day.bytes().enumerate().all(|(at, it)| match at {
        4 | 7 => it == b'-',
        _ => it.is_ascii_digit(),
    });
    shape.then(|| day.to_owned())
}

/// Bytes as text. Those that are no UTF-8 become U+FFFD; offsets then count in the text so read.
pub(crate) fn decode(bytes: Vec<u8>, place: &str, complaints: &mut Vec<String>) -> String {
    String::from_utf8(bytes).unwrap_or_else(|error| {
        complaints.push(format!("{place}: not all of it is UTF-8; the rest is read as U+FFFD"));
        String::from_utf8_lossy(error.as_bytes()).into_owned()
    })
}
