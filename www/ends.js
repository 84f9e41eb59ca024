// @ts-check

/** Strings are compared by this many characters first: a long text is mostly the same. */
const STRIDE = 512;

/**
 * How many items two lists share at their beginning and at their end, without overlap: what lies
 * between is all that an edit has changed.
 *
 * @param {ArrayLike<unknown>} before
 * @param {ArrayLike<unknown>} after
 * @returns {{head: number, tail: number}}
 */
export function commonEnds(before, after) {
  const most = Math.min(before.length, after.length);
  const strings = typeof before === "string" && typeof after === "string";
  let head = 0;
  if (strings)
    while (head + STRIDE <= most && after.startsWith(before.slice(head, head + STRIDE), head)) head += STRIDE;
  while (head < most && before[head] === after[head]) head += 1;
  let tail = 0;
  if (strings) {
    const same = () =>
      after.endsWith(before.slice(before.length - tail - STRIDE, before.length - tail), after.length - tail);
    while (tail + STRIDE <= most - head && same()) tail += STRIDE;
  }
  while (tail < most - head && before[before.length - 1 - tail] === after[after.length - 1 - tail]) tail += 1;
  return { head, tail };
}
