//! Votes: the two sides of a vote, and those who took none.

use std::ops::Range;

use super::Article;
use crate::figures::{Figure, JoinKind, Kind};
use crate::lang::en::votes::{ABSENT, AHEAD, CONTESTS, CONTRA, FAVORING, MEMBERS, OPPOSING, SIDES};
use crate::lang::{Forms, Function, Role};

/// What a sentence says of one vote.
#[derive(Clone, Debug)]
pub struct Vote {
    /// The two sides, those in favour first where the text tells them apart; a tally may have more.
    pub sides: Vec<usize>,
    /// Who stayed out of it: abstained, was absent.
    pub apart: Vec<usize>,
    /// Whether the sides are written as one: “122 to 13”.
    pub is_tally: bool,
}

impl Vote {
    /// Every figure of the vote, in reading order.
    #[must_use]
    pub fn figures(&self) -> Vec<usize> {
        let mut all: Vec<usize> = self.sides.iter().chain(&self.apart).copied().collect();
        crate::order::sort(&mut all);
        all
    }
}

impl Article<'_> {
    /// The vote that a sentence which is shown tells: one tally with those who abstained, or counts “for” and
    /// “against”.
    #[must_use]
    pub fn vote(&self, sentence: usize) -> Option<&Vote> {
        let votes = self.passage.votes.get_or_init(|| {
            let told = self.sentences();
            told.filter_map(|it| Some((it.idx, self.vote_of(&it.tokens)?))).collect()
        });
        let at = votes.binary_search_by_key(&sentence, |it| it.0).ok()?;
        votes.get(at).map(|it| &it.1)
    }

    fn vote_of(&self, tokens: &Range<usize>) -> Option<Vote> {
        let here = self.figures_in(tokens);
        let (sides, is_tally) = match self.tally(here.clone())? {
            Some(tally) => (tally, true),
            None => match self.opposed(here.clone()) {
                Some(sides) => (sides, true),
                None => (self.sides(here.clone())?, false),
            },
        };
        let apart = here.filter(|it| !sides.contains(it) && stayed_out(self, *it)).collect();
        Some(Vote { sides, apart, is_tally })
    }

    /// Whether an amount is what somebody won by: “beat him by 8 points”.
    #[must_use]
    pub fn is_won_by(&self, amount: usize) -> bool {
        let Some(start) = self.figure(amount).map(|it| it.whole.start) else { return false };
        let by = start.saturating_sub(3)..start;
        by.clone().rev().find(|it| self.text.id(*it).function() == Function::By).is_some_and(|by| {
            (by.saturating_sub(8)..by).any(|it| {
                let word = self.text.id(it);
                // “the lead manager”
                let told = word.form().has(Forms::VERB_PAST | Forms::VERB_S | Forms::VERB_ING);
                let lemma = word.verb().map_or("", crate::lang::WordId::text);
                CONTESTS.contains(&lemma) || told && AHEAD.contains(&lemma)
            })
        })
    }

    /// The only tally among some figures; nothing at all where there are two, which are two votes, or
    /// where it is of another day.
    #[expect(clippy::option_option, reason = "a tally, none, or what is no vote of this sentence")]
    fn tally(&self, here: Range<usize>) -> Option<Option<Vec<usize>>> {
        // “48.2 percent to 46.1 percent” are shares, and no votes
        let is_tally = |it: &Figure| {
            it.kind == Kind::Vote && it.join.is_some_and(|it| it.kind == JoinKind::Tally)
        };
        let mut tallies = here.clone().filter(|it| self.figure(*it).is_some_and(is_tally));
        let Some(first) = tallies.next() else { return Some(None) };
        let join = self.figure(first)?.join;
        let of_it = |it: &usize| self.figure(*it).is_some_and(|it| it.join == join);
        if is_attribute(self, first) || tallies.any(|it| !of_it(&it)) {
            return None;
        }
        Some(Some(here.filter(of_it).collect()))
    }

    /// “18,420 votes to his rival’s 17,910”
    fn opposed(&self, here: Range<usize>) -> Option<Vec<usize>> {
        let text = self.text;
        let mut pairs = here.clone().filter(|a| {
            let (Some(one), Some(other)) = (self.figure(*a), self.figure(a + 1)) else {
                return false;
            };
            if !here.contains(&(a + 1)) || !is_count(one) || !is_count(other) {
                return false;
            }
            let between = self.reach(*a).end..other.whole.start;
            // “polling 8,410 to her 7,107”
            let head = self.own_head(*a);
            let votes = head.map_or(self.noun(*a), |it| text.id(it)).has(Role::VoteNoun);
            let to = matches!(text.id(between.start).function(), Function::To | Function::Against);
            let owned = matches!(
                self.before(a + 1),
                Function::PossessiveMark | Function::Possessive | Function::For
            );
            votes && to && owned && between.len() <= 6
        });
        let first = pairs.next().filter(|_| pairs.next().is_none())?;
        Some(vec![first, first + 1])
    }

    /// “nine voted for, four against”
    fn sides(&self, here: Range<usize>) -> Option<Vec<usize>> {
        if here.len() < 2 {
            return None;
        }
        let mut sides: Vec<usize> = here.filter(|it| takes_side(self, *it)).collect();
        if sides.len() < 2 {
            return None;
        }
        // “four voted against and nine for”
        let contra = |it: usize| {
            let end = self.figure(it).map_or(0, |it| it.tokens.end);
            self.find_word(end..end + 3, SIDES).is_some_and(|it| self.says(it, CONTRA))
                || self.says(end, OPPOSING)
        };
        crate::order::by_key(&mut sides, |it| contra(*it));
        // “44 for him and 9 for others”: nobody is against
        let opposed = !contra(*sides.first()?) && contra(*sides.last()?);
        opposed.then_some(sides)
    }
}

/// “a 7-4 ruling”: the votes of another body, or of another day.
fn is_attribute(article: &Article<'_>, tally: usize) -> bool {
    let Some(figure) = article.figure(tally) else { return true };
    let end = article.figure(tally + 1).map_or(figure.tokens.end, |it| it.tokens.end);
    let noun_behind = article.text.token(end).is_some_and(|it| {
        it.is_word() && it.word.has(Role::Noun) && it.word.function() == Function::None
    });
    noun_behind
        && matches!(article.before(tally), Function::A | Function::The | Function::Possessive)
        && !is_its_vote(article, tally, end)
}

/// “approved on a 3-4 vote”, “by a 12-9 vote”: the vote of the sentence.
fn is_its_vote(article: &Article<'_>, tally: usize, end: usize) -> bool {
    let start = article.figure(tally).map_or(0, |it| it.whole.start);
    article.text.id(end).has(Role::VoteNoun)
        && start.checked_sub(2).is_some_and(|it| {
            matches!(article.text.id(it).function(), Function::On | Function::By | Function::With)
        })
}

/// “nine voted for”, “four against”
fn takes_side(article: &Article<'_>, idx: usize) -> bool {
    let share = |it: &Figure| it.kind == Kind::Percent && it.per.is_none() && it.join.is_none();
    let Some(figure) = article.figure(idx).filter(|it| is_count(it) || share(it)) else {
        return false;
    };
    let sides = |end: usize| {
        article.says(end, SIDES)
            || is_count(figure) && (article.says(end, OPPOSING) || article.says(end, FAVORING))
            // “47 percent in favour”
            || article.text.id(end).function() == Function::In && article.says(end + 1, SIDES)
            || article.text.id(end).has(Role::VoteWord)
                && (article.says(end + 1, SIDES) || article.says(end + 2, SIDES))
    };
    let end = figure.tokens.end;
    sides(end) || is_count(figure) && behind_members(article, idx, end).is_some_and(sides)
}

/// “61 deputies |voting for it”, “seven of the nine judges |agreed”: the token behind those who voted.
fn behind_members(article: &Article<'_>, idx: usize, end: usize) -> Option<usize> {
    let of = |it: usize| {
        matches!(
            article.text.id(it).function(),
            Function::Of | Function::The | Function::Possessive
        )
    };
    let own = |it: usize| {
        of(it)
            || article.text.mark(it).is_none() && article.text.id(it).function() == Function::None
    };
    // the nine of “seven of the nine”
    if matches!(article.before(idx), Function::Of | Function::The | Function::Possessive) {
        return None;
    }
    let is_noun = |it: &usize| article.is_noun(*it, MEMBERS);
    (end..end + 5).find(|it| is_noun(it) || !own(*it)).filter(is_noun).map(|it| it + 1)
}

/// “10 abstentions”, “four abstained”, “one justice recused”
fn stayed_out(article: &Article<'_>, idx: usize) -> bool {
    let Some(figure) = article.figure(idx).filter(|it| is_count(it)) else { return false };
    let end = figure.tokens.end;
    article.find_word(end..end + 5, ABSENT).is_some_and(|it| {
        !article.clause_ends_in(end..it) && (end..it).all(|it| article.text.mark(it) != Some(','))
    })
}

fn is_count(figure: &Figure) -> bool {
    matches!(figure.kind, Kind::Count | Kind::Number) && figure.exact().is_some()
}
