// @ts-check
/** @import { Figure, Question, Relation } from "../src/web/report.d.ts" */
import { el } from "./el.js";
import { relationItem } from "./relations.js";

/** @type {[Question, string][]} */
const QUESTIONS = [
  ["sum", "Add up"],
  ["share", "Share of"],
  ["change", "Change"],
  ["same", "Same thing?"],
  ["convert", "Convert"],
];

/** What one may ask of two or more chosen figures, and the answer. */
export class AskBar {
  element = el("section", { class: "ask", "aria-label": "Ask", hidden: true });
  #chosen = el("p", { class: "chosen" });
  #answer = el("ol", { class: "relations answer", "aria-live": "polite" });
  /** @type {Figure[]} */
  #figures = [];

  /** @param {(question: Question, figures: number[]) => Promise<Relation | null>} ask */
  constructor(ask) {
    const buttons = QUESTIONS.map(([question, label]) =>
      el("button", { type: "button", "data-question": question }, label),
    );
    this.element.append(this.#chosen, el("p", { class: "questions" }, ...buttons), this.#answer);
    this.element.addEventListener("click", async ({ target }) => {
      const button = target instanceof Element ? target.closest("[data-question]") : null;
      if (!(button instanceof HTMLElement)) return;
      const figures = this.#figures;
      const relation = await ask(
        /** @type {Question} */ (button.dataset.question),
        figures.map(({ id }) => id),
      );
      if (figures !== this.#figures || !relation) return;
      this.#answer.replaceChildren(relationItem(relation, new Map(figures.map((figure) => [figure.id, figure]))));
    });
  }

  /** Offers the questions for two or more figures, and is not there for fewer. @param {Figure[]} figures */
  show(figures) {
    const same =
      figures.length === this.#figures.length &&
      figures.every(({ id, quote }, at) => id === this.#figures[at]?.id && quote === this.#figures[at]?.quote);
    if (same) return;
    this.#figures = figures;
    this.element.hidden = figures.length < 2;
    this.#answer.replaceChildren();
    const quotes = figures.slice(0, 4).map(({ quote }) => `“${quote.slice(0, 40)}”`);
    const more = figures.length > 4 ? ` and ${figures.length - 4} more` : "";
    this.#chosen.textContent = `${quotes.join(", ")}${more}`;
  }
}
