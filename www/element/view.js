// @ts-check
/** @import { Relation, Report } from "../../src/web/report.d.ts" */
import { el } from "../el.js";
import { Ledger } from "../ledger.js";
import { inOrder, Relations, relationItem } from "../relations.js";
import { claim, clipped, isLabel, summary } from "../words.js";
import { Card } from "./card.js";
import { ABOUT, ALONE, COMPARED, FIGURES, NONE, PLAIN, readerSummary, TITLE } from "./strings.js";

/** The least that is shown, by verdict. @type {Record<string, Relation["verdict"][]>} */
const SHOWN = { error: ["clash"], warning: ["clash", "query"], note: ["clash", "query", "undecided", "agrees"] };

/** What a publisher may style, by the class it has here. */
const PARTS = { relations: "list", relation: "finding", place: "figure", sum: "workings" };

/** @typedef {{desk: boolean, min: string | null, summary: boolean}} How */

/**
 * What stands in the panel. Readers see what clashes, and folded away what was compared; the desk
 * sees everything, with the ledger. Says `choose` for a figure, `leave` for Escape.
 */
export class View extends EventTarget {
  #summary = el("p", { class: "summary", part: "summary" });
  #findings = new Relations();
  #compared = new Relations();
  #ledger = new Ledger();
  #empty = el("p", { class: "empty", part: "empty" }, NONE);
  #engine = el("span");
  #card;
  /** What the card shows. @type {Relation | null} */
  #shown = null;
  /** @type {Report | null} */
  #report = null;
  #more;
  #figures;
  #section;
  /** @type {Relation[]} */
  findings = [];
  /** @type {Relation[]} */
  #rest = [];
  #fill = () => {};

  /** @param {ShadowRoot} root @param {AbortSignal} signal */
  constructor(root, signal) {
    super();
    this.#more = el("details", {}, el("summary", {}, COMPARED), this.#compared.element);
    this.#figures = el("details", {}, el("summary", {}, FIGURES), this.#ledger.element);
    const title = el("h2", { id: "title" }, TITLE);
    const status = el("div", { role: "status" }, this.#summary);
    this.#section = el("section", { "aria-labelledby": "title", class: "crossfoot" }, title, status);
    this.#section.append(this.#findings.element, this.#empty, this.#more, this.#figures);
    this.#card = new Card(signal);
    this.#section.append(el("p", { class: "about" }, ABOUT, " ", this.#engine), this.#card.element);
    root.append(this.#section);
    for (const fold of [this.#more, this.#figures]) fold.addEventListener("toggle", () => this.#fill(), { signal });
    this.#section.addEventListener("click", (event) => this.#hit(event), { signal });
    this.#section.addEventListener("keydown", (event) => event.key === "Escape" && this.#say("leave", null), {
      signal,
    });
  }

  /** @param {Report} report @param {Relation[]} relations Those that are fit to be shown. @param {How} how */
  render(report, relations, { desk, min, summary: speaks }) {
    this.#report = report;
    this.#card.hide();
    const shown = SHOWN[min ?? (desk ? "note" : "error")] ?? SHOWN.error ?? [];
    const labels = report.figures.filter(isLabel).length;
    this.findings = inOrder(relations.filter(({ verdict }) => shown.includes(verdict)));
    const rest = relations.filter((relation) => relation.verdict === "agrees" && !this.findings.includes(relation));
    this.#summary.hidden = !speaks;
    const counted = { ...report.summary, ...tally(relations) };
    const sentence = desk
      ? `Automatic check: ${summary({ ...report, summary: counted })}`
      : readerSummary(counted, labels);
    if (this.#summary.textContent !== sentence) this.#summary.textContent = sentence;
    // A guess at a slip of the keys is for the desk.
    const listed = desk ? this.findings : this.findings.map((finding) => ({ ...finding, repairs: [] }));
    this.#section.classList.toggle("reader", !desk);
    this.#findings.render({ ...report, relations: listed });
    this.#findings.element.hidden = this.findings.length === 0;
    this.#rest = rest;
    this.#more.hidden = rest.length === 0;
    this.#figures.hidden = !desk;
    // What is folded away is made when it is opened: most readers never do.
    this.#fill = () => {
      if (this.#more.open) this.#compared.render({ ...report, relations: rest });
      if (this.#figures.open) this.#ledger.render(report.figures);
      this.#dress(desk);
    };
    this.#fill();
    // The sentence at the top says it, where it is shown.
    const said = !this.#summary.hidden || this.findings.length + rest.length > 0;
    this.#empty.hidden = said || report.figures.length === 0;
    this.#engine.textContent = `${report.engine}.`;
  }

  /** Marks a figure wherever it stands in the panel; what is folded away is opened for it. @param {number | null} id */
  mark(id) {
    for (const place of this.#section.querySelectorAll("[aria-current]")) place.removeAttribute("aria-current");
    if (id === null) return;
    if (this.#places(id).length === 0) {
      const fold = this.#rest.some(({ figures }) => figures.includes(id)) ? this.#more : this.#figures;
      fold.open = true;
      this.#fill();
    }
    for (const place of this.#places(id)) place.setAttribute("aria-current", "true");
  }

  /**
   * Shows beside a figure of the article what is said of it, and the sum it stands in.
   *
   * @param {number} id
   * @param {Range} range Where it stands.
   */
  card(id, range) {
    const figures = new Map(this.#report?.figures.map((figure) => [figure.id, figure]));
    const figure = figures.get(id);
    if (!figure) return;
    const has = (/** @type {Relation} */ it) => it.figures.includes(id);
    const found = this.findings.find(has) ?? this.#rest.find(has) ?? null;
    this.#shown = found;
    const desk = !this.#section.classList.contains("reader");
    const said = claim(figure);
    this.#card.show(range, [
      el("p", { class: "quote" }, el("q", {}, clipped(figure.quote))),
      ...(said.length > 0 ? [el("p", { class: "said" }, said.join(" · "))] : []),
      found
        ? el("ol", { class: "relations" }, relationItem(desk ? found : { ...found, repairs: [] }, figures))
        : el("p", {}, ALONE),
    ]);
    this.#dress(desk);
  }

  /** Takes the card away. */
  uncover() {
    this.#card.hide();
  }

  /** The relation whose item an element stands in. @param {Element} element @returns {Relation | null} */
  relationAt(element) {
    const item = element.closest(".relation");
    const list = item?.parentElement;
    if (!item || !list) return null;
    if (this.#card.element.contains(item)) return this.#shown;
    const relations = list === this.#findings.element ? this.findings : this.#rest;
    return relations[[...list.children].indexOf(item)] ?? null;
  }

  remove() {
    this.#section.remove();
  }

  /** The buttons of a figure. @param {number} id */
  #places(id) {
    return this.#section.querySelectorAll(`[data-figure="${id}"]`);
  }

  /** Plain words for readers, and names that a publisher may style. @param {boolean} desk */
  #dress(desk) {
    for (const word of this.#section.querySelectorAll(".verdict > strong")) {
      const verdict = word.closest(".relation")?.classList.item(1) ?? "";
      const plain = desk ? verdict : PLAIN[verdict];
      if (plain && word.textContent !== plain) word.textContent = plain;
    }
    for (const [name, part] of Object.entries(PARTS)) {
      for (const each of this.#section.getElementsByClassName(name)) each.setAttribute("part", part);
    }
  }

  /** @param {Event} event */
  #hit(event) {
    const place = event.target instanceof Element ? event.target.closest("[data-figure]") : null;
    if (place instanceof HTMLElement) this.#say("choose", place);
  }

  /** @param {string} what @param {HTMLElement | null} place */
  #say(what, place) {
    this.dispatchEvent(new CustomEvent(what, { detail: place }));
  }
}

/** @param {Relation[]} relations */
function tally(relations) {
  const counted = { relations: relations.length, agrees: 0, query: 0, clash: 0, undecided: 0 };
  for (const { verdict } of relations) counted[verdict] += 1;
  return counted;
}
