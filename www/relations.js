// @ts-check
/** @import { Figure, Relation, Repair, Report } from "../src/web/report.d.ts" */
import { el } from "./el.js";
import { rest, roving } from "./roving.js";
import { sum } from "./sum.js";
import { clipped, plain, written } from "./words.js";

/** Findings first. @type {Record<Relation["verdict"], number>} */
const ORDER = { clash: 0, query: 1, undecided: 2, agrees: 3 };

/** The relations of a report as a list, one stop for the Tab key. */
export class Relations {
  element = el("ol", { class: "relations" });
  #drawn = "";

  constructor() {
    roving(this.element, ".place");
  }

  /** @param {Report} report */
  render(report) {
    const figures = new Map(report.figures.map((figure) => [figure.id, figure]));
    const relations = inOrder(report);
    // Relations are few, but must not be made anew while a reader is in one of them.
    const quotes = relations.flatMap((relation) => relation.figures.map((id) => figures.get(id)?.quote));
    const drawn = JSON.stringify([relations, quotes]);
    if (drawn === this.#drawn) return;
    this.element.replaceChildren(...relations.map((relation) => relationItem(relation, figures)));
    this.#drawn = drawn;
    rest(this.element, ".place", null);
  }
}

/**
 * The relations, findings first, each in reading order.
 *
 * @param {Report} report
 * @returns {Relation[]}
 */
export const inOrder = (report) => [...report.relations].sort((a, b) => ORDER[a.verdict] - ORDER[b.verdict]);

/**
 * One relation: verdict, message, the sum, and its figures as buttons.
 *
 * @param {Relation} relation
 * @param {Map<number, Figure>} figures By id.
 * @returns {HTMLLIElement}
 */
export function relationItem(relation, figures) {
  const own = relation.figures.flatMap((id) => figures.get(id) ?? []);
  return el(
    "li",
    { class: `relation ${relation.verdict}` },
    el(
      "p",
      { class: "verdict" },
      el("strong", {}, relation.verdict),
      el("span", { class: "check" }, plain(relation.check)),
    ),
    el("p", { class: "message" }, relation.message),
    relation.workings ? sum(relation.workings, relation.verdict === "agrees") : null,
    ...relation.readings.map((reading) => el("p", { class: "reading" }, reading)),
    relation.repairs.length > 0 ? repairs(relation.repairs, figures) : null,
    el(
      "p",
      { class: "own" },
      el("span", { class: "unseen" }, "Its figures: "),
      ...own.map((figure) => figureButton(figure, figure.id === relation.suspect)),
    ),
  );
}

/** @param {Figure} figure @param {boolean} suspect */
function figureButton(figure, suspect) {
  return el(
    "button",
    { type: "button", class: "place", tabindex: -1, "data-figure": figure.id },
    clipped(figure.quote),
    suspect ? el("span", { class: "suspect" }, " (in two findings)") : null,
  );
}

/** @param {Repair[]} list @param {Map<number, Figure>} figures */
function repairs(list, figures) {
  const number = (/** @type {number} */ id) => {
    const figure = figures.get(id);
    return figure ? written(figure) : "";
  };
  const each = list.map(({ figure, replacement, why }) =>
    el("li", {}, el("q", {}, replacement), " in place of ", el("q", {}, number(figure)), why ? ` (${plain(why)})` : ""),
  );
  return el("div", { class: "repairs" }, el("p", {}, "It would agree with"), el("ul", {}, ...each));
}
