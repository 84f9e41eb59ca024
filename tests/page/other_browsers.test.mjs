// @ts-check
/** One smoke test each in Firefox and WebKitGTK, where they are installed: paste, findings, a repair, undo. */
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

for (const { name, missing, launch } of ENGINES) {
  test(name, { skip: missing }, async () => {
    const browser = await launch();
    try {
      await browser.go(server.address);
      await smoke(browser.run);
      assert.deepEqual(browser.complaints, []);
    } finally {
      await browser.stop();
    }
  });
}
