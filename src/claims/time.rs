//! When: the nearest date, weekday, month or “last year” in the figure’s sentence, its own clause first.

use std::cell::OnceCell;
use std::ops::Range;

use super::{Claim, Tag, Tags};
use crate::figures::{Figure, Kind};
use crate::lang::{Dimension, Function, Role, Sign};
use crate::text::{Text, Token};

/// Words further from a figure are not asked.
const REACH: usize = 60;

/// What a comma or an “and” between counts for: “300 on Monday and 420 on Tuesday”.
const APART: usize = 8;

/// The times that the words of a sentence tell, in reading order.
pub(super) struct Times {
    /// “Monday”, “in May”: the token.
    days: Vec<usize>,
    /// “last year”: the token that tells, and all of it; looked for where no date and no day tells.
    periods: OnceCell<Vec<(usize, Range<usize>)>>,
}

impl Times {
    /// Of the sentence that is tagged.
    pub(super) fn of(text: &Text, tags: &Tags) -> Self {
        let days = tags.tokens().filter(|it| is_day(text, tags, *it)).collect();
        Self { days, periods: OnceCell::new() }
    }

    /// Fills in `time`.
    pub(super) fn bind(
        &self,
        text: &Text,
        tags: &Tags,
        figures: &[Figure],
        figure: &Figure,
        claim: &mut Claim,
    ) {
        let (sentence, here) = (tags.tokens(), figure.tokens.start);
        let reach = sentence.start.max(here.saturating_sub(REACH))..sentence.end.min(here + REACH);
        let dates = figures.get(figures.partition_point(|it| it.tokens.start < reach.start)..);
        let dates = dates
            .unwrap_or_default()
            .iter()
            .take_while(|it| it.tokens.start < reach.end)
            .filter(|it| it.kind == Kind::Date && !between(tags, it.tokens.start, here, is_break))
            .map(|it| it.tokens.clone());
        let days = self.days.iter().filter(|it| {
            // “kept at 2 percent, …, as announced in May”
            let far = text.id(**it).has(Role::Month)
                && **it > sentence.start + 2
                && between(tags, **it, here, |it| matches!(it, Tag::Comma | Tag::Break));
            reach.contains(*it) && !far
        });
        let days = days.map(|it| *it..it + 1);
        let far = |it: &Range<usize>| {
            let apart = between(tags, it.start, here, |it| matches!(it, Tag::Comma | Tag::And));
            it.start.abs_diff(here) + APART * usize::from(apart)
        };
        let told = dates.chain(days).min_by_key(far);
        claim.time = told.or_else(|| {
            let all = self.periods.get_or_init(|| {
                tags.tokens().filter_map(|it| Some((it, period(text, tags, it)?))).collect()
            });
            let periods = all.iter().filter(|it| reach.contains(&it.0)).map(|it| it.1.clone());
            periods.filter(|it| !between(tags, it.start, here, is_break)).min_by_key(far)
        });
    }
}

fn is_break(tag: Tag) -> bool {
    tag == Tag::Break
}

fn between(tags: &Tags, a: usize, b: usize, is: impl Fn(Tag) -> bool) -> bool {
    (a.min(b)..a.max(b)).any(|it| tags.get(it).is_some_and(&is))
}

/// “Monday”, “in May”; not “May fell” and “Theresa May”.
fn is_day(text: &Text, tags: &Tags, at: usize) -> bool {
    let word = text.id(at);
    if !word.has_any(Role::any(&[Role::Weekday, Role::Month])) {
        return false;
    }
    let month = || word.has(Role::Month) && !matches!(tags.before(at), None | Some(Tag::Name));
    (word.has(Role::Weekday) || month()) && text.token(at).is_some_and(Token::is_capital)
}

/// “last year”, “this week”, “overnight”: a time that the day of writing tells.
fn period(text: &Text, tags: &Tags, at: usize) -> Option<Range<usize>> {
    let word = text.id(at);
    // “overnight”; “weekly” tells how often
    if tags.is(at, Tag::Adverb)
        && word.sign() == Some(Sign::Interval)
        && !word.text().ends_with("ly")
    {
        return Some(at..at + 1);
    }
    let before = at.checked_sub(1).filter(|it| tags.get(*it).is_some())?;
    let told = matches!(
        text.id(before).function(),
        Function::Last | Function::Next | Function::Previous | Function::Demonstrative
    );
    let span = || {
        word.units().first().is_some_and(|it| it.dimension() == Dimension::Duration)
            || word.has(Role::Season)
    };
    (told && span()).then_some(before..at + 1)
}

#[cfg(test)]
mod tests {
    use crate::claims::tests::claim_of;

    fn time(source: &str, figure: usize) -> String {
        claim_of(source, figure).time.unwrap_or_default()
    }

    #[test]
    fn the_nearest_in_the_clause_tells() {
        let source = "The club sold 300 tickets on Monday and 420 on Tuesday.";
        assert_eq!([time(source, 0), time(source, 1)], ["Monday", "Tuesday"]);
        assert_eq!(time("There were 14 strikes in May.", 0), "May");
    }

    #[test]
    fn the_day_of_writing_tells() {
        assert_eq!(time("Last year the yard sold 40 boats.", 0), "Last year");
        assert_eq!(time("The yard may sell 40 boats.", 0), "");
    }
}
