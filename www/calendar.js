// @ts-check
import { days, months } from "./dates.js";
import { svg } from "./svg.js";

/** Before it two calendars were in use, and a page would show one of them. */
const GREGORIAN_SINCE = 1753;
const COLUMN = 26;
const ROW = 15;

/**
 * The page of the calendar for “March 5, 2024 = Tuesday ≠ Monday”: the date ringed, and the column
 * of the weekday that the text says.
 *
 * @param {string} workings
 * @returns {SVGElement | null}
 */
export function calendar(workings) {
  const [, name, day, year, actual, other] = /^(\w+) (\d+), (\d+) = (\w+)(?: ≠ (\w+))?/u.exec(workings) ?? [];
  const month = months().indexOf(name ?? "");
  const weekday = days().indexOf(other ?? actual ?? "");
  if (month < 0 || weekday < 0 || Number(year) < GREGORIAN_SINCE) return null;
  const first = new Date(Date.UTC(Number(year), month, 1));
  const length = new Date(Date.UTC(Number(year), month + 1, 0)).getUTCDate();
  const lead = (first.getUTCDay() + 6) % 7;
  const at = (/** @type {number} */ date) => ({
    x: 18 + ((lead + date - 1) % 7) * COLUMN,
    y: 44 + Math.floor((lead + date - 1) / 7) * ROW,
  });
  const rows = Math.ceil((lead + length) / 7);
  const chosen = at(Number(day));
  const words = other
    ? `${name} ${day}, ${year} is a ${actual}; the text says ${other}.`
    : `${name} ${day} is a ${actual}.`;
  return svg(
    "svg",
    { class: "picture calendar", viewBox: `0 0 196 ${44 + rows * ROW - 4}`, role: "img", "aria-label": words },
    svg("text", { class: "title", x: 6, y: 12 }, `${name} ${year}`),
    svg("rect", { class: "weekday", x: 18 + weekday * COLUMN - 12, y: 18, width: 24, height: 24 + rows * ROW - 8 }),
    ...days().map((one, column) =>
      svg("text", { class: "middle head", x: 18 + column * COLUMN, y: 29 }, one.slice(0, 2)),
    ),
    svg("rect", { class: "day", x: chosen.x - 11, y: chosen.y - 11, width: 22, height: 14 }),
    ...Array.from({ length }, (_, index) => {
      const { x, y } = at(index + 1);
      return svg("text", { class: "middle", x, y }, String(index + 1));
    }),
  );
}
