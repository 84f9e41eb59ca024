//! A text that is built from stretches of text nodes, and remembers where each came from.

use web_sys::Text;

use super::element::Role;

/// A stretch of text that stands in one text node just as it stands here.
#[derive(Clone, Copy)]
pub(super) struct Piece {
    at: u32,
    node: u32,
    from: u32,
    length: u32,
}

impl Piece {
    /// As it goes to JavaScript.
    pub(super) fn to_row(self) -> [u32; 4] {
        [self.at, self.node, self.from, self.length]
    }

    /// As it comes from there.
    pub(super) fn from_row(row: &[u32]) -> Option<Self> {
        match *row {
            [at, node, from, length] => Some(Self { at, node, from, length }),
            _ => None,
        }
    }
}

/// A block with its place in UTF-16 units.
pub(super) struct Block {
    pub(super) role: Role,
    pub(super) start: u32,
    pub(super) end: u32,
}

/// What stands between the last character and the next, the greatest of all that was met.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
enum Gap {
    None,
    Space,
    Line,
    Block,
}

/// A headline or a body, while it is read. Offsets count UTF-16 units.
pub(super) struct Part {
    pub(super) text: String,
    pub(super) nodes: Vec<Text>,
    pub(super) pieces: Vec<Piece>,
    pub(super) blocks: Vec<Block>,
    units: u32,
    gap: Gap,
    /// What goes before the next character: the bullet of an item, an opening quotation mark.
    lead: &'static str,
    role: Role,
}

impl Part {
    pub(super) fn new(role: Role) -> Self {
        Self {
            text: String::new(),
            nodes: Vec::new(),
            pieces: Vec::new(),
            blocks: Vec::new(),
            units: 0,
            gap: Gap::Block,
            lead: "",
            role,
        }
    }

    /// A new block begins.
    pub(super) fn block(&mut self, role: Role) {
        self.gap = Gap::Block;
        self.role = role;
    }

    /// A new line within a block: a line break, or a row of a table.
    pub(super) fn line(&mut self) {
        // Two breaks are how some write a paragraph.
        self.gap = if self.gap == Gap::Line { Gap::Block } else { self.gap.max(Gap::Line) };
    }

    /// A row of a table, beneath the one before it.
    pub(super) fn row(&mut self, role: Role) {
        let same_table = matches!(self.role, Role::Row | Role::HeadRow);
        self.gap = self.gap.max(if same_table { Gap::Line } else { Gap::Block });
        self.role = role;
    }

    /// White space that may be seen or not.
    pub(super) fn space(&mut self) {
        self.gap = self.gap.max(Gap::Space);
    }

    /// Puts text before whatever comes next.
    pub(super) fn lead(&mut self, lead: &'static str) {
        self.lead = lead;
    }

    /// Adds text that does not stand in a text node.
    pub(super) fn add(&mut self, text: &str) {
        for each in text.chars() {
            if each.is_ascii_whitespace() && each != '\t' {
                self.space();
            } else {
                self.flush(None);
                self.push(each);
            }
        }
    }

    /// Ends a cell of a table.
    pub(super) fn cell(&mut self) {
        if self.gap == Gap::Space {
            self.gap = Gap::None;
        }
        self.add("\t");
    }

    /// Adds the characters of a text node, each as `shown` has it.
    pub(super) fn node(&mut self, node: &Text, pre: bool, shown: impl Fn(char) -> char) {
        let data = node.data();
        let mut known = None;
        let mut at = 0;
        for each in data.chars() {
            let from = at;
            at += units(each);
            if each.is_ascii_whitespace() {
                if pre && each == '\n' {
                    self.line();
                } else {
                    self.space();
                }
                continue;
            }
            if is_joiner(each) {
                continue;
            }
            let index = *known.get_or_insert_with(|| {
                self.nodes.push(node.clone());
                length(self.nodes.len()) - 1
            });
            self.flush(Some((index, from)));
            self.extend(index, from, units(each));
            self.push(shown(each));
        }
    }

    /// The last characters, newest first.
    pub(super) fn backwards(&self) -> impl Iterator<Item = char> {
        let open = self.gap == Gap::None;
        self.text.chars().rev().filter(move |_| open)
    }

    /// Writes the gap that is due. A single space of the same node belongs to its piece.
    fn flush(&mut self, next: Option<(u32, u32)>) {
        let gap = std::mem::replace(&mut self.gap, Gap::None);
        let empty = self.text.is_empty();
        match gap {
            Gap::Space if !empty && !self.text.ends_with('\t') => {
                if let (Some((node, from)), Some(last)) = (next, self.pieces.last_mut())
                    && last.node == node
                    && last.from + last.length + 1 == from
                    && last.at + last.length == self.units
                {
                    last.length += 1;
                }
                self.push(' ');
            }
            Gap::Line if !empty => self.push('\n'),
            Gap::Block if !empty => {
                self.push('\n');
                self.push('\n');
            }
            _ => {}
        }
        if matches!(gap, Gap::Block) || matches!((gap, self.role), (Gap::Line, Role::Row)) {
            self.blocks.push(Block { role: self.role, start: self.units, end: self.units });
        }
        for each in std::mem::take(&mut self.lead).chars() {
            self.push(each);
        }
    }

    /// Notes where the next character stands.
    fn extend(&mut self, node: u32, from: u32, length: u32) {
        match self.pieces.last_mut() {
            Some(last)
                if last.node == node
                    && last.from + last.length == from
                    && last.at + last.length == self.units =>
            {
                last.length += length;
            }
            _ => self.pieces.push(Piece { at: self.units, node, from, length }),
        }
    }

    fn push(&mut self, each: char) {
        self.text.push(each);
        self.units += units(each);
        if !matches!(each, '\n' | ' ')
            && let Some(block) = self.blocks.last_mut()
        {
            block.end = self.units;
        }
    }
}

/// Where a span stands: for each end an index of a node and an offset in it. Ends that stand in no
/// node (a bullet, say) move inwards.
pub(super) fn place(pieces: &[Piece], start: u32, end: u32) -> Option<((u32, u32), (u32, u32))> {
    let first = pieces.get(pieces.partition_point(|it| it.at + it.length <= start))?;
    let last = pieces.get(pieces.partition_point(|it| it.at < end).checked_sub(1)?)?;
    let from = first.from + start.saturating_sub(first.at);
    let to = last.from + (end - last.at).min(last.length);
    let order = (first.at, from) <= (last.at, to);
    (first.at < end && order).then_some(((first.node, from), (last.node, to)))
}

/// What joins, parts or only hints: soft hyphens and characters without width.
fn is_joiner(each: char) -> bool {
    matches!(each, '\u{ad}' | '\u{200b}' | '\u{200c}' | '\u{200d}' | '\u{2060}' | '\u{feff}')
}

fn units(each: char) -> u32 {
    if each.len_utf16() == 2 { 2 } else { 1 }
}

/// A page with more nodes than that is none.
fn length(length: usize) -> u32 {
    u32::try_from(length).unwrap_or(u32::MAX)
}
