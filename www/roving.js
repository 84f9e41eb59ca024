// @ts-check

/**
 * A list that is one stop for the Tab key: arrows, Home and End move within it.
 *
 * @param {HTMLElement} root
 * @param {string} items Selector of what can be focused.
 */
export function roving(root, items) {
  const all = () => /** @type {HTMLElement[]} */ ([...root.querySelectorAll(items)].filter(shown));

  root.addEventListener("keydown", (event) => {
    if (event.altKey || event.ctrlKey || event.metaKey) return;
    const list = all();
    const here = list.indexOf(/** @type {HTMLElement} */ (document.activeElement));
    if (here < 0) return;
    const to = destination(event.key, here, list.length);
    if (to === null) return;
    event.preventDefault();
    list[to]?.focus();
  });

  root.addEventListener("focusin", (event) => {
    if (event.target instanceof HTMLElement && event.target.matches(items)) rest(root, items, event.target);
  });
}

/**
 * Makes `here`, or else the first item, the one that Tab stops at.
 *
 * @param {HTMLElement} root
 * @param {string} items
 * @param {HTMLElement | null} here
 */
export function rest(root, items, here) {
  const list = /** @type {NodeListOf<HTMLElement>} */ (root.querySelectorAll(items));
  const stop = here ?? [...list].find((item) => item.tabIndex === 0) ?? list[0];
  for (const item of list) item.tabIndex = item === stop ? 0 : -1;
}

/** @param {Element} item */
const shown = (item) => item.checkVisibility();

/**
 * @param {string} key
 * @param {number} here
 * @param {number} length
 */
function destination(key, here, length) {
  if (key === "ArrowDown" || key === "ArrowRight") return Math.min(here + 1, length - 1);
  if (key === "ArrowUp" || key === "ArrowLeft") return Math.max(here - 1, 0);
  if (key === "Home") return 0;
  if (key === "End") return length - 1;
  return null;
}
