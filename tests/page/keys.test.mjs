// @ts-check
/** From the text to the ledger and back, by keyboard and by pointer. */
import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import { open, paste, start, summary } from "./browser.mjs";

/** @typedef {import("playwright-core").Page} Page */

/** @type {Awaited<ReturnType<typeof start>>} */
let site;
before(async () => {
  site = await start();
});
after(() => site.stop());

/** @param {Page} page */
const focused = (page) =>
  page.evaluate(() => {
    const { activeElement: here } = document;
    return { id: here?.id ?? "", text: here?.textContent ?? "", inLedger: here?.closest(".entry") != null };
  });

/** @param {Page} page */
const selected = (page) =>
  page.evaluate(() => {
    const input = document.querySelector("textarea#text");
    return input instanceof HTMLTextAreaElement ? input.value.slice(input.selectionStart, input.selectionEnd) : "";
  });

/** @param {Page} page */
const chosen = (page) => page.evaluate(() => [...(CSS.highlights.get("cf-chosen") ?? [])].map(String));

/** @param {Page} page @param {string} words */
const caretIn = (page, words) =>
  page.evaluate((needle) => {
    const input = /** @type {HTMLTextAreaElement} */ (document.querySelector("textarea#text"));
    const at = input.value.indexOf(needle) + 1;
    input.focus();
    input.setSelectionRange(at, at);
  }, words);

test("from paste to a chosen figure and back by keyboard alone", async () => {
  const { page, settle } = await open(site);
  await page.evaluate(() => navigator.clipboard.writeText("The assembly voted 122 to 13.\n\nPolice held 41 people."));
  for (let stop = 0; stop < 12 && (await focused(page)).id !== "text"; stop += 1) await page.keyboard.press("Tab");
  assert.equal((await focused(page)).id, "text");
  await page.keyboard.press("Control+V");
  await summary(page, /3 figures/);

  await caretIn(page, "41 people");
  await page.waitForFunction(() => document.querySelector(".entry .place[aria-current]")?.textContent?.includes("41"));
  await page.keyboard.press("Escape");
  assert.match((await focused(page)).text, /41/);
  assert.ok((await focused(page)).inLedger);

  await page.keyboard.press("ArrowUp");
  const line = await focused(page);
  assert.match(line.text, /13/);
  await page.keyboard.press("Enter");
  assert.equal((await focused(page)).id, "text");
  assert.equal(await selected(page), line.text);
  assert.deepEqual(await chosen(page), [line.text]);

  await page.keyboard.press("Escape");
  assert.deepEqual(await focused(page), line);
  await page.keyboard.press("Home");
  assert.match((await focused(page)).text, /122/);
  await page.keyboard.press("Escape");
  assert.equal((await focused(page)).id, "text");
  await settle();
});

test("each list is one stop for Tab", async () => {
  const { page, settle } = await open(site);
  await page.click("#show-example");
  await summary(page, /relation/);
  await page.locator("#text").focus();
  await page.keyboard.press("Tab");
  assert.ok(await page.evaluate(() => document.activeElement?.closest(".relation") != null));
  await page.keyboard.press("Tab");
  assert.ok((await focused(page)).inLedger);
  await settle();
});

test("a click on a figure marks its line, and a click on a line marks its figure", async () => {
  const { page, settle } = await open(site);
  await page.click("#show-example");
  await summary(page, /figures/);
  const spot = await page.evaluate(() => {
    const ranges = /** @type {Iterable<Range>} */ (CSS.highlights.get("cf-alone") ?? []);
    const box = [...ranges].find((range) => range.toString().includes("100,000"))?.getBoundingClientRect();
    return box && { x: box.left + box.width / 2, y: box.top + box.height / 2 };
  });
  assert.ok(spot);
  await page.mouse.click(spot.x, spot.y);
  await page.waitForFunction(() =>
    document.querySelector(".entry .place[aria-current]")?.textContent?.includes("100,000"),
  );

  const line = page.locator(".entry .place", { hasText: "250,000" });
  await line.click();
  assert.deepEqual(await chosen(page), [await line.textContent()]);
  assert.match(await selected(page), /250,000/);
  await settle();
});

test("a choice lights up the figures it was worked out with", async () => {
  const { page, settle } = await open(site);
  await page.click("#show-clash");
  await summary(page, /1 does not fit/);
  await page.locator(".relation.clash .place").first().click();
  const partners = await page.evaluate(() => [...(CSS.highlights.get("cf-partner") ?? [])].map(String));
  assert.ok(partners.length >= 2, partners.join());
  await settle();
});

test("a chosen figure far down is scrolled into view", async () => {
  const { page, settle } = await open(site);
  await paste(page, `${"Nothing to count here.\n\n".repeat(80)}Police held 41 people.`);
  await summary(page, /1 figure/);
  await page.evaluate(() => window.scrollTo(0, 0));
  await page.locator(".entry .place").click();
  await page.waitForFunction(() => {
    const [range] = /** @type {Iterable<Range>} */ (CSS.highlights.get("cf-chosen") ?? []);
    const box = range?.getBoundingClientRect();
    return box && box.top >= 0 && box.bottom <= window.innerHeight;
  });
  await settle();
});

test("a screen reader is told after a pause, and not while one types", async () => {
  const { page, settle } = await open(site);
  await page.evaluate(() => {
    const status = document.querySelector(".status-line");
    const input = document.querySelector("#text");
    if (!status || !input) throw new Error("no status");
    let typed = 0;
    const pauses = Object.assign(globalThis, { pauses: /** @type {number[]} */ ([]) }).pauses;
    input.addEventListener("input", () => {
      typed = performance.now();
    });
    new MutationObserver(() => typed && pauses.push(performance.now() - typed)).observe(status, { childList: true });
  });
  await page.locator("#text").focus();
  await page.keyboard.type("Police held 41 people and 12 dogs.", { delay: 30 });
  await page.waitForFunction(() => /2 figures/.test(document.querySelector(".status-line")?.textContent ?? ""));
  const pauses = await page.evaluate(() => /** @type {unknown} */ (Reflect.get(globalThis, "pauses")));
  assert.ok(Array.isArray(pauses) && pauses.length > 0);
  for (const pause of pauses) assert.ok(pause > 1000, `told ${pause} ms after a key`);
  await settle();
});
