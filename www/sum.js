// @ts-check
/** @import { Figure } from "../src/web/report.d.ts" */
import { el } from "./el.js";
import { written } from "./words.js";

const AMOUNT = String.raw`[^\s=≈≤≥<>≠;:,()]+(?:,\d{3})*(?:\.\d+)?(?: (?!and\b|of\b)[a-z]+){0,3}`;
/** “122 + 93 = 215 > 193; with rounding …”: terms, what they come to, how it compares, with what, the rest. */
const COLUMN = new RegExp(
  `^(${AMOUNT}(?: [+−×÷] ${AMOUNT})+) ([=≈]) (${AMOUNT})(?: ([≈≤≥<>≠]) (${AMOUNT}))?(?:[,;]? (.+))?$`,
  "u",
);

/**
 * The workings as a bookkeeper sets them: the amounts in a column, a rule, what they come to, what
 * the text says; and a double rule under a total that was verified. Beside each amount stand the
 * article's own words, as a button that leads there. Other workings stand on a line of their own.
 *
 * A screen reader has the line in either case.
 *
 * @param {string} workings
 * @param {boolean} agrees
 * @param {Figure[]} figures
 * @param {(figure: Figure) => HTMLElement} button
 * @returns {{element: HTMLElement, left: Figure[]}} And the figures that stand nowhere in it.
 */
export function sum(workings, agrees, figures, button) {
  const left = [...figures];
  const [, terms, equals, total, relation, stated, rest] = COLUMN.exec(workings) ?? [];
  if (!terms || !total) return { element: el("p", { class: "sum line" }, ...broken(workings)), left };

  /** @param {string} sign @param {string} amount @param {string} [kind] */
  const row = (sign, amount, kind = "") => {
    const at = left.findIndex((figure) => stands(figure, amount));
    const [figure] = at < 0 ? [] : left.splice(at, 1);
    // Where the article's words are the amount, the amount itself leads there.
    const alone = figure?.quote === amount;
    return el(
      "div",
      { class: `row ${kind}` },
      el("span", { class: "sign", "aria-hidden": "true" }, sign),
      figure && alone
        ? el("span", { class: "amount" }, button(figure))
        : el("span", { class: "amount", "aria-hidden": "true" }, amount),
      el("span", { class: "source" }, figure && !alone ? button(figure) : null),
    );
  };
  const rows = terms.split(/ (?=[+−×÷] )/u).map((term) => {
    const [, sign, amount] = /^(?:([+−×÷]) )?(.+)$/u.exec(term) ?? [];
    return row(sign ?? "", amount ?? "");
  });
  rows.push(row(equals === "≈" ? "≈" : "", total, agrees && !relation ? "total ruled" : "total"));
  if (relation && stated) rows.push(row(relation, stated, agrees ? "stated ruled" : "stated"));
  return {
    element: el(
      "div",
      { class: "sum" },
      el("p", { class: "unseen" }, workings),
      el("div", { class: "column" }, ...rows),
      rest ? el("p", { class: "rest" }, rest) : null,
    ),
    left,
  };
}

/** Whether an amount of the sum is this figure's. @param {Figure} figure @param {string} amount */
function stands(figure, amount) {
  const bare = (/** @type {string} */ text) => text.replace(/[,\s]/gu, "").toLowerCase();
  const number = bare(amount).replace(/^[^\d.]*([\d.]+).*$/u, "$1");
  return bare(written(figure)) === bare(amount) || figure.value === number || bare(written(figure)).includes(number);
}

/** A long line breaks before a sign that compares, not within an amount. @param {string} workings */
const broken = (workings) =>
  workings.split(/ (?=[=≈≤≥<>≠] |; )/u).flatMap((part, at) => (at === 0 ? [part] : [el("wbr"), ` ${part}`]));
