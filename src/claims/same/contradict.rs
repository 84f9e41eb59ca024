//! Whether two mentions that look like one quantity can contradict each other (CHECKS.md C5, C7).
//!
//! A clash is said of two figures only where the later one brings in nothing of its own that could
//! tell it from the earlier one, and where no third figure is what it points back at.

use super::mention::{Mention, Points, Sort};
use super::{keys, parallel};
use crate::claims::change::slot;
use crate::claims::{Article, Tag, Tags};
use crate::lang::en::same::DAYS;
use crate::lang::{Forms, Function, Role};
use crate::number::Exact;

impl Article<'_> {
    /// Whether the later of two figures of one quantity, if it is another number, is an error: false
    /// where the text leaves room for two quantities.
    #[must_use]
    pub fn can_contradict(&self, earlier: usize, later: usize) -> bool {
        let (Some(a), Some(b)) = (self.mention(earlier), self.mention(later)) else { return false };
        if super::slip::is_slip(self, a, b) {
            return true;
        }
        let told_alone = !is_of_third(self, a, b)
            && !distribution(self, a, b)
            && !level_and_change(self, a, b)
            && !super::slip::is_explained(self, a, b)
            && !super::slip::is_some(self, a, b)
            && !of_ones_own(self, a)
            && !of_ones_own(self, b)
            && (b.points == Points::Not || brings_nothing(self, a, b))
            && !(b.points == Points::Its && beside_others(self, a))
            && !(b.sort == Sort::Share && says_more(self, a, b));
        // what else is said in the same words is said of both
        near_in_size(self, a, b) && (told_alone || parallel::are_parallel(self, a, b))
    }
}

/// “47 percent of those asked said no”: what the share does goes on behind its verb, in words of its own.
fn says_more(article: &Article<'_>, a: &Mention, b: &Mention) -> bool {
    let text = article.text;
    let Some((figure, claim)) = article.figure(b.figure).zip(article.claim(b.figure)) else {
        return false;
    };
    let Some(verb) = claim.verb_token.filter(|it| *it >= figure.tokens.end) else { return false };
    let earlier = article.sentence(a.figure);
    (verb + 1..article.sentence(b.figure).end)
        .take(TAIL)
        .take_while(|at| text.mark(*at).is_none())
        .filter(|at| text.token(*at).is_some_and(crate::text::Token::is_word))
        .any(|at| !earlier.clone().any(|it| text.word(it).eq_ignore_ascii_case(text.word(at))))
}

/// Figures more than ten times apart were never one, but for a scale word or a nought.
pub(super) fn near_in_size(article: &Article<'_>, a: &Mention, b: &Mention) -> bool {
    let amount = |it: &Mention| article.figure(it.figure).and_then(crate::figures::Figure::amount);
    let (Some(a), Some(b)) = (amount(a), amount(b)) else { return true };
    let within = |a: Exact, b: Exact| b.times(Exact::int(10)).is_none_or(|it| a <= it);
    let slip = (1..=9)
        .filter_map(Exact::ten_to)
        .any(|it| b.times(it) == Some(a) || a.times(it) == Some(b));
    slip || within(a, b) && within(b, a)
}

/// “a 40 million loan for trade and a 20 million loan for steel. The 40 million loan”: another figure
/// before it is the very number that the later one gives.
pub(super) fn is_of_third(article: &Article<'_>, a: &Mention, b: &Mention) -> bool {
    let amount = |it: usize| article.figure(it).and_then(crate::figures::Figure::amount);
    let value = amount(b.figure);
    (b.figure.saturating_sub(REACH)..b.figure).any(|it| {
        it != a.figure
            && amount(it) == value
            && article.mention(it).is_some_and(|it| it.sort == b.sort)
    })
}

/// Figures further back are not pointed at.
const REACH: usize = 100;

/// “rose to 4.6 billion … this 1.9 billion rise”: one is a level, the other its change.
fn level_and_change(article: &Article<'_>, a: &Mention, b: &Mention) -> bool {
    let change = |it: &Mention| {
        let head = article.claim(it.figure).and_then(|it| it.head);
        head.is_some_and(|at| article.text.id(at).trend().is_some())
    };
    change(b)
        && matches!(slot(article, a.figure).word, Function::To | Function::At | Function::From)
}

/// “8.9 percent of its loans”: whose they are is told by the sentence.
fn of_ones_own(article: &Article<'_>, it: &Mention) -> bool {
    let end = article.figure(it.figure).map_or(0, |it| it.tokens.end);
    it.sort == Sort::Share
        && article.text.id(end).function() == Function::Of
        && article.text.id(end + 1).function() == Function::Possessive
}

/// Shares that are told with others, which are others too: “41 percent for one, 35 for the other … it
/// was 36 and 32”: two polls.
fn distribution(article: &Article<'_>, a: &Mention, b: &Mention) -> bool {
    let others = |it: &Mention| {
        let sentence = article.sentence(it.figure);
        article
            .figures_in(&sentence)
            .filter(|other| {
                *other != it.figure
                    && article.mention(*other).is_some_and(|it| it.sort == Sort::Share)
            })
            .count()
    };
    a.sort == Sort::Share && others(a) > 0 && others(b) > 0
}

/// “31 grammar schools and 20 special schools”: one of several groups, and “its schools” are all of them.
fn beside_others(article: &Article<'_>, it: &Mention) -> bool {
    let mut here = article.figures_in(&article.sentence(it.figure));
    here.any(|other| {
        other != it.figure && article.mention(other).is_some_and(|other| other.sort == it.sort)
    })
}

/// Words behind the later figure’s noun that restrict it.
const TAIL: usize = 10;

/// Whether what restricts the later phrase was said of the earlier one: “the 37 villagers killed *in the
/// landslide*”, not “the 14 million loan *to Rwanda*”.
pub(super) fn brings_nothing(article: &Article<'_>, a: &Mention, b: &Mention) -> bool {
    let text = article.text;
    let Some(figure) = article.figure(b.figure) else { return false };
    let earlier = article.sentence(a.figure);
    let sentence = article.sentence(b.figure);
    let tags = Tags::of(text, sentence.clone());
    let start = article.reach(b.figure).end.max(figure.tokens.end);
    // “OSLO - A fire killed 12 … The 14 people killed in Oslo”
    let dateline = keys::keys(text, Some(article.dateline()));
    let said = |at: usize| {
        let key = keys::key(text, at);
        let event = text.id(at).verb_event().or_else(|| text.id(at).noun_event());
        event.is_some() && event == a.event
            || a.around.contains(&key)
            || dateline.contains(&key)
            || earlier.clone().any(|it| keys::key(text, it) == key)
    };
    let restriction = article.claim(b.figure).and_then(|it| it.restricts);
    // 0: the noun alone, 1: “who”, “to”, and no verb yet, 2: its verb has come
    let mut state = 0;
    for at in start..sentence.end.min(start + TAIL) {
        let word = text.id(at);
        let tag = tags.get(at);
        let is_verb = matches!(tag, Some(Tag::Verb | Tag::Participle | Tag::Auxiliary));
        // “90 percent of the 16 billion in bills set aside in the budget”
        // “the 16 people killed in the flood were buried”
        let restricts = (b.before == Function::Of || restriction == Some(at))
            && state == 0
            && tag == Some(Tag::Verb)
            && word.form().has(Forms::VERB_PARTICIPLE);
        // “the 16 people killed were buried”, “lawyers for the 21 men sentenced appealed”
        let second = state == 2
            && tag == Some(Tag::Participle)
            && matches!(b.before, Function::Of | Function::For);
        // “treated for burns”: what stands behind a preposition is no verb of the clause
        let object = at > start
            && matches!(tags.get(at - 1), Some(Tag::Preposition | Tag::Determiner))
            && tag == Some(Tag::Verb);
        let main =
            matches!(tag, Some(Tag::Verb | Tag::Auxiliary)) && state != 1 && !restricts && !object
                || second;
        // “called the 18 million fine a disgrace”
        let next = state == 0 && at > figure.tokens.end && word.function() == Function::A;
        if main
            || next
            || text.mark(at).is_some()
            || matches!(word.function(), Function::And | Function::But)
        {
            break;
        }
        state = match tag {
            Some(Tag::Relative | Tag::To) if state == 0 => 1,
            // “the 121 planes it leases”
            _ if at == start && word.function() == Function::Pronoun => 1,
            Some(Tag::Auxiliary) => state,
            _ if is_verb => 2,
            _ => state,
        };
        // “the 47 people killed in the quake on Friday”: when they were buried
        // “the 16 titles won by her sister”
        let tells = (keys::is_content(text, at) || word.has(Role::Title))
            && !word.has(Role::Weekday)
            || word.ordinal().is_some()
            || word.has(Role::Month)
            || text.token(at).is_some_and(crate::text::Token::is_number)
            || matches!(
                word.function(),
                Function::Last
                    | Function::Next
                    | Function::Previous
                    | Function::Other
                    | Function::Since
            );
        if tells && !said(at) {
            return false;
        }
    }
    // “yesterday’s 137 contracts”, “Last year, of the 13 bills”
    let opening = figure.whole.start.saturating_sub(2)..figure.whole.start;
    let before = opening.into_iter().all(|at| !is_time(article, at) || said(at));
    let front = sentence.start..sentence.start + 2;
    let fronted = front.into_iter().any(|at| {
        matches!(text.id(at).function(), Function::Last | Function::Next | Function::Previous)
    });
    before && !fronted
}

/// “yesterday”, “Monday”, “June”
fn is_time(article: &Article<'_>, at: usize) -> bool {
    let word = article.text.id(at);
    word.has(Role::Weekday) || word.has(Role::Month) || article.says(at, DAYS)
}
