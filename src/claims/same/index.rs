//! Which figures are compared: those that count the same, or of which the same is said.

use std::collections::{BTreeMap, BTreeSet};

use super::mention::Key;
use super::{Answer, Pair};
use crate::claims::Article;

/// More pairs of one head are not compared: cost stays linear.
const MOST: usize = 50;

/// What figures are filed under.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
enum File {
    Head(Key),
    Class(u8),
    Event(u8),
}

/// The pairs that tell something, by the later figure, the nearest earlier one first.
pub(super) fn pairs(article: &Article<'_>) -> Vec<Pair> {
    let mut files: BTreeMap<File, Vec<usize>> = BTreeMap::new();
    for mention in article.mentions().iter().flatten() {
        let mut put = |file| files.entry(file).or_default().push(mention.figure);
        if let Some(head) = mention.head {
            put(File::Head(head));
        }
        if let Some(class) = mention.class {
            put(File::Class(class.class));
        }
        if let Some(event) = mention.event {
            put(File::Event(event.id));
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
    seen.into_iter()
        .map(|(later, earlier)| (usize::MAX - earlier, later))
        .map(|(earlier, later)| Pair { earlier, later, answer: article.compare(earlier, later) })
        .filter(|it| it.answer != Answer::Unknown)
        .collect()
}
