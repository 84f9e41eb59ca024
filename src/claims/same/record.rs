//! Fills in what is known of each figure that may be stated twice.

use std::ops::Range;
use std::rc::Rc;

use super::keys::{Key, is_content, key, keys, sorted, verb_key};
use super::mention::{Mention, Points, Sort, Trait, Traits};
use super::phrase::{
    group, is_accompanied, is_beside, is_elided, is_empty, is_of_kind, is_of_whole, is_ranked,
    numbers, tells, word_before,
};
use super::signs;
use crate::claims::{Article, Claim, Modality, noun_phrase};
use crate::figures::{Figure, Kind, Said};
use crate::lang::{Function, Role};
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
        let (mut words, mut names) = (Vec::with_capacity(tokens.len()), Vec::new());
        let content = tokens.filter(|at| is_content(text, *at)).map(|at| (key(text, at), at));
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
    // “April four”
    let day = it.whole.start.checked_sub(1).is_some_and(|at| text.id(at).has(Role::Month));
    let sort = sort_of(it).filter(|sort| !(day && *sort == Sort::Count))?;
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
    // “with the loss of 380 jobs”
    let of = it.whole.start.checked_sub(2).filter(|at| text.id(at + 1).function() == Function::Of);
    if let Some(of_noun) = of.and_then(|at| text.id(at).noun_event()) {
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
        (Trait::Accompanied, is_accompanied(article, figure)),
        (Trait::Aside, article.stands_aside(block)),
        (Trait::OfKind, is_of_kind(text, claim)),
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
        Kind::Points => Sort::Points(figure.unit.map(Said::get)),
        Kind::Money | Kind::Measure => Sort::In(figure.unit?.get()),
        Kind::Temperature => Sort::Degrees(figure.unit.map(Said::get)),
        Kind::Duration => Sort::Duration,
        Kind::Vote => Sort::Vote,
        Kind::Score => Sort::Score,
        _ => return None,
    })
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
