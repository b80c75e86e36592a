// The search page: the question lives in the address, the answer in the list; search-worker.js answers.

import { filters } from "./search-filters.js";
import { recent } from "./search-recent.js";
import { element, item, pages } from "./search-result.js";
import { suggestions } from "./search-suggest.js";

const PAGE = 10;
const PAUSE = 150;
const SLOW = 600;
const find = (selector) => document.querySelector(selector);
const form = find("#search-page");
const field = form.elements.q;
const list = find("#search-results");
const status = find("#search-status");
const pager = find("#search-pages");
const nearer = find("#search-near");
const clear = find("#search-clear");
const bar = find("#search-bar");
const title = document.title;
const worker = new Worker(new URL("./search-worker.js", import.meta.url), { type: "module" });
const suggested = suggestions(field, find("#search-suggestions"), taken);
const refined = filters(form, find("#search-narrow"), find("#search-chosen"));
const last = recent(find("#search-recent"), field);
let turn = 0;
let timers = [];
let page = 1;
let near = false;
// Whether the step of the history we are in is one of letters being typed: all typed in a row are one step.
let typing = false;
let suggesting = false;
let returning = true;
// What to do with the focus once the answer is there.
let arrive;

const words = () => field.value.trim();
const blank = () => !words() && !Object.keys(refined.chosen()).length;

function read() {
  const parameters = new URLSearchParams(location.search);
  field.value = parameters.get("q") ?? "";
  refined.read(parameters);
  page = Math.max(1, Math.floor(Number(parameters.get("page"))) || 1);
  near = parameters.get("near") === "1";
}

/** The address of what is asked, at a page of its answer. */
function address(at) {
  const query = words();
  const asked = { ...(query && { q: query }), ...refined.chosen(), ...(near && { near: 1 }), ...(at > 1 && { page: at }) };
  const text = new URLSearchParams(asked).toString();
  return location.pathname + (text && `?${text}`);
}

/** What is asked into the address; with `step` as a step to go back from. */
function write(step) {
  document.title = words() ? `${words()} - ${title}` : title;
  const now = address(page);
  if (now === location.pathname + location.search) return;
  if (step) {
    keepPlace();
    history.pushState(null, "", now);
  } else history.replaceState(history.state, "", now);
}

/** Where a reader was on the page, for when he comes back to it: the browser looks for the place before the results are there. */
function keepPlace() {
  history.replaceState({ y: scrollY }, "");
}

function later() {
  busy();
  timers.push(setTimeout(type, PAUSE));
}

function type() {
  suggesting = true;
  ask({ step: !typing });
  typing = true;
}

/** From now on the list is out of date, and every answer under way is stale. */
function busy() {
  timers.forEach(clearTimeout);
  timers = blank() ? [] : [setTimeout(say, SLOW, "正在搜索…")];
  turn += 1;
  list.setAttribute("aria-busy", "true");
}

/** A reader means what he asks: by a button, a filter, a suggestion. */
function settle(asked = {}) {
  suggested.close();
  suggesting = false;
  last.remember(words());
  ask({ step: true, ...asked });
}

function ask({ step = false, at = 1, wider = false } = {}) {
  typing = false;
  page = at;
  near = wider;
  busy();
  write(step);
  clear.hidden = !refined.name();
  if (blank()) show({ items: [], total: 0, near: 0 });
  worker.postMessage({ ...question(), start: (page - 1) * PAGE, count: blank() ? 0 : PAGE });
}

function question() {
  const { from, to, sort, ...chosen } = refined.chosen();
  return { turn, near, query: words(), chosen, from, to, sort };
}

worker.addEventListener("message", ({ data }) => {
  if (data.turn !== turn) return;
  if (data.error !== undefined) fail(data.error);
  else if (data.names) suggest(data.names);
  else if (blank()) refined.count(data.counts);
  else if (page > 1 && page > pagesOf(data)) ask({ at: Math.max(1, pagesOf(data)), wider: near });
  else show(data);
});
worker.addEventListener("error", () => fail("search-worker.js"));

const pagesOf = (answer) => Math.ceil((answer.total + answer.near) / PAGE);

function show(answer) {
  list.replaceChildren(...answer.items.map(item));
  list.start = (page - 1) * PAGE + 1;
  if (answer.counts) refined.count(answer.counts);
  advise(Boolean(words()) && !answer.total && answer);
  last.show(blank());
  find("#search-start").hidden = !blank();
  pager.replaceChildren(...pages(page, pagesOf(answer), address));
  nearer.hidden = near || !words() || !answer.total || answer.total > PAGE;
  done(blank() ? "" : said(answer));
  if (suggesting && words()) worker.postMessage({ ...question(), names: true });
  place();
}

/** Put the reader where he was, or where he asked to go. */
function place() {
  if (returning && history.state?.y) scrollTo(0, history.state.y);
  returning = false;
  arrive?.();
  arrive = undefined;
}

function suggest(names) {
  if (suggesting) suggested.show(names);
  suggesting = false;
}

function said({ items, total, near: others, unfiltered, about }) {
  const { from, to } = refined.chosen();
  const first = list.start;
  const here = pager.children.length ? `（第 ${first} 至 ${first + items.length - 1} 条）` : "";
  if (from && to && from > to) return "没有符合筛选的信息：开始的日期在结束的日期之后";
  if (!words()) return total ? `共有 ${total} 条信息${here}` : "没有符合筛选的信息";
  if (total) return `找到${about ? "约" : ""} ${total} 条相符的信息${others ? `，另有 ${others} 条相近的` : near ? "，没有另外相近的" : ""}${here}`;
  if (unfiltered) return `没有找到相符的信息；取消筛选可以看到 ${unfiltered} 条`;
  return others ? `没有找到完全相符的信息，下面 ${others} 条是相近的${here}` : "没有找到相符的信息";
}

function fail(error) {
  console.error(error);
  suggesting = false;
  show({ items: [], total: 0, near: 0 });
  advise(false);
  const columns = find("#search-advice").content.querySelector(".search-columns").cloneNode(true);
  list.after(element("div", { className: "search-advice" }, columns));
  say("搜索暂时用不了，请检查网络，刷新本页再试一次，或者从栏目进入");
}

function done(message) {
  timers.forEach(clearTimeout);
  pager.hidden = !pager.children.length;
  say(message);
  list.removeAttribute("aria-busy");
}

function say(message) {
  status.textContent = message;
}

/** What to do when nothing was found; where there are near hits, a shorter query stands before them and the columns after. */
function advise(answer) {
  document.querySelectorAll(".search-advice").forEach((one) => one.remove());
  if (!answer) return;
  const box = element("div", { className: "search-advice" });
  box.dataset.noResults = "";
  box.append(find("#search-advice").content.cloneNode(true));
  const shorter = box.querySelector(".search-shorter");
  if (answer.shorter) {
    const link = shorter.querySelector("a");
    link.textContent = answer.shorter;
    link.href = `?${new URLSearchParams({ q: answer.shorter })}`;
  } else shorter.remove();
  if (!answer.items.length) return list.after(box);
  list.after(element("div", { className: "search-advice" }, ...box.querySelectorAll(":scope > :not(.search-shorter)")));
  if (!answer.shorter) box.append(element("p", {}, "没有一条信息原样写着您输入的话。"));
  list.before(box);
}

function taken(text) {
  field.value = text;
  settle();
}

/** Up and down go through the suggestions, else through the results. */
function key(event) {
  // 229 is a key that an input method has taken, also the one that ends its composition.
  if (event.isComposing || event.keyCode === 229 || event.ctrlKey || event.metaKey || event.altKey) return;
  if (event.target === field ? !suggested.key(event) : list.contains(event.target)) walk(event);
}

function walk(event) {
  const links = Array.from(list.querySelectorAll("h2 a"));
  const here = links.indexOf(event.target.closest("li")?.querySelector("h2 a"));
  const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
  if (!step || (here < 0 && step < 0) || !links.length) return;
  event.preventDefault();
  (links[here + step] ?? (here + step < 0 ? field : links[here])).focus();
}

/** To another page of results in place, unless the reader wants it elsewhere. */
function turnPage(event) {
  const link = event.target.closest("a");
  if (!link || event.ctrlKey || event.metaKey || event.shiftKey || event.altKey) return;
  event.preventDefault();
  arrive = () => {
    bar.scrollIntoView();
    list.querySelector("h2 a")?.focus({ preventScroll: true });
  };
  ask({ step: true, at: page + (link.rel === "next" ? 1 : -1), wider: near });
}

form.addEventListener("submit", (event) => {
  event.preventDefault();
  settle();
});
field.addEventListener("input", (event) => !event.isComposing && later());
// What was typed before waits for what is being composed.
field.addEventListener("compositionstart", () => timers.forEach(clearTimeout));
field.addEventListener("compositionend", later);
document.addEventListener("keydown", key);
document.addEventListener("click", (event) => event.target.closest("a") && keepPlace());
list.addEventListener("click", (event) => event.target.closest("a") && last.remember(words()));
pager.addEventListener("click", turnPage);
for (const box of [find("#search-narrow"), find("#search-chosen"), bar]) {
  box.addEventListener("change", () => {
    if (box.id === "search-chosen") arrive = () => status.focus();
    settle();
  });
}
nearer.addEventListener("click", () => {
  arrive = () => (list.querySelector("li:has(.badge-near) h2 a") ?? status).focus();
  settle({ wider: true });
});
clear.addEventListener("click", () => {
  refined.clear();
  arrive = () => status.focus();
  settle();
});
find("#search-see").addEventListener("click", () => {
  find("#search-narrow").open = false;
  status.focus();
});
addEventListener("popstate", () => {
  read();
  returning = true;
  suggesting = false;
  ask({ at: page, wider: near });
});
history.scrollRestoration = "manual";
read();
last.remember(words());
ask({ at: page, wider: near });
