// @ts-check
/** custom-elements.json, from the comment above the class: what is written there is what editors show. */
import { readFile } from "node:fs/promises";

const SOURCE = new URL("../www/element/crossfoot-panel-element.js", import.meta.url);

/** Words of a tag, and where they go. @type {Record<string, string>} */
const KINDS = { attr: "attributes", fires: "events", cssprop: "cssProperties", csspart: "cssParts" };

/** @returns {Promise<object>} */
export async function manifest() {
  const source = await readFile(SOURCE, "utf8");
  const comment = /\/\*\*((?:(?!\*\/)[\s\S])*)\*\/\s*export class/.exec(source)?.[1] ?? "";
  const lines = comment.split("\n").map((line) => line.replace(/^\s*\* ?/, "").trim());
  const description = lines
    .slice(
      0,
      lines.findIndex((line) => line.startsWith("@")),
    )
    .join(" ")
    .trim();
  /** @type {Record<string, object[]>} */
  const found = { attributes: [], events: [], cssProperties: [], cssParts: [] };
  for (const line of lines) {
    const [, tag = "", type, name, text] = /^@(\w+) (?:\{(.+?)\} )?(\S+) - (.+)$/.exec(line) ?? [];
    const kind = KINDS[tag];
    if (!kind) continue;
    const entry = { name, description: text, ...(type ? { type: { text: type } } : {}) };
    found[kind]?.push(kind === "events" ? { ...entry, type: { text: "CustomEvent" } } : entry);
  }
  const path = "crossfoot-panel-element.js";
  const members = [
    { kind: "field", name: "report", type: { text: "Report | null" }, readonly: true },
    { kind: "method", name: "check", return: { type: { text: "Promise<Report>" } } },
    { kind: "method", name: "select", parameters: [{ name: "index", type: { text: "number" } }] },
  ];
  const declaration = {
    kind: "class",
    name: "CrossfootPanelElement",
    tagName: "crossfoot-panel",
    customElement: true,
    superclass: { name: "HTMLElement" },
    description,
    members,
    ...found,
  };
  const exports = [
    { kind: "js", name: declaration.name, declaration: { name: declaration.name, module: path } },
    {
      kind: "custom-element-definition",
      name: "crossfoot-panel",
      declaration: { name: declaration.name, module: path },
    },
  ];
  return {
    schemaVersion: "1.0.0",
    modules: [{ kind: "javascript-module", path, declarations: [declaration], exports }],
  };
}
