// @ts-check
/**
 * Whatever stands in an article is text and nothing else, wherever it is shown: in notes, the ledger, what is
 * copied and printed. The policy of the page would report a violation, and `settle` fails where one is told.
 */
import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import { ledger, open, paste, start, summary } from "./browser.mjs";

/** @typedef {import("playwright-core").Page} Page */

/** @type {Awaited<ReturnType<typeof start>>} */
let site;
before(async () => {
  site = await start();
});
after(() => site.stop());

const IMAGE = `<img src=x onerror="document.title='run'">`;
const SCRIPT = "<script>document.title='run'</script>";
/** Turned round, and not turned back. */
const BIDI = "\u202e\u2066\u202d";

/** What each field of a figure, a claim and a relation is given: as noun, place, source, headline and hedge. */
const TEXT = `Police in ${IMAGE} said 41 ${IMAGE} people were killed, according to ${SCRIPT}.

Ana ${IMAGE}, a spokeswoman for ${SCRIPT}, said 7 men${BIDI} and 5 women, 13 people in all, fell ill in ${IMAGE}.

"><svg onload=alert(1)> The fund spent $36 million${BIDI} this year, up 50 percent from $30 million last year, javascript:alert(1).`;

/** Runs in the page: what was made of it that is no text. @returns {string[]} */
function strangers() {
  const made = [
    ...document.querySelectorAll("main img, main script, main iframe, main object, main [onerror], main [onload]"),
  ];
  const inline = [...document.querySelectorAll("main [style]")].filter(
    (one) => !one.closest(".margin, .notes, .surface"),
  );
  return [
    document.title.includes("run") ? "a script ran" : "",
    ...[...made, ...inline].map((one) => one.outerHTML),
  ].filter(Boolean);
}

/** Notes every violation of the policy, those too that no console tells. @param {Page} page */
const reports = (page) =>
  page.addInitScript(() => {
    const told = /** @type {string[]} */ ([]);
    Reflect.set(globalThis, "violations", told);
    document.addEventListener("securitypolicyviolation", ({ violatedDirective, blockedURI, sample }) =>
      told.push(`${violatedDirective} ${blockedURI} ${sample}`),
    );
  });

/** @param {Page} page */
const violations = (page) => page.evaluate(() => /** @type {string[]} */ (Reflect.get(globalThis, "violations")));

test("the policy tells the test of a violation", async () => {
  const { page, settle } = await open(site, { before: reports, expected: /Content Security Policy|inline/ });
  await page.evaluate(() =>
    document.querySelector("main")?.insertAdjacentHTML("beforeend", "<img src='data:,' onerror='1'>"),
  );
  await page.waitForFunction(() => Reflect.get(globalThis, "violations").length > 0);
  await settle();
});

test("markup, scripts and controls of direction are text in every field and every view", async () => {
  const { page, settle } = await open(site, { before: reports });
  await page.locator("#headline").fill(`${IMAGE} kills 41 ${SCRIPT}`);
  await paste(page, TEXT);
  await summary(page, /do not fit/);
  const notes = page.locator("#notes .relation");
  assert.ok((await notes.count()) >= 2);
  for (const name of await page.locator("#notes .place").all()) await name.hover({ force: true });
  await page.locator("[data-act=ignore]").first().click();
  await page.keyboard.type(IMAGE);
  await page.keyboard.press("Enter");
  await ledger(page);
  for (const ask of await page.locator("[data-why]").all()) await ask.click();
  for (const at of [0, 1]) await page.locator(".book tbody input").nth(at).check();
  await page.locator("#ledger [data-question=same]").click();
  await page.locator("#ledger .answer .message").waitFor();
  for (const tab of ["worked", "disputed", "aside"]) {
    await page.locator(`[data-tab=${tab}]`).click();
    assert.deepEqual(await page.evaluate(strangers), [], tab);
  }
  assert.match((await page.locator(".aside").textContent()) ?? "", /<img src=x/, "the reason is shown as it was typed");
  await page.evaluate(() => window.dispatchEvent(new Event("beforeprint")));
  assert.equal(await page.locator(".printed img, .printed script").count(), 0);
  assert.match((await page.locator(".printed").textContent()) ?? "", /<img src=x/);
  for (const what of ["notes", "copy"]) {
    await page.locator("#take summary").click();
    await page.locator(`[data-take=${what}]`).click();
    await page.locator("#done", { hasText: "Copied" }).waitFor();
  }
  assert.deepEqual(await page.evaluate(strangers), []);
  assert.deepEqual(await violations(page), []);
  await settle();
});

test("halves of surrogate pairs beside and within figures are survived", async () => {
  const { page, settle } = await open(site, { before: reports });
  await page.locator("#text").evaluate((input) => {
    const text =
      "\udc00The fire killed 7 \ud83dmen and 5\ud800 women, 13 people in all.\udfff\n\n\ud83dRents rose 5\udc00 percent.\ud83d";
    /** @type {HTMLTextAreaElement} */ (input).value = text;
    input.dispatchEvent(new Event("input"));
  });
  await summary(page, /figures/);
  await ledger(page);
  const rows = await page.locator(".book tbody tr").count();
  assert.ok(rows >= 3, `${rows} figures`);
  const apart = await page.evaluate(() => {
    const { value } = /** @type {HTMLTextAreaElement} */ (document.querySelector("#text"));
    const marked = [...document.querySelectorAll("#text-surface > .mirror span")];
    return marked.map((one) => one.textContent ?? "").filter((words) => !value.includes(words));
  });
  assert.deepEqual(apart, []);
  await page.locator("#take summary").click();
  await page.locator("[data-take=copy]").click();
  await page.locator("#done", { hasText: "Copied" }).waitFor();
  assert.deepEqual(await violations(page), []);
  await settle();
});

test("ten megabytes of markup are cut with a message, and run nothing", async () => {
  const { page, settle } = await open(site, { before: reports });
  await paste(page, `${IMAGE} Police held 41 people. ${"<b onclick=x>There</b>\n".repeat(470_000)}`);
  await page
    .locator(".notice")
    .filter({ hasText: /Only its beginning/ })
    .waitFor();
  await page.locator("#text").fill("Police held 41 people.");
  await summary(page, /1 figure/);
  assert.deepEqual(await page.evaluate(strangers), []);
  assert.deepEqual(await violations(page), []);
  await settle();
});
