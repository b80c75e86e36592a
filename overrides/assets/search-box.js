// What is suggested under the box of a page that is not the search page. reading.js loads this when a reader turns to the box,
// and the index is asked only when he types: until then the page weighs what it weighs. Where anything of it fails, the box
// still leads to the search page.

import { element } from "./search-result.js";
import { suggestions } from "./search-suggest.js";

const PAUSE = 150;
let worker;

/** Make suggestions under a box, once. */
export function suggesting(field) {
  if (field.hasAttribute("role")) return;
  const list = element("ul", { id: `${field.id}-suggestions`, className: "search-suggestions" });
  list.setAttribute("role", "listbox");
  list.setAttribute("aria-label", "建议");
  const status = element("span", { className: "hidden" });
  status.setAttribute("role", "status");
  field.parentElement.append(list, status);
  field.autocomplete = "off";
  const { show, close, key } = suggestions(field, list, (text) => {
    field.value = text;
    field.form.submit();
  });
  let turn = 0;
  let timer;

  function later() {
    clearTimeout(timer);
    turn += 1;
    timer = setTimeout(ask, PAUSE);
  }

  function ask() {
    const query = field.value.trim();
    if (!query) return told([]);
    worker ??= new Worker(new URL("./search-worker.js", import.meta.url), { type: "module" });
    worker.onmessage = ({ data }) => data.turn === turn && told(data.names ?? []);
    worker.postMessage({ turn, query, names: true });
  }

  function told(names) {
    const count = show(names);
    status.textContent = count ? `有 ${count} 条建议，用上下键选择` : "";
  }

  field.addEventListener("input", (event) => !event.isComposing && later());
  field.addEventListener("compositionstart", () => clearTimeout(timer));
  field.addEventListener("compositionend", later);
  // 229 is a key that an input method has taken.
  field.addEventListener("keydown", (event) => !event.isComposing && event.keyCode !== 229 && key(event));
  field.form.addEventListener("submit", () => {
    turn += 1;
    close();
  });
  if (field.value) later();
}
