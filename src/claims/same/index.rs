//! Which figures are compared: those that count the same, or of which the same is said.

use std::collections::{BTreeMap, BTreeSet};

use super::mention::{Key, Mention};
use super::{Answer, Pair, repeat};
use crate::claims::Article;
use crate::figures::Figure;
use crate::number::Exact;

/// More pairs of one head are not compared: cost stays linear.
const MOST: usize = 50;

/// What figures are filed under.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
enum File {
    Head(Key),
    Class(u8),
    Event(u8),
}

/// A value that is stated again is compared with so many of its earlier statements.
const NEAREST: usize = 5;

/// The pairs that tell something, by the later figure, the nearest earlier one first.
pub(super) fn pairs(article: &Article<'_>) -> Vec<Pair> {
    let mut files: BTreeMap<File, Vec<usize>> = BTreeMap::new();
    for mention in article.mentions().iter().flatten() {
        for file in filed(mention) {
            files.entry(file).or_default().push(mention.figure);
        }
    }
    let mut seen = BTreeSet::new();
    for file in files.values() {
        let mut count = 0;
        for (nth, later) in file.iter().enumerate() {
            for earlier in file.iter().take(nth).rev() {
                if count == MOST {
                    break;
                }
                count += 1;
                let sort = |it: usize| article.mention(it).map(|it| it.sort);
                if sort(*earlier) != sort(*later) {
                    continue;
                }
                seen.insert((*later, usize::MAX - *earlier));
            }
        }
    }
    for (later, earlier) in equal(article) {
        seen.insert((later, usize::MAX - earlier));
    }
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

/// Every figure with the nearest earlier ones of its value that count the same.
fn equal(article: &Article<'_>) -> Vec<(usize, usize)> {
    let mut files: BTreeMap<(File, Exact), Vec<usize>> = BTreeMap::new();
    let mut pairs = Vec::new();
    for mention in article.mentions().iter().flatten() {
        let Some(value) = article.figure(mention.figure).and_then(Figure::exact) else { continue };
        for file in filed(mention) {
            let earlier = files.entry((file, value)).or_default();
            let near = earlier.iter().rev().take(NEAREST);
            pairs.extend(near.map(|it| (mention.figure, *it)));
            earlier.push(mention.figure);
        }
    }
    pairs
}

fn filed(it: &Mention) -> impl Iterator<Item = File> {
    let files = [
        it.head.map(File::Head),
        it.class.map(|it| File::Class(it.class)),
        it.event.map(|it| File::Event(it.id)),
    ];
    files.into_iter().flatten()
}
