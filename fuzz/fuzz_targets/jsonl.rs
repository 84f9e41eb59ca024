#![no_main]

use std::cell::RefCell;

use crossfoot_fuzz::hostile::jsonl::Pipe;

thread_local! {
    /// One command for all lines. `CROSSFOOT` names it; plain `cargo build` makes it.
    static PIPE: RefCell<Pipe> = RefCell::new(Pipe::to(
        &std::env::var("CROSSFOOT").unwrap_or_else(|_| "../target/debug/crossfoot".to_owned()),
    ));
}

libfuzzer_sys::fuzz_target!(|bytes: &[u8]| PIPE.with_borrow_mut(|pipe| pipe.lines(bytes)));
