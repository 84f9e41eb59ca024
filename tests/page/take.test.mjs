// @ts-check
/** What can be got out: notes, reports, the ledger, annotations, and a print with footnotes. */
import assert from "node:assert/strict";
import { readFile } from "node:fs/promises";
import { after, before, test } from "node:test";
import { open, paste, start, summary, THREE } from "./browser.mjs";

/** @typedef {import("playwright-core").Page} Page */

/** @type {Awaited<ReturnType<typeof start>>} */
let site;
before(async () => {
  site = await start();
});
after(() => site.stop());

/** @param {Page} page @param {string} what */
async function take(page, what) {
  await page.locator("#take summary").click();
  await page.locator(`[data-take=${what}]`).click();
}

/** @param {Page} page @param {string} what */
async function saved(page, what) {
  const [file] = await Promise.all([page.waitForEvent("download"), take(page, what)]);
  return { name: file.suggestedFilename(), content: await readFile(await file.path(), "utf8") };
}

async function opened() {
  const { page, settle } = await open(site);
  await paste(page, THREE);
  await summary(page, /3 do not fit/);
  return { page, settle };
}

test("one line for each finding, to send to the reporter", async () => {
  const { page, settle } = await opened();
  await take(page, "notes");
  await page.locator("#done", { hasText: "Copied 3 notes" }).waitFor();
  const lines = (await page.evaluate(() => navigator.clipboard.readText())).split("\n");
  assert.equal(lines.length, 3);
  assert.match(lines[0] ?? "", /^Para 3: 45 ÷ 130 is 34\.6%, not 25%\. Which is right\?$/);
  await settle();
});

test("a Markdown report", async () => {
  const { page, settle } = await opened();
  const { name, content } = await saved(page, "markdown");
  assert.equal(name, "crossfoot.md");
  assert.match(content, /## clash: .*34\.6%/);
  assert.match(content, /\| 130 hospitals \| 130 \|/);
  await take(page, "copy");
  await page.locator("#done", { hasText: "Copied the Markdown" }).waitFor();
  assert.equal(await page.evaluate(() => navigator.clipboard.readText()), content);
  await settle();
});

test("the report as JSON", async () => {
  const { page, settle } = await opened();
  const report = JSON.parse((await saved(page, "json")).content);
  assert.equal(report.schema, 1);
  assert.equal(report.summary.clash, 3);
  await settle();
});

test("the ledger as CSV, in which no cell is a formula", async () => {
  const { page, settle } = await open(site);
  await paste(page, 'Rents fell −5 percent, "to 400 euros, or so", in +3 towns.');
  await summary(page, /figures/);
  const { content } = await saved(page, "csv");
  const [head, ...rows] = content.replace("\uFEFF", "").trimEnd().split("\r\n");
  assert.match(head ?? "", /^figure,value,unit/);
  assert.ok(rows.length >= 3);
  for (const row of rows) assert.doesNotMatch(row, /(^|,)"?[=+@]/);
  assert.match(content, /^'\+3/m);
  await settle();
});

test("findings as Web Annotations whose quotes can be found again", async () => {
  const { page, settle } = await opened();
  const { items } = JSON.parse((await saved(page, "annotations")).content);
  const text = await page.inputValue("#text");
  assert.equal(items.length, 3);
  for (const { type, body, target } of items) {
    assert.equal(type, "Annotation");
    assert.ok(body.value);
    for (const { selector } of target) {
      const [{ exact, prefix, suffix }, { start: from, end }] = selector;
      assert.equal(text.slice(from, end), exact);
      assert.ok(text.includes(prefix + exact + suffix));
    }
  }
  await settle();
});

test("on paper the article stands with its findings as footnotes", async () => {
  const { page, settle } = await opened();
  await page.evaluate(() => window.dispatchEvent(new Event("beforeprint")));
  await page.emulateMedia({ media: "print" });
  assert.equal(await page.locator(".tools").isVisible(), false);
  assert.equal(await page.locator(".printed .footnotes li").count(), 3);
  assert.match((await page.locator(".printed").textContent()) ?? "", /45.*25 percent.*34\.6%/s);
  assert.ok((await page.locator(".printed sup").count()) >= 6);
  const pdf = await page.pdf();
  assert.ok(pdf.length > 5000);
  await settle();
});

test("without an article there is nothing to take", async () => {
  const { page, settle } = await open(site);
  await take(page, "csv");
  await page.locator("#done", { hasText: "There is no article yet" }).waitFor();
  await settle();
});
