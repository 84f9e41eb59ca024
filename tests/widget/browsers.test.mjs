// @ts-check
/** The panel in the other two engines, where they are installed. */
import assert from "node:assert/strict";
import { existsSync } from "node:fs";
import { test } from "node:test";
import { serve } from "../page/server.mjs";
import { hasWebKit, webkit } from "./webdriver.mjs";

const FIREFOX = process.env.CROSSFOOT_FIREFOX ?? "/usr/bin/firefox-esr";

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

for (const name of ["plain", "strict_csp"]) {
  test(`Firefox: ${name}`, { skip: existsSync(FIREFOX) ? false : `${FIREFOX} is not installed` }, async () => {
    const { launch } = await import("puppeteer-core");
    const server = await serve();
    const browser = await launch({ browser: "firefox", executablePath: FIREFOX, headless: true });
    try {
      const page = await browser.newPage();
      /** @type {string[]} */
      const complaints = [];
      page.on("pageerror", (error) => complaints.push(String(error)));
      page.on("console", (message) => message.type() === "error" && complaints.push(message.text()));
      await page.goto(new URL(`www/demo/${name}.html`, server.address).href);
      holds(await page.evaluate(`(async () => { ${ASK} })()`));
      assert.deepEqual(complaints, []);
    } finally {
      await browser.close();
      await server.close();
    }
  });

  test(`WebKitGTK: ${name}`, { skip: hasWebKit ? false : "webkit2gtk-driver and xvfb are not installed" }, async () => {
    const server = await serve();
    const browser = await webkit();
    try {
      await browser.go(new URL(`www/demo/${name}.html`, server.address).href);
      holds(await browser.run(ASK));
    } finally {
      await browser.stop();
      await server.close();
    }
  });
}
