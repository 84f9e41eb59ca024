// @ts-check
/** Articles from files and from the clipboard, as plain text whose lines are its blocks. */

/** @typedef {{headline: string, published: string, text: string}} Article */

const SKIPPED = "script, style, template, noscript, nav, svg, del, s, [hidden], [aria-hidden=true]";
const BLOCKS = new Set(
  "ADDRESS ARTICLE ASIDE BLOCKQUOTE CAPTION DD DETAILS DIV DL DT FIGCAPTION FIGURE FOOTER H1 H2 H3 H4 H5 H6 HEADER HR LI MAIN OL P PRE SECTION SUMMARY TABLE TBODY TFOOT THEAD TR UL".split(
    " ",
  ),
);
/** Those that stand apart from the next by a blank line; of the others a line each. */
const APART = new Set(
  "ARTICLE BLOCKQUOTE CAPTION DIV FIGCAPTION FIGURE H1 H2 H3 H4 H5 H6 OL P PRE SECTION TABLE UL".split(" "),
);
const RAISED = "⁰¹²³⁴⁵⁶⁷⁸⁹";

/**
 * The text of HTML: headings, paragraphs, list items, rows of tables (cells parted by tabs) and
 * captions each on lines of their own.
 *
 * @param {string} source
 * @returns {Article}
 */
export function fromHtml(source) {
  const page = new DOMParser().parseFromString(source, "text/html");
  const date = dateOf(page);
  const title = page.querySelector("h1");
  const root = page.querySelector("article") ?? page.querySelector("main") ?? page.body;
  const headline = (title ?? page.querySelector("title"))?.textContent?.trim().replace(/\s+/gu, " ") ?? "";
  title?.remove();
  return { headline, published: date, text: textOf(root) };
}

/** Whether HTML of the clipboard says more than its plain text does. @param {string} source */
export const hasBlocks = (source) => /<(?:h[1-6]|li|tr|table|p|figcaption|blockquote)\b/iu.test(source);

/**
 * The article of a file, by its name.
 *
 * @param {string} name
 * @param {string} source
 * @returns {Article}
 */
export function fromFile(name, source) {
  const text = source.replace(/^\uFEFF/u, "").replace(/\r\n?/gu, "\n");
  if (/\.x?html?$/iu.test(name)) return fromHtml(text);
  if (/\.(?:md|markdown)$/iu.test(name)) return fromMarkdown(text);
  return { headline: "", published: "", text };
}

/** Front matter and a first heading are fields; of the rest only the marks go. @param {string} source @returns {Article} */
function fromMarkdown(source) {
  const [, front = "", rest = source] = /^---\n([\s\S]*?)\n---\n([\s\S]*)$/u.exec(source) ?? [];
  const field = (/** @type {string} */ name) =>
    new RegExp(String.raw`^${name}:\s*["']?(.*?)["']?\s*$`, "imu").exec(front)?.[1] ?? "";
  const [whole, heading = ""] = /^\s*#\s+(.+?)\s*#*\n+/u.exec(rest) ?? [];
  const body = whole ? rest.slice(whole.length) : rest;
  return {
    headline: field("title") || heading,
    published: /\d{4}-\d\d-\d\d/u.exec(field("date"))?.[0] ?? "",
    text: body
      .replace(/^#{1,6}\s+(.*?)\s*#*$/gmu, "$1")
      .replace(/!?\[([^\]\n]*)\]\([^)\n]*\)/gu, "$1")
      .replace(/(\*\*|__)(?=\S)(.+?)(?<=\S)\1/gu, "$2")
      .replace(/(?<![\w*])[*_](?=\S)([^*_\n]+?)(?<=\S)[*_](?![\w*])/gu, "$1")
      .replace(/^>\s?/gmu, ""),
  };
}

/** @param {Document} page */
function dateOf(page) {
  const meta = page.querySelector(
    'meta[property="article:published_time"], meta[name="date"], meta[itemprop="datePublished"]',
  );
  const said = meta?.getAttribute("content") ?? page.querySelector("time[datetime]")?.getAttribute("datetime") ?? "";
  return /^\d{4}-\d\d-\d\d/u.exec(said)?.[0] ?? "";
}

/** @param {Element} root */
function textOf(root) {
  /** @type {string[]} */
  const out = [];
  walk(root, out);
  return out
    .join("")
    .replace(/ {2,}/gu, " ")
    .replace(/[ \u00a0]*\n[ \u00a0]*/gu, "\n")
    .replace(/\n{3,}/gu, "\n\n")
    .trim();
}

/** @param {Node} node @param {string[]} out */
function walk(node, out) {
  if (node instanceof Text) {
    const words = node.data.replace(/[\t\n\r ]+/gu, " ");
    // Blanks between two blocks are the source's, not the text's.
    if (words !== " " || !/\n$/u.test(out.at(-1) ?? "\n")) out.push(words);
    return;
  }
  if (!(node instanceof Element) || node.matches(SKIPPED)) return;
  const name = node.tagName;
  if (name === "BR") return void out.push("\n");
  if (name === "SUP" && /^\d+$/u.test(node.textContent ?? "")) {
    return void out.push((node.textContent ?? "").replace(/\d/gu, (digit) => RAISED[Number(digit)] ?? ""));
  }
  const gap = APART.has(name) ? "\n\n" : BLOCKS.has(name) ? "\n" : "";
  const inItem = node.parentElement?.closest("li, td, th") != null;
  if (gap) out.push(inItem && name !== "LI" ? "\n" : gap);
  if (name === "TR") row(node, out);
  else {
    out.push(bullet(node));
    for (const child of node.childNodes) walk(child, out);
  }
  if (gap) out.push(inItem ? "\n" : gap);
}

/** @param {Element} node @param {string[]} out */
function row(node, out) {
  const cells = [...node.children].map((cell) => textOf(cell).replace(/\s+/gu, " "));
  out.push(cells.join("\t"));
}

/** @param {Element} node */
function bullet(node) {
  if (node.tagName !== "LI") return "";
  const list = node.parentElement;
  if (list?.tagName !== "OL") return "- ";
  const items = [...list.children].filter(({ tagName }) => tagName === "LI");
  return `${Number(list.getAttribute("start") ?? 1) + items.indexOf(node)}. `;
}

/**
 * A first line that reads like a headline: short, no sentence, and a text below it.
 *
 * @param {string} text
 * @returns {{headline: string, rest: string} | null}
 */
export function headlineOf(text) {
  const start = text.search(/\S/u);
  const end = text.indexOf("\n", start);
  if (start < 0 || end < 0) return null;
  const headline = text.slice(start, end).trim();
  const rest = text.slice(end).replace(/^\s+/u, "");
  const words = headline.split(" ").length;
  // “December 9, 2016” is a dateline.
  if (headline.length > 120 || words < 3 || (words < 6 && /\b\d{4}$/u.test(headline))) return null;
  if (/[.:;,”"]$/u.test(headline) || /\t|^[-•|*]/u.test(headline)) return null;
  const next = rest.slice(0, 5000).split("\n", 1)[0] ?? "";
  return /[.!?]["”’)]?\s*$/u.test(next) && next.length > headline.length / 2 ? { headline, rest } : null;
}
