// @ts-check
/** @import { CheckOptions, Question, Relation, Report } from "../src/web/report.d.ts" */

/**
 * @typedef {{
 *   default: (options?: object) => Promise<unknown>,
 *   check: (text: string, options?: CheckOptions) => Report,
 *   ask: (text: string, options: CheckOptions, question: Question, figures: number[]) => Relation,
 * }} Glue
 */

/** The form of report that this page reads. */
const SCHEMA = 1;

/** The checker could not be had, or stopped. `code` is `unavailable`, `unloaded`, `crashed` or `outdated`. */
export class EngineError extends Error {
  /**
   * @param {"unavailable" | "unloaded" | "crashed" | "outdated"} code
   * @param {unknown} [cause]
   */
  constructor(code, cause) {
    super(`${code}: ${cause instanceof Error ? cause.message : String(cause ?? "")}`, { cause });
    this.code = code;
  }
}

/**
 * The checker. It is loaded when it is first needed; an instance that has crashed is thrown away, and
 * the next check has a new one.
 */
export class Engine {
  /** @type {Promise<Glue> | null} */
  #glue = null;
  #made = 0;

  /** Loads the checker ahead of the first text. Where that fails, the first check says so. */
  warm() {
    this.#glue ??= this.#load();
    this.#glue.catch(() => {});
  }

  /**
   * Checks a text. Rejects with an `EngineError` where that cannot be done.
   *
   * @param {string} text
   * @param {CheckOptions} options
   * @returns {Promise<Report>}
   */
  async check(text, options) {
    const report = await this.#run((glue) => glue.check(text, options));
    if (report.schema !== SCHEMA) throw new EngineError("outdated", `schema ${report.schema}`);
    return report;
  }

  /**
   * Asks something of figures of a text, by their ids.
   *
   * @param {string} text
   * @param {CheckOptions} options
   * @param {Question} question
   * @param {number[]} figures
   * @returns {Promise<Relation>}
   */
  ask(text, options, question, figures) {
    return this.#run((glue) => glue.ask(text, options, question, figures));
  }

  /**
   * @template T
   * @param {(glue: Glue) => T} call
   */
  async #run(call) {
    this.#glue ??= this.#load();
    const glue = await this.#glue;
    try {
      return call(glue);
    } catch (cause) {
      // Whatever was thrown, this memory may be half changed.
      this.#glue = null;
      throw new EngineError("crashed", cause);
    }
  }

  /** @returns {Promise<Glue>} */
  async #load() {
    if (typeof WebAssembly !== "object") throw new EngineError("unavailable", "no WebAssembly");
    this.#made += 1;
    // A module is made once for each address, and keeps its instance: another address, another instance.
    const address = this.#made === 1 ? "./pkg/crossfoot.js" : `./pkg/crossfoot.js?again=${this.#made}`;
    // The code is on its way while the glue is fetched that starts it.
    const code = fetch(new URL("./pkg/crossfoot_bg.wasm", import.meta.url));
    code.catch(() => {});
    try {
      /** @type {Glue} */
      const glue = await import(address);
      await glue.default({ module_or_path: code });
      return glue;
    } catch (cause) {
      this.#glue = null;
      throw new EngineError("unloaded", cause);
    }
  }
}
