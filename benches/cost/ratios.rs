//! Times of the whole and of the floor, from the same run.

use std::hint::black_box;
use std::time::{Duration, Instant};

use crossfoot::{Options, check};

use crate::{floor, texts};

/// An article of 10,000 words.
const ARTICLE: usize = 60_000;
const SIZES: [usize; 4] = [4_000, 60_000, 1_000_000, 4_000_000];

pub(crate) fn print(files: &[String]) {
    println!("Times the floor, text of 60 kB");
    println!("{:24}{:>9}{:>14}{:>14}", "", "ratio", "whole", "floor");
    for kind in &texts::PUBLISHED {
        against_floor(kind.name, &(kind.make)(ARTICLE));
    }
    for file in files {
        match std::fs::read_to_string(file) {
            Ok(text) => against_floor(file.rsplit('/').next().unwrap_or(file), &text),
            Err(error) => println!("{file}: {error}"),
        }
    }
    println!("\nNanoseconds a byte, and the dearest size in times the cheapest");
    println!("{:24}{:>9}{:>9}{:>9}{:>9}{:>9}", "", "ratio", "4 kB", "60 kB", "1 MB", "4 MB");
    for kind in texts::PUBLISHED.iter().chain(&texts::HOSTILE) {
        let costs = SIZES.map(|size| {
            let text = (kind.make)(size);
            per_byte(&text, || whole(&text))
        });
        let (least, most) =
            costs.iter().fold((f64::MAX, 0.0_f64), |(a, b), it| (a.min(*it), b.max(*it)));
        let costs = costs.map(|it| format!("{it:>9.1}")).concat();
        println!("{:24}{:>9.2}{costs}", kind.name, most / least);
    }
}

fn against_floor(name: &str, text: &str) {
    let floor = floor::Floor::new();
    let least = per_byte(text, || floor.read(black_box(text)));
    let whole = per_byte(text, || whole(text));
    println!("{name:24}{:>9.1}{:>9.1} MB/s{:>9.0} MB/s", whole / least, 1e3 / whole, 1e3 / least);
}

/// All that a program gets: the report, written as JSON.
fn whole(text: &str) -> usize {
    let options = Options { limit: usize::MAX, ..Options::default() };
    check(black_box(text), &options).to_json(None).len()
}

/// Nanoseconds a byte: the best of several runs, since what else the machine does only slows it.
fn per_byte<T>(text: &str, run: impl Fn() -> T) -> f64 {
    const LEAST: Duration = Duration::from_millis(300);
    let start = Instant::now();
    let mut best = Duration::MAX;
    let mut runs = 0;
    while runs < 3 || start.elapsed() < LEAST {
        let start = Instant::now();
        black_box(run());
        best = best.min(start.elapsed());
        runs += 1;
    }
    #[expect(clippy::cast_precision_loss, reason = "a text is shorter than 2^53 bytes")]
    let bytes = text.len() as f64;
    best.as_secs_f64() * 1e9 / bytes
}
