//! Sets of words that tell what surely is not in them.

/// Marks of words are below this.
const MARKS: usize = 1 << 12;

/// A number by the letters at both ends and the length of a word, the same in any case: words whose
/// numbers differ are different words.
pub(crate) fn mark_of(word: &str) -> u16 {
    let bytes = word.as_bytes();
    let lower = |it: Option<&u8>| u32::from(it.copied().unwrap_or_default() | 0x20);
    let ends = lower(bytes.first()) | lower(bytes.get(1)) << 8 | lower(bytes.last()) << 16;
    let length = u32::try_from(bytes.len() & 0xff).unwrap_or_default() << 24;
    let mixed = (ends ^ length).wrapping_mul(0x9e37_79b1) >> (u32::BITS - MARKS.ilog2());
    u16::try_from(mixed).unwrap_or_default()
}

/// A set of marks.
#[derive(Clone, Debug)]
pub(crate) struct Marks([u64; MARKS / 64]);

impl Default for Marks {
    fn default() -> Self {
        Self([0; MARKS / 64])
    }
}

impl Marks {
    /// Of the words of some lists.
    pub(crate) fn of(lists: &[&[&str]]) -> Self {
        let mut marks = Self::default();
        for word in lists.iter().copied().flatten() {
            marks.put(mark_of(word));
        }
        marks
    }

    pub(crate) fn put(&mut self, mark: u16) {
        if let Some(it) = self.0.get_mut(usize::from(mark / 64)) {
            *it |= 1 << (mark % 64);
        }
    }

    pub(crate) fn has(&self, mark: u16) -> bool {
        self.0.get(usize::from(mark / 64)).is_some_and(|it| it >> (mark % 64) & 1 == 1)
    }
}
