// @ts-check
/** @import { Figure, Relation, Report, Sides } from "../src/web/report.d.ts" */
import { el } from "./el.js";
import { picture } from "./picture.js";
import { rest, roving } from "./roving.js";
import { sum } from "./sum.js";
import { clipped, like, plain, written } from "./words.js";

/** Findings first. @type {Record<Relation["verdict"], number>} */
const ORDER = { clash: 0, query: 1, undecided: 2, agrees: 3 };

/** The report where there is no text. @type {Report} */
export const NOTHING = {
  schema: 1,
  engine: "",
  offsets: "utf-16",
  figures: [],
  relations: [],
  summary: { figures: 0, relations: 0, agrees: 0, query: 0, clash: 0, undecided: 0, truncated: false },
};

/** Whether it says that something does not fit. @param {Relation} relation */
export const isFinding = ({ verdict }) => verdict === "clash" || verdict === "query";

/**
 * What can be done about a finding, where the list offers it: `repair` puts a replacement into the
 * text, `note` copies a line for the reporter, `ignore` and `off` quieten it.
 *
 * @typedef {{act: "repair" | "note" | "ignore" | "off", relation: Relation, index: number, from: HTMLElement}} Act
 */

/**
 * Relations as a list, one stop for the Tab key. Its figures are `.place` buttons with `data-figure`.
 * With `actions` each finding offers what can be done about it, and the list says `act`.
 */
export class Relations {
  element = el("ol", { class: "relations" });
  /** @type {Map<string, HTMLLIElement>} */
  #made = new Map();
  /** @type {WeakMap<Element, Relation>} */
  #of = new WeakMap();
  #actions;

  /** @param {{actions?: boolean}} [how] */
  constructor({ actions = false } = {}) {
    this.#actions = actions;
    roving(this.element, ".place");
    this.element.addEventListener("click", (event) => {
      const from = event.target instanceof Element ? event.target.closest("[data-act]") : null;
      const relation = this.of(from);
      if (!(from instanceof HTMLElement) || !relation) return;
      const detail = /** @type {Act} */ ({ act: from.dataset.act, relation, index: Number(from.dataset.index), from });
      this.element.dispatchEvent(new CustomEvent("act", { detail }));
    });
  }

  /**
   * Shows relations of a report; all of them, findings first, if none are named. An item that has
   * not changed stays as it is, for a reader may be in it.
   *
   * @param {Report} report
   * @param {Relation[]} [relations]
   */
  render(report, relations = inOrder(report.relations)) {
    const figures = new Map(report.figures.map((figure) => [figure.id, figure]));
    const made = new Map();
    for (const relation of relations) {
      const key = JSON.stringify([relation, relation.figures.map((id) => figures.get(id)?.quote)]);
      const item = this.#made.get(key) ?? relationItem(relation, figures, this.#actions);
      this.#of.set(item, relation);
      made.set(key, item);
    }
    this.#made = made;
    const items = [...made.values()];
    const same =
      items.length === this.element.children.length && items.every((it, at) => it === this.element.children[at]);
    if (!same) this.element.replaceChildren(...items);
    rest(this.element, ".place", null);
  }

  /** The relation whose item an element stands in. @param {Element | null} element */
  of(element) {
    const item = element?.closest(".relation");
    return item ? (this.#of.get(item) ?? null) : null;
  }

  /** The items and their relations, in the order they stand in. @returns {[HTMLElement, Relation][]} */
  items() {
    return /** @type {HTMLElement[]} */ ([...this.element.children]).flatMap((item) => {
      const relation = this.#of.get(item);
      return relation ? [/** @type {[HTMLElement, Relation]} */ ([item, relation])] : [];
    });
  }
}

/** Findings first, each in reading order. @param {Relation[]} relations */
export const inOrder = (relations) => relations.toSorted((a, b) => ORDER[a.verdict] - ORDER[b.verdict]);

/**
 * One relation: verdict, message, the sum with its figures as buttons, a picture, what else was
 * tried, and what would make it agree.
 *
 * @param {Relation} relation
 * @param {Map<number, Figure>} figures By id.
 * @param {boolean} [actions] Whether to offer what can be done about a finding.
 * @returns {HTMLLIElement}
 */
export function relationItem(relation, figures, actions = false) {
  const own = relation.figures.flatMap((id) => figures.get(id) ?? []);
  const agrees = relation.verdict === "agrees";
  const set = relation.workings ? sum(relation.workings, agrees, own, figureButton) : null;
  const left = set?.left ?? own;
  const suspect = relation.suspect === null ? undefined : figures.get(relation.suspect);
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
    set?.element,
    left.length > 0
      ? el("p", { class: "own" }, el("span", { class: "unseen" }, "Its figures: "), ...left.map(figureButton))
      : null,
    isFinding(relation) ? picture(relation) : null,
    relation.verdict === "query" && relation.sides ? rounding(relation.sides) : null,
    ...relation.readings.map((reading) => el("p", { class: "reading" }, reading)),
    suspect ? el("p", { class: "suspect" }, el("q", {}, clipped(suspect.quote)), " stands in two findings") : null,
    relation.repairs.length > 0 ? repairs(relation, figures, actions) : null,
    actions && isFinding(relation) ? offers(relation) : null,
  );
}

/** @param {Figure} figure */
const figureButton = (figure) =>
  el("button", { type: "button", class: "place", tabindex: -1, "data-figure": figure.id }, clipped(figure.quote));

/** The rounding that reconciles a query. @param {Sides} sides */
function rounding({ computed, stated }) {
  const spans = [computed, stated].flatMap(({ label, least, most }) =>
    least !== null && most !== null && least !== most
      ? `${label} may be ${like(label, least)} to ${like(label, most)}`
      : [],
  );
  return spans.length > 0 ? el("p", { class: "reading" }, `It fits if rounded further: ${spans.join(", and ")}`) : null;
}

/** @param {Relation} relation @param {Map<number, Figure>} figures @param {boolean} actions */
function repairs(relation, figures, actions) {
  const each = relation.repairs.map(({ figure: id, replacement, why }, index) => {
    const figure = figures.get(id);
    const words = [
      el("q", { class: "new" }, replacement),
      " for ",
      el("q", {}, figure ? written(figure) : ""),
      why ? el("span", { class: "why" }, ` ${plain(why)}`) : null,
    ];
    const attributes = { type: "button", class: "repair", "data-act": "repair", "data-index": index };
    return el("li", {}, ...(actions ? [el("button", attributes, ...words)] : words));
  });
  return el("div", { class: "repairs" }, el("p", {}, "It would agree with"), el("ul", {}, ...each));
}

/** @param {Relation} relation */
const offers = ({ check }) =>
  el(
    "p",
    { class: "offers" },
    el("button", { type: "button", "data-act": "note" }, "Copy note"),
    el("button", { type: "button", "data-act": "ignore", "aria-expanded": "false" }, "Ignore…"),
    el(
      "button",
      { type: "button", "data-act": "off", "aria-label": `Switch off check: ${plain(check)}` },
      "Switch off check",
    ),
  );
