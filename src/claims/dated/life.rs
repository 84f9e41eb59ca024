//! The lives of persons: when somebody was born, and how old at which time.
//!
//! “Born in 1950, she died in 2001 at age 61”, “Kim, born in 2003, was 12 when she won gold in 2019”,
//! “Lee, 34, was born in 1975”. Facts of one person stand in one sentence, or bear one surname, or
//! go on with “he” or “she”.

use std::ops::Range;

use super::aged::{age, is_age};
use super::person::{self, Who};
use crate::claims::clause::clause_verb;
use crate::claims::{Article, Tag, Tags};
use crate::lang::en::dated::BORN;
use crate::lang::{Function, mark_of};

/// When somebody is so old.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Of {
    /// At the date of this figure.
    Date(usize),
    /// When the article was published, or at one of these dates of its sentence.
    Now(Vec<usize>),
}

/// A birth.
#[derive(Clone, Debug)]
pub struct Born {
    /// The figure of its date.
    pub date: usize,
    /// The token of “born”.
    pub at: usize,
}

/// An age at some time.
#[derive(Clone, Debug)]
pub struct Aged {
    /// The figure of the age.
    pub age: usize,
    /// When.
    pub of: Of,
    /// Whether somebody died so old.
    pub died: bool,
}

/// What the text tells of one person.
#[derive(Clone, Debug, Default)]
pub struct Life {
    /// The births; more than one is of several persons.
    pub born: Vec<Born>,
    /// The ages, in reading order.
    pub aged: Vec<Aged>,
    /// Other dated deeds: the token of the verb and the figure of the date.
    pub deeds: Vec<(usize, Option<usize>)>,
}

/// Tokens between “born” and the date: “born on a farm near Leeds in 1950”.
pub(super) const REACH: usize = 12;

pub(super) enum Fact {
    Born(Born),
    Aged(Aged),
    Deed(usize, Option<usize>),
}

/// The lives of which an article tells two facts or more; `deeds` are lemmas of verbs of which the
/// date is wanted too.
#[must_use]
pub fn lives(article: &Article<'_>, deeds: &[&str]) -> Vec<Life> {
    let mut told: Vec<(String, Fact)> = Vec::new();
    let aged = (0..article.figures.len()).any(|it| is_age(article, it));
    let births_may_be = |tokens: &Range<usize>| article.find_word(tokens.clone(), BORN).is_some();
    if !aged && !BORN.iter().any(|it| article.text.may_say(mark_of(it))) {
        return Vec::new();
    }
    let mut run: Option<Run> = None;
    for (idx, sentence) in article.text.sentences.iter().enumerate() {
        let here = article.figures_in(&sentence.tokens);
        let dated = here.clone().any(|it| article.is_dated(it));
        let born = dated && births_may_be(&sentence.tokens);
        let tells = born || dated && !told.is_empty() || here.clone().any(|it| is_age(article, it));
        if !tells {
            continue;
        }
        let Some(tags) = article.tags(idx) else { continue };
        let mut facts = if born { births(article, tags) } else { Vec::new() };
        facts.extend(here.clone().filter_map(|it| age(article, tags, it)));
        if !facts.is_empty() || !told.is_empty() {
            facts.extend(deeds_of(article, tags, deeds));
        }
        let named: Vec<&Who> =
            facts.iter().map(|it| &it.0).filter(|it| !matches!(it, Who::Pronoun(_))).collect();
        let only =
            named.first().filter(|first| named.iter().all(|it| it == *first)).copied().cloned();
        // “his father, born in 1930, died when he was 12”: “he” is another
        let only = only.filter(|it| !matches!(it, Who::Kin(_)));
        let single = named.is_empty();
        for (who, fact) in facts {
            let spoken = match &who {
                Who::Pronoun(at) if only.is_none() && single => {
                    Some(crate::text::lower(article.text.word(*at)))
                }
                _ => None,
            };
            let who = match who {
                Who::Pronoun(at)
                    if only.as_ref().is_some_and(|it| may_be(article, tags, at, it)) =>
                {
                    only.clone()
                }
                Who::Pronoun(_) if single => spoken_of(article, idx),
                it => Some(it),
            };
            let key = match who {
                Some(Who::Name(name)) => name,
                Some(Who::Noun(at) | Who::Kin(at) | Who::Pronoun(at)) => format!("#{at}"),
                // “He died in 2012. He was born in 1941.”: the same “he”
                None => match (&run, &spoken) {
                    (Some(run), Some(word)) if run.goes_on(article, idx, word) => run.key.clone(),
                    _ => format!("#s{idx}"),
                },
            };
            if let Some(word) = spoken {
                run = Some(Run { sentence: idx, word, key: key.clone() });
            }
            told.push((key, fact));
        }
    }
    crate::order::by_key(&mut told, |it| it.0.clone());
    let lives = told.chunk_by(|a, b| a.0 == b.0).map(|facts| {
        let mut life = Life::default();
        for (_, fact) in facts {
            match fact {
                Fact::Born(it) => life.born.push(it.clone()),
                Fact::Aged(it) => life.aged.push(it.clone()),
                Fact::Deed(verb, date) => life.deeds.push((*verb, *date)),
            }
        }
        life
    });
    lives.filter(|it| it.born.len() + it.aged.len() > 0).collect()
}

/// A run of sentences about the same “he” or “she”.
struct Run {
    sentence: usize,
    word: String,
    key: String,
}

impl Run {
    fn goes_on(&self, article: &Article<'_>, sentence: usize, word: &str) -> bool {
        let block = |it: usize| article.text.sentences.get(it).map(|it| it.block);
        sentence <= self.sentence + 1
            && block(sentence) == block(self.sentence)
            && word == self.word
    }
}

/// Whether a pronoun can stand for somebody whom its sentence names: “he was adopted by a couple who had married”
/// tells of two, “when he was 12, Lee” of one.
fn may_be(article: &Article<'_>, tags: &Tags, pronoun: usize, who: &Who) -> bool {
    let named = match who {
        Who::Noun(at) | Who::Kin(at) | Who::Pronoun(at) => Some(*at),
        Who::Name(name) => {
            tags.tokens().find(|it| crate::text::lower(article.text.word(*it)) == *name)
        }
    };
    // “Born in 1950, he” has its name nowhere; “when he”, “after she”
    let opened = pronoun.checked_sub(1).is_some_and(|it| {
        matches!(
            article.text.id(it).function(),
            Function::When
                | Function::After
                | Function::Before
                | Function::Conjunction
                | Function::As
        )
    });
    opened || named.is_some_and(|it| it < pronoun)
}

/// Whom the sentence before is about, where it is of the same paragraph.
fn spoken_of(article: &Article<'_>, sentence: usize) -> Option<Who> {
    let (this, before) = (
        article.text.sentences.get(sentence)?,
        article.text.sentences.get(sentence.checked_sub(1)?)?,
    );
    if this.block != before.block {
        return None;
    }
    let tags = article.tags(sentence.checked_sub(1)?)?;
    let verb = clause_verb(article.text, tags, before.tokens.start)?;
    person::of_verb(article, tags, verb).filter(|it| matches!(it, Who::Name(_)))
}

/// “was born in 1950”, “, born on March 3, 1980,”, “Born in 1950, she”, “(born 1950)”
fn births(article: &Article<'_>, tags: &Tags) -> Vec<(Who, Fact)> {
    let text = article.text;
    let mut found = Vec::new();
    for at in tags.tokens().filter(|it| article.says(*it, BORN)) {
        let reach = at + 1..(at + REACH).min(tags.tokens().end);
        let Some(date) = article.figures_in(&reach).find(|it| article.is_dated(*it)) else {
            continue;
        };
        let start = article.figure(date).map_or(at, |it| it.whole.start);
        let clause = (at + 1..start).any(|it| {
            matches!(
                tags.get(it),
                Some(
                    Tag::Verb
                        | Tag::Auxiliary
                        | Tag::Relative
                        | Tag::Conjunction
                        | Tag::And
                        | Tag::Break
                )
            )
        });
        if clause || !article.is_placed(date) && start > at + 1 {
            continue;
        }
        if let Some(who) = born_who(article, tags, at, date)
            && text.id(at.wrapping_sub(1)).function() != Function::Not
        {
            found.push((who, Fact::Born(Born { date, at })));
        }
    }
    found
}

fn born_who(article: &Article<'_>, tags: &Tags, at: usize, date: usize) -> Option<Who> {
    let text = article.text;
    let first = tags.tokens().start;
    if at == first
        || article.text.mark(at.checked_sub(1)?).is_some_and(|it| matches!(it, '“' | '"' | ';'))
    {
        // “Born in 1950, she died”: the subject behind the comma
        let behind = article.figure(date)?.tokens.end;
        let comma =
            (behind..tags.tokens().end.min(behind + 12)).find(|it| text.is_mark(*it, ','))?;
        let verb = clause_verb(text, tags, comma + 1)?;
        return person::of_verb(article, tags, verb);
    }
    let before = at.checked_sub(1)?;
    if text.is_mark(before, ',') || text.is_mark(before, '(') {
        // “Lee, 34, born in 1975,”
        return person::before(article, tags, appositions(article, tags, before));
    }
    // “Lee, 34, who was born in 1975,”
    if let Some(who) = before.checked_sub(1)
        && text.id(who).function() == Function::Who
        && text.is_mark(who.wrapping_sub(1), ',')
    {
        return person::before(article, tags, appositions(article, tags, who - 1));
    }
    let auxiliary = matches!(
        text.id(before).function(),
        Function::BePast | Function::BePresent | Function::Been
    ) || tags.is(before, Tag::Adverb);
    auxiliary.then(|| person::of_verb(article, tags, at)).flatten()
}

/// The first of the commas and brackets that set ages apart from a name: “Lee |, 34, born”.
fn appositions(article: &Article<'_>, tags: &Tags, comma: usize) -> usize {
    let first = tags.tokens().start;
    let mut at = comma;
    while let Some(figure) = article.figures_in(&(at.saturating_sub(4).max(first)..at)).next_back()
        && let Some(it) = article.figure(figure)
        && it.tokens.end == at
        && it.whole.start > first
        && matches!(article.text.mark(it.whole.start - 1), Some(',' | '('))
    {
        at = it.whole.start - 1;
    }
    at
}

/// Dated deeds of somebody, and deeds without a date.
fn deeds_of(article: &Article<'_>, tags: &Tags, deeds: &[&str]) -> Vec<(Who, Fact)> {
    let mut found = Vec::new();
    for verb in tags.tokens().filter(|it| article.is_verb(*it, deeds)) {
        // “got married”
        let got = verb > tags.tokens().start && article.is_verb(verb - 1, &["get"]);
        // “was born in 1952 and married Lee in 1970”
        let told = matches!(tags.get(verb), Some(Tag::Verb | Tag::Participle))
            || tags.is(verb, Tag::Adjective)
                && tags.before(verb) == Some(Tag::And)
                && matches!(tags.get(verb + 1), Some(Tag::Determiner | Tag::Name));
        if !got && !told {
            continue;
        }
        let main = if got { verb - 1 } else { verb };
        let Some(who) = person::of_verb(article, tags, main) else { continue };
        let reach = verb + 1..(verb + REACH).min(tags.tokens().end);
        let date = article.figures_in(&reach).find(|it| {
            let start = article.figure(*it).map_or(verb, |it| it.whole.start);
            article.is_dated(*it)
                && article.is_placed(*it)
                && !(verb + 1..start).any(|it| {
                    matches!(
                        tags.get(it),
                        Some(
                            Tag::Verb
                                | Tag::Relative
                                | Tag::Conjunction
                                | Tag::Break
                                | Tag::Auxiliary
                        )
                    )
                })
        });
        found.push((who, Fact::Deed(verb, date)));
    }
    found
}
