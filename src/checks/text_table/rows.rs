//! What a sentence says of several rows of a table: the most, all together, one more than another.

use std::ops::Range;

use crate::claims::Article;
use crate::claims::grid::{Cell, Grid};
use crate::figures::{Figure, Kind};
use crate::kernel::{
    Case, Compare, Found, Reading, Strength, Term, change_percent, difference, sum,
};
use crate::lang::{Function, Role};

/// Says that a row has the largest or the smallest cell of its column.
const MOST: &[&str] = &["most", "highest", "largest", "biggest"];
const LEAST: &[&str] = &["fewest", "lowest", "smallest", "least"];

/// “A had the most points”
pub(super) fn extreme(
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
pub(super) fn together(
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
    let cue = article.find_word(sentence.clone(), TOGETHER)?;
    // “between 2019 and 2021”, not “between them”
    let ends = article.text.id(cue).function() == Function::Between
        && article.text.id(cue + 1).function() != Function::Pronoun;
    if ends {
        return None;
    }
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
pub(super) fn two_cells(
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
