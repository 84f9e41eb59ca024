// @ts-check
/** @import { CheckOptions, Report } from "../../src/web/report.d.ts" */
/** @import { Part, Reading } from "../../src/web/reading.d.ts" */
import init, { check, ranges, read } from "../pkg/crossfoot.js";
import { BYTES, INTEGRITY, WASM } from "./build.js";
import { Failure } from "./failure.js";

/** The form of report that is read here. */
const SCHEMA = 1;

/**
 * @typedef {object} Core
 * @property {(element: Element) => Reading} read
 * @property {(part: Part, spans: Uint32Array) => (Range | null)[]} ranges
 * @property {(text: string, options: CheckOptions) => Report | Promise<Report>} check
 */

/** All panels of a page share one. @type {Promise<Core> | null} */
let core = null;

/**
 * Loads the checker, once.
 *
 * @param {string | null} address Of the WebAssembly, if it is not beside the script.
 * @param {string | null} worker Of a worker, for pages that forbid it here.
 * @returns {Promise<Core>}
 */
export function load(address, worker) {
  core ??= climb(address, worker).catch((cause) => {
    core = null;
    throw cause;
  });
  return core;
}

/** Each step is tried once. @param {string | null} address @param {string | null} worker */
async function climb(address, worker) {
  try {
    return await start(address);
  } catch (cause) {
    if (!worker || !(cause instanceof Failure) || cause.code !== "blocked") throw cause;
    const { remote } = await import("./remote_core.js");
    return remote(worker);
  }
}

/** @param {string | null} address @returns {Promise<Core>} */
async function start(address) {
  if (typeof WebAssembly !== "object") throw new Failure("unsupported");
  const code = BYTES?.() ?? (await get(address ?? WASM, address ? "" : INTEGRITY));
  await init({ module_or_path: await compile(code) });
  return { read: guarded(read), ranges: guarded(ranges), check: guarded(checked) };
}

/** @param {string} address @param {string} integrity */
async function get(address, integrity) {
  const response = await fetch(address, { integrity, credentials: "same-origin" }).catch(async (cause) => {
    // A hash that does not fit looks like a line that is down.
    const there = integrity && (await fetch(address, { credentials: "same-origin" }).catch(() => null))?.ok;
    throw new Failure(there ? "integrity" : "offline", cause);
  });
  if (!response.ok) throw new Failure("offline", response.status);
  return response;
}

/** @param {Response | Uint8Array<ArrayBuffer>} code */
async function compile(code) {
  try {
    if (!(code instanceof Response)) return await WebAssembly.compile(code);
    // Servers that do not know the type are forgiven.
    const streams = code.headers.get("content-type")?.startsWith("application/wasm");
    return await (streams ? WebAssembly.compileStreaming(code) : WebAssembly.compile(await code.arrayBuffer()));
  } catch (cause) {
    throw new Failure(cause instanceof WebAssembly.CompileError ? "blocked" : "offline", cause);
  }
}

/** @param {string} text @param {CheckOptions} options @returns {Report} */
function checked(text, options) {
  const report = check(text, options);
  if (report.schema !== SCHEMA) throw new Failure("crashed", `schema ${report.schema}`);
  return report;
}

/**
 * Whatever it throws, its memory may be half changed.
 *
 * @template {any[]} A
 * @template R
 * @param {(...given: A) => R} call
 * @returns {(...given: A) => R}
 */
function guarded(call) {
  return (...given) => {
    try {
      return call(...given);
    } catch (cause) {
      throw cause instanceof Failure ? cause : new Failure("crashed", cause);
    }
  };
}
