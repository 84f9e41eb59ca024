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

use std::ops::Range;

use super::Check;
use crate::claims::grid::{Cell, Grid, Signs};
use crate::claims::{Article, Modality};
use crate::figures::{Figure, Kind};
use crate::kernel::{
    Case, Compare, Found, Reading, Strength, Term, change_percent, difference, sum,
};
use crate::lang::{Function, Role};

pub(super) static CHECK: Check = Check {
    name: "text-table",
    title: "Text and table do not agree",
    in_passage: None,
    in_article: Some(run),
};

/// Says that a row has the largest or the smallest cell of its column.
const MOST: &[&str] = &["most", "highest", "largest", "biggest"];
const LEAST: &[&str] = &["fewest", "lowest", "smallest", "least"];

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
                if before.is_some_and(|it| article.text.id(it).function() == Function::From) {
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
    let mut stated = article.figures_in(sentence).filter(|it| {
        let counted = article.claim(*it).and_then(|it| it.head);
        let percent = article.figure(*it).is_some_and(|it| it.kind == Kind::Percent);
        article.figure(*it).is_some_and(Figure::is_amount)
            && (counted.is_some_and(|it| head.is(article, it)) || percent)
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
        || is_where(article, grid, figure, (row, column))
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

/// “11 wins in the playoffs”, “57 wins at home”: of something that the table does not tell.
fn is_where(
    article: &Article<'_>,
    grid: &Grid,
    figure: usize,
    (row, column): (usize, usize),
) -> bool {
    let text = article.text;
    let at = article.reach(figure).end;
    let place = matches!(text.id(at).function(), Function::In | Function::At | Function::On);
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

/// “A had the most points”
fn extreme(
    article: &Article<'_>,
    grid: &Grid,
    sentence: &Range<usize>,
    (row, column): (usize, usize),
    named_at: usize,
) -> Option<Found> {
    let Cell::Amount { figure: cell, negative: false } = grid.cell(row, column) else {
        return None;
    };
    let head = grid.head(column)?;
    let at = sentence.clone().find(|it| {
        // “is the biggest of the three”
        let noun = article.text.id(it + 1).function() == Function::Of
            || head.is(article, it + 1)
            || article.text.id(it + 1).has(Role::Noun) && head.is(article, it + 2);
        article.find_word(*it..it + 1, MOST).or(article.find_word(*it..it + 1, LEAST)).is_some()
            && noun
    })?;
    let clause = named_at.min(at)..named_at.max(at);
    // “the highest rent is in Pune”
    let is = |it: usize| {
        matches!(article.text.id(it).function(), Function::BePresent | Function::BePast)
    };
    let placed = named_at > at && named_at <= at + 5 && (at..named_at).any(is);
    // “the most points after B”, “one of the most”
    let plain = article.text.id(at.wrapping_sub(1)).function() == Function::The
        && (named_at < at || placed)
        && article
            .find_word(at..at + 5, &["after", "behind", "except", "since", "outside"])
            .is_none()
        && article.find_word(clause, &["not", "one", "among", "second", "third", "than"]).is_none();
    if !plain {
        return None;
    }
    let most = article.find_word(at..at + 1, MOST).is_some();
    let amount = |it: usize| article.figure(it).and_then(Figure::amount);
    let others = grid.body().filter(|it| *it != row).filter_map(|it| match grid.cell(it, column) {
        Cell::Amount { figure, negative: false } => Some(figure),
        _ => None,
    });
    let others = others.filter(|it| article.same_sort(*it, cell));
    let (other, compare, says) = if most {
        let says = ["has more than", "most"];
        (others.max_by_key(|it| amount(*it))?, Compare::AtLeast, says)
    } else {
        let says = ["has less than", "least"];
        (others.min_by_key(|it| amount(*it))?, Compare::AtMost, says)
    };
    let [beyond, extreme] = says;
    let reading = Reading::new(Term::Figure(cell), compare, Term::Figure(other));
    let mut case = Case::new(
        vec![reading],
        Strength::Strong,
        &format!("No other row {beyond} {{computed}}"),
        &format!("{{computed}} is not the {extreme} in its column: another row has {{stated}}"),
    );
    case.evidence.extend(article.span_of(at));
    Some(case.into())
}

/// “The Left and the Right together hold 106 seats”
fn together(
    article: &Article<'_>,
    grid: &Grid,
    sentence: &Range<usize>,
    cells: [Cell; 2],
    column: usize,
) -> Option<Found> {
    let [Cell::Amount { figure: a, negative: false }, Cell::Amount { figure: b, negative: false }] =
        cells
    else {
        return None;
    };
    article.find_word(sentence.clone(), TOGETHER)?;
    let head = grid.head(column)?;
    let mut stated = article.figures_in(sentence).filter(|it| article.claim(*it).is_some());
    let (figure, None) = (stated.next()?, stated.next()) else { return None };
    let counted = article.claim(figure).and_then(|it| it.head)?;
    (head.is(article, counted) && article.same_sort(figure, a) && article.same_sort(figure, b))
        .then(|| {
            let reading = Reading::new(sum(&[a, b]), Compare::Equal, Term::Figure(figure));
            let (holds, fails) = (
                "The two cells add up to {stated}",
                "The two cells add up to {computed}, not {stated}",
            );
            Case::new(vec![reading], Strength::Strong, holds, fails).into()
        })
}

/// Two rows are added up.
const TOGETHER: &[&str] = &["together", "between", "combined"];

/// What two percentages are apart.
const POINTS: &[&str] = &["point"];

/// “The rate rose 5.2 points from 2022 to 2023”
fn two_cells(
    article: &Article<'_>,
    sentence: &Range<usize>,
    from: Cell,
    to: Cell,
) -> Option<Found> {
    let (Cell::Amount { figure: from, .. }, Cell::Amount { figure: to, .. }) = (from, to) else {
        return None;
    };
    let mut stated = article.figures_in(sentence).filter(|it| {
        let points = article.claim(*it).and_then(|it| it.head);
        let points = points.is_some_and(|it| article.is_noun(it, POINTS));
        let amount = article.same_sort(*it, from);
        article.figure(*it).is_some_and(|it| {
            it.trend.is_some()
                && (matches!(it.kind, Kind::Points | Kind::Percent)
                    || it.kind == Kind::Count && points
                    || amount)
        })
    });
    let (figure, None) = (stated.next()?, stated.next()) else { return None };
    let is_percent = |it: usize| article.figure(it).is_some_and(|it| it.kind == Kind::Percent);
    let percents = is_percent(from) && is_percent(to);
    let stated = Term::Figure(figure);
    let down = article.figure(figure)?.trend? == crate::lang::Trend::Down;
    let (term, stated) = if !percents && is_percent(figure) {
        // “rose 12 percent from 2018 to 2019”
        (change_percent(from, to), if down { Term::Negative(Box::new(stated)) } else { stated })
    } else if percents || article.same_sort(figure, from) {
        (if down { difference(from, to) } else { difference(to, from) }, stated)
    } else {
        return None;
    };
    // a percentage of percentages may be points
    if percents && is_percent(figure) || !article.same_sort(from, to) {
        return None;
    }
    let reading = Reading::new(term, Compare::Equal, stated);
    Some(
        Case::new(
            vec![reading],
            Strength::Strong,
            "The change in the table is {stated}",
            "The change in the table is {computed}, not {stated}",
        )
        .into(),
    )
}
