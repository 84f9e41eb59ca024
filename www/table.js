// @ts-check
/** @import { Figure, Report } from "../src/web/report.d.ts" */
import { el } from "./el.js";
import { commonEnds } from "./ends.js";
import { layer } from "./paint.js";
import { rest, roving } from "./roving.js";
import { why } from "./why.js";
import { clipped, count, isLabel, plain, speaker, status, value } from "./words.js";

/** @typedef {{name: string, of: (figure: Figure) => string, by?: (figure: Figure) => number}} Column */

/** @param {Figure} figure */
const counted = ({ claim }) => (claim ? [claim.counts, ...claim.modifiers].filter(Boolean).join(", ") : "");
/** @param {Figure} figure */
const doing = ({ claim }) => (claim?.predicate ? `${claim.negated ? "not " : ""}${claim.predicate}` : "");
/** Dates by their days, amounts by size, what has neither at the end. @param {Figure} figure */
const size = ({ value: amount, low }) => {
  const [over, under = "1"] = (amount ?? low ?? "").replaceAll("-", "").split("/");
  const number = over === "" ? Number.NaN : Number(over) / Number(under);
  return Number.isNaN(number) ? Number.POSITIVE_INFINITY : number;
};

/** @type {Column[]} */
const COLUMNS = [
  { name: "Figure", of: ({ quote }) => clipped(quote), by: ({ id }) => id },
  { name: "Value", of: value, by: size },
  { name: "Counts", of: counted },
  { name: "Doing what", of: doing },
  { name: "Where", of: ({ claim }) => claim?.place ?? "" },
  { name: "When", of: ({ claim }) => claim?.time ?? "" },
  { name: "Source", of: ({ claim }) => (claim ? speaker(claim) : "") },
  { name: "Status", of: (figure) => plain(status(figure)) },
];

/** Statuses in the order of the filter. */
const STATUSES = ["conflicts", "query", "agrees", "undecided", "alone", "not a quantity"];

/**
 * The ledger as a table: every figure in reading order, to be sorted, filtered and searched, each
 * with the answer to why it was not compared. Figures are `.place` buttons; says `pick` when the
 * figures chosen by their boxes change.
 */
export class Table {
  element = el("div", { class: "book" });
  /** Ids of the figures chosen by their boxes, in the order they were, in the report that is shown. @type {number[]} */
  picked = [];
  #search = el("input", { type: "search", autocomplete: "off" });
  #kind = el("select");
  #source = el("select");
  #status = el("select");
  #heads = el("tr", { role: "row" });
  #rows = el("tbody", { role: "rowgroup" });
  /** Read out to who filters, and not to who types. */
  #count = el("p", { class: "count", role: "status", "aria-live": "off" });
  /** @type {string[]} */
  #keys = [];
  #sort = { column: 0, down: false };
  /** @type {Report | null} */
  #report = null;

  constructor() {
    const field = (/** @type {string} */ name, /** @type {HTMLElement} */ input) =>
      el("label", {}, el("span", {}, name), input);
    const filters = el(
      "div",
      { class: "filters", role: "search", "aria-label": "Ledger" },
      field("Search", this.#search),
      field("Kind", this.#kind),
      field("Source", this.#source),
      field("Status", this.#status),
      this.#count,
    );
    const table = el(
      "table",
      { role: "table", "aria-label": "Every figure of the text" },
      el("thead", { role: "rowgroup" }, this.#heads),
      this.#rows,
    );
    this.#heads.append(
      el("td", { role: "cell", class: "pick" }),
      ...COLUMNS.map(({ name }, index) =>
        el("th", { role: "columnheader", scope: "col" }, el("button", { type: "button", "data-sort": index }, name)),
      ),
    );
    this.element.append(filters, el("div", { class: "sheetlet" }, table));
    roving(this.#rows, ".place");
    filters.addEventListener("input", () => this.#show());
    filters.addEventListener("focusin", () => this.#count.setAttribute("aria-live", "polite"));
    filters.addEventListener("focusout", () => this.#count.setAttribute("aria-live", "off"));
    this.#heads.addEventListener("click", ({ target }) => {
      const head = target instanceof Element ? target.closest("[data-sort]") : null;
      if (head instanceof HTMLElement) this.#sortBy(Number(head.dataset.sort));
    });
    this.#rows.addEventListener("change", ({ target }) => {
      if (target instanceof HTMLInputElement) this.#pick(Number(target.dataset.pick), target.checked);
    });
    this.#rows.addEventListener("click", ({ target }) => {
      const asked = target instanceof Element ? target.closest("[data-why]") : null;
      if (asked instanceof HTMLElement) this.#answer(asked);
    });
  }

  /** @param {Report} report */
  render(report) {
    const chosen = this.picked.length > 0;
    this.picked = followed(this.picked, this.#report?.figures ?? [], report.figures);
    this.#report = report;
    const distinct = (/** @type {(string | null | undefined)[]} */ all) => [...new Set(all.filter((it) => it != null))];
    options(this.#kind, "every kind", distinct(report.figures.map(({ kind }) => kind)).sort());
    options(this.#source, "every source", distinct(report.figures.map(({ claim }) => claim?.source)).sort());
    const present = distinct(report.figures.map(group));
    options(
      this.#status,
      "every status",
      STATUSES.filter((it) => present.includes(it)),
    );
    this.#show();
    if (chosen) this.element.dispatchEvent(new Event("pick"));
  }

  /** The button of a figure, if it is shown. @param {Figure} figure @returns {HTMLElement | null} */
  button(figure) {
    return this.#rows.querySelector(`.place[data-figure="${figure.id}"]`);
  }

  #show() {
    const report = this.#report;
    if (!report) return;
    const wanted = this.#search.value.trim().toLowerCase();
    const shown = report.figures.filter(
      (figure) =>
        (!this.#kind.value || figure.kind === this.#kind.value) &&
        (!this.#source.value || figure.claim?.source === this.#source.value) &&
        (!this.#status.value || group(figure) === this.#status.value) &&
        (!wanted || COLUMNS.some(({ of }) => of(figure).toLowerCase().includes(wanted))),
    );
    const column = COLUMNS[this.#sort.column];
    if (column && (this.#sort.column > 0 || this.#sort.down)) {
      const { by, of } = column;
      shown.sort((a, b) => (by ? by(a) - by(b) || 0 : of(a).localeCompare(of(b), "en")));
      if (this.#sort.down) shown.reverse();
    }
    for (const [index, head] of [...this.#heads.querySelectorAll("th")].entries()) {
      head.setAttribute(
        "aria-sort",
        index !== this.#sort.column ? "none" : this.#sort.down ? "descending" : "ascending",
      );
    }
    this.#fill(shown);
    const all = count(report.figures.length, "figure", "figures");
    this.#count.textContent = shown.length === report.figures.length ? all : `${shown.length} of ${all}`;
  }

  /** Makes only those rows anew that have changed. @param {Figure[]} figures */
  #fill(figures) {
    const keys = figures.map((figure) => JSON.stringify([figure.in, ...COLUMNS.map(({ of }) => of(figure))]));
    const { head, tail } = commonEnds(this.#keys, keys);
    const rows = [...this.#rows.children];
    for (const row of rows.slice(head, rows.length - tail)) row.remove();
    const fresh = document.createDocumentFragment();
    for (const figure of figures.slice(head, figures.length - tail)) fresh.append(line(figure));
    this.#rows.insertBefore(fresh, rows[rows.length - tail] ?? null);
    this.#keys = keys;
    // Ids count from the start of the text: those behind an edit have moved.
    for (const [at, row] of [...this.#rows.children].entries()) number(row, figures[at]?.id ?? -1, this.picked);
    rest(this.#rows, ".place", null);
    for (const answer of this.#rows.querySelectorAll(".because")) {
      const because = this.#because(answer);
      if (because !== answer.textContent) answer.textContent = because;
    }
  }

  /** @param {number} column */
  #sortBy(column) {
    this.#sort = { column, down: this.#sort.column === column && !this.#sort.down };
    this.#show();
  }

  /** @param {number} id @param {boolean} on */
  #pick(id, on) {
    this.picked = this.picked.filter((one) => one !== id);
    if (on) this.picked.push(id);
    this.element.dispatchEvent(new Event("pick"));
  }

  /** @param {HTMLElement} asked */
  #answer(asked) {
    const row = asked.closest("tr");
    const old = row?.querySelector(".because");
    asked.setAttribute("aria-expanded", String(!old));
    if (old) old.remove();
    else row?.append(el("td", { role: "cell", class: "because" }, this.#because(asked)));
  }

  /** The answer for the figure of a row. @param {Element} place In the row. */
  #because(place) {
    const report = this.#report;
    const figure = report?.figures.find(({ id }) => String(id) === place.closest("tr")?.dataset.figure);
    return report && figure ? why(figure, report) : "";
  }
}

/**
 * Chosen figures by the ids that they have now: all that stands before and behind an edit is as it was.
 *
 * @param {number[]} picked
 * @param {Figure[]} before
 * @param {Figure[]} after
 */
function followed(picked, before, after) {
  const quotes = (/** @type {Figure[]} */ figures) => figures.map(({ in: part, quote }) => `${part} ${quote}`);
  const { head, tail } = commonEnds(quotes(before), quotes(after));
  return picked.flatMap((id) => {
    if (id < head) return id;
    return id < before.length - tail ? [] : id + after.length - before.length;
  });
}

/** @param {Figure} figure */
const group = (figure) => (isLabel(figure) ? "not a quantity" : figure.status);

/** @param {Figure} figure */
function line(figure) {
  const cells = COLUMNS.map(({ name, of }, index) => {
    const text = of(figure);
    if (index === 0) {
      const place = el("button", { type: "button", class: "place", tabindex: -1 }, text);
      const where = figure.in === "headline" ? el("span", { class: "where" }, " in the headline") : null;
      return el("th", { role: "rowheader", scope: "row", class: "figure" }, place, where);
    }
    if (name === "Status") {
      const ask = el("button", { type: "button", class: "ask-why", "data-why": "", "aria-expanded": "false" }, "Why?");
      ask.setAttribute("aria-label", `Why? ${figure.quote.slice(0, 40)}`);
      return el("td", { role: "cell", class: "status" }, el("span", {}, text), " ", ask);
    }
    return el("td", { role: "cell", class: name === "Value" ? "value" : text ? "" : "none", "data-name": name }, text);
  });
  const box = el("input", { type: "checkbox", "aria-label": `Choose ${clipped(figure.quote)}` });
  return el(
    "tr",
    { role: "row", class: `line ${layer(figure)}` },
    el("td", { role: "cell", class: "pick" }, box),
    ...cells,
  );
}

/** @param {Element} row @param {number} id @param {number[]} picked */
function number(row, id, picked) {
  const box = row.querySelector("input");
  row.setAttribute("data-figure", String(id));
  row.querySelector(".place")?.setAttribute("data-figure", String(id));
  if (!box) return;
  box.dataset.pick = String(id);
  box.checked = picked.includes(id);
}

/** @param {HTMLSelectElement} select @param {string} all @param {string[]} values */
function options(select, all, values) {
  const text = values.join("\n");
  if (select.dataset.values === text && select.options.length > 0) return;
  select.dataset.values = text;
  const { value: chosen } = select;
  select.replaceChildren(
    el("option", { value: "" }, all),
    ...values.map((one) => el("option", { value: one }, plain(one))),
  );
  select.value = values.includes(chosen) ? chosen : "";
}
