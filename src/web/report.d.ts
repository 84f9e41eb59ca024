/** What a caller may choose. Whatever is left out has its default. */
export interface CheckOptions {
  /** The headline, if it is not part of the text. */
  headline?: string | null;
  /** The day of publication, such as `2016-12-09`. */
  published?: string | null;
  /** How days and months in figures are ordered: `us` month first, `gb` day first, `iso` neither assumed. */
  region?: "us" | "gb" | "iso" | null;
  /** Checks that are switched off. */
  except?: string[] | null;
  /** If not empty, only these checks run. */
  only?: string[] | null;
  /** How many bytes of UTF-8 are read at most (1 MiB if left out). */
  limit?: number | null;
}

/** Figures, claims, relations and the ledger of one text, schema 1. */
export interface Report {
  schema: 1;
  engine: string;
  id?: string;
  offsets: "utf-16";
  /** Every figure, in reading order. */
  figures: Figure[];
  /** Every relation that was worked out, in reading order. */
  relations: Relation[];
  /** Figures of one quantity by sources that do not agree; no finding. */
  disputed?: { figures: number[]; sources: string[] }[];
  summary: Summary;
}

/** A half-open place in the text, or in the headline where the figure's `in` says so. */
export interface Place {
  start: number;
  end: number;
}

/** A figure, its claim and its status: one line of the ledger. */
export interface Figure {
  id: number;
  start: number;
  end: number;
  quote: string;
  block: number;
  in: "body" | "headline";
  number: Place;
  kind: string;
  /** The value in base scale, an EDTF date, or an ISO 8601 duration. */
  value: string | null;
  low: string | null;
  high: string | null;
  unit: string | null;
  per: string | null;
  hedge: string | null;
  trend: "up" | "down" | null;
  join: { id: number; as: string } | null;
  assumed: string[];
  claim: Claim | null;
  /** Earlier figures that it was compared with, and what told. */
  compared?: Compared[];
  /** `agrees`, `conflicts`, `query`, `undecided`, `alone`, or why it is no quantity. */
  status: string;
}

/** How a figure stands to an earlier one that counts the same. */
export interface Compared {
  with: number;
  as:
    | "same"
    | "different"
    | "addition"
    | "subset"
    | "remainder"
    | "update"
    | "source-contrast";
  strength: "strong" | "medium" | null;
  /** What told them apart. */
  facet: string | null;
}

/** What is said of a figure. */
export interface Claim {
  counts: string | null;
  modifiers: string[];
  predicate: string | null;
  verb: string | null;
  negated: boolean;
  place: string | null;
  time: string | null;
  source: string | null;
  /** Whom the source speaks for. */
  affiliation: string | null;
  scope: string;
  /** `total`, `average`, `median`, `highest`, `lowest`, `record`, `each`. */
  aggregate: string | null;
  /** `asserted`, `possible`, `expected`, `planned`, `limit`. */
  modality: string;
}

/** What one may ask of two or more figures. */
export type Question = "sum" | "share" | "change" | "same" | "convert";

export type Verdict = "agrees" | "query" | "clash" | "undecided";

/** Arithmetic that the text asserts between figures, worked out. */
export interface Relation {
  id: string;
  check: string;
  verdict: Verdict;
  figures: number[];
  evidence: Place[];
  message: string;
  workings: string;
  readings: string[];
  repairs: Repair[];
  suspect: number | null;
  sides: Sides | null;
}

/** What the figures of a relation come to and what the text states, as numbers. */
export interface Sides {
  /** How `computed` must stand to `stated`. */
  compare: "equal" | "at-most" | "at-least" | "differ";
  computed: Side;
  stated: Side;
  /** What a sum is made of; of a share the part and the whole. */
  parts: { label: string; value: string }[];
}

/** A number with its tight interval (`low` to `high`) and its loose one (`least` to `most`), in decimals. */
export interface Side {
  /** As the sum prints it. */
  label: string;
  value: string | null;
  low: string | null;
  high: string | null;
  least: string | null;
  most: string | null;
}

/** A change of one figure that would make a relation agree. */
export interface Repair {
  figure: number;
  replacement: string;
  why: string;
}

/** How many of each the report holds. */
export interface Summary {
  figures: number;
  relations: number;
  agrees: number;
  query: number;
  clash: number;
  undecided: number;
  truncated: boolean;
}
