//! Which two levels of a clause the text sets side by side.

use std::ops::Range;

use super::level::{comparable, is_level};
use super::{Tie, goes_along, opens_clause, slot};
use crate::claims::Article;
use crate::figures::{JoinKind, Kind};
use crate::lang::{Forms, Function, Role};

/// Words between two levels; more is another matter.
const REACH: usize = 24;

/// Words between a level and the word of change of “, a 5 percent increase from”.
const APPOSED: usize = 7;

/// The pairs of levels of a clause.
pub(super) fn levels(article: &Article<'_>, clause: &Range<usize>) -> Vec<(usize, usize, Tie)> {
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
            _ => in_bracket(article, *from, earlier),
        };
        if let Some((from, to, tie)) = pair
            && !taken(to)
            && !ends_a_size(article, to)
            && !coordinated(article, from)
        {
            pairs.push((from, to, tie));
        }
    }
    // “five years ago” is no level
    let ago = |it: usize| {
        article
            .figure(it)
            .is_some_and(|it| article.text.id(it.tokens.end).function() == Function::Ago)
    };
    let mut amounts = slots.iter().map(|it| it.0).filter(|it| !ago(*it));
    if pairs.is_empty()
        && let (Some(from), Some(to)) = (amounts.next(), amounts.next())
        && is_now(article, clause, from, to)
        && comparable(article, from, to)
    {
        pairs.push((from, to, Tie::Now));
    }
    pairs
}

/// “A loaf that cost 80p in 2020 now costs £1.20”, “The club, which had 320 members, has since grown to 480”: of one
/// thing, then and now.
fn is_now(article: &Article<'_>, clause: &Range<usize>, from: usize, to: usize) -> bool {
    let text = article.text;
    let (Some(a), Some(b)) = (article.figure(from), article.figure(to)) else { return false };
    let relative = (clause.start..a.whole.start).any(|it| {
        matches!(text.id(it).function(), Function::Which | Function::That)
            && it > clause.start
            && a.whole.start - it <= 4
    });
    let between = a.tokens.end..b.whole.start;
    // “18,000 a decade ago, is now 13,500”, “was 18,000 in 2010 and is now 13,500”
    let behind = article.reach(from).end.max(a.tokens.end);
    let behind = behind..between.end.min(behind + 4);
    let ago = (behind.clone().any(|it| text.id(it).function() == Function::Ago)
        || article.figures_in(&behind).any(|it| article.is_dated(it) && article.is_placed(it)))
        && (article.own_head(to).is_none() || article.counts_alike(from, to));
    let now = between.clone().any(|it| matches!(text.id(it).function(), Function::Now))
        || between.clone().any(|it| {
            text.id(it).function() == Function::Since
                && it.checked_sub(1).is_some_and(|it| {
                    matches!(text.id(it).function(), Function::HavePresent | Function::Have)
                })
        });
    (relative || ago)
        && now
        && between.len() <= REACH / 2
        && article.figures_in(clause).start == from
        && !between.into_iter().any(|it| {
            matches!(text.id(it).function(), Function::But | Function::Conjunction)
                || text.id(it).function() == Function::And && !ago
        })
}

/// “down from 1.95 and 1.15 million respectively”: which belongs to what is not said here.
fn coordinated(article: &Article<'_>, from: usize) -> bool {
    let end = article.figure(from).map_or(0, |it| it.tokens.end);
    let and = article.text.id(end).function() == Function::And;
    and && article.figure(from + 1).is_some_and(|next| {
        next.whole.start <= end + 1 && slot(article, from + 1).word == Function::None
    }) && comparable(article, from, from + 1)
}

/// “to £59m (2022: £50m)”: the level of an earlier year, right behind.
fn in_bracket(article: &Article<'_>, from: usize, earlier: &Slots) -> Option<(usize, usize, Tie)> {
    let (to, _) = earlier.last()?;
    let text = article.text;
    let date = from.checked_sub(1).filter(|it| it.checked_sub(1) == Some(*to))?;
    let (before, year) = (article.figure(*to)?, article.figure(date)?);
    let level = article.figure(from)?;
    let close = level.tokens.end.max(article.reach(from).end);
    let tied = year.kind == Kind::Date
        && text.is_mark(article.reach(*to).end.max(before.tokens.end), '(')
        && article.reach(*to).end.max(before.tokens.end) + 1 == year.tokens.start
        && text.is_mark(year.tokens.end, ':')
        && year.tokens.end + 1 == level.whole.start
        && text.is_mark(close, ')');
    (tied && comparable(article, from, *to)).then_some((from, *to, Tie::FromTo))
}

type Slots = [(usize, slot::Slot)];

/// “a decrease of from 15 to 20 percent”: between the two, not from one to the other.
fn is_range(article: &Article<'_>, from: usize) -> bool {
    let join = |it: usize| article.figure(it)?.join.filter(|it| it.kind == JoinKind::Range);
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
    // “175 million, down from an estimate of 180 to 185 million”
    let join = |it: usize| article.figure(it).and_then(|it| it.join);
    let of_range = join(from).is_some_and(|it| Some(it) == join(from + 1))
        && earlier.iter().any(|it| comparable(article, from, it.0));
    if let Some((to, next)) = later.first()
        && next.word == Function::To
        && !of_range
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
    // “, a 15 percent increase from”: the size stands before its word
    let own_size = |it: usize| {
        article.figure(it).is_some_and(|it| it.tokens.start > cue || it.tokens.end == cue)
    };
    let mut before = earlier.iter().rev().filter(|(it, level)| {
        !own_size(*it) && comparable(article, from, *it) && same_noun(article, slot, level)
    });
    let (to, _) = before.next()?;
    // “32.7 billion crowns, or 4.8 billion dollars, up from 30.9 billion”: in which of the two
    let bare =
        article.figure(from).is_some_and(|it| it.unit.is_none_or(crate::figures::Said::is_assumed));
    if bare
        && article.figure(*to).is_some_and(|it| it.unit.is_some())
        && article.twin_of(*to).is_some()
    {
        return None;
    }
    let next = before.next();
    // “10.5 cents on the new shares, a 10 percent increase from”: of shares before there were new ones
    let noun = article.text.id(cue).has(Role::Noun)
        && !matches!(article.text.id(cue).function(), Function::Up | Function::Down);
    let reach = if noun { APPOSED } else { REACH };
    let end = article.reach(*to).end;
    let near = article.figure(*to).is_some()
        && cue.saturating_sub(if noun { end } else { article.figure(*to)?.tokens.end }) <= reach;
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
    let near =
        article.figure(*to).is_some_and(|it| slot.at.saturating_sub(it.tokens.end) <= REACH / 2);
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
        // “247 people from three boats, bringing the total to 29,437”
        let brings =
            article.text.is_mark(it, ',') && article.text.id(it + 1).form().has(Forms::VERB_ING);
        // “from 40 million, or 82 cents, as sales fell to 38 million”
        let meanwhile =
            goes_along(article, it) && (it + 1..to).any(|it| article.text.id(it).trend().is_some());
        brings
            || meanwhile
            || opens_clause(article, it)
                && !matches!(
                    article.text.id(it).function(),
                    Function::When | Function::Where | Function::Who
                )
    })
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
