//! Articles that bytes choose: sentences as news has them, with any figure in any place.

use crossfoot::checks::CHECKS;
use crossfoot::{Options, Region};

use super::choices::Choices;
use super::templates::{SENTENCES, SLOTS};

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
