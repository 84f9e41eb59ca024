//! Who says so: “X said”, “according to X”, and the quotations around them.

mod headed;
mod name;
mod quoted;
mod said;
mod who;

use std::ops::Range;

use name::whole_name;
use who::apposed;

use super::quotation::Quotations;
use super::{Tag, Tagged, Tags, clause, noun_phrase};
use crate::lang::en::clause::{NO_SOURCE, PERSONS, POINTS, SUBJECTS};
use crate::lang::{Function, Role};
use crate::text::{Case, Text};

/// Sentences longer than this are not read again for the speaker of a quotation.
const LONGEST: usize = 200;

/// Paragraphs between a speaker and a quotation that names nobody.
const NEAR: usize = 3;

/// A source.
#[derive(Clone, Debug)]
pub(super) struct Source {
    /// Its name as written.
    pub(super) name: Range<usize>,
    /// Whom it speaks for, where that stands in apposition: “Jo Ruiz, a spokesman for the port”.
    pub(super) affiliation: Option<Range<usize>>,
}

/// A source and the tokens that it speaks for.
#[derive(Clone, Debug)]
pub(super) struct Speaker {
    /// The source.
    who: Source,
    /// What it says.
    says: Range<usize>,
    /// Whether it expects so: whoever tells of it counts first.
    expects: bool,
}

/// The sources of a text, as far as it was read.
#[derive(Debug)]
pub(super) struct Sources<'a> {
    tagged: &'a Tagged,
    /// The last one, which “he said” goes back to.
    last: Option<Source>,
    /// The last one that is a person, for “he” and “she”.
    person: Option<Source>,
    /// The last one that was quoted.
    quoted: Option<Source>,
    /// The last sentence without a figure that has a word of saying; it is read when someone asks.
    pending: Option<usize>,
    quotations: Quotations,
}

impl<'a> Sources<'a> {
    /// None so far.
    pub(super) fn new(tagged: &'a Tagged) -> Self {
        let quotations = Quotations::default();
        Self { tagged, last: None, person: None, quoted: None, pending: None, quotations }
    }

    /// The speakers of a sentence that has figures.
    pub(super) fn of(&mut self, text: &Text, sentence: usize, tags: &Tags) -> Vec<Speaker> {
        self.settle(text, tags.tokens().start);
        self.quotations.read(text, sentence);
        let speakers = self.speakers(text, tags);
        if let Some(speaker) = speakers.last() {
            self.remember(text, speaker.who.clone());
        }
        speakers
    }

    /// Notes a sentence that has no figure.
    pub(super) fn pass_over(&mut self, text: &Text, sentence: usize) {
        let Some(tokens) = text.sentences.get(sentence).map(|it| it.tokens.clone()) else { return };
        if tokens.into_iter().any(|it| says(text, it)) {
            self.pending = Some(sentence);
        }
    }

    /// Who speaks at a token of the sentence: the nearest that covers it, else the speaker of its quotation.
    pub(super) fn at(&mut self, text: &Text, speakers: &[Speaker], token: usize) -> Option<Source> {
        // “The bank expects a profit of $5 million, its chairman said”: the chairman
        let direct = speakers.iter().filter(|it| it.says.contains(&token));
        let direct = direct.min_by_key(|it| (it.expects, it.says.len()));
        if let Some(speaker) = direct {
            return Some(speaker.who.clone());
        }
        let quotation = self.quotations.at(token)?;
        let tokens = quotation.tokens.clone();
        if quotation.asked {
            return quotation.speaker.clone();
        }
        let found = self.outside(text, &tokens).or_else(|| {
            let known = [&self.quoted, &self.person, &self.last];
            let mut known = known.into_iter().flatten();
            known.find(|it| is_near(text, it.name.start, tokens.start)).cloned()
        });
        self.quoted.clone_from(&found);
        if let Some(quotation) = self.quotations.at(token) {
            quotation.speaker.clone_from(&found);
            quotation.asked = true;
        }
        found
    }

    /// Reads the sentence that was passed over.
    fn settle(&mut self, text: &Text, before: usize) {
        let Some(sentence) = self.pending.take() else { return };
        if text.sentences.get(sentence).is_none_or(|it| it.tokens.end > before) {
            return;
        }
        self.quotations.read(text, sentence);
        let Some(tags) = self.tagged.of(text, sentence) else { return };
        if let Some(speaker) = self.speakers(text, tags).pop() {
            self.remember(text, speaker.who);
        }
    }

    fn remember(&mut self, text: &Text, who: Source) {
        let head = who.name.end.saturating_sub(1);
        let named = text.token(head).is_some_and(crate::text::Token::is_capital);
        if named || text.id(head).has(Role::Person) {
            self.person = Some(who.clone());
        }
        if self.quotations.any() {
            self.quoted = Some(who.clone());
        }
        self.last = Some(who);
    }

    fn speakers(&self, text: &Text, tags: &Tags) -> Vec<Speaker> {
        let said =
            tags.tokens().filter(|it| says(text, *it)).filter_map(|it| match tags.get(it)? {
                Tag::Verb | Tag::Gerund | Tag::Participle if !self.quotations.hold(it) => {
                    self.said(text, tags, it)
                }
                Tag::Preposition => self.according_to(text, tags, it),
                _ => None,
            });
        let mut speakers: Vec<Speaker> = said.collect();
        speakers.extend(headed::of(text, tags));
        // “Ruiz said more was needed, noting that 40 boats sank”: still Ruiz
        if let Some(who) = speakers.first().map(|it| it.who.clone()) {
            for later in speakers.iter_mut().skip(1) {
                let gerund = later.says.start.checked_sub(1).is_some_and(|it| {
                    tags.is(it, Tag::Gerund) && tags.before(it) == Some(Tag::Comma)
                });
                let head = later.who.name.end.wrapping_sub(1);
                let here = tags.tokens().contains(&head);
                let speaks = here && (tags.is(head, Tag::Name) || text.id(head).has(Role::Person));
                let joined =
                    later.says.start.checked_sub(1).is_some_and(|it| {
                        tags.before(clause::group(tags, it).start) == Some(Tag::And)
                    });
                if gerund && !speaks || joined {
                    later.who = who.clone();
                }
            }
        }
        speakers
    }

    /// Whom a pronoun stands for: the person that the sentence before is about, else the last source.
    fn resolve(&self, text: &Text, tags: &Tags, pronoun: usize) -> Option<Source> {
        let is =
            |words: &[&str]| words.iter().any(|it| it.eq_ignore_ascii_case(text.word(pronoun)));
        if !is(SUBJECTS) {
            return None;
        }
        if !is(PERSONS) {
            return self.last.clone();
        }
        self.spoke_before(text, tags).or_else(|| self.person.clone())
    }

    /// “Jo Ruiz, a friend, spoke to the paper. She said …”
    fn spoke_before(&self, text: &Text, tags: &Tags) -> Option<Source> {
        let before = text.sentence_of(tags.tokens().start.checked_sub(1)?);
        let tokens = text.sentences.get(before).map(|it| it.tokens.clone())?;
        if tokens.len() > LONGEST || tokens.end > tags.tokens().start {
            return None;
        }
        let tags = self.tagged.of(text, before)?;
        let mut verbs = tokens.clone().filter(|it| {
            matches!(tags.get(*it), Some(Tag::Verb | Tag::Auxiliary)) && !self.quotations.hold(*it)
        });
        let verb = verbs.next()?;
        let found = clause::subject(text, tags, verb)?;
        let known = self.person.as_ref().is_some_and(|it| it.name.end > tokens.start);
        // a single name may be a firm’s
        let found = whole_name(text, tags, found)?;
        let person = found.name.clone().all(|it| {
            tags.is(it, Tag::Name)
                && !text.id(it).has(Role::Place)
                && text.token(it).is_some_and(|it| it.case != Case::Upper)
        });
        Some(found).filter(|_| person && !known)
    }

    /// “according to X”, at “according”.
    fn according_to(&self, text: &Text, tags: &Tags, at: usize) -> Option<Speaker> {
        let mut start = at + 2;
        while matches!(tags.get(start), Some(Tag::Determiner | Tag::Number)) {
            start += 1;
        }
        let who = if tags.is(start, Tag::Pronoun) {
            self.last.clone()?
        } else {
            let found = noun_phrase::phrase(text, tags, start)?;
            let head = text.id(found.end.checked_sub(1)?);
            let fits = head.noun().is_some_and(|it| NO_SOURCE.contains(&it.text()));
            if fits {
                return None;
            }
            whole_name(text, tags, apposed(text, tags, found, 0))?
        };
        Some(Speaker { who, says: tags.tokens(), expects: false })
    }
}

/// Whether who was named speaks on in a quotation that names nobody.
fn is_near(text: &Text, name: usize, quotation: usize) -> bool {
    let block = |at: usize| text.sentences.get(text.sentence_of(at)).map_or(0, |it| it.block);
    block(quotation).abs_diff(block(name)) <= NEAR
}

/// Whether a word is one of saying: “said”, “pointed out”.
fn says(text: &Text, at: usize) -> bool {
    let word = text.id(at);
    word.has(Role::Say)
        || word.has(Role::Verb)
            && text.id(at + 1).function() == Function::Out
            && word.verb().is_some_and(|it| POINTS.contains(&it.text()))
}

#[cfg(test)]
mod tests {
    use crate::claims::tests::claim_of;

    /// Who says the last figure of a text.
    pub(super) fn source(text: &str) -> String {
        let count = crate::check(text, &crate::Options::default()).figures.len();
        claim_of(text, count.saturating_sub(1)).source.unwrap_or_default()
    }

    #[test]
    fn the_subject_of_a_verb_of_saying_is_the_source() {
        assert_eq!(
            source("Ana Ruiz, the spokeswoman for the port, said 40 boats sank."),
            "Ana Ruiz"
        );
        assert_eq!(source("The author of the report, Ana Ruiz, said 40 boats sank."), "Ana Ruiz");
        assert_eq!(
            source("Some 40 boats sank, the National Board of Ports said."),
            "National Board of Ports"
        );
        assert_eq!(source("\"Some 40 boats sank,\" said Ana Ruiz."), "Ana Ruiz");
    }

    #[test]
    fn titles_are_left_out() {
        assert_eq!(source("Sen. Ana Ruiz (D-Ohio) announced that 40 boats sank."), "Ana Ruiz");
    }

    #[test]
    fn a_pronoun_goes_back_to_the_last_source() {
        assert_eq!(source("Ana Ruiz said it was late. But she said 40 boats sank."), "Ana Ruiz");
    }

    #[test]
    fn a_quotation_keeps_its_speaker() {
        assert_eq!(
            source("\"It was bad. Some 40 boats sank. It was late,\" said Ana Ruiz."),
            "Ana Ruiz"
        );
        assert_eq!(source("\"It was bad,\" Ana Ruiz said. \"Some 40 boats sank.\""), "Ana Ruiz");
    }

    #[test]
    fn what_happens_says_nothing() {
        assert_eq!(source("Attacks on Friday claimed 34 lives."), "");
        assert_eq!(source("The fleet was estimated to hold 40 boats."), "");
    }

    #[test]
    fn according_to_names_the_source() {
        assert_eq!(source("According to the Port Board, 40 boats sank."), "Port Board");
    }
}
