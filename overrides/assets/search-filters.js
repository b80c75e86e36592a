// The filters of the search page and its order: what is chosen, how many each choice would leave, and what is chosen by name.

import { element } from "./search-result.js";

const WIDE = matchMedia("(min-width: 60rem)");

/** The filters of a form, in the folding box `fold`; those chosen are named in `tags`, each a button that takes it off. */
export function filters(form, fold, tags) {
  const controls = Array.from(form.elements).filter((one) => one.matches("select, input[type=date]"));
  const narrowing = controls.filter(({ name }) => name !== "sort");
  const selects = narrowing.filter((one) => one.matches("select"));
  const labels = new Map(selects.flatMap((one) => Array.from(one.options, (option) => [option, option.textContent])));
  const open = () => (fold.open = WIDE.matches);

  function read(parameters) {
    for (const one of controls) {
      one.value = parameters.get(one.name) ?? "";
      if (one.selectedIndex < 0) one.value = "";
    }
  }

  function chosen() {
    return Object.fromEntries(controls.filter((one) => one.value).map((one) => [one.name, one.value]));
  }

  function clear() {
    for (const one of narrowing) one.value = "";
  }

  /** How many results each choice would leave; a choice that leaves none is not offered. */
  function count(counts) {
    for (const select of selects) {
      Array.from(select.options).forEach((option, at) => {
        if (!at) return;
        const number = counts[select.name]?.[at - 1] ?? 0;
        option.textContent = `${labels.get(option)}（${number}）`;
        option.hidden = option.disabled = !number && !option.selected;
      });
    }
  }

  /** Name what is chosen; whether anything is. */
  function name() {
    const taken = narrowing.filter((one) => one.value);
    tags.replaceChildren(...taken.map((one) => element("li", {}, tag(one))));
    return taken.length > 0;
  }

  function tag(control) {
    const value = control.matches("select") ? labels.get(control.selectedOptions[0]) : control.value;
    const remove = element("button", { type: "button" }, element("span", { className: "hidden" }, "取消"), `${control.labels[0].textContent}：${value}`);
    remove.addEventListener("click", () => {
      control.value = "";
      tags.dispatchEvent(new Event("change"));
    });
    return remove;
  }

  WIDE.addEventListener("change", open);
  open();
  return { read, chosen, clear, count, name };
}
