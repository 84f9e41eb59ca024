// @ts-check
/** @import { CheckOptions, Report } from "../src/web/report.d.ts" */
/** @import { Remote } from "./remote.js" */
import { EngineError } from "./engine.js";

/** A check that takes longer than this, in milliseconds, waits for a pause in typing. */
const QUICK = 100;
const LONGEST_PAUSE = 600;

/**
 * Checks the text whenever it has changed, one check at a time; an answer to a text that has
 * changed meanwhile is dropped. Says `report`, `failed` (an `EngineError`) or `empty`.
 */
export class Loop extends EventTarget {
  #engine;
  #read;
  #busy = false;
  #stale = false;
  #timer = 0;

  /**
   * @param {Remote} engine
   * @param {() => {text: string, options: CheckOptions}} read
   */
  constructor(engine, read) {
    super();
    this.#engine = engine;
    this.#read = read;
  }

  /** The text or an option has changed. */
  changed() {
    this.#stale = true;
    if (this.#busy) return;
    clearTimeout(this.#timer);
    // At once: the checker works in its thread while this one lays the text out.
    const { took } = this.#engine;
    if (took <= QUICK) this.run();
    else this.#timer = window.setTimeout(() => this.run(), Math.min(took, LONGEST_PAUSE));
  }

  async run() {
    if (this.#busy) return;
    this.#stale = false;
    const { text, options } = this.#read();
    if (text.trim() === "" && !options.headline) return this.#say("empty", null);
    this.#busy = true;
    const answer = await this.#answer(text, options);
    this.#busy = false;
    if (this.#stale) return this.changed();
    this.#say(answer instanceof EngineError ? "failed" : "report", answer);
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
