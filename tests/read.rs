//! The page reader, in a browser (see `./dev test`): what stands on a page, and the text that it is.
#![cfg(target_arch = "wasm32")]
#![allow(clippy::unwrap_used, clippy::expect_used, reason = "a test fails by it")]

use crossfoot::web::{ranges, read};
use js_sys::{Array, JsString, Reflect};
use wasm_bindgen::{JsCast, JsValue};
use wasm_bindgen_test::{wasm_bindgen_test, wasm_bindgen_test_configure};
use web_sys::{Element, Range};

wasm_bindgen_test_configure!(run_in_browser);

/// Puts an article on the page, hands it over, and takes it off again.
fn on_page<T>(html: &str, test: impl FnOnce(&Element) -> T) -> T {
    let document = web_sys::window().unwrap().document().unwrap();
    let article = document.create_element("article").unwrap();
    article.set_inner_html(html);
    document.document_element().unwrap().append_child(&article).unwrap();
    let before = article.outer_html();
    let result = test(&article);
    assert_eq!(article.outer_html(), before, "reading changes nothing");
    article.remove();
    result
}

fn get(object: &JsValue, key: &str) -> JsValue {
    Reflect::get(object, &key.into()).unwrap()
}

fn text(html: &str) -> String {
    on_page(html, |it| get(&get(&read(it).unwrap(), "body"), "text").as_string().unwrap())
}

fn blocks(html: &str) -> Vec<(String, String)> {
    on_page(html, |it| {
        let body = get(&read(it).unwrap(), "body");
        let text: JsString = get(&body, "text").unchecked_into();
        let offset = |block: &JsValue, key: &str| -> u32 {
            serde_wasm_bindgen::from_value(get(block, key)).unwrap()
        };
        let blocks: Array = get(&body, "blocks").unchecked_into();
        blocks
            .iter()
            .map(|it| {
                let quote = text.slice(offset(&it, "start"), offset(&it, "end"));
                (get(&it, "role").as_string().unwrap(), String::from(quote))
            })
            .collect()
    })
}

#[track_caller]
fn reads(html: &str, expected: &str) {
    assert_eq!(text(html), expected, "{html}");
}

#[wasm_bindgen_test]
fn blocks_part_and_inline_elements_join() {
    reads("<p>One.</p><p>Two.</p>", "One.\n\nTwo.");
    reads("  <div>One <b>t</b>wo<p>Three</p> four</div>", "One two\n\nThree\n\nfour");
    reads("<p>1<b>2</b>,<i>0</i>00 votes</p>", "12,000 votes");
    reads("<p>a\n   b\t c </p>", "a b c");
    reads(
        "<span style=\"display:block\">One</span><span style=\"display:block\">Two</span>",
        "One\n\nTwo",
    );
    reads("<p>said <q>12 men</q> left</p>", "said “12 men” left");
    reads("<pre>a  b\nc</pre>", "a b\nc");
}

#[wasm_bindgen_test]
fn line_breaks_are_lines_and_two_are_a_paragraph() {
    reads("<p>One<br>two</p>", "One\ntwo");
    reads("One<br> <br>two", "One\n\ntwo");
}

#[wasm_bindgen_test]
fn split_words_and_numbers_are_joined() {
    reads("<p>mil\u{ad}lion 12<wbr>000 1\u{200b}2</p>", "million 12000 12");
    reads(
        "<p>10\u{a0}000 and 10\u{202f}000 and 10\u{2009}000</p>",
        "10\u{a0}000 and 10\u{202f}000 and 10\u{2009}000",
    );
}

#[wasm_bindgen_test]
fn raised_text_is_a_note_a_power_or_the_end_of_a_word() {
    reads("<p>They sold 12<sup>1</sup> cars</p>", "They sold 12 cars");
    reads("<p>12<sup><a href=\"#n\">[3]</a></sup> cars</p>", "12 cars");
    reads(
        "<p>12<a href=\"#fn2\">2</a> cars, <a href=\"#figures\">3 figures</a></p>",
        "12 cars, 3 figures",
    );
    reads("<p>10<sup>6</sup> cells, 10<sup>-3</sup></p>", "10⁶ cells, 10⁻³");
    reads("<p>40 km<sup>2</sup> and 3m<sup>3</sup></p>", "40 km² and 3m³");
    reads("<p>his 12<sup>th</sup> goal</p>", "his 12th goal");
    reads("<p>CO<sub>2</sub></p>", "CO2");
}

#[wasm_bindgen_test]
fn struck_prices_are_left_out() {
    reads("<p>now <s>£20</s> <del>£18</del> £15</p>", "now £15");
    reads("<p>now <span style=\"text-decoration:line-through\">£20</span> £15</p>", "now £15");
}

#[wasm_bindgen_test]
fn what_is_not_seen_is_left_out() {
    reads(
        "<p>12<span style=\"display:none\">34</span> men<span hidden=\"\"> 5</span></p>",
        "12 men",
    );
    reads("<p style=\"visibility:hidden\">12 <b style=\"visibility:visible\">13</b></p>", "13");
    let unseen = "position:absolute;width:1px;height:1px;overflow:hidden;clip:rect(0,0,0,0)";
    reads(
        &format!(
            "<p><span aria-hidden=\"true\">£1.2m</span><span style=\"{unseen}\">1.2 million pounds</span> spent</p>"
        ),
        "£1.2m spent",
    );
    reads("<p><i aria-hidden=\"true\">arrow_up 5</i> 12 men</p>", "12 men");
    reads("<p>One.</p><script>2</script><style>p{}</style><noscript>3</noscript>", "One.");
}

#[wasm_bindgen_test]
fn what_is_not_the_article_is_left_out() {
    reads(
        "<nav>1 of 3</nav><p>One.</p><form>2</form><aside role=\"complementary\">3</aside>",
        "One.",
    );
    reads("<p>One.</p><p data-crossfoot=\"off\">2</p>", "One.");
    reads("<p>One.</p><p><a href=\"/x\">Read more: 5 ways to win</a></p>", "One.");
    reads("<p>One.</p><a href=\"/x\"><h3>5 ways</h3><p>12 words</p></a>", "One.");
    reads(
        "<time>12:30</time><p>On <time>9 December</time> it rained.</p>",
        "On 9 December it rained.",
    );
    reads("<p>One.</p><crossfoot-panel>12</crossfoot-panel>", "One.");
}

#[wasm_bindgen_test]
fn tables_are_rows_of_cells() {
    let html = "<table><caption>Seats</caption><thead><tr><th>Party</th><th>Seats</th></tr></thead>\
        <tbody><tr><th>Red</th><td><p>12</p></td></tr><tr><td>Blue</td><td></td></tr></tbody></table><p>End.</p>";
    reads(html, "Seats\n\nParty\tSeats\nRed\t12\nBlue\t\n\nEnd.");
    let roles: Vec<String> = blocks(html).into_iter().map(|it| it.0).collect();
    assert_eq!(roles, ["caption", "head-row", "row", "row", "paragraph"]);
    reads(
        "<table role=\"presentation\"><tr><td>One.</td><td>Two.</td></tr></table>",
        "One.\n\nTwo.",
    );
}

#[wasm_bindgen_test]
fn each_block_has_a_role() {
    let html = "<p class=\"article-standfirst\">Stand.</p><h2>Head</h2><p>Para.</p><ul><li><p>Item</p></li></ul>\
        <blockquote>Quote</blockquote><figure><img alt=\"12 men in boats\"><figcaption>Cap</figcaption></figure>";
    let expected = [
        ("standfirst", "Stand."),
        ("heading", "Head"),
        ("paragraph", "Para."),
        ("item", "• Item"),
        ("quote", "Quote"),
        ("alt", "12 men in boats"),
        ("caption", "Cap"),
    ];
    assert_eq!(blocks(html), expected.map(|(a, b)| (a.to_owned(), b.to_owned())));
}

#[wasm_bindgen_test]
fn the_first_heading_of_the_first_rank_is_the_headline() {
    on_page("<header><h1>Fire <b>kills</b> 41</h1></header><p>A fire.</p><h1>More</h1>", |it| {
        let reading = read(it).unwrap();
        let headline = get(&reading, "headline");
        assert_eq!(get(&headline, "text").as_string().unwrap(), "Fire kills 41");
        let found = Range::from(ranges(&headline, &[11, 13]).unwrap().get(0));
        assert_eq!(String::from(found.to_string()), "41");
        assert_eq!(get(&get(&reading, "body"), "text").as_string().unwrap(), "A fire.\n\nMore");
    });
    assert!(on_page("<p>A</p>", |it| get(&read(it).unwrap(), "headline").is_null()));
}

/// Every word of the text is found again as it stands in the page.
#[wasm_bindgen_test]
fn places_lead_back_to_the_page() {
    for html in [
        "<p>One <b>t</b>wo &amp; <i>three</i>  four</p>\n<ul><li>12\u{a0}000 😀 é</li></ul>",
        "<p>mil\u{ad}lion 12<wbr>000<br>x</p><table><tr><td>1</td><td>2 3</td></tr></table>",
        "<p>a   b <s>c</s> d</p><p>10<sup>6</sup> cells 12<sup>1</sup> cars</p>",
    ] {
        on_page(html, |it| {
            let body = get(&read(it).unwrap(), "body");
            let text = get(&body, "text").as_string().unwrap();
            let units = |part: &str| u32::try_from(part.encode_utf16().count()).unwrap();
            for word in text.split([' ', '\n', '\t']).filter(|it| !it.is_empty() && *it != "•") {
                let at = text.find(word).unwrap();
                let start = units(&text[..at]);
                let found = ranges(&body, &[start, start + units(word)]).unwrap().get(0);
                let found = String::from(Range::from(found).to_string());
                let found = found.replace('\u{ad}', "").replace("106", "10⁶");
                assert_eq!(found, word, "{html}");
            }
        });
    }
}

#[wasm_bindgen_test]
fn what_has_no_place_in_the_page_has_no_range() {
    on_page("<p>One.</p><img alt=\"12 men\"><p>Two.</p>", |it| {
        let body = get(&read(it).unwrap(), "body");
        assert_eq!(get(&body, "text").as_string().unwrap(), "One.\n\n12 men\n\nTwo.");
        let found = ranges(&body, &[6, 8, 0, 3, 400, 500, 3, 1]).unwrap();
        assert!(found.get(0).is_null());
        assert!(found.get(1).is_instance_of::<Range>());
        assert!(found.get(2).is_null() && found.get(3).is_null());
    });
}

#[wasm_bindgen_test]
fn what_left_the_page_has_no_range() {
    let document = web_sys::window().unwrap().document().unwrap();
    let article = document.create_element("article").unwrap();
    article.set_inner_html("<p>12 men</p><p>13 men</p>");
    document.document_element().unwrap().append_child(&article).unwrap();
    let body = get(&read(&article).unwrap(), "body");
    let first = article.query_selector("p").unwrap().unwrap();
    first.set_text_content(Some("1"));
    article
        .query_selector("p + p")
        .unwrap()
        .unwrap()
        .first_child()
        .unwrap()
        .set_node_value(Some("1"));
    let found = ranges(&body, &[0, 2, 8, 10]).unwrap();
    assert!(found.get(0).is_null() && found.get(1).is_null());
    article.remove();
}

#[wasm_bindgen_test]
fn an_element_that_is_in_no_page_is_read() {
    let document = web_sys::window().unwrap().document().unwrap();
    let article = document.create_element("div").unwrap();
    article.set_inner_html("<p>One.</p><p>T<b>w</b>o.</p>");
    assert_eq!(
        get(&get(&read(&article).unwrap(), "body"), "text").as_string().unwrap(),
        "One.\n\nTwo."
    );
}

#[wasm_bindgen_test]
fn no_depth_is_too_deep() {
    let document = web_sys::window().unwrap().document().unwrap();
    let root = document.create_element("div").unwrap();
    let mut inner = root.clone();
    for _ in 0..5000 {
        let next = document.create_element("div").unwrap();
        inner.append_child(&next).unwrap();
        inner = next;
    }
    inner.set_text_content(Some("12"));
    read(&root).unwrap();
}
