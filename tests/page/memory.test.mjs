// @ts-check
/** What the checker takes of memory, and that it gives back all of it. */
import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { before, test } from "node:test";
import { pathToFileURL } from "node:url";
import { bulletin, news } from "./news.mjs";
import { DIST } from "./server.mjs";

const MEGABYTE = 1_000_000;

/** @type {{check: (text: string, options?: object) => {figures: unknown[]}, memory: WebAssembly.Memory}} */
let checker;

before(async () => {
  const { initSync, check } = await import(pathToFileURL(join(DIST, "www/pkg/crossfoot.js")).href);
  const { memory } = initSync({ module: readFileSync(join(DIST, "www/pkg/crossfoot_bg.wasm")) });
  checker = { check, memory };
});

test("memory stays within eight times an article and four megabytes", (context) => {
  // Memory of WebAssembly only grows, so the short texts come first; a second text may find it in parts.
  for (const [length, make] of /** @type {const} */ ([
    [4_000, news],
    [60_000, news],
    [60_000, bulletin],
    [60_000, bulletin],
  ])) {
    const text = make(length).slice(0, length);
    const { figures } = checker.check(text);
    const taken = checker.memory.buffer.byteLength;
    const what = `${length} bytes of text, ${figures.length} figures: ${(taken / MEGABYTE).toFixed(2)} MB`;
    context.diagnostic(what);
    assert.ok(figures.length > length / (make === news ? 1000 : 30), what);
    assert.ok(taken <= 8 * length + 4 * MEGABYTE, what);
  }
});

test("nothing grows when a text is checked 10,000 times", () => {
  const text = news(400);
  for (let run = 0; run < 100; run += 1) checker.check(text);
  const before = checker.memory.buffer.byteLength;
  for (let run = 0; run < 10_000; run += 1) checker.check(text);
  assert.equal(checker.memory.buffer.byteLength, before);
});
