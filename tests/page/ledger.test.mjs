// @ts-check
/** The ledger as a table, and what one may ask of its figures. */
import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import { ledger, lit, open, paste, quotes, select, start, summary, THREE } from "./browser.mjs";

/** @typedef {import("playwright-core").Page} Page */

/** @type {Awaited<ReturnType<typeof start>>} */
let site;
before(async () => {
  site = await start();
});
after(() => site.stop());

/** @param {Page} page @param {number} column */
const cells = (page, column) =>
  page
    .locator(".book tbody tr")
    .evaluateAll((rows, at) => rows.map((row) => row.children[at]?.textContent?.trim() ?? ""), column);

const SPEAKERS =
  "Police said 41 people were killed. The hospital said 47 people were killed.\n\nA Boeing 737 with 120 seats and 8 crew landed.";

test("every figure stands in reading order with what is said of it", async () => {
  const { page, settle } = await open(site);
  await page.click("#show-example");
  await summary(page, /figures/);
  const text = await page.inputValue("#text");
  const places = (await quotes(page)).map((quote) => text.indexOf(quote));
  assert.deepEqual(
    places,
    [...places].sort((a, b) => a - b),
  );
  const row = page.locator(".book tbody tr").first();
  assert.match(
    (await row.textContent()) ?? "",
    /100,000 people.*≤ 100,000.*people.*trapped.*eastern Aleppo.*stands alone/,
  );
  await settle();
});

test("it is sorted by value, and back", async () => {
  const { page, settle } = await open(site);
  await paste(page, "There were 41 dogs, 7 cats and 1,200 mice.");
  await summary(page, /3 figures/);
  await ledger(page);
  const value = page.getByRole("button", { name: "Value" });
  await value.click();
  assert.deepEqual(await cells(page, 2), ["7", "41", "1,200"]);
  assert.equal(await page.locator("th", { has: value }).getAttribute("aria-sort"), "ascending");
  await value.click();
  assert.deepEqual(await cells(page, 2), ["1,200", "41", "7"]);
  await page.getByRole("button", { name: "Figure", exact: true }).click();
  assert.deepEqual(await cells(page, 2), ["41", "7", "1,200"]);
  await settle();
});

test("it is filtered by kind, source and status, and searched", async () => {
  const { page, settle } = await open(site);
  await paste(page, SPEAKERS);
  await summary(page, /figures/);
  await ledger(page);
  const all = (await cells(page, 1)).length;
  await page.getByLabel("Status").selectOption("not a quantity");
  assert.match((await cells(page, 1)).join(), /^[^,]*737/);
  await page.getByLabel("Status").selectOption("");
  await page.getByLabel("Source").selectOption({ index: 1 });
  assert.equal((await cells(page, 1)).length, 1);
  await page.getByLabel("Source").selectOption("");
  await page.getByLabel("Kind").selectOption("count");
  assert.ok((await cells(page, 1)).length < all);
  await page.getByLabel("Kind").selectOption("");
  await page.getByLabel("Search").fill("seats");
  assert.deepEqual(await cells(page, 1), ["120 seats"]);
  assert.match((await page.locator(".count").textContent()) ?? "", new RegExp(`1 of ${all} figures`));
  await settle();
});

test("“why was this not compared?” answers for every figure", async () => {
  const { page, settle } = await open(site);
  await paste(page, SPEAKERS);
  await summary(page, /figures/);
  await ledger(page);
  const rows = await page.locator(".book tbody tr").count();
  for (let at = 0; at < rows; at += 1) await page.locator("[data-why]").nth(at).click();
  const answers = await page.locator(".because").allTextContents();
  assert.equal(answers.length, rows);
  for (const answer of answers) assert.match(answer, /^[A-Z].*\.$/);
  assert.match(answers.join(" "), /It is no quantity/);
  assert.match(answers.join(" "), /does not say how it goes with|No other figure/);
  await page.locator("[data-why]").first().click();
  assert.equal(await page.locator(".because").count(), rows - 1);
  await settle();
});

test("an answer follows the text", async () => {
  const { page, settle } = await open(site);
  await paste(page, "There were 41 dogs in Ayr.");
  await summary(page, /1 figure/);
  await ledger(page);
  assert.equal(await page.locator(".count").textContent(), "1 figure");
  await page.locator("[data-why]").click();
  assert.match((await page.locator(".because").textContent()) ?? "", /No other figure/);
  await page.locator("#text").focus();
  await page.keyboard.press("Control+End");
  await page.keyboard.type(" There were 12 dogs in Kyle.");
  await page.locator(".because", { hasText: "does not say how it goes with “12 dogs”" }).waitFor();
  await settle();
});

test("figures that sources dispute are a list of their own, and no finding", async () => {
  const { page, settle } = await open(site);
  await paste(page, SPEAKERS);
  await summary(page, /figures/);
  assert.equal(await page.locator("#notes .relation").count(), 0);
  await ledger(page);
  await page.locator("[data-tab=disputed]").click();
  const table = page.locator(".dispute");
  assert.match((await table.textContent()) ?? "", /41.*47/);
  await table.locator(".place").last().click();
  assert.match((await lit(page, "chosen")).join(), /47/);
  await settle();
});

test("every relation that was worked out is listed, agreements too", async () => {
  const { page, settle } = await open(site);
  await page.click("#show-example");
  await summary(page, /2 relations/);
  await ledger(page);
  await page.locator("[data-tab=worked]").click();
  assert.equal(await page.locator("#dock-worked .relation.agrees").count(), 2);
  await settle();
});

test("the ledger follows the text while it is open, and keeps what was chosen", async () => {
  const { page, settle } = await open(site);
  await paste(page, "There were 41 dogs, 12 cows and 7 cats.");
  await summary(page, /3 figures/);
  await ledger(page);
  for (const at of [0, 2]) await page.locator(".book tbody input").nth(at).check();
  await page.locator("#text").focus();
  for (const [place, words, rows] of /** @type {const} */ ([
    ["Control+End", " Then 3 mice.", 4],
    ["Control+Home", "Beside 5 hens. ", 5],
  ])) {
    await page.keyboard.press(place);
    await page.keyboard.type(words);
    await page.waitForFunction((many) => document.querySelectorAll(".book tbody tr").length === many, rows);
    const chosen = page.locator(".book tbody tr", { has: page.locator("input:checked") });
    assert.deepEqual(await chosen.locator(".place").allTextContents(), ["41 dogs", "7 cats"]);
  }
  await page.locator("#ledger [data-question=sum]").click();
  await page.locator("#ledger .answer .message", { hasText: "48" }).waitFor();
  await settle();
});

for (const [question, first, last, says] of /** @type {[string, string, string, RegExp][]} */ ([
  ["sum", "7 men", "5 women", /Together 12.*7 \+ 5 = 12/s],
  ["share", "7 men", "5 women", /71\.4%/],
  ["change", "7 men", "5 women", /28\.6%.*5 − 7/s],
  ["same", "7 men", "5 women", /not the same amount.*men.*women/s],
])) {
  test(`ask of figures selected in the text: ${question}`, async () => {
    const { page, settle } = await open(site);
    await paste(page, THREE);
    await summary(page, /3 do not fit/);
    await select(page, first, last);
    const bar = page.locator("#sheet .ask");
    await bar.waitFor();
    await bar.locator(`[data-question=${question}]`).click();
    await bar.locator(".answer .message").waitFor();
    assert.match((await bar.locator(".answer").textContent()) ?? "", says);
    await settle();
  });
}

test("ask of figures chosen in the ledger: a conversion by the kernel", async () => {
  const { page, settle } = await open(site);
  await paste(page, "The road is 10 miles long. The other is 16 kilometres long.");
  await summary(page, /2 figures/);
  await ledger(page);
  for (const at of [0, 1]) await page.locator(".book tbody input").nth(at).check();
  await page.locator("#ledger [data-question=convert]").click();
  const answer = page.locator("#ledger .answer .relation");
  await answer.waitFor();
  assert.match((await answer.textContent()) ?? "", /16\.09 kilometer.*agrees/s);
  await page.locator(".book tbody input").first().uncheck();
  assert.equal(await page.locator("#ledger .ask").isVisible(), false);
  await settle();
});

test("it is emptied with the text", async () => {
  const { page, settle } = await open(site);
  await paste(page, THREE);
  await summary(page, /3 do not fit/);
  await ledger(page);
  for (const at of [1, 2]) await page.locator(".book tbody input").nth(at).check();
  assert.ok(await page.locator("#ledger .ask").isVisible());
  await page.click("#clear");
  await page.locator("[data-tab=figures]", { hasText: "(0)" }).waitFor();
  assert.deepEqual(await cells(page, 1), []);
  assert.equal(await page.locator("#ledger .ask").isVisible(), false);
  await settle();
});
