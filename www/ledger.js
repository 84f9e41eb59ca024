// @ts-check
/** @import { Figure } from "../src/web/report.d.ts" */

import { el } from "./el.js";
import { commonEnds } from "./ends.js";
import { layer } from "./paint.js";
import { roving } from "./roving.js";
import { claim, clipped, isLabel, plain, status, value } from "./words.js";

/** A longer list lays out only what is in view. */
const MANY = 200;

/**
 * Every figure in reading order, those that are no quantity folded beneath. Only lines that have
 * changed are made anew, so that typing in a text of thousands of figures stays light.
 */
export class Ledger {
  element = el("div", { class: "ledger" });
  #list = el("ol", { class: "entries" });
  #labels = el("ol", { class: "entries" });
  #fold = el("summary");
  #details = el("details", { class: "labels" }, this.#fold, this.#labels);
  /** @type {Map<HTMLElement, string[]>} */
  #keys = new Map();

  constructor() {
    this.element.append(this.#list, this.#details);
    roving(this.element, ".place");
  }

  /** @param {Figure[]} figures */
  render(figures) {
    const labels = figures.filter(isLabel);
    this.#fill(
      this.#list,
      figures.filter((figure) => !isLabel(figure)),
    );
    this.#fill(this.#labels, labels);
    this.#details.hidden = labels.length === 0;
    this.#fold.textContent = `Not quantities: ${labels.length}`;
  }

  /**
   * The button of a figure, unfolded.
   *
   * @param {Figure} figure
   * @returns {HTMLElement | null}
   */
  button(figure) {
    if (isLabel(figure)) this.#details.open = true;
    return this.element.querySelector(`[data-figure="${figure.id}"]`);
  }

  /**
   * @param {HTMLElement} list
   * @param {Figure[]} figures
   */
  #fill(list, figures) {
    const keys = figures.map(key);
    const { head, tail } = commonEnds(this.#keys.get(list) ?? [], keys);
    const rows = [...list.children];
    for (const row of rows.slice(head, rows.length - tail)) row.remove();
    const fresh = document.createDocumentFragment();
    for (const figure of figures.slice(head, figures.length - tail)) fresh.append(entry(figure));
    list.insertBefore(fresh, rows[rows.length - tail] ?? null);
    this.#keys.set(list, keys);
    list.classList.toggle("many", figures.length > MANY);
    // Ids count from the start of the text: those behind an edit have moved.
    for (const [at, row] of [...list.children].entries()) {
      row.firstElementChild?.firstElementChild?.setAttribute("data-figure", String(figures[at]?.id));
    }
  }
}

/** All that an entry shows. @param {Figure} figure */
const key = (figure) =>
  JSON.stringify([clipped(figure.quote), value(figure), claim(figure), figure.status, figure.in, figure.kind]);

/** @param {Figure} figure */
function entry(figure) {
  const said = claim(figure);
  return el(
    "li",
    { class: `entry ${layer(figure)}` },
    el(
      "p",
      { class: "first" },
      el("button", { type: "button", class: "place", tabindex: -1, "data-figure": figure.id }, clipped(figure.quote)),
      el("span", { class: "value" }, value(figure)),
    ),
    el(
      "p",
      { class: "second" },
      el("span", { class: "claim" }, said.length > 0 ? said.join(" · ") : plain(figure.kind)),
      el("span", { class: "status" }, plain(status(figure))),
    ),
    figure.in === "headline" ? el("p", { class: "where" }, "in the headline") : null,
  );
}
