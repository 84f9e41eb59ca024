//! What a percentage, an amount of money, a measure or a duration is said of.

use std::ops::Range;

use super::after::of_phrase;
use super::{past_hyphen, phrase};
use crate::claims::clause::{self, phrase_before};
use crate::claims::{Claim, Tag, Tags};
use crate::figures::{Figure, JoinKind, Kind};
use crate::lang::en::clause::{TRADING, WORTH};
use crate::lang::{Dimension, Forms, Function, Role, Sign, WordId};
use crate::text::{Gap, Text};

/// Longer lists are not gone back through.
const LIST: usize = 120;

/// What is measured: the noun right after (“a $5 ticket”), its of-phrase, the noun before a preposition (“a loss of $5”),
/// the object of the verb (“cut rents by 5 percent”) or its subject (“rents fell 5 percent”).
pub(super) fn of(
    text: &Text,
    tags: &Tags,
    figures: &[Figure],
    idx: usize,
    earlier: &[Option<Box<Claim>>],
) -> Option<Range<usize>> {
    let figure = figures.get(idx)?;
    if let Some(found) = right_after(text, tags, figures, idx) {
        return Some(found);
    }
    // “$10 ($12 Canadian)”, “8 miles (13 km)”: the same amount again
    if let Some(before) = restated(text, figures, idx)
        && let Some(counts) =
            earlier.get(before).and_then(Option::as_ref).and_then(|it| it.counts.clone())
    {
        return Some(counts);
    }
    let end = figure.whole.end.max(figure.tokens.end);
    // “6 million barrels of oil each day”
    if figure.per.is_some()
        && let Some(of) = figure.tokens.clone().find(|it| text.id(*it).function() == Function::Of)
        && let Some(found) = of_phrase(text, tags, of).filter(|it| it.end <= end)
    {
        return Some(found);
    }
    // “8 miles (13 km) of tunnels”, “$5 worth of stamps”
    let past = past_brackets(text, end);
    let past = past + usize::from(text.word(past) == WORTH);
    if let Some(found) =
        of_phrase(text, tags, past).filter(|_| figure.kind != Kind::Duration || past == end)
    {
        return Some(found);
    }
    if matches!(figure.kind, Kind::Money | Kind::Percent)
        && text.id(end).function() == Function::In
        && let Some(found) = super::after_preposition(text, tags, end).filter(|it| {
            // “189 pence in early trading”, “30 percent in East Anglia”
            let head = it.end - 1;
            is_thing(text, tags, it)
                && !tags.is(head, Tag::Name)
                && text.word(head) != TRADING
                && !text.id(head).has(Role::Ordinal)
        })
    {
        return Some(found);
    }
    // “a profit of between $105 and $115 million”
    if let Some(back) = idx.checked_sub(1)
        && figure.kind != Kind::Duration
        && figure.join.is_some_and(|it| it.kind == JoinKind::Range)
        && figures.get(back).is_some_and(|it| it.join == figure.join)
        && let Some(counts) =
            earlier.get(back).and_then(Option::as_ref).and_then(|it| it.counts.clone())
    {
        return Some(counts);
    }
    let found = before(text, tags, figure)?;
    // “0.4 percent to 13,176”: “percent” belongs to another figure
    let taken = idx
        .checked_sub(1)
        .and_then(|it| figures.get(it))
        .is_some_and(|it| it.tokens.contains(&(found.end - 1)));
    if taken { by_verb(text, tags, figure, Function::None) } else { Some(found) }
}

/// The noun right after a figure: “a $5 ticket”, “a 51 percent stake”.
fn right_after(text: &Text, tags: &Tags, figures: &[Figure], idx: usize) -> Option<Range<usize>> {
    let figure = figures.get(idx)?;
    // “a $3,500 a month mortgage”
    let end = if figure.per.is_some() {
        figure.whole.end.max(figure.tokens.end)
    } else {
        figure.tokens.end
    };
    let tied = past_hyphen(text, end);
    let mut start = tied;
    // “a 185-hp four-cylinder engine”
    if let Some(other) = figures.get(idx + 1).filter(|it| {
        tied == end && it.whole.start == end && matches!(it.kind, Kind::Count | Kind::Number)
    }) {
        let past = past_hyphen(text, other.tokens.end);
        start = if past > other.tokens.end { past } else { start };
    }
    if figure.per.is_none()
        && matches!(text.id(start).function(), Function::A)
        && text.id(start + 1).has(Role::Unit)
        && tags.names(start + 2)
    {
        start += 2;
    }
    let found = phrase(text, tags, start)?;
    // a line of a list: “+8.0%”, and “Milk: £71m” in the next
    if text.token(start).is_some_and(|it| it.gap == Gap::Line && it.is_capital()) {
        return None;
    }
    let first = text.id(found.start);
    let time = matches!(
        first.function(),
        Function::Last | Function::Next | Function::Previous | Function::Least
    ) || first.has(Role::Weekday)
        || first.has(Role::Month)
        || is_time_word(text, &found);
    // “rose 5 percent more”, “5 percent higher revenue”
    let compares = matches!(
        first.function(),
        Function::More | Function::Less | Function::Fewer | Function::Old
    ) || tied == start
        && matches!(tags.get(start), Some(Tag::Gerund | Tag::Participle | Tag::Adverb));
    // “$5 Bailey said”: a name after an amount begins something else
    let name = tags.is(found.start, Tag::Name)
        && tied == figure.tokens.end
        && clause::verb_after(text, tags, found.end).is_some_and(|it| it == found.end);
    let subject = tied == figure.tokens.end
        && matches!(tags.get(found.end), Some(Tag::Verb | Tag::Auxiliary))
        && figure.kind == Kind::Duration
        // “a 45-day review has been asked for”
        && !figure.tokens.clone().any(|it| text.is_mark(it, '-'));
    (!time && !compares && !name && !subject).then_some(found)
}

/// “early Wednesday”, “next year”, “this week”
fn is_time_word(text: &Text, found: &Range<usize>) -> bool {
    let head = text.id(found.end.wrapping_sub(1));
    head.has(Role::Weekday)
        || found.len() == 1 && is_duration(head)
        || found.len() == 1 && text.id(found.start).has(Role::Season)
}

fn is_duration(word: WordId) -> bool {
    word.has(Role::Unit)
        && word.units().first().is_some_and(|it| it.dimension() == Dimension::Duration)
}

fn past_brackets(text: &Text, end: usize) -> usize {
    if !text.is_mark(end, '(') {
        return end;
    }
    (end..end + 12).find(|it| text.is_mark(*it, ')')).map_or(end, |it| it + 1)
}

/// The figure of the same kind that one in brackets restates.
fn restated(text: &Text, figures: &[Figure], idx: usize) -> Option<usize> {
    let figure = figures.get(idx)?;
    let back = idx.checked_sub(1)?;
    let before = figures.get(back).filter(|it| it.kind == figure.kind)?;
    let open = figure.whole.start.checked_sub(1)?;
    let or = text.id(open).function() == Function::Or || text.is_mark(open, '/');
    ((text.is_mark(open, '(') || or) && open <= before.whole.end.max(before.tokens.end) + 2)
        .then_some(back)
}

/// What stands before: the noun of a preposition, an object, a subject, a label.
fn before(text: &Text, tags: &Tags, figure: &Figure) -> Option<Range<usize>> {
    let start = figure.whole.start;
    let mut at = start;
    while matches!(tags.before(at), Some(Tag::Determiner | Tag::Adverb | Tag::Adjective)) {
        at -= 1;
    }
    // “up 5 percent”, “down to $4”
    while at > 0
        && matches!(text.id(at - 1).function(), Function::Up | Function::Down | Function::Off)
    {
        at -= 1;
    }
    let link = at.checked_sub(1)?;
    let function = text.id(link).function();
    match tags.get(link) {
        Some(Tag::Preposition | Tag::To) => {
            let mut end = link;
            while end > 0 && matches!(tags.get(end - 1), Some(Tag::Preposition | Tag::Adverb)) {
                end -= 1;
            }
            let found = phrase_before(text, tags, end);
            // “children under the age of 5”
            if let Some(age) = found.as_ref().filter(|it| text.id(it.end - 1).has(Role::AgeNoun)) {
                let mut end = age.start;
                while matches!(tags.before(end), Some(Tag::Determiner | Tag::Preposition)) {
                    end -= 1;
                }
                return phrase_before(text, tags, end)
                    .or_else(|| by_verb(text, tags, figure, function));
            }
            // “a grounding for three months”
            let lasts = figure.kind == Kind::Duration
                && matches!(function, Function::For | Function::In | Function::Over);
            if lasts
                && found.as_ref().is_some_and(|it| {
                    text.id(it.end - 1).has(Role::Event)
                        || text.id(it.end - 1).form().has(Forms::VERB_ING)
                })
            {
                return found;
            }
            let close = matches!(
                function,
                Function::Of | Function::At | Function::With | Function::Between | Function::As
            );
            if close
                && let Some(found) = phrase_before(text, tags, end)
                    .filter(|it| !is_empty_container(text, it) && is_thing(text, tags, it))
            {
                return Some(found);
            }
            // “held in prison for a year”
            let thing =
                |it: &Range<usize>| figure.kind != Kind::Duration && is_thing(text, tags, it);
            by_verb(text, tags, figure, function)
                .or_else(|| phrase_before(text, tags, end).filter(thing))
                .or_else(|| list_label(text, tags, link))
        }
        // “base price: $59,995”, “reliever Jo Gant (0.5 WAR)”, “Jo Gant, 44,”
        Some(Tag::Break | Tag::Comma | Tag::Mark) => {
            let bracket = text.is_mark(link, '(')
                || text.is_mark(link, ':')
                || tags.is(link, Tag::Comma) && figure.kind == Kind::Age;
            let label = bracket.then(|| phrase_before(text, tags, link)).flatten();
            label
                .or_else(|| by_verb(text, tags, figure, Function::None))
                .or_else(|| phrase_before(text, tags, link).filter(|it| is_thing(text, tags, it)))
                .or_else(|| list_label(text, tags, link))
        }
        // “came to power 70 years ago”
        Some(Tag::Noun | Tag::Name) if !is_past(text, figure) => {
            phrase_before(text, tags, at).filter(|it| {
                // “By nightfall 4,200 had left”
                let opens = it.start == tags.tokens().start + 1;
                figure.kind != Kind::Number || !opens || !tags.is(it.start - 1, Tag::Preposition)
            })
        }
        _ => by_verb(text, tags, figure, Function::None),
    }
}

/// “70 years ago”, “a week earlier”
fn is_past(text: &Text, figure: &Figure) -> bool {
    let behind = text.id(figure.whole.end.max(figure.tokens.end));
    figure.kind == Kind::Duration && matches!(behind.sign(), Some(Sign::Back | Sign::Update))
}

/// The object of the verb before, where the figure hangs on a preposition, else the subject of the verb.
fn by_verb(
    text: &Text,
    tags: &Tags,
    figure: &Figure,
    preposition: Function,
) -> Option<Range<usize>> {
    let verb =
        clause::governor(text, tags, figure.whole.start, figure.whole.end.max(figure.tokens.end))?;
    if preposition != Function::None
        && verb < figure.whole.start
        && !tags.is(verb, Tag::Auxiliary)
        && let Some(object) = clause::object(text, tags, verb, figure.whole.start)
    {
        return Some(object);
    }
    clause::subject(text, tags, verb).or_else(|| {
        tags.is(verb, Tag::Participle).then(|| phrase_before(text, tags, verb)).flatten()
    })
}

/// The subject that a bare number is said of: “the index rose to 7,425”.
pub(super) fn by_subject(
    text: &Text,
    tags: &Tags,
    figures: &[Figure],
    idx: usize,
    earlier: &[Option<Box<Claim>>],
) -> Option<Range<usize>> {
    let number = figures.get(idx).is_some_and(|it| it.kind == Kind::Number);
    number.then(|| of(text, tags, figures, idx, earlier)).flatten()
}

/// “Prizes: Ana Ruiz, $500, Jo Brondal, $300”: what stands before the colon that opens the list.
fn list_label(text: &Text, tags: &Tags, at: usize) -> Option<Range<usize>> {
    let first = tags.tokens().start.max(at.saturating_sub(LIST));
    let colon = (first..at).rev().find(|it| text.is_mark(*it, ':'))?;
    let mut end = colon;
    while tags.is(end.wrapping_sub(1), Tag::Preposition) {
        end -= 1;
    }
    phrase_before(text, tags, end)
}

/// “a total of”, “an average of”: says nothing of what is measured.
fn is_empty_container(text: &Text, found: &Range<usize>) -> bool {
    found.len() <= 1 && text.id(found.end.wrapping_sub(1)).has(Role::Container)
}

/// Whether a phrase is no time or place.
fn is_thing(text: &Text, tags: &Tags, found: &Range<usize>) -> bool {
    let head = text.id(found.end.wrapping_sub(1));
    let named = tags.is(found.end.wrapping_sub(1), Tag::Name)
        && (head.has(Role::Place) || head.has(Role::Month) || head.has(Role::Weekday));
    !named && !is_duration(head)
}

#[cfg(test)]
mod tests {
    use crate::claims::tests::counts;

    #[test]
    fn the_subject_of_a_change_is_measured() {
        assert_eq!(counts("Shares of the bakery fell 4 percent.", 0), "Shares");
        assert_eq!(counts("Its quarterly revenue rose to $7 billion.", 0), "quarterly revenue");
    }

    #[test]
    fn the_object_of_a_change_is_measured() {
        assert_eq!(counts("The council cut rents by 4 percent.", 0), "rents");
    }

    #[test]
    fn the_noun_after_an_amount_is_measured() {
        assert_eq!(counts("They bought a 51 percent stake.", 0), "stake");
        assert_eq!(counts("The firm posted a loss of 63 cents.", 0), "loss");
    }

    #[test]
    fn a_label_tells_what_is_measured() {
        assert_eq!(counts("Ticket price: $59,995", 0), "Ticket price");
    }

    #[test]
    fn the_same_amount_again_measures_the_same() {
        assert_eq!(counts("The bridge cost £40m ($50m) to build.", 1), "bridge");
    }
}
