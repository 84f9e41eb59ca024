//! Tables that are written as text: rows of cells between bars, tabs or commas.

use std::ops::Range;

use super::block::{Block, BlockKind};
use super::{Span, TokenKind, token};
use crate::lang::Memo;
use crate::text::Token;

/// A table, as far as a text shows it.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Table {
    /// The tokens of the cells, row by row; none in an empty cell.
    pub rows: Vec<Vec<Range<usize>>>,
    /// Whether a line below the first row sets it apart as a header.
    pub headed: bool,
}

/// Rows of comma-separated values are few words, and at least so many.
const LEAST_ROWS: usize = 3;
const LONGEST_FIELD: usize = 40;

/// Marks the blocks that are rows of comma-separated values: lines that follow one another, with as
/// many fields each, no blank behind a comma, and a number in every row but the first.
pub(super) fn mark_rows(source: &str, blocks: &mut [Block]) {
    let mut start = 0;
    while start < blocks.len() {
        let width = blocks.get(start).map_or(0, |it| width_of(source, it));
        let mut end = start + 1;
        while width > 1
            && let (Some(before), Some(block)) = (blocks.get(end - 1), blocks.get(end))
            && width_of(source, block) == width
            && follows(source, before, block)
            && has_number(source, block)
        {
            end += 1;
        }
        if end - start >= LEAST_ROWS {
            for block in blocks.iter_mut().take(end).skip(start) {
                block.kind = BlockKind::TableRow;
            }
        }
        start = end;
    }
}

/// How many fields a line may have; 0 where it is no row.
fn width_of(source: &str, block: &Block) -> usize {
    let line = source.get(block.span.start..block.span.end).unwrap_or("");
    let plain = block.kind == BlockKind::Paragraph
        && !line.ends_with(['.', ',', '!', '?', ':', ';'])
        && line.contains(',')
        && !line.contains('\n');
    if !plain {
        return 0;
    }
    let mut count = 0;
    let short = fields(line, ',').all(|it| {
        count += 1;
        it.len() <= LONGEST_FIELD && !line.get(it).unwrap_or("").starts_with(' ')
    });
    if short { count } else { 0 }
}

fn has_number(source: &str, block: &Block) -> bool {
    let line = source.get(block.span.start..block.span.end).unwrap_or("");
    fields(line, ',').any(|it| {
        let field = line.get(it).unwrap_or("");
        let digits = field.bytes().filter(u8::is_ascii_digit).count();
        digits > 0 && digits * 2 >= field.len()
    })
}

/// Whether a block stands on the line right below another.
fn follows(source: &str, before: &Block, block: &Block) -> bool {
    let between = source.get(before.span.end..block.span.start).unwrap_or("");
    between.bytes().filter(|it| *it == b'\n').count() == 1
}

/// The fields of a line, as ranges of its bytes; a delimiter in quotes parts nothing.
fn fields(line: &str, delimiter: char) -> impl Iterator<Item = Range<usize>> {
    let mut rest = Some(0);
    std::iter::from_fn(move || {
        let start = rest?;
        let mut quoted = false;
        let mut ends = line.get(start..)?.char_indices();
        let end = ends.find(|(_, it)| {
            quoted ^= *it == '"';
            *it == delimiter && !quoted
        });
        rest = end.map(|it| start + it.0 + delimiter.len_utf8());
        Some(start..end.map_or(line.len(), |it| start + it.0))
    })
}

/// Cuts a row into tokens, cell by cell, so that no token and no figure reaches into the next cell.
pub(super) fn cut_row(
    source: &str,
    block: &Block,
    memo: &mut Memo,
    tokens: &mut Vec<Token>,
) -> Vec<Range<usize>> {
    let line = source.get(block.span.start..block.span.end).unwrap_or("");
    let delimiter = if line.starts_with('|') {
        '|'
    } else if line.contains('\t') {
        '\t'
    } else {
        ','
    };
    let mut cells = Vec::new();
    let at = |it: usize| block.span.start + it;
    for field in fields(line, delimiter) {
        let first = tokens.len();
        token::cut(source, Span::new(at(field.start), at(field.end)), memo, tokens);
        cells.push(first..tokens.len());
        let end = (field.end + delimiter.len_utf8()).min(line.len());
        token::cut(source, Span::new(at(field.end), at(end)), memo, tokens);
    }
    if delimiter == '|' {
        cells.remove(0); // before the first bar
        if line.ends_with('|') {
            cells.pop();
        }
    }
    cells
}

/// Adds a row to the table that it goes on with, or begins another.
pub(super) fn add_row(
    source: &str,
    blocks: (Option<&Block>, &Block),
    tokens: &[Token],
    cells: Vec<Range<usize>>,
    tables: &mut Vec<Table>,
) {
    let (before, block) = blocks;
    let goes_on =
        before.is_some_and(|it| it.kind == BlockKind::TableRow && follows(source, it, block));
    if !goes_on {
        tables.push(Table::default());
    }
    let Some(table) = tables.last_mut() else { return };
    // “|---|:--:|”
    let rule = |it: &Token| matches!(it.kind, TokenKind::Mark('-' | ':' | '–' | '—' | '='));
    let line = cells.iter().flat_map(|it| tokens.get(it.clone()).unwrap_or_default());
    if line.clone().next().is_some() && line.clone().all(rule) && line.count() > cells.len() {
        table.headed |= table.rows.len() == 1;
        return;
    }
    table.rows.push(cells);
}
