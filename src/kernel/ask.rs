//! What a reader asks of figures: what they come to, worked out as the findings are.

use super::number::Style;
use super::{
    Case, Compare, Reading, Relation, Strength, Term, Verdict, change_percent, evaluate,
    in_unit_of, settle_case, share_percent, verdict, workings,
};
use crate::claims::{Article, Claim, written};
use crate::figures::{Figure, Kind};
use crate::lang::say::answer as say;

/// What one may ask of two or more figures.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Question {
    /// What do they add up to?
    Sum,
    /// What share is the smaller of the larger?
    Share,
    /// What is the change from the first to the second?
    Change,
    /// Can they be the same amount, and is the same said of them?
    Same,
    /// What is the first in the unit of the second?
    Convert,
}

impl Question {
    /// The question with a name: `sum`, `share`, `change`, `same` or `convert`.
    #[must_use]
    pub fn named(name: &str) -> Option<Self> {
        [Self::Sum, Self::Share, Self::Change, Self::Same, Self::Convert]
            .into_iter()
            .find(|it| it.name() == name)
    }

    /// Its name.
    #[must_use]
    pub fn name(self) -> &'static str {
        match self {
            Self::Sum => "sum",
            Self::Share => "share",
            Self::Change => "change",
            Self::Same => "same",
            Self::Convert => "convert",
        }
    }
}

/// The answer; `undecided` where the figures are compared with nothing.
pub(crate) fn answer(article: &Article<'_>, question: Question, chosen: &[usize]) -> Relation {
    let amounts: Vec<usize> = chosen.iter().copied().filter(|it| amount(article, *it)).collect();
    let (Some(&first), Some(&second)) = (amounts.first(), amounts.get(1)) else {
        return remark(question, chosen, say::TOO_FEW);
    };
    let answered = match question {
        Question::Sum => add_up(article, question, &amounts),
        Question::Share | Question::Change => part_of(article, question, &amounts),
        Question::Same => {
            equal(article, question, first, second, [say::SAME_HOLDS, say::SAME_FAILS])
                .map(|it| Relation { readings: differences(article, first, second), ..it })
        }
        Question::Convert => convert(article, question, first, second),
    };
    answered.unwrap_or_else(|| remark(question, chosen, say::NO_COMMON_UNIT))
}

fn amount(article: &Article<'_>, figure: usize) -> bool {
    article.figure(figure).is_some_and(|it| {
        !matches!(it.kind, Kind::Date | Kind::Time | Kind::Label(_)) && it.amount().is_some()
    })
}

/// The sum; where the largest of several is what the others come to, that.
fn add_up(article: &Article<'_>, question: Question, all: &[usize]) -> Option<Relation> {
    let first = *all.first()?;
    let largest =
        all.iter().copied().max_by_key(|it| article.figure(*it).and_then(Figure::amount))?;
    let in_unit = |it: &usize, of: usize| in_unit_of(article, *it, of);
    let others: Option<Vec<Term>> =
        all.iter().filter(|it| **it != largest).map(|it| in_unit(it, largest)).collect();
    if let Some(others) = others.filter(|it| it.len() > 1) {
        let reading = Reading::new(Term::Sum(others), Compare::Equal, Term::Figure(largest));
        if verdict::of(article, &reading).is_some_and(|it| it != Verdict::Clash) {
            let case = Case::new(vec![reading], Strength::Strong, say::SUM_HOLDS, say::SUM_HOLDS);
            return settle_case(article, question.name(), case);
        }
    }
    let terms = all.iter().map(|it| in_unit(it, first)).collect::<Option<_>>()?;
    alone(article, question, all, Term::Sum(terms), say::SUM)
}

/// The share of the smaller in the larger, or the change from the first to the second; a percentage
/// among the figures is what is stated of the two others.
fn part_of(article: &Article<'_>, question: Question, all: &[usize]) -> Option<Relation> {
    let percent = |it: &usize| article.figure(*it).is_some_and(|it| it.kind == Kind::Percent);
    let stated = all.iter().copied().find(percent).filter(|_| all.len() > 2);
    let mut pair = all.iter().copied().filter(|it| Some(*it) != stated);
    let (a, b) = (pair.next()?, pair.next()?);
    let value = |it| article.figure(it).and_then(Figure::amount);
    let (a, b) = if question == Question::Share && value(a) > value(b) { (b, a) } else { (a, b) };
    let term = match (question, in_unit_of(article, a, b)?) {
        (Question::Share, Term::Figure(_)) => share_percent(a, b),
        (Question::Share, part) => Term::Share(Box::new(part), Box::new(Term::Figure(b))),
        (_, Term::Figure(_)) => change_percent(a, b),
        (_, from) => Term::Change(Box::new(from), Box::new(Term::Figure(b))),
    };
    let [holds, fails, plain] = match question {
        Question::Share => [say::SHARE_HOLDS, say::SHARE_FAILS, say::SHARE],
        _ => [say::CHANGE_HOLDS, say::CHANGE_FAILS, say::CHANGE],
    };
    let Some(stated) = stated else {
        let mut relation = alone(article, question, &[a, b], term, plain)?;
        if question == Question::Change {
            // “12 less than 130”: the change as an amount too
            let amount = Term::Figure(b).minus(in_unit_of(article, a, b)?);
            relation.readings.extend(workings::alone(article, &amount));
        }
        return Some(relation);
    };
    let stated = Term::Figure(stated);
    let mut readings = vec![Reading::new(term.clone(), Compare::Equal, stated.clone())];
    if question == Question::Change {
        // a fall is stated without its sign
        readings.push(Reading::new(Term::Negative(Box::new(term)), Compare::Equal, stated));
    }
    let case = Case::new(readings, Strength::Strong, holds, fails);
    settle_case(article, question.name(), case)
}

fn equal(
    article: &Article<'_>,
    question: Question,
    one: usize,
    other: usize,
    [holds, fails]: [&str; 2],
) -> Option<Relation> {
    let reading =
        Reading::new(in_unit_of(article, one, other)?, Compare::Equal, Term::Figure(other));
    let case = Case::new(vec![reading], Strength::Strong, holds, fails);
    let relation = settle_case(article, question.name(), case)?;
    Some(Relation { repairs: Vec::new(), ..relation })
}

/// A figure in the unit of another, and whether it is that other.
fn convert(
    article: &Article<'_>,
    question: Question,
    one: usize,
    other: usize,
) -> Option<Relation> {
    // a number and a percentage, two percentages: no unit to convert
    article.figure(one)?.unit?;
    let relation = equal(article, question, one, other, [say::CONVERT_HOLDS, say::CONVERT_FAILS])?;
    let term = in_unit_of(article, one, other)?;
    if !matches!(term, Term::Times(..) | Term::In(..)) {
        return Some(relation);
    }
    // The product is in the unit of the other: “10 miles = 16.09 kilometers”.
    let value = evaluate::exact(&term, &|it| article.figure(it)?.amount())?;
    let printed = Style::of_figure(article, other).printed(value);
    let written = |it| article.figure(it).map(|it| article.text.slice(it.number));
    let (from, to) = (written(one)?, written(other)?);
    let holds = relation.verdict == Verdict::Agrees;
    let (template, sign) =
        if holds { (say::CONVERT_HOLDS, "≈") } else { (say::CONVERT_FAILS, "≠") };
    Some(Relation {
        message: template.replace("{computed}", &printed).replace("{stated}", to),
        workings: format!("{from} = {printed} {sign} {to}"),
        ..relation
    })
}

/// What is said of one figure and not of the other.
fn differences(article: &Article<'_>, one: usize, other: usize) -> Vec<String> {
    let (Some(a), Some(b)) = (article.claim(one), article.claim(other)) else { return Vec::new() };
    let parts = |it: &Claim| [&it.counts, &it.place, &it.time, &it.source].map(Clone::clone);
    let words = |it| written(article.text, &it);
    [say::COUNTS, say::PLACE, say::TIME, say::SOURCE]
        .into_iter()
        .zip(parts(a).into_iter().zip(parts(b)))
        .filter_map(|(name, (a, b))| {
            let (a, b) = (words(a?), words(b?));
            (crate::text::lower(&a) != crate::text::lower(&b)).then(|| say::differs(name, &a, &b))
        })
        .collect()
}

/// A sum that is compared with nothing.
fn alone(
    article: &Article<'_>,
    question: Question,
    figures: &[usize],
    term: Term,
    template: &str,
) -> Option<Relation> {
    let reading = Reading::new(term.clone(), Compare::Equal, term);
    let mut figures = figures.to_vec();
    crate::order::sort(&mut figures);
    Some(Relation {
        workings: workings::alone(article, &reading.computed)?,
        message: workings::fill(article, template, &reading),
        sides: Some(reading.into()),
        figures,
        ..remark(question, &[], "")
    })
}

fn remark(question: Question, figures: &[usize], message: &str) -> Relation {
    Relation {
        check: question.name(),
        verdict: Verdict::Undecided,
        figures: figures.to_vec(),
        evidence: Vec::new(),
        message: message.to_owned(),
        workings: String::new(),
        readings: Vec::new(),
        repairs: Vec::new(),
        sides: None,
    }
}

#[cfg(test)]
mod tests {
    use super::Question;

    fn asked(text: &str, question: Question, figures: &[usize]) -> (String, String, String) {
        let answer = crate::ask(text, &crate::Options::default(), question, figures);
        (answer.verdict.to_owned(), answer.message, answer.workings)
    }

    fn answer(text: &str, question: Question, figures: &[usize]) -> crate::report::Relation {
        crate::ask(text, &crate::Options::default(), question, figures)
    }

    #[test]
    fn a_question_has_a_name() {
        for name in ["sum", "share", "change", "same", "convert"] {
            assert_eq!(Question::named(name).map(Question::name), Some(name));
        }
        assert_eq!(Question::named("product"), None);
    }

    #[test]
    fn figures_are_added_up() {
        let text = "The fire killed 7 men and 5 women. Later 12 people were buried.";
        let (verdict, message, workings) = asked(text, Question::Sum, &[0, 1]);
        assert_eq!((verdict.as_str(), workings.as_str()), ("undecided", "7 + 5 = 12"));
        assert_eq!(message, "Together 12");
        let (verdict, _, workings) = asked(text, Question::Sum, &[0, 1, 2]);
        assert_eq!((verdict.as_str(), workings.as_str()), ("agrees", "7 + 5 = 12"));
        let sum = answer(text, Question::Sum, &[1, 0]);
        assert_eq!((sum.figures.as_slice(), sum.sides.is_some()), (&[0, 1][..], true));
    }

    #[test]
    fn a_long_sum_is_no_picture() {
        let parts = |count: usize| {
            let text = "It sold 3 cars. ".repeat(count);
            let all: Vec<usize> = (0..count).collect();
            answer(&text, Question::Sum, &all).sides.map(|it| it.parts.len())
        };
        assert_eq!((parts(12), parts(13)), (Some(12), Some(0)));
    }

    #[test]
    fn of_two_figures_none_is_the_sum() {
        assert_eq!(
            asked("It killed 12 men and 12 women.", Question::Sum, &[0, 1]).2,
            "12 + 12 = 24"
        );
    }

    #[test]
    fn a_share_is_compared_with_the_percentage_among_them() {
        let text = "Of 130 hospitals 45 were hit. That is 25 percent.";
        let (_, message, _) = asked(text, Question::Share, &[1, 0]);
        assert_eq!(message, "The first is 34.6% of the second");
        assert_eq!(asked(text, Question::Share, &[0, 1]).1, message);
        let (verdict, ..) = asked(text, Question::Share, &[0, 1, 2]);
        assert_eq!(verdict, "clash");
        // a share of itself
        assert_eq!(asked("It sold 45 of 45.", Question::Share, &[0, 1]).2, "45 ÷ 45 = 100%");
        // of two percentages none is stated of the other
        let two = "Support rose from 20 percent to 25 percent.";
        assert_eq!(
            asked(two, Question::Change, &[0, 1]).2,
            "(25% − 20%) ÷ 20% = 25%; with rounding 19.5% to 30.8%"
        );
    }

    #[test]
    fn a_fall_needs_no_sign() {
        let text = "It fell from 200 farms to 150 farms, 25 percent.";
        assert_eq!(asked(text, Question::Change, &[0, 1, 2]).0, "agrees");
        let fall = answer(text, Question::Change, &[0, 1]);
        assert_eq!(fall.workings, "(150 − 200) ÷ 200 = −25%");
        assert_eq!(fall.readings, ["150 − 200 = −50"]);
        let share = answer("It had 200 farms, then 150 farms.", Question::Share, &[0, 1]);
        assert_eq!(share.readings, [""; 0]);
    }

    #[test]
    fn units_are_converted_or_it_is_said_that_they_cannot_be() {
        let text = "The road is 10 miles, or 16 kilometres, long and cost $4 million.";
        let road = answer(text, Question::Convert, &[0, 1]);
        assert_eq!(road.verdict, "agrees");
        assert_eq!(road.workings, "10 miles = 16.09 kilometers ≈ 16 kilometres");
        assert_eq!(road.message, "The first is 16.09 kilometers, which agrees with 16 kilometres");
        assert_eq!(road.sides.map(|it| it.computed.label).as_deref(), Some("16.09 kilometers"));
        assert_eq!(asked(text, Question::Convert, &[0, 2]).0, "undecided");
        let plain = "Of 130 hospitals 45 were hit. That is 25 percent.";
        for pair in [[0, 1], [1, 2]] {
            assert_eq!(asked(plain, Question::Convert, &pair).1, super::say::NO_COMMON_UNIT);
        }
        assert_eq!(asked(text, Question::Same, &[0, 1]).0, "agrees");
    }

    #[test]
    fn the_same_amount_may_be_said_of_different_things() {
        let text = "The council lost 45 teachers in Leeds. Later 40 teachers in York left.";
        let same = answer(text, Question::Same, &[0, 1]);
        assert_eq!(same.verdict, "clash");
        assert_eq!(same.readings, ["Place: “Leeds” and “York”"]);
        // which of the two is meant is not asked
        assert_eq!(same.repairs, []);
    }

    #[test]
    fn dates_and_single_figures_are_no_question() {
        assert_eq!(asked("On May 5, 2019 there were 12.", Question::Sum, &[0, 1]).0, "undecided");
        assert_eq!(asked("", Question::Sum, &[4]).1, super::say::TOO_FEW);
        // both in years, and yet no sum
        let boy = asked("The boy, 5 years old, waited 5 years.", Question::Sum, &[0, 1]);
        assert_eq!(boy.1, super::say::NO_COMMON_UNIT);
        let vague = "Dozens of cars and 12 trucks were hit.";
        assert_eq!(asked(vague, Question::Sum, &[0, 1]).1, super::say::TOO_FEW);
        let code = "The Boeing 737 flew 12 times.";
        assert_eq!(asked(code, Question::Same, &[0, 1]).1, super::say::TOO_FEW);
    }
}
