// @ts-check
/** Firefox and WebKitGTK, where they are installed: paste, findings, a repair, undo; and the panel on two pages. */
import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import { ENGINES } from "./engines.mjs";
import { serve } from "./server.mjs";

const TEXT = "The fire killed 7 men and 5 women, 13 people in all.";

/** @type {Awaited<ReturnType<typeof serve>>} */
let server;
before(async () => {
  server = await serve();
});
after(() => server.close());

/**
 * What the page must do in every browser.
 *
 * @param {(script: string) => Promise<any>} run Runs the body of a function in the page.
 */
async function smoke(run) {
  /** @param {string} expression */
  const until = async (expression) => {
    for (let wait = 0; wait < 200; wait += 1) {
      if (await run(`return Boolean(${expression})`)) return;
      await new Promise((done) => setTimeout(done, 100));
    }
    assert.fail(`not in time: ${expression}; the page says ${await run("return document.body.innerText")}`);
  };
  await until("document.querySelector('.summary')?.textContent");
  await run(
    `document.querySelector('#text').focus(); document.execCommand('insertText', false, ${JSON.stringify(TEXT)})`,
  );
  await until("document.querySelector('#notes .relation.clash')");
  assert.match(await run("return document.querySelector('#notes .message').textContent"), /12.*13/);
  await run("document.querySelector('.repair').click()");
  await until("/agree/.test(document.querySelector('.summary').textContent)");
  assert.notEqual(await run("return document.querySelector('#text').value"), TEXT);
  await run("document.execCommand('undo')");
  assert.equal(await run("return document.querySelector('#text').value"), TEXT);
  await run("document.querySelector('#toggle-ledger').click()");
  await until("document.querySelectorAll('.book tbody tr').length === 3");
}

/** What is asked of the panel: runs in the page once it has reported, or after it has failed. */
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
    const browser = await launch();
    try {
      await browser.go(server.address);
      await smoke(browser.run);
      for (const demo of ["plain", "strict_csp"]) {
        await browser.go(new URL(`www/demo/${demo}.html`, server.address).href);
        holds(await browser.run(ASK));
      }
      assert.deepEqual(browser.complaints, []);
    } finally {
      await browser.stop();
    }
  });
}
