//! What is asked of every input: the same as `cargo test` asks of those that were kept.
#![allow(dead_code, reason = "the tests use more of it")]

#[path = "../../tests/support/hostile/mod.rs"]
pub mod hostile;
#[path = "../../tests/support/sound.rs"]
mod sound;
#[path = "../../tests/support/stages.rs"]
mod stages;
