//! Ranges: “5 to 7 percent”, “between 5 and 7”, “$10 to $15 billion”, “8 or 9 euros”.

use super::share::share;
use super::{dimensions, level, span};
use crate::figures::date::Part;
use crate::figures::figure::{Figure, Join, JoinKind, Kind, Value};
use crate::figures::numeral::is_hyphen;
use crate::lang::{Function, Role};
use crate::number::Exact;
use crate::text::{Gap, Text};

/// Joins two figures that are written as a range; unit and scale that stand once hold for both.
pub(crate) fn join(text: &Text<'_>, figures: &mut [Figure]) {
    // from the end, so that “from 24 to 33-35 billion” has its scale when its turn comes
    for idx in (1..figures.len()).rev() {
        let Some([first, second]) = figures.get(idx - 1..=idx) else { return };
        if let Some((a, b)) =
            level::before(text, first, second).or_else(|| level::after(text, first, second))
        {
            if let Some([first, second]) = figures.get_mut(idx - 1..=idx) {
                (*first, *second) = (a, b);
            }
            continue;
        }
        if let Some((mut a, mut b)) = dimensions::of(text, first, second) {
            let id = figures.len() + idx;
            a.join = b.join.or(Some(Join { id, kind: JoinKind::Dimensions }));
            b.join = a.join;
            if let Some([first, second]) = figures.get_mut(idx - 1..=idx) {
                (*first, *second) = (a, b);
            }
            continue;
        }
        if first.join.is_some()
            || second.join.is_some()
            || !joins(text, first, second) && !join_dates(text, first, second)
        {
            continue;
        }
        let (mut a, mut b) = (first.clone(), second.clone());
        if a.kind != Kind::Date && !share(text, &mut a, &mut b) {
            continue;
        }
        if a.kind == Kind::Money && runs_down(text, &a, &b) {
            continue; // “cut from a fine of $5,000 to $2,000”
        }
        share_year(&mut a, &b);
        let id = figures.len() + idx; // readers count up to the number of figures
        let kind = if is_tally(text, &a, &b) { JoinKind::Tally } else { JoinKind::Range };
        a.join = Some(Join { id, kind });
        b.join = a.join;
        if let Some([first, second]) = figures.get_mut(idx - 1..=idx) {
            (*first, *second) = (a, b);
        }
    }
}

/// “53.1% to 46.9%”: the two sides of a vote, the greater first.
fn is_tally(text: &Text, first: &Figure, second: &Figure) -> bool {
    let falls = matches!((first.exact(), second.exact()), (Some(a), Some(b)) if a > b);
    first.kind == Kind::Percent
        && falls
        && text.id(first.tokens.end).function() == Function::To
        && !follows_from(text, first)
}

/// An id that no join has yet, for a reader that pushes figures of a join.
pub(crate) fn next_id(figures: &[Figure]) -> usize {
    figures.len()
}

/// Numbers the joins in reading order, from 0.
pub(crate) fn number(_: &Text<'_>, figures: &mut [Figure]) {
    let most = figures.iter().filter_map(|it| it.join.as_ref()).map(|it| it.id).max();
    let mut numbers = vec![None; most.map_or(0, |it| it + 1)];
    let mut count = 0;
    for join in figures.iter_mut().filter_map(|it| it.join.as_mut()) {
        let Some(number) = numbers.get_mut(join.id) else { continue };
        join.id = *number.get_or_insert_with(|| {
            count += 1;
            count - 1
        });
    }
}

/// “28 May to 3 June 2019”, “from 2004 to 2014”, “between 2001 and 2011”
fn join_dates(text: &Text, first: &Figure, second: &Figure) -> bool {
    if first.kind != Kind::Date || second.kind != Kind::Date {
        return false;
    }
    // “from November 13, 1996, through December 16, 1996”
    let comma = usize::from(text.is_mark(first.tokens.end, ','));
    let word = first.tokens.end + comma;
    if word + 1 != second.tokens.start {
        return false;
    }
    match text.id(word).function() {
        Function::Through => true,
        // “from July 1, 1901, to September 30, 1908”
        Function::To if follows_from(text, first) => true,
        Function::To | Function::Until if comma == 0 => true,
        Function::And if comma == 0 => (1..=2).any(|it| {
            first
                .tokens
                .start
                .checked_sub(it)
                .is_some_and(|it| text.id(it).function() == Function::Between)
        }),
        _ => comma == 0 && is_hyphen(text, first.tokens.end),
    }
}

/// The year that stands at the end holds for the beginning, too, and so does its era.
fn share_year(first: &mut Figure, second: &Figure) {
    let (Value::Date(a), Value::Date(b)) = (&mut first.value, &second.value) else { return };
    match (a.year, b.year) {
        (None, _) if !matches!(a.part, Part::Year | Part::Decade) => {
            // “from December 24 to January 4, 2019” began the year before
            let turn = i32::from(a.month() > b.month());
            a.year = b.year.map(|it| it - turn);
        }
        // “from 1700 to 1200 BCE”
        (Some(start), Some(end)) if start > 0 && end <= 0 && first.tokens.len() == 1 => {
            a.year = Some(1 - start);
        }
        _ => {}
    }
    // “from 1700 to 1200 BCE”: the era stands once
    if let (Value::Date(a), Value::Date(b)) = (&mut first.value, &second.value)
        && a.part == crate::figures::Part::Year
        && let (Some(one), Some(other)) = (a.year, b.year)
        && other <= 0
        && one > 0
        && first.tokens.len() == 1
    {
        a.year = Some(1 - one);
    }
}

/// Whether “from” stands before a figure, over a determiner and adjectives: “from the current 10 percent”.
pub(super) fn follows_from(text: &Text, figure: &Figure) -> bool {
    from_before(text, figure).is_some()
}

/// The “from” before a figure.
pub(super) fn from_before(text: &Text, figure: &Figure) -> Option<usize> {
    let start = figure.whole.start;
    let found = (1..=4).map_while(|it| start.checked_sub(it)).find_map(|it| {
        let word = text.id(it);
        match word.function() {
            Function::From => Some(Some(it)),
            Function::The
            | Function::A
            | Function::Possessive
            | Function::About
            | Function::Around
            | Function::Just
            | Function::Only => None,
            Function::None if word.has(Role::Adjective) || word.has(Role::Hedge) => None,
            _ => Some(None),
        }
    });
    found.flatten()
}

/// Whether the words between two figures, and those before the first, make a range.
fn joins(text: &Text, first: &Figure, second: &Figure) -> bool {
    // “halved to 6 times”: the verb is no end of a range
    if !is_amount(first)
        || !is_amount(second)
        || first.kind == Kind::Multiple && first.tokens.len() == 1
    {
        return false;
    }
    let (end, start) = (first.tokens.end, second.tokens.start);
    let between = |it: usize| text.id(it).function();
    let opens = |back: usize| {
        first.whole.start.checked_sub(back).map_or(Function::None, |it| text.id(it).function())
    };
    let after_between = (1..=3).any(|it| opens(it) == Function::Between);
    // “from 8 percent around 2000 to 21 percent”
    let year = first.exact() >= Some(Exact::int(1000))
        && second.kind == Kind::Percent
        && matches!(first.kind, Kind::Number | Kind::Count)
        && second.exact() < Some(Exact::int(1000));
    // “Languedoc 11 percent to 10.6 million”, “added 0.9% to 33,681”, “over five years to 2.9”
    let level = matches!(first.kind, Kind::Percent | Kind::Duration)
        && matches!(second.kind, Kind::Number | Kind::Count)
        && (first.kind == Kind::Duration || second.exact() > Some(Exact::HUNDRED));
    if year || level {
        return false;
    }
    // “up 4 points”, and “- 2,310 customers” in the next line
    if (end..=start).any(|it| text.token(it).is_some_and(|it| it.gap == Gap::Line)) {
        return false;
    }
    match start.checked_sub(end) {
        Some(1) => match between(end) {
            Function::To => !is_change(text, first, second),
            Function::Through => first.kind == second.kind || second.kind == Kind::Number,
            Function::And => after_between && first.kind_fits(second),
            Function::Or => first.kind_fits(second) && small_step(first, second),
            _ => is_hyphen(text, end),
        },
        // “200,000-to-260,000”, “7- or 8-inch”, “up to” in “5 to as many as 7”
        Some(2 | 3) => {
            (end..start)
                .all(|it| is_hyphen(text, it) || matches!(between(it), Function::To | Function::Or))
                && (end..start).any(|it| matches!(between(it), Function::To | Function::Or))
        }
        // “$-5”: the hyphen of “5-10” was read as a sign
        _ => false,
    }
}

pub(super) fn is_amount(figure: &Figure) -> bool {
    !matches!(
        figure.kind,
        Kind::Label(_)
            | Kind::Date
            | Kind::Time
            | Kind::Vote
            | Kind::Score
            | Kind::Ordinal
            | Kind::Rank
    ) && (figure.exact().is_some() || matches!(figure.value, Value::Duration(_)))
}

impl Figure {
    /// Whether two figures can be ends of one range: of one kind, or one of them bare.
    fn kind_fits(&self, other: &Self) -> bool {
        let bare = |it: &Self| matches!(it.kind, Kind::Number | Kind::Count);
        self.kind == other.kind || bare(self) || bare(other)
    }
}

/// “from a fine of $5,000 to $2,000”: what runs down is no range.
fn runs_down(text: &Text, first: &Figure, second: &Figure) -> bool {
    text.id(first.tokens.end).function() == Function::To
        && matches!((first.exact(), second.exact()), (Some(a), Some(b)) if a > b)
}

/// “three or four”, “15 or 20”: alternatives that lie close.
fn small_step(first: &Figure, second: &Figure) -> bool {
    let (Some(a), Some(b)) = (first.amount(), second.amount()) else { return false };
    a < b && a.times(Exact::int(3)).is_some_and(|it| b <= it)
}

/// How many words may stand between a verb of change and its amount.
pub(super) const TREND_REACH: usize = 4;

/// “rose from 5 to 7”, “from $5 to $7, up 40 percent”: a change, no range.
pub(super) fn is_change(text: &Text, first: &Figure, second: &Figure) -> bool {
    let Some(from) = from_before(text, first) else {
        // “fell 0.4 percent to 13,176”: an amount with a unit, and where it went; “rose 5 to 7 percent”
        let start = first.whole.start;
        let scaled = |it: &Figure| it.written.is_some_and(|it| it.scaled);
        let bare = |it: &Figure| matches!(it.kind, Kind::Number | Kind::Count) && !scaled(it);
        // “grew $10 to $15 billion” shares the scale, and is a range
        let shares_scale = scaled(second)
            && !scaled(first)
            && first.kind == second.kind
            && first.exact().is_some_and(|it| it < Exact::int(1000));
        let money = first.kind == Kind::Money;
        let far = !(shares_scale && money) && far_apart(first, second);
        let by = text.id(start.wrapping_sub(1)).function() == Function::By || money && far;
        let reach = if by { 3 * TREND_REACH } else { TREND_REACH };
        return (far || !bare(first) && !shares_scale)
            && (start.saturating_sub(reach)..start).any(|it| {
                text.id(it).trend().is_some()
                    && text.id(it).has(Role::Verb)
                    && !(it + 1..start).any(|it| text.mark(it).is_some())
            });
    };
    let sentence = text
        .sentences
        .get(text.sentence_of(first.tokens.start))
        .map(|it| it.tokens.clone())
        .unwrap_or_default();
    // “revised from 1.8% to 1.6%”: what runs down is no range
    let falls = matches!((first.exact(), second.exact()), (Some(a), Some(b)) if a > b)
        && first.written.map(|it| it.scaled) == second.written.map(|it| it.scaled);
    falls
        || span::is_bare_change(text, from, first, second)
        || !span::spans(text, from)
            && sentence
                .into_iter()
                .any(|it| text.id(it).trend().is_some() || text.id(it).has(Role::Change))
}

/// “fell by 43,000 to 957,000”, “cut by a third to 25 million”: no two ends of a range.
fn far_apart(first: &Figure, second: &Figure) -> bool {
    let bare = |it: &Figure| matches!(it.kind, Kind::Number | Kind::Count);
    let (Some(a), Some(b)) = (first.exact(), second.exact()) else { return false };
    let far = a > b || a.times(Exact::int(3)).is_some_and(|it| it < b);
    // “fell 2.1p to 44.3p and Barclays 1.8p to 151p”
    let very_far = a.times(Exact::int(20)).is_some_and(|it| it < b);
    very_far && first.kind == second.kind
        || far
            && (bare(first) && bare(second)
                || first.kind == Kind::Fraction && second.kind != Kind::Fraction && b > Exact::ONE)
}
