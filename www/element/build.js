// @ts-check
/** What a build replaces by its own (.ci/package.mjs): where things are, and the style sheets. */

export const WASM = new URL("../pkg/crossfoot_bg.wasm", import.meta.url).href;

/** Where the WebAssembly is part of the script, its bytes. @type {(() => Uint8Array<ArrayBuffer>) | null} */
export const BYTES = null;

/** Hash of the WebAssembly; none while it changes. */
export const INTEGRITY = "";

/** @param {string} name */
const text = async (name) => (await fetch(new URL(name, import.meta.url))).text();

/** The texts of the style sheets: of the panel, and of the marks in the article. */
export async function styles() {
  const [lists, panel, marks] = await Promise.all(["../panel.css", "./panel_element.css", "./marks.css"].map(text));
  return { panel: `${lists}\n${panel}`, marks: `${marks}` };
}
