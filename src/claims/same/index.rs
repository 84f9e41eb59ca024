//! Which figures are compared: those that count the same, or of which the same is said.

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
    let mut files = Vec::new();
    for mention in article.mentions().iter().flatten() {
        let mut put = |file| files.push((file, mention.figure));
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
    }
    crate::order::sort(&mut seen);
    seen.dedup();
    seen.into_iter()
        .map(|(later, earlier)| (usize::MAX - earlier, later))
        .map(|(earlier, later)| Pair { earlier, later, answer: article.compare(earlier, later) })
        .filter(|it| it.answer != Answer::Unknown)
        .collect()
}
