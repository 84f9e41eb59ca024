// @ts-check
/** @import { Figure, Report } from "../src/web/report.d.ts" */
/** @import { Surface } from "./surface.js" */
import { isLabel } from "./words.js";

/** From what lies beneath to what lies on top where figures overlap. */
const LAYERS = /** @type {const} */ (["label", "alone", "agrees", "query", "clash", "partner", "chosen"]);

/** @type {Record<string, typeof LAYERS[number]>} */
const LAYER_OF = { agrees: "agrees", conflicts: "clash", query: "query", undecided: "alone", alone: "alone" };

/** @param {Figure} figure */
export const layer = (figure) => (isLabel(figure) ? "label" : (LAYER_OF[figure.status] ?? "label"));

/**
 * Paints figures with the CSS Custom Highlight API: no element is added for a figure, so thousands
 * of them, overlapping or nested, cost no layout. A browser without it shows the ledger alone.
 */
export class Painter {
  /** @type {Map<string, Highlight>} */
  #highlights = new Map();
  /** @type {(Range | null)[]} */
  ranges = [];

  constructor() {
    if (typeof Highlight === "undefined" || !CSS.highlights) return;
    for (const [priority, name] of LAYERS.entries()) {
      const highlight = new Highlight();
      highlight.priority = priority;
      CSS.highlights.set(`cf-${name}`, highlight);
      this.#highlights.set(name, highlight);
    }
  }

  /**
   * @param {Report} report
   * @param {(figure: Figure) => Surface} surface
   */
  paint(report, surface) {
    this.clear();
    this.ranges = report.figures.map((figure) => surface(figure).range(figure.start, figure.end));
    for (const [at, figure] of report.figures.entries()) this.#add(layer(figure), at);
  }

  /**
   * Marks the chosen figure and those it stands in a relation with.
   *
   * @param {number | null} chosen Index of a figure.
   * @param {Iterable<number>} partners Indexes of others.
   */
  choose(chosen, partners) {
    this.#highlights.get("chosen")?.clear();
    this.#highlights.get("partner")?.clear();
    for (const at of partners) if (at !== chosen) this.#add("partner", at);
    if (chosen !== null) this.#add("chosen", chosen);
  }

  clear() {
    for (const highlight of this.#highlights.values()) highlight.clear();
    this.ranges = [];
  }

  /** @param {string} name @param {number} at */
  #add(name, at) {
    const range = this.ranges[at];
    if (range) this.#highlights.get(name)?.add(range);
  }
}
