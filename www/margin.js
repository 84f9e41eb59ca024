// @ts-check
/** @import { Layer } from "./paint.js" */
import { el } from "./el.js";

/** What is kept free between two notes. */
const GAP = 12;

/**
 * Puts notes beside the text, each level with its place, one below the other where they would
 * overlap; the one that is chosen keeps its level and the others give way.
 *
 * @param {HTMLElement} column
 * @param {{note: HTMLElement, level: number, chosen: boolean}[]} notes From top to bottom.
 */
export function level(column, notes) {
  const heights = notes.map(({ note }) => note.offsetHeight);
  const tops = notes.map(({ level: top }) => Math.max(top, 0));
  const first = Math.max(
    notes.findIndex(({ chosen }) => chosen),
    0,
  );
  const below = (/** @type {number} */ at) => (tops[at - 1] ?? 0) + (heights[at - 1] ?? 0) + GAP;
  // Upwards from the chosen one as far as there is room, then down again.
  for (let at = first - 1; at >= 0; at -= 1) {
    tops[at] = Math.max(0, Math.min(tops[at] ?? 0, (tops[at + 1] ?? 0) - (heights[at] ?? 0) - GAP));
  }
  for (let at = 1; at < tops.length; at += 1) tops[at] = Math.max(tops[at] ?? 0, below(at));
  for (const [at, { note }] of notes.entries()) note.style.top = `${tops[at]}px`;
  column.style.minHeight = tops.length > 0 ? `${below(tops.length)}px` : "";
}

/** Lays notes out as they come, where there is no room beside the text. @param {HTMLElement} column */
export function unlevel(column) {
  column.style.minHeight = "";
  for (const note of column.querySelectorAll(".relation")) if (note instanceof HTMLElement) note.style.top = "";
}

/**
 * Strokes in the margin beside lines that hold a finding, and a bracket that ties the ends of the
 * chosen one together. The notes say the same in words.
 *
 * @param {HTMLElement} margin
 * @param {{range: Range, layer: Layer}[]} findings
 * @param {Range[]} tied
 */
export function strokes(margin, findings, tied) {
  const frame = margin.getBoundingClientRect();
  const marks = findings.flatMap(({ range, layer }) => {
    const box = range.getBoundingClientRect();
    if (box.height === 0) return [];
    const mark = el("span", { class: `mark ${layer}` });
    mark.style.top = `${box.top - frame.top}px`;
    mark.style.height = `${box.height}px`;
    return [mark];
  });
  const middles = tied.map((range) => {
    const box = range.getBoundingClientRect();
    return box.top + box.height / 2 - frame.top;
  });
  const top = Math.min(...middles);
  const height = Math.max(...middles) - top;
  if (middles.length > 1 && height > 4) {
    const tie = el("span", { class: "tie" });
    tie.style.top = `${top}px`;
    tie.style.height = `${height}px`;
    for (const middle of middles) {
      const end = el("span", { class: "end" });
      end.style.top = `${middle - top}px`;
      tie.append(end);
    }
    marks.push(tie);
  }
  margin.replaceChildren(...marks);
}
