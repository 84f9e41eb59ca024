//! Values that lie in a band that is known, and are worth telling only where they lie far outside.

use super::{Relation, Term, Verdict, evaluate, workings};
use crate::claims::Article;
use crate::number::Exact;

/// A value, and the band in which it is to be expected.
#[derive(Debug)]
pub struct Band {
    /// The value.
    pub value: Term,
    /// The low end of the band.
    pub low: Term,
    /// Its high end.
    pub high: Term,
    /// How many times it must miss the band to be told.
    pub times: Exact,
    /// Where it lies within.
    pub agrees: String,
    /// Where it lies far outside; `{low}` and `{high}` are the ends.
    pub clash: String,
}

/// Agrees within the band, clashes where the value is so many times too large or too small; none between.
pub(super) fn settle(article: &Article<'_>, check: &'static str, band: &Band) -> Option<Relation> {
    let value = evaluate::extent(article, &band.value)?;
    let (low, high) =
        (evaluate::exact(&band.low, &|_| None)?, evaluate::exact(&band.high, &|_| None)?);
    let above = value.loose.low().is_some_and(|it| it > high);
    let below = value.loose.high().is_some_and(|it| it < low);
    let far = |it: &crate::number::Interval| {
        let least = low.over(band.times)?;
        let most = high.times(band.times)?;
        Some(it.low().is_some_and(|it| it > most) || it.high().is_some_and(|it| it < least))
    };
    let (verdict, template) = match (above || below, far(&value.loose)?) {
        (false, _) => (Verdict::Agrees, &band.agrees),
        (true, true) => (Verdict::Clash, &band.clash),
        // unusual, but no more than that
        (true, false) => (Verdict::Undecided, &band.clash),
    };
    let printed = |it: &Term| workings::printed(article, it);
    let sum = workings::sum(article, &band.value);
    let message = template
        .replace("{sum}", &sum)
        .replace("{computed}", &printed(&band.value))
        .replace("{low}", &printed(&band.low))
        .replace("{high}", &printed(&band.high));
    let (end, sign) = match (above, below) {
        (true, _) => (&band.high, ">"),
        (_, true) => (&band.low, "<"),
        _ => (&band.high, "≤"),
    };
    let mut figures = Vec::new();
    evaluate::figures(&band.value, &mut figures);
    crate::order::sort(&mut figures);
    Some(Relation {
        check,
        verdict,
        figures,
        evidence: Vec::new(),
        message,
        workings: format!("{sum} ≈ {} {sign} {}", printed(&band.value), printed(end)),
        readings: Vec::new(),
        repairs: Vec::new(),
        sides: None,
    })
}
