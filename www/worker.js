// @ts-check
/** @import { Answer, Call } from "./remote.js" */
/** The checker in a thread of its own, so that it never holds up a key. */
import { Engine, EngineError } from "./engine.js";
import { EXAMPLE } from "./example.js";

/** How long the checker practises, in milliseconds. */
const PRACTICE = 400;

const engine = new Engine();
const loaded = engine.check(EXAMPLE.text, {}).catch(() => null);
loaded.then((report) => report && practise());

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

/**
 * A browser makes code quick only once it has run for a while: the first article should not have to
 * wait for that. Whatever is asked meanwhile comes first.
 */
async function practise() {
  const until = performance.now() + PRACTICE;
  while (performance.now() < until) {
    await new Promise((next) => setTimeout(next));
    await engine.check(EXAMPLE.text, {});
  }
}
