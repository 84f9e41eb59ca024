//! Turns the word lists of `src/lang/en` into tables (see `src/lang/mod.rs`).
//!
//! A malformed line, a word listed twice or a lemma that no list knows stops the build with the
//! file and the line.

#![expect(
    clippy::panic,
    clippy::expect_used,
    clippy::indexing_slicing,
    reason = "a malformed list stops the build; no input of a user comes here"
)]

#[path = "src/lang/build/facets.rs"]
mod facets;
#[path = "src/lang/build/inflect.rs"]
mod inflect;
#[path = "src/lang/build/lexicon.rs"]
mod lexicon;
#[path = "src/lang/build/lists.rs"]
mod lists;
#[path = "src/lang/build/omit.rs"]
mod omit;
#[path = "src/lang/build/open.rs"]
mod open;
#[path = "src/lang/build/read.rs"]
mod read;
#[path = "src/lang/en/stems.rs"]
mod stems;
#[path = "src/lang/build/write.rs"]
mod write;

fn main() {
    println!("cargo::rerun-if-changed=build.rs");
    println!("cargo::rerun-if-changed=src/lang/build");
    println!("cargo::rerun-if-changed=src/lang/en");
    let mut lexicon = lists::read_all("src/lang/en");
    let omitted = omit::omit(&mut lexicon);
    let out = std::env::var("OUT_DIR").expect("cargo sets OUT_DIR");
    write::write(&lexicon, &omitted, std::path::Path::new(&out));
}
