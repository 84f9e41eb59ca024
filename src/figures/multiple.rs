//! Multiples: “doubled”, “twice”, “three times”, “sixfold”, “6.5 times earnings”.

use super::Anchor;
use super::figure::{Figure, Kind, Value};
use super::numeral::linked;
use crate::lang::{Forms, Function, Role};
use crate::number::{Exact, Written};
use crate::text::{Case, Text};

/// Reads a factor.
pub(super) fn read(anchor: &Anchor<'_>, figures: &mut Vec<Figure>) -> Option<usize> {
    let text = anchor.text;
    let (value, written, end) = match &anchor.numeral {
        Some(numeral) if numeral.vague.is_none() => {
            let next =
                super::unit::wired(text, numeral.end()).or_else(|| linked(text, numeral.end()))?;
            // “10x”
            if next == numeral.end()
                && text.touches(next)
                && matches!(text.word(next), "x" | "X")
                && !text.token(next + 1).is_some_and(crate::text::Token::is_number)
            {
                let end = next + 1;
                push(text, figures, anchor.at..end, numeral.value(), numeral.written);
                return Some(end);
            }
            let fold = text.id(next).has(Role::FoldSuffix);
            let times = text.id(next).function() == Function::Times && compares(text, next + 1);
            (fold || times).then_some((numeral.value(), numeral.written, next + 1))?
        }
        _ => in_a_word(text, anchor.at)?,
    };
    push(text, figures, anchor.at..end, value, written);
    Some(end)
}

fn push(
    text: &Text,
    figures: &mut Vec<Figure>,
    tokens: std::ops::Range<usize>,
    value: Exact,
    written: Written,
) {
    let mut figure = Figure::new(text.span(&tokens), tokens, Kind::Multiple, Value::Number(value));
    figure.written = Some(written);
    figures.push(figure);
}

/// “doubled”, “twice”, “tenfold”; “double” before a noun is a name (“double bed”).
fn in_a_word(text: &Text, at: usize) -> Option<(Exact, Written, usize)> {
    let word = text.id(at);
    let value = if let Some(fold) = word.fold() {
        Exact::int(i64::from(fold))
    } else {
        let (top, bottom) = word.multiple()?;
        let before_noun = word.has(Role::Adjective)
            && text.token(at + 1).is_some_and(|it| {
                it.is_word() && it.word.has(Role::Noun) && it.word.function() == Function::None
            });
        // “won the doubles”: a match
        let game = word.form().has(Forms::VERB_S)
            && at.checked_sub(1).is_some_and(|it| {
                let before = text.id(it);
                before.has(Role::Adjective)
                    || matches!(
                        before.function(),
                        Function::The
                            | Function::A
                            | Function::Possessive
                            | Function::PossessiveMark
                    )
            });
        // “and Double Exposure”
        let title = |it: usize| text.token(it).is_some_and(|it| it.case == Case::Title);
        let named = title(at)
            && title(at + 1)
            && text.sentences.get(text.sentence_of(at)).is_some_and(|it| it.tokens.start < at);
        if before_noun || game || named || is_hyphened(text, at) {
            return None;
        }
        Exact::new(i128::from(top), i128::from(bottom))?
    };
    Some((value, Written::from_value(value), at + 1))
}

fn is_hyphened(text: &Text, at: usize) -> bool {
    super::numeral::is_hyphen(text, at + 1) && text.touches(at + 1) && text.touches(at + 2)
}

/// “three times the rate”, “6.5 times earnings”, “five times as many”; “three times a week” counts.
fn compares(text: &Text, at: usize) -> bool {
    let word = text.id(at);
    matches!(
        word.function(),
        Function::As
            | Function::The
            | Function::More
            | Function::Possessive
            | Function::Demonstrative
            | Function::That
            | Function::What
            | Function::Less
            | Function::Fewer
    ) || word.form().has(Forms::ADJECTIVE | Forms::VERB_PARTICIPLE)
        && text.id(at + 1).has(Role::Noun)
        && text.id(at + 1).function() == Function::None
        && !text.id(at + 1).has(Role::Unit)
        || word.trend().is_some()
        || word.function() == Function::Last
            && text.id(at + 2).function() == Function::PossessiveMark // “last year’s”
        || word.has(Role::Adjective) && word.text().ends_with("er")
        || word.has(Role::Noun)
            && word.function() == Function::None
            && !word.has(Role::Month)
            && !word.has(Role::Unit)
}
