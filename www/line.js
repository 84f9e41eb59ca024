// @ts-check
import { el } from "./el.js";
import { commonEnds } from "./ends.js";

/** @typedef {{start: number, end: number, layer: string}} Mark In UTF-16 units; `layer` is the class that paints it. */

/**
 * A line of text whose marked pieces are elements. Where marks overlap, a piece has the classes of all.
 *
 * An edit between two marks changes the characters it touches and nothing else; one that touches a
 * mark takes it off.
 */
export class Line {
  element = el("div", { class: "line" });
  text;
  /** @type {Mark[]} */
  #marks = [];
  /** In reading order, each with where it begins; one at least. @type {{start: number, node: Text}[]} */
  #pieces = [];

  /** @param {string} text */
  constructor(text) {
    this.text = text;
    this.#draw();
  }

  /** Puts another text in the place of this one. @param {string} text */
  amend(text) {
    const { head, tail } = commonEnds(this.text, text);
    const end = this.text.length - tail;
    const moved = text.length - this.text.length;
    const left = this.#marks.flatMap((mark) => {
      if (mark.end < head) return mark;
      return mark.start > end ? { ...mark, start: mark.start + moved, end: mark.end + moved } : [];
    });
    this.text = text;
    const same = left.length === this.#marks.length;
    this.#marks = left;
    if (!same) return this.#draw();
    const { node, at } = this.place(head, false);
    node.replaceData(at, end - head, text.slice(head, text.length - tail));
    for (const piece of this.#pieces) if (piece.start > head) piece.start += moved;
  }

  /** Marks these places and no others. @param {Mark[]} marks */
  mark(marks) {
    if (same(marks, this.#marks)) return;
    this.#marks = marks;
    this.#draw();
  }

  /**
   * The piece that an offset lies in; between two of them the first, or the second if `after`.
   *
   * @param {number} offset
   * @param {boolean} after
   */
  place(offset, after) {
    const within = this.#pieces.filter(({ start }) => (after ? start <= offset : start < offset)).at(-1);
    const { node, start } = within ?? /** @type {{start: number, node: Text}} */ (this.#pieces[0]);
    return { node, at: offset - start };
  }

  #draw() {
    const ends = this.#marks.flatMap(({ start, end }) => [start, end]);
    const cuts = [...new Set([0, ...ends])].filter((cut) => cut === 0 || cut < this.text.length);
    cuts.sort((a, b) => a - b);
    /** @type {Node[]} */
    const drawn = [];
    this.#pieces = cuts.map((start, at) => {
      const end = cuts[at + 1] ?? this.text.length;
      const node = document.createTextNode(this.text.slice(start, end));
      const layers = this.#marks.filter((mark) => mark.start <= start && mark.end >= end).map(({ layer }) => layer);
      drawn.push(layers.length > 0 ? el("span", { class: layers.join(" ") }, node) : node);
      return { start, node };
    });
    this.element.replaceChildren(...drawn);
  }
}

/** @param {Mark[]} these @param {Mark[]} those */
const same = (these, those) =>
  these.length === those.length &&
  these.every(({ start, end, layer }, at) => {
    const other = those[at];
    return other && start === other.start && end === other.end && layer === other.layer;
  });
