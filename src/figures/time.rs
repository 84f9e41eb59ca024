//! Times of day: “11:30”, “4 a.m.”, “10:27 PM EDT”. Race times are labels.

use super::Anchor;
use super::figure::{Figure, Kind, Reason, Value};
use crate::lang::en::dated;
use crate::lang::{Dimension, Function, Role};
use crate::text::Text;

/// Reads a time of day, or a race time as a label.
pub(super) fn read(anchor: &Anchor<'_>, figures: &mut Vec<Figure>) -> Option<usize> {
    let text = anchor.text;
    if let Some(value) = military(text, anchor.at) {
        let tokens = anchor.at..anchor.at + 1;
        figures.push(Figure::new(text.span(&tokens), tokens, Kind::Time, Value::Time(value)));
        return Some(anchor.at + 1);
    }
    if let Some(value) = shares_half(text, anchor.at) {
        let tokens = anchor.at..anchor.at + 1;
        figures.push(Figure::new(text.span(&tokens), tokens, Kind::Time, Value::Time(value)));
        return Some(anchor.at + 1);
    }
    if let Some((value, end)) = on_the_clock(anchor) {
        let tokens = anchor.at..end;
        figures.push(Figure::new(text.span(&tokens), tokens, Kind::Time, Value::Time(value)));
        return Some(end);
    }
    if let Some((value, end)) = half_past(text, anchor.at) {
        let tokens = anchor.at..end;
        figures.push(Figure::new(text.span(&tokens), tokens, Kind::Time, Value::Time(value)));
        return Some(end);
    }
    let hours = digits(text, anchor.at, 2)?;
    let mut end = anchor.at + 1;
    let mut minutes = 0;
    let mut parts = 1;
    while parts < 3 && text.is_mark(end, ':') && text.touches(end) && text.touches(end + 1) {
        let group = text.word(end + 1);
        let whole = group.split('.').next().unwrap_or("");
        if whole.len() != 2 || !whole.bytes().all(|it| it.is_ascii_digit()) {
            return None;
        }
        if parts == 1 {
            minutes = whole.parse::<u16>().ok()?;
        }
        parts += 1;
        end += 2;
        if group.contains('.') {
            parts = 4; // “1:36.6”
        }
    }
    // British papers write “7.30pm”
    let dotted = (parts == 1).then(|| dotted(text, anchor.at)).flatten();
    let half = day_half(text, end).filter(|it| hours == 12 || !is_noon(text, it.1 - 1));
    if parts == 1 && half.is_none() {
        return None;
    }
    let (hours, minutes) = dotted.unwrap_or((hours, minutes));
    let span_end = zone(text, half.map_or(end, |it| it.1));
    let tokens = anchor.at..span_end;
    if parts > 2 || half.is_none() && is_game_clock(text, span_end) {
        figures.push(Figure::new(
            text.span(&tokens),
            tokens,
            Kind::Label(Reason::RaceTime),
            Value::None,
        ));
        return Some(span_end);
    }
    let noon = half.is_some_and(|it| it.0);
    let hour = match (half.is_some(), noon, hours) {
        (true, true, 12) => 12,
        (true, true, it) if it < 12 => it + 12,
        (true, false, 12) => 0,
        (_, _, it) => it,
    };
    let value = Value::Time(hour.saturating_mul(60).saturating_add(minutes));
    figures.push(Figure::new(text.span(&tokens), tokens, Kind::Time, value));
    Some(span_end)
}

/// A time of day as it is written, whether or not the day has it: hours, minutes, and whether “a.m.”
/// or “p.m.” stands with them.
#[must_use]
pub(crate) fn as_written(text: &Text, figure: &Figure) -> Option<(u16, u16, bool)> {
    let at = figure.tokens.start;
    let hours = digits(text, at, 2)?;
    let minutes = if text.is_mark(at + 1, ':') { text.word(at + 2).parse().ok()? } else { 0 };
    let (hours, minutes) = dotted(text, at).unwrap_or((hours, minutes));
    Some((hours, minutes, day_half(text, figure.tokens.end.checked_sub(1)?).is_some()))
}

/// “10:30 +0100”, “12:00:00+00”: the token behind how far a clock is from Greenwich’s.
fn zone(text: &Text, at: usize) -> usize {
    let digits = text.word(at + 1);
    let signed = text.is_mark(at, '+') || text.is_mark(at, '-') && digits.starts_with('0');
    let zone = signed && text.touches(at + 1) && matches!(digits.len(), 2 | 4);
    if zone && digits.bytes().all(|it| it.is_ascii_digit()) { at + 2 } else { at }
}

/// “0400”: four digits with a nought that no number starts with.
fn military(text: &Text, at: usize) -> Option<u16> {
    let word = text.word(at);
    let four =
        word.len() == 4 && word.starts_with('0') && word.bytes().all(|it| it.is_ascii_digit());
    let (hours, minutes): (u16, u16) = (word.get(..2)?.parse().ok()?, word.get(2..)?.parse().ok()?);
    // “2353 UTC”
    let zoned = dated::ZONES.contains(&text.word(at + 1)) && hours < 24;
    let four = four || zoned && word.len() == 4;
    let free = !text.touches(at) || at > 0 && text.is_mark(at - 1, '(');
    (four && minutes < 60 && free && text.mark(at + 1) != Some('-')).then(|| hours * 60 + minutes)
}

/// “8 to 10 a.m.”, “9-11pm”, “between 8 and 10 a.m.”: the half of the day stands once.
fn shares_half(text: &Text, at: usize) -> Option<u16> {
    let first = plain_hour(text, at)?;
    let between =
        || at.checked_sub(1).is_some_and(|it| text.id(it).function() == Function::Between);
    let joins = match text.id(at + 1).function() {
        Function::To | Function::Until | Function::Through => true,
        Function::And => between(),
        _ => super::numeral::is_hyphen(text, at + 1) && text.touches(at + 1),
    };
    if !joins {
        return None;
    }
    let second = plain_hour(text, at + 2)?;
    let (after_noon, _) = day_half(text, at + 3)?;
    // “11 to 1 p.m.” begins before noon
    let after_noon = after_noon == (first % 12 < second % 12);
    Some((first % 12 + if after_noon { 12 } else { 0 }) * 60)
}

/// “8”, an hour of a clock alone.
fn plain_hour(text: &Text, at: usize) -> Option<u16> {
    let word = text.word(at);
    let hour = (word.len() <= 2).then(|| word.parse().ok()).flatten()?;
    (1..=12).contains(&hour).then_some(hour)
}

/// “4:39 left”, “2:10 to play”, “at 3:05 of the second period”
fn is_game_clock(text: &Text, end: usize) -> bool {
    let start = if text.id(end).function() == Function::To { end + 1 } else { end };
    let minutes = text.id(end).units().iter().any(|it| it.dimension() == Dimension::Duration);
    minutes || text.id(start).has(Role::LeftOnClock) || text.id(end).function() == Function::Of
}

fn digits(text: &Text, at: usize, most: usize) -> Option<u16> {
    let token = text.token(at).filter(|it| it.is_number())?;
    let whole = text.slice(token.span()).split('.').next().unwrap_or("");
    (whole.len() <= most).then(|| whole.parse().ok()).flatten()
}

/// “7.30pm”: hours and minutes.
fn dotted(text: &Text, at: usize) -> Option<(u16, u16)> {
    let (hours, minutes) = text.word(at).split_once('.')?;
    (minutes.len() == 2).then(|| Some((hours.parse().ok()?, minutes.parse().ok()?))).flatten()
}

/// “ten o’clock”: the minutes after midnight, as far as the words tell, and the token behind them.
fn on_the_clock(anchor: &Anchor<'_>) -> Option<(u16, usize)> {
    let numeral = anchor.numeral.as_ref()?;
    let end = numeral.end();
    let hour = numeral.value().to_i128().and_then(|it| u16::try_from(it).ok())?;
    let text = anchor.text;
    let named = dated::CLOCK.iter().any(|it| text.word(end).eq_ignore_ascii_case(it));
    // “3 o’clock in the afternoon”, “ten o’clock at night”
    let late =
        hour < 12 && (end + 2..end + 4).any(|it| dated::LATE_IN_DAY.contains(&text.word(it)));
    let hour = if late { hour + 12 } else { hour };
    (named && hour <= 24).then(|| (hour * 60, end + 1))
}

/// “half past four”, “at ten past four”: the minutes after midnight, as far as the words tell, and the token behind them.
fn half_past(text: &Text, at: usize) -> Option<(u16, usize)> {
    // “at ten past four”
    let minutes = match text.id(at).cardinal() {
        Some(it @ (5 | 10 | 20)) if at > 0 && text.id(at - 1).function() == Function::At => it,
        None if text.id(at).has(Role::Fraction) => 30,
        _ => return None,
    };
    let past = text.id(at + 1).function() == Function::Past;
    let hour = text.id(at + 2).cardinal().filter(|it| past && (1..=12).contains(it))?;
    Some((u16::try_from(hour * 60 + minutes).ok()?, at + 3))
}

/// “12 noon”, “12 midnight”: no other hour is.
fn is_noon(text: &Text, at: usize) -> bool {
    text.id(at).has(Role::Noun)
}

/// “a.m.”, “pm”: whether it is the half after noon, and the token behind it.
fn day_half(text: &Text, at: usize) -> Option<(bool, usize)> {
    let word = text.id(at);
    if word.has(Role::Forenoon) {
        return Some((false, at + 1));
    }
    word.has(Role::Afternoon).then_some((true, at + 1))
}
