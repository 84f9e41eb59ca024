//! Ratios: “1 in 20”, “one out of three”, “3 to 1”.

use super::Anchor;
use super::figure::{Figure, Kind, Value};
use super::numeral::{self, Form, linked};
use crate::lang::{Forms, Function, Role};
use crate::number::{Exact, Written};

/// Reads a ratio as one figure.
pub(super) fn read(anchor: &Anchor<'_>, figures: &mut Vec<Figure>) -> Option<usize> {
    let text = anchor.text;
    let part = anchor
        .numeral
        .as_ref()
        .filter(|it| it.vague.is_none() && matches!(it.form, Form::Digits | Form::Words))?;
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
    let tokens = anchor.at..whole.end();
    let value = a.over(b)?;
    let mut figure = Figure::new(text.span(&tokens), tokens, Kind::Ratio, Value::Number(value));
    figure.written = Some(Written::from_value(value));
    figures.push(figure);
    Some(whole.end())
}

fn is_power_of_ten(it: i128) -> bool {
    let mut it = it;
    while it >= 10 && it % 10 == 0 {
        it /= 10;
    }
    it == 1
}
