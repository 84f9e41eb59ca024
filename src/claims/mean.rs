//! Means by what is counted: “720 runs in 18 matches, an average of 40 per match”.

use super::Article;
use crate::figures::Per;
use crate::lang::cues::AVERAGE;

impl Article<'_> {
    /// “an average of 60 per match”: a mean by the noun that is counted.
    pub(super) fn is_mean(&self, each: usize) -> bool {
        self.figure(each).is_some_and(|it| {
            matches!(it.per, Some(Per::Noun(_)))
                // “an average of 3 per match at home”
                && self.closes(it.whole.end)
                && self.find_word(it.whole.start..it.tokens.start, AVERAGE).is_some()
        })
    }

    /// “720 runs in 18 matches, an average of 40 per match”, “of 40 runs per match”: the runs.
    pub(super) fn is_total_of_mean(&self, total: usize, each: usize) -> bool {
        let Some(Per::Noun(noun)) = self.figure(each).and_then(|it| it.per.as_ref()) else {
            return false;
        };
        let head = self.own_head(total);
        self.is_mean(each)
            && head.is_some_and(|it| !self.is_noun(it, &[noun.as_str()]))
            && (self.own_head(each).is_none() || self.own_noun(each) == self.own_noun(total))
    }
}
