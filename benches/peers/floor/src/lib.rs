//! The floor behind a border to JavaScript.

#[path = "../../../floor/mod.rs"]
mod floor;

use wasm_bindgen::prelude::*;

thread_local! {
    static FLOOR: floor::Floor = floor::Floor::new();
}

/// How many figures a text has.
#[wasm_bindgen]
pub fn read(text: &str) -> usize {
    FLOOR.with(|it| it.read(text).0)
}
