// @ts-check
/** @import { Figure, Report } from "../src/web/report.d.ts" */
/** @import { AskBar } from "./ask.js" */
/** @import { Ignored } from "./ignored.js" */
import { el } from "./el.js";
import { NOTHING, Relations } from "./relations.js";
import { roving } from "./roving.js";
import { Table } from "./table.js";
import { disputed } from "./why.js";
import { clipped, plain, speaker, value } from "./words.js";

const TABS = /** @type {const} */ (["figures", "worked", "disputed", "aside"]);
/** @typedef {typeof TABS[number]} Tab */

/** @type {Record<Tab, string>} */
const NAMES = { figures: "Figures", worked: "Worked out", disputed: "Disputed", aside: "Put aside" };

/**
 * The ledger, pulled in from below: every figure as a table, every relation, figures that sources
 * dispute, and what was put aside. Draws only what is open. Says `restore` and `switch-on`.
 */
export class Dock extends EventTarget {
  table = new Table();
  #root;
  #list = el("div", { class: "tabs", role: "tablist", "aria-label": "Ledger" });
  /** @type {Map<Tab, {tab: HTMLElement, panel: HTMLElement}>} */
  #tabs = new Map();
  #worked = new Relations();
  #disputed = el("div");
  #aside = el("div");
  /** @type {Tab} */
  #open = "figures";
  #report = NOTHING;
  /** @type {Figure[][]} */
  #disputes = [];
  #stale = false;

  /**
   * @param {HTMLElement} root
   * @param {AskBar} ask
   * @param {Ignored} ignored
   */
  constructor(root, ask, ignored) {
    super();
    this.#root = root;
    this.ignored = ignored;
    /** @type {Record<Tab, HTMLElement>} */
    const content = {
      figures: el("div", {}, ask.element, this.table.element),
      worked: this.#worked.element,
      disputed: this.#disputed,
      aside: this.#aside,
    };
    root.append(this.#list);
    for (const name of TABS) {
      const id = `dock-${name}`;
      const tab = el("button", { type: "button", role: "tab", id: `${id}-tab`, "aria-controls": id, "data-tab": name });
      const panel = el("div", { role: "tabpanel", id, "aria-labelledby": `${id}-tab`, tabindex: 0 }, content[name]);
      this.#tabs.set(name, { tab, panel });
      this.#list.append(tab);
      root.append(panel);
    }
    roving(this.#list, "[role=tab]");
    for (const name of ["click", "focusin"]) {
      this.#list.addEventListener(name, ({ target }) => {
        if (target instanceof HTMLElement && target.dataset.tab) this.#turn(/** @type {Tab} */ (target.dataset.tab));
      });
    }
    this.#aside.addEventListener("click", ({ target }) => {
      if (!(target instanceof HTMLElement)) return;
      const { restore, check } = target.dataset;
      if (restore) this.dispatchEvent(new CustomEvent("restore", { detail: restore }));
      if (check) this.dispatchEvent(new CustomEvent("switch-on", { detail: check }));
    });
    this.#turn("figures");
    // What the ledger would cover is scrolled clear of it: the caret, what has the focus, a figure that is chosen.
    new ResizeObserver(() => {
      const covers = getComputedStyle(root).position === "sticky";
      document.documentElement.style.scrollPaddingBottom = covers ? `min(${root.offsetHeight + 8}px, 60vh)` : "";
    }).observe(root);
  }

  get open() {
    return !this.#root.hidden;
  }

  set open(open) {
    this.#root.hidden = !open;
    if (open) this.#draw();
  }

  /** The tab that is open. @returns {HTMLElement} */
  get tab() {
    return this.#tabs.get(this.#open)?.tab ?? this.#list;
  }

  /** @param {Report | null} report */
  render(report) {
    this.#report = report ?? NOTHING;
    this.#stale = true;
    this.#draw();
  }

  /** Marks a figure's buttons and brings its line into view. @param {Figure | null} figure */
  mark(figure) {
    if (!this.open) return;
    for (const place of this.#root.querySelectorAll("[aria-current]")) place.removeAttribute("aria-current");
    if (!figure) return;
    for (const place of this.#root.querySelectorAll(`.place[data-figure="${figure.id}"]`)) {
      place.setAttribute("aria-current", "true");
    }
    const line = this.table.button(figure)?.closest("tr");
    const frame = line?.closest(".sheetlet");
    if (!line || !frame || frame.scrollHeight <= frame.clientHeight) return;
    frame.scrollTop = line.offsetTop - frame.clientHeight / 3;
  }

  /** Opens at the line of a figure. @param {Figure | null} figure @returns {HTMLElement | null} */
  at(figure) {
    this.open = true;
    this.#turn("figures");
    return figure ? this.table.button(figure) : null;
  }

  /** @param {Tab} name */
  #turn(name) {
    this.#open = name;
    for (const [one, { tab, panel }] of this.#tabs) {
      tab.setAttribute("aria-selected", String(one === name));
      tab.tabIndex = one === name ? 0 : -1;
      panel.hidden = one !== name;
    }
    this.#draw();
  }

  #draw() {
    const report = this.#report;
    if (!this.open) return;
    if (this.#stale) this.#disputes = disputed(report);
    this.#stale = false;
    const { entries, off } = this.ignored;
    const counts = {
      figures: report.figures.length,
      worked: report.relations.length,
      disputed: this.#disputes.length,
      aside: entries.length + off.length,
    };
    for (const [name, { tab }] of this.#tabs) tab.textContent = `${NAMES[name]} (${counts[name]})`;
    if (this.#open === "figures") this.table.render(report);
    if (this.#open === "worked") this.#worked.render(report);
    if (this.#open === "disputed") this.#disputed.replaceChildren(...disputes(this.#disputes));
    if (this.#open === "aside") this.#aside.replaceChildren(...aside(this.ignored));
  }
}

/** @param {Figure[][]} all */
function disputes(all) {
  if (all.length === 0) return [el("p", { class: "nothing" }, "No two sources give different figures for one thing.")];
  return all.map((figures) =>
    el(
      "table",
      { class: "dispute" },
      el("caption", {}, figures[0]?.claim?.counts ?? ""),
      el("tbody", {}, ...figures.map(saying)),
    ),
  );
}

/** @param {Figure} figure */
const saying = (figure) =>
  el(
    "tr",
    {},
    el("th", { scope: "row" }, figure.claim ? speaker(figure.claim) : ""),
    el("td", { class: "value" }, value(figure)),
    el("td", {}, el("button", { type: "button", class: "place", "data-figure": figure.id }, clipped(figure.quote))),
  );

/** @param {Ignored} ignored */
function aside({ entries, off }) {
  if (entries.length + off.length === 0) return [el("p", { class: "nothing" }, "Nothing is put aside.")];
  const findings = entries.map(({ key, check, sentence, reason }) =>
    el(
      "li",
      {},
      el("p", {}, el("q", {}, sentence)),
      el("p", { class: "soft" }, plain(check), reason ? `: ${reason}` : ""),
      el("button", { type: "button", "data-restore": key }, "Restore"),
    ),
  );
  const checks = off.map((check) =>
    el(
      "li",
      {},
      el("p", {}, `The check “${plain(check)}” is switched off`),
      el("button", { type: "button", "data-check": check }, "Switch on"),
    ),
  );
  return [el("ul", { class: "aside" }, ...checks, ...findings)];
}
