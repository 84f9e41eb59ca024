//! Plain numbers: counts, bare numbers, fractions, vague amounts. The last reader.

use super::Anchor;
use super::figure::{Figure, Kind, Value};
use super::numeral::{Form, Numeral, is_hyphen, linked};
use crate::lang::{Forms, Function, Role};
use crate::number::Extent;
use crate::text::{Case, Text};

/// Reads what no other reader wanted.
pub(super) fn read(anchor: &Anchor<'_>, figures: &mut Vec<Figure>) -> Option<usize> {
    let text = anchor.text;
    let numeral = anchor.numeral.as_ref()?;
    let mut end = numeral.end();
    if is_pronoun(text, numeral) {
        return Some(end);
    }
    // “after scores of 51, 8 and 77”
    if numeral.vague.is_some()
        && text.id(end).function() == Function::Of
        && text.token(end + 1).is_some_and(crate::text::Token::is_number)
    {
        return Some(end);
    }
    // “$2.10 a dozen”: what it is paid for
    if numeral.article
        && text.id(anchor.at + 1).group().is_some_and(|it| it >= 12)
        && numeral.tokens.len() == 2
        && figures.last().is_some_and(|it| it.kind == Kind::Money && it.tokens.end == anchor.at)
        && !counts_something(text, end)
    {
        return Some(end);
    }
    let mut written = numeral.written;
    // “12k”, “2.7m combined sales”: a letter that no unit claimed
    if let Some(exponent) = numeral.suffix {
        written = written.scaled(i32::from(exponent))?;
        end += 1;
    }
    let kind = match numeral.form {
        Form::Vague => Kind::Vague,
        Form::Fraction => Kind::Fraction,
        _ if !is_average(text, numeral) && counts_something(text, end) => Kind::Count,
        _ => Kind::Number,
    };
    let value = if numeral.vague.is_some() { Value::None } else { Value::Number(written.value) };
    let tokens = numeral.tokens.start..end;
    let mut figure = Figure::new(text.span(&tokens), tokens, kind, value);
    figure.written = numeral.vague.is_none().then_some(written);
    figure.extent = numeral.vague.map(Extent::both);
    figures.push(figure);
    Some(end)
}

/// “a .512 average”, “hit .312”: a share of tries, and nothing is counted.
fn is_average(text: &Text, numeral: &Numeral) -> bool {
    numeral.tokens.len() == 1 && text.word(numeral.tokens.start).starts_with('.')
}

/// “one” that stands for a thing or a person, or is used for “a”: no figure.
fn is_pronoun(text: &Text, numeral: &Numeral) -> bool {
    let at = numeral.tokens.start;
    if numeral.tokens.len() != 1
        || text.id(at).cardinal() != Some(1)
        || text.token(at).is_some_and(crate::text::Token::is_number)
    {
        return false;
    }
    let next = linked(text, at + 1);
    // “one to two years”, “one or two”
    if next.is_some_and(|it| {
        matches!(text.id(it).function(), Function::To | Function::Or)
            && (text.id(it + 1).cardinal().is_some()
                || text.token(it + 1).is_some_and(crate::text::Token::is_number))
    }) {
        return false;
    }
    // “one or more residents”, “one more statement”
    let more = next.map_or(0, |it| it + usize::from(text.id(it).function() == Function::Or));
    if text.id(more).function() == Function::More {
        let counted = text.id(more + 1);
        return !counted.has(Role::Noun) && !counted.has(Role::Adjective)
            || counted.function() != Function::None
            || counted.has(Role::IdleAfterOne);
    }
    let before = at.checked_sub(1).map(|it| text.id(it)).unwrap_or_default();
    let after = next.map(|it| text.id(it)).unwrap_or_default();
    // “the one”, “this one”, “each one”, “last one”, “no one”, “another one”
    if matches!(
        before.function(),
        Function::The
            | Function::Demonstrative
            | Function::That
            | Function::Each
            | Function::Every
            | Function::No
            | Function::Another
            | Function::Last
            | Function::Any
            | Function::Which
    ) || before.has(Role::Adjective)
    {
        let verb = after.form().has(Forms::VERB_PAST);
        return verb || !after.has(Role::Noun) || after.function() != Function::None;
    }
    let counted = next.is_some_and(|it| {
        let token = text.token(it);
        let noun = token.is_some_and(crate::text::Token::is_word)
            && ([Role::Noun, Role::Adjective, Role::Demonym].iter().any(|it| after.has(*it))
                || !after.is_known());
        noun && after.function() == Function::None
    });
    // “One thought that …”: the verb of a person
    let said = after.form().has(Forms::VERB_PAST)
        && next.is_some_and(|it| text.id(it + 1).function() == Function::That);
    // “one day”, “one time”, “at one point” tell no number; “one of the” counts a member
    let idle = after.has(Role::IdleAfterOne);
    !counted || idle || said
}

/// Whether a noun that can be counted follows, right away or after modifiers.
fn counts_something(text: &Text, end: usize) -> bool {
    let end = super::refine::hedge::after_number(text, end).map_or(end, |it| it.1);
    let Some(mut at) = linked(text, end) else { return false };
    // “eight million 250ml bottles”, “two 9-litre cases”: the measure is part of what is counted
    if let Some(inner) =
        text.token(at).filter(|it| it.is_number()).and_then(|_| super::unit::at(text, at + 1))
    {
        // “three 17-year-olds”
        let olds = linked(text, inner.end).is_some_and(|it| text.id(it).has(Role::OldNoun));
        return olds || counts_something(text, inner.end);
    }
    if matches!(text.id(at).function(), Function::Of | Function::Times) {
        return true;
    }
    for _ in 0..6 {
        let Some(token) = text.token(at) else { return false };
        if is_hyphen(text, at) && text.touches(at) {
            at += 1;
            continue;
        }
        if !token.is_word() {
            return false;
        }
        let word = token.word;
        // “6 one-bedroom units”, “two remaining flights”
        if word.has(Role::LeftOnClock) && word.form().has(Forms::VERB_ING)
            || word.has(Role::Cardinal) && is_hyphen(text, at + 1)
        {
            at += 1;
            continue;
        }
        // “combined digital and physical sales”
        let adjectives = word.function() == Function::And
            && [at - 1, at + 1].iter().all(|it| text.id(*it).form().has(Forms::ADJECTIVE));
        // “two US soldiers”: no pronoun
        let name = token.case == Case::Upper
            && text.token(at + 1).is_some_and(|it| it.is_word() && it.case != Case::Upper);
        if word.function() != Function::None
            && !adjectives
            && !name
            && !matches!(
                word.function(),
                Function::More
                    | Function::Other
                    | Function::Such
                    | Function::Further
                    | Function::Former
                    | Function::Fewer
                    | Function::Previous
            )
        {
            return false;
        }
        if word.function() != Function::None {
            at += 1;
            continue;
        }
        // “41 alerts.”, “three vents in the rock”: no verb, where nothing is its object
        let closes = text.token(at + 1).is_none_or(|it| {
            !it.is_word()
                || matches!(it.word.function(), Function::In | Function::Of | Function::And)
        });
        let plural_like = word.form().has(Forms::VERB_S) && closes
            || word.has(Role::Demonym) && text.word(at).ends_with('s')
            || word.has(Role::Noun)
            || !word.is_known() && token.case != Case::Lower
            || !word.is_known();
        if plural_like {
            return true;
        }
        if !word.has(Role::Adjective)
            && !word.has(Role::Verb)
            && !word.has(Role::Adverb)
            && word.is_known()
            && !word.has(Role::Demonym)
            && !word.has(Role::Place)
            && !word.has(Role::Ordinal)
        {
            return false;
        }
        at += 1;
    }
    false
}

#[cfg(test)]
mod tests {
    use crate::figures::{Kind, find};
    use crate::options::Region;
    use crate::text::Text;

    fn kinds(text: &str) -> Vec<Kind> {
        let text = Text::new(text, None, 1 << 20);
        find(&text, Region::Iso).iter().map(|it| it.kind).collect()
    }

    #[test]
    fn one_is_no_figure_where_it_stands_for_something() {
        for text in [
            "No one came.",
            "He was the one who left.",
            "At one point they met.",
            "One can see it.",
        ] {
            assert_eq!(kinds(text), [], "{text}");
        }
    }

    #[test]
    fn things_and_people_are_counted() {
        assert_eq!(
            kinds("Six resolutions and 22 residential burglaries."),
            [Kind::Count, Kind::Count]
        );
        assert_eq!(kinds("The index stood at 5,884."), [Kind::Number]);
    }
}
