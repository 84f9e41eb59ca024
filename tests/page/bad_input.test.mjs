// @ts-check
/** Whatever is pasted and whatever fails: a clear message, never a blank page, and the text untouched. */
import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import { marks, open, paste, start, summary } from "./browser.mjs";

/** @type {Awaited<ReturnType<typeof start>>} */
let site;
before(async () => {
  site = await start();
});
after(() => site.stop());

/** @param {import("playwright-core").Page} page @param {RegExp} says */
async function notice(page, says) {
  const place = page.locator(".notice");
  await place.filter({ hasText: says }).waitFor();
}

test("an empty text and one of blanks say what to do", async () => {
  const { page, settle } = await open(site);
  await summary(page, /Paste, drop or type/);
  await page.locator("#text").fill(" \n\t\n ");
  await page.waitForTimeout(200);
  await summary(page, /Paste, drop or type/);
  await settle();
});

test("a text without figures says so", async () => {
  const { page, settle } = await open(site);
  await page.locator("#text").fill("Nothing is counted here.");
  await summary(page, /No figures/);
  await settle();
});

test("ten million digits are cut with a message, and the page stays alive", async () => {
  const { page, settle } = await open(site);
  await paste(page, "7".repeat(10_000_000));
  await notice(page, /10\.0 million characters.*Only its beginning/);
  await summary(page, /\S/);
  await page.locator("#text").fill("Police held 41 people.");
  await summary(page, /1 figure/);
  assert.equal(await page.locator(".notice").isVisible(), false);
  await settle();
});

test("one line of five million characters is cut with a message", async () => {
  const { page, settle } = await open(site);
  await paste(page, `Police held 41 people. ${"They went on along the river and the road. ".repeat(117_000)}`);
  await notice(page, /5\.0 million characters/);
  await summary(page, /figure/);
  await settle();
});

for (const [what, line] of [
  ["many lines", "The town has 12 people.\n"],
  ["one line", "The town has 12 people. "],
]) {
  test(`a file of two million characters in ${what} is cut with a message, and can be edited`, async () => {
    const { page, settle } = await open(site);
    await page
      .locator("#file")
      .setInputFiles({ name: "towns.txt", mimeType: "text/plain", buffer: Buffer.from(`${line}`.repeat(84_000)) });
    await notice(page, /2\.0 million characters.*Only its beginning/);
    const length = () => page.locator("#text").evaluate((input) => Reflect.get(input, "value").length);
    assert.equal(await length(), 1 << 20);
    await page.locator("#text").focus();
    await page.keyboard.press("Control+End");
    await page.keyboard.press("Backspace");
    assert.equal(await length(), (1 << 20) - 1);
    await settle();
  });
}

test("NUL characters are named and read over", async () => {
  const { page, settle } = await open(site);
  await page.locator("#text").evaluate((input) => {
    /** @type {HTMLTextAreaElement} */ (input).value = "Police\0 held 41\0 people, and \0 12 dogs.";
    input.dispatchEvent(new Event("input"));
  });
  await notice(page, /NUL/);
  await summary(page, /2 figures/);
  await settle();
});

test("right-to-left text is marked over its words", async () => {
  const { page, settle } = await open(site);
  await paste(page, "قُتل 41 شخصا في حلب.\n\nPolice held 12 people.");
  await summary(page, /figures?/);
  const painted = await marks(page);
  const latin = painted.find(({ words }) => words.startsWith("12"));
  assert.equal(latin?.text.slice(latin.start, latin.end), latin?.words);
  const between = await page.evaluate(() => {
    const node = document.querySelector("#text-surface .line .alone")?.firstChild;
    const input = document.querySelector("textarea#text");
    if (!(node instanceof Text) || !(input instanceof HTMLTextAreaElement)) return "";
    const digits = document.createRange();
    digits.setStart(node, node.data.indexOf("41"));
    digits.setEnd(node, node.data.indexOf("41") + 2);
    const box = digits.getBoundingClientRect();
    const place = document.caretPositionFromPoint(box.left + box.width / 2, box.top + box.height / 2);
    return place?.offsetNode === input ? input.value.slice(place.offset - 1, place.offset + 1) : "";
  });
  assert.equal(between, "41", "the mirror is under the text");
  const aside = await page
    .locator("#text-surface .line")
    .first()
    .evaluate((line) => {
      const words = document.createRange();
      words.selectNodeContents(line);
      return words.getBoundingClientRect().right - line.getBoundingClientRect().right;
    });
  assert.ok(Math.abs(aside) < 2, "an Arabic paragraph begins at the right");
  await settle();
});

test("HTML pasted as text stays text", async () => {
  const { page, settle } = await open(site);
  await paste(
    page,
    '<p class="a" onclick="alert(1)">Police held 41 people.</p><img src="https://elsewhere.example/x.png">',
  );
  await notice(page, /source of a web page/);
  await summary(page, /figure/);
  assert.equal(await page.locator(".desk img").count(), 0);
  await settle();
});

test("half a surrogate pair moves no mark", async () => {
  const { page, settle } = await open(site);
  await page.locator("#text").evaluate((input) => {
    /** @type {HTMLTextAreaElement} */ (input).value = "Odd \ud83d one: police held 41 people.";
    input.dispatchEvent(new Event("input"));
  });
  await summary(page, /1 figure/);
  const [mark] = await marks(page);
  assert.equal(mark?.text.slice(mark.start, mark.end), mark?.words);
  assert.match(mark?.words ?? "", /^41/);
  await settle();
});

test("a checker that does not load is said, and can be tried again", async () => {
  let away = true;
  const { page, settle } = await open(site, {
    before: (fresh) => fresh.route("**/*.wasm", (route) => (away ? route.abort() : route.continue())),
    expected: /Failed to load resource/,
  });
  await page.locator("#text").fill("Police held 41 people.");
  await notice(page, /could not be loaded/);
  await summary(page, /not checked/);
  away = false;
  await page.getByRole("button", { name: "Try again" }).click();
  await summary(page, /1 figure/);
  assert.equal(await page.locator(".notice").isVisible(), false);
  await settle();
});

test("a browser without WebAssembly is told so", async () => {
  const { page, settle } = await open(site, {
    before: (fresh) => fresh.addInitScript(() => Reflect.deleteProperty(globalThis, "WebAssembly")),
  });
  await page.locator("#text").fill("Police held 41 people.");
  await notice(page, /does not run WebAssembly/);
  await settle();
});

/**
 * Makes the first instances of the checker trap, as a crashed one does. The very first is the one that is
 * tried out when the page is opened.
 *
 * @param {import("playwright-core").Page} page
 * @param {number} instances
 */
async function trapping(page, instances) {
  let left = instances;
  await page.route("**/pkg/crossfoot.js*", async (route) => {
    const response = await route.fetch();
    const source = await response.text();
    const trap =
      'export function check() { throw new WebAssembly.RuntimeError("unreachable"); }\nexport function unused(';
    const body = left > 0 ? source.replace("export function check(", trap) : source;
    left -= 1;
    await route.fulfill({ response, body });
  });
}

test("a crashed checker is replaced without a word", async () => {
  const { page, settle } = await open(site, { before: (fresh) => trapping(fresh, 2) });
  await page.locator("#text").fill("Police held 41 people.");
  await summary(page, /1 figure/);
  assert.equal(await page.locator(".notice").isVisible(), false);
  await settle();
});

test("a text on which the checker crashes twice is said, and the next change starts anew", async () => {
  const { page, settle } = await open(site, { before: (fresh) => trapping(fresh, 3) });
  await page.locator("#text").fill("Police held 41 people.");
  await notice(page, /stopped on this text, twice/);
  assert.equal(await page.inputValue("#text"), "Police held 41 people.");
  await page.locator("#text").fill("Police held 42 people.");
  await summary(page, /1 figure/);
  await settle();
});
