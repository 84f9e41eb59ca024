//! What looks like a number and is none: names, codes, parts, addresses, versions, links.

use super::Anchor;
use super::figure::{Figure, Kind, Reason, Value};
use super::numeral::{Form, is_hyphen};
use crate::lang::{Function, Role, currency_sign, scale_suffix, symbol};
use crate::text::{Case, Gap, Text, Token};

/// Reads a label.
pub(super) fn read(anchor: &Anchor<'_>, figures: &mut Vec<Figure>) -> Option<usize> {
    let (text, at) = (anchor.text, anchor.at);
    let in_digits = text.token(at).is_some_and(Token::is_number);
    let in_words = anchor.numeral.as_ref().is_some_and(|it| it.form == Form::Words && !it.article);
    let (reason, end) = if in_digits {
        link(text, at)
            .or_else(|| version(text, at))
            .or_else(|| phone(text, at))
            .or_else(|| verse(text, at))
            .or_else(|| code(text, at))
            .or_else(|| part(text, at))
            .or_else(|| address(text, at))
            .or_else(|| name(anchor))
            .or_else(|| product(text, at))
            .or_else(|| malformed(text, at))?
    } else if in_words {
        spelled_name(anchor)?
    } else {
        return None;
    };
    let tokens = at..end;
    figures.push(Figure::new(text.span(&tokens), tokens, Kind::Label(reason), Value::None));
    Some(end)
}

/// How many tokens a link or code is looked through at most.
const LONGEST: usize = 40;

/// A run of tokens that touch, around a token.
fn run(text: &Text, at: usize) -> std::ops::Range<usize> {
    let mut start = at;
    while start > 0 && at - start < LONGEST && text.touches(start) {
        start -= 1;
    }
    let mut end = at + 1;
    while end - at < LONGEST && text.touches(end) {
        end += 1;
    }
    start..end
}

/// “https://example.org/2019/12”, “a.b@c.org”, “doi:10.1000/182”, “#42”, “@user1”
fn link(text: &Text, at: usize) -> Option<(Reason, usize)> {
    if !text.touches(at) && !text.touches(at + 1) {
        return None;
    }
    let run = run(text, at);
    let spelled = text.slice(text.span(&run));
    let is_link = spelled.contains("://")
        || spelled.contains("www.")
        || spelled.contains('@')
        || spelled.contains('_')
        || (spelled.contains(".com") || spelled.contains(".org") || spelled.contains("10."))
            && spelled.contains('/');
    if is_link {
        return Some((Reason::Link, run.end));
    }
    at.checked_sub(1)
        .filter(|it| text.is_mark(*it, '#') && text.touches(at))
        .map(|_| (Reason::Name, at + 1))
}

/// “3.5.2”, “iOS 13.2.1”
fn version(text: &Text, at: usize) -> Option<(Reason, usize)> {
    let word = text.word(at);
    let parts = word.split('.').count();
    (parts >= 3 && super::numeral::plain(word).is_none() && !is_dotted_date(word))
        .then_some((Reason::Version, at + 1))
}

/// “07.06.2019”
fn is_dotted_date(word: &str) -> bool {
    let mut parts = word.split('.');
    let in_range = |it: Option<&str>, most: u32| {
        it.and_then(|it| it.parse::<u32>().ok()).is_some_and(|it| (1..=most).contains(&it))
    };
    let (day, month, year) = (parts.next(), parts.next(), parts.next());
    in_range(day, 31)
        && in_range(month, 31)
        && year.is_some_and(|it| it.len() == 4 || it.len() == 2)
        && parts.next().is_none()
}

/// “555-0134”, “202-555-0134”, “+1 202 555 0134”, “(202) 555-0134”
fn phone(text: &Text, at: usize) -> Option<(Reason, usize)> {
    let is_group = |it: usize, len: usize| {
        let word = text.word(it);
        word.len() == len && word.bytes().all(|it| it.is_ascii_digit())
    };
    let dashed = |it: usize| is_hyphen(text, it) && text.touches(it) && text.touches(it + 1);
    if is_group(at, 3) && dashed(at + 1) {
        if is_group(at + 2, 3) && dashed(at + 3) && is_group(at + 4, 4) {
            return Some((Reason::Phone, at + 5));
        }
        if is_group(at + 2, 4)
            && !text
                .touches(at + 3)
                .then(|| text.token(at + 3).is_some_and(Token::is_word))
                .unwrap_or(false)
        {
            return Some((Reason::Phone, at + 3));
        }
    }
    // an area code in brackets
    let bracketed =
        at > 0 && text.is_mark(at - 1, '(') && is_group(at, 3) && text.is_mark(at + 1, ')');
    if bracketed && is_group(at + 2, 3) && dashed(at + 3) && is_group(at + 4, 4) {
        return Some((Reason::Phone, at + 5));
    }
    let plus = at > 0 && text.is_mark(at - 1, '+') && text.touches(at);
    let long = text.word(at).len() <= 3
        && text.token(at + 1).is_some_and(Token::is_number)
        && text.token(at + 2).is_some_and(Token::is_number);
    (plus && long).then(|| {
        let mut end = at + 1;
        while text.token(end).is_some_and(Token::is_number) {
            end += 1;
        }
        (Reason::Phone, end)
    })
}

/// “John 3:16”: a name before chapter and verse.
fn verse(text: &Text, at: usize) -> Option<(Reason, usize)> {
    let colon = text.is_mark(at + 1, ':')
        && text.touches(at + 1)
        && text.touches(at + 2)
        && text.token(at + 2).is_some_and(Token::is_number);
    let before = text.token(at.checked_sub(1)?)?;
    let name = before.is_word()
        && before.is_capital()
        && before.word.function() == Function::None
        && !before.word.has(Role::Month)
        && !before.word.has(Role::Weekday);
    (colon && name).then_some((Reason::Verse, at + 3))
}

/// “A320”, “COVID-19”, “G20”, “5G”, “F-16”, “V-6”, “TA-125”, “4x4”
fn code(text: &Text, at: usize) -> Option<(Reason, usize)> {
    if text.touches(at) && at > 0 {
        let before = at - 1;
        let token = text.token(before)?;
        // “PLX-R18”: the letter is part of a longer code
        let longer = before > 0
            && text.touches(before)
            && text.token(before - 1).is_some_and(|it| it.is_word() || is_hyphen(text, before - 1));
        // “ID.3”
        if text.is_mark(before, '.')
            && before > 0
            && text.touches(before)
            && text.token(before - 1).is_some_and(|it| it.is_word() && it.is_capital())
        {
            return Some((Reason::Code, end_of_code(text, at)));
        }
        if token.is_word()
            && (currency_sign(text.word(before)).is_none() || longer)
            && !is_lower_prefix(text, before)
        {
            return Some((Reason::Code, end_of_code(text, at)));
        }
        if is_hyphen(text, before) && text.touches(before) && before > 0 {
            let word = text.token(before - 1)?;
            let letters = word.is_word()
                && (word.case != Case::Lower || word.end - word.start == 1)
                && !opens_range(text, before - 1);
            if letters {
                return Some((Reason::Code, end_of_code(text, at)));
            }
        }
    }
    let after = text.token(at + 1)?;
    if !text.touches(at + 1) || !after.is_word() {
        return None;
    }
    let word = text.word(at + 1);
    let known = scale_suffix(word).is_some()
        || !symbol(word).is_empty()
        || currency_sign(word).is_some()
        || after.word.has(Role::OrdinalSuffix)
        || after.word.has(Role::Unit)
        || after.word.has(Role::Scale)
        || after.word.has(Role::Forenoon)
        || after.word.has(Role::Afternoon)
        || super::unit::at(text, at + 1).is_some()
        || word.starts_with(['\'', '’'])
        || word == "s"
        || word == "x"
        || word == "e";
    (!known).then(|| (Reason::Code, end_of_code(text, at)))
}

fn is_lower_prefix(text: &Text, at: usize) -> bool {
    // “x10”, “~5”: nothing that names
    matches!(text.word(at), "x" | "X")
}

/// “mid-90s”, “sub-400”, “pre-2008”, “twenty-5”
fn opens_range(text: &Text, at: usize) -> bool {
    let word = text.id(at);
    word.has(Role::Hedge)
        || word.has(Role::Cardinal)
        || word.function() != Function::None
        || word.has(Role::Month)
        || word.has(Role::Weekday)
}

/// A code goes on over letters, digits and hyphens that touch.
fn end_of_code(text: &Text, at: usize) -> usize {
    let mut end = at + 1;
    while text.touches(end) && end - at < LONGEST {
        let goes_on = match text.token(end) {
            Some(it) if it.is_number() => true,
            Some(it) if it.is_word() => !text.word(end).starts_with(['\'', '’']),
            _ => {
                is_hyphen(text, end)
                    && text.touches(end + 1)
                    && text.token(end + 1).is_some_and(Token::is_number)
            }
        };
        if !goes_on {
            break;
        }
        end += 1;
    }
    end
}

/// “Article 5”, “Section 427”, “Game 7”, “Flight 370”, “Boeing 737”, “No. 10”
fn part(text: &Text, at: usize) -> Option<(Reason, usize)> {
    let mut before = at.checked_sub(1)?;
    if text.token(at)?.gap == Gap::Line {
        return None;
    }
    if text.is_mark(before, '.') && text.touches(before) {
        before = before.checked_sub(1)?; // “No. 5”, “Sec. 2”
    }
    let token = text.token(before)?;
    let names = token.word.has(Role::LabelBefore)
        && (token.is_capital() || !counted_after(text, at + 1) && is_part_word(text, before));
    if !names || text.token(at).is_some_and(|_| text.is_mark(at + 1, '%')) {
        return None;
    }
    // “Sections 2, 3 and 5” are all labels; the rest is read when its turn comes
    Some((Reason::Part, at + 1))
}

/// “page 12”, “grade 7” in lower case, where no verb or adverb could stand.
fn is_part_word(text: &Text, at: usize) -> bool {
    let word = text.id(at);
    word.has(Role::Noun)
        && !word.has(Role::Adverb)
        && !word.has(Role::Adjective)
        && word.trend().is_none()
}

/// A plural noun, a unit or money right behind.
fn counted_after(text: &Text, at: usize) -> bool {
    use crate::lang::Forms;
    text.token(at).is_some_and(|it| {
        it.is_word()
            && it.gap != Gap::Line
            && (it.word.form().has(Forms::NOUN_PLURAL)
                || it.word.has(Role::Scale)
                || it.word.has(Role::Currency)
                || it.word.has(Role::Unit))
    }) || text.is_mark(at, '%')
}

/// “9 E 71st St”, “221 Baker Street”
fn address(text: &Text, at: usize) -> Option<(Reason, usize)> {
    let word = text.word(at);
    if word.len() > 5 || word.contains([',', '.']) {
        return None;
    }
    for it in at + 1..at + 6 {
        let token = text.token(it)?;
        let ordinal = token.is_number() && text.id(it + 1).has(Role::OrdinalSuffix);
        if token.gap == Gap::Line
            || !(ordinal || token.is_word() && (token.is_capital() || text.touches(it)))
        {
            return None;
        }
        if token.word.has(Role::Street)
            && token.is_capital()
            && (it > at + 1 || text.token(it + 1).is_some_and(|it| it.is_word() && it.is_capital()))
        {
            return Some((Reason::Address, it + 1));
        }
    }
    None
}

/// “787 Dreamliner”, “737 MAX”: three digits before a name in the singular.
fn product(text: &Text, at: usize) -> Option<(Reason, usize)> {
    use crate::lang::Forms;
    let word = text.word(at);
    let next = text.token(at + 1)?;
    let name = next.is_word()
        && next.is_capital()
        && next.gap == Gap::Space
        && !next.word.has(Role::Person)
        && !next.word.has(Role::Demonym)
        && next.word.function() == Function::None
        && !next.word.has(Role::Currency)
        && !next.word.has(Role::Month)
        && !next.word.has(Role::Weekday)
        && !next.word.form().has(Forms::NOUN_PLURAL)
        && (!next.word.is_known() || next.case == Case::Upper)
        && !text.word(at + 1).ends_with('s');
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
    (word.len() == 3 && word.bytes().all(|it| it.is_ascii_digit()) && name && one)
        .then_some((Reason::Name, at + 1))
}

/// “Big 12”, “iPhone 14”, “Windows 10”, “Galaxy Note 20 Ultra”: a name right before plain digits,
/// and nothing counted behind them.
fn name(anchor: &Anchor<'_>) -> Option<(Reason, usize)> {
    let (text, at) = (anchor.text, anchor.at);
    let numeral = anchor.numeral.as_ref()?;
    numeral.plain_digits(text).filter(|it| it.len() <= 4)?;
    let before = at.checked_sub(1)?;
    let (token, here) = (text.token(before)?, text.token(at)?);
    if here.gap != Gap::Space || !token.is_word() || !is_name(text, before) || counts(text, at + 1)
    {
        return None;
    }
    // “On Monday, Ghent 412, Lyon 380”: places and parties have counts
    let tally = token.word.has(Role::Place) || token.word.has(Role::Demonym);
    // the rest of the name: “Note 20 Ultra”
    let goes_on = text.token(at + 1).is_some_and(|it| {
        it.is_word()
            && it.is_capital()
            && it.gap == Gap::Space
            && it.word.function() == Function::None
    });
    (!tally || goes_on).then_some((Reason::Name, at + 1))
}

fn is_name(text: &Text, at: usize) -> bool {
    let Some(token) = text.token(at) else { return false };
    let word = token.word;
    let capital = token.is_capital() || token.case == Case::Mixed;
    let excluded = word.function() != Function::None
        || word.has(Role::Month)
        || word.has(Role::Weekday)
        || word.has(Role::Adverb)
        || word.trend().is_some()
        || word.has(Role::Cardinal)
        || word.has(Role::Abbreviation)
        || currency_sign(text.word(at)).is_some()
        || word.has(Role::AgeNoun);
    if !capital || excluded {
        return false;
    }
    // a capital at the start of a sentence may be any word, and in a headline every word is capital
    let sentence = text.sentence_of(at);
    let first = text.sentences.get(sentence).is_some_and(|it| it.tokens.start == at);
    if first && word.is_known() {
        return false;
    }
    let verb_like = word.has(Role::Verb) && !word.has(Role::Noun);
    !verb_like
}

/// Whether what follows is counted by the number: a plural noun, a unit, money, “of”, a participle.
fn counts(text: &Text, at: usize) -> bool {
    use crate::lang::Forms;
    if matches!(text.mark(at), Some('%' | '$' | '£' | '€'))
        || is_hyphen(text, at) && text.touches(at)
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
    if token.is_capital() && word.function() == Function::None {
        return false;
    }
    word.has(Role::Scale)
        || word.has(Role::Unit) && word.function() == Function::None
        || word.has(Role::Currency)
        || word.form().has(Forms::NOUN_PLURAL)
        || matches!(
            word.function(),
            Function::Of | Function::Per | Function::More | Function::Other
        )
        || word.form().has(Forms::ADJECTIVE)
            && text.token(at + 1).is_some_and(|it| it.word.form().has(Forms::NOUN_PLURAL))
}

/// “Big Twelve”, “Final Four”, “Group of Seven”: capital number words after a capital.
fn spelled_name(anchor: &Anchor<'_>) -> Option<(Reason, usize)> {
    let (text, at) = (anchor.text, anchor.at);
    let numeral = anchor.numeral.as_ref()?;
    let here = text.token(at)?;
    let before = at.checked_sub(1)?;
    let token = text.token(before)?;
    let capital = here.case == Case::Title && here.gap == Gap::Space && token.is_word();
    if !capital
        || text.blocks.first().is_some_and(|it| {
            it.kind == crate::text::BlockKind::Headline && it.tokens.contains(&at)
        })
    {
        return None;
    }
    let named = token.is_capital() && is_name(text, before)
        || token.word.function() == Function::The
        || token.word.has(Role::LabelBefore) && token.is_capital();
    let counted = counts(text, numeral.end());
    (named && !counted).then_some((Reason::Name, numeral.end()))
}

/// Digits that make no number in any locale.
fn malformed(text: &Text, at: usize) -> Option<(Reason, usize)> {
    let word = text.word(at);
    // “1,2,3 and 4” is a list without spaces
    let list = word.split(',').all(|it| it.len() <= 2);
    (super::numeral::plain(word).is_none() && !list && !is_dotted_date(word))
        .then_some((Reason::Malformed, at + 1))
}
