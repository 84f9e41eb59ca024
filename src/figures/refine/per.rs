//! What a figure is reckoned by: “$60 a barrel”, “80 percent a year”, “12 per 100,000”.

use crate::figures::figure::{Figure, Kind, Per, Value};
use crate::figures::numeral::{self, is_hyphen};
use crate::figures::unit;
use crate::lang::{Dimension, Forms, Function, Role};
use crate::text::{Gap, Text, Token};

/// Finds the denominators.
pub(crate) fn bind(text: &Text<'_>, figures: &mut Vec<Figure>) {
    let mut gone = Vec::new();
    for idx in 0..figures.len() {
        if gone.last() == Some(&idx) {
            continue;
        }
        let next = figures.get(idx + 1).map_or(usize::MAX, |it| it.tokens.start);
        let Some(figure) = figures.get(idx).filter(|it| it.per.is_none() && can_be_rate(it)) else {
            continue;
        };
        let Some((per, end)) = after(text, figure, next) else { continue };
        let absorbed = figures.get(idx + 1).is_some_and(|it| it.tokens.start < end);
        if absorbed {
            if !matches!(per, Per::Number(_)) {
                continue;
            }
            gone.push(idx + 1); // the 100,000 of “12 per 100,000”
        }
        let shared = Some(per.clone());
        if let Some(figure) = figures.get_mut(idx) {
            figure.per = Some(per);
            figure.whole.end = figure.whole.end.max(end);
        }
        // “$75 per barrel to $45.88”, “to about $45”
        let kind = figures.get(idx).map(|it| it.kind);
        if let Some(next) = figures.get_mut(idx + 1 + usize::from(absorbed))
            && text.id(end).function() == Function::To
            && (end + 1..next.tokens.start).all(|it| text.id(it).has(Role::Hedge))
            && Some(next.kind) == kind
            && next.per.is_none()
        {
            next.per = shared;
        }
    }
    let mut gone = gone.into_iter().peekable();
    let mut idx = 0..;
    figures.retain(|_| gone.next_if_eq(&idx.next().unwrap_or_default()).is_none());
}

fn can_be_rate(figure: &Figure) -> bool {
    matches!(
        figure.kind,
        Kind::Money
            | Kind::Percent
            | Kind::Count
            | Kind::Number
            | Kind::Measure
            | Kind::Points
            | Kind::Multiple
            | Kind::Vague
            | Kind::Duration
    ) && !matches!(figure.value, Value::Date(_))
}

/// How far behind a count its denominator may stand: “400 barrels of oil a day”.
const REACH: usize = 5;

fn after(text: &Text, figure: &Figure, next_figure: usize) -> Option<(Per, usize)> {
    let end = figure.tokens.end;
    if let Some(found) = denominator(text, end, figure.kind == Kind::Money, next_figure) {
        return Some(found);
    }
    // “$6 ($4.46) per share”: the amount in another currency stands between
    if figure.kind == Kind::Money && text.is_mark(end, '(') {
        let close = (end..end + 8).find(|it| text.is_mark(*it, ')'))?;
        return denominator(text, close + 1, true, usize::MAX).map(|it| (it.0, end));
    }
    if !matches!(figure.kind, Kind::Count | Kind::Number | Kind::Measure | Kind::Vague) {
        // “$60 each per barrel” is not written; “cents more per barrel” is
        return (text.id(end).function() == Function::More)
            .then(|| denominator(text, end + 1, true, next_figure))
            .flatten();
    }
    let mut at = end;
    while at < end + REACH {
        let token = text.token(at)?;
        // “It has 200”, and the next bullet: “- A ton of”
        if token.gap == Gap::Line {
            return None;
        }
        let word = token.is_word()
            && (token.word.function() == Function::None
                || token.word.function() == Function::Of
                || token.word.function() == Function::Times);
        if !word && !is_hyphen(text, at) {
            return None;
        }
        at += 1;
        if let Some(found) = denominator(text, at, false, next_figure) {
            return Some(found);
        }
    }
    None
}

/// “a barrel”, “per share”, “per 100,000”, “an hour”, “-a-share”, “every month”.
fn denominator(text: &Text, at: usize, money: bool, next_figure: usize) -> Option<(Per, usize)> {
    let skip = |it: usize| if is_hyphen(text, it) && text.touches(it) { it + 1 } else { it };
    // “$1.05/gallon”
    if text.is_mark(at, '/') && text.touches(at) && text.touches(at + 1) {
        return slashed(text, at + 1);
    }
    let start = skip(at);
    let function = text.id(start).function();
    let per = function == Function::Per;
    let each = matches!(function, Function::Every | Function::Each);
    if !per && !each && function != Function::A {
        return None;
    }
    let noun = skip(start + 1);
    if (at..=noun).any(|it| text.token(it).is_none_or(|it| it.gap == Gap::Line)) {
        return None; // “183,120,000 per”, and a new paragraph
    }
    if per && let Some(numeral) = numeral::read(text, noun).filter(|it| it.vague.is_none()) {
        return Some((Per::Number(numeral.value()), numeral.end()));
    }
    if noun >= next_figure {
        return None;
    }
    if let Some(found) = unit::named(text, noun) {
        let unit = found.unit()?;
        if function == Function::A && unit.dimension() == Dimension::Other {
            return None; // “a 6.1 quake followed a magnitude-5.2 tremor”
        }
        // “$6.78 billion a year earlier”, “40 people a week ago”: a point in time
        let then = text.id(found.end);
        // “$5 million a year since 2008”
        let since = then.function() == Function::Since
            && !text.token(found.end + 1).is_some_and(crate::text::Token::is_number);
        if function == Function::A
            && unit.dimension() == Dimension::Duration
            && (since
                || matches!(then.function(), Function::Ago | Function::Before | Function::After)
                || (then.has(Role::Adverb) || then.has(Role::Adjective))
                    && then.text().ends_with("er"))
        {
            return None;
        }
        return (found.end <= next_figure).then_some((Per::Unit(unit), found.end));
    }
    let token = text.token(noun).filter(|it| it.is_word())?;
    let singular = token.word.form().has(Forms::NOUN_SINGULAR) || !token.word.is_known();
    // “$5 a ticket”, but “$5 million a lawyer said”: only after “per” may it be any noun
    let hyphened = start > at; // “$5-a-share”
    let stands = per
        || hyphened
        || money
            && !each
            && (token.word.has(Role::Noun) || token.word.group().is_some())
            && ends_phrase(text, noun + 1);
    (singular && stands).then(|| (Per::Noun(crate::text::lower(text.word(noun))), noun + 1))
}

fn slashed(text: &Text, noun: usize) -> Option<(Per, usize)> {
    if let Some(found) = unit::named(text, noun) {
        return Some((Per::Unit(found.unit()?), found.end));
    }
    let word = text.id(noun);
    word.has(Role::Noun).then(|| (Per::Noun(crate::text::lower(text.word(noun))), noun + 1))
}

/// Whether a noun phrase ends here, so that “a ticket” is the whole of it.
fn ends_phrase(text: &Text, at: usize) -> bool {
    text.token(at).is_none_or(|it: &Token| {
        !it.is_word()
            || matches!(
                it.word.function(),
                Function::In
                    | Function::For
                    | Function::On
                    | Function::And
                    | Function::To
                    | Function::From
                    | Function::At
                    | Function::As
                    | Function::But
                    | Function::Or
                    | Function::By
                    | Function::After
                    | Function::Before
                    | Function::With
                    | Function::BePast
                    | Function::BePresent
                    | Function::Modal
                    | Function::Per
            )
    })
}
