//! The inputs that fuzzing has kept (`fuzz/corpus`): each reached something that no other did, and
//! those named `crash-…` have broken a promise once.
#![cfg(not(target_arch = "wasm32"))]
#![allow(clippy::unwrap_used, reason = "a test fails by it")]

mod support;

use proptest::prelude::*;
use support::hostile::jsonl::Pipe;
use support::{hostile, kept};

fn replay(target: &str, mut promise: impl FnMut(&[u8])) {
    let inputs = kept(target);
    assert!(!inputs.is_empty());
    for (_, bytes) in inputs {
        promise(&bytes);
    }
}

#[test]
fn texts_keep_their_promises() {
    replay("text", hostile::text);
}

#[test]
fn articles_keep_their_promises() {
    replay("article", hostile::article);
}

#[test]
fn lines_are_answered() {
    let mut pipe = Pipe::to(env!("CARGO_BIN_EXE_crossfoot"));
    replay("jsonl", |bytes| pipe.lines(bytes));
}

proptest! {
    #[test]
    fn any_article_keeps_its_promises(bytes in prop::collection::vec(any::<u8>(), 0..400)) {
        hostile::article(&bytes);
    }
}
