//! Names with a number: “Big 12”, “iPhone 14”, “787 Dreamliner”, “Final Four”.

use super::Found;
use crate::figures::Anchor;
use crate::figures::figure::Reason;
use crate::figures::numeral::is_hyphen;
use crate::lang::en::dated;
use crate::lang::{Dimension, Forms, Function, Role, cues, currency_sign};
use crate::text::{BlockKind, Case, Gap, Text, Token};

/// “787 Dreamliner”, “737 MAX”: three digits before a name in the singular.
pub(super) fn product(text: &Text, at: usize) -> Found {
    let word = text.word(at);
    let next = text.token(at + 1)?;
    let name = next.is_word()
        && next.is_capital()
        && next.gap == Gap::Space
        && ![Role::Person, Role::Demonym, Role::Scale].iter().any(|it| next.word.has(*it))
        && next.word.function() == Function::None
        && !next.word.has(Role::Currency)
        && !next.word.has(Role::Month)
        && !next.word.has(Role::Weekday)
        && !next.word.form().has(Forms::NOUN_PLURAL);
    let odd =
        (!next.word.is_known() || next.case == Case::Upper) && !text.word(at + 1).ends_with('s');
    let before = at.checked_sub(1).map(|it| text.id(it))?;
    let one = matches!(
        before.function(),
        Function::The
            | Function::A
            | Function::Possessive
            | Function::PossessiveMark
            | Function::Own
    ) || text.token(at - 1)?.is_capital()
        && before.function() == Function::None
        && text.token(at - 1)?.is_word();
    // “the 139 NUTS areas”: a plural noun is counted
    let counted = before.function() == Function::The
        && (at + 2..at + 6)
            .map_while(|it| {
                text.token(it)
                    .filter(|it| it.word.function() == Function::None && it.gap != Gap::Line)
            })
            .any(|it| it.word.form().has(Forms::NOUN_PLURAL));
    // “the 407 Express Toll Route”, “the 21 Club Trust”: capitals that end in a singular
    let titled = (at + 1..at + 8).take_while(|it| {
        text.token(*it).is_some_and(|it| it.case == Case::Title && it.gap == Gap::Space)
    });
    let head = titled.last().filter(|it| before.function() == Function::The && *it > at + 1);
    let whole = head.is_some_and(|it| text.id(it).form().has(Forms::NOUN_SINGULAR));
    let stands = odd && word.len() == 3 || whole && word.len() > 1 && word.len() < 4;
    (!counted && stands && word.bytes().all(|it| it.is_ascii_digit()) && name && one)
        .then_some((Reason::Name, at + 1))
}

/// “Big 12”, “iPhone 14”, “Windows 10”, “Galaxy Note 20 Ultra”: a name right before plain digits,
/// and nothing counted behind them.
pub(super) fn read(anchor: &Anchor<'_>) -> Found {
    let (text, at) = (anchor.text, anchor.at);
    let numeral = anchor.numeral.as_ref()?;
    let before = at.checked_sub(1)?;
    // “Silk Road 2.0”
    let version = text.word(at).len() == 3
        && text.word(at).ends_with(".0")
        && matches!(text.token(before)?.case, Case::Title | Case::Upper);
    numeral.plain_digits(text).filter(|it| it.len() <= 4).or(version.then_some("")).map(drop)?;
    let (token, here) = (text.token(before)?, text.token(at)?);
    // “Analysis 2009/10”, “Review 2013-14”: a season; “Framework 2004 – 2014”: a span; “the Deer Act 1991”
    let year = text.word(at).len() == 4 && text.word(at).starts_with(['1', '2']);
    let season = (text.is_mark(at + 1, '/') || is_hyphen(text, at + 1))
        && text.touches(at + 1)
        && text.touches(at + 2)
        && text.word(at).len() == 4;
    let span = year && is_hyphen(text, at + 1) && text.word(at + 2).len() == 4;
    // “Sunrise 04:49”
    let clock = text.is_mark(at + 1, ':')
        && text.touches(at + 1)
        && text.touches(at + 2)
        && text.word(at + 2).len() == 2
        && text.token(at + 2).is_some_and(Token::is_number);
    if crate::figures::age::by_name(text, numeral)
        || super::part::is_vote(text, before, at)
        || season
        || span
        || [Role::Month, Role::Forenoon, Role::Afternoon].iter().any(|it| text.id(at + 1).has(*it))
        || clock
        || year && token.word.has(Role::Season)
        || year && cues::LAWS.contains(&token.word.text())
        || year && dated::FEASTS.iter().any(|it| text.word(before).eq_ignore_ascii_case(it))
    {
        return None;
    }
    // “an ATR 42-500 aircraft”
    let model = token.case == Case::Upper
        && is_hyphen(text, at + 1)
        && text.touches(at + 1)
        && text.touches(at + 2)
        && text.word(at + 2).len() == 3
        && text.word(at + 2).ends_with("00");
    if model {
        return Some((Reason::Name, at + 3));
    }
    // “the Group of 20”
    let group = token.word.function() == Function::Of
        && before.checked_sub(1).is_some_and(|it| {
            text.id(it).has(Role::LabelBefore)
                && text.token(it).is_some_and(|it| it.case == Case::Title)
        })
        && before > 1
        && text.id(before - 2).function() == Function::The;
    if group && text.word(at).len() <= 2 && !counts(text, at + 1) {
        return Some((Reason::Name, at + 1));
    }
    if here.gap != Gap::Space || !token.is_word() || !is_name(text, before) || counts(text, at + 1)
    {
        return None;
    }
    // “Shami 3 for 41”
    let innings = text.id(at + 1).function() == Function::For
        && text.token(at + 2).is_some_and(Token::is_number);
    if innings {
        return None;
    }
    // “gave Labour 84 to 90 seats”; “the Conservatives 58 to 64”, “the Democrats 16”
    let ranged = text.id(at + 1).function() == Function::To && {
        text.token(at + 2).is_some_and(Token::is_number) && counts(text, at + 3)
    };
    let many = text.word(before).ends_with('s')
        && (1..=3).any(|it| {
            before.checked_sub(it).is_some_and(|it| text.id(it).function() == Function::The)
        })
        && text.id(before).form().has(Forms::NOUN_PLURAL)
        && text.token(at + 1).is_none_or(|it| !it.is_word() || it.case == Case::Lower);
    if ranged || many || is_elided(text, before) {
        return None;
    }
    // “On Monday, Ghent 412, Lyon 380”: places and parties have counts
    let the = before.checked_sub(1).is_some_and(|it| text.id(it).function() == Function::The);
    // “the Indianapolis 500”, “on U.S. 287 at Lamar”
    let road = token.case == Case::Upper
        && text.id(at + 1).function() != Function::None
        && text.token(at + 1).is_some_and(Token::is_word);
    let tally = (token.word.has(Role::Place) && !the && !road) || token.word.has(Role::Demonym);
    // the rest of the name: “Note 20 Ultra”
    let goes_on = text.token(at + 1).is_some_and(|it| {
        it.is_word()
            && it.is_capital()
            && it.gap == Gap::Space
            && it.word.function() == Function::None
    });
    (!tally || goes_on).then_some((Reason::Name, at + 1))
}

/// “has 41 seats, |Labour 33 and independents 18”: seats too.
fn is_elided(text: &Text, name: usize) -> bool {
    let start = text.sentences.get(text.sentence_of(name)).map_or(name, |it| it.tokens.start);
    let listed = name
        .checked_sub(1)
        .is_some_and(|it| text.is_mark(it, ',') || text.id(it).function() == Function::And);
    let closes =
        text.token(name + 2).is_none_or(|it| !it.is_word() || it.word.function() == Function::And);
    let of_seats =
        |it: usize| text.id(it).noun().is_some_and(|it| cues::ELIDED.contains(&it.text()));
    listed
        && closes
        && (start + 1..name)
            .any(|it| of_seats(it) && text.token(it - 1).is_some_and(Token::is_number))
}

fn is_name(text: &Text, at: usize) -> bool {
    let Some(token) = text.token(at) else { return false };
    let word = token.word;
    // “S&P 500”
    if at > 0 && text.is_mark(at - 1, '&') && text.touches(at) && token.case == Case::Title {
        return true;
    }
    // “Standard & Poor’s 500 index”
    if word.function() == Function::PossessiveMark && at > 1 && text.is_mark(at - 2, '&') {
        return true;
    }
    let capital = token.is_capital() || token.case == Case::Mixed;
    let excluded = word.function() != Function::None
        || word.has(Role::Month)
        || word.has(Role::Weekday)
        || (word.has(Role::Adverb) || word.trend().is_some()) && !is_the_title(text, at) // “the Lower 48”
        || word.has(Role::Cardinal)
        || word.has(Role::Abbreviation)
        || word.has(Role::AfterChrist)
        || word.has(Role::Fiscal)
        || word.has(Role::Quarter)
        || currency_sign(text.word(at)).is_some() && !text.is_mark(at.wrapping_sub(1), '&')
        || word.has(Role::AgeNoun)
        || token.case != Case::Upper // “HR 3962”
            && word.units().iter().any(|it| it.dimension() == Dimension::Duration);
    if !capital || excluded {
        return false;
    }
    // a capital at the start of a sentence may be any word, and in a headline every word is capital
    let sentence = text.sentence_of(at);
    let first = text.sentences.get(sentence).is_some_and(|it| it.tokens.start == at);
    if first && word.is_known() {
        return false;
    }
    let verb_like = word.has(Role::Verb) && !word.has(Role::Noun) && !is_the_title(text, at);
    !verb_like
}

/// “the Lower”: a capital behind a small article.
fn is_the_title(text: &Text, at: usize) -> bool {
    at.checked_sub(1).is_some_and(|it| {
        text.id(it).function() == Function::The
            && text.token(it).is_some_and(|it| it.case == Case::Lower)
    })
}

/// Whether what follows is counted by the number: a plural noun, a unit, money, “of”, a participle.
fn counts(text: &Text, at: usize) -> bool {
    if matches!(text.mark(at), Some('%' | '$' | '£' | '€'))
        || is_hyphen(text, at)
            && (text.touches(at)
                || text.word(at + 1).len() <= 2 && text.token(at + 1).is_some_and(Token::is_number))
    {
        return true;
    }
    let Some(token) = text.token(at).filter(|it| it.gap != Gap::Line) else { return false };
    if text.touches(at) && token.is_word() {
        return !text.word(at).starts_with(['\'', '’']);
    }
    let word = token.word;
    if !token.is_word() {
        return false;
    }
    if word.has(Role::Scale) {
        return true; // “REFINANCED 500 BILLION YEN”
    }
    if token.is_capital() && word.function() == Function::None {
        return false;
    }
    word.has(Role::Unit) && word.function() == Function::None
        || word.has(Role::Currency)
        || word.form().has(Forms::NOUN_PLURAL)
        || matches!(
            word.function(),
            Function::Of | Function::Per | Function::More | Function::Other
        )
        || word.form().has(Forms::ADJECTIVE)
            && text.token(at + 1).is_some_and(|it| it.word.form().has(Forms::NOUN_PLURAL))
}

/// “Fifth Avenue”, “the Second Amendment”: a capital ordinal before a capital noun, within a sentence.
pub(super) fn ordinal(text: &Text, at: usize) -> Found {
    let (here, next) = (text.token(at)?, text.token(at + 1)?);
    let within = text.sentences.get(text.sentence_of(at))?.tokens.start < at
        && text.token(at - 1).is_some_and(Token::is_word);
    let named = here.word.ordinal().is_some()
        && here.case == Case::Title
        && next.is_word()
        && next.case == Case::Title
        && next.gap == Gap::Space
        && !next.word.has(Role::Quarter)
        && !next.word.has(Role::Unit);
    (within && named).then_some((Reason::Name, at + 1))
}

/// “Big Twelve”, “Final Four”, “Group of Seven”: capital number words after a capital.
pub(super) fn spelled(anchor: &Anchor<'_>) -> Found {
    let (text, at) = (anchor.text, anchor.at);
    let numeral = anchor.numeral.as_ref()?;
    let here = text.token(at)?;
    let before = at.checked_sub(1)?;
    let token = text.token(before)?;
    // “<Seven Oaks Inc>”
    let marked = text.is_mark(before, '<');
    let spaced = here.gap == Gap::Space && token.is_word();
    if here.case != Case::Title
        || !spaced && !marked
        || text
            .blocks
            .first()
            .is_some_and(|it| it.kind == BlockKind::Headline && it.tokens.contains(&at))
    {
        return None;
    }
    // “its Six Flags park”, where a heading would have a capital “Its”; “past the Three Gorges Dam”
    let lower = (marked
        || token.case == Case::Lower
            && (matches!(token.word.function(), Function::None | Function::Possessive)
                || before.checked_sub(1).is_some_and(|it| {
                    text.token(it).is_some_and(|it| it.is_word() && it.case == Case::Lower)
                })))
        && text.token(numeral.end()).is_some_and(|it| {
            it.case == Case::Title && it.gap == Gap::Space && !it.word.has(Role::Demonym)
        });
    // “Ocean’s Eleven”
    let owned = token.word.function() == Function::PossessiveMark
        && before.checked_sub(1).is_some_and(|it| text.token(it).is_some_and(Token::is_capital));
    // “the Group of Five”, “the Gang of Four”
    let group = token.word.function() == Function::Of
        && before
            .checked_sub(1)
            .is_some_and(|it| text.token(it).is_some_and(|it| it.case == Case::Title));
    let named = lower
        || group
        || owned
        || token.is_capital() && is_name(text, before)
        || token.word.function() == Function::The
        || token.word.has(Role::LabelBefore) && token.is_capital();
    let counted = counts(text, numeral.end());
    (named && !counted).then_some((Reason::Name, numeral.end()))
}
