// @ts-check
/** @import { Figure } from "../src/web/report.d.ts" */
import { byId, el } from "./el.js";
import { claim, count, plain, status, value } from "./words.js";

/**
 * Where the ledger lies below the text and out of sight, the chosen figure's line at the foot of
 * the window, and before one is chosen how many findings there are. Says `enter` when the reader wants to go there.
 */
export class Bar extends EventTarget {
  #root = byId("bar", HTMLElement);
  #value = el("strong");
  #claim = el("span");
  #button = el("button", { type: "button" });

  constructor() {
    super();
    const button = this.#button;
    button.addEventListener("click", () => this.dispatchEvent(new Event("enter")));
    this.#root.append(el("p", {}, this.#value, " ", this.#claim), button);
  }

  /**
   * @param {Figure | null} figure
   * @param {boolean} [noted] Whether it has a note.
   * @param {number} [findings] How many there are to go to, where no figure is chosen.
   */
  show(figure, noted = false, findings = 0) {
    this.#root.hidden = figure === null && findings === 0;
    if (!figure) {
      this.#button.textContent = "To the notes";
      this.#value.textContent = count(findings, "finding", "findings");
      this.#claim.textContent = "";
      return;
    }
    this.#button.textContent = noted ? "To the note" : "To the ledger";
    this.#value.textContent = value(figure);
    this.#claim.textContent = [...claim(figure).slice(0, 2), plain(status(figure))].join(" · ");
  }
}
