//! Words that tell what a paragraph is.

/// Before a colon: what follows stands aside from the story, as a caption or a link does.
pub const ASIDES: &[&str] = &[
    "photo",
    "photograph",
    "picture",
    "pictured",
    "image",
    "caption",
    "video",
    "watch",
    "graphic",
    "related",
    "read",
    "more",
    "see",
    "listen",
    "podcast",
];

/// Opens the heading of what a firm says of itself: “About Brondal”.
pub const ABOUT: &[&str] = &["about"];
