// @ts-check
/** @import { Answer, Call } from "./remote.js" */
/** The checker in a thread of its own, so that it never holds up a key. */
import { Engine, EngineError } from "./engine.js";

const engine = new Engine();
engine.warm();

self.addEventListener("message", async (/** @type {MessageEvent<Call>} */ { data }) => {
  const { id, call, text, options } = data;
  /** @type {Answer} */
  let answer;
  try {
    const value =
      call === "check"
        ? await engine.check(text, options)
        : await engine.ask(text, options, data.question ?? "sum", data.figures ?? []);
    answer = { id, value };
  } catch (error) {
    answer = { id, failed: error instanceof EngineError ? error.code : "crashed" };
  }
  self.postMessage(answer);
});
