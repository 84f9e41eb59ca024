//! Dates in figures alone: “2019-06-07”, “6/7/2019”, “07.06.2019”.

use super::{Date, Part, expand, push};
use crate::figures::figure::Figure;
use crate::options::Region;
use crate::text::Text;

/// Reads a date in figures.
pub(super) fn read(
    text: &Text,
    at: usize,
    region: Region,
    figures: &mut Vec<Figure>,
) -> Option<usize> {
    let (parts, end) = parts(text, at)?;
    let [a, b, c] = parts;
    let date = match (a.len(), b.len(), c.len()) {
        (4, 1..=2, 1..=2) => Date::day(Some(a.parse().ok()?), b.parse().ok()?, c.parse().ok()?),
        (1..=2, 1..=2, 2 | 4) => {
            let (first, second): (u8, u8) = (a.parse().ok()?, b.parse().ok()?);
            let year: i32 = c.parse().ok()?;
            let short_year = c.len() == 2;
            let year = if short_year { expand(year) } else { year };
            let date = ordered(first, second, region)?;
            Date { year: Some(year), short_year, ..date }
        }
        _ => return None,
    };
    // “2021-02-30” is a date too, and a check says that there is none such
    let looks = matches!(date.part, Part::Day(1..=12, 1..=31));
    looks.then(|| push(text, figures, at..end, date))?;
    Some(end)
}

/// Which of the two is the month, by their size or by region; open where neither decides.
fn ordered(first: u8, second: u8, region: Region) -> Option<Date> {
    let date = |month, day| Date { part: Part::Day(month, day), ..Date::default() };
    match (first > 12, second > 12) {
        (true, true) => None,
        (true, false) => Some(date(second, first)),
        (false, true) => Some(date(first, second)),
        (false, false) if first == second => Some(date(first, second)),
        (false, false) => Some(match region {
            Region::Us => date(first, second),
            Region::Gb => date(second, first),
            Region::Iso => Date { swapped: true, ..date(first, second) },
        }),
    }
}

/// Three groups of digits with one mark between them: of tokens, or inside one (“07.06.2019”).
fn parts<'t>(text: &'t Text, at: usize) -> Option<([&'t str; 3], usize)> {
    let word = text.word(at);
    let mut inside = word.split('.');
    if let (Some(a), Some(b), Some(c), None) =
        (inside.next(), inside.next(), inside.next(), inside.next())
    {
        return (c.len() == 4 || c.len() == 2 && a.len() <= 2).then_some(([a, b, c], at + 1));
    }
    let mark = text.mark(at + 1).filter(|it| matches!(it, '-' | '/' | '‑'))?;
    let joined = text.is_mark(at + 3, mark) && (at + 1..at + 5).all(|it| text.touches(it));
    let whole = joined && !(text.touches(at + 5) && text.is_mark(at + 5, mark));
    let digits =
        |it: usize| Some(text.word(it)).filter(|it| it.bytes().all(|b| b.is_ascii_digit()));
    whole.then(|| Some(([digits(at)?, digits(at + 2)?, digits(at + 4)?], at + 5))).flatten()
}
