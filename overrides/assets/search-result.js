// One result as elements: no text of a record is ever read as markup.

const ROOT = new URL("../", import.meta.url);
const FRAGMENT = 80;

/** The list item of a result as search-worker.js describes it. */
export function item({ url, title, kind, organ, date, states, example, near, excerpts }) {
  const address = new URL(url, ROOT).href;
  const badges = [
    ...states.map((state) => element("span", { className: "badge" }, state)),
    ...(example ? [element("span", { className: "badge badge-example" }, "示例数据")] : []),
    ...(near ? [element("span", { className: "badge badge-near" }, "相近")] : []),
  ].flatMap((badge) => [" ", badge]);
  const heading = element("h2", {}, element("a", { href: address }, ...marked(title)), ...badges);
  const facts = element("p", { className: "result-facts" }, `${kind}　${organ}　`, element("time", { dateTime: date }, date));
  return element("li", { className: "result" }, heading, facts, ...excerpts.map((one) => excerpt(one, address)));
}

function excerpt({ parts, hit }, address) {
  const jump = hit && element("a", { className: "result-jump", href: `${address}#:~:text=${fragment(hit)}` }, "看原文此处");
  return element("p", { className: "result-excerpt" }, ...marked(parts), ...(jump ? [" ", jump] : []));
}

/** A text as a text fragment: a dash would end it. */
function fragment(text) {
  return encodeURIComponent(text.slice(0, FRAGMENT)).replaceAll("-", "%2D");
}

function marked(parts) {
  return parts.map(([text, hit]) => (hit ? element("mark", {}, text) : text));
}

/** An element with properties and children. */
export function element(name, properties, ...children) {
  const made = Object.assign(document.createElement(name), properties);
  made.append(...children);
  return made;
}
