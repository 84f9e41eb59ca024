// @ts-check

/** @typedef {import("./ignored.js").Entry} Entry */
/**
 * @typedef {{
 *   headline?: string, published?: string, from?: string, region?: string, text?: string,
 *   hidden?: string[], off?: string[], entries?: Entry[],
 * }} Kept
 */

const NAME = "crossfoot";

/**
 * What stays on the device, and only once the user has said so: a draft and settings. Where the
 * browser allows no storage, nothing is kept, and the page works all the same.
 */
export class Keep {
  /** Whether the user has said so. */
  on = read() !== null;
  #timer = 0;

  /** @returns {Kept} */
  load() {
    try {
      const kept = JSON.parse(read() ?? "{}");
      return kept && typeof kept === "object" ? kept : {};
    } catch {
      return {};
    }
  }

  /** Keeps what `state` gives, a little later. @param {() => Kept} state */
  save(state) {
    clearTimeout(this.#timer);
    if (this.on) this.#timer = window.setTimeout(() => this.on && write(JSON.stringify(state())), 500);
  }

  /** Begins to keep, or forgets all of it at once. @param {boolean} on @param {() => Kept} state */
  turn(on, state) {
    this.on = on && write(JSON.stringify(state()));
    if (!on) forget();
    return this.on;
  }
}

function read() {
  try {
    return localStorage.getItem(NAME);
  } catch {
    return null;
  }
}

/** @param {string} content */
function write(content) {
  try {
    localStorage.setItem(NAME, content);
    return true;
  } catch {
    return false;
  }
}

function forget() {
  try {
    localStorage.removeItem(NAME);
  } catch {
    // Where nothing may be kept, nothing is.
  }
}
