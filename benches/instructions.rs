//! One stage on one text, so many times, for `.ci/instructions.mjs` to count its instructions:
//! `instructions STAGE TEXT BYTES TIMES`.
#![allow(clippy::print_stdout, reason = "it says how it is used")]

#[path = "floor/mod.rs"]
mod floor;
#[path = "texts/mod.rs"]
mod texts;

use std::hint::black_box;

use crossfoot::claims::Article;
use crossfoot::text::Text;
use crossfoot::{Options, check, checks, figures};

fn main() {
    let mut args = std::env::args().skip(1);
    let mut next = || args.next().unwrap_or_default();
    let (stage, kind, bytes, times) = (next(), next(), next(), next());
    let text = bytes.parse().ok().and_then(|bytes| texts::make(&kind, bytes));
    let (Some(text), Ok(times)) = (text, times.parse()) else {
        println!("instructions STAGE TEXT BYTES TIMES; .ci/instructions.mjs runs it");
        return;
    };
    for _ in 0..times {
        run(&stage, black_box(&text));
    }
}

/// Each stage with those before it.
fn run(stage: &str, source: &str) {
    let options = Options { limit: usize::MAX, ..Options::default() };
    match stage {
        "floor" => {
            black_box(floor::Floor::new().read(source));
        }
        "whole" => {
            black_box(serde_json::to_string(&check(source, &options)).is_ok());
        }
        _ => {
            let text = Text::new(source, None, usize::MAX);
            if stage == "text" {
                black_box(&text);
                return;
            }
            let found = figures::find(&text, options.region);
            if stage == "figures" {
                black_box(&found);
                return;
            }
            let article = Article::new(&text, found, &options);
            if stage == "claims" {
                black_box(&article);
                return;
            }
            black_box(checks::run(&article, &options));
        }
    }
}
