//! The verb of the clause that a figure stands in (CHECKS.md C2.4 and C2.5).

use std::ops::Range;

use super::tag::forms;
use super::{Claim, Tag, Tags, clause};
use crate::figures::Figure;
use crate::lang::en::clause::BE;
use crate::lang::{Forms, Function, WordId, look_up};
use crate::text::Text;

/// Fills in `predicate`, `verb` and `negated`.
pub(super) fn bind(text: &Text, tags: &Tags, figure: &Figure, claim: &mut Claim) {
    let end = phrase_end(figure, claim);
    let Some(verb) = main(text, tags, figure, end) else { return };
    let group = clause::group(tags, verb);
    claim.negated = is_negated(text, &group);
    claim.verb_token = Some(verb);
    claim.verb = lemma(text, tags, verb);
    claim.predicate = Some(verb..complement_end(text, tags, verb));
}

/// The lemma of a verb; unknown for a word that is not in the lexicon.
fn lemma(text: &Text, tags: &Tags, verb: usize) -> WordId {
    let word = text.id(verb);
    // “there’s”
    if matches!(word.function(), Function::Contracted | Function::PossessiveMark) {
        return look_up(BE);
    }
    // “to lay off 40 men” is no form of “lie”
    let base = forms(text, verb).has(Forms::VERB_BASE) && tags.before(verb) == Some(Tag::To);
    if base { word } else { word.verb().unwrap_or(word) }
}

/// Where the noun phrase of a figure ends, what restricts it aside.
fn phrase_end(figure: &Figure, claim: &Claim) -> usize {
    let end = figure.tokens.end;
    claim
        .counts
        .as_ref()
        .filter(|it| it.start >= end)
        .map_or(figure.whole.end.max(end), |it| it.end)
}

/// The main verb: that of the clause, or the participle after the noun where the clause has none that tells anything.
fn main(text: &Text, tags: &Tags, figure: &Figure, end: usize) -> Option<usize> {
    // “with 40 players taking up the sport”
    let first = figure.whole.start.checked_sub(1);
    if tags.is(end, Tag::Gerund) && first.is_some_and(|it| text.id(it).function() == Function::With)
    {
        return Some(end);
    }
    if let Some(verb) = of_those(text, tags, figure) {
        return Some(verb);
    }
    // “gains averaged 283,000”: the hedge is the verb
    let start = figure.whole.start;
    if start < figure.tokens.start && tags.is(start, Tag::Verb) {
        return Some(start);
    }
    let governor = clause::governor(text, tags, figure.whole.start, end);
    let tells = governor.is_some_and(|it| {
        !tags.is(it, Tag::Auxiliary)
            || clause::is_be(text, it) && text.id(it.wrapping_sub(1)).function() == Function::There
    });
    if tells {
        return governor;
    }
    participle_after(text, tags, end).or(governor)
}

/// “51 percent of those surveyed *thought*”: the verb of the share, not that of the whole.
fn of_those(text: &Text, tags: &Tags, figure: &Figure) -> Option<usize> {
    let of = figure.tokens.end;
    let those = text.id(of).function() == Function::Of
        && text.id(of + 1).function() == Function::Demonstrative
        && forms(text, of + 2).has(Forms::VERB_PARTICIPLE);
    let verb = clause::verb_after(text, tags, of + 3).filter(|_| those)?;
    (verb > of + 2).then_some(verb)
}

/// “people trapped in the city”, “41 killed”
fn participle_after(text: &Text, tags: &Tags, end: usize) -> Option<usize> {
    let at = if tags.is(end, Tag::Adverb) { end + 1 } else { end };
    let participle = tags.is(at, Tag::Participle)
        || tags.is(at, Tag::Verb) && forms(text, at).has(Forms::VERB_PARTICIPLE);
    participle.then_some(at)
}

/// “gone missing”: an adjective that completes the verb belongs to the predicate.
fn complement_end(text: &Text, tags: &Tags, verb: usize) -> usize {
    let next = verb + 1;
    let bare = matches!(tags.get(next), Some(Tag::Adjective | Tag::Gerund))
        && !tags.names(next + 1)
        && !matches!(
            tags.get(next + 1),
            Some(Tag::Adjective | Tag::Determiner | Tag::Number | Tag::Pronoun)
        )
        && text.id(next).function() == Function::None;
    if bare { next + 1 } else { next }
}

fn is_negated(text: &Text, group: &Range<usize>) -> bool {
    group.clone().any(|it| {
        matches!(
            text.id(it).function(),
            Function::Not
                | Function::Never
                | Function::NotBe
                | Function::NotDo
                | Function::NotHave
                | Function::NotModal
        )
    })
}

#[cfg(test)]
mod tests {
    use crate::claims::tests::claim_of;

    #[test]
    fn the_verb_of_the_clause_is_the_predicate() {
        assert_eq!(
            claim_of("The mayor said 40 homes were flooded.", 0).predicate.as_deref(),
            Some("flooded")
        );
        assert_eq!(
            claim_of("Hundreds of men have gone missing.", 0).predicate.as_deref(),
            Some("gone missing")
        );
    }

    #[test]
    fn a_participle_serves_where_there_is_no_verb() {
        assert_eq!(claim_of("41 killed in flood", 0).verb.as_deref(), Some("kill"));
    }

    #[test]
    fn not_is_noticed() {
        assert!(claim_of("They did not sell 40 boats.", 0).negated);
        assert!(!claim_of("They sold 40 boats.", 0).negated);
    }
}
