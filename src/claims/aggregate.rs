//! How an amount was come by: a total, an average, a record (CHECKS.md C1).

use std::ops::Range;
use std::sync::OnceLock;

use super::{Claim, Tag, Tags};
use crate::figures::Figure;
use crate::lang::en::status::{ADDS_UP, AVERAGE, HIGHEST, LOWEST, MEDIAN, RECORD, TOTAL};
use crate::lang::{Function, Marks, WordId, mark_of};
use crate::text::Text;

/// What was made of several amounts, or picked from them.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Aggregate {
    /// “a total of 40”, “40 in all”
    Total,
    /// “an average of 40”, “40 on average”
    Average,
    /// “the median price is $40”
    Median,
    /// “the highest, at 40”
    Highest,
    /// “the lowest, at 40”
    Lowest,
    /// “a record 40”
    Record,
    /// “40 each”
    Each,
}

impl Aggregate {
    /// The name in the report.
    #[must_use]
    pub fn name(self) -> &'static str {
        match self {
            Self::Total => "total",
            Self::Average => "average",
            Self::Median => "median",
            Self::Highest => "highest",
            Self::Lowest => "lowest",
            Self::Record => "record",
            Self::Each => "each",
        }
    }
}

/// Words further from a figure are not asked.
const NEAR: usize = 5;

/// What a figure is made of, by the words of its phrase, those right before and right behind it.
pub(super) fn of(text: &Text, tags: &Tags, figure: &Figure, claim: &Claim) -> Option<Aggregate> {
    let counted = claim.counts.clone().unwrap_or_default();
    let end = figure.whole.end.max(figure.tokens.end);
    let end = if counted.start >= figure.tokens.start { counted.end.max(end) } else { end };
    behind(text, end)
        .or_else(|| by_words(text, before(text, tags, figure)))
        .or_else(|| by_words(text, figure.whole.clone().filter(|it| !figure.tokens.contains(it))))
        .or_else(|| by_words(text, counted))
        .or_else(|| by_verb(claim))
}

/// “40 in total”, “40 on average”, “40 each”
fn behind(text: &Text, end: usize) -> Option<Aggregate> {
    match text.id(end).function() {
        Function::Each | Function::Apiece => Some(Aggregate::Each),
        Function::In | Function::On if text.id(end + 1).function() == Function::All => {
            Some(Aggregate::Total)
        }
        Function::In | Function::On => by_word(text.id(end + 1), text.word(end + 1)),
        _ => by_word(text.id(end), text.word(end)).filter(|it| *it == Aggregate::Total),
    }
}

/// The words right before a figure that belong to its phrase: “an average of”, “a record”, “on average”.
fn before(text: &Text, tags: &Tags, figure: &Figure) -> Range<usize> {
    let first = tags.tokens().start.max(figure.whole.start.saturating_sub(NEAR));
    let mut start = figure.whole.start;
    while start > first {
        let linked = match tags.get(start - 1) {
            Some(Tag::Adjective | Tag::Determiner | Tag::Adverb) => true,
            Some(Tag::Noun) => {
                start == figure.whole.start
                    || matches!(text.id(start).function(), Function::Of | Function::At)
                    || tags.before(start - 1) == Some(Tag::Preposition)
            }
            Some(Tag::Preposition) => {
                matches!(text.id(start - 1).function(), Function::Of | Function::At | Function::On)
            }
            _ => false,
        };
        if !linked {
            break;
        }
        start -= 1;
    }
    start..figure.whole.start
}

fn by_words(text: &Text, words: impl Iterator<Item = usize>) -> Option<Aggregate> {
    words.into_iter().find_map(|it| {
        // “all 40” says no more than “the 40”
        let all = text.id(it).function() == Function::All;
        by_word(text.id(it), text.word(it)).filter(|_| !all)
    })
}

fn by_word(id: WordId, word: &str) -> Option<Aggregate> {
    static MARKS: OnceLock<Marks> = OnceLock::new();
    let all: [&[&str]; 6] = [AVERAGE, MEDIAN, RECORD, HIGHEST, LOWEST, TOTAL];
    let (lemma, marks) = (id.text(), MARKS.get_or_init(|| Marks::of(&all)));
    if !marks.has(mark_of(lemma)) && !marks.has(mark_of(word)) {
        return None;
    }
    let is = |words: &[&str]| words.iter().any(|it| it.eq_ignore_ascii_case(word) || *it == lemma);
    [
        (AVERAGE, Aggregate::Average),
        (MEDIAN, Aggregate::Median),
        (RECORD, Aggregate::Record),
        (HIGHEST, Aggregate::Highest),
        (LOWEST, Aggregate::Lowest),
        (TOTAL, Aggregate::Total),
    ]
    .into_iter()
    .find_map(|(words, aggregate)| is(words).then_some(aggregate))
}

/// “averaged 40”, “totalled 40”
fn by_verb(claim: &Claim) -> Option<Aggregate> {
    let verb = claim.verb.text();
    if AVERAGE.contains(&verb) {
        return Some(Aggregate::Average);
    }
    ADDS_UP.contains(&verb).then_some(Aggregate::Total)
}

#[cfg(test)]
mod tests {
    use crate::claims::tests::claim_of;

    fn aggregate(source: &str) -> &'static str {
        claim_of(source, 0).aggregate.unwrap_or("none")
    }

    #[test]
    fn a_container_tells() {
        assert_eq!(aggregate("They sell an average of 40 boats a year."), "average");
        assert_eq!(aggregate("They sold a total of 40 boats."), "total");
        assert_eq!(aggregate("They sold a record 40 boats."), "record");
    }

    #[test]
    fn the_counted_noun_tells() {
        assert_eq!(aggregate("The median rent is $400."), "median");
        assert_eq!(aggregate("Their combined revenue was $400."), "total");
    }

    #[test]
    fn the_words_behind_tell() {
        assert_eq!(aggregate("They sold 40 boats in all."), "total");
        assert_eq!(aggregate("They paid $400 each."), "each");
        assert_eq!(aggregate("The boats cost $400 on average."), "average");
    }

    #[test]
    fn the_verb_tells() {
        assert_eq!(aggregate("Sales averaged $400."), "average");
        assert_eq!(aggregate("Damages totaled $400."), "total");
    }

    #[test]
    fn a_plain_figure_is_none() {
        assert_eq!(aggregate("All 40 boats sank."), "none");
        assert_eq!(aggregate("They sold 40 boats at the yard."), "none");
    }
}
