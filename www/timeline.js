// @ts-check
/** @import { Sides } from "../src/web/report.d.ts" */
import { inYears } from "./dates.js";
import { svg } from "./svg.js";

const WIDE = 300;
const EDGE = 10;

/** “From … to …” in the sums of dates. */
const SPAN = /^(.+?) (to|−|≤|≥|<|>) ([^=≠≈;]+?)(?: = ([^≠≈;]+?)(?: [≠≈] ([^;]+?))?)?(?:;.*)?$/u;

/** @type {Record<string, number>} */
const YEARS = { day: 1 / 365.25, week: 7 / 365.25, month: 1 / 12, quarter: 1 / 4, year: 1, decade: 10, century: 100 };

/**
 * Two dates on a line, with the time between them, and beneath it as long a time as the text says.
 *
 * @param {string} workings “1950 to 2015 = 65 years ≠ 60”
 * @param {Sides} sides
 * @returns {SVGElement | null}
 */
export function timeline(workings, { stated, computed }) {
  const [, first = "", sign = "", second = "", is, says] = SPAN.exec(workings) ?? [];
  const [one, other] = sign === "−" ? [second, first] : [first, second];
  const from = inYears(one);
  const to = inYears(other);
  if (!(Math.abs(to - from) > 0)) return null;
  const unit = /(day|week|month|quarter|year|decade|centur)/u.exec(`${stated.label} ${computed.label}`)?.[1] ?? "year";
  const length = says ? Number(stated.value) * (YEARS[unit === "centur" ? "century" : unit] ?? 1) : Number.NaN;
  const end = Number.isFinite(length) ? from + length : to;
  const least = Math.min(from, to, end);
  const scale = (WIDE - 2 * EDGE) / (Math.max(from, to, end) - least);
  const x = (/** @type {number} */ year) => EDGE + (year - least) * scale;
  const late = to > from;
  const between = is ?? "";
  const words = says
    ? `${one} to ${other} is ${between}; the text says ${says}.`
    : `${other} comes ${late ? "after" : "before"} ${one}.`;
  const label = (/** @type {number} */ at, /** @type {number} */ y, /** @type {string} */ text) =>
    svg("text", { x: at, y, class: at > WIDE * 0.6 ? "end" : "" }, text);
  return svg(
    "svg",
    { class: "picture timeline", viewBox: `0 0 ${WIDE} ${says ? 70 : 40}`, role: "img", "aria-label": words },
    label(x(from), 12, one),
    // Two dates that lie close would be written over one another.
    label(x(to), Math.abs(x(to) - x(from)) > WIDE * 0.55 ? 12 : 42, other),
    svg("line", { class: "between", x1: x(from), x2: x(to), y1: 24, y2: 24 }),
    svg("circle", { class: "dot", cx: x(from), cy: 24, r: 4 }),
    svg("circle", { class: "dot", cx: x(to), cy: 24, r: 4 }),
    ...(says && end !== from
      ? [
          svg("line", { class: "says", x1: x(from), x2: x(end), y1: 50, y2: 50 }),
          svg("line", { class: "tick", x1: x(end), x2: x(end), y1: 44, y2: 56 }),
          label(x(end), 68, `says ${says}`),
        ]
      : []),
  );
}
