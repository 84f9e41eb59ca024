//! Words that tell an age.

/// Before a number they tell an age: “he turns 75”; each is a lemma.
pub const TURNS: &[&str] = &["turn"];

/// Before “at” and a number they tell an age: “he died at 93”; each is a lemma.
pub const ENDS_AT: &[&str] = &["die", "retire"];

/// Before “to be” and a number it tells an age; a lemma.
pub const LIVES: &str = "live";

/// Before “age” they tell of one that somebody is at.
pub const AGES: &[&str] =
    &["voting", "retirement", "drinking", "pension", "legal", "minimum", "maximum", "leaving"];

/// Between “as” and “as” it tells an age, as “old” does.
pub const YOUNG: &[&str] = &["young"];

/// Before a bound they are a person: “anyone over 40”.
pub const ANYONE: &[&str] = &["anyone", "anybody", "everyone", "everybody", "nobody", "someone"];

/// Before “of” and a number they tell an age: “a boy of 12”; each is a lemma.
pub const OF_AGE: &[&str] = &["boy", "girl", "son", "daughter", "man", "woman", "child", "youth"];

/// Before a number it tells the age of “he” or “she”; a lemma.
pub const BECOMES: &str = "become";
