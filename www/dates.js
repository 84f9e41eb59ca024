// @ts-check
/**
 * The names of months and days, which the browser knows: the checker has its own for what it reads and
 * says, and a picture only needs to find them again in a sum.
 */

/** @param {number} many @param {Intl.DateTimeFormatOptions} how @returns {() => string[]} Made when first asked for. */
const names = (many, how) => {
  /** @type {string[]} */
  let made = [];
  return () => {
    const { format } = new Intl.DateTimeFormat("en", { ...how, timeZone: "UTC" });
    // January 2001 began on a Monday.
    const day = (/** @type {number} */ at) => (how.month ? Date.UTC(2001, at, 1) : Date.UTC(2001, 0, 1 + at));
    if (made.length === 0) made = Array.from({ length: many }, (_, at) => format(day(at)));
    return made;
  };
};

export const months = names(12, { month: "long" });
export const days = names(7, { weekday: "long" });

/**
 * “March 5, 2010”, “4 March 2019”, “March 2010” or “2010” in years; no number for anything else.
 *
 * @param {string} text
 */
export function inYears(text) {
  const [, before, name, after, year] =
    /^(?:(\d{1,2}) )?(?:([A-Z][a-z]+) )?(?:(\d{1,2}), )?(\d{4})$/u.exec(text.trim()) ?? [];
  if (year === undefined) return Number.NaN;
  const month = name ? months().indexOf(name) : 0;
  if (month < 0) return Number.NaN;
  return Number(year) + (month + (Number(before ?? after ?? 1) - 1) / 31) / 12;
}
