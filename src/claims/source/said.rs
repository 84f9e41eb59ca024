//! What a verb of saying has for its subject, and which words it says.

use std::ops::Range;

use super::name::whole_name;
use super::who::{
    apposed, behind_comma, behind_dateline, inverted, joined, object_quoted, paired, parenthetical,
    releaser,
};
use super::{Sources, Speaker};
use crate::claims::tag::forms;
use crate::claims::{Tag, Tags, clause, noun_phrase};
use crate::lang::en::clause::{
    ASKS, ONLY_THING, QUOTES, REPORTS, SAID_TO, SHOWS, TAKES_THING, TELLS,
};
use crate::lang::en::status::EXPECT;
use crate::lang::{Forms, Function, Role};
use crate::text::Text;

/// Words between a verb of quoting and “as saying”, and between one of saying and its “that”.
pub(super) const NEAR: usize = 14;

impl Sources<'_> {
    /// “X, the spokesman, said …”, “… , X said”, “… , said X”
    pub(super) fn said(&self, text: &Text, tags: &Tags, verb: usize) -> Option<Speaker> {
        let group = clause::group(tags, verb);
        let sentence = tags.tokens();
        let expects = is_one_of(text, verb, EXPECT);
        let quotes_as = is_one_of(text, verb, QUOTES) && as_behind(text, verb).is_some();
        if is_passive(text, verb, &group) {
            if !quotes_as {
                return reported_by(text, tags, verb, &group);
            }
        } else if tags.is(verb, Tag::Participle) || quotes_as {
            return None;
        }
        // “a pair of stars, believed to be old”
        if tags.is(verb + 1, Tag::To)
            && is_one_of(text, verb, SAID_TO)
            && forms(text, verb).has(Forms::VERB_PARTICIPLE)
            && group.len() == 1
        {
            return None;
        }
        // “those who said they were ill” are counted, not cited
        let restricts = tags.before(group.start) == Some(Tag::Relative)
            && tags.before(group.start - 1) != Some(Tag::Comma);
        if restricts && !told_by(text, tags, group.start - 1) {
            return None;
        }
        let carries = |it: usize| matches!(tags.get(it), Some(Tag::Verb | Tag::Auxiliary));
        let first = self.quotations.end_before(verb).max(sentence.start);
        let quoted = first > sentence.start && first == verb;
        let something = quotes_as || says_something(text, tags, verb);
        if (something || quoted)
            && let Some(found) = inverted(text, tags, verb)
        {
            let who = joined(text, tags, whole_name(text, tags, found)?);
            let goes_on = (who.name.end..sentence.end)
                .any(|it| carries(it) && tags.before(it) != Some(Tag::Relative));
            let end = if goes_on { sentence.end } else { verb };
            return Some(Speaker { who, says: sentence.start..end, expects });
        }
        // “the paper quoted Ruiz as saying …”
        if let Some(found) = object_quoted(text, tags, verb) {
            let who = whole_name(text, tags, apposed(text, tags, found, 0))?;
            let start = if first > sentence.start { sentence.start } else { verb + 1 };
            return Some(Speaker { who, says: start..sentence.end, expects });
        }
        // “released a statement saying …”: whoever released it
        let speaks = releaser(text, tags, verb).unwrap_or(verb);
        let before = clause::group(tags, speaks).start;
        if let Some(found) = parenthetical(text, tags, verb, before) {
            return Some(Speaker { who: whole_name(text, tags, found)?, says: sentence, expects });
        }
        let subject = match before.checked_sub(1).filter(|it| tags.is(*it, Tag::Pronoun)) {
            Some(pronoun) => Err(pronoun),
            None => clause::subject_from(text, tags, speaks, first)?,
        };
        if !something && !subject.as_ref().is_ok_and(|it| is_report(text, verb, it)) {
            return None;
        }
        let (who, start) = match subject {
            Ok(found) => {
                // “Under the ruling announced today, …”
                let mut opens = found.start;
                while tags.before(opens) == Some(Tag::Determiner) {
                    opens -= 1;
                }
                if tags.before(opens) == Some(Tag::Preposition) && opens <= sentence.start + 1 {
                    return None;
                }
                // “a drop, according to a poll published on Monday”
                if (found.end..before)
                    .any(|it| tags.is(it, Tag::Preposition) && text.id(it).has(Role::Say))
                {
                    return None;
                }
                let found = behind_comma(text, tags, &found, before).unwrap_or(found);
                let found = behind_dateline(text, tags, found, before);
                let start = found.start;
                let found = apposed(text, tags, found, before);
                (
                    paired(text, tags, joined(text, tags, whole_name(text, tags, found)?), before),
                    start,
                )
            }
            Err(pronoun) => (self.resolve(text, tags, pronoun)?, pronoun),
        };
        Some(Speaker { who, says: said_by(text, tags, verb, start, first), expects })
    }
}

/// “A poll showed a lead of six points.”: what reports say, they show.
fn is_report(text: &Text, verb: usize, subject: &Range<usize>) -> bool {
    let noun = subject.end.checked_sub(1).and_then(|it| text.id(it).noun());
    is_one_of(text, verb, SHOWS) && noun.is_some_and(|it| REPORTS.contains(&it.text()))
}

/// “comments by local economists who said …”: they are cited.
fn told_by(text: &Text, tags: &Tags, relative: usize) -> bool {
    let who = clause::phrase_before(text, tags, relative);
    who.is_some_and(|it| text.id(it.start.wrapping_sub(1)).function() == Function::By)
}

/// What a subject that starts at a token says with a verb: what stands behind it, or before both.
fn said_by(text: &Text, tags: &Tags, verb: usize, start: usize, first: usize) -> Range<usize> {
    let sentence = tags.tokens();
    let carries =
        |it: usize| matches!(tags.get(it), Some(Tag::Verb | Tag::Auxiliary | Tag::Participle));
    // “The road is shut, Ruiz said”, and a quotation before
    let trails = matches!(tags.before(start), Some(Tag::Comma | Tag::Mark))
        || tags.is(start.wrapping_sub(1), Tag::Determiner)
            && matches!(tags.before(start - 1), Some(Tag::Comma | Tag::Mark));
    let closes = text.is_mark(verb + 1, ',');
    // “but retailers reported gains”: an object, so the clause is its own
    let day = text.id(verb + 1).has(Role::Weekday) || text.id(verb + 1).has(Role::Month);
    let object = !day
        && !is_one_of(text, verb, TELLS)
        && matches!(
            tags.get(verb + 1),
            Some(Tag::Noun | Tag::Name | Tag::Adjective | Tag::Determiner | Tag::Number)
        );
    // “…, Ruiz said; the board gave 14”
    let clause = (verb + 1..sentence.end).take_while(|it| !text.is_mark(*it, ';'));
    let verb_after = object || clause.into_iter().any(carries);
    // “Though the board has said so, it lost 40 boats”: what follows the comma is the writer’s
    let aside = tags.is(start.wrapping_sub(1), Tag::Conjunction) || {
        tags.is(start.wrapping_sub(1), Tag::Determiner)
            && tags.is(start.wrapping_sub(2), Tag::Conjunction)
    };
    let opens = aside && (sentence.start..start.saturating_sub(1)).all(|it| !carries(it));
    if opens && let Some(comma) = (verb..sentence.end).find(|it| tags.is(*it, Tag::Comma)) {
        return verb + 1..comma;
    }
    let before = (sentence.start..start).any(carries) || first > sentence.start;
    if trails && closes {
        sentence
    } else if trails && !verb_after && before {
        sentence.start..start
    } else {
        that_behind(text, tags, verb).unwrap_or(verb + 1)..sentence.end
    }
}

/// “concluding in his 25-page opinion *that* …”, “told 40 members *that* …”
fn that_behind(text: &Text, tags: &Tags, verb: usize) -> Option<usize> {
    let tells = is_one_of(text, verb, TELLS);
    if !tells && !tags.is(verb + 1, Tag::Preposition) {
        return None;
    }
    (verb + 1..tags.tokens().end.min(verb + NEAR))
        .take_while(|it| {
            !matches!(tags.get(*it), Some(Tag::Verb | Tag::Auxiliary | Tag::Comma | Tag::Break))
        })
        .find(|it| text.id(*it).function() == Function::That)
}

/// Whether a verb is one of some lemmas.
pub(super) fn is_one_of(text: &Text, verb: usize, lemmas: &[&str]) -> bool {
    text.id(verb).verb().is_some_and(|it| lemmas.contains(&it.text()))
}

pub(super) fn is_passive(text: &Text, verb: usize, group: &Range<usize>) -> bool {
    group.clone().any(|it| {
        it != verb
            && clause::is_be(text, it)
            && !matches!(text.id(it).function(), Function::Contracted)
    }) && forms(text, verb).has(Forms::VERB_PARTICIPLE)
}

/// “It was reported by the News that …”
fn reported_by(text: &Text, tags: &Tags, verb: usize, group: &Range<usize>) -> Option<Speaker> {
    let it = group.start.checked_sub(1).filter(|it| tags.is(*it, Tag::Pronoun))?;
    let by = text.id(verb + 1).function() == Function::By;
    let found = noun_phrase::after_preposition(text, tags, verb + 1).filter(|_| by)?;
    let who = whole_name(text, tags, apposed(text, tags, found, 0))?;
    let trails = tags.before(it) == Some(Tag::Comma);
    let start = if trails { tags.tokens().start } else { verb + 1 };
    Some(Speaker { who, says: start..tags.tokens().end, expects: false })
}

/// Where “as” stands near behind a verb.
fn as_behind(text: &Text, verb: usize) -> Option<usize> {
    (verb + 1..verb + NEAR).find(|it| text.id(*it).function() == Function::As)
}

/// Whether a verb that may take a thing for an object has a clause or a quotation after it.
fn says_something(text: &Text, tags: &Tags, verb: usize) -> bool {
    // “asked for $3 million”
    if text.id(verb + 1).function() == Function::For && is_one_of(text, verb, ASKS) {
        return false;
    }
    !is_one_of(text, verb, TAKES_THING)
        || matches!(
            tags.get(verb + 1),
            None | Some(Tag::Conjunction | Tag::Relative | Tag::Comma | Tag::Break)
        )
        || matches!(text.mark(verb + 1), Some('“' | '"' | '‘' | '.'))
        // “told her: "We lost 40 boats"”
        || (verb + 1..verb + NEAR).any(|it| text.is_mark(it, ':') && matches!(text.mark(it + 1), Some('“' | '"')))
        // “a poll found a quarter of voters favored it”
        || !is_one_of(text, verb, ONLY_THING) && clause::verb_after(text, tags, verb + 1).is_some()
}

#[cfg(test)]
mod tests {
    use crate::claims::source::tests::source;

    #[test]
    fn who_is_quoted_speaks() {
        assert_eq!(source("The Herald quoted Ana Ruiz as saying that 40 boats sank."), "Ana Ruiz");
        assert_eq!(source("Ana Ruiz was quoted as saying that 40 boats sank."), "Ana Ruiz");
        assert_eq!(source("It was reported by the Herald that 40 boats sank."), "Herald");
        assert_eq!(source("It was reported that 40 boats sank."), "");
    }

    #[test]
    fn the_clause_may_go_on_behind_who_says_it() {
        assert_eq!(source("The boat, Ruiz said, cost $40 million."), "Ruiz");
        assert_eq!(source("Sales, the board said in a statement, rose 40 percent."), "board");
    }

    #[test]
    fn what_hangs_on_a_preposition_does_not_speak() {
        assert_eq!(source("In a talk with the weekly Herald, Ruiz said 40 boats sank."), "Ruiz");
        assert_eq!(source("Under the ruling announced today, 40 cars were sold."), "");
    }

    #[test]
    fn what_is_believed_of_something_it_does_not_say() {
        assert_eq!(source("The board saw a wreck, believed to be worth $40 million."), "");
        assert_eq!(source("The union has sent 40 letters, asking the board to go."), "");
    }

    #[test]
    fn where_it_is_said_is_not_said() {
        assert_eq!(source("Ruiz concluded in a 40-page opinion that it was late."), "");
        assert_eq!(source("“We hope so,” said the Port Council, a body of 40 firms."), "");
    }

    #[test]
    fn reports_show_what_they_say() {
        assert_eq!(source("Figures showed a 40 percent rise."), "Figures");
        assert_eq!(source("The map showed 40 boats."), "");
    }

    #[test]
    fn a_group_is_named_up_to_the_verb() {
        assert_eq!(
            source("The new rubber and plastics group said 40 shops closed."),
            "new rubber and plastics group"
        );
        assert_eq!(source("Ruiz and the board said 40 shops closed."), "Ruiz and the board");
    }
}
