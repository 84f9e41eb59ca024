// @ts-check
/** The package in Node: the same functions; the WebAssembly is read from beside this file. */
import { readFile } from "node:fs/promises";
import start from "../pkg/crossfoot.js";

export * from "../pkg/crossfoot.js";

/** @param {Parameters<typeof start>[0]} [given] Bytes, a module or an address; the package's own if left out. */
export default async function init(given) {
  if (given !== undefined) return start(given);
  return start({ module_or_path: await readFile(new URL("./crossfoot.wasm", import.meta.url)) });
}
