//! What one end of a range has and the other shares: the scale of “10 to 15 billion”, the unit of
//! “5 to 7 percent”.

use super::range::{TREND_REACH, from_before};
use crate::figures::duration::Duration;
use crate::figures::figure::{Figure, Kind, Said, Unit, Value};
use crate::lang::{Trend, scale_suffix};
use crate::number::{Exact, Written};
use crate::text::Text;

/// Gives both ends what stands at one: scale, unit, kind. False where they are of different kinds.
pub(super) fn share(text: &Text, first: &mut Figure, second: &mut Figure) -> bool {
    share_scale(text, first, second);
    let bare = |it: &Figure| {
        matches!(it.kind, Kind::Number | Kind::Count | Kind::Fraction) && it.unit.is_none()
    };
    if bare(first) && !bare(second) {
        return take_unit(first, second);
    }
    if bare(second) && !bare(first) {
        return take_unit(second, first);
    }
    if bare(first) && bare(second) && second.kind == Kind::Count {
        first.kind = Kind::Count;
    }
    // “six months to two years”
    let lasts = first.kind == Kind::Duration && first.kind == second.kind;
    first.kind == second.kind && (lasts || first.unit.map(Said::get) == second.unit.map(Said::get))
}

/// “10 to 15 billion”: the scale word stands once.
pub(super) fn share_scale(text: &Text, first: &mut Figure, second: &Figure) {
    let (Some(a), Some(b)) = (first.written, second.written) else { return };
    if a.scaled || !b.scaled || a.value >= Exact::int(1000) {
        return;
    }
    // “from 24 to 33-35 billion”: the end took its scale from the other end of its range
    let ahead = || {
        second.join.and_then(|_| {
            (second.tokens.end..second.tokens.end + 4)
                .find_map(|it| text.id(it).scale())
                .map(i32::from)
        })
    };
    let Some(exponent) = scale_of(text, second).or_else(ahead) else { return };
    let Some(scaled) = a.scaled(exponent) else { return };
    // “from 5 to 3 million” is read as it stands: a fall would be a change
    // “fell from 31 to 24 million”
    let falls = from_before(text, first).is_some_and(|from| {
        (from.saturating_sub(TREND_REACH)..from).any(|it| text.id(it).trend() == Some(Trend::Down))
    }) && b.value.times(Exact::int(3)).is_some_and(|it| scaled.value <= it);
    // “anything from $50 to $1 million”, “from £1 to £1 million”: the first is small change
    let small = b.value.times(Exact::int(10)).is_some_and(|it| scaled.value > it);
    let money = first.kind == Kind::Money && !small && scaled.value != b.value;
    if scaled.value < b.value || falls || money {
        first.value = Value::Number(scaled.value);
        first.written = Some(scaled);
    }
}

/// The power of ten of the scale words in a figure.
fn scale_of(text: &Text, figure: &Figure) -> Option<i32> {
    let mut exponent = 0;
    for it in figure.tokens.clone() {
        if let Some(scale) = text.id(it).scale() {
            exponent += i32::from(scale);
        } else if text.touches(it)
            && text.token(it).is_some_and(crate::text::Token::is_word)
            && let Some(suffix) = scale_suffix(text.word(it))
        {
            exponent += i32::from(suffix);
        }
    }
    (exponent >= 3).then_some(exponent)
}

/// Gives a bare number the kind and unit of another figure.
pub(super) fn take_unit(bare: &mut Figure, from: &Figure) -> bool {
    let Some(value) = bare.exact() else { return false };
    match from.kind {
        Kind::Duration => {
            let Some(Said::Written(Unit::Measure(unit))) = from.unit else { return false };
            let Some((count, _, _)) = unit.iso() else { return false };
            let Some(amount) = i64::try_from(count).ok().and_then(|it| value.times(Exact::int(it)))
            else {
                return false;
            };
            let Value::Duration(other) = &from.value else { return false };
            let Some((_, letter)) = other.parts.first() else { return false };
            bare.value = Value::Duration(Duration::of(amount, *letter));
        }
        Kind::Money if from.written.is_some_and(|it| !it.scaled && it.value < Exact::ONE) => {
            // “19 to 21 cents”
            let Some(part) = Exact::new(1, 100) else { return false };
            let Some(written) = bare.written.and_then(|it: Written| it.in_unit(part)) else {
                return false;
            };
            bare.value = Value::Number(written.value);
            bare.written = Some(written);
        }
        Kind::Percent
        | Kind::Points
        | Kind::Multiple
        | Kind::Measure
        | Kind::Temperature
        | Kind::Age
        | Kind::Money => {}
        _ => return false,
    }
    bare.kind = from.kind;
    bare.unit = from.unit;
    bare.per.clone_from(&from.per);
    true
}
