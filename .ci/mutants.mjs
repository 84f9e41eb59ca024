// @ts-check
/**
 * Mutants without a build for each: one copy of the crate holds them all, and a variable of the environment says
 * which one is alive. `node .ci/mutants.mjs 'src/kernel/**' 'src/number/**'` writes `target/mutants/results.tsv`: the
 * first test that fails with each mutant, `missed`, `unviable`, or `const`.
 *
 * Each function that cargo-mutants would change gets all its changed bodies: `match mutant() { 17 => {…} _ => {…} }`.
 * What does not compile is found from the compiler's messages, and left out of the next build. A `const fn` cannot read
 * the environment, and is left to cargo-mutants itself.
 */
import { execFileSync, spawnSync } from "node:child_process";
import { appendFileSync, cpSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { dirname, join, resolve } from "node:path";

/**
 * @typedef {{ line: number, column: number }} Point
 * @typedef {{ id: number, name: string, file: string, from: number, to: number, replacement: string, state: string,
 *   start: number, end: number }} Mutant what stands from `from` to `to` is replaced, in a function from `start` to `end`
 */

/** The quick ones first. */
const TESTS = ["lib", "catalogue", "figures", "fixtures", "reports", "sense", "properties"];
/** Seconds of the processor, KiB of memory: what runs for ever is caught. */
const LIMITS = 'ulimit -t 20; ulimit -v 4000000; exec nice "$0" -q';
const LENIENT = "#![allow(warnings, arithmetic_overflow, unconditional_panic)]\n";
const SWITCH = `
#[allow(missing_docs)]
pub fn mutant() -> u32 {
    static ALIVE: std::sync::LazyLock<u32> =
        std::sync::LazyLock::new(|| std::env::var("MUTANT").ok().and_then(|it| it.parse().ok()).unwrap_or(0));
    *ALIVE
}
`;

const work = resolve(process.env.MUTANTS_DIR ?? "target/mutants");
const crate = join(work, "crate");
const env = {
  ...process.env,
  CARGO_TARGET_DIR: join(work, "target"),
  CARGO_PROFILE_DEV_OPT_LEVEL: "1",
  CARGO_PROFILE_DEV_DEBUG: "false",
  // the same texts for every mutant, and none kept
  PROPTEST_RNG_SEED: "7",
  PROPTEST_DISABLE_FAILURE_PERSISTENCE: "true",
};

const wanted = process.argv.slice(2).flatMap((it) => ["-f", it]);
const listed = execFileSync("cargo", ["mutants", "--list", "--json", ...wanted], { maxBuffer: 1 << 30 });
/** @type {Mutant[]} */
const mutants = JSON.parse(listed.toString()).map((/** @type {any} */ it, /** @type {number} */ index) => {
  const at = places(it.file);
  const { start, end } = (it.function ?? it).span;
  const found = { id: index + 1, from: at(it.span.start), to: at(it.span.end), state: it.function ? "" : "const" };
  return { name: it.name, file: it.file, replacement: it.replacement, start: at(start), end: at(end), ...found };
});

for (const path of execFileSync("git", ["ls-files", "-z"]).toString().split("\0").filter(Boolean)) {
  mkdirSync(dirname(join(crate, path)), { recursive: true });
  cpSync(path, join(crate, path));
}
writeFileSync(join(crate, "src/lib.rs"), LENIENT + readFileSync("src/lib.rs", "utf8") + SWITCH);

const programs = buildAll();
const results = join(work, "results.tsv");
writeFileSync(results, "");
if (judge(0) !== "missed") throw new Error("a test fails without a mutant");
for (const it of mutants) appendFileSync(results, `${it.state || judge(it.id)}\t${it.name}\n`);

/** The first test that fails with a mutant. @param {number} id */
function judge(id) {
  const options = { cwd: crate, env: { ...env, MUTANT: `${id}`, CARGO_MANIFEST_DIR: crate } };
  const fails = (/** @type {string} */ name) =>
    spawnSync("sh", ["-c", LIMITS, programs.get(name) ?? ""], options).status !== 0;
  return TESTS.find(fails) ?? "missed";
}

/** Builds until all that is left compiles; the programs of the tests. */
function buildAll() {
  for (;;) {
    const owners = new Map();
    const files = groups(mutants, (it) => it.file);
    for (const [file, all] of files) writeFileSync(join(crate, file), mutated(file, all, owners));
    const { built, errors } = build();
    if (!errors.length) return built;
    const culprits = errors.map((it) => mutants[owners.get(it) - 1]).filter((it) => it?.state === "");
    if (!culprits.length) throw new Error(`the copy does not compile: ${errors}`);
    for (const it of culprits) if (it) it.state = "unviable";
  }
}

/** A source with its mutants in. @param {string} file @param {Mutant[]} all @param {Map<string, number>} owners */
function mutated(file, all, owners) {
  const source = readFileSync(file, "utf8");
  let out = "";
  let done = 0;
  let line = 1;
  const put = (/** @type {string} */ text, id = 0) => {
    out += text;
    const end = line + text.split("\n").length - 1;
    for (; line < end; line++) owners.set(`${file}:${line}`, id);
  };
  const functions = groups(all, (it) => it.start);
  for (const [start, these] of [...functions].sort((a, b) => a[0] - b[0])) {
    const end = Math.max(...these.map((it) => it.end));
    const open = body(source, start);
    const head = source.slice(start, open).trim();
    if (/\bconst\s+fn\b/.test(head)) for (const it of these) it.state = "const";
    const alive = these.filter((it) => it.state === "");
    if (!alive.length) continue;
    // bodies of one opaque type cannot be alternatives
    const boxed = /-> impl (Iterator<.*)$/s.exec(head)?.[1];
    const arm = (/** @type {string} */ text) => (boxed ? `Box::new({${text}}) as Box<dyn ${boxed}>` : `{${text}}`);
    put(`${source.slice(done, open)}{ match crate::mutant() {\n`);
    for (const { id, from, to, replacement } of alive) {
      put(`${id} => ${arm(source.slice(open + 1, from) + replacement + source.slice(to, end - 1))}\n`, id);
    }
    put(`_ => ${arm(source.slice(open + 1, end - 1))} } }`);
    done = end;
  }
  return out + source.slice(done);
}

/** Turns places in a file into offsets; columns count characters. @param {string} file */
function places(file) {
  const lines = readFileSync(file, "utf8").split("\n");
  return (/** @type {Point} */ { line, column }) =>
    [...lines.slice(0, line - 1), [...(lines[line - 1] ?? "")].slice(0, column - 1).join("")].join("\n").length;
}

/** The first brace outside comments and brackets: a function's body. @param {string} source @param {number} start */
function body(source, start) {
  let depth = 0;
  for (const { 0: it, index } of source.slice(start).matchAll(/\/\/[^\n]*|"(?:[^"\\]|\\.)*"|->|[()[\]{<>]/g)) {
    if (it === "{" && depth === 0) return start + index;
    if ("([<".includes(it)) depth++;
    if (")]>".includes(it)) depth--;
  }
  return start;
}

/** The program of each test, or the places of the errors. */
function build() {
  const tests = TESTS.map((it) => (it === "lib" ? "--lib" : `--test=${it}`));
  const run = spawnSync("cargo", ["test", "--no-run", "--no-default-features", "--message-format=json", ...tests], {
    cwd: crate,
    env,
    maxBuffer: 1 << 30,
    stdio: ["ignore", "pipe", "inherit"],
  });
  const lines = run.stdout.toString().split("\n");
  const messages = lines.filter((it) => it.startsWith("{")).map((it) => JSON.parse(it));
  const built = messages.filter((it) => it.executable && it.profile.test);
  const errors = messages.filter((it) => it.message?.level === "error").flatMap((it) => it.message.spans);
  return {
    built: new Map(built.map((it) => [it.target.kind.includes("test") ? it.target.name : "lib", it.executable])),
    errors: errors.filter((it) => it.is_primary).map((it) => `${it.file_name}:${it.line_start}`),
  };
}

/** @template T, K @param {T[]} all @param {(it: T) => K} key @returns {Map<K, T[]>} */
function groups(all, key) {
  const out = new Map();
  for (const it of all) out.set(key(it), [...(out.get(key(it)) ?? []), it]);
  return out;
}
