//! The texts that are measured: all of our own making, and the same on every machine.
//!
//! News and bulletins made up from paragraphs whose names and figures change, so that a long text is no short one
//! said again. What is published agrees with itself: their totals add up, their changes and shares fit.
#![allow(dead_code, unreachable_pub, reason = "each bench is a crate of its own, and uses a part")]

mod bulletin;
mod fill;
mod hostile;
mod prose;
mod random;
mod words;

pub use hostile::HOSTILE;

/// A kind of text: its name, and what makes so many bytes of it.
pub struct Kind {
    pub name: &'static str,
    pub make: fn(usize) -> String,
}

/// What is published: one figure in every second sentence, or a page full of them. And a bulletin of which no
/// paragraph agrees with itself, to see what it costs to look for repairs.
pub const PUBLISHED: [Kind; 3] = [
    Kind { name: "prose", make: |bytes| whole(bytes, prose::PARAGRAPHS, false) },
    Kind { name: "bulletin", make: |bytes| whole(bytes, bulletin::PARAGRAPHS, false) },
    Kind { name: "all wrong", make: |bytes| whole(bytes, bulletin::PARAGRAPHS, true) },
];

/// The text of a kind of `PUBLISHED` or `HOSTILE`.
pub fn make(name: &str, bytes: usize) -> Option<String> {
    let kinds = || PUBLISHED.iter().chain(&HOSTILE);
    kinds().find(|it| it.name == name).map(|it| (it.make)(bytes))
}

/// Paragraphs in turn, until there are so many bytes.
fn whole(bytes: usize, paragraphs: &[&str], wrong: bool) -> String {
    let mut text = String::with_capacity(bytes + 1000);
    let mut random = random::Random(1);
    for paragraph in paragraphs.iter().cycle() {
        fill::fill(paragraph, wrong, &mut random, &mut text);
        if text.len() >= bytes {
            break;
        }
        text.push_str("\n\n");
    }
    text
}
