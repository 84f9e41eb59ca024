// @ts-check
/** @import { Relation, Report } from "../src/web/report.d.ts" */
/** @import { Article } from "./read.js" */
import { annotations, csv, markdown, note } from "./export.js";
import { download } from "./menu.js";
import { printed } from "./print.js";
import { isFinding } from "./relations.js";

/** @typedef {{report: Report, shown: Relation[], article: Article}} Work What there is to take. */

/**
 * Copies or saves what was found; each says what it did.
 *
 * @type {Record<string, (work: Work) => string | Promise<string>>}
 */
export const TAKE = {
  notes: async ({ report, shown, article }) => {
    const lines = shown.filter(isFinding).map((relation) => note(relation, report, article.text));
    if (lines.length === 0) return "There is no finding to copy.";
    return copy(lines.join("\n"), lines.length === 1 ? "Copied the note." : `Copied ${lines.length} notes.`);
  },
  copy: ({ report, shown, article }) => copy(markdown(shown, report, article), "Copied the Markdown report."),
  markdown: ({ report, shown, article }) => {
    download("crossfoot.md", "text/markdown", markdown(shown, report, article));
    return "Saved crossfoot.md.";
  },
  json: ({ report }) => {
    download("crossfoot.json", "application/json", JSON.stringify(report, null, 2));
    return "Saved crossfoot.json.";
  },
  csv: ({ report }) => {
    // The mark at the beginning tells spreadsheets that it is UTF-8.
    download("crossfoot.csv", "text/csv", `\uFEFF${csv(report)}`);
    return "Saved crossfoot.csv.";
  },
  annotations: ({ report, shown, article }) => {
    download("crossfoot.jsonld", "application/ld+json", annotations(shown, report, article));
    return "Saved crossfoot.jsonld.";
  },
  print: () => {
    window.print();
    return "";
  },
};

/** Sets what is printed. @param {HTMLElement} sheet @param {Work | null} work */
export function prepare(sheet, work) {
  sheet.replaceChildren(...(work ? printed(work.shown, work.report, work.article) : []));
}

/** @param {string} text @param {string} done */
export async function copy(text, done) {
  try {
    await navigator.clipboard.writeText(text);
    return done;
  } catch {
    return "This browser did not allow copying.";
  }
}
