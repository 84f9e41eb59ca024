//! The walk over an article, in reading order.

use crossfoot::text::superscript::{self, Raised};
use dom_query::{Document, NodeRef};

use crate::document::blocks::Blocks;

/// Nesting beyond that is no article.
const DEEPEST: usize = 256;

/// Elements that break the line.
const BLOCKS: &str = " article aside blockquote body caption center dd details div dl dt fieldset figcaption figure \
    footer h1 h2 h3 h4 h5 h6 header hgroup hr html main ol p pre section summary table ul ";

/// Elements that hold no words of the article, or words that were taken back.
const APART: &str = " script style noscript template svg math iframe object embed video audio select button input \
    textarea form nav del s strike head ";

/// The blocks of an article. A first block that says the headline again is left out.
pub(super) fn blocks(content: &str, headline: &str) -> Blocks {
    let document = Document::from(content);
    let mut walk =
        Walk { blocks: Blocks::default(), headline: Some(headline).filter(|it| !it.is_empty()) };
    walk.children(&document.root(), 0, false);
    walk.blocks
}

/// Words with single spaces between.
pub(super) fn on_one_line(text: &str) -> String {
    text.split_ascii_whitespace().collect::<Vec<_>>().join(" ")
}

struct Walk<'a> {
    blocks: Blocks,
    /// Until it was met, or passed.
    headline: Option<&'a str>,
}

impl Walk<'_> {
    fn children(&mut self, node: &NodeRef<'_>, depth: usize, in_cell: bool) {
        if depth > DEEPEST {
            return;
        }
        for child in node.children_it(false) {
            if child.is_text() {
                self.blocks.add(&child.text(), None);
            } else if let Some(name) = child.node_name() {
                self.element(&child, &name, depth + 1, in_cell);
            }
        }
    }

    fn element(&mut self, element: &NodeRef<'_>, name: &str, depth: usize, in_cell: bool) {
        if listed(APART, name) || element.has_attr("hidden") {
            return;
        }
        if matches!(name, "h1" | "h2")
            && self.headline.is_some_and(|it| it == on_one_line(&element.text()))
        {
            self.headline = None;
            return;
        }
        match name {
            "br" if in_cell => self.blocks.space(),
            "br" => self.blocks.line(),
            "tr" if !in_cell => self.blocks.row(),
            "td" | "th" if !in_cell => {
                self.blocks.cell();
                return self.children(element, depth, true);
            }
            "li" => self.blocks.item(),
            "sup" => return self.raised(element, depth, in_cell),
            _ if in_cell && listed(BLOCKS, name) => self.blocks.space(),
            // An item's first paragraph goes on with its bullet.
            _ if listed(BLOCKS, name) && !self.blocks.is_item() => self.blocks.block(),
            _ => {}
        }
        self.children(element, depth, in_cell);
        if !in_cell && (listed(BLOCKS, name) || name == "li") {
            self.blocks.block();
        }
    }

    /// A note's mark is no part of the number before it; a power is.
    fn raised(&mut self, element: &NodeRef<'_>, depth: usize, in_cell: bool) {
        let text = element.text();
        match superscript::meaning(&text, self.blocks.backwards(), element.is("sup:has(a)")) {
            Raised::Note => {}
            Raised::Word => self.children(element, depth, in_cell),
            Raised::Power => {
                let raised: String = text.trim().chars().map(superscript::raise).collect();
                self.blocks.add(&raised, None);
            }
        }
    }
}

/// Whether `name` is in a list of names with spaces around each.
fn listed(list: &str, name: &str) -> bool {
    list.split_ascii_whitespace().any(|it| it == name)
}
