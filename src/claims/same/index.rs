//! Which figures are compared: those that count the same, or of which the same is said.

use super::keys::Key;
use super::mention::{Mention, Sort, Trait};
use super::{Answer, Pair, anaphora, repeat};
use crate::claims::Article;
use crate::figures::Figure;
use crate::number::Exact;

/// More pairs of one head are not compared: cost stays linear.
const MOST: usize = 50;

/// What figures are filed under: the key of a head, or what is no key.
type File = Key;

/// A value that is stated again is compared with so many of its earlier statements.
const NEAREST: usize = 5;

/// The pairs that tell something, by the later figure, the nearest earlier one first.
pub(super) fn pairs(article: &Article<'_>) -> Vec<Pair> {
    let mut files = Vec::new();
    for mention in article.mentions().iter().flatten() {
        files.extend(filed(mention).map(|file| (file, mention.figure)));
    }
    crate::order::sort(&mut files);
    let mut seen = Vec::new();
    for file in files.chunk_by(|a, b| a.0 == b.0) {
        let mut count = 0;
        for (nth, (_, later)) in file.iter().enumerate() {
            for (_, earlier) in file.iter().take(nth).rev() {
                if count == MOST {
                    break;
                }
                count += 1;
                let sort = |it: usize| article.mention(it).map(|it| it.sort);
                if sort(*earlier) != sort(*later) {
                    continue;
                }
                seen.push((*later, usize::MAX - *earlier));
            }
        }
        seen.extend(
            equal(article, file).into_iter().map(|(later, earlier)| (later, usize::MAX - earlier)),
        );
    }
    // “that figure, 45,” has no head in common with what it stands for, nor “the £4.2 million library” with
    // what it was built for
    let bare = article.mentions().iter().flatten().filter(|it| {
        it.is(Trait::EmptyHead) || anaphora::is_definite(it) && matches!(it.sort, Sort::In(_))
    });
    for later in bare {
        let near = (later.figure.saturating_sub(NEAREST)..later.figure).rev();
        seen.extend(
            near.filter_map(|it| article.mention(it))
                .filter(|it| {
                    anaphora::is_named(article, it, later) || anaphora::is_price(article, it, later)
                })
                .map(|it| (later.figure, usize::MAX - it.figure)),
        );
    }
    crate::order::sort(&mut seen);
    seen.dedup();
    seen.into_iter()
        .map(|(later, earlier)| (usize::MAX - earlier, later))
        .map(|(earlier, later)| Pair {
            earlier,
            later,
            answer: article.compare(earlier, later),
            equal: repeat::are_equal(article, earlier, later),
        })
        .filter(|it| it.answer != Answer::Unknown)
        .collect()
}

/// Every figure of a file with the nearest earlier ones of its value.
fn equal(article: &Article<'_>, file: &[(File, usize)]) -> Vec<(usize, usize)> {
    let value = |it: usize| article.figure(it).and_then(Figure::exact);
    let mut valued: Vec<(Exact, usize)> =
        file.iter().filter_map(|it| Some((value(it.1)?, it.1))).collect();
    crate::order::sort(&mut valued);
    let mut pairs = Vec::new();
    for same in valued.chunk_by(|a, b| a.0 == b.0) {
        for (nth, (_, later)) in same.iter().enumerate() {
            let near = same.iter().take(nth).rev().take(NEAREST);
            pairs.extend(near.map(|(_, earlier)| (*later, *earlier)));
        }
    }
    pairs
}

fn filed(it: &Mention) -> impl Iterator<Item = File> {
    let files = [
        it.head,
        it.class.map(|it| File::MAX - File::from(it.class)),
        it.event.map(|it| File::MAX / 2 - File::from(it.id)),
    ];
    files.into_iter().flatten()
}
