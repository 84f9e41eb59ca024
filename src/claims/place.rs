//! Where: the nearest place name in the figure’s clause.

use std::ops::Range;

use super::{Claim, Tag, Tags};
use crate::figures::Figure;
use crate::lang::en::status::FIRMS;
use crate::lang::{Function, Role};
use crate::text::{Case, Text, Token};

/// The places of a sentence and the breaks between its clauses, in reading order: the token at which each stands,
/// and the place, none for a break.
pub(super) struct Places(Vec<(usize, Option<Range<usize>>)>);

impl Places {
    /// Of the sentence that is tagged.
    pub(super) fn of(text: &Text, tags: &Tags) -> Self {
        let told = tags.tokens().filter_map(|at| {
            if tags.is(at, Tag::Break) {
                return Some((at, None));
            }
            let place = if may_open(text, at) { place_at(text, tags, at) } else { None };
            place.map(|it| (at, Some(it)))
        });
        Self(told.collect())
    }

    /// Fills in `place`: the nearest after the figure, else the nearest before it, in its clause.
    pub(super) fn bind(&self, figure: &Figure, claim: &mut Claim) {
        let after = self.0.iter().find(|it| it.0 >= figure.tokens.end);
        let before = || self.0.iter().rev().find(|it| it.0 < figure.tokens.start);
        let place = |it: &(usize, Option<Range<usize>>)| it.1.clone();
        claim.place = after.and_then(place).or_else(|| before().and_then(place));
    }
}

/// “in eastern Aleppo”, “of Syria”, “near the Old City”: a name after a preposition of place.
fn place_at(text: &Text, tags: &Tags, at: usize) -> Option<Range<usize>> {
    // “the Mystery Writers of America met in Oslo”
    if text.id(at).function() == Function::Of && tags.before(at) == Some(Tag::Name) {
        return None;
    }
    let mut start = at + 1;
    if text.id(start).function() == Function::The {
        start += 1;
    }
    let mut end = start;
    let mut names = 0;
    let mut last_is_place = false;
    while let Some(tag) = tags.get(end) {
        match tag {
            Tag::Name => {
                last_is_place = text.id(end).has(Role::Place);
                // “IN PACT WITH”
                let capitals = text.token(end).is_some_and(|it| it.case == Case::Upper);
                if capitals && !last_is_place && text.id(end).has(Role::Noun) {
                    return None;
                }
                if text.id(end).has(Role::Month) || text.id(end).has(Role::Weekday) {
                    return None;
                }
                names += 1;
            }
            // “eastern Aleppo”
            Tag::Adjective if names == 0 && end == start => {}
            Tag::Mark if names > 0 && text.is_mark(end, '-') && text.touches(end) => {}
            _ => break,
        }
        end += 1;
    }
    // “in Table 8”, “at Charts 9.1 and 9.2”
    let numbered = |it: usize| text.token(it).is_some_and(Token::is_number);
    if text.id(end.wrapping_sub(1)).has(Role::LabelBefore) && numbered(end) {
        return None;
    }
    // “in FY2005”, “in the Bush administration’s plan”, “at Brondal Bank”
    let other = text.token(end).is_some_and(Token::is_number) && text.touches(end)
        || matches!(tags.get(end), Some(Tag::Noun | Tag::PossessiveMark)) && !last_is_place
        || text.id(end.wrapping_sub(1)).has(Role::Fiscal)
        || FIRMS.iter().any(|it| it.eq_ignore_ascii_case(text.word(end.wrapping_sub(1))));
    if other {
        return None;
    }
    let surely = last_is_place
        || matches!(text.id(at).function(), Function::In | Function::Near | Function::At);
    (names > 0 && surely && end > start).then_some(start..end)
}

/// Whether a word is a preposition of place.
fn may_open(text: &Text, at: usize) -> bool {
    matches!(
        text.id(at).function(),
        Function::In
            | Function::At
            | Function::Near
            | Function::Of
            | Function::From
            | Function::Across
            | Function::Around
            | Function::Outside
            | Function::Inside
            | Function::Throughout
    )
}

#[cfg(test)]
mod tests {
    use crate::claims::tests::claim_of;

    fn place(source: &str) -> String {
        claim_of(source, 0).place.unwrap_or_default()
    }

    #[test]
    fn a_name_after_a_preposition_is_a_place() {
        assert_eq!(place("Some 40 people were trapped in eastern Aleppo."), "eastern Aleppo");
        assert_eq!(place("Some 40 people of Syria left."), "Syria");
    }

    #[test]
    fn a_year_and_a_firm_are_none() {
        assert_eq!(place("It spends $40 on ferries in FY2005."), "");
        assert_eq!(place("Some 40 clerks at Brondal Bank left."), "");
        assert_eq!(place("Some 40 boats were counted in the Brondal report."), "");
    }
}
