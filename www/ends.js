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
  if (typeof before === "string" && typeof after === "string") return commonText(before, after);
  const most = Math.min(before.length, after.length);
  let head = 0;
  while (head < most && before[head] === after[head]) head += 1;
  let tail = 0;
  while (tail < most - head && before[before.length - 1 - tail] === after[after.length - 1 - tail]) tail += 1;
  return { head, tail };
}

/**
 * The same for strings, which are compared by halves: a browser compares a long piece at once, and a
 * character as slowly as a piece.
 *
 * @param {string} before
 * @param {string} after
 */
function commonText(before, after) {
  const most = Math.min(before.length, after.length);
  const head = reach(most, (from, to) => before.slice(from, to) === after.slice(from, to));
  const [end, last] = [before.length, after.length];
  const tail = reach(
    most - head,
    (from, to) => before.slice(end - to, end - from) === after.slice(last - to, last - from),
  );
  return { head, tail };
}

/** How far two things are the same. @param {number} most @param {(from: number, to: number) => boolean} same */
function reach(most, same) {
  let least = 0;
  let beyond = most + 1;
  while (beyond - least > 1) {
    const middle = (least + beyond) >> 1;
    if (same(least, middle)) least = middle;
    else beyond = middle;
  }
  return least;
}
