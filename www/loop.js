// @ts-check
/** @import { CheckOptions, Report } from "../src/web/report.d.ts" */
/** @import { Remote } from "./remote.js" */
import { EngineError } from "./engine.js";

/** The checker rests for so many times what the last check took: who types fast waits for few frames of its marks. */
const REST = 3;
const LONGEST_REST = 600;
/** How long a key has for its own frame before the checker takes a part of the machine, in milliseconds. */
const FRAME = 12;
/** Within a rest the next check begins with a later key, or when none has come for so long: never as one comes. */
const PAUSE = 150;
/** Of a text that comes all at once this much is looked at first, in UTF-16 units: more than a window shows. */
const GLANCE = 6000;

/**
 * Checks the text whenever it has changed, one check at a time; an answer to a text that has
 * changed meanwhile is dropped. Says `report`, `failed` (an `EngineError`) or `empty`; and `glance`
 * before the report on a long text that was not there before, with the figures at its beginning.
 */
export class Loop extends EventTarget {
  #engine;
  #read;
  #busy = false;
  #stale = false;
  #timer = 0;
  /** When the last answer came. */
  #answered = 0;
  /** How long the text was that was last checked. */
  #length = 0;

  /**
   * @param {Remote} engine
   * @param {() => {text: string, options: CheckOptions}} read
   */
  constructor(engine, read) {
    super();
    this.#engine = engine;
    this.#read = read;
  }

  /**
   * The text or an option has changed.
   *
   * @param {number} [added] How many characters came at once.
   */
  changed(added = 0) {
    this.#stale = true;
    if (this.#busy) return;
    clearTimeout(this.#timer);
    // A text that arrives is checked while it is laid out; a key is to be seen first.
    if (added > GLANCE) return void this.run();
    const rest = this.#answered + Math.min(this.#engine.took * REST, LONGEST_REST) - performance.now();
    this.#timer = window.setTimeout(() => this.run(), rest <= FRAME ? FRAME : Math.max(rest, PAUSE));
  }

  async run() {
    if (this.#busy) return;
    this.#stale = false;
    const { text, options } = this.#read();
    const grown = text.length - this.#length;
    this.#length = text.length;
    if (text.trim() === "" && !options.headline) return this.#say("empty", null);
    this.#busy = true;
    if (grown > 2 * GLANCE) this.#glance(text, options);
    const answer = await this.#answer(text, options);
    this.#busy = false;
    this.#answered = performance.now();
    if (this.#stale) return this.changed();
    this.#say(answer instanceof EngineError ? "failed" : "report", answer);
  }

  /** Asked before the text itself, and answered before it. @param {string} text @param {CheckOptions} options */
  async #glance(text, options) {
    const start = text.slice(0, text.lastIndexOf("\n", GLANCE) + 1 || GLANCE);
    const seen = await this.#engine.check(start, options).catch(() => null);
    if (seen && !this.#stale) this.#say("glance", seen);
  }

  /**
   * A crashed checker is made anew and asked once more.
   *
   * @param {string} text
   * @param {CheckOptions} options
   * @returns {Promise<Report | EngineError>}
   */
  async #answer(text, options) {
    for (let again = true; ; again = false) {
      try {
        return await this.#engine.check(text, options);
      } catch (error) {
        const known = error instanceof EngineError ? error : new EngineError("crashed", error);
        if (known.code !== "crashed" || !again) return known;
      }
    }
  }

  /** @param {string} name @param {Report | EngineError | null} detail */
  #say(name, detail) {
    this.dispatchEvent(new CustomEvent(name, { detail }));
  }
}
