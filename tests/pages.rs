//! The page reader, in a browser, on pages that nobody wrote: elements in any element, any text in
//! any of them. Whatever is read leads back to where it stands, and the page stays as it is.
#![cfg(target_arch = "wasm32")]
#![allow(
    clippy::unwrap_used,
    clippy::indexing_slicing,
    clippy::panic,
    reason = "a test fails by it"
)]
#![allow(unreachable_pub, reason = "other tests use it too")]

#[path = "support/hostile/choices.rs"]
mod choices;

use choices::Choices;
use crossfoot::web::{check, ranges, read};
use js_sys::{Array, JsString, Object, Reflect, Uint32Array};
use wasm_bindgen::{JsCast, JsValue};
use wasm_bindgen_test::{wasm_bindgen_test, wasm_bindgen_test_configure};
use web_sys::{Document, Element, Range, Text};

wasm_bindgen_test_configure!(run_in_browser);

/// How many pages are read; `PAGES=20000` reads others each time.
const PAGES: Option<&str> = option_env!("PAGES");

const ELEMENTS: [&str; 48] = [
    "p",
    "p",
    "p",
    "div",
    "div",
    "span",
    "span",
    "b",
    "i",
    "a",
    "a",
    "h1",
    "h2",
    "ul",
    "li",
    "table",
    "thead",
    "tbody",
    "tr",
    "tr",
    "td",
    "td",
    "th",
    "caption",
    "blockquote",
    "q",
    "sup",
    "sup",
    "sub",
    "s",
    "del",
    "br",
    "wbr",
    "img",
    "figure",
    "figcaption",
    "pre",
    "header",
    "footer",
    "nav",
    "aside",
    "script",
    "style",
    "template",
    "time",
    "svg",
    "crossfoot-panel",
    "x-any",
];

const ATTRIBUTES: [(&str, &str); 20] = [
    ("hidden", ""),
    ("style", "display:none"),
    ("style", "display:block"),
    ("style", "display:inline"),
    ("style", "visibility:hidden"),
    ("style", "visibility:visible"),
    ("style", "text-decoration:line-through"),
    ("style", "position:absolute;width:1px;height:1px;overflow:hidden;clip:rect(0,0,0,0)"),
    ("style", "white-space:pre"),
    ("aria-hidden", "true"),
    ("class", "article-standfirst"),
    ("href", "/elsewhere"),
    ("href", "#note"),
    ("data-crossfoot", "off"),
    ("alt", "12 men in 3 boats"),
    ("role", "presentation"),
    ("role", "doc-noteref"),
    ("contenteditable", "true"),
    ("dir", "rtl"),
    ("onerror", "fail()"),
];

const TEXTS: [&str; 40] = [
    "12",
    " 12 ",
    "1",
    "2",
    "10",
    "km",
    "th",
    "[3]",
    "1,200",
    "000",
    "-3",
    "million",
    "per cent",
    "%",
    "$5",
    " rose from 12 to 15, or 25 percent.",
    "Of 250 farms, 90 (36 percent) had no well.",
    "The assembly voted 122 to 93. It has 193 members.",
    " ",
    "  \n ",
    "\n",
    "\t",
    "\n\n",
    "\u{a0}",
    "\u{ad}",
    "\u{200b}",
    "\u{200d}",
    "\u{feff}",
    "\u{202e}",
    "\u{200f}12",
    "é",
    "e\u{301}",
    "😀",
    "👩‍👧",
    "“",
    "<b>&amp;",
    "\0",
    "\u{fffd}",
    "Dec. 9, 2016",
    "| 5 |",
];

#[wasm_bindgen_test]
fn any_page_is_read_and_leads_back() {
    let count = PAGES.map_or(300, |it| it.parse().unwrap());
    // Bits of a fraction: no two runs read the same pages.
    let mut seed = if PAGES.is_some() { js_sys::Math::random().to_bits() } else { 1 };
    let mut led_back = 0;
    for _ in 0..count {
        seed = seed.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
        let bytes = bytes(seed);
        let document = web_sys::window().unwrap().document().unwrap();
        let article = document.create_element("article").unwrap();
        let mut choices = Choices(&bytes);
        let parsed = choices.below(4) == 0;
        while !choices.is_done() {
            grow(&document, &article, &mut choices, 0);
        }
        if parsed {
            // What the parser makes of it, which is never all of it.
            article.set_inner_html(&article.inner_html());
        }
        document.document_element().unwrap().append_child(&article).unwrap();
        led_back += leads_back(&article, seed);
        article.remove();
    }
    assert!(led_back > count, "few of the pages had a figure: {led_back}");
}

/// What a generator of random numbers makes of a seed: up to 200 bytes.
fn bytes(seed: u64) -> Vec<u8> {
    let mut state = seed | 1;
    let length = seed >> 32 & 0xff;
    let next = |_| {
        state ^= state << 13;
        state ^= state >> 7;
        state ^= state << 17;
        state.to_le_bytes()[3]
    };
    (0..length.min(200)).map(next).collect()
}

/// Puts a node into another: a text, or an element with what is in it.
fn grow(document: &Document, parent: &Element, choices: &mut Choices, depth: usize) {
    if choices.below(5) < 2 {
        let text = document.create_text_node(choices.of(&TEXTS));
        parent.append_child(&text).unwrap();
        return;
    }
    let element = document.create_element(choices.of(&ELEMENTS)).unwrap();
    if choices.below(4) == 0 {
        let (name, value) = choices.of(&ATTRIBUTES);
        element.set_attribute(name, value).unwrap();
    }
    parent.append_child(&element).unwrap();
    for _ in 0..choices.below(if depth < 8 { 5 } else { 1 }) {
        grow(document, &element, choices, depth + 1);
    }
}

/// How many figures of an article lead back to it: all that have a place there.
fn leads_back(article: &Element, seed: u64) -> usize {
    let before = article.outer_html();
    let reading = read(article).unwrap();
    assert_eq!(article.outer_html(), before, "reading changes nothing");
    let again = read(article).unwrap();
    let (headline, body) = (get(&reading, "headline"), get(&reading, "body"));
    for (part, twin) in [(&headline, get(&again, "headline")), (&body, get(&again, "body"))] {
        if part.is_null() {
            continue;
        }
        let place = format!("seed {seed}: {before}");
        assert_eq!(words(part), words(&twin), "{place}");
        assert_eq!(numbers(part), numbers(&twin), "{place}");
        pieces_stand_in_their_nodes(part, &place);
        blocks_are_in_order(part, &place);
    }
    figures_lead_back(&headline, &body, &before)
}

/// Each stretch of the text is what its node holds there, but for white space and raised digits.
fn pieces_stand_in_their_nodes(part: &JsValue, place: &str) {
    let text = words(part);
    let nodes: Array = get(part, "nodes").unchecked_into();
    let mut last = 0;
    for piece in numbers(part).chunks(4) {
        let &[at, node, from, length] = piece else { panic!("{place}") };
        assert!(at >= last && length > 0, "pieces out of order: {place}");
        last = at + length;
        let node: Text = nodes.get(node).dyn_into().unwrap();
        let there = String::from(JsString::from(node.data()).slice(from, from + length));
        let here = String::from(text.slice(at, at + length));
        assert_eq!(plain(&here), plain(&there), "{place}");
    }
    assert!(last <= text.length(), "{place}");
}

fn plain(text: &str) -> String {
    let raised = ['⁰', '¹', '²', '³', '⁴', '⁵', '⁶', '⁷', '⁸', '⁹'];
    let each = |it: char| match raised.iter().position(|raised| *raised == it) {
        Some(digit) => char::from_digit(u32::try_from(digit).unwrap(), 10).unwrap(),
        None if it == '⁻' => '-',
        None if it.is_ascii_whitespace() => ' ',
        None => it,
    };
    text.chars().map(each).collect()
}

fn blocks_are_in_order(part: &JsValue, place: &str) {
    let text = words(part);
    let blocks: Array = get(part, "blocks").unchecked_into();
    let mut last = 0;
    for block in blocks.iter() {
        let (start, end) = (offset(&block, "start"), offset(&block, "end"));
        assert!(last <= start && start <= end && end <= text.length(), "{start}..{end}: {place}");
        last = end;
    }
}

/// A figure's range begins and ends with its first and its last character.
fn figures_lead_back(headline: &JsValue, body: &JsValue, place: &str) -> usize {
    let mut led_back = 0;
    let options = Object::new();
    if !headline.is_null() {
        Reflect::set(&options, &"headline".into(), &words(headline)).unwrap();
    }
    let report = check(&words(body), options.into()).map_err(JsValue::from).unwrap();
    let figures: Array = get(&report, "figures").unchecked_into();
    for figure in figures.iter() {
        let part = if get(&figure, "in") == "headline" { headline } else { body };
        let (start, end) = (offset(&figure, "start"), offset(&figure, "end"));
        let quote = words(part).slice(start, end);
        assert_eq!(JsValue::from(quote.clone()), get(&figure, "quote"), "{place}");
        let found = ranges(part, &[start, end]).unwrap().get(0);
        let Ok(range) = found.dyn_into::<Range>() else { continue };
        led_back += 1;
        let there = String::from(range.to_string());
        let (here, there) = (plain(&String::from(quote)), plain(&there));
        // A bullet, a mark of quotation and the description of an image stand in no node.
        if !here.contains(['•', '“', '”']) && !place.contains("alt=") {
            assert_eq!(here.chars().next(), there.chars().next(), "{here:?} {there:?} {place}");
            assert_eq!(here.chars().last(), there.chars().last(), "{here:?} {there:?} {place}");
        }
    }
    led_back
}

fn get(object: &JsValue, key: &str) -> JsValue {
    Reflect::get(object, &key.into()).unwrap()
}

fn offset(object: &JsValue, key: &str) -> u32 {
    serde_wasm_bindgen::from_value(get(object, key)).unwrap()
}

fn words(part: &JsValue) -> JsString {
    get(part, "text").unchecked_into()
}

fn numbers(part: &JsValue) -> Vec<u32> {
    get(part, "pieces").unchecked_into::<Uint32Array>().to_vec()
}
