// The last searches of this device; nothing of them leaves it.

import { element } from "./search-result.js";

const KEY = "gazette-recent-searches";
const KEPT = 8;
const LONGEST = 100;

/** The section of the last searches, which its button clears for good. */
export function recent(section, field) {
  function show(wanted) {
    const queries = wanted ? kept() : [];
    const links = queries.map((query) => element("li", {}, element("a", { href: `?${new URLSearchParams({ q: query })}` }, query)));
    section.querySelector("ul").replaceChildren(...links);
    section.hidden = !queries.length;
  }

  function remember(query) {
    if (query && query.length <= LONGEST) keep([query, ...kept().filter((one) => one !== query)].slice(0, KEPT));
  }

  section.querySelector("button").addEventListener("click", () => {
    keep([]);
    show(false);
    field.focus();
  });
  return { show, remember };
}

/** Newest first; nothing where the browser keeps nothing. */
function kept() {
  try {
    const found = JSON.parse(localStorage.getItem(KEY) ?? "[]");
    return Array.isArray(found) ? found.filter((one) => typeof one === "string").slice(0, KEPT) : [];
  } catch {
    return [];
  }
}

function keep(queries) {
  try {
    if (queries.length) localStorage.setItem(KEY, JSON.stringify(queries));
    else localStorage.removeItem(KEY);
  } catch {
    // A browser that keeps nothing has no last searches.
  }
}
