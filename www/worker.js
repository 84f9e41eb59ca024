// @ts-check
/** @import { Answer, Call } from "./remote.js" */
/** The checker in a thread of its own, so that it never holds up a key. */
import { Engine, EngineError } from "./engine.js";
import { EXAMPLE } from "./example.js";

const engine = new Engine();
// A browser makes code quick only once it has run: the first article should not have to wait for that.
const loaded = engine.check(EXAMPLE.text, {}).catch(() => {});

self.addEventListener("message", async (/** @type {MessageEvent<Call>} */ { data }) => {
  const { id, call, text, options } = data;
  /** @type {Answer} */
  let answer;
  try {
    await loaded;
    const began = performance.now();
    const value =
      call === "check"
        ? await engine.check(text, options)
        : await engine.ask(text, options, data.question ?? "sum", data.figures ?? []);
    answer = { id, value, took: performance.now() - began };
  } catch (error) {
    answer = { id, failed: error instanceof EngineError ? error.code : "crashed" };
  }
  self.postMessage(answer);
});
