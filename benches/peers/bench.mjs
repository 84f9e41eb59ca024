// @ts-check
/**
 * Times others that read figures from text beside our WebAssembly, on the same texts in one run, and
 * writes the table that the README quotes: `npm ci && node bench.mjs`, after `./dev build`.
 *
 * `--quick` leaves out what takes minutes and writes nothing.
 */
import { execFileSync } from "node:child_process";
import { readFileSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import { fileURLToPath } from "node:url";

const here = (/** @type {string} */ path) => fileURLToPath(new URL(path, import.meta.url));
const root = here("../..");
const require = createRequire(import.meta.url);
const quick = process.argv.includes("--quick");

/** The texts of `benches/texts`. */
const text = (/** @type {number} */ bytes) =>
  execFileSync(
    "cargo",
    [
      "run",
      "--locked",
      "--quiet",
      "--release",
      "--manifest-path",
      "benches/Cargo.toml",
      "--",
      "print",
      "prose",
      String(bytes),
      "1",
    ],
    {
      cwd: root,
      encoding: "utf8",
      maxBuffer: 1 << 26,
    },
  );
const SHORT = text(4_000);
const ARTICLE = text(60_000);

/** A reader: what it is, how it reads a text, and whether 60 kB would take it minutes. */
/** @typedef {{name: string, what: string, read: (text: string) => unknown, slow?: boolean}} Reader */

/** @returns {Promise<Reader>} */
async function floor() {
  execFileSync("wasm-pack", ["--quiet", "build", "--release", "--target", "nodejs", "--mode", "no-install", "floor"], {
    cwd: here("."),
    stdio: "inherit",
  });
  const { read } = require("./floor/pkg/crossfoot_floor.js");
  return { name: "the floor", what: "cuts words and numbers, values numbers, looks up number words", read };
}

/** @returns {Promise<Reader>} */
async function crossfoot() {
  const { initSync, check } = await import(`${root}/www/pkg/crossfoot.js`);
  initSync({ module: readFileSync(`${root}/www/pkg/crossfoot_bg.wasm`) });
  return { name: "crossfoot", what: "figures, claims, every check, the report", read: (it) => check(it, {}) };
}

/** @returns {Promise<Reader>} */
async function wink() {
  const { default: winkNlp } = await import("wink-nlp");
  const { default: model } = await import("wink-eng-lite-web-model");
  const nlp = winkNlp(model);
  return {
    name: "wink-nlp",
    what: "tokens, tags, entities; values no figure",
    read: (it) => nlp.readDoc(it).entities().out(),
  };
}

/** @returns {Promise<Reader>} */
async function chrono() {
  const { parse } = await import("chrono-node");
  return { name: "chrono-node", what: "dates only", read: (it) => parse(it) };
}

/** @returns {Promise<Reader>} */
async function compromise() {
  const { default: nlp } = await import("compromise");
  return { name: "compromise", what: "tags, numbers", read: (it) => nlp(it).numbers().json() };
}

/** @returns {Promise<Reader>} */
async function harper() {
  const { LocalLinter } = await import("harper.js");
  const { binaryInlined } = await import("harper.js/binaryInlined");
  const linter = new LocalLinter({ binary: binaryInlined });
  await linter.setup();
  return { name: "harper.js", what: "grammar and spelling, every rule", read: (it) => linter.lint(it) };
}

/** @returns {Promise<Reader>} */
async function recognizers() {
  const suite = require("@microsoft/recognizers-text-suite");
  const read = (/** @type {string} */ it) =>
    ["recognizeNumber", "recognizeCurrency", "recognizeDimension", "recognizeDateTime"].map((name) =>
      suite[name](it, suite.Culture.English),
    );
  return { name: "Recognizers-Text", what: "numbers, currencies, dimensions, dates", read, slow: true };
}

/** The best of several runs, in milliseconds; one run where that takes seconds. @param {() => unknown} run */
async function best(run) {
  const from = performance.now();
  let least = Number.POSITIVE_INFINITY;
  for (let runs = 0; runs < 3 || performance.now() - from < 1000; runs += 1) {
    const start = performance.now();
    await run();
    least = Math.min(least, performance.now() - start);
    if (performance.now() - from > 10_000) break;
  }
  return least;
}

const rows = [];
for (const make of [floor, crossfoot, wink, chrono, compromise, harper, recognizers]) {
  const { name, what, read, slow } = await make();
  if (quick && slow) continue;
  const short = await best(() => read(SHORT));
  const long = slow ? undefined : await best(() => read(ARTICLE));
  rows.push({ name, what, short, long });
  console.error(`${name}: ${short.toFixed(2)} ms, ${long?.toFixed(2) ?? "-"} ms`);
}

/** Milliseconds as a table has them. @param {number | undefined} ms */
const shown = (ms) =>
  ms === undefined ? "minutes" : `${ms < 10 ? ms.toFixed(2) : Math.round(ms).toLocaleString("en")} ms`;
const ours = rows.find((it) => it.name === "crossfoot");
const table = [
  "| | what it does | 4 kB | 60 kB | times crossfoot |",
  "|---|---|---|---|---|",
  ...rows.map(({ name, what, short, long }) => {
    const ratio = (long ?? short) / ((long === undefined ? ours?.short : ours?.long) ?? 1);
    return `| ${name} | ${what} | ${shown(short)} | ${shown(long)} | ${ratio < 10 ? ratio.toFixed(2) : Math.round(ratio).toLocaleString("en")} |`;
  }),
].join("\n");
console.log(table);
if (!quick)
  writeFileSync(
    here("results.md"),
    `Node ${process.versions.node}, prose of \`benches/texts\`, the best of several runs.\n\n${table}\n`,
  );
