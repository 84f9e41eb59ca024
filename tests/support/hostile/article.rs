//! Articles that bytes choose: sentences as news has them, with any figure in any place.

use crossfoot::checks::CHECKS;
use crossfoot::{Options, Region};

use super::choices::Choices;

/// An article with the options that it is checked under.
pub struct Article {
    pub text: String,
    pub headline: Option<String>,
    pub published: Option<&'static str>,
    pub region: Region,
    pub only: Vec<&'static str>,
    pub limit: usize,
}

impl Article {
    /// The article that `bytes` choose.
    pub fn chosen_by(bytes: &[u8]) -> Self {
        let mut choices = Choices(bytes);
        let published = choices.of(&PUBLISHED);
        let region = choices.of(&[Region::Iso, Region::Us, Region::Gb]);
        let headline = (choices.below(4) == 0).then(|| sentence(&mut choices));
        let mut only = Vec::new();
        if choices.below(16) == 1 {
            only.push(choices.of(CHECKS).name);
        }
        let limit = if choices.below(16) == 1 { 40 * choices.below(64) } else { 1 << 20 };
        let mut text = String::new();
        while !choices.is_done() && text.len() < 20_000 {
            text += &sentence(&mut choices);
            text += choices.of(&BETWEEN);
        }
        Self { text, headline, published, region, only, limit }
    }

    /// How it is checked.
    pub fn options(&self) -> Options<'_> {
        Options {
            published: self.published,
            headline: self.headline.as_deref(),
            region: self.region,
            only: self.only.clone(),
            limit: self.limit,
            ..Options::default()
        }
    }
}

fn sentence(choices: &mut Choices) -> String {
    let mut text = String::new();
    let template = choices.of(SENTENCES);
    fill(template, choices, &mut text);
    match choices.below(32) {
        // What typing and pasting do to a sentence.
        1 => text.retain(|it| it != ' '),
        2 => text = text.to_uppercase(),
        3 => text = format!("“{text}” {}", "she said."),
        4 => text = text.replace(' ', "\u{a0}"),
        5 => {
            let at = choices.below(text.len());
            let at = (0..=at).rev().find(|it| text.is_char_boundary(*it)).unwrap_or(0);
            text.truncate(at);
        }
        6 => text.push_str(choices.of(&ODD)),
        _ => {}
    }
    text
}

/// Writes a template; `{name}` stands for what [`slot`] puts there.
fn fill(template: &str, choices: &mut Choices, text: &mut String) {
    let mut rest = template;
    while let Some((before, name)) = rest.split_once('{') {
        text.push_str(before);
        let Some((name, after)) = name.split_once('}') else { break };
        slot(name, choices, text);
        rest = after;
    }
    text.push_str(rest);
}

fn slot(name: &str, choices: &mut Choices, text: &mut String) {
    if name == "d" {
        return digits(choices, text);
    }
    let (_, ways) = SLOTS.iter().find(|it| it.0 == name).unwrap_or(&SLOTS[0]);
    let way = choices.of(ways);
    fill(way, choices, text);
}

/// Digits, most often few, with commas or decimals or neither.
fn digits(choices: &mut Choices, text: &mut String) {
    let value = match choices.below(8) {
        0..=3 => choices.below(100),
        4 => choices.below(256) * 256 + choices.below(256),
        5 => choices.below(256) * 1_000_000 + choices.below(256) * 1000,
        6 => 10_usize.pow(u32::try_from(choices.below(19)).unwrap_or(0)),
        _ => choices.below(10),
    };
    let digits = value.to_string();
    match choices.below(8) {
        1 => *text += &format!("{digits}.{}", choices.below(100)),
        2 => *text += &format!("{digits}.{:02}", choices.below(100)),
        3 | 4 => {
            for (idx, digit) in digits.char_indices() {
                if idx > 0 && (digits.len() - idx).is_multiple_of(3) {
                    text.push(',');
                }
                text.push(digit);
            }
        }
        _ => *text += &digits,
    }
}

const PUBLISHED: [Option<&str>; 6] = [
    None,
    Some("2016-12-09"),
    Some("2024-02-29"),
    Some("2023-02-29"),
    Some("0000-00-00"),
    Some("x"),
];

const BETWEEN: [&str; 12] =
    [" ", " ", " ", " ", "\n\n", "\n\n", "\n", "\r\n\r\n", "", "\n\n- ", "\n\n## ", "\n| "];

const ODD: [&str; 12] = [
    "\0", "\u{feff}", "\u{200f}", "\u{202e}", "e\u{301}", "😀", "\u{fffd}", "\u{2028}", "“", "(",
    "<b>", "\u{ad}",
];

const SENTENCES: &[&str] = &[
    "The {body} voted {count} to {count}.",
    "The {body} voted {count}-{count} with {count} abstentions; it has {count} members.",
    "{Count} people were {hurt}: {count} men, {count} women and {count} {noun}.",
    "Of the {count} {noun}, {count} were {hurt}.",
    "Of {count} {noun}, {count} ({percent}) had no {noun}.",
    "{Count} of the {count} {noun}, or {percent}, {verb} by {hedge} {quantity}.",
    "The {thing} {verb} {percent} to {quantity} from {quantity}.",
    "The {thing} {verb} from {quantity} in {year} to {quantity} in {year}, {a-change}.",
    "The {thing} {verb} by {quantity}, from {quantity} to {quantity}.",
    "{A-share} of {noun}, {percent}, said yes, {percent} said no and {percent} did not know.",
    "{Who} said {count} {noun} had been {hurt} in {place}.",
    "Police in {place} put the number at {count}; {who} said it was {count}.",
    "{Who}, {d}, was born in {year}.",
    "{Who}, born on {date}, was {d} when {who} died on {date} aged {d}.",
    "{Who} has led the {body} for {duration}, since {date}.",
    "The {event} began on {date} and ended on {date}, {duration} later.",
    "The {event} lasted {duration}, from {time} to {time}.",
    "The {event} on {weekday}, {date}, was the {ordinal} in {duration}.",
    "The {event} marks the {ordinal} anniversary of the one of {year}.",
    "{Duration} ago, in {year}, {who} paid {money} for {count} {noun}.",
    "{Count} {noun} at {money} each cost {money}.",
    "It cost {money} ({money}), or {money} a {noun}.",
    "The road is {d} km ({d} miles) long and {d} metres ({d} feet) wide.",
    "It was {d}°C ({d}°F) in {place}, {d} degrees above the {year} average.",
    "{place} beat {place} {count}-{count}, having led {count}-{count} at half-time.",
    "{place} have won {count}, drawn {count} and lost {count} of {count} games, for {d} points.",
    "The average of {count}, {count} and {count} is {quantity}.",
    "The {thing} of {place} ({quantity}) is {multiple} that of {place} ({quantity}).",
    "{place} has {count} people, {d} per 100,000, and {count} {noun} a year.",
    "The odds are {count} to {count}, {hedge} {percent}; {count} in {count} {noun} fail.",
    "The ratio of men to women was {count}:{count}, {count} men and {count} women.",
    "The mean was {quantity} (95% CI {d} to {d}; p = 0.{d}, n = {count}, t({d}) = {d}).",
    "{percent} of {count} patients got better, against {percent} of {count}, a relative risk of {d}.",
    "The rate {verb} {d} percentage points, from {percent} to {percent}.",
    "{who} leads {who} by {d} points, {percent} to {percent}, margin of error {d} points.",
    "The {body} has {count} seats: {place} {count}, {place} {count} and others {count}; a majority is {count}.",
    "Both {place}, {place} and {place} sent {count} {noun}.",
    "The three {noun} are {place} and {place}.",
    "The highest was {quantity}, ahead of {quantity} and {quantity}.",
    "{Count} {noun} left, leaving {count} of {count}.",
    "The total rose to {count} after {count} more {noun} were {hurt} on {weekday}.",
    "First, {quantity}. Second, {quantity}. Fourth, {quantity}.",
    "For the {ordinal} consecutive {period}, {noun} {verb}: {quantity}, {quantity}, {quantity}.",
    "It earns {money} a {period}, {money} over {duration}.",
    "Sales were {d} to {d} million, not {d}-{d}bn.",
    "{hedge} {quantity} ({hedge} {quantity}) of the {quantity} was spent.",
    "Party | Seats | Share\n{place} | {count} | {percent}\n{place} | {count} | {percent}\nTotal | {count} | {percent}\n",
    "{place}\t{count}\t{money}\n{place}\t{count}\t{money}\nTotal\t{count}\t{money}\n",
    "Call {d}-{d}-{d}, see Article {d}({d}) or Boeing {d}, page {d}.",
    "It has {count} ({d}) {noun}.",
    "The {noun} numbered {count}. The same {noun} numbered {count}.",
    "In the {decade}, by {year}, {count} {noun} a {period}.",
    "{quantity}",
    "{quantity} {quantity} {quantity}",
];

const SLOTS: &[(&str, &[&str])] = &[
    (
        "count",
        &["{d}", "{d}", "{d}", "{words}", "{words}", "{vague}", "{d} million", "{hedge} {d}", "no"],
    ),
    ("Count", &["{d}", "Twelve", "One hundred and {words}", "More than {d}", "Dozens", "A {noun}"]),
    (
        "words",
        &[
            "two",
            "three",
            "seven",
            "twelve",
            "twenty-one",
            "forty",
            "a hundred",
            "one hundred and five",
            "two thousand",
            "a million",
            "half a dozen",
            "one",
            "zero",
            "thirteen hundred",
        ],
    ),
    (
        "vague",
        &[
            "dozens",
            "hundreds",
            "tens of thousands",
            "several",
            "a few",
            "a couple",
            "scores",
            "millions",
        ],
    ),
    (
        "hedge",
        &[
            "about",
            "nearly",
            "more than",
            "at least",
            "up to",
            "fewer than",
            "just over",
            "exactly",
            "some",
            "between {d} and",
            "an estimated",
            "not",
            "",
            "~",
        ],
    ),
    (
        "percent",
        &[
            "{d}%",
            "{d} percent",
            "{d} per cent",
            "{words} percent",
            "a third",
            "two-thirds",
            "{d}/{d}",
            "half",
            "{d}-{d}%",
            "-{d}%",
            "100 percent",
            "three quarters",
        ],
    ),
    (
        "A-share",
        &["A third", "Two-thirds", "Half", "{d} in {d}", "Most", "One in five", "Nine out of ten"],
    ),
    (
        "a-change",
        &[
            "a {d} percent rise",
            "up {percent}",
            "a fall of {quantity}",
            "twice as many",
            "down by half",
            "a {d}-fold rise",
            "a record",
        ],
    ),
    (
        "money",
        &[
            "${d}",
            "${d} million",
            "£{d}m",
            "€{d}",
            "{d} euros",
            "{d} cents",
            "US${d}bn",
            "${d}-{d}",
            "{d}p",
            "{words} dollars",
            "Rs. {d} crore",
            "¥{d}",
            "{d} bitcoin",
        ],
    ),
    (
        "quantity",
        &[
            "{count}",
            "{count} {noun}",
            "{money}",
            "{percent}",
            "{d} km",
            "{d} tonnes",
            "{d} sq ft",
            "{duration}",
            "{d}",
            "{d} points",
            "{d}kg",
            "{d} mph",
            "{d}x{d} m",
            "{d} barrels a day",
            "{fraction}",
            "{d}m",
        ],
    ),
    ("fraction", &["½", "2½", "{d} 3/4", "two and a half", "three-fifths", "{d}/{d}", "a quarter"]),
    (
        "multiple",
        &[
            "twice",
            "three times",
            "double",
            "half",
            "{d} times",
            "tenfold",
            "{d}x",
            "almost triple",
        ],
    ),
    (
        "ordinal",
        &["first", "second", "{d}th", "{d}st", "25th", "third-highest", "last", "twenty-first"],
    ),
    (
        "duration",
        &[
            "{d} years",
            "two weeks",
            "{d} days",
            "{d} hours and {d} minutes",
            "a decade",
            "{d}-year",
            "an hour",
            "{words} months",
            "a year and a half",
            "{d} minutes",
            "{d}h{d}",
            "nearly a century",
        ],
    ),
    ("Duration", &["{d} years", "Two weeks", "Ten days", "A decade", "Half a century"]),
    ("period", &["year", "month", "day", "quarter", "week", "hour", "time"]),
    (
        "date",
        &[
            "December {d}, {year}",
            "{d} {month} {year}",
            "{month} {d}",
            "{d}/{d}/{year}",
            "{year}-{d}-{d}",
            "{weekday}",
            "{weekday}, {d} {month}",
            "{month} {year}",
            "{year}",
            "last {weekday}",
            "the {d}th",
            "31 February",
            "29 February {year}",
            "early {year}",
            "{d} BC",
        ],
    ),
    ("month", &["January", "February", "March", "Sept.", "September", "Dec", "May", "JUNE"]),
    ("weekday", &["Monday", "Tuesday", "Friday", "Sunday", "Sat", "yesterday"]),
    (
        "year",
        &[
            "2016",
            "2012",
            "1999",
            "1900",
            "2000",
            "2024",
            "{d}",
            "last year",
            "1066",
            "2016-17",
            "’98",
        ],
    ),
    ("decade", &["1990s", "nineties", "’60s", "19th century", "2010s"]),
    (
        "time",
        &["{d}:{d}", "{d} a.m.", "noon", "9:30pm", "{d}.{d} p.m.", "midnight", "25:61", "1730 GMT"],
    ),
    ("body", &["assembly", "Senate", "council", "jury", "board"]),
    (
        "noun",
        &[
            "people",
            "farms",
            "votes",
            "troops",
            "houses",
            "schools",
            "dead",
            "goals",
            "cases",
            "children",
            "women",
            "tickets",
            "seats",
            "patients",
            "ounces",
            "Palestinian refugees",
            "",
        ],
    ),
    ("hurt", &["killed", "injured", "arrested", "taken to hospital", "not hurt", "missing"]),
    (
        "verb",
        &[
            "rose",
            "fell",
            "grew",
            "dropped",
            "was unchanged",
            "doubled",
            "shrank",
            "halved",
            "rose or fell",
        ],
    ),
    (
        "thing",
        &[
            "budget",
            "price",
            "population",
            "turnout",
            "unemployment rate",
            "number of {noun}",
            "index",
        ],
    ),
    ("event", &["war", "strike", "trial", "match", "flood", "festival"]),
    (
        "who",
        &[
            "Maria Silva",
            "the minister",
            "Mr. Brown",
            "the UN",
            "she",
            "Anna O’Neil",
            "a spokesman",
        ],
    ),
    ("Who", &["Maria Silva", "The minister", "Mr. Brown", "The UN", "She", "Officials"]),
    ("place", &["Aleppo", "Ohio", "Leeds United", "Red", "São Paulo", "the north", "Turkey"]),
];

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_slot_of_a_template_is_known() {
        let all = SENTENCES.iter().chain(SLOTS.iter().flat_map(|it| it.1));
        for name in all.flat_map(|it| it.split('{').skip(1).filter_map(|it| it.split('}').next())) {
            assert!(name == "d" || SLOTS.iter().any(|it| it.0 == name), "{name}");
        }
    }
}
