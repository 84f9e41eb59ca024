//! What each figure was compared with, and the sources that disagree.

use crate::claims::same::{Answer, Pair};
use crate::claims::{Article, written};
use crate::report::{Compared, Disputed, Report};

/// More of one figure are not listed.
const MOST: usize = 3;

/// Fills in `compared` and `disputed`.
pub(super) fn fill(article: &Article<'_>, report: &mut Report) {
    for pair in article.pairs().iter().filter(|it| tells(it.answer)) {
        let Some(figure) = report.figures.get_mut(pair.later) else { continue };
        if figure.compared.len() < MOST {
            figure.compared.push(compared(pair));
        }
    }
    for pair in article.pairs().iter().filter(|it| !tells(it.answer)) {
        let Some(figure) = report.figures.get_mut(pair.later) else { continue };
        if figure.compared.len() < MOST {
            figure.compared.push(compared(pair));
        }
    }
    report.disputed = article.pairs().iter().filter_map(|it| disputed(article, it)).collect();
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
fn disputed(article: &Article<'_>, pair: &Pair) -> Option<Disputed> {
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
