// @ts-check
/** @import { Relation, Side, Sides } from "../src/web/report.d.ts" */
import { calendar } from "./calendar.js";
import { svg } from "./svg.js";
import { timeline } from "./timeline.js";
import { like } from "./words.js";

/** Width of every picture, in its own units. */
const WIDE = 300;
/** What is kept free at each side, for labels. */
const EDGE = 8;

/**
 * A picture of a relation where one says it faster: parts against their total, a share of its
 * whole, two intervals on a line, a date on its page of the calendar, two dates on a line. It is drawn from the numbers
 * of the sum, and says them in words too.
 *
 * @param {Relation} relation
 * @returns {SVGElement | null}
 */
export function picture({ check, sides, workings }) {
  if (check === "weekday-date") return calendar(workings);
  if (!sides || sides.compare === "differ") return null;
  const dates = timeline(workings, sides);
  if (dates) return dates;
  const [first, second] = sides.parts;
  const stated = number(sides.stated.value);
  if (sides.parts.length > 1 && /^\S+(?: \S+)* \+ /u.test(workings)) return stacked(sides, stated);
  if (first && second && sides.parts.length === 2 && workings.includes("÷")) {
    const share = shared(sides, first, second, stated);
    if (share) return share;
  }
  return line(sides);
}

/** @param {string | null | undefined} text */
const number = (text) => (text == null || text === "" ? Number.NaN : Number(text));

/** Parts end to end, and beneath them what the text states. @param {Sides} sides @param {number} stated */
function stacked({ parts, computed, stated: { label } }, stated) {
  const values = parts.map(({ value }) => number(value));
  const total = number(computed.value);
  if (values.some((value) => !(value > 0)) || !(stated > 0)) return null;
  const scale = (WIDE - 2 * EDGE) / Math.max(total, stated);
  let at = EDGE;
  const bars = values.flatMap((value, index) => {
    const width = value * scale;
    const bar = svg("rect", { class: "part", x: at, y: 6, width, height: 16 });
    const words = parts[index]?.label ?? "";
    const fits = width > words.length * 6.5 + 4;
    const text = fits ? [svg("text", { class: "in", x: at + width / 2, y: 18 }, words)] : [];
    at += width;
    return [bar, ...text];
  });
  const end = EDGE + stated * scale;
  return frame(
    `The parts ${parts.map(({ label: one }) => one).join(", ")} come to ${computed.label}; the text says ${label}.`,
    56,
    ...bars,
    svg("rect", { class: "whole", x: EDGE, y: 28, width: stated * scale, height: 5 }),
    svg("line", { class: "tick", x1: end, x2: end, y1: 2, y2: 36 }),
    svg("text", { x: Math.min(end, WIDE - EDGE), y: 50, class: end > WIDE / 2 ? "end" : "" }, label),
  );
}

/**
 * A part of its whole, with a mark where the stated share would lie.
 *
 * @param {Sides} sides
 * @param {Sides["parts"][number]} part
 * @param {Sides["parts"][number]} whole
 * @param {number} stated
 */
function shared(sides, part, whole, stated) {
  const is = number(sides.computed.value);
  const room = WIDE - 2 * EDGE;
  if (!sides.computed.label.endsWith("%") || !(is >= 0 && is <= 100 && stated >= 0 && stated <= 100)) return null;
  const at = EDGE + (room * stated) / 100;
  const end = EDGE + (room * is) / 100;
  return frame(
    `${part.label} of ${whole.label} is ${sides.computed.label}; the text says ${sides.stated.label}.`,
    60,
    svg("rect", { class: "whole open", x: EDGE, y: 18, width: room, height: 16 }),
    svg("rect", { class: "part", x: EDGE, y: 18, width: end - EDGE, height: 16 }),
    svg("text", { x: end, y: 12, class: anchor(end) }, sides.computed.label),
    svg("line", { class: "tick", x1: at, x2: at, y1: 16, y2: 40 }),
    svg("text", { x: at, y: 54, class: anchor(at) }, `says ${sides.stated.label}`),
  );
}

/** Two intervals on one number line, and the gap between them. @param {Sides} sides */
function line({ computed, stated }) {
  const one = span(computed);
  const other = span(stated);
  if (!one || !other) return null;
  const low = Math.min(one.low, other.low);
  const high = Math.max(one.high, other.high);
  if (!(high > low)) return null;
  const scale = (WIDE - 6 * EDGE) / (high - low);
  const x = (/** @type {number} */ value) => 3 * EDGE + (value - low) * scale;
  const gap = one.low > other.high ? [other.high, one.low] : other.low > one.high ? [one.high, other.low] : null;
  const bar = (/** @type {{low: number, high: number, value: number}} */ it, /** @type {number} */ y) => [
    svg("rect", { class: "interval", x: x(it.low) - 1, y: y - 3, width: (it.high - it.low) * scale + 2, height: 6 }),
    svg("circle", { class: "dot", cx: x(it.value), cy: y, r: 3.5 }),
  ];
  return frame(
    `${computed.label}${could(computed, one)}, and the text says ${stated.label}${could(stated, other)}.${
      gap ? " The two do not meet." : " The two meet."
    }`,
    66,
    svg("text", { x: x(one.value), y: 11, class: anchor(x(one.value)) }, computed.label),
    ...bar(one, 21),
    svg("line", { class: "axis", x1: EDGE, x2: WIDE - EDGE, y1: 32, y2: 32 }),
    ...(gap ? [svg("line", { class: "gap", x1: x(gap[0] ?? 0), x2: x(gap[1] ?? 0), y1: 32, y2: 32 })] : []),
    ...bar(other, 43),
    svg("text", { x: x(other.value), y: 61, class: anchor(x(other.value)) }, `says ${stated.label}`),
  );
}

/** @param {Side} side */
function span({ value, low, high }) {
  const at = number(value);
  const ends = { value: at, low: number(low ?? value), high: number(high ?? value) };
  return Number.isFinite(at) && Number.isFinite(ends.low) && Number.isFinite(ends.high) ? ends : null;
}

/** What else a rounded number may stand for, in words. @param {Side} side @param {{low: number, high: number}} ends */
const could = ({ label, low, high }, ends) =>
  ends.high > ends.low && low && high ? ` (${like(label, low)} to ${like(label, high)} with rounding)` : "";

/** @param {number} x */
const anchor = (x) => (x > WIDE * 0.7 ? "end" : x < WIDE * 0.3 ? "" : "middle");

/** @param {string} words @param {number} height @param {...SVGElement} children */
const frame = (words, height, ...children) =>
  svg("svg", { class: "picture", viewBox: `0 0 ${WIDE} ${height}`, role: "img", "aria-label": words }, ...children);
