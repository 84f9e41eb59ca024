// @ts-check
/** What every test of the page needs: the server, the browser, and a page that is watched. */
import assert from "node:assert/strict";
import { chromium } from "playwright-core";
import { serve } from "./server.mjs";

/** @typedef {import("playwright-core").Page} Page */

export const FLAGS = [
  "--no-sandbox",
  "--disable-gpu",
  "--disable-quic",
  "--no-first-run",
  "--disable-background-networking",
  "--disable-component-update",
  "--disable-sync",
];

/** How long anything is waited for, in ms: a machine that builds beside the tests has little time for a browser. */
export const PATIENCE = 60_000;

export const DESK = { width: 1280, height: 800 };

/**
 * A browser window that is watched: what it asked another origin for, what its policy forbade, what it threw
 * and what it wrote to the console as an error.
 *
 * @typedef {{page: Page, complaints: string[], expected: RegExp | undefined}} Watched
 */

/** What a window can be given again and again; for the rest it takes another. */
const LIGHT = ["viewport", "colorScheme", "forcedColors"];

/** @param {string[]} [flags] @param {{screen?: boolean}} [how] `screen`: in a window on the screen, if there is one. */
export async function start(flags = [], { screen = false } = {}) {
  const server = await serve();
  const browser = await chromium.launch({
    headless: !(screen && process.env.DISPLAY),
    executablePath: process.env.CROSSFOOT_CHROMIUM ?? "/usr/bin/chromium",
    args: [...FLAGS, ...flags],
  });
  return {
    address: server.address,
    browser,
    /** The window that the last test has left as it found it: making one takes longer than most tests. */
    spare: /** @type {Watched | null} */ (null),
    async stop() {
      await browser.close();
      await server.close();
    },
  };
}

/** @typedef {Awaited<ReturnType<typeof start>>} Site */

/**
 * Opens the page and watches it. `settle` fails if there was anything to complain about.
 *
 * @param {Site} site
 * @param {{
 *   options?: import("playwright-core").BrowserContextOptions,
 *   before?: (page: Page) => Promise<unknown>,
 *   expected?: RegExp,
 * }} [how] `expected` is an error the test provokes.
 */
export async function open(site, { options = {}, before, expected } = {}) {
  const common = !before && Object.keys(options).every((name) => LIGHT.includes(name));
  const watched = (common ? site.spare : null) ?? (await watch(site, options));
  // A test that fails does not give its window back.
  if (common) site.spare = null;
  const { page, complaints } = watched;
  watched.expected = expected;
  if (common) {
    const { viewport, colorScheme = null, forcedColors = null } = options;
    await page.setViewportSize(viewport ?? DESK);
    await page.emulateMedia({ media: null, colorScheme, forcedColors });
    await page.mouse.move(0, 0);
  }
  await before?.(page);
  await page.goto(site.address);
  return {
    page,
    async settle() {
      if (common) {
        await page.evaluate(() => localStorage.clear());
        // What the page does when it is left is complained about too; and no field is filled in again.
        await page.goto("about:blank");
        site.spare = watched;
      } else await page.context().close();
      assert.deepEqual(complaints.splice(0), []);
    },
  };
}

/** @param {Site} site @param {import("playwright-core").BrowserContextOptions} options @returns {Promise<Watched>} */
async function watch(site, options) {
  const context = await site.browser.newContext({ viewport: DESK, serviceWorkers: "block", ...options });
  await context.grantPermissions(["clipboard-read", "clipboard-write"], { origin: site.address });
  const page = await context.newPage();
  page.setDefaultTimeout(PATIENCE);
  const watched = {
    page,
    complaints: /** @type {string[]} */ ([]),
    expected: /** @type {RegExp | undefined} */ (undefined),
  };
  const complain = (/** @type {string} */ text) => watched.expected?.test(text) || watched.complaints.push(text);
  context.on("request", (request) => {
    if (!request.url().startsWith(site.address)) complain(`request to ${request.url()}`);
  });
  page.on("websocket", (socket) => complain(`socket to ${socket.url()}`));
  page.on("pageerror", (error) => complain(`error: ${error.message}`));
  page.on("console", (message) => {
    if (message.type() === "error") complain(`console: ${message.text()}`);
  });
  return watched;
}

/** @param {Page} page @param {string} text */
export async function paste(page, text) {
  await page.evaluate((content) => navigator.clipboard.writeText(content), text);
  await page.locator("#text").focus();
  await page.keyboard.press("Control+V");
}

/** Waits until the summary says something. @param {Page} page @param {RegExp} says */
export async function summary(page, says) {
  await page.waitForFunction(
    ([source, flags]) => new RegExp(source, flags).test(document.querySelector(".summary")?.textContent ?? ""),
    /** @type {const} */ ([says.source, says.flags]),
  );
  return (await page.locator(".summary").textContent()) ?? "";
}

/**
 * Every painted figure: its words, its verdict, and where in the text the characters lie that are
 * under the beginning and the end of the mark.
 *
 * @param {Page} page
 */
export function marks(page) {
  return page.evaluate(() => {
    const found = [];
    for (const layer of ["label", "alone", "agrees", "query", "clash"]) {
      for (const mark of document.querySelectorAll(`.mirror .${layer}`)) {
        const input = mark.closest(".surface")?.querySelector("textarea");
        window.scrollBy(0, mark.getBoundingClientRect().top - window.innerHeight / 3);
        const boxes = [...mark.getClientRects()].filter((box) => box.width > 0);
        const first = boxes[0];
        const last = boxes.at(-1);
        if (!input || !first || !last) throw new Error(`nothing is painted for ${mark.textContent}`);
        const at = (/** @type {number} */ x, /** @type {DOMRect} */ box) => {
          const place = document.caretPositionFromPoint(x, box.top + box.height / 2);
          return place?.offsetNode === input ? place.offset : -1;
        };
        found.push({
          layer,
          words: mark.textContent ?? "",
          start: at(first.left + 0.5, first),
          end: at(last.right - 0.5, last),
          text: input.value,
        });
      }
    }
    return found;
  });
}

/** Opens the ledger and gives its quotes, labels among them. @param {Page} page */
export async function quotes(page) {
  await ledger(page);
  return page.locator(".book tbody .place").evaluateAll((all) => all.map((one) => one.textContent ?? ""));
}

/** Pulls the ledger in, if it is not there. @param {Page} page */
export async function ledger(page) {
  if (!(await page.locator("#ledger").isVisible())) await page.click("#toggle-ledger");
  await page.locator(".book tbody tr").first().waitFor();
}

/** The text under the marks of a layer. @param {Page} page @param {string} layer */
export const lit = (page, layer) => page.locator(`.mirror .${layer}`).allTextContents();

/** Puts the caret or a selection into the article. @param {Page} page @param {string} from @param {string} [to] */
export const select = (page, from, to = "") =>
  page.locator("#text").evaluate(
    (input, [first, last]) => {
      if (!(input instanceof HTMLTextAreaElement)) return;
      const start = input.value.indexOf(first ?? "") + (last ? 0 : 1);
      input.focus();
      input.setSelectionRange(start, last ? input.value.indexOf(last, start) + last.length : start);
    },
    [from, to],
  );

/** A text with three findings. */
export const THREE = `Hospitals hit

December 9, 2016

Of the 130 hospitals in the region, 45 (25 percent) were hit last year.

The fire killed 7 men and 5 women, 13 people in all.

The assembly voted 122 to 93 on Monday, December 9. The 193 members met for 2 hours.
`;
