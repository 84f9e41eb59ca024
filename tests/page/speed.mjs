// @ts-check
/**
 * How long a key takes in an article of 10,000 words and 600 figures, by the Event Timing API, and how
 * long the first marks take after pasting: `xvfb-run -a node tests/page/speed.mjs`, after `./dev build`.
 * Without a screen the browser skips drawing now and then until the caret blinks, and tells that as waiting.
 *
 * An event's duration lasts to the next frame that is painted. A page is told it in steps of 8 ms, the
 * browser's trace of the same events in microseconds, so it is read there. The same keys go into the same
 * text in an editable element with nothing around it, in the same run. What the page costs beside that is
 * told by the processor time of its main thread too, which is the same on a busy machine.
 *
 * Frames are not held back to the screen's 60 a second, since a wait for the screen is no work.
 */
import { open, start } from "./browser.mjs";

/** @typedef {import("playwright-core").Page} Page */
/** In ms: `own` at the 95th percentile, `work` the mean, and how long each key took to its frame, if that was traced. @typedef {{own: number, work: number, durations: number[]}} Keys */
/** @typedef {{name: string, ph: string, ts: number, id?: string, id2?: object, args: {data?: {type?: string}}}} Traced */

const WORDS = 10_000;
const FIGURES = 600;
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

/** An editable element with the same text and nothing else. */
const BARE = `<!doctype html><meta charset="utf-8"><title>bare</title><style>
  div { width: 40rem; font: 400 1.1875rem / 1.65 serif; white-space: pre-wrap; overflow: hidden }</style><div id="bare" contenteditable></div>`;

/** @param {number[]} all @param {number} share */
const percentile = (all, share) => [...all].sort((a, b) => a - b)[Math.ceil(all.length * share) - 1] ?? 0;

/** @param {number[]} all */
const median = (all) => percentile(all, 0.5);

/**
 * `traced`: with the time that each key takes to its frame. The end of a trace comes late or never on a machine
 * that does much else, so no test asks for it.
 *
 * @param {{keys?: number, pastes?: number, traced?: boolean}} [how]
 * @returns {Promise<{figures: number, paste: number, page: Keys, bare: Keys}>} `paste`: ms until marks are painted.
 */
export async function measure({ keys = 240, pastes = 5, traced = false } = {}) {
  const site = await start(["--disable-frame-rate-limit", "--disable-gpu-vsync"], { screen: traced });
  try {
    const text = article();
    const { page } = await open(site);
    const times = [];
    for (let turn = 0; turn < pastes; turn += 1) times.push(await pasted(page, text));
    await page.waitForFunction(
      (n) => document.querySelector("#toggle-ledger")?.textContent === `Ledger (${n})`,
      FIGURES,
    );
    const figures = Number(/\d+/.exec((await page.locator("#toggle-ledger").textContent()) ?? "")?.[0]);
    const own = await typed(page, "#text", keys, traced);
    await bare(page, site.address, text);
    const other = await typed(page, "#bare", keys, traced);
    return { figures, paste: median(times), page: own, bare: other };
  } finally {
    // A browser that is left open keeps the process waiting for ever.
    await site.stop();
  }
}

/** Opens the bare field. @param {Page} page @param {string} address @param {string} text */
async function bare(page, address, text) {
  await page.route("**/bare.html", (route) => route.fulfill({ contentType: "text/html", body: BARE }));
  await page.goto(new URL("bare.html", address).href);
  await page.locator("#bare").evaluate((field, content) => {
    for (const line of content.split("\n")) {
      const row = document.createElement("div");
      row.textContent = line || "\u200b";
      field.append(row);
    }
  }, text);
}

/** Pastes, and says when marks are painted. @param {Page} page @param {string} text */
async function pasted(page, text) {
  // The checker is loaded with the page; someone who pastes has had it open for a moment.
  await page.locator("#text").fill("Police held 41 people.");
  await page.locator(".mirror .alone").first().waitFor();
  await page.locator("#text").fill("");
  await page.waitForFunction(() => !document.querySelector(".mirror .alone"));
  await page.waitForTimeout(600);
  await page.evaluate((content) => navigator.clipboard.writeText(content), text);
  await page.locator("#text").focus();
  await page.evaluate(watchPaste);
  await page.keyboard.press("Control+V");
  const painted = await page.waitForFunction(() => Reflect.get(globalThis, "painted"), null, { polling: 50 });
  return Number(await painted.jsonValue());
}

/** Runs in the page: notes how long after pasting the first marks are painted. */
function watchPaste() {
  Reflect.deleteProperty(globalThis, "painted");
  const from = (/** @type {Event} */ { timeStamp }) => {
    const look = () => {
      if (!document.querySelector(".mirror .alone")) return requestAnimationFrame(look);
      // What is sent in a frame arrives when it is painted.
      const { port1, port2 } = new MessageChannel();
      port1.onmessage = () => Reflect.set(globalThis, "painted", performance.now() - timeStamp);
      port2.postMessage(null);
    };
    requestAnimationFrame(look);
  };
  document.addEventListener("paste", from, { capture: true, once: true });
}

/**
 * Types in three places of a field.
 *
 * @param {Page} page
 * @param {string} field
 * @param {number} keys
 * @param {boolean} traced
 * @returns {Promise<Keys>}
 */
async function typed(page, field, keys, traced) {
  const devtools = await page.context().newCDPSession(page);
  await devtools.send("Performance.enable", { timeDomain: "threadTicks" });
  const worked = async () => {
    const { metrics } = await devtools.send("Performance.getMetrics");
    return (metrics.find(({ name }) => name === "TaskDuration")?.value ?? 0) * 1000;
  };
  await page.evaluate(watch);
  const traces = traced ? await trace(devtools) : async () => [];
  let work = 0;
  for (const share of [0.1, 0.5, 0.9]) {
    await page.locator(field).evaluate(goTo, share);
    // The scrolling to that place is no key's.
    await page.waitForTimeout(300);
    work -= await worked();
    await page.keyboard.type(" and 17 more ".repeat(keys).slice(0, keys / 3), { delay: PAUSE });
    await page.waitForTimeout(200);
    work += await worked();
  }
  const durations = keydowns(await traces());
  const own = /** @type {number[]} */ (await page.evaluate(() => Reflect.get(globalThis, "own")));
  return { own: percentile(own, 0.95), work: work / keys, durations };
}

/** Begins a trace; what is given back ends it. @param {import("playwright-core").CDPSession} devtools */
async function trace(devtools) {
  /** @type {Traced[]} */
  const traced = [];
  devtools.on("Tracing.dataCollected", ({ value }) => traced.push(.../** @type {*} */ (value)));
  const told = new Promise((done) => devtools.once("Tracing.tracingComplete", done));
  await devtools.send("Tracing.start", {
    transferMode: "ReportEvents",
    traceConfig: { includedCategories: ["devtools.timeline"] },
  });
  return async () => {
    await devtools.send("Tracing.end");
    await told;
    return traced;
  };
}

/** How long each key took, in ms: Event Timing's own beginning and end. @param {Traced[]} traced */
function keydowns(traced) {
  /** Ids come again. @type {Map<string, Traced>} */
  const begun = new Map();
  const durations = [];
  for (const one of traced.sort((a, b) => a.ts - b.ts)) {
    if (one.name !== "EventTiming") continue;
    const id = JSON.stringify(one.id2 ?? one.id);
    const first = begun.get(id);
    if (one.ph === "b") begun.set(id, one);
    else if (first?.args.data?.type === "keydown") durations.push((one.ts - first.ts) / 1000);
  }
  return durations;
}

/** Runs in the page: notes what the listeners of a key cost from the first to the last. */
function watch() {
  const own = /** @type {number[]} */ ([]);
  Reflect.set(globalThis, "own", own);
  let began = 0;
  document.addEventListener("input", () => (began = performance.now()), { capture: true });
  document.addEventListener("input", () => own.push(performance.now() - began));
}

/** Runs in the page: puts the caret behind a sentence. @param {Element} field @param {number} share */
function goTo(field, share) {
  if (field instanceof HTMLTextAreaElement) {
    const end = field.value.indexOf(".", Math.floor(field.value.length * share));
    field.focus();
    field.setSelectionRange(end, end);
    return;
  }
  const line = field.children[Math.floor((field.children.length * share) / 2) * 2];
  const words = line?.firstChild;
  if (!(words instanceof Text)) return;
  getSelection()?.collapse(words, words.data.indexOf("."));
  line?.scrollIntoView({ block: "center" });
}

if (process.argv[1]?.endsWith("speed.mjs")) {
  const keys = 240;
  const { figures, paste, page, bare } = await measure({ keys, traced: true });
  const told = (/** @type {Keys} */ { durations }) => {
    // The browser keeps no time of a key whose frame came after the trace had ended.
    if (durations.length < keys) throw new Error(`of ${keys} keys ${durations.length} were timed`);
    return `${percentile(durations, 0.95).toFixed(1)} ms to the next frame at the 95th percentile, ${median(durations).toFixed(1)} at the median`;
  };
  process.stdout.write(
    `${figures} figures, first marks ${paste.toFixed(0)} ms after pasting (median of 5)\n` +
      `keys: ${told(page)}; ${page.own.toFixed(1)} ms in the page's own listeners\n` +
      `an editable element with the same text and nothing else: ${told(bare)}\n` +
      `main thread: ${page.work.toFixed(1)} ms a key, and ${bare.work.toFixed(1)} there: ${(page.work / bare.work).toFixed(1)} times\n`,
  );
}
