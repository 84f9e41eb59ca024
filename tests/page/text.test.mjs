// @ts-check
/** Figures are marked at their place, as one pastes, types and undoes. */
import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import { marks, open, paste, quotes, start, summary } from "./browser.mjs";

/** @type {Awaited<ReturnType<typeof start>>} */
let site;
before(async () => {
  site = await start();
});
after(() => site.stop());

/** @param {import("playwright-core").Page} page @param {number} offset */
const caretAt = (page, offset) =>
  page.locator("#text").evaluate((input, at) => {
    if (input instanceof HTMLTextAreaElement) input.setSelectionRange(at, at);
  }, offset);

/** @param {Awaited<ReturnType<typeof marks>>} painted */
function liesOverItsWords(painted) {
  assert.ok(painted.length > 0, "nothing is painted");
  for (const { words, start, end, text } of painted) assert.equal(text.slice(start, end), words);
}

test("the example is one click away, and every figure of the ledger is marked in place", async () => {
  const { page, settle } = await open(site);
  await page.click("#show-example");
  assert.match(await summary(page, /\d+ figures, .* agree/), /agree/);
  const painted = await marks(page);
  liesOverItsWords(painted);
  assert.deepEqual(painted.map(({ words }) => words).sort(), (await quotes(page)).sort());
  await settle();
});

test("the clash is shown with its sum", async () => {
  const { page, settle } = await open(site);
  await page.click("#show-clash");
  await summary(page, /1 does not fit/);
  const finding = page.locator(".relation").first();
  assert.match((await finding.textContent()) ?? "", /clash/i);
  assert.match((await finding.locator(".sum .unseen").textContent()) ?? "", /122 \+ 93 = 215/);
  assert.match((await finding.textContent()) ?? "", /193/);
  const clash = (await marks(page)).filter(({ layer }) => layer === "clash");
  assert.ok(clash.some(({ words }) => words.includes("93")));
  await settle();
});

test("pasted text is marked where it stands, whatever its characters and line ends", async () => {
  const { page, settle } = await open(site);
  await paste(
    page,
    "Café 😀 e\u0301tude\r\n\r\nThe assembly voted 122 to 13 on it.\r\n\tIt has 193\u00a0members. 👩‍👩‍👧 41 people fled.",
  );
  await summary(page, /figures/);
  const painted = await marks(page);
  liesOverItsWords(painted);
  for (const number of ["122", "13", "193", "41"])
    assert.ok(
      painted.some(({ words }) => words.includes(number)),
      number,
    );
  await settle();
});

test("marks lie over their words in a narrow window and on a long wrapped line", async () => {
  const { page, settle } = await open(site, { options: { viewport: { width: 320, height: 700 } } });
  const filler = "A sentence without any amount stands here, and goes on for a while with trailing blanks.   ";
  await paste(page, `${filler.repeat(12)}About 4,500 people fled. ${filler.repeat(7)}Nine were killed and 41 hurt.`);
  await summary(page, /figures/);
  liesOverItsWords(await marks(page));
  await settle();
});

test("typing updates the figures and leaves caret, selection and undo alone", async () => {
  const { page, settle } = await open(site);
  await paste(page, "Police held 41 people.\nNobody was hurt.");
  await summary(page, /1 figure/);
  await caretAt(page, 14);
  await page.keyboard.type("7", { delay: 20 });
  await page.locator(".mirror .alone", { hasText: "417" }).waitFor();
  const caret = () =>
    page
      .locator("#text")
      .evaluate((input) => [
        /** @type {HTMLTextAreaElement} */ (input).selectionStart,
        /** @type {HTMLTextAreaElement} */ (input).selectionEnd,
      ]);
  assert.deepEqual(await caret(), [15, 15]);
  liesOverItsWords(await marks(page));

  await page.keyboard.press("Shift+ArrowRight");
  await page.waitForTimeout(300);
  assert.deepEqual(await caret(), [15, 16]);
  await page.keyboard.press("Control+Z");
  assert.equal(await page.inputValue("#text"), "Police held 41 people.\nNobody was hurt.");
  await page.locator(".mirror .alone", { hasText: /^41 / }).waitFor();
  liesOverItsWords(await marks(page));
  await settle();
});

test("an example can be undone", async () => {
  const { page, settle } = await open(site);
  await page.locator("#text").fill("My own 12 words.");
  await page.click("#show-example");
  await summary(page, /figures/);
  await page.locator("#text").focus();
  await page.keyboard.press("Control+Z");
  assert.equal(await page.inputValue("#text"), "My own 12 words.");
  await settle();
});

test("lines are added and taken away without moving the marks of others", async () => {
  const { page, settle } = await open(site);
  const first = "Down came 41 people.\n";
  await paste(page, `${first}\nLast came 93 dogs.`);
  await summary(page, /2 figures/);
  await caretAt(page, first.length);
  await page.keyboard.press("Enter");
  await page.keyboard.type("Then 17 cats came.");
  await page.keyboard.press("Enter");
  await summary(page, /3 figures/);
  liesOverItsWords(await marks(page));
  await page.keyboard.press("Control+A");
  await page.keyboard.press("Delete");
  await summary(page, /Paste, drop or type/);
  assert.deepEqual(await marks(page), []);
  await settle();
});

test("a figure of the headline is marked in the headline", async () => {
  const { page, settle } = await open(site);
  await page.locator("#headline").fill("Fire kills 41 people");
  await paste(page, "The fire killed 41 people on Monday.");
  await page.locator(".mirror .agrees, .mirror .alone").nth(1).waitFor();
  const painted = await marks(page);
  liesOverItsWords(painted);
  assert.ok(painted.some(({ text, words }) => text.startsWith("Fire kills") && words.includes("41")));
  await settle();
});
