// @ts-check
/** @import { Figure, Report } from "../src/web/report.d.ts" */
import { el } from "./el.js";
import { Ledger } from "./ledger.js";
import { Relations } from "./relations.js";
import { rest } from "./roving.js";
import { Voice } from "./voice.js";
import { summary } from "./words.js";

/** @typedef {{figure: number, enter: boolean}} Choice A figure's id, and whether to go on to the text. */

/**
 * Summary, relations and ledger of a report, built into `root`. It knows nothing outside of it, so
 * that it may stand in a shadow root. Says `choose` when a figure is chosen and `leave` on Escape.
 */
export class Panel extends EventTarget {
  voice = new Voice();
  #root;
  #results = el("div", { class: "results" });
  #relations = new Relations();
  #worked;
  #figures;
  #ledger = new Ledger();
  /** @type {HTMLElement | null} */
  #last = null;

  /**
   * @param {HTMLElement} root
   * @param {"h2" | "h3" | "h4"} heading What the headings of its two parts are.
   */
  constructor(root, heading = "h3") {
    super();
    this.#root = root;
    this.#worked = el("section", { "aria-label": "Worked out", hidden: true });
    this.#figures = el("section", { "aria-label": "Ledger", hidden: true });
    this.#worked.append(el(heading, {}, "Worked out"), this.#relations.element);
    this.#figures.append(el(heading, {}, "Ledger"), this.#ledger.element);
    this.#results.append(this.#worked, this.#figures);
    root.append(this.voice.notices, this.voice.summary, this.voice.status, this.#results);
    this.#results.addEventListener("click", (event) => {
      const place = placeOf(event.target);
      // A click made by Enter or Space counts no clicks.
      if (place) this.#choose(place, event.detail === 0);
    });
    this.#results.addEventListener("focusin", (event) => {
      const place = placeOf(event.target);
      if (place) this.#last = place;
    });
    root.addEventListener("keydown", (event) => {
      if (event.key !== "Escape") return;
      event.preventDefault();
      this.dispatchEvent(new Event("leave"));
    });
  }

  /** @param {Report} report */
  render(report) {
    this.#relations.render(report);
    this.#ledger.render(report.figures);
    this.#worked.hidden = report.relations.length === 0;
    this.#figures.hidden = report.figures.length === 0;
    rest(this.#ledger.element, ".place", null);
    this.voice.say(summary(report));
  }

  /** Empties the panel. */
  clear() {
    this.render({ schema: 1, engine: "", offsets: "utf-16", figures: [], relations: [], summary: NOTHING });
  }

  /**
   * Marks a figure wherever it stands in the panel, and brings its line into view if asked.
   *
   * @param {Figure | null} figure
   * @param {{reveal: boolean}} how
   */
  mark(figure, { reveal }) {
    for (const place of this.#results.querySelectorAll(".place[aria-current]")) place.removeAttribute("aria-current");
    if (!figure) return;
    for (const place of this.#results.querySelectorAll(`.place[data-figure="${figure.id}"]`)) {
      place.setAttribute("aria-current", "true");
    }
    const line = this.#ledger.button(figure);
    if (!line) return;
    rest(this.#ledger.element, ".place", line);
    if (reveal) this.#reveal(line);
  }

  /**
   * Moves the focus to a figure: to where it was last, or else to the figure's line in the ledger.
   *
   * @param {Figure | null} figure
   * @returns {boolean} Whether there was anything to go to.
   */
  enter(figure) {
    const last = this.#last?.isConnected ? this.#last : null;
    const same = last && (!figure || last.dataset.figure === String(figure.id)) ? last : null;
    const place = same ?? (figure ? this.#ledger.button(figure) : this.#results.querySelector(".place"));
    if (!(place instanceof HTMLElement)) return false;
    place.focus();
    return true;
  }

  /** @param {HTMLElement} place @param {boolean} enter */
  #choose(place, enter) {
    /** @type {Choice} */
    const detail = { figure: Number(place.dataset.figure), enter };
    this.dispatchEvent(new CustomEvent("choose", { detail }));
  }

  /** Scrolls the panel alone: the text under the reader's caret must not move. @param {HTMLElement} line */
  #reveal(line) {
    if (this.#root.scrollHeight <= this.#root.clientHeight + 1) return;
    const box = line.getBoundingClientRect();
    const frame = this.#root.getBoundingClientRect();
    if (box.top >= frame.top + 8 && box.bottom <= frame.bottom - 48) return;
    this.#root.scrollTop += box.top - frame.top - frame.height / 3;
  }
}

const NOTHING = { figures: 0, relations: 0, agrees: 0, query: 0, clash: 0, undecided: 0, truncated: false };

/** The button of a figure that was hit, or that stands in the line that was. @param {EventTarget | null} target */
export function placeOf(target) {
  if (!(target instanceof Element)) return null;
  const place = target.closest(".place") ?? target.closest(".entry")?.querySelector(".place");
  return place instanceof HTMLElement ? place : null;
}
