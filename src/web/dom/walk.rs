//! The walk over an element, in reading order.

use wasm_bindgen::JsCast;
use web_sys::{Element, Node, Text};

use super::element::{self, Look, Role};
use super::part::Part;
use crate::text::superscript::{self, Raised};

/// Nesting beyond that is no article; a parser stops at half of it.
const DEEPEST: usize = 1000;

/// What was read.
pub(super) struct Article {
    pub(super) headline: Option<Part>,
    pub(super) body: Part,
}

/// Reads an element that is, or holds, an article.
pub(super) fn read(root: &Element) -> Article {
    let mut walk = Walk { headline: None, body: Part::new(Role::Paragraph) };
    let role = element::role(root, &root.local_name()).unwrap_or(Role::Paragraph);
    walk.element(root, &At { role, ..At::default() });
    Article { headline: walk.headline, body: walk.body }
}

/// What holds at a place of the walk.
#[derive(Clone)]
#[expect(clippy::struct_excessive_bools, reason = "each is inherited on its own")]
struct At {
    depth: usize,
    role: Role,
    pre: bool,
    raised: bool,
    /// Inside the headline.
    headline: bool,
    /// Seen, as far as is known.
    visible: bool,
    /// Inside a table of figures.
    table: bool,
    /// Inside a cell of one, where nothing breaks the line.
    cell: bool,
    /// Inside a link to another page.
    link: bool,
}

impl Default for At {
    fn default() -> Self {
        Self {
            depth: 0,
            role: Role::Paragraph,
            pre: false,
            raised: false,
            headline: false,
            visible: true,
            table: false,
            cell: false,
            link: false,
        }
    }
}

struct Walk {
    headline: Option<Part>,
    body: Part,
}

impl Walk {
    fn part(&mut self, at: &At) -> &mut Part {
        match &mut self.headline {
            Some(headline) if at.headline => headline,
            _ => &mut self.body,
        }
    }

    fn children(&mut self, node: &Node, at: &At) {
        let mut next = node.first_child();
        while let Some(child) = next {
            next = child.next_sibling();
            if child.node_type() == Node::TEXT_NODE {
                if at.visible {
                    self.text(child.unchecked_ref(), at);
                }
            } else if let Some(child) = element::as_element(&child) {
                self.child(child, at);
            }
        }
    }

    fn text(&mut self, text: &Text, at: &At) {
        let shown = if at.raised { superscript::raise } else { std::convert::identity };
        self.part(at).node(text, at.pre, shown);
    }

    /// Reads an element if it belongs to the article.
    fn child(&mut self, element: &Element, at: &At) {
        let name = element.local_name();
        match name.as_str() {
            "br" => return self.part(at).line(),
            "wbr" => return,
            "img" => return self.image(element, at),
            "s" | "strike" | "del" => return self.part(at).space(),
            _ => {}
        }
        if at.depth >= DEEPEST || element::is_apart(element, &name) {
            return;
        }
        self.element(element, at);
    }

    fn element(&mut self, element: &Element, outer: &At) {
        let name = element.local_name();
        let look = Look::of(element);
        let mut at = outer.clone();
        at.depth += 1;
        if let Some(look) = &look {
            if look.is_hidden() || look.for_the_ear() || look.is_struck() {
                return self.part(outer).space();
            }
            at.visible = look.is_visible();
        }
        match name.as_str() {
            "sup" => return self.raised(element, at),
            "q" => return self.quoted(element, &at),
            "table" if element::is_data_table(element) => at.table = true,
            "thead" | "tbody" | "tfoot" if at.table => return self.children(element, &at),
            "tr" if at.table => return self.row(element, &at),
            "pre" => at.pre = true,
            "h1" if self.headline.is_none() => return self.heading(element, at),
            _ => {}
        }
        if !element::breaks(look.as_ref(), &name) {
            at.link |= outer.depth > 0 && element::is_link(element, &name);
            return self.children(element, &at);
        }
        if at.cell {
            self.part(&at).space();
            self.children(element, &at);
            return self.part(&at).space();
        }
        if outer.depth > 0 && (at.link || element::is_one_link(element, &name)) {
            return;
        }
        at.role = element::role(element, &name).unwrap_or(at.role);
        self.part(&at).block(at.role);
        if name == "li" {
            // An item, to whoever reads the text alone.
            self.part(&at).lead("• ");
        }
        self.children(element, &at);
        self.part(outer).block(outer.role);
        self.part(outer).lead("");
    }

    /// The first heading of the first rank is the headline.
    fn heading(&mut self, element: &Element, mut at: At) {
        self.headline = Some(Part::new(Role::Headline));
        at.headline = true;
        at.role = Role::Headline;
        self.children(element, &at);
        self.headline = self.headline.take().filter(|it| !it.text.is_empty());
    }

    fn raised(&mut self, element: &Element, mut at: At) {
        let raised = element.text_content().unwrap_or_default();
        let link = element.query_selector("a").ok().flatten().is_some()
            || element.closest("a").ok().flatten().is_some();
        match superscript::meaning(&raised, self.part(&at).backwards(), link) {
            Raised::Note => return,
            Raised::Word => {}
            Raised::Power => at.raised = true,
        }
        self.children(element, &at);
    }

    /// Its marks are written by the style.
    fn quoted(&mut self, element: &Element, at: &At) {
        self.part(at).add("“");
        self.children(element, at);
        self.part(at).add("”");
    }

    /// Cells apart by tabs.
    fn row(&mut self, row: &Element, at: &At) {
        let head = row.query_selector("td").ok().flatten().is_none();
        let role = if head { Role::HeadRow } else { Role::Row };
        self.part(at).row(role);
        let mut next = row.first_element_child();
        let mut first = true;
        while let Some(cell) = next {
            next = cell.next_element_sibling();
            if element::is_apart(&cell, &cell.local_name()) {
                continue;
            }
            if !std::mem::take(&mut first) {
                self.part(at).cell();
            }
            self.children(&cell, &At { role, table: false, cell: true, ..at.clone() });
        }
    }

    /// The description of an image that stands for itself; one within a sentence is decoration.
    fn image(&mut self, image: &Element, at: &At) {
        let alone = image.closest("p, li, td, th, h1, h2, h3, a, span").ok().flatten().is_none();
        let alt = image.get_attribute("alt").unwrap_or_default();
        if !alone || !at.visible || alt.trim().is_empty() {
            return;
        }
        self.body.block(Role::Alt);
        self.body.add(&alt);
        self.body.block(at.role);
    }
}
