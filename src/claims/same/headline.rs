//! What the figures of a headline stand for in the text below.

use super::facets::{self, Events, Heads};
use super::mention::{Mention, Trait};
use super::{Sort, Sure};
use crate::claims::{Article, Scope};
use crate::lang::{Function, Sign};

/// A figure of a headline, and those of the text that may state the same.
#[derive(Clone, Debug)]
pub struct Headlined {
    /// The figure of the headline.
    pub figure: usize,
    /// Figures that state the same, in reading order.
    pub stated: Vec<(usize, Sure)>,
    /// Every other figure of its sort, in reading order.
    pub others: Vec<usize>,
}

/// Further down a text has figures of its own: they may bear a headline out, not contradict it.
const PARAGRAPHS: usize = 4;

/// So many words of its headline tell that a first paragraph is about the same.
const LEAD: usize = 3;
/// So many figures of the text are asked whether they bear a headline out.
const ASKED: usize = 12;

impl Article<'_> {
    /// The figures of the headline, each with what it may stand for.
    #[must_use]
    pub fn headlined(&self) -> Vec<Headlined> {
        let headline = self.mentions().iter().flatten().take_while(|it| it.is(Trait::Headline));
        headline.filter(|it| may_be_stated(it)).map(|it| self.stands_for(it)).collect()
    }

    fn stands_for(&self, a: &Mention) -> Headlined {
        let mut found = Headlined { figure: a.figure, stated: Vec::new(), others: Vec::new() };
        let body = self.mentions().iter().flatten().filter(|it| !it.is(Trait::Headline));
        for b in body.filter(|it| it.sort == a.sort && self.nth_of(it) == self.nth_of(a)) {
            // “A crash in the same place killed 52”, behind the first: of another day
            let another = !(found.stated.is_empty() && found.others.is_empty())
                && self.text.id(self.sentence(b.figure).start).function() == Function::A
                && !super::repeat::are_equal(self, a.figure, b.figure);
            match self.states(a, b).filter(|_| !another) {
                Some(sure) => found.stated.push((b.figure, sure)),
                None => found.others.push(b.figure),
            }
        }
        found
    }

    /// Which side of a tally it is.
    fn nth_of(&self, it: &Mention) -> bool {
        let join = |at: Option<usize>| at.and_then(|it| self.figure(it)?.join).map(|it| it.id);
        join(Some(it.figure)).is_some() && join(Some(it.figure)) == join(it.figure.checked_sub(1))
    }

    /// Whether it is the first figure of the text that surely states what one of the headline does.
    pub(super) fn is_headlined(&self, a: &Mention, b: &Mention) -> Option<Sure> {
        let sure = self.states(a, b).filter(|_| self.nth_of(a) == self.nth_of(b))?;
        // “rises 0.2 pct” above “rose 0.2 pct … at current prices it rose 12.7 pct”
        let borne_out = || {
            let body = self.mentions().iter().flatten().filter(|it| !it.is(Trait::Headline));
            let equal = |it: &Mention| super::repeat::are_equal(self, a.figure, it.figure);
            body.take(ASKED).any(|it| it.sort == a.sort && equal(it))
        };
        let equal = super::repeat::are_equal(self, a.figure, b.figure);
        if !equal && (!super::contradict::near_in_size(self, a, b) || borne_out()) {
            return None;
        }
        let strong = |it: &Mention| {
            it.sort == a.sort
                && self.nth_of(it) == self.nth_of(a)
                && self.states(a, it) == Some(Sure::Strong)
        };
        let between = (a.figure + 1..b.figure).filter_map(|it| self.mention(it));
        let first = !between.filter(|it| !it.is(Trait::Headline)).any(strong);
        Some(if first { sure } else { Sure::Medium })
    }

    /// Whether a figure of the text states what one of the headline does.
    fn states(&self, a: &Mention, b: &Mention) -> Option<Sure> {
        let told = |it: Events| it == Events::Same;
        // “toll rises to 120”: both bring it up to date
        let update = facets::scope(b) == Scope::Update && told(facets::events(a, b));
        let whole = matches!(facets::scope(b), Scope::Whole | Scope::Cumulative) || update;
        let own = b.before == Function::From
            || b.is(Trait::Ranked)
            || b.is(Trait::Listed)
            || !may_be_stated(b)
            || b.signs.has_any(&[Sign::Addition, Sign::Fraction, Sign::Balance, Sign::Back]);
        let one_per = self.figure(a.figure)?.per == self.figure(b.figure)?.per;
        let old = self.is_old_entry(b.block) || b.is(Trait::Aside);
        if old && !super::repeat::are_equal(self, a.figure, b.figure) {
            return None;
        }
        // “falls by 35 to 766”: how much, and how far
        let by = (a.before == Function::By) != (b.before == Function::By);
        let to = a.before == Function::To || b.before == Function::To;
        if !whole || own || !one_per || by && to || facets::conflict(self, a, b).is_some() {
            return None;
        }
        let (one, other) = (self.figure(a.figure)?.trend, self.figure(b.figure)?.trend);
        if one.is_some() && other.is_some() && one != other {
            return None;
        }
        let head = matches!(facets::heads(a, b), Heads::Same | Heads::Class);
        let happens = facets::events(a, b) == Events::Same
            || one.is_some() && one == other
            || facets::goes_one_way(self, a, b);
        let told = [a.head, a.verb, b.verb];
        let words =
            a.around.iter().filter(|it| b.around.contains(it) && !told.contains(&Some(**it)));
        let shared = words.count() + usize::from(head && a.sort != Sort::Count);
        let first = self.text.blocks.len().min(1);
        let near = b.block <= first + PARAGRAPHS;
        // the first paragraph tells in other words what the headline does
        let lead = b.block <= first + 1 && (head || matches!(a.sort, Sort::In(_)));
        let victims = facets::events(a, b) == Events::Same
            && b.block <= first + 1
            && a.event.is_some_and(|it| it.of_people);
        match (happens || a.sort == Sort::Vote, shared, near) {
            (true, 1.., true) => Some(Sure::Strong),
            (true, _, true) if victims => Some(Sure::Strong),
            (false, LEAD.., true) if lead => Some(Sure::Strong),
            (true, _, _) | (_, 1.., _) if head || shared > 0 => Some(Sure::Medium),
            _ => None,
        }
    }
}

/// Whether a figure can be stated again: ranges have two ends.
fn may_be_stated(it: &Mention) -> bool {
    !it.is(Trait::Joined) || matches!(it.sort, Sort::Vote | Sort::Score)
}
