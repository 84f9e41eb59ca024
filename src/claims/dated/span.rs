//! Stretches of time: “from 2011 to 2018”, “(1956–1923)”, “began in 2018 and was finished in 2016”.

use std::ops::Range;

use crate::claims::Article;
use crate::claims::change::clauses;
use crate::figures::Kind;
use crate::lang::en::dated::{BACKWARDS, BEGIN, COMPARED, END, MOVED};
use crate::lang::{Function, Role};

/// How the text ties the two ends.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum How {
    /// “from 2011 to 2018”
    FromTo,
    /// “2011 to 2018”, “(2011–2018)”
    Bare,
    /// “between 2009 and 2012”: something lies in it, of any length.
    Window,
    /// “began in 2018 and ended in 2016”: the token of the first verb.
    Verbs(usize),
}

/// A stretch of time with its two ends.
#[derive(Clone, Debug)]
pub struct Stretch {
    /// The figure of the start.
    pub from: usize,
    /// The figure of the end.
    pub to: usize,
    /// How they are tied.
    pub how: How,
    /// From the preposition or bracket to the end.
    pub tokens: Range<usize>,
    /// Whether something is moved from the one to the other, or told backwards.
    pub moved: bool,
}

impl Article<'_> {
    /// The stretches of time that are told in what is shown, in reading order.
    #[must_use]
    pub fn stretches(&self) -> &[Stretch] {
        self.passage.stretches.get_or_init(|| stretches(self))
    }
}

fn stretches(article: &Article<'_>) -> Vec<Stretch> {
    let mut found = Vec::new();
    for (_, sentence) in article.shown_sentences() {
        let here = article.figures_in(&sentence.tokens);
        let moment = |it: usize| article.is_moment(it);
        if !here.clone().any(|it| it + 1 < here.end && moment(it) && moment(it + 1)) {
            continue;
        }
        for clause in clauses(article, &sentence.tokens) {
            let figures = article.figures_in(&clause);
            for from in figures.clone() {
                let to = from + 1;
                if figures.contains(&to) && article.is_moment(from) && article.is_moment(to) {
                    found.extend(range(article, &clause, from).or_else(|| verbs(article, from)));
                }
            }
        }
    }
    found
}

/// “from 2011 to 2018”, “2011 to 2018”, “2011-2018”
fn range(article: &Article<'_>, clause: &Range<usize>, from: usize) -> Option<Stretch> {
    let text = article.text;
    let (start, end) = (article.figure(from)?, article.figure(from + 1)?);
    let between = start.tokens.end..end.whole.start;
    // “from June 12, 2021, to May 30, 2021”, “from 3 p.m. until shortly before 6 p.m.”
    let mark = between.start + usize::from(text.is_mark(between.start, ','));
    let near = |it: usize| {
        let word = text.id(it);
        word.has(Role::Adverb)
            || matches!(word.function(), Function::Before | Function::After | Function::Just)
    };
    if mark >= between.end || !(mark + 1..between.end).all(near) {
        return None;
    }
    let to = matches!(text.id(mark).function(), Function::To | Function::Until | Function::Through);
    let dash = matches!(text.mark(mark), Some('-' | '–' | '—'));
    let and = text.id(mark).function() == Function::And;
    if !to && !dash && !and || !alike(article, from) {
        return None;
    }
    let mut before = start.whole.start.checked_sub(1);
    while before.is_some_and(|it| text.id(it).has(Role::Weekday)) {
        before = before.and_then(|it| it.checked_sub(1)); // “from Monday, May 1”
    }
    let opens = before.map(|it| text.id(it).function()).unwrap_or_default();
    let how = match opens {
        Function::Between if and => How::Window,
        _ if and => return None,
        Function::From => How::FromTo,
        // “between 1990 to 2010” is a window; “moved to 2011 to 2018” is nothing
        Function::Between | Function::To | Function::Until | Function::Than => return None,
        _ => How::Bare,
    };
    // “the difference between 2012 and 2009”
    if how == How::Window
        && before.and_then(|it| it.checked_sub(1)).is_some_and(|it| article.is_noun(it, COMPARED))
    {
        return None;
    }
    let first = if how == How::FromTo { before? } else { start.whole.start };
    let earlier = clause.start..first;
    let moved = article.has_verb(earlier.clone(), MOVED)
        || article.find_word(earlier.clone(), BACKWARDS).is_some()
        || article
            .find_word(end.tokens.end..clause.end.min(end.tokens.end + 2), BACKWARDS)
            .is_some();
    Some(Stretch { from, to: from + 1, how, tokens: first..end.tokens.end, moved })
}

/// “began on March 9 and ended on March 2”, “which began in 2018, was finished in 2016”
fn verbs(article: &Article<'_>, from: usize) -> Option<Stretch> {
    let (start, end) = (article.figure(from)?, article.figure(from + 1)?);
    let (begin, finish) = (article.before_date(from)?, article.before_date(from + 1)?);
    let verb = |it: usize| article.text.id(it).verb();
    let fits = article.is_verb(begin, BEGIN)
        && article.is_verb(finish, END)
        && verb(begin) != verb(finish)
        && begin < start.tokens.start
        && finish >= start.tokens.end
        && goes_on(article, start.tokens.end..finish)
        && alike(article, from);
    fits.then(|| Stretch {
        from,
        to: from + 1,
        how: How::Verbs(begin),
        tokens: begin..end.tokens.end,
        moved: false,
    })
}

/// Whether the second verb has the subject of the first: “and, after many interruptions, was”.
fn goes_on(article: &Article<'_>, between: Range<usize>) -> bool {
    let text = article.text;
    let comma = |from: usize| (from..between.end).find(|it| text.is_mark(*it, ','));
    let aside = comma(between.start).and_then(|open| Some((open, comma(open + 1)?)));
    article.runs_on(between.clone())
        || aside.is_some_and(|(open, close)| {
            let inside = open + 1..close;
            article.runs_on(between.start..open)
                && article.runs_on(close..between.end)
                && article.figures_in(&inside).is_empty()
                && matches!(
                    text.id(open + 1).function(),
                    Function::After
                        | Function::With
                        | Function::In
                        | Function::Without
                        | Function::Despite
                )
                && inside
                    .into_iter()
                    .all(|it| text.id(it).verb().is_none() || text.id(it).has(Role::Noun))
        })
}

/// Both are dates, or both are times.
fn alike(article: &Article<'_>, from: usize) -> bool {
    let kind = |it: usize| article.figure(it).map(|it| it.kind);
    kind(from) == kind(from + 1) && matches!(kind(from), Some(Kind::Date | Kind::Time))
}
