//! Numbers with a unit: percent, points, measures, temperatures, durations.

mod duration;
mod measure;
mod points;

use super::Anchor;
use super::figure::{Figure, Kind, Value};
use super::numeral::{Form, Numeral, linked};
use super::refine::hedge;
use super::unit::{self, UnitAt};
use crate::lang::{Dimension, Forms, Function, Role};
use crate::number::{Exact, Written};
use crate::text::{Gap, Text};

/// Reads a number with its unit, compound ones (“5 ft 2 in”) in one figure; “week-long”, “a decade”.
pub(super) fn read(anchor: &Anchor<'_>, figures: &mut Vec<Figure>) -> Option<usize> {
    let text = anchor.text;
    let Some(numeral) = &anchor.numeral else {
        return duration::unnumbered(text, anchor.at, figures)
            .or_else(|| measure::unnumbered(text, anchor.at, figures));
    };
    if let Some(end) = measure::magnitude(text, numeral, figures) {
        return Some(end);
    }
    if let Some(end) = measure::below_zero(text, numeral, figures) {
        return Some(end);
    }
    let unit = after(text, numeral)?;
    let dimension = unit.unit()?.dimension();
    let end = match dimension {
        Dimension::Duration if !measure::is_mark(text, &unit) => {
            duration::read(text, numeral, &unit, figures)?
        }
        Dimension::Proportion if points::is_hundredths(&unit) => {
            points::percent(text, numeral, &unit, figures)
        }
        Dimension::Points
            if unit.end == numeral.end() + 1
                && numeral.form != Form::Fraction // “a quarter point”
                && !points::speaks_of_percent(text, numeral, &unit) =>
        {
            return None;
        }
        Dimension::Points => points::read(text, numeral, &unit, figures),
        Dimension::Count => return None,
        Dimension::Temperature => measure::temperature(text, numeral, &unit, figures),
        _ => measure::read(text, numeral, &unit, figures)?,
    };
    Some(end)
}

/// The unit behind a numeral: right after it, or after “of a” (“half of a mile”, “half a mile”).
fn after(text: &Text, numeral: &Numeral) -> Option<UnitAt> {
    if let Some(found) =
        unit::at(text, numeral.end()).filter(|it| !is_ordinary_word(text, numeral.end(), it))
    {
        return Some(found);
    }
    // “hundreds of miles”, “dozens of years”
    if numeral.vague.is_some() && text.id(numeral.end()).function() == Function::Of {
        return unit::named(text, numeral.end() + 1)
            .filter(|it| text.id(it.end - 1).form().has(Forms::NOUN_PLURAL));
    }
    if let Some(found) = behind_modifier(text, numeral) {
        return Some(found);
    }
    let small = numeral.form == Form::Digits && numeral.value() < Exact::ONE;
    if !small && !matches!(numeral.form, Form::Fraction | Form::Mixed) {
        return None;
    }
    let mut at = linked(text, numeral.end())?;
    if text.id(at).function() == Function::Of {
        at = linked(text, at + 1)?;
        // “half of one percent”, “a tenth of 1 per cent”, “0.25 of a per cent”
        let one = text.id(at).cardinal() == Some(1)
            || text.word(at) == "1"
            || small && text.id(at).function() == Function::A;
        if one && numeral.form != Form::Mixed {
            return unit::at(text, at + 1).filter(points::is_hundredths);
        }
    }
    if small {
        return None;
    }
    (matches!(text.id(at).function(), Function::A | Function::The))
        .then(|| unit::named(text, at + 1))
        .flatten()
}

/// “24 or more weeks”, “two more years”, “five consecutive days”: the unit behind a hedge or one modifier.
fn behind_modifier(text: &Text, numeral: &Numeral) -> Option<UnitAt> {
    let end = numeral.end();
    if let Some((_, after)) = hedge::after_number(text, end) {
        return unit::at(text, after);
    }
    let word = text.id(end);
    let adjective = word.form().has(Forms::ADJECTIVE)
        && !word.form().has(Forms::NOUN_PLURAL)
        && !word.has(Role::Ordinal)
        && !word.has(Role::Unit);
    let modifies = matches!(word.function(), Function::More | Function::Further)
        || word.function() == Function::None && adjective;
    let spaced = text.token(end).is_some_and(|it| it.gap == Gap::Space)
        && text.token(end + 1).is_some_and(|it| it.gap == Gap::Space);
    let found = (modifies && spaced).then(|| unit::named(text, end + 1)).flatten()?;
    let plural = text.id(found.end - 1).form().has(Forms::NOUN_PLURAL);
    // “10,000 more acres”, but “five giant feet”
    let measured = match found.unit()?.dimension() {
        Dimension::Duration => true,
        Dimension::Length | Dimension::Area | Dimension::Mass | Dimension::Volume => {
            word.function() != Function::None
        }
        _ => false,
    };
    (plural && measured).then_some(found)
}

/// “quarter”, “second”, “degree”, “stone”, “points” have other meanings; a unit only where a
/// number can stand before them.
fn is_ordinary_word(text: &Text, at: usize, found: &UnitAt) -> bool {
    let Some(start) = linked(text, at) else { return false };
    let word = text.id(start);
    // “two third graders”: ordinals and fractions are no seconds and quarters in the singular
    let singular_time = word.has(Role::Ordinal) && !text.word(start).ends_with('s');
    // “a 30 second ad”, but “12 second graders”
    let length = text.token(at - 1).is_some_and(crate::text::Token::is_number)
        && found.of(Dimension::Duration).is_some()
        && text.id(found.end).form().has(Forms::NOUN_SINGULAR);
    singular_time && !length && start == at && found.end == start + 1
}

fn figure(
    text: &Text,
    tokens: std::ops::Range<usize>,
    kind: Kind,
    value: Value,
    written: Option<Written>,
) -> Figure {
    let mut figure = Figure::new(text.span(&tokens), tokens, kind, value);
    figure.written = written;
    figure
}

fn vague_or(numeral: &Numeral, value: Value) -> (Value, Option<Written>) {
    if numeral.vague.is_some() { (Value::None, None) } else { (value, Some(numeral.written)) }
}
