//! Counts whose noun is left out: “12 in May and 14 in June”.

use std::ops::Range;

use crate::claims::{Claim, Tag, Tags};
use crate::figures::{Figure, Kind};
use crate::lang::en::clause::{POINT, SHARE};
use crate::lang::{Function, Role};
use crate::text::Text;

/// Figures further back are not asked.
const NEAR: usize = 12;

/// What an earlier figure of the sentence counts, or of the sentence before where none does.
pub(super) fn counted(
    text: &Text,
    tags: &Tags,
    figures: &[Figure],
    idx: usize,
    earlier: &[Option<Box<Claim>>],
) -> Option<Range<usize>> {
    let figure = figures.get(idx)?;
    if !stands_alone(text, tags, figure) {
        return None;
    }
    let sentence = tags.tokens();
    let mut other = idx;
    while let Some(back) = other.checked_sub(1).filter(|it| it + NEAR > idx) {
        other = back;
        let before = figures.get(back).filter(|it| it.tokens.start >= sentence.start)?;
        // “lost 12 points to close at 7,425”: the index is counted in points too
        if before.kind == Kind::Points || counts_points(text, before, earlier.get(back)) {
            if reaches(text, figure) {
                return points(text, before)
                    .or_else(|| earlier.get(back)?.as_ref()?.counts.clone());
            }
            continue;
        }
        let same = matches!(before.kind, Kind::Count | Kind::Number | Kind::Vague)
            && !reaches(text, figure);
        if same
            && let Some(counts) =
                earlier.get(back).and_then(Option::as_ref).and_then(|it| it.counts.clone())
        {
            return Some(counts);
        }
    }
    None
}

/// The word “points” of a figure in points.
pub(super) fn points(text: &Text, figure: &Figure) -> Option<Range<usize>> {
    let last = figure.tokens.end.checked_sub(1)?;
    let bare = figure.tokens.clone().all(|it| !text.id(it).has(Role::Unit) || it == last)
        && !percentage(text, figure);
    (bare && text.token(last).is_some_and(|it| it.is_word() && it.len > 3))
        .then_some(last..last + 1)
}

fn percentage(text: &Text, figure: &Figure) -> bool {
    figure.tokens.clone().any(|it| SHARE.contains(&text.word(it)))
}

fn counts_points(text: &Text, figure: &Figure, claim: Option<&Option<Box<Claim>>>) -> bool {
    figure.kind == Kind::Count
        && claim.and_then(Option::as_ref).and_then(|it| it.head).is_some_and(|it| {
            text.id(it).function() == Function::Point
                || text.id(it).noun().is_some_and(|it| it.text() == POINT)
        })
}

/// “to 7,425”, “at 7,425”: the end of a change.
fn reaches(text: &Text, figure: &Figure) -> bool {
    figure.whole.start.checked_sub(1).is_some_and(|it| {
        matches!(text.id(it).function(), Function::To | Function::At | Function::From)
    })
}

/// Whether nothing that could be counted follows.
fn stands_alone(text: &Text, tags: &Tags, figure: &Figure) -> bool {
    let end = figure.whole.end.max(figure.tokens.end);
    let mark = text.mark(end);
    match tags.get(end) {
        None
        | Some(
            Tag::Verb
            | Tag::Auxiliary
            | Tag::Participle
            | Tag::Preposition
            | Tag::Relative
            | Tag::Comma
            | Tag::And
            | Tag::Adjective
            | Tag::Adverb
            | Tag::Break
            | Tag::Conjunction
            | Tag::Determiner,
        ) => true,
        Some(Tag::Name | Tag::Noun) => {
            text.id(end).has(Role::Weekday) || text.id(end).has(Role::Month)
        }
        Some(Tag::Mark) => {
            mark.is_some_and(|it| matches!(it, '.' | '(' | ')' | '"' | '”' | '?' | '!'))
        }
        _ => false,
    }
}

#[cfg(test)]
mod tests {
    use crate::claims::tests::counts;

    #[test]
    fn the_noun_of_an_earlier_figure_holds_on() {
        let source = "The yard built 12 boats in May and 14 in June.";
        assert_eq!(counts(source, counts_at(source, "14")), "boats");
    }

    #[test]
    fn a_relative_clause_counts_what_the_first_one_counts() {
        let source = "There are 68,400 residents who left and 95,800 who stayed.";
        assert_eq!(counts(source, 1), "residents");
    }

    #[test]
    fn a_part_of_a_named_whole_counts_the_same() {
        let source = "Of the 40 sailors, 12 were rescued.";
        assert_eq!(counts(source, 1), "sailors");
        let source = "Of the 40 sailors in the bay, 12 (30 percent) were rescued.";
        assert_eq!(counts(source, 1), "sailors");
    }

    fn counts_at(source: &str, number: &str) -> usize {
        let report = crate::check(source, &crate::Options::default());
        report.figures.iter().position(|it| it.quote.contains(number)).unwrap_or_default()
    }
}
