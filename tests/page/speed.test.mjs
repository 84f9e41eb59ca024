// @ts-check
/** The page holds up no key, however long the article. `speed.mjs` measures it in full. */
import assert from "node:assert/strict";
import { test } from "node:test";
import { measure } from "./speed.mjs";

test("what the page does at a key stays far from a frame, in 10,000 words and 600 figures", async (context) => {
  const { figures, paste, page, bare } = await measure({ keys: 60, pastes: 1 });
  context.diagnostic(
    `first marks ${paste.toFixed(0)} ms after pasting; ${page.work.toFixed(1)} ms of work a key, ${bare.work.toFixed(1)} in a bare field`,
  );
  assert.equal(figures, 600);
  // Until the next frame is painted it takes as long as the machine has other things to do, and how much of that the browser
  // tells; the work is ours. Spread over the frames of a key and of its report it is three to four times that of a bare field,
  // 10 to 13 ms: twice as much would be seen.
  assert.ok(page.work < 9 * bare.work, `${page.work} ms of work a key, ${bare.work} in a bare field`);
});
