// @ts-check
/** @import { Figure, Relation, Report } from "../src/web/report.d.ts" */
import { el } from "./el.js";
import { layer } from "./paint.js";
import { isFinding } from "./relations.js";
import { summary } from "./words.js";

/**
 * The article as it is printed: its figures marked, and each finding a footnote.
 *
 * @param {Relation[]} shown
 * @param {Report} report
 * @param {{headline: string, published: string, text: string}} article
 * @returns {Node[]}
 */
export function printed(shown, report, { headline, published, text }) {
  const findings = shown.filter(isFinding);
  /** @type {Record<Figure["in"], Figure[]>} Those that are not set yet. */
  const waiting = { headline: [], body: [] };
  for (const figure of report.figures.toReversed()) waiting[figure.in].push(figure);
  /** @param {Figure["in"]} part @param {string} source @param {number} from @param {number} to */
  const marked = (part, source, from, to) => {
    const nodes = [];
    let at = from;
    while ((waiting[part].at(-1)?.start ?? to) < to) {
      const figure = waiting[part].pop();
      if (!figure || figure.start < at || figure.end > to) continue;
      const refs = findings.flatMap(({ figures }, index) => (figures.includes(figure.id) ? [index + 1] : []));
      nodes.push(source.slice(at, figure.start), el("span", { class: `figure ${layer(figure)}` }, figure.quote));
      if (refs.length > 0) nodes.push(el("sup", {}, refs.join(", ")));
      at = figure.end;
    }
    nodes.push(source.slice(at, to));
    return nodes;
  };
  const paragraphs = [];
  let start = 0;
  for (const line of text.split("\n")) {
    if (line.trim() !== "") paragraphs.push(el("p", {}, ...marked("body", text, start, start + line.length)));
    start += line.length + 1;
  }
  const notes = findings.map(({ message, workings, readings }) =>
    el(
      "li",
      {},
      `${message}. `,
      el("span", { class: "workings" }, workings),
      ...readings.map((one) => el("span", {}, `; ${one}`)),
    ),
  );
  return [
    ...(headline.trim() ? [el("h2", {}, ...marked("headline", headline, 0, headline.length))] : []),
    ...(published ? [el("p", { class: "dateline" }, published)] : []),
    ...paragraphs,
    ...(notes.length > 0 ? [el("ol", { class: "footnotes", "aria-label": "Findings" }, ...notes)] : []),
    el(
      "p",
      { class: "colophon" },
      `${summary(report)} ${report.engine} compares the figures of a text with each other, not with the world.`,
    ),
  ];
}
