// One result as elements: no text of a record is ever read as markup.

import { occurrences } from "./search-fold.js";

const BEFORE = 30;
const LENGTH = 110;
const EXCERPTS = 2;

/** The list item of a result, with the words of the query marked. */
export function item(shown, wanted) {
  const link = element("a", { href: shown.url }, ...marked(shown.title, wanted));
  const badge = shown.example ? [" ", element("span", { className: "badge badge-example" }, "示例数据")] : [];
  const date = element("time", { dateTime: shown.date }, shown.date);
  const facts = element("p", { className: "result-facts" }, `${shown.kind}　${shown.organ}　`, date);
  const parts = excerpts(shown.texts, wanted).map((text) => element("p", { className: "result-excerpt" }, ...marked(text, wanted)));
  return element("li", { className: "result" }, element("h2", {}, link, ...badge), facts, ...parts);
}

/** The places that tell most: those with words not yet seen; the beginning when only the title has them. */
function excerpts(texts, wanted) {
  let missing = wanted;
  const chosen = [];
  for (const text of texts) {
    const [first] = missing.length ? occurrences(text, missing) : [];
    if (!first) continue;
    const cut = around(text, first[0]);
    chosen.push(cut);
    missing = missing.filter((word) => !occurrences(cut, [word]).length);
    if (chosen.length === EXCERPTS) break;
  }
  return chosen.length ? chosen : texts.slice(0, 1).map((text) => around(text, 0));
}

function around(text, at) {
  const letters = Array.from(text);
  const place = Array.from(text.slice(0, at)).length;
  const from = letters.length <= LENGTH ? 0 : Math.max(0, place - BEFORE);
  const cut = letters.slice(from, from + LENGTH).join("");
  return `${from > 0 ? "…" : ""}${cut}${from + LENGTH < letters.length ? "…" : ""}`;
}

function marked(text, wanted) {
  const parts = [];
  let done = 0;
  for (const [from, to] of occurrences(text, wanted)) {
    parts.push(text.slice(done, from), element("mark", {}, text.slice(from, to)));
    done = to;
  }
  return [...parts, text.slice(done)];
}

function element(name, properties, ...children) {
  const made = Object.assign(document.createElement(name), properties);
  made.append(...children);
  return made;
}
