//! Whether a figure is the whole, a part, an addition … (CHECKS.md C6).

use super::{Claim, Tags};
use crate::figures::Figure;
use crate::lang::{Function, Role};
use crate::text::Text;

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
        _ => Scope::Whole,
    }
}

fn rising(text: &Text, at: usize) -> bool {
    text.id(at).has(Role::Trend)
}
