//! Markdown: the words without the marks, block by block, and where each stands in the file.

use std::ops::Range;

use pulldown_cmark::{Event, HeadingLevel, Options, Parser, Tag, TagEnd};

use super::blocks::Blocks;
use super::{Document, Places, day_of};

/// Reads Markdown. The first heading of the first rank is the headline, else the title of the front
/// matter, which may give the day of publication too.
pub(super) fn read(source: String) -> Document {
    let options = Options::ENABLE_TABLES
        | Options::ENABLE_FOOTNOTES
        | Options::ENABLE_STRIKETHROUGH
        | Options::ENABLE_YAML_STYLE_METADATA_BLOCKS;
    let mut reading = Reading::default();
    for (event, at) in Parser::new_ext(&source, options).into_offset_iter() {
        reading.event(&event, at);
    }
    let Reading { body, mut headline, matter, .. } = reading;
    let field = |name| matter.as_ref().and_then(|it| field(&source, it, name));
    if headline.text.is_empty()
        && let Some(title) = field("title")
    {
        headline.add(source.get(title.clone()).unwrap_or_default(), Some(title));
    }
    let published = field("date").and_then(|it| day_of(source.get(it)?));
    let places = Places::new(source, body.pieces, headline.pieces);
    Document {
        text: body.text,
        headline: Some(headline.text).filter(|it| !it.is_empty()),
        published,
        places: Some(places),
        ..Document::default()
    }
}

#[derive(Default)]
struct Reading {
    body: Blocks,
    headline: Blocks,
    in_headline: bool,
    /// How deep within what is no text of the article: code, and what was struck out.
    apart: usize,
    /// Where the front matter stands.
    matter: Option<Range<usize>>,
}

impl Reading {
    fn event(&mut self, event: &Event<'_>, at: Range<usize>) {
        match event {
            Event::Start(tag) => self.start(tag, at),
            Event::End(tag) => self.end(*tag),
            Event::Text(words) | Event::Code(words) if self.apart == 0 => {
                self.blocks().add(words, Some(at));
            }
            Event::SoftBreak => self.blocks().space(),
            Event::HardBreak => self.blocks().line(),
            Event::Rule => self.body.block(),
            // Raw HTML, mathematics, and signs of notes.
            _ => {}
        }
    }

    fn blocks(&mut self) -> &mut Blocks {
        if self.in_headline { &mut self.headline } else { &mut self.body }
    }

    fn start(&mut self, tag: &Tag<'_>, at: Range<usize>) {
        match tag {
            Tag::Heading { level: HeadingLevel::H1, .. } if self.headline.text.is_empty() => {
                self.in_headline = true;
            }
            Tag::Item => self.body.item(),
            // An item's first paragraph goes on with its bullet.
            Tag::Paragraph if self.body.is_item() => {}
            Tag::Heading { .. } | Tag::Paragraph | Tag::FootnoteDefinition(_) | Tag::Table(_) => {
                self.body.block();
            }
            Tag::TableHead | Tag::TableRow => self.body.row(),
            Tag::TableCell => self.body.cell(),
            Tag::CodeBlock(_) | Tag::Strikethrough => self.apart += 1,
            Tag::MetadataBlock(_) => {
                self.apart += 1;
                self.matter = Some(at);
            }
            _ => {}
        }
    }

    fn end(&mut self, tag: TagEnd) {
        match tag {
            TagEnd::Heading(_) => {
                self.in_headline = false;
                self.body.block();
            }
            TagEnd::Item | TagEnd::Paragraph | TagEnd::Table => self.body.block(),
            TagEnd::CodeBlock | TagEnd::Strikethrough | TagEnd::MetadataBlock(_) => self.apart -= 1,
            _ => {}
        }
    }
}

/// Where the value of a field of the front matter stands: `title: "Fire in Leeds"`.
fn field(source: &str, matter: &Range<usize>, name: &str) -> Option<Range<usize>> {
    let mut at = matter.start;
    for line in source.get(matter.clone())?.split_inclusive('\n') {
        let value = line.split_once(':').filter(|(key, _)| key.trim().eq_ignore_ascii_case(name));
        if let Some((key, value)) = value {
            let quoted = |it: char| it.is_whitespace() || matches!(it, '"' | '\'');
            let lead = value.len() - value.trim_start_matches(quoted).len();
            let start = at + key.len() + 1 + lead;
            return Some(start..start + value.trim_matches(quoted).len());
        }
        at += line.len();
    }
    None
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_marks_go_and_the_blocks_stay() {
        let source = "---\ntitle: 'Not this'\ndate: 2019-05-02T10:00\n---\n# Fire in *Leeds*\n\nIt cost **£12** \
            million[^1].\nAnd ~~3~~ 4 [homes](http://x.org/77).\n\n- one\n- two\n\n| a | b |\n|--|--|\n| 1 | 2 |\n\n\
            ```\n99\n```\n";
        let read = read(source.to_owned());
        assert_eq!(read.headline.as_deref(), Some("Fire in Leeds"));
        assert_eq!(read.published.as_deref(), Some("2019-05-02"));
        assert_eq!(
            read.text,
            "It cost £12 million[^1]. And 4 homes.\n\n• one\n\n• two\n\na\tb\n1\t2"
        );
    }

    #[test]
    fn a_title_may_stand_in_the_front_matter() {
        let read = read("---\ntitle: \"12 die\"\n---\n12 men died.\n".to_owned());
        assert_eq!((read.headline.as_deref(), &*read.text), (Some("12 die"), "12 men died."));
    }
}
