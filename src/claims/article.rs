//! A text whose figures and claims are known: what checks look at.

use std::cell::OnceCell;

use super::{Claim, Tagged, Tags};
use crate::figures::{Figure, Part};
use crate::lang::{WordId, guess};
use crate::options::Options;
use crate::text::Text;

/// A text, its figures and what is said of them.
#[derive(Debug)]
pub struct Article<'a> {
    /// The text.
    pub text: &'a Text<'a>,
    /// Its figures, in reading order.
    pub figures: Vec<Figure>,
    /// What is said of each of them.
    pub claims: Vec<Option<Box<Claim>>>,
    /// The day of publication, if the caller gave one: year, month, day.
    pub published: Option<(i32, u8, u8)>,
    /// For each token, and the end, how many figures start before it.
    before: Vec<u32>,
    pub(super) passage: super::passage::Passage,
    pub(super) twins: OnceCell<Vec<super::Twin>>,
    pub(super) same: super::same::Known,
    shape: OnceCell<super::shape::Shape>,
    /// What the sentences with figures state.
    pub(super) stated: Vec<super::Stated>,
    /// For each sentence, and the end, how many of those stand before it.
    pub(super) stated_before: Vec<u32>,
    tagged: Tagged,
}

impl<'a> Article<'a> {
    /// The article of a text.
    #[must_use]
    pub fn new(text: &'a Text<'a>, figures: Vec<Figure>, options: &Options) -> Self {
        let tagged = Tagged::new(text);
        let claims = super::bind(text, &tagged, &figures);
        let published = options.published.and_then(published);
        let before = before(figures.iter().map(|it| it.tokens.start), text.tokens.len());
        let mut article = Self {
            text,
            figures,
            claims,
            published,
            before,
            passage: super::passage::Passage::default(),
            twins: OnceCell::new(),
            same: super::same::Known::default(),
            shape: OnceCell::new(),
            stated: Vec::new(),
            stated_before: Vec::new(),
            tagged,
        };
        article.stated = stated(&article);
        let with = article.stated.iter().map(|it| it.idx);
        article.stated_before = self::before(with, text.sentences.len());
        article.show_all();
        article
    }

    /// Gives back the memory of what only checks look at; what the report quotes stays.
    pub(crate) fn forget(&mut self) {
        let _ = self.pairs();
        self.same.forget();
        self.tagged = Tagged::default();
        self.passage = super::passage::Passage::default();
        self.twins.take();
    }

    /// The tags of a sentence; none past the end.
    pub(crate) fn tags(&self, sentence: usize) -> Option<&Tags> {
        self.tagged.of(self.text, sentence)
    }

    /// The figure with an index.
    #[must_use]
    #[cfg_attr(target_arch = "wasm32", inline(never))]
    pub fn figure(&self, idx: usize) -> Option<&Figure> {
        self.figures.get(idx)
    }

    /// What is said of a figure.
    #[must_use]
    #[cfg_attr(target_arch = "wasm32", inline(never))]
    pub fn claim(&self, idx: usize) -> Option<&Claim> {
        self.claims.get(idx)?.as_deref()
    }

    pub(super) fn shape(&self) -> &super::shape::Shape {
        self.shape.get_or_init(|| super::shape::Shape::of(self.text, &self.figures))
    }

    /// The lemma of what a figure counts; unknown where that is not known.
    #[must_use]
    pub fn noun(&self, idx: usize) -> WordId {
        self.claim(idx).map_or(WordId::UNKNOWN, |it| it.noun)
    }

    /// The figures whose numbers start within a range of tokens.
    #[must_use]
    #[cfg_attr(target_arch = "wasm32", inline(never))]
    pub fn figures_in(&self, tokens: &std::ops::Range<usize>) -> std::ops::Range<usize> {
        let at = |token: usize| {
            let before = self.before.get(token).or(self.before.last());
            before.map_or(0, |it| *it as usize)
        };
        at(tokens.start)..at(tokens.end)
    }

    /// Whether the word at a token is a form of one of these nouns, in a list or by its ending.
    #[must_use]
    pub fn is_noun(&self, token: usize, lemmas: &[&str]) -> bool {
        match self.text.id(token).noun() {
            Some(noun) => lemmas.contains(&noun.text()),
            None if self.text.token(token).is_some_and(crate::text::Token::is_word) => {
                let word = self.text.word(token);
                // a lemma begins as the word does, and few do
                let first = |it: &str| it.bytes().next().unwrap_or_default().to_ascii_lowercase();
                lemmas.iter().any(|it| first(it) == first(word))
                    && lemmas.contains(&guess(word).1.as_str())
            }
            None => false,
        }
    }

    /// The sentence that a figure stands in.
    #[must_use]
    pub fn sentence_of(&self, idx: usize) -> usize {
        self.figure(idx).map_or(0, |it| self.text.sentence_of(it.tokens.start))
    }
}

/// What the sentences state that have figures.
fn stated(article: &Article<'_>) -> Vec<super::Stated> {
    let starts = article.figures.iter().map(|it| it.tokens.start);
    let mut with: Vec<usize> = starts.map(|it| article.text.sentence_of(it)).collect();
    with.dedup();
    let all = with.into_iter().filter_map(|it| Some((it, article.text.sentences.get(it)?)));
    all.map(|(idx, it)| super::Stated::of(article, idx, it)).collect()
}

/// For each of so many places, and the end, how many of some in order lie before it.
fn before(some: impl Iterator<Item = usize>, places: usize) -> Vec<u32> {
    let mut before = Vec::with_capacity(places + 1);
    let mut all = 0;
    for it in some {
        before.resize(before.len().max(it + 1), all);
        all += 1;
    }
    before.resize(places + 1, all);
    before
}

/// “2016-12-09” as year, month and day; none for anything else.
fn published(date: &str) -> Option<(i32, u8, u8)> {
    let mut parts = date.trim().get(..10)?.split('-');
    let (year, month, day) = (parts.next()?, parts.next()?, parts.next()?);
    let (year, month, day) = (year.parse().ok()?, month.parse().ok()?, day.parse().ok()?);
    let date = crate::figures::Date {
        year: Some(year),
        part: Part::Day(month, day),
        ..Default::default()
    };
    date.exists().then_some((year, month, day))
}
