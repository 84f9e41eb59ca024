// @ts-check
import { el } from "./el.js";

const AMOUNT = String.raw`[^\s=≤≥<>≠;:,()]+(?:,\d{3})*(?:\.\d+)?(?: (?:percent|million|billion|thousand))?`;
const COLUMN = new RegExp(`^(${AMOUNT}(?: [+−-] ${AMOUNT})+) = (${AMOUNT})(?:[,;]? (.+))?$`, "u");

/**
 * The workings as a bookkeeper sets them: the amounts of a plain sum in a column, a rule, the
 * total, and a double rule if it was verified. Other workings stand on a line of their own.
 *
 * A screen reader has the line in either case.
 *
 * @param {string} workings
 * @param {boolean} agrees
 * @returns {HTMLElement}
 */
export function sum(workings, agrees) {
  const [, terms, total, rest] = COLUMN.exec(workings) ?? [];
  if (!terms || !total) return el("p", { class: "sum line" }, workings);
  const rows = [];
  let sign = "";
  for (const word of terms.split(/ (?=[+−-] )/u)) {
    const [, written, amount] = /^(?:([+−-]) )?(.+)$/u.exec(word) ?? [];
    sign = written ?? "";
    rows.push(el("span", { class: "sign" }, sign), el("span", { class: "amount" }, amount));
  }
  return el(
    "div",
    { class: "sum" },
    el("p", { class: "unseen" }, workings),
    el(
      "div",
      { class: agrees ? "column ruled" : "column", "aria-hidden": "true" },
      ...rows,
      el("span", { class: "sign total" }),
      el("span", { class: "amount total" }, total),
      rest ? el("span", { class: "rest" }, rest) : null,
    ),
  );
}
