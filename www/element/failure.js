// @ts-check

/** @typedef {"unsupported" | "blocked" | "offline" | "integrity" | "crashed" | "no-text"} Code */

/** Why nothing can be shown. */
export class Failure extends Error {
  /** @param {Code} code @param {unknown} [cause] */
  constructor(code, cause) {
    super(`crossfoot: ${code}`, { cause });
    this.code = code;
  }
}
