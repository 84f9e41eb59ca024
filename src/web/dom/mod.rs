//! The page reader: an article as a reader sees it, with a way back from its text to the page.
//!
//! The page is read and never written to. What is not part of the article is left out: what cannot
//! be seen, prices struck through, marks of footnotes, navigation, and lines that are one link.

mod element;
mod part;
mod walk;

use js_sys::{Array, Object, Reflect, Uint32Array};
use wasm_bindgen::prelude::*;
use web_sys::{Element, Range, Text};

use part::{Part, Piece};

#[wasm_bindgen(typescript_custom_section)]
const TYPES: &str = include_str!("../reading.d.ts");

/// Reads an element as an article: its headline, its body, and what sort of block each is.
///
/// Offsets are UTF-16 units. The result is a plain object with nothing to free; it holds the text
/// nodes that it was read from, until it is dropped.
///
/// # Errors
/// None that is known: what cannot be read is left out.
#[wasm_bindgen(unchecked_return_type = "Reading")]
pub fn read(element: &Element) -> Result<JsValue, JsValue> {
    let article = walk::read(element);
    let reading = Object::new();
    set(&reading, "headline", &article.headline.map_or(Ok(JsValue::NULL), |it| part(&it))?)?;
    set(&reading, "body", &part(&article.body)?)?;
    Ok(reading.into())
}

/// Finds places of a part of a reading in the page: `spans` are pairs of offsets, start and end.
///
/// A place that was never in the page (a description of an image), or no longer is, gives `null`.
///
/// # Errors
/// Where `part` is not one that [`read`] gave.
#[wasm_bindgen(unchecked_return_type = "(Range | null)[]")]
pub fn ranges(
    #[wasm_bindgen(unchecked_param_type = "Part")] part: &JsValue,
    spans: &[u32],
) -> Result<Array, JsValue> {
    let nodes: Array = get(part, "nodes")?.dyn_into()?;
    let pieces: Uint32Array = get(part, "pieces")?.dyn_into()?;
    let pieces: Vec<Piece> = pieces.to_vec().chunks_exact(4).filter_map(Piece::from_row).collect();
    let found = Array::new();
    for span in spans.chunks_exact(2) {
        let place = match span {
            &[start, end] => part::place(&pieces, start, end),
            _ => None,
        };
        let range = place.and_then(|(start, end)| range(&nodes, start, end));
        found.push(&range.map_or(JsValue::NULL, JsValue::from));
    }
    Ok(found)
}

/// The range from one place to another, each an index of a node and an offset in it.
fn range(nodes: &Array, start: (u32, u32), end: (u32, u32)) -> Option<Range> {
    let first: Text = nodes.get(start.0).dyn_into().ok()?;
    let last: Text = nodes.get(end.0).dyn_into().ok()?;
    if !first.is_connected() || !last.is_connected() {
        return None;
    }
    let range = first.owner_document()?.create_range().ok()?;
    // An offset past the end throws: the text is shorter than it was.
    range.set_start(&first, start.1).ok()?;
    range.set_end(&last, end.1).ok()?;
    Some(range)
}

fn part(part: &Part) -> Result<JsValue, JsValue> {
    let object = Object::new();
    set(&object, "text", &part.text.as_str().into())?;
    set(&object, "nodes", &part.nodes.iter().collect::<Array>())?;
    let pieces: Vec<u32> = part.pieces.iter().flat_map(|it| it.to_row()).collect();
    set(&object, "pieces", &Uint32Array::from(pieces.as_slice()))?;
    let blocks = Array::new();
    for block in &part.blocks {
        let entry = Object::new();
        set(&entry, "role", &block.role.name().into())?;
        set(&entry, "start", &block.start.into())?;
        set(&entry, "end", &block.end.into())?;
        blocks.push(&entry);
    }
    set(&object, "blocks", &blocks)?;
    Ok(object.into())
}

fn get(object: &JsValue, key: &str) -> Result<JsValue, JsValue> {
    Reflect::get(object, &key.into())
}

fn set(object: &Object, key: &str, value: &JsValue) -> Result<(), JsValue> {
    Reflect::set(object, &key.into(), value).map(|_| ())
}
