//! The noun phrase to the right of a count.

use std::ops::Range;

use super::{after_preposition, past_hyphen, phrase};
use crate::claims::{Tag, Tags};
use crate::figures::{Figure, Kind};
use crate::lang::{Function, Role};
use crate::text::Text;

/// What a count counts, by what follows it; “of” leads on: “six of the resolutions”.
pub(super) fn counted(
    text: &Text,
    tags: &Tags,
    figures: &[Figure],
    idx: usize,
) -> Option<Range<usize>> {
    let figure = figures.get(idx)?;
    let end = figure.whole.end.max(figure.tokens.end);
    // “180 officers a year”: the noun stands inside the figure
    if let Some(inside) = (figure.tokens.start..end)
        .find(|it| matches!(tags.get(*it), Some(Tag::Noun | Tag::Name | Tag::Adjective)))
        // “10,500 a year”: nor is that counted
        .filter(|it| !matches!(tags.before(*it), Some(Tag::Determiner | Tag::Preposition)))
        && matches!(figure.kind, Kind::Count | Kind::Number)
        && figure.per.is_some()
    {
        return phrase(text, tags, inside).filter(|it| it.end <= end);
    }
    // “of them”: what they are stands elsewhere
    if let Some(of) = of_phrase(text, tags, end) {
        return Some(of);
    }
    let start = past_hyphen(text, figure.tokens.end);
    // “193-member assembly” counts members
    if start > figure.tokens.end
        && end == figure.tokens.end // “40-odd cows”
        && text.token(start).is_some_and(crate::text::Token::is_word)
    {
        return Some(start..start + 1);
    }
    if let Some(next) = coordinated(text, figures, idx) {
        // of “part-time workers”, workers
        let compound = text.is_mark(figure.tokens.end + 1, '-');
        let found = counted(text, tags, figures, next)?;
        return Some(if compound { found.end - 1..found.end } else { found });
    }
    let mut start = end + usize::from(text.is_mark(end, '+'));
    // “eight million 250 ml bottles”
    if let Some(nested) = figures.get(idx + 1).filter(|it| {
        it.whole.start == end
            && text.sentence_of(end) == text.sentence_of(figure.tokens.start)
            && matches!(
                it.kind,
                Kind::Measure
                    | Kind::Money
                    | Kind::Age
                    | Kind::Duration
                    | Kind::Percent
                    | Kind::Label(_)
                    | Kind::Date
            )
    }) {
        start = past_hyphen(text, nested.tokens.end);
        let found = phrase(text, tags, start);
        if found.is_some() {
            return found;
        }
        // “three 17-year-olds”
        if nested.kind == Kind::Age {
            let end = figures.get(idx + 2).filter(|it| it.join.is_some() && it.join == nested.join);
            return Some(nested.tokens.start..end.unwrap_or(nested).tokens.end);
        }
        start = end;
    }
    // “half the seats”; “when she was 11 her school closed”
    while matches!(figure.kind, Kind::Fraction | Kind::Vague | Kind::Ratio | Kind::Count)
        && matches!(tags.get(start), Some(Tag::Determiner))
        && !matches!(text.id(start).function(), Function::A | Function::Each | Function::Every)
    {
        start += 1;
    }
    let mut found = phrase(text, tags, start)?;
    // “more rooms”, “other rooms” are rooms
    while found.len() > 1
        && matches!(
            text.id(found.start).function(),
            Function::More | Function::Other | Function::Further | Function::Fewer | Function::Less
        )
    {
        found.start += 1;
    }
    if found.len() == 1
        && matches!(text.id(found.start).function(), Function::More | Function::Other)
        || time_alone(text, &found)
    {
        return None;
    }
    // “a number of people”: the container passes the head on
    if text.id(found.end - 1).has(Role::Container)
        && text.id(found.end).function() == Function::Of
        && let Some(of) = after_preposition(text, tags, found.end)
            .filter(|_| !tags.is(found.end + 1, Tag::Determiner))
        && passes_head(text, &found)
    {
        return Some(of);
    }
    Some(found)
}

/// “two dozen” passes the head on, “four cups” counts cups.
fn passes_head(text: &Text, found: &Range<usize>) -> bool {
    let head = text.id(found.end.wrapping_sub(1));
    head.has(Role::Group) || head.has(Role::Scale) || head.has(Role::Vague) || head.has(Role::Unit)
}

/// “of eastern Aleppo” right after the figure.
pub(super) fn of_phrase(text: &Text, tags: &Tags, at: usize) -> Option<Range<usize>> {
    if text.id(at).function() != Function::Of {
        return None;
    }
    let mut start = at + 1;
    while matches!(tags.get(start), Some(Tag::Determiner | Tag::Number)) {
        start += 1;
    }
    let found = phrase(text, tags, start)?;
    // “70 percent of the number of homes”
    let container = text.id(found.end - 1).has(Role::Container)
        && found.len() == 1
        && text.id(found.end).function() == Function::Of;
    if container { after_preposition(text, tags, found.end).or(Some(found)) } else { Some(found) }
}

/// “last year”, “Monday” after a figure that stands alone.
fn time_alone(text: &Text, found: &Range<usize>) -> bool {
    matches!(text.id(found.start).function(), Function::Last | Function::Next | Function::Previous)
        || text.id(found.start).has(Role::Weekday)
        || text.id(found.start).has(Role::Month) && found.len() == 1
}

/// The figure that shares its noun with this one: “four-, five- and six-cylinder engines”, “three or four rooms”.
fn coordinated(text: &Text, figures: &[Figure], idx: usize) -> Option<usize> {
    let mut end = figures.get(idx)?.tokens.end;
    let next = figures.get(idx + 1).filter(|it| matches!(it.kind, Kind::Count | Kind::Number))?;
    let suspended = matches!(text.mark(end), Some('-' | '‑')) && text.touches(end);
    if suspended {
        end += 1;
    // “1,200 full-time and 300 part-time workers”
    } else if text.is_mark(end + 1, '-')
        && text.touches(end + 1)
        && text.is_mark(next.tokens.end + 1, '-')
        && text.touches(next.tokens.end + 1)
    {
        end += 3;
    }
    let mut joined = false;
    if suspended && text.is_mark(end, ',') {
        end += 1;
        joined = true;
    }
    if matches!(text.id(end).function(), Function::And | Function::Or | Function::To) {
        end += 1;
        joined = true;
    }
    (joined && next.whole.start == end).then_some(idx + 1)
}

#[cfg(test)]
mod tests {
    use crate::claims::tests::counts;

    #[test]
    fn a_suspended_hyphen_leads_to_the_shared_noun() {
        let source = "It comes with four-, five- and six-cylinder engines.";
        assert_eq!(counts(source, 0), "cylinder");
        assert_eq!(counts(source, 1), "cylinder");
    }

    #[test]
    fn alternatives_share_their_noun() {
        assert_eq!(counts("They saw three or four boats.", 0), "boats");
    }

    #[test]
    fn a_measure_between_describes_the_thing() {
        assert_eq!(counts("The plant fills eight million 250 ml bottles.", 0), "bottles");
    }

    #[test]
    fn of_leads_on() {
        assert_eq!(counts("Six of the old ferries sank.", 0), "old ferries");
    }
}
