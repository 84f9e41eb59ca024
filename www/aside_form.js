// @ts-check
import { el } from "./el.js";

/**
 * Opens, below the button of a finding, the field for why it is put aside; again, shuts it.
 *
 * @param {HTMLElement} button
 * @param {(reason: string) => void} done
 */
export function asideForm(button, done) {
  const item = button.closest(".relation");
  const old = item?.querySelector(".put-aside");
  button.setAttribute("aria-expanded", String(!old));
  if (old) return void old.remove();
  const reason = el("input", { type: "text", autocomplete: "off", maxlength: 200 });
  const form = el(
    "form",
    { class: "put-aside" },
    el("label", {}, el("span", {}, "Why may it stand? (for you, need not be said)"), reason),
    el("button", { type: "submit" }, "Put aside"),
  );
  form.addEventListener("submit", (event) => {
    event.preventDefault();
    done(reason.value.trim());
  });
  form.addEventListener("keydown", (event) => {
    if (event.key !== "Escape") return;
    event.preventDefault();
    event.stopPropagation();
    form.remove();
    button.setAttribute("aria-expanded", "false");
    button.focus();
  });
  item?.append(form);
  reason.focus();
}
