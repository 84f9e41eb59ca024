//! What a caller may choose.

/// How a day and a month in figures are ordered: is 6/7/2019 in June or in July?
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Region {
    /// Month first; `$` is the US dollar.
    Us,
    /// Day first; `£` is the pound sterling.
    Gb,
    /// Neither is assumed: an ambiguous date keeps both readings.
    #[default]
    Iso,
}

/// What the offsets of a report count.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Offsets {
    /// Bytes.
    #[default]
    Utf8,
    /// UTF-16 code units, as JavaScript counts.
    Utf16,
    /// Unicode scalar values, as Python counts.
    CodePoint,
}

impl Offsets {
    /// The name used in the report and on the command line.
    #[must_use]
    pub fn name(self) -> &'static str {
        match self {
            Self::Utf8 => "utf-8",
            Self::Utf16 => "utf-16",
            Self::CodePoint => "code-point",
        }
    }
}

/// What a caller may choose. `Options::default()` checks everything and assumes nothing.
#[derive(Clone, Debug)]
pub struct Options<'a> {
    /// The day of publication as ISO 8601 (`2016-12-09`): “this year”, ages and weekdays without
    /// a year are reckoned from it. Anything that is no such date counts as none.
    pub published: Option<&'a str>,
    /// The headline, if it is not part of the text.
    pub headline: Option<&'a str>,
    /// The order of day and month.
    pub region: Region,
    /// Names of checks that are switched off.
    pub except: Vec<&'a str>,
    /// If not empty, only these checks run.
    pub only: Vec<&'a str>,
    /// How many bytes of text are read at most; a longer text is read up to its last whole
    /// paragraph, and the report's summary says `truncated`.
    pub limit: usize,
}

impl Default for Options<'_> {
    fn default() -> Self {
        Self {
            published: None,
            headline: None,
            region: Region::default(),
            except: Vec::new(),
            only: Vec::new(),
            limit: 1 << 20,
        }
    }
}
