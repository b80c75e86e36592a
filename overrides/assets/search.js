// The search page: the query lives in the address, the answer in the list.

import { words } from "./search-fold.js";
import { find, loaded, warm } from "./search-index.js";
import { item } from "./search-result.js";

const PAGE = 20;
const PAUSE = 200;
const form = document.querySelector("#search-page");
const list = document.querySelector("#search-results");
const status = document.querySelector("#search-status");
const more = document.querySelector("#search-more");
const clear = document.querySelector("#search-clear");
const advice = document.querySelector("#search-advice");
const names = Array.from(form.querySelectorAll("select"), (select) => select.name);
const title = document.title;
let turn = 0;
let timer;
let results = [];

function read() {
  const parameters = new URLSearchParams(location.search);
  form.elements.q.value = parameters.get("q") ?? "";
  for (const name of names) form.elements[name].value = parameters.get(name) ?? "";
  for (const name of names) if (form.elements[name].selectedIndex < 0) form.elements[name].value = "";
}

function filters() {
  return Object.fromEntries(names.map((name) => [name, form.elements[name].value]).filter(([, value]) => value));
}

function write() {
  const query = form.elements.q.value.trim();
  const parameters = new URLSearchParams({ ...(query && { q: query }), ...filters() });
  const text = parameters.toString();
  history.replaceState(null, "", location.pathname + (text && `?${text}`));
  document.title = query ? `${query} - ${title}` : title;
}

function later() {
  busy();
  clearTimeout(timer);
  timer = setTimeout(answer, PAUSE);
}

/** From now on the list is out of date, and every answer under way is stale. */
function busy() {
  turn += 1;
  list.setAttribute("aria-busy", "true");
}

async function answer() {
  clearTimeout(timer);
  busy();
  write();
  const mine = turn;
  const query = form.elements.q.value;
  try {
    const found = await find(query, filters());
    const first = await loaded(found.slice(0, PAGE), query);
    if (mine === turn) show(query, found, first);
  } catch (error) {
    console.error(error);
    if (mine === turn) fail();
  }
}

function show(query, found, first) {
  results = found;
  list.replaceChildren(...first.map((shown) => item(shown, words(query))));
  const none = query.trim() !== "" && !found.length;
  const unasked = query.trim() === "" && Object.keys(filters()).length > 0;
  advise(none);
  done(none ? "没有找到相符的信息" : unasked ? "请先输入要找的词；只想按种类、机关或年份查看，请从栏目进入" : found.length ? count() : "");
}

function fail() {
  results = [];
  list.replaceChildren();
  advise(false);
  done("搜索暂时用不了，请检查网络后再试一次");
}

function done(message) {
  more.hidden = list.children.length >= results.length;
  clear.hidden = !Object.keys(filters()).length;
  status.textContent = message;
  list.removeAttribute("aria-busy");
}

function count() {
  const rest = list.children.length < results.length ? `，已显示前 ${list.children.length} 条` : "";
  return `找到 ${results.length} 条信息${rest}`;
}

function advise(none) {
  document.querySelector("[data-no-results]")?.remove();
  if (!none) return;
  const box = document.createElement("div");
  box.dataset.noResults = "";
  box.append(advice.content.cloneNode(true));
  list.after(box);
}

async function showMore() {
  const mine = turn;
  const shown = list.children.length;
  list.setAttribute("aria-busy", "true");
  try {
    const next = await loaded(results.slice(shown, shown + PAGE), form.elements.q.value);
    if (mine !== turn) return;
    list.append(...next.map((one) => item(one, words(form.elements.q.value))));
    done(count());
    list.children[shown].querySelector("a").focus();
  } catch (error) {
    console.error(error);
    if (mine === turn) done("其余结果没有取到，请再试一次");
  }
}

function withoutFilters() {
  for (const name of names) form.elements[name].value = "";
  form.elements.q.focus();
  answer();
}

function again() {
  read();
  answer();
}

form.addEventListener("input", (event) => event.isComposing || later());
form.addEventListener("compositionend", later);
form.addEventListener("change", (event) => event.target.matches("select") && answer());
form.addEventListener("submit", (event) => {
  event.preventDefault();
  answer();
});
form.addEventListener("focusin", () => warm().catch(() => {}), { once: true });
more.addEventListener("click", showMore);
clear.addEventListener("click", withoutFilters);
addEventListener("popstate", again);
again();
