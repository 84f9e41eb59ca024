// @ts-check
/** What every test of the widget needs: a page that is watched, and what a panel has done to it. */
import assert from "node:assert/strict";
import { PATIENCE } from "../page/browser.mjs";

/** @typedef {import("playwright-core").Page} Page */
/** @typedef {Awaited<ReturnType<typeof import("../page/browser.mjs").start>>} Site */

/**
 * @typedef {{page: Page, context: import("playwright-core").BrowserContext, complaints: string[], requests: string[],
 *   expected: RegExp | undefined, html: string}} Watched A window; `html` is what it is given as own.html.
 */

/** The window that the last test has left as it found it: making one takes longer than most tests. @type {Watched | null} */
let spare = null;

/**
 * Opens a page of the site and watches it. `settle` fails if it asked another origin for anything,
 * broke its own content policy, threw, or wrote an error to the console.
 *
 * @param {Site} site
 * @param {string} path `own.html` is the page that `html` says.
 * @param {{before?: (page: Page) => Promise<unknown>, expected?: RegExp, html?: string, options?: import("playwright-core").BrowserContextOptions}} [how]
 */
export async function visit(site, path, { before, expected, html = "", options } = {}) {
  const common = !before && !options;
  const watched = (common ? spare : null) ?? (await watch(site, options ?? {}));
  // A test that fails does not give its window back.
  if (common) spare = null;
  const { page, context, complaints, requests } = watched;
  Object.assign(watched, { expected, html });
  await before?.(page);
  await page.goto(new URL(path, site.address).href);
  return {
    page,
    context,
    requests,
    async settle() {
      if (common) {
        await page.goto("about:blank");
        requests.length = 0;
        spare = watched;
      } else await context.close();
      assert.deepEqual(complaints.splice(0), []);
    },
  };
}

/** @param {Site} site @param {import("playwright-core").BrowserContextOptions} options @returns {Promise<Watched>} */
async function watch(site, options) {
  const context = await site.browser.newContext({ viewport: { width: 1000, height: 800 }, ...options });
  const page = await context.newPage();
  page.setDefaultTimeout(PATIENCE);
  /** @type {Watched} */
  const watched = { page, context, complaints: [], requests: [], expected: undefined, html: "" };
  const complain = (/** @type {string} */ text) => watched.expected?.test(text) || watched.complaints.push(text);
  context.on("request", (request) => {
    const url = new URL(request.url());
    if (/^(?:data|blob|about):$/.test(url.protocol)) return;
    watched.requests.push(url.pathname);
    if (url.origin !== new URL(site.address).origin) complain(`request to ${request.url()}`);
  });
  page.on("websocket", (socket) => complain(`socket to ${socket.url()}`));
  page.on("pageerror", (error) => complain(`error: ${error.message}`));
  page.on("console", (message) => {
    if (message.type() === "error") complain(`console: ${message.text()}`);
  });
  await page.addInitScript(listen);
  await page.route("**/own.html", (route) => route.fulfill({ contentType: "text/html", body: watched.html }));
  return watched;
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
