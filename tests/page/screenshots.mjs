// @ts-check
/** Writes docs/img/*.png from the running page: `node tests/page/screenshots.mjs`, after `./dev build`. */
import { mkdir } from "node:fs/promises";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { open, start, summary } from "./browser.mjs";

const FOLDER = join(dirname(fileURLToPath(import.meta.url)), "../../docs/img");
const DESK = { width: 1360, height: 900 };
const PHONE = { width: 390, height: 844 };

/** @typedef {import("playwright-core").BrowserContextOptions} Options */

/** Name, button, figure under the caret, and how it is seen. @type {[string, string | null, string, Options][]} */
const SHOTS = [
  ["empty", null, "", { viewport: DESK }],
  ["example", "#show-example", "122", { viewport: DESK }],
  ["example-dark", "#show-example", "122", { viewport: DESK, colorScheme: "dark" }],
  ["example-phone", "#show-example", "100,000", { viewport: PHONE, deviceScaleFactor: 2 }],
  ["clash", "#show-clash", "93", { viewport: DESK }],
];

await mkdir(FOLDER, { recursive: true });
const site = await start();
for (const [name, button, words, options] of SHOTS) {
  const { page, settle } = await open(site, { options });
  if (button) {
    await page.click(button);
    await summary(page, /relation/);
    await page.locator("#text").evaluate((input, needle) => {
      if (!(input instanceof HTMLTextAreaElement)) return;
      const at = input.value.indexOf(needle) + 1;
      input.setSelectionRange(at, at);
    }, words);
    await page.locator(".entry .place[aria-current]").waitFor();
    await page.evaluate(() => scrollTo(0, 0));
  }
  await page.mouse.move(0, 0);
  await page.screenshot({ path: join(FOLDER, `${name}.png`) });
  await settle();
}
await site.stop();
