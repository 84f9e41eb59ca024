//! Tables with their figures: header, labels and amounts.

use std::ops::Range;

use super::Article;
use crate::figures::Kind;
use crate::text::Table;

/// What stands in a cell.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Cell {
    /// One amount and nothing else; in brackets it is negative.
    Amount {
        /// Its figure.
        figure: usize,
        /// Whether it stands in brackets.
        negative: bool,
    },
    /// Nothing, or a dash.
    Blank,
    /// Anything else.
    Words,
}

/// A table of an article.
#[derive(Debug)]
pub struct Grid {
    rows: Vec<Row>,
    width: usize,
    headed: bool,
}

#[derive(Debug)]
struct Row {
    tokens: Vec<Range<usize>>,
    words: Vec<String>,
    cells: Vec<Cell>,
}

impl Grid {
    /// The grid of a table.
    #[must_use]
    pub fn of(article: &Article<'_>, table: &Table) -> Self {
        let row = |cells: &Vec<Range<usize>>| Row {
            tokens: cells.clone(),
            words: cells.iter().map(|it| words(article, it)).collect(),
            cells: cells.iter().map(|it| cell(article, it)).collect(),
        };
        let rows: Vec<Row> = table.rows.iter().map(row).collect();
        let amounts =
            |it: &Row| it.cells.iter().skip(1).any(|it| matches!(it, Cell::Amount { .. }));
        let bare_first = rows.first().is_some_and(|it| !amounts(it));
        let width = rows.iter().map(|it| it.cells.len()).max().unwrap_or(0);
        Self { headed: rows.len() > 1 && (table.headed || bare_first), rows, width }
    }

    /// How many columns it has.
    #[must_use]
    pub fn width(&self) -> usize {
        self.width
    }

    /// Whether its first row is a header.
    #[must_use]
    pub fn headed(&self) -> bool {
        self.headed
    }

    /// The rows below the header.
    #[must_use]
    pub fn body(&self) -> Range<usize> {
        usize::from(self.headed)..self.rows.len()
    }

    /// The header of a column, in lower case; empty where there is none.
    #[must_use]
    pub fn header(&self, column: usize) -> String {
        let first = self.rows.first().filter(|_| self.headed);
        first.and_then(|it| it.words.get(column)).cloned().unwrap_or_default()
    }

    /// The label of a row, in lower case.
    #[must_use]
    pub fn label(&self, row: usize) -> String {
        self.rows.get(row).and_then(|it| it.words.first()).cloned().unwrap_or_default()
    }

    /// A cell.
    #[must_use]
    pub fn cell(&self, row: usize, column: usize) -> Cell {
        self.rows.get(row).and_then(|it| it.cells.get(column)).copied().unwrap_or(Cell::Blank)
    }

    /// The tokens of a cell.
    #[must_use]
    pub fn tokens(&self, row: usize, column: usize) -> Range<usize> {
        self.rows.get(row).and_then(|it| it.tokens.get(column)).cloned().unwrap_or_default()
    }
}

fn words(article: &Article<'_>, tokens: &Range<usize>) -> String {
    crate::text::lower(super::written(article.text, tokens).trim_matches(['*', '_', '"', ' ']))
}

fn cell(article: &Article<'_>, tokens: &Range<usize>) -> Cell {
    let text = article.text;
    if tokens.clone().all(|it| matches!(text.mark(it), Some('-' | '–' | '—' | '.' | '*'))) {
        return Cell::Blank;
    }
    let mut figures = article.figures_in(tokens);
    let (Some(figure), None) = (figures.next(), figures.next()) else { return Cell::Words };
    let Some(it) = article.figure(figure) else { return Cell::Words };
    let amount =
        matches!(it.kind, Kind::Number | Kind::Count | Kind::Money | Kind::Percent | Kind::Measure)
            && it.exact().is_some();
    let plain = tokens
        .clone()
        .all(|at| it.tokens.contains(&at) || text.mark(at).is_some_and(|it| !it.is_alphanumeric()));
    if !amount || !plain {
        return Cell::Words;
    }
    let negative =
        text.is_mark(tokens.start, '(') && tokens.end > 0 && text.is_mark(tokens.end - 1, ')');
    Cell::Amount { figure, negative }
}

/// The words of a header that say what is counted: without “in 2023”, “per day”, “(%)”.
#[must_use]
pub fn header_words(header: &str) -> Vec<String> {
    let mut plain = header.split([',', '(']).next().unwrap_or("");
    for end in [" in ", " per "] {
        plain = plain.split(end).next().unwrap_or("");
    }
    plain.split_whitespace().map(str::to_owned).collect()
}

/// The last of them.
#[must_use]
pub fn head(header: &str) -> Option<String> {
    header_words(header).pop().filter(|it| it.chars().all(char::is_alphabetic))
}

/// Whether a token is a form of a word: “case” and “cases”.
#[must_use]
pub fn is_form(article: &Article<'_>, token: usize, word: &str) -> bool {
    let here = article.text.word(token);
    let id = article.text.id(token);
    let noun = || crate::lang::look_up(word).noun();
    here.eq_ignore_ascii_case(word) || id.noun().is_some_and(|it| noun() == Some(it))
}
