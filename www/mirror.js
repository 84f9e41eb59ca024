// @ts-check
/** @import { Mark } from "./line.js" */

import { commonEnds } from "./ends.js";
import { Line } from "./line.js";

/**
 * The text of a textarea once more, line by line and invisible, exactly beneath it: a textarea
 * shows no marks, so they are painted here.
 *
 * Why elements and not CSS highlights, which need none: whatever changes in a document, Chromium goes
 * over all its highlights again, so that each key waited for every figure. An edit changes only the
 * lines it touches, and so does a mark that comes or goes.
 */
export class Mirror {
  #root;
  /** @type {Line[]} */
  #lines = [];
  /** @type {number[]} */
  #starts = [];

  /** @param {Element} root */
  constructor(root) {
    this.#root = root;
  }

  /** @param {string} text */
  update(text) {
    const texts = text.split("\n");
    const before = this.#lines.map((line) => line.text);
    const { head, tail } = commonEnds(before, texts);
    const gone = before.length - head - tail;
    const come = texts.length - head - tail;
    const kept = Math.min(gone, come);

    for (let at = head; at < head + kept; at += 1) this.#lines[at]?.amend(texts[at] ?? "");
    for (const line of this.#lines.slice(head + kept, head + gone)) line.element.remove();
    const fresh = texts.slice(head + kept, head + come).map((line) => new Line(line));
    const rows = document.createDocumentFragment();
    for (const line of fresh) rows.append(line.element);
    this.#root.insertBefore(rows, this.#lines[head + gone]?.element ?? null);

    // Not a spread: a text may have more lines than a call may have arguments.
    this.#lines = this.#lines.slice(0, head + kept).concat(fresh, this.#lines.slice(head + gone));
    this.#starts = [];
    let start = 0;
    for (const line of texts) {
      this.#starts.push(start);
      start += line.length + 1;
    }
  }

  /** Marks these places of the text, in UTF-16 units, and no others. @param {Mark[]} marks */
  mark(marks) {
    /** @type {Mark[][]} */
    const lines = this.#lines.map(() => []);
    for (const { start, end, layer } of marks) {
      for (let at = this.#at(start); (this.#starts[at] ?? end) < end; at += 1) {
        const from = this.#starts[at] ?? 0;
        const length = this.#lines[at]?.text.length ?? 0;
        lines[at]?.push({ start: Math.max(start - from, 0), end: Math.min(end - from, length), layer });
      }
    }
    for (const [at, line] of this.#lines.entries()) line.mark(lines[at] ?? []);
  }

  /**
   * The range between two offsets of the text, in UTF-16 units; none where they lie outside it.
   *
   * @param {number} start
   * @param {number} end
   * @returns {Range | null}
   */
  range(start, end) {
    const from = this.#place(start, true);
    const to = this.#place(end, false);
    if (!from || !to || end < start) return null;
    const range = document.createRange();
    range.setStart(from.node, from.at);
    range.setEnd(to.node, to.at);
    return range;
  }

  /** @param {number} offset @param {boolean} after Whether it lies in what follows it, where two pieces meet. */
  #place(offset, after) {
    const at = this.#at(offset);
    const line = this.#lines[at];
    const within = offset - (this.#starts[at] ?? 0);
    return line && within >= 0 && within <= line.text.length ? line.place(within, after) : null;
  }

  /** The line that an offset lies in. @param {number} offset */
  #at(offset) {
    let low = 0;
    let high = this.#starts.length - 1;
    while (low < high) {
      const middle = (low + high + 1) >> 1;
      if ((this.#starts[middle] ?? 0) <= offset) low = middle;
      else high = middle - 1;
    }
    return low;
  }
}
