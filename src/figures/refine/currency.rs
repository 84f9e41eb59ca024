//! Which dollar, pound or franc: settled by the article where the sign leaves it open.

use crate::figures::figure::{Figure, Kind, Said, Unit};
use crate::lang::{CurrencyId, Role, currency_sign, place_ahead};
use crate::number::Exact;
use crate::text::{Text, Token};

/// How far into the text a dateline stands, in tokens.
const DATELINE: usize = 12;

/// How much of the text is asked for its places, in tokens.
const BEGINNING: usize = 400;

/// In a text of so many tokens one place is enough.
const SHORT: usize = 80;

/// The most words in the name of a place.
const LONGEST_NAME: usize = 4;

/// Gives every amount whose currency is open the one that the article makes likely.
pub(crate) fn resolve(text: &Text<'_>, figures: &mut [Figure]) {
    let open = |it: &Figure| it.kind == Kind::Money && it.unit.is_some_and(Said::is_assumed);
    if !figures.iter().any(open) {
        return;
    }
    let places = likely(text);
    for idx in 0..figures.len() {
        let Some(figure) = figures.get(idx).filter(|it| open(it)) else { continue };
        let candidates = candidates(text, figure);
        let (beside, twin) = (beside(text, figures, idx), twin(text, figures, idx));
        let fits = |it: &&CurrencyId| candidates.contains(it) && twin != Some(**it);
        // “2.6 billion Australian dollars ($1.4 billion)” are others
        let other = twin.and_then(|_| candidates.iter().find(fits));
        if let Some(currency) = other.or_else(|| places.iter().chain(&beside).find(fits))
            && let Some(figure) = figures.get_mut(idx)
        {
            figure.unit = Some(Said::Assumed(Unit::Currency(*currency)));
        }
    }
}

/// The currency of the amount that brackets give again, where it is written out.
fn twin(text: &Text, figures: &[Figure], idx: usize) -> Option<CurrencyId> {
    let bracketed = |first: usize| {
        let (first, again) = (figures.get(first)?, figures.get(first + 1)?);
        let start = again.tokens.start.checked_sub(1)?;
        (text.is_mark(start, '(') && first.tokens.end == start).then_some((first, again))
    };
    let other = match (idx.checked_sub(1).and_then(bracketed), bracketed(idx)) {
        (Some((first, _)), _) => first,
        (_, Some((_, again))) => again,
        _ => return None,
    };
    match other.unit {
        Some(Said::Written(Unit::Currency(currency))) => Some(currency),
        _ => None,
    }
}

/// “20c to €3.50”: the currency that stands beside a coin in its sentence.
fn beside(text: &Text, figures: &[Figure], idx: usize) -> Option<CurrencyId> {
    let coin = figures.get(idx).filter(|it| it.written.is_some_and(|it| it.value < Exact::ONE))?;
    let sentence = text.sentence_of(coin.tokens.start);
    [idx + 1, idx.wrapping_sub(1)].into_iter().find_map(|it| {
        let it = figures.get(it).filter(|it| text.sentence_of(it.tokens.start) == sentence)?;
        match it.unit {
            Some(Said::Written(Unit::Currency(currency))) => Some(currency),
            _ => None,
        }
    })
}

/// The currencies of the places that the story is about, likeliest first: that of its dateline, then
/// those of the places that its beginning names most often. One mention in a long text is none.
fn likely(text: &Text) -> Vec<CurrencyId> {
    let mut named: Vec<(CurrencyId, usize)> = Vec::new();
    let last = text.tokens.len().min(BEGINNING);
    let mut at = 0;
    while at < last {
        let words = (at..last.min(at + LONGEST_NAME)).map(|it| text.id(it));
        let (currency, length) =
            place_ahead(words).unwrap_or_else(|| (text.id(at).local_currency(), 1));
        // “New Mexico” is not Mexico
        let qualified = length == 1
            && at > 0
            && text.id(at - 1).has(Role::Adjective)
            && text.token(at - 1).is_some_and(Token::is_capital);
        if let Some(currency) = currency.filter(|_| !qualified) {
            let dateline = at < DATELINE
                && (at..at + DATELINE)
                    .any(|it| matches!(text.mark(it), Some('—' | '–')) && !text.touches(it));
            let weight = if dateline { BEGINNING } else { 1 };
            match named.iter_mut().find(|it| it.0 == currency) {
                Some(it) => it.1 += weight,
                None => named.push((currency, weight)),
            }
        }
        at += length.max(1);
    }
    crate::order::by_key(&mut named, |it| std::cmp::Reverse(it.1));
    let enough = if text.tokens.len() > SHORT { 2 } else { 1 };
    named.retain(|it| it.1 >= enough);
    named.into_iter().map(|it| it.0).collect()
}

/// What the sign or name of an amount may mean.
fn candidates(text: &Text, figure: &Figure) -> &'static [CurrencyId] {
    figure
        .tokens
        .clone()
        .find_map(|it| currency_sign(text.word(it)).or_else(|| text.id(it).currency()))
        .map(|it| it.currencies)
        .unwrap_or_default()
}
