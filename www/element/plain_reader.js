// @ts-check
/** @import { Block, Part } from "../../src/web/reading.d.ts" */
/**
 * A page reader in JavaScript, for pages on which WebAssembly may run in a worker only: a worker sees
 * no page. It knows less than the one in src/web/dom; what it does not know it leaves out.
 */

const SKIPPED =
  "script, style, noscript, template, svg, math, canvas, iframe, object, embed, video, audio, select, button, input, textarea, nav, form, dialog, menu, address, footer, s, strike, del, sup, rt, rp, [hidden], [aria-hidden=true], [data-crossfoot=off], [role=complementary], [role=navigation], crossfoot-panel";
const RAISED = /^\p{L}{2,}$/u;

/** @param {Element} element @returns {{headline: Part | null, body: Part}} */
export function read(element) {
  const title = element.matches("h1") ? element : element.querySelector("h1");
  const headline = title ? partOf(title, null) : null;
  return { headline: headline?.text ? headline : null, body: partOf(element, title) };
}

/** @param {Part} part @param {Uint32Array} spans @returns {(Range | null)[]} */
export function ranges(part, spans) {
  const found = [];
  for (let at = 0; at + 1 < spans.length; at += 2) found.push(rangeOf(part, spans[at] ?? 0, spans[at + 1] ?? 0));
  return found;
}

/** @param {Element} root @param {Element | null} without @returns {Part} */
function partOf(root, without) {
  /** @type {Text[]} */
  const nodes = [];
  /** @type {number[]} */
  const pieces = [];
  /** @type {Block[]} */
  const blocks = [];
  let text = "";
  let gap = "\n\n";
  /** @param {Text} node */
  const add = (node) => {
    nodes.push(node);
    for (const [word, { index }] of pair(node.data.matchAll(/[^ \t\n\r\f\u00ad\u200b\u2060\ufeff]+/g))) {
      if (/[ \t\n\r\f]$/.test(node.data.slice(0, index)) && gap === "") gap = " ";
      if (text !== "") text += gap;
      if (gap === "\n\n" || text === "") blocks.push({ role: "paragraph", start: text.length, end: text.length });
      gap = "";
      pieces.push(text.length, nodes.length - 1, index, word.length);
      text += word;
      const block = blocks.at(-1);
      if (block) block.end = text.length;
    }
    if (/[ \t\n\r\f]$/.test(node.data) && gap === "") gap = " ";
  };
  /** @param {Node} node */
  const walk = (node) => {
    for (const child of node.childNodes) {
      if (child instanceof Text) add(child);
      if (!(child instanceof Element) || child === without) continue;
      if (child.localName === "br") gap = gap === "\n" ? "\n\n" : gap || "\n";
      const raised = child.localName === "sup" && RAISED.test(child.textContent ?? "");
      if ((child.matches(SKIPPED) && !raised) || !child.checkVisibility()) continue;
      const cell = child.matches("td + *, th + *");
      const block = !cell && !child.matches("td, th") && !/^inline|contents/.test(getComputedStyle(child).display);
      if (cell) gap = "\t";
      if (block) gap = "\n\n";
      walk(child);
      if (block) gap = child.localName === "tr" ? "\n" : "\n\n";
    }
  };
  walk(root);
  return { text, blocks, nodes, pieces: Uint32Array.from(pieces) };
}

/** @param {Iterable<RegExpExecArray>} matches @returns {[string, RegExpExecArray][]} */
const pair = (matches) => [...matches].map((match) => [match[0], match]);

/** @param {Part} part @param {number} start @param {number} end */
function rangeOf({ nodes, pieces }, start, end) {
  const range = document.createRange();
  let begun = false;
  for (let at = 0; at < pieces.length; at += 4) {
    const [from = 0, node = 0, offset = 0, length = 0] = pieces.subarray(at, at + 4);
    const place = nodes[node];
    if (from >= end || !place) break;
    if (from + length <= start) continue;
    if (!place.isConnected || offset + length > place.length) return null;
    if (!begun) range.setStart(place, offset + Math.max(start - from, 0));
    range.setEnd(place, offset + Math.min(end - from, length));
    begun = true;
  }
  return begun ? range : null;
}
