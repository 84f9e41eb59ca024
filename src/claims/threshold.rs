//! Thresholds: what a vote needs beyond more votes for than against.

use std::ops::Range;

use super::{Article, Vote};
use crate::figures::Kind;
use crate::lang::en::votes::{ANOTHER_VOTE, NEEDED, SHORT};
use crate::number::Exact;

/// What a vote needs.
#[derive(Clone, Copy, Debug)]
pub struct Threshold {
    /// The figure of it.
    pub figure: usize,
    /// A share of the votes, not a number of them.
    pub is_share: bool,
    /// Whether the text says that it was reached.
    pub reached: bool,
}

impl Article<'_> {
    /// The threshold that the sentence of a vote names, once; `verb` is the token of what came of it:
    /// “which needed two-thirds”, “short of the 60 needed”, “because it needed 60 votes”
    #[must_use]
    pub fn threshold(
        &self,
        sentence: &Range<usize>,
        vote: &Vote,
        verb: usize,
        passed: bool,
    ) -> Option<Threshold> {
        let all = vote.figures();
        let end = self.figure(*all.last()?)?.tokens.end;
        let mut found =
            self.figures_in(sentence).filter(|it| !all.contains(it)).filter_map(|idx| {
                let figure = self.figure(idx)?;
                let is_share = figure.kind == Kind::Fraction
                    || figure.kind == Kind::Percent && figure.join.is_none();
                let is_number = matches!(figure.kind, Kind::Count | Kind::Number | Kind::Vote)
                    && figure.exact().is_some_and(Exact::is_integer);
                let (from, to) = (figure.whole.start.saturating_sub(4), self.reach(idx).end + 3);
                let near = from.max(sentence.start)..to.min(sentence.end);
                let cue = self.find_word(near.clone(), NEEDED).is_some()
                    || is_share
                        && (figure.tokens.end..figure.tokens.end + 2)
                            .any(|it| self.says(it, &["majority"]));
                let short = self.find_word(from.max(sentence.start)..figure.tokens.start, SHORT);
                // “nine short of the 60”: the nine is no threshold
                let of_short =
                    self.says(figure.tokens.end, SHORT) || self.says(figure.tokens.end + 1, SHORT);
                let behind = figure.whole.start > end;
                let other = behind
                    && passed
                    && short.is_none()
                    && self.find_word(end..figure.whole.start, ANOTHER_VOTE).is_some();
                ((is_share || is_number) && cue && !of_short && !other).then(|| Threshold {
                    figure: idx,
                    is_share,
                    reached: passed && short.is_none(),
                })
            });
        let threshold = found.next().filter(|_| found.next().is_none())?;
        // “needs two-thirds … ; on Monday it passed 51-49”: of another clause
        let at = self.figure(threshold.figure)?.tokens.start;
        (!self.clause_ends_in(at.min(verb)..at.max(verb))).then_some(threshold)
    }
}
