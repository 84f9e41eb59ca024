// @ts-check
/** @import { Figure, Report } from "../src/web/report.d.ts" */
/** @import { Article } from "./read.js" */
/** @import { Surface } from "./surface.js" */
import { fromFile, fromHtml, hasBlocks, headlineOf } from "./read.js";

/** A dateline is not longer. */
const DATELINE = 80;
/** How far into a text one may stand. */
const NEAR = 1500;

/**
 * Takes in what is pasted, dropped or opened: blocks stay blocks, and a headline goes into its
 * field if that is empty.
 */
export class Arrivals {
  #headline;
  #body;
  #took;

  /**
   * @param {Surface} headline
   * @param {Surface} body
   * @param {(article: Article, whole: boolean) => void} took Told of what came, and whether nothing else is left.
   */
  constructor(headline, body, took) {
    this.#headline = headline;
    this.#body = body;
    this.#took = took;
    body.input.addEventListener("paste", (event) => this.#paste(event));
    headline.input.addEventListener("paste", (event) => this.#pasteAbove(event));
  }

  /** Puts the article of a file in place of what is there. @param {File} file */
  async open(file) {
    const article = fromFile(file.name, await file.text());
    const found = article.headline ? null : headlineOf(article.text);
    this.#headline.write(found?.headline ?? article.headline);
    this.#body.write(found?.rest ?? article.text);
    this.#body.input.setSelectionRange(0, 0);
    this.#took(article, true);
  }

  /**
   * Files may be dropped anywhere: a browser would leave the page, and the draft, for one that falls beside its place.
   *
   * @param {HTMLElement} target What says that it takes them.
   */
  listen(target) {
    const page = target.ownerDocument;
    const files = (/** @type {DragEvent} */ event) => event.dataTransfer?.types.includes("Files") ?? false;
    page.addEventListener("dragover", (event) => {
      if (!files(event)) return;
      event.preventDefault();
      target.classList.add("over");
    });
    for (const name of ["dragleave", "drop"]) page.addEventListener(name, () => target.classList.remove("over"));
    page.addEventListener("drop", (event) => {
      if (!files(event)) return;
      event.preventDefault();
      const [file] = event.dataTransfer?.files ?? [];
      if (file) this.open(file);
    });
  }

  /**
   * An article that is pasted where only its headline goes, and nothing else is there, is an article.
   *
   * @param {ClipboardEvent} event
   */
  #pasteAbove(event) {
    const plain = (event.clipboardData?.getData("text/plain") ?? "").replace(/\r\n?/gu, "\n");
    const lines = plain.trim().includes("\n");
    if (!lines || this.#headline.text.trim() !== "" || this.#body.text.trim() !== "") return;
    this.#body.input.focus();
    this.#paste(event);
    if (event.defaultPrevented) return;
    event.preventDefault();
    this.#body.write(plain);
    this.#took({ headline: "", published: "", text: plain }, true);
  }

  /** @param {ClipboardEvent} event */
  #paste(event) {
    const html = event.clipboardData?.getData("text/html") ?? "";
    const plain = event.clipboardData?.getData("text/plain") ?? "";
    const rich = html !== "" && hasBlocks(html);
    const { selectionStart: from, selectionEnd: to } = this.#body.input;
    const whole = (this.#body.text.slice(0, from) + this.#body.text.slice(to)).trim() === "";
    const empty = whole && this.#headline.text.trim() === "";
    if (!rich && !empty) return;
    const article = rich ? fromHtml(html) : { headline: "", published: "", text: plain.replace(/\r\n?/gu, "\n") };
    const found = empty && !article.headline ? headlineOf(article.text) : null;
    if (!rich && !found) return;
    event.preventDefault();
    const headline = found?.headline ?? article.headline;
    if (empty && headline) this.#headline.write(headline);
    const above = !empty && headline ? `${headline}\n\n` : "";
    this.#body.write(above + (found?.rest ?? article.text), from, to);
    this.#took(article, whole);
  }
}

/**
 * The day of publication where the text says it: a full date in a line of its own or in a short
 * dateline, near the beginning.
 *
 * @param {Report} report
 * @param {string} text
 * @returns {Figure | null}
 */
export function dateline(report, text) {
  const [first] = report.figures.filter(({ in: part, kind, value, start, end }) => {
    if (start > NEAR || part !== "body" || kind !== "date" || !/^\d{4}-\d\d-\d\d$/u.test(value ?? "")) return false;
    const from = text.lastIndexOf("\n", start - 1) + 1;
    const to = text.indexOf("\n", end);
    const line = text.slice(from, to < 0 ? text.length : to).trim();
    const near =
      text
        .slice(0, from)
        .split("\n")
        .filter((one) => one.trim() !== "").length < 4;
    return near && line.length <= DATELINE && !/[.!?]$/u.test(line);
  });
  return first ?? null;
}
