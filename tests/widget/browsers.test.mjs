// @ts-check
/** The panel in the other two engines, where they are installed. */
import assert from "node:assert/strict";
import { test } from "node:test";
import { ENGINES } from "../page/engines.mjs";
import { serve } from "../page/server.mjs";

/** What is asked of either: runs in the page once it has reported, or after it has failed. */
const ASK = `
  const panel = document.querySelector("crossfoot-panel");
  panel.scrollIntoView();
  for (let turn = 0; turn < 100 && !panel.report; turn += 1) await new Promise((next) => setTimeout(next, 100));
  const marks = CSS.highlights ? [...(CSS.highlights.get("crossfoot-error") ?? [])].map(String) : null;
  const summary = panel.shadowRoot.querySelector(".summary")?.textContent;
  const clashes = panel.report?.summary.clash;
  panel.remove();
  await new Promise((next) => setTimeout(next, 50));
  const left = CSS.highlights ? CSS.highlights.size + document.adoptedStyleSheets.length : 0;
  return { marks, summary, clashes, left };
`;

/** @param {any} got */
function holds(got) {
  assert.match(String(got.summary), /^Automatic check: .* not fit\.$/, JSON.stringify(got));
  assert.ok(got.clashes > 0);
  if (got.marks) assert.ok(got.marks.includes("93"), JSON.stringify(got));
  assert.equal(got.left, 0);
}

for (const { name, missing, launch } of ENGINES) {
  test(name, { skip: missing }, async () => {
    const server = await serve();
    const browser = await launch();
    try {
      for (const demo of ["plain", "strict_csp"]) {
        await browser.go(new URL(`www/demo/${demo}.html`, server.address).href);
        holds(await browser.run(ASK));
      }
      assert.deepEqual(browser.complaints, []);
    } finally {
      await browser.stop();
      await server.close();
    }
  });
}
