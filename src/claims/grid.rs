//! Tables with their figures: header, labels and amounts.

use std::ops::Range;

use super::Article;
use crate::figures::Kind;
use crate::lang::{Function, WordId, mark_of};
use crate::text::{Table, TokenKind};

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
    /// What each column counts.
    names: Vec<Vec<Form>>,
}

/// A word in any of its forms: “case” and “cases”.
#[derive(Debug)]
pub struct Form {
    word: String,
    mark: u16,
    noun: Option<WordId>,
}

/// What the words of a sentence are, roughly: a form that is not among these is surely none of them.
#[derive(Clone, Copy, Debug, Default)]
pub struct Signs {
    marks: u64,
    nouns: u64,
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
        let headed = rows.len() > 1 && (table.headed || bare_first);
        let top = rows.first().filter(|_| headed).map_or(&[][..], |it| &it.words);
        let names = top.iter().map(|it| header_words(it).map(Form::of).collect()).collect();
        Self { rows, width, headed, names }
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
    pub fn header(&self, column: usize) -> &str {
        let first = self.rows.first().filter(|_| self.headed);
        first.and_then(|it| it.words.get(column)).map_or("", String::as_str)
    }

    /// The words of a header that say what is counted.
    #[must_use]
    pub fn names(&self, column: usize) -> &[Form] {
        self.names.get(column).map_or(&[], Vec::as_slice)
    }

    /// The last of them.
    #[must_use]
    pub fn head(&self, column: usize) -> Option<&Form> {
        self.names(column).last().filter(|it| it.word.chars().all(char::is_alphabetic))
    }

    /// The label of a row, in lower case.
    #[must_use]
    pub fn label(&self, row: usize) -> &str {
        self.rows.get(row).and_then(|it| it.words.first()).map_or("", String::as_str)
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

    /// Whether the label of a row may stand among some words: false where its first word surely does not.
    #[must_use]
    pub fn may_name(&self, article: &Article<'_>, row: usize, among: Signs) -> bool {
        let first = article.text.token(self.tokens(row, 0).start);
        first.is_some_and(|it| among.marks & Signs::of_mark(it.mark) != 0)
    }

    /// Where a sentence names a row by its whole label: “Ghent”, “2022”, “Team A”.
    #[must_use]
    pub fn named(
        &self,
        article: &Article<'_>,
        row: usize,
        sentence: &Range<usize>,
    ) -> Option<usize> {
        let text = article.text;
        let label = self.tokens(row, 0);
        let words: Vec<&str> = label.clone().map(|it| text.word(it)).collect();
        let is_word =
            |it: usize| text.token(it).is_some_and(|it| !matches!(it.kind, TokenKind::Mark(_)));
        if !label.clone().any(is_word) {
            return None;
        }
        let header = self.header(0);
        sentence.clone().find(|at| {
            let same = words.iter().enumerate().all(|(nth, word)| text.word(at + nth) == *word);
            // “A” is a word too: “Team A”, “Group B”
            let letter = words.len() == 1 && words.first().is_some_and(|it| it.len() == 1);
            let led = *at > sentence.start && text.word(at - 1).eq_ignore_ascii_case(header);
            // “Chicago’s West Side”: a place in it
            let end = at + words.len();
            let owns = text.id(end).function() == Function::PossessiveMark
                && text.token(end + 1).is_some_and(crate::text::Token::is_capital);
            same && !owns
                && (!letter
                    || led
                    || *at > sentence.start && text.id(at + 1).function() != Function::None)
        })
    }

    /// Whether a sentence has every word of a column's header: “Cases”, “Cases in 2023”.
    #[must_use]
    pub fn is_named(&self, article: &Article<'_>, column: usize, sentence: &Range<usize>) -> bool {
        let names = self.names(column);
        !names.is_empty()
            && names.iter().all(|name| sentence.clone().any(|it| name.is(article, it)))
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
fn header_words(header: &str) -> impl Iterator<Item = &str> {
    let mut plain = header.split([',', '(']).next().unwrap_or("");
    for end in [" in ", " per "] {
        plain = plain.split(end).next().unwrap_or("");
    }
    plain.split_whitespace()
}

impl Form {
    fn of(word: &str) -> Self {
        let noun = crate::lang::look_up(word).noun();
        Self { word: word.to_owned(), mark: mark_of(word), noun }
    }

    /// Whether a token is a form of the word.
    #[must_use]
    pub fn is(&self, article: &Article<'_>, token: usize) -> bool {
        let Some(it) = article.text.token(token) else { return false };
        it.mark == self.mark && article.text.word(token).eq_ignore_ascii_case(&self.word)
            || self.noun.is_some() && it.word.noun() == self.noun
    }

    /// Whether it may stand among some words.
    #[must_use]
    pub fn may_be(&self, among: Signs) -> bool {
        among.marks & Signs::of_mark(self.mark) != 0
            || self.noun.is_some_and(|it| among.nouns & Signs::of_noun(it) != 0)
    }
}

impl Signs {
    /// Of the words of a sentence.
    #[must_use]
    pub fn of(article: &Article<'_>, sentence: &Range<usize>) -> Self {
        let mut signs = Self::default();
        for it in article.text.tokens.get(sentence.clone()).unwrap_or_default() {
            signs.marks |= Self::of_mark(it.mark);
            signs.nouns |= it.word.noun().map_or(0, Self::of_noun);
        }
        signs
    }

    fn of_mark(mark: u16) -> u64 {
        1 << (mark % 64)
    }

    fn of_noun(noun: WordId) -> u64 {
        1 << (noun.number() % 64)
    }
}
