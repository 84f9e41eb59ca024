// @ts-check
/** @import { CheckOptions, Report } from "../../src/web/report.d.ts" */
/** @import { Core } from "./core.js" */
import { Failure } from "./failure.js";
import { ranges, read } from "./plain_reader.js";

/** How long a worker may take for its first answer, in milliseconds. */
const PATIENCE = 20_000;

/**
 * The checker in a worker that the publisher serves: it has a policy of its own.
 *
 * @param {string} address
 * @returns {Promise<Core>}
 */
export async function remote(address) {
  const worker = new Worker(address, { type: "module" });
  /** @type {Map<number, {resolve: (report: Report) => void, reject: (cause: Failure) => void}>} */
  const asked = new Map();
  let turn = 0;
  worker.addEventListener("message", ({ data: { id, report, code } }) => {
    const waiting = asked.get(id);
    asked.delete(id);
    if (report) waiting?.resolve(report);
    else waiting?.reject(new Failure(code));
  });
  // Where a worker is forbidden too, that is told by an event, not by an exception.
  worker.addEventListener("error", () => {
    for (const { reject } of asked.values()) reject(new Failure("blocked"));
  });
  /** @param {string} text @param {CheckOptions} options @returns {Promise<Report>} */
  const check = (text, options) =>
    new Promise((resolve, reject) => {
      turn += 1;
      asked.set(turn, { resolve, reject });
      worker.postMessage({ id: turn, text, options });
    });
  const late = new Promise((_, reject) => setTimeout(() => reject(new Failure("blocked")), PATIENCE));
  await Promise.race([check("", {}), late]).catch((cause) => {
    worker.terminate();
    throw cause;
  });
  return { read, ranges, check };
}
