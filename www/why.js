// @ts-check
/** @import { Figure, Report } from "../src/web/report.d.ts" */
import { clipped, isLabel, plain } from "./words.js";

/** More of them are not listed. */
const MOST = 3;

/** Kinds that are compared by what they count; others by unit. */
const COUNTED = new Set(["count", "number", "vague", "vote"]);

/**
 * Why a figure was compared with no other, or with which ones it was.
 *
 * @param {Figure} figure
 * @param {Report} report
 * @returns {string}
 */
export function why(figure, report) {
  if (isLabel(figure)) return `It is no quantity: ${plain(figure.status)}.`;
  const own = report.relations.filter(({ figures }) => figures.includes(figure.id));
  const [undecided] = own.filter(({ verdict }) => verdict === "undecided");
  if (own.length > own.filter(({ verdict }) => verdict === "undecided").length) {
    const checks = [...new Set(own.map(({ check }) => `“${plain(check)}”`))];
    return `It was compared, by the ${checks.length === 1 ? "check" : "checks"} ${checks.join(" and ")}.`;
  }
  if (undecided) return `It may belong with others, but the text does not say so plainly: ${undecided.workings}.`;
  const others = report.figures.filter((other) => other.id !== figure.id && alike(figure, other));
  if (others.length === 0) return alone(figure);
  const quotes = others.slice(0, MOST).map(({ quote }) => `“${clipped(quote)}”`);
  const more = others.length > MOST ? ` and ${others.length - MOST} more` : "";
  return `The text does not say how it goes with ${quotes.join(", ")}${more}: no total, share, change or difference is stated between them. Choose both to work one out.`;
}

/** @param {Figure} figure */
function alone({ kind, unit, per, claim }) {
  if (kind === "date") return "No weekday, age or span of time in the text rests on this date.";
  if (kind === "time") return "No other time of day or duration in the text rests on it.";
  if (kind === "percent")
    return "The text has no other percentage and no part and whole that it could be the share of.";
  if (per) return `No other figure of the text is per ${per}.`;
  if (unit) return `No other figure of the text is in ${plain(unit)}.`;
  const counted = claim?.counts;
  return counted ? `No other figure of the text counts ${counted}.` : "The text does not say what it counts.";
}

/** Whether two figures are of one sort. @param {Figure} a @param {Figure} b */
function alike(a, b) {
  if (isLabel(b) || a.unit !== b.unit || a.per !== b.per) return false;
  if (!COUNTED.has(a.kind)) return a.kind === b.kind;
  return COUNTED.has(b.kind) && head(a) !== "" && head(a) === head(b);
}

/** The last word of what is counted, without its plural. @param {Figure} figure */
const head = ({ claim }) => (claim?.counts ?? "").split(" ").at(-1)?.toLowerCase().replace(/s$/u, "") ?? "";

/**
 * Figures of the same thing by different sources that do not have the same value: listed, not flagged.
 *
 * @param {Report} report
 * @returns {Figure[][]}
 */
export function disputed(report) {
  /** @type {Map<string, Figure[]>} */
  const things = new Map();
  for (const figure of report.figures) {
    const { kind, unit, claim } = figure;
    if (!claim?.source || !claim.counts || isLabel(figure)) continue;
    const thing = [kind, unit, head(figure), claim.verb, claim.place].join("|").toLowerCase();
    things.set(thing, [...(things.get(thing) ?? []), figure]);
  }
  return [...things.values()].filter((figures) => {
    const sources = new Set(figures.map(({ claim }) => claim?.source?.toLowerCase()));
    const values = new Set(figures.map(({ value, low, high }) => value ?? `${low}–${high}`));
    return sources.size > 1 && values.size > 1;
  });
}
