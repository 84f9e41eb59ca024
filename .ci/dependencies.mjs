// @ts-check
/**
 * What is built on: every crate and npm package is locked, comes from its registry, and has a licence of
 * `deny.toml`. What `cargo deny check bans licenses sources` asks, without the minutes that installing it takes.
 */
import { execFileSync } from "node:child_process";
import { readFile } from "node:fs/promises";

/** Packages of Rust, each with its own lock file. */
const MANIFESTS = ["Cargo.toml", "fuzz/Cargo.toml", "benches/Cargo.toml"];
const LOCKS = ["package-lock.json", "benches/peers/package-lock.json"];
const CRATES = "registry+https://github.com/rust-lang/crates.io-index";

/** Licences of tools that are run and not shipped. */
const OF_TOOLS = ["0BSD", "BlueOak-1.0.0", "CC0-1.0", "ISC", "MPL-2.0", "NCSA", "Python-2.0"];

const deny = await readFile("deny.toml", "utf8");
const allowed = new Set([...(/^allow = \[(.+?)\]/ms.exec(deny)?.[1] ?? "").matchAll(/"(.+?)"/g)].map((it) => it[1]));
/** Crates that may have one more. */
const exceptions = new Map([...deny.matchAll(/crate = "(.+?)", allow = \["(.+?)"\]/g)].map((it) => [it[1], it[2]]));
/** @type {string[]} */
const faults = [];

for (const manifest of MANIFESTS) {
  const listed = execFileSync("cargo", ["metadata", "--locked", "--format-version", "1", "--manifest-path", manifest], {
    maxBuffer: 1 << 28,
  });
  const { packages } = JSON.parse(listed.toString());
  for (const { name, version, license, source, dependencies } of packages) {
    const more = manifest === "Cargo.toml" ? [exceptions.get(name) ?? ""] : OF_TOOLS;
    if (source !== null && source !== CRATES) faults.push(`${name} ${version} comes from ${source}`);
    if (source !== null && !permits(license ?? "", more)) faults.push(`${name} ${version} is under ${license}`);
    if (source !== null) continue;
    for (const it of dependencies.filter((/** @type {any} */ it) => it.req === "*" && !it.path))
      faults.push(`${name} takes any version of ${it.name}`);
  }
  process.stdout.write(`${manifest}: ${packages.length} crates\n`);
}

for (const lock of LOCKS) {
  const packages = Object.entries(JSON.parse(await readFile(lock, "utf8")).packages).filter(([path]) => path);
  for (const [path, { version, integrity, license }] of packages) {
    if (!version || !integrity) faults.push(`${path} is not locked`);
    if (!permits(license ?? "", OF_TOOLS)) faults.push(`${path} is under ${license}`);
  }
  process.stdout.write(`${lock}: ${packages.length} packages\n`);
}

if (faults.length > 0) {
  process.stderr.write(`${faults.join("\n")}\n`);
  process.exit(1);
}

/**
 * Whether an expression of SPDX can be met: "MIT OR Apache-2.0", "(MIT OR Apache-2.0) AND Unicode-3.0".
 *
 * @param {string} license @param {string[]} more @returns {boolean}
 */
function permits(license, more) {
  const known = (/** @type {string} */ it) => allowed.has(it) || more.includes(it);
  const terms = license.replaceAll("/", " OR ").match(/\(|\)|[^\s()]+/g) ?? [];
  let at = 0;
  /** @type {() => boolean} */
  const one = () => {
    if (terms[at] !== "(") {
      const name = terms[at++] ?? "";
      if (terms[at] !== "WITH") return known(name);
      at += 2;
      return known(name);
    }
    at++;
    const held = either();
    at++;
    return held;
  };
  /** @type {() => boolean} */
  const both = () => {
    let held = one();
    while (terms[at] === "AND") {
      at++;
      held = one() && held;
    }
    return held;
  };
  /** @type {() => boolean} */
  const either = () => {
    let held = both();
    while (terms[at] === "OR") {
      at++;
      held = both() || held;
    }
    return held;
  };
  return either();
}
