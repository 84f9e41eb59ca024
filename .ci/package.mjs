// @ts-check
/**
 * `./dev package`: the npm package, the bookmarklet and the extension, from what `./dev build` made.
 *
 *   dist/npm/        what is published; `npm pack dist/npm`
 *   dist/extension/  Manifest V3, to be loaded unpacked or zipped
 *   dist/www/bookmarklet/
 */
import { createHash } from "node:crypto";
import { cp, mkdir, readFile, rm, writeFile } from "node:fs/promises";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { build, transform } from "esbuild";
import { manifest } from "./elements.mjs";

const ROOT = join(dirname(fileURLToPath(import.meta.url)), "..");
const PKG = join(ROOT, "dist/www/pkg");
const ELEMENT = join(ROOT, "www/element");
const OUT = join(ROOT, "dist/npm");

const version = /^version = "(.+)"$/m.exec(await readFile(join(ROOT, "Cargo.toml"), "utf8"))?.[1] ?? "0.0.0";
const wasm = await readFile(join(PKG, "crossfoot_bg.wasm"));
const banner = { js: `/* crossfoot ${version}, MIT OR Apache-2.0 */` };

await rm(OUT, { recursive: true, force: true });
await mkdir(OUT, { recursive: true });
await writeFile(join(OUT, "crossfoot.wasm"), wasm);
await core();
await panel();
await worker();
await page();
await extension();
await describe();
await hashes();

/** The functions: as wasm-bindgen wrote them, with the WebAssembly under its own name. */
async function core() {
  const glue = (await readFile(join(PKG, "crossfoot.js"), "utf8")).replaceAll("crossfoot_bg.wasm", "crossfoot.wasm");
  const { code } = await transform(glue, { minify: true, format: "esm", target: "es2023", banner: banner.js });
  await writeFile(join(OUT, "crossfoot.js"), code);
  await cp(join(PKG, "crossfoot.d.ts"), join(OUT, "crossfoot.d.ts"));
  await moved("node.js", "crossfoot-node.js");
}

/** A file of the sources that stands beside the glue in the package. @param {string} from @param {string} to */
async function moved(from, to) {
  const source = await readFile(join(ELEMENT, from), "utf8");
  await writeFile(join(OUT, to), source.replaceAll("../pkg/crossfoot.js", "./crossfoot.js"));
}

/** The element: a loader with what it loads beside it, and all of it in one file. */
async function panel() {
  const common = { bundle: true, minify: true, format: /** @type {const} */ ("esm"), target: "es2023", banner };
  // Each loader is one file, and both load the same.
  for (const name of ["crossfoot-panel-define.js", "crossfoot-panel-element.js"]) {
    await build({
      ...common,
      entryPoints: [join(ELEMENT, name)],
      outdir: OUT,
      splitting: true,
      chunkNames: "chunks/[name]-[hash]",
      plugins: [replaced({ wasm: 'new URL("../crossfoot.wasm", import.meta.url).href', glue: "../crossfoot.js" })],
    });
  }
  await build({
    ...common,
    entryPoints: [join(ELEMENT, "crossfoot-panel-define.js")],
    outfile: join(OUT, "crossfoot-panel.min.js"),
    plugins: [replaced({ wasm: 'new URL("./crossfoot.wasm", import.meta.url).href' })],
  });
}

/** The checker for a worker, in one file. */
async function worker() {
  await build({
    entryPoints: [join(ELEMENT, "worker.js")],
    outfile: join(OUT, "worker.js"),
    bundle: true,
    minify: true,
    format: "esm",
    target: "es2023",
    banner,
    plugins: [replaced({ wasm: 'new URL("./crossfoot.wasm", import.meta.url).href' })],
  });
}

/** The same on any page: one file with all in it, for the bookmarklet. */
async function page() {
  const out = join(ROOT, "dist/www/bookmarklet");
  await mkdir(out, { recursive: true });
  await single("bookmarklet.js", join(out, "crossfoot-bookmarklet.js"));
}

async function extension() {
  const out = join(ROOT, "dist/extension");
  await rm(out, { recursive: true, force: true });
  await cp(join(ROOT, "www/extension"), out, { recursive: true });
  await single("bookmarklet.js", join(out, "content.js"));
  const file = join(out, "manifest.json");
  await writeFile(file, (await readFile(file, "utf8")).replace('"0.0.0"', JSON.stringify(version)));
}

/** @param {string} entry @param {string} outfile */
async function single(entry, outfile) {
  await build({
    entryPoints: [join(ELEMENT, entry)],
    outfile,
    bundle: true,
    minify: true,
    format: "iife",
    target: "es2023",
    banner,
    // The address of a script that has none is never asked for.
    define: { "import.meta.url": '"https://crossfoot.invalid/"' },
    plugins: [replaced({ inline: true })],
  });
}

/**
 * Puts the addresses and style sheets of a build in place of those of the sources.
 *
 * @param {{wasm?: string, glue?: string, inline?: boolean}} how `glue` stays a file of its own, `inline` has all in one.
 * @returns {import("esbuild").Plugin}
 */
function replaced({ wasm: address = '""', glue, inline = false }) {
  return {
    name: "crossfoot",
    setup(building) {
      building.onLoad({ filter: /element[\\/]build\.js$/ }, async () => ({
        contents: [
          `export const WASM = ${address};`,
          `export const BYTES = ${inline ? bytes() : "null"};`,
          `export const INTEGRITY = ${JSON.stringify(sri(wasm))};`,
          `const sheets = ${JSON.stringify(await sheets())};`,
          "export const styles = async () => sheets;",
        ].join("\n"),
      }));
      if (!glue) return;
      building.onResolve({ filter: /pkg[\\/]crossfoot\.js$/ }, () => ({ path: glue, external: true }));
    },
  };
}

/** The WebAssembly as an expression: no page's policy has a word about it. */
function bytes() {
  return `() => Uint8Array.from(atob("${wasm.toString("base64")}"), (each) => each.charCodeAt(0))`;
}

async function sheets() {
  const one = async (/** @type {string} */ path) => {
    const source = await readFile(join(ROOT, "www", path), "utf8");
    const { code } = await transform(source, { loader: "css", minify: true });
    return code;
  };
  return {
    panel: (await one("panel.css")) + (await one("element/panel_element.css")),
    marks: await one("element/marks.css"),
  };
}

/** What tells npm, bundlers and editors what there is. */
async function describe() {
  const description = "A spell-check for figures: finds the figures of an article and shows which do not agree";
  const json = {
    name: "crossfoot",
    version,
    description,
    license: "MIT OR Apache-2.0",
    keywords: ["journalism", "numbers", "proofreading", "wasm", "custom-element"],
    type: "module",
    exports: {
      ".": { types: "./crossfoot.d.ts", node: "./crossfoot-node.js", default: "./crossfoot.js" },
      "./panel": { types: "./panel.d.ts", default: "./crossfoot-panel-element.js" },
      "./panel/define": { types: "./panel.d.ts", default: "./crossfoot-panel-define.js" },
      "./panel/min": "./crossfoot-panel.min.js",
      "./worker": "./worker.js",
      "./crossfoot.wasm": "./crossfoot.wasm",
      "./custom-elements.json": "./custom-elements.json",
      "./package.json": "./package.json",
    },
    sideEffects: ["./crossfoot-panel-define.js", "./crossfoot-panel.min.js", "./worker.js"],
    jsdelivr: "./crossfoot-panel.min.js",
    unpkg: "./crossfoot-panel.min.js",
    customElements: "./custom-elements.json",
    files: ["*.js", "*.d.ts", "*.wasm", "*.json", "chunks"],
  };
  await writeFile(join(OUT, "package.json"), `${JSON.stringify(json, null, 2)}\n`);
  await writeFile(join(OUT, "custom-elements.json"), `${JSON.stringify(await manifest(), null, 2)}\n`);
  await moved("panel.d.ts", "panel.d.ts");
  await cp(join(ROOT, "docs/embedding.md"), join(OUT, "README.md"));
  for (const name of ["LICENSE-MIT", "LICENSE-APACHE"]) await cp(join(ROOT, name), join(OUT, name));
}

async function hashes() {
  for (const name of ["crossfoot-panel-define.js", "crossfoot-panel.min.js", "crossfoot.js", "crossfoot.wasm"]) {
    process.stdout.write(`${name}\n  integrity="${sri(await readFile(join(OUT, name)))}"\n`);
  }
}

/** @param {Uint8Array} bytes */
function sri(bytes) {
  return `sha384-${createHash("sha384").update(bytes).digest("base64")}`;
}
