// @ts-check
/** React comes from npm and is bundled beside this file by the tests; nothing of it is shipped. */

const app = /** @type {HTMLElement} */ (document.querySelector("#app"));
const address = "./react.js";
/** @type {any} */
const react = await import(address).catch(() => null);

/** Renders again ten times a second: text split in nodes, a key that changes, a row that comes and goes. */
function Article() {
  const { createElement: h, useEffect, useState } = react;
  const [turn, setTurn] = useState(0);
  useEffect(() => {
    const timer = setInterval(() => setTurn((/** @type {number} */ before) => before + 1), 100);
    return () => clearInterval(timer);
  }, []);
  Reflect.set(window, "turn", turn);
  return h(
    "article",
    { id: "story", key: Math.floor(turn / 7) },
    h("h1", null, "Assembly demands a halt"),
    h("p", null, "The assembly voted ", 122, " to ", h("b", null, 93), " on Friday."),
    turn % 3 === 0 ? h("p", { key: turn }, "The debate goes on.") : null,
    h("p", null, "The ", h("i", { key: turn }, "193"), "-member assembly has no army."),
    h("p", { className: `turn-${turn}` }, `Rendered ${turn} times.`),
  );
}

if (react) react.createRoot(app).render(react.createElement(Article));
else app.textContent = "This page needs React, which ./dev test installs and puts beside it.";
