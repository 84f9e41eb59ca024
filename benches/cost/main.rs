//! What crossfoot costs beside the floor.
//!
//! `cargo run --release --manifest-path benches/Cargo.toml` prints how many times the floor the whole
//! takes, and whether a byte costs the same in a short text and in a long one; files behind `--` are
//! measured too. `… -- STAGE TEXT BYTES TIMES` runs one stage on one text, so many times, for
//! `.ci/instructions.mjs` to count; the stage `print` prints the text. `… -- STAGE files TIMES FILE…` runs it on
//! texts of your own, one after the other.

#[path = "../floor/mod.rs"]
mod floor;
mod ratios;
mod stage;
#[path = "../texts/mod.rs"]
mod texts;

fn main() {
    let args: Vec<String> = std::env::args().skip(1).filter(|it| !it.starts_with("--")).collect();
    if let [stage, what, times, files @ ..] = args.as_slice()
        && what == "files"
    {
        for file in files {
            let text = std::fs::read_to_string(file).unwrap_or_default();
            stage::run(stage, &text, times.parse().unwrap_or(1));
        }
    } else if let [stage, text, bytes, times] = args.as_slice()
        && let (Ok(bytes), Ok(times)) = (bytes.parse(), times.parse())
        && let Some(text) = texts::make(text, bytes)
    {
        stage::run(stage, &text, times);
    } else {
        ratios::print(&args);
    }
}
