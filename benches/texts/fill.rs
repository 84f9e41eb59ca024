//! Paragraphs whose gaps are filled anew each time, so that their figures agree with each other.
//!
//! | gap | |
//! |---|---|
//! | `{9}` | a number up to 9 or so |
//! | `{a:20-90}` | a number from 20 to 90, remembered as `a`; `{!a:20-90}` the same, unprinted |
//! | `{a:20-90'}` | the same in tenths, “4.7” |
//! | `{a}`, `{a+b-7}`, `{a*b}` | what they come to, without a sign |
//! | `{a%b}`, `{a^b}` | `a` as percent of `b`; by how many percent `a` differs from `b` |
//! | `{y}`, `{y-1}` | a year |
//! | `{D}`, `{d}` | a date with its day of the week; a day of the week |
//! | `{p}`, `{n}`, `{m}`, `{s}` | a place, a surname, a month, a branch of trade |
//! | `{u}`, `{f}` | a verb of rising, of falling |

use super::random::Random;
use super::words::{BRANCHES, DAYS, FALLING, MONTHS, NAMES, PLACES, RISING};

/// Fills the gaps of a paragraph; where it is to be wrong, nothing comes to what it should.
pub(super) fn fill(paragraph: &str, wrong: bool, random: &mut Random, text: &mut String) {
    let mut facts = Facts { known: Vec::new(), wrong };
    let mut rest = paragraph;
    while let Some((before, gap)) = rest.split_once('{') {
        let (gap, after) = gap.split_once('}').unwrap_or((gap, ""));
        text.push_str(before);
        match gap {
            "p" => text.push_str(random.one_of(&PLACES)),
            "n" => text.push_str(random.one_of(&NAMES)),
            "d" => text.push_str(random.one_of(&DAYS)),
            "m" => text.push_str(random.one_of(&MONTHS)),
            "s" => text.push_str(random.one_of(&BRANCHES)),
            "u" => text.push_str(random.one_of(&RISING)),
            "f" => text.push_str(random.one_of(&FALLING)),
            "D" => text.push_str(&date(wrong, random)),
            _ => text.push_str(&facts.number(gap, random)),
        }
        rest = after;
    }
    text.push_str(rest);
}

/// The numbers of one paragraph.
struct Facts {
    known: Vec<(char, Number)>,
    wrong: bool,
}

#[derive(Clone, Copy)]
struct Number {
    value: i64,
    tenths: bool,
}

impl Facts {
    fn number(&mut self, gap: &str, random: &mut Random) -> String {
        if let Ok(most) = gap.parse() {
            return grouped(2 + random.below(most));
        }
        let (silent, gap) = gap.strip_prefix('!').map_or((false, gap), |it| (true, it));
        let name = gap.chars().next().unwrap_or_default();
        if let Some((_, range)) = gap.split_once(':') {
            let (range, tenths) = range.strip_suffix('\'').map_or((range, false), |it| (it, true));
            let (least, most) = range.split_once('-').unwrap_or((range, range));
            let (least, most) = (least.parse().unwrap_or(0), most.parse().unwrap_or(9));
            let it = Number { value: least + random.below(most - least + 1), tenths };
            self.known.push((name, it));
            return if silent { String::new() } else { printed(it) };
        }
        if name == 'y' {
            if !self.known.iter().any(|it| it.0 == 'y') {
                self.known.push(('y', Number { value: 1990 + random.below(27), tenths: false }));
            }
            return self.sum(gap).value.to_string();
        }
        let (value, tenths) = if let Some((part, whole)) = gap.split_once('%') {
            (rounded(1000 * self.sum(part).value, self.sum(whole).value), true)
        } else if let Some((now, then)) = gap.split_once('^') {
            let (now, then) = (self.sum(now).value, self.sum(then).value);
            (rounded(1000 * (now - then).abs(), then), true)
        } else if let Some((one, other)) = gap.split_once('*') {
            (self.sum(one).value * self.sum(other).value, false)
        } else {
            let sum = self.sum(gap);
            (sum.value.abs(), sum.tenths)
        };
        let stated = self.wrong && gap.len() > 1;
        printed(Number { value: if stated { value + value / 3 + 7 } else { value }, tenths })
    }

    /// “a+b-7”
    fn sum(&self, terms: &str) -> Number {
        let mut sum = Number { value: 0, tenths: false };
        for term in terms.split_inclusive(['+', '-']).scan('+', |sign, it| {
            let term = (*sign, it.trim_end_matches(['+', '-']));
            *sign = it.chars().last().unwrap_or('+');
            Some(term)
        }) {
            let (sign, term) = term;
            let named = self.known.iter().rev().find(|it| term.starts_with(it.0)).map(|it| it.1);
            let it =
                named.unwrap_or(Number { value: term.parse().unwrap_or(0), tenths: sum.tenths });
            sum.value += if sign == '-' { -it.value } else { it.value };
            sum.tenths |= it.tenths;
        }
        sum
    }
}

/// To the nearest, halves up.
fn rounded(part: i64, whole: i64) -> i64 {
    (2 * part + whole) / (2 * whole).max(1)
}

fn printed(it: Number) -> String {
    if it.tenths {
        format!("{}.{}", grouped(it.value / 10), it.value % 10)
    } else {
        grouped(it.value)
    }
}

/// “12,345”
fn grouped(number: i64) -> String {
    if number < 1000 {
        return number.to_string();
    }
    format!("{},{:03}", grouped(number / 1000), number % 1000)
}

/// “Tuesday, 14 March 2006”
fn date(wrong: bool, random: &mut Random) -> String {
    const WEEK: [&str; 7] =
        ["Saturday", "Sunday", "Monday", "Tuesday", "Wednesday", "Thursday", "Friday"];
    let (day, month, year) = (1 + random.below(28), 1 + random.below(12), 1990 + random.below(27));
    // Zeller: the year begins in March
    let (m, y) = if month < 3 { (month + 12, year - 1) } else { (month, year) };
    let weekday = (day + 13 * (m + 1) / 5 + y + y / 4 - y / 100 + y / 400 + i64::from(wrong)) % 7;
    let at = |it: i64| usize::try_from(it).unwrap_or(0);
    format!("{}, {day} {} {year}", WEEK[at(weekday)], MONTHS[at(month - 1)])
}
