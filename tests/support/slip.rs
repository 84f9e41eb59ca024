//! Errors to plant: a change of one figure of a relation.

use std::ops::Range;

use crossfoot::report::{Figure, Relation, Report};

/// An edit of one place of a text.
pub struct Slip {
    pub sort: &'static str,
    pub headline: bool,
    pub at: Range<usize>,
    pub with: String,
}

/// One of the sorts.
pub const POINTS: &str = "percent for points";

const WEEKDAYS: [&str; 7] =
    ["Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday"];

const SCALES: [(&str, &str); 6] = [
    ("million", "billion"),
    ("billion", "million"),
    ("trillion", "billion"),
    ("thousand", "million"),
    ("bn", "m"),
    ("m", "bn"),
];

const WORDS: [&str; 12] = [
    "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve",
    "thirteen",
];

/// Where a number changes, and into what.
type Change = fn(&str, &Figure) -> Option<(Range<usize>, String)>;

/// One slip of each sort, in whichever figures of the relation `turn` points at.
pub fn slips<'a>(
    part: &dyn Fn(bool) -> &'a str,
    report: &Report,
    relation: &Relation,
    turn: usize,
) -> Vec<Slip> {
    let mut slips = Vec::new();
    let figures: Vec<&Figure> = relation.figures.iter().map(|it| &report.figures[*it]).collect();
    let changes: [(&str, Change); 5] = [
        ("digits swapped", swapped),
        ("one more", |it, of| off(it, of, true)),
        ("one less", |it, of| off(it, of, false)),
        ("scale word", scale),
        (POINTS, points),
    ];
    for (nth, (sort, change)) in changes.into_iter().enumerate() {
        let mut turned = (0..figures.len()).map(|it| figures[(it + turn + nth) % figures.len()]);
        let slip = |it: &Figure| {
            let headline = it.part == "headline";
            let number = part(headline).get(it.number.start..it.number.end)?;
            let (at, with) = change(number, it)?;
            let at = at.start + it.number.start..at.end + it.number.start;
            Some(Slip { sort, headline, at, with })
        };
        slips.extend(turned.find_map(slip));
    }
    for place in &relation.evidence {
        let day = WEEKDAYS.iter().position(|it| *it == &part(false)[place.start..place.end]);
        let Some(day) = day else { continue };
        let with = WEEKDAYS[(day + 1 + turn % 6) % 7].to_owned();
        let at = place.start..place.end;
        slips.push(Slip { sort: "weekday", headline: false, at, with });
    }
    let parts = relation.sides.as_ref().map_or(0, |it| it.parts.len());
    let body = figures.iter().all(|it| it.part == "body");
    if relation.check == "parts-total" && parts > 2 && body {
        // “12 from France, 9 from Spain and 3 from Italy”: the second of three goes, with its comma
        let (gone, next) = (figures[figures.len() - 3].start, figures[figures.len() - 2].start);
        let lost = part(false).get(gone..next).unwrap_or_default();
        if lost.ends_with(", ") && !lost.contains(". ") {
            slips.push(Slip {
                sort: "part dropped",
                headline: false,
                at: gone..next,
                with: String::new(),
            });
        }
    }
    slips
}

/// Two neighbouring digits that differ change places: the first that do, of a date the last two.
fn swapped(number: &str, of: &Figure) -> Option<(Range<usize>, String)> {
    let digits: Vec<usize> =
        number.match_indices(|it: char| it.is_ascii_digit()).map(|it| it.0).collect();
    let mut pairs: Vec<_> = digits.windows(2).map(|it| (it[0], it[1])).collect();
    if of.kind == "date" {
        pairs.drain(..pairs.len().saturating_sub(1));
    }
    let digit = |at: usize| number[at..=at].to_owned();
    // no number starts with a nought
    let sound =
        |(a, b): &(usize, usize)| digit(*a) != digit(*b) && !(digit(*b) == "0" && *a == digits[0]);
    let (a, b) = pairs.into_iter().find(sound)?;
    Some((a..b + 1, digit(b) + &number[a + 1..b] + &digit(a)))
}

/// The leading digit is one more or less, of a year the decade; so is a number in words.
fn off(number: &str, of: &Figure, more: bool) -> Option<(Range<usize>, String)> {
    let step = |it: usize| if more { it.checked_add(1) } else { it.checked_sub(1) };
    let Some(first) = number.find(|it: char| it.is_ascii_digit()) else {
        let at = WORDS.iter().position(|it| number.eq_ignore_ascii_case(it))?;
        return Some((0..number.len(), (*WORDS.get(step(at)?)?).to_owned()));
    };
    let year = of.kind == "date" && number.len() >= first + 4;
    let at = if year { number.len().checked_sub(2)? } else { first };
    let digit = number.get(at..=at)?.parse::<usize>().ok()?;
    let with = step(digit).filter(|it| *it < 10 && (*it > 0 || at > first))?;
    Some((at..at + 1, with.to_string()))
}

fn scale(number: &str, _: &Figure) -> Option<(Range<usize>, String)> {
    let (word, with) = SCALES.into_iter().find(|(word, _)| {
        number
            .strip_suffix(word)
            .is_some_and(|it| it.ends_with(|it: char| it == ' ' || it.is_ascii_digit()))
    })?;
    Some((number.len() - word.len()..number.len(), with.to_owned()))
}

fn points(number: &str, of: &Figure) -> Option<(Range<usize>, String)> {
    let written = ["percentage points", "points"].into_iter().find(|it| number.ends_with(it))?;
    (of.kind == "points")
        .then(|| (number.len() - written.len()..number.len(), "percent".to_owned()))
}
