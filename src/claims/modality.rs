//! Whether a figure is told as a fact, or as what may be, is expected or planned (CHECKS.md C1 and C4).

use std::sync::OnceLock;

use super::{Claim, Tag, Tags, clause};
use crate::figures::Figure;
use crate::lang::en::status::{ABLE, CONDITIONS, EXPECT, LIMIT, MUST, PLAN, POSSIBLE, WOULD};
use crate::lang::{Function, Marks, WordId, mark_of};
use crate::text::Text;

/// How sure a figure is.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Modality {
    /// It is so.
    #[default]
    Asserted,
    /// “could lose 40”, “if 40 leave”, “40 suspected cases”
    Possible,
    /// “will lose 40”, “a forecast of 40”
    Expected,
    /// “plans to sell 40”, “a target of 40”
    Planned,
    /// “a capacity of 40”
    Limit,
}

impl Modality {
    /// The name in the report.
    #[must_use]
    pub fn name(self) -> &'static str {
        match self {
            Self::Asserted => "asserted",
            Self::Possible => "possible",
            Self::Expected => "expected",
            Self::Planned => "planned",
            Self::Limit => "limit",
        }
    }
}

/// Verbs further up are not asked: “is expected to begin to lose 40”.
const DEPTH: usize = 3;

/// The modality of a figure, by the words of its phrase, then by its verb and those that it hangs on.
pub(super) fn of(text: &Text, tags: &Tags, figure: &Figure, claim: &Claim) -> Modality {
    by_phrase(text, tags, figure, claim).unwrap_or_else(|| {
        let Some(verb) = claim.verb_token else { return Modality::Asserted };
        // “its target is 40 boats”
        let subject = claim.actor.as_ref().filter(|_| clause::is_be(text, verb));
        let named = subject.and_then(|it| it.end.checked_sub(1)).and_then(|it| {
            let (id, word) = (text.id(it), text.word(it));
            if is(id.text(), word, LIMIT) { Some(Modality::Limit) } else { by_word(id, word) }
        });
        named.unwrap_or_else(|| by_verb(text, tags, verb, DEPTH))
    })
}

/// “an expected 40”, “40 suspected cases”, “a target of 40”
fn by_phrase(text: &Text, tags: &Tags, figure: &Figure, claim: &Claim) -> Option<Modality> {
    let counts = claim.counts.clone().unwrap_or_default();
    // “a capacity of 40”, but “two limits” are counted
    let measured = counts.end <= figure.whole.start;
    let head = claim.head.filter(|_| measured);
    if head.is_some_and(|it| is(text.id(it).text(), text.word(it), LIMIT)) {
        return Some(Modality::Limit);
    }
    let mut first = figure.whole.start;
    while matches!(tags.before(first), Some(Tag::Adjective | Tag::Adverb | Tag::Determiner)) {
        first -= 1;
    }
    // “a target of 40”
    if first == figure.whole.start
        && first >= 2
        && text.id(first - 1).function() == Function::Of
        && tags.is(first - 2, Tag::Noun)
    {
        first -= 2;
    }
    let mut words = (first..figure.whole.start).chain(counts).filter(|it| {
        matches!(tags.get(*it), Some(Tag::Adjective | Tag::Adverb | Tag::Noun | Tag::Participle))
    });
    words.find_map(|it| by_word(text.id(it), text.word(it)))
}

/// “could lose”, “is expected to lose”, “wants rents to fall”, “if 40 leave”
fn by_verb(text: &Text, tags: &Tags, verb: usize, depth: usize) -> Modality {
    let group = clause::group(tags, verb);
    for at in group.clone() {
        match text.id(at).function() {
            Function::ModalWeak | Function::NotModal => return by_modal(text.id(at).text()),
            Function::Modal => return Modality::Expected,
            Function::Contracted if text.word(at).ends_with("ll") => return Modality::Expected,
            _ => {}
        }
    }
    if let Some(said) = by_lemma(text, verb) {
        return said;
    }
    let before = group.start.checked_sub(1);
    if before.is_some_and(|it| is(text.id(it).text(), text.word(it), POSSIBLE)) {
        return Modality::Possible;
    }
    if let Some(to) = before.filter(|it| tags.is(*it, Tag::To)) {
        return to.checked_sub(1).map_or(Modality::Asserted, |it| above(text, tags, it, depth));
    }
    if conditional(text, tags, group.start) { Modality::Possible } else { Modality::Asserted }
}

/// “can” tells what is so, “would” what is expected, “must” what is wanted; a word as the lists have it.
fn by_modal(word: &str) -> Modality {
    if ABLE.contains(&word) {
        Modality::Asserted
    } else if WOULD.contains(&word) {
        Modality::Expected
    } else if MUST.contains(&word) {
        Modality::Planned
    } else {
        Modality::Possible
    }
}

/// What a verb after “to” hangs on: “expected to”, “likely to”, “plans to”, “expects rents to”.
fn above(text: &Text, tags: &Tags, at: usize, depth: usize) -> Modality {
    if let Some(said) = by_word(text.id(at), text.word(at)) {
        return said;
    }
    // “ought to”
    if text.id(at).function() == Function::ModalWeak {
        return by_modal(text.id(at).text());
    }
    let verb = (at.saturating_sub(6)..=at)
        .rev()
        .take_while(|it| {
            matches!(
                tags.get(*it),
                Some(
                    Tag::Noun
                        | Tag::Name
                        | Tag::Determiner
                        | Tag::Adjective
                        | Tag::Pronoun
                        | Tag::Verb
                        | Tag::Participle
                        | Tag::Gerund
                )
            )
        })
        .find(|it| matches!(tags.get(*it), Some(Tag::Verb | Tag::Participle | Tag::Gerund)));
    match (verb, depth.checked_sub(1)) {
        (Some(verb), Some(depth)) => by_verb(text, tags, verb, depth),
        _ => Modality::Asserted,
    }
}

/// Whether the clause whose verb group starts here is opened by “if”.
fn conditional(text: &Text, tags: &Tags, start: usize) -> bool {
    (tags.tokens().start..start)
        .rev()
        .take_while(|it| !matches!(tags.get(*it), Some(Tag::Comma | Tag::Break | Tag::Verb)))
        .any(|it| CONDITIONS.iter().any(|word| word.eq_ignore_ascii_case(text.word(it))))
}

fn by_lemma(text: &Text, verb: usize) -> Option<Modality> {
    let lemma = text.id(verb).verb()?.text();
    if EXPECT.contains(&lemma) {
        return Some(Modality::Expected);
    }
    PLAN.contains(&lemma).then_some(Modality::Planned)
}

fn by_word(id: WordId, word: &str) -> Option<Modality> {
    static MARKS: OnceLock<Marks> = OnceLock::new();
    let (lemma, marks) = (id.text(), MARKS.get_or_init(|| Marks::of(&[POSSIBLE, EXPECT, PLAN])));
    if !marks.has(mark_of(lemma)) && !marks.has(mark_of(word)) {
        return None;
    }
    [(POSSIBLE, Modality::Possible), (EXPECT, Modality::Expected), (PLAN, Modality::Planned)]
        .into_iter()
        .find_map(|(words, said)| is(lemma, word, words).then_some(said))
}

fn is(lemma: &str, word: &str, words: &[&str]) -> bool {
    words.iter().any(|it| it.eq_ignore_ascii_case(word) || *it == lemma)
}

#[cfg(test)]
mod tests {
    use crate::claims::tests::claim_of;

    fn modality(source: &str) -> &'static str {
        claim_of(source, 0).modality
    }

    #[test]
    fn a_fact_is_asserted() {
        assert_eq!(modality("The yard sold 40 boats."), "asserted");
        assert_eq!(modality("The yard managed to sell 40 boats."), "asserted");
    }

    #[test]
    fn a_modal_verb_leaves_it_open() {
        assert_eq!(modality("The yard could sell 40 boats."), "possible");
        assert_eq!(modality("The yard will sell 40 boats."), "expected");
        assert_eq!(modality("If the yard sells 40 boats, it stays."), "possible");
    }

    #[test]
    fn the_verb_above_tells() {
        assert_eq!(modality("The yard is expected to sell 40 boats."), "expected");
        assert_eq!(modality("The yard plans to sell 40 boats."), "planned");
        assert_eq!(modality("The bank expects rents to rise by 4 percent."), "expected");
        assert_eq!(modality("The yard is likely to sell 40 boats."), "possible");
    }

    #[test]
    fn the_phrase_tells() {
        assert_eq!(modality("They counted 40 suspected cases."), "possible");
        assert_eq!(modality("It missed its target of 40 boats."), "planned");
        assert_eq!(modality("The hall has a capacity of 40."), "limit");
    }
}
