import type { Relation, Report } from "../pkg/crossfoot.js";

/** `<crossfoot-panel>`: see custom-elements.json for its attributes, events, parts and CSS variables. */
export class CrossfootPanelElement extends HTMLElement {
  /** Defines the element; a name that is taken throws. */
  static define(tag?: string, registry?: CustomElementRegistry): typeof CrossfootPanelElement;
  /** What was found, once the article was checked. */
  readonly report: Report | null;
  /** Checks the article now, loading what is needed. */
  check(): Promise<Report>;
  /** Chooses a finding of the list, as a click does. */
  select(index: number): void;
}

export interface CrossfootPanelEvents {
  "crossfoot-report": CustomEvent<{ report: Report }>;
  "crossfoot-select": CustomEvent<{ finding: Relation | null }>;
  "crossfoot-error": CustomEvent<{
    code: "unsupported" | "blocked" | "offline" | "integrity" | "crashed" | "no-text";
  }>;
}

declare global {
  interface HTMLElementTagNameMap {
    "crossfoot-panel": CrossfootPanelElement;
  }
  interface HTMLElementEventMap extends CrossfootPanelEvents {}
}
