//! How a sentence divides a whole: shares of it that exclude one another, and whether they are all there are.

mod whole;

use std::ops::Range;

use whole::{held, made_up_of, mixed, opposites, owned, rated, with_others};

use super::Article;
use crate::lang::en::parts::{
    AGAINST, ANSWERED, CHOOSES, DIVIDED, ELECTIONS, FOR, GOES_TO, NOT_INTO, NOTHING_LEFT, TAKES,
    UNSURE, VOTES, WINS,
};
use crate::lang::{Function, Role};

/// Whether the shares exclude one another, and then whether they are all there are.
#[must_use]
pub fn exclusive(article: &Article<'_>, sentence: &Range<usize>, shares: &[usize]) -> Option<bool> {
    if is_among(article, sentence) {
        return None;
    }
    answers(article, sentence, shares)
        .or_else(|| divided(article, sentence, shares))
        .or_else(|| of_one_subject(article, shares))
        .or_else(|| votes(article, shares))
        .or_else(|| taken(article, sentence, shares))
        .or_else(|| made_up_of(article, shares))
        .or_else(|| opposites(article, shares))
        .or_else(|| chosen(article, sentence, shares))
        .or_else(|| polled(article, sentence, shares))
        .or_else(|| held(article, sentence, shares))
        .or_else(|| with_others(article, sentence, shares))
        .or_else(|| mixed(article, shares))
        .or_else(|| rated(article, shares))
        .or_else(|| owned(article, shares))
}

/// “among women”, not “split among”
fn is_among(article: &Article<'_>, sentence: &Range<usize>) -> bool {
    sentence.clone().any(|it| {
        article.text.id(it).function() == Function::Among
            && !it.checked_sub(1).is_some_and(|it| article.says(it, DIVIDED))
    })
}

/// “48 percent backed the plan, 39 percent opposed it and 13 percent were undecided”
pub(crate) fn answers(
    article: &Article<'_>,
    sentence: &Range<usize>,
    shares: &[usize],
) -> Option<bool> {
    let mut sides = [false; 3];
    for (nth, share) in shares.iter().enumerate() {
        let start = article.figure(*share)?.tokens.end;
        let end = shares
            .get(nth + 1)
            .and_then(|it| article.figure(*it))
            .map_or(sentence.end, |it| it.whole.start);
        // the word of the answer is the first that says one
        let side = (start..end.min(start + 8)).find_map(|it| side(article, it))?;
        // “of men”, “of those over 65”: the share of a group
        let of = article.text.id(start).function() == Function::Of;
        if of && nth > 0 || !same_question(article, start..end, nth, side) {
            return None;
        }
        let seen = sides.get_mut(side)?;
        if *seen {
            return None; // two shares for one side: strongly, somewhat
        }
        *seen = true;
    }
    let several = sides.iter().filter(|it| **it).count() >= 2;
    several.then_some(sides.iter().all(|it| *it))
}

fn side(article: &Article<'_>, at: usize) -> Option<usize> {
    let word = article.text.id(at);
    // “were not sure”, “weren’t sure”, “hadn’t decided”
    let denied = matches!(
        word.function(),
        Function::Not | Function::NotBe | Function::NotDo | Function::NotHave
    );
    if denied && (at + 1..at + 3).any(|it| article.says(it, UNSURE) || article.says(it, ANSWERED)) {
        return Some(2);
    }
    let lemma = word.verb().map_or("", crate::lang::WordId::text);
    // “have no opinion”
    if article.text.id(at).function() == Function::No && article.says(at + 1, UNSURE) {
        return Some(2);
    }
    [FOR, AGAINST, UNSURE].iter().position(|it| it.contains(&lemma) || article.says(at, it))
}

/// The later shares answer the question of the first: a pronoun, nothing, or the same noun.
fn same_question(article: &Article<'_>, clause: Range<usize>, nth: usize, side: usize) -> bool {
    if nth == 0 || side == 2 {
        return true;
    }
    let Some(verb) = clause.clone().find(|it| self::side(article, *it).is_some()) else {
        return false;
    };
    let object = verb + 1;
    let function = article.text.id(object).function();
    article.closes(object)
        || matches!(
            function,
            Function::Pronoun
                | Function::And
                | Function::Or
                | Function::But
                | Function::Demonstrative
        )
        || object >= clause.end
}

/// “The vote split by party: Greens 31 percent, …”; “is divided into”
fn divided(article: &Article<'_>, sentence: &Range<usize>, shares: &[usize]) -> Option<bool> {
    let start = article.figure(*shares.first()?)?.whole.start;
    let cue = article.find_word(sentence.start..start, DIVIDED)?;
    // a name or noun, its share, and a comma
    let listed = shares.windows(2).all(|it| {
        let [a, b] = it else { return false };
        let (Some(a), Some(b)) = (article.figure(*a), article.figure(*b)) else { return false };
        let between = a.tokens.end..b.whole.start;
        let mark = between.clone().any(|it| {
            matches!(article.text.mark(it), Some(',' | ';'))
                || article.text.id(it).function() == Function::And
        });
        let verb = between.clone().any(|it| {
            article.text.id(it).has(Role::Verb)
                && !article.text.id(it).has(Role::Noun)
                && !article.text.token(it).is_some_and(crate::text::Token::is_capital)
        });
        mark && !verb && between.len() <= 8
    });
    let clear = article.find_word(cue..start, NOT_INTO).is_none();
    (listed && clear && shares.len() >= 2).then_some(true)
}

/// “Half the money goes to wages, a third to rent and a quarter to taxes”; “the budget goes to schools
/// (45%), roads (25%) and police (20%), with nothing held back”
fn of_one_subject(article: &Article<'_>, shares: &[usize]) -> Option<bool> {
    let first = article.figure(*shares.first()?)?;
    let sentence = article.sentence(*shares.first()?);
    let nothing_left = article.find_word(sentence.clone(), NOTHING_LEFT).is_some();
    // the preposition behind the verb: “goes to”, “is used for”
    let goes = |tokens: Range<usize>| {
        tokens.into_iter().find_map(|it| {
            let verb = article.text.id(it).verb().map_or("", crate::lang::WordId::text);
            let preposition =
                (it + 1..it + 3).map(|it| article.text.id(it).function()).find(|it| {
                    matches!(
                        it,
                        Function::To | Function::On | Function::From | Function::For | Function::In
                    )
                });
            preposition.filter(|_| GOES_TO.contains(&verb))
        })
    };
    // every later share stands before the same preposition, its subject and verb left out
    let second = article.figure(*shares.get(1)?)?;
    let preposition = goes(first.tokens.end..second.whole.start);
    let elided = shares.iter().skip(1).all(|it| {
        article
            .figure(*it)
            .is_some_and(|it| Some(article.text.id(it.tokens.end).function()) == preposition)
    });
    if elided && preposition.is_some() && shares.len() >= 3 {
        return Some(nothing_left);
    }
    // “invests 55 percent of its assets in shares, 35 percent in bonds and 10 percent in property”
    let behind = article.text.id(second.tokens.end).function();
    let parallel = matches!(behind, Function::To | Function::On | Function::In)
        && shares.iter().skip(1).all(|it| {
            article
                .figure(*it)
                .is_some_and(|it| article.text.id(it.tokens.end).function() == behind)
        });
    let of_its = article.text.id(first.tokens.end).function() == Function::Of
        && article.text.id(first.tokens.end + 1).function() == Function::Possessive;
    let spends = verb_before(article, *shares.first()?, GOES_TO);
    let near = first.tokens.end..second.whole.start;
    let said = near.clone().any(|it| article.text.id(it).function() == behind);
    if parallel && of_its && spends && said && near.len() <= 12 && shares.len() >= 3 {
        return Some(nothing_left);
    }
    // every share stands in brackets behind its part
    let bracketed = shares.iter().all(|it| {
        article.figure(*it).is_some_and(|it| {
            it.whole.start.checked_sub(1).is_some_and(|it| article.text.is_mark(it, '('))
                && article.text.is_mark(it.tokens.end, ')')
        })
    });
    let before = sentence.start..first.whole.start;
    // “invested in Alpha (60%), Beta (55%)”: shares of each
    let bracketed = bracketed
        && !shares.iter().all(|it| {
            article.figure(*it).and_then(|it| it.whole.start.checked_sub(2)).is_some_and(|it| {
                article.text.token(it).is_some_and(crate::text::Token::is_capital)
            })
        });
    (bracketed && goes(before).is_some() && shares.len() >= 3).then_some(nothing_left)
}

/// “Smith won 52 percent of the vote, Jones 40 percent and Brown 9 percent”
fn votes(article: &Article<'_>, shares: &[usize]) -> Option<bool> {
    let first = article.figure(*shares.first()?)?;
    let of = first.tokens.end;
    let vote = article.text.id(of).function() == Function::Of
        && (of + 1..of + 4).any(|it| {
            VOTES.contains(&article.text.id(it).noun().map_or("", crate::lang::WordId::text))
        });
    // the others: “, Jones 40 percent”, “and Brown with 9 percent”; nothing but a name and a bare verb
    let named = shares.windows(2).all(|it| {
        let [a, b] = it else { return false };
        let (Some(a), Some(b)) = (article.figure(*a), article.figure(*b)) else { return false };
        let mut between = a.tokens.end..b.whole.start;
        let name = between
            .clone()
            .any(|it| article.text.token(it).is_some_and(crate::text::Token::is_capital));
        let elsewhere = between.any(|it| {
            matches!(
                article.text.id(it).function(),
                Function::In
                    | Function::At
                    | Function::On
                    | Function::Among
                    | Function::When
                    | Function::After
                    | Function::Before
            )
        });
        name && !elsewhere
    });
    // “53 percent of early votes and Moreno 52 percent of votes cast on Election Day”: two wholes
    let one_whole = shares.iter().skip(1).all(|it| {
        article
            .figure(*it)
            .is_some_and(|it| article.text.id(it.tokens.end).function() != Function::Of)
    });
    (vote && named && one_whole).then_some(false)
}

/// “In the runoff Diaz took 53.4 percent and Moreno 46.1 percent”
fn taken(article: &Article<'_>, sentence: &Range<usize>, shares: &[usize]) -> Option<bool> {
    let takes = verb_before(article, *shares.first()?, TAKES);
    // “Barros won 47 percent, Mendes 38 percent and Teles 25 percent”
    let election = sentence.clone().any(|it| article.is_noun(it, ELECTIONS))
        || shares.len() >= 3
            && verb_before(article, *shares.first()?, WINS)
            && to_a_tenth(article, shares);
    let closed = shares.iter().all(|it| {
        article.figure(*it).is_some_and(|it| {
            let next = it.tokens.end;
            article.closes(next) || article.text.id(next).function() == Function::And
        })
    });
    (takes && election && closed && elided(article, shares, true)).then_some(false)
}

/// Shares of a vote are told to a tenth; “won 60 percent” may be of their games.
fn to_a_tenth(article: &Article<'_>, shares: &[usize]) -> bool {
    shares
        .iter()
        .all(|it| article.figure(*it).and_then(|it| it.written).is_some_and(|it| it.decimals))
}

/// “46 percent said they would vote to stay, 41 percent said they would vote to leave and 13 percent were
/// undecided”
fn chosen(article: &Article<'_>, sentence: &Range<usize>, shares: &[usize]) -> Option<bool> {
    let (last, others) = shares.split_last()?;
    let clause = |nth: usize, share: usize| {
        let start = article.figure(share).map_or(0, |it| it.tokens.end);
        let next = shares.get(nth + 1).and_then(|it| article.figure(*it));
        start..next.map_or(sentence.end, |it| it.whole.start)
    };
    let unsure = clause(others.len(), *last).take(6).any(|it| side(article, it) == Some(2));
    // “41 percent Ms. Whitlock”: the verb of the first is left out
    let name = |it: usize| article.text.token(it).is_some_and(crate::text::Token::is_capital);
    let chooses = others.iter().enumerate().all(|(nth, share)| {
        let bare = clause(nth, *share).start;
        nth > 0
            && (name(bare) || article.text.id(bare).function() == Function::For && name(bare + 1))
            || clause(nth, *share).any(|it| {
                // “vote for Smith”, “vote to stay”, “back her rival”: one of several, not “for the tax”
                let next = it + 1;
                let object = next + usize::from(article.text.id(next).function() == Function::For);
                let article_of = article.is_determiner(object);
                article.is_verb(it, CHOOSES)
                    && (article.text.id(next).function() == Function::To
                        || article.text.token(object).is_some_and(crate::text::Token::is_capital)
                        || article_of
                            && (object + 1..object + 3)
                                .any(|it| article.text.id(it).has(Role::Person)))
            })
    });
    let of_groups = shares.iter().skip(1).any(|it| {
        article
            .figure(*it)
            .is_some_and(|it| article.text.id(it.tokens.end).function() == Function::Of)
    });
    (unsure && chooses && !of_groups && others.len() >= 2).then_some(false)
}

/// “The poll puts Lima at 46 percent and Mota at 41 percent, with 13 percent undecided.”
fn polled(article: &Article<'_>, sentence: &Range<usize>, shares: &[usize]) -> Option<bool> {
    let (last, others) = shares.split_last()?;
    let text = article.text;
    let end = article.figure(*last)?.tokens.end;
    let be = matches!(text.id(end).function(), Function::BePast | Function::BePresent);
    let unsure = side(article, end + usize::from(be)) == Some(2)
        && article.closes(end + usize::from(be) + 1);
    let named = others.iter().all(|it| {
        let at = article.figure(*it).and_then(|it| it.whole.start.checked_sub(2));
        article.before(*it) == Function::At
            && at.is_some_and(|it| text.token(it).is_some_and(crate::text::Token::is_capital))
    });
    let groups = sentence
        .clone()
        .any(|it| matches!(text.id(it).function(), Function::Among | Function::But));
    (unsure && named && !groups && others.len() >= 2).then_some(false)
}

/// Whether a verb of a list stands right before a share: “took 53 percent”, “makes up 38 percent”.
fn verb_before(article: &Article<'_>, share: usize, verbs: &[&str]) -> bool {
    let Some(start) = article.figure(share).map(|it| it.tokens.start) else { return false };
    let lemma = |it: usize| article.text.id(it).verb().map_or("", crate::lang::WordId::text);
    let near = start.saturating_sub(2)..start;
    near.rev()
        .find(|it| {
            !matches!(
                article.text.id(*it).function(),
                Function::Up | Function::For | Function::About
            )
        })
        .is_some_and(|it| verbs.contains(&lemma(it)))
}

/// Whether the verb of the first share is left out before all others: “, gas 34 percent and wind 28 percent”.
fn elided(article: &Article<'_>, shares: &[usize], named: bool) -> bool {
    let Some(first_share) = shares.first() else { return false };
    shares.windows(2).all(|it| {
        let [a, b] = it else { return false };
        let (Some(a), Some(b)) = (article.figure(*a), article.figure(*b)) else { return false };
        // “38 percent of the electricity, gas 34 percent”: behind the last mark or “and”
        let between = a.tokens.end..b.tokens.start;
        let Some(parted) = between.clone().rev().find(|it| {
            article.text.is_mark(*it, ',') || article.text.id(*it).function() == Function::And
        }) else {
            return false;
        };
        // “account for 48 percent of revenue, sponsorship for 35 percent”
        let prep = b.tokens.start - 1;
        let twice = article.text.id(prep).function() == Function::For
            && article.before(*first_share) == Function::For;
        let subject = parted + 1..if twice { prep } else { b.tokens.start };
        let fits = |it: usize| {
            let word = article.text.id(it);
            let capital = article.text.token(it).is_some_and(crate::text::Token::is_capital);
            let noun = capital || word.has(Role::Noun) || !word.is_known();
            let plain = matches!(word.function(), Function::None | Function::The);
            plain
                && (noun || word.has(Role::Adjective) || word.function() == Function::The)
                && (named || !word.has(Role::Person))
        };
        let capital = subject
            .clone()
            .any(|it| article.text.token(it).is_some_and(crate::text::Token::is_capital));
        !subject.is_empty()
            && subject.len() <= 4
            && subject.clone().all(fits)
            && (capital || !named)
    })
}
