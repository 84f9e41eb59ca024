//! Ages of persons, whose they are, and when: “died in 2001 at age 61”, “was 12 when she won gold in
//! 2019”, “Lee, 34,”.

use super::life::{Aged, Fact, Of, REACH};
use super::person::{self, Who};
use crate::claims::{Article, Tag, Tags};
use crate::figures::{Figure, Kind, TimeUnit};
use crate::lang::en::dated::{BORN, DIE, MARK, PERSONS};
use crate::lang::{Function, Role};
use crate::number::Exact;

/// The oldest that a bare number is taken for an age.
const OLDEST: i64 = 120;

/// Whether a figure may be the age of a person: whole years, written or a bare number.
pub(super) fn is_age(article: &Article<'_>, figure: usize) -> bool {
    article.figure(figure).is_some_and(|it| {
        let whole = it
            .exact()
            .is_some_and(|it| it.is_integer() && it <= Exact::int(OLDEST) && it > Exact::ZERO);
        match it.kind {
            Kind::Age => {
                in_years(it)
                    && (whole || it.extent.is_some() && it.exact().is_none())
                    && it.join.is_none()
            }
            Kind::Number => whole && it.unit.is_none() && it.hedge.is_none() && it.join.is_none(),
            _ => false,
        }
    })
}

fn in_years(figure: &Figure) -> bool {
    figure.time_unit().is_none_or(|it| it == (1, TimeUnit::Year))
}

/// An age, whose it is, and when.
pub(super) fn age(article: &Article<'_>, tags: &Tags, figure: usize) -> Option<(Who, Fact)> {
    let text = article.text;
    if let Some(found) = birthday(article, tags, figure) {
        return Some(found);
    }
    let it = article.figure(figure).filter(|_| is_age(article, figure))?;
    let bare = it.kind == Kind::Number;
    let lead = it.whole.start.checked_sub(1)?;
    if lead < tags.tokens().start {
        return None;
    }
    let fact = |who: Who, of: Of, verb: usize| {
        let died = article.is_verb(verb, DIE);
        Some((who, Fact::Aged(Aged { age: figure, of, died })))
    };
    // “turned 42 on March 3, 2024”
    if article.is_verb(lead, &["turn"]) {
        let date = dated_after(article, it.tokens.end, 1)?;
        return fact(person::of_verb(article, tags, lead)?, Of::Date(date), lead);
    }
    // “was 12 when she won gold in 2019”, “was 12 in 2003”, “is in her 40s”
    let verb = be_before(article, tags, lead);
    if let Some(verb) = verb {
        let next = text.id(it.tokens.end).function();
        let who = person::of_verb(article, tags, verb)?;
        let present = text.id(verb).function() == Function::BePresent;
        let of = match next {
            Function::When if !present => Of::Date(date_of_clause(article, tags, it.tokens.end)?),
            // “was 58 at her death in 2012”
            Function::At if !present => {
                let behind = it.tokens.end + 1..it.tokens.end + 7;
                let death = behind.into_iter().find(|it| article.is_noun(*it, &["death"]))?;
                Of::Date(dated_after(article, death + 1, 1)?)
            }
            Function::In | Function::On | Function::By if !present => {
                Of::Date(dated_after(article, it.tokens.end, 1)?)
            }
            // “is 31 and has two years left”
            Function::And
                if present
                    && matches!(tags.get(it.tokens.end + 1), Some(Tag::Verb | Tag::Auxiliary)) =>
            {
                Of::Now(Vec::new())
            }
            _ if present && (!bare || article.closes(it.tokens.end)) => Of::Now(Vec::new()),
            _ if !present && article.closes(it.tokens.end) => {
                Of::Date(date_before_when(article, verb)?)
            }
            _ => return None,
        };
        return fact(who, of, verb);
    }
    // “was 30 when …, and |47 when she left in 2012”
    if text.id(lead).function() == Function::And
        && text.id(it.tokens.end).function() == Function::When
        // “were 10 and |8 when” are two
        && !article.figures_in(&(lead.saturating_sub(1)..lead)).any(|it| is_age(article, it))
    {
        let first = (tags.tokens().start..lead)
            .find(|it| text.id(*it).function() == Function::BePast)
            .filter(|it| article.figures_in(&(it + 1..it + 3)).any(|it| is_age(article, it)))?;
        let date = date_of_clause(article, tags, it.tokens.end)?;
        return fact(person::of_verb(article, tags, first)?, Of::Date(date), first);
    }
    // “died in 2001 at age 61”, “elected in 1975 at 41”, “died at 79 in 2005”, “died in 2005, aged 79”
    let start = age_phrase(article, it)?;
    if let Some(start) = start.filter(|it| *it > tags.tokens().start) {
        if bare && !ends_age(article, it.tokens.end) {
            return None;
        }
        let before = figure.checked_sub(1).filter(|date| {
            article.is_dated(*date)
                && article.figure(*date).is_some_and(|it| {
                    it.tokens.end <= start && (it.tokens.end..start).all(|at| text.is_mark(at, ','))
                })
        });
        let after = dated_after(article, it.tokens.end, 2);
        let date = before.or(after);
        let first = date.and_then(|it| article.figure(it)).map_or(start, |it| it.whole.start);
        let verb = (tags.tokens().start..first.min(start))
            .rev()
            .take(12)
            .find(|it| matches!(tags.get(*it), Some(Tag::Verb | Tag::Participle)))?;
        let of = match date {
            Some(date) => Of::Date(date),
            None if is_new(article, verb, start) => Of::Now(Vec::new()),
            None => return None,
        };
        return fact(person::of_verb(article, tags, verb)?, of, verb);
    }
    // “Lee, 34, was born”, “Lee (34)”
    // “the 34-year-old singer, born in 1980,”
    if it.kind == Kind::Age && text.is_mark(it.tokens.start + 1, '-') {
        let mut head = it.tokens.end;
        while tags.names(head + 1) || tags.is(head, Tag::Adjective) {
            head += 1;
        }
        let noun = tags.is(head, Tag::Noun) && text.id(head).has(Role::Person);
        return noun.then(|| fact(Who::Noun(head), Of::Now(Vec::new()), lead)).flatten();
    }
    let who = set_apart(article, tags, it)?;
    let end = it.tokens.end;
    if let Some(date) = date_of_death(article, end) {
        return fact(who, Of::Date(date), end + 2);
    }
    let sentence = article.figures_in(&tags.tokens());
    let dates = sentence.filter(|it| article.is_dated(*it) && !is_birth(article, *it)).collect();
    fact(who, Of::Now(dates), lead)
}

/// “Lee, 74|, who died on May 3, 2016,”
fn date_of_death(article: &Article<'_>, comma: usize) -> Option<usize> {
    let dies =
        article.text.id(comma + 1).function() == Function::Who && article.is_verb(comma + 2, DIE);
    dies.then(|| dated_after(article, comma + 3, 1)).flatten()
}

/// “Lee, 34,”, “The singer (34)”: whose the age is that stands between commas or in brackets.
fn set_apart(article: &Article<'_>, tags: &Tags, age: &Figure) -> Option<Who> {
    let text = article.text;
    let lead = age.whole.start.checked_sub(1)?;
    let apart = matches!(text.mark(lead), Some(',' | '('))
        && matches!(text.mark(age.tokens.end), Some(',' | ')'));
    let who = (age.kind == Kind::Age && apart && age.tokens.len() == 1)
        .then(|| person::before(article, tags, lead))??;
    let person = match who {
        Who::Name(_) => true,
        Who::Noun(at) => text.id(at).has(Role::Person),
        _ => false,
    };
    person.then_some(who)
}

/// “celebrated her 80th birthday on June 10, 2023”
fn birthday(article: &Article<'_>, tags: &Tags, figure: usize) -> Option<(Who, Fact)> {
    let it = article.figure(figure).filter(|it| it.kind == Kind::Ordinal)?;
    let whose = it.whole.start.checked_sub(1).filter(|at| {
        *at > tags.tokens().start && article.text.id(*at).function() == Function::Possessive
    })?;
    let noun = it.tokens.end;
    let said = article.is_noun(noun, &["birthday"]) && article.is_verb(whose - 1, MARK);
    let date = dated_after(article, noun + 1, 2).filter(|_| said)?;
    let who = person::of_verb(article, tags, whose - 1)?;
    Some((who, Fact::Aged(Aged { age: figure, of: Of::Date(date), died: false })))
}

/// Whether “born” stands before a date, near enough to be its verb.
fn is_birth(article: &Article<'_>, date: usize) -> bool {
    let start = article.figure(date).map_or(0, |it| it.whole.start);
    article.find_word(start.saturating_sub(REACH)..start, BORN).is_some()
}

/// The form of “be” that an age is said with: “was 12”, “is now in her 40s”.
fn be_before(article: &Article<'_>, tags: &Tags, lead: usize) -> Option<usize> {
    let text = article.text;
    let mut at = lead;
    for _ in 0..4 {
        match text.id(at).function() {
            Function::BePast | Function::BePresent => return Some(at),
            Function::In
            | Function::Possessive
            | Function::Just
            | Function::Only
            | Function::Now
            | Function::Still => {}
            _ if tags.is(at, Tag::Adverb) || text.id(at).has(Role::Adjective) => {}
            _ => return None,
        }
        at = at.checked_sub(1)?;
    }
    None
}

/// “has died aged 68”, “died on Tuesday at 68”: a death that is the news.
fn is_new(article: &Article<'_>, verb: usize, age: usize) -> bool {
    let text = article.text;
    let perfect = verb
        .checked_sub(1)
        .is_some_and(|it| matches!(text.id(it).function(), Function::HavePresent));
    article.is_verb(verb, DIE)
        && (perfect || (verb + 1..age).any(|it| text.id(it).has(Role::Weekday)))
        && article.figures_in(&(verb..age)).is_empty()
}

/// Where the words that make a number an age start: “at age 61”, “at the age of 61”, “aged 61”,
/// “at 61”; none within where nothing does.
#[expect(clippy::option_option, reason = "the outer one is the end of the text")]
fn age_phrase(article: &Article<'_>, figure: &Figure) -> Option<Option<usize>> {
    let text = article.text;
    let mut at = figure.whole.start.checked_sub(1)?;
    if text.id(at).function() == Function::Aged {
        return Some(Some(at));
    }
    let mut worded = false;
    if text.id(at).function() == Function::Of && text.id(at.checked_sub(1)?).has(Role::AgeNoun) {
        at = at.checked_sub(2)?;
        worded = true;
    } else if text.id(at).has(Role::AgeNoun) {
        at = at.checked_sub(1)?;
        worded = true;
    }
    if worded && text.id(at).function() == Function::The {
        at = at.checked_sub(1)?;
    }
    Some((text.id(at).function() == Function::At).then_some(at))
}

/// “at 41 and died”, “at 79, earned”, “at 79 in 2005”
fn ends_age(article: &Article<'_>, at: usize) -> bool {
    article.closes(at)
        || matches!(
            article.text.id(at).function(),
            Function::And
                | Function::In
                | Function::On
                | Function::When
                | Function::From
                | Function::After
        )
}

/// The date that stands right behind a token: “in 2005”, “on March 3, 2024”.
fn dated_after(article: &Article<'_>, at: usize, most: usize) -> Option<usize> {
    let date = article.figures_in(&(at..at + most + 1)).next()?;
    let placed = (at..article.figure(date)?.whole.start).all(|it| {
        matches!(article.text.id(it).function(), Function::In | Function::On | Function::By)
            || article.text.is_mark(it, ',')
    });
    (placed && article.is_dated(date) && article.is_placed(date)).then_some(date)
}

/// “won in 1968, when he |was 29”: the date that the clause of a verb is tied to.
fn date_before_when(article: &Article<'_>, verb: usize) -> Option<usize> {
    let when = verb.checked_sub(2)?;
    let tied = article.text.id(when).function() == Function::When
        && article.says(verb - 1, PERSONS)
        && article.text.is_mark(when.checked_sub(1)?, ',');
    let date = article.figures_in(&(when.saturating_sub(4)..when)).next_back()?;
    let placed = article.is_dated(date) && article.is_placed(date);
    (tied && placed && article.figure(date)?.tokens.end + 1 == when).then_some(date)
}

/// The one date of the clause that opens at a token: “when she won gold in 2019”. A date set apart,
/// as in “the house, built in 1950,”, is none of it.
fn date_of_clause(article: &Article<'_>, tags: &Tags, when: usize) -> Option<usize> {
    let of_clause = |it: &usize| {
        let apart = article.before_date(*it).is_some_and(|verb| {
            matches!(tags.get(verb), Some(Tag::Participle | Tag::Verb))
                && verb > 0
                && article.text.is_mark(verb - 1, ',')
        });
        article.is_dated(*it) && article.is_placed(*it) && !apart
    };
    // “was 30 when she was crowned in 1990 and 47 when she left in 2012”
    let end = tags.tokens().end;
    let next = (when + 1..end).find(|it| article.text.id(*it).function() == Function::When);
    let mut dates = article.figures_in(&(when..next.unwrap_or(end))).filter(of_clause);
    let date = dates.next()?;
    // “was 71 when he died in 2019, having been born in 1938”
    let end = article.figure(date)?.tokens.end;
    let start = |it: usize| article.figure(it).map_or(end, |it| it.whole.start);
    dates.all(|it| article.find_word(end..start(it), BORN).is_some()).then_some(date)
}
