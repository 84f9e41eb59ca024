// @ts-check
/** @import { Relation, Report } from "../../src/web/report.d.ts" */
/** @import { Core } from "./core.js" */
/** @import { Reading } from "./reading.js" */
import { articleOf, headOf, languageOf, regionOf } from "./article.js";
import { styles } from "./build.js";
import { load } from "./core.js";
import { Failure } from "./failure.js";
import { Marks, markOf } from "./marks.js";
import { checkArticle, finished, readArticle } from "./reading.js";
import { View } from "./view.js";
import { watch, whenIdle } from "./watch.js";

/** One panel at work, from when it is near until it is removed; then nothing of it is left. */
export class Session {
  /** @type {Report | null} */
  report = null;
  #host;
  #root;
  #abort = new AbortController();
  /** Ends with the article that is watched. */
  #watching = new AbortController();
  #marks = new Marks();
  /** @type {View | null} */
  #view = null;
  /** @type {Core | null} */
  #core = null;
  /** @type {Element | null} */
  #article = null;
  /** Counts looks. */
  #turn = 0;
  /** @type {Reading | null} */
  #reading = null;
  /** Where the panel has hidden itself: what its author wrote is not touched. */
  #hid = false;

  /** @param {HTMLElement} host Carries the attributes, and says the events. @param {ShadowRoot} root */
  constructor(host, root) {
    this.#host = host;
    this.#root = root;
  }

  /** Loads what is needed, and checks when the browser has time. */
  async start() {
    try {
      const [core, sheets] = await Promise.all([
        load(this.#host.getAttribute("wasm"), this.#host.getAttribute("worker")),
        styles(),
      ]);
      if (this.#stopped) return;
      const sheet = new CSSStyleSheet();
      sheet.replaceSync(sheets.panel);
      this.#root.adoptedStyleSheets = [...this.#root.adoptedStyleSheets, sheet];
      this.#core = core;
      this.style = sheets.marks;
      this.#abort.signal.addEventListener("abort", () => {
        this.#root.adoptedStyleSheets = this.#root.adoptedStyleSheets.filter((each) => each !== sheet);
      });
      await new Promise((idle) => whenIdle(() => idle(null)));
      if (!this.#stopped) await this.#look();
    } catch (cause) {
      this.#fail(cause);
    }
  }

  /** Checks now. @returns {Promise<Report>} */
  async check() {
    // Nothing would take away what a panel does that stands nowhere.
    if (!this.#host.isConnected) throw new Failure("no-text");
    if (!this.#core) await this.start();
    this.#reading = null;
    await this.#look();
    if (!this.report) throw new Failure("no-text");
    return this.report;
  }

  /** An attribute has changed: everything is done again. */
  restart() {
    if (!this.#core) return;
    this.#reading = null;
    this.#look();
  }

  /** @param {number} index Of a finding in the list. */
  select(index) {
    const finding = this.#view?.findings[index];
    if (finding) this.#choose(finding, finding.figures[0] ?? null);
  }

  /** Takes away all that was added. */
  stop() {
    this.#abort.abort();
    this.#watching.abort();
    this.#marks.remove();
    this.#view?.remove();
    this.#view = this.#core = this.#article = this.#reading = this.report = null;
    if (this.#hid) this.#host.hidden = false;
  }

  get #stopped() {
    return this.#abort.signal.aborted;
  }

  /** Reads the article; where its text is another than before, checks it and shows what was found. */
  async #look() {
    const core = this.#core;
    const turn = ++this.#turn;
    if (!core || this.#stopped) return;
    try {
      const article = articleOf(this.#host, this.#host.getAttribute("for"));
      this.#follow(article);
      if (!article) throw new Failure("no-text");
      const language = languageOf(article);
      if (language && !/^en\b/i.test(language)) throw new Failure("unsupported");
      const reading = readArticle(core, article);
      if (reading.body.text.trim() === "") throw new Failure("no-text");
      const same = this.#reading && words(this.#reading) === words(reading);
      this.#reading = reading;
      if (!same || !this.report) {
        const report = await this.#examine(core, reading, language);
        // Another look may have been taken meanwhile.
        if (turn !== this.#turn || this.#stopped) return;
        this.report = report;
      }
      this.#show(core, reading, this.report, article);
      if (!same) this.#say("report", { report: this.report });
    } catch (cause) {
      this.#fail(cause);
    }
  }

  /** @param {Core} core @param {Reading} reading @param {string} language */
  #examine(core, reading, language) {
    const head = headOf(this.#host.ownerDocument);
    const published = this.#host.getAttribute("published") ?? head.published;
    const except = this.#host.getAttribute("except")?.split(/\s+/).filter(Boolean) ?? [];
    return checkArticle(core, reading, head, { published, except, region: regionOf(language) });
  }

  /** @param {Core} core @param {Reading} reading @param {Report} report @param {Element} article */
  #show(core, reading, report, article) {
    const has = (/** @type {string} */ name) => this.#host.hasAttribute(name);
    const desk = has("preview") || this.#host.getAttribute("view") === "desk";
    const relations = has("preview") ? report.relations : finished(report, reading.body);
    const min = this.#host.getAttribute("min");
    this.#view ??= this.#build();
    this.#view.render(report, relations, { desk, min, summary: !has("no-summary") });
    if (this.#hid) this.#host.hidden = this.#hid = false;
    if (has("no-highlights")) return this.#marks.clear();
    const shown = new Set(this.#view.findings.flatMap(({ figures }) => figures));
    this.#marks.adopt(article, this.style ?? "");
    // A reader is shown no query that the list does not explain.
    this.#marks.paint(core, reading, report, (figure) => {
      const mark = markOf(figure);
      return mark === "agrees" || shown.has(figure.id) ? mark : "note";
    });
  }

  #build() {
    const view = new View(this.#root, this.#abort.signal);
    view.addEventListener("choose", (event) => {
      const place = /** @type {CustomEvent<HTMLElement>} */ (event).detail;
      this.#choose(view.relationAt(place), Number(place.dataset.figure));
    });
    view.addEventListener("leave", () => this.#marks.select([]));
    const { signal } = this.#abort;
    this.#host.ownerDocument.addEventListener("click", (event) => this.#point(event), { signal });
    return view;
  }

  /** Watches the article that is there now. @param {Element | null} article */
  #follow(article) {
    if (article === this.#article && article && !this.#watching.signal.aborted && this.#reading) return;
    this.#watching.abort();
    this.#watching = new AbortController();
    this.#article = article;
    watch(article, this.#host.ownerDocument, () => this.#look(), this.#watching.signal);
  }

  /** A click on a figure of the article shows its card, and marks it in the panel; another takes the card away. @param {MouseEvent} event */
  #point(event) {
    const path = event.composedPath();
    if (path.includes(this.#host)) return;
    const [target] = path;
    const within = this.#article && path.includes(this.#article);
    const used = target instanceof Element && target.closest("a, button, summary, label, input, select, textarea");
    const at = within && !used ? caret(event, this.#article?.getRootNode()) : null;
    const figure = at && getSelection()?.type !== "Range" ? this.#marks.at(at.node, at.offset) : null;
    const range = figure === null ? null : this.#marks.range(figure);
    if (figure === null || !range) return this.#view?.uncover();
    this.#view?.mark(figure);
    const finding = this.#view?.findings.find(({ figures }) => figures.includes(figure));
    if (finding) this.#marks.select(finding.figures);
    this.#view?.card(figure, range);
  }

  /** @param {Relation | null} finding @param {number | null} figure */
  #choose(finding, figure) {
    const goes = this.#say("select", { finding });
    this.#view?.mark(figure);
    this.#marks.select(finding?.figures ?? (figure === null ? [] : [figure]));
    const range = figure === null ? null : this.#marks.range(figure);
    if (!range || !goes) return;
    const calm = matchMedia("(prefers-reduced-motion: reduce)").matches;
    range.startContainer.parentElement?.scrollIntoView({ block: "center", behavior: calm ? "instant" : "smooth" });
    // Caret and screen reader go on from there.
    const selection = getSelection();
    selection?.removeAllRanges();
    selection?.addRange(range.cloneRange());
  }

  /** @param {unknown} cause */
  #fail(cause) {
    if (this.#stopped) return;
    const code = cause instanceof Failure ? cause.code : "crashed";
    this.#marks.clear();
    this.report = this.#reading = null;
    if (!this.#host.hidden) this.#host.hidden = this.#hid = true;
    console.info(`crossfoot: ${code}`);
    this.#say("error", { code });
  }

  /** @param {string} what @param {object} detail @returns {boolean} Whether the default follows. */
  #say(what, detail) {
    const cancelable = what === "select";
    return this.#host.dispatchEvent(
      new CustomEvent(`crossfoot-${what}`, { bubbles: true, composed: true, cancelable, detail }),
    );
  }
}

/** @param {Reading} reading */
const words = ({ headline, body }) => `${headline?.text ?? ""}\n\n${body.text}`;

/** The place in the text that was hit. @param {MouseEvent} event @param {Node | undefined} root */
function caret({ clientX: x, clientY: y }, root) {
  const shadowRoots = root instanceof ShadowRoot ? [root] : [];
  const place = document.caretPositionFromPoint?.(x, y, { shadowRoots });
  if (place) return { node: place.offsetNode, offset: place.offset };
  const range = document.caretRangeFromPoint?.(x, y);
  return range ? { node: range.startContainer, offset: range.startOffset } : null;
}
