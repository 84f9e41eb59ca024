//! Places that are numbered: “second with 66, third with 68”, medals.

use std::ops::Range;

use super::{MEDALS, TOPS, is_golf, with_before};
use crate::claims::Article;
use crate::claims::change::comparable;
use crate::figures::Kind;
use crate::kernel::{Case, Compare, Found, Reading, Strength, Term};
use crate::lang::{Function, Role, Trend};
use crate::number::Exact;

/// “first with 41 points, second with 44 and third with 30”: the outer pair says which way they run.
pub(super) fn ranks(article: &Article<'_>, clause: &Range<usize>, found: &mut Vec<Found>) {
    let here = article.figures_in(clause);
    let mut pairs: Vec<(usize, usize)> = Vec::new();
    for rank in
        here.clone().filter(|it| article.figure(*it).is_some_and(|it| it.kind == Kind::Ordinal))
    {
        let Some(place) = article.figure(rank) else { continue };
        // “first place with 12 medals”
        let noun = usize::from(article.says(place.tokens.end, &["place", "spot", "position"]));
        let end = place.tokens.end + noun;
        let with = article.text.id(end).function() == Function::With;
        let value = article
            .figure(rank + 1)
            .filter(|it| with && here.contains(&(rank + 1)) && it.whole.start == end + 1);
        if value.is_some_and(|it| {
            matches!(
                it.kind,
                Kind::Count
                    | Kind::Number
                    | Kind::Points
                    | Kind::Percent
                    | Kind::Money
                    | Kind::Measure
            )
        }) {
            pairs.push((rank, rank + 1));
        }
    }
    let exact = |it: usize| article.figure(it).and_then(crate::figures::Figure::exact);
    crate::order::by_key(&mut pairs, |it| exact(it.0));
    let mut pairs: Vec<(Option<usize>, usize)> =
        pairs.into_iter().map(|(rank, value)| (Some(rank), value)).collect();
    // “Kenya topped the table with 17 medals, Ethiopia came second with 14 …”
    let top =
        pairs.first().filter(|it| it.0.and_then(exact) == Some(Exact::int(2))).and_then(|it| {
            let value = it.0?.checked_sub(1).filter(|it| here.contains(it))?;
            let with = article.figure(value)?.whole.start.checked_sub(1)?;
            let topped = (with.saturating_sub(6)..with).any(|it| article.is_verb(it, TOPS));
            (topped && with_before(article, value) && comparable(article, value, it.1))
                .then_some(value)
        });
    if let Some(value) = top {
        pairs.insert(0, (None, value));
    }
    if pairs.is_empty() {
        pairs = medals(article, clause).into_iter().map(|it| (None, it)).collect();
    }
    let ([(_, first), .., (_, last)], true) = (pairs.as_slice(), pairs.len() >= 3) else { return };
    let trend = if exact(*first) > exact(*last) { Trend::Down } else { Trend::Up };
    let golf = is_golf(article, clause);
    let timed = clause.clone().any(|it| article.text.id(it).has(Role::Weekday));
    if golf || timed {
        return;
    }
    for step in pairs.windows(2) {
        let [(a, x), (b, y)] = step else { continue };
        let compare = if trend == Trend::Down { Compare::AtLeast } else { Compare::AtMost };
        let mut case = Case::new(
            vec![Reading::new(Term::Figure(*x), compare, Term::Figure(*y))],
            Strength::Strong,
            "{computed} ranks above {stated}",
            "{computed} ranks above {stated}, against the order of the others",
        );
        case.figures.extend(a.iter().chain(b));
        crate::order::sort(&mut case.figures);
        found.push(case.into());
    }
}

/// What won gold, silver and bronze, in this order: “gold with 88 points, Sato silver with 81 and bronze went
/// to Lund with 80” has only two.
fn medals(article: &Article<'_>, clause: &Range<usize>) -> Vec<usize> {
    let value_of = |medal: &&str| {
        let mut said = article.find_words(clause.clone(), [*medal].into_iter());
        let (at, None) = (said.next()?, said.next()) else { return None };
        let with = article.text.id(at + 1).function() == Function::With;
        article.figures_in(clause).find(|it| {
            with && article.figure(*it).is_some_and(|it| {
                it.whole.start == at + 2
                    && it.join.is_none()
                    && matches!(it.kind, Kind::Count | Kind::Number | Kind::Points)
            })
        })
    };
    let values: Vec<usize> = MEDALS.iter().filter_map(value_of).collect();
    if values.len() == MEDALS.len() { values } else { Vec::new() }
}
