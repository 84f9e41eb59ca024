// @ts-check
/** @import { Report } from "../../src/web/report.d.ts" */
/** @import { Session } from "./session.js" */

/** How near the panel must be before anything heavier than this file is loaded. */
const NEAR = "800px";

const BASE = ":host{display:block}:host([hidden]){display:none}";

/**
 * Checks whether the figures of the article beside it agree with each other, marks them in the
 * article without adding a node to it, and says here what was compared.
 *
 * @element crossfoot-panel
 * @attr {string} for - Id of the article's element. Default: the nearest `article`, then `main`.
 * @attr {"lazy" | "eager"} loading - `lazy` (default) loads when the panel nears the viewport.
 * @attr {"reader" | "desk"} view - `reader` (default) shows what clashes, `desk` everything.
 * @attr {boolean} preview - For a CMS: the desk's view, and an unfinished last paragraph is checked too.
 * @attr {"error" | "warning" | "note"} min - The least that is shown: clashes, queries too, or all. Default: `error` for readers, `note` for the desk.
 * @attr {string} except - Names of checks that are switched off, separated by spaces.
 * @attr {boolean} no-highlights - Marks nothing in the article.
 * @attr {boolean} no-summary - Leaves out the sentence at the top.
 * @attr {string} published - The day of publication, if the page does not say.
 * @attr {string} wasm - Address of the WebAssembly. Default: beside the script.
 * @attr {string} worker - Address of `worker.js` on your site, for pages whose policy forbids WebAssembly.
 * @fires crossfoot-report - The article was checked: `detail.report`.
 * @fires crossfoot-select - A finding was chosen: `detail.finding`. Cancelable: stops the scrolling.
 * @fires crossfoot-error - Nothing is shown: `detail.code` is `unsupported`, `blocked`, `offline`, `integrity`, `crashed` or `no-text`.
 * @cssprop --crossfoot-error - Colour of what clashes.
 * @cssprop --crossfoot-warning - Colour of a query.
 * @cssprop --crossfoot-note - Colour of the quiet mark on every figure.
 * @cssprop --crossfoot-agrees - Colour of what agrees.
 * @cssprop --crossfoot-font - The font of the panel.
 * @csspart summary - The sentence at the top.
 * @csspart list - The list of findings.
 * @csspart finding - One of them.
 * @csspart figure - The button of a figure.
 * @csspart workings - The sum.
 * @csspart card - What a click on a figure of the article shows beside it.
 * @csspart empty - Stands where nothing was found.
 */
export class CrossfootPanelElement extends HTMLElement {
  static observedAttributes = ["for", "view", "preview", "min", "except", "no-highlights", "no-summary", "published"];

  /** @type {Promise<Session> | null} */
  #session = null;
  /** @type {Session | null} */
  #open = null;
  /** @type {IntersectionObserver | null} */
  #near = null;
  #stale = false;
  /** Counts how often it was taken out. */
  #turn = 0;

  constructor() {
    super();
    const sheet = new CSSStyleSheet();
    sheet.replaceSync(BASE);
    this.attachShadow({ mode: "open" }).adoptedStyleSheets = [sheet];
  }

  /**
   * Defines the element. A name that is taken throws, as `customElements.define` does.
   *
   * @param {string} [tag]
   * @param {CustomElementRegistry} [registry]
   */
  static define(tag = "crossfoot-panel", registry = customElements) {
    registry.define(tag, CrossfootPanelElement);
    return CrossfootPanelElement;
  }

  /** What was found, once the article was checked. @returns {Report | null} */
  get report() {
    return this.#open?.report ?? null;
  }

  /** Checks the article now, loading what is needed. @returns {Promise<Report>} */
  async check() {
    return (await this.#load()).check();
  }

  /** Chooses a finding of the list, as a click does. @param {number} index */
  select(index) {
    this.#open?.select(index);
  }

  connectedCallback() {
    if (this.#session) return;
    if (this.getAttribute("loading") === "eager" || typeof IntersectionObserver === "undefined") return this.#start();
    this.#near = new IntersectionObserver((entries) => entries.some((entry) => entry.isIntersecting) && this.#start(), {
      rootMargin: NEAR,
    });
    this.#near.observe(this);
  }

  disconnectedCallback() {
    this.#near?.disconnect();
    // A panel that is only moved goes on.
    queueMicrotask(() => {
      if (this.isConnected) return;
      this.#turn += 1;
      this.#open?.stop();
      this.#session = this.#open = null;
    });
  }

  attributeChangedCallback() {
    if (!this.#open || this.#stale) return;
    this.#stale = true;
    queueMicrotask(() => {
      this.#stale = false;
      this.#open?.restart();
    });
  }

  #start() {
    this.#near?.disconnect();
    // The panel has hidden itself and said why.
    this.#load().catch(() => {});
  }

  /** @returns {Promise<Session>} */
  #load() {
    const session = this.#session ?? this.#begin();
    if (this.isConnected) this.#session = session;
    return session;
  }

  /** @returns {Promise<Session>} */
  async #begin() {
    const turn = this.#turn;
    const root = /** @type {ShadowRoot} */ (this.shadowRoot);
    /** @type {typeof import("./session.js")} */
    let part;
    try {
      part = await import("./session.js");
    } catch (cause) {
      this.hidden = true;
      const detail = { code: "offline" };
      this.dispatchEvent(new CustomEvent("crossfoot-error", { bubbles: true, composed: true, detail }));
      throw cause;
    }
    // Taken out and put back while that was loading: what goes on is another session.
    if (turn !== this.#turn && this.isConnected) return this.#load();
    const session = new part.Session(this, root);
    if (this.isConnected) {
      this.#open = session;
      await session.start();
    }
    return session;
  }
}
