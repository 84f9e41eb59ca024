//! The total of a row or column of a table is not the sum of what stands beside it.
//!
//! A row or column labelled *total*, *sum*, *all* or *overall* is added up: over the rows since the
//! last total, over all of them, or over the totals. Percentages are added where they come to 100.
//! Averages, rates, prices and ranks add up to nothing. Cells are exact to their last digit.
//!
//! ## Why it matters
//!
//! A table is the one place where readers do add up.
//!
//! ## Flagged
//!
//! ```news
//! | Ward | Votes |
//! |---|---|
//! | North | [[214]] |
//! | South | [[180]] |
//! | Total | [[404]] |
//! ```
//!
//! ## Not flagged
//!
//! ```news
//! | Ward | Votes | Share |
//! |---|---|---|
//! | North | 214 | 54.3% |
//! | South | 180 | 45.7% |
//! | Total | 394 | 100% |
//! ```

use super::Check;
use crate::claims::Article;
use crate::claims::grid::{Cell, Grid};
use crate::figures::Kind;
use crate::kernel::{Case, Compare, Found, Reading, Strength, Term};
use crate::number::Exact;

pub(super) static CHECK: Check = Check {
    name: "table-sum",
    title: "Total of a table is not its sum",
    in_passage: None,
    in_article: Some(run),
};

/// Behind so many totals of a column just the rows since the last one are added up.
const MOST: usize = 20;

/// The label of a total, whole or as its first word.
const TOTAL: &[&str] = &["total", "totals", "subtotal", "sum"];

/// The label of a total as it is, with nothing behind it.
const ALL: &[&str] = &["all", "overall", "altogether", "grand total", "in all", "sub-total"];

/// Opens the label of what is in the row above.
const OF_THESE: &[&str] = &["of which", "of whom", "including", "thereof"];

/// Columns that are the sum of quarters or halves before them.
const PERIODS: &[(&str, usize)] = &[
    ("half", 2),
    ("h1", 2),
    ("h2", 2),
    ("first half", 2),
    ("second half", 2),
    ("year", 4),
    ("full year", 4),
    ("fy", 4),
];

/// What adds up to nothing; words of a label or header.
const NOT_SUMMED: &[&str] = &[
    "average",
    "avg",
    "mean",
    "median",
    "rate",
    "per",
    "change",
    "rank",
    "ranking",
    "position",
    "place",
    "price",
    "age",
    "ratio",
    "index",
    "turnout",
    "growth",
    "no",
    "number",
    "margin",
    "difference",
    "cumulative",
    "running",
    "max",
    "min",
    "high",
    "low",
    "swing",
    "lead",
    "score",
];

fn run(article: &Article<'_>, found: &mut Vec<Found>) {
    for table in &article.text.tables {
        let grid = Grid::of(article, table);
        for column in 1..grid.width() {
            if !is_idle(grid.header(column)) {
                down(article, &grid, column, found);
            }
        }
        for row in grid.body() {
            if !is_idle(grid.label(row)) {
                across(article, &grid, row, found);
            }
        }
    }
}

fn is_idle(label: &str) -> bool {
    label.split(|it: char| !it.is_alphanumeric()).any(|it| NOT_SUMMED.contains(&it))
}

fn is_total(label: &str) -> bool {
    let first = label.split_whitespace().next().unwrap_or("");
    ALL.contains(&label) || TOTAL.contains(&first.trim_end_matches(':'))
}

/// The same of a row; “All regions” too, in a column of regions.
fn is_total_row(grid: &Grid, row: usize) -> bool {
    let label = grid.label(row);
    let plural = grid.header(0).strip_suffix('s').unwrap_or(grid.header(0));
    let all = label.strip_prefix("all ").is_some_and(|it| it.strip_suffix('s') == Some(plural));
    is_total(label) || all && !plural.is_empty()
}

/// “Full year” below “First”, “Second” … in a column of quarters.
fn is_of_periods(grid: &Grid, row: usize, above: &[usize]) -> bool {
    let period = PERIODS.iter().find(|it| it.0 == grid.label(row));
    let of_them = |it: &usize| grid.label(*it).starts_with(['q', 'h']);
    period.is_some_and(|it| it.1 == above.len())
        && (["quarter", "half"].contains(&grid.header(0)) || above.iter().all(of_them))
}

/// The totals of a column.
fn down(article: &Article<'_>, grid: &Grid, column: usize, found: &mut Vec<Found>) {
    let body: Vec<usize> = grid.body().collect();
    let mut group: Vec<usize> = Vec::new();
    let mut parts: Vec<usize> = Vec::new();
    let mut totals: Vec<usize> = Vec::new();
    for row in body.iter().copied() {
        if OF_THESE.iter().any(|it| grid.label(row).starts_with(it)) {
            continue;
        }
        if !is_total_row(grid, row) && !is_of_periods(grid, row, &group) {
            group.push(row);
            parts.push(row);
            continue;
        }
        let mut first = false;
        let mut runs = vec![group.clone()];
        if totals.len() < MOST {
            for other in [&parts, &totals] {
                if !runs.contains(other) {
                    runs.push(other.clone());
                }
            }
        }
        // the total may stand first
        if parts.is_empty() && totals.is_empty() {
            runs = vec![body.iter().copied().filter(|it| !is_total_row(grid, *it)).collect()];
            first = true;
        }
        let cells = |run: &Vec<usize>| run.iter().map(|it| grid.cell(*it, column)).collect();
        let runs: Vec<Vec<Cell>> = runs.iter().map(cells).collect();
        // “Total valid” beside “Spoilt”: without one of the rows it holds
        let whole = grid.cell(row, column);
        let named = !TOTAL.contains(&grid.label(row).trim_end_matches(':'))
            && !ALL.contains(&grid.label(row));
        let apart = runs.iter().any(|it| {
            named && (is_but_one(article, it, whole) || is_of_another(article, it, whole))
                || is_last(article, it, whole)
                || first && is_far_more(article, it, whole)
        });
        if !apart {
            found.extend(sum(article, &runs, whole));
        }
        totals.push(row);
        group.clear();
    }
}

/// The total at the end of a row.
fn across(article: &Article<'_>, grid: &Grid, row: usize, found: &mut Vec<Found>) {
    let Some(last) = grid.width().checked_sub(1).filter(|it| *it >= 3 && grid.headed()) else {
        return;
    };
    let header = grid.header(last);
    let period = PERIODS.iter().find(|it| it.0 == header).map(|it| it.1);
    if !is_total(header) && period.is_none() {
        return;
    }
    let columns: Vec<usize> = (1..last).filter(|it| !is_idle(grid.header(*it))).collect();
    // “Q1 | Q2 | Half”
    let quarters = columns.iter().all(|it| grid.header(*it).starts_with(['q', 'h']));
    if columns.len() + 1 < last || period.is_some_and(|it| !quarters || it != columns.len()) {
        return;
    }
    let cells = columns.iter().map(|it| grid.cell(row, *it)).collect();
    found.extend(sum(article, &[cells], grid.cell(row, last)));
}

/// That one of several runs of cells adds up to a total.
fn sum(article: &Article<'_>, runs: &[Vec<Cell>], total: Cell) -> Option<Found> {
    let Cell::Amount { figure: whole, negative } = total else { return None };
    let stated = signed(whole, negative);
    let percent = article.figure(whole).is_some_and(|it| it.kind == Kind::Percent);
    // percentages of different wholes add up to nothing
    if percent
        && article.figure(whole).and_then(crate::figures::Figure::exact) != Some(Exact::HUNDRED)
    {
        return None;
    }
    let mut readings = Vec::new();
    for run in runs {
        let mut terms = Vec::new();
        let known = run.iter().all(|it| match it {
            Cell::Amount { figure, negative } => {
                terms.push(signed(*figure, *negative));
                article.same_sort(*figure, whole)
            }
            Cell::Blank => true,
            Cell::Words => false,
        });
        if known && terms.len() >= 2 {
            readings.push(Reading::new(Term::Sum(terms), Compare::Equal, stated.clone()));
        }
    }
    if readings.is_empty() {
        return None;
    }
    Some(
        Case::new(
            readings,
            Strength::Strong,
            "The cells add up to {stated}",
            "The cells add up to {computed}, not {stated}",
        )
        .into(),
    )
}

/// Whether the cells add up to a total and one of them more; “Total deficit” is what two are apart.
fn is_but_one(article: &Article<'_>, run: &[Cell], total: Cell) -> bool {
    let values = values(article, run);
    if let [a, b] = *values.as_slice() {
        return a.minus(b).map(Exact::abs) == value(article, total);
    }
    let more =
        values.iter().try_fold(Exact::ZERO, |sum, it| sum.plus(*it)).zip(value(article, total));
    let more = more.and_then(|(all, total)| all.minus(total));
    more.is_some_and(|it| values.len() > 2 && it > Exact::ZERO && values.contains(&it))
}

/// “Total drivers” below their laps: less than one of the cells alone.
fn is_of_another(article: &Article<'_>, run: &[Cell], total: Cell) -> bool {
    let total = value(article, total);
    total.is_some() && values(article, run).into_iter().max() > total
}

/// “Staff: 50 in the first quarter, 52 in the second, 52 in all”: the last of what is counted again and
/// again.
fn is_last(article: &Article<'_>, run: &[Cell], total: Cell) -> bool {
    let last = run.last().and_then(|it| value(article, *it));
    run.len() > 1
        && last.is_some_and(|it| it > Exact::ZERO)
        && last == value(article, total)
        && run.iter().rev().skip(1).all(|it| value(article, *it).is_some_and(|it| it > Exact::ZERO))
}

/// “Total energy”, and below it a few of its sources: more than a tenth of it is left out.
fn is_far_more(article: &Article<'_>, run: &[Cell], total: Cell) -> bool {
    let all = values(article, run).into_iter().try_fold(Exact::ZERO, Exact::plus);
    let tenths = |it: Exact, many: i64| it.times(Exact::int(many));
    all.zip(value(article, total))
        .and_then(|(all, total)| Some(tenths(all, 10)? < tenths(total, 9)?))
        .unwrap_or(false)
}

fn values(article: &Article<'_>, run: &[Cell]) -> Vec<Exact> {
    run.iter().filter_map(|it| value(article, *it)).collect()
}

fn value(article: &Article<'_>, cell: Cell) -> Option<Exact> {
    match cell {
        Cell::Amount { figure, negative: false } => article.figure(figure)?.exact(),
        _ => None,
    }
}

fn signed(figure: usize, negative: bool) -> Term {
    let term = Term::Figure(figure);
    if negative { Term::Negative(Box::new(term)) } else { term }
}
