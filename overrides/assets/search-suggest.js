// Suggestions under the search box, and the last searches of this device; both are lists of texts to search for.

import { element } from "./search-result.js";

const KEY = "gazette-recent-searches";
const KEPT = 8;
const AT_MOST = 6;

/** The list under `field`; `choose` is called with the text taken from it. */
export function suggestions(field, list, choose) {
  let current = -1;
  const options = () => Array.from(list.children);

  function close() {
    list.hidden = true;
    current = -1;
    field.setAttribute("aria-expanded", "false");
    field.removeAttribute("aria-activedescendant");
  }

  function show(texts) {
    const chosen = texts.filter((text) => text !== field.value.trim()).slice(0, AT_MOST);
    list.replaceChildren(...chosen.map((text, at) => option(text, at)));
    close();
    if (!chosen.length || document.activeElement !== field) return;
    list.hidden = false;
    field.setAttribute("aria-expanded", "true");
  }

  function option(text, at) {
    const made = element("li", { id: `search-suggestion-${at}` }, text);
    made.setAttribute("role", "option");
    made.addEventListener("pointerdown", (event) => event.preventDefault());
    made.addEventListener("click", () => take(text));
    return made;
  }

  function take(text) {
    close();
    choose(text);
  }

  function move(step) {
    current = (current + step + options().length + 1) % (options().length + 1);
    options().forEach((one, at) => one.setAttribute("aria-selected", String(at === current)));
    if (options()[current]) field.setAttribute("aria-activedescendant", options()[current].id);
    else field.removeAttribute("aria-activedescendant");
  }

  /** Whether a key was the list's to answer. */
  function key(event) {
    if (list.hidden) return false;
    if (event.key === "Escape") close();
    else if (event.key === "ArrowDown") move(1);
    else if (event.key === "ArrowUp") move(options().length);
    else if (event.key === "Enter" && options()[current]) take(options()[current].textContent);
    else return false;
    event.preventDefault();
    return true;
  }

  field.addEventListener("blur", close);
  return { show, close, key };
}

/** The last searches, newest first; nothing where the browser keeps nothing. */
export function recent() {
  try {
    const kept = JSON.parse(localStorage.getItem(KEY) ?? "[]");
    return Array.isArray(kept) ? kept.filter((one) => typeof one === "string").slice(0, KEPT) : [];
  } catch {
    return [];
  }
}

export function remember(query) {
  if (query) keep([query, ...recent().filter((one) => one !== query)].slice(0, KEPT));
}

export function forget() {
  keep([]);
}

function keep(queries) {
  try {
    if (queries.length) localStorage.setItem(KEY, JSON.stringify(queries));
    else localStorage.removeItem(KEY);
  } catch {
    // A browser that keeps nothing has no last searches.
  }
}
