// @ts-check
/** @import { Figure, Report } from "../../src/web/report.d.ts" */
/** @import { Core } from "./core.js" */
/** @import { Reading } from "./reading.js" */
import { isLabel } from "../words.js";
import { isUnseen } from "./reading.js";

/** From what lies beneath to what lies on top. */
const NAMES = /** @type {const} */ (["note", "agrees", "warning", "error", "selected"]);

/** @typedef {typeof NAMES[number]} Mark */

/** @type {Record<string, Mark>} */
const OF_STATUS = { agrees: "agrees", conflicts: "error", query: "warning" };

const CAN_PAINT = typeof Highlight !== "undefined" && Boolean(globalThis.CSS?.highlights);

/** Where colours are forced, every highlight is as loud as a selection: those that tell of no finding are left out. */
const isTooLoud = (/** @type {Mark} */ name) =>
  (name === "note" || name === "agrees") && matchMedia("(forced-colors: active)").matches;

/** Sheets that were adopted, and by how many panels. @type {WeakMap<Document | ShadowRoot, {sheet: CSSStyleSheet, panels: number}>} */
const adopted = new WeakMap();

/**
 * The marks of one panel, painted by CSS highlights: nothing is added to the article. Panels share
 * the names of the highlights, and each takes away only its own.
 */
export class Marks {
  /** By the id of its figure. @type {Map<number, Range>} */
  #ranges = new Map();
  /** @type {[Mark, Range][]} */
  #painted = [];
  /** @type {Document | ShadowRoot | null} */
  #root = null;

  /**
   * Finds the figures in the page, and marks them.
   *
   * @param {Core} core
   * @param {Reading} reading
   * @param {Report} report
   * @param {(figure: Figure) => Mark} markOf
   */
  paint(core, reading, report, markOf) {
    this.clear();
    for (const part of /** @type {const} */ (["headline", "body"])) {
      const text = reading[part];
      const figures = report.figures.filter((figure) => figure.in === part && !isUnseen(figure));
      if (!text || figures.length === 0) continue;
      const spans = new Uint32Array(figures.flatMap(({ start, end }) => [start, end]));
      for (const [at, range] of core.ranges(text, spans).entries()) {
        const figure = figures[at];
        if (!range || !figure) continue;
        this.#ranges.set(figure.id, range);
        if (!isLabel(figure)) this.#add(markOf(figure), range);
      }
    }
  }

  /** Marks the figures of a finding, and no others. @param {number[]} figures */
  select(figures) {
    this.#drop((name) => name === "selected");
    for (const id of figures) {
      const range = this.#ranges.get(id);
      if (range) this.#add("selected", range);
    }
  }

  /** Where a figure stands in the page. @param {number} id */
  range(id) {
    return this.#ranges.get(id) ?? null;
  }

  /**
   * The smallest figure at a place of the page.
   *
   * @param {Node} node
   * @param {number} offset
   * @returns {number | null} Its id.
   */
  at(node, offset) {
    const found = [...this.#ranges].filter(([, range]) => range.isPointInRange(node, offset));
    found.sort(([, a], [, b]) => String(a).length - String(b).length);
    return found[0]?.[0] ?? null;
  }

  /** Lends the page the style of the marks. @param {Element} article @param {string} style */
  adopt(article, style) {
    const root = /** @type {Document | ShadowRoot} */ (article.getRootNode());
    if (this.#root === root || !CAN_PAINT) return;
    this.#leave();
    let entry = adopted.get(root);
    if (!entry) {
      entry = { sheet: new CSSStyleSheet(), panels: 0 };
      entry.sheet.replaceSync(style);
      adopted.set(root, entry);
      root.adoptedStyleSheets = [...root.adoptedStyleSheets, entry.sheet];
    }
    entry.panels += 1;
    this.#root = root;
  }

  clear() {
    this.#drop(() => true);
    this.#ranges.clear();
  }

  /** Leaves no trace. */
  remove() {
    this.clear();
    this.#leave();
  }

  /** @param {Mark} name @param {Range} range */
  #add(name, range) {
    if (!CAN_PAINT || isTooLoud(name)) return;
    highlight(name).add(range);
    this.#painted.push([name, range]);
  }

  /** @param {(name: Mark) => boolean} which */
  #drop(which) {
    for (const [name, range] of this.#painted) {
      if (!which(name)) continue;
      const marks = CSS.highlights.get(`crossfoot-${name}`);
      marks?.delete(range);
      if (marks?.size === 0) CSS.highlights.delete(`crossfoot-${name}`);
    }
    this.#painted = this.#painted.filter(([name]) => !which(name));
  }

  #leave() {
    const root = this.#root;
    const entry = root && adopted.get(root);
    this.#root = null;
    if (!root || !entry) return;
    entry.panels -= 1;
    if (entry.panels > 0) return;
    adopted.delete(root);
    root.adoptedStyleSheets = root.adoptedStyleSheets.filter((sheet) => sheet !== entry.sheet);
  }
}

/** @param {Mark} name */
function highlight(name) {
  const known = CSS.highlights.get(`crossfoot-${name}`);
  if (known) return known;
  const made = new Highlight();
  made.priority = NAMES.indexOf(name);
  if (name === "error" || name === "warning") made.type = "grammar-error";
  CSS.highlights.set(`crossfoot-${name}`, made);
  return made;
}

/** @param {Figure} figure @returns {Mark} */
export const markOf = (figure) => OF_STATUS[figure.status] ?? "note";
