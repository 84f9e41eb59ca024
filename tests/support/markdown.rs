//! Markdown, as far as fixtures need it: fenced blocks and what stands between them.

/// A piece of a Markdown file. Joined again, the pieces are the file.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Piece {
    /// Lines outside any block, each with its end.
    Prose(String),
    /// A fenced block.
    Block(Block),
}

/// A fenced block.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Block {
    /// The first word behind the fence.
    pub language: String,
    /// What follows it on that line.
    pub attributes: String,
    /// The lines between the fences, without the end of the last.
    pub body: String,
    /// The line of the opening fence, from 1.
    pub line: usize,
}

const FENCE: &str = "```";

/// Takes a Markdown file apart.
pub fn pieces(markdown: &str) -> Vec<Piece> {
    let mut pieces = Vec::new();
    let mut prose = String::new();
    let mut lines = markdown.lines().enumerate();
    while let Some((idx, line)) = lines.next() {
        let Some(info) = line.strip_prefix(FENCE) else {
            prose.push_str(line);
            prose.push('\n');
            continue;
        };
        if !prose.is_empty() {
            pieces.push(Piece::Prose(std::mem::take(&mut prose)));
        }
        let (language, attributes) = info.trim().split_once(' ').unwrap_or((info.trim(), ""));
        let mut body = Vec::new();
        loop {
            let Some((_, line)) = lines.next() else {
                panic!("line {}: no closing fence", idx + 1)
            };
            if line.trim_end() == FENCE {
                break;
            }
            body.push(line);
        }
        pieces.push(Piece::Block(Block {
            language: language.to_owned(),
            attributes: attributes.trim().to_owned(),
            body: body.join("\n"),
            line: idx + 1,
        }));
    }
    if !prose.is_empty() {
        pieces.push(Piece::Prose(prose));
    }
    pieces
}

/// Puts a file together again.
pub fn join(pieces: &[Piece]) -> String {
    let mut markdown = String::new();
    for piece in pieces {
        match piece {
            Piece::Prose(prose) => markdown.push_str(prose),
            Piece::Block(block) => markdown.push_str(&block.to_string()),
        }
    }
    markdown
}

impl std::fmt::Display for Block {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        let info = format!("{} {}", self.language, self.attributes);
        writeln!(f, "{FENCE}{}", info.trim())?;
        if !self.body.is_empty() {
            writeln!(f, "{}", self.body)?;
        }
        writeln!(f, "{FENCE}")
    }
}

/// Puts `outcome(news)` below each `news` block, as a block called `language`, in place of one that
/// stands there; an empty outcome gets no block.
pub fn with_outcomes(
    markdown: &str,
    language: &str,
    mut outcome: impl FnMut(&Block) -> String,
) -> String {
    let mut written = Vec::new();
    let mut pieces = pieces(markdown).into_iter().peekable();
    while let Some(piece) = pieces.next() {
        let news = match &piece {
            Piece::Block(block) if block.language == "news" => Some(block.clone()),
            _ => None,
        };
        written.push(piece);
        let Some(news) = news else { continue };
        let body = outcome(&news);
        let mut between = String::new();
        if let Some(Piece::Prose(blank)) = pieces.next_if(is_blank) {
            between = blank;
        }
        if pieces
            .next_if(|it| matches!(it, Piece::Block(old) if old.language == language))
            .is_some()
        {
            between.clear();
            if let Some(Piece::Prose(after)) = pieces.next_if(|it| matches!(it, Piece::Prose(_))) {
                between = after;
            }
        }
        if !body.is_empty() {
            written.push(Piece::Prose("\n".to_owned()));
            let language = language.to_owned();
            written.push(Piece::Block(Block {
                language,
                attributes: String::new(),
                body,
                line: 0,
            }));
        }
        if !between.is_empty() {
            written.push(Piece::Prose(between));
        }
    }
    join(&written)
}

fn is_blank(piece: &Piece) -> bool {
    matches!(piece, Piece::Prose(prose) if prose.trim().is_empty())
}

/// The Markdown of a Rust file's module comment.
pub fn module_comment(source: &str) -> String {
    let lines = source.lines().map_while(|line| line.strip_prefix("//!"));
    lines.flat_map(|line| [line.strip_prefix(' ').unwrap_or(line), "\n"]).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    const FILE: &str =
        "# A\n\n```news\nIt rose [[30%]].\n\nMore.\n```\n\nB\n\n```news x=1\n5\n```\n";

    #[test]
    fn pieces_join_to_the_file() {
        assert_eq!(join(&pieces(FILE)), FILE);
    }

    #[test]
    fn outcomes_are_put_below_and_replaced() {
        let once = with_outcomes(FILE, "findings", |news| format!("of line {}", news.line));
        assert_eq!(
            once,
            "# A\n\n```news\nIt rose [[30%]].\n\nMore.\n```\n\n```findings\nof line 3\n```\n\nB\n\n\
             ```news x=1\n5\n```\n\n```findings\nof line 11\n```\n"
        );
        assert_eq!(with_outcomes(&once, "findings", |_| String::new()), FILE);
    }

    #[test]
    fn a_module_comment_is_markdown() {
        assert_eq!(
            module_comment("//! A.\n//!\n//! ```news\n//!   b\n\nuse c;\n//! d\n"),
            "A.\n\n```news\n  b\n"
        );
    }
}
