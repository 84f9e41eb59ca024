//! The wire format, schema 1 (`docs/report.schema.json`). Fields are added, never reused.

mod each;
mod json;

use std::borrow::Cow;

use serde::Serialize;

pub use each::Each;

/// A report whose entries are made when they are written: of a long text it would be larger than all it is made of.
pub type Told<'a> = Report<Each<'a, Figure>, Each<'a, Relation>>;

/// Figures, claims, relations and the ledger of one text.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct Report<Figures = Vec<Figure>, Relations = Vec<Relation>> {
    /// The version of this format.
    pub schema: u32,
    /// Name and version of the program.
    pub engine: &'static str,
    /// The caller's name for the text.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub id: Option<String>,
    /// What `start` and `end` count: `utf-8`, `utf-16` or `code-point`.
    pub offsets: &'static str,
    /// Every figure, in reading order.
    pub figures: Figures,
    /// Every relation that was worked out, in reading order.
    pub relations: Relations,
    /// Figures of one quantity by sources that do not agree; no finding.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub disputed: Vec<Disputed>,
    /// How many of each.
    pub summary: Summary,
}

/// A place in the text (or in the headline, where the figure's `in` says so), half-open.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize)]
pub struct Place {
    /// First unit.
    pub start: usize,
    /// One past the last unit.
    pub end: usize,
}

/// A figure, its claim and its status: one line of the ledger.
#[derive(Clone, Debug, Default, PartialEq, Serialize)]
pub struct Figure {
    /// Unique in the report.
    pub id: usize,
    /// Start of the figure with its hedge, unit and counted noun.
    pub start: usize,
    /// Its end.
    pub end: usize,
    /// The text between them.
    pub quote: String,
    /// Which block of the text it stands in, from 0.
    pub block: usize,
    /// `body` or `headline`.
    #[serde(rename = "in")]
    pub part: &'static str,
    /// The number as written with its sign, currency sign, scale word and unit.
    pub number: Place,
    /// What sort of figure it is.
    pub kind: &'static str,
    /// The value in base scale, an EDTF date, or an ISO 8601 duration.
    pub value: Option<String>,
    /// Low end of the tight interval; none where it has no end.
    pub low: Option<String>,
    /// High end of the tight interval; none where it has no end.
    pub high: Option<String>,
    /// ISO 4217 code, CLDR unit, or none.
    pub unit: Option<&'static str>,
    /// The denominator that is not part of a CLDR unit.
    pub per: Option<String>,
    /// How the number is qualified.
    pub hedge: Option<&'static str>,
    /// `up` or `down`.
    pub trend: Option<&'static str>,
    /// The figure written as one with another.
    pub join: Option<Join>,
    /// Which fields are inferred and not written.
    pub assumed: Vec<&'static str>,
    /// What is said of it.
    pub claim: Option<Claim>,
    /// Earlier figures that it was compared with, and what told.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub compared: Vec<Compared>,
    /// `agrees`, `conflicts`, `query`, `undecided`, `alone`, or why it is no quantity.
    pub status: &'static str,
}

/// How a figure stands to an earlier one that counts the same, or of which the same is said.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
pub struct Compared {
    /// The earlier figure.
    pub with: usize,
    /// `same`, `different`, `addition`, `subset`, `remainder`, `update` or `source-contrast`.
    #[serde(rename = "as")]
    pub answer: &'static str,
    /// `strong` or `medium`, where they are the same.
    pub strength: Option<&'static str>,
    /// What told them apart, where they are different.
    pub facet: Option<&'static str>,
}

/// Sources that give one quantity different figures.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Disputed {
    /// Ids of the figures.
    pub figures: Vec<usize>,
    /// Who gives each of them.
    pub sources: Vec<String>,
}

/// Two figures that are written as one share the id.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
pub struct Join {
    /// The same for both.
    pub id: usize,
    /// `range`, `tally`, `score` or `dimensions`.
    #[serde(rename = "as")]
    pub kind: &'static str,
}

/// What is said of a figure.
#[derive(Clone, Debug, Default, PartialEq, Serialize)]
pub struct Claim {
    /// What it is a number of.
    pub counts: Option<String>,
    /// What restricts that from outside the noun phrase.
    pub modifiers: Vec<String>,
    /// The predicate as written.
    pub predicate: Option<String>,
    /// Its lemma.
    pub verb: Option<Cow<'static, str>>,
    /// Whether it is denied.
    pub negated: bool,
    /// Where.
    pub place: Option<String>,
    /// When.
    pub time: Option<String>,
    /// Who says so.
    pub source: Option<String>,
    /// Whom that one speaks for.
    pub affiliation: Option<String>,
    /// `whole`, `subset`, `addition`, `remainder`, `update` or `cumulative`.
    pub scope: &'static str,
    /// `total`, `average`, `median`, `highest`, `lowest`, `record` or `each`.
    pub aggregate: Option<&'static str>,
    /// `asserted`, `possible`, `expected`, `planned` or `limit`.
    pub modality: &'static str,
}

/// Arithmetic that the text asserts between figures, worked out.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct Relation {
    /// A hash of the check and its figures, stable under edits elsewhere.
    pub id: String,
    /// The name of the check.
    pub check: &'static str,
    /// `agrees`, `query`, `clash` or `undecided`.
    pub verdict: &'static str,
    /// Ids of its figures, at least one.
    pub figures: Vec<usize>,
    /// Wording it rests on that is no figure.
    pub evidence: Vec<Place>,
    /// One sentence.
    pub message: String,
    /// The sum, so that a reader can redo it.
    pub workings: String,
    /// Other readings that were tried.
    pub readings: Vec<String>,
    /// Changes of one figure that would make it agree, at most three.
    pub repairs: Vec<Repair>,
    /// The figure that stands in two broken relations.
    pub suspect: Option<usize>,
    /// Its two sides as numbers, for a picture.
    pub sides: Option<Sides>,
}

/// What the figures come to and what the text states, as numbers.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Sides {
    /// How `computed` must stand to `stated`: `equal`, `at-most`, `at-least` or `differ`.
    pub compare: &'static str,
    /// What the figures come to.
    pub computed: Side,
    /// What the text states.
    pub stated: Side,
    /// What a sum is made of; of a share the part and the whole.
    pub parts: Vec<Part>,
}

/// A number with its intervals, in decimals.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Side {
    /// As the sum prints it.
    pub label: String,
    /// As written.
    pub value: Option<String>,
    /// Low end of the tight interval; none where it has no end.
    pub low: Option<String>,
    /// High end of the tight interval.
    pub high: Option<String>,
    /// Low end of the loose interval.
    pub least: Option<String>,
    /// High end of the loose interval.
    pub most: Option<String>,
}

/// One part of a sum.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Part {
    /// As the sum prints it.
    pub label: String,
    /// In decimals.
    pub value: String,
}

/// A change of one figure that would make a relation agree.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Repair {
    /// The figure to change.
    pub figure: usize,
    /// What would stand there.
    pub replacement: String,
    /// What sort of slip it would mend.
    pub why: &'static str,
}

/// How many of each the report holds.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize)]
pub struct Summary {
    /// Figures, labels among them.
    pub figures: usize,
    /// Relations of every verdict.
    pub relations: usize,
    /// Relations that hold.
    pub agrees: usize,
    /// Relations that hold only if a figure is rounded more than it looks.
    pub query: usize,
    /// Relations that nothing reconciles.
    pub clash: usize,
    /// Relations that could not be decided.
    pub undecided: usize,
    /// Whether the text was longer than the limit.
    pub truncated: bool,
}

/// Name and version, as every report states them.
pub const ENGINE: &str = concat!("crossfoot ", env!("CARGO_PKG_VERSION"));

impl Report {
    /// The report of a text without figures.
    #[must_use]
    pub fn empty() -> Self {
        Self::of(Vec::new(), Vec::new())
    }
}

impl<Figures, Relations> Report<Figures, Relations> {
    /// A report of these, with nothing counted.
    pub(crate) fn of(figures: Figures, relations: Relations) -> Self {
        Self {
            schema: 1,
            engine: ENGINE,
            id: None,
            offsets: "utf-8",
            figures,
            relations,
            disputed: Vec::new(),
            summary: Summary::default(),
        }
    }

    /// The same of other entries.
    pub(crate) fn with<F, R>(
        self,
        figures: impl FnOnce(Figures) -> F,
        relations: impl FnOnce(Relations) -> R,
    ) -> Report<F, R> {
        Report {
            schema: self.schema,
            engine: self.engine,
            id: self.id,
            offsets: self.offsets,
            figures: figures(self.figures),
            relations: relations(self.relations),
            disputed: self.disputed,
            summary: self.summary,
        }
    }
}
