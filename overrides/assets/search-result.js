// Results and the way from page to page, as elements: no text of a record is ever read as markup.

const ROOT = new URL("../", import.meta.url);

/** The list item of a result as search-worker.js describes it. */
export function item({ url, title, kind, organ, date, states, example, near, excerpts }) {
  const address = new URL(url, ROOT).href;
  const badges = [
    ...states.map((state) => element("span", { className: "badge" }, state)),
    ...(example ? [element("span", { className: "badge badge-example" }, "示例数据")] : []),
    ...(near ? [element("span", { className: "badge badge-near" }, "相近")] : []),
  ].flatMap((badge) => [" ", badge]);
  const heading = element("h2", {}, element("a", { href: address }, ...marked(title)), ...badges);
  const facts = element("p", { className: "result-facts" }, `${kind}　${organ}　`, element("span", {}, element("time", { dateTime: date }, date), " 发布"));
  return element("li", { className: "result" }, heading, facts, ...excerpts.map((one) => excerpt(one, address)));
}

function excerpt({ parts, hit }, address) {
  const jump = hit && element("a", { className: "result-jump", href: `${address}#:~:${fragment(hit)}` }, "看原文此处");
  return element("p", { className: "result-excerpt" }, ...marked(parts), ...(jump ? [" ", jump] : []));
}

/** A hit as a text fragment. Browsers find one only from the beginning of a word to the end of one, and Chinese has no spaces to
 *  tell words by; so it is told with the rest of its clause, which begins and ends with words. */
function fragment({ before, text, after }) {
  const [first, ...rest] = text.split(/\s*\n\s*/u);
  const end = rest.length ? `,${encoded(rest.at(-1))}` : "";
  return `text=${before && `${encoded(before)}-,`}${encoded(first)}${end}${after && `,-${encoded(after)}`}`;
}

/** A dash in a text fragment means something of its own. */
function encoded(text) {
  return encodeURIComponent(text).replaceAll("-", "%2D");
}

function marked(parts) {
  return parts.map(([text, hit]) => (hit ? element("mark", {}, text) : text));
}

/** The links to the page before and the page after; `address` makes one of a page's number. Nothing where there is but one page. */
export function pages(page, last, address) {
  if (last < 2) return [];
  const link = (text, to, rel) => (to < 1 || to > last ? [] : [element("a", { href: address(to), rel }, text)]);
  return [...link("上一页", page - 1, "prev"), element("span", {}, `第 ${page} 页，共 ${last} 页`), ...link("下一页", page + 1, "next")];
}

/** An element with properties and children. */
export function element(name, properties, ...children) {
  const made = Object.assign(document.createElement(name), properties);
  made.append(...children);
  return made;
}
