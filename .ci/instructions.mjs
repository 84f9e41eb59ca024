// @ts-check
/**
 * Counts the instructions of each stage with callgrind: a number that noise cannot move. Fails where one
 * has grown by more than 5 percent over `benches/instructions.tsv`.
 * `node .ci/instructions.mjs --write` writes that file.
 */
import { execFileSync, spawnSync } from "node:child_process";
import { existsSync, readFileSync, writeFileSync } from "node:fs";

const FILE = "benches/instructions.tsv";
const STAGES = ["floor", "text", "figures", "claims", "checks", "whole"];
const KINDS = ["prose", "bulletin", "all wrong"];
const BYTES = 16_384;
const GROWTH = 1.05;

if (spawnSync("valgrind", ["--version"]).status !== 0) {
  console.log("SKIPPED: valgrind is not installed, so no instructions are counted.");
  process.exit(0);
}

execFileSync("cargo", ["build", "--locked", "--release", "--manifest-path", "benches/Cargo.toml"], {
  stdio: "inherit",
});
const program = `${process.env.CARGO_TARGET_DIR ?? "benches/target"}/release/cost`;

/** Instructions of a process. @param {string[]} args */
function count(args) {
  const tool = ["--tool=callgrind", "--callgrind-out-file=/dev/null", program, ...args];
  const { stderr } = spawnSync("valgrind", tool, { encoding: "utf8" });
  const told = /Collected\s*:\s*(\d+)/.exec(stderr);
  if (!told) throw new Error(`callgrind counted nothing:\n${stderr}`);
  return Number(told[1]);
}

/** @type {Map<string, number>} instructions a byte */
const now = new Map();
for (const kind of KINDS) {
  for (const stage of STAGES) {
    // Three passes less one: what it takes to start and to make the text is in both.
    const of = (/** @type {number} */ times) => count([stage, kind, String(BYTES), String(times)]);
    now.set(`${kind}\t${stage}`, (of(3) - of(1)) / 2 / BYTES);
  }
}

const head = "text\tstage\tinstructions a byte, that and those before it";
if (process.argv.includes("--write")) {
  const rows = [...now].map(([name, value]) => `${name}\t${value.toFixed(1)}`);
  writeFileSync(FILE, `${[head, ...rows].join("\n")}\n`);
}

if (!existsSync(FILE)) {
  for (const [name, value] of now) console.log(`${name.replace("\t", " ")}: ${value.toFixed(1)} instructions a byte`);
  console.log(`SKIPPED: nothing to compare with; node .ci/instructions.mjs --write writes ${FILE}.`);
  process.exit(0);
}

for (const line of readFileSync(FILE, "utf8").trim().split("\n").slice(1)) {
  const [kind, stage, told] = line.split("\t");
  const [before, value] = [Number(told), now.get(`${kind}\t${stage}`) ?? 0];
  const change = `${((value / before - 1) * 100).toFixed(1)} %`;
  const floor = now.get(`${kind}\tfloor`) ?? 1;
  console.log(`${kind} ${stage}: ${value.toFixed(1)} a byte (${change}), ${(value / floor).toFixed(1)} × the floor`);
  if (value > before * GROWTH) {
    console.error("  grew by more than 5 percent: find out why, or write the file again and say why");
    process.exitCode = 1;
  }
}
