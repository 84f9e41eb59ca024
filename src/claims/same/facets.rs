//! The facets of two figures, compared one by one (CHECKS.md C4). A conflict is a veto.

use super::Facet;
use super::keys::{Key, common};
use super::mention::{Mention, Points, Sort, Trait};
use super::repeat::are_equal;
use super::signs;
use crate::claims::{Aggregate, Article, Modality, Scope};
use crate::figures::Unit;
use crate::lang::en::same::RATES;
use crate::lang::{Function, Sign};

/// How the heads of two figures stand to each other.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Heads {
    /// The same word.
    Same,
    /// Another word of the class, or one that tells the same by what happens.
    Class,
    /// A word that stands for whatever was counted.
    Empty,
    /// One holds the other: people and soldiers.
    Nested,
    /// Men and women, a house and a fine.
    Apart,
    /// Not known of one of them.
    Unknown,
}

/// What the two figures count.
pub(super) fn heads(a: &Mention, b: &Mention) -> Heads {
    let done_to = |it: &Mention, other: &Mention| it.object.is_some() && it.object == other.head;
    if a.event.is_some() && a.event == b.event && (done_to(a, b) || done_to(b, a)) {
        return Heads::Class;
    }
    let of_people = |it: &Mention| {
        it.is(Trait::People) || it.event.is_some_and(|it| it.of_people) && it.tells()
    };
    match (a.head, b.head) {
        (Some(one), Some(other)) if one == other => return Heads::Same,
        _ if of_people(a) && of_people(b) => return Heads::Class,
        _ if is_rate_of(a, b) || is_rate_of(b, a) => return Heads::Class,
        // “was awarded $18 million … the $18 million award”
        _ if matches!(a.sort, Sort::In(_))
            && (a.tells() || b.tells())
            && a.event.is_some()
            && a.event == b.event =>
        {
            return Heads::Class;
        }
        _ => {}
    }
    let class = |it: &Mention| it.class.filter(|_| !it.is(Trait::People));
    let (one, other) = if of_people(a) { (b, a) } else { (a, b) };
    if of_people(other) {
        // “41 killed”, “a toll of 41” and 41 people
        return match class(one) {
            Some(it) if it.class == PEOPLE && it.kind == 0 => Heads::Class,
            Some(it) if it.class == PEOPLE => Heads::Nested,
            None if one.head.is_none() => Heads::Unknown,
            _ => Heads::Apart,
        };
    }
    if b.is(Trait::EmptyHead) {
        return Heads::Empty;
    }
    match (class(a), class(b)) {
        (Some(one), Some(other)) if one.class == other.class => {
            if one.kind == other.kind {
                Heads::Class
            } else if one.kind == 0 || other.kind == 0 {
                Heads::Nested
            } else {
                Heads::Apart
            }
        }
        _ if a.head.is_some() && b.head.is_some() && !a.is(Trait::EmptyHead) => Heads::Apart,
        _ => Heads::Unknown,
    }
}

/// “the unemployment rate” is unemployment, where it is that of no group.
fn is_rate_of(rate: &Mention, it: &Mention) -> bool {
    let is_rate = rate.sort == Sort::Share
        && RATES.iter().any(|word| rate.head == Some(super::keys::of_lemma(word)));
    is_rate
        && it.head.is_some_and(|head| rate.group.contains(&head))
        && rate.group.iter().all(|word| Some(*word) == it.head || Some(*word) == rate.head)
}

/// The class of people, the first of `heads.tsv`.
pub(super) const PEOPLE: u8 = 1;

/// Its kinds by sex and age come first.
pub(super) const AGES: u8 = 5;

/// What happens, compared.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Events {
    /// The same.
    Same,
    /// Not known of one.
    Open,
    /// Not the same.
    Apart,
}

pub(super) fn events(a: &Mention, b: &Mention) -> Events {
    match (a.event, b.event) {
        (Some(one), Some(other)) if one.id == other.id => Events::Same,
        (Some(_), Some(_)) => Events::Apart,
        _ => match (a.verb, b.verb) {
            (Some(one), Some(other)) if one == other => Events::Same,
            // a verb of no class against another: who can say
            (Some(_), Some(_)) => Events::Apart,
            _ => Events::Open,
        },
    }
}

/// The same, where the later one points back at the earlier: what was planned may have been done.
pub(super) fn conflict_of_slip(article: &Article<'_>, a: &Mention, b: &Mention) -> Option<Facet> {
    conflict_where(article, a, b, false)
}

/// The first facet in which two figures cannot be one quantity.
pub(super) fn conflict(article: &Article<'_>, a: &Mention, b: &Mention) -> Option<Facet> {
    conflict_where(article, a, b, true)
}

fn conflict_where(
    article: &Article<'_>,
    a: &Mention,
    b: &Mention,
    modality: bool,
) -> Option<Facet> {
    if a.is(Trait::Negated)
        || b.is(Trait::Negated)
        || a.signs.has(Sign::Untrue)
        || b.signs.has(Sign::Untrue)
    {
        return Some(Facet::Negation);
    }
    if modality && modalities_differ(a, b) || status(a) != status(b) {
        return Some(Facet::Modality);
    }
    if aggregate(article, a) != aggregate(article, b) {
        return Some(Facet::Aggregate);
    }
    if heads(a, b) == Heads::Apart && !is_named_in(a, b) {
        return Some(Facet::Head);
    }
    if events(a, b) == Events::Apart
        && !goes_one_way(article, a, b)
        && !is_thing_of_headline(article, a, b)
    {
        return Some(Facet::Predicate);
    }
    if groups_differ(a, b) {
        return Some(Facet::Group);
    }
    // what is only stated again is not told apart by these
    if !are_equal(article, a.figure, b.figure) {
        if apart(&a.numbers, &b.numbers) {
            return Some(Facet::Group);
        }
        if [a, b].iter().any(|it| it.is(Trait::Elided) || it.is(Trait::Beside) || is_frame(it)) {
            return Some(Facet::Scope);
        }
        // “Three die in crash” above “Two men and a woman died”
        if heads(a, b) != Heads::Same && (a.is(Trait::Accompanied) || b.is(Trait::Accompanied)) {
            return Some(Facet::Scope);
        }
    }
    // “the firm said it would appeal against the $81 million award”
    let owned = modality || b.points == Points::Its;
    if owned
        && apart(&a.actor, &b.actor)
        && !is_the_deadly_thing(a, b)
        && !is_thing_of_headline(article, a, b)
    {
        return Some(Facet::Actor);
    }
    if apart(&a.place, &b.place) || is_dated_elsewhere(article, a, b) {
        return Some(Facet::Place);
    }
    if apart(&a.time, &b.time)
        || apart(&signs::hours(article, a.sentence), &signs::hours(article, b.sentence))
        || a.signs.has(Sign::Interval) != b.signs.has(Sign::Interval)
        || a.signs.has(Sign::Back) != b.signs.has(Sign::Back)
    {
        return Some(Facet::Time);
    }
    None
}

/// “Inflation slows to 4.2%” above “inflation eased to 2.4 percent”: whatever the verb, it went down.
pub(super) fn goes_one_way(article: &Article<'_>, headline: &Mention, it: &Mention) -> bool {
    let way = |it: &Mention| article.figure(it.figure).and_then(|it| it.reached.or(it.trend));
    headline.is(Trait::Headline) && way(headline).is_some() && way(headline) == way(it)
}

/// “Council backs $21m plan for town centre” above “approved a $12m plan to rebuild the town centre”: the first
/// paragraph calls the thing by its name and its price, whatever is done to it.
fn is_thing_of_headline(article: &Article<'_>, headline: &Mention, it: &Mention) -> bool {
    let priced = |it: &Mention| {
        let (figure, claim) = (article.figure(it.figure), article.claim(it.figure));
        figure.zip(claim).is_some_and(|(figure, claim)| {
            claim.counts.as_ref().is_some_and(|it| it.start == figure.tokens.end)
        })
    };
    headline.is(Trait::Headline)
        && it.block <= article.text.blocks.len().min(1) + 1
        && matches!(headline.sort, Sort::In(Unit::Currency(_)))
        && heads(headline, it) == Heads::Same
        && common(&headline.around, &it.around) >= 3
        && priced(headline)
        && priced(it)
}

/// “Rail fares to go up 8%”, “Fund buys port stake for €4bn”: the words of a headline stand in the sentence, whichever
/// of them is taken for what is counted.
fn is_named_in(headline: &Mention, it: &Mention) -> bool {
    if !headline.is(Trait::Headline) {
        return false;
    }
    let told = events(headline, it) == Events::Same;
    let amount = matches!(it.sort, Sort::In(_)) || it.sort == Sort::Share && told;
    let least = if told { 3 } else { 4 };
    headline.head.is_some_and(|head| it.group.contains(&head))
        || amount && common(&headline.around, &it.around) >= least
}

/// “Blaze kills 13” above “A fire killed 13”: what kills or hurts has many names, and who does has one.
fn is_the_deadly_thing(headline: &Mention, it: &Mention) -> bool {
    let people = headline.event.zip(it.event).is_some_and(|(a, b)| a.id == b.id && a.of_people);
    let unnamed = |it: &Mention| !it.actor.iter().any(|word| it.names.contains(word));
    headline.is(Trait::Headline) && people && unnamed(headline) && unnamed(it)
}

/// “OSLO - A fire killed 12 … The 14 people killed in Bergen”: the first paragraphs tell of the place they are
/// dated from.
fn is_dated_elsewhere(article: &Article<'_>, a: &Mention, b: &Mention) -> bool {
    let dateline = article.dateline();
    let text = article.text;
    let first = text.sentences.get(text.sentence_of(dateline.start)).map_or(0, |it| it.block);
    let lead = a.block <= first + 1;
    !dateline.is_empty()
        && lead
        && a.place.is_empty()
        && !b.place.is_empty()
        && !agree(&b.place, &a.around)
        && apart(&b.place, &super::keys::keys(text, Some(dateline)))
}

/// “sales in the 13 weeks to March”: when it was, not how long it took.
fn is_frame(it: &Mention) -> bool {
    it.sort == Sort::Duration
        && matches!(
            it.before,
            Function::In | Function::Over | Function::During | Function::Within | Function::Past
        )
}

/// A headline has no tense: “to cut 300 jobs” may be cut, or planned.
pub(super) fn modalities_differ(a: &Mention, b: &Mention) -> bool {
    let open = |it: &Mention| matches!(it.modality, Modality::Possible | Modality::Limit);
    if a.is(Trait::Headline) {
        return open(a) != open(b);
    }
    // what is said of “the 450 workers” further on is no matter; what is planned can be pointed at
    // where it is an act: “will cut 300 jobs … the 300 job cuts”
    if b.points != Points::Not && b.verb.is_none() {
        return open(a)
            || a.modality != Modality::Asserted
                && !(b.is(Trait::NounEvent) && b.sort == Sort::Count);
    }
    a.modality != b.modality
}

/// Confirmed or not, or corrected.
fn status(it: &Mention) -> [bool; 3] {
    [Sign::Confirmed, Sign::Unconfirmed, Sign::Correction].map(|sign| it.signs.has(sign))
}

/// How the amount was come by; a total is the amount itself.
fn aggregate(article: &Article<'_>, it: &Mention) -> (Option<Aggregate>, bool) {
    let change = it.sort == Sort::Share && signs::is_change(article, it.figure);
    (it.aggregate.filter(|it| *it != Aggregate::Total), change)
}

/// Whether each has a word that restricts what it counts and that the other lacks.
fn groups_differ(a: &Mention, b: &Mention) -> bool {
    let lacks = |one: &Mention, other: &Mention| {
        one.group.iter().any(|it| {
            !other.group.contains(it) && !other.around.contains(it) && !other.actor.contains(it)
        })
    };
    // a headline leaves words out, but not who is meant: “unemployment”, and that of men
    if a.is(Trait::Headline) {
        // “Blast kills 16 in Bulgarian flats” above “in the city of Varna … 16 people were killed”
        let victims = a.event.is_some_and(|it| it.of_people) && events(a, b) == Events::Same;
        let of_place = |it: &Key| victims && a.names.contains(it);
        let lacks = a.group.iter().any(|it| {
            !of_place(it)
                && !b.group.contains(it)
                && !b.around.contains(it)
                && !b.actor.contains(it)
        });
        return lacks || b.is(Trait::OfKind) && !a.is(Trait::OfKind);
    }
    // the later must add nothing of its own; what it leaves out is known where it points back
    lacks(b, a) || lacks(a, b) && (b.points == Points::Not || !b.group.is_empty())
}

/// Whether both are set and share no word.
pub(super) fn apart(a: &[Key], b: &[Key]) -> bool {
    !a.is_empty() && !b.is_empty() && !a.iter().any(|it| b.contains(it))
}

/// Whether both are set and share a word.
pub(super) fn agree(a: &[Key], b: &[Key]) -> bool {
    a.iter().any(|it| b.contains(it))
}

/// Whether the later one is said to be a part, an addition or an update of anything.
pub(super) fn scope(it: &Mention) -> Scope {
    // “75 percent of the city” is a share of it, and no part of another share
    let share = it.sort == Sort::Share && it.scope == Scope::Subset;
    if share { Scope::Whole } else { it.scope }
}

impl Mention {
    /// Whether the head noun tells what happens: “deaths”, “the toll”.
    pub(super) fn tells(&self) -> bool {
        self.head.is_some() && self.is(Trait::NounEvent)
    }
}
