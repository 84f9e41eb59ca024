//! What looks like a number and is none: names, codes, parts, addresses, versions, links.
//!
//! One file a sort of label; each looks at the tokens around one number and says how far the label
//! goes. The first that knows it wins.

mod address;
mod code;
mod idiom;
mod law;
mod link;
mod marker;
mod name;
mod part;
mod phone;

use super::Anchor;
use super::figure::{Figure, Kind, Reason, Value};
use super::numeral::Form;
use crate::lang::{Forms, Role};
use crate::text::{Text, Token};

/// How many tokens a link or code is looked through at most.
const LONGEST: usize = 48;

/// Why a number is a label, and the token behind it.
type Found = Option<(Reason, usize)>;

/// In this order: what is spelled as one word first, names last.
const IN_DIGITS: &[fn(&Text<'_>, usize) -> Found] = &[
    link::read,
    link::version,
    phone::read,
    part::verse,
    marker::read,
    law::read,
    code::read,
    code::slashed,
    part::read,
    address::read,
];

/// Reads a label.
pub(super) fn read(anchor: &Anchor<'_>, figures: &mut Vec<Figure>) -> Option<usize> {
    let (text, at) = (anchor.text, anchor.at);
    let found = if text.token(at).is_some_and(Token::is_number) {
        let by_shape = IN_DIGITS.iter().find_map(|read| read(text, at));
        by_shape
            .or_else(|| part::continued(text, at, figures.last()))
            .or_else(|| part::pages(text, at, figures.last()))
            .or_else(|| name::read(anchor))
            .or_else(|| name::product(text, at))
            .or_else(|| malformed(text, at))
    } else if text.is_mark(at, '+') {
        phone::international(text, at)
    } else if text.token(at).is_some_and(Token::is_word) {
        let in_words =
            anchor.numeral.as_ref().is_some_and(|it| it.form == Form::Words && !it.article);
        // “zero-hours” in the address of a page
        let linked = if text.touches(at) { link::read(text, at) } else { None };
        linked
            .or_else(|| idiom::read(text, at))
            .or_else(|| name::ordinal(text, at))
            .or_else(|| if in_words { name::spelled(anchor) } else { None })
            .or_else(|| if in_words { part::in_words(text, at) } else { None })
    } else {
        None
    };
    let (reason, end) = found?;
    let tokens = at..end;
    figures.push(Figure::new(text.span(&tokens), tokens, Kind::Label(reason), Value::None));
    Some(end)
}

/// Digits that make no number in any locale.
fn malformed(text: &Text, at: usize) -> Found {
    let word = text.word(at);
    if let Some(end) = doubled(text, at) {
        return Some((Reason::Malformed, end));
    }
    if super::numeral::plain(word).is_some() {
        return None;
    }
    // “1,2,3 and 4” is a list without spaces; “$4,50” is none
    let money = at > 0 && text.touches(at) && matches!(text.mark(at - 1), Some('$' | '£'));
    let years = word.split(',').all(|it| it.len() == 4 && it.starts_with(['1', '2']));
    let date = at.checked_sub(1).is_some_and(|it| text.id(it).has(Role::Month)) // “April 9,2016”
        && word.split_once(',').is_some_and(|it| it.0.len() <= 2 && it.1.len() == 4);
    let few = word.split(',').all(|it| it.len() <= 2) && !is_short_group(text, at);
    let list = (years || date || few) && !money;
    (!list && !link::is_dotted_date(word)).then_some((Reason::Malformed, at + 1))
}

/// “12,00 people”: nobody is a fraction of one.
fn is_short_group(text: &Text, at: usize) -> bool {
    let whole = |it: &(&str, &str)| !it.0.is_empty() && it.1 == "00";
    let next = text.id(at + 1);
    text.word(at).split_once(',').as_ref().is_some_and(whole)
        && next.form().has(Forms::NOUN_PLURAL)
        && (next.has(Role::Person) || next.has(Role::Event))
}

/// “1,.200”, “1,,200”: two separators where there should be one; the token behind it.
fn doubled(text: &Text, at: usize) -> Option<usize> {
    let separator = |it: usize| matches!(text.mark(it), Some(',' | '.')) && text.touches(it);
    let number = |it: usize| text.touches(it) && text.token(it).is_some_and(Token::is_number);
    if !separator(at + 1) {
        return None;
    }
    let pointed = number(at + 2) && text.word(at + 2).starts_with('.');
    let end = if pointed { at + 3 } else { at + 4 };
    let comma = text.is_mark(at + 1, ',') || text.is_mark(at + 2, ',');
    (pointed || comma && separator(at + 2) && number(at + 3)).then_some(end)
}

/// Whether letters or digits touch what stands before a token.
pub(super) fn goes_on(text: &Text, at: usize) -> bool {
    text.touches(at) && text.mark(at).is_none()
}

/// Whether a token is a group of so many digits and nothing else.
fn is_group(text: &Text, at: usize, lengths: std::ops::RangeInclusive<usize>) -> bool {
    let word = text.word(at);
    lengths.contains(&word.len()) && word.bytes().all(|it| it.is_ascii_digit())
}

#[cfg(test)]
mod tests {
    use crate::figures::{Kind, Reason, find};
    use crate::options::Region;
    use crate::text::Text;

    fn labels(text: &str) -> Vec<(Reason, String)> {
        let text = Text::new(text, None, 1 << 20);
        let figures = find(&text, Region::Iso);
        figures
            .iter()
            .filter_map(|it| {
                if let Kind::Label(reason) = it.kind {
                    Some((reason, text.slice(it.number).to_owned()))
                } else {
                    None
                }
            })
            .collect()
    }

    fn is(text: &str, reason: Reason, label: &str) {
        assert_eq!(labels(text), [(reason, label.to_owned())], "{text}");
    }

    #[test]
    fn each_sort_is_known() {
        is("See https://example.org/2019/12, they said.", Reason::Link, "2019/12");
        is("It runs on iOS 13.2.1 now.", Reason::Version, "13.2.1");
        is("Call 202/555-0134 today.", Reason::Phone, "202/555-0134");
        is("He read John 3:16 aloud.", Reason::Verse, "3:16");
        is("3. The bank failed.", Reason::Marker, "3");
        is("The senate passed S. 21 today.", Reason::Part, "21");
        is("A Boeing 737-800 landed.", Reason::Part, "737-800");
        is("The A320 landed.", Reason::Code, "320");
        is("It is open 24/7 here.", Reason::Name, "24/7");
        is("They live at 221 Baker Street now.", Reason::Address, "221 Baker Street");
        is("It won in the Pac 12 again.", Reason::Name, "12");
        is("He was on cloud nine.", Reason::Idiom, "nine");
    }

    #[test]
    fn what_counts_is_no_label() {
        for text in [
            "The 139 NUTS areas grew.",
            "Paris lost 12 players.",
            "It sold 300 Kenyan cows.",
            "They scored 3, 4 and 5 goals.",
        ] {
            assert_eq!(labels(text).len(), 0, "{text}");
        }
    }
}
