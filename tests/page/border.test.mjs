// @ts-check
/** `check(text, options)` as a caller in JavaScript meets it. */
import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import { open, start } from "./browser.mjs";

/** @type {Awaited<ReturnType<typeof start>>} */
let site;
/** @type {Awaited<ReturnType<typeof open>>} */
let opened;
before(async () => {
  site = await start();
  opened = await open(site);
});
after(async () => {
  await opened.settle();
  await site.stop();
});

/**
 * @param {unknown} text
 * @param {unknown} [options]
 * @returns {Promise<any>} The report, or the message of the error that was thrown.
 */
const check = (text, options) =>
  opened.page.evaluate(
    async ([given, how]) => {
      const address = new URL("www/pkg/crossfoot.js", document.baseURI).href;
      const { default: init, check: run } = await import(address);
      await init();
      try {
        return run(given, how);
      } catch (error) {
        return error instanceof Error ? error.message : `not an Error: ${error}`;
      }
    },
    [text, options],
  );

for (const [what, text] of Object.entries({
  accents: "À Genève, 41 délégués ont 12 voix.",
  "characters of two units": "😀😀 41 people and 𝟙 12 dogs.",
  "line ends": "Line\r\n\r\n41 people.\r\n12 dogs.",
  "blanks that do not break": "There were 41\u00a0people and 12\u202fdogs.",
  "combining marks": "Cafe\u0301 e\u0301 41 people and 12 dogs.",
})) {
  test(`offsets count UTF-16 units: ${what}`, async () => {
    const report = await check(text);
    assert.equal(report.offsets, "utf-16");
    const numbers = report.figures.map((/** @type {any} */ figure) => {
      assert.equal(text.slice(figure.start, figure.end), figure.quote);
      return text.slice(figure.number.start, figure.number.end);
    });
    for (const number of ["41", "12"]) assert.ok(numbers.includes(number), `${number} in ${numbers}`);
  });
}

test("a figure of the headline counts in the headline", async () => {
  const headline = "😀 Fire kills 41";
  const report = await check("😀😀😀 The fire killed 41 people.", { headline });
  const [figure] = report.figures.filter((/** @type {any} */ one) => one.in === "headline");
  assert.equal(headline.slice(figure.number.start, figure.number.end), "41");
});

test("the report is one plain object", async () => {
  const report = await check("Police held 41 people.");
  assert.equal(report.schema, 1);
  assert.equal(typeof report.summary.figures, "number");
  assert.equal(report.figures[0].unit, null);
});

for (const [options, message] of /** @type {[unknown, RegExp][]} */ ([
  [{ region: "fr" }, /region must be "us", "gb" or "iso"/],
  [{ region: 1 }, /region must be/],
  [{ headline: 5 }, /headline must be a string/],
  [{ published: "yesterday" }, /published must be a date such as "2016-12-09"/],
  [{ except: "vote-tally" }, /except must be a list/],
  [{ only: [1] }, /only must be a list/],
  [{ limit: 1.5 }, /limit must be a whole number/],
  [{ limit: -1 }, /limit must be a whole number/],
  [{ limt: 5 }, /there is no option "limt"; the options are headline/],
  ["us", /options must be an object/],
])) {
  test(`options are read strictly: ${JSON.stringify(options)}`, async () => {
    assert.match(await check("41 people", options), message);
  });
}

test("options that are left out, undefined or null are the default", async () => {
  const plain = await check("Police held 41 people.");
  for (const options of [
    null,
    {},
    { headline: null, published: null, region: null, except: null, only: null, limit: null },
  ]) {
    assert.deepEqual(await check("Police held 41 people.", options), plain);
  }
});

test("a text that is no string is refused", async () => {
  assert.equal(await check(41), "text must be a string");
});
