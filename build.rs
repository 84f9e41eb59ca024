//! Turns the word lists of `src/lang` into tables (see `src/lang/mod.rs`).

fn main() {
    println!("cargo::rerun-if-changed=build.rs");
}
