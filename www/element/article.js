// @ts-check

/**
 * The element that holds the article.
 *
 * @param {Element} host Where the panel stands.
 * @param {string | null} id The article's, if it was given.
 * @returns {Element | null}
 */
export function articleOf(host, id) {
  const root = /** @type {Document | ShadowRoot} */ (host.getRootNode());
  if (id) return root.getElementById(id);
  const own = host.closest("article");
  if (own) return own;
  const all = root.querySelectorAll("article");
  const [only] = all.length === 1 ? all : [];
  return only ?? inShadow(root) ?? root.querySelector("main") ?? all[0] ?? null;
}

/** The article that a component of the page keeps in an open tree of its own. @param {Document | ShadowRoot} root */
function inShadow(root) {
  if (root.querySelector("article")) return null;
  for (const part of root.querySelectorAll("main *, body > *")) {
    const found = part.shadowRoot?.querySelector("article");
    if (found) return found;
  }
  return null;
}

/** The headline that stands outside of the article's element, if one does. @param {Element} article */
export function headlineOf(article) {
  const near = article.closest("article, main, [itemscope]") ?? article.ownerDocument.body;
  const found = near?.querySelector("h1") ?? article.ownerDocument.querySelector("h1");
  return found && !article.contains(found) && !found.contains(article) ? found : null;
}

/**
 * What the head of the page says of the article.
 *
 * @typedef {{published: string | null, titles: {from: string, text: string}[]}} Head
 */

/** @param {Document} document @returns {Head} */
export function headOf(document) {
  const meta = (/** @type {string} */ name) =>
    document.querySelector(`meta[property="${name}"], meta[name="${name}"]`)?.getAttribute("content")?.trim() ?? "";
  const { headline, datePublished } = linked(document);
  const published = day(datePublished) ?? day(meta("article:published_time"));
  const titles = [
    { from: "og:title", text: meta("og:title") },
    { from: "headline", text: typeof headline === "string" ? headline.trim() : "" },
  ];
  return { published, titles: titles.filter(({ text }) => text !== "") };
}

/** The first article that is described in JSON-LD. @param {Document} document @returns {Record<string, unknown>} */
function linked(document) {
  for (const script of document.querySelectorAll('script[type="application/ld+json"]')) {
    try {
      const data = JSON.parse(script.textContent ?? "");
      const things = [data, data?.["@graph"]].flat(2);
      const article = things.find((thing) => /Article|Posting/.test(String(thing?.["@type"])));
      if (article) return article;
    } catch {
      // Not ours to complain about.
    }
  }
  return {};
}

/** “2016-12-09T10:00:00Z” @param {unknown} time */
const day = (time) => /^\d{4}-\d\d-\d\d(?=$|T| )/.exec(String(time ?? ""))?.[0] ?? null;

/** How dates are ordered where the article is written. @param {string} language @returns {"us" | "gb" | "iso"} */
export function regionOf(language) {
  if (/^en-(us|ph)\b/i.test(language)) return "us";
  return /^en-/i.test(language) ? "gb" : "iso";
}

/** The language of an element, as the page gives it. @param {Element} element */
export const languageOf = (element) => element.closest("[lang]")?.getAttribute("lang") ?? "";
