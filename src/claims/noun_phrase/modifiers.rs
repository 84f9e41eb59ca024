//! What restricts a counted noun from outside its phrase: “of eastern Aleppo”, “who were screened”.

use std::ops::Range;

use super::{after_preposition, phrase};
use crate::claims::clause::phrase_before;
use crate::claims::{Claim, Tag, Tags, clause};
use crate::figures::{Figure, Kind};
use crate::lang::{Function, Role};
use crate::text::{Text, Token};

/// Longer relative clauses are not taken in.
const CLAUSE: usize = 10;

/// Fills in `modifiers` and `actor`.
pub(super) fn bind(text: &Text, tags: &Tags, figure: &Figure, claim: &mut Claim) {
    let end = figure.whole.end.max(figure.tokens.end);
    let mut at = claim.counts.as_ref().map_or(end, |it| it.end);
    // at most two phrases: “of homes in the valley”
    for _ in 0..2 {
        let Some(found) = restriction(text, tags, at)
            .filter(|it| it.end <= figure.whole.start || it.start >= end)
        else {
            break;
        };
        at = found.end;
        claim.modifiers.push(found);
    }
    // “shooting 47 percent from the field”: what is measured stands before, what restricts it behind
    let behind = claim.counts.as_ref().is_some_and(|it| it.end <= figure.whole.start);
    if behind && at < end {
        claim.modifiers.extend(restriction(text, tags, end).filter(|it| !reaches_back(text, it)));
    }
    claim.modifiers.extend(whose(text, tags, figure, claim));
    claim.actor = actor(text, tags, figure, claim).map(|it| past_hyphens(text, it));
    if let Some(actor) = claim.actor.clone() {
        claim.modifiers.push(actor);
    }
}

/// “the 40-year-old agent”: what hangs on a number before the phrase is no part of its words.
fn past_hyphens(text: &Text, phrase: Range<usize>) -> Range<usize> {
    let mut start = phrase.start;
    let hangs = |at: usize| {
        text.is_mark(at, '-') || text.touches(at) && text.is_mark(at.wrapping_sub(1), '-')
    };
    while hangs(start) && start + 1 < phrase.end {
        start += 1;
    }
    start..phrase.end
}

/// What has what is counted: “a survey of seven countries”, “a 193-member assembly”, “Brondal (12 wins)”.
fn whose(text: &Text, tags: &Tags, figure: &Figure, claim: &Claim) -> Option<Range<usize>> {
    let counts = claim.counts.as_ref().filter(|it| it.start >= figure.tokens.end)?;
    let compound = counts.start > figure.tokens.end && text.touches(counts.start);
    if compound && counts.len() == 1 {
        let mut start = counts.end;
        while text.is_mark(start, '-') {
            start += 1;
        }
        return phrase(text, tags, start);
    }
    let mut at = figure.whole.start;
    while matches!(tags.before(at), Some(Tag::Determiner | Tag::Adverb | Tag::Adjective)) {
        at -= 1;
    }
    let link = at.checked_sub(1)?;
    let hangs = text.id(link).function() == Function::Of || text.is_mark(link, '(');
    let found = phrase_before(text, tags, link).filter(|_| hangs && figure.kind == Kind::Count)?;
    (found.len() > 1 || !text.id(found.start).has(Role::Container)).then_some(found)
}

/// “from a year earlier”: what the change is measured against.
fn reaches_back(text: &Text, found: &Range<usize>) -> bool {
    let mut words = found.clone();
    text.id(found.start).function() == Function::From
        && words.any(|it| {
            text.id(it).has(Role::Unit)
                || text.id(it).has(Role::Month)
                || text.id(it).function() == Function::Previous
        })
}

/// A prepositional phrase or a relative clause that starts at a token.
fn restriction(text: &Text, tags: &Tags, at: usize) -> Option<Range<usize>> {
    if tags.is(at, Tag::Relative) {
        return relative(text, tags, at);
    }
    let function = text.id(at).function();
    let restricts = matches!(
        function,
        Function::Of
            | Function::Under
            | Function::Over
            | Function::Aged
            | Function::With
            | Function::Without
            | Function::From
            | Function::Between
            | Function::For
            | Function::In
    );
    if !restricts
        || !matches!(
            tags.get(at),
            Some(Tag::Preposition | Tag::Adjective | Tag::Verb | Tag::Participle)
        )
    {
        return None;
    }
    // “under 18”, “aged 65”
    if matches!(function, Function::Under | Function::Over | Function::Aged | Function::Between) {
        let number = text.token(at + 1).is_some_and(Token::is_number)
            || text.id(at + 1).cardinal().is_some();
        return number.then_some(at..at + 2);
    }
    let found = after_preposition(text, tags, at)?;
    let head = text.id(found.end - 1);
    let time = head.has(Role::Month)
        || head.has(Role::Weekday)
        || head.has(Role::Season)
        || head.has(Role::Unit) && function != Function::Of;
    // a place is the claim’s place, and “from” and “for” often hang on the verb
    let place = function == Function::In && tags.is(found.end - 1, Tag::Name);
    let of_verb = matches!(function, Function::From | Function::For | Function::In)
        && matches!(tags.before(at), Some(Tag::Verb | Tag::Participle));
    (!time && !place && !of_verb).then_some(at..found.end)
}

/// “who were screened”, “that had been sold”
fn relative(text: &Text, tags: &Tags, at: usize) -> Option<Range<usize>> {
    for next in at + 1..at + CLAUSE {
        match tags.get(next)? {
            Tag::Verb | Tag::Auxiliary => {
                let main = clause::main_verb(tags, next);
                let mut end = main + 1;
                while end < at + CLAUSE
                    && matches!(
                        tags.get(end),
                        Some(Tag::Adjective | Tag::Noun | Tag::Name | Tag::Determiner)
                    )
                {
                    end += 1;
                }
                let _ = text;
                return Some(at..end);
            }
            Tag::Comma | Tag::Break | Tag::Conjunction => return None,
            _ => {}
        }
    }
    None
}

/// Whose it is: the subject of the verb that has the figure as its object, or whose object is measured.
fn actor(text: &Text, tags: &Tags, figure: &Figure, claim: &Claim) -> Option<Range<usize>> {
    if matches!(figure.kind, Kind::Vote | Kind::Score) {
        return None;
    }
    let start = figure.whole.start;
    // “Norway won 12 medals, Chad nine”: the verb is left out, and who it is stands right before
    if claim.counts.as_ref().is_some_and(|it| it.end < start)
        && figure.kind == Kind::Number
        && let Some(name) = phrase_before(text, tags, start)
        && name.clone().all(|it| tags.is(it, Tag::Name))
        && matches!(tags.before(name.start), Some(Tag::Comma | Tag::And | Tag::Break))
    {
        return Some(name);
    }
    let end = claim
        .counts
        .as_ref()
        .filter(|it| it.start >= start)
        .map_or(figure.whole.end.max(figure.tokens.end), |it| it.end);
    let verb = clause::governor(text, tags, start, end).filter(|it| *it < start)?;
    if text.id(verb).has(Role::Say) && !tags.is(verb, Tag::Gerund) {
        return None;
    }
    let found = clause::subject(text, tags, verb)?;
    // “the number of complaints rose to 45” is that of complaints
    let number = |it: &Range<usize>| {
        text.id(found.end).function() == Function::Of
            && (found.end + 1..it.start).all(|at| tags.is(at, Tag::Determiner))
            && found.end < it.start
    };
    let apart = claim
        .counts
        .as_ref()
        .is_none_or(|it| it.end <= found.start || found.end <= it.start && !number(it));
    apart.then_some(found)
}

#[cfg(test)]
mod tests {
    use crate::claims::tests::claim_of;

    #[test]
    fn phrases_after_the_noun_restrict_it() {
        assert_eq!(
            claim_of("About 40 residents of the valley died.", 0).modifiers,
            ["of the valley"]
        );
        assert_eq!(claim_of("All 40 children under 18 were fed.", 0).modifiers, ["under 18"]);
    }

    #[test]
    fn a_relative_clause_restricts_it() {
        assert_eq!(
            claim_of("Of 40 patients who were screened, 12 fell ill.", 0).modifiers,
            ["who were screened"]
        );
    }

    #[test]
    fn the_subject_tells_whose_it_is() {
        assert_eq!(claim_of("Brondal has more than 900 doctors.", 0).modifiers, ["Brondal"]);
    }
}
