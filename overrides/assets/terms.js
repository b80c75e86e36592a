// A word that is explained shows its explanation below itself, by mouse, touch or keyboard, and hides it again. The words of
// it are those of the page 名词解释, fetched when the first is asked for. Without this script the word is a link to that page.
"use strict";
(() => {
  let page;
  const fetched = (address) => {
    page = page || fetch(address).then((answer) => (answer.ok ? answer.text() : Promise.reject(new Error(answer.status))))
      .then((text) => new DOMParser().parseFromString(text, "text/html"));
    return page;
  };

  const explained = async (word) => {
    const { href, hash } = word;
    const found = (await fetched(href.split("#")[0])).getElementById(decodeURIComponent(hash.slice(1)));
    const note = document.createElement("dd");
    note.className = "term-note";
    note.textContent = found.querySelector("dd").textContent;
    const more = document.createElement("a");
    more.href = href;
    more.textContent = "全部名词解释";
    note.append(" ", more);
    return note;
  };

  const press = async (word) => {
    if (word.busy) return;
    if (word.note) {
      word.note.remove();
      word.note = null;
    } else {
      word.busy = true;
      try { word.note = await explained(word); } catch { location.href = word.href; return; }
      word.busy = false;
      word.note.addEventListener("keydown", ({ key }) => {
        if (key !== "Escape") return;
        word.focus();
        press(word);
      });
      word.closest("div").append(word.note);
    }
    word.setAttribute("aria-expanded", Boolean(word.note));
  };

  document.addEventListener("DOMContentLoaded", () => {
    for (const word of document.querySelectorAll("dt > .term")) {
      word.setAttribute("role", "button");
      word.setAttribute("aria-expanded", "false");
      word.addEventListener("click", (event) => {
        if (event.ctrlKey || event.metaKey || event.shiftKey) return;
        event.preventDefault();
        press(word);
      });
      word.addEventListener("keydown", (event) => {
        if (event.key === " ") { event.preventDefault(); press(word); }
        if (event.key === "Escape" && word.note) press(word);
      });
    }
  });
})();
