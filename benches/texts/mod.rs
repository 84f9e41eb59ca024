//! The texts that are measured: all of our own making, and the same on every machine.
//!
//! Whole texts of the fixtures, and news made up from sentences whose names and figures change, so
//! that a long text is no short one said again.
#![allow(dead_code, unreachable_pub, reason = "each bench is a crate of its own, and uses a part")]

mod bulletin;
mod hostile;
mod prose;

pub use hostile::HOSTILE;

/// A kind of text: its name, and what makes so many bytes of it.
pub struct Kind {
    pub name: &'static str,
    pub make: fn(usize) -> String,
}

/// What is published: one figure in every second sentence, or a page full of them.
pub const PUBLISHED: [Kind; 2] = [
    Kind { name: "prose", make: |bytes| whole(bytes, prose::PARAGRAPHS) },
    Kind { name: "bulletin", make: |bytes| whole(bytes, bulletin::PARAGRAPHS) },
];

/// The text of a kind of `PUBLISHED` or `HOSTILE`.
pub fn make(name: &str, bytes: usize) -> Option<String> {
    let kinds = || PUBLISHED.iter().chain(&HOSTILE);
    kinds().find(|it| it.name == name).map(|it| (it.make)(bytes))
}

/// Paragraphs in turn, their gaps filled anew each time, until there are so many bytes.
fn whole(bytes: usize, paragraphs: &[&str]) -> String {
    let mut text = String::with_capacity(bytes + 1000);
    let mut random = Random(1);
    for paragraph in paragraphs.iter().cycle() {
        fill(paragraph, &mut random, &mut text);
        if text.len() >= bytes {
            break;
        }
        text.push_str("\n\n");
    }
    text
}

/// `{9}` is a number up to 9, `{y}` a year, `{p}` a place, `{n}` a surname, `{d}` a day of the week,
/// `{m}` a month, `{u}` and `{f}` a verb of rising or falling.
fn fill(paragraph: &str, random: &mut Random, text: &mut String) {
    let mut rest = paragraph;
    while let Some((before, gap)) = rest.split_once('{') {
        let (name, after) = gap.split_once('}').unwrap_or((gap, ""));
        text.push_str(before);
        match name {
            "y" => text.push_str(&(1990 + random.below(27)).to_string()),
            "p" => text.push_str(random.one_of(&PLACES)),
            "n" => text.push_str(random.one_of(&NAMES)),
            "d" => text.push_str(random.one_of(&DAYS)),
            "m" => text.push_str(random.one_of(&MONTHS)),
            "u" => text.push_str(random.one_of(&["rose", "grew", "climbed", "went up"])),
            "f" => text.push_str(random.one_of(&["fell", "dropped", "declined", "went down"])),
            most => text.push_str(&grouped(2 + random.below(most.parse().unwrap_or(9)))),
        }
        rest = after;
    }
    text.push_str(rest);
}

/// “12,345”
fn grouped(number: usize) -> String {
    if number < 1000 {
        return number.to_string();
    }
    format!("{},{:03}", grouped(number / 1000), number % 1000)
}

/// A generator of numbers that are the same everywhere (Knuth’s MMIX).
struct Random(u64);

impl Random {
    fn below(&mut self, end: usize) -> usize {
        self.0 =
            self.0.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
        usize::try_from(self.0 >> 33).unwrap_or(0) % end.max(1)
    }

    fn one_of(&mut self, all: &[&'static str]) -> &'static str {
        all.get(self.below(all.len())).copied().unwrap_or("")
    }
}

const PLACES: [&str; 12] = [
    "Riga",
    "Leeds",
    "Nairobi",
    "Porto",
    "Gdansk",
    "Adelaide",
    "Lima",
    "Halifax",
    "Osaka",
    "Bergen",
    "Ohio",
    "eastern Ghana",
];
const NAMES: [&str; 12] = [
    "Okafor",
    "Lindqvist",
    "Moreau",
    "Tanaka",
    "Brandt",
    "Whitlow",
    "Castellan",
    "Ferris",
    "Novak",
    "Achterberg",
    "Dunmore",
    "Ibarra",
];
const DAYS: [&str; 5] = ["Monday", "Tuesday", "Wednesday", "Thursday", "Friday"];
const MONTHS: [&str; 6] = ["January", "March", "May", "July", "September", "December"];
