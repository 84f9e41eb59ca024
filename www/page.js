// @ts-check
/** @import { Example } from "./example.js" */
/** @import { CheckOptions, Figure, Report } from "../src/web/report.d.ts" */
/** @import { Choice } from "./panel.js" */
import { Bar } from "./bar.js";
import { byId } from "./el.js";
import { Engine, EngineError } from "./engine.js";
import { CLASH, EXAMPLE } from "./example.js";
import { Margin } from "./margin.js";
import { FAILURES, HOLDS, notes, tooLong } from "./notes.js";
import { Painter } from "./paint.js";
import { Panel } from "./panel.js";
import { Surface } from "./surface.js";

/** Longer texts scroll inside their field, without marks in place. */
const LONGEST_MARKED = 200_000;
/** A check that took longer than this, in milliseconds, waits for a pause in typing. */
const QUICK = 12;
const WELCOME = "Paste or type an article, or look at an example.";

const engine = new Engine();
const panel = new Panel(byId("panel", HTMLElement));
const { voice } = panel;
const painter = new Painter();
const headline = new Surface(byId("headline-surface", HTMLDivElement));
const body = new Surface(byId("text-surface", HTMLDivElement), LONGEST_MARKED);
const margin = new Margin(painter);
const bar = new Bar();
const published = byId("published", HTMLInputElement);
const region = byId("region", HTMLSelectElement);

const state = {
  /** @type {Report | null} */
  report: null,
  /** Id of the chosen figure. @type {number | null} */
  chosen: null,
  /** How long the text was that did not fit, if one did not. */
  refused: 0,
  /** How long the last check took. */
  cost: 0,
  /** Counts checks, so that a late answer is not taken for the newest. */
  turn: 0,
  timer: 0,
};

/** @param {Figure} figure */
const surfaceOf = (figure) => (figure.in === "headline" ? headline : body);

/** @param {number | null} id */
const figureOf = (id) => (id === null ? null : (state.report?.figures.find((figure) => figure.id === id) ?? null));

/** @returns {CheckOptions} */
function options() {
  return {
    // One line, as long as what is shown.
    headline: headline.text.replaceAll("\n", " ") || null,
    published: published.value || null,
    region: /** @type {"us" | "gb" | "iso"} */ (region.value),
  };
}

function schedule() {
  voice.hush();
  headline.update();
  body.update();
  clearTimeout(state.timer);
  const wait = state.cost <= QUICK ? 0 : Math.min(100 + state.cost * 2, 1000);
  state.timer = window.setTimeout(run, wait);
}

async function run() {
  const turn = ++state.turn;
  const text = body.text;
  const asked = options();
  if (text.trim() === "" && !asked.headline) return empty();
  const began = performance.now();
  const report = await answer(text, asked);
  if (turn !== state.turn || !report) return;
  state.cost = performance.now() - began;
  state.report = report;
  show(report);
}

/**
 * A crashed checker is made anew and asked once more.
 *
 * @param {string} text
 * @param {CheckOptions} asked
 */
async function answer(text, asked) {
  try {
    return await engine.check(text, asked);
  } catch (first) {
    if (!(first instanceof EngineError)) throw first;
    if (first.code !== "crashed") return failed(first);
  }
  try {
    return await engine.check(text, asked);
  } catch (second) {
    if (!(second instanceof EngineError)) throw second;
    return failed(second);
  }
}

/** @param {EngineError} error */
function failed(error) {
  forget();
  panel.clear();
  voice.say("The text was not checked.");
  voice.notice([FAILURES[error.code]], { label: "Try again", act: run });
  return null;
}

function empty() {
  forget();
  panel.clear();
  voice.say(WELCOME);
  voice.notice(state.refused ? [tooLong(state.refused)] : []);
}

function forget() {
  byId("legend", HTMLElement).hidden = false;
  state.report = null;
  state.chosen = null;
  painter.clear();
  margin.draw(null);
  bar.show(null);
}

/** @param {Report} report */
function show(report) {
  painter.paint(report, surfaceOf);
  margin.draw(report);
  panel.render(report);
  byId("legend", HTMLElement).hidden = report.figures.length > 0;
  const remarks = notes(body.text, body.marked);
  voice.notice(state.refused ? [tooLong(state.refused), ...remarks] : remarks);
  byId("engine", HTMLElement).textContent = `${report.engine}.`;
  const focused = [headline, body].find(({ input }) => input === document.activeElement);
  if (focused) choose(atCaret(focused), { reveal: true });
  else choose(figureOf(state.chosen), { reveal: false });
}

/**
 * The smallest figure that the caret touches.
 *
 * @param {Surface} surface
 * @returns {Figure | null}
 */
function atCaret(surface) {
  const { selectionStart: from, selectionEnd: to } = surface.input;
  const touched = (state.report?.figures ?? []).filter(
    (figure) => surfaceOf(figure) === surface && figure.start <= from && to <= figure.end,
  );
  return touched.reduce(
    (/** @type {Figure | null} */ least, figure) =>
      least && least.end - least.start <= figure.end - figure.start ? least : figure,
    null,
  );
}

/**
 * @param {Figure | null} figure
 * @param {{reveal: boolean}} how
 */
function choose(figure, { reveal }) {
  state.chosen = figure?.id ?? null;
  const figures = state.report?.figures ?? [];
  const partners = (state.report?.relations ?? [])
    .filter((relation) => figure && relation.figures.includes(figure.id))
    .flatMap((relation) => relation.figures)
    .map((id) => figures.findIndex((one) => one.id === id));
  painter.choose(figure ? figures.indexOf(figure) : null, partners);
  panel.mark(figure, { reveal });
  bar.show(figure);
}

/** @param {Example} example */
function open(example) {
  headline.write(example.headline);
  published.value = example.published;
  body.write(example.text);
  body.input.setSelectionRange(0, 0);
  window.scrollTo({ top: 0 });
}

for (const surface of [headline, body]) {
  surface.input.addEventListener("input", () => {
    if (surface.text.length < HOLDS) state.refused = 0;
    schedule();
  });
  surface.input.addEventListener("keydown", (event) => {
    if (event.key !== "Escape" || event.isComposing) return;
    if (panel.enter(atCaret(surface))) event.preventDefault();
  });
}
headline.input.addEventListener("keydown", (event) => {
  if (event.key !== "Enter" || event.isComposing) return;
  event.preventDefault();
  body.input.focus();
});

// A field's own limit would cut what is pasted without a word.
body.input.addEventListener("beforeinput", (event) => {
  const given = event.data ?? event.dataTransfer?.getData("text/plain") ?? "";
  const { selectionStart, selectionEnd } = body.input;
  const room = HOLDS - (body.text.length - (selectionEnd - selectionStart));
  if (given.length <= room) return;
  event.preventDefault();
  state.refused = body.text.length - (selectionEnd - selectionStart) + given.length;
  const taken = given.slice(0, Math.max(room, 0));
  if (taken) body.write(taken, selectionStart, selectionEnd);
  schedule();
});

document.addEventListener("selectionchange", () => {
  const focused = [headline, body].find(({ input }) => input === document.activeElement);
  if (!focused || !state.report) return;
  const figure = atCaret(focused);
  if ((figure?.id ?? null) !== state.chosen) choose(figure, { reveal: true });
});

panel.addEventListener("choose", (event) => {
  const { figure: id, enter } = /** @type {CustomEvent<Choice>} */ (event).detail;
  const figure = figureOf(id);
  if (!figure) return;
  choose(figure, { reveal: false });
  surfaceOf(figure).show(figure.start, figure.end, { focus: enter });
});
panel.addEventListener("leave", () => {
  const figure = figureOf(state.chosen);
  (figure ? surfaceOf(figure) : body).input.focus({ preventScroll: false });
});
bar.addEventListener("enter", () => panel.enter(figureOf(state.chosen)));

published.addEventListener("change", schedule);
region.addEventListener("change", schedule);
window.addEventListener("resize", () => margin.draw(state.report));
byId("show-example", HTMLButtonElement).addEventListener("click", () => open(EXAMPLE));
byId("show-clash", HTMLButtonElement).addEventListener("click", () => open(CLASH));
byId("clear", HTMLButtonElement).addEventListener("click", () => {
  published.value = "";
  headline.write("");
  body.write("");
});

engine.warm();
schedule();
