// @ts-check
/** One smoke test each in Firefox and WebKitGTK, where they are installed: paste, findings, a repair, undo. */
import assert from "node:assert/strict";
import { spawn } from "node:child_process";
import { access } from "node:fs/promises";
import { after, before, test } from "node:test";
import puppeteer from "puppeteer-core";
import { serve } from "./server.mjs";

const FIREFOX = process.env.CROSSFOOT_FIREFOX ?? "/usr/bin/firefox-esr";
const DRIVER = "/usr/bin/WebKitWebDriver";
const XVFB = "/usr/bin/xvfb-run";
const MINI_BROWSERS = ["x86_64-linux-gnu", "aarch64-linux-gnu"].map(
  (machine) => `/usr/lib/${machine}/webkit2gtk-4.1/MiniBrowser`,
);
const PORT = 4567;
const TEXT = "The fire killed 7 men and 5 women, 13 people in all.";

/** @type {Awaited<ReturnType<typeof serve>>} */
let server;
before(async () => {
  server = await serve();
});
after(() => server.close());

/** @param {string} path */
const there = (path) =>
  access(path).then(
    () => true,
    () => false,
  );

/**
 * What the page must do in every browser.
 *
 * @param {<T>(script: string) => Promise<T>} run Runs the body of a function in the page.
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

test("Firefox", async (context) => {
  if (!(await there(FIREFOX))) return context.skip(`there is no ${FIREFOX}`);
  const browser = await puppeteer.launch({ browser: "firefox", executablePath: FIREFOX, headless: true });
  try {
    const page = await browser.newPage();
    /** @type {string[]} */
    const errors = [];
    page.on("pageerror", (error) => errors.push(String(error)));
    await page.goto(server.address);
    // puppeteer runs what it is given outside of the page's policy, as a debugger does.
    await smoke((script) => page.evaluate(`(() => { ${script} })()`).then((value) => /** @type {any} */ (value)));
    assert.deepEqual(errors, []);
  } finally {
    await browser.close();
  }
});

test("WebKitGTK", async (context) => {
  const present = await Promise.all(MINI_BROWSERS.map(there));
  const binary = MINI_BROWSERS[present.indexOf(true)];
  if (!binary || !(await there(DRIVER)) || !(await there(XVFB))) {
    return context.skip(`there is no ${DRIVER}, MiniBrowser or ${XVFB}`);
  }
  const driver = spawn(XVFB, ["-a", DRIVER, `--port=${PORT}`], {
    detached: true,
    stdio: "ignore",
    env: { ...process.env, WEBKIT_DISABLE_COMPOSITING_MODE: "1" },
  });
  /** @param {string} path @param {object} [body] @param {string} [method] @returns {Promise<any>} */
  const call = async (path, body = {}, method = "POST") => {
    const response = await fetch(`http://127.0.0.1:${PORT}${path}`, {
      method,
      ...(method === "POST" ? { body: JSON.stringify(body), headers: { "content-type": "application/json" } } : {}),
    });
    const { value } = /** @type {{value: any}} */ (await response.json());
    if (!response.ok) throw new Error(`${path}: ${JSON.stringify(value)}`);
    return value;
  };
  try {
    const options = { binary, args: ["--automation"] };
    const session = await begin(call, { browserName: "MiniBrowser", "webkitgtk:browserOptions": options });
    await call(`/session/${session}/url`, { url: server.address });
    await smoke((script) => call(`/session/${session}/execute/sync`, { script, args: [] }));
    await call(`/session/${session}`, {}, "DELETE");
  } finally {
    if (driver.pid) process.kill(-driver.pid);
  }
});

/**
 * The driver needs a moment until it listens.
 *
 * @param {(path: string, body: object) => Promise<any>} call
 * @param {object} wanted
 * @returns {Promise<string>}
 */
async function begin(call, wanted) {
  for (let wait = 0; ; wait += 1) {
    try {
      const { sessionId } = await call("/session", { capabilities: { alwaysMatch: wanted } });
      return sessionId;
    } catch (error) {
      if (wait > 60) throw error;
      await new Promise((done) => setTimeout(done, 250));
    }
  }
}
