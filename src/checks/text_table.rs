//! A figure of the text is not the one that the table of the same article has.
//!
//! A sentence that names a row and a column of a table, and no other date than the table does, gives
//! the cell, or a difference of two cells, or says which row has the most. An info box is a table of
//! labels and values: “Born | 1956” against “born in 1965”.
//!
//! ## Why it matters
//!
//! The table is updated, and the sentence above it is not.
//!
//! ## Flagged
//!
//! ```news
//! | Town | Fires |
//! |---|---|
//! | Hull | [[315]] |
//! | York | 190 |
//!
//! Hull had [[351]] fires.
//! ```
//!
//! ## Not flagged
//!
//! ```news
//! | Town | Fires |
//! |---|---|
//! | Hull | 315 |
//! | York | 190 |
//!
//! Hull had more than 300 fires, 125 more than York.
//! ```

mod info_box;
mod rows;

use std::ops::Range;

use rows::{extreme, together, two_cells};

use super::Check;
use crate::claims::grid::{Cell, Grid, Signs};
use crate::claims::{Article, Modality};
use crate::figures::{Figure, Kind};
use crate::kernel::{Case, Compare, Found, Reading, Strength, Term};
use crate::lang::{Function, Role};

pub(super) static CHECK: Check = Check {
    name: "text-table",
    title: "Text and table do not agree",
    in_passage: None,
    in_article: Some(run),
};

/// The figure is something else than the cell.
#[rustfmt::skip]
const OTHERWISE: &[&str] = &[
    "more", "fewer", "less", "another", "additional", "combined", "together", "between", "extra",
    "up", "down", "rose", "fell", "increase", "decrease", "average", "each", "per", "than",
    "previous", "previously", "earlier", "ago", "last", "expected", "forecast", "target",
    "including", "of",
];

fn run(article: &Article<'_>, found: &mut Vec<Found>) {
    if article.text.tables.is_empty() {
        return;
    }
    let tables = article.text.tables.iter().take(TABLES);
    let grids: Vec<Grid> = tables.map(|it| Grid::of(article, it)).collect();
    for sentence in &article.text.sentences {
        if article.text.in_table(sentence.tokens.start) {
            continue;
        }
        let signs = Signs::of(article, &sentence.tokens);
        for grid in grids.iter().filter(|it| it.width() >= 2) {
            if grid.width() == 2 {
                info_box::compare(article, grid, &sentence.tokens, found);
            }
            compare(article, grid, &sentence.tokens, signs, found);
        }
    }
}

/// No article has more tables that its text is about.
const TABLES: usize = 8;

/// No table of an article has more rows that a reader would look up.
const ROWS: usize = 200;

fn compare(
    article: &Article<'_>,
    grid: &Grid,
    sentence: &Range<usize>,
    signs: Signs,
    found: &mut Vec<Found>,
) {
    let mut columns = (1..grid.width()).filter(|it| {
        grid.names(*it).iter().all(|it| it.may_be(signs)) && grid.is_named(article, *it, sentence)
    });
    // of two columns either may be meant
    if let (Some(column), None) = (columns.next(), columns.next()) {
        let rows: Vec<(usize, usize)> = grid
            .body()
            .take(ROWS)
            .filter(|row| grid.may_name(article, *row, signs))
            .filter_map(|row| Some((row, grid.named(article, row, sentence)?)))
            .collect();
        each_cell(article, grid, sentence, &rows, column, found);
        match rows.as_slice() {
            [(row, at)] => {
                found.extend(one_cell(article, grid, sentence, (*row, column)));
                found.extend(extreme(article, grid, sentence, (*row, column), *at));
            }
            [(one, first), (other, second)] => {
                // “Norway won 39 medals, ahead of Germany”
                let (row, behind) = if first < second { (*one, *second) } else { (*other, *first) };
                let before = sentence.start..behind;
                if article.figures_in(&before).any(|it| article.claim(it).is_some()) {
                    found.extend(one_cell(article, grid, sentence, (row, column)));
                }
                let cells = [*one, *other].map(|row| grid.cell(row, column));
                found.extend(together(article, grid, sentence, cells, column));
                let (from, to) = if first < second { (*one, *other) } else { (*other, *one) };
                // “Italy lost 53 troops there, and the US …”: no change from one to the other
                let before = first.min(second).checked_sub(1);
                let ends = |it| {
                    matches!(article.text.id(it).function(), Function::From | Function::Between)
                };
                let apart = sentence.clone().any(|it| {
                    grid.head(column).is_some_and(|head| head.is(article, it))
                        && is_where(article, grid, it + 1, (from, column))
                });
                if before.is_some_and(ends) && !apart {
                    found.extend(two_cells(
                        article,
                        sentence,
                        grid.cell(from, column),
                        grid.cell(to, column),
                    ));
                }
            }
            _ => {}
        }
    }
}

/// “Bihar has 40 seats, Kerala 20 seats and Goa two seats”: each row with its figure behind it.
fn each_cell(
    article: &Article<'_>,
    grid: &Grid,
    sentence: &Range<usize>,
    rows: &[(usize, usize)],
    column: usize,
    found: &mut Vec<Found>,
) {
    let mut rows = rows.to_vec();
    crate::order::by_key(&mut rows, |it| it.1);
    let end = |nth: usize| rows.get(nth + 1).map_or(sentence.end, |it| it.1);
    let parts = rows.iter().enumerate().map(|(nth, (row, at))| (*row, *at..end(nth)));
    let parts: Vec<(usize, Range<usize>)> = parts.collect();
    let one_each = |it: &Range<usize>| {
        let mut here = article.figures_in(it).filter(|it| article.claim(*it).is_some());
        here.next().is_some() && here.next().is_none()
    };
    if parts.len() > 1 && parts.iter().all(|it| one_each(&it.1)) {
        for (row, part) in parts {
            found.extend(one_cell(article, grid, &part, (row, column)));
        }
    }
}

/// “Ghent reported 421 cases”
fn one_cell(
    article: &Article<'_>,
    grid: &Grid,
    sentence: &Range<usize>,
    (row, column): (usize, usize),
) -> Option<Found> {
    let Cell::Amount { figure: cell, negative: false } = grid.cell(row, column) else {
        return None;
    };
    let head = grid.head(column)?;
    // “847 homes sold” below “Homes sold”
    let counts = |it: usize| {
        let names = || grid.names(column).iter().any(|name| name.is(article, it));
        let over = article.text.id(it + 2).function() == Function::Over;
        head.is(article, it)
            || head.is(article, it + 1) && names() && (over || article.closes(it + 2))
    };
    let mut stated = article.figures_in(sentence).filter(|it| {
        let counted = article.claim(*it).and_then(|it| it.head);
        let percent = article.figure(*it).is_some_and(|it| it.kind == Kind::Percent);
        article.figure(*it).is_some_and(Figure::is_amount)
            && (counted.is_some_and(counts) || percent)
    });
    let (figure, None) = (stated.next()?, stated.next()) else { return None };
    let it = article.figure(figure)?;
    // “125 more than York”, “of them”
    let around =
        it.whole.start.saturating_sub(2).max(sentence.start)..(it.tokens.end + 3).min(sentence.end);
    let hedge = it.whole.start..it.tokens.start;
    // “a depth of 230 m”
    let own_of = it.whole.start.checked_sub(1).filter(|at| {
        article.text.id(*at).function() == Function::Of
            && article.claim(figure).and_then(|it| it.head).is_some_and(|head| head + 1 == *at)
    });
    // “128 mm of rainfall”
    let of_head = Some(it.tokens.end)
        .filter(|at| article.text.id(*at).function() == Function::Of && head.is(article, at + 1));
    let other = around.clone().any(|at| {
        !hedge.contains(&at)
            && own_of != Some(at)
            && of_head != Some(at)
            && article.says(at, OTHERWISE)
    });
    // “26.4 million” and a cell in millions
    let scaled =
        |it: usize| article.figure(it).and_then(|it| it.written).is_some_and(|it| it.scaled);
    if scaled(figure) != scaled(cell) {
        return None;
    }
    // “Rainfall (mm)” heads a column of bare numbers
    let unit = article.text.word(it.tokens.end - 1);
    let in_header = it.kind == Kind::Measure
        && article.figure(cell).is_some_and(|it| it.kind == Kind::Number)
        && grid.header(column).contains(&format!("({unit})"));
    let alike = in_header || article.same_sort(figure, cell);
    if other || it.per.is_some() || it.trend.is_some() || !alike {
        return None;
    }
    if other_date(article, grid, sentence, (row, column))
        || article.find_word(sentence.clone(), SOME).is_some()
        || is_apart(article, figure)
        || is_where(article, grid, article.reach(figure).end, (row, column))
    {
        return None;
    }
    Some(stated_twice(Term::Figure(figure), Term::Figure(cell)))
}

/// “12 cm on Sunday alone”, “the year before”, “seven in his last two games”, “without the false alarms”:
/// some of what the row has, or that of another time.
const SOME: &[&str] = &[
    "alone",
    "last",
    "previous",
    "earlier",
    "before",
    "by",
    "without",
    "excluding",
    "against",
    "ago",
];

/// “11 wins in the playoffs”, “57 wins at home”, “the rate for women”: of something that the table does not tell.
fn is_where(article: &Article<'_>, grid: &Grid, at: usize, (row, column): (usize, usize)) -> bool {
    let text = article.text;
    let place = matches!(
        text.id(at).function(),
        Function::In | Function::At | Function::On | Function::For | Function::Among
    );
    let headers = [grid.header(0), grid.header(column), grid.label(row)].join(" ");
    place
        && (at + 1..at + 4)
            .take_while(|it| text.mark(*it).is_none())
            .filter(|it| text.id(*it).noun().is_some() && !text.id(*it).has(Role::Weekday))
            .any(|it| !headers.contains(&crate::text::lower(text.word(it))))
}

/// Lemmas of verbs whose subject has not so many, or has them anew.
const NOT_HAD: &[&str] = &["need", "lose", "dock", "want", "fear", "hope", "gain", "deduct"];

/// “would need 326 seats”, “351 fires and floods”: not what there is of it.
fn is_apart(article: &Article<'_>, figure: usize) -> bool {
    let text = article.text;
    let Some(claim) = article.claim(figure) else { return false };
    let behind = claim.head.map_or(0, |it| it + 1);
    let with_more =
        text.id(behind).function() == Function::And && text.id(behind + 1).has(Role::Noun);
    let start = article.reach(figure).start;
    let lost = article.has_verb(start.saturating_sub(3)..start, NOT_HAD);
    claim.modality != Modality::Asserted || with_more || lost
}

/// What the text and the table say of one thing.
fn stated_twice(text: Term, table: Term) -> Found {
    let reading = Reading::new(text, Compare::Equal, table);
    Case::new(
        vec![reading],
        Strength::Strong,
        "The table has {stated} as well",
        "The text has {computed}, the table {stated}",
    )
    .into()
}

/// Whether the sentence is about another time than the cell.
fn other_date(
    article: &Article<'_>,
    grid: &Grid,
    sentence: &Range<usize>,
    (row, column): (usize, usize),
) -> bool {
    let headers = format!("{} {}", grid.header(column), grid.label(row));
    article.figures_in(sentence).any(|it| {
        let Some(figure) = article.figure(it).filter(|it| it.kind == Kind::Date) else {
            return false;
        };
        let words = crate::text::lower(article.text.slice(figure.number));
        !headers.contains(&words)
    })
}
