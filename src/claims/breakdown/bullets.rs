//! A total that a paragraph ends with, and bullets that each start or end with a part of it.

use std::ops::Range;

use super::{Breakdown, INCOMPLETE, heads_fit};
use crate::claims::Article;
use crate::lang::en::parts::OF_ALL;
use crate::text::BlockKind;

/// A paragraph that ends with the total and a colon, and bullets that each start or end with a part.
pub(super) fn all(article: &Article<'_>) -> Vec<Breakdown> {
    let mut all = Vec::new();
    let blocks = &article.text.blocks;
    for (idx, block) in blocks.iter().enumerate() {
        let colon = block.tokens.end.checked_sub(1).is_some_and(|it| article.text.is_mark(it, ':'));
        if block.kind == BlockKind::ListItem || !colon {
            continue;
        }
        let items: Vec<&Range<usize>> = blocks
            .iter()
            .skip(idx + 1)
            .take_while(|it| it.kind == BlockKind::ListItem)
            .map(|it| &it.tokens)
            .collect();
        let sentence = article.text.sentence_of(block.tokens.end - 1);
        let Some(sentence) = article.text.sentences.get(sentence).map(|it| it.tokens.clone())
        else {
            continue;
        };
        let Some(total) =
            article.figures_in(&sentence).next_back().filter(|it| article.is_plain_amount(*it))
        else {
            continue;
        };
        let off = article.find_word(sentence, INCOMPLETE).is_some();
        let parts: Vec<usize> =
            items.iter().filter_map(|it| part_of_item(article, it, total)).collect();
        if off || parts.len() != items.len() || parts.len() < 2 {
            continue;
        }
        let sure = heads_fit(article, total, &parts);
        all.push(Breakdown { total, parts, sure });
    }
    all
}

/// The one amount of an item, at its start or its end; none where there are more.
fn part_of_item(article: &Article<'_>, item: &Range<usize>, total: usize) -> Option<usize> {
    let mut amounts = article.figures_in(item).filter(|it| article.same_sort(*it, total));
    let part = amounts.next().filter(|_| amounts.next().is_none())?;
    // a list within the list, or the number of the item
    let nested = item.clone().any(|it| {
        article.text.is_mark(it, ':')
            && it + 1 < item.end
            && article.figures_in(&(it..item.end)).is_empty()
    });
    let numbered = article.figure(part).is_some_and(|it| {
        it.tokens.start == item.start && matches!(article.text.mark(it.tokens.end), Some('.' | ')'))
    });
    if nested || numbered {
        return None;
    }
    let figure = article.figure(part)?;
    let starts = figure.whole.start <= item.start + 1;
    let ends = figure.tokens.end + 1 >= item.end;
    ((starts || ends)
        && article.find_word(item.clone(), OF_ALL).is_none_or(|it| it > figure.tokens.end))
    .then_some(part)
}
