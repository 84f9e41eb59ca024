//! Boxes of labels and values, as encyclopedias have them beside an article.

use std::ops::Range;

use super::{ROWS, stated_twice};
use crate::claims::Article;
use crate::claims::grid::Grid;
use crate::kernel::{Found, Moment, Term};
use crate::text::Token;

/// Relatives and others whose dates are not in the box; each is a lemma.
const OTHERS: &[&str] =
    &["father", "mother", "son", "daughter", "brother", "sister", "wife", "husband", "child"];

/// “Born | 1956” against “born in 1965”
pub(super) fn compare(
    article: &Article<'_>,
    grid: &Grid,
    sentence: &Range<usize>,
    found: &mut Vec<Found>,
) {
    let text = article.text;
    if !article.figures_in(sentence).any(|it| article.is_dated(it))
        || sentence.clone().any(|it| article.is_noun(it, OTHERS))
    {
        return;
    }
    for row in 0..=grid.body().end.min(ROWS) {
        let (label, value) = (grid.tokens(row, 0), grid.tokens(row, 1));
        let [key] = label.collect::<Vec<_>>()[..] else { continue };
        let mut dates = article.figures_in(&value).filter(|it| article.is_dated(*it));
        let (Some(cell), None) = (dates.next(), dates.next()) else { continue };
        if text.id(key).verb().is_none() || !text.token(key).is_some_and(Token::is_word) {
            continue;
        }
        for date in article.figures_in(sentence).filter(|it| article.is_dated(*it)) {
            let same = article.before_date(date).is_some_and(|it| {
                sentence.contains(&it) && text.word(it).eq_ignore_ascii_case(text.word(key))
            });
            let (Some(a), Some(b)) = (Moment::of(article, date), Moment::of(article, cell)) else {
                continue;
            };
            if !same || !article.is_placed(date) {
                continue;
            }
            found.push(stated_twice(Term::moment(a), Term::moment(b)));
        }
    }
}
