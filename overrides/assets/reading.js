// How this reader wants to read: 长者模式, dark colours, the size of type. Kept on this device only, and applied before
// anything is drawn, so the page does not flash. Who has not chosen between light and dark gets what the device is set to.
// Then, what is on every page too: `/` leads to the search box, unless the reader switched that off (who speaks to the
// device types letters he does not mean: WCAG 2.1.4), and the box suggests what there is.
"use strict";
(() => {
  const SIZES = 2;
  const root = document.documentElement;
  const night = matchMedia("(prefers-color-scheme: dark)");
  const state = {};
  const kept = (name) => { try { return localStorage.getItem(name); } catch { return null; } };
  const keep = (name, value) => {
    state[name] = value;
    try { localStorage.setItem(name, value); } catch { /* not allowed to: until the page is left */ }
  };
  const within = (size) => Math.min(Math.max(size, 0), SIZES);
  const size = () => within(Number(state.size) || 0);
  const pressed = { elder: () => state.elder === "on", dark: () => (state.dark ? state.dark === "on" : night.matches), slash: () => state.slash !== "off" };

  const apply = () => {
    root.toggleAttribute("data-elder", pressed.elder());
    if (state.dark) root.dataset.theme = pressed.dark() ? "dark" : "light";
    root.dataset.size = size();
    root.toggleAttribute("data-no-slash", !pressed.slash());
  };

  const show = () => {
    for (const button of document.querySelectorAll(".reading [data-mode]")) button.setAttribute("aria-pressed", pressed[button.dataset.mode]());
    for (const button of document.querySelectorAll(".reading [data-step]")) {
      const next = size() + Number(button.dataset.step);
      button.setAttribute("aria-disabled", next !== within(next));
    }
  };

  const remember = () => {
    for (const name of ["elder", "dark", "size", "slash"]) state[name] = kept(name);
    apply();
  };

  const press = ({ mode, step }) => {
    if (mode) keep(mode, pressed[mode]() ? "off" : "on");
    else keep("size", String(within(size() + Number(step))));
    apply();
    show();
  };

  remember();
  root.dataset.scripted = ""; // what scripts will add has its room from the start
  document.addEventListener("DOMContentLoaded", () => {
    const reading = document.querySelector(".reading");
    reading.hidden = false;
    show();
    reading.addEventListener("click", ({ target }) => {
      const button = target.closest("button");
      if (button) press(button.dataset);
    });
  });
  // A page the browser kept, and one open beside this, follow what was chosen since
  for (const told of ["pageshow", "storage"]) addEventListener(told, () => { remember(); show(); });
  if (night.addEventListener) night.addEventListener("change", show);
})();

(() => {
  const BOX = "form[role=search] input[type=search]";
  const TOUCHED = matchMedia("(hover: none) and (pointer: coarse)"); // there neither the key nor its switch
  const TYPING = "input, select, textarea, [contenteditable]";
  document.addEventListener("keydown", (event) => {
    if (event.key !== "/" || TOUCHED.matches || document.documentElement.hasAttribute("data-no-slash")) return;
    if (event.isComposing || event.ctrlKey || event.metaKey || event.altKey || event.target.closest(TYPING)) return;
    const box = document.querySelector(`#main ${BOX}`) ?? document.querySelector(BOX); // the one in the text before the header's
    if (!box) return;
    event.preventDefault();
    box.focus();
    box.select();
  });
  // Suggestions come when a reader turns to a box, unless he asks for few data; without them it is a box like any other
  document.addEventListener("focusin", ({ target }) => {
    if (!target.matches(".search-form input") || navigator.connection?.saveData) return;
    import("./search-box.js").then(({ suggesting }) => suggesting(target), () => {});
  });
})();
