// How this reader wants to read: 长者模式, dark colours, the size of type. Kept on this device only, and applied before
// anything is drawn, so the page does not flash. Without this script the page is light and of ordinary size.
"use strict";
(() => {
  const root = document.documentElement;
  const kept = (name) => { try { return localStorage.getItem(name); } catch { return null; } };
  const keep = (name, value) => { try { localStorage.setItem(name, value); } catch { /* not allowed to: until the page is left */ } };
  const SIZES = 2;
  const state = {
    elder: kept("elder") === "on",
    dark: kept("dark") ? kept("dark") === "on" : matchMedia("(prefers-color-scheme: dark)").matches,
    size: Math.min(Math.max(Number(kept("size")) || 0, 0), SIZES),
  };

  const apply = () => {
    root.toggleAttribute("data-elder", state.elder);
    root.dataset.theme = state.dark ? "dark" : "light";
    root.dataset.size = state.size;
  };

  const show = (reading) => {
    for (const button of reading.querySelectorAll("[data-mode]")) button.setAttribute("aria-pressed", state[button.dataset.mode]);
    for (const button of reading.querySelectorAll("[data-step]")) {
      const next = state.size + Number(button.dataset.step);
      button.setAttribute("aria-disabled", next < 0 || next > SIZES);
    }
  };

  const press = (button) => {
    const { mode, step } = button.dataset;
    if (mode) {
      state[mode] = !state[mode];
      keep(mode, state[mode] ? "on" : "off");
    } else {
      state.size = Math.min(Math.max(state.size + Number(step), 0), SIZES);
      keep("size", state.size);
    }
  };

  apply();
  document.addEventListener("DOMContentLoaded", () => {
    const reading = document.querySelector(".reading");
    reading.hidden = false;
    show(reading);
    reading.addEventListener("click", ({ target }) => {
      const button = target.closest("button");
      if (!button) return;
      press(button);
      apply();
      show(reading);
    });
  });
})();
