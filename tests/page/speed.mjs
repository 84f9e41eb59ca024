// @ts-check
/**
 * How long a key takes in an article of 10,000 words and 600 figures, by the Event Timing API, and how
 * long the first marks take after pasting: `node tests/page/speed.mjs`, after `./dev build`.
 *
 * An event's duration lasts to the next frame that is painted, and is told in steps of 8 ms; its
 * processing is what the page itself holds a key up. Frames are not held back to the screen's 60 a
 * second, since a wait for the screen is no work.
 */
import { chromium } from "playwright-core";
import { FLAGS, open } from "./browser.mjs";
import { serve } from "./server.mjs";

const WORDS = 10_000;
const FIGURES = 600;
const KEYS = 240;
/** A fast typist's pause between two keys. */
const PAUSE = 60;

const FILLER =
  "The council went on to hear from residents of the valley, who had waited for most of the evening and had much to say about the road, the school and the river";

/** Paragraphs of 100 words with six figures each. */
function article() {
  const paragraphs = [];
  for (let at = 0; at < FIGURES / 6; at += 1) {
    const figures = `Police held ${41 + at} people and ${12 + at} dogs. Rents rose ${3 + (at % 9)} percent to ${400 + at} euros on ${1 + (at % 28)} May 2015, after ${2 + (at % 7)} hours of talks.`;
    const words = figures.split(" ").length;
    const filler = `${FILLER} `
      .repeat(4)
      .split(" ")
      .slice(0, WORDS / (FIGURES / 6) - words);
    paragraphs.push(`${figures} ${filler.join(" ")}.`);
  }
  return paragraphs.join("\n\n");
}

/** @param {number[]} all @param {number} share */
const percentile = (all, share) => [...all].sort((a, b) => a - b)[Math.ceil(all.length * share) - 1] ?? 0;

/**
 * @returns {Promise<{figures: number, paste: number, keys: number, duration: number, processing: number, slow: number}>}
 *   Milliseconds: of pasting until marks are painted, and of keys at the 95th percentile.
 */
export async function measure() {
  const server = await serve();
  const browser = await chromium.launch({
    executablePath: process.env.CROSSFOOT_CHROMIUM ?? "/usr/bin/chromium",
    args: [...FLAGS, "--disable-frame-rate-limit", "--disable-gpu-vsync"],
  });
  const site = { address: server.address, browser, stop: async () => {} };
  const { page } = await open(site);
  // The checker is loaded with the page; someone who pastes has had it open for a moment.
  await page.locator("#text").fill("Police held 41 people.");
  await page.waitForFunction(() => (CSS.highlights.get("cf-alone")?.size ?? 0) > 0);
  await page.locator("#text").fill("");
  await page.waitForFunction(() => (CSS.highlights.get("cf-alone")?.size ?? 0) === 0);
  await page.evaluate((text) => navigator.clipboard.writeText(text), article());
  await page.locator("#text").focus();
  const painted = page.evaluate(
    () =>
      new Promise((done) => {
        let from = 0;
        const look = () => {
          if (from > 0 && (CSS.highlights.get("cf-alone")?.size ?? 0) > 0) done(performance.now() - from);
          else requestAnimationFrame(look);
        };
        document.addEventListener(
          "paste",
          ({ timeStamp }) => {
            from = timeStamp;
            look();
          },
          { capture: true },
        );
      }),
  );
  await page.keyboard.press("Control+V");
  const paste = Number(await painted);
  await page.waitForTimeout(1000);
  const figures = Number(/\d+/.exec((await page.locator("#toggle-ledger").textContent()) ?? "")?.[0]);

  await page.evaluate(() => {
    const seen = Object.assign(globalThis, { seen: /** @type {[string, number, number][]} */ ([]) }).seen;
    new PerformanceObserver((list) => {
      for (const entry of list.getEntries()) {
        if (!(entry instanceof PerformanceEventTiming)) continue;
        seen.push([entry.name, entry.duration, entry.processingEnd - entry.processingStart]);
      }
    }).observe(/** @type {PerformanceObserverInit} */ ({ type: "event", durationThreshold: 16 }));
    Object.assign(globalThis, { worked: /** @type {number[]} */ ([]) });
    for (const capture of [true, false]) {
      // What one key's input event costs in the page, from its first listener to its last.
      document.addEventListener(
        "input",
        () => {
          const { worked } = /** @type {any} */ (globalThis);
          if (capture) worked.push(-performance.now());
          else worked.push(worked.pop() + performance.now());
        },
        { capture },
      );
    }
  });
  for (const share of [0.1, 0.5, 0.9]) {
    await page.locator("#text").evaluate((input, at) => {
      if (!(input instanceof HTMLTextAreaElement)) return;
      const end = input.value.indexOf(".", Math.floor(input.value.length * at));
      input.setSelectionRange(end, end);
    }, share);
    await page.keyboard.type(" and 17 more ".repeat(9).slice(0, KEYS / 3), { delay: PAUSE });
  }
  await page.waitForTimeout(500);
  const { seen, worked } = await page.evaluate(() => {
    const { seen: entries, worked: costs } = /** @type {any} */ (globalThis);
    return { seen: /** @type {[string, number, number][]} */ (entries), worked: /** @type {number[]} */ (costs) };
  });
  // Events under 16 ms are not told one by one: each key counts with its slowest event, or as less.
  const slow = seen.filter(([name]) => name === "keydown").map(([, duration]) => duration);
  const durations = [...slow, ...Array.from({ length: Math.max(0, worked.length - slow.length) }, () => 8)];
  await browser.close();
  await server.close();
  return {
    figures,
    paste,
    keys: worked.length,
    duration: percentile(durations, 0.95),
    processing: percentile(worked, 0.95),
    slow: slow.length,
  };
}

if (process.argv[1]?.endsWith("speed.mjs")) {
  const { figures, paste, keys, duration, processing, slow } = await measure();
  process.stdout.write(
    `${figures} figures, first marks ${paste.toFixed(0)} ms after pasting\n` +
      `${keys} keys, 95th percentile: ${duration <= 8 ? "under 16" : duration} ms to the next frame, ` +
      `${processing.toFixed(1)} ms of it the page's own; ${slow} took 16 ms or more\n`,
  );
}
