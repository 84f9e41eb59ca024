//! The marks of a page, as far as they must be known to pass over them.

/// Elements whose content is no text.
const RAW: [&str; 4] = ["script", "style", "template", "noscript"];

/// Elements that need no closing tag, or have none.
const OPEN: &str = " area base br col colgroup dd dt embed hr img input li link meta option p param rp rt source \
    tbody td tfoot th thead tr track wbr ";

/// Whether elements of a page are nested deeper than that. Browsers stop at some depth; what reads pages
/// here does not, and takes longer with each level.
pub(super) fn deeper_than(deepest: usize, page: &str) -> bool {
    let mut depth = 0_usize;
    let mut at = 0;
    while let Some(found) = page.get(at..).and_then(|it| it.find('<')) {
        at += found;
        let rest = page.get(at..).unwrap_or_default();
        let closes = rest.starts_with("</");
        let name = name_of(rest, if closes { 2 } else { 1 });
        if !name.is_empty() && !OPEN.split(' ').any(|it| it == name) {
            depth = if closes { depth.saturating_sub(1) } else { depth + 1 };
        }
        if depth > deepest {
            return true;
        }
        at += markup(rest);
    }
    false
}

/// The length of a tag, of a comment, or of an element that holds no text.
pub(super) fn markup(rest: &str) -> usize {
    let whole = rest.len();
    if rest.starts_with("<!--") {
        return rest.find("-->").map_or(whole, |it| it + 3);
    }
    if !rest
        .get(1..)
        .is_some_and(|it| it.starts_with(|it: char| it.is_ascii_alphabetic() || "/!?".contains(it)))
    {
        return 1;
    }
    let mut quote = None;
    let close = rest.char_indices().find(|(_, it)| match quote {
        Some(_) if quote == Some(*it) => {
            quote = None;
            false
        }
        None if matches!(it, '"' | '\'') => {
            quote = Some(*it);
            false
        }
        quote => quote.is_none() && *it == '>',
    });
    let tag = close.map_or(whole, |(it, _)| it + 1);
    let name = name_of(rest, 1);
    if !RAW.contains(&&*name) {
        return tag;
    }
    let end = format!("</{name}");
    rest.get(tag..).and_then(|it| it.find(&end)).map_or(whole, |it| tag + it)
}

/// The length of `&amp;` or `&#8217;`.
pub(super) fn entity(rest: &str) -> Option<usize> {
    let name = rest.strip_prefix('&')?;
    let length = name.find(|it: char| !(it.is_ascii_alphanumeric() || it == '#'))?;
    name.get(length..)?.starts_with(';').then_some(length + 2)
}

/// The name that starts so many bytes into a tag.
fn name_of(tag: &str, from: usize) -> String {
    let name = tag.get(from..).unwrap_or_default();
    name.chars().take_while(char::is_ascii_alphanumeric).collect::<String>().to_ascii_lowercase()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn tags_comments_and_scripts_are_passed_over() {
        for (page, length) in [
            ("<p class='a>b'>c", 15),
            ("<!-- > --> x", 10),
            ("<script>if (a < b) x('<p>')</script> y", 27),
            ("< 5", 1),
            ("<br", 3),
        ] {
            assert_eq!(markup(page), length, "{page}");
        }
        assert_eq!(entity("&amp;c"), Some(5));
        assert_eq!([entity("& c"), entity("&c d;"), entity("a")], [None; 3]);
    }

    #[test]
    fn only_what_is_closed_makes_a_page_deep() {
        assert!(!deeper_than(3, &"<p>a<br><div>b</div>".repeat(50)));
        assert!(deeper_than(3, "<div><b><i><u>"));
    }
}
