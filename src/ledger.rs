//! The ledger: every figure of the text with its status, and the report of it all.

mod compared;

use crate::claims::{Article, Claim, written};
use crate::figures::{Figure, Kind, Part, Per, Said, Unit, Value};
use crate::kernel::{self, Relation, Verdict};
use crate::lang::Function;
use crate::number::Exact;
use crate::report::{self, Each, Place, Summary, Told};
use crate::text::{Span, Text};

/// The report of an article and its relations, offsets in bytes.
#[must_use]
pub fn report<'a>(article: &'a Article<'_>, relations: Vec<Relation>) -> Told<'a> {
    let standings = standings(article.figures.len(), &relations);
    let count = |verdict: Verdict| relations.iter().filter(|it| it.verdict == verdict).count();
    let summary = Summary {
        figures: article.figures.len(),
        relations: relations.len(),
        agrees: count(Verdict::Agrees),
        query: count(Verdict::Query),
        clash: count(Verdict::Clash),
        undecided: count(Verdict::Undecided),
        truncated: article.text.truncated(),
    };
    let suspects = suspects(&relations);
    let entries = article.figures.iter().zip(standings).enumerate();
    let told = Told::of(
        Each::new(entries.map(|(id, (it, standing))| entry(article, id, it, standing))),
        Each::new(relations.into_iter().map(move |it| relation(article, &suspects, it))),
    );
    Told { disputed: compared::disputed(article), summary, ..told }
}

fn entry(
    article: &Article<'_>,
    id: usize,
    figure: &Figure,
    standing: Option<Verdict>,
) -> report::Figure {
    let (text, claim) = (article.text, article.claim(id));
    let counted = claim.and_then(|it| it.counts.clone());
    let mut whole = figure.whole.clone();
    // the counted noun belongs to the figure where it touches
    if let Some(counted) = counted.filter(|it| {
        // “one of the 23, Ruiz, said”; “at 144 for three the lead was”
        let parts = |at: usize| {
            matches!(text.mark(at), Some(',' | '.')) || text.id(at).function() == Function::The
        };
        it.start >= figure.tokens.end
            && it.start <= whole.end + 1
            && (it.start == whole.end || !parts(whole.end) || figure.kind == Kind::Fraction)
    }) {
        whole.end = whole.end.max(counted.end);
    }
    let span = text.span(&whole).join(figure.number);
    let block = text.sentences.get(text.sentence_of(figure.tokens.start)).map_or(0, |it| it.block);
    let in_headline = span.start < text.body_start();
    let first_of_body = if text.body_start() > 0 { usize::from(text.blocks.len() > 1) } else { 0 };
    let place = place(text, span);
    let bounds = figure.extent.map(|it| it.tight);
    let value = value(figure);
    // most numbers are exact
    let end = |it: Option<Exact>| match figure.value {
        Value::Number(number) if it == Some(number) => value.clone(),
        _ => bound(figure, it?),
    };
    let low = bounds.and_then(|it| end(it.low()));
    let high = bounds.and_then(|it| end(it.high()));
    report::Figure {
        id,
        start: place.start,
        end: place.end,
        quote: text.slice(span).to_owned(),
        block: if in_headline { 0 } else { block.saturating_sub(first_of_body) },
        part: if in_headline { "headline" } else { "body" },
        number: self::place(text, figure.number),
        kind: figure.kind.name(),
        value,
        low,
        high,
        unit: unit(figure),
        per: per(figure),
        hedge: figure.hedge.map(crate::number::Hedge::name),
        trend: figure.trend.or(figure.reached).map(|it| match it {
            crate::lang::Trend::Up => "up",
            crate::lang::Trend::Down => "down",
        }),
        join: figure.join.map(|it| report::Join { id: it.id, kind: it.kind.name() }),
        assumed: if figure.unit.is_some_and(Said::is_assumed) { vec!["unit"] } else { Vec::new() },
        claim: claim.map(|it| self::claim(text, it)),
        compared: compared::of(article, id),
        status: status(figure, standing),
    }
}

/// A place in the body or in the headline, whichever it lies in.
/// The places of evidence count from the start of the body; wording of a headline has none.
fn in_body<'a>(text: &'a Text<'_>, evidence: &'a [Span]) -> impl Iterator<Item = Place> + 'a {
    let body = evidence.iter().filter(|it| it.start >= text.body_start());
    body.map(|it| place(text, *it))
}

fn place(text: &Text, span: Span) -> Place {
    let shift = if span.start < text.body_start() { 0 } else { text.body_start() };
    Place { start: span.start - shift, end: span.end.saturating_sub(shift) }
}

fn value(figure: &Figure) -> Option<String> {
    match &figure.value {
        Value::None => None,
        Value::Number(it) => Some(it.in_full()),
        Value::Date(it) => Some(it.edtf()),
        Value::Duration(it) => Some(it.to_string()),
        Value::Time(minutes) => Some(format!("{:02}:{:02}", minutes / 60, minutes % 60)),
    }
}

/// An end of the tight interval, of a duration in the unit of its first part.
fn bound(figure: &Figure, end: Exact) -> Option<String> {
    let unit = match figure.unit.map(Said::get) {
        Some(Unit::Measure(unit)) => unit.iso(),
        _ => None,
    };
    let Some((count, letter, in_day)) =
        unit.filter(|_| matches!(figure.kind, Kind::Duration | Kind::Vague))
    else {
        return Some(end.in_full());
    };
    let amount = end.times(Exact::int(i64::try_from(count).ok()?))?;
    let full = amount.in_full();
    let amount = if full.contains('/') { amount.rounded(6) } else { full };
    Some(format!("P{}{amount}{letter}", if in_day { "T" } else { "" }))
}

fn unit(figure: &Figure) -> Option<&'static str> {
    if matches!(figure.kind, Kind::Duration | Kind::Percent | Kind::Count | Kind::Number) {
        return None;
    }
    Some(match figure.unit?.get() {
        Unit::Currency(it) => it.code(),
        Unit::Measure(it) => it.cldr(),
    })
}

fn per(figure: &Figure) -> Option<String> {
    Some(match figure.per.as_ref()? {
        Per::Noun(noun) => noun.clone(),
        Per::Number(number) => number.to_string(),
        Per::Unit(unit) => unit.cldr().to_owned(),
    })
}

fn claim(text: &Text, claim: &Claim) -> report::Claim {
    let words = |it: &Option<std::ops::Range<usize>>| it.as_ref().map(|it| written(text, it));
    let verb = claim.verb_token.map(|it| {
        let word = claim.verb;
        if word.is_known() {
            word.text().into()
        } else {
            crate::lang::guess(text.word(it)).1.into()
        }
    });
    report::Claim {
        counts: words(&claim.counts),
        modifiers: claim.modifiers.iter().map(|it| written(text, it)).collect(),
        predicate: words(&claim.predicate),
        verb,
        negated: claim.negated,
        place: words(&claim.place),
        time: words(&claim.time),
        source: words(&claim.source),
        affiliation: words(&claim.affiliation),
        scope: claim.scope.name(),
        aggregate: claim.aggregate.map(crate::claims::Aggregate::name),
        modality: claim.modality.name(),
    }
}

/// The gravest verdict on each figure; none where it stands in no relation.
fn standings(figures: usize, relations: &[Relation]) -> Vec<Option<Verdict>> {
    let gravity = |it: Verdict| match it {
        Verdict::Undecided => 0,
        Verdict::Agrees => 1,
        Verdict::Query => 2,
        Verdict::Clash => 3,
    };
    let mut standings = vec![None; figures];
    for relation in relations {
        for figure in &relation.figures {
            let Some(standing) = standings.get_mut(*figure) else { continue };
            if standing.is_none_or(|it| gravity(it) < gravity(relation.verdict)) {
                *standing = Some(relation.verdict);
            }
        }
    }
    standings
}

fn status(figure: &Figure, standing: Option<Verdict>) -> &'static str {
    match (figure.kind, standing) {
        (Kind::Label(reason), _) => reason.words(),
        (_, Some(Verdict::Clash)) => "conflicts",
        (_, Some(standing)) => standing.name(),
        (_, None) => "alone",
    }
}

/// Figures that stand in two broken relations: the likely culprits (CHECKS.md B0.6).
fn suspects(relations: &[Relation]) -> Vec<usize> {
    let mut broken: Vec<usize> = relations
        .iter()
        .filter(|it| it.verdict.is_finding())
        .flat_map(|it| it.figures.clone())
        .collect();
    crate::order::sort(&mut broken);
    let mut twice: Vec<usize> = broken
        .windows(2)
        .filter_map(|it| (it.first() == it.last()).then(|| it.first().copied()).flatten())
        .collect();
    twice.dedup();
    twice
}

/// A relation as the report states it.
#[must_use]
pub(crate) fn relation(
    article: &Article<'_>,
    suspects: &[usize],
    it: Relation,
) -> report::Relation {
    let suspect = it
        .verdict
        .is_finding()
        .then(|| suspects.iter().copied().find(|s| it.figures.contains(s)))
        .flatten();
    report::Relation {
        id: id(article, &it),
        check: it.check,
        verdict: it.verdict.name(),
        evidence: in_body(article.text, &it.evidence).collect(),
        message: it.message,
        workings: it.workings,
        readings: it.readings,
        repairs: it.repairs,
        sides: it.sides.and_then(|it| kernel::drawn(article, *it)),
        suspect,
        figures: it.figures,
    }
}

/// A hash of the check and its figures’ values and heads, so that it stays the same when the text
/// around them is edited. FNV-1a, 64 bits.
fn id(article: &Article<'_>, relation: &Relation) -> String {
    let mut hash = 0xcbf2_9ce4_8422_2325;
    add(relation.check, &mut hash);
    for figure in &relation.figures {
        let Some(it) = article.figure(*figure) else { continue };
        let value = value(it).unwrap_or_default();
        let head = article.noun(*figure).text();
        for part in ["|", it.kind.name(), ":", &value, ":", head] {
            add(part, &mut hash);
        }
        if let Some(date) = it.date().filter(|it| matches!(it.part, Part::Day(..))) {
            add(date.weekday.map_or("", |token| article.text.word(token)), &mut hash);
        }
    }
    let digit = |nth: u32| char::from_digit(u32::try_from(hash >> (4 * nth) & 0xf).ok()?, 16);
    let mut id = String::with_capacity(16);
    id.extend((0..16).rev().filter_map(digit));
    id
}

fn add(part: &str, hash: &mut u64) {
    for byte in part.bytes() {
        *hash = (*hash ^ u64::from(byte)).wrapping_mul(0x0100_0000_01b3);
    }
}
