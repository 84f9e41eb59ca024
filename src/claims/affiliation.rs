//! Whom a source speaks for: “Jo Ruiz, a spokesman for the port”, “port spokesman Jo Ruiz”.

use std::ops::Range;

use super::{Tag, Tags, noun_phrase};
use crate::lang::{Function, Role};
use crate::text::Text;

/// Appositions longer than this are not read.
const LONGEST: usize = 16;

/// The affiliation of a named source whose noun phrase is `name`, titles included.
pub(super) fn of(text: &Text, tags: &Tags, name: &Range<usize>) -> Option<Range<usize>> {
    behind(text, tags, name).or_else(|| before_title(text, tags, name))
}

/// “, a spokesman for the port,”, “, the port’s director,”, “, UN envoy,”
fn behind(text: &Text, tags: &Tags, name: &Range<usize>) -> Option<Range<usize>> {
    if !tags.is(name.end, Tag::Comma) {
        return None;
    }
    let mut start = name.end + 1;
    while tags.is(start, Tag::Determiner) {
        start += 1;
    }
    let role = noun_phrase::phrase(text, tags, start).filter(|it| it.len() < LONGEST)?;
    let head = text.id(role.end - 1);
    let person =
        tags.is(role.end - 1, Tag::Noun) || head.has(Role::Title) || head.has(Role::Person);
    if !person {
        return None;
    }
    let of = matches!(
        text.id(role.end).function(),
        Function::Of | Function::For | Function::At | Function::From | Function::With
    );
    if of {
        return noun_phrase::after_preposition(text, tags, role.end)
            .filter(|it| it.clone().any(|at| tags.is(at, Tag::Name)));
    }
    // “Frappier’s manager”, “UN envoy”
    let names = role.clone().take_while(|it| tags.is(*it, Tag::Name)).count();
    let left = role.len() - names;
    (names > 0 && left > 0).then_some(role.start..role.start + names)
}

/// “UN spokesman Rupert Colville”: names before a title in lower case.
fn before_title(text: &Text, tags: &Tags, name: &Range<usize>) -> Option<Range<usize>> {
    let mut words = name.clone();
    let title = words.find(|it| {
        text.id(*it).has(Role::Title)
            && !text.token(*it).is_some_and(crate::text::Token::is_capital)
    })?;
    let names = (name.start..title).take_while(|it| tags.is(*it, Tag::Name)).count();
    (names > 0).then_some(name.start..name.start + names)
}

#[cfg(test)]
mod tests {
    use crate::claims::tests::claim_of;

    fn affiliation(source: &str) -> String {
        claim_of(source, 0).affiliation.unwrap_or_default()
    }

    #[test]
    fn an_apposition_tells() {
        assert_eq!(
            affiliation("Ana Ruiz, a spokeswoman for the Port Board, said 40 boats sank."),
            "Port Board"
        );
        assert_eq!(affiliation("Ana Ruiz, Brondal's director, said 40 boats sank."), "Brondal");
        assert_eq!(affiliation("Some 40 boats sank, said Ana Ruiz of York, an analyst."), "");
    }

    #[test]
    fn the_words_before_a_title_tell() {
        assert_eq!(affiliation("UN spokesman Jo Brondal said 40 boats sank."), "UN");
        assert_eq!(affiliation("Mayor Jo Brondal said 40 boats sank."), "");
    }
}
