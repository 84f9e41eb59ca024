//! Ratios: “1 in 20”, “one out of three”, “3 to 1”.

use super::Anchor;
use super::figure::{Figure, Kind, Value};
use super::numeral::{self, Form, Numeral, linked};
use crate::lang::{Forms, Function, Role, cues};
use crate::number::{Exact, Written};
use crate::text::{Gap, Text};

/// Reads a ratio as one figure.
pub(super) fn read(anchor: &Anchor<'_>, figures: &mut Vec<Figure>) -> Option<usize> {
    let text = anchor.text;
    let part = anchor
        .numeral
        .as_ref()
        .filter(|it| it.vague.is_none() && matches!(it.form, Form::Digits | Form::Words))?;
    if let Some((value, end)) = to_one(text, part) {
        push(text, figures, anchor.at..end, value);
        return Some(end);
    }
    let mut at = linked(text, part.end())?;
    // “one person in eight”
    let noun = part.value() == Exact::ONE
        && text.id(at).form().has(Forms::NOUN_SINGULAR)
        && text.id(at + 1).function() == Function::In;
    if noun && numeral::read(text, at + 2).is_some_and(|it| it.form == Form::Words) {
        at += 1;
    }
    let mut sure = false;
    match text.id(at).function() {
        // “one in five”, “one in every five”, “a one-in-five chance”
        Function::In => {
            at = linked(text, at + 1)?;
            if matches!(text.id(at).function(), Function::Every) {
                at += 1;
                sure = true;
            }
        }
        // “nine out of 10”
        Function::Out if text.id(at + 1).function() == Function::Of => {
            at += 2;
            if matches!(text.id(at).function(), Function::Every) {
                at += 1;
            }
            sure = true;
        }
        _ => return None,
    }
    let whole = numeral::read(text, at)
        .filter(|it| it.vague.is_none() && matches!(it.form, Form::Digits | Form::Words))?;
    let (a, b) = (part.value(), whole.value());
    let fits = a.is_integer() && b.is_integer() && a > Exact::ZERO && a < b && a < Exact::int(100);
    // “12 in 2019”, “3 in 12 months” are no ratios: the whole is round or small, and nothing but a
    // noun in the plural stands behind it
    let whole_fits = sure
        || b <= Exact::int(20)
        || b.to_i128().is_some_and(is_power_of_ten)
        || a == Exact::ONE && b <= Exact::int(1000);
    let year = whole.plain_digits(text).is_some_and(|it| it.len() == 4);
    let unit = text.id(whole.end()).has(Role::Unit)
        || text.id(whole.end()).has(Role::Currency)
        || text.is_mark(whole.end(), '%');
    if !fits || !whole_fits || year && a != Exact::ONE || unit {
        return None;
    }
    push(text, figures, anchor.at..whole.end(), a.over(b)?);
    Some(whole.end())
}

pub(super) fn push(
    text: &Text,
    figures: &mut Vec<Figure>,
    tokens: std::ops::Range<usize>,
    value: Exact,
) {
    let mut figure = Figure::new(text.span(&tokens), tokens, Kind::Ratio, Value::Number(value));
    figure.written = Some(Written::from_value(value));
    figures.push(figure);
}

/// “3-to-1”, “three to one”, “a ratio of 5:2”: how many there are of one for each of the other.
fn to_one(text: &Text, many: &Numeral) -> Option<(Exact, usize)> {
    let to = linked(text, many.end())?;
    let colon = text.is_mark(to, ':') && text.touches(to) && text.touches(to + 1);
    let word = text.id(to).function() == Function::To;
    let start = if colon { to + 1 } else { linked(text, to + 1).filter(|_| word)? };
    let one = numeral::read(text, start).filter(|it| it.vague.is_none() && it.tokens.len() == 1)?;
    let (a, b) = (many.value(), one.value());
    let whole = (a.is_integer() || b == Exact::ONE)
        && b.is_integer()
        && a > Exact::ZERO
        && b > Exact::ZERO
        && a != b;
    let hyphened = to > many.end();
    let said = says_ratio(text, many.tokens.start, one.end());
    let stands = if colon {
        said
    } else {
        b == Exact::ONE && (hyphened || said || compares(text, many, one.end()))
    };
    (whole && stands && !counts(text, one.end())).then(|| Some((a.over(b)?, one.end()))).flatten()
}

/// “a ratio of 5:2”, “a 5:2 ratio”, “on a scale of 1:50,000”
fn says_ratio(text: &Text, start: usize, end: usize) -> bool {
    let near = |it: usize| cues::RATIOS.contains(&text.id(it).text());
    (start.saturating_sub(8)..start).any(near) || (end..end + 2).any(near)
}

/// “outnumber men three to one”, but “fell from 3 to 1”, “won three to one”.
fn compares(text: &Text, many: &Numeral, end: usize) -> bool {
    let start = many.tokens.start;
    let sentence = text.sentences.get(text.sentence_of(start)).map_or(start, |it| it.tokens.start);
    many.value() > Exact::ONE
        && !text.is_mark(end, '%')
        && !(sentence..start).any(|it| {
            let word = text.id(it);
            word.function() == Function::From
                || word.trend().is_some() && word.has(Role::Verb)
                || word.has(Role::GameWord)
        })
}

/// “from 3-to-1 months”: the one counts something.
fn counts(text: &Text, at: usize) -> bool {
    text.token(at).is_some_and(|it| it.gap == Gap::Space)
        && (text.id(at).has(Role::Unit)
            || text.id(at).has(Role::Scale)
            || text.id(at).has(Role::Currency))
        && text.id(at).function() == Function::None
}

fn is_power_of_ten(it: i128) -> bool {
    let mut it = it;
    while it >= 10 && it % 10 == 0 {
        it /= 10;
    }
    it == 1
}
