// @ts-check
import { el } from "../el.js";
import { CARD, CLOSE_CARD } from "./strings.js";

/** What is kept free between the figure and its card, and between the card and the window. */
const GAP = 8;

/**
 * A card beside a figure of the article. It stands in the panel's own tree and is lifted above the page, so
 * the article has no node of it. It takes no focus, stays until it is closed, and moves with its figure.
 */
export class Card {
  element = el("div", { class: "card", part: "card", popover: "manual", role: "note", "aria-label": CARD });
  /** @type {Range | null} */
  #range = null;
  #content = el("div");

  /** @param {AbortSignal} signal */
  constructor(signal) {
    const close = el("button", { type: "button", class: "close", "aria-label": CLOSE_CARD }, "×");
    close.addEventListener("click", () => this.hide(), { signal });
    this.element.append(close, this.#content);
    for (const name of ["scroll", "resize"]) {
      addEventListener(name, () => this.#place(), { signal, capture: true, passive: true });
    }
    document.addEventListener("keydown", ({ key }) => key === "Escape" && this.hide(), { signal });
  }

  /** @param {Range} range @param {Node[]} content */
  show(range, content) {
    // A browser that does not know popovers shows the panel alone.
    if (typeof this.element.showPopover !== "function") return;
    this.#content.replaceChildren(...content);
    this.#range = range;
    if (!this.open) this.element.showPopover();
    this.#place();
  }

  hide() {
    this.#range = null;
    if (this.open) this.element.hidePopover();
    this.#content.replaceChildren();
  }

  get open() {
    return this.element.isConnected && this.element.matches(":popover-open");
  }

  /** Below the figure, or above it where there is more room; never beyond the window. */
  #place() {
    const box = this.#range?.getBoundingClientRect();
    if (!box || !this.open) return;
    const { offsetWidth: wide, offsetHeight: high, style } = this.element;
    const { clientWidth, clientHeight } = document.documentElement;
    const below = clientHeight - box.bottom - GAP;
    const top = below >= high || below >= box.top ? box.bottom + GAP : box.top - GAP - high;
    style.top = `${Math.max(GAP, Math.min(top, clientHeight - high - GAP))}px`;
    style.left = `${Math.max(GAP, Math.min(box.left, clientWidth - wide - GAP))}px`;
    // Out of sight with its figure, and back with it.
    style.visibility = box.bottom < 0 || box.top > clientHeight || box.height === 0 ? "hidden" : "";
  }
}
