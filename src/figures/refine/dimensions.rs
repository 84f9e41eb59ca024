//! Lengths and widths that are written as one: “30 by 40 metres”.

use super::range::{TREND_REACH, follows_from};
use super::share::take_unit;
use crate::figures::figure::{Figure, JoinKind, Kind, Said, Unit};
use crate::figures::numeral::is_hyphen;
use crate::lang::{Dimension, Function};
use crate::number::Exact;
use crate::text::Text;

/// “30 by 40 metres”, “3 x 4m”, “30 metres by 40”: two lengths that are written as one, with one unit.
/// “3m x 4m” are two that each stand for themselves.
pub(super) fn of(text: &Text, first: &Figure, second: &Figure) -> Option<(Figure, Figure)> {
    if !are_dimensions(text, first, second) {
        return None;
    }
    let (mut a, mut b) = (first.clone(), second.clone());
    let taken = if a.unit.is_some() && b.unit.is_some() {
        true // “30ft by 40ft”
    } else if a.unit.is_some() {
        take_unit(&mut b, &a)
    } else {
        take_unit(&mut a, &b)
    };
    taken.then_some((a, b))
}

fn are_dimensions(text: &Text, first: &Figure, second: &Figure) -> bool {
    let bare = |it: &Figure| matches!(it.kind, Kind::Number | Kind::Count) && it.unit.is_none();
    let length = |it: &Figure| {
        it.kind == Kind::Measure
            && matches!(it.unit.map(Said::get), Some(Unit::Measure(it)) if it.dimension() == Dimension::Length)
    };
    let (start, end) = (first.whole.start, first.tokens.end);
    // “was cut from 30 feet by 10”, “grew 30 feet by 40”
    let moved = length(first)
        && (follows_from(text, first)
            || (start.saturating_sub(TREND_REACH)..start).any(|it| text.id(it).trend().is_some()));
    let sized = !moved
        && (length(first) && length(second) && text.id(end).function() == Function::By
            || length(second) && bare(first)
            || length(first) && second.kind == Kind::Number && bare(second));
    let free = second.join.is_none_or(|it| it.kind == JoinKind::Dimensions);
    let start = second.tokens.start;
    let by = |it: usize| {
        text.id(it).function() == Function::By
            || text.is_mark(it, '×')
            || matches!(text.word(it), "x" | "X")
    };
    // “the 4x100m relay”: four of a hundred
    let alike = matches!((first.exact(), second.exact()), (Some(a), Some(b))
        if a.times(Exact::int(20)).is_some_and(|it| b < it));
    sized
        && alike
        && first.join.is_none()
        && free
        && (end + 1..=end + 3).contains(&start)
        && (end..start).all(|it| by(it) || is_hyphen(text, it))
        && (end..start).any(by)
}
