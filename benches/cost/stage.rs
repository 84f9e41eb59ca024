//! One stage with those before it.

use std::hint::black_box;

use crossfoot::claims::Article;
use crossfoot::text::Text;
use crossfoot::{Options, check, checks, figures};

use crate::floor;

pub(crate) fn run(stage: &str, text: &str, times: usize) {
    if stage == "print" {
        print!("{text}");
        return;
    }
    for _ in 0..times {
        once(stage, black_box(text));
    }
}

fn once(stage: &str, source: &str) {
    let options = Options { limit: usize::MAX, ..Options::default() };
    match stage {
        "floor" => {
            black_box(floor::Floor::new().read(source));
        }
        "whole" => {
            black_box(check(source, &options).to_json(None));
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
            let mut article = Article::new(&text, found, &options);
            if stage == "claims" {
                black_box(&article);
                return;
            }
            black_box(checks::run(&mut article, &options));
        }
    }
}
