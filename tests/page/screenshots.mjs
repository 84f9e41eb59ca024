// @ts-check
/** Writes docs/img/*.png from the running page: `node tests/page/screenshots.mjs`, after `./dev build`. */
import { mkdir } from "node:fs/promises";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { ledger, open, paste, select, start, summary, THREE } from "./browser.mjs";

const FOLDER = join(dirname(fileURLToPath(import.meta.url)), "../../docs/img");
const DESK = { width: 1360, height: 900 };
const PHONE = { width: 390, height: 844 };

/** @typedef {import("playwright-core").Page} Page */
/** @typedef {import("playwright-core").BrowserContextOptions} Options */

/** @param {Page} page */
const example = async (page) => {
  await page.click("#show-example");
  await summary(page, /relation/);
  await select(page, "122");
  await page.locator("#notes .place[aria-current]").first().waitFor();
};
/** @param {Page} page */
const three = async (page) => {
  await paste(page, THREE);
  await summary(page, /3 do not fit/);
  await select(page, "45 (25");
  await page.locator("#notes .place[aria-current]").first().waitFor();
};

/** Name, how it is seen, and how to get there. @type {[string, Options, ((page: Page) => Promise<unknown>)?][]} */
const SHOTS = [
  ["empty", { viewport: DESK }],
  ["example", { viewport: DESK }, example],
  ["findings", { viewport: { width: 1360, height: 1180 } }, three],
  [
    "ledger",
    { viewport: DESK },
    async (page) => {
      await three(page);
      await ledger(page);
      await page.locator("[data-why]").nth(1).click();
    },
  ],
  ["dark", { viewport: { width: 1360, height: 1180 }, colorScheme: "dark" }, three],
  ["phone", { viewport: PHONE, deviceScaleFactor: 2 }, three],
  [
    "phone-note",
    { viewport: PHONE, deviceScaleFactor: 2 },
    async (page) => {
      await three(page);
      await page.locator("#notes .relation").first().scrollIntoViewIfNeeded();
      await page
        .locator("#notes .relation")
        .first()
        .evaluate((note) => note.scrollIntoView({ block: "start" }));
    },
  ],
  [
    "print",
    { viewport: { width: 794, height: 1000 } },
    async (page) => {
      await three(page);
      await page.evaluate(() => window.dispatchEvent(new Event("beforeprint")));
      await page.emulateMedia({ media: "print" });
      await page.evaluate(() => {
        // A picture of the page has no margins of paper.
        const margins = new CSSStyleSheet();
        margins.replaceSync("body { padding: 20mm 24mm; }");
        document.adoptedStyleSheets = [margins];
      });
    },
  ],
];

await mkdir(FOLDER, { recursive: true });
const site = await start();
const only = process.argv.slice(2);
for (const [name, options, reach] of SHOTS) {
  if (only.length > 0 && !only.includes(name)) continue;
  const { page, settle } = await open(site, { options });
  await summary(page, /\S/);
  await reach?.(page);
  if (name !== "phone-note") await page.evaluate(() => scrollTo(0, 0));
  await page.mouse.move(0, 0);
  await page.waitForTimeout(400);
  await page.screenshot({ path: join(FOLDER, `${name}.png`) });
  await settle();
}
await site.stop();
