// @ts-check
/** @import { CheckOptions, Question, Relation, Report } from "../src/web/report.d.ts" */
/** @import { EngineError } from "./engine.js" */
/** @import { Example } from "./example.js" */
/** @import { Layer } from "./paint.js" */
/** @import { Act } from "./relations.js" */
import { Arrivals, dateline } from "./arrive.js";
import { asideForm } from "./aside_form.js";
import { AskBar } from "./ask.js";
import { Bar } from "./bar.js";
import { Desk } from "./desk.js";
import { Dock } from "./dock.js";
import { byId } from "./el.js";
import { CLASH, EXAMPLE } from "./example.js";
import { note } from "./export.js";
import { Ignored } from "./ignored.js";
import { Keep } from "./keep.js";
import { Loop } from "./loop.js";
import { MarginNotes } from "./margin_notes.js";
import { menus, shut } from "./menu.js";
import { FAILURES, HOLDS, notes, tooLong } from "./notes.js";
import { Painter } from "./paint.js";
import { Remote } from "./remote.js";
import { Surface } from "./surface.js";
import { copy, prepare, TAKE } from "./take.js";
import { Voice } from "./voice.js";
import { plain, summary, written } from "./words.js";

/** Longer texts scroll inside their field, without marks in place. */
const LONGEST_MARKED = 200_000;
const WELCOME = "Paste, drop or type an article, or look at an example.";

const sheet = byId("sheet", HTMLElement);
const column = byId("notes", HTMLElement);
const ledger = byId("ledger", HTMLElement);
const ledgerButton = byId("toggle-ledger", HTMLButtonElement);
const published = byId("published", HTMLInputElement);
const region = byId("region", HTMLSelectElement);
const legend = byId("legend", HTMLFieldSetElement);
const keepBox = byId("keep", HTMLInputElement);
const file = byId("file", HTMLInputElement);

const engine = new Remote();
const voice = new Voice();
const keep = new Keep();
const ignored = new Ignored();
const headline = new Surface(byId("headline-surface", HTMLDivElement));
const body = new Surface(byId("text-surface", HTMLDivElement), LONGEST_MARKED);
const painter = new Painter({ headline, body });
const asked = { text: new AskBar(ask), ledger: new AskBar(ask) };
const margin = new MarginNotes(column, /** @type {HTMLElement} */ (sheet.querySelector(".margin")), (figure) =>
  painter.range(figure),
);
const dock = new Dock(ledger, asked.ledger, ignored);
const bar = new Bar();
const desk = new Desk({ headline, body, painter, margin, dock, bar, asked, ignored });
const loop = new Loop(engine, () => ({ text: body.text, options: options() }));
const arrivals = new Arrivals(headline, body, ({ published: date }, whole) => {
  if (whole) undated();
  if (date) date_(date, "from the file");
});

/** How long the text was that did not fit, if one did not. */
let refused = 0;

/** The headline as it is checked: one line, as long as what is shown. */
const oneLine = () => headline.text.replaceAll("\n", " ");

/** @returns {CheckOptions} */
function options() {
  return {
    headline: oneLine() || null,
    published: published.value || null,
    region: /** @type {"us" | "gb" | "iso"} */ (region.value),
    except: ignored.off,
  };
}

/** @param {Question} question @param {number[]} figures @returns {Promise<Relation | null>} */
function ask(question, figures) {
  return engine.ask(body.text, options(), question, figures).catch((/** @type {EngineError} */ { code }) => {
    say(FAILURES[code]);
    return null;
  });
}

/** Says what was done, at once. @param {string} sentence */
function say(sentence) {
  byId("done", HTMLElement).textContent = sentence;
}

/** @param {number} [added] */
function changed(added) {
  loop.changed(added);
  keep.save(kept);
}

/** What is kept on the device, if anything is. */
const kept = () => ({
  headline: headline.text,
  published: published.value,
  from: published.dataset.from,
  region: region.value,
  text: body.text,
  hidden: [...legend.querySelectorAll("input")].filter((box) => !box.checked).map((box) => box.dataset.layer ?? ""),
  off: ignored.off,
  entries: ignored.entries,
});

/** @param {Report} report */
function show(report) {
  desk.show(report);
  const aside = report.relations.filter((relation) => !desk.shown(relation)).length;
  voice.say(aside === 0 ? summary(report) : `${summary(report)} ${aside} put aside.`);
  const remarks = notes(body.text, body.marked);
  voice.notice(refused ? [tooLong(refused), ...remarks] : remarks);
  byId("engine", HTMLElement).textContent = `${report.engine}.`;
  ledgerButton.textContent = `Ledger (${report.figures.length})`;
  document.body.classList.add("checked");
  dated(report);
}

function forget() {
  desk.forget();
  ledgerButton.textContent = "Ledger";
  document.body.classList.remove("checked");
}

/** @param {Act} act */
async function act({ act: what, relation, index, from }) {
  if (what === "note" && desk.report) say(await copy(note(relation, desk.report, body.text), "Copied the note."));
  if (what === "repair") repair(relation, index);
  if (what === "ignore") {
    asideForm(from, (reason) => {
      ignored.add(relation, desk.sentence(relation), reason);
      asideNow("Put aside. The ledger lists it, and can restore it.");
    });
  }
  if (what === "off") {
    ignored.turn(relation.check, false);
    asideNow(`The check “${plain(relation.check)}” is switched off. The ledger can switch it on.`);
    changed();
  }
}

/** @param {string} sentence @param {HTMLElement} next What takes the focus: the button that had it goes away. */
function asideNow(sentence, next = body.input) {
  say(sentence);
  next.focus({ preventScroll: true });
  if (desk.report) show(desk.report);
  keep.save(kept);
}

/** @param {Relation} relation @param {number} index */
function repair(relation, index) {
  const chosen = relation.repairs[index];
  const figure = chosen && desk.figure(chosen.figure);
  const place = figure && desk.place(figure);
  if (!place) return;
  const from = place.start + figure.number.start - figure.start;
  desk.surface(figure).write(chosen.replacement, from, from + figure.number.end - figure.number.start);
  say(`Put “${chosen.replacement}” for “${written(figure)}”. Undo takes it back.`);
}

/** The button of a figure that was hit. @param {EventTarget | null} target */
function placeOf(target) {
  const place = target instanceof Element ? target.closest(".place") : null;
  return place instanceof HTMLElement ? place : null;
}

/** @param {string} date @param {string} from */
function date_(date, from) {
  published.value = date;
  published.dataset.from = from;
  byId("published-from", HTMLElement).textContent = from;
  changed();
}

/** A date that came with an article goes with it; one that someone has given stays. */
function undated() {
  if (published.dataset.from) date_("", "");
}

/** Takes the date of publication from the text, unless someone has given one. @param {Report} report */
function dated(report) {
  if (published.value && published.dataset.from !== "from the text") return;
  const date = dateline(report, body.text)?.value ?? "";
  if (date !== published.value) date_(date, date ? "from the text" : "");
}

/** @param {Example} example */
function open({ headline: title, published: date, text }) {
  headline.write(title);
  body.write(text);
  body.input.setSelectionRange(0, 0);
  date_(date, date ? "from the example" : "");
  window.scrollTo({ top: 0 });
}

/** Goes to a figure's note, or to its line in the ledger. */
function enter() {
  desk.settle();
  const place = margin.button(desk.chosen) ?? (desk.chosen ? dock.at(desk.chosen) : null);
  ledgerButton.setAttribute("aria-expanded", String(dock.open));
  place?.focus();
  return place !== null;
}

const work = () =>
  desk.report && {
    report: desk.report,
    shown: desk.report.relations.filter((relation) => desk.shown(relation)),
    article: { headline: oneLine(), published: published.value, text: body.text },
  };

byId("findings-title", HTMLElement).after(voice.notices, voice.summary, voice.status);
column.before(asked.text.element);

for (const surface of [headline, body]) {
  surface.input.addEventListener("input", () => {
    voice.hush();
    say("");
    const added = desk.edited(surface);
    if (body.input.textLength < HOLDS) refused = 0;
    changed(added);
  });
  surface.input.addEventListener("keydown", (event) => {
    if (event.key === "Escape" && !event.isComposing && enter()) event.preventDefault();
  });
}
headline.input.addEventListener("keydown", (event) => {
  if (event.key !== "Enter" || event.isComposing) return;
  event.preventDefault();
  body.input.focus();
});
body.input.addEventListener("beforeinput", (event) => {
  const given = event.data ?? event.dataTransfer?.getData("text/plain") ?? "";
  const { selectionStart, selectionEnd } = body.input;
  const left = body.text.slice(0, selectionStart) + body.text.slice(selectionEnd);
  if (selectionEnd > selectionStart && left.trim() === "") undated();
  // A field's own limit would cut what is pasted without a word.
  const rest = body.input.textLength - (selectionEnd - selectionStart);
  const room = HOLDS - rest;
  if (given.length <= room) return;
  event.preventDefault();
  refused = rest + given.length;
  const taken = given.slice(0, Math.max(room, 0));
  if (taken) body.write(taken, selectionStart, selectionEnd);
  changed();
});
document.addEventListener("selectionchange", () => {
  const surface = desk.focused();
  if (!surface || !desk.report) return;
  desk.choose(desk.atCaret(surface));
  desk.select();
});
document.addEventListener("keydown", (event) => {
  if (event.key !== "F8" || event.ctrlKey || event.altKey || event.metaKey) return;
  event.preventDefault();
  const relation = desk.next(event.shiftKey ? -1 : 1);
  say(relation ? `${relation.verdict}: ${relation.message}` : "There are no findings.");
});

for (const root of [column, ledger]) {
  root.addEventListener("click", (event) => {
    const place = placeOf(event.target);
    const button = event.target instanceof Element && event.target.closest("button, form");
    const [first] = button ? [] : desk.figuresOf(margin.of(event.target) ?? { figures: [] });
    const figure = place ? desk.figure(Number(place.dataset.figure)) : first;
    if (!figure) return;
    // A click made by Enter or Space counts no clicks, and goes on to the text.
    desk.goTo(figure, event.detail === 0);
    desk.choose(figure);
  });
  root.addEventListener("keydown", (event) => {
    if (event.key !== "Escape") return;
    event.preventDefault();
    (desk.chosen ? desk.surface(desk.chosen) : body).input.focus();
  });
}
margin.element.addEventListener("act", (event) => act(/** @type {CustomEvent<Act>} */ (event).detail));
margin.element.addEventListener("light", (event) => {
  desk.light(/** @type {CustomEvent<Relation | null>} */ (event).detail);
});
dock.table.element.addEventListener("pick", () => desk.pick());
dock.addEventListener("restore", (event) => {
  ignored.restore(/** @type {CustomEvent<string>} */ (event).detail);
  asideNow("Restored.", dock.tab);
});
dock.addEventListener("switch-on", (event) => {
  ignored.turn(/** @type {CustomEvent<string>} */ (event).detail, true);
  asideNow("Switched on.", dock.tab);
  changed();
});
bar.addEventListener("enter", enter);
ledgerButton.addEventListener("click", () => {
  dock.open = !dock.open;
  ledgerButton.setAttribute("aria-expanded", String(dock.open));
  dock.mark(desk.chosen);
  // Where it lies below all else it would open out of sight.
  if (dock.open && !margin.beside) ledger.scrollIntoView({ block: "start" });
});

legend.addEventListener("change", () => {
  for (const { checked, dataset } of legend.querySelectorAll("input")) {
    painter.show(/** @type {Layer} */ (dataset.layer), checked);
  }
  keep.save(kept);
});
published.addEventListener("change", () => date_(published.value, ""));
region.addEventListener("change", () => changed());
byId("show-example", HTMLButtonElement).addEventListener("click", () => open(EXAMPLE));
byId("show-clash", HTMLButtonElement).addEventListener("click", () => open(CLASH));
byId("clear", HTMLButtonElement).addEventListener("click", () => open({ headline: "", published: "", text: "" }));
byId("open", HTMLButtonElement).addEventListener("click", () => file.click());
file.addEventListener("change", async () => {
  const [chosen] = file.files ?? [];
  if (chosen) await arrivals.open(chosen);
  file.value = "";
});
arrivals.listen(sheet);
byId("take", HTMLElement).addEventListener("click", async ({ target }) => {
  const name = target instanceof HTMLElement ? target.dataset.take : undefined;
  const now = work();
  if (name) shut(byId("take", HTMLDetailsElement));
  if (name) say(now ? ((await TAKE[name]?.(now)) ?? "") : "There is no article yet.");
});
window.addEventListener("beforeprint", () => prepare(byId("printed", HTMLElement), work()));
keepBox.addEventListener("change", () => {
  keepBox.checked = keep.turn(keepBox.checked, kept);
});
menus(document);

loop.addEventListener("report", (event) => show(/** @type {CustomEvent<Report>} */ (event).detail));
loop.addEventListener("glance", (event) => desk.glance(/** @type {CustomEvent<Report>} */ (event).detail));
loop.addEventListener("empty", () => {
  forget();
  voice.say(WELCOME);
  voice.notice(refused ? [tooLong(refused)] : []);
});
loop.addEventListener("failed", (event) => {
  const { code } = /** @type {CustomEvent<EngineError>} */ (event).detail;
  forget();
  voice.say("The text was not checked.");
  voice.notice([FAILURES[code]], { label: "Try again", act: () => loop.run() });
});

/** Brings back what was kept; what is in the fields already, the browser or the user has put there. */
function restore() {
  const before = keep.load();
  keepBox.checked = keep.on;
  region.value = before.region ?? region.value;
  if (!published.value) date_(before.published ?? "", before.from ?? "");
  headline.input.value ||= before.headline ?? "";
  body.input.value ||= before.text ?? "";
  ignored.off = before.off ?? [];
  ignored.entries = before.entries ?? [];
  for (const input of legend.querySelectorAll("input")) {
    input.checked = !(before.hidden ?? ["label"]).includes(input.dataset.layer ?? "");
    painter.show(/** @type {Layer} */ (input.dataset.layer), input.checked);
  }
}

restore();
engine.warm();
headline.update();
body.update();
loop.changed();
// Where the page is only looked at as files there is no worker to be had, and none is needed.
navigator.serviceWorker?.register("service_worker.js").catch(() => {});
