//! Voting bodies: how many members the body has that voted.

use std::ops::Range;

use super::clause::subject_from;
use super::vote::Vote;
use super::{Article, Tag};
use crate::figures::Kind;
use crate::lang::en::votes::{BLOCS, MEMBERS, OTHER_BODIES, PARTIES, SPLITS, THAT_BODY};
use crate::lang::{Forms, Function, Role};

/// How many sentences after the vote its body may be named again.
const SENTENCES: usize = 3;

/// The membership of a voting body.
#[derive(Clone, Copy, Debug)]
pub struct Body {
    /// The figure of it.
    pub figure: usize,
    /// Whether the text says that every member voted.
    pub all_voted: bool,
}

impl Article<'_> {
    /// The body that voted, where its membership is given: in the sentence of the vote, or named
    /// again nearby.
    #[must_use]
    pub fn body_of(&self, sentence: usize, vote: &Vote) -> Option<Body> {
        let tokens = self.stated(sentence);
        body(self, sentence, &tokens, vote)
    }
}

/// The membership of the body that voted.
fn body(
    article: &Article<'_>,
    sentence: usize,
    tokens: &Range<usize>,
    vote: &Vote,
) -> Option<Body> {
    let (here, votes) = (article.figures_in(tokens), &vote.figures());
    let subject = subject(article, tokens, votes);
    for idx in here.clone().filter(|it| !votes.contains(it)) {
        // “Of the 15 jurors, nine voted for”: all that there are, whatever they are called
        let of_them = article.before(idx) == Function::The
            && article.text.id(tokens.start).function() == Function::Of
            && article.figure(idx).is_some_and(|it| it.whole.start == tokens.start + 2);
        // “of the 12 bills, five passed 31-20”: not who voted
        let plural = || article.own_head(idx).is_some_and(|it| article.is_plural(it));
        let unnamed = || (of_them && !vote.is_tally && plural()).then_some(None);
        let Some(name) = membership(article, idx).or_else(unnamed) else { continue };
        let all_voted = all_of(article, idx) && all_took_part(article, tokens, idx, votes);
        let of_whole = of_them || all_voted;
        if is_left(article, sentence, idx, votes) {
            continue;
        }
        let in_place = subject.is_none_or(|it| same_body(article, it, name))
            || of_whole
            || stands_before(article, idx, votes)
            || name.is_some_and(|it| is_subject(article, sentence, it, votes))
            || is_in_phrase(article, idx);
        if in_place {
            return Some(Body { figure: idx, all_voted });
        }
    }
    // named again: “the resolution passed by the 193-member assembly”
    let subject = subject?;
    let last = (sentence + SENTENCES + 1).min(article.text.sentences.len());
    let near = (sentence.saturating_sub(SENTENCES)..last).filter(|it| *it != sentence);
    for other in near {
        let Some(tokens) = article.text.sentences.get(other).map(|it| it.tokens.clone()) else {
            continue;
        };
        for idx in article.figures_in(&tokens) {
            let Some(name) = membership(article, idx) else { continue };
            let definite = matches!(article.before(idx), Function::The);
            // “The 193-member body” right behind: the one that has just voted
            let that = other == sentence + 1
                && name.is_some_and(|it| {
                    article.says(it, THAT_BODY) && !is_told_apart(article, it + 1)
                })
                && article.figure(idx).is_some_and(|it| it.whole.start == tokens.start + 1);
            if definite && (that || name.is_some() && same_body(article, subject, name)) {
                return Some(Body { figure: idx, all_voted: false });
            }
        }
    }
    None
}

/// “The 21-member assembly sent the plan to voters, who approved it 410-320”: who voted is named
/// behind the body and its verb.
fn is_left(article: &Article<'_>, sentence: usize, idx: usize, votes: &[usize]) -> bool {
    let end = article.figure(idx).map_or(0, |it| it.tokens.end);
    let first = votes.first().and_then(|it| article.figure(*it)).map_or(end, |it| it.whole.start);
    let who = (end..first).rev().find(|it| article.text.id(*it).function() == Function::Who);
    let comma = |it: &usize| article.text.is_mark(it - 1, ',');
    article
        .tags(sentence)
        .zip(who.filter(comma))
        .is_some_and(|(tags, who)| (end..who).any(|it| tags.is(it, Tag::Verb)))
}

/// “the 15-member body that runs the court” is another one.
fn is_told_apart(article: &Article<'_>, at: usize) -> bool {
    matches!(
        article.text.id(at).function(),
        Function::That | Function::Which | Function::Who | Function::Of
    )
}

/// Whether a figure counts the members of a body; the token of the body’s name where it is given:
/// “193-member assembly”, “the assembly, with 193 members”.
#[expect(
    clippy::option_option,
    reason = "no members, members of a body without a name, or its name"
)]
fn membership(article: &Article<'_>, idx: usize) -> Option<Option<usize>> {
    let figure = article.figure(idx).filter(|it| it.kind == Kind::Count && it.exact().is_some())?;
    let text = article.text;
    let mut at = figure.tokens.end;
    let hyphened = matches!(text.mark(at), Some('-' | '‑')) && text.touches(at);
    if hyphened {
        at += 1;
    }
    // up to two modifiers: “15 council members”
    let noun = (at..at + 3).find(|it| article.is_noun(*it, MEMBERS))?;
    if hyphened {
        let votes =
            |it: usize| text.id(it).has(Role::VoteWord) && text.id(it).form().has(Forms::VERB_PAST);
        let name = || (noun + 1..noun + 4).take_while(|it| can_name(article, *it) && !votes(*it));
        // “its six-justice majority”: some of those who vote
        return (!name().any(|it| article.is_noun(it, BLOCS))).then(|| name().last());
    }
    // “all 50 senators of the ruling party”, “two members of the five-member panel”
    let of = text.id(noun + 1).function() == Function::Of;
    let of_party = of
        && ((noun + 2..noun + 5).any(|it| article.is_noun(it, PARTIES))
            || article
                .figure(idx + 1)
                .is_some_and(|it| (noun + 2..noun + 4).contains(&it.whole.start)));
    if of_party {
        return None;
    }
    // “and seven members stayed away” are some of them
    let some = text.id(noun + 1).form().has(Forms::VERB_PAST)
        && !matches!(
            article.before(idx),
            Function::The | Function::All | Function::Of | Function::Possessive
        );
    if some {
        return None;
    }
    // “the court, now nine members”, “the assembly, with 193 members”
    let before = (figure.whole.start.saturating_sub(4)..figure.whole.start)
        .rev()
        .find(|it| text.is_mark(*it, ','));
    let named = before
        .and_then(|it| it.checked_sub(1))
        .filter(|it| text.token(*it).is_some_and(crate::text::Token::is_word));
    Some(named)
}

/// “The seven-judge panel split 5-2”: nothing but its name and the verb stand between.
fn stands_before(article: &Article<'_>, idx: usize, votes: &[usize]) -> bool {
    let end = article.figure(idx).map(|it| it.tokens.end);
    let start = votes.first().and_then(|it| article.figure(*it)).map(|it| it.whole.start);
    let Some((end, verb)) = end.zip(start.and_then(|it| it.checked_sub(1))) else { return false };
    let hyphened = matches!(article.text.mark(end), Some('-' | '‑'));
    hyphened
        && article.says(verb, SPLITS)
        && (end + 1..verb).len() <= 5
        && (end + 1..verb).all(|it| can_name(article, it))
}

/// “The 27-member council of ministers backed the ban by 19 votes to 8”: the last verb before the votes
/// is what the body does.
fn is_subject(article: &Article<'_>, sentence: usize, name: usize, votes: &[usize]) -> bool {
    let first = votes.first().and_then(|it| article.figure(*it)).map_or(0, |it| it.whole.start);
    let verb = article.tags(sentence).and_then(|tags| {
        let verb = (name..first).rev().find(|it| tags.is(*it, Tag::Verb))?;
        subject_from(article.text, tags, verb, tags.tokens().start)?.ok()
    });
    verb.is_some_and(|it| it.end == name + 1)
}

/// Whether a word can stand in the name of a body.
fn can_name(article: &Article<'_>, at: usize) -> bool {
    let word = article.text.id(at);
    article.text.token(at).is_some_and(crate::text::Token::is_word)
        && word.function() == Function::None
        && (word.has(Role::Noun) || word.has(Role::Adjective) || !word.is_known())
}

/// “All 100 senators voted”, “took part”
fn all_took_part(
    article: &Article<'_>,
    tokens: &Range<usize>,
    idx: usize,
    votes: &[usize],
) -> bool {
    let part = |it: usize| article.says(it, &["took"]) && article.says(it + 1, &["part"]);
    let took =
        article.find_word(tokens.clone(), &["participated"]).is_some() || tokens.clone().any(part);
    // “took part in the debate, and the House passed”: another body
    let start = article.figure(idx).map_or(0, |it| it.tokens.end);
    let end = votes.first().and_then(|it| article.figure(*it)).map_or(start, |it| it.whole.start);
    let other = (start..end).any(|it| {
        article.is_noun(it, OTHER_BODIES)
            || article.text.token(it).is_some_and(crate::text::Token::is_capital)
    });
    let told = article.find_word(tokens.clone(), &["voted", "vote", "cast"]).is_some();
    (told || took) && !other
}

/// “all 100 senators”, “every one of the 100 senators”
fn all_of(article: &Article<'_>, idx: usize) -> bool {
    let one = article.figure(idx).and_then(|it| it.whole.start.checked_sub(4));
    let every = |it: usize| {
        article.text.id(it).function() == Function::Every
            && article.text.id(it + 2).function() == Function::Of
            && article.text.id(it + 3).function() == Function::The
    };
    article.before(idx) == Function::All || one.is_some_and(every)
}

/// The head of what voted: the last noun before the verb of the vote.
fn subject(article: &Article<'_>, tokens: &Range<usize>, votes: &[usize]) -> Option<usize> {
    let first = article.figure(*votes.first()?)?.tokens.start;
    let text = article.text;
    let verb = (tokens.start..first).rev().find(|it| {
        text.id(*it).has(Role::VoteWord)
            && text.id(*it).has(Role::Verb)
            && !is_noun_here(article, *it)
    })?;
    let mut at = verb;
    while at > tokens.start {
        at -= 1;
        if matches!(text.mark(at), Some(',')) {
            // “the assembly, with 193 members, voted”: what the commas enclose is no subject
            let open = (tokens.start..at).rev().find(|it| text.is_mark(*it, ','));
            match open {
                Some(open) if at + 1 == verb => at = open,
                _ => return None,
            }
            continue;
        }
        let word = text.id(at);
        if text.token(at).is_some_and(crate::text::Token::is_word)
            && (word.has(Role::Noun) || !word.is_known())
            && word.function() == Function::None
        {
            return Some(at);
        }
    }
    None
}

fn is_noun_here(article: &Article<'_>, at: usize) -> bool {
    let before = at.checked_sub(1).map(|it| article.text.id(it).function());
    matches!(before, Some(Function::A | Function::The | Function::Possessive))
}

fn same_body(article: &Article<'_>, subject: usize, name: Option<usize>) -> bool {
    let Some(name) = name else { return article.is_noun(subject, MEMBERS) };
    article.text.word(subject).eq_ignore_ascii_case(article.text.word(name))
}

/// “voted 122 to 13 in the 193-member body”: the body stands in a phrase of place.
fn is_in_phrase(article: &Article<'_>, idx: usize) -> bool {
    let Some(figure) = article.figure(idx) else { return false };
    figure.whole.start.checked_sub(2).is_some_and(|it| {
        matches!(article.text.id(it).function(), Function::In | Function::At)
            && article.before(idx) == Function::The
    })
}
