// @ts-check
/** @import { Report } from "../src/web/report.d.ts" */
/** @import { Painter } from "./paint.js" */
import { el } from "./el.js";
import { layer } from "./paint.js";

/** A stroke in the margin beside every line that holds a finding. The list says the same in words. */
export class Margin {
  #root = document.querySelector(".margin");
  #painter;

  /** @param {Painter} painter */
  constructor(painter) {
    this.#painter = painter;
  }

  /** @param {Report | null} report */
  draw(report) {
    if (!this.#root) return;
    const marks = [];
    const frame = this.#root.getBoundingClientRect();
    for (const [at, figure] of (report?.figures ?? []).entries()) {
      const kind = layer(figure);
      const box = kind === "clash" || kind === "query" ? this.#painter.ranges[at]?.getBoundingClientRect() : null;
      if (!box || box.height === 0) continue;
      const mark = el("span", { class: `mark ${kind}` });
      mark.style.top = `${box.top - frame.top}px`;
      mark.style.height = `${box.height}px`;
      marks.push(mark);
    }
    this.#root.replaceChildren(...marks);
  }
}
