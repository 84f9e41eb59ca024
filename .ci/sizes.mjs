// @ts-check
// Writes docs/size.md: what each part of the program adds to a reader's download. `./dev sizes` builds
// the program with its names and runs this.
import { readFileSync, writeFileSync } from "node:fs";
import { brotliCompressSync, constants } from "node:zlib";

// What the names of functions and tables begin with, by part; the first that fits.
/** @type {[string, string, RegExp][]} */
const PARTS = [
  ["lexicon", "`lang`: the words and what is known of them", /^lang$/],
  ["patterns", "`text`, `figures`, `claims`: what is read out of a text", /^(text|figures|claims)$/],
  ["checks", "`checks`, `kernel`, `number`: what is found and worked out", /^(checks|kernel|number)$/],
  ["border", "`web`, the report, wasm-bindgen, serde, web-sys", /^(web|report|ledger|offsets|options|order|border)$/],
  ["std", "the standard library, and what of it is made for our types", /^std$/],
  ["texts", "words of single checks, sentences, jump tables: data without a name", /^texts$/],
];

const BORDER = /^(serde|js_sys|web_sys|wasm_bindgen|__wbg|__wbindgen|__externref|check_|ask_|read_|reading_)/;
const quality = { params: { [constants.BROTLI_PARAM_QUALITY]: 11, [constants.BROTLI_PARAM_LGWIN]: 24 } };

const bytes = readFileSync(process.argv[2] ?? "");
const { functions, tables } = sections();
/** @type {Map<string, Uint8Array[]>} */
const found = new Map(PARTS.map(([part]) => [part, []]));
for (const it of functions) add(moduleOf(it.name, "std"), it.bytes);
// The words stand in one piece without a name, the longest there is.
const longest = Math.max(...tables.map((it) => it.bytes.length));
for (const it of tables) add(it.bytes.length === longest ? "lang" : moduleOf(it.name, "texts"), it.bytes);

const rows = PARTS.map(([part, what]) => {
  const all = Buffer.concat(found.get(part) ?? []);
  return `| ${part} | ${what} | ${kib(all.length)} | ${kib(brotliCompressSync(all, quality).length)} |`;
});
writeFileSync(
  "docs/size.md",
  `# What a reader downloads, by part

Written by \`./dev sizes\`, in KiB. Each part is compressed by itself, so the parts come to a little more
than the whole: see \`.ci/size.mjs\`, which holds the whole to its budget.

| part | | raw | brotli 11 |
|---|---|--:|--:|
${rows.join("\n")}
`,
);

/** @param {string} module @param {Uint8Array} part */
function add(module, part) {
  const row = PARTS.find(([, , modules]) => modules.test(module));
  found.get(row?.[0] ?? "std")?.push(part);
}

/** The module of ours that a mangled name or a name in words is of. @param {string} name @param {string} otherwise */
function moduleOf(name, otherwise) {
  const ours = name.match(/crossfoot(?:::_?<impl crossfoot)?::(\w+)/) ?? mangled(name);
  if (ours?.[1]) return ours[1];
  return BORDER.test(name) || /(serde|js_sys|web_sys|wasm_bindgen)/.test(name) ? "border" : otherwise;
}

/** @param {string} name */
function mangled(name) {
  const start = name.match(/9crossfoot(\d+)/);
  if (!start) return null;
  const from = (start.index ?? 0) + start[0].length;
  return [name, name.slice(from, from + Number(start[1])).replace(/^_/, "")];
}

/** The functions and the pieces of data, each with its name. */
function sections() {
  let at = 8;
  let imports = 0;
  /** @type {Uint8Array[]} */
  const bodies = [];
  /** @type {Uint8Array[]} */
  const data = [];
  /** @type {Map<number, Map<number, string>>} */
  const names = new Map();
  while (at < bytes.length) {
    const id = bytes[at++];
    const end = number() + at;
    if (id === 0 && text() === "name") {
      while (at < end) {
        const kind = bytes[at++] ?? 0;
        const size = number();
        const next = at + size;
        if (kind === 1 || kind === 9) names.set(kind, new Map(list(() => [number(), text()])));
        at = next;
      }
    } else if (id === 2) {
      list(() => {
        text();
        text();
        // Tables, memories and globals stand behind the functions, if at all.
        if (bytes[at++] === 0) imports++;
        number();
      });
    } else if (id === 10) {
      list(() => bodies.push(piece()));
    } else if (id === 11) {
      list(() => {
        if (number() === 0) while (bytes[at++] !== 0x0b);
        data.push(piece());
      });
    }
    at = end;
  }
  /** @param {Uint8Array[]} all @param {number} kind @param {number} first */
  const named = (all, kind, first) => all.map((it, n) => ({ bytes: it, name: names.get(kind)?.get(n + first) ?? "" }));
  return { functions: named(bodies, 1, imports), tables: named(data, 9, 0) };

  /** @template T @param {() => T} read @returns {T[]} */
  function list(read) {
    return Array.from({ length: number() }, read);
  }

  function number() {
    let value = 0;
    for (let bit = 0; ; bit += 7) {
      const byte = bytes[at++] ?? 0;
      value += (byte & 127) * 2 ** bit;
      if (byte < 128) return value;
    }
  }

  function piece() {
    const size = number();
    at += size;
    return bytes.subarray(at - size, at);
  }

  function text() {
    return Buffer.from(piece()).toString();
  }
}

/** @param {number} count */
function kib(count) {
  return (count / 1024).toFixed(1);
}
