// @ts-check
/** @import { Mark } from "./line.js" */
import { commonEnds } from "./ends.js";
import { Mirror } from "./mirror.js";

/** @typedef {{from: number, removed: number, added: number}} Edit What changed in a text, in UTF-16 units. */

/** A character that is written from right to left. */
const RIGHT_TO_LEFT = /[\p{Script=Hebrew}\p{Script=Arabic}\p{Script=Syriac}\p{Script=Thaana}\p{Script=Nko}]/u;

/** A text of more lines than this is put in its place at once: a browser that types it takes a while for each. */
const LINES = 100;

/**
 * A textarea whose figures are marked in place.
 *
 * Why a textarea over a mirror and not an editable element: undo, selection, dead keys and input
 * methods, spelling, screen readers, and pasting as plain text are the browser's own and stay
 * untouched, because the marks are painted on another element. Its `value` is the text that was
 * checked, so offsets need no translation: line ends are `\n` before they are counted.
 */
export class Surface {
  /** @type {HTMLTextAreaElement} */
  input;
  #root;
  #mirror;
  #mirrored = true;
  /** Whether anything is written from right to left. */
  #turned = false;
  #seen = "";
  /** What stood here before and after a text was put in its place, for undo. @type {{was: string, is: string} | null} */
  #put = null;

  /**
   * @param {HTMLElement} root
   * @param {number} longest Longer texts scroll inside, without marks: laying them out twice at
   *   every key would make typing wait.
   */
  constructor(root, longest = Number.POSITIVE_INFINITY) {
    const input = root.querySelector("textarea");
    const mirror = root.querySelector(".mirror");
    if (!input || !mirror) throw new Error("a surface has a mirror and a textarea");
    this.#root = root;
    this.input = input;
    this.longest = longest;
    this.#mirror = new Mirror(mirror);
    input.addEventListener("keydown", (event) => this.#undo(event));
  }

  get text() {
    return this.input.value;
  }

  /** Whether figures are marked in place. */
  get marked() {
    return this.#mirrored;
  }

  /**
   * Brings the mirror up to date; call it after every input.
   *
   * @returns {Edit} What has changed since the last time.
   */
  update() {
    const text = this.text;
    const { head, tail } = commonEnds(this.#seen, text);
    const edit = { from: head, removed: this.#seen.length - head - tail, added: text.length - head - tail };
    this.#seen = text;
    this.#mirrored = text.length <= this.longest;
    this.#root.classList.toggle("long", !this.#mirrored);
    // What is added decides, where nothing was written that way before.
    const turned = RIGHT_TO_LEFT.test(this.#turned ? text : text.slice(head, head + edit.added));
    if (turned !== this.#turned) this.#root.classList.toggle("both-ways", turned);
    this.#turned = turned;
    this.#mirror.update(this.#mirrored ? text : "");
    return edit;
  }

  /** Marks these places and no others. @param {Mark[]} marks */
  mark(marks) {
    if (this.#mirrored) this.#mirror.mark(marks);
  }

  /**
   * @param {number} start
   * @param {number} end
   * @returns {Range | null}
   */
  range(start, end) {
    return this.#mirrored ? this.#mirror.range(start, end) : null;
  }

  /**
   * Selects a place, so that caret and screen reader go on from there, and brings it into view.
   *
   * @param {number} start
   * @param {number} end
   * @param {{focus: boolean}} how
   */
  show(start, end, { focus }) {
    this.input.setSelectionRange(start, end);
    if (focus) this.input.focus({ preventScroll: this.#mirrored });
    const box = this.range(start, end)?.getBoundingClientRect();
    if (!box) return;
    const covered = Number.parseFloat(getComputedStyle(document.documentElement).scrollPaddingBottom) || 0;
    const room = window.innerHeight - covered;
    if (box.top >= room * 0.12 && box.bottom <= room * 0.82) return;
    const calm = window.matchMedia("(prefers-reduced-motion: reduce)").matches;
    window.scrollBy({ top: box.top - room * 0.35, behavior: calm ? "instant" : "smooth" });
  }

  /**
   * Puts `text` in a place as if it had been typed, so that undo takes it back.
   *
   * @param {string} text
   * @param {number} start
   * @param {number} end
   */
  write(text, start = 0, end = this.text.length) {
    this.input.focus({ preventScroll: true });
    this.input.setSelectionRange(start, end);
    // Who listens may refuse it, as they may what is typed: not every browser asks before a command.
    const given = { inputType: "insertText", data: text, bubbles: true, cancelable: true };
    if (!this.input.dispatchEvent(new InputEvent("beforeinput", given))) return;
    if (text.split("\n", LINES).length === LINES) return this.#replace(text, start, end);
    // The only call that keeps the undo history; every browser has it for textareas.
    const done = document.execCommand(text === "" ? "delete" : "insertText", false, text);
    if (!done && this.text.slice(start, start + text.length) !== text) this.#replace(text, start, end);
  }

  /** @param {string} text @param {number} start @param {number} end */
  #replace(text, start, end) {
    const was = this.text;
    this.input.setRangeText(text, start, end, "end");
    this.#put = { was, is: this.text };
    this.input.dispatchEvent(new Event("input", { bubbles: true }));
  }

  /** The browser's own undo does not know what was put in its place. @param {KeyboardEvent} event */
  #undo(event) {
    const asked = (event.ctrlKey || event.metaKey) && !event.shiftKey && event.key.toLowerCase() === "z";
    if (!asked || this.#put?.is !== this.text) return;
    event.preventDefault();
    this.input.value = this.#put.was;
    this.#put = null;
    this.input.dispatchEvent(new Event("input", { bubbles: true }));
  }
}
