// @ts-check
/** The checker in a worker, where the policy of the page forbids it on the page. */
import init, { check } from "../pkg/crossfoot.js";
import { WASM } from "./build.js";

const ready = init({ module_or_path: WASM });

addEventListener("message", async ({ data: { id, text, options } }) => {
  try {
    await ready;
    postMessage({ id, report: check(text, options) });
  } catch (cause) {
    postMessage({ id, code: cause instanceof WebAssembly.CompileError ? "blocked" : "crashed" });
  }
});
