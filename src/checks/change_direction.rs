//! Two levels go the other way than the words say.
//!
//! “Rose from X to Y”, “Y, down from X”, “climbed to Y, compared with X a year earlier”: the later
//! level must not lie on the wrong side of the earlier one. Ranks, exchange rates and verbs that say
//! better or worse have no fixed direction and are left alone.
//!
//! ## Why it matters
//!
//! Two levels change places easily, and the sentence still reads well.
//!
//! ## Flagged
//!
//! ```news
//! The number of clinics rose from [[75]] to [[60]].
//! ```
//!
//! ## Not flagged
//!
//! ```news
//! The number of clinics fell from 75 to 60.
//! ```

use super::Check;
use crate::claims::Article;
use crate::claims::change::{Change, Tie, Way};
use crate::figures::{Kind, Unit};
use crate::kernel::{Case, Compare, Found, Reading, Says, Strength, Term};
use crate::lang::{Function, Role, Trend};

pub(super) static CHECK: Check = Check {
    name: "change-direction",
    title: "Figures go the other way than the words",
    in_passage: Some(run),
    in_article: None,
};

/// Verbs and nouns that say better, worse, nearer or quicker, not more or less.
const NO_DIRECTION: &[&str] = &[
    "improve",
    "improvement",
    "worsen",
    "deteriorate",
    "deterioration",
    "weaken",
    "strengthen",
    "appreciate",
    "depreciate",
    "appreciation",
    "depreciation",
    "devalue",
    "devaluation",
    "upgrade",
    "downgrade",
    "advance",
    "slow",
    "slowdown",
    "accelerate",
    "acceleration",
    "decelerate",
    "ease",
    "easing",
    "recover",
    "recovery",
    "rebound",
    "rally",
    "intensify",
    "deepen",
    "retreat",
    "win",
    "lose",
    "loss",
    "trail",
    "heat",
    "cool",
];

/// What is itself a speed; lemmas, and what those verbs say of it.
const SPEEDS: &[&str] = &["inflation", "growth"];
const OF_SPEED: &[&str] =
    &["slow", "slowdown", "accelerate", "acceleration", "decelerate", "ease", "easing", "cool"];

/// What goes up as the time for it goes down.
const OFTEN: &[&str] = &["frequency", "pace", "speed", "tempo", "efficiency"];

/// A rank is better the smaller it is, and so are strokes and odds.
const RANKS: &[&str] = &[
    "rank",
    "ranks",
    "ranked",
    "ranking",
    "rankings",
    "place",
    "seed",
    "seeded",
    "seeding",
    "standings",
    "chart",
    "charts",
    "position",
    "spot",
    "par",
    "handicap",
    "odds",
    "league",
    "rung",
];

/// What follows a level of an earlier time: “a year earlier”, “last year”, “in the same month”.
const EARLIER: &[&str] = &["earlier", "last", "previous", "ago", "before", "previously", "prior"];

/// Comparatives and their opposites, the one of more first: “the longer takes 40, against 55 for the
/// shorter”.
const OPPOSITES: &[(&str, &str)] = &[
    ("longer", "shorter"),
    ("higher", "lower"),
    ("larger", "smaller"),
    ("bigger", "smaller"),
    ("taller", "shorter"),
    ("heavier", "lighter"),
    ("older", "younger"),
    ("older", "newer"),
    ("dearer", "cheaper"),
    ("richer", "poorer"),
    ("deeper", "shallower"),
    ("wider", "narrower"),
    ("hotter", "cooler"),
    ("warmer", "colder"),
    ("fuller", "emptier"),
];

fn run(article: &Article<'_>, found: &mut Vec<Found>) {
    for change in article.changes() {
        found.extend(opposites(article, change).map(Found::from));
        found.extend(
            change.way.as_ref().and_then(|way| case(article, change, way)).map(Found::from),
        );
    }
}

fn case(article: &Article<'_>, change: &Change, way: &Way) -> Option<Case> {
    if NO_DIRECTION.contains(&way.word.text()) && !is_speed(article, change, way)
        || is_rank(article, change)
        || is_exchange_rate(article, change)
        || change.levels().iter().any(|it| is_change(article, *it))
        // “the frequency is being increased from nine to seven days”
        || change.levels().iter().all(|it| {
            article.figure(*it).is_some_and(|it| it.kind == Kind::Duration)
        }) && article.find_word(change.clause.clone(), OFTEN).is_some()
    {
        return None;
    }
    let compare = match way.trend {
        Trend::Up => Compare::AtMost,
        Trend::Down => Compare::AtLeast,
    };
    let words = match way.trend {
        Trend::Up => "a rise",
        Trend::Down => "a fall",
    };
    Some(Case {
        figures: change.levels().to_vec(),
        evidence: article.span_of(way.at).into_iter().collect(),
        readings: vec![Reading {
            computed: Term::Figure(change.from),
            compare,
            stated: Term::Figure(change.to),
            taken: None,
        }],
        strength: strength(article, change),
        says: Says {
            agrees: format!("From {{computed}} to {{stated}} is {words}"),
            clash: format!("From {{computed}} to {{stated}} is not {words}"),
        },
    })
}

/// “Inflation slowed to 3.1 percent from 3.8 percent”
fn is_speed(article: &Article<'_>, change: &Change, way: &Way) -> bool {
    OF_SPEED.contains(&way.word.text())
        && change.levels().iter().all(|it| {
            article.figure(*it).is_some_and(|it| it.kind == Kind::Percent)
                && article
                    .claim(*it)
                    .and_then(|it| it.head)
                    .is_some_and(|it| article.is_noun(it, SPEEDS))
        })
}

/// “The longer route takes 40 minutes, against 55 for the shorter one”: of two, each with its word.
fn opposites(article: &Article<'_>, change: &Change) -> Option<Case> {
    if change.tie != Tie::Compared || change.way.is_some() {
        return None;
    }
    let (first, second) = (article.figure(change.to)?, article.figure(change.from)?);
    let before = change.clause.start..first.whole.start;
    let after = second.tokens.end..change.clause.end;
    let (at, compare) = OPPOSITES.iter().find_map(|(more, less)| {
        let found = |one: &str, other: &str| {
            article
                .find_word(before.clone(), &[one])
                .filter(|_| article.find_word(after.clone(), &[other]).is_some())
        };
        found(more, less)
            .map(|it| (it, Compare::AtLeast))
            .or_else(|| found(less, more).map(|it| (it, Compare::AtMost)))
    })?;
    let alone = article.figures_in(&change.clause).len() == 2;
    let word = crate::text::lower(article.text.word(at));
    Some(Case {
        figures: change.levels().to_vec(),
        evidence: article.span_of(at).into_iter().collect(),
        readings: vec![Reading {
            computed: Term::Figure(change.to),
            compare,
            stated: Term::Figure(change.from),
            taken: None,
        }],
        strength: if alone { Strength::Strong } else { Strength::Weak },
        says: Says {
            agrees: format!("{{computed}} against {{stated}} is the {word}"),
            clash: format!("{{computed}} against {{stated}} is not the {word}"),
        },
    })
}

fn strength(article: &Article<'_>, change: &Change) -> Strength {
    let percent = |it: usize| article.figure(it).is_some_and(|it| it.kind == Kind::Percent);
    // “prices fell from 5 to 10 percent” may tell a range, “fell to 83 percent from 81” not
    let may_be_range = change.tie == Tie::FromTo && change.from < change.to;
    if change.elided && may_be_range && (percent(change.from) || percent(change.to)) {
        return Strength::Weak;
    }
    // “would drop from 3 to 5 percent”
    let bare = |it: usize| {
        article.figure(it).is_some_and(|it| {
            it.number.end - it.number.start <= 2 && it.written.is_some_and(|it| !it.decimals)
        })
    };
    if may_be_range && percent(change.to) && bare(change.from) {
        return Strength::Weak;
    }
    let by_from = change.tie == Tie::FromTo && by_before(article, change.from);
    // “cut imports from 3 to 5 million barrels”: may tell a range
    let scaled = |it: usize| {
        article
            .figure(it)
            .is_some_and(|it| it.tokens.clone().any(|at| article.text.id(at).scale().is_some()))
    };
    let shared = !scaled(change.from) && scaled(change.to) && change.from + 1 == change.to;
    if by_from || change.tie == Tie::FromTo && shared {
        return Strength::Weak;
    }
    // “was up 14 to 164, against 422 a year ago”: up from last week’s, which is not given
    if change.tie == Tie::Compared && steps_before(article, change) {
        return Strength::Weak;
    }
    if of_other_things(article, change) {
        return Strength::Weak;
    }
    match change.tie {
        Tie::Compared if !is_earlier(article, change.from) => Strength::Weak,
        _ => Strength::Strong,
    }
}

/// “revised to a 7.4 percent drop from a 5.8 percent drop”: the levels are changes themselves.
fn is_change(article: &Article<'_>, level: usize) -> bool {
    let end = article.figure(level).map_or(0, |it| it.tokens.end);
    let word = article.text.id(end);
    word.trend().is_some() && word.has(Role::Noun) && !word.has(Role::Adjective)
}

/// Whether the size of a change stands between its word and its later level.
fn steps_before(article: &Article<'_>, change: &Change) -> bool {
    change.way.as_ref().is_some_and(|way| {
        !article
            .figures_in(&(way.at..article.figure(change.to).map_or(0, |it| it.whole.start)))
            .is_empty()
    })
}

/// “by anywhere from 5 to 10 percent”
fn by_before(article: &Article<'_>, from: usize) -> bool {
    let start = article.figure(from).map_or(0, |it| it.whole.start);
    (start.saturating_sub(5)..start).any(|it| article.text.id(it).function() == Function::By)
}

/// Two levels that count different nouns.
fn of_other_things(article: &Article<'_>, change: &Change) -> bool {
    let counted = |it: usize| {
        article
            .figure(it)
            .is_some_and(|it| it.kind == Kind::Count)
            .then(|| article.noun(it))
            .filter(|it| it.is_known())
    };
    matches!((counted(change.from), counted(change.to)), (Some(a), Some(b)) if a != b)
}

fn is_earlier(article: &Article<'_>, from: usize) -> bool {
    let end = article.figure(from).map_or(0, |it| it.tokens.end);
    let dated = article
        .figure(from + 1)
        .is_some_and(|it| it.kind == Kind::Date && it.whole.start <= end + 2);
    dated || article.find_word(end..end + 4, EARLIER).is_some()
}

/// “climbed from 40 to 12 in the rankings”: bare numbers only
fn is_rank(article: &Article<'_>, change: &Change) -> bool {
    let bare = change
        .levels()
        .iter()
        .all(|it| article.figure(*it).is_some_and(|it| it.kind == Kind::Number));
    bare && article.find_word(change.clause.clone(), RANKS).is_some()
}

/// “The yen fell from 145 to 150 to the dollar”: money named where the levels are not of it.
pub(super) fn is_exchange_rate(article: &Article<'_>, change: &Change) -> bool {
    let of_figure = |at: usize| {
        article
            .figures_in(&(at.saturating_sub(3)..at + 1))
            .any(|it| article.figure(it).is_some_and(|it| it.whole.contains(&at)))
    };
    let named =
        change.clause.clone().any(|it| article.text.id(it).has(Role::Currency) && !of_figure(it));
    let levels = change.levels().iter().all(|it| {
        article.figure(*it).is_some_and(|it| {
            matches!(it.unit.map(crate::figures::Said::get), Some(Unit::Measure(_)))
        })
    });
    named && !levels
}
