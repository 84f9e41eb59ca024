// @ts-check
/** From the text to the notes and the ledger and back, by keyboard and by pointer. */
import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import { ledger, lit, open, paste, select, start, summary, THREE } from "./browser.mjs";

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
    return {
      id: here?.id ?? "",
      text: here?.textContent ?? "",
      inNote: here?.closest("#notes .relation") != null,
      inLedger: here?.closest("#ledger") != null,
      act: here instanceof HTMLElement ? (here.dataset.act ?? "") : "",
    };
  });

/** @param {Page} page */
const selected = (page) =>
  page.evaluate(() => {
    const input = document.querySelector("textarea#text");
    return input instanceof HTMLTextAreaElement ? input.value.slice(input.selectionStart, input.selectionEnd) : "";
  });

test("from paste to an applied repair, and back, by keyboard alone", async () => {
  const { page, settle } = await open(site);
  const text = "The fire killed 7 men and 5 women, 13 people in all.";
  await page.evaluate((content) => navigator.clipboard.writeText(content), text);
  for (let stop = 0; stop < 16 && (await focused(page)).id !== "text"; stop += 1) await page.keyboard.press("Tab");
  assert.equal((await focused(page)).id, "text");
  await page.keyboard.press("Control+V");
  await summary(page, /does not fit/);

  await page.keyboard.press("F8");
  assert.equal((await focused(page)).id, "text");
  assert.ok((await selected(page)).length > 0);
  await page.keyboard.press("Escape");
  assert.ok((await focused(page)).inNote);
  for (let stop = 0; stop < 6 && (await focused(page)).act !== "repair"; stop += 1) await page.keyboard.press("Tab");
  const repair = await focused(page);
  assert.equal(repair.act, "repair");
  await page.keyboard.press("Enter");
  await summary(page, /: it agrees|all agree/);
  assert.equal((await focused(page)).id, "text");
  assert.notEqual(await page.inputValue("#text"), text);
  await page.keyboard.press("Control+Z");
  assert.equal(await page.inputValue("#text"), text);
  await summary(page, /does not fit/);
  await settle();
});

test("Escape goes to the line in the ledger where a figure has no note, and back", async () => {
  const { page, settle } = await open(site);
  await paste(page, "Police held 41 people.\n\nNobody was hurt.");
  await summary(page, /1 figure/);
  await select(page, "41 people");
  await page.keyboard.press("Escape");
  await page.waitForFunction(() => document.activeElement?.closest("#ledger") != null);
  assert.match((await focused(page)).text, /41/);
  await page.keyboard.press("Escape");
  assert.equal((await focused(page)).id, "text");
  await select(page, "41 people");
  await page.keyboard.press("Escape");
  await page.keyboard.press("Enter");
  assert.equal((await focused(page)).id, "text");
  assert.match(await selected(page), /^41/);
  await settle();
});

test("F8 goes round the findings, Shift+F8 the other way", async () => {
  const { page, settle } = await open(site);
  await paste(page, THREE);
  await summary(page, /3 do not fit/);
  await page.locator("#text").focus();
  const seen = [];
  for (let step = 0; step < 3; step += 1) {
    await page.keyboard.press("F8");
    seen.push(await page.locator("#done").textContent());
  }
  assert.equal(new Set(seen).size, 3, seen.join("; "));
  await page.keyboard.press("Shift+F8");
  assert.equal(await page.locator("#done").textContent(), seen[1]);
  await settle();
});

test("the list of notes and the table are one stop for Tab, with arrows within", async () => {
  const { page, settle } = await open(site);
  await paste(page, THREE);
  await summary(page, /3 do not fit/);
  await ledger(page);
  await page.locator(".book tbody .place").first().focus();
  await page.keyboard.press("ArrowDown");
  const second = await focused(page);
  assert.equal(second.text, await page.locator(".book tbody .place").nth(1).textContent());
  assert.equal(await page.locator('.book tbody .place[tabindex="0"]').count(), 1);
  assert.equal(await page.locator('#notes .place[tabindex="0"]').count(), 1);
  await settle();
});

test("tabs of the ledger are turned by arrows", async () => {
  const { page, settle } = await open(site);
  await page.click("#show-clash");
  await summary(page, /figures/);
  await ledger(page);
  await page.locator("[data-tab=figures]").focus();
  await page.keyboard.press("ArrowRight");
  assert.equal(await page.locator("[data-tab=worked]").getAttribute("aria-selected"), "true");
  assert.ok(await page.locator("#dock-worked .relation").first().isVisible());
  await settle();
});

test("a click on a figure marks its note, and a click in a note marks its figure", async () => {
  const { page, settle } = await open(site);
  await page.click("#show-clash");
  await summary(page, /figures/);
  const box = await page.locator(".mirror .clash", { hasText: /^93$/ }).boundingBox();
  assert.ok(box);
  await page.mouse.click(box.x + box.width / 2, box.y + box.height / 2);
  await page.locator("#notes .place[aria-current]", { hasText: "93" }).waitFor();
  assert.deepEqual(await lit(page, "chosen"), ["93"]);

  await page.locator("#notes .place", { hasText: "193" }).click();
  assert.match(await selected(page), /^193/);
  assert.match((await lit(page, "chosen")).join(), /193/);
  await settle();
});

test("a chosen figure far down is scrolled into view", async () => {
  const { page, settle } = await open(site);
  await paste(page, `${"Nothing to count here.\n\n".repeat(80)}Police held 41 people.`);
  await summary(page, /1 figure/);
  await page.evaluate(() => window.scrollTo(0, 0));
  await ledger(page);
  await page.locator(".book tbody .place").click();
  await page.waitForFunction(() => {
    const box = document.querySelector(".mirror .chosen")?.getBoundingClientRect();
    return box && box.top >= 0 && box.bottom <= window.innerHeight;
  });
  await settle();
});

/** Whether something lies wholly beneath the open ledger. @param {Page} page @param {string} what A selector. */
const covered = (page, what) =>
  page.evaluate((selector) => {
    const box = [...document.querySelectorAll(selector)].at(-1)?.getBoundingClientRect();
    const ledger = document.querySelector("#ledger")?.getBoundingClientRect();
    return !box || !ledger || box.bottom > ledger.top;
  }, what);

test("an open ledger covers neither the figure that is chosen, nor the caret, nor what has the focus", async () => {
  const { page, settle } = await open(site);
  await paste(page, `${THREE}\nPolice held 41 people.\n\nThey left.`);
  await summary(page, /3 do not fit/);
  await ledger(page);
  await page.evaluate(() => window.scrollTo(0, 0));
  assert.ok(await covered(page, "#text-surface .alone"), "it lies beneath the ledger before");
  await page.locator(".book tbody .place", { hasText: "41 people" }).click();
  await page.locator(".mirror .chosen", { hasText: "41" }).waitFor();
  const seen = async (/** @type {string} */ what) => {
    for (let wait = 0; wait < 50 && (await covered(page, what)); wait += 1) await page.waitForTimeout(100);
    assert.equal(await covered(page, what), false, what);
  };
  await seen(".mirror .chosen");

  await page.evaluate(() => window.scrollTo(0, 0));
  await page.locator("#text").focus();
  await page.keyboard.press("Control+End");
  for (let line = 0; line < 5; line += 1) await page.keyboard.type("\nAnd on.");
  await seen("#text-surface .line");

  await page.evaluate(() => window.scrollTo(0, 0));
  await page.locator("#notes .place").first().focus();
  for (let stop = 0; stop < 6; stop += 1) {
    await page.keyboard.press("Tab");
    assert.ok((await focused(page)).inNote);
    await seen(":focus");
  }
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

test("the number of lines in the ledger is read out while one filters, and not while one types", async () => {
  const { page, settle } = await open(site);
  await paste(page, "There were 41 dogs and 7 cats.");
  await summary(page, /2 figures/);
  await ledger(page);
  const count = page.locator("#ledger .count");
  await page.locator("#text").focus();
  assert.equal(await count.getAttribute("aria-live"), "off");
  await page.getByLabel("Search").focus();
  await page.keyboard.type("dogs");
  assert.equal(await count.getAttribute("aria-live"), "polite");
  assert.equal(await count.textContent(), "1 of 2 figures");
  await settle();
});
