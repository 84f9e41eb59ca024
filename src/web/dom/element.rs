//! What an element is to the reader of an article: its role, whether it breaks the line, whether it
//! is read at all.

use wasm_bindgen::JsCast;
use web_sys::{CssStyleDeclaration, Element, Node, Window};

/// What sort of block.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Role {
    Headline,
    Standfirst,
    Heading,
    Paragraph,
    Item,
    Quote,
    Caption,
    HeadRow,
    Row,
    Alt,
}

impl Role {
    /// The name in a reading.
    pub(super) fn name(self) -> &'static str {
        match self {
            Self::Headline => "headline",
            Self::Standfirst => "standfirst",
            Self::Heading => "heading",
            Self::Paragraph => "paragraph",
            Self::Item => "item",
            Self::Quote => "quote",
            Self::Caption => "caption",
            Self::HeadRow => "head-row",
            Self::Row => "row",
            Self::Alt => "alt",
        }
    }
}

/// Elements that hold no words of the article.
const NO_TEXT: &str = " script style noscript template svg math canvas iframe object embed video audio select \
    button input textarea progress meter nav form dialog menu address rt rp map datalist crossfoot-panel ";

/// Elements that break the line where no style says otherwise: in a document that is not shown.
const BLOCKS: &str = " article aside blockquote body caption center dd details div dl dt fieldset figcaption figure \
    footer h1 h2 h3 h4 h5 h6 header hgroup hr html li main ol p pre section summary table tbody td \
    tfoot th thead tr ul ";

/// Elements that hold running text, in which a time or a link is a word of the sentence.
const PROSE: &str = "p, li, td, th, dd, dt, blockquote, figcaption";

/// What leads to another page.
const LINKS: &str = "a[href]:not([href^='#'])";

/// How newsrooms call what stands between headline and body.
const STANDFIRST: &str = "[role=doc-subtitle], [itemprop=alternativeHeadline], [class*=standfirst i], \
    [class*=subhead i], [class*=dek i], [class*=article-summary i], [class*=article__summary i]";

/// Whether `name` is in a list of names with spaces around each.
fn listed(list: &str, name: &str) -> bool {
    list.split(' ').any(|it| !it.is_empty() && it == name)
}

/// Whether an element never belongs to the article, however it looks.
pub(super) fn is_apart(element: &Element, name: &str) -> bool {
    listed(NO_TEXT, name)
        || element.has_attribute("hidden")
        || element
            .matches(
                "[data-crossfoot=off], [role=complementary], [role=navigation], [role=doc-noteref]",
            )
            .unwrap_or(false)
        || name == "footer" && element.closest("blockquote").ok().flatten().is_none()
        || name == "time" && element.closest(PROSE).ok().flatten().is_none()
        || name == "a" && is_note_link(element)
        || element.get_attribute("aria-hidden").as_deref() == Some("true")
            && !has_unseen_twin(element)
}

/// “[1]” or “*” that leads to a note on the same page.
fn is_note_link(link: &Element) -> bool {
    link.get_attribute("href").is_some_and(|it| it.len() > 1 && it.starts_with('#'))
        && link.text_content().is_some_and(|it| it.len() <= 6 && !it.contains(char::is_alphabetic))
}

/// “£1.2m” for the eye beside “1.2 million pounds” for the ear: the eye's is read, for it is painted.
fn has_unseen_twin(element: &Element) -> bool {
    [element.previous_element_sibling(), element.next_element_sibling()]
        .into_iter()
        .flatten()
        .any(|it| Look::of(&it).is_some_and(|look| look.for_the_ear()))
}

/// The role of a block that breaks the line; `None` keeps the role of what it stands in.
pub(super) fn role(element: &Element, name: &str) -> Option<Role> {
    Some(match name {
        "h1" | "h2" | "h3" | "h4" | "h5" | "h6" => Role::Heading,
        "li" | "dd" | "dt" => Role::Item,
        "blockquote" => Role::Quote,
        "figcaption" | "caption" => Role::Caption,
        _ if element.matches(STANDFIRST).unwrap_or(false) => Role::Standfirst,
        _ => return None,
    })
}

/// Whether every word of a block leads to another page: a teaser, “Read more”.
pub(super) fn is_one_link(element: &Element, name: &str) -> bool {
    if !listed(" p li dd dt h2 h3 h4 h5 h6 ", name) {
        return false;
    }
    let Ok(links) = element.query_selector_all(LINKS) else { return false };
    let words = |node: Node| dense(&node.text_content().unwrap_or_default());
    let linked: usize = (0..links.length()).filter_map(|it| links.get(it)).map(words).sum();
    linked > 0 && linked >= dense(&element.text_content().unwrap_or_default())
}

/// Whether an element leads to another page.
pub(super) fn is_link(element: &Element, name: &str) -> bool {
    name == "a" && element.matches(LINKS).unwrap_or(false)
}

/// How many letters and digits.
fn dense(text: &str) -> usize {
    text.chars().filter(|it| it.is_alphanumeric()).count()
}

/// How an element is shown; nothing where it is not part of a page that is.
pub(super) struct Look {
    style: CssStyleDeclaration,
    /// The value of `display`.
    display: String,
}

impl Look {
    pub(super) fn of(element: &Element) -> Option<Self> {
        let style = window(element)?.get_computed_style(element).ok()??;
        let display = style.get_property_value("display").ok()?;
        (!display.is_empty()).then_some(Self { style, display })
    }

    fn get(&self, property: &str) -> String {
        self.style.get_property_value(property).unwrap_or_default()
    }

    /// Neither for the eye nor for the ear.
    pub(super) fn is_hidden(&self) -> bool {
        self.display == "none"
    }

    /// Out of sight, for screen readers: clipped, shrunk to a point, or moved off the page.
    pub(super) fn for_the_ear(&self) -> bool {
        if !matches!(self.get("position").as_str(), "absolute" | "fixed") {
            return false;
        }
        let tiny = |property| matches!(self.get(property).as_str(), "0px" | "1px");
        let clip = self.get("clip");
        (clip.starts_with("rect(") && clip != "rect(auto, auto, auto, auto)")
            || self.get("clip-path").starts_with("inset(")
            || tiny("width") && tiny("height")
            || ["left", "top"].into_iter().any(|it| is_off_the_page(&self.get(it)))
    }

    /// Struck through, by whatever style.
    pub(super) fn is_struck(&self) -> bool {
        self.get("text-decoration-line").contains("line-through")
    }

    /// Whether text in it can be seen: a child of a hidden element may be.
    pub(super) fn is_visible(&self) -> bool {
        self.get("visibility") == "visible"
    }
}

/// “-9999px”
fn is_off_the_page(offset: &str) -> bool {
    offset.starts_with('-') && offset.bytes().skip(1).take_while(u8::is_ascii_digit).count() >= 4
}

/// Whether an element breaks the line.
pub(super) fn breaks(look: Option<&Look>, name: &str) -> bool {
    match look {
        Some(look) => {
            !(look.display.starts_with("inline")
                || look.display.starts_with("ruby")
                || look.display == "contents")
        }
        None => listed(BLOCKS, name),
    }
}

/// A table of figures; one that holds blocks, or another table, is there for the layout.
pub(super) fn is_data_table(table: &Element) -> bool {
    !table.matches("[role=presentation], [role=none]").unwrap_or(false)
        && table
            .query_selector("table, td p + p, td div p, td ul, td h2, td h3")
            .ok()
            .flatten()
            .is_none()
}

fn window(element: &Element) -> Option<Window> {
    element.owner_document()?.default_view()
}

/// The element that a node is, if it is one.
pub(super) fn as_element(node: &Node) -> Option<&Element> {
    (node.node_type() == Node::ELEMENT_NODE).then(|| node.unchecked_ref())
}
