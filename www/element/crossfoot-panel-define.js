// @ts-check
import { CrossfootPanelElement } from "./crossfoot-panel-element.js";

// A page may load it twice: the first stays.
if (!customElements.get("crossfoot-panel")) CrossfootPanelElement.define();
