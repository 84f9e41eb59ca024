// @ts-check
/** axe-core finds nothing to object to, and nothing is lost at 320 px or at 200 % zoom. */
import assert from "node:assert/strict";
import { readFile } from "node:fs/promises";
import { createRequire } from "node:module";
import { after, before, test } from "node:test";
import { ledger, open, paste, select, start, summary, THREE } from "./browser.mjs";

/** @typedef {import("playwright-core").Page} Page */

const AXE = await readFile(createRequire(import.meta.url).resolve("axe-core/axe.min.js"), "utf8");

/** @type {Awaited<ReturnType<typeof start>>} */
let site;
before(async () => {
  site = await start();
});
after(() => site.stop());

/** @type {Record<string, (page: Page) => Promise<unknown>>} */
const STATES = {
  empty: (page) => summary(page, /Paste, drop or type/),
  example: async (page) => {
    await page.click("#show-example");
    await summary(page, /relation/);
    await select(page, "122");
    await page.locator(".relation .place[aria-current]").first().waitFor();
  },
  findings: async (page) => {
    await paste(page, THREE);
    await summary(page, /3 do not fit/);
    await page.locator(".relation .place").first().click();
    await page.locator("[data-act=ignore]").first().click();
  },
  ledger: async (page) => {
    await paste(page, THREE);
    await summary(page, /3 do not fit/);
    await ledger(page);
    await page.locator("[data-why]").first().click();
    for (const at of [1, 2]) await page.locator(".book tbody input").nth(at).check();
    await page.locator("#ledger [data-question=share]").click();
    await page.locator("#ledger .answer .message").waitFor();
  },
  "worked out": async (page) => {
    await page.click("#show-clash");
    await summary(page, /does not fit/);
    await ledger(page);
    await page.locator("[data-tab=worked]").click();
  },
  "put aside": async (page) => {
    await page.click("#show-clash");
    await summary(page, /does not fit/);
    await page.locator("[data-act=ignore]").click();
    await page.keyboard.type("Says the source");
    await page.keyboard.press("Enter");
    await ledger(page);
    await page.locator("[data-tab=aside]").click();
  },
  menus: async (page) => {
    await page.click("#show-clash");
    await summary(page, /does not fit/);
    await page.locator("#take summary").click();
  },
  settings: (page) => page.locator("#settings summary").click(),
  failed: (page) => summary(page, /not checked/),
};

/** @param {Page} page */
const withoutChecker = (page) => page.route("**/*.wasm", (route) => route.abort());

/** @param {Page} page */
async function violations(page) {
  // Evaluated over the debugging protocol, so that the page's own policy stays in force.
  await page.evaluate(AXE);
  return page.evaluate(async () => {
    // @ts-expect-error axe was put there by the line above
    const { violations } = await window.axe.run(document, {
      runOnly: ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"],
    });
    return violations.map(
      (/** @type {{id: string, nodes: {html: string}[]}} */ { id, nodes }) =>
        `${id}: ${nodes.map(({ html }) => html).join(" ")}`,
    );
  });
}

for (const [state, reach] of Object.entries(STATES)) {
  for (const width of [1280, 320]) {
    test(`axe-core has no objection, light or dark: ${state}, ${width} px`, async () => {
      const { page, settle } = await open(site, {
        options: { viewport: { width, height: 800 } },
        ...(state === "failed" ? { before: withoutChecker, expected: /Failed to load resource|ERR_FAILED/ } : {}),
      });
      if (state === "failed") await page.locator("#text").fill("Police held 41 people.");
      await reach(page);
      for (const colorScheme of /** @type {const} */ (["light", "dark"])) {
        await page.emulateMedia({ colorScheme });
        assert.deepEqual(await violations(page), [], colorScheme);
      }
      const wide = await page.evaluate(() => document.documentElement.scrollWidth);
      assert.ok(wide <= width, `${wide} px wide`);
      await settle();
    });
  }
}

/** Every control, heading, note and line of the ledger that holds something, in their order. */
const THINGS =
  "button, select, input:not([hidden]), textarea, summary, h1, h2, legend, p, label, .relation, .row, .picture, .book tbody td, .book tbody th";

/**
 * Those that can be seen, and those of them that reach out of the window at a side.
 *
 * @param {Page} page
 * @returns {Promise<{seen: string[], out: string[]}>}
 */
const visible = (page) =>
  page.evaluate((selector) => {
    const all = [...document.querySelectorAll(selector)].map((one, at) => ({
      name: `${at} ${one.tagName} ${one.textContent?.trim().slice(0, 30)}`,
      box: one.getBoundingClientRect(),
      // What holds nothing takes no room where there is little; and there is a bar where notes lie far below.
      counts: one.checkVisibility() && (one.textContent?.trim() !== "" || one.matches("input, select, textarea, svg")),
      bar: one.closest("#bar") !== null,
    }));
    const seen = all.filter(({ counts, bar, box }) => counts && !bar && box.width > 0 && box.height > 0);
    return {
      seen: seen.map(({ name }) => name),
      out: seen.filter(({ box }) => box.left < -1 || box.right > innerWidth + 1).map(({ name }) => name),
    };
  }, THINGS);

for (const [what, viewport, deviceScaleFactor] of /** @type {const} */ ([
  ["at 320 px", { width: 320, height: 700 }, 1],
  ["at 200 % zoom", { width: 640, height: 400 }, 2],
])) {
  test(`nothing is lost ${what}`, async () => {
    const { page, settle } = await open(site, {
      options: { viewport: { width: 1280, height: 800 }, deviceScaleFactor },
    });
    await paste(page, `${THREE}\nPolice said 41 people were killed. The hospital said 47 people were killed.`);
    await summary(page, /3 do not fit/);
    await ledger(page);
    await page.locator("[data-why]").first().click();
    const { seen } = await visible(page);
    assert.ok(seen.length > 100, `${seen.length} things`);
    await page.setViewportSize(viewport);
    await page.waitForTimeout(100);
    const now = await visible(page);
    assert.deepEqual(
      seen.filter((name) => !now.seen.includes(name)),
      [],
      "no longer to be seen",
    );
    assert.deepEqual(now.out, [], "beyond the edge");
    await settle();
  });
}

test("forced colours keep a line under every figure", async () => {
  const { page, settle } = await open(site, { options: { forcedColors: "active" } });
  await page.click("#show-clash");
  await summary(page, /figures/);
  const lines = await page
    .locator("#text-surface > .mirror span:not(.label)")
    .evaluateAll((marks) => marks.map((mark) => getComputedStyle(mark).textDecorationLine));
  assert.ok(lines.length > 2 && lines.every((line) => line === "underline"), lines.join());
  // Else a plate behind the text of the field hides what is painted beneath it.
  const adjust = await page.locator("#text").evaluate((input) => getComputedStyle(input).forcedColorAdjust);
  assert.equal(adjust, "none");
  await settle();
});

test("every target is at least 24 px high and wide", async () => {
  const { page, settle } = await open(site, { options: { viewport: { width: 320, height: 800 } } });
  await paste(page, THREE);
  await summary(page, /figures/);
  await ledger(page);
  await page.locator("[data-act=ignore]").first().click();
  const small = await page.locator("button, select, input, textarea, summary").evaluateAll((all) =>
    all
      .filter((one) => one.checkVisibility())
      .map((one) => ({ html: one.outerHTML.slice(0, 80), box: one.getBoundingClientRect() }))
      .filter(({ box }) => box.width < 24 || box.height < 24)
      .map(({ html }) => html),
  );
  assert.deepEqual(small, []);
  await settle();
});
