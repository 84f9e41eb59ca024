//! What is known of a word, by its id.

use super::{
    currency::{CurrencyId, CurrencyWord},
    forms::Forms,
    look_up,
    role::Role,
    tables::{
        CARDINALS, CLASS_OF, CLASSES, FOLDS, FRACTIONS, FUNCTIONS, Function, GROUPS, LEMMA_BACK,
        LEMMA_FAR, LOCAL_CURRENCIES, MONTHS, MULTIPLES, ORDINALS, SCALE_SUFFIXES, SCALES, SEASONS,
        TRENDS, VAGUE, WEEKDAYS, WORD_CURRENCIES, WORD_UNITS,
    },
    unit::UnitId,
};

/// A word of the lists. The order of ids is of no meaning.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Debug, Default)]
pub struct WordId(u16);

/// The way an amount goes.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Debug)]
pub enum Trend {
    /// It grows.
    Up,
    /// It shrinks.
    Down,
}

impl WordId {
    /// A word of no list.
    pub const UNKNOWN: Self = Self(0);

    /// Whether the word stands in a list.
    #[must_use]
    pub const fn is_known(self) -> bool {
        self.0 != 0
    }

    /// The word in lower case, with a straight apostrophe; empty for the unknown word.
    #[must_use]
    pub fn text(self) -> &'static str {
        look_up::text(usize::from(self.0))
    }

    /// Whether the word can play this part.
    #[must_use]
    pub fn has(self, role: Role) -> bool {
        self.class().0 & role.bit() != 0
    }

    /// What the word does in the grammar; [`Function::None`] for words of the open classes.
    #[must_use]
    pub fn function(self) -> Function {
        self.payload(Role::Function, &FUNCTIONS).unwrap_or_default()
    }

    /// The value of a number word, scales excepted: forty 40, nil 0.
    #[must_use]
    pub fn cardinal(self) -> Option<u64> {
        self.payload(Role::Cardinal, &CARDINALS)
    }

    /// The power of ten of a scale word, plural or not: hundred 2, lakh 5, billions 9.
    #[must_use]
    pub fn scale(self) -> Option<i8> {
        self.payload(Role::Scale, &SCALES)
    }

    /// The number of things in a word that other numbers multiply: dozen 12, score 20.
    #[must_use]
    pub fn group(self) -> Option<u32> {
        self.payload(Role::Group, &GROUPS)
    }

    /// The place of an ordinal: first 1, hundredth 100.
    #[must_use]
    pub fn ordinal(self) -> Option<u64> {
        self.payload(Role::Ordinal, &ORDINALS)
    }

    /// A fraction as numerator and denominator: half and halves (1, 2).
    #[must_use]
    pub fn fraction(self) -> Option<(u32, u32)> {
        self.payload(Role::Fraction, &FRACTIONS)
    }

    /// The least and the greatest amount that a vague word stands for (CHECKS.md, B0.2); no
    /// greatest where it has no end.
    #[must_use]
    pub fn vague(self) -> Option<(u64, Option<u64>)> {
        self.payload(Role::Vague, &VAGUE)
    }

    /// The factor of a word of multiplication: twice (2, 1), halved (1, 2).
    #[must_use]
    pub fn multiple(self) -> Option<(u32, u32)> {
        self.payload(Role::Multiple, &MULTIPLES)
    }

    /// The factor of a word in -fold: sixfold 6.
    #[must_use]
    pub fn fold(self) -> Option<u32> {
        self.payload(Role::Fold, &FOLDS)
    }

    /// Every unit the word may mean, likeliest first; none for words that are no unit.
    #[must_use]
    pub fn units(self) -> &'static [UnitId] {
        self.payload(Role::Unit, &WORD_UNITS).unwrap_or_default()
    }

    /// The money the word may mean: dollar, cents.
    #[must_use]
    pub fn currency(self) -> Option<CurrencyWord> {
        self.payload(Role::Currency, &WORD_CURRENCIES)
    }

    /// The currency in use where the word belongs, for countries, cities, states and peoples.
    #[must_use]
    pub fn local_currency(self) -> Option<CurrencyId> {
        find(&LOCAL_CURRENCIES, self.0)
    }

    /// The month, January being 1.
    #[must_use]
    pub fn month(self) -> Option<u8> {
        self.payload(Role::Month, &MONTHS)
    }

    /// The day of the week, Monday being 1.
    #[must_use]
    pub fn weekday(self) -> Option<u8> {
        self.payload(Role::Weekday, &WEEKDAYS)
    }

    /// The season, spring being 1.
    #[must_use]
    pub fn season(self) -> Option<u8> {
        self.payload(Role::Season, &SEASONS)
    }

    /// Which way the word says that an amount goes: rose, gains and up; fell, cuts and lower.
    #[must_use]
    pub fn trend(self) -> Option<Trend> {
        self.payload(Role::Trend, &TRENDS)
    }

    /// The lemma of the word as a noun: deaths to death, people to person.
    #[must_use]
    pub fn noun(self) -> Option<Self> {
        self.lemma(Role::Noun, |far| far.0)
    }

    /// The lemma of the word as a verb: said to say, is to be.
    #[must_use]
    pub fn verb(self) -> Option<Self> {
        self.lemma(Role::Verb, |far| far.1)
    }

    /// What forms the word can be, and which part of speech it rather is.
    #[must_use]
    pub fn form(self) -> Forms {
        Forms::of(self.class().1)
    }

    pub(super) fn of(id: usize) -> Self {
        Self(u16::try_from(id).unwrap_or_default())
    }

    pub(super) const fn number(self) -> u16 {
        self.0
    }

    fn class(self) -> (u64, u16) {
        let class = CLASS_OF.get(usize::from(self.0)).copied().unwrap_or_default();
        CLASSES.get(usize::from(class)).copied().unwrap_or_default()
    }

    fn payload<T: Copy>(self, role: Role, table: &[(u16, T)]) -> Option<T> {
        if self.has(role) { find(table, self.0) } else { None }
    }

    fn lemma(self, role: Role, far: fn((u16, u16)) -> u16) -> Option<Self> {
        if !self.has(role) {
            return None;
        }
        match LEMMA_BACK.get(usize::from(self.0)).copied().unwrap_or_default() {
            u8::MAX => find(&LEMMA_FAR, self.0).map(|it| Self(far(it))),
            back => Some(Self(self.0 - u16::from(back))),
        }
    }
}

/// The power of ten of a suffix written onto digits, case-sensitive: 3 for "k", 6 for "m", 9 for "bn".
#[must_use]
pub fn scale_suffix(text: &str) -> Option<i8> {
    let at = SCALE_SUFFIXES.binary_search_by(|it| it.0.cmp(text)).ok()?;
    SCALE_SUFFIXES.get(at).map(|it| it.1)
}

fn find<T: Copy>(table: &[(u16, T)], id: u16) -> Option<T> {
    let at = table.binary_search_by_key(&id, |it| it.0).ok()?;
    table.get(at).map(|it| it.1)
}
