// @ts-check
/** @import { CrossfootPanelEvents } from "./panel.d.ts" */
/**
 * The panel on any page, for the bookmarklet and the extension: it stands in a corner of the window, and says
 * there why it can show nothing. Run again, it takes itself away.
 */
import { el } from "../el.js";
import { Session } from "./session.js";
import { CLOSE, FAILED, NOT_CHECKED } from "./strings.js";

const ID = "crossfoot-corner";
const CORNER =
  ":host{all:initial;position:fixed;z-index:2147483647;inset:auto 1rem 1rem auto;display:block;width:min(26rem,calc(100vw - 2rem));max-height:70vh;overflow:auto;color-scheme:light dark;font:1rem/1.45 system-ui,sans-serif;box-shadow:0 2px 16px #0006}:host([hidden]){display:none}.close{position:absolute;inset:.5rem .5rem auto auto;min-width:2rem;min-height:2rem}.failed{margin:0;padding:.75rem 3rem .75rem 1rem;background:Canvas;color:CanvasText}";

const old = document.getElementById(ID);
if (old) old.dispatchEvent(new Event("crossfoot-close"));
else open();

function open() {
  const host = el("div", { id: ID, "data-crossfoot": "off", view: "desk", min: "warning" });
  const root = host.attachShadow({ mode: "open" });
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(CORNER);
  root.adoptedStyleSheets = [sheet];
  document.body.append(host);
  const session = new Session(host, root);
  const close = () => {
    session.stop();
    host.remove();
  };
  host.addEventListener("crossfoot-close", close, { once: true });
  const button = el("button", { class: "close", type: "button", "aria-label": CLOSE }, "×");
  button.addEventListener("click", close);
  host.addEventListener("crossfoot-error", (event) => {
    const { code } = /** @type {CrossfootPanelEvents["crossfoot-error"]} */ (event).detail;
    session.stop();
    root.replaceChildren(el("p", { class: "failed", role: "alert" }, FAILED[code] ?? NOT_CHECKED), button);
  });
  session.start().then(() => root.querySelector(".crossfoot")?.prepend(button));
}
