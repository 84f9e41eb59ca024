// @ts-check
/** @import { EngineError } from "./engine.js" */

/** The longest text the page holds, in UTF-16 units; what the checker reads at once is 1 MiB. */
export const HOLDS = 1 << 20;

/** @param {number} n */
const million = (n) => (n >= 1e6 ? `${(n / 1e6).toFixed(1)} million` : n.toLocaleString("en"));

/** @param {number} length How long the text was that did not fit. */
export const tooLong = (length) =>
  `The text has ${million(length)} characters; the page holds ${million(HOLDS)}. Only its beginning was taken.`;

/**
 * What a reader should know of a text that was checked but is hardly an article.
 *
 * @param {string} text
 * @param {boolean} marked
 * @returns {string[]}
 */
export function notes(text, marked) {
  const found = [];
  if (text.includes("\0"))
    found.push("The text holds NUL characters, which cannot be seen; they were read as they are.");
  if (/<(?:!doctype|html|body|div|p|span|a|br|table)\b[^<>]*>/i.test(text.slice(0, 20_000))) {
    found.push(
      "This looks like the source of a web page: its tags and attributes are read as text. Paste the article itself to have only its figures.",
    );
  }
  if (!marked) found.push("The text is very long: its figures are listed here, and not marked in it.");
  return found;
}

/** @type {Record<EngineError["code"], string>} */
export const FAILURES = {
  unavailable:
    "This browser does not run WebAssembly here (Lockdown Mode switches it off), and crossfoot is made of it. Your text is untouched. The command crossfoot check does the same in a terminal.",
  unloaded: "The checker could not be loaded. Your text is untouched, and nothing was sent.",
  crashed:
    "The checker stopped on this text, twice. It has been put away, and your text is untouched; the next change starts a new one.",
  outdated:
    "The page and its checker are of different versions. Reload the page to have both anew; copy your text first.",
};
