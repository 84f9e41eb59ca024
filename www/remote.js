// @ts-check
/** @import { CheckOptions, Question, Relation, Report } from "../src/web/report.d.ts" */
import { EngineError } from "./engine.js";

/**
 * @typedef {{id: number, call: "check" | "ask", text: string, options: CheckOptions, question?: Question,
 *   figures?: number[]}} Call
 * @typedef {{id: number, value?: Report | Relation, took?: number, failed?: EngineError["code"]}} Answer
 */

/** The checker in its thread, with the calls of an `Engine`. */
export class Remote {
  /** @type {Worker | null} */
  #worker = null;
  /** @type {Map<number, {done: (value: any) => void, failed: (error: EngineError) => void}>} */
  #waiting = new Map();
  #calls = 0;
  /** How long the last call was worked on, without loading. */
  took = 0;

  /** Starts the thread, which loads the checker. */
  warm() {
    if (typeof WebAssembly === "object") this.#start();
  }

  /**
   * @param {string} text
   * @param {CheckOptions} options
   * @returns {Promise<Report>}
   */
  check(text, options) {
    return this.#send({ id: 0, call: "check", text, options });
  }

  /**
   * @param {string} text
   * @param {CheckOptions} options
   * @param {Question} question
   * @param {number[]} figures
   * @returns {Promise<Relation>}
   */
  ask(text, options, question, figures) {
    return this.#send({ id: 0, call: "ask", text, options, question, figures });
  }

  #start() {
    if (this.#worker) return this.#worker;
    const worker = new Worker(new URL("./worker.js", import.meta.url), { type: "module" });
    worker.addEventListener("message", (/** @type {MessageEvent<Answer>} */ { data }) => {
      const call = this.#waiting.get(data.id);
      this.#waiting.delete(data.id);
      this.took = data.took ?? 0;
      if (data.failed) call?.failed(new EngineError(data.failed));
      else call?.done(data.value);
    });
    // The thread itself could not be had: whoever waits is told, and the next call starts another.
    worker.addEventListener("error", (event) => {
      event.preventDefault();
      worker.terminate();
      this.#worker = null;
      for (const { failed } of this.#waiting.values()) failed(new EngineError("unloaded"));
      this.#waiting.clear();
    });
    this.#worker = worker;
    return worker;
  }

  /** @param {Call} call @returns {Promise<any>} */
  #send(call) {
    if (typeof WebAssembly !== "object") return Promise.reject(new EngineError("unavailable"));
    const worker = this.#start();
    this.#calls += 1;
    const id = this.#calls;
    return new Promise((done, failed) => {
      this.#waiting.set(id, { done, failed });
      worker.postMessage({ ...call, id });
    });
  }
}
