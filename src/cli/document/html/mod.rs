//! A web page: the article that it holds, without what stands around it.

mod locate;
mod tags;
mod walk;

use dom_smoothie::{Article, Readability};

use super::{Document, Places, day_of};
use locate::Located;

/// Where pages that say no time of publication in their head show it.
const TIME: &str = "[itemprop=datePublished], meta[name=date], time[datetime]";

/// No page that a browser shows whole is nested deeper.
const DEEPEST: usize = 512;

/// Reads a page. Its article is what Readability takes for it, and of a page with too little text,
/// all of it; its headline is the first heading of the first rank, else the title of the page.
pub(super) fn read(source: String) -> Result<Document, String> {
    if tags::deeper_than(DEEPEST, &source) {
        return Err(format!("its elements are nested more than {DEEPEST} deep"));
    }
    let Ok(mut page) = Readability::new(source.as_str(), None, None) else {
        return Ok(Document { text: source, ..Document::default() });
    };
    let heading = page.doc.select_single("article h1, main h1, h1").text();
    let heading = walk::on_one_line(&heading);
    let shown = shown_day(&page);
    let whole = page.doc.select_single("article, main, body").html();
    let (content, title, said) = match page.parse() {
        Ok(Article { content, title, published_time, .. }) => (content, title, published_time),
        Err(_) => (whole, String::new(), None),
    };
    let headline = if heading.is_empty() { walk::on_one_line(&title) } else { heading };
    let blocks = walk::blocks(&content, &headline);
    let mut located = Located::new(&source);
    // A title that the page has for others alone stands nowhere in its text.
    let of_headline = located.pieces(&headline).unwrap_or_default();
    let of_body = located.pieces(&blocks.text);
    let places = of_body.map(|it| Places::new(source.clone(), it, of_headline));
    Ok(Document {
        text: blocks.text,
        headline: Some(headline).filter(|it| !it.is_empty()),
        published: said.and_then(|it| day_of(&it)).or(shown),
        places,
        ..Document::default()
    })
}

fn shown_day(page: &Readability) -> Option<String> {
    let time = page.doc.select_single(TIME);
    let said = time.attr("content").or_else(|| time.attr("datetime"))?;
    day_of(&said)
}
