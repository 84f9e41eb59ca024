//! Houses: how many seats the parliament has that a sentence speaks of.

use std::ops::Range;

use super::Article;
use crate::figures::Kind;
use crate::figures::numeral::is_hyphen;
use crate::lang::Function;
use crate::lang::en::votes::{HOUSE, MAJORITY, SEATS};
use crate::number::Exact;

impl Article<'_> {
    /// The seats of the house: the only whole among some figures that counts seats.
    #[must_use]
    pub fn house(&self, here: Range<usize>) -> Option<usize> {
        let mut houses = here.filter(|it| {
            let figure = self.figure(*it);
            figure.is_some_and(|it| {
                it.kind == Kind::Count && it.exact().is_some_and(Exact::is_integer)
            }) && is_house(self, *it)
        });
        houses.next().filter(|_| houses.next().is_none())
    }
}

/// “the 470 seats”, “470 seats in all”, “the 120-seat house”
fn is_house(article: &Article<'_>, idx: usize) -> bool {
    let Some(figure) = article.figure(idx) else { return false };
    let end = figure.tokens.end;
    let hyphened = is_hyphen(article.text, end);
    if hyphened {
        return article.is_noun(end + 1, HOUSE) && !article.is_noun(end + 2, MAJORITY);
    }
    let noun = (end..end + 3).find(|it| article.is_noun(*it, SEATS));
    // “230 of the 470 seats”, “230 of 470 seats”, “the parliament’s 470 seats”
    let whole = figure.whole.start.checked_sub(1).is_some_and(|it| {
        let mut at = it;
        while matches!(
            article.text.id(at).function(),
            Function::The | Function::Possessive | Function::PossessiveMark
        ) && at > 0
        {
            at -= 1;
        }
        article.text.id(at).function() == Function::Of || at < it
    });
    noun.is_some() && whole
}
