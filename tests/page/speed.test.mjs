// @ts-check
/** The page holds up no key, however long the article. `speed.mjs` measures it in full. */
import assert from "node:assert/strict";
import { test } from "node:test";
import { measure } from "./speed.mjs";

test("what the page does at a key stays far from a frame, in 10,000 words and 600 figures", async (context) => {
  const { figures, paste, keys, duration, processing } = await measure();
  context.diagnostic(`first marks ${paste.toFixed(0)} ms after pasting; keys ${duration} ms to the next frame`);
  assert.equal(figures, 600);
  assert.ok(keys > 200, `${keys} keys`);
  // Until the next frame is painted it takes as long as the machine has other things to do; this is ours.
  assert.ok(processing < 16, `${processing} ms`);
});
