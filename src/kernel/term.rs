//! Terms: the formula of a relation over its figures.

use super::statistics::Test;
use super::{Conversion, Elapsed, Moment};
use crate::claims::Article;
use crate::figures::TimeUnit;
use crate::number::{Exact, Extent, Interval};

/// A formula over the figures of an article. Each figure should stand in it once, so that the
/// interval is no wider than it must be (CHECKS.md B0.3).
///
/// Terms are handed around much: what is large stands in a box.
#[derive(Clone, Debug, PartialEq)]
pub enum Term {
    /// The figure with this index.
    Figure(usize),
    /// The figure with this index, without “more than”, “up to” and the like: in “up to 5 miles (8 km)” they
    /// hold for both sides alike.
    Unbounded(usize),
    /// A number that the relation itself brings in.
    Number(Box<Exact>),
    /// Any number of an interval.
    Spread(Box<Interval>),
    /// All of them together.
    Sum(Vec<Term>),
    /// The first less the second.
    Minus(Box<Term>, Box<Term>),
    /// The product.
    Times(Box<Term>, Box<Term>),
    /// The quotient.
    Over(Box<Term>, Box<Term>),
    /// `100 × a ÷ b`, in percent.
    Share(Box<Term>, Box<Term>),
    /// `100 × (b ÷ a − 1)`, in percent: the change from `a` to `b`.
    Change(Box<Term>, Box<Term>),
    /// The term with its sign turned: a fall stated as “12 percent”.
    Negative(Box<Term>),
    /// The number of a ratio, as “two” in “two to one”: half a step or a twentieth either way as
    /// printed, a tenth if rounded more (CHECKS.md, `ratio-terms`).
    Ratio(Box<Term>),
    /// The growth in percent at `a` percent a year over `b` years, compounded.
    Growth(Box<Term>, Box<Term>),
    /// The term, which may have been rounded to this step before it was written.
    Rounded(Box<Term>, Box<Exact>),
    /// The term in another unit.
    In(Box<Term>, Box<Conversion>),
    /// The figure, which here stands for just this: a threshold is exact, an average no estimate.
    Taken(usize, Box<Extent>),
    /// The term as printed, not rounded more than it looks.
    Tight(Box<Term>),
    /// The least whole number that is more than half.
    Majority(Box<Term>),
    /// The sampling error of a poll of so many, in points.
    SamplingError(Box<Term>),
    /// The term, with room around it.
    Allowed(Box<Allowed>),
    /// The p value of a statistic.
    PValue(Box<Test>),
    /// “a week”: one of a unit of time, or of so many of it.
    Length((i64, TimeUnit)),
    /// A point in time.
    Moment(Box<Moment>),
    /// What is counted from one point in time to another.
    Elapsed(Box<Elapsed>),
}

/// A term that leaves room around it.
#[derive(Clone, Debug, PartialEq)]
pub struct Allowed {
    /// The term itself: what is shown.
    pub plain: Term,
    /// The least that will do.
    pub low: Term,
    /// The most.
    pub high: Term,
}

impl Term {
    /// This, for which anything from one to another will do.
    #[must_use]
    pub fn allowing(self, low: Self, high: Self) -> Self {
        Self::Allowed(Box::new(Allowed { plain: self, low, high }))
    }

    /// This and another together.
    #[must_use]
    pub fn plus(self, other: Self) -> Self {
        Self::Sum(vec![self, other])
    }

    /// This less another.
    #[must_use]
    pub fn minus(self, other: Self) -> Self {
        Self::Minus(Box::new(self), Box::new(other))
    }

    /// This times another.
    #[must_use]
    pub fn times(self, other: Self) -> Self {
        Self::Times(Box::new(self), Box::new(other))
    }

    /// This divided by another.
    #[must_use]
    pub fn over(self, other: Self) -> Self {
        Self::Over(Box::new(self), Box::new(other))
    }

    /// A point in time.
    #[must_use]
    pub fn moment(it: Moment) -> Self {
        Self::Moment(Box::new(it))
    }

    /// A whole number.
    #[must_use]
    #[cfg_attr(target_arch = "wasm32", inline(never))]
    pub fn whole(value: i64) -> Self {
        Self::number(Exact::int(value))
    }

    /// A number that the relation itself brings in.
    #[must_use]
    #[cfg_attr(target_arch = "wasm32", inline(never))]
    pub fn number(value: Exact) -> Self {
        Self::Number(Box::new(value))
    }

    /// Any number of an interval.
    #[must_use]
    pub fn spread(interval: Interval) -> Self {
        Self::Spread(Box::new(interval))
    }

    /// This, which may have been rounded to a step before it was written.
    #[must_use]
    pub fn rounded(self, step: Exact) -> Self {
        Self::Rounded(Box::new(self), Box::new(step))
    }

    /// This in another unit.
    #[must_use]
    pub fn converted(self, conversion: Conversion) -> Self {
        Self::In(Box::new(self), Box::new(conversion))
    }
}

/// The sum of figures.
#[must_use]
pub fn sum(figures: &[usize]) -> Term {
    Term::Sum(figures.iter().map(|it| Term::Figure(*it)).collect())
}

/// The first figure less the second.
#[must_use]
pub fn difference(from: usize, less: usize) -> Term {
    Term::Minus(Box::new(Term::Figure(from)), Box::new(Term::Figure(less)))
}

/// The larger of two figures less the smaller, as they are written.
#[must_use]
pub fn gap(article: &Article<'_>, a: usize, b: usize) -> Term {
    let amount = |it| article.figure(it).and_then(crate::figures::Figure::amount);
    if amount(a) < amount(b) { difference(b, a) } else { difference(a, b) }
}

/// A figure as a percentage of another.
#[must_use]
pub fn share_percent(part: usize, whole: usize) -> Term {
    Term::Share(Box::new(Term::Figure(part)), Box::new(Term::Figure(whole)))
}

/// The same of a round proportion, “nine of ten trains”, which is told of 88 percent, too.
#[must_use]
pub fn round_share(part: usize, whole: usize) -> Term {
    let share = || share_percent(part, whole);
    let off = || Term::whole(ROUND);
    share().allowing(share().minus(off()), share().plus(off()))
}

/// Points that “nine of ten” may be off, for they are mostly 90 percent to the nearest ten.
const ROUND: i64 = 3;

/// The change from one figure to another in percent.
#[must_use]
pub fn change_percent(from: usize, to: usize) -> Term {
    Term::Change(Box::new(Term::Figure(from)), Box::new(Term::Figure(to)))
}

/// The change from one figure to another in percent, where a percentage with decimals was worked out
/// before the levels were rounded: “£574, up 1.6 percent from £564”.
#[must_use]
pub fn change_percent_of_rounded(article: &Article<'_>, from: usize, to: usize) -> Term {
    let rounded = |it: usize| {
        let step = article.figure(it).and_then(|it| it.written).map_or(Exact::ZERO, |it| it.step);
        Box::new(Term::Figure(it).rounded(step))
    };
    Term::Change(rounded(from), rounded(to))
}

/// An amount that was added to make a level, or taken away, in percent of what was before; a round amount may
/// have been rounded after the percentage was worked out: “rose by 18,000, or 0.9 percent, to 2.17 million”.
#[must_use]
pub fn share_of_what_was(article: &Article<'_>, amount: usize, level: usize, added: bool) -> Term {
    let (size, whole) = (|| Term::Figure(amount), || Term::Figure(level));
    let before = if added { whole().minus(size()) } else { whole().plus(size()) };
    let plain = Term::Share(Box::new(size()), Box::new(before));
    // each figure once
    let written = article.figure(amount).and_then(|it| it.written);
    let round = written.map_or(Exact::ZERO, |it| it.last_significant);
    let ratio = whole().over(size().rounded(round));
    let times = if added { ratio.minus(Term::whole(1)) } else { ratio.plus(Term::whole(1)) };
    let share = Term::whole(100).over(times);
    plain.allowing(share.clone(), share)
}

/// A figure exactly as it says, as a threshold does: “needed two-thirds”.
#[must_use]
pub fn exactly(article: &Article<'_>, figure: usize) -> Option<Term> {
    let value = article.figure(figure)?.exact()?;
    Some(Term::Taken(figure, Box::new(Extent::exact(value))))
}

/// A figure by its digits alone, if all that qualifies it is that it is a mean: what is “averaged” is
/// no estimate.
#[must_use]
pub fn by_digits(article: &Article<'_>, figure: usize) -> Term {
    let averaged = article.is_averaged(figure);
    averaged.then(|| unhedged(article, figure)).flatten().unwrap_or(Term::Figure(figure))
}

/// A figure by its digits, whatever qualifies it: the estimate of a study, “estimated at 74 percent”.
#[must_use]
pub fn unhedged(article: &Article<'_>, figure: usize) -> Option<Term> {
    let it = article.figure(figure)?;
    let extent = crate::number::extent(it.written.as_ref()?, it.nature())?;
    Some(Term::Taken(figure, Box::new(extent)))
}

/// A figure whose digits were rounded, or cut off: 3.47 for 3.479, not for 3.48.
#[must_use]
pub(super) fn cut_off(article: &Article<'_>, figure: usize) -> Term {
    let digits = || {
        let it = article.figure(figure)?;
        if it.hedge.is_some() && !article.is_averaged(figure) {
            return None;
        }
        let written = it.written?;
        let tight = crate::number::extent(&written, it.nature())?.tight;
        let next = written.value.plus(written.step.times(Exact::new(999, 1000)?)?)?;
        let extent = Extent::new(tight, Interval::between(tight.low()?, next)?);
        Some(Term::Taken(figure, Box::new(extent)))
    };
    digits().unwrap_or(Term::Figure(figure))
}

/// The shares `k ÷ of` nearest to what is stated, for whole `k`: in percent, or as a mean of so many.
/// The nearest first; none where the number is not whole and exact.
#[must_use]
pub(super) fn whole_shares(article: &Article<'_>, stated: usize, of: usize) -> Vec<Term> {
    let shares = || {
        let (share, whole) = (article.figure(stated)?, article.figure(of)?.exact()?);
        let in_percent = share.kind == crate::figures::Kind::Percent;
        let per = if in_percent { Exact::HUNDRED } else { Exact::ONE };
        let parts = share.exact()?.times(whole)?.over(per)?;
        let term = |part: Exact| {
            let of = Term::Taken(of, Box::new(Extent::exact(whole)));
            let (part, of) = (Box::new(Term::number(part)), Box::new(of));
            if in_percent { Term::Share(part, of) } else { Term::Over(part, of) }
        };
        let (near, far) = (parts.round(), parts.floor().plus(parts.ceil())?.minus(parts.round())?);
        Some(vec![term(near), term(far)])
    };
    shares().unwrap_or_default()
}
