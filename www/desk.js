// @ts-check
/** @import { Figure, Relation, Report } from "../src/web/report.d.ts" */
/** @import { AskBar } from "./ask.js" */
/** @import { Bar } from "./bar.js" */
/** @import { Dock } from "./dock.js" */
/** @import { Ignored } from "./ignored.js" */
/** @import { MarginNotes } from "./margin_notes.js" */
/** @import { Painter } from "./paint.js" */
/** @import { Surface } from "./surface.js" */
import { sentenceOf } from "./ignored.js";
import { Places } from "./places.js";
import { isFinding } from "./relations.js";

/** How long an open ledger waits for a pause in typing. */
const LEDGER_WAITS = 200;

/**
 * @typedef {{
 *   headline: Surface, body: Surface, painter: Painter, margin: MarginNotes, dock: Dock, bar: Bar,
 *   asked: {text: AskBar, ledger: AskBar}, ignored: Ignored,
 * }} Parts
 */

/** What is on the desk: one report, where its figures stand now, and the figure that is chosen. */
export class Desk {
  /** @type {Report | null} */
  report = null;
  /** @type {Figure | null} */
  chosen = null;
  #parts;
  /** @type {Places | null} */
  #places = null;
  /** The sentences that each finding rests on, as they stood when it was found. @type {Map<Relation, string>} */
  #sentences = new Map();
  #timer = 0;

  /** @param {Parts} parts */
  constructor(parts) {
    this.#parts = parts;
  }

  /** @param {Report} report */
  show(report) {
    const { painter, dock } = this.#parts;
    const places = new Places(report);
    painter.paint(report, places);
    const last = this.chosen;
    if (report !== this.report)
      this.#sentences = new Map(report.relations.filter(isFinding).map((it) => [it, this.#rests(report, it)]));
    this.report = report;
    this.#places = places;
    const kept = last && report.figures.find(({ quote, start }) => quote === last.quote && start === last.start);
    const focused = this.focused();
    this.choose(focused ? this.atCaret(focused) : (kept ?? null), { redraw: true });
    this.select();
    clearTimeout(this.#timer);
    this.#timer = window.setTimeout(() => this.#enterLedger(), dock.open ? LEDGER_WAITS : 0);
  }

  /** Catches up with the caret and the last report, which the browser tells of a moment later. */
  settle() {
    const surface = this.focused();
    if (surface) this.choose(this.atCaret(surface));
    if (this.#timer) this.#enterLedger();
  }

  #enterLedger() {
    clearTimeout(this.#timer);
    this.#timer = 0;
    this.#parts.dock.render(this.report);
  }

  /** Marks what was found at a glance; what becomes of it is not known yet. @param {Report} seen */
  glance(seen) {
    const report = { ...seen, figures: seen.figures.map((figure) => ({ ...figure, status: "alone" })) };
    this.#parts.painter.paint(report, new Places(report));
  }

  /** There is no report, or no longer. */
  forget() {
    const { painter, margin, bar } = this.#parts;
    this.report = null;
    this.#places = null;
    this.chosen = null;
    painter.clear();
    margin.render(null, () => true, null);
    bar.show(null);
    this.#enterLedger();
    this.select();
  }

  /**
   * A text has been edited: its figures move, and those it touched are gone until it is checked.
   *
   * @param {Surface} surface
   * @returns {number} How many characters came.
   */
  edited(surface) {
    const { painter, margin } = this.#parts;
    const edit = surface.update();
    const gone = this.#places?.move(this.#part(surface), edit) ?? [];
    for (const figure of gone) painter.erase(figure);
    if (gone.length > 0) margin.drop(gone);
    else if (edit.added !== edit.removed) margin.relevel();
    return edit.added;
  }

  /**
   * @param {Figure | null} figure
   * @param {{redraw?: boolean}} [how]
   */
  choose(figure, { redraw = false } = {}) {
    if (figure === this.chosen && !redraw) return;
    const { margin, dock, bar } = this.#parts;
    this.chosen = figure;
    margin.render(this.report, (relation) => this.shown(relation), figure);
    margin.mark(figure);
    this.light(null);
    dock.mark(figure);
    bar.show(figure, margin.button(figure) !== null, this.#findings().length);
  }

  /** Lights up the figures of a relation; of none, those the chosen figure was worked out with. @param {Relation | null} relation */
  light(relation) {
    const { chosen } = this;
    const own = (this.report?.relations ?? []).filter(({ figures }) => chosen && figures.includes(chosen.id));
    const ends = relation ? this.figuresOf(relation) : own.flatMap((one) => this.figuresOf(one));
    this.#parts.painter.choose(chosen, ends);
  }

  /** Offers what can be asked of the figures that are selected in the text. */
  select() {
    const { body, asked } = this.#parts;
    const { selectionStart: from, selectionEnd: to } = body.input;
    const figures = to > from ? (this.#places?.within("body", from, to) ?? []) : [];
    asked.text.show(figures.length > 1 ? figures : []);
  }

  /** The same of those that are chosen in the ledger. */
  pick() {
    const { asked, dock } = this.#parts;
    asked.ledger.show(dock.table.picked.flatMap((id) => this.figure(id) ?? []));
  }

  /** Goes to a figure in the text. @param {Figure} figure @param {boolean} focus */
  goTo(figure, focus) {
    const place = this.place(figure);
    if (place) this.surface(figure).show(place.start, place.end, { focus });
  }

  /**
   * Goes to the next finding, or the one before.
   *
   * @param {1 | -1} step
   * @returns {Relation | null}
   */
  next(step) {
    const findings = this.#findings();
    const at = findings.findIndex(({ figures }) => this.chosen && figures.includes(this.chosen.id));
    const to = at < 0 && step < 0 ? -1 : (at + step + findings.length) % (findings.length || 1);
    const relation = findings.at(to) ?? null;
    const [figure] = relation ? this.figuresOf(relation) : [];
    if (!figure) return null;
    this.goTo(figure, true);
    this.choose(figure);
    return relation;
  }

  /** The text that has the focus. */
  focused() {
    const { headline, body } = this.#parts;
    return [headline, body].find(({ input }) => input === document.activeElement) ?? null;
  }

  /** @param {Surface} surface */
  atCaret(surface) {
    const { selectionStart, selectionEnd } = surface.input;
    return this.#places?.at(this.#part(surface), selectionStart, selectionEnd) ?? null;
  }

  /** @param {number} id */
  figure(id) {
    return this.report?.figures.find((figure) => figure.id === id) ?? null;
  }

  /** @param {Pick<Relation, "figures">} relation */
  figuresOf({ figures }) {
    return figures.flatMap((id) => this.figure(id) ?? []);
  }

  /** Where a figure stands now. @param {Figure} figure */
  place(figure) {
    return this.#places?.of(figure) ?? null;
  }

  /** @param {Figure} figure */
  surface(figure) {
    return figure.in === "headline" ? this.#parts.headline : this.#parts.body;
  }

  /** The sentences a finding rests on. @param {Relation} relation */
  sentence(relation) {
    return this.#sentences.get(relation) ?? "";
  }

  /** Whether a relation is shown: a finding may be put aside. @param {Relation} relation */
  shown(relation) {
    return !isFinding(relation) || !this.#parts.ignored.has(relation, this.sentence(relation));
  }

  /** Those that are not put aside. */
  #findings() {
    return (this.report?.relations ?? []).filter((relation) => isFinding(relation) && this.shown(relation));
  }

  /** The sentences of a relation in the text that was just checked. @param {Report} report @param {Relation} relation */
  #rests(report, { figures }) {
    const own = report.figures.filter(({ id }) => figures.includes(id));
    return sentenceOf(own, (figure) => this.surface(figure).text);
  }

  /** @param {Surface} surface @returns {Figure["in"]} */
  #part(surface) {
    return surface === this.#parts.headline ? "headline" : "body";
  }
}
