// @ts-check
/** The bookmarklet and the extension: the same panel on a page that knows nothing of it. */
import assert from "node:assert/strict";
import { cp, mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { after, before, test } from "node:test";
import { chromium } from "playwright-core";
import { FLAGS, PATIENCE, start } from "../page/browser.mjs";
import { DIST } from "../page/server.mjs";
import { markup, painted, visit } from "./pages.mjs";

/** @type {Awaited<ReturnType<typeof start>>} */
let site;
before(async () => {
  site = await start();
});
after(() => site.stop());

/** A news page, without any panel. @param {import("./pages.mjs").Page} page */
const bare = (page) =>
  page.route("**/crossfoot-panel-define.js", (route) => route.fulfill({ contentType: "text/javascript", body: "" }));

test("the bookmark marks the figures of a page, and takes all away when it is pressed again", async () => {
  const shop = await visit(site, "www/bookmarklet/index.html");
  const bookmark = (await shop.page.locator("#bookmark").getAttribute("href")) ?? "";
  await shop.settle();
  assert.match(bookmark, /^javascript:/);
  const code = decodeURIComponent(bookmark.replace(/^javascript:/, ""));

  const { page, settle } = await visit(site, "www/demo/plain.html", { before: bare });
  const before = await markup(page, "html");
  await page.evaluate(code);
  await page.waitForFunction(() => CSS.highlights.has("crossfoot-error"));
  assert.ok((await painted(page)).error?.includes("93"));
  assert.match((await page.locator("#crossfoot-corner .summary").textContent()) ?? "", /^Automatic check/);
  await page.evaluate(code);
  await page.waitForFunction(() => CSS.highlights.size === 0);
  assert.equal(await markup(page, "html"), before);
  await settle();
});

test("its corner has a button that closes it", async () => {
  const { page, settle } = await visit(site, "www/demo/plain.html", { before: bare });
  await page.addScriptTag({ url: "/www/bookmarklet/crossfoot-bookmarklet.js" });
  await page.getByRole("button", { name: "Close, and take the marks away" }).click();
  assert.deepEqual(await painted(page), {});
  assert.equal(await page.locator("#crossfoot-corner").count(), 0);
  await settle();
});

for (const [what, html, says] of /** @type {[string, string, RegExp][]} */ ([
  ["no article", '<html lang="en"><title>News</title><main></main></html>', /No article was found/],
  ["another language", '<html lang="fr"><title>News</title><main><p>12 hommes.</p></main></html>', /not in English/],
])) {
  test(`its corner says why there is nothing to show: ${what}`, async () => {
    const { page, settle } = await visit(site, "own.html", {
      html: `<!doctype html>${html.replace("<title>", '<link rel="icon" href="/www/icon.svg"><title>')}`,
    });
    const before = await markup(page, "html");
    await page.addScriptTag({ url: "/www/bookmarklet/crossfoot-bookmarklet.js" });
    await page.locator("#crossfoot-corner [role=alert]", { hasText: says }).waitFor();
    await page.getByRole("button", { name: "Close, and take the marks away" }).click();
    await page.locator("#crossfoot-corner").waitFor({ state: "detached" });
    assert.equal((await markup(page, "html")).replace(/<script src[^>]*><\/script>/, ""), before);
    await settle();
  });
}

test("the extension asks for the page in hand, and nothing else", async () => {
  const manifest = JSON.parse(await readFile(join(DIST, "extension/manifest.json"), "utf8"));
  assert.equal(manifest.manifest_version, 3);
  assert.deepEqual(manifest.permissions, ["activeTab", "scripting"]);
  for (const name of ["host_permissions", "content_scripts", "optional_host_permissions", "web_accessible_resources"]) {
    assert.equal(name in manifest, false, name);
  }
});

test("the extension works where a page forbids all scripts but its own", async () => {
  const folder = await mkdtemp(join(tmpdir(), "crossfoot-extension-"));
  await cp(join(DIST, "extension"), join(folder, "extension"), { recursive: true });
  // No test can press the button of a browser: the right that pressing it gives is given here beforehand.
  const file = join(folder, "extension/manifest.json");
  const manifest = JSON.parse(await readFile(file, "utf8"));
  await writeFile(file, JSON.stringify({ ...manifest, host_permissions: ["http://127.0.0.1/*"] }));
  const context = await chromium.launchPersistentContext(join(folder, "profile"), {
    executablePath: process.env.CROSSFOOT_CHROMIUM ?? "/usr/bin/chromium",
    ignoreDefaultArgs: ["--disable-extensions", "--headless=old"],
    headless: false,
    args: [
      ...FLAGS,
      "--headless=new",
      `--disable-extensions-except=${folder}/extension`,
      `--load-extension=${folder}/extension`,
    ],
  });
  context.setDefaultTimeout(PATIENCE);
  try {
    const worker = context.serviceWorkers()[0] ?? (await context.waitForEvent("serviceworker"));
    const page = await context.newPage();
    await bare(page);
    await page.goto(new URL("www/demo/strict_csp.html", site.address).href);
    const before = await markup(page, "html");
    const press = () =>
      worker.evaluate(async () => {
        const chrome = Reflect.get(globalThis, "chrome");
        const [tab] = await chrome.tabs.query({ active: true });
        chrome.action.onClicked.dispatch(tab);
      });
    await press();
    await page.waitForFunction(() => CSS.highlights.has("crossfoot-error"));
    assert.ok((await painted(page)).error?.includes("93"));
    await press();
    await page.waitForFunction(() => CSS.highlights.size === 0);
    assert.equal(await markup(page, "html"), before);
  } finally {
    await context.close();
    await rm(folder, { recursive: true, force: true });
  }
});
