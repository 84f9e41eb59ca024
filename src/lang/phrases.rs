//! Phrases of several words, and lists of ids that tables share.

use super::word::WordId;

/// Where in an array of ids a list begins, and how many it has.
#[derive(Clone, Copy, Debug)]
pub(super) struct Run {
    pub(super) start: u16,
    pub(super) count: u8,
}

impl Run {
    pub(super) fn of<T>(self, all: &'static [T]) -> &'static [T] {
        let start = usize::from(self.start);
        all.get(start..start + usize::from(self.count)).unwrap_or_default()
    }
}

/// The value of a sign in a sorted table; signs are filled up with zeros.
pub(super) fn sign<T: Copy>(table: &[([u8; 8], T)], text: &str) -> Option<T> {
    let mut key = [0; 8];
    key.get_mut(..text.len())?.copy_from_slice(text.as_bytes());
    let key = u64::from_be_bytes(key);
    let at = table.binary_search_by_key(&key, |it| u64::from_be_bytes(it.0)).ok()?;
    table.get(at).map(|it| it.1)
}

/// The longest phrase of a sorted table that `words` opens with, and how many words it has.
pub(super) fn longest<const N: usize, T: Copy>(
    table: &[([u16; N], T)],
    words: impl Iterator<Item = WordId>,
) -> Option<(T, usize)> {
    let (mut first, mut end) = (0, table.len());
    let mut best = None;
    for (depth, word) in words.take(N).enumerate() {
        if !word.is_known() {
            break;
        }
        let range = table.get(first..end)?;
        let word = Some(word.number());
        let from = range.partition_point(|it| it.0.get(depth).copied() < word);
        let here = range.get(from..)?.iter().take_while(|it| it.0.get(depth).copied() == word);
        first += from;
        end = first + here.count(); // few phrases share their words
        // A phrase that ends here sorts before those that it opens.
        match table.get(first..end).and_then(<[_]>::first) {
            None => break,
            Some((phrase, value)) if phrase.get(depth + 1).is_none_or(|it| *it == 0) => {
                best = Some((*value, depth + 1));
            }
            Some(_) => {}
        }
    }
    best
}
