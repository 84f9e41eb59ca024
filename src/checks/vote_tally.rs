//! More votes are counted than the voting body has members.
//!
//! For, against, abstaining and absent together must not pass the membership, and must reach it where
//! the text says that all voted. The body must be the one that voted: named in the sentence of the
//! vote, or named again (“the 193-member assembly”) as its subject.
//!
//! ## Why it matters
//!
//! Vote counts are copied under deadline, and a swapped digit changes who won.
//!
//! ## Flagged
//!
//! ```news
//! The [[21]]-member council voted [[14 to 9]] to close the pool.
//! ```
//!
//! ## Not flagged
//!
//! ```news
//! The 21-member council voted 14 to 6 to close the pool.
//! ```

use super::Check;
use crate::claims::Article;
use crate::figures::Kind;
use crate::kernel::{Case, Compare, Found, Reading, Says, Strength, Term, sum};
use crate::lang::Function;

pub(super) static CHECK: Check = Check {
    name: "vote-tally",
    title: "Votes do not fit the size of the body",
    in_passage: Some(run),
    in_article: None,
};

fn run(article: &Article<'_>, found: &mut Vec<Found>) {
    for sentence in article.sentences() {
        let Some(vote) = article.vote(sentence.idx) else { continue };
        let Some(body) = article.body_of(sentence.idx, vote) else { continue };
        // shares of the votes are not votes
        if !vote
            .sides
            .iter()
            .all(|it| article.figure(*it).is_some_and(|it| it.kind != Kind::Percent))
        {
            continue;
        }
        let stated = Term::Figure(body.figure);
        // “and one blank”: a word that is no figure
        let one = sentence.tokens.clone().any(|it| {
            article.text.id(it).cardinal() == Some(1)
                && !article.figures_in(&(it..it + 1)).any(|it| vote.figures().contains(&it))
                && article.text.id(it + 1).function() != Function::Of
        });
        let compare = if body.all_voted && !one { Compare::Equal } else { Compare::AtMost };
        let mut figures = vote.figures();
        let computed = sum(&figures);
        figures.push(body.figure);
        crate::order::sort(&mut figures);
        found.push(
            Case {
                figures,
                evidence: Vec::new(),
                readings: vec![Reading { computed, compare, stated, taken: None }],
                strength: Strength::Strong,
                says: Says {
                    agrees: "{sum} fits a body of {stated}".to_owned(),
                    clash: "{sum} = {computed} votes do not fit a body of {stated}".to_owned(),
                },
            }
            .into(),
        );
    }
}
