//! Whether a figure is the whole, a part, an addition … (CHECKS.md C6).

use super::{Claim, Tag, Tags};
use crate::figures::Figure;
use crate::lang::en::status::{BRINGS, COMBINED, DATE, FAR};
use crate::lang::{Function, Role, Sign};
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
    let first = tags.tokens().start;
    let before = |back: usize| {
        let at = figure.whole.start.checked_sub(back).filter(|it| *it >= first);
        at.map(|it| text.id(it).function())
    };
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
            // “was among the 12 people killed”: all of them
            Some(Function::Among) if before(1) == Some(Function::The) => {}
            Some(Function::Including | Function::Among) => return Scope::Subset,
            // “combined with the roughly five million already held”
            Some(Function::With)
                if text.says(figure.whole.start.wrapping_sub(back + 1), COMBINED) =>
            {
                return Scope::Addition;
            }
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
        // “the 12 who drowned”
        Function::Who if end == figure.tokens.end => return Scope::Subset,
        _ => {}
    }
    // “of whom 12 were”, “Of the 41 people killed, 12 were”, “among them were 12 nurses”
    if part_of(text, tags, figure) {
        return Scope::Subset;
    }
    // “12 additional boats”, “a balance of 12”
    match words_of(text, figure, claim, end).find_map(|it| text.id(it).sign()) {
        Some(Sign::Addition) => return Scope::Addition,
        Some(Sign::Balance) => return Scope::Remainder,
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

/// The words of the noun phrase of a figure, and the one before it.
fn words_of(
    text: &Text,
    figure: &Figure,
    claim: &Claim,
    end: usize,
) -> impl Iterator<Item = usize> {
    let counts = claim.counts.clone().filter(|it| it.end <= figure.whole.start);
    let first = figure.whole.start.saturating_sub(1);
    let adjective = text.id(first).has(Role::Adjective);
    let first = first + usize::from(!adjective);
    (first..figure.tokens.start).chain(figure.tokens.end..end).chain(counts.unwrap_or_default())
}

/// Whether an opening before the figure says what it is a part of.
fn part_of(text: &Text, tags: &Tags, figure: &Figure) -> bool {
    let sentence = tags.tokens();
    let start = figure.whole.start;
    let them = |at: usize| {
        matches!(
            text.id(at).function(),
            Function::Pronoun | Function::Who | Function::Which | Function::Demonstrative
        )
    };
    // “, of whom 12”, “, of which only 12”
    let near = (start.saturating_sub(4).max(sentence.start)..start.saturating_sub(1)).rev();
    let of_whom = near
        .take_while(|it| !tags.is(*it, Tag::Comma) && !tags.is(*it, Tag::Number))
        .any(|it| matches!(text.id(it).function(), Function::Of | Function::Among) && them(it + 1));
    if of_whom {
        return true;
    }
    // “Of the 41, 12 were”, “Of those, 12 were”: nothing but the comma between
    let opens = matches!(text.id(sentence.start).function(), Function::Of | Function::Among)
        && (them(sentence.start + 1) || text.id(sentence.start + 1).function() == Function::The);
    let comma = start.checked_sub(1).is_some_and(|it| tags.is(it, Tag::Comma));
    opens
        && (comma || tags.before(start.saturating_sub(1)) == Some(Tag::Comma))
        && (sentence.start..start.saturating_sub(2)).filter(|it| tags.is(*it, Tag::Comma)).count()
            == 0
}

/// “including three men and 12 women”: a part like the one before it, with nothing but “and” or a comma between.
pub(super) fn goes_on(tags: &Tags, before: &Claim, end: usize, figure: &Figure) -> bool {
    let from = before.counts.as_ref().map_or(end, |it| it.end.max(end));
    before.scope == Scope::Subset
        && from < figure.whole.start
        && (from..figure.whole.start).all(|it| matches!(tags.get(it), Some(Tag::And | Tag::Comma)))
}

/// “raised the fee to 12”, “bringing the total to 12”, “revised to 12”
fn reached(text: &Text, figure: &Figure, claim: &Claim) -> bool {
    let to =
        figure.whole.start.checked_sub(1).is_some_and(|it| text.id(it).function() == Function::To);
    let verb = claim.verb_token.filter(|it| to && *it < figure.whole.start);
    verb.is_some_and(|it| {
        let word = text.id(it);
        word.has(Role::Trend)
            || word.sign() == Some(Sign::Update)
            || word.verb().is_some_and(|it| BRINGS.contains(&it.text()))
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
