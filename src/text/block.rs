//! Blocks: headline, paragraphs, list items, table rows.

use std::ops::Range;

use super::Span;

/// What sort of block it is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum BlockKind {
    /// The headline that was given beside the text.
    Headline,
    /// Running text.
    Paragraph,
    /// An item of a bulleted or numbered list.
    ListItem,
    /// A row of a table written with bars or tabs.
    TableRow,
}

/// A stretch of text that sentences do not cross.
#[derive(Clone, Debug)]
pub struct Block {
    /// Its place, without the white space around it.
    pub span: Span,
    /// What sort it is.
    pub kind: BlockKind,
    /// Its tokens.
    pub tokens: Range<usize>,
}

/// As much of `body` as fits into `limit` bytes, cut at the end of a paragraph, else of a line,
/// else of a word, else of a character.
pub(super) fn within(body: &str, limit: usize) -> &str {
    if body.len() <= limit {
        return body;
    }
    let end = (0..=limit).rev().find(|&it| body.is_char_boundary(it)).unwrap_or(0);
    let head = body.get(..end).unwrap_or("");
    let cut = head
        .rfind("\n\n")
        .or_else(|| head.rfind('\n'))
        .or_else(|| head.rfind(char::is_whitespace))
        .unwrap_or(head.len());
    head.get(..cut).unwrap_or("")
}

/// The blocks of a source; what stands before `body_start` is the headline.
pub(super) fn cut(source: &str, body_start: usize) -> Vec<Block> {
    let mut blocks: Vec<Block> = Vec::new();
    let mut at = 0;
    let mut open = false; // whether the next line may continue the last block
    for line in source.split_inclusive('\n') {
        let start = at;
        at += line.len();
        let text = line.trim();
        if text.is_empty() {
            open = false;
            continue;
        }
        let lead = line.len() - line.trim_start().len();
        let span = Span::new(start + lead, start + lead + text.len());
        let kind = kind_of(text, start < body_start);
        match blocks.last_mut() {
            Some(last) if open && continues(source, last, text, kind) => last.span.end = span.end,
            _ => blocks.push(Block { span, kind, tokens: 0..0 }),
        }
        open = start >= body_start || at < body_start;
    }
    blocks
}

fn kind_of(line: &str, in_headline: bool) -> BlockKind {
    if in_headline {
        return BlockKind::Headline;
    }
    if line.contains('\t') || (line.starts_with('|') && line.len() > 1) {
        return BlockKind::TableRow;
    }
    if is_list_item(line) { BlockKind::ListItem } else { BlockKind::Paragraph }
}

/// “• item”, “- item”, “* item”, “3. Item”, “(b) item”
fn is_list_item(line: &str) -> bool {
    let mut chars = line.chars();
    let Some(first) = chars.next() else { return false };
    if matches!(first, '•' | '▪' | '◦' | '‣' | '*' | '-' | '–' | '—') {
        return chars.next().is_some_and(char::is_whitespace);
    }
    let digits = line.bytes().take_while(u8::is_ascii_digit).count();
    (1..=2).contains(&digits)
        && matches!(line.as_bytes().get(digits), Some(b'.' | b')'))
        && line.as_bytes().get(digits + 1) == Some(&b' ')
}

/// Whether a line goes on with the block before it: text that was wrapped by hand.
fn continues(source: &str, last: &Block, line: &str, kind: BlockKind) -> bool {
    /// No paragraph of a news text that short is wrapped.
    const SHORTEST_WRAPPED: usize = 40;
    if kind != BlockKind::Paragraph || last.kind == BlockKind::TableRow {
        return last.kind == BlockKind::Headline && kind == BlockKind::Headline;
    }
    let before = source.get(last.span.start..last.span.end).unwrap_or("");
    let last_line = before.rsplit('\n').next().unwrap_or("");
    let ended = before.ends_with(['.', '!', '?', ':', '"', '”', '’']);
    let goes_on = line.starts_with(|it: char| it.is_lowercase() || it.is_ascii_digit());
    last_line.len() >= SHORTEST_WRAPPED && (goes_on || !ended && last_line.len() <= 100)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn texts(source: &str) -> Vec<&str> {
        cut(source, 0).iter().map(|it| &source[it.span.start..it.span.end]).collect()
    }

    #[test]
    fn blank_lines_part_paragraphs() {
        assert_eq!(texts("One.\n\n  Two. \r\n\r\nThree."), ["One.", "Two.", "Three."]);
    }

    #[test]
    fn a_line_wrapped_by_hand_goes_on() {
        let text = "The council said on Monday that it would close the\nthree schools by 2019.";
        assert_eq!(texts(text), [text]);
    }

    #[test]
    fn list_items_and_rows_stand_alone() {
        assert_eq!(texts("Parts:\n- one\n- two\n| a | 1 |\n| b | 2 |").len(), 5);
    }

    #[test]
    fn a_long_text_is_cut_after_a_paragraph() {
        assert_eq!(within("One two.\n\nThree four.", 15), "One two.");
        assert_eq!(within("ééééé", 3), "é");
        assert_eq!(within("", 0), "");
    }
}
