// @ts-check
/** @import { Figure, Relation, Report } from "../src/web/report.d.ts" */
/** @import { Layer } from "./paint.js" */
import { level, strokes, unlevel } from "./margin.js";
import { layer } from "./paint.js";
import { inOrder, isFinding, NOTHING, Relations } from "./relations.js";
import { rest } from "./roving.js";

/** There is room for notes beside the text from here on; the style sheet says the same. */
const BESIDE = window.matchMedia("(min-width: 68rem)");

/**
 * The notes in the margin: each finding level with its place, and what else the chosen figure was
 * worked out with. Below the article where there is no room beside it.
 */
export class MarginNotes {
  #column;
  #margin;
  #range;
  #list = new Relations({ actions: true });
  /** @type {Report | null} */
  #report = null;
  /** @type {Figure | null} */
  #chosen = null;
  /** The relation that is pointed at or whose note has the focus. @type {Relation | null} */
  #lit = null;
  #frame = 0;

  /**
   * @param {HTMLElement} column
   * @param {HTMLElement} margin Where the strokes stand.
   * @param {(figure: Figure) => Range | null} range Where a figure is painted.
   */
  constructor(column, margin, range) {
    this.#column = column;
    this.#margin = margin;
    this.#range = range;
    column.append(this.#list.element);
    const lights = (/** @type {Event} */ { target }) => this.#light(this.of(target));
    for (const name of ["pointerover", "focusin"]) this.#list.element.addEventListener(name, lights);
    for (const name of ["pointerleave", "focusout"]) this.#list.element.addEventListener(name, () => this.#light(null));
    BESIDE.addEventListener("change", () => this.relevel());
    new ResizeObserver(() => this.relevel()).observe(column);
  }

  /** Where `act` and `light` are said, and clicks on figures bubble to. */
  get element() {
    return this.#list.element;
  }

  /** Whether the notes stand beside the text. */
  get beside() {
    return BESIDE.matches;
  }

  /**
   * @param {Report | null} report
   * @param {(relation: Relation) => boolean} shown Which findings are not put aside.
   * @param {Figure | null} chosen
   */
  render(report, shown, chosen) {
    this.#report = report;
    this.#chosen = chosen;
    const findings = report ? inOrder(report.relations).filter((it) => isFinding(it) && shown(it)) : [];
    // What agrees is noted where one asks for it, and not beside a finding on the same figures.
    const says = (/** @type {Relation} */ it) =>
      it.verdict === "agrees" &&
      chosen !== null &&
      it.figures.includes(chosen.id) &&
      !findings.some(({ figures }) => it.figures.every((id) => figures.includes(id)));
    const wanted = [...findings, ...(report?.relations.filter(says) ?? [])];
    this.#list.render(
      report ?? NOTHING,
      BESIDE.matches ? wanted.sort((a, b) => this.#first(a) - this.#first(b)) : wanted,
    );
    const items = this.#list.items();
    const read = items.find(([, it]) => chosen !== null && it.figures.includes(chosen.id)) ?? items[0];
    for (const item of items) item[0].classList.toggle("brief", item !== read);
    this.relevel();
  }

  /** The relation whose note an element stands in. @param {EventTarget | null} target */
  of(target) {
    return this.#list.of(target instanceof Element ? target : null);
  }

  /** Takes away the notes on figures that are being edited. @param {Figure[]} gone */
  drop(gone) {
    for (const [item, { figures }] of this.#list.items()) {
      if (gone.some(({ id }) => figures.includes(id))) item.classList.add("stale");
    }
    this.relevel();
  }

  /** Marks a figure's buttons. @param {Figure | null} figure */
  mark(figure) {
    for (const place of this.#list.element.querySelectorAll(".place")) {
      const here = figure !== null && place instanceof HTMLElement && place.dataset.figure === String(figure.id);
      if (here) place.setAttribute("aria-current", "true");
      else place.removeAttribute("aria-current");
    }
  }

  /** The button to enter by: of a figure, else of the first finding. @param {Figure | null} figure */
  button(figure) {
    const all = /** @type {HTMLElement[]} */ ([...this.#list.element.querySelectorAll(".place")]);
    const own = figure && all.find((place) => place.dataset.figure === String(figure.id));
    const button = own ?? (figure ? null : all[0]) ?? null;
    if (button) rest(this.#list.element, ".place", button);
    return button;
  }

  /** Puts notes and strokes where their figures are now, before the next frame. */
  relevel() {
    this.#frame ||= requestAnimationFrame(() => {
      this.#frame = 0;
      this.#place();
    });
  }

  #place() {
    const items = this.#list.items().filter(([item]) => !item.classList.contains("stale"));
    if (BESIDE.matches) {
      const top = this.#column.getBoundingClientRect().top;
      const notes = items.map(([note, relation]) => ({
        note,
        level: this.#top(relation) - top,
        chosen: relation === this.#lit || (this.#chosen !== null && relation.figures.includes(this.#chosen.id)),
      }));
      level(this.#column, notes);
    } else unlevel(this.#column);
    const marks = this.#figures(items.flatMap(([, relation]) => (isFinding(relation) ? relation.figures : [])));
    const one =
      this.#lit ?? items.map(([, it]) => it).find((it) => this.#chosen && it.figures.includes(this.#chosen.id));
    const tied = this.#figures(one?.figures ?? []).map(({ range }) => range);
    strokes(this.#margin, marks, tied);
  }

  /** @param {number[]} ids @returns {{range: Range, layer: Layer}[]} */
  #figures(ids) {
    return (this.#report?.figures ?? []).flatMap((figure) => {
      const range = ids.includes(figure.id) ? this.#range(figure) : null;
      return range ? [{ range, layer: layer(figure) }] : [];
    });
  }

  /** Where the first figure of a relation stands on the page. @param {Relation} relation */
  #top(relation) {
    const boxes = this.#figures(relation.figures).map(({ range }) => range.getBoundingClientRect());
    const heights = boxes.filter(({ height }) => height > 0).map(({ top }) => top);
    return heights.length > 0 ? Math.min(...heights) : 0;
  }

  /** The place of a relation in reading order; ids count from the headline on. @param {Relation} relation */
  #first({ figures }) {
    return Math.min(...figures);
  }

  /** @param {Relation | null} relation */
  #light(relation) {
    if (relation === this.#lit) return;
    this.#lit = relation;
    this.#list.element.dispatchEvent(new CustomEvent("light", { detail: relation }));
    this.#place();
  }
}
