//! Changes: two levels of one quantity that the text sets side by side, the way it says they go, and
//! the amount, percentage or factor it gives for the change.
//!
//! “from X to Y”, “to Y from X”, “taking it from X to Y”; “Y, up from X”, “down from X …, Y”;
//! “rose to Y, compared with X”. All checks of changes and comparisons rest on this one finder.

mod level;
mod pair;
mod size;
mod slot;
mod step;
mod told;
mod way;

use std::ops::Range;

use super::Article;
use crate::figures::Kind;
use crate::lang::{Function, Role, Trend};

use crate::lang::en::change::{EARLIER, EXPECTED, EXTREMES, NUMBERS};
pub(crate) use level::comparable;
pub(crate) use slot::slot;
pub(crate) use step::Step;
pub(crate) use step::is_addition;
pub(crate) use way::Way;
pub(crate) use way::size_way;

/// How the text ties two levels together.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Tie {
    /// “from X to Y”, “to Y from X”
    FromTo,
    /// “Y, up from X”
    UpFrom,
    /// “Y, compared with X”
    Compared,
    /// “that cost X in 2020 now costs Y”
    Now,
}

/// Two levels of one quantity, the earlier and the later.
#[derive(Clone, Debug)]
pub struct Change {
    /// The figure of the earlier level.
    pub from: usize,
    /// The figure of the later level.
    pub to: usize,
    /// How the text ties them.
    pub tie: Tie,
    /// The way the text says that the amount goes, where it says so.
    pub way: Option<Way>,
    /// The size of the change, as the text gives it.
    pub steps: Vec<Step>,
    /// The part of the sentence it stands in.
    pub clause: Range<usize>,
    /// Whether one level takes its unit from the other: “from 42 to 48 feet”.
    pub elided: bool,
}

impl Change {
    /// The figures of the two levels, in reading order.
    #[must_use]
    pub fn levels(&self) -> [usize; 2] {
        [self.from.min(self.to), self.from.max(self.to)]
    }

    /// Whether a step is that of these levels: of two that are only compared, one that follows right behind:
    /// “2.17 million, compared with 2.15 million, a rise of 18,000”.
    #[must_use]
    pub fn is_sized_by(&self, article: &Article<'_>, step: &Step) -> bool {
        let behind = step.close && step.figure > self.from.max(self.to) && step.trend.is_some();
        // “were up 50 percent at 45, compared with 30 a year earlier”; a price may be up since yesterday
        let small = |it: &crate::figures::Figure| {
            it.kind == Kind::Money && !it.written.is_some_and(|it| it.scaled)
        };
        let ahead = step.figure + 1 == self.to
            && step.trend.is_some()
            && !article.figure(self.to).is_some_and(small)
            && article.figure(step.figure).is_some_and(|it| {
                let slot = slot(article, self.to);
                it.kind == Kind::Percent && slot.at == it.tokens.end && slot.word == Function::At
            });
        self.tie != Tie::Compared && !self.is_from_elsewhere(article)
            || (behind || ahead) && self.is_from_before(article)
    }

    /// “fell by £12m to £40m, from a peak of £75m”, “to $180 million from the $210 million that was planned”: not from
    /// where the change began.
    fn is_from_elsewhere(&self, article: &Article<'_>) -> bool {
        let Some(figure) = article.figure(self.from).filter(|_| self.to < self.from) else {
            return false;
        };
        let slot = slot(article, self.from);
        let behind = figure.tokens.end..figure.tokens.end + 5;
        let peak = slot.word == Function::From
            && article.text.is_mark(slot.at.wrapping_sub(1), ',')
            && article.find_word(slot.at..figure.whole.start, EXTREMES).is_some();
        peak || article.find_word(behind, EXPECTED).is_some()
    }

    /// Whether the level compared with is one of an earlier time, not what was expected.
    pub(crate) fn is_from_before(&self, article: &Article<'_>) -> bool {
        let Some(figure) = article.figure(self.from) else { return false };
        let end = figure.tokens.end.max(article.reach(self.from).end);
        let behind = figure.tokens.end..end + 4;
        let dated = article
            .figures_in(&behind)
            .any(|it| article.figure(it).is_some_and(|it| it.kind == Kind::Date));
        // “compared with 741 in April”
        let dated = dated || behind.clone().any(|it| article.text.id(it).has(Role::Month));
        let around = figure.whole.start.saturating_sub(5)..end + 5;
        (dated || article.find_word(behind, EARLIER).is_some())
            && article.find_word(around, EXPECTED).is_none()
    }

    /// The two levels and another figure, in reading order.
    #[must_use]
    pub fn with(&self, figure: usize) -> Vec<usize> {
        let mut figures = vec![self.from, self.to, figure];
        crate::order::sort(&mut figures);
        figures
    }

    /// The way a step goes: by its own words, else by those of the change.
    #[must_use]
    pub fn trend_of(&self, step: &Step) -> Option<Trend> {
        step.trend.or(self.way.as_ref().map(|it| it.trend))
    }
}

/// Every change of an article, in reading order.
#[must_use]
pub(crate) fn all(article: &Article<'_>) -> Vec<Change> {
    let mut changes = Vec::new();
    for sentence in article.sentences() {
        if article.figures_in(&sentence.tokens).len() < 2 {
            continue;
        }
        for clause in clauses(article, &sentence.tokens) {
            for (from, to, tie) in pair::levels(article, &clause) {
                let here = article.text.sentence_of(sentence.tokens.start);
                let Some(tags) = article.tags(here) else { continue };
                let elided = article.figure(from).map(|it| it.kind)
                    != article.figure(to).map(|it| it.kind)
                    && has_unit(article, from, to);
                let mut change = Change {
                    from,
                    to,
                    tie,
                    way: None,
                    steps: Vec::new(),
                    clause: clause.clone(),
                    elided,
                };
                change.way = way::find(article, tags, &change);
                change.steps = step::find(article, tags, &change, &sentence.tokens);
                changes.push(change);
            }
        }
    }
    // “to 94 million from 80 million, bringing sales to 174 million, up from 150 million”: what is a level
    // of one change is no step of another
    let mut levels: Vec<usize> = changes.iter().flat_map(Change::levels).collect();
    crate::order::sort(&mut levels);
    for change in &mut changes {
        change.steps.retain(|it| levels.binary_search(&it.figure).is_err());
    }
    changes
}

/// “the number rescued from 44 to 47”: a participle that says who is counted.
fn are_those(article: &Article<'_>, at: usize) -> bool {
    at.checked_sub(1).is_some_and(|it| article.is_noun(it, NUMBERS))
        && article.text.id(at).trend().is_none()
}

/// The parts of a sentence between semicolons and dashes.
pub(crate) fn clauses(
    article: &Article<'_>,
    sentence: &Range<usize>,
) -> impl Iterator<Item = Range<usize>> {
    article.text.cut_at(sentence, &[';', '—'])
}

/// Words that begin another clause.
pub(crate) fn opens_clause(article: &Article<'_>, at: usize) -> bool {
    let function = article.text.id(at).function();
    // “between 2001 and 2011”
    let dates = function == Function::And
        && article
            .figures_in(&(at + 1..at + 2))
            .any(|it| article.figure(it).is_some_and(|it| matches!(it.kind, Kind::Date)));
    !dates
        && matches!(
            function,
            Function::And
                | Function::But
                | Function::Conjunction
                | Function::Which
                | Function::Who
                | Function::When
                | Function::Where
                | Function::However
        )
}

/// “as sales rose”, “with its yield up”, “, its volume up”: what goes along with a change.
fn goes_along(article: &Article<'_>, at: usize) -> bool {
    match article.text.id(at).function() {
        Function::As | Function::With => true,
        Function::Possessive => article.text.is_mark(at.wrapping_sub(1), ','),
        _ => false,
    }
}

fn has_unit(article: &Article<'_>, a: usize, b: usize) -> bool {
    [a, b].iter().any(|it| {
        article.figure(*it).is_some_and(|it| !matches!(it.kind, Kind::Number | Kind::Count))
    })
}
