//! Parts of a whole: “of the 40 schools, 6”, “6 of the 40 schools”, “40 schools, 6 of them”, “40 schools,
//! including 6”.

use std::ops::Range;

use super::Article;
use crate::lang::cues::POINTS_BACK;
use crate::lang::{Function, Role};

/// What ties a part to its whole.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Tie {
    /// “40 schools, including 6 colleges”
    Including,
    /// “40 schools, 6 of them”
    OfThem,
    /// “6 of the 40 schools”
    OfTheWhole,
    /// “Of the 40 schools, 6”
    OfWhole,
}

/// A figure that is said to be a part of another.
#[derive(Clone, Debug)]
pub struct Subset {
    /// The part.
    pub part: usize,
    /// What it may be a part of, the nearest first; at least one.
    pub wholes: Vec<usize>,
    /// What ties the two.
    pub tie: Tie,
}

/// How many words may open the noun phrase of a whole: “of the city’s roughly 2,000”.
const OPENING: usize = 4;

impl Article<'_> {
    /// The parts of wholes that a sentence names, in reading order.
    #[must_use]
    pub fn subsets(&self, sentence: usize) -> Vec<Subset> {
        let tokens = self.stated(sentence);
        let here = self.figures_in(&tokens);
        here.clone()
            .filter(|it| self.is_plain_amount(*it))
            .filter_map(|part| {
                let tied = |tie| move |wholes: Vec<usize>| Subset { part, wholes, tie };
                self.whole_behind(part, &here)
                    .map(|it| tied(Tie::OfTheWhole)(vec![it]))
                    .or_else(|| {
                        let them = self.them(part, sentence, &here);
                        them.and_then(|it| self.if_called_so(part, it)).map(tied(Tie::OfThem))
                    })
                    .or_else(|| self.included_in(part, &here).map(tied(Tie::Including)))
                    .or_else(|| {
                        self.whole_ahead(part, &tokens, &here)
                            .map(|it| tied(Tie::OfWhole)(vec![it]))
                    })
            })
            .collect()
    }

    /// “6 of the 40 schools”, “six members of the 15-member council”, “30 of 48 precincts”
    #[must_use]
    pub fn whole_behind(&self, part: usize, here: &Range<usize>) -> Option<usize> {
        let whole = part + 1;
        let (a, b) = (self.figure(part)?, self.figure(whole).filter(|_| here.contains(&whole))?);
        // “60 votes out of 100”
        let past_out = |it: usize| {
            it + usize::from(
                self.text.id(it).function() == Function::Out
                    && self.text.id(it + 1).function() == Function::Of,
            )
        };
        let out = past_out(self.reach(part).end) > self.reach(part).end;
        let bare = out || self.text.id(a.tokens.end).function() == Function::Of;
        let of = if bare && !out { a.tokens.end } else { past_out(self.reach(part).end) };
        let same_noun = || self.counts_alike(part, whole);
        let ties = self.text.id(of).function() == Function::Of && (bare || same_noun());
        let opening = of + 1..b.whole.start;
        // “a score of 9 points”
        let score = self.says(a.tokens.end - 1, &["score"]);
        (ties
            && !score
            && opening.len() <= OPENING
            && self.opens_phrase(opening)
            && self.is_plain_amount(whole)
            && self.is_part_sort(part, whole))
        .then_some(whole)
    }

    /// “the”, “its”, “the city’s”, “all of the”: nothing but determiners, or a possessor.
    fn opens_phrase(&self, tokens: Range<usize>) -> bool {
        let possessor = tokens
            .end
            .checked_sub(1)
            .is_some_and(|it| self.text.id(it).function() == Function::PossessiveMark);
        tokens.clone().all(|it| {
            self.is_determiner(it)
                || possessor
                    && self.text.token(it).is_some_and(crate::text::Token::is_word)
                    // “of the state’s 33”, never “of, the minister said, its 33”
                    && (it + 2 == tokens.end || !self.text.id(it).has(Role::Say))
        })
    }

    /// “320 of them”, “of whom 46”, “Of those, 46”
    fn them(&self, part: usize, sentence: usize, here: &Range<usize>) -> Option<Vec<usize>> {
        let figure = self.figure(part)?;
        let points_back = |it: usize| self.says(it, POINTS_BACK);
        let of = |it: usize| self.text.id(it).function() == Function::Of;
        let behind = [figure.tokens.end, self.reach(part).end].into_iter().find(|it| {
            of(*it)
                && points_back(it + 1)
                // “20 meetings of which 15”, “of which about 15”
                && !(self.is_relative(it + 1)
                    && self.figure(part + 1).is_some_and(|next| next.whole.start == it + 2))
                && !(self.is_demonstrative(it + 1)
                    && self.text.token(it + 2).is_some_and(crate::text::Token::is_word)
                    && self.text.id(it + 2).function() == Function::Who)
        });
        let start = figure.whole.start;
        let comma = start.checked_sub(1).filter(|it| self.text.is_mark(*it, ',')).unwrap_or(start);
        let ahead = comma.checked_sub(2).filter(|it| of(*it) && points_back(it + 1));
        let anchor = match (behind, ahead) {
            (Some(_), _) => start,
            (_, Some(at)) => at,
            _ => return None,
        };
        let within = self.candidates(part, anchor, here);
        if within.is_some() {
            return within;
        }
        // “40 schools were inspected. Of those, 46 failed.”, “Power was restored to 46 of them.”: amounts of
        // the sentence before
        let first = self.stated(sentence).start;
        let before = sentence.checked_sub(1)?;
        if here.start < part && anchor > first + 1 || self.names_a_group(first..anchor) {
            return None;
        }
        let tokens = self.stated(before);
        let wholes: Vec<usize> =
            self.figures_in(&tokens).rev().filter(|it| self.same_sort(part, *it)).collect();
        let nearest = *wholes.first()?;
        let named =
            wholes.iter().all(|it| self.is_plain_amount(*it) && self.own_head(*it).is_some());
        (named && !self.names_a_group(self.reach(nearest).end..tokens.end)).then_some(wholes)
    }

    /// “30 of these birds”: of birds alone.
    fn if_called_so(&self, part: usize, mut wholes: Vec<usize>) -> Option<Vec<usize>> {
        let counted = self.claim(part).and_then(|it| it.counts.clone());
        let these = counted.filter(|it| {
            self.is_demonstrative(it.start.wrapping_sub(1))
                && self.figure(part).is_some_and(|part| part.tokens.end + 2 == it.start)
        });
        if let Some(these) = these {
            let noun = self.text.id(these.end - 1).noun();
            wholes.retain(|it| noun.is_some_and(|noun| noun == self.own_noun(*it)));
        }
        (!wholes.is_empty()).then_some(wholes)
    }

    fn is_relative(&self, at: usize) -> bool {
        matches!(self.text.id(at).function(), Function::Who | Function::Which)
    }

    fn is_demonstrative(&self, at: usize) -> bool {
        self.text.id(at).function() == Function::Demonstrative
    }

    /// “40 schools, including 6 colleges”
    fn included_in(&self, part: usize, here: &Range<usize>) -> Option<Vec<usize>> {
        let start = self.figure(part)?.whole.start;
        let cue = start.checked_sub(1)?;
        // “40 schools, among them 6 colleges”
        let among = self.text.id(cue).function() == Function::Pronoun
            && self.text.id(cue.wrapping_sub(1)).function() == Function::Among;
        let cue = if among { cue - 1 } else { cue };
        let including = among || self.text.id(cue).function() == Function::Including;
        // “killed 12, including a 15 year old”: an article is no count’s
        let wholes = including.then(|| self.candidates(part, cue, here)).flatten()?;
        wholes.iter().any(|it| self.is_of_the_sort(part, *it)).then_some(wholes)
    }

    /// The amounts of the part’s sort before it, the nearest first; none where another group stands
    /// between, or where the nearest counts nothing that is named.
    fn candidates(&self, part: usize, anchor: usize, here: &Range<usize>) -> Option<Vec<usize>> {
        let wholes: Vec<usize> = (here.start..part)
            .rev()
            .filter(|it| self.is_plain_amount(*it) && self.same_sort(part, *it))
            .collect();
        let nearest = *wholes.first()?;
        let whole = self.figure(nearest)?;
        // “26 of its jets, 34 of which”
        let of_them = whole.tokens.end < anchor
            && self.text.id(whole.tokens.end).function() == Function::Of
            && self.is_determiner(whole.tokens.end + 1);
        let counted = self.claim(nearest).and_then(|it| it.counts.as_ref()).map_or(0, |it| it.end);
        let end = self.reach(nearest).end;
        let between = if of_them { end.max(counted).min(anchor) } else { end }..anchor;
        let named = of_them || self.own_head(nearest).is_some() || whole.unit.is_some();
        // a clause of its own has a group of its own; “; 21 of these” opens it
        let end = anchor - usize::from(self.text.is_mark(anchor.wrapping_sub(1), ';'));
        (named
            && !self.clause_ends_in(between.start..end.max(between.start))
            && !self.names_a_group(between))
        .then_some(wholes)
    }

    /// “Of the 40 schools inspected, 46”
    fn whole_ahead(
        &self,
        part: usize,
        sentence: &Range<usize>,
        here: &Range<usize>,
    ) -> Option<usize> {
        let whole = part.checked_sub(1).filter(|it| here.contains(it))?;
        // “Of 6, 12, or 18 pounds, it is the record”: which of them is asked
        let end = self.reach(part).end;
        let or = [end, end + usize::from(self.text.is_mark(end, ','))]
            .iter()
            .any(|it| self.text.id(*it).function() == Function::Or);
        (self.opens_with_of(whole, sentence)
            && !or
            && self.is_listed_behind(whole, part)
            && self.same_sort(whole, part))
        .then_some(whole)
    }

    /// Whether a clause opens with “of” or “among” and this amount: “Of the 40 schools”.
    #[must_use]
    pub fn opens_with_of(&self, whole: usize, sentence: &Range<usize>) -> bool {
        let Some(figure) = self.figure(whole).filter(|_| self.is_plain_amount(whole)) else {
            return false;
        };
        let start = figure.whole.start;
        let low = start.saturating_sub(OPENING + 1).max(sentence.start);
        let of = (low..start)
            .rev()
            .find(|it| matches!(self.text.id(*it).function(), Function::Of | Function::Among));
        let Some(of) = of.filter(|it| self.opens_phrase(it + 1..start)) else { return false };
        // “Out of 25 penalties”
        let out = of
            .checked_sub(1)
            .is_some_and(|it| it >= sentence.start && self.text.id(it).function() == Function::Out);
        let of = of - usize::from(out);
        of == sentence.start
            || of.checked_sub(1).is_some_and(|it| {
                matches!(self.text.mark(it), Some(';' | ':' | '—' | '–' | '"' | '“'))
                    || self.text.id(it).function() == Function::And
                        && it.checked_sub(1).is_some_and(|it| self.text.is_mark(it, ','))
            })
    }

    /// Whether a figure is the first after the comma that closes “of the 40 schools inspected,”, and
    /// counts the same.
    fn is_listed_behind(&self, whole: usize, part: usize) -> bool {
        let Some(start) = self.figure(part).map(|it| it.whole.start) else { return false };
        let from = self.reach(whole).end;
        let Some(comma) = (from..start).rev().find(|it| self.text.is_mark(*it, ',')) else {
            return false;
        };
        let lead = comma + 1..start;
        lead.len() <= 2
            && lead.clone().all(|it| {
                self.text.id(it).has(Role::Adverb)
                    || self.text.id(it).has(Role::Hedge)
                    || self.text.id(it).function() == Function::Only
            })
            && self.is_of_the_sort(part, whole)
    }
}
