//! Fills in what is known of each figure that may be stated twice.

use std::ops::Range;
use std::rc::Rc;

use super::keys::{Key, hash, is_content, key, keys, sorted, verb_key};
use super::mention::{Mention, Points, Sort, Trait, Traits};
use super::signs;
use crate::claims::{Article, Claim, Modality, Tag, noun_phrase};
use crate::figures::{Figure, Kind, Said};
use crate::lang::{Event, Function, Role};
use crate::text::{BlockKind, Text};

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
            // “Headline 3: Employment fell”
            let opens = at == start || at == start + 3 && text.is_mark(at - 1, ':');
            if !opens && capital(at) {
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
    let verb_token =
        event_verb(text, claim, sort == Sort::Share && tells_of_whole(text, it, claim));
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
    // “the 14 boats sunk by Iceland”
    let by = claim.restricts.filter(|at| text.id(at + 1).function() == Function::By);
    actor = by
        .and_then(|at| article.tags(article.sentence_of(figure)).zip(Some(at + 1)))
        .and_then(|(tags, by)| noun_phrase::after_preposition(text, tags, by))
        .or(actor);
    // an attachment of the sentence is none of a noun phrase that is restricted by itself
    if by.is_none() && claim.restricts.is_some() && claim.points != Points::Not {
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
        (Trait::Elided, is_elided(article, figure, claim)),
        (Trait::Beside, is_beside(text, it)),
        (Trait::Aside, article.stands_aside(block)),
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
        source: named(text, claim.source.clone()),
        group: group(text, it, claim, head_token, event),
        numbers: numbers(text, it, claim),
        around: Rc::clone(&said.words),
        names: Rc::clone(&said.names),
        scope: claim.scope,
        aggregate: claim.aggregate,
        modality: if may_be(text, it, claim) { Modality::Possible } else { claim.modality },
        signs: signs::of(article, figure),
        sentence,
        block,
        traits,
        before: word_before(article, figure),
    })
}

/// The words of a source, titles too: “the mayor”.
fn named(text: &Text, source: Option<Range<usize>>) -> Vec<Key> {
    let words = source.into_iter().flatten().filter(|at| {
        text.token(*at).is_some_and(crate::text::Token::is_word)
            && text.id(*at).function() == Function::None
    });
    sorted(words.map(|at| key(text, at)).collect())
}

/// “the 40 people who could be killed”
fn may_be(text: &Text, figure: &Figure, claim: &Claim) -> bool {
    let restricts = claim.restricts.filter(|at| *at > figure.tokens.end);
    restricts.is_some_and(|at| {
        (figure.tokens.end..at).any(|it| text.id(it).function() == Function::Modal)
    })
}

/// “three lease sales, two off the coast”: its noun is that of a figure shortly before.
fn is_elided(article: &Article<'_>, figure: usize, claim: &Claim) -> bool {
    let start = article.figure(figure).map_or(0, |it| it.whole.start);
    if is_paired(article, figure) {
        return true;
    }
    let Some(counts) = claim.counts.as_ref().filter(|it| it.end <= start) else { return false };
    (figure.saturating_sub(BACK)..figure).any(|it| {
        article.figure(it).is_some_and(|it| it.tokens.end <= counts.start)
            && article.claim(it).is_some_and(|it| it.counts.as_ref() == Some(counts))
    })
}

/// “12 and 14 fires respectively”: two that share a noun.
fn is_paired(article: &Article<'_>, figure: usize) -> bool {
    let and = |a: usize, b: usize| {
        article.figure(a).zip(article.figure(b)).is_some_and(|(a, b)| {
            a.tokens.end + 1 == b.whole.start
                && article.text.id(a.tokens.end).function() == Function::And
                && a.kind == Kind::Number
        })
    };
    and(figure, figure + 1) || figure.checked_sub(1).is_some_and(|it| and(it, figure))
}

/// So many figures before one its noun may be left out.
const BACK: usize = 3;

/// “Marvin Warner and two officers were convicted”
fn is_beside(text: &Text, figure: &Figure) -> bool {
    let and = figure.whole.start.checked_sub(1);
    and.is_some_and(|it| {
        text.id(it).function() == Function::And
            && it
                .checked_sub(1)
                .and_then(|it| text.token(it))
                .is_some_and(|it| it.is_word() && it.is_capital())
    })
}

/// Numbers within what is counted or right behind its “of”, and that of the subject.
fn numbers(text: &Text, figure: &Figure, claim: &Claim) -> Vec<Key> {
    let end = claim.counts.as_ref().map_or(0, |it| it.end).max(figure.tokens.end);
    let behind = end + usize::from(text.id(end).function() == Function::Of) * 2;
    let subject = claim.actor.as_ref().and_then(|it| it.start.checked_sub(1));
    let is_number = |it: &usize| text.token(*it).is_some_and(crate::text::Token::is_number);
    (figure.tokens.end..behind)
        .take(NEAR)
        .chain(subject.filter(|it| !figure.tokens.contains(it)))
        .filter(is_number)
        .map(|it| hash(text.word(it)))
        .collect()
}

/// Words of a noun phrase that are looked at.
const NEAR: usize = 8;

/// “75 percent of the city”, “three out of the four sectors”
fn is_of_whole(text: &Text, figure: &Figure) -> bool {
    let out = text.id(figure.tokens.end).function() == Function::Out;
    let of = figure.tokens.end + usize::from(out);
    let definite = text.id(of + 1).function();
    text.id(of).function() == Function::Of
        && matches!(definite, Function::The | Function::Possessive | Function::Demonstrative)
}

/// “51 percent of those surveyed”, “80 percent of the diluted shares”: that verb tells of the whole.
fn tells_of_whole(text: &Text, figure: &Figure, claim: &Claim) -> bool {
    let those = text.id(figure.tokens.end + 1).function() == Function::Demonstrative;
    let inside =
        claim.counts.as_ref().zip(claim.restricts).is_some_and(|(it, at)| it.contains(&at));
    is_of_whole(text, figure) && (those || inside)
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

/// The word before the noun phrase, its determiner left out: “a drop from the 194”, “greater than a reported 194”.
fn word_before(article: &Article<'_>, figure: usize) -> Function {
    let Some(start) = article.figure(figure).map(|it| it.whole.start) else {
        return Function::None;
    };
    let function = |it: usize| article.text.id(it).function();
    let pointed = article.claim(figure).is_some_and(|it| it.points != Points::Not);
    let near = start.checked_sub(1 + usize::from(pointed)).map_or(Function::None, function);
    let compares = |it: &Function| {
        matches!(it, Function::From | Function::Than | Function::Above | Function::Below)
    };
    let Some(tags) = article.tags(article.sentence_of(figure)) else { return near };
    let plain = |it: &usize| {
        !matches!(
            tags.get(*it),
            None | Some(
                Tag::Verb
                    | Tag::Auxiliary
                    | Tag::Name
                    | Tag::Noun
                    | Tag::Number
                    | Tag::Comma
                    | Tag::Break
            )
        )
    };
    let far = (start.saturating_sub(BACK + 1)..start).rev().take_while(plain);
    far.map(function).take_while(|it| *it != Function::To).find(compares).unwrap_or(near)
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
fn event_verb(text: &Text, claim: &Claim, of_whole: bool) -> Option<usize> {
    if of_whole {
        return claim.verb_token.filter(|it| claim.restricts != Some(*it));
    }
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
