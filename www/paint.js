// @ts-check
/** @import { Figure, Report } from "../src/web/report.d.ts" */
/** @import { Mark } from "./line.js" */
/** @import { Places } from "./places.js" */
/** @import { Surface } from "./surface.js" */
import { isLabel } from "./words.js";

/** @typedef {"label" | "alone" | "agrees" | "query" | "clash"} Layer */

/** @type {Record<string, Layer>} */
const LAYER_OF = { agrees: "agrees", conflicts: "clash", query: "query", undecided: "alone", alone: "alone" };

/** @param {Figure} figure @returns {Layer} */
export const layer = (figure) => (isLabel(figure) ? "label" : (LAYER_OF[figure.status] ?? "label"));

/** Marks the figures of a report in the headline and the text. */
export class Painter {
  #surfaces;
  /** By id. @type {Map<number, Figure>} */
  #painted = new Map();
  /** @type {Set<Layer>} */
  #hidden = new Set();
  /** @type {Places | null} */
  #places = null;
  /** @type {Figure | null} */
  #chosen = null;
  /** @type {Figure[]} */
  #partners = [];

  /** @param {Record<Figure["in"], Surface>} surfaces */
  constructor(surfaces) {
    this.#surfaces = surfaces;
  }

  /** @param {Report} report @param {Places} places */
  paint(report, places) {
    this.#painted = new Map(report.figures.map((figure) => [figure.id, figure]));
    this.#places = places;
    this.#chosen = null;
    this.#partners = [];
    this.#draw();
  }

  /** Where a figure is painted. @param {Figure} figure */
  range(figure) {
    const place = this.#painted.has(figure.id) && this.#places?.of(figure);
    return place ? this.#surfaces[figure.in].range(place.start, place.end) : null;
  }

  /** A figure is being edited, which took its mark off. @param {Figure} figure */
  erase(figure) {
    this.#painted.delete(figure.id);
  }

  /**
   * Marks the chosen figure and those that light up with it.
   *
   * @param {Figure | null} chosen
   * @param {Figure[]} partners
   */
  choose(chosen, partners) {
    if (!chosen && !this.#chosen && partners.length === 0 && this.#partners.length === 0) return;
    this.#chosen = chosen;
    this.#partners = partners.filter((figure) => figure !== chosen);
    this.#draw();
  }

  /** Shows the marks of one kind, or leaves them out. @param {Layer} name @param {boolean} shown */
  show(name, shown) {
    if (shown) this.#hidden.delete(name);
    else this.#hidden.add(name);
    this.#draw();
  }

  clear() {
    this.#painted.clear();
    this.choose(null, []);
    this.#draw();
  }

  #draw() {
    /** @type {Record<Figure["in"], Mark[]>} */
    const marks = { headline: [], body: [] };
    const add = (/** @type {Figure} */ figure, /** @type {string} */ name) => {
      const place = this.#painted.has(figure.id) && this.#places?.of(figure);
      if (place) marks[figure.in].push({ start: place.start, end: place.end, layer: name });
    };
    for (const figure of this.#painted.values()) if (!this.#hidden.has(layer(figure))) add(figure, layer(figure));
    for (const figure of this.#partners) add(figure, "partner");
    if (this.#chosen) add(this.#chosen, "chosen");
    this.#surfaces.headline.mark(marks.headline);
    this.#surfaces.body.mark(marks.body);
  }
}
