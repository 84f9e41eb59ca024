// @ts-check
/** The demonstration pages: the panel works on each, and the article does not notice. */
import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import { start } from "../page/browser.mjs";
import { markup, near, painted, reported, said, visit } from "./pages.mjs";
import { bundleReact } from "./react.mjs";

/** @type {Awaited<ReturnType<typeof start>>} */
let site;
before(async () => {
  site = await start();
});
after(() => site.stop());

for (const name of ["plain", "strict_csp"]) {
  test(`${name}: figures are marked, and the article is as it was`, async () => {
    let original = "";
    const { page, settle } = await visit(site, `www/demo/${name}.html`, {
      // Without its script the page is what its author wrote.
      before: (fresh) => fresh.route("**/crossfoot-panel-define.js", (route) => route.abort()),
      expected: /ERR_FAILED/,
    });
    original = await markup(page);
    await settle();
    const opened = await visit(site, `www/demo/${name}.html`);
    await near(opened.page);
    await reported(opened.page);
    assert.equal(await markup(opened.page), original);
    const marks = await painted(opened.page);
    assert.ok(
      marks.error?.some((quote) => quote.startsWith("122")),
      JSON.stringify(marks),
    );
    assert.ok(Object.values(marks).flat().length >= 10, JSON.stringify(marks));
    const text = await opened.page.locator("crossfoot-panel .summary").textContent();
    assert.match(text ?? "", /^Automatic check: \d+ figures, \d+ comparisons?; .* not fit\.$/);
    await opened.page.locator("crossfoot-panel").evaluate((panel) => panel.remove());
    await opened.page.waitForFunction(() => CSS.highlights.size === 0 && document.adoptedStyleSheets.length === 0);
    assert.equal(await markup(opened.page), original);
    await opened.settle();
  });
}

test("the head of the page is checked against the article", async () => {
  const { page, settle } = await visit(site, "www/demo/plain.html");
  await near(page);
  await reported(page);
  const [first] = await said(page);
  const { figures, relations } = first?.detail.report ?? { figures: [], relations: [] };
  const unseen = figures
    .filter((/** @type {any} */ figure) => figure.from === "og:title")
    .map((/** @type {any} */ one) => one.id);
  assert.ok(unseen.length > 0, "the title that is shared has figures of its own");
  assert.ok(
    relations.some((/** @type {any} */ one) => one.figures.some((/** @type {number} */ id) => unseen.includes(id))),
  );
  await settle();
});

test("nothing heavy is loaded before the panel is near", async () => {
  const { page, requests, settle } = await visit(site, "www/demo/plain.html", {
    options: { viewport: { width: 1000, height: 300 } },
    before: (fresh) =>
      fresh.addInitScript(() =>
        addEventListener("DOMContentLoaded", () => {
          const space = document.createElement("div");
          space.style.height = "5000px";
          document.body.prepend(space);
        }),
      ),
  });
  await page.waitForLoadState("networkidle");
  assert.ok(!requests.some((path) => /wasm|session/.test(path)), requests.join("\n"));
  await near(page);
  await reported(page);
  assert.equal(requests.filter((path) => path.endsWith(".wasm")).length, 1);
  await settle();
});

test("a framework renders on, and every mark follows", async () => {
  const react = await bundleReact();
  const { page, settle } = await visit(site, "www/demo/framework.html", {
    before: (fresh) =>
      fresh.route("**/demo/react.js", (route) => route.fulfill({ contentType: "text/javascript", body: react })),
  });
  await reported(page);
  const first = await page.evaluate(() => Reflect.get(window, "turn"));
  await page.waitForFunction((from) => Reflect.get(window, "turn") > from + 25, first);
  // The article never rests, and is looked at all the same.
  await page.waitForFunction(() =>
    [...(CSS.highlights.get("crossfoot-error") ?? [])].some((one) => String(one) === "93"),
  );
  assert.match((await page.locator("#story").textContent()) ?? "", /122 to 93.*Rendered \d+ times/);
  await settle();
});

test("a live blog grows, and what it says later is checked", async () => {
  const { page, settle } = await visit(site, "www/demo/live_blog.html");
  await reported(page);
  assert.equal((await painted(page)).error, undefined);
  await page.click("#more");
  await page.click("#more");
  // One report for both entries, or one for each.
  await page.waitForFunction(() => CSS.highlights.get("crossfoot-error")?.size);
  assert.deepEqual((await painted(page)).error?.sort(), ["122", "193-member", "93"]);
  await settle();
});

test("a preview shows the desk everything, while the draft is typed", async () => {
  const { page, settle } = await visit(site, "www/demo/cms_preview.html");
  await reported(page);
  const panel = page.locator("crossfoot-panel");
  assert.match((await panel.locator(".relations").first().textContent()) ?? "", /20|30/);
  await panel.getByText("Every figure").click();
  // The ledger is filled when the browser says that the fold was opened, a moment later.
  await panel.locator(".entry").nth(4).waitFor();
  const clash = (await painted(page)).error ?? [];
  assert.ok(
    clash.some((quote) => quote.includes("50 percent")),
    clash.join(),
  );
  // The slip is mended by typing, and the caret stays where it is.
  await page
    .locator("#draft p")
    .first()
    .evaluate((line) => {
      const words = /** @type {Text} */ (line.firstChild);
      getSelection()?.setBaseAndExtent(
        words,
        words.data.indexOf("50 percent"),
        words,
        words.data.indexOf("50 percent") + 2,
      );
    });
  await page.keyboard.type("20");
  await reported(page, 2);
  await page.waitForFunction(() => !CSS.highlights.get("crossfoot-error"));
  assert.equal(await page.evaluate(() => getSelection()?.anchorNode?.textContent?.includes("up 20 percent")), true);
  await settle();
});

test("two panels leave each other alone", async () => {
  const { page, settle } = await visit(site, "www/demo/two_panels.html");
  await reported(page, 2);
  const both = await painted(page);
  assert.ok(both.error?.includes("93") && both.agrees?.includes("20 percent"), JSON.stringify(both));
  await page
    .locator("crossfoot-panel")
    .first()
    .evaluate((panel) => panel.remove());
  await page.waitForFunction(() => !CSS.highlights.has("crossfoot-error"));
  assert.deepEqual((await painted(page)).agrees, both.agrees);
  assert.equal(await page.evaluate(() => document.adoptedStyleSheets.length), 1);
  await settle();
});
