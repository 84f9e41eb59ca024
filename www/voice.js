// @ts-check
import { el } from "./el.js";

/** How long nothing must change before a screen reader is told. */
const PAUSE = 1200;

/** What is said of the whole text: one sentence, read out after a pause, and what the reader must know. */
export class Voice {
  summary = el("p", { class: "summary" });
  /** Out of sight, for screen readers. */
  status = el("p", { class: "unseen status-line", role: "status" });
  notices = el("div", { class: "notice", role: "alert", hidden: true });
  #timer = 0;

  /** Shows a sentence; it is read out when nothing has changed for a while. @param {string} sentence */
  say(sentence) {
    if (this.summary.textContent !== sentence) this.summary.textContent = sentence;
    this.tell(sentence);
  }

  /** Has a sentence read out after a pause. @param {string} sentence */
  tell(sentence) {
    clearTimeout(this.#timer);
    this.#timer = window.setTimeout(() => {
      if (this.status.textContent !== sentence) this.status.textContent = sentence;
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
    if (this.notices.dataset.text === text) return;
    this.notices.dataset.text = text;
    this.notices.replaceChildren(...sentences.map((sentence) => el("p", {}, sentence)));
    if (offer) {
      const button = el("button", { type: "button" }, offer.label);
      button.addEventListener("click", offer.act);
      this.notices.append(button);
    }
    this.notices.hidden = sentences.length === 0;
  }
}
