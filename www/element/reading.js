// @ts-check
/** @import { CheckOptions, Figure, Relation, Report } from "../../src/web/report.d.ts" */
/** @import { Part } from "../../src/web/reading.d.ts" */
/** @import { Core } from "./core.js" */
/** @import { Head } from "./article.js" */
import { headlineOf } from "./article.js";
import { UNSEEN } from "./strings.js";

/** An article as it was read, and what was found in it. @typedef {{headline: Part | null, body: Part}} Reading */

/** @param {Core} core @param {Element} article @returns {Reading} */
export function readArticle(core, article) {
  const { headline, body } = core.read(article);
  const outside = headline ? null : headlineOf(article);
  return { headline: headline ?? (outside ? core.read(outside).headline : null), body };
}

/**
 * Checks an article; what the head of the page says of it is checked against the body too.
 *
 * @param {Core} core
 * @param {Reading} reading
 * @param {Head} head
 * @param {CheckOptions} options
 * @returns {Promise<Report>}
 */
export async function checkArticle(core, { headline, body }, head, options) {
  const title = headline?.text ?? null;
  const report = await core.check(body.text, { ...options, headline: title });
  const seen = new Set([plain(title ?? "")]);
  for (const { from, text } of head.titles) {
    // Sites put their name behind it: “Fire kills 41 | The Paper”.
    const short = text.replace(/\s+[|–—-]\s+[^|–—]{1,40}$/u, "");
    if (seen.has(plain(text)) || seen.has(plain(short)) || !/\d/.test(short)) continue;
    seen.add(plain(short));
    join(report, await core.check(body.text, { ...options, headline: short }), from);
  }
  return report;
}

/** @param {string} text */
const plain = (text) => text.replace(/\s+/gu, " ").trim();

/**
 * Takes over the relations of another headline.
 *
 * @param {Report} report
 * @param {Report} other The same body under that headline.
 * @param {string} from
 */
function join(report, other, from) {
  const known = new Map(report.figures.filter(isBody).map((figure) => [`${figure.start} ${figure.end}`, figure.id]));
  /** @type {Map<number, number>} */
  const ids = new Map();
  for (const relation of other.relations) {
    const figures = relation.figures.map((id) => other.figures.find((figure) => figure.id === id));
    if (!figures.some((figure) => figure && !isBody(figure))) continue;
    for (const figure of figures) {
      if (!figure || ids.has(figure.id)) continue;
      const same = isBody(figure) ? known.get(`${figure.start} ${figure.end}`) : undefined;
      ids.set(figure.id, same ?? add(report, figure, from));
    }
    const own = (/** @type {number} */ id) => ids.get(id) ?? id;
    const message = `${UNSEEN[from] ?? ""}${relation.message}`;
    report.relations.push({ ...relation, message, figures: relation.figures.map(own), repairs: [], suspect: null });
    report.summary.relations += 1;
    report.summary[relation.verdict] += 1;
  }
}

/** @param {Report} report @param {Figure} figure @param {string} from */
function add(report, figure, from) {
  const id = report.figures.length;
  report.figures.push(Object.assign({ ...figure, id, join: null }, { from }));
  report.summary.figures += 1;
  return id;
}

/** @param {Figure} figure */
const isBody = (figure) => figure.in === "body";

/** Whether a figure stands in the head of the page alone, where nobody sees it. @param {Figure} figure */
export const isUnseen = (figure) => "from" in figure;

/**
 * The relations without those that touch a last paragraph that breaks off: a preview of an article
 * that is sold, cut in half.
 *
 * @param {Report} report
 * @param {Part} body
 * @returns {Relation[]}
 */
export function finished(report, body) {
  const last = body.blocks.findLast(({ role }) => role === "paragraph");
  if (!last || body.blocks.length < 2) return report.relations;
  if (
    /[.!?:;)\]"”’»*]$/u.test(body.text.slice(last.start, last.end)) &&
    !body.text.slice(0, last.end).endsWith("...")
  ) {
    return report.relations;
  }
  const cut = new Set(
    report.figures
      .filter((figure) => isBody(figure) && figure.start >= last.start && figure.end <= last.end)
      .map(({ id }) => id),
  );
  return report.relations.filter(({ figures }) => !figures.some((id) => cut.has(id)));
}
