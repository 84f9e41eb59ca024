//! Money in every spelling: “$5”, “US$ 5m”, “5 $”, “`EUR5m`”, “5 million euros”, “19 cents”, “12p”.

mod spoken;

use super::Anchor;
use super::figure::{Figure, Kind, Said, Unit, Value};
use super::numeral::{self, Form, Numeral, linked};
use crate::lang::en::money::LINES;
use crate::lang::{CurrencyWord, Function, Role, currency_sign, place_ahead, scale_suffix};
use crate::number::{Exact, Written};
use crate::text::{Case, Gap, Text};
use spoken::is_weight;
pub(super) use spoken::{PENCE, speaks_of_money};

/// Reads an amount of money.
pub(super) fn read(anchor: &Anchor<'_>, figures: &mut Vec<Figure>) -> Option<usize> {
    let text = anchor.text;
    let money = match &anchor.numeral {
        Some(numeral) => after(text, numeral)?,
        None => before(text, anchor.at)?,
    };
    let end = money.tokens.end;
    let value =
        if money.vague.is_some() { Value::None } else { Value::Number(money.written.value) };
    let kind = if money.vague.is_some() { Kind::Vague } else { Kind::Money };
    let mut figure = Figure::new(text.span(&money.tokens), money.tokens, kind, value);
    figure.written = money.vague.is_none().then_some(money.written);
    figure.extent = money.vague.map(crate::number::Extent::both);
    figure.unit = money.currency.currencies.first().map(|it| {
        if money.currency.currencies.len() > 1 {
            Said::Assumed(Unit::Currency(*it))
        } else {
            Said::Written(Unit::Currency(*it))
        }
    });
    figures.push(figure);
    Some(end)
}

struct Money {
    tokens: std::ops::Range<usize>,
    written: Written,
    currency: CurrencyWord,
    vague: Option<crate::number::Interval>,
}

/// A sign or code before the number: “$5”, “US$ 5”, “RM79”, “USD 115.5”, “$-5bn”, “-$5bn”.
fn before(text: &Text, at: usize) -> Option<Money> {
    let (negative, first) = match text.mark(at) {
        // “(-$2.0 million)”
        Some('-' | '−' | '–')
            if text.touches(at + 1)
                && (!text.touches(at) || at > 0 && text.is_mark(at - 1, '(')) =>
        {
            (true, at + 1)
        }
        _ => (false, at),
    };
    // “PLX-R18”: letters inside a code are no currency
    if text.token(first)?.is_word()
        && text.touches(first)
        && first > 0
        && text.mark(first - 1).is_none_or(|it| matches!(it, '-' | '_' | '.' | '/'))
    {
        return None;
    }
    let (currency, after) = sign(text, first)?;
    let near = text.token(after).is_some_and(|it| it.gap != Gap::Line);
    let numeral = near.then(|| numeral::read(text, after)).flatten()?;
    let is_word = text.token(first).is_some_and(crate::text::Token::is_word);
    // “S&P 500”: the letter of a coin stands behind its number; “R1” is a table
    if is_word
        && (currency.minor.is_some()
            || after == first + 1
                && (text.word(first).len() == 1 || text.id(first).has(Role::LabelBefore)) // “PS5”
                && text.word(after).len() == 1
                && text.touches(after)
                && !super::label::goes_on(text, after + 1)
                && !numeral.written.scaled)
    {
        return None;
    }
    if numeral.vague.is_some() && is_word
        || !text.token(after)?.is_number() && text.mark(after).is_none() && !text.touches(after)
    {
        return None;
    }
    // “$1.2m”: a letter that could be a unit is a scale after a currency sign
    let (written, mut end) = with_suffix(text, &numeral)?;
    let mut currency = currency;
    let mut written = if negative { written.negative() } else { written };
    if let Some((more, after)) = coins(text, end, &currency) {
        written = Written::from_value(written.value.plus(more)?);
        end = after;
    }
    // “$3.2-million”, read with the numeral; “$76 US”, “$6 Canadian”
    if let Some((named, after)) = name_after(text, end)
        .filter(|it| currency.currencies.iter().any(|c| it.0.currencies.contains(c)))
    {
        currency = named;
        end = after;
    } else if let Some(local) = text
        .id(end)
        .local_currency()
        .filter(|it| currency.currencies.contains(it) && is_abbreviation(text, end))
    {
        currency = CurrencyWord { currencies: one(&currency, local), minor: currency.minor };
        end += 1;
    }
    // “75 USD million” is written the other way round, too
    if let Some(minor) = currency.minor {
        written = in_whole(written, minor)?;
    }
    Some(Money { tokens: at..end, written, currency, vague: numeral.vague })
}

/// “$76 US”, “$76 NZ”; “a $76 million Ohio road” names no money.
fn is_abbreviation(text: &Text, at: usize) -> bool {
    text.word(at).len() <= 4
        && text.token(at).is_some_and(|it| it.case == Case::Upper && it.gap != Gap::Line)
}

/// The slice of a list that holds just one of its currencies.
fn one(word: &CurrencyWord, local: crate::lang::CurrencyId) -> &'static [crate::lang::CurrencyId] {
    let at = word.currencies.iter().position(|it| *it == local).unwrap_or(0);
    word.currencies.get(at..=at).unwrap_or(word.currencies)
}

/// A name or sign after the number: “5 million euros”, “5 $”, “12p”, “5€”, “75 USD million”.
fn after(text: &Text, numeral: &Numeral) -> Option<Money> {
    let (written, end) = with_suffix_of_sign(text, numeral)?;
    // “tens of millions of dollars”, “thirty millions of dollars”
    let plural = numeral.vague.is_some()
        || text.id(numeral.end() - 1).has(Role::Vague) && text.id(end + 1).currency().is_some();
    let end = if plural && text.id(end).function() == Function::Of { end + 1 } else { end };
    // “half a cent”
    let part = numeral.form == Form::Fraction && text.id(end).function() == Function::A;
    let (currency, mut end) =
        name_after(text, end + usize::from(part)).or_else(|| sign_after(text, end))?;
    let mut written = written;
    if let Some(exponent) = scale_before_code(text.word(end - 1)) {
        written = written.scaled(i32::from(exponent))?;
    }
    if let Some(exponent) = linked(text, end)
        .and_then(|it| text.id(it).scale().filter(|_| !text.id(it).has(Role::Vague)))
        && currency_sign(text.word(end - 1)).is_some()
        && !written.scaled
    {
        written = written.scaled(i32::from(exponent))?;
        end += 1;
    }
    if let Some(minor) = currency.minor {
        written = in_whole(written, minor)?;
    } else if let Some((more, after)) = coins(text, end, &currency) {
        written = Written::from_value(written.value.plus(more)?);
        end = after;
    }
    Some(Money { tokens: numeral.tokens.start..end, written, currency, vague: numeral.vague })
}

/// “3 dollars and 50 cents”: the coins behind a whole amount, and where they end.
fn coins(text: &Text, at: usize, whole: &CurrencyWord) -> Option<(Exact, usize)> {
    let next = if text.id(at).function() == Function::And { at + 1 } else { at };
    text.token(at).filter(|it| it.gap != Gap::Line)?;
    let numeral = numeral::read(text, next)
        .filter(|it| it.vague.is_none() && it.value() < Exact::int(100) && !it.article)?;
    let (coin, end) = name_after(text, numeral.end())?;
    let (part, of) = coin.minor?;
    let same =
        whole.minor.is_none() && whole.currencies.iter().any(|it| coin.currencies.contains(it));
    let amount = numeral.value().times(Exact::new(i128::from(part), i128::from(of))?)?;
    same.then_some((amount, end))
}

/// “5 MEUR”: a letter for a million before the code.
fn scale_before_code(word: &str) -> Option<i8> {
    let code =
        word.get(1..).filter(|it| it.len() == 3 && it.bytes().all(|b| b.is_ascii_uppercase()))?;
    let scale = scale_suffix(word.get(..1)?)?;
    currency_sign(code).map(|_| scale)
}

fn in_whole(written: Written, (part, whole): (u32, u32)) -> Option<Written> {
    written.in_unit(Exact::new(i128::from(part), i128::from(whole))?)
}

/// A letter that touches the digits is a scale after a currency sign: “$1.2m”, “£5b”.
fn with_suffix(text: &Text, numeral: &Numeral) -> Option<(Written, usize)> {
    let end = numeral.end();
    let word = text.word(end);
    let touches = text.touches(end) && text.token(end).is_some_and(crate::text::Token::is_word);
    let spaced = text.token(end).is_some_and(|it| it.gap == Gap::Space)
        && word.len() <= 3
        && !text.id(end).has(Role::Noun);
    if numeral.written.scaled || !(touches || spaced) {
        return Some((numeral.written, end));
    }
    match scale_suffix(word) {
        Some(exponent) => Some((numeral.written.scaled(i32::from(exponent))?, end + 1)),
        None => Some((numeral.written, end)),
    }
}

/// “5m euros”: the letter is a scale where a currency follows it.
fn with_suffix_of_sign(text: &Text, numeral: &Numeral) -> Option<(Written, usize)> {
    let (written, end) = with_suffix(text, numeral)?;
    let followed =
        end > numeral.end() && (name_after(text, end).is_some() || sign_after(text, end).is_some());
    if followed { Some((written, end)) } else { Some((numeral.written, numeral.end())) }
}

/// A currency sign at a token, of up to three tokens: “$”, “US $”, “$ US”, “u.s $”, “EUR”.
fn sign(text: &Text, at: usize) -> Option<(CurrencyWord, usize)> {
    let mut best = None;
    let mut end = at;
    while end < at + 3 && text.token(end).is_some_and(|it| end == at || it.gap != Gap::Line) {
        end += 1;
        // “a $5 note” is no Australian dollar
        let apart = end > at + 1 && text.id(at).function() == Function::A && !text.touches(at + 1);
        if apart {
            break;
        }
        let found =
            if end == at + 1 { currency_sign(text.word(at)) } else { joined(text, at..end) };
        if let Some(found) = found {
            best = Some((found, end));
        }
        if text.token(end).is_some_and(crate::text::Token::is_number) {
            break;
        }
    }
    best
}

/// A sign of several tokens.
fn joined(text: &Text, tokens: std::ops::Range<usize>) -> Option<CurrencyWord> {
    let dollars = tokens.clone().any(|it| text.is_mark(it, '$'));
    let length: usize = tokens.clone().map(|it| text.word(it).len()).sum();
    if length > LONGEST_SIGN && !dollars {
        return None;
    }
    let mut letters = [0; LONGEST_SIGN];
    let places = letters.iter_mut();
    for (to, from) in places.zip(tokens.clone().flat_map(|it| text.word(it).bytes())) {
        *to = from;
    }
    let joined = letters.get(..length).and_then(|it| str::from_utf8(it).ok());
    joined.and_then(currency_sign).or_else(|| {
        let upper = || {
            let joined: String = tokens.map(|it| text.word(it)).collect();
            joined.to_ascii_uppercase()
        };
        let upper = dollars.then(upper)?;
        currency_sign(&upper).or_else(|| currency_sign(&upper.replace('.', "")))
    })
}

/// Bytes of a sign, see `lang::currency_sign`.
const LONGEST_SIGN: usize = 8;

/// A currency’s name behind a number: “euros”, “Australian dollars”, “Swiss francs”, “US dollars”.
fn name_after(text: &Text, at: usize) -> Option<(CurrencyWord, usize)> {
    let first = linked(text, at)?;
    // “275 pound-feet”
    if super::unit::named(text, first).is_some_and(|it| it.end > first + 1) {
        return None;
    }
    if let Some(found) = text.id(first).currency() {
        // “below the 50 mark”, “the 5 million mark in sales” are lines; “a 5 million mark profit” is none
        let line = LINES.contains(&crate::text::lower(text.word(first)).as_str())
            && !(text.id(at.wrapping_sub(1)).has(Role::Scale) && is_attribute(text, first));
        if is_weight(text, first) || line {
            return None;
        }
        return (text.token(first)?.gap != Gap::None || first > at).then_some((found, first + 1));
    }
    // “Hong Kong dollars”
    let words = (first..first + 3)
        .map_while(|it| text.token(it).filter(|it| it.is_word() && it.gap != Gap::Line))
        .map(|it| it.word);
    if let Some((Some(local), length)) = place_ahead(words)
        && let Some(named) =
            text.id(first + length).currency().filter(|it| it.currencies.contains(&local))
    {
        return Some((
            CurrencyWord { currencies: one(&named, local), minor: named.minor },
            first + length + 1,
        ));
    }
    // the country before the name settles which one it is
    let second = linked(text, first + 1)?;
    let named = text.id(second).currency()?;
    // “US dollars”, “HK dollars”: the letters that stand before the sign
    let letters = || {
        (text.id(first).function() != Function::A).then_some(())?; // “half a cent”
        currency_sign(&format!("{}$", text.word(first).to_ascii_uppercase().replace('.', "")))
            .and_then(|it| it.currencies.first().copied())
    };
    let local = text.id(first).local_currency().or_else(letters)?;
    let settled = named.currencies.contains(&local);
    settled
        .then(|| (CurrencyWord { currencies: one(&named, local), minor: named.minor }, second + 1))
}

/// Whether a noun or a year follows that a token is said of.
fn is_attribute(text: &Text, at: usize) -> bool {
    text.token(at + 1).is_some_and(|it| {
        it.is_number()
            || it.word.has(Role::Noun)
                && it.word.function() == Function::None
                && !it.word.has(Role::Weekday)
    })
}

/// A sign or code behind a number: “5 $”, “5€”, “12p”, “110 JPY”.
fn sign_after(text: &Text, at: usize) -> Option<(CurrencyWord, usize)> {
    let token = text.token(at)?;
    if token.gap == Gap::Line || token.is_number() {
        return None;
    }
    let found = currency_sign(text.word(at))?;
    let word = text.word(at);
    // “68 p” where money is spoken of
    if word == PENCE && token.gap != Gap::None {
        let ends = !text.touches(at + 1) || text.mark(at + 1).is_some();
        return (ends && speaks_of_money(text, at)).then_some((found, at + 1));
    }
    let lower_word = token.is_word() && word.len() <= 2 && token.gap != Gap::None;
    // “5 $10 tickets”: the sign belongs to the number behind it
    let belongs_behind =
        text.touches(at + 1) && text.token(at + 1).is_some_and(crate::text::Token::is_number);
    // “8 p.m.”, “12 c”, “5 kr” – a single letter must touch
    (!lower_word && !belongs_behind
        || token.is_word()
            && word.len() == 2
            && token.gap == Gap::Space
            && word != "Re"
            && !text.id(at).is_known())
    .then_some((found, at + 1))
}
