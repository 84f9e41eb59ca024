//! What is known of a figure that is compared with others (CHECKS.md C1).

use std::ops::Range;
use std::rc::Rc;

use super::signs::{self, Signs};
use crate::claims::{Aggregate, Article, Claim, Modality, Scope};
use crate::figures::{Figure, Kind, Said, Unit};
use crate::lang::{Dimension, Event, Function, HeadClass, Role, guess};
use crate::text::{BlockKind, Text};

/// How a noun phrase points back.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Points {
    /// “47 people”
    #[default]
    Not,
    /// “the 47 people”
    The,
    /// “those 47 people”
    This,
    /// “its 47 vetoes”, “Russia’s 47 vetoes”
    Its,
    /// “all 47 people”
    All,
}

/// What can be one quantity at all.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Sort {
    /// A number of things.
    Count,
    /// Percent and fractions of something.
    Share,
    /// Percentage points.
    Points,
    /// A length of time.
    Duration,
    /// Money and measures in one unit.
    In(Unit),
    /// Degrees of one scale, or of none that is named.
    Degrees(Option<Unit>),
    /// Votes for or against.
    Vote,
}

/// A word by its lemma; words of no list have one too.
pub(super) type Key = u64;

/// What the comparison of a figure rests on.
#[derive(Clone, Debug)]
pub struct Mention {
    /// Which figure.
    pub figure: usize,
    /// What it can be one quantity with.
    pub sort: Sort,
    /// How its noun phrase points.
    pub points: Points,
    /// What it counts.
    pub(super) head: Option<Key>,
    pub(super) class: Option<HeadClass>,
    /// What it happens to, where the head tells what happens: “job cuts”.
    pub(super) object: Option<Key>,
    /// What happens, of a class.
    pub(super) event: Option<Event>,
    /// What happens, of any verb that tells something.
    pub(super) verb: Option<Key>,
    pub(super) actor: Vec<Key>,
    pub(super) place: Vec<Key>,
    pub(super) time: Vec<Key>,
    pub(super) source: Vec<Key>,
    /// Words of the noun phrase and of what restricts it.
    pub(super) group: Vec<Key>,
    /// Every content word of the sentence.
    pub(super) around: Rc<[Key]>,
    /// Those of them that are names.
    pub(super) names: Rc<[Key]>,
    pub(super) scope: Scope,
    pub(super) aggregate: Option<Aggregate>,
    pub(super) modality: Modality,
    pub(super) signs: Signs,
    pub(super) sentence: usize,
    pub(super) block: usize,
    /// What else is so.
    pub(super) traits: Traits,
    /// The word right before it.
    pub(super) before: Function,
}

/// What is or is not so of a mention.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Trait {
    /// Whether the head tells what happens: “the toll”, “six vetoes”.
    NounEvent,
    /// Whether the head says nothing of what is counted: “the figure”, “the number”.
    EmptyHead,
    /// Whether it counts people, by what happens to them: “41 killed”.
    People,
    /// It is denied.
    Negated,
    /// It stands in the headline.
    Headline,
    /// Whether it is an item of a list or a cell of a table, which is its own scope.
    Listed,
    /// Whether it is written as one with another: “5 to 7 percent”.
    Joined,
    /// Whether it is a share of something definite: “75 percent of the city”.
    OfWhole,
    /// Whether it counts the first, the last, the largest.
    Ranked,
}

/// A set of them.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(super) struct Traits(u16);

impl Traits {
    fn of(all: &[(Trait, bool)]) -> Self {
        let bits = all.iter().filter(|it| it.1).map(|it| 1 << it.0 as u16);
        Self(bits.fold(0, |set, bit: u16| set | bit))
    }
}

impl Mention {
    /// Whether it stands in the headline.
    #[must_use]
    pub fn in_headline(&self) -> bool {
        self.is(Trait::Headline)
    }

    /// Whether this is so of it.
    pub(super) fn is(&self, it: Trait) -> bool {
        self.traits.0 & 1 << it as u16 != 0
    }
}

/// The mentions of all figures; none for what is no quantity that could be stated twice.
pub(super) fn all(article: &Article<'_>) -> Vec<Option<Mention>> {
    let mut said = Around::default();
    (0..article.figures.len()).map(|it| of(article, it, &mut said)).collect()
}

/// The content words of a sentence, which its figures share.
#[derive(Default)]
struct Around {
    sentence: Option<usize>,
    words: Rc<[Key]>,
    names: Rc<[Key]>,
}

impl Around {
    fn read(&mut self, text: &Text, sentence: usize, tokens: Range<usize>) {
        if self.sentence == Some(sentence) {
            return;
        }
        let start = tokens.start;
        let capital = |at: usize| text.token(at).is_some_and(crate::text::Token::is_capital);
        self.sentence = Some(sentence);
        let content = tokens.filter(|at| is_content(text, *at)).map(|at| (key(text, at), at));
        let (mut words, mut names) = (Vec::new(), Vec::new());
        for (key, at) in content {
            words.push(key);
            if at > start && capital(at) {
                names.push(key);
            }
        }
        self.words = sorted(words).into();
        self.names = sorted(names).into();
    }
}

fn of(article: &Article<'_>, figure: usize, said: &mut Around) -> Option<Mention> {
    let (it, claim) = (article.figure(figure)?, article.claim(figure)?);
    let text = article.text;
    let sort = sort_of(it)?;
    let verb_token = event_verb(text, claim);
    let mut event = verb_token.and_then(|at| text.id(at).verb_event());
    let mut head_token = claim.head;
    let mut actor = claim.actor.clone();
    // “An aftershock killed 47”: the subject is what does it, not what is counted
    let bare = it.kind == Kind::Number && !tells(text, claim);
    let people = bare && event.is_some_and(|it| it.of_people);
    let verb_before = claim.verb_token.filter(|at| *at < it.whole.start);
    let object = verb_before.is_some_and(|at| at + 1 == it.whole.start && is_content(text, at));
    if people || bare && object {
        let subject = claim.counts.clone().filter(|it| it.end <= claim.verb_token.unwrap_or(0));
        actor = actor.or(subject.filter(|_| verb_before.is_some()));
        head_token = None;
    }
    // “six vetoes”, “the toll”: the noun tells what happens
    if let Some(of_noun) = head_token.and_then(|at| text.id(at).noun_event()) {
        event = Some(of_noun);
    }
    // an attachment of the sentence is none of a noun phrase that is restricted by itself
    if claim.restricts.is_some() && claim.points != Points::Not {
        actor = None;
    }
    let sentence = article.sentence_of(figure);
    said.read(text, sentence, article.sentence(figure));
    let block = text.sentences.get(sentence).map_or(0, |it| it.block);
    let headline = text.blocks.get(block).is_some_and(|it| it.kind == BlockKind::Headline);
    let head = head_token.map(|at| key(text, at));
    let traits = Traits::of(&[
        (Trait::NounEvent, head_token.is_some_and(|at| text.id(at).noun_event().is_some())),
        (Trait::EmptyHead, head_token.is_some_and(|at| is_empty(text, at))),
        (Trait::People, people),
        (Trait::Negated, claim.negated && claim.points == Points::Not),
        (Trait::Headline, headline),
        (
            Trait::Listed,
            text.blocks
                .get(block)
                .is_some_and(|it| matches!(it.kind, BlockKind::ListItem | BlockKind::TableRow)),
        ),
        (Trait::Joined, it.join.is_some()),
        (Trait::OfWhole, is_of_whole(text, it)),
        (Trait::Ranked, is_ranked(text, it, claim)),
    ]);
    Some(Mention {
        figure,
        sort,
        points: claim.points,
        head,
        object: head_token
            .filter(|at| text.id(*at).noun_event().is_some())
            .and_then(|at| at.checked_sub(1))
            .filter(|at| claim.counts.as_ref().is_some_and(|it| it.contains(at)))
            .filter(|at| is_content(text, *at))
            .map(|at| key(text, at)),
        class: head_token.and_then(|at| text.id(at).head_class()),
        event,
        verb: verb_token.filter(|at| is_content(text, *at)).map(|at| verb_key(text, at)),
        actor: keys(text, actor.or_else(|| claim.owner.clone())),
        place: keys(text, claim.place.clone()),
        time: signs::times(article, figure, claim),
        source: keys(text, claim.source.clone()),
        group: group(text, it, claim, head_token, event),
        around: Rc::clone(&said.words),
        names: Rc::clone(&said.names),
        scope: claim.scope,
        aggregate: claim.aggregate,
        modality: claim.modality,
        signs: signs::of(article, figure),
        sentence,
        block,
        traits,
        before: word_before(article, figure),
    })
}

/// “75 percent of the city”, “three out of the four sectors”
fn is_of_whole(text: &Text, figure: &Figure) -> bool {
    let out = text.id(figure.tokens.end).function() == Function::Out;
    let of = figure.tokens.end + usize::from(out);
    let definite = text.id(of + 1).function();
    text.id(of).function() == Function::Of
        && matches!(definite, Function::The | Function::Possessive | Function::Demonstrative)
}

/// What a figure can be one quantity with.
pub(super) fn sort_of(figure: &Figure) -> Option<Sort> {
    Some(match figure.kind {
        Kind::Count | Kind::Number => Sort::Count,
        Kind::Percent | Kind::Fraction => Sort::Share,
        Kind::Points => Sort::Points,
        Kind::Money | Kind::Measure => Sort::In(figure.unit?.get()),
        Kind::Temperature => Sort::Degrees(figure.unit.map(Said::get)),
        Kind::Duration => Sort::Duration,
        Kind::Vote => Sort::Vote,
        _ => return None,
    })
}

/// The word before the noun phrase, its determiner left out: “a drop from the 194”.
fn word_before(article: &Article<'_>, figure: usize) -> Function {
    let Some(start) = article.figure(figure).map(|it| it.whole.start) else {
        return Function::None;
    };
    let pointed = article.claim(figure).is_some_and(|it| it.points != Points::Not);
    let at = start.checked_sub(1 + usize::from(pointed));
    at.map_or(Function::None, |it| article.text.id(it).function())
}

/// “the first three races”, “the 10 most reported countries”
fn is_ranked(text: &Text, figure: &Figure, claim: &Claim) -> bool {
    let end = claim.counts.as_ref().map_or(figure.tokens.end, |it| it.end);
    let ranks = |at: usize| {
        let word = text.id(at);
        matches!(
            word.function(),
            Function::Most
                | Function::Last
                | Function::Next
                | Function::Least
                | Function::Previous
                | Function::Other
                | Function::Remaining
                | Function::Past
                | Function::Same
        ) || word.ordinal().is_some()
            || word.has(Role::Adjective) && crate::lang::is_superlative(text.word(at))
    };
    figure.whole.start.checked_sub(1).is_some_and(ranks)
        || (figure.tokens.end..end.max(figure.tokens.end)).any(ranks)
}

/// The verb that tells what happens to what is counted. What is said of “the 47 people” further on
/// does not tell which they are.
fn event_verb(text: &Text, claim: &Claim) -> Option<usize> {
    let restricts = claim.restricts.filter(|at| is_content(text, *at));
    if claim.points == Points::Not { restricts.or(claim.verb_token) } else { restricts }
}

/// Whether the head noun by itself tells what is counted, as “toll” does.
fn tells(text: &Text, claim: &Claim) -> bool {
    claim.head.is_some_and(|at| {
        text.id(at).noun_event().is_some_and(|it| it.of_people) || is_empty(text, at)
    })
}

/// “the figure”, “the number”, “that total”
fn is_empty(text: &Text, at: usize) -> bool {
    text.id(at).has(Role::Container) && text.id(at).units().is_empty()
}

/// Words of the noun phrase without its head, and of the phrases that restrict it.
fn group(
    text: &Text,
    figure: &Figure,
    claim: &Claim,
    head: Option<usize>,
    event: Option<Event>,
) -> Vec<Key> {
    let mut words = Vec::new();
    for range in claim.counts.iter().filter(|_| head.is_some()) {
        words.extend(range.clone().filter(|at| Some(*at) != head));
    }
    for range in &claim.modifiers {
        if claim.actor.as_ref() != Some(range) && range.start >= figure.tokens.end {
            words.extend(range.clone());
        }
    }
    let keys = words
        .into_iter()
        .filter(|at| Some(*at) != claim.restricts && is_content(text, *at))
        // “the death toll”
        .filter(|at| event.is_none() || text.id(*at).noun_event() != event)
        .map(|at| key(text, at));
    sorted(keys.collect())
}

fn content(text: &Text, tokens: Range<usize>) -> Vec<Key> {
    sorted(tokens.filter(|at| is_content(text, *at)).map(|at| key(text, at)).collect())
}

fn sorted(mut keys: Vec<Key>) -> Vec<Key> {
    crate::order::sort(&mut keys);
    keys.dedup();
    keys
}

pub(super) fn keys(text: &Text, tokens: Option<Range<usize>>) -> Vec<Key> {
    tokens.map(|it| content(text, it)).unwrap_or_default()
}

/// Whether a word says something by itself.
pub(super) fn is_content(text: &Text, at: usize) -> bool {
    let word = text.id(at);
    text.token(at).is_some_and(crate::text::Token::is_word)
        && word.function() == Function::None
        && !word.has_any(IDLE)
        && !word.verb().is_some_and(|it| LIGHT.contains(&it.text()))
        && word.units().first().is_none_or(|it| it.dimension() != Dimension::Duration)
}

/// Numbers and titles say nothing by themselves.
const IDLE: u64 = Role::any(&[Role::Cardinal, Role::Scale, Role::Title]);

/// Verbs that tell nothing of what happens.
const LIGHT: &[&str] = crate::lang::cues::LIGHT_VERBS;

/// The key of a word as a noun or name: one for all its forms.
pub(super) fn key(text: &Text, at: usize) -> Key {
    let word = text.id(at);
    match word.noun().or_else(|| word.verb()) {
        Some(lemma) => hash(lemma.text()),
        None if word.is_known() => hash(word.text()),
        None if text.token(at).is_some_and(crate::text::Token::is_capital) => {
            hash(&crate::text::lower(text.word(at)))
        }
        None => hash(&guess(text.word(at)).1),
    }
}

fn verb_key(text: &Text, at: usize) -> Key {
    let word = text.id(at);
    match word.verb().or_else(|| word.noun()) {
        Some(lemma) => hash(lemma.text()),
        None => hash(&guess(text.word(at)).1),
    }
}

/// FNV-1a, 64 bits.
pub(super) fn hash(word: &str) -> Key {
    let step = |hash: u64, byte: u8| (hash ^ u64::from(byte)).wrapping_mul(0x0100_0000_01b3);
    word.bytes().fold(0xcbf2_9ce4_8422_2325, step)
}
