// @ts-check
/** What stays on the device, what works without a network, and that nothing leaves the browser. */
import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import { open, paste, start, summary } from "./browser.mjs";

/** @type {Awaited<ReturnType<typeof start>>} */
let site;
before(async () => {
  site = await start();
});
after(() => site.stop());

/** @param {import("playwright-core").Page} page */
const stored = (page) => page.evaluate(() => Object.keys(localStorage).length);

test("nothing is kept on the device unless the user says so", async () => {
  const { page, settle } = await open(site);
  await paste(page, "Police held 41 people.");
  await summary(page, /1 figure/);
  await page.waitForTimeout(700);
  assert.equal(await stored(page), 0);
  await settle();
});

test("a draft and settings are kept once the user says so, and forgotten at once when not", async () => {
  const { page, settle } = await open(site);
  await paste(page, "Police held 41 people.");
  await summary(page, /1 figure/);
  await page.locator("#settings summary").click();
  await page.locator("#keep").check();
  await page.keyboard.press("Escape");
  await page.locator("[data-layer=alone]").uncheck();
  await page.locator("#region").selectOption("gb");
  await page.waitForTimeout(700);
  await page.reload();
  await summary(page, /1 figure/);
  assert.equal(await page.inputValue("#text"), "Police held 41 people.");
  assert.equal(await page.inputValue("#region"), "gb");
  assert.equal(await page.locator("[data-layer=alone]").isChecked(), false);
  await page.locator("#settings summary").click();
  await page.locator("#keep").uncheck();
  assert.equal(await stored(page), 0);
  await settle();
});

test("a draft that was kept has the date of its text, and follows it", async () => {
  const { page, settle } = await open(site);
  await paste(page, "December 9, 2016\n\nPolice held 41 people.");
  await page.locator("#published-from", { hasText: "from the text" }).waitFor();
  await page.locator("#settings summary").click();
  await page.locator("#keep").check();
  await page.reload();
  await page.locator("#published-from", { hasText: "from the text" }).waitFor();
  await page.locator("#text").fill("December 10, 2016\n\nPolice held 41 people.");
  await page.waitForFunction(() => {
    const field = document.querySelector("#published");
    return field instanceof HTMLInputElement && field.value === "2016-12-10";
  });
  await settle();
});

test("once opened it works offline", async () => {
  const { page, settle } = await open(site, { options: { serviceWorkers: "allow" } });
  await page.evaluate(() => navigator.serviceWorker.ready);
  await page.reload();
  await page.waitForFunction(() => navigator.serviceWorker.controller !== null);
  await page.context().setOffline(true);
  await page.reload();
  await paste(page, "The fire killed 7 men and 5 women, 13 people in all.");
  await summary(page, /does not fit/);
  await page.context().setOffline(false);
  await settle();
});

test("it can be installed", async () => {
  const { page, settle } = await open(site);
  const manifest = await page.evaluate(async () => {
    const link = document.querySelector("link[rel=manifest]");
    const response = await fetch(link instanceof HTMLLinkElement ? link.href : "");
    return response.json();
  });
  assert.equal(manifest.display, "standalone");
  assert.ok(manifest.icons.length > 0 && manifest.name && manifest.start_url);
  await settle();
});

test("the first screen says that nothing leaves the browser, and the policy holds it to that", async () => {
  const { page, settle } = await open(site, { expected: /Content Security Policy|violates/ });
  const promise = page.getByText("Nothing you paste leaves this browser.");
  const box = await promise.boundingBox();
  assert.ok(box && box.y < 400);
  const policy = (await page.locator("meta[http-equiv=Content-Security-Policy]").getAttribute("content")) ?? "";
  assert.match(policy, /default-src 'none'/);
  assert.match(policy, /connect-src 'self'/);
  assert.doesNotMatch(policy, /unsafe-inline|'unsafe-eval'|\*|https?:/);
  const sent = await page.evaluate(() =>
    fetch("https://elsewhere.example/").then(
      () => true,
      () => false,
    ),
  );
  assert.equal(sent, false);
  await settle();
});
