//! Changes: two levels of one quantity that the text sets side by side, the way it says they go, and
//! the amount, percentage or factor it gives for the change.
//!
//! “from X to Y”, “to Y from X”, “taking it from X to Y”; “Y, up from X”, “down from X …, Y”;
//! “rose to Y, compared with X”. All checks of changes and comparisons rest on this one finder.

mod slot;
mod step;
mod way;

use std::ops::Range;

use super::Article;
use crate::figures::{Kind, Value};
use crate::lang::{Function, Role, Trend};

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
        self.tie != Tie::Compared || behind && self.is_from_before(article)
    }

    /// Whether the level compared with is one of an earlier time, not what was expected.
    fn is_from_before(&self, article: &Article<'_>) -> bool {
        let Some(figure) = article.figure(self.from) else { return false };
        let end = figure.tokens.end.max(article.reach(self.from).end);
        let behind = figure.tokens.end..end + 4;
        let dated = article
            .figures_in(&behind)
            .any(|it| article.figure(it).is_some_and(|it| it.kind == Kind::Date));
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
            for (from, to, tie) in levels(article, &clause) {
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
    let levels: Vec<usize> = changes.iter().flat_map(Change::levels).collect();
    for change in &mut changes {
        change.steps.retain(|it| !levels.contains(&it.figure));
    }
    changes
}

/// The parts of a sentence between semicolons and dashes.
pub(crate) fn clauses(article: &Article<'_>, sentence: &Range<usize>) -> Vec<Range<usize>> {
    let mut clauses = Vec::new();
    let mut start = sentence.start;
    for at in sentence.clone() {
        if matches!(article.text.mark(at), Some(';' | '—')) {
            clauses.push(start..at);
            start = at + 1;
        }
    }
    clauses.push(start..sentence.end);
    clauses
}

/// Tells an earlier time.
const EARLIER: &[&str] = &["earlier", "last", "previous", "ago", "before", "prior"];

/// What is no level that was reached.
const EXPECTED: &[&str] = &[
    "expected",
    "expectations",
    "estimate",
    "estimates",
    "estimated",
    "forecast",
    "forecasts",
    "analysts",
    "average",
    "target",
    "projected",
    "budgeted",
];

/// Words between two levels; more is another matter.
const REACH: usize = 24;

/// The pairs of levels of a clause.
fn levels(article: &Article<'_>, clause: &Range<usize>) -> Vec<(usize, usize, Tie)> {
    let here = article.figures_in(clause);
    let slots: Vec<(usize, slot::Slot)> =
        here.filter(|it| is_level(article, *it)).map(|it| (it, slot::slot(article, it))).collect();
    let mut pairs: Vec<(usize, usize, Tie)> = Vec::new();
    for (nth, (from, slot)) in slots.iter().enumerate() {
        let taken = |it: usize| pairs.iter().any(|(from, to, _)| *from == it || *to == it);
        if taken(*from) {
            continue;
        }
        let earlier = slots.get(..nth).unwrap_or_default();
        let later = slots.get(nth + 1..).unwrap_or_default();
        let pair = match slot.word {
            Function::From if slot.after.is_some() => {
                up_from(article, clause, *from, slot, earlier, later)
            }
            Function::From if is_range(article, *from) => None,
            Function::From => {
                to_from(article, *from, slot, earlier.last().filter(|it| !taken(it.0)))
                    .or_else(|| from_to(article, *from, earlier, later))
            }
            Function::With | Function::Against | Function::Versus
                if slot::compares(article, slot) =>
            {
                compared(article, *from, slot, earlier)
            }
            _ => None,
        };
        if let Some((from, to, tie)) = pair
            && !taken(to)
            && !ends_a_size(article, to)
            && !coordinated(article, from)
        {
            pairs.push((from, to, tie));
        }
    }
    pairs
}

/// “down from 1.95 and 1.15 million respectively”: which belongs to what is not said here.
fn coordinated(article: &Article<'_>, from: usize) -> bool {
    let end = article.figure(from).map_or(0, |it| it.tokens.end);
    let and = article.text.id(end).function() == Function::And;
    and && article.figure(from + 1).is_some_and(|next| {
        next.whole.start <= end + 1 && slot(article, from + 1).word == Function::None
    }) && comparable(article, from, from + 1)
}

type Slots = [(usize, slot::Slot)];

/// “a decrease of from 15 to 20 percent”: between the two, not from one to the other.
fn is_range(article: &Article<'_>, from: usize) -> bool {
    let join = |it: usize| {
        article.figure(it)?.join.filter(|it| it.kind == crate::figures::JoinKind::Range)
    };
    join(from).is_some_and(|it| join(from + 1) == Some(it))
}

/// “Imports rose to 40 from 35 and exports to 12”: the level right before “from” is its later one,
/// whatever comes behind.
fn to_from(
    article: &Article<'_>,
    from: usize,
    slot: &slot::Slot,
    before: Option<&(usize, slot::Slot)>,
) -> Option<(usize, usize, Tie)> {
    let (to, level) = before.filter(|(_, level)| level.word == Function::To)?;
    let mut between = article.figure(*to)?.tokens.end..slot.at;
    let one_phrase = between.len() <= REACH / 2
        && between.all(|it| {
            let word = article.text.id(it);
            !article.text.is_mark(it, ',')
                && !opens_clause(article, it)
                && (word.trend().is_none() || !word.has(Role::Verb))
        });
    (level.at < slot.at && one_phrase && comparable(article, from, *to)).then_some((
        from,
        *to,
        Tie::FromTo,
    ))
}

/// “from X to Y”; else “to Y from X”.
fn from_to(
    article: &Article<'_>,
    from: usize,
    earlier: &Slots,
    later: &Slots,
) -> Option<(usize, usize, Tie)> {
    let near = |to: usize| distance(article, from, to) <= REACH && comparable(article, from, to);
    // “from 12 percent last year to 15”: the next “to”, unless another “from” opens a change before it
    let next = later.iter().find(|(_, slot)| matches!(slot.word, Function::To | Function::From));
    if let Some((to, slot)) = next
        && slot.word == Function::To
        && near(*to)
        && !other_statement(article, from, slot.at)
    {
        return Some((from, *to, Tie::FromTo));
    }
    // “to 59 percent (33.2 million) from 72 percent”
    let (to, _) = earlier.iter().rev().find(|(to, slot)| {
        slot.word == Function::From || comparable(article, from, *to) || slot.word == Function::To
    })?;
    let (_, slot) = earlier.iter().find(|it| it.0 == *to)?;
    if slot.word != Function::To || !near(*to) || parted(article, *to, from) {
        return None;
    }
    Some((from, *to, Tie::FromTo))
}

/// “Y, up from X”, “Y, up 5 percent from X”; “Down from X last year, … Y”; “up from X to Y”.
fn up_from(
    article: &Article<'_>,
    clause: &Range<usize>,
    from: usize,
    slot: &slot::Slot,
    earlier: &Slots,
    later: &Slots,
) -> Option<(usize, usize, Tie)> {
    if let Some((to, next)) = later.first()
        && next.word == Function::To
        && comparable(article, from, *to)
        && distance(article, from, *to) <= REACH
        && !other_statement(article, from, next.at)
    {
        return Some((from, *to, Tie::FromTo));
    }
    let cue = slot.after?;
    let opens = cue <= clause.start + 1;
    if opens {
        // the level is the first one behind the comma, and the only one
        let start = article.figure(from)?.tokens.end;
        let mut behind = later.iter().filter(|(it, _)| comparable(article, from, *it));
        let (to, _) = behind.next().filter(|(to, _)| has_comma(article, start, *to))?;
        return behind.next().is_none().then_some((from, *to, Tie::UpFrom));
    }
    let own_size = |it: usize| article.figure(it).is_some_and(|it| it.tokens.start > cue);
    let mut before = earlier.iter().rev().filter(|(it, level)| {
        !own_size(*it) && comparable(article, from, *it) && same_noun(article, slot, level)
    });
    let (to, _) = before.next()?;
    // “32.7 billion crowns, or 4.8 billion dollars, up from 30.9 billion”: in which of the two
    let bare = article.figure(from).is_some_and(|it| it.unit.is_none());
    if bare
        && article.figure(*to).is_some_and(|it| it.unit.is_some())
        && article.twin_of(*to).is_some()
    {
        return None;
    }
    let next = before.next();
    let near = article.figure(*to).is_some_and(|it| cue.saturating_sub(it.tokens.end) <= REACH);
    // “20 of the 60 schools, up from 12”: either may be meant
    let alone = next.is_none_or(|(other, _)| {
        parted(article, *other, *to) || distance(article, *other, *to) > 6
    });
    (near && alone && !clause_between(article, *to, cue)).then_some((from, *to, Tie::UpFrom))
}

/// “profits of 2.3 million, up from *revenues of* 5.9 million”: a noun that is named on one side only is
/// not the level’s.
fn same_noun(article: &Article<'_>, from: &slot::Slot, to: &slot::Slot) -> bool {
    let noun = |it: &slot::Slot| it.noun.and_then(|it| article.text.id(it).noun());
    noun(from).is_none_or(|it| noun(to) == Some(it))
}

/// “rose to Y, compared with X”
fn compared(
    article: &Article<'_>,
    from: usize,
    slot: &slot::Slot,
    earlier: &Slots,
) -> Option<(usize, usize, Tie)> {
    let (to, _) = earlier.last().filter(|(to, _)| comparable(article, from, *to))?;
    let near = article.figure(*to).is_some_and(|it| slot.at.saturating_sub(it.tokens.end) <= 8);
    (near && !clause_between(article, *to, slot.at)).then_some((from, *to, Tie::Compared))
}

/// Whether a new clause opens between a figure and a token: “…, and”, “while”, “which”.
fn clause_between(article: &Article<'_>, figure: usize, cue: usize) -> bool {
    let start = article.figure(figure).map_or(cue, |it| it.tokens.end);
    // “, though down from”, “but up from”
    (start..cue).any(|it| it + 1 < cue && opens_clause(article, it))
}

/// Whether another statement begins between an earlier level and the “to” at a token: “from 54, but
/// exports rose to”. “From 200 when it opened to 450” goes on.
fn other_statement(article: &Article<'_>, from: usize, to: usize) -> bool {
    let start = article.figure(from).map_or(to, |it| it.tokens.end);
    (start..to).any(|it| {
        opens_clause(article, it)
            && !matches!(
                article.text.id(it).function(),
                Function::When | Function::Where | Function::Who
            )
    })
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

fn parted(article: &Article<'_>, a: usize, b: usize) -> bool {
    let (Some(a), Some(b)) = (article.figure(a.min(b)), article.figure(a.max(b))) else {
        return true;
    };
    (a.tokens.end..b.whole.start)
        .any(|it| opens_clause(article, it) || matches!(article.text.mark(it), Some(':')))
}

fn has_comma(article: &Article<'_>, start: usize, figure: usize) -> bool {
    let end = article.figure(figure).map_or(start, |it| it.whole.start);
    (start..end).any(|it| article.text.is_mark(it, ','))
}

fn distance(article: &Article<'_>, a: usize, b: usize) -> usize {
    let (Some(first), Some(last)) = (article.figure(a.min(b)), article.figure(a.max(b))) else {
        return usize::MAX;
    };
    last.whole.start.saturating_sub(first.tokens.end)
}

/// Whether a figure can be a level: an amount of any kind.
fn is_level(article: &Article<'_>, idx: usize) -> bool {
    article.figure(idx).is_some_and(|it| {
        matches!(
            it.kind,
            Kind::Count | Kind::Number | Kind::Money | Kind::Measure | Kind::Percent | Kind::Temperature | Kind::Duration | Kind::Age
        ) && matches!(it.value, Value::Number(_) | Value::Duration(_))
            && !it.amount().is_some_and(crate::number::Exact::is_negative)
            // “$11to billion”: a scale word that has lost its number
            && article.text.id(it.tokens.start).scale().is_none()
    })
}

/// Whether two figures can be levels of one quantity: the same kind, unit and base, or one of them
/// bare with the unit of the other.
pub(crate) fn comparable(article: &Article<'_>, a: usize, b: usize) -> bool {
    let (Some(first), Some(second)) = (article.figure(a), article.figure(b)) else { return false };
    if a == b || first.extent.is_none() || second.extent.is_none() {
        return false;
    }
    let unit = |it: &crate::figures::Figure| it.unit.map(crate::figures::Said::get);
    let bare = |it: &crate::figures::Figure| {
        it.kind == Kind::Number && it.unit.is_none() && it.per.is_none()
    };
    let counts = |it: &crate::figures::Figure| matches!(it.kind, Kind::Number | Kind::Count);
    let per = first.per == second.per
        || (first.per.is_none() || second.per.is_none()) && same_size(first, second);
    if first.kind == second.kind || counts(first) && counts(second) {
        return (unit(first) == unit(second) || lends_time(first, second)) && per;
    }
    // “from 42 to 48 feet”, “to 415 billion francs from 413 billion”; small money is written with its
    // sign, and “98 cents, up from 90.5” is not
    let takes = |bare_one: &crate::figures::Figure, other: &crate::figures::Figure| {
        let scaled = |it: &crate::figures::Figure| it.written.is_none_or(|it| it.scaled);
        let plain = !matches!(other.kind, Kind::Money) && !scaled(bare_one) && !scaled(other);
        let large = matches!(other.kind, Kind::Money | Kind::Measure)
            && scaled(bare_one)
            && scaled(other)
            && same_size(bare_one, other);
        bare(bare_one) && (plain || large)
    };
    per && (takes(first, second) || takes(second, first))
}

/// Whether two figures are within a thousand times of each other: “65 cents a share” and “59 million
/// dollars” are not.
fn same_size(a: &crate::figures::Figure, b: &crate::figures::Figure) -> bool {
    let (Some(a), Some(b)) = (a.amount(), b.amount()) else { return true };
    let within = |a: crate::number::Exact, b: crate::number::Exact| {
        b.times(crate::number::Exact::int(1000)).is_none_or(|it| a <= it)
    };
    within(a, b) && within(b, a)
}

/// “from 250,000 barrels to 300,000 barrels a day”: the rate of the later holds for the earlier.
fn lends_time(first: &crate::figures::Figure, second: &crate::figures::Figure) -> bool {
    let measure = |it: &crate::figures::Figure| match it.unit.map(crate::figures::Said::get) {
        Some(crate::figures::Unit::Measure(unit)) => Some(unit.cldr()),
        _ => None,
    };
    measure(first).zip(measure(second)).is_some_and(|(one, other)| {
        other.strip_prefix(one).is_some_and(|it| it.starts_with("-per-"))
    })
}

/// “rose by $90 to $130”: the ends of a size, no level.
fn ends_a_size(article: &Article<'_>, to: usize) -> bool {
    let (Some(size), Some(level)) =
        (to.checked_sub(1).and_then(|it| article.figure(it)), article.figure(to))
    else {
        return false;
    };
    let (Some(a), Some(b)) = (size.amount(), level.amount()) else { return false };
    let close = a.times(crate::number::Exact::int(3)).is_some_and(|it| b <= it);
    level.join.is_some()
        && level.join == size.join
        && close
        && slot(article, to - 1).word != Function::From
}

fn has_unit(article: &Article<'_>, a: usize, b: usize) -> bool {
    [a, b].iter().any(|it| {
        article.figure(*it).is_some_and(|it| !matches!(it.kind, Kind::Number | Kind::Count))
    })
}
