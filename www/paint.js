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

/** With more figures than this, only those near the window are painted: each costs a little at every key. */
const MANY = 150;
/** How far beyond the window that is. */
const NEAR = "25% 0px";

/**
 * Paints figures with the CSS Custom Highlight API: no element is added for a figure, so thousands
 * of them, overlapping or nested, cost no layout. A browser without it shows the lists alone.
 */
export class Painter {
  /** @type {Map<string, Highlight>} */
  #highlights = new Map();
  /** By the id of its figure. Ranges move with the text. @type {Map<number, Painted>} */
  #painted = new Map();
  /** The lines near the window, of those that are watched. @type {Set<Element>} */
  #near = new Set();
  /** Every figure's line, where there are many. @type {Map<Element, Set<Painted>>} */
  #lines = new Map();
  #watch = new IntersectionObserver((entries) => this.#scrolled(entries), { rootMargin: NEAR });
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
    const many = report.figures.length > MANY;
    const lines = new Map();
    for (const figure of report.figures) {
      const at = key(figure, figure);
      const kept = before.get(at);
      before.delete(at);
      const range = kept?.range ?? rangeOf(figure);
      if (!range) continue;
      const painted = { range, layer: layer(figure), figure };
      if (kept && kept.layer !== painted.layer) this.#highlights.get(kept.layer)?.delete(range);
      const line = range.startContainer.parentElement;
      if (many && line) lines.set(line, (lines.get(line) ?? new Set()).add(painted));
      if (!many || (line && this.#near.has(line))) this.#highlights.get(painted.layer)?.add(range);
      next.set(figure.id, painted);
    }
    for (const { range, layer: on } of before.values()) this.#highlights.get(on)?.delete(range);
    this.#painted = next;
    this.#follow(lines);
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
    this.#follow(new Map());
    for (const highlight of this.#highlights.values()) highlight.clear();
    this.#painted.clear();
  }

  /** Watches the lines that hold figures, and no others. @param {Map<Element, Set<Painted>>} lines */
  #follow(lines) {
    for (const line of this.#lines.keys()) {
      if (lines.has(line)) continue;
      this.#watch.unobserve(line);
      this.#near.delete(line);
    }
    const fresh = [...lines.keys()].filter((line) => !this.#lines.has(line));
    this.#lines = lines;
    for (const line of fresh) {
      this.#watch.observe(line);
      // The watch tells after the next frame; what is in view is to be marked with this one.
      const { top, bottom } = line.getBoundingClientRect();
      if (top < window.innerHeight && bottom > 0) this.#scrolled([{ target: line, isIntersecting: true }]);
    }
  }

  /** @param {{target: Element, isIntersecting: boolean}[]} entries */
  #scrolled(entries) {
    for (const { target, isIntersecting } of entries) {
      if (isIntersecting) this.#near.add(target);
      else this.#near.delete(target);
      for (const painted of this.#lines.get(target) ?? []) {
        const highlight = this.#highlights.get(painted.layer);
        if (!isIntersecting) highlight?.delete(painted.range);
        else if (this.#painted.get(painted.figure.id) === painted) highlight?.add(painted.range);
      }
    }
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
