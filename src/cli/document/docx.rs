//! A document of Word: its paragraphs, list items and tables, in the order of the text.

use std::io::{Cursor, Read};

use quick_xml::Reader;
use quick_xml::events::{BytesStart, Event};
use zip::ZipArchive;

use super::Document;
use super::blocks::Blocks;

/// Where a document has its text. Notes, headers and comments are other parts.
const PART: &str = "word/document.xml";

/// Bytes of text with its marks; a small file may hold a part without end.
const LONGEST: u64 = 64 << 20;

/// Reads a document. A paragraph in the style *Title* is the headline.
pub(super) fn read(bytes: &[u8]) -> Result<Document, String> {
    let broken = |error: &dyn std::fmt::Display| format!("no document of Word: {error}");
    let mut archive = ZipArchive::new(Cursor::new(bytes)).map_err(|it| broken(&it))?;
    let part = archive.by_name(PART).map_err(|it| broken(&it))?;
    let mut xml = String::new();
    part.take(LONGEST).read_to_string(&mut xml).map_err(|it| broken(&it))?;
    let mut reader = Reader::from_str(&xml);
    let mut reading = Reading::default();
    loop {
        match reader.read_event().map_err(|it| broken(&it))? {
            Event::Eof => break,
            Event::Start(it) => reading.start(&it),
            Event::Empty(it) => reading.mark(&it),
            Event::End(it) => reading.end(it.local_name().as_ref()),
            Event::Text(it) => reading.text(&it),
            Event::GeneralRef(it) => reading.text(&resolved(&it)),
            _ => {}
        }
    }
    let headline = Some(reading.headline.text).filter(|it| !it.is_empty());
    Ok(Document { text: reading.body.text, headline, ..Document::default() })
}

#[derive(Default)]
struct Reading {
    body: Blocks,
    headline: Blocks,
    in_title: bool,
    /// Inside the letters of a run.
    in_text: bool,
    /// How deep within what was deleted.
    deleted: usize,
    /// How deep within tables, whose paragraphs are cells.
    tables: usize,
}

impl Reading {
    fn blocks(&mut self) -> &mut Blocks {
        if self.in_title { &mut self.headline } else { &mut self.body }
    }

    fn start(&mut self, element: &BytesStart<'_>) {
        match element.local_name().as_ref() {
            "tbl" => self.tables += 1,
            "tr" => self.body.row(),
            "tc" => self.body.cell(),
            "p" if self.tables > 0 => self.body.space(),
            "p" => self.body.block(),
            "t" => self.in_text = true,
            "del" | "moveFrom" => self.deleted += 1,
            "numPr" if self.tables == 0 => self.body.item(),
            _ => self.mark(element),
        }
    }

    fn mark(&mut self, element: &BytesStart<'_>) {
        match element.local_name().as_ref() {
            "tab" if self.tables == 0 => self.blocks().space(),
            "br" | "cr" => self.blocks().line(),
            "noBreakHyphen" => self.blocks().add("\u{2011}", None),
            "pStyle" if style(element) == "Title" && self.headline.text.is_empty() => {
                self.in_title = true;
            }
            _ => {}
        }
    }

    fn end(&mut self, name: &str) {
        match name {
            "t" => self.in_text = false,
            "p" => self.in_title = false,
            "tbl" => {
                self.tables = self.tables.saturating_sub(1);
                self.body.block();
            }
            "del" | "moveFrom" => self.deleted = self.deleted.saturating_sub(1),
            _ => {}
        }
    }

    fn text(&mut self, text: &str) {
        if self.in_text && self.deleted == 0 {
            self.blocks().add(text, None);
        }
    }
}

fn style(element: &BytesStart<'_>) -> String {
    let value = element.attributes().flatten().find(|it| it.key.local_name().as_ref() == "val");
    value.map(|it| it.value.into_owned()).unwrap_or_default()
}

/// `&amp;`, `&#8217;`
fn resolved(name: &str) -> String {
    quick_xml::escape::unescape(&format!("&{name};")).map(Into::into).unwrap_or_default()
}
