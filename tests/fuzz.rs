//! The inputs that fuzzing has kept (`fuzz/corpus`): each reached something that no other did, and
//! those named `crash-…` have broken a promise once.
#![cfg(not(target_arch = "wasm32"))]

mod support;

use std::fs;

use proptest::prelude::*;
use support::hostile::jsonl::Pipe;
use support::{hostile, repository};

fn replay(target: &str, mut promise: impl FnMut(&[u8])) {
    let folder = repository("fuzz/corpus").join(target);
    let mut paths: Vec<_> = fs::read_dir(&folder).unwrap().map(|it| it.unwrap().path()).collect();
    paths.sort();
    assert!(!paths.is_empty(), "{} is empty", folder.display());
    for path in paths {
        promise(&fs::read(path).unwrap());
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
