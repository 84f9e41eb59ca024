//! Percent, percentage points and basis points.

use super::{figure, vague_or};
use crate::figures::figure::{Figure, Kind, Said, Unit, Value};
use crate::figures::numeral::Numeral;
use crate::figures::unit::UnitAt;
use crate::lang::{Function, UnitId};
use crate::number::Exact;
use crate::text::Text;

/// Percent and basis points; parts per million are a measure.
pub(super) fn is_hundredths(unit: &UnitAt) -> bool {
    unit.unit().is_some_and(|it| it.is_percent() || it.is_basis_points())
}

/// A percentage.
pub(super) fn percent(
    text: &Text,
    numeral: &Numeral,
    unit: &UnitAt,
    figures: &mut Vec<Figure>,
) -> usize {
    let basis_points = unit.unit().is_some_and(UnitId::is_basis_points);
    let kind = if basis_points { Kind::Points } else { Kind::Percent };
    let (value, written) = vague_or(numeral, Value::Number(numeral.value()));
    let kind = if written.is_none() { Kind::Vague } else { kind };
    let mut it = figure(text, numeral.tokens.start..unit.end, kind, value, written);
    if unit.unit().is_some_and(|it| !it.is_percent()) {
        it.unit = unit.unit().map(|it| Said::Written(Unit::Measure(it)));
    }
    it.extent = numeral.vague.map(crate::number::Extent::both);
    figures.push(it);
    unit.end
}

/// More points than a share of a whole is taken to move by.
const FARTHEST: i64 = 40;

/// How far around “5 points” a percentage is looked for, in tokens.
const POINTS_REACH: usize = 30;

/// Whether “5 points” are percentage points: percentages stand in the sentence, and not as the
/// same change in percent (“lost 162 points, or 2.1%”), which an index has.
pub(super) fn speaks_of_percent(text: &Text, numeral: &Numeral, unit: &UnitAt) -> bool {
    let percent =
        |it: usize| text.is_mark(it, '%') || text.id(it).units().iter().any(|it| it.is_percent());
    let sentence = text
        .sentences
        .get(text.sentence_of(unit.end - 1))
        .map(|it| it.tokens.clone())
        .unwrap_or_default();
    let last = sentence.end.min(unit.end + POINTS_REACH);
    let twin = (unit.end..last.min(unit.end + 5)).any(percent)
        && (unit.end..unit.end + 2)
            .any(|it| text.id(it).function() == Function::Or || text.is_mark(it, '('));
    let first = sentence.start.max(numeral.tokens.start.saturating_sub(POINTS_REACH));
    // “at one point last year”
    let start = numeral.tokens.start;
    let idle = text.id(start).cardinal() == Some(1)
        && start.checked_sub(1).is_some_and(|it| text.id(it).function() == Function::At);
    // “added 92 points”: no share moves as far
    let far = numeral.value() > Exact::int(FARTHEST);
    !twin
        && !idle
        && !far
        && ((first..numeral.tokens.start).any(percent) || (unit.end..last).any(percent))
}

/// Percentage points.
pub(super) fn read(
    text: &Text,
    numeral: &Numeral,
    unit: &UnitAt,
    figures: &mut Vec<Figure>,
) -> usize {
    let (value, written) = vague_or(numeral, Value::Number(numeral.value()));
    let kind = if written.is_none() { Kind::Vague } else { Kind::Points };
    let mut it = figure(text, numeral.tokens.start..unit.end, kind, value, written);
    it.extent = numeral.vague.map(crate::number::Extent::both);
    figures.push(it);
    unit.end
}
