//! Which of many things a token stands in, where each of them begins at a token.

/// A line of the table for so many tokens.
const EVERY: usize = 16;

/// For every so many tokens, how many things begin before: from there it is a few steps.
#[derive(Debug)]
pub(crate) struct Starts(Vec<u32>);

impl Starts {
    /// Of things in their order, by the token that each begins with.
    pub(crate) fn new(starts: impl Iterator<Item = usize>) -> Self {
        let mut lines = Vec::new();
        for (count, start) in (0..).zip(starts) {
            while lines.len() * EVERY <= start {
                lines.push(count);
            }
        }
        lines.shrink_to_fit();
        Self(lines)
    }

    /// How many things begin before a token.
    pub(crate) fn before<T>(
        &self,
        token: usize,
        things: &[T],
        start: impl Fn(&T) -> usize,
    ) -> usize {
        let line = self.0.get(token / EVERY).or(self.0.last());
        let passed = line.map_or(0, |it| *it as usize);
        let rest = things.get(passed..).unwrap_or_default();
        passed + rest.iter().take_while(|it| start(it) < token).count()
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    proptest! {
        #[test]
        fn it_counts_what_begins_before(
            mut starts in prop::collection::vec(0usize..200, 0..40), token in 0usize..300
        ) {
            starts.sort_unstable();
            let table = Starts::new(starts.iter().copied());
            let before = table.before(token, &starts, |it| *it);
            prop_assert_eq!(before, starts.iter().filter(|it| **it < token).count());
        }
    }
}
