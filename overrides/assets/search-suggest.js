// What is suggested under the search box while a reader types.

import { element } from "./search-result.js";

const AT_MOST = 8;

/** The list under `field`; `choose` is called with the text taken from it. */
export function suggestions(field, list, choose) {
  let current = -1;
  let texts = [];
  const options = () => Array.from(list.children);

  function close() {
    list.hidden = true;
    current = -1;
    field.setAttribute("aria-expanded", "false");
    field.removeAttribute("aria-activedescendant");
  }

  /** Show suggestions as [text, what it is], best first; how many are shown. */
  function show(found) {
    const others = found.filter(([text], at) => text !== field.value.trim() && found.findIndex(([one]) => one === text) === at);
    texts = others.slice(0, AT_MOST).map(([text]) => text);
    list.replaceChildren(...others.slice(0, AT_MOST).map(option));
    close();
    if (!texts.length || document.activeElement !== field) return 0;
    list.hidden = false;
    field.setAttribute("aria-expanded", "true");
    return texts.length;
  }

  function option([text, kind], at) {
    const made = element("li", { id: `${list.id}-${at}` }, element("span", {}, text), " ", element("span", { className: "suggestion-kind" }, kind));
    made.setAttribute("role", "option");
    made.setAttribute("aria-selected", "false");
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
    options()[current]?.scrollIntoView({ block: "nearest" });
    if (options()[current]) field.setAttribute("aria-activedescendant", options()[current].id);
    else field.removeAttribute("aria-activedescendant");
  }

  /** Whether a key was the list's to answer. */
  function key(event) {
    if (list.hidden) return false;
    if (event.key === "Escape") close();
    else if (event.key === "ArrowDown") move(1);
    else if (event.key === "ArrowUp") move(options().length);
    else if (event.key === "Enter" && texts[current]) take(texts[current]);
    else return false;
    event.preventDefault();
    return true;
  }

  // Without this script it is a box like any other.
  const roles = { role: "combobox", "aria-autocomplete": "list", "aria-controls": list.id };
  for (const [name, value] of Object.entries(roles)) field.setAttribute(name, value);
  close();
  field.addEventListener("blur", close);
  return { show, close, key };
}
