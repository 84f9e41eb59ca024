//! Phrases that bound or blur a number.

use super::{
    phrases::longest,
    tables::{HEDGES_AFTER, HEDGES_BEFORE},
    word::WordId,
};

pub use crate::number::Hedge;

/// The longest phrase that ends right before a number, and how many words it has. `words` walks
/// backwards from the number. None where no phrase stands there.
#[must_use]
pub fn hedge_before(words: impl Iterator<Item = WordId>) -> Option<(Hedge, usize)> {
    longest(&HEDGES_BEFORE, words)
}

/// The longest phrase that begins right after a number, and how many words it has.
#[must_use]
pub fn hedge_after(words: impl Iterator<Item = WordId>) -> Option<(Hedge, usize)> {
    longest(&HEDGES_AFTER, words)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::lang::look_up;

    fn before(phrase: &str) -> Option<(Hedge, usize)> {
        hedge_before(phrase.split(' ').rev().map(look_up))
    }

    fn after(phrase: &str) -> Option<(Hedge, usize)> {
        hedge_after(phrase.split(' ').map(look_up))
    }

    #[test]
    fn the_longest_phrase_wins() {
        assert_eq!(before("killed no more than"), Some((Hedge::UpTo, 3)));
        assert_eq!(before("killed more than"), Some((Hedge::MoreThan, 2)));
        assert_eq!(before("stood at just under"), Some((Hedge::Nearly, 2)));
        assert_eq!(before("fell under"), Some((Hedge::LessThan, 1)));
        assert_eq!(before("AS MANY AS"), Some((Hedge::UpTo, 3)));
        assert_eq!(before("an estimated"), Some((Hedge::About, 2)));
    }

    #[test]
    fn phrases_after_the_number_bound_it_too() {
        assert_eq!(after("or so people"), Some((Hedge::About, 2)));
        assert_eq!(after("or more were"), Some((Hedge::AtLeast, 2)));
        assert_eq!(after("plus"), Some((Hedge::MoreThan, 1)));
    }

    #[test]
    fn half_a_phrase_is_none() {
        assert_eq!(before("than"), None);
        assert_eq!(before("many as"), None);
        assert_eq!(after("or"), None);
        assert_eq!(before(""), None);
    }
}
