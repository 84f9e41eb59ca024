//! What a word can be.

/// A part that a word can play; one word can have several.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Debug)]
#[repr(u8)]
pub enum Role {
    /// A whole number: zero to nineteen and the tens.
    Cardinal,
    /// A power of ten: hundred, million, lakh.
    Scale,
    /// A number of things after another number: two *dozen*.
    Group,
    /// First, second, twentieth.
    Ordinal,
    /// Half, thirds.
    Fraction,
    /// An amount with bounds and no value: several, dozens.
    Vague,
    /// A factor: twice, tripled, halving.
    Multiple,
    /// A factor with its ending: tenfold.
    Fold,
    /// So many together: both, trio.
    Set,
    /// A unit or its abbreviation.
    Unit,
    /// Money, in whole or in coins.
    Currency,
    /// A month.
    Month,
    /// A day of the week.
    Weekday,
    /// A season of the year.
    Season,
    /// Says that an amount goes up or down.
    Trend,
    /// May stand in a phrase that bounds a number: "no more than".
    Hedge,
    /// A closed-class word.
    Function,
    /// Can be a noun.
    Noun,
    /// Can be a verb.
    Verb,
    /// Can be an adjective.
    Adjective,
    /// Can be an adverb.
    Adverb,
    /// A full stop after it does not end a sentence.
    Abbreviation,
    /// A number right after it is a name: Flight 93, Article 5.
    LabelBefore,
    /// Stands before the name of a person.
    Title,
    /// A noun whose count is a count of people.
    Person,
    /// Says that something was said, or what was said.
    Say,
    /// A country, state, continent or city, or one that is a single word of its name.
    Place,
    /// A people, or of a country.
    Demonym,
    /// A noun that counts what stands in its of-phrase: a *number* of deaths.
    Container,
    /// A noun for something that happens and is counted.
    Event,
    /// Tells that two numbers are votes: voted, passed, ruling.
    VoteWord,
    /// Counts votes: votes, ballots.
    VoteNoun,
    /// Tells that two numbers are a score: beat, game, lead.
    GameWord,
    /// Ends the name of a street.
    Street,
    /// “olds” in “12-year-olds”.
    OldNoun,
    /// “age”
    AgeNoun,
    /// “long” in “week-long”.
    LongAfter,
    /// “st”, “nd”, “rd”, “th” on digits.
    OrdinalSuffix,
    /// “fold” after a number.
    FoldSuffix,
    /// “one” before it tells no number: one point, one hand.
    IdleAfterOne,
    /// The first half of the day: a.m.
    Forenoon,
    /// The second half of the day: p.m.
    Afternoon,
    /// Before Christ.
    BeforeChrist,
    /// “A.D.”, “CE”
    AfterChrist,
    /// “fiscal” before a year.
    Fiscal,
    /// A pronoun that stands for a person: he, she, I.
    PersonPronoun,
    /// The same with its verb: he’s, she’s, I’m.
    PersonIs,
    /// The name of a code of law between title and section: 42 *U.S.C.* 1983.
    Statute,
    /// Tells that a time is what a game has left: 4:39 *remaining*, 4:39 to *play*.
    LeftOnClock,
    /// Names a size by its number: .38 *caliber*.
    SizeName,
    /// Tells that pounds are a mass: it *weighed* two pounds.
    Weighing,
    /// “older” behind a number: 16 or *older*.
    AgeStep,
    /// “quarter” before its number: Quarter 1.
    Quarter,
    /// A noun whose count is a rank or an age where a bare number stands: life *expectancy* of 73.
    AgeMeasure,
    /// Says that something changes, without a direction: went, moved, changed.
    Change,
}

impl Role {
    /// The bit of the role in a set of roles.
    #[must_use]
    pub(super) const fn bit(self) -> u64 {
        1 << self as u8
    }

    /// The set of some roles.
    #[must_use]
    pub const fn any(roles: &[Self]) -> u64 {
        let (mut all, mut rest) = (0, roles);
        while let [first, others @ ..] = rest {
            all |= first.bit();
            rest = others;
        }
        all
    }
}
