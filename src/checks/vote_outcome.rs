//! What is said to have passed has fewer votes than what it needed.
//!
//! “Passed”, “approved”, “won” need the first-named side to be the larger, or to reach the threshold
//! that the sentence gives; “failed” needs the reverse. A side is not told by “defeated” or “rejected”,
//! which papers write with either number first.
//!
//! ## Why it matters
//!
//! A swapped pair turns the result round, and a threshold is often left unchecked.
//!
//! ## Flagged
//!
//! ```news
//! The amendment, which needed [[two-thirds]], passed [[210-190]].
//! ```
//!
//! ## Not flagged
//!
//! ```news
//! The amendment, which needed two-thirds, failed 210-190.
//! ```

use std::ops::Range;

use super::Check;
use crate::claims::{Article, Vote};
use crate::figures::Kind;
use crate::kernel::{Case, Compare, Found, Reading, Strength, Term, When, exactly, sum};
use crate::lang::{Forms, Function, Role};

pub(super) static CHECK: Check = Check {
    name: "vote-outcome",
    title: "A result does not follow from its votes",
    in_passage: Some(run),
    in_article: None,
};

/// Lemmas of verbs by which the first-named side has the most votes.
const PASS: &[&str] = &[
    "pass", "approve", "adopt", "carry", "clear", "ratify", "win", "enact", "advance", "prevail",
    "succeed", "endorse", "confirm", "elect",
];

/// The same, of one who wins over another.
const BEATS: &[&str] = &["defeat", "beat"];

/// Lemmas of verbs by which it has not enough.
const FAIL: &[&str] = &["fail"];

/// The same, where it is told who was against.
const DEFEATED: &[&str] = &["fail", "reject", "defeat", "block", "lose"];

/// “in favour”
const FAVOUR: &[&str] = &["favor", "favour"];

/// Tells that more than a simple majority may have been asked, without a figure.
const MORE_ASKED: &[&str] = &[
    "threshold",
    "supermajority",
    "super",
    "filibuster",
    "cloture",
    "quorum",
    "thirds",
    "fifths",
    "quarters",
    "required",
    "needed",
    "needing",
    "needs",
    "need",
    "veto",
    "override",
    "constitutional",
    "charter",
];

/// What tells an earlier contest.
const EARLIER: &[&str] = &["last", "previous", "earlier", "ago", "previously", "in"];

/// “passed 22-31 for 250 yards”: a game.
const GAMES: &[&str] = &[
    "yards",
    "quarterback",
    "touchdown",
    "touchdowns",
    "interception",
    "interceptions",
    "passes",
    "game",
    "season",
    "penalties",
    "aggregate",
    "playoffs",
    "quarterfinals",
    "semifinals",
    "finals",
];

/// How far from a tally the verb of its result may stand, in tokens.
const REACH: usize = 14;

#[derive(Clone, Copy, PartialEq, Eq)]
enum Outcome {
    Passed,
    Failed,
}

fn run(article: &Article<'_>, found: &mut Vec<Found>) {
    for sentence in article.sentences() {
        let idx = sentence.idx;
        let here = sentence.figures.clone();
        if here.len() < 2 {
            continue;
        }
        found.extend(match article.vote(idx) {
            Some(vote) => of_vote(article, idx, &sentence.tokens, vote).map(Found::from),
            None => of_shares(article, &sentence.tokens, here),
        });
    }
}

/// “the bill passed 44-56”, “the amendment, which needed two-thirds, passed 210-190”
fn of_vote(
    article: &Article<'_>,
    idx: usize,
    sentence: &Range<usize>,
    vote: &Vote,
) -> Option<Case> {
    let (&pro, &contra) = (vote.sides.first()?, vote.sides.get(1)?);
    let (outcome, verb) = outcome(article, sentence, vote)?;
    // “confirmed 10-15 cases”
    let end = article.figure(*vote.sides.last()?)?.tokens.end;
    let counts =
        vote.is_tally && article.counts_ahead(end) && !article.text.id(end).has(Role::VoteNoun);
    if counts || article.find_word(sentence.clone(), GAMES).is_some() {
        return None;
    }
    let term = Term::Figure;
    if let Some(threshold) = article.threshold(sentence, vote, verb, outcome == Outcome::Passed) {
        let asked = exactly(article, threshold.figure)?;
        let asked = if threshold.is_share { sum(&vote.sides).times(asked) } else { asked };
        let compare = if threshold.reached { Compare::AtMost } else { Compare::AtLeast };
        let reading = |asked: Term| Reading::new(asked, compare, term(pro));
        let mut readings = vec![reading(asked)];
        if let Some(body) = article.body_of(idx, vote).filter(|_| threshold.is_share) {
            let share = exactly(article, threshold.figure)?;
            readings.push(reading(term(body.figure).times(share)));
        }
        let (agrees, clash) = if threshold.reached {
            (
                "{stated} reach the {computed} that were needed",
                "{stated} do not reach the {computed} that were needed",
            )
        } else {
            (
                "{stated} fall short of the {computed} that were needed",
                "{stated} reach the {computed} that were needed",
            )
        };
        let mut case = Case::new(readings, Strength::Strong, agrees, clash);
        let mut figures = vote.sides.clone();
        figures.push(threshold.figure);
        crate::order::sort(&mut figures);
        case.figures = figures;
        return Some(with_verb(article, case, verb));
    }
    let case = match outcome {
        Outcome::Passed => {
            let reading = Reading::new(term(pro), Compare::AtLeast, term(contra));
            Case::new(
                vec![reading],
                Strength::Strong,
                "{computed} to {stated} is a majority",
                "{computed} to {stated} is no majority for what passed",
            )
        }
        Outcome::Failed if !more_was_asked(article, idx) => {
            let reading = Reading::new(term(pro), Compare::AtMost, term(contra));
            Case::new(
                vec![reading],
                Strength::Medium,
                "{computed} to {stated} is no majority",
                "{computed} to {stated} is a majority for what failed",
            )
        }
        Outcome::Failed => return None,
    };
    Some(with_verb(article, case, verb))
}

fn with_verb(article: &Article<'_>, case: Case, verb: usize) -> Case {
    match article.span_of(verb) {
        Some(span) => case.with_evidence(span),
        None => case,
    }
}

/// How the vote went, and the word that says so: the nearest verb before the tally, “to approve” right
/// behind it, or the verb of the clause that it opens.
fn outcome(
    article: &Article<'_>,
    sentence: &Range<usize>,
    vote: &Vote,
) -> Option<(Outcome, usize)> {
    let first = article.figure(*vote.figures().first()?)?.tokens.start;
    let end = article.figure(*vote.figures().last()?)?.tokens.end;
    let text = article.text;
    let told = |at: usize| {
        let verb = text.id(at).verb().map_or("", |it| it.text());
        let word = text.word(at).to_ascii_lowercase();
        let is = |list: &[&str]| list.contains(&verb) || list.contains(&word.as_str());
        let outcome = match () {
            () if is(PASS) || is(&["accept"]) => Outcome::Passed,
            () if is(if vote.is_tally { FAIL } else { DEFEATED }) => Outcome::Failed,
            () => return None,
        };
        Some((outcome, at)).filter(|_| !is_open(article, at))
    };
    if !vote.is_tally {
        // “passed, with four for and nine against”
        let before = (sentence.start.max(first.saturating_sub(REACH))..first).rev();
        return before.take_while(|it| text.mark(*it) != Some(';')).find_map(told);
    }
    let back = sentence.start.max(first.saturating_sub(REACH));
    for at in (back..first).rev() {
        let word = text.id(at);
        if matches!(text.mark(at), Some(';' | ':')) || word.function() == Function::But {
            break;
        }
        if let Some(found) = told(at) {
            return Some(found);
        }
        // another verb owns the tally: “voted”, “rejected”
        let other = word.has(Role::VoteWord) && word.has(Role::Verb) && !word.has(Role::Noun)
            || article.says(at, &["voted", "vote", "defeated", "blocked", "lost", "against"]);
        if other && !is_noun_here(article, at) {
            if !article.says(at, &["voted"]) {
                return None;
            }
            // “voted 44-56 to approve”, “voted 4-7 in favour”
            return match text.id(end).function() {
                Function::To => told(end + 1),
                Function::In if article.says(end + 1, FAVOUR) => Some((Outcome::Passed, at)),
                Function::For => Some((Outcome::Passed, at)),
                _ => None,
            };
        }
    }
    // “By 44-56, the bill passed”
    let opens = first <= sentence.start + 4;
    let stop = (end..sentence.end.min(end + REACH))
        .find(|it| matches!(text.mark(*it), Some(';' | ':' | '.')))
        .unwrap_or(sentence.end.min(end + REACH));
    opens.then(|| (end..stop).find_map(told)).flatten()
}

/// “a vote of 44-56”: the word is a noun here.
fn is_noun_here(article: &Article<'_>, at: usize) -> bool {
    let before = at.checked_sub(1).map(|it| article.text.id(it).function());
    matches!(before, Some(Function::A | Function::The | Function::Possessive))
}

/// Denied, in doubt, or to come: “did not pass”, “would pass”, “to pass”, “must be approved”.
fn is_open(article: &Article<'_>, at: usize) -> bool {
    // “if the bill had passed”: as far back as its clause goes
    let opens = (at.saturating_sub(8)..at).rev().take_while(|it| article.text.mark(*it).is_none());
    opens.into_iter().any(|it| article.text.id(it).function() == Function::Conjunction)
        || (at.saturating_sub(3)..at).any(|it| {
            matches!(
                article.text.id(it).function(),
                Function::Not
                    | Function::Never
                    | Function::NotDo
                    | Function::NotBe
                    | Function::NotModal
                    | Function::NotHave
                    | Function::Modal
                    | Function::ModalWeak
            )
        })
}

/// Whether the sentences around speak of a threshold.
fn more_was_asked(article: &Article<'_>, sentence: usize) -> bool {
    let first = sentence.saturating_sub(2);
    (first..sentence + 3)
        .filter_map(|it| article.text.sentences.get(it))
        .any(|it| article.find_word(it.tokens.clone(), MORE_ASKED).is_some())
}

/// “She won the runoff with 47 percent to his 53 percent”, “with 12,300 votes to her rival’s 14,100”,
/// “Voters approved the bond 48 percent to 52 percent”
fn of_shares(article: &Article<'_>, sentence: &Range<usize>, here: Range<usize>) -> Option<Found> {
    let text = article.text;
    let is_share = |it: &usize| {
        article.figure(*it).is_some_and(|it| it.kind == Kind::Percent && it.per.is_none())
    };
    let votes = |it: &usize| {
        article
            .figure(*it)
            .is_some_and(|it| it.kind == Kind::Count && text.id(it.tokens.end).has(Role::VoteNoun))
    };
    let (a, b) = match here.clone().find(votes) {
        // the second number is one of votes too
        Some(first) if here.clone().find(is_share).is_none() => (first, first + 1),
        Some(_) => return None,
        None => {
            let mut shares = here.clone().filter(is_share);
            let pair = (shares.next()?, shares.next()?);
            if shares.next().is_some() {
                return None;
            }
            pair
        }
    };
    let counts = |it: usize| {
        article.figure(it).is_some_and(|it| matches!(it.kind, Kind::Count | Kind::Number))
    };
    if b != a + 1 || !here.contains(&b) || votes(&a) && !counts(b) {
        return None;
    }
    let (one, other) = (article.figure(a)?, article.figure(b)?);
    let between = one.tokens.end..other.whole.start;
    let set_against = between.len() <= 7
        && between.clone().any(|it| {
            matches!(text.id(it).function(), Function::To | Function::Against | Function::Versus)
        })
        && between.clone().all(|it| text.mark(it).is_none_or(|it| it == ','))
        // “accepting the offer for its 49.8 percent or moving to 50.1 percent”
        && between.clone().all(|it| {
            text.id(it).function() != Function::Or && !text.id(it).form().has(Forms::VERB_ING)
        });
    let before = one.whole.start.checked_sub(1)?;
    let with = matches!(text.id(before).function(), Function::With | Function::By);
    let from = sentence.start.max(before.saturating_sub(8));
    let lemma = |it: usize| text.id(it).verb().map_or("", |it| it.text());
    // “Ramos defeated Silva, 52 percent to 48 percent”, not “was defeated”
    let beats = |it: usize| {
        let name = text.token(before).is_some_and(crate::text::Token::is_capital);
        BEATS.contains(&lemma(it))
            && (with || name || text.is_mark(before, ','))
            && article.text.id(it).form().has(Forms::VERB_PAST)
            && !(it.saturating_sub(3)..it).any(|it| {
                matches!(
                    text.id(it).function(),
                    Function::Be | Function::Been | Function::Being | Function::BePast
                )
            })
    };
    let verb = (from..=before).rev().find(|it| {
        (PASS.contains(&lemma(*it)) || lemma(*it) == "lose" || beats(*it))
            && !is_noun_here(article, *it)
    })?;
    let lost = lemma(verb) == "lose";
    let clean = (verb..before).all(|it| !matches!(text.mark(it), Some(';' | ':' | '.' | ',')))
        && !is_open(article, verb);
    let past = article.find_word(other.tokens.end..other.tokens.end + 8, EARLIER).is_some()
        || article.find_word(between.clone(), &["compared"]).is_some();
    // “won 45 percent to 50 percent of the vote”: a range; “with 47 percent to secure 53 percent of seats”
    // “winning 48 percent of points to 52 percent”
    let of_points = text.id(one.tokens.end).function() == Function::Of
        && !between.clone().any(|it| text.id(it).has(Role::VoteNoun));
    let range = of_points
        || !with && text.id(other.tokens.end).function() == Function::Of
        || between.clone().any(|it| leads_to_verb(article, it));
    if range || !set_against || !clean || past || lost && !with {
        return None;
    }
    let compare = if lost { Compare::AtMost } else { Compare::AtLeast };
    let reading = Reading::new(Term::Figure(a), compare, Term::Figure(b));
    let case = Case::new(
        vec![reading],
        Strength::Strong,
        "{computed} to {stated} goes with the result",
        "{computed} to {stated} does not go with the result",
    );
    let case = with_verb(article, case, verb);
    if with {
        return Some(case.into());
    }
    // “approved a levy of 3 percent to 5 percent”: shares of a vote come to a hundred, or nearly
    let all = Term::whole(100).allowing(Term::whole(75), Term::whole(101));
    Some(When { case, holds: Reading::new(all, Compare::Equal, sum(&[a, b])) }.into())
}

/// “to secure”: the “to” of an infinitive, not of “to Smith’s 47 percent”.
fn leads_to_verb(article: &Article<'_>, at: usize) -> bool {
    let text = article.text;
    let Some(next) = text.token(at + 1) else { return false };
    text.id(at).function() == Function::To
        && next.word.has(Role::Verb)
        && next.word.function() == Function::None
        && !next.is_capital()
        && text.id(at + 2).function() != Function::PossessiveMark
}
