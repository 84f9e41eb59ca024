//! Levels that a change came from or went to, whose unit stands once: “from 24 to 33 billion”.

use super::range::{TREND_REACH, follows_from, from_before, is_amount, is_change};
use super::share::{share, take_unit};
use crate::figures::figure::{Figure, Kind};
use crate::lang::Function;
use crate::number::Exact;
use crate::text::Text;

/// “from 24 to 33 billion”, “from 90 to 95 degrees”: the unit of a change stands at its end alone.
pub(super) fn before(text: &Text, first: &Figure, second: &Figure) -> Option<(Figure, Figure)> {
    let bare = matches!(first.kind, Kind::Number | Kind::Count) && first.unit.is_none();
    let to = first.tokens.end + 1 == second.tokens.start
        && text.id(first.tokens.end).function() == Function::To;
    let shares = second.written.is_some_and(|it| it.scaled)
        || !matches!(second.kind, Kind::Number | Kind::Count);
    if !bare
        || !to
        || !shares
        || !is_amount(second)
        || !follows_from(text, first)
        || !is_change(text, first, second) && second.join.is_none()
    {
        return None;
    }
    let (mut a, mut b) = (first.clone(), second.clone());
    share(text, &mut a, &mut b).then_some((a, b))
}

/// “to 105.2 billion yen from 80.6 billion”, “75.5 cents vs 78.3”: the currency stands once.
fn same_money(text: &Text, first: &Figure, second: &Figure) -> Option<(Figure, Figure)> {
    let end = first.tokens.end;
    let joined = matches!(text.id(end).function(), Function::From | Function::Versus);
    let scaled = |it: &Figure| it.written.is_some_and(|it| it.scaled);
    let closes = text
        .token(second.tokens.end)
        .is_none_or(|it| !it.is_word() || it.word.function() != Function::None);
    if first.kind != Kind::Money
        || second.kind != Kind::Number
        || second.unit.is_some()
        || second.tokens.start != end + 1
        || !joined
        || !closes
        || scaled(first) != scaled(second)
    {
        return None;
    }
    let mut b = second.clone();
    (take_unit(&mut b, first) && (scaled(first) || is_like(first, &b))).then(|| (first.clone(), b))
}

/// “rose to 5.3 percent from 4.8”, “to 750 barrels, from its present 500”, “from 110 miles to 80”
pub(super) fn after(text: &Text, first: &Figure, second: &Figure) -> Option<(Figure, Figure)> {
    if let Some(found) = same_money(text, first, second) {
        return Some(found);
    }
    let scaled = |it: &Figure| it.written.is_some_and(|it| it.scaled);
    let bare = matches!(second.kind, Kind::Number | Kind::Count)
        && second.unit.is_none()
        && second.written.is_some()
        && scaled(first) == scaled(second);
    let closes = text
        .token(second.tokens.end)
        .is_none_or(|it| !it.is_word() || it.word.function() != Function::None);
    if !bare || !closes {
        return None;
    }
    let end = first.tokens.end;
    let left = follows_from(text, first)
        && end + 1 == second.tokens.start
        && text.id(end).function() == Function::To;
    let from = from_before(text, second).filter(|it| *it >= end);
    let between =
        |it: usize| (end..it).all(|it| text.is_mark(it, ',') || text.id(it).trend().is_some());
    let from = from.filter(|it| between(*it));
    // “78 per cent, up from 50”
    let moved = from.is_some_and(|it| it == end + 2)
        && (matches!(first.kind, Kind::Money | Kind::Measure)
            || second.written.is_some_and(|it| it.value <= Exact::HUNDRED));
    // “up 30 percent from 41,290” is no level
    let to = (1..=3)
        .map_while(|it| first.tokens.start.checked_sub(it))
        .any(|it| text.id(it).function() == Function::To);
    // “rose 3%, up from 12” compares a change with something else
    let changed = (1..=TREND_REACH)
        .map_while(|it| first.tokens.start.checked_sub(it))
        .any(|it| text.id(it).trend().is_some());
    let stands = left || from.is_some() && (to || moved && !changed);
    let fits = match first.kind {
        Kind::Percent | Kind::Temperature => true,
        Kind::Money => (moved || left) && is_like(first, second),
        Kind::Measure => is_like(first, second),
        _ => false,
    };
    if !stands || !fits {
        return None;
    }
    let mut b = second.clone();
    take_unit(&mut b, first).then(|| (first.clone(), b))
}

/// “6 rupees, up from 4.50”: amounts of one size.
fn is_like(first: &Figure, second: &Figure) -> bool {
    let (Some(a), Some(b)) = (first.exact(), second.exact()) else { return false };
    let thrice = |it: Exact| it.times(Exact::int(3));
    (first.kind != Kind::Money || first.written.is_some_and(|it| !it.scaled))
        && thrice(a).is_some_and(|it| b < it)
        && thrice(b).is_some_and(|it| a < it)
}
