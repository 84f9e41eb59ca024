// @ts-check
/** @import { Figure, Report } from "../src/web/report.d.ts" */
/** @import { Edit } from "./surface.js" */

/** @typedef {{start: number, end: number}} Place */

/**
 * Where the figures of a report stand now. They move as the text is edited; one that is touched is
 * gone until the text has been checked again.
 */
export class Places {
  /** @type {Map<number, Place>} */
  #at = new Map();
  #report;

  /** @param {Report} report */
  constructor(report) {
    this.#report = report;
    for (const { id, start, end } of report.figures) this.#at.set(id, { start, end });
  }

  /** @param {Figure} figure @returns {Place | null} */
  of(figure) {
    return this.#at.get(figure.id) ?? null;
  }

  /**
   * Moves what stands behind an edit.
   *
   * @param {Figure["in"]} part
   * @param {Edit} edit
   * @returns {Figure[]} Those that it touched.
   */
  move(part, { from, removed, added }) {
    if (removed === 0 && added === 0) return [];
    const gone = [];
    for (const figure of this.#report.figures) {
      const place = this.#at.get(figure.id);
      if (!place || figure.in !== part || place.end < from) continue;
      if (place.start > from + removed) {
        place.start += added - removed;
        place.end += added - removed;
      } else {
        this.#at.delete(figure.id);
        gone.push(figure);
      }
    }
    return gone;
  }

  /**
   * The smallest figure that lies between two offsets or touches them.
   *
   * @param {Figure["in"]} part
   * @param {number} from
   * @param {number} to
   * @returns {Figure | null}
   */
  at(part, from, to) {
    let least = null;
    let width = Number.POSITIVE_INFINITY;
    for (const figure of this.#report.figures) {
      const place = this.#at.get(figure.id);
      if (!place || figure.in !== part || place.start > from || place.end < to) continue;
      if (place.end - place.start < width) [least, width] = [figure, place.end - place.start];
    }
    return least;
  }

  /**
   * The figures that a selection holds, in reading order.
   *
   * @param {Figure["in"]} part
   * @param {number} from
   * @param {number} to
   * @returns {Figure[]}
   */
  within(part, from, to) {
    return this.#report.figures.filter((figure) => {
      const place = this.#at.get(figure.id);
      return place && figure.in === part && place.start < to && place.end > from && figure.kind !== "label";
    });
  }
}
