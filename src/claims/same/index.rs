//! Which figures are compared: those that count the same, or of which the same is said.

use super::keys::Key;
use super::mention::{Mention, Sort, Trait};
use super::{Answer, Pair, anaphora, repeat};
use crate::claims::Article;
use crate::figures::Figure;
use crate::number::Exact;
use crate::order::Chains;

/// More pairs of one head are not compared: cost stays linear.
const MOST: usize = 50;

/// What figures are filed under: the key of a head, or what is no key.
type File = Key;

/// A value that is stated again is compared with so many of its earlier statements.
const NEAREST: usize = 5;

/// Figures that stand further apart are not compared: no article has as many.
const FAR: usize = 2_000;

/// The pairs that tell something, by the later figure, the nearest earlier one first.
pub(super) fn pairs(article: &Article<'_>) -> Vec<Pair> {
    let mut files: Vec<(File, usize)> = Vec::new();
    for mention in article.mentions().iter().flatten() {
        files.extend(filed(mention).map(|file| (file, mention.figure)));
    }
    let alike = Chains::of(&files.iter().map(|it| u64::from(it.0)).collect::<Vec<_>>());
    let equal = Chains::of(&files.iter().map(|it| with_value(article, *it)).collect::<Vec<_>>());
    let figure = |it: usize| files.get(it).map(|it| it.1);
    let value = |it: usize| article.figure(it).and_then(Figure::exact);
    let sort = |it: usize| article.mention(it).map(|it| it.sort);
    let mut counts = vec![0; files.len()];
    let mut pairs = Vec::new();
    let mut earlier = Vec::new();
    let mut at = 0;
    for later in article.mentions().iter().flatten() {
        while figure(at) == Some(later.figure) {
            let tried = counts.get_mut(alike.first(at));
            let room = tried.as_ref().map_or(0, |it| MOST - **it);
            let mut count = 0;
            let near = |it: &usize| it + FAR > later.figure;
            for it in alike.back(at).take(room).filter_map(figure).take_while(near) {
                count += 1;
                if sort(it) == Some(later.sort) {
                    earlier.push(it);
                }
            }
            if let Some(tried) = tried {
                *tried += count;
            }
            let stated = value(later.figure);
            if stated.is_some() {
                let back = equal.back(at).filter_map(figure).take_while(near);
                let same = back.filter(|it| value(*it) == stated);
                earlier.extend(same.take(NEAREST));
            }
            at += 1;
        }
        // “that figure, 45,” has no head in common with what it stands for, nor “the £4.2 million library” with
        // what it was built for
        let bare = later.is(Trait::EmptyHead)
            || anaphora::is_definite(later) && matches!(later.sort, Sort::In(_));
        let near = (later.figure.saturating_sub(NEAREST)..later.figure).filter(|_| bare);
        earlier.extend(near.filter(|it| {
            article.mention(*it).is_some_and(|it| {
                anaphora::is_named(article, it, later)
                    || anaphora::is_price(article, it, later)
                    || anaphora::is_spent_again(article, it, later)
            })
        }));
        crate::order::sort(&mut earlier);
        earlier.dedup();
        pairs.extend(earlier.drain(..).rev().map(|earlier| Pair {
            earlier,
            later: later.figure,
            answer: article.compare(earlier, later.figure),
            equal: repeat::are_equal(article, earlier, later.figure),
        }));
    }
    pairs.retain(|it| it.answer != Answer::Unknown);
    pairs
}

/// A number by what a figure is filed under and its value; others may have the same.
fn with_value(article: &Article<'_>, (file, figure): (File, usize)) -> u64 {
    let value = article.figure(figure).and_then(Figure::exact).unwrap_or(Exact::ZERO);
    let low = |it: u128| u64::try_from(it).unwrap_or_default();
    let (above, below) = (value.numerator().unsigned_abs(), value.denominator().unsigned_abs());
    u64::from(file).rotate_left(31) ^ low(above).rotate_left(7) ^ low(below).rotate_left(47)
}

fn filed(it: &Mention) -> impl Iterator<Item = File> {
    let files = [
        it.head,
        it.class.map(|it| File::MAX - File::from(it.class)),
        it.event.map(|it| File::MAX / 2 - File::from(it.id)),
    ];
    files.into_iter().flatten()
}
