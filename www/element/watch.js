// @ts-check

/** How long an article must rest, in milliseconds: framework renders come in bursts. */
const PAUSE = 300;
/** How long at most it is waited for, where an article never rests. */
const LONGEST = 1500;
/** Looks that are taken within a minute, at most. */
const LOOKS = 20;

/** When the browser has time. @param {() => void} call */
export const whenIdle = (call) =>
  typeof requestIdleCallback === "function" ? requestIdleCallback(call, { timeout: 1000 }) : setTimeout(call, 1);

/**
 * Calls when an article has changed, or was replaced by another. It does not poll.
 *
 * @param {Element | null} article Where there is none yet, the whole page is watched until one comes.
 * @param {Document} document
 * @param {() => void} look
 * @param {AbortSignal} signal
 */
export function watch(article, document, look, signal) {
  let timer = 0;
  let changed = 0;
  /** @type {number[]} */
  let looks = [];
  const soon = () => {
    clearTimeout(timer);
    const now = performance.now();
    changed ||= now;
    looks = looks.filter((at) => now - at < 60_000);
    const rest = Math.min(PAUSE, changed + LONGEST - now);
    const wait = looks.length < LOOKS ? rest : 60_000 - (now - (looks[0] ?? now));
    timer = window.setTimeout(() => {
      changed = 0;
      looks.push(performance.now());
      whenIdle(() => signal.aborted || look());
    }, wait);
  };
  const observer = new MutationObserver(soon);
  observer.observe(article ?? document, { childList: true, subtree: true, characterData: article !== null });
  // An article that a framework replaces leaves one of these.
  for (let outer = article?.parentNode; outer; outer = outer.parentNode) observer.observe(outer, { childList: true });
  // Pages of one document: the article is another, in the same place.
  const pages = /** @type {EventTarget | undefined} */ (Reflect.get(window, "navigation"));
  pages?.addEventListener("navigatesuccess", soon, { signal });
  signal.addEventListener("abort", () => {
    clearTimeout(timer);
    observer.disconnect();
  });
}
