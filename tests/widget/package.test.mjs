// @ts-check
/** The package as a stranger has it: packed, installed into an empty project, every export imported. */
import assert from "node:assert/strict";
import { execFileSync } from "node:child_process";
import { mkdtemp, readdir, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { after, before, test } from "node:test";
import { manifest } from "../../.ci/elements.mjs";
import { start } from "../page/browser.mjs";
import { DIST, serve } from "../page/server.mjs";

const SOURCE = join(DIST, "npm");
let project = "";
/** @type {any} */
let described;

before(async () => {
  project = await mkdtemp(join(tmpdir(), "crossfoot-"));
  const [packed] = JSON.parse(run("npm", "pack", SOURCE, "--json", "--pack-destination", project));
  await writeFile(join(project, "package.json"), '{ "name": "empty", "private": true, "type": "module" }');
  run("npm", "install", "--offline", "--no-audit", "--no-fund", join(project, packed.filename));
  described = JSON.parse(await readFile(join(project, "node_modules/crossfoot/package.json"), "utf8"));
});
after(() => rm(project, { recursive: true, force: true }));

/** @param {string} command @param {...string} args */
function run(command, ...args) {
  return execFileSync(command, args, { cwd: project, encoding: "utf8" });
}

/** @returns {[string, string][]} Each export, and the file that a browser has for it. */
const exported = () =>
  Object.entries(described.exports).map(([name, at]) => [name, typeof at === "string" ? at : at.default]);

test("every file that is exported is there, and one copy of the WebAssembly", async () => {
  const files = await readdir(join(project, "node_modules/crossfoot"), { recursive: true });
  for (const at of Object.values(described.exports).flatMap((it) =>
    typeof it === "string" ? it : Object.values(it),
  )) {
    assert.ok(files.includes(at.slice(2)), at);
  }
  assert.equal(files.filter((name) => name.endsWith(".wasm")).length, 1);
  for (const name of files.filter((it) => it.endsWith(".js"))) {
    const text = await readFile(join(project, "node_modules/crossfoot", name), "utf8");
    assert.ok(text.length < 200_000, `${name} holds more than a program`);
  }
});

test("Node imports every export, and checks a text", () => {
  const code = `
    import { createRequire } from "node:module";
    const require = createRequire(import.meta.url);
    import init, { check } from "crossfoot";
    await init();
    const report = check("The fund spent $36 million this year, up 50 percent from $30 million last year.");
    if (report.summary.clash !== 1) throw new Error(JSON.stringify(report.summary));
    globalThis.HTMLElement = class {};
    globalThis.customElements = { get() {}, define(name) { this.name = name; } };
    for (const name of ["panel", "panel/define", "panel/min"]) await import("crossfoot/" + name);
    if (customElements.name !== "crossfoot-panel") throw new Error(customElements.name);
    for (const name of ["crossfoot.wasm", "custom-elements.json", "package.json"]) require.resolve("crossfoot/" + name);
    console.log(Object.keys(await import("crossfoot")).sort().join());
  `;
  assert.match(run("node", "--input-type=module", "--eval", code), /check.*ranges.*read/);
});

test("Chromium imports every export", async (context) => {
  const own = await serve({ folder: project });
  context.after(() => own.close());
  const site = await start();
  context.after(() => site.stop());
  const page = await site.browser.newPage();
  await writeFile(join(project, "index.html"), "<!doctype html><title>Empty</title><article><p>12 men.</p></article>");
  await page.goto(own.address);
  for (const [name, at] of exported()) {
    const got = await page.evaluate(
      async (address) => {
        // A worker has nothing to export, and answers.
        if (address.endsWith("worker.js")) {
          const worker = new Worker(address, { type: "module" });
          worker.postMessage({ id: 1, text: "12 men.", options: {} });
          return new Promise((resolve) =>
            worker.addEventListener("message", ({ data }) => resolve([data.report.engine])),
          );
        }
        if (address.endsWith(".js")) return Object.keys(await import(address));
        const response = await fetch(address);
        if (!address.endsWith(".wasm")) return Object.keys(await response.json());
        return WebAssembly.Module.exports(await WebAssembly.compileStreaming(response)).map((one) => one.name);
      },
      new URL(`node_modules/crossfoot/${at.slice(2)}`, own.address).href,
    );
    if (name === ".") assert.ok(got.includes("check") && got.includes("default") && got.includes("read"), got.join());
    if (name === "./panel") assert.deepEqual(got, ["CrossfootPanelElement"]);
  }
  assert.equal(await page.evaluate(() => typeof customElements.get("crossfoot-panel")), "function");
  await page.close();
});

test("custom-elements.json names what there is", async () => {
  const made = JSON.parse(JSON.stringify(await manifest()));
  const [declared] = made.modules[0].declarations;
  const element = await readFile(new URL("../../www/element/crossfoot-panel-element.js", import.meta.url), "utf8");
  const session = await readFile(new URL("../../www/element/session.js", import.meta.url), "utf8");
  const view = await readFile(new URL("../../www/element/view.js", import.meta.url), "utf8");
  const card = await readFile(new URL("../../www/element/card.js", import.meta.url), "utf8");
  const style = await readFile(new URL("../../www/element/panel_element.css", import.meta.url), "utf8");
  const names = (/** @type {string} */ kind) => declared[kind].map((/** @type {any} */ one) => one.name).sort();
  const observed = /observedAttributes = \[([^\]]+)\]/.exec(element)?.[1]?.match(/[a-z-]+/g) ?? [];
  assert.deepEqual(names("attributes"), [...observed, "loading", "wasm", "worker"].sort());
  for (const name of names("events")) assert.ok(session.includes(`"${name.replace("crossfoot-", "")}"`), name);
  for (const name of names("cssProperties")) assert.ok(style.includes(name), name);
  for (const name of names("cssParts")) assert.ok((view + card).includes(`"${name}"`), name);
  const shipped = JSON.parse(await readFile(join(project, "node_modules/crossfoot/custom-elements.json"), "utf8"));
  assert.deepEqual(shipped, made);
});
