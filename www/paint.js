// @ts-check
/** @import { Figure, Report } from "../src/web/report.d.ts" */
/** @import { Place, Places } from "./places.js" */
import { isLabel } from "./words.js";

/** From what lies beneath to what lies on top where figures overlap. */
const LAYERS = /** @type {const} */ (["label", "alone", "agrees", "query", "clash", "partner", "chosen"]);

/** @typedef {"label" | "alone" | "agrees" | "query" | "clash"} Layer */

/** @typedef {{range: Range, layer: Layer, figure: Figure}} Painted */

/** @type {Record<string, Layer>} */
const LAYER_OF = { agrees: "agrees", conflicts: "clash", query: "query", undecided: "alone", alone: "alone" };

/** @param {Figure} figure @returns {Layer} */
export const layer = (figure) => (isLabel(figure) ? "label" : (LAYER_OF[figure.status] ?? "label"));

/**
 * Paints figures with the CSS Custom Highlight API: no element is added for a figure, so thousands
 * of them, overlapping or nested, cost no layout. A browser without it shows the lists alone.
 */
export class Painter {
  /** @type {Map<string, Highlight>} */
  #highlights = new Map();
  /** By the id of its figure. Ranges move with the text. @type {Map<number, Painted>} */
  #painted = new Map();
  /** @type {Places | null} */
  #places = null;

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
   * Paints the figures of a report. A range that already lies where one is wanted is kept, so that
   * a key in a long text repaints only what it changed.
   *
   * @param {Report} report
   * @param {Places} places
   * @param {(figure: Figure) => Range | null} rangeOf
   */
  paint(report, places, rangeOf) {
    /** @type {Map<string, Painted>} */
    const before = new Map();
    for (const painted of this.#painted.values()) {
      const place = this.#places?.of(painted.figure);
      if (place && painted.range.startContainer.isConnected) before.set(key(painted.figure, place), painted);
    }
    const next = new Map();
    for (const figure of report.figures) {
      const at = key(figure, figure);
      const kept = before.get(at);
      before.delete(at);
      const range = kept?.range ?? rangeOf(figure);
      if (!range) continue;
      const on = layer(figure);
      if (kept && kept.layer !== on) this.#highlights.get(kept.layer)?.delete(range);
      if (kept?.layer !== on) this.#highlights.get(on)?.add(range);
      next.set(figure.id, { range, layer: on, figure });
    }
    for (const { range, layer: on } of before.values()) this.#highlights.get(on)?.delete(range);
    this.#painted = next;
    this.#places = places;
  }

  /** Where a figure is painted. @param {Figure} figure */
  range(figure) {
    return this.#painted.get(figure.id)?.range ?? null;
  }

  /** Takes the mark off a figure that is being edited. @param {Figure} figure */
  erase(figure) {
    const painted = this.#painted.get(figure.id);
    if (!painted) return;
    for (const name of [painted.layer, "chosen", "partner"]) this.#highlights.get(name)?.delete(painted.range);
    this.#painted.delete(figure.id);
  }

  /**
   * Marks the chosen figure and those that light up with it.
   *
   * @param {Figure | null} chosen
   * @param {Figure[]} partners
   */
  choose(chosen, partners) {
    this.#set("chosen", chosen ? [chosen] : []);
    this.#set(
      "partner",
      partners.filter((figure) => figure !== chosen),
    );
  }

  /** Shows the marks of one kind, or leaves them out. @param {Layer} name @param {boolean} shown */
  show(name, shown) {
    const highlight = this.#highlights.get(name);
    if (!highlight) return;
    if (shown) CSS.highlights.set(`cf-${name}`, highlight);
    else CSS.highlights.delete(`cf-${name}`);
  }

  clear() {
    for (const highlight of this.#highlights.values()) highlight.clear();
    this.#painted.clear();
  }

  /** @param {string} name @param {Figure[]} figures */
  #set(name, figures) {
    const highlight = this.#highlights.get(name);
    if (!highlight || (highlight.size === 0 && figures.length === 0)) return;
    highlight.clear();
    for (const figure of figures) {
      const range = this.range(figure);
      if (range) highlight.add(range);
    }
  }
}

/** @param {Figure} figure @param {Place} place */
const key = (figure, { start, end }) => `${figure.in}:${start}:${end}`;
