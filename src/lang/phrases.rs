//! Phrases of several words.

use super::word::WordId;

/// The longest phrase of a sorted table that `words` opens with, and how many words it has.
pub(super) fn longest<T: Copy>(
    table: &[(&[u16], T)],
    words: impl Iterator<Item = WordId>,
) -> Option<(T, usize)> {
    let (mut first, mut end) = (0, table.len());
    let mut best = None;
    for (depth, word) in words.enumerate() {
        let range = table.get(first..end)?;
        let word = Some(word.number());
        let from = range.partition_point(|it| it.0.get(depth).copied() < word);
        let to = range.partition_point(|it| it.0.get(depth).copied() <= word);
        (first, end) = (first + from, first + to);
        // A phrase that ends here sorts before those that it opens.
        match table.get(first..end).and_then(<[_]>::first) {
            None => break,
            Some((phrase, value)) if phrase.len() == depth + 1 => best = Some((*value, depth + 1)),
            Some(_) => {}
        }
    }
    best
}
