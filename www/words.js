// @ts-check
/** @import { Figure, Report } from "../src/web/report.d.ts" */
import { months } from "./dates.js";

/** “1 figure”, “3 figures”. @param {number} n @param {string} one @param {string} many */
export const count = (n, one, many) => `${n} ${n === 1 ? one : many}`;

/** @param {Figure} figure */
export const isLabel = (figure) => figure.kind === "label";

/**
 * The report in one or two sentences.
 *
 * @param {Report} report
 * @returns {string}
 */
export function summary(report) {
  const { relations, agrees, query, clash, undecided, truncated } = report.summary;
  const labels = report.figures.filter(isLabel).length;
  const figures = report.figures.length - labels;
  const cut = truncated ? " The text is longer than what is read at once: its end was left out." : "";
  if (report.figures.length === 0) return `No figures found in this text.${cut}`;
  const found = count(figures, "figure", "figures");
  if (relations === 0) return `${found}. No arithmetic between them to work out.${cut}`;
  const worked = `${found}, ${count(relations, "relation", "relations")} worked out`;
  if (relations === agrees) return `${worked}: ${agrees === 1 ? "it agrees" : "all agree"}.${cut}`;
  const parts = [];
  if (clash) parts.push(`${clash} ${clash === 1 ? "does" : "do"} not fit`);
  if (query) parts.push(`${query} ${query === 1 ? "fits" : "fit"} only if rounded more than it looks`);
  if (agrees) parts.push(`${agrees} ${agrees === 1 ? "agrees" : "agree"}`);
  if (undecided) parts.push(`${undecided} could not be decided`);
  return `${worked}: ${parts.join(", ")}.${cut}`;
}

/** The most characters of a quote or a value that are shown: a figure may have a million digits. */
const SHOWN = 120;

/** @param {string} text */
export const clipped = (text) => (text.length > SHOWN ? `${text.slice(0, SHOWN)}…` : text);

/** The number of a figure as written, without hedge and noun. @param {Figure} figure */
export const written = ({ quote, start, number }) => clipped(quote.slice(number.start - start, number.end - start));

/** What a status is called in the ledger. @type {Record<string, string>} */
const STATUS = {
  agrees: "agrees",
  conflicts: "conflicts",
  query: "query",
  undecided: "undecided",
  alone: "stands alone",
};

/** @param {Figure} figure */
export const status = (figure) => STATUS[figure.status] ?? figure.status;

/** @type {Record<string, string>} */
const HEDGE = {
  about: "≈ ",
  nearly: "just under ",
  "just-over": "just over ",
  "more-than": "> ",
  "at-least": "≥ ",
  "up-to": "≤ ",
  "less-than": "< ",
};

/**
 * The value of a figure as the ledger shows it.
 *
 * @param {Figure} figure
 * @returns {string}
 */
export function value(figure) {
  const { kind, unit, per } = figure;
  if (kind === "label") return "";
  const amount = figure.value === null ? bounds(figure) : spelled(kind, figure.value);
  const hedge = figure.value === null ? "" : (HEDGE[figure.hedge ?? ""] ?? "");
  const rate = per ? ` per ${grouped(per)}` : "";
  if (kind === "money") return `${hedge}${unit ? `${unit} ` : ""}${amount}${rate}`;
  if (kind === "multiple") return `${hedge}× ${amount}${rate}`;
  return `${hedge}${amount}${measured(kind, unit)}${rate}`;
}

/** @param {string} kind @param {string | null} unit */
function measured(kind, unit) {
  if (kind === "percent") return "%";
  if (kind === "points") return unit === "permyriad" ? " basis points" : " points";
  if (!unit || kind === "duration" || kind === "date" || kind === "time") return "";
  return ` ${unit.replaceAll("-", " ")}`;
}

/** @param {Figure} figure */
function bounds({ low, high }) {
  if (low !== null && high !== null) return low === high ? grouped(low) : `${grouped(low)}–${grouped(high)}`;
  if (low !== null) return `${grouped(low)} or more`;
  if (high !== null) return `${grouped(high)} or fewer`;
  return "not stated";
}

/** @param {string} kind @param {string} text */
function spelled(kind, text) {
  if (kind === "date") return date(text);
  if (kind === "duration") return duration(text);
  return grouped(text);
}

/** Groups the digits of a decimal by threes. @param {string} text */
function grouped(text) {
  if (text.length > SHOWN) return clipped(text);
  const [, sign, whole, rest] = /^(-?)(\d+)(\.\d+)?$/.exec(text) ?? [];
  if (whole === undefined) return text;
  return `${sign ? "−" : ""}${whole.replace(/\B(?=(\d{3})+$)/g, ",")}${rest ?? ""}`;
}

/**
 * A number of a sum as its label is written: “34.57142” like “34.6%” is “34.57%”.
 *
 * @param {string} label
 * @param {string} decimal
 */
export function like(label, decimal) {
  const short = grouped(decimal.replace(/(\.\d\d)\d+$/u, "$1"));
  // A scaled label counts millions, and the decimal ones.
  return /\d [a-z]*illion/u.test(label) ? short : label.replace(/−?\d[\d,]*(?:\.\d+)?/u, short);
}

/** A plain EDTF date in words; anything rarer as it stands. @param {string} text */
function date(text) {
  const [, year, month, day] = /^(\d{4}|XXXX)(?:-(\d\d)(?:-(\d\d))?)?$/.exec(text) ?? [];
  if (year === undefined) return text;
  const parts = [
    day && String(Number(day)),
    month && months()[Number(month) - 1]?.slice(0, 3),
    year === "XXXX" ? null : year,
  ];
  return parts.filter(Boolean).join(" ") || text;
}

/** @type {Record<string, string>} */
const SPANS = { Y: "year", M: "month", W: "week", D: "day", TH: "hour", TM: "minute", TS: "second" };

/** An ISO 8601 duration of one part in words; a longer one as it stands. @param {string} text */
function duration(text) {
  const [, time, amount, letter] = /^P(T?)([\d.]+)([YMWDHS])$/.exec(text) ?? [];
  const name = SPANS[`${time}${letter}`];
  if (!amount || !name) return text;
  return count(Number(amount), name, `${name}s`);
}

/**
 * What is said of a figure, in the order of a sentence: what it counts, doing what, where, when,
 * according to whom.
 *
 * @param {Figure} figure
 * @returns {string[]}
 */
export function claim({ claim: said }) {
  if (!said) return [];
  const counts = [said.counts, ...said.modifiers].filter(Boolean).join(", ");
  const predicate = said.predicate && said.negated ? `not ${said.predicate}` : said.predicate;
  const source = said.source && `says ${speaker(said)}`;
  const parts = [counts, predicate, said.place, said.time, source].flatMap((part) => part || []);
  // “75 percent of eastern Aleppo” counts eastern Aleppo, in eastern Aleppo.
  return [...new Set(parts)];
}

/**
 * Who says so, and for whom: “Ana Ruiz (Port Board)”.
 *
 * @param {{source: string | null, affiliation: string | null}} said
 */
export const speaker = ({ source, affiliation }) =>
  source && affiliation && !source.includes(affiliation) ? `${source} (${affiliation})` : (source ?? "");

/** Names of checks, statuses and reasons are kebab-case. @param {string} name */
export const plain = (name) => name.replaceAll("-", " ");
