//! Whether a figure is the whole, a part, an addition … (CHECKS.md C6).

use super::{Claim, Tag, Tags};
use crate::figures::Figure;
use crate::lang::en::status::{BRINGS, DATE, FAR};
use crate::lang::{Function, Role};
use crate::text::Text;

/// Words further behind are not asked.
const REACH: usize = 8;

/// How a figure stands to others of its kind.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Scope {
    /// All of it.
    #[default]
    Whole,
    /// “including 12”, “of whom 12”
    Subset,
    /// “another 12”
    Addition,
    /// “the remaining 12”
    Remainder,
    /// “rose to 12”
    Update,
    /// “12 so far”, “12 in total”
    Cumulative,
}

impl Scope {
    /// The name in the report.
    #[must_use]
    pub fn name(self) -> &'static str {
        match self {
            Self::Whole => "whole",
            Self::Subset => "subset",
            Self::Addition => "addition",
            Self::Remainder => "remainder",
            Self::Update => "update",
            Self::Cumulative => "cumulative",
        }
    }
}

/// The scope of a figure by the words around it.
pub(super) fn of(text: &Text, tags: &Tags, figure: &Figure, claim: &Claim) -> Scope {
    let end = claim.counts.as_ref().map_or(figure.tokens.end, |it| it.end.max(figure.tokens.end));
    let before =
        |back: usize| figure.whole.start.checked_sub(back).map(|it| text.id(it).function());
    for back in 1..=2 {
        match before(back) {
            Some(Function::Another | Function::Further | Function::Besides) => {
                return Scope::Addition;
            }
            Some(Function::Remaining | Function::Rest) => return Scope::Remainder,
            Some(Function::Other) if before(back + 1) == Some(Function::The) => {
                return Scope::Remainder;
            }
            Some(Function::Other) => return Scope::Addition,
            Some(Function::Including | Function::Among) => return Scope::Subset,
            Some(Function::To)
                if tags.get(figure.whole.start.wrapping_sub(back + 1)).is_some()
                    && rising(text, figure.whole.start.wrapping_sub(back + 1)) =>
            {
                return Scope::Update;
            }
            _ => {}
        }
    }
    match text.id(end).function() {
        Function::More | Function::Further => return Scope::Addition,
        Function::Of
            if matches!(
                text.id(end + 1).function(),
                Function::Pronoun | Function::Who | Function::Which | Function::Demonstrative
            ) =>
        {
            return Scope::Subset;
        }
        _ => {}
    }
    match text.id(figure.tokens.end).function() {
        Function::More | Function::Other | Function::Further => Scope::Addition,
        Function::Of
            if matches!(
                text.id(figure.tokens.end + 1).function(),
                Function::The
                    | Function::Pronoun
                    | Function::Who
                    | Function::Demonstrative
                    | Function::Possessive
            ) =>
        {
            Scope::Subset
        }
        _ if reached(text, figure, claim) => Scope::Update,
        _ if so_far(text, tags, figure, end) => Scope::Cumulative,
        _ => Scope::Whole,
    }
}

/// “including three men and 12 women”: a part like the one before it, with nothing but “and” or a comma between.
pub(super) fn goes_on(tags: &Tags, before: &Claim, end: usize, figure: &Figure) -> bool {
    let from = before.counts.as_ref().map_or(end, |it| it.end.max(end));
    before.scope == Scope::Subset
        && from < figure.whole.start
        && (from..figure.whole.start).all(|it| matches!(tags.get(it), Some(Tag::And | Tag::Comma)))
}

/// “raised the fee to 12”, “bringing the total to 12”
fn reached(text: &Text, figure: &Figure, claim: &Claim) -> bool {
    let to =
        figure.whole.start.checked_sub(1).is_some_and(|it| text.id(it).function() == Function::To);
    let verb = claim.verb_token.filter(|it| to && *it < figure.whole.start);
    verb.is_some_and(|it| {
        text.id(it).has(Role::Trend)
            || text.id(it).verb().is_some_and(|it| BRINGS.contains(&it.text()))
    })
}

/// “12 boats so far”, “12 since May”, “To date, 12 boats”
fn so_far(text: &Text, tags: &Tags, figure: &Figure, end: usize) -> bool {
    let sums = |it: usize| match text.id(it).function() {
        Function::So | Function::Thus => text.word(it + 1) == FAR,
        Function::To => text.word(it + 1) == DATE,
        Function::Since => true,
        _ => false,
    };
    let parts = |it: &usize| {
        matches!(tags.get(*it), Some(Tag::Break | Tag::And | Tag::Relative))
            || text.token(*it).is_some_and(crate::text::Token::is_number)
    };
    let behind = (end..tags.tokens().end.min(end + REACH)).take_while(|it| !parts(it));
    let first = tags.tokens().start;
    let ahead = (first..figure.whole.start.min(first + 3)).take_while(|it| !parts(it));
    behind.chain(ahead).any(sums)
}

fn rising(text: &Text, at: usize) -> bool {
    text.id(at).has(Role::Trend)
}

#[cfg(test)]
mod tests {
    use crate::claims::tests::claim_of;

    fn scope(source: &str, figure: usize) -> &'static str {
        claim_of(source, figure).scope
    }

    #[test]
    fn a_change_to_a_figure_brings_it_up_to_date() {
        assert_eq!(scope("The storm brought the toll to 40.", 0), "update");
        assert_eq!(scope("They cut the fare to $40.", 0), "update");
        assert_eq!(scope("They walked to 40 houses.", 0), "whole");
    }

    #[test]
    fn so_far_adds_up() {
        assert_eq!(scope("The yard has sold 40 boats so far.", 0), "cumulative");
        assert_eq!(scope("To date, 40 boats were sold.", 0), "cumulative");
    }

    #[test]
    fn a_list_of_parts_goes_on() {
        assert_eq!(scope("It lost 40 boats, including 12 ferries and 14 tugs.", 2), "subset");
    }
}
