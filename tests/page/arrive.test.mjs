// @ts-check
/** What is pasted, dropped and opened keeps its blocks, and fills the fields it can. */
import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import { lit, open, paste, start, summary } from "./browser.mjs";

/** @typedef {import("playwright-core").Page} Page */

/** @type {Awaited<ReturnType<typeof start>>} */
let site;
before(async () => {
  site = await start();
});
after(() => site.stop());

/** @param {Page} page @param {string} html */
async function pasteRich(page, html) {
  await page.evaluate(async (content) => {
    const item = (/** @type {string} */ type, /** @type {string} */ text) => ({ [type]: new Blob([text], { type }) });
    await navigator.clipboard.write([
      new ClipboardItem({ ...item("text/html", content), ...item("text/plain", "as plain text") }),
    ]);
  }, html);
  await page.locator("#text").focus();
  await page.keyboard.press("Control+V");
}

const CMS = `<h1>Fire kills 12</h1><p>The fire killed 7 men and 5&nbsp;women,<br>12 people in all.<sup>1</sup></p>
<h2>What is known</h2><ul><li>41 people fled</li><li>3 came back</li></ul><ol start="4"><li>Nine dogs</li></ol>
<table><caption>Votes by town</caption><tr><th>Town</th><th>Votes</th></tr><tr><td>Ayr</td><td>1,200</td></tr></table>
<figure><img src="https://elsewhere.example/x.png" alt=""><figcaption>A crew of 14 at the scene</figcaption></figure>
<p onclick="alert(1)">It burned <del>40</del> for 2 hours.</p><script>alert(1)</script>`;

test("rich paste makes headings, lists, tables and captions into blocks", async () => {
  // The clipboard itself names the handler that the policy does not let it run.
  const { page, settle } = await open(site, { expected: /inline event handler/ });
  await pasteRich(page, CMS);
  await summary(page, /figures/);
  assert.equal(await page.inputValue("#headline"), "Fire kills 12");
  assert.deepEqual((await page.inputValue("#text")).split("\n").filter(Boolean), [
    "The fire killed 7 men and 5\u00a0women,",
    "12 people in all.¹",
    "What is known",
    "- 41 people fled",
    "- 3 came back",
    "4. Nine dogs",
    "Votes by town",
    "Town\tVotes",
    "Ayr\t1,200",
    "A crew of 14 at the scene",
    "It burned for 2 hours.",
  ]);
  await page.keyboard.press("Control+Z");
  assert.equal(await page.inputValue("#text"), "");
  await settle();
});

test("rich paste within a text goes where the caret is, its heading a line", async () => {
  const { page, settle } = await open(site);
  await page.locator("#text").fill("Before.\n\nAfter.");
  await page.locator("#text").evaluate((input) => {
    if (input instanceof HTMLTextAreaElement) input.setSelectionRange(9, 9);
  });
  await pasteRich(page, "<h1>Fire</h1><p>It killed 41 people.</p>");
  await summary(page, /1 figure/);
  assert.equal(await page.inputValue("#text"), "Before.\n\nFire\n\nIt killed 41 people.After.");
  await settle();
});

test("a first line that reads like a headline goes into the headline field", async () => {
  const { page, settle } = await open(site);
  await paste(page, "Fire kills 41 people in Ayr\n\nThe fire killed 41 people on Monday night.");
  await summary(page, /figures/);
  assert.equal(await page.inputValue("#headline"), "Fire kills 41 people in Ayr");
  assert.equal(await page.inputValue("#text"), "The fire killed 41 people on Monday night.");
  await page.keyboard.press("Control+A");
  await page.keyboard.press("Delete");
  await paste(page, "Police held 41 people.\n\nNobody was hurt in it.");
  assert.equal(await page.inputValue("#text"), "Police held 41 people.\n\nNobody was hurt in it.");
  await settle();
});

test("the date of publication is taken from the text, until someone gives another", async () => {
  const { page, settle } = await open(site);
  await paste(page, "December 9, 2016\n\nThe fire broke out on Monday, December 9.");
  await page.waitForFunction(() => document.querySelector("#published-from")?.textContent === "from the text");
  assert.equal(await page.inputValue("#published"), "2016-12-09");
  await summary(page, /does not fit/);
  await page.locator("#published").fill("2019-12-09");
  await summary(page, /agrees/);
  await page.locator("#text").press("End");
  await page.keyboard.type(" ");
  await page.waitForTimeout(300);
  assert.equal(await page.inputValue("#published"), "2019-12-09");
  await settle();
});

for (const [what, how] of /** @type {[string, (page: Page) => Promise<unknown>][]} */ ([
  [
    "pasted over",
    async (page) => {
      await page.evaluate(() => navigator.clipboard.writeText("The fire broke out on Tuesday, December 9."));
      await page.locator("#text").focus();
      await page.keyboard.press("Control+A");
      await page.keyboard.press("Control+V");
    },
  ],
  [
    "deleted, and another pasted",
    async (page) => {
      await page.locator("#text").focus();
      await page.keyboard.press("Control+A");
      await page.keyboard.press("Delete");
      await paste(page, "The fire broke out on Tuesday, December 9.");
    },
  ],
  [
    "replaced by a file",
    (page) =>
      page.locator("#file").setInputFiles({
        name: "other.txt",
        mimeType: "text/plain",
        buffer: Buffer.from("The fire broke out on Tuesday, December 9."),
      }),
  ],
])) {
  test(`the date that came with an article goes when it is ${what}`, async () => {
    const { page, settle } = await open(site);
    await page.click("#show-example");
    await summary(page, /relations/);
    assert.equal(await page.inputValue("#published"), "2016-12-09");
    await how(page);
    await summary(page, /^\d figures?\./);
    assert.equal(await page.inputValue("#published"), "");
    await settle();
  });
}

test("a date that someone has given stays when the article is another", async () => {
  const { page, settle } = await open(site);
  await paste(page, "Nothing is counted here.");
  await page.locator("#published").fill("2016-12-09");
  await page.locator("#text").focus();
  await page.keyboard.press("Control+A");
  await paste(page, "The fire broke out on Tuesday, December 9.");
  await summary(page, /does not fit/);
  assert.equal(await page.inputValue("#published"), "2016-12-09");
  await settle();
});

test("the order of day and month is the region's", async () => {
  const { page, settle } = await open(site);
  await paste(page, "The fire broke out on Tuesday, 6/7/2019.");
  await page.locator("#region").selectOption("gb");
  await summary(page, /does not fit/);
  assert.match((await page.locator("#notes .message").textContent()) ?? "", /July 6, 2019 is a Saturday/);
  await settle();
});

for (const [name, content, headline, date] of [
  [
    "story.txt",
    "\uFEFFFire kills 41 people in Ayr\r\n\r\nThe fire killed 41 people on Monday.\r\n",
    "Fire kills 41 people in Ayr",
    "",
  ],
  [
    "story.md",
    '---\ntitle: "Fire in Ayr"\ndate: 2016-12-09\n---\n\nThe **fire** killed 41 people on [Monday](x).\n',
    "Fire in Ayr",
    "2016-12-09",
  ],
  [
    "story.html",
    '<!doctype html><meta property="article:published_time" content="2016-12-09T10:00Z"><nav>99 others</nav><article><h1>Fire in Ayr</h1><p>The fire killed 41 people on Monday.</p></article>',
    "Fire in Ayr",
    "2016-12-09",
  ],
]) {
  test(`a file is opened: ${name}`, async () => {
    const { page, settle } = await open(site);
    await page
      .locator("#file")
      .setInputFiles({ name: name ?? "", mimeType: "text/plain", buffer: Buffer.from(content ?? "") });
    await summary(page, /figure/);
    assert.equal(await page.inputValue("#headline"), headline);
    assert.equal((await page.inputValue("#text")).trim(), "The fire killed 41 people on Monday.");
    assert.equal(await page.inputValue("#published"), date);
    await settle();
  });
}

test("a file of a thousand lines is there at once, and undone", async () => {
  const { page, settle } = await open(site);
  await page.locator("#text").fill("My own 12 words.");
  const lines = Array.from({ length: 1000 }, (_, at) => `Town ${at} has ${at + 100} people.`).join("\n");
  await page.locator("#file").setInputFiles({ name: "towns.txt", mimeType: "text/plain", buffer: Buffer.from(lines) });
  await summary(page, /\d{4} figures/);
  assert.equal(await page.inputValue("#text"), lines);
  await page.locator("#text").focus();
  await page.keyboard.press("Control+Z");
  assert.equal(await page.inputValue("#text"), "My own 12 words.");
  await settle();
});

for (const place of ["#sheet", ".masthead"]) {
  test(`a file is dropped on ${place}`, async () => {
    const { page, settle } = await open(site);
    const data = await page.evaluateHandle(() => {
      const transfer = new DataTransfer();
      transfer.items.add(new File(["Police held 41 people."], "story.txt", { type: "text/plain" }));
      return transfer;
    });
    await page.dispatchEvent(place, "dragover", { dataTransfer: data });
    assert.ok(await page.locator("#sheet.over").count());
    await page.dispatchEvent(place, "drop", { dataTransfer: data });
    await summary(page, /1 figure/);
    assert.match((await lit(page, "alone")).join(), /41/);
    await settle();
  });
}

test("an article that is pasted into the empty headline is taken as an article", async () => {
  const { page, settle } = await open(site);
  const into = async (/** @type {string} */ text) => {
    await page.evaluate((content) => navigator.clipboard.writeText(content), text);
    await page.locator("#headline").focus();
    await page.keyboard.press("Control+V");
  };
  await into("Fire kills 41 people in Ayr\n\nThe fire killed 40 men and a woman on Monday.");
  await summary(page, /figures/);
  assert.equal(await page.inputValue("#headline"), "Fire kills 41 people in Ayr");
  assert.equal(await page.inputValue("#text"), "The fire killed 40 men and a woman on Monday.");
  await page.locator("#headline").fill("");
  await into("Fire kills 12 in Ayr");
  assert.equal(await page.inputValue("#headline"), "Fire kills 12 in Ayr");
  await settle();
});
