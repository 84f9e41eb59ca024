//! Headlines that name who says so before a colon, or behind one or a dash: “Police: 5 dead”, “5 dead: police”.

use std::ops::Range;

use super::Speaker;
use super::name::whole_name;
use crate::claims::{Tag, Tags, clause, noun_phrase};
use crate::lang::Role;
use crate::text::{BlockKind, Case, Text};

/// Who speaks in a headline.
pub(super) fn of(text: &Text, tags: &Tags) -> Option<Speaker> {
    let tokens = tags.tokens();
    let block = text.sentences.get(text.sentence_of(tokens.start))?.block;
    if text.blocks.get(block)?.kind != BlockKind::Headline {
        return None;
    }
    let parts = |it: &usize| matches!(text.mark(*it), Some(':' | '—' | '–' | '-'));
    let first = tokens.clone().find(|it| text.is_mark(*it, ':'));
    let last =
        tokens.clone().rev().find(|it| parts(it) && !text.touches(*it) || text.is_mark(*it, ':'));
    let found = first
        .filter(|it| {
            noun_phrase::phrase(text, tags, tokens.start).is_some_and(|found| found.end == *it)
        })
        .map(|it| (tokens.start..it, it + 1..tokens.end))
        .or_else(|| {
            let at = last?;
            let name = clause::phrase_before(text, tags, tokens.end)?;
            (name.start == at + 1).then_some((name, tokens.start..at))
        });
    let (name, says) = found.filter(|(name, _)| speaks(text, tags, name))?;
    Some(Speaker { who: whole_name(text, tags, name)?, says, expects: false })
}

/// Persons, bodies that go by their initials, and reports.
fn speaks(text: &Text, tags: &Tags, name: &Range<usize>) -> bool {
    let Some(head) = name.end.checked_sub(1) else { return false };
    let word = text.id(head);
    let initials = tags.is(head, Tag::Name)
        && text.token(head).is_some_and(|it| it.case == Case::Upper)
        && !word.has(Role::Place);
    initials || word.has(Role::Person) || word.noun().is_some() && word.has(Role::Say)
}

#[cfg(test)]
mod tests {
    fn source(headline: &str) -> String {
        let options = crate::Options { headline: Some(headline), ..Default::default() };
        let report = crate::check("Nothing more is known.", &options);
        let claim = report.figures.into_iter().next().and_then(|it| it.claim);
        claim.and_then(|it| it.source).unwrap_or_default()
    }

    #[test]
    fn a_colon_parts_who_says_it_from_what() {
        assert_eq!(source("Police: 40 dead in blast"), "Police");
        assert_eq!(source("40 dead in blast: police"), "police");
        assert_eq!(source("40 boats sank - UN"), "UN");
        assert_eq!(source("Oslo: 40 dead in blast"), "");
    }
}
