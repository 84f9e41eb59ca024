//! What is known of a word, by its id.

use super::{
    currency::{CurrencyId, CurrencyWord},
    forms::Forms,
    look_up,
    role::Role,
    rules,
    stems::Ending,
    tables::{
        CARDINALS, CLASS_OF, CLASSES, FOLDS, FRACTIONS, Function, GROUPS, LEMMA_BACK, LEMMA_FAR,
        LOCAL_CURRENCIES, MONTHS, MULTIPLES, ORDINALS, SCALE_SUFFIXES, SCALES, SEASONS, SETS,
        TRENDS, UNIT_RUNS, VAGUE, WEEKDAYS, WORD_CURRENCIES, WORD_UNITS,
    },
    unit::UnitId,
};

/// A word of the lists, or a regular inflection of one. The order of ids is of no meaning.
///
/// It carries its class, since what a word can be is asked far more often than which one it is.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Debug, Default)]
pub struct WordId {
    /// The upper two bits are the `Ending` of an inflection, 0 for a word as it is listed; the others
    /// are its place in the tables.
    id: u16,
    /// The class of the word as it is listed.
    class: u16,
}

/// Bits of the place in the tables.
const PLACE: u16 = (1 << 14) - 1;

/// Roles that a noun gives to its regular plural, and either lemma to any form.
const OF_NOUNS: u64 = Role::Person.bit() | Role::Event.bit() | Role::Container.bit();
const OF_ANY: u64 = Role::Say.bit()
    | Role::Trend.bit()
    | Role::VoteWord.bit()
    | Role::VoteNoun.bit()
    | Role::GameWord.bit()
    | Role::Change.bit();

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
    pub const UNKNOWN: Self = Self { id: 0, class: 0 };

    /// Whether the word stands in a list.
    #[must_use]
    pub const fn is_known(self) -> bool {
        self.id != 0
    }

    /// The entry of the lists under which the word was found, in lower case with a straight
    /// apostrophe: a regular inflection gives its lemma ("deaths" gives "death"), any other word
    /// itself ("people"). Empty for the unknown word.
    #[must_use]
    pub fn text(self) -> &'static str {
        look_up::text(usize::from(self.place()))
    }

    /// Whether the word can play this part.
    #[must_use]
    pub fn has(self, role: Role) -> bool {
        self.roles() & role.bit() != 0
    }

    /// Whether the word can play one of the parts of a set ([`Role::any`]).
    #[must_use]
    pub fn has_any(self, roles: u64) -> bool {
        self.roles() & roles != 0
    }

    /// What the word does in the grammar; [`Function::None`] for words of the open classes.
    #[must_use]
    #[cfg_attr(target_arch = "wasm32", inline(never))]
    pub fn function(self) -> Function {
        if self.id > PLACE {
            return Function::None;
        }
        CLASSES.get(usize::from(self.class)).map_or(Function::None, |it| it.3)
    }

    /// Whether the word is an auxiliary that opens a predicate by itself: “is”, “were”, “have”, “had”, “will”.
    #[must_use]
    pub fn is_auxiliary(self) -> bool {
        matches!(
            self.function(),
            Function::BePast
                | Function::BePresent
                | Function::HavePast
                | Function::HavePresent
                | Function::Have
                | Function::Modal
                | Function::ModalWeak
        )
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

    /// How many a word for so many together has: both 2, trio 3.
    #[must_use]
    pub fn set(self) -> Option<u32> {
        self.payload(Role::Set, &SETS)
    }

    /// The factor of a word in -fold: sixfold 6.
    #[must_use]
    pub fn fold(self) -> Option<u32> {
        self.payload(Role::Fold, &FOLDS)
    }

    /// Every unit the word may mean, likeliest first; none for words that are no unit.
    #[must_use]
    pub fn units(self) -> &'static [UnitId] {
        self.payload(Role::Unit, &WORD_UNITS).map_or(&[], |it| it.of(&UNIT_RUNS))
    }

    /// The money the word may mean: dollar, cents.
    #[must_use]
    pub fn currency(self) -> Option<CurrencyWord> {
        self.payload(Role::Currency, &WORD_CURRENCIES).map(CurrencyWord::of)
    }

    /// The currency in use where the word belongs, for countries, cities, states and peoples.
    #[must_use]
    pub fn local_currency(self) -> Option<CurrencyId> {
        if self.id > PLACE { None } else { find(&LOCAL_CURRENCIES, self.id) }
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
        let class = CLASS_OF.get(id).copied().unwrap_or_default();
        Self { id: u16::try_from(id).unwrap_or_default(), class }
    }

    pub(crate) const fn number(self) -> u16 {
        self.id
    }

    /// The regular inflection of this lemma, [`Self::UNKNOWN`] where its rules have none such.
    pub(super) fn inflected(self, ending: Ending, doubled: bool) -> Self {
        let rules = self.class().2;
        let verb = if doubled { rules::DOUBLED } else { rules::PLAIN };
        let fits = match ending {
            Ending::S => rules & (rules::PLURAL | rules::THIRD) != 0,
            Ending::Ed => rules & rules::PAST != 0 && rules & verb != 0,
            Ending::Ing => rules & rules::ING != 0 && rules & verb != 0,
        };
        let id = self.id | (ending as u16) << 14;
        if fits { Self { id, ..self } } else { Self::UNKNOWN }
    }

    /// The set of roles.
    pub(super) fn roles(self) -> u64 {
        let roles = CLASSES.get(usize::from(self.class)).map_or(0, |it| it.0);
        if self.id <= PLACE { roles } else { self.class().0 }
    }

    /// Its number in the lists, of a regular inflection that of its lemma: what [`text`](Self::text) is of.
    pub(crate) const fn entry(self) -> u16 {
        self.place()
    }

    const fn place(self) -> u16 {
        self.id & PLACE
    }

    /// Roles, forms, rules and function of the word.
    fn class(self) -> (u64, u16, u8, Function) {
        let lemma = CLASSES.get(usize::from(self.class)).copied().unwrap_or_default();
        if self.id <= PLACE { lemma } else { self.derived(lemma) }
    }

    /// What a lemma says of a regular form of it. `build/omit.rs` does the same.
    fn derived(
        self,
        (of_lemma, _, rules, _): (u64, u16, u8, Function),
    ) -> (u64, u16, u8, Function) {
        let (noun, verb) = (Role::Noun.bit(), Role::Verb.bit());
        let any = of_lemma & OF_ANY;
        let ending = self.id >> 14;
        if ending != Ending::S as u16 {
            let past = Forms::VERB_PAST | Forms::VERB_PARTICIPLE;
            let forms = if ending == Ending::Ed as u16 { past } else { Forms::VERB_ING };
            return (verb | any, forms.bits(), 0, Function::None);
        }
        let plural = (noun | any | of_lemma & OF_NOUNS, Forms::NOUN_PLURAL);
        let third = (verb | any, Forms::VERB_S);
        let (derived, forms) = match (rules & rules::PLURAL != 0, rules & rules::THIRD != 0) {
            (true, true) => (plural.0 | third.0, plural.1 | third.1 | Forms::PREFERS_NOUN),
            (true, false) => plural,
            (false, _) => third,
        };
        (derived, forms.bits(), 0, Function::None)
    }

    fn payload<T: Copy>(self, role: Role, table: &[(u16, T)]) -> Option<T> {
        if self.has(role) { find(table, self.place()) } else { None }
    }

    fn lemma(self, role: Role, far: fn((u16, u16)) -> u16) -> Option<Self> {
        if !self.has(role) {
            return None;
        }
        if self.id > PLACE {
            return Some(Self { id: self.place(), ..self });
        }
        match LEMMA_BACK.get(usize::from(self.id)).copied().unwrap_or_default() {
            0 => Some(self),
            u8::MAX => find(&LEMMA_FAR, self.id).map(|it| Self::of(usize::from(far(it)))),
            back => Some(Self::of(usize::from(self.id - u16::from(back)))),
        }
    }
}

/// The power of ten of a suffix written onto digits, case-sensitive: 3 for "k", 6 for "m", 9 for "bn".
#[must_use]
pub fn scale_suffix(text: &str) -> Option<i8> {
    let at = SCALE_SUFFIXES.binary_search_by(|it| it.0.cmp(text)).ok()?;
    SCALE_SUFFIXES.get(at).map(|it| it.1)
}

pub(super) fn find<T: Copy>(table: &[(u16, T)], id: u16) -> Option<T> {
    let at = table.binary_search_by_key(&id, |it| it.0).ok()?;
    table.get(at).map(|it| it.1)
}
