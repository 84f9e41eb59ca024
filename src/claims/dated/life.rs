//! The lives of persons: when somebody was born, and how old at which time.
//!
//! “Born in 1950, she died in 2001 at age 61”, “Kim, born in 2003, was 12 when she won gold in 2019”,
//! “Lee, 34, was born in 1975”. Facts of one person stand in one sentence, or bear one surname, or
//! go on with “he” or “she”.

use std::collections::BTreeMap;

use super::person::{self, Who};
use crate::claims::clause::clause_verb;
use crate::claims::{Article, Tag, Tags};
use crate::figures::{Figure, Kind, TimeUnit};
use crate::lang::{Function, Role};
use crate::number::Exact;

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

/// The oldest that a bare number is taken for an age.
const OLDEST: i64 = 120;

/// Tokens between “born” and the date: “born on a farm near Leeds in 1950”.
const REACH: usize = 12;

enum Fact {
    Born(Born),
    Aged(Aged),
    Deed(usize, Option<usize>),
}

/// The lives of which an article tells two facts or more; `deeds` are lemmas of verbs of which the
/// date is wanted too.
#[must_use]
pub fn lives(article: &Article<'_>, deeds: &[&str]) -> Vec<Life> {
    let mut lives: BTreeMap<String, Life> = BTreeMap::new();
    let mut run: Option<Run> = None;
    for (idx, sentence) in article.text.sentences.iter().enumerate() {
        let here = article.figures_in(&sentence.tokens);
        if !here.clone().any(|it| is_age(article, it) || article.is_dated(it)) {
            continue;
        }
        let tags = Tags::of(article.text, sentence.tokens.clone());
        let mut facts = births(article, &tags);
        facts.extend(here.clone().filter_map(|it| age(article, &tags, it)));
        if !facts.is_empty() || !lives.is_empty() {
            facts.extend(deeds_of(article, &tags, deeds));
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
                    Some(article.text.word(*at).to_lowercase())
                }
                _ => None,
            };
            let who = match who {
                Who::Pronoun(_) if only.is_some() => only.clone(),
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
            let life = lives.entry(key).or_default();
            match fact {
                Fact::Born(it) => life.born.push(it),
                Fact::Aged(it) => life.aged.push(it),
                Fact::Deed(verb, date) => life.deeds.push((verb, date)),
            }
        }
    }
    lives.into_values().filter(|it| it.born.len() + it.aged.len() > 0).collect()
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

/// Whom the sentence before is about, where it is of the same paragraph.
fn spoken_of(article: &Article<'_>, sentence: usize) -> Option<Who> {
    let (this, before) = (
        article.text.sentences.get(sentence)?,
        article.text.sentences.get(sentence.checked_sub(1)?)?,
    );
    if this.block != before.block {
        return None;
    }
    let tags = Tags::of(article.text, before.tokens.clone());
    let verb = clause_verb(article.text, &tags, before.tokens.start)?;
    person::of_verb(article, &tags, verb).filter(|it| matches!(it, Who::Name(_)))
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

/// The participle of a birth.
const BORN: &[&str] = &["born"];

fn born_who(article: &Article<'_>, tags: &Tags, at: usize, date: usize) -> Option<Who> {
    let text = article.text;
    let first = tags.tokens().start;
    if at == first
        || article.text.mark(at.checked_sub(1)?).is_some_and(|it| matches!(it, '“' | '"'))
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
    let auxiliary = matches!(text.id(before).function(), Function::BePast | Function::BePresent)
        || tags.is(before, Tag::Adverb);
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

/// Whether a figure may be the age of a person: whole years, written or a bare number.
fn is_age(article: &Article<'_>, figure: usize) -> bool {
    article.figure(figure).is_some_and(|it| {
        let whole = it
            .exact()
            .is_some_and(|it| it.is_integer() && it <= Exact::int(OLDEST) && it > Exact::ZERO);
        match it.kind {
            Kind::Age => {
                in_years(it)
                    && (whole || it.extent.is_some() && it.exact().is_none())
                    && it.join.is_none()
            }
            Kind::Number => whole && it.unit.is_none() && it.hedge.is_none() && it.join.is_none(),
            _ => false,
        }
    })
}

fn in_years(figure: &Figure) -> bool {
    figure.time_unit().is_none_or(|it| it == (1, TimeUnit::Year))
}

/// An age, whose it is, and when.
fn age(article: &Article<'_>, tags: &Tags, figure: usize) -> Option<(Who, Fact)> {
    let text = article.text;
    let it = article.figure(figure).filter(|_| is_age(article, figure))?;
    let bare = it.kind == Kind::Number;
    let lead = it.whole.start.checked_sub(1)?;
    if lead < tags.tokens().start {
        return None;
    }
    let fact = |who: Who, of: Of, verb: usize| {
        let died = article.is_verb(verb, DIE);
        Some((who, Fact::Aged(Aged { age: figure, of, died })))
    };
    // “turned 42 on March 3, 2024”
    if article.is_verb(lead, &["turn"]) {
        let date = dated_after(article, it.tokens.end, 1)?;
        return fact(person::of_verb(article, tags, lead)?, Of::Date(date), lead);
    }
    // “was 12 when she won gold in 2019”, “was 12 in 2003”, “is in her 40s”
    let verb = be_before(article, tags, lead);
    if let Some(verb) = verb {
        let next = text.id(it.tokens.end).function();
        let who = person::of_verb(article, tags, verb)?;
        let present = text.id(verb).function() == Function::BePresent;
        let of = match next {
            Function::When if !present => Of::Date(date_of_clause(article, tags, it.tokens.end)?),
            Function::In | Function::On | Function::By if !present => {
                Of::Date(dated_after(article, it.tokens.end, 1)?)
            }
            _ if present && (!bare || article.closes(it.tokens.end)) => Of::Now(Vec::new()),
            _ => return None,
        };
        return fact(who, of, verb);
    }
    // “died in 2001 at age 61”, “elected in 1975 at 41”, “died at 79 in 2005”, “died in 2005, aged 79”
    let start = age_phrase(article, it)?;
    if let Some(start) = start.filter(|it| *it > tags.tokens().start) {
        if bare && !ends_age(article, it.tokens.end) {
            return None;
        }
        let before = figure.checked_sub(1).filter(|date| {
            article.is_dated(*date)
                && article.figure(*date).is_some_and(|it| {
                    it.tokens.end <= start && (it.tokens.end..start).all(|at| text.is_mark(at, ','))
                })
        });
        let after = dated_after(article, it.tokens.end, 2);
        let date = before.or(after)?;
        let first = article.figure(date)?.whole.start.min(start);
        let verb = (tags.tokens().start..first)
            .rev()
            .take(12)
            .find(|it| matches!(tags.get(*it), Some(Tag::Verb | Tag::Participle)))?;
        return fact(person::of_verb(article, tags, verb)?, Of::Date(date), verb);
    }
    // “Lee, 34, was born”, “Lee (34)”
    // “the 34-year-old singer, born in 1980,”
    if it.kind == Kind::Age && text.is_mark(it.tokens.start + 1, '-') {
        let mut head = it.tokens.end;
        while tags.names(head + 1) || tags.is(head, Tag::Adjective) {
            head += 1;
        }
        let noun = tags.is(head, Tag::Noun) && text.id(head).has(Role::Person);
        return noun.then(|| fact(Who::Noun(head), Of::Now(Vec::new()), lead)).flatten();
    }
    let set_apart = matches!(text.mark(lead), Some(',' | '('))
        && matches!(text.mark(it.tokens.end), Some(',' | ')'));
    if it.kind == Kind::Age && set_apart && it.tokens.len() == 1 {
        let who = person::before(article, tags, lead).filter(|it| matches!(it, Who::Name(_)))?;
        let sentence = article.figures_in(&tags.tokens());
        let dates =
            sentence.filter(|it| article.is_dated(*it) && !is_birth(article, *it)).collect();
        return fact(who, Of::Now(dates), lead);
    }
    None
}

/// Lemmas of verbs of death.
const DIE: &[&str] = &["die", "perish"];

/// Whether “born” stands before a date, near enough to be its verb.
fn is_birth(article: &Article<'_>, date: usize) -> bool {
    let start = article.figure(date).map_or(0, |it| it.whole.start);
    article.find_word(start.saturating_sub(REACH)..start, BORN).is_some()
}

/// The form of “be” that an age is said with: “was 12”, “is now in her 40s”.
fn be_before(article: &Article<'_>, tags: &Tags, lead: usize) -> Option<usize> {
    let text = article.text;
    let mut at = lead;
    for _ in 0..4 {
        match text.id(at).function() {
            Function::BePast | Function::BePresent => return Some(at),
            Function::In
            | Function::Possessive
            | Function::Just
            | Function::Only
            | Function::Now
            | Function::Still => {}
            _ if tags.is(at, Tag::Adverb) || text.id(at).has(Role::Adjective) => {}
            _ => return None,
        }
        at = at.checked_sub(1)?;
    }
    None
}

/// Where the words that make a number an age start: “at age 61”, “at the age of 61”, “aged 61”,
/// “at 61”; none within where nothing does.
#[expect(clippy::option_option, reason = "the outer one is the end of the text")]
fn age_phrase(article: &Article<'_>, figure: &Figure) -> Option<Option<usize>> {
    let text = article.text;
    let mut at = figure.whole.start.checked_sub(1)?;
    if text.id(at).function() == Function::Aged {
        return Some(Some(at));
    }
    let mut worded = false;
    if text.id(at).function() == Function::Of && text.id(at.checked_sub(1)?).has(Role::AgeNoun) {
        at = at.checked_sub(2)?;
        worded = true;
    } else if text.id(at).has(Role::AgeNoun) {
        at = at.checked_sub(1)?;
        worded = true;
    }
    if worded && text.id(at).function() == Function::The {
        at = at.checked_sub(1)?;
    }
    Some((text.id(at).function() == Function::At).then_some(at))
}

/// “at 41 and died”, “at 79, earned”, “at 79 in 2005”
fn ends_age(article: &Article<'_>, at: usize) -> bool {
    article.closes(at)
        || matches!(
            article.text.id(at).function(),
            Function::And
                | Function::In
                | Function::On
                | Function::When
                | Function::From
                | Function::After
        )
}

/// The date that stands right behind a token: “in 2005”, “on March 3, 2024”.
fn dated_after(article: &Article<'_>, at: usize, most: usize) -> Option<usize> {
    let date = article.figures_in(&(at..at + most + 1)).next()?;
    let placed = (at..article.figure(date)?.whole.start).all(|it| {
        matches!(article.text.id(it).function(), Function::In | Function::On | Function::By)
            || article.text.is_mark(it, ',')
    });
    (placed && article.is_dated(date) && article.is_placed(date)).then_some(date)
}

/// The one date of the clause that opens at a token: “when she won gold in 2019”. A date set apart,
/// as in “the house, built in 1950,”, is none of it.
fn date_of_clause(article: &Article<'_>, tags: &Tags, when: usize) -> Option<usize> {
    let of_clause = |it: &usize| {
        let apart = article.before_date(*it).is_some_and(|verb| {
            matches!(tags.get(verb), Some(Tag::Participle | Tag::Verb))
                && verb > 0
                && article.text.is_mark(verb - 1, ',')
        });
        article.is_dated(*it) && article.is_placed(*it) && !apart
    };
    let mut dates = article.figures_in(&(when..tags.tokens().end)).filter(of_clause);
    let date = dates.next()?;
    dates.next().is_none().then_some(date)
}

/// Dated deeds of somebody, and deeds without a date.
fn deeds_of(article: &Article<'_>, tags: &Tags, deeds: &[&str]) -> Vec<(Who, Fact)> {
    let mut found = Vec::new();
    for verb in tags.tokens().filter(|it| article.is_verb(*it, deeds)) {
        // “got married”
        let got = verb > tags.tokens().start && article.is_verb(verb - 1, &["get"]);
        if !got && !matches!(tags.get(verb), Some(Tag::Verb | Tag::Participle)) {
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
