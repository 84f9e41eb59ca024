// @ts-check

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
  let head = 0;
  while (head < most && before[head] === after[head]) head += 1;
  let tail = 0;
  while (tail < most - head && before[before.length - 1 - tail] === after[after.length - 1 - tail]) tail += 1;
  return { head, tail };
}
