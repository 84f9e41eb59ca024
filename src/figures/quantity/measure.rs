//! Lengths, areas, masses …, and temperatures.

use super::figure;
use crate::figures::figure::{Figure, Kind, Reason, Said, Unit, Value};
use crate::figures::numeral::{self, Numeral, is_hyphen};
use crate::figures::unit::{self, UnitAt};
use crate::lang::{Dimension, Function, Role, UnitId, cues};
use crate::number::{Exact, Written};
use crate::text::{Gap, Text};

/// “2 below zero”
pub(super) fn below_zero(
    text: &Text,
    numeral: &Numeral,
    figures: &mut Vec<Figure>,
) -> Option<usize> {
    let end = numeral.end();
    // “sub-zero temperatures”
    let start = numeral.tokens.start;
    let sub = start > 1
        && is_hyphen(text, start - 1)
        && text.touches(start)
        && text.id(start - 2).has(Role::Hedge)
        && text.id(start).cardinal() == Some(0);
    if sub {
        let value = Value::Number(Exact::ZERO);
        let tokens = numeral.tokens.clone();
        figures.push(figure(text, tokens, Kind::Temperature, value, Some(numeral.written)));
        return Some(end);
    }
    let below = text.id(end).function() == Function::Below
        && text.id(end + 1).cardinal() == Some(0)
        && numeral.vague.is_none();
    below.then(|| {
        let written = numeral.written.negative();
        figures.push(figure(
            text,
            numeral.tokens.start..end + 2,
            Kind::Temperature,
            Value::Number(written.value),
            Some(written),
        ));
        end + 2
    })
}

/// Degrees.
pub(super) fn temperature(
    text: &Text,
    numeral: &Numeral,
    unit: &UnitAt,
    figures: &mut Vec<Figure>,
) -> usize {
    let mut end = unit.end;
    let mut value = numeral.value();
    let mut written = numeral.written;
    // “51.5° N”, “40 degrees west”: a place
    if cues::COMPASS.iter().any(|it| text.word(end).eq_ignore_ascii_case(it)) {
        let tokens = numeral.tokens.start..end + 1;
        let kind = Kind::Label(Reason::Address);
        figures.push(figure(text, tokens, kind, Value::None, None));
        return end + 1;
    }
    // “2 below zero”, “20 degrees below”
    if text.id(end).function() == Function::Below
        && !value.is_negative()
        && (text.id(end + 1).cardinal() == Some(0))
    {
        value = value.neg();
        written = written.negative();
        end += 2;
    }
    let mut it = figure(
        text,
        numeral.tokens.start..end,
        Kind::Temperature,
        Value::Number(value),
        Some(written),
    );
    it.unit =
        unit.unit().filter(|it| it.cldr() != "generic").map(|it| Said::Written(Unit::Measure(it)));
    figures.push(it);
    end
}

/// Lengths, areas, masses …; several units of one dimension add up: “5 ft 2 in”, “7 feet, 10 inches”.
pub(super) fn read(
    text: &Text,
    numeral: &Numeral,
    unit: &UnitAt,
    figures: &mut Vec<Figure>,
) -> Option<usize> {
    let first = unit.unit()?;
    let mut tokens = numeral.tokens.start..unit.end;
    let (mut value, mut written) = (numeral.value(), numeral.written);
    // “5.2 metres, 30 centimetres below the record”: a decimal has no second part
    let whole = numeral.value().is_integer() && !numeral.written.decimals;
    let second = if whole { second_part(text, unit.end, first) } else { None };
    if let Some((more, step, end)) = second {
        value = value.plus(more)?;
        written = Written { value, step, last_significant: step, ..written };
        tokens.end = end;
    }
    let (kind, value, written) = if numeral.vague.is_some() {
        (Kind::Vague, Value::None, None)
    } else {
        (Kind::Measure, Value::Number(value), Some(written))
    };
    let mut it = figure(text, tokens.clone(), kind, value, written);
    it.extent = numeral.vague.map(crate::number::Extent::both);
    it.unit = Some(Said::Written(Unit::Measure(first)));
    figures.push(it);
    Some(tokens.end)
}

/// “a mile and a half”
pub(super) fn unnumbered(text: &Text, at: usize, figures: &mut Vec<Figure>) -> Option<usize> {
    (text.id(at).function() == Function::A).then_some(())?;
    let unit = unit::named(text, at + 1)?;
    let id = unit.unit()?;
    let (half, end) = numeral::and_a_part(text, unit.end)?;
    let measured = matches!(
        id.dimension(),
        Dimension::Length | Dimension::Area | Dimension::Volume | Dimension::Mass
    );
    let written = Written::from_value(half.plus(Exact::ONE)?);
    let value = Value::Number(written.value);
    let mut it = figure(text, at..end, Kind::Measure, value, Some(written));
    it.unit = Some(Said::Written(Unit::Measure(id)));
    measured.then(|| figures.push(it))?;
    Some(end)
}

/// “magnitude 6.1”, “a 6.1-magnitude”, “magnitude of 6.1”: the unit stands before the number.
pub(super) fn magnitude(
    text: &Text,
    numeral: &Numeral,
    figures: &mut Vec<Figure>,
) -> Option<usize> {
    let before = numeral.tokens.start.checked_sub(1)?;
    let between =
        is_hyphen(text, before) || matches!(text.id(before).function(), Function::Of | Function::A);
    let named = if between { before.checked_sub(1)? } else { before };
    let unit = text.id(named).units().iter().copied().find(|it| it.cldr() == "magnitude")?;
    let small = numeral.vague.is_none()
        && numeral.value() <= Exact::int(10)
        && unit::at(text, numeral.end()).is_none();
    let value = Value::Number(numeral.value());
    let mut it = figure(text, numeral.tokens.clone(), Kind::Measure, value, Some(numeral.written));
    it.unit = Some(Said::Written(Unit::Measure(unit)));
    small.then(|| figures.push(it))?;
    Some(numeral.end())
}

/// “2 in” after “5 ft”: a smaller unit of the same dimension and its step, in units of the first.
fn second_part(text: &Text, at: usize, first: UnitId) -> Option<(Exact, Exact, usize)> {
    let mut start = at;
    text.token(at).filter(|it| it.gap != Gap::Line)?;
    let hyphened = is_hyphen(text, start) && text.touches(start) && text.touches(start + 1);
    if hyphened || text.is_mark(start, ',') || text.id(start).function() == Function::And {
        start += 1;
    }
    let numeral = numeral::read(text, start)?;
    let (unit, end) = match unit::at(text, numeral.end()) {
        Some(found) => (found.of(first.dimension())?, found.end),
        // “6-foot-4”
        None if hyphened && first.cldr() == "foot" => (UnitId::of_cldr("inch")?, numeral.end()),
        None => inches(text, numeral.end(), first)?,
    };
    let ratio = ratio(unit, first)?;
    let amount = numeral.value().times(ratio)?;
    // “5 feet and 20 inches” would be two figures, and so would “8 miles (13 kilometers)”
    (ratio < Exact::ONE && numeral.value() < ratio.recip()? && is_pair(first, unit)).then_some((
        amount,
        numeral.written.step.times(ratio)?,
        end,
    ))
}

/// “5 ft 2 in”: the preposition is inches behind feet, where nothing follows that one could be in.
fn inches(text: &Text, at: usize, first: UnitId) -> Option<(UnitId, usize)> {
    let closes = text.token(at + 1).is_none_or(|it| {
        !it.is_word() || it.word.has(Role::Adjective) || it.word.function() == Function::And
    });
    let inch = crate::lang::symbol(text.word(at)).iter().copied().find(|it| it.cldr() == "inch")?;
    (closes && first.cldr() == "foot").then_some((inch, at + 1))
}

/// Units that are written together.
fn is_pair(first: UnitId, second: UnitId) -> bool {
    matches!(
        (first.cldr(), second.cldr()),
        ("foot", "inch")
            | ("pound", "ounce")
            | ("stone", "pound")
            | ("meter", "centimeter")
            | ("mile", "yard")
            | ("yard", "foot")
            | ("degree", "arc-minute")
    )
}

/// One unit as a part of another of its dimension.
fn ratio(unit: UnitId, of: UnitId) -> Option<Exact> {
    let ((a, b), (c, d)) = (unit.factor(), of.factor());
    Exact::new(a, b)?.over(Exact::new(c, d)?)
}

/// “5'” is five feet, and “in 30" TVs” thirty inches, not minutes and seconds.
pub(super) fn is_mark(text: &Text, unit: &UnitAt) -> bool {
    unit.is_symbol && text.mark(unit.end - 1).is_some()
}
