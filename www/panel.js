// @ts-check
/** @import { Figure, Report } from "../src/web/report.d.ts" */
import { byId, el } from "./el.js";
import { Ledger } from "./ledger.js";
import { inOrder, relationItem } from "./relations.js";
import { rest, roving } from "./roving.js";
import { summary } from "./words.js";

/** How long nothing must change before a screen reader is told. */
const PAUSE = 1200;

/** @typedef {{figure: number, enter: boolean}} Choice A figure's id, and whether to go on to the text. */

/** Summary, relations and ledger. Says `choose` when a figure is chosen and `leave` on Escape. */
export class Panel extends EventTarget {
  #root = byId("panel", HTMLElement);
  #summary = byId("summary", HTMLParagraphElement);
  #status = byId("status", HTMLParagraphElement);
  #notice = byId("notice", HTMLDivElement);
  #legend = byId("legend", HTMLElement);
  #results = byId("results", HTMLDivElement);
  #list = el("ol", { class: "relations" });
  #relations = el("section", { "aria-labelledby": "relations-title", hidden: true });
  #figures = el("section", { "aria-labelledby": "ledger-title", hidden: true });
  #ledger = new Ledger();
  #drawn = "";
  #timer = 0;
  /** @type {HTMLElement | null} */
  #last = null;

  constructor() {
    super();
    this.#relations.append(el("h3", { id: "relations-title" }, "Worked out"), this.#list);
    this.#figures.append(el("h3", { id: "ledger-title" }, "Ledger"), this.#ledger.element);
    this.#results.append(this.#relations, this.#figures);
    for (const group of [this.#list, this.#ledger.element]) roving(group, ".place");
    this.#results.addEventListener("click", (event) => {
      const place = placeOf(event.target);
      // A click made by Enter or Space counts no clicks.
      if (place) this.#choose(place, event.detail === 0);
    });
    this.#results.addEventListener("focusin", (event) => {
      const place = placeOf(event.target);
      if (place) this.#last = place;
    });
    this.#root.addEventListener("keydown", (event) => {
      if (event.key !== "Escape") return;
      event.preventDefault();
      this.dispatchEvent(new Event("leave"));
    });
  }

  /** @param {Report} report */
  render(report) {
    const byId = new Map(report.figures.map((figure) => [figure.id, figure]));
    const relations = inOrder(report);
    // Relations are few, but must not be made anew while a reader is in one of them.
    const drawn = JSON.stringify([
      relations,
      relations.flatMap(({ figures }) => figures.map((id) => byId.get(id)?.quote)),
    ]);
    if (drawn !== this.#drawn) {
      this.#list.replaceChildren(...relations.map((relation) => relationItem(relation, byId)));
      this.#drawn = drawn;
    }
    this.#ledger.render(report.figures);
    this.#relations.hidden = relations.length === 0;
    this.#figures.hidden = report.figures.length === 0;
    this.#legend.hidden = report.figures.length > 0;
    rest(this.#list, ".place", null);
    rest(this.#ledger.element, ".place", null);
    this.say(summary(report));
  }

  /** Shows a sentence at the top; it is read out when nothing has changed for a while. @param {string} sentence */
  say(sentence) {
    if (this.#summary.textContent !== sentence) this.#summary.textContent = sentence;
    clearTimeout(this.#timer);
    this.#timer = window.setTimeout(() => {
      if (this.#status.textContent !== sentence) this.#status.textContent = sentence;
    }, PAUSE);
  }

  /** Says nothing more until the next sentence: the reader is typing. */
  hush() {
    clearTimeout(this.#timer);
  }

  /**
   * Shows what the reader must know of the text or the checker; nothing hides it.
   *
   * @param {string[]} sentences
   * @param {{label: string, act: () => void}} [offer] What can be done about it.
   */
  notice(sentences, offer) {
    const text = sentences.join("\n");
    if (this.#notice.dataset.text === text) return;
    this.#notice.dataset.text = text;
    this.#notice.replaceChildren(...sentences.map((sentence) => el("p", {}, sentence)));
    if (offer) {
      const button = el("button", { type: "button" }, offer.label);
      button.addEventListener("click", offer.act);
      this.#notice.append(button);
    }
    this.#notice.hidden = sentences.length === 0;
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

/** @param {EventTarget | null} target */
function placeOf(target) {
  if (!(target instanceof Element)) return null;
  return /** @type {HTMLElement | null} */ (
    target.closest(".place") ?? target.closest(".entry")?.querySelector(".place") ?? null
  );
}
