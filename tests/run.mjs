// @ts-check
/**
 * Runs the tests of the page and the widget, two files at a time: `node tests/run.mjs [file…]`.
 *
 * A browser on a machine that does much else may stop answering. So in CI a file that failed is run once more by
 * itself, and that it was is said; what is wrong fails twice.
 */
import { readdirSync } from "node:fs";
import { run } from "node:test";
import { spec, tap } from "node:test/reporters";
import { fileURLToPath } from "node:url";

/** A file of tests takes seconds; one that hangs is ended, and has failed. In ms. */
const MOST = 300_000;

const FOLDERS = ["page", "widget"].map((name) => fileURLToPath(new URL(`${name}/`, import.meta.url)));

/** Runs files, and gives those that failed. @param {string[]} files @param {number} concurrency */
async function failing(files, concurrency) {
  /** @type {Set<string>} */
  const failed = new Set();
  const tests = run({ files, concurrency, timeout: MOST });
  tests.on("test:fail", ({ name, file }) => failed.add(file ?? name));
  const told = process.stdout.isTTY ? tests.compose(new spec()) : tests.compose(tap);
  for await (const text of told) process.stdout.write(text);
  return [...failed];
}

const named = process.argv.slice(2);
const files =
  named.length > 0
    ? named
    : FOLDERS.flatMap((folder) => readdirSync(folder).map((name) => folder + name)).filter((path) =>
        path.endsWith(".test.mjs"),
      );
let failed = await failing(files, 2);
if (failed.length > 0 && process.env.CI) {
  const again = failed;
  failed = await failing(again, 1);
  for (const file of again)
    process.stdout.write(`# failed once${failed.includes(file) ? ", and again" : ", not by itself"}: ${file}\n`);
}
process.exitCode = failed.length > 0 ? 1 : 0;
