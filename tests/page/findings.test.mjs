// @ts-check
/** A finding: its sentence, its sum, its two ends, its picture, its repairs, and how it is put aside. */
import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import { ledger, lit, open, paste, select, start, summary, THREE } from "./browser.mjs";

/** @type {Awaited<ReturnType<typeof start>>} */
let site;
before(async () => {
  site = await start();
});
after(() => site.stop());

const SHARE = "Of the 130 hospitals in the region, 45 (25 percent) were hit last year.";

test("a note says in a sentence what does not fit, and sets the sum with a link for each figure", async () => {
  const { page, settle } = await open(site);
  await page.click("#show-clash");
  await summary(page, /1 does not fit/);
  const note = page.locator("#notes .relation.clash");
  assert.match((await note.locator(".message").textContent()) ?? "", /215.*193/);
  const rows = await note.locator(".row").allTextContents();
  assert.deepEqual(
    rows.map((row) => row.replace(/\s+/g, "")),
    ["122", "+93", "215", ">193193-member"],
  );
  const amounts = note.locator(".row .amount");
  const rights = await amounts.evaluateAll((all) => all.map((one) => Math.round(one.getBoundingClientRect().right)));
  assert.equal(new Set(rights).size, 1, "amounts stand flush right");
  await note.locator(".row .place").last().click();
  assert.match((await lit(page, "chosen")).join(), /^193/);
  await settle();
});

test("a verified total has a double rule", async () => {
  const { page, settle } = await open(site);
  await paste(page, "The fire killed 7 men and 5 women, 12 people in all.");
  await summary(page, /agrees/);
  await select(page, "12 people");
  const ruled = page.locator("#notes .row.ruled .amount");
  await ruled.waitFor();
  assert.match(await ruled.evaluate((one) => getComputedStyle(one).borderBottomStyle), /double/);
  await settle();
});

test("notes stand level with their paragraph, and below the article in a narrow window", async () => {
  const { page, settle } = await open(site);
  await paste(page, THREE);
  await summary(page, /3 do not fit/);
  await page.waitForFunction(() => document.querySelector(".mark"));
  const apart = await page.evaluate(() => {
    const [note] = document.querySelectorAll("#notes .relation");
    const [mark] = document.querySelectorAll(".mark");
    return Math.abs((note?.getBoundingClientRect().top ?? 0) - (mark?.getBoundingClientRect().top ?? 99));
  });
  assert.ok(apart < 4, `${apart} px apart`);
  await page.setViewportSize({ width: 390, height: 800 });
  await page.waitForTimeout(200);
  const below = await page.evaluate(() => {
    const note = document.querySelector("#notes .relation")?.getBoundingClientRect();
    const text = document.querySelector("#text")?.getBoundingClientRect();
    return note && text && note.top >= text.bottom;
  });
  assert.ok(below);
  await settle();
});

test("both ends light up together, and a bracket ties them", async () => {
  const { page, settle } = await open(site);
  await page.click("#show-clash");
  await summary(page, /1 does not fit/);
  await page.locator("#notes .relation.clash .message").hover();
  await page.locator(".mirror .partner").nth(2).waitFor();
  assert.deepEqual((await lit(page, "partner")).map((words) => words.replace(/\D/g, "")).sort(), ["122", "193", "93"]);
  assert.equal(await page.locator(".tie").count(), 1);
  assert.ok((await page.locator(".tie .end").count()) >= 2);
  await page.mouse.move(5, 5);
  await page.waitForFunction(() => !document.querySelector(".mirror .partner"));
  await settle();
});

test("a repair is applied by a click and undone by Ctrl+Z", async () => {
  const { page, settle } = await open(site);
  await paste(page, SHARE);
  await summary(page, /does not fit/);
  const repair = page.locator(".repair").first();
  const fresh = (await repair.locator(".new").textContent()) ?? "";
  await repair.click();
  await summary(page, /agree/);
  assert.ok((await page.inputValue("#text")).includes(fresh));
  assert.match((await page.locator("#done").textContent()) ?? "", /Undo takes it back/);
  assert.equal(await page.evaluate(() => document.activeElement?.id), "text");
  await page.keyboard.press("Control+Z");
  assert.equal(await page.inputValue("#text"), SHARE);
  await settle();
});

test("the rounding and the interval are shown, with a picture that says it in words", async () => {
  const { page, settle } = await open(site);
  await paste(page, SHARE);
  await summary(page, /does not fit/);
  const picture = page.locator("#notes .picture");
  assert.equal(await picture.getAttribute("role"), "img");
  assert.match((await picture.getAttribute("aria-label")) ?? "", /34\.6%.*25/);
  await settle();
});

test("a query says which rounding would reconcile it", async () => {
  const { page, settle } = await open(site);
  await paste(page, "Fares went up from $1,400 to $1,700, a 25 percent rise.");
  await summary(page, /fits only if rounded more/);
  const note = page.locator("#notes .relation.query");
  assert.match((await note.textContent()) ?? "", /It fits if rounded further: 21\.4% may be .*%.* to .*%/);
  const mark = page.locator(".mirror .query").first();
  assert.equal(await mark.evaluate((one) => getComputedStyle(one).textDecorationStyle), "dashed");
  await settle();
});

for (const [what, text, says] of /** @type {[string, string, RegExp][]} */ ([
  ["parts against their total", "The fire killed 7 men and 5 women, 13 people in all.", /parts 7, 5 come to 12.*13/],
  ["a date on its page of the calendar", "The fire broke out on Monday, December 9, 2016.", /is a Friday.*Monday/],
  [
    "two dates on a line",
    "The firm was founded in 1950 and marked its 60th anniversary in 2015.",
    /2015.*65 years.*says 60/,
  ],
  ["two intervals on a line", "Rents rose from $400 to $500, up 12 percent.", /25%.*12/],
])) {
  test(`a picture shows ${what}`, async () => {
    const { page, settle } = await open(site);
    await paste(page, text);
    await summary(page, /does not fit|fits/);
    assert.match((await page.locator("#notes .picture").first().getAttribute("aria-label")) ?? "", says);
    await settle();
  });
}

test("a figure that stands in two findings is named", async () => {
  const { page, settle } = await open(site);
  await paste(page, "Of the 300 pupils, 50 (25 percent) walk and 60 (30 percent) ride.");
  await summary(page, /2 do not fit/);
  assert.deepEqual(await page.locator("#notes .suspect q").allTextContents(), ["300 pupils", "300 pupils"]);
  await settle();
});

test("marks move with the text, and vanish where one edits until it is checked", async () => {
  const { page, settle } = await open(site, {
    // The second check is held back, so that what lies between can be seen.
    before: (fresh) =>
      fresh.addInitScript(() => {
        let held = 0;
        // A thread whose calls wait, but for the first.
        globalThis.Worker = new Proxy(Worker, {
          construct(target, given) {
            const worker = Reflect.construct(target, given);
            const send = worker.postMessage.bind(worker);
            worker.postMessage = (/** @type {unknown} */ message) => {
              held += 1;
              setTimeout(() => send(message), held < 2 ? 0 : 1500);
            };
            return worker;
          },
        });
      }),
  });
  await page.locator("#text").fill("The fire killed 7 men and 5 women, 13 people in all.");
  await summary(page, /does not fit/);
  await select(page, "The fire");
  await page.keyboard.type("At last ");
  assert.deepEqual((await lit(page, "clash")).map((words) => words.slice(0, 2).trim()).sort(), ["13", "5", "7"]);
  await page.locator("#text").evaluate((input) => {
    if (input instanceof HTMLTextAreaElement)
      input.setSelectionRange(input.value.indexOf("13") + 1, input.value.indexOf("13") + 1);
  });
  await page.keyboard.type("9");
  assert.deepEqual((await lit(page, "clash")).map((words) => words.slice(0, 2).trim()).sort(), ["5", "7"]);
  assert.equal(await page.locator("#notes .relation:not(.stale)").count(), 0);
  await page.locator(".mirror .clash", { hasText: /^193/ }).waitFor();
  await settle();
});

test("the note to the reporter is one line", async () => {
  const { page, settle } = await open(site);
  await paste(page, `The region has many hospitals.\n\n${SHARE}`);
  await summary(page, /does not fit/);
  await page.locator("[data-act=note]").click();
  await page.locator("#done", { hasText: "Copied the note" }).waitFor();
  const copied = await page.evaluate(() => navigator.clipboard.readText());
  assert.match(copied, /^Para 2: .*Which is right\?$/);
  assert.ok(!copied.includes("\n"));
  await settle();
});

test("a finding that is put aside stays so across edits, is listed with its reason, and can be restored", async () => {
  const { page, settle } = await open(site);
  await paste(page, SHARE);
  await summary(page, /does not fit/);
  await page.locator("[data-act=ignore]").click();
  await page.keyboard.type("Counted by the source");
  await page.keyboard.press("Enter");
  await page.waitForFunction(() => document.querySelectorAll("#notes .relation").length === 0);
  await page.locator("#text").evaluate((input) => {
    if (input instanceof HTMLTextAreaElement) input.setSelectionRange(0, 0);
  });
  await page.keyboard.type("A new beginning with 3 dogs.\n\n");
  await summary(page, /4 figures.*1 put aside/);
  assert.equal(await page.locator("#notes .relation.clash").count(), 0);
  await ledger(page);
  await page.locator("[data-tab=aside]").click();
  assert.match((await page.locator(".aside").textContent()) ?? "", /130 hospitals.*Counted by the source/);
  await page.locator("[data-restore]").click();
  assert.equal(await page.evaluate(() => document.activeElement?.id), "dock-aside-tab", "more may be restored");
  await page.locator("#notes .relation.clash").waitFor();
  await settle();
});

test("a check is switched off from the finding, and on again from the ledger", async () => {
  const { page, settle } = await open(site);
  await paste(page, SHARE);
  await summary(page, /does not fit/);
  await page.locator("[data-act=off]").click();
  await page.waitForFunction(() => document.querySelectorAll("#notes .relation.clash").length === 0);
  await ledger(page);
  await page.locator("[data-tab=aside]").click();
  await page.locator("[data-check]").click();
  await page.locator("#notes .relation.clash").waitFor();
  await settle();
});

test("kinds of marks can be left out", async () => {
  const { page, settle } = await open(site);
  await paste(page, "A Boeing 737 flew 41 people home.");
  await summary(page, /figure/);
  assert.deepEqual(await lit(page, "label"), []);
  await page.locator("[data-layer=label]").check();
  assert.match((await lit(page, "label")).join(), /737/);
  await page.locator("[data-layer=alone]").uncheck();
  assert.deepEqual(await lit(page, "alone"), []);
  await settle();
});

test("a finding that is put aside does not come back while one types", async () => {
  const { page, settle } = await open(site);
  await paste(page, `Police held 41 people.\n\n${SHARE}`);
  await summary(page, /does not fit/);
  await page.locator("[data-act=ignore]").click();
  await page.keyboard.press("Enter");
  await summary(page, /put aside/);
  await page.evaluate(() => {
    const notes = document.querySelector("#notes");
    if (!notes) throw new Error("no notes");
    const seen = Object.assign(globalThis, { seen: /** @type {string[]} */ ([]) }).seen;
    const look = () => seen.push(...[...notes.querySelectorAll(".relation")].map((note) => note.textContent ?? ""));
    new MutationObserver(look).observe(notes, { childList: true, subtree: true });
  });
  // The figure that the caret is at goes, and all behind it moves.
  await page.locator("#text").evaluate((input) => {
    if (input instanceof HTMLTextAreaElement) input.setSelectionRange(21, 21);
  });
  await page.locator(".mirror .chosen").waitFor();
  await page.keyboard.insertText(` at 9 places. ${"They went home, and nothing was said of it. ".repeat(9)}\n\nThey`);
  await summary(page, /5 figures.*put aside/);
  assert.deepEqual(await page.evaluate(() => Reflect.get(globalThis, "seen")), []);
  await settle();
});
