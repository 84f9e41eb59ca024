// @ts-check
/** @import { Summary } from "../../src/web/report.d.ts" */
import { count } from "../words.js";

export const TITLE = "Figures in this article";
export const COMPARED = "What was compared";
export const FIGURES = "Every figure";
export const NONE = "No two figures of this article could be compared.";
export const CLOSE = "Close, and take the marks away";
/** What a bookmark says where there is nothing to show, by the code of the error. @type {Record<string, string>} */
export const FAILED = {
  "no-text": "No article was found on this page.",
  unsupported: "This page says that it is not in English, or this browser does not run WebAssembly.",
};
export const NOT_CHECKED = "This page could not be checked.";
export const CARD = "A figure of this article";
export const CLOSE_CARD = "Close";
export const ALONE = "Nothing in this article to compare it with.";
export const ABOUT =
  "Automatic: checks whether the figures in this article agree with each other. It does not check them against the world, and it does not say which of two is right.";

/** What a verdict is called before readers. @type {Record<string, string>} */
export const PLAIN = {
  clash: "does not fit",
  query: "fits only if rounded more than it looks",
  undecided: "could not be decided",
  agrees: "fits",
};

/** Before what is said of a title that stands in the head of the page. @type {Record<string, string>} */
export const UNSEEN = {
  "og:title": "In the title for sharing: ",
  headline: "In the headline for search engines: ",
};

/**
 * What was found, for a reader. “Automatic” stays in it, whoever shows it.
 *
 * @param {Summary} summary
 * @param {number} labels Figures that are no quantity.
 */
export function readerSummary({ figures, agrees, query, clash }, labels) {
  const found = `Automatic check: ${count(figures - labels, "figure", "figures")}`;
  const compared = agrees + query + clash;
  if (compared === 0) {
    return figures - labels === 1
      ? `${found}, and none to compare it with.`
      : `${found}; no two of them could be compared.`;
  }
  const so = `${found}, ${count(compared, "comparison", "comparisons")}`;
  if (clash === 0) return `${so}; nothing that does not fit.`;
  return `${so}; ${clash === 1 ? "one does" : `${clash} do`} not fit.`;
}
