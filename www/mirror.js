// @ts-check

import { el } from "./el.js";
import { commonEnds } from "./ends.js";

/**
 * The text of a textarea once more, line by line and invisible, exactly beneath it: a textarea
 * shows no marks, so they are painted here.
 *
 * An edit changes only the lines it touches, and in a line only the characters it touches, so that
 * ranges made before it go on covering the same words.
 */
export class Mirror {
  #root;
  /** @type {string[]} */
  #lines = [];
  /** @type {Text[]} */
  #nodes = [];
  /** @type {number[]} */
  #starts = [];

  /** @param {Element} root */
  constructor(root) {
    this.#root = root;
  }

  /** @param {string} text */
  update(text) {
    const lines = text.split("\n");
    const { head, tail } = commonEnds(this.#lines, lines);
    const gone = this.#lines.length - head - tail;
    const come = lines.length - head - tail;
    const kept = Math.min(gone, come);

    for (let at = head; at < head + kept; at += 1) {
      const node = this.#nodes[at];
      if (node) amend(node, lines[at] ?? "");
    }
    for (const node of this.#nodes.splice(head + kept, gone - kept)) node.parentElement?.remove();
    const fresh = lines.slice(head + kept, head + come).map((line) => document.createTextNode(line));
    const before = this.#nodes[head + kept]?.parentElement ?? null;
    const rows = document.createDocumentFragment();
    for (const node of fresh) rows.append(el("div", { class: "line" }, node));
    this.#root.insertBefore(rows, before);

    // Not a spread: a text may have more lines than a call may have arguments.
    this.#nodes = this.#nodes.slice(0, head + kept).concat(fresh, this.#nodes.slice(head + kept));
    this.#lines = lines;
    this.#starts = [];
    let start = 0;
    for (const line of lines) {
      this.#starts.push(start);
      start += line.length + 1;
    }
  }

  /**
   * The range between two offsets of the text, in UTF-16 units; none where they lie outside it.
   *
   * @param {number} start
   * @param {number} end
   * @returns {Range | null}
   */
  range(start, end) {
    const from = this.#place(start);
    const to = this.#place(end);
    if (!from || !to || end < start) return null;
    const range = document.createRange();
    range.setStart(from.node, from.at);
    range.setEnd(to.node, to.at);
    return range;
  }

  /** @param {number} offset */
  #place(offset) {
    let low = 0;
    let high = this.#starts.length - 1;
    while (low < high) {
      const middle = (low + high + 1) >> 1;
      if ((this.#starts[middle] ?? 0) <= offset) low = middle;
      else high = middle - 1;
    }
    const node = this.#nodes[low];
    const at = offset - (this.#starts[low] ?? 0);
    return node && at >= 0 && at <= node.length ? { node, at } : null;
  }
}

/**
 * @param {Text} node
 * @param {string} text
 */
function amend(node, text) {
  const { head, tail } = commonEnds(node.data, text);
  node.replaceData(head, node.length - head - tail, text.slice(head, text.length - tail));
}
