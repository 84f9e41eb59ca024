//! Bytes as answers to questions: the same bytes make the same article or page, and few bytes a small
//! one, so that a fuzzer can work on it and a failure shrinks.

/// What has not been answered yet; 0 is the answer where there is none left.
pub struct Choices<'a>(pub &'a [u8]);

impl Choices<'_> {
    pub fn below(&mut self, count: usize) -> usize {
        let Some((first, rest)) = self.0.split_first() else { return 0 };
        self.0 = rest;
        usize::from(*first) % count.max(1)
    }

    pub fn of<T: Clone>(&mut self, items: &[T]) -> T {
        items[self.below(items.len())].clone()
    }

    pub fn is_done(&self) -> bool {
        self.0.is_empty()
    }
}
