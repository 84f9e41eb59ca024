//! Products: a number of things, what each comes to, and what all come to.

use std::ops::Range;

use super::Article;
use crate::figures::{Kind, Per};
use crate::lang::cues::{
    AVERAGE, COSTS, ELSEWHERE, GIVES, HEAD, NO_MEAN, PEOPLED, TOGETHER, TOTAL,
};
use crate::lang::en::amounts::{COSTLY, GROUPS};
use crate::lang::en::parts::RATES;
use crate::lang::{Forms, Function, Role};

/// What says that a figure is of one thing out of many.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Each {
    /// “an average of $500”
    Average,
    /// “$40 each”
    Apiece,
    /// “at $40”
    Price,
    /// “$500 a person”
    PerHead,
    /// “$1.50 a litre”, “per ticket”
    PerThing,
}

/// A number of things, what each comes to, and what all come to.
#[derive(Clone, Copy, Debug)]
pub struct Product {
    /// How many.
    pub count: usize,
    /// What one comes to.
    pub each: usize,
    /// What all come to.
    pub total: usize,
    /// What says which figure is which.
    pub cue: Each,
    /// Whether what one comes to is a mean.
    pub mean: bool,
}

impl Article<'_> {
    /// The products that a sentence states: clauses with three amounts, no more, of which one is said
    /// to be of each.
    #[must_use]
    pub fn products(&self, sentence: &Range<usize>) -> Vec<Product> {
        if self.figures_in(sentence).len() < 3 {
            return Vec::new();
        }
        self.segments(sentence).filter_map(|it| self.product(&it)).collect()
    }

    /// A sentence cut at semicolons, colons and dashes that no list stands between.
    pub fn segments(&self, sentence: &Range<usize>) -> impl Iterator<Item = Range<usize>> {
        self.text.cut_at(sentence, &[';', ':', '—', '–'])
    }

    fn product(&self, segment: &Range<usize>) -> Option<Product> {
        let here = self.figures_in(segment);
        let mut amounts = Vec::with_capacity(4);
        for idx in here {
            let figure = self.figure(idx)?;
            match figure.kind {
                Kind::Date | Kind::Time | Kind::Label(_) => {}
                Kind::Count
                | Kind::Number
                | Kind::Money
                | Kind::Measure
                | Kind::Age
                | Kind::Duration
                    if figure.join.is_none() =>
                {
                    amounts.push(idx);
                }
                _ => return None,
            }
        }
        let [a, b, c] = *amounts.as_slice() else { return None };
        let mut found = [(a, b, c), (b, a, c), (c, a, b)].into_iter().filter_map(|(each, x, y)| {
            let cue = self.each_cue(each)?;
            let total = [x, y].into_iter().find(|it| self.is_total_of(*it, each))?;
            let count = if total == x { y } else { x };
            // “each of the 12 firms paid $3,000, the state $50,000” tells of two
            let all = cue != Each::Average
                || !self.is_each_of(count)
                || self.says_combined(total)
                || self.is_of_all(total);
            (all && self.is_number_of(count, each, cue)).then_some(Product {
                count,
                each,
                total,
                cue,
                mean: cue == Each::Average || self.is_mean(each),
            })
        });
        let product = found.next().filter(|_| found.next().is_none())?;
        let (first, last) =
            (self.figure(a)?.whole.start, self.reach(c).end.max(self.figure(c)?.tokens.end));
        self.is_one_statement(first..last, [a, b, c], product.count).then_some(product)
    }

    /// What says that a figure is of each; none where nothing does.
    fn each_cue(&self, idx: usize) -> Option<Each> {
        let figure = self.figure(idx)?;
        let text = self.text;
        let before = figure.whole.start.saturating_sub(2)..figure.tokens.start;
        if self
            .find_word(figure.whole.start.saturating_sub(3)..figure.tokens.start, NO_MEAN)
            .is_some()
        {
            return None;
        }
        let end = figure.tokens.end;
        // “costs each of the city’s 600,000 residents $3,000”
        if let Some(count) = idx.checked_sub(1)
            && self.reach(count).end == figure.whole.start
            && self.is_each_of(count)
        {
            return Some(Each::PerHead);
        }
        // “each of the 15 members paid $40”
        if let Some(count) = idx.checked_sub(1)
            && self.is_each_of(count)
            && let end = self.reach(count).end
            && end + 1 + usize::from(text.id(end).function() == Function::Modal)
                == figure.whole.start
            && let Some(verb) = text.id(figure.whole.start - 1).verb()
            // “worked 12 hours, a combined 420 hours”; “played three games” may be those of others
            && (GIVES.contains(&verb.text())
                || matches!(figure.kind, Kind::Duration | Kind::Measure)
                    && text.is_mark(figure.tokens.end, ',')
                    && matches!(
                        text.id(figure.tokens.end + 1).function(),
                        Function::A | Function::For | Function::Or
                    ))
        {
            return Some(Each::Average);
        }
        // “would give each of them $1.25”
        let each_of = |it: usize| {
            matches!(text.id(it).function(), Function::Each | Function::Every)
                && self.is_verb(it.wrapping_sub(1), GIVES)
        };
        let start = figure.whole.start;
        if each_of(start.wrapping_sub(1))
            || each_of(start.wrapping_sub(3))
                && text.id(start.wrapping_sub(2)).function() == Function::Of
                && text.id(start.wrapping_sub(1)).function() == Function::Pronoun
        {
            return Some(Each::Average);
        }
        let next = text.id(end).function();
        // “for each of the 330 million Americans”, “to each of its 3 million residents”
        if matches!(next, Function::For | Function::To)
            && matches!(text.id(end + 1).function(), Function::Each | Function::Every)
        {
            return Some(Each::PerHead);
        }
        if let Some(Per::Noun(noun)) = &figure.per {
            let head =
                HEAD.contains(&noun.as_str()) || crate::lang::look_up(noun).has(Role::Person);
            return Some(if head { Each::PerHead } else { Each::PerThing });
        }
        if let Some(Per::Unit(unit)) = &figure.per {
            return (unit.dimension() != crate::lang::Dimension::Duration)
                .then_some(Each::PerThing);
        }
        if figure.per.is_some() {
            return None;
        }
        if self.find_word(before, AVERAGE).is_some()
            || figure.kind == Kind::Age
                && self
                    .find_word(figure.whole.start.saturating_sub(3)..figure.whole.start, AVERAGE)
                    .is_some()
            || self.says(end + 1, AVERAGE) && text.id(end).function() == Function::On
            // “an average donation of $40”
            || self.before(idx) == Function::Of
                && self.says(figure.whole.start.wrapping_sub(3), AVERAGE)
        {
            return Some(Each::Average);
        }
        let close = [end, self.reach(idx).end]
            .into_iter()
            .any(|it| matches!(text.id(it).function(), Function::Each | Function::Apiece));
        if close {
            return Some(Each::Apiece);
        }
        (figure.kind == Kind::Money && self.before(idx) == Function::At).then_some(Each::Price)
    }

    /// “each of the city’s 600,000 residents”
    fn is_each_of(&self, count: usize) -> bool {
        let Some(start) = self.figure(count).map(|it| it.whole.start) else { return false };
        (start.saturating_sub(6)..start).any(|it| {
            matches!(self.text.id(it).function(), Function::Each | Function::Every)
                && (it + 1..it + 3).any(|it| self.text.id(it).function() == Function::Of)
        })
    }

    /// Whether a figure is an amount of the same sort as what each comes to, and not of each itself.
    fn is_total_of(&self, total: usize, each: usize) -> bool {
        let (Some(a), Some(b)) = (self.figure(total), self.figure(each)) else { return false };
        let sort = a.kind == b.kind
            && a.unit.map(crate::figures::Said::get) == b.unit.map(crate::figures::Said::get);
        // “a combined age of 160”
        let ages = b.kind == Kind::Age
            && matches!(a.kind, Kind::Age | Kind::Number)
            && self.says_combined(total);
        let counts = matches!(a.kind, Kind::Count | Kind::Number)
            && matches!(b.kind, Kind::Count | Kind::Number)
            && matches!(self.each_cue(each), Some(Each::Average | Each::Apiece));
        // “40 sheep, 950 in total”
        let in_total = (self.is_of_all(total) || self.says_combined(total))
            && total > each
            && (self.own_head(total).is_none() || self.own_noun(total) == self.own_noun(each));
        (sort && !matches!(a.kind, Kind::Count | Kind::Number | Kind::Age)
            || ages
            || counts && in_total
            || self.is_total_of_mean(total, each))
            && (a.per.is_none() || self.is_of_the_same_time(total, each))
            // “At $900 million, the bill comes to $90 for each of”
            && self.each_cue(total).is_none_or(|it| {
                it == Each::Price && self.each_cue(each) == Some(Each::PerHead)
            })
            && !self.describes(total)
            // “for a total of 150 with the head office”
            && !matches!(
                self.text.id(self.reach(total).end).function(),
                Function::With | Function::Including
            )
    }

    /// “four million shares of 1.375 dollars convertible preferred”, “one 100-franc share”, “at a rate of
    /// $1.18”: money that says which things they are.
    fn describes(&self, total: usize) -> bool {
        let Some(figure) =
            self.figure(total).filter(|it| matches!(it.kind, Kind::Money | Kind::Measure))
        else {
            return false;
        };
        let start = figure.whole.start;
        let before = start.checked_sub(1).map(|it| self.text.id(it));
        // “a gift of $18 million”, “a windfall of”, is an amount, “shares of $1.50” and “a rate of” are not
        let of = start.checked_sub(2).is_some_and(|it| {
            let word = self.text.id(it);
            let bare = !word.is_known() && !self.is_plural(it) && self.own_head(total).is_none();
            let amount = word.form().has(Forms::NOUN_SINGULAR) || bare;
            !(amount || self.says(it, COSTLY)) || self.says(it, RATES)
        });
        before.is_some_and(|it| it.cardinal().is_some() || it.function() == Function::Of && of)
    }

    /// “$90 million a year, about $3,000 for each of its 30,000 students”
    fn is_of_the_same_time(&self, total: usize, each: usize) -> bool {
        let Some((a, b)) = self.figure(total).zip(self.figure(each)) else { return false };
        let between = a.whole.end.max(a.tokens.end)..b.whole.start;
        // “a year to teach, or $15,000 per pupil”
        let or = between.clone().rev().find(|it| self.text.id(*it).function() != Function::Or);
        let clause = between.start..or.unwrap_or(between.start);
        !matches!(b.per, Some(Per::Unit(_)))
            && self.each_cue(each) == Some(Each::PerHead)
            // “a year on its 12,000 children in care, or”
            && clause.len() <= 9
            && or.is_some_and(|it| self.text.is_mark(it, ','))
            && clause.clone().all(|it| self.text.mark(it).is_none())
    }

    /// “480 kilos together”, “480 kilos in all”
    fn is_of_all(&self, total: usize) -> bool {
        let Some(figure) = self.figure(total) else { return false };
        let end = self.reach(total).end.max(figure.tokens.end);
        figure.hedge == Some(crate::number::Hedge::Exactly)
            || self.says(end, TOGETHER)
            || self.text.id(end).function() == Function::In
                && (self.text.id(end + 1).function() == Function::All || self.says(end + 1, TOTAL))
    }

    fn says_combined(&self, total: usize) -> bool {
        let Some(start) = self.figure(total).map(|it| it.whole.start) else { return false };
        self.find_word(start.saturating_sub(4)..start, TOTAL).is_some()
    }

    /// Whether a figure can be the number of things.
    fn is_number_of(&self, count: usize, each: usize, cue: Each) -> bool {
        let (Some(figure), Some(of_each)) = (self.figure(count), self.figure(each)) else {
            return false;
        };
        if figure.per.is_some() {
            return false;
        }
        match (cue, &of_each.per) {
            // “a 40-litre tank at $1.50 a litre”
            (Each::PerThing, Some(Per::Unit(unit))) => {
                figure.kind == Kind::Measure
                    && figure.unit.map(crate::figures::Said::get)
                        == Some(crate::figures::Unit::Measure(*unit))
            }
            (_, Some(Per::Noun(noun))) => {
                let head = self.own_head(count).unwrap_or(usize::MAX);
                let same = self.is_noun(head, &[noun.as_str()]);
                let person = HEAD.contains(&noun.as_str());
                let people =
                    person && (self.own_noun(count).has(Role::Person) || self.is_population(count));
                matches!(figure.kind, Kind::Count | Kind::Number) && (same || people)
            }
            (Each::PerHead, _) => {
                // “the town of 1,000 … $600 for each resident”
                let person = self.text.id(of_each.tokens.end + 2).noun().is_some_and(|it| {
                    HEAD.contains(&it.text()) && self.closes(of_each.tokens.end + 3)
                });
                if person && self.is_population(count) {
                    return true;
                }
                // “for each of the town’s 1,000 residents”: the number stands right there
                if figure.whole.start < of_each.whole.start {
                    return self.reach(count).end == of_each.whole.start;
                }
                let from = of_each.tokens.end;
                let to = figure.whole.start;
                matches!(figure.kind, Kind::Count | Kind::Number | Kind::Measure)
                    && from < to
                    && to - from <= 7
                    && (from..to).any(|it| self.text.id(it).function() == Function::Of)
            }
            _ => {
                let group = self.before(count) == Function::Of
                    && figure.whole.start.checked_sub(2).is_some_and(|it| self.is_noun(it, GROUPS));
                matches!(figure.kind, Kind::Count) && self.own_head(count).is_some() || group
            }
        }
    }

    /// “the country of 10 million”, “a population of 2 million”
    #[must_use]
    pub fn is_population(&self, count: usize) -> bool {
        let Some(start) = self.figure(count).map(|it| it.whole.start) else { return false };
        let of = start.checked_sub(1).filter(|it| self.text.id(*it).function() == Function::Of);
        of.and_then(|it| it.checked_sub(1)).is_some_and(|it| {
            let noun = self.text.id(it).noun();
            noun.is_some_and(|it| PEOPLED.contains(&it.text()))
        })
    }

    /// Whether the words around three figures say one thing of them: no “another”, “while”, “but”, no
    /// second clause after “and”.
    fn is_one_statement(&self, all: Range<usize>, figures: [usize; 3], count: usize) -> bool {
        let text = self.text;
        // “from 60 lots”, “a combined loss of”
        let counts = |it: usize| self.figure(count).is_some_and(|at| at.whole.start == it);
        let belongs = |it: usize| {
            text.id(it).function() == Function::From && counts(it + 1)
                || self.says(it.wrapping_sub(1), TOTAL)
        };
        let elsewhere = self.find_words(all.clone(), ELSEWHERE.iter().copied());
        if elsewhere.into_iter().any(|it| !belongs(it))
            || self.find_word(all.clone(), NO_MEAN).is_some()
        {
            return false;
        }
        all.clone().all(|it| {
            let and = text.id(it).function() == Function::And;
            // “and a combined age of”, “and cost $250”: the same subject goes on
            let verb = text.id(it + 1).verb().map_or("", crate::lang::WordId::text);
            let total = text.id(it + 1).function() == Function::A
                && self.find_word(it + 2..it + 4, TOTAL).is_some();
            // “an average of 80 kilos and 480 kilos together”
            let together = figures.iter().any(|figure| {
                self.figure(*figure).is_some_and(|it2| it2.whole.start == it + 1)
                    && self.is_of_all(*figure)
            });
            // “played 18 matches and scored 720 runs at an average of 40 per match”
            let goes_on = !verb.is_empty() && figures.iter().any(|it| self.is_mean(*it));
            !and || total || together || goes_on || COSTS.contains(&verb)
        }) && figures.iter().all(|it| {
            // “$1,200 of it”, “six of them”: of a part
            let end = self.figure(*it).map_or(0, |it| it.tokens.end);
            !(text.id(end).function() == Function::Of
                && matches!(
                    text.id(end + 1).function(),
                    Function::Pronoun | Function::Which | Function::Who | Function::Demonstrative
                ))
        })
    }
}
