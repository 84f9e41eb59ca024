//! The catalogue: one file per check, each finding relations of one kind.
//!
//! A check finds the relations that the text asserts and hands them to the [kernel](crate::kernel);
//! it contains no arithmetic. Its module comment is its documentation, whose examples run as tests.

use crate::claims::Article;
use crate::kernel::{Found, Relation, Verdict, settle};
use crate::options::Options;

/// One rule of the catalogue.
#[derive(Debug)]
pub struct Check {
    /// Its name: the file’s name in kebab case.
    pub name: &'static str,
    /// The flaw it finds, in words.
    pub title: &'static str,
    /// Finds the relations of its kind in what the article shows, which is one passage after the other.
    pub in_passage: Option<Find>,
    /// Finds those that span more than some sentences; the article shows all.
    pub in_article: Option<Find>,
}

/// Finds relations.
pub type Find = fn(&Article<'_>, &mut Vec<Found>);

// `UPDATE=1 cargo test` writes the lines between these two marks.
// <checks>
mod age_at_event;
mod age_birth;
mod anniversary;
mod annual_growth;
mod average_total;
mod change_amount;
mod change_direction;
mod change_percent;
mod ci_contains;
mod clock_duration;
mod consecutive_count;
mod currency_rate;
mod date_order;
mod day_count;
mod decade_year;
mod difference;
mod dimension_mismatch;
mod duration_span;
mod effect_risk;
mod elided_scale;
mod fall_over_100;
mod fraction_percent;
mod grim_mean;
mod grim_percent;
mod headline_figure;
mod impossible_date;
mod impossible_value;
mod list_count;
mod malformed_number;
mod multiples;
mod no_difference;
mod odds_chance;
mod ordinal_sequence;
mod part_exceeds_total;
mod parts_total;
mod per_capita;
mod percent_points;
mod period_rate;
mod poll_margin;
mod range_value;
mod ranking_order;
mod rate_base;
mod rate_time;
mod ratio_terms;
mod record_games;
mod remainder;
mod restated_figure;
mod running_total;
mod scale_slip;
mod score_line;
mod seat_majority;
mod share_of;
mod share_over_100;
mod shares_sum_100;
mod stat_p_value;
mod superlative;
mod table_sum;
mod text_table;
mod unit_conversion;
mod unit_price;
mod vote_margin;
mod vote_outcome;
mod vote_tally;
mod weekday_date;
mod word_figure_pair;
mod years_ago;

/// Every check, in the order of their names.
#[rustfmt::skip]
pub static CHECKS: &[&Check] = &[
    &age_at_event::CHECK,
    &age_birth::CHECK,
    &anniversary::CHECK,
    &annual_growth::CHECK,
    &average_total::CHECK,
    &change_amount::CHECK,
    &change_direction::CHECK,
    &change_percent::CHECK,
    &ci_contains::CHECK,
    &clock_duration::CHECK,
    &consecutive_count::CHECK,
    &currency_rate::CHECK,
    &date_order::CHECK,
    &day_count::CHECK,
    &decade_year::CHECK,
    &difference::CHECK,
    &dimension_mismatch::CHECK,
    &duration_span::CHECK,
    &effect_risk::CHECK,
    &elided_scale::CHECK,
    &fall_over_100::CHECK,
    &fraction_percent::CHECK,
    &grim_mean::CHECK,
    &grim_percent::CHECK,
    &headline_figure::CHECK,
    &impossible_date::CHECK,
    &impossible_value::CHECK,
    &list_count::CHECK,
    &malformed_number::CHECK,
    &multiples::CHECK,
    &no_difference::CHECK,
    &odds_chance::CHECK,
    &ordinal_sequence::CHECK,
    &part_exceeds_total::CHECK,
    &parts_total::CHECK,
    &per_capita::CHECK,
    &percent_points::CHECK,
    &period_rate::CHECK,
    &poll_margin::CHECK,
    &range_value::CHECK,
    &ranking_order::CHECK,
    &rate_base::CHECK,
    &rate_time::CHECK,
    &ratio_terms::CHECK,
    &record_games::CHECK,
    &remainder::CHECK,
    &restated_figure::CHECK,
    &running_total::CHECK,
    &scale_slip::CHECK,
    &score_line::CHECK,
    &seat_majority::CHECK,
    &share_of::CHECK,
    &share_over_100::CHECK,
    &shares_sum_100::CHECK,
    &stat_p_value::CHECK,
    &superlative::CHECK,
    &table_sum::CHECK,
    &text_table::CHECK,
    &unit_conversion::CHECK,
    &unit_price::CHECK,
    &vote_margin::CHECK,
    &vote_outcome::CHECK,
    &vote_tally::CHECK,
    &weekday_date::CHECK,
    &word_figure_pair::CHECK,
    &years_ago::CHECK,
];
// </checks>

/// Every relation of an article that the checks which are switched on find, worked out, in reading
/// order.
#[must_use]
pub fn run(article: &mut Article<'_>, options: &Options) -> Vec<Relation> {
    in_passages(article, options, PASSAGE)
}

/// Tokens of a passage: a few pages.
const PASSAGE: usize = 4_000;

fn in_passages(article: &mut Article<'_>, options: &Options, long: usize) -> Vec<Relation> {
    let mut relations = Vec::new();
    let mut found = Vec::new();
    let is_on = |name: &str| {
        !options.except.contains(&name) && (options.only.is_empty() || options.only.contains(&name))
    };
    // findings of any check may be slips of scale
    let slips = is_on(scale_slip::CHECK.name);
    let runs = |it: &&Check| !options.except.contains(&it.name) && (is_on(it.name) || slips);
    let checks: Vec<&Check> = CHECKS.iter().copied().filter(runs).collect();
    let mut look = |article: &Article<'_>, check: &Check, find: Option<Find>| {
        let Some(find) = find else { return };
        find(article, &mut found);
        let settled = found.drain(..).filter_map(|it| settle(article, check.name, it));
        let told = settled.map(|it| {
            if slips && rank(it.check) > rank(scale_slip::CHECK.name) {
                scale_slip::told(it)
            } else {
                it
            }
        });
        relations.extend(told.filter(|it| is_on(it.check)));
    };
    for passage in article.passages(long) {
        article.show(passage);
        for check in &checks {
            look(article, check, check.in_passage);
        }
    }
    article.show_all();
    for check in &checks {
        look(article, check, check.in_article);
    }
    crate::order::by(&mut relations, |a, b| (&a.figures, a.check) <= (&b.figures, b.check));
    one_for_each_disagreement(relations)
}

/// Of several findings on the same figures the first of these stays (CHECKS.md B10.2).
const PRECEDENCE: &[&str] = &[
    "malformed-number",
    "impossible-date",
    "part-exceeds-total",
    "fall-over-100",
    "percent-points",
    "scale-slip",
    "change-direction",
    "change-percent",
    "share-of",
    "parts-total",
    // here all others
    "restated-figure",
    "headline-figure",
];

/// How many of them come before the others.
const BEFORE_OTHERS: usize = PRECEDENCE.len() - 2;

fn rank(check: &str) -> usize {
    let place = PRECEDENCE.iter().position(|it| *it == check);
    place.map_or(BEFORE_OTHERS, |it| if it < BEFORE_OTHERS { it } else { it + 1 })
}

/// Keeps one finding of those that rest on the same figures; the sums of the others become readings
/// of it. An agreement of just the figures of a finding goes too: it says less.
fn one_for_each_disagreement(relations: Vec<Relation>) -> Vec<Relation> {
    let mut order: Vec<usize> = (0..relations.len())
        .filter(|it| relations.get(*it).is_some_and(|it| it.verdict.is_finding()))
        .collect();
    let weight = |it: &Relation| {
        (rank(it.check), it.verdict == Verdict::Query, usize::MAX - it.figures.len())
    };
    crate::order::by_key(&mut order, |it| relations.get(*it).map(weight));
    // by figure: the findings that stand, so that no finding meets all others
    let last = relations.iter().flat_map(|it| &it.figures).max();
    let mut standing: Vec<Vec<usize>> = vec![Vec::new(); last.map_or(0, |it| it + 1)];
    let mut dropped: Vec<Option<usize>> = vec![None; relations.len()];
    for idx in order {
        let Some(relation) = relations.get(idx) else { continue };
        let rivals = relation.figures.iter().filter_map(|it| standing.get(*it)).flatten();
        let over = rivals.copied().find(|it| {
            relations.get(*it).is_some_and(|it| same_figures(&it.figures, &relation.figures))
        });
        if over.is_none() {
            for it in &relation.figures {
                if let Some(standing) = standing.get_mut(*it) {
                    standing.push(idx);
                }
            }
        }
        if let Some(dropped) = dropped.get_mut(idx) {
            *dropped = over;
        }
    }
    let mut more: Vec<Vec<String>> = vec![Vec::new(); relations.len()];
    for (other, over) in relations.iter().zip(&dropped) {
        let Some(over) = *over else { continue };
        let (Some(one), Some(more)) = (relations.get(over), more.get_mut(over)) else { continue };
        if one.workings != other.workings && !one.readings.contains(&other.workings) {
            more.push(other.workings.clone());
        }
    }
    let idle = |relation: &Relation| {
        let beside =
            relation.figures.first().and_then(|it| standing.get(*it)).into_iter().flatten();
        relation.verdict == Verdict::Agrees
            && beside.filter_map(|it| relations.get(*it)).any(|it| it.figures == relation.figures)
    };
    let keep: Vec<bool> =
        relations.iter().zip(&dropped).map(|(it, over)| over.is_none() && !idle(it)).collect();
    let mut kept = Vec::with_capacity(relations.len());
    for ((mut relation, mut sums), keep) in relations.into_iter().zip(more).zip(keep) {
        if keep {
            crate::order::sort(&mut sums);
            relation.readings.append(&mut sums);
            kept.push(relation);
        }
    }
    crate::kernel::rank(&mut kept);
    kept
}

/// Whether one rests on the figures of the other, or both share two.
fn same_figures(a: &[usize], b: &[usize]) -> bool {
    let shared = a.iter().filter(|it| b.contains(it)).count();
    shared >= 2 || shared == a.len().min(b.len())
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::text::Text;

    /// Every fixture as it stands, Markdown and all.
    #[test]
    fn passages_change_nothing() {
        for folder in ["tests/checks", "tests/articles"] {
            for file in std::fs::read_dir(folder).unwrap() {
                let source = std::fs::read_to_string(file.unwrap().path()).unwrap();
                let (text, options) = (Text::new(&source, None, usize::MAX), Options::default());
                let relations = |long: usize| {
                    let figures = crate::figures::find(&text, options.region);
                    let mut article = Article::new(&text, figures, &options);
                    in_passages(&mut article, &options, long)
                };
                let (apart, whole) = (relations(1), relations(usize::MAX));
                assert_eq!(format!("{apart:?}"), format!("{whole:?}"));
            }
        }
    }
}
