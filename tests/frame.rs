//! Who says so, and the word that links a sentence to the one before, change nothing: the texts of the fixtures,
//! framed as a paper would.
#![cfg(not(target_arch = "wasm32"))]

mod support;

use crossfoot::check;
use support::corpus;
use support::example::{Example, is_finding};

/// A sentence in a frame; none where it cannot stand in it.
type Frame = fn(&str) -> Option<String>;

const FRAMES: [Frame; 6] = [
    |it| Some(format!("{}, officials said.", sentence(it)?)),
    |it| Some(format!("{}, according to a report published last week.", sentence(it)?)),
    |it| Some(format!("{}, said Jo Ruiz, a spokeswoman for the board.", sentence(it)?)),
    |it| Some(format!("Meanwhile, {}.", lower(sentence(it)?)?)),
    |it| Some(format!("But {}.", lower(sentence(it)?)?)),
    |it| Some(format!("The board said in a statement that {}.", lower(sentence(it)?)?)),
];

/// Of a hundred findings so many may be lost: a source tells two figures apart.
const LOST: usize = 1;

/// A text that is one paragraph, without its full stop.
fn sentence(text: &str) -> Option<&str> {
    let plain = text.strip_suffix('.')?;
    let other = ["\n", "|", "\"", "“", " said", "according", "Meanwhile", "But "];
    let stop = [".m", ".S", "etc"].iter().any(|it| plain.ends_with(it));
    (!stop && !other.iter().any(|it| plain.contains(it))).then_some(plain)
}

/// A sentence that begins with a word that is no name, in the middle of another.
fn lower(text: &str) -> Option<String> {
    let openers = [
        "The ", "A ", "An ", "Of ", "In ", "At ", "With ", "Some ", "About ", "It ", "He ", "She ",
        "They ",
    ];
    let opens = openers.iter().any(|it| text.starts_with(it));
    opens.then(|| text[..1].to_lowercase() + &text[1..])
}

fn findings(example: &Example, text: &str) -> usize {
    check(text, &example.options()).relations.iter().filter(|it| is_finding(it)).count()
}

#[test]
fn a_frame_adds_no_finding_and_takes_few_away() {
    let examples = corpus::texts().into_iter().map(|it| it.example);
    let examples: Vec<(Example, usize)> =
        examples.map(|it| (it.clone(), findings(&it, &it.text.text))).collect();
    let mut faults = Vec::new();
    for (nth, frame) in FRAMES.iter().enumerate() {
        let (mut all, mut lost) = (0, Vec::new());
        for (example, before) in &examples {
            let Some(text) = frame(&example.text.text) else { continue };
            let after = findings(example, &text);
            all += before;
            if after > *before {
                faults.push(format!("more is found: {text}"));
            } else if after < *before {
                lost.push(text);
            }
        }
        assert!(all > 100, "frame {nth} holds {all} findings");
        if lost.len() * 100 > LOST * all {
            faults.push(format!("{} of {all} are lost:\n{}", lost.len(), lost.join("\n")));
        }
    }
    assert!(faults.is_empty(), "{}", faults.join("\n"));
}
