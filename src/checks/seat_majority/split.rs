//! Seats that are split between parties: “split 52-48”, “52 Republicans and 48 Democrats”.

use std::ops::Range;

use super::{CHANGED, SEATS, WINS};
use crate::claims::Article;
use crate::figures::{Figure, JoinKind, Kind};
use crate::kernel::{Case, Compare, Reading, Strength, Term, sum};
use crate::lang::{Forms, Function};
use crate::number::Exact;

/// Says that a tally is that of the parties.
const SPLIT: &[&str] = &["split", "divided", "splits", "divides"];

/// “The 120-seat house is split 55-50-20”
pub(super) fn split(
    article: &Article<'_>,
    sentence: &Range<usize>,
    here: Range<usize>,
    house: usize,
) -> Option<Case> {
    let is_tally = |it: &Figure| {
        it.join.is_some_and(|it| {
            matches!(it.kind, JoinKind::Tally | JoinKind::Score | JoinKind::Range)
        })
    };
    let joins: Vec<usize> = here.filter(|it| article.figure(*it).is_some_and(is_tally)).collect();
    let first = article.figure(*joins.first()?)?.join;
    if joins.len() < 2
        || joins.iter().any(|it| article.figure(*it).is_some_and(|it| it.join != first))
    {
        return None;
    }
    // “is split 55-50-20”, “holds a 31-28 majority”
    let end = article.figure(*joins.last()?)?.tokens.end;
    let is_split = article.find_word(sentence.clone(), SPLIT).is_some()
        || article.find_word(end..end + 2, &["majority", "edge", "advantage", "split"]).is_some();
    if !is_split {
        return None;
    }
    Some(within(&joins, house))
}

/// “hold 88, 41 and 32 of the assembly’s 155 seats”, “Labor won 61 seats and the Greens 12 in the 155-seat
/// house”
pub(super) fn parties(
    article: &Article<'_>,
    sentence: &Range<usize>,
    here: Range<usize>,
    house: usize,
) -> Option<Case> {
    let text = article.text;
    let seats = |it: &usize| {
        article.figure(*it).is_some_and(|it| {
            it.kind == Kind::Number
                || article.is_noun(it.tokens.end, SEATS)
                || text.id(it.tokens.end).function() == Function::Of
        })
    };
    let parts: Vec<usize> = here.filter(|it| *it != house && seats(it)).collect();
    let mut end = sentence.start;
    let mut plain = |idx: &usize| {
        let Some(figure) = article.figure(*idx) else { return false };
        let before = figure.whole.start.wrapping_sub(1);
        // “88, 41 and 32”
        let listed = (end + 1..end + 3).contains(&figure.whole.start)
            && (text.is_mark(before, ',') || text.id(before).function() == Function::And);
        // “and independents 18”
        let others = text.id(before).form().has(Forms::NOUN_PLURAL)
            && (text.is_mark(before.wrapping_sub(1), ',')
                || text.id(before.wrapping_sub(1)).function() == Function::And);
        let theirs = article.is_verb(before, WINS)
            || others
            || text.token(before).is_some_and(crate::text::Token::is_capital);
        end = figure.tokens.end;
        matches!(figure.kind, Kind::Count | Kind::Number)
            && figure.exact().is_some_and(Exact::is_integer)
            && figure.join.is_none()
            && figure.hedge.is_none()
            && (listed || theirs)
    };
    // “49 in the 100-seat Senate; in the House, Democrats 213”: two houses
    let one_house = sentence.clone().all(|it| !text.is_mark(it, ';'));
    let fits = parts.len() > 1
        && one_house
        && parts.iter().all(&mut plain)
        && article.find_word(sentence.clone(), CHANGED).is_none();
    fits.then(|| within(&parts, house))
}

fn within(parts: &[usize], house: usize) -> Case {
    Case::new(
        vec![Reading::new(sum(parts), Compare::AtMost, Term::Figure(house))],
        Strength::Strong,
        "{sum} fits a house of {stated}",
        "{sum} = {computed} seats do not fit a house of {stated}",
    )
}
