// @ts-check

/**
 * Menus that are `details`: one open at a time, shut by Escape (the focus goes back) or by a click
 * elsewhere.
 *
 * @param {Document} page
 */
export function menus(page) {
  const open = () => /** @type {NodeListOf<HTMLDetailsElement>} */ (page.querySelectorAll("details.menu[open]"));
  page.addEventListener("click", ({ target }) => {
    for (const menu of open()) {
      if (target instanceof Node && menu.contains(target)) continue;
      menu.open = false;
    }
  });
  page.addEventListener("keydown", (event) => {
    const menu = event.target instanceof Element ? event.target.closest("details.menu[open]") : null;
    if (event.key !== "Escape" || !(menu instanceof HTMLDetailsElement)) return;
    event.preventDefault();
    event.stopPropagation();
    shut(menu);
  });
}

/** Shuts a menu; the focus goes back to its name. @param {HTMLDetailsElement} menu */
export function shut(menu) {
  menu.open = false;
  menu.querySelector("summary")?.focus();
}

/**
 * Hands a file to the user; nothing is sent.
 *
 * @param {string} name
 * @param {string} type
 * @param {string} content
 */
export function download(name, type, content) {
  const link = document.createElement("a");
  link.href = URL.createObjectURL(new Blob([content], { type }));
  link.download = name;
  link.click();
  window.setTimeout(() => URL.revokeObjectURL(link.href), 10_000);
}
