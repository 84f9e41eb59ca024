//! What the words around an amount speak of: money, or what is weighed.

use crate::figures::numeral::is_hyphen;
use crate::lang::en::money::{DEAR, PRICES, SCREEN_LINES, SPENT};
use crate::lang::{Dimension, Forms, Function, Role, WordId};
use crate::text::Text;

/// “two pounds of butter”, “it weighed two pounds”: a mass, and no money.
pub(super) fn is_weight(text: &Text, at: usize) -> bool {
    let mass = text.id(at).units().iter().any(|it| it.dimension() == Dimension::Mass);
    let of = text.id(at + 1).function() == Function::Of
        && (text.id(at + 2).has(Role::Noun) || !text.id(at + 2).is_known())
        && !SPENT.iter().any(|it| text.id(at + 2).text() == *it);
    // “60 kg, or 132 pounds”
    let joins = |it: &usize| {
        text.token(*it).is_some_and(|it| it.is_number() || !it.is_word())
            || text.id(*it).function() == Function::Or
            || text.id(*it).has(Role::Hedge)
    };
    let before = (at.saturating_sub(WEIGHING_REACH + 1)..at).rev().find(|it| !joins(it));
    let weighed = before.is_some_and(|it| {
        text.id(it).currency().is_none()
            && text.id(it).units().iter().any(|it| it.dimension() == Dimension::Mass)
    });
    // “a 2,000-pound bomb”, but “a 20-pound note”
    let thing = || {
        let (scaled, word) = (text.id(at.wrapping_sub(2)).has(Role::Scale), text.id(at + 1));
        is_hyphen(text, at - 1)
            && text.touches(at)
            && !scaled
            && text.id(at).form().has(Forms::NOUN_SINGULAR)
            && word.form().has(Forms::NOUN_SINGULAR)
            && word.function() == Function::None
            && !is_spent(word)
    };
    mass && (of
        || weighed
        || at > 1 && thing()
        || (at.saturating_sub(WEIGHING_REACH)..at).any(|it| text.id(it).has(Role::Weighing)))
}

/// How far before “two pounds” a word of weighing may stand, in tokens.
const WEIGHING_REACH: usize = 5;

/// Whether a sign, a coin or a word of money stands in the sentence of a token, not far from it.
#[cfg_attr(target_arch = "wasm32", inline(never))]
pub(in crate::figures) fn speaks_of_money(text: &Text, at: usize) -> bool {
    let sentence = text.sentences.get(text.sentence_of(at)).map_or(at..at, |it| it.tokens.clone());
    let from = sentence.start.max(at.saturating_sub(MONEY_REACH));
    (from..sentence.end.min(at + MONEY_REACH)).any(|it| {
        let word = text.id(it);
        matches!(text.mark(it), Some('£' | '€' | '$'))
            || word.has(Role::Currency)
            || is_spent(word)
            || word.verb().is_some_and(|it| DEAR.contains(&it.text()))
            || it != at
                && text.word(it) == PENCE
                && text.touches(it)
                && !SCREEN_LINES.contains(&text.word(it.wrapping_sub(1)))
    })
}

/// How far around “68 p” the words of money are looked for, in tokens.
const MONEY_REACH: usize = 12;

/// The sign of a coin that also stands for the lines of a screen.
pub(in crate::figures) const PENCE: &str = "p";

/// What money goes to, or what comes to money.
fn is_spent(word: WordId) -> bool {
    word.noun().is_some_and(|it| SPENT.contains(&it.text()) || PRICES.contains(&it.text()))
}
