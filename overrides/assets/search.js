// The search page: the question lives in the address, the answer in the list; search-worker.js answers.

import { item, element } from "./search-result.js";
import { forget, recent, remember, suggestions } from "./search-suggest.js";

const PAGE = 10;
const PAUSE = 150;
const NARROW = "(max-width: 40rem)";
const find = (selector) => document.querySelector(selector);
const form = find("#search-page");
const field = form.elements.q;
const list = find("#search-results");
const status = find("#search-status");
const more = find("#search-more");
const nearer = find("#search-near");
const clear = find("#search-clear");
const last = find("#search-recent");
const controls = Array.from(form.querySelectorAll("select, input[type=date]"));
const selects = controls.filter((one) => one.matches("select:not([name=sort])"));
const labels = new Map(selects.flatMap((one) => Array.from(one.options, (option) => [option, option.textContent])));
const title = document.title;
const worker = new Worker(new URL("./search-worker.js", import.meta.url), { type: "module" });
const suggested = suggestions(field, find("#search-suggestions"), taken);
let turn = 0;
let timer;
let typed = false;
let near = false;
let shown = { total: 0, near: 0 };

function read() {
  const parameters = new URLSearchParams(location.search);
  field.value = parameters.get("q") ?? "";
  for (const one of controls) {
    one.value = parameters.get(one.name) ?? "";
    if (one.selectedIndex < 0) one.value = "";
  }
}

function chosen() {
  return Object.fromEntries(controls.filter((one) => one.value).map((one) => [one.name, one.value]));
}

/** The question into the address: a step to go back to once it is sent, none for each letter typed. */
function write(step) {
  const query = field.value.trim();
  const text = new URLSearchParams({ ...(query && { q: query }), ...chosen() }).toString();
  const address = location.pathname + (text && `?${text}`);
  if (step && address !== location.pathname + location.search) history.pushState(null, "", address);
  else history.replaceState(null, "", address);
  document.title = query ? `${query} - ${title}` : title;
}

function later() {
  busy();
  clearTimeout(timer);
  typed = true;
  timer = setTimeout(ask, PAUSE);
}

/** From now on the list is out of date, and every answer under way is stale. */
function busy() {
  turn += 1;
  list.setAttribute("aria-busy", "true");
}

function ask({ step = false, wider = false } = {}) {
  clearTimeout(timer);
  busy();
  near = wider;
  write(step);
  if (step) {
    remember(field.value.trim());
    suggested.close();
  }
  if (field.value.trim() || Object.keys(chosen()).length) request(0);
  else {
    request(0, 0);
    show({ items: [], total: 0, near: 0 });
  }
}

function request(start, count = PAGE) {
  const { from, to, sort, ...filters } = chosen();
  worker.postMessage({ turn, start, count, near, query: field.value.trim(), chosen: filters, from, to, sort });
}

worker.addEventListener("message", ({ data }) => {
  if (data.turn !== turn) return;
  if (data.error !== undefined) fail(data.error);
  else if (data.counts && !field.value.trim() && !Object.keys(chosen()).length) count(data.counts);
  else if (data.start) add(data);
  else show(data);
});
worker.addEventListener("error", () => fail("search-worker.js"));

function show(answer) {
  shown = answer;
  list.replaceChildren(...answer.items.map(item));
  if (answer.counts) count(answer.counts);
  const query = field.value.trim();
  advise(Boolean(query) && !answer.total && answer);
  last.hidden = Boolean(query) || !recent().length;
  if (!last.hidden) remembered();
  if (typed && query) suggested.show(suggestable(query, answer.items));
  typed = false;
  done(said(query, answer));
}

/** Further results after those that are there; the first of them takes the focus. */
function add({ items }) {
  const first = list.children.length;
  list.append(...items.map(item));
  done(said(field.value.trim(), shown));
  list.children[first]?.querySelector("a").focus();
}

function said(query, { total, near: others, unfiltered, about }) {
  if (!query && !Object.keys(chosen()).length) return "";
  const rest = list.children.length < total + others ? `，已显示前 ${list.children.length} 条` : "";
  if (!query) return total ? `共有 ${total} 条信息${rest}` : "没有符合筛选的信息";
  if (total) return `找到${about ? "约" : ""} ${total} 条信息${others ? `，另有 ${others} 条相近的` : ""}${rest}`;
  if (unfiltered) return `没有找到相符的信息；取消筛选可以看到 ${unfiltered} 条`;
  return others ? `没有找到完全相符的信息，下面 ${others} 条是相近的${rest}` : "没有找到相符的信息";
}

function fail(error) {
  console.error(error);
  shown = { total: 0, near: 0 };
  list.replaceChildren();
  advise(false);
  done("搜索暂时用不了，请检查网络后再试一次");
}

function done(message) {
  more.hidden = list.children.length >= shown.total + shown.near;
  nearer.hidden = near || !field.value.trim() || !shown.total || shown.total > PAGE;
  clear.hidden = !Object.keys(chosen()).length;
  status.textContent = message;
  list.removeAttribute("aria-busy");
}

/** How many results each choice of a filter would leave; a choice that leaves none is not offered. */
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

/** What to do when nothing was found; with near hits below it is short. */
function advise(answer) {
  find("[data-no-results]")?.remove();
  if (!answer) return;
  const box = element("div", {});
  box.dataset.noResults = "";
  box.append(find("#search-advice").content.cloneNode(true));
  const shorter = box.querySelector(".search-shorter");
  if (answer.shorter) {
    const link = shorter.querySelector("a");
    link.textContent = answer.shorter;
    link.href = `?${new URLSearchParams({ q: answer.shorter })}`;
  } else shorter.remove();
  if (answer.items.length) box.querySelectorAll(":scope > :not(.search-shorter)").forEach((one) => one.remove());
  if (answer.items.length && !answer.shorter) box.append(element("p", {}, "没有一条信息原样写着您输入的话。"));
  if (answer.items.length) list.before(box);
  else list.after(box);
}

function suggestable(query, items) {
  const organs = Array.from(form.elements.organ?.options ?? [], (option) => labels.get(option)).filter((label) => label?.includes(query));
  const titles = items.filter(({ title: parts, near: loose }) => !loose && parts.some(([, hit]) => hit)).map(({ title: parts }) => parts.map(([text]) => text).join(""));
  const numbers = items.flatMap(({ excerpts }) => excerpts.map(({ parts }) => parts.map(([text]) => text).join(""))).filter((text) => /〔[0-9]{4}〕.{0,14}号$/.test(text) && text.length < 40);
  return [...new Set([...organs.slice(0, 2), ...titles, ...numbers])];
}

function taken(text) {
  field.value = text;
  ask({ step: true });
}

function remembered() {
  const links = recent().map((query) => element("li", {}, element("a", { href: `?${new URLSearchParams({ q: query })}` }, query)));
  last.querySelector("ul").replaceChildren(...links);
}

function withoutFilters() {
  for (const one of controls) one.value = "";
  field.focus();
  ask({ step: true });
}

/** Up and down go through the results, `/` back to the box. */
function key(event) {
  if (event.isComposing || event.ctrlKey || event.metaKey || event.altKey) return;
  if (event.key === "/" && !event.target.matches("input, select, textarea")) {
    event.preventDefault();
    field.focus();
    field.select();
  } else if (event.target === field ? !suggested.key(event) : list.contains(event.target)) walk(event);
}

function walk(event) {
  const links = Array.from(list.querySelectorAll("h2 a"));
  const here = links.indexOf(event.target.closest("li")?.querySelector("h2 a"));
  const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
  if (!step || (here < 0 && step < 0) || !links.length) return;
  event.preventDefault();
  (links[here + step] ?? (here + step < 0 ? field : links[here])).focus();
}

form.addEventListener("input", (event) => event.target === field && !event.isComposing && later());
form.addEventListener("compositionend", later);
form.addEventListener("change", (event) => event.target !== field && ask({ step: true }));
form.addEventListener("submit", (event) => {
  event.preventDefault();
  ask({ step: true });
});
list.addEventListener("click", (event) => event.target.closest("a") && remember(field.value.trim()));
document.addEventListener("keydown", key);
more.addEventListener("click", () => {
  list.setAttribute("aria-busy", "true");
  request(list.children.length);
});
nearer.addEventListener("click", () => ask({ wider: true }));
clear.addEventListener("click", withoutFilters);
last.querySelector("button").addEventListener("click", () => {
  forget();
  last.hidden = true;
  field.focus();
});
addEventListener("popstate", () => {
  read();
  ask();
});
read();
find("#search-narrow").open = !matchMedia(NARROW).matches || Object.keys(chosen()).length > 0;
ask();
