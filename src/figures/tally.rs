//! Votes and scores: two numbers that one mark or “to” joins, told apart by what stands around.

use super::Anchor;
use super::figure::{Figure, Join, JoinKind, Kind, Value};
use super::numeral::{self, Numeral, is_hyphen, linked};
use crate::lang::{Forms, Function, Role, cues};
use crate::number::Exact;
use crate::text::{Gap, Text};

/// Reads “122 to 13”, “51-47”, “6-4”, “10-5-1”, “5,204 votes to 4,911”.
pub(super) fn read(anchor: &Anchor<'_>, figures: &mut Vec<Figure>) -> Option<usize> {
    let text = anchor.text;
    let first = anchor.numeral.as_ref().filter(|it| is_whole(it))?;
    // “aged 0–14”
    let before = text.id(anchor.at.wrapping_sub(1));
    if before.function() == Function::Aged || before.has(Role::AgeNoun) {
        return None;
    }
    let dashed = is_hyphen(text, first.end())
        && (text.touches(first.end()) && text.touches(first.end() + 1)
            || between_names(text, first)
            || after_vote(text, first)
            || in_game(text, first));
    if let Some(end) = innings(text, first, figures) {
        return Some(end);
    }
    let (second, by_words) = second(text, first, dashed)?;
    // “16 to 74 year olds”
    if by_words
        && (super::unit::at(text, second.end()).is_some() || text.is_mark(second.end(), '%'))
    {
        return None;
    }
    let third = dashed.then(|| third(text, &second)).flatten();
    let end = third.as_ref().map_or(second.end(), Numeral::end);
    if dashed && third.is_none() && are_odds(text, anchor.at..end) {
        let value = first.value().over(second.value())?;
        super::ratio::push(text, figures, anchor.at..end, value);
        return Some(end);
    }
    let halves = third.is_none() && is_split(first, &second);
    let nearly = third.is_none() && is_near_split(first, &second);
    let kind = context(text, anchor.at..end, by_words, (halves, nearly))?;
    if by_words && !kind.by_words {
        return None;
    }
    if !by_words
        && kind.kind == Kind::Score
        && text.touches(first.end())
        && !follows_score(text, figures.last(), anchor.at)
        && is_range(text, first, &second, end)
    {
        return None;
    }
    push(text, figures, kind.kind, [Some(first), Some(&second), third.as_ref()]);
    Some(end)
}

fn push(text: &Text, figures: &mut Vec<Figure>, kind: Kind, sides: [Option<&Numeral>; 3]) {
    let id = super::refine::range::next_id(figures);
    let as_kind = if kind == Kind::Vote { JoinKind::Tally } else { JoinKind::Score };
    for side in sides.into_iter().flatten() {
        let mut figure = Figure::new(
            text.span(&side.tokens),
            side.tokens.clone(),
            kind,
            Value::Number(side.value()),
        );
        figure.written = Some(side.written);
        figure.join = Some(Join { id, kind: as_kind });
        figures.push(figure);
    }
}

/// “6-2, 3-6”: one set after another.
fn follows_score(text: &Text, last: Option<&Figure>, at: usize) -> bool {
    last.is_some_and(|it| {
        it.kind == Kind::Score
            && it.tokens.end < at
            && (it.tokens.end..at).all(|it| {
                matches!(text.mark(it), Some(',' | '(' | ')'))
                    || text.id(it).function() == Function::And
            })
    })
}

/// “3 for 93”, “390 for 5”: runs and wickets, where the sentence speaks of cricket.
fn innings(text: &Text, first: &Numeral, figures: &mut Vec<Figure>) -> Option<usize> {
    let start = first.tokens.start;
    let plain = |it: &Numeral| it.plain_digits(text).is_some();
    if text.id(first.end()).function() != Function::For || !plain(first) {
        return None;
    }
    let second = numeral::read(text, first.end() + 1).filter(plain)?;
    let few = |it: &Numeral| it.value() <= Exact::int(10);
    let counts = text.token(second.end()).is_some_and(|it| {
        it.is_word() && it.gap != Gap::Line && it.word.function() == Function::None
    });
    let fits = !counts && (few(first) || few(&second)) && near(text, start, cues::CRICKET);
    if !fits {
        return None;
    }
    // no join: these are no two sides
    for side in [first, &second] {
        push(text, figures, Kind::Score, [Some(side), None, None]);
        if let Some(it) = figures.last_mut() {
            it.join = None;
        }
    }
    Some(second.end())
}

/// Whether one of some words stands in the sentence of a token, not far from it.
#[cfg_attr(target_arch = "wasm32", inline(never))]
fn near(text: &Text, at: usize, words: &[&str]) -> bool {
    let sentence = text.sentences.get(text.sentence_of(at)).map_or(at..at, |it| it.tokens.clone());
    let to = sentence.end.min(at + 2 * REACH);
    (sentence.start.max(at.saturating_sub(2 * REACH))..to).any(|it| says(text, it, words))
}

#[cfg_attr(target_arch = "wasm32", inline(never))]
fn says(text: &Text, at: usize, words: &[&str]) -> bool {
    words.iter().any(|it| text.word(at).eq_ignore_ascii_case(it))
}

/// “the 7-2 favourite”, “at odds of 33-1”: what a bet pays.
fn are_odds(text: &Text, tally: std::ops::Range<usize>) -> bool {
    let bets = |it: usize| says(text, it, cues::ODDS);
    let start = tally.start;
    let of = matches!(text.id(start.wrapping_sub(1)).function(), Function::Of | Function::At);
    bets(tally.end) || (1..=2).any(|it| (it == 1 || of) && bets(start.wrapping_sub(it)))
}

/// Whole, not negative, without scale word or article.
fn is_whole(numeral: &Numeral) -> bool {
    let value = numeral.value();
    numeral.vague.is_none()
        && !numeral.article
        && !numeral.written.scaled
        && value.is_integer()
        && value >= Exact::ZERO
        && !numeral.written.decimals
        && value < Exact::int(1_000_000_000)
}

/// “Sweden 1 – 0 Korea”: names on both sides of a spaced dash.
fn between_names(text: &Text, first: &Numeral) -> bool {
    let name = |it: usize| {
        text.token(it).is_some_and(|it| {
            it.is_word()
                && it.is_capital()
                && it.word.function() == Function::None
                && !it.word.has(Role::Month)
        })
    };
    let (Some(before), dash) = (first.tokens.start.checked_sub(1), first.end()) else {
        return false;
    };
    let short = |it: usize| {
        text.word(it).len() <= 2 && text.token(it).is_some_and(crate::text::Token::is_number)
    };
    !text.touches(dash)
        && !text.touches(dash + 1)
        && name(before)
        && short(first.tokens.start)
        && short(dash + 1)
        && name(dash + 2)
}

/// “scoreless in the first half, it ended 0 – 0”
fn in_game(text: &Text, first: &Numeral) -> bool {
    let (start, second) = (first.tokens.start, first.end() + 1);
    let short = |it: usize| {
        text.token(it).is_some_and(|it| it.is_number() && it.gap == Gap::Space)
            && text.word(it).len() <= 2
    };
    let closes = text
        .token(second + 1)
        .is_none_or(|it| !it.is_word() && !it.is_number() || it.word.function() != Function::None);
    short(start)
        && short(second)
        && closes
        && text.sentences.get(text.sentence_of(start)).is_some_and(|it| {
            (it.tokens.start.max(start.saturating_sub(REACH))..start)
                .any(|it| text.id(it).has(Role::GameWord))
        })
}

/// “by a vote of 74 - 25”
fn after_vote(text: &Text, first: &Numeral) -> bool {
    let start = first.tokens.start;
    let vote = (start.saturating_sub(2)..start)
        .any(|it| text.id(it).has(Role::VoteNoun) || text.id(it).has(Role::VoteWord));
    vote && text
        .token(first.end() + 1)
        .is_some_and(|it| it.is_number() && it.gap == crate::text::Gap::Space)
}

/// The second number, and whether words join the two: “122 to 13”, “122 votes to 13”.
fn second(text: &Text, first: &Numeral, dashed: bool) -> Option<(Numeral, bool)> {
    if dashed && text.id(first.end() + 1).function() != Function::To {
        let next = numeral::read(text, first.end() + 1).filter(is_whole)?;
        return Some((next, false));
    }
    let mut at = first.end();
    if text.id(at).has(Role::VoteNoun) {
        at += 1;
    }
    // “voted 122 in favour to 13 against” is not written; “by 122 votes against 13” is
    let at = linked(text, at)?; // “96-to-1”
    let joins =
        matches!(text.id(at).function(), Function::To | Function::Against | Function::Versus);
    let next = linked(text, at + 1).filter(|_| joins)?;
    let second = numeral::read(text, next).filter(is_whole)?;
    // “approved it by a 3-to-1 margin”
    let ratio = cues::RATIOS.contains(&text.id(second.end()).text());
    (!ratio).then_some((second, true))
}

/// “10-5-1”: wins, losses, draws.
fn third(text: &Text, second: &Numeral) -> Option<Numeral> {
    let dashed = is_hyphen(text, second.end())
        && text.touches(second.end())
        && text.touches(second.end() + 1);
    dashed.then(|| numeral::read(text, second.end() + 1)).flatten().filter(is_whole)
}

/// “52-48”: the two sides of a vote in percent.
fn is_split(first: &Numeral, second: &Numeral) -> bool {
    let (a, b) = (first.value(), second.value());
    a.plus(b) == Some(Exact::HUNDRED) && a >= b && b >= Exact::int(30)
}

/// “52-45”: the two sides of a vote in percent, and a few for others.
fn is_near_split(first: &Numeral, second: &Numeral) -> bool {
    let (a, b) = (first.value(), second.value());
    let least = Exact::int(30);
    a >= b && b >= least && a.plus(b).is_some_and(|it| it >= Exact::int(80) && it <= Exact::HUNDRED)
}

struct Context {
    kind: Kind,
    /// Whether the words around allow “122 to 13”.
    by_words: bool,
}

/// How far around a tally the words that tell its kind may stand, in tokens.
const REACH: usize = 12;

/// What the words around make of it; the nearest decides, those before it first.
fn context(
    text: &Text,
    tally: std::ops::Range<usize>,
    by_words: bool,
    (halves, nearly): (bool, bool),
) -> Option<Context> {
    let (start, end) = (tally.start, tally.end);
    let sentence = text.sentences.get(text.sentence_of(start))?.tokens.clone();
    let first = sentence.start.max(start.saturating_sub(REACH));
    let last = sentence.end.min(end + REACH);
    // “the senator leads 52-45”
    let voted =
        (first..last).any(|it| text.id(it).has(Role::VoteWord) || text.id(it).has(Role::VoteNoun));
    let of = |it: usize| {
        let word = text.id(it);
        // “came back to 15-10”
        let adverb = word.has(Role::Adverb);
        if word.has(Role::VoteWord) && !adverb || word.has(Role::VoteNoun) {
            Some(Kind::Vote)
        } else if word.has(Role::GameWord) {
            // “Leave wins 52-48”: votes are won, too
            let either = word.verb().is_some_and(|it| cues::WINS.contains(&it.text()));
            (!(halves || nearly && voted) || !either).then_some(Kind::Score)
        } else {
            None
        }
    };
    let before = (first..start).rev().find_map(|it| of(it).map(|kind| (kind, start - it)));
    let after = (end..last).find_map(|it| of(it).map(|kind| (kind, it - end + 1)));
    if by_words {
        // “voted 122 to 13”, “by a vote of 122 to 13”, “122 votes to 13”: close before it, or inside
        let close = before.filter(|(kind, distance)| *kind == Kind::Vote && *distance <= 4);
        // “the motion failed, 412 to 389”
        let fails = start - usize::from(text.is_mark(start.wrapping_sub(1), ','));
        let close = close.is_some()
            || fails > first
                && text.id(fails - 1).verb().is_some_and(|it| it.text() == cues::FAILS);
        let inside = (start..end).any(|it| text.id(it).has(Role::VoteNoun));
        return (close && text.id(start.wrapping_sub(1)).function() != Function::From || inside)
            .then_some(Context { kind: Kind::Vote, by_words: true });
    }
    // “the Chiefs (9-3) host the Bills”
    let bracketed = text.is_mark(start.wrapping_sub(1), '(') && text.is_mark(end, ')');
    let after = after.filter(|_| !bracketed);
    let nearest = match (before, after) {
        (Some(it), None) | (None, Some(it)) => Some(it.0),
        (Some(a), Some(b)) => Some(if a.1 <= b.1 + 2 { a.0 } else { b.0 }),
        (None, None) => None,
    };
    let article = start.checked_sub(1).is_some_and(|it| text.id(it).function() == Function::A);
    let open = if halves && !article { Kind::Vote } else { Kind::Score };
    Some(Context { kind: nearest.unwrap_or(open), by_words: false })
}

/// “5-7 days”, “2013-14”, “60-70”: a range or a season, where no word says that it is a score.
fn is_range(text: &Text, first: &Numeral, second: &Numeral, end: usize) -> bool {
    let told = {
        let sentence = text
            .sentences
            .get(text.sentence_of(first.tokens.start))
            .map(|it| it.tokens.clone())
            .unwrap_or_default();
        let from = sentence.start.max(first.tokens.start.saturating_sub(REACH));
        let to = sentence.end.min(end + REACH);
        (from..to).any(|it| text.id(it).has(Role::GameWord))
            || first.value() <= Exact::int(10) && near(text, from, cues::CRICKET)
    };
    let rising = first.value() < second.value();
    let unit = super::unit::at(text, end).is_some() || text.mark(end).is_some_and(|it| it == '%');
    // “245-6”: runs for wickets
    let long = first.value() > Exact::int(999)
        || first.value() > Exact::int(200) && second.value() > Exact::int(10);
    // “2-3 cloves of garlic”, whatever cup stands in the sentence
    let next = text.id(end);
    let counted = text.token(end).is_some_and(|it| it.gap == Gap::Space && !it.is_capital())
        && (next.form().has(Forms::NOUN_PLURAL)
            || !next.is_known() && text.word(end).ends_with('s'))
        && !next.form().has(Forms::NOUN_SINGULAR | Forms::VERB_S)
        && next.function() == Function::None
        && !next.has(Role::GameWord);
    unit || rising && counted || !told && (rising || long)
}
