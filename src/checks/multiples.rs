//! Doubled, halved, threefold: the factor is not the one that the two levels give.
//!
//! “Doubled from X to Y”, “more than tripled, from X to Y”, “from X to Y, a fivefold increase”. “Three
//! times more” and “a threefold increase” may mean three times or four times as many: both fit.
//!
//! ## Why it matters
//!
//! “Doubled” is written for a rise by half, and “three times more” for almost anything.
//!
//! ## Flagged
//!
//! ```news
//! The number of clinics [[doubled]] from 60 to 90.
//! ```
//!
//! ## Not flagged
//!
//! ```news
//! The number of clinics almost doubled, from 60 to 115.
//! ```

use super::Check;
use crate::claims::Article;
use crate::claims::change::{Change, Step};
use crate::figures::Kind;
use crate::kernel::{Case, Compare, Found, Reading, Says, Strength, Term};
use crate::lang::{Function, Role};
use crate::number::Exact;

pub(super) static CHECK: Check =
    Check { name: "multiples", title: "A multiple does not match its figures", run };

/// “three times *more*” is the ground added, or all of it.
const MORE: &[&str] =
    &["increase", "increases", "rise", "rises", "growth", "gain", "jump", "surge"];

fn run(article: &Article<'_>, found: &mut Vec<Found>) {
    for change in article.changes() {
        for step in &change.steps {
            found.extend(case(article, change, step).map(Found::from));
        }
    }
}

fn case(article: &Article<'_>, change: &Change, step: &Step) -> Option<Case> {
    article.figure(step.figure).filter(|it| it.kind == Kind::Multiple)?;
    let computed =
        Term::Over(Box::new(Term::Figure(change.to)), Box::new(Term::Figure(change.from)));
    let factor = Term::Figure(step.figure);
    let mut readings = vec![Reading {
        computed: computed.clone(),
        compare: Compare::Equal,
        stated: factor.clone(),
        taken: None,
    }];
    if is_more(article, step.figure) {
        let stated = Term::Sum(vec![factor, Term::Number(Exact::ONE)]);
        readings.push(Reading {
            computed,
            compare: Compare::Equal,
            stated,
            taken: Some("as what came on top".to_owned()),
        });
    }
    Some(Case {
        figures: change.with(step.figure),
        evidence: Vec::new(),
        readings,
        strength: Strength::Strong,
        says: Says {
            agrees: "The later figure is {computed} times the earlier, given as {stated}"
                .to_owned(),
            clash: "The later figure is {computed} times the earlier, not {stated}".to_owned(),
        },
    })
}

/// “three times higher”, “a two-fold increase”, “increased tenfold”
fn is_more(article: &Article<'_>, figure: usize) -> bool {
    let Some(it) = article.figure(figure) else { return false };
    let (start, end) = (it.whole.start, it.tokens.end);
    let word = article.text.id(end);
    let in_a_word = article.text.id(it.tokens.start).multiple().is_some();
    let verb = start.checked_sub(1).is_some_and(|it| article.text.id(it).trend().is_some());
    verb && !in_a_word
        || matches!(word.function(), Function::More | Function::Fewer | Function::Less)
        || word.has(Role::Adjective) && word.text().ends_with("er")
        || article.find_word(end..end + 2, MORE).is_some()
}
