// @ts-check
/** What every test of the widget needs: a page that is watched, and what a panel has done to it. */
import assert from "node:assert/strict";

/** @typedef {import("playwright-core").Page} Page */
/** @typedef {Awaited<ReturnType<typeof import("../page/browser.mjs").start>>} Site */

/**
 * Opens a page of the site and watches it. `settle` fails if it asked another origin for anything,
 * broke its own content policy, threw, or wrote an error to the console.
 *
 * @param {Site} site
 * @param {string} path
 * @param {{before?: (page: Page) => Promise<unknown>, expected?: RegExp, options?: import("playwright-core").BrowserContextOptions}} [how]
 */
export async function visit(site, path, { before, expected, options = {} } = {}) {
  const context = await site.browser.newContext({ viewport: { width: 1000, height: 800 }, ...options });
  const page = await context.newPage();
  page.setDefaultTimeout(10_000);
  /** @type {string[]} */
  const complaints = [];
  /** @type {string[]} */
  const requests = [];
  const complain = (/** @type {string} */ text) => expected?.test(text) || complaints.push(text);
  context.on("request", (request) => {
    const url = new URL(request.url());
    if (url.protocol === "data:" || url.protocol === "blob:") return;
    requests.push(url.pathname);
    if (url.origin !== new URL(site.address).origin) complain(`request to ${request.url()}`);
  });
  page.on("websocket", (socket) => complain(`socket to ${socket.url()}`));
  page.on("pageerror", (error) => complain(`error: ${error.message}`));
  page.on("console", (message) => {
    if (message.type() === "error") complain(`console: ${message.text()}`);
  });
  await page.addInitScript(listen);
  await before?.(page);
  await page.goto(new URL(path, site.address).href);
  return {
    page,
    context,
    requests,
    async settle() {
      await context.close();
      assert.deepEqual(complaints, []);
    },
  };
}

/** Runs in the page: keeps the events of panels. */
function listen() {
  const said = /** @type {{name: string, detail: any}[]} */ ([]);
  Reflect.set(window, "said", said);
  for (const name of ["report", "select", "error"]) {
    addEventListener(`crossfoot-${name}`, (event) =>
      said.push({ name, detail: /** @type {CustomEvent} */ (event).detail }),
    );
  }
}

/** What panels have said so far. @param {Page} page @returns {Promise<{name: string, detail: any}[]>} */
export const said = (page) => page.evaluate(() => Reflect.get(window, "said"));

/** Waits until a panel has reported. @param {Page} page @param {number} [times] */
export const reported = (page, times = 1) =>
  page.waitForFunction(
    (least) => Reflect.get(window, "said").filter((/** @type {any} */ one) => one.name === "report").length >= least,
    times,
  );

/** What is painted, by layer. @param {Page} page @returns {Promise<Record<string, string[]>>} */
export const painted = (page) =>
  page.evaluate(() =>
    Object.fromEntries(
      [...CSS.highlights].map(([name, ranges]) => [name.replace("crossfoot-", ""), [...ranges].map(String)]),
    ),
  );

/** The article as it is written in the page. @param {Page} page @param {string} [selector] */
export const markup = (page, selector = "article") =>
  page.locator(selector).evaluateAll((all) => all.map((one) => one.outerHTML).join("\n"));

/** Scrolls to the panel, as a reader does. @param {Page} page */
export const near = (page) =>
  page
    .locator("crossfoot-panel")
    .first()
    .evaluate((panel) => panel.scrollIntoView({ block: "center" }));
