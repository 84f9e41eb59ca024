//! Which dollar, pound or franc: settled by the article where the sign leaves it open.

use crate::figures::figure::{Figure, Kind, Said, Unit};
use crate::lang::{CurrencyId, currency_sign};
use crate::text::Text;

/// How far into the text a place says where the story is from, in tokens.
const DATELINE: usize = 60;

/// Gives every amount whose currency is open the one that the article makes likely.
pub(crate) fn resolve(text: &Text<'_>, figures: &mut Vec<Figure>) {
    let open = |it: &Figure| it.kind == Kind::Money && it.unit.is_some_and(Said::is_assumed);
    if !figures.iter().any(open) {
        return;
    }
    let local: Vec<CurrencyId> = (0..text.tokens.len().min(DATELINE))
        .filter_map(|it| text.id(it).local_currency())
        .collect();
    for figure in figures.iter_mut().filter(|it| open(it)) {
        let candidates = candidates(text, figure);
        let likely = local.iter().find(|it| candidates.contains(it));
        if let Some(currency) = likely {
            figure.unit = Some(Said::Assumed(Unit::Currency(*currency)));
        }
    }
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
