//! A figure that is stated again is not what it was.
//!
//! “Killed X people … the Y people killed”: where the text says twice how much of one thing there is,
//! the two must agree, or one must be a rounding of the other. Only figures that count the same, of
//! the same event, with nothing that tells them apart are compared; updates, additions, parts and
//! other sources are not.
//!
//! ## Why it matters
//!
//! A figure that is changed in the first paragraph late at night stays as it was in the last.
//!
//! ## Flagged
//!
//! ```news
//! The landslide killed [[31]] villagers. Most of the [[37]] villagers killed in the landslide were asleep.
//! ```
//!
//! ## Not flagged
//!
//! ```news
//! The landslide killed 31 villagers. Most of the 31 villagers killed in the landslide were asleep.
//! ```

use super::Check;
use crate::claims::Article;
use crate::claims::same::{Answer, Mention, Sure};
use crate::kernel::{Case, Compare, Found, Reading, Strength, Term};

pub(super) static CHECK: Check = Check {
    name: "restated-figure",
    title: "Figure stated again is another",
    in_passage: None,
    in_article: Some(run),
};

fn run(article: &Article<'_>, found: &mut Vec<Found>) {
    let mut repeated = None;
    for pair in article.pairs() {
        let Answer::Same(sure) = pair.answer else { continue };
        let strength = match sure {
            _ if !pair.equal && !article.can_contradict(pair.earlier, pair.later) => Strength::Weak,
            Sure::Strong => Strength::Strong,
            Sure::Medium => Strength::Medium,
        };
        // what a headline says has a check of its own
        if article.mention(pair.earlier).is_none_or(Mention::in_headline) {
            continue;
        }
        // a figure that is stated five times is stated again four times, not ten
        if pair.equal && repeated.replace(pair.later) == Some(pair.later) {
            continue;
        }
        let case = Case::new(
            vec![Reading::new(
                Term::Figure(pair.earlier),
                Compare::Restates,
                Term::Figure(pair.later),
            )],
            strength,
            "{stated} is stated again",
            "It is {computed} first and {stated} later",
        );
        found.push(case.into());
    }
}
