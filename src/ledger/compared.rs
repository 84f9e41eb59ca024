//! What each figure was compared with, and the sources that disagree.

use crate::claims::same::{Answer, Pair};
use crate::claims::{Article, written};
use crate::report::{Compared, Disputed};

/// More of one figure are not listed.
const MOST: usize = 3;

/// What a figure was compared with: first what tells more than that the two differ.
pub(super) fn of(article: &Article<'_>, figure: usize) -> Vec<Compared> {
    let pairs = article.pairs();
    let start = pairs.partition_point(|it| it.later < figure);
    let own = || pairs.iter().skip(start).take_while(|it| it.later == figure);
    let telling = own().filter(|it| tells(it.answer));
    telling.chain(own().filter(|it| !tells(it.answer))).take(MOST).map(compared).collect()
}

/// The sources that disagree.
pub(super) fn disputed(article: &Article<'_>) -> Vec<Disputed> {
    article.pairs().iter().filter_map(|it| told_apart(article, it)).collect()
}

/// Whether an answer says more than that the two differ.
fn tells(answer: Answer) -> bool {
    !matches!(answer, Answer::Different(_))
}

fn compared(pair: &Pair) -> Compared {
    let (strength, facet) = match pair.answer {
        Answer::Same(sure) => (Some(sure.name()), None),
        Answer::Different(facet) => (None, Some(facet.name())),
        _ => (None, None),
    };
    let answer = pair.answer.name().unwrap_or_default();
    Compared { with: pair.earlier, answer, strength, facet }
}

/// Two sources with different figures of one quantity.
fn told_apart(article: &Article<'_>, pair: &Pair) -> Option<Disputed> {
    let value = |it: usize| article.figure(it).map(|it| &it.value);
    if pair.answer != Answer::Contrast || value(pair.earlier) == value(pair.later) {
        return None;
    }
    let source = |it: usize| article.claim(it)?.source.as_ref().map(|it| written(article.text, it));
    Some(Disputed {
        figures: vec![pair.earlier, pair.later],
        sources: vec![source(pair.earlier)?, source(pair.later)?],
    })
}
