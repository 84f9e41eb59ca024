// @ts-check
/** @import { Figure, Relation, Report } from "../src/web/report.d.ts" */
import { isFinding } from "./relations.js";
import { claim, plain, status, summary, value } from "./words.js";

/** How much of the text around a quote goes with it. */
const CONTEXT = 32;

/** @typedef {{headline: string, published: string, text: string}} Article */

/**
 * One line for the reporter: “Para 4: 45 of 130 is 34.6%, not 25%. Which is right?”
 *
 * @param {Relation} relation
 * @param {Report} report
 * @param {string} text
 */
export function note(relation, report, text) {
  const figures = relation.figures.flatMap((id) => report.figures.filter((figure) => figure.id === id));
  const places = [...new Set(figures.map((figure) => place(figure, text)))].join(" and ");
  const ask = figures.length > 1 ? "Which is right?" : "Is it right?";
  return `${places}: ${relation.message}. ${ask}`;
}

/** @param {Figure} figure @param {string} text */
function place(figure, text) {
  if (figure.in === "headline") return "Headline";
  const lines = text.slice(0, figure.start).split("\n");
  lines.pop();
  return `Para ${lines.filter((line) => line.trim() !== "").length + 1}`;
}

/** @param {Relation[]} shown @param {Report} report @param {Article} article */
export function markdown(shown, report, { headline, published, text }) {
  const findings = shown.filter(isFinding);
  const lines = [
    `# Figures of ${headline ? `“${headline.trim()}”` : "the article"}`,
    "",
    ...(published ? [`Published ${published}.`, ""] : []),
    summary(report),
    "",
    ...findings.flatMap((relation) => [
      `## ${plain(relation.verdict)}: ${relation.message}`,
      "",
      `    ${relation.workings}`,
      "",
      ...relation.readings.map((reading) => `- ${reading}`),
      `- ${note(relation, report, text)}`,
      "",
    ]),
    "## Ledger",
    "",
    "| figure | value | what | source | status |",
    "|---|---:|---|---|---|",
    ...report.figures.map((figure) => {
      const cells = [figure.quote, value(figure), claim(figure).join(", "), figure.claim?.source ?? "", status(figure)];
      return `| ${cells.map((cell) => cell.replace(/\s+/gu, " ").replaceAll("|", "\\|")).join(" | ")} |`;
    }),
    "",
    `Worked out by ${report.engine} in a browser. It compares the figures of the text with each other, not with the world.`,
    "",
  ];
  return lines.join("\n");
}

const COLUMNS = "figure,value,unit,per,low,high,kind,counts,predicate,place,time,source,status,start,end".split(",");

/** @param {Report} report */
export function csv(report) {
  const rows = report.figures.map(
    ({ quote, value: amount, unit, per, low, high, kind, claim: said, status: is, start, end }) => [
      quote,
      amount,
      unit,
      per,
      low,
      high,
      kind,
      said && [said.counts, ...said.modifiers].filter(Boolean).join(", "),
      said?.predicate,
      said?.place,
      said?.time,
      said?.source,
      is,
      start,
      end,
    ],
  );
  return [COLUMNS, ...rows].map((row) => `${row.map(cell).join(",")}\r\n`).join("");
}

/** A cell that no spreadsheet takes for a formula. @param {unknown} content */
function cell(content) {
  const text = String(content ?? "");
  const safe = /^[=+@\t]|^-(?![\d.]+$)/u.test(text) ? `'${text}` : text;
  return /[",\n\r]/u.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}

/** @param {Relation[]} shown @param {Report} report @param {Article} article */
export function annotations(shown, report, { headline, text }) {
  const target = (/** @type {Figure} */ { in: part, start, end, quote }) => {
    const source = part === "headline" ? headline : text;
    return {
      source: part === "headline" ? "urn:crossfoot:headline" : "urn:crossfoot:text",
      selector: [
        {
          type: "TextQuoteSelector",
          exact: quote,
          prefix: source.slice(Math.max(0, start - CONTEXT), start),
          suffix: source.slice(end, end + CONTEXT),
        },
        // Positions count UTF-16 units.
        { type: "TextPositionSelector", start, end },
      ],
    };
  };
  const items = shown.filter(isFinding).map((relation) => ({
    "@context": "http://www.w3.org/ns/anno.jsonld",
    id: `urn:crossfoot:${relation.id}`,
    type: "Annotation",
    motivation: "questioning",
    generator: { type: "Software", name: report.engine },
    body: {
      type: "TextualBody",
      format: "text/plain",
      language: "en",
      value: `${relation.message}. ${relation.workings}`,
    },
    target: relation.figures.flatMap((id) => report.figures.filter((figure) => figure.id === id)).map(target),
  }));
  return JSON.stringify({ "@context": "http://www.w3.org/ns/anno.jsonld", type: "AnnotationPage", items }, null, 2);
}
