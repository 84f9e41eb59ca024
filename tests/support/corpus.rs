//! Every text of the fixtures, for what must hold for all of them.

use super::example::{Example, Marked};
use super::hostile::article::Article;
use super::markdown::{Piece, module_comment, pieces};
use super::{files, kept, read, shown};

/// A text, and where it stands.
pub struct Text {
    pub place: String,
    pub example: Example,
}

/// The texts of the examples, articles and figures, and of the comments of the checks, then a few
/// that a browser, an editor or a reader's keyboard may send, and those that fuzzing has kept.
pub fn texts() -> Vec<Text> {
    let mut texts = Vec::new();
    for folder in ["tests/checks", "tests/articles", "tests/figures"] {
        for path in files(folder, "md") {
            gather(&read(&path), &shown(&path), &mut texts);
        }
    }
    for path in files("src/checks", "rs") {
        gather(&module_comment(&read(&path)), &shown(&path), &mut texts);
    }
    for (idx, text) in AWKWARD.iter().enumerate() {
        let text = Marked { text: (*text).to_owned(), marks: Vec::new() };
        let example = Example { text, ..Example::default() };
        texts.push(Text { place: format!("awkward text {idx}"), example });
    }
    texts.extend(kept("text").iter().map(|(path, bytes)| {
        let text = String::from_utf8_lossy(bytes).into_owned();
        let example = Example { text: Marked { text, marks: Vec::new() }, ..Example::default() };
        Text { place: shown(path), example }
    }));
    texts.extend(kept("article").iter().map(|(path, bytes)| {
        let example = Example::from(Article::chosen_by(bytes));
        Text { place: shown(path), example }
    }));
    texts
}

impl From<Article> for Example {
    /// Under the whole catalogue, and as long as it is.
    fn from(article: Article) -> Self {
        let marked = |text| Marked { text, marks: Vec::new() };
        // The border refuses what has not the form of a date.
        let published = article.published.filter(|it| it.starts_with("20"));
        Self {
            text: marked(article.text),
            headline: article.headline.map(marked),
            published: published.map(str::to_owned),
            region: article.region,
        }
    }
}

/// What is awkward to count in: accents, an emoji, CRLF, a no-break space, combining marks, text
/// from right to left, NUL, markup, and nothing at all.
pub const AWKWARD: [&str; 9] = [
    "",
    "The café sold 12 teas and 30 cakes, 42 in all.",
    "😀😀 The assembly voted 122 to 13. It has 193 members.",
    "Prices rose 5 percent.\r\n\r\nThey had risen 4 percent in 2015.\r\n",
    "It cost 1\u{a0}200\u{202f}000 € in 2016.",
    "Cafe\u{301} owners, 40 of 75, left.",
    "\u{200f}ב-2016 נהרגו 12 אנשים.",
    "Before\0 100 after.",
    "<p>Up to <b>100,000</b> people &amp; 3 dogs</p>",
];

fn gather(markdown: &str, place: &str, texts: &mut Vec<Text>) {
    for piece in pieces(markdown) {
        let Piece::Block(block) = piece else { continue };
        if block.language != "news" {
            continue;
        }
        let place = format!("{place}:{}", block.line);
        let example = Example::read(&block).unwrap_or_else(|error| panic!("{place}: {error}"));
        texts.push(Text { place, example });
    }
}
