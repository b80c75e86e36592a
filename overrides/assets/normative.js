// The query of normative documents: filters the table of the page, and reckons the status of any day.
// hooks/gazette/lives.py (status_on) decides by the same rules; change both or neither.

import { folded, words } from "./search-fold.js";

const form = document.querySelector("#normative-query");
const status = document.querySelector("#normative-count");
const search = document.querySelector("#normative-search");
const names = ["q", "organ", "subject", "year", "status", "on"];
const today = form.dataset.day;
const rows = Array.from(document.querySelectorAll("#normative-table tbody tr"), read);
const DATE = /^\d{4}-\d{2}-\d{2}$/;

function read(row) {
  const [issued, starts, end, ...amended] = row.dataset.life.split(" ");
  const [name, number, , subject] = row.cells;
  return {
    row,
    life: { issued, starts, amended, end: end && { on: end.slice(0, 10), status: end.slice(10) } },
    text: folded(name.querySelector("a").textContent + "\0" + number.textContent),
    organs: row.dataset.organs.split(" "),
    subject: subject.textContent,
    cell: row.cells[6],
  };
}

/** The status of a life on a day and since when; dates are written 2012-07-07, so their order is that of letters. */
export function statusOn({ issued, starts, amended, end }, day) {
  if (end && end.on <= day) return { status: end.status, since: end.on };
  if (day < starts || day < issued) return { status: "尚未施行", since: issued };
  const passed = amended.filter((on) => on <= day);
  return passed.length ? { status: "已修改", since: passed.at(-1) } : { status: "有效", since: starts };
}

function told({ status: word, since }) {
  return ["已修改", "废止", "失效"].includes(word) ? `${word}（${since}）` : word;
}

function asked() {
  const values = Object.fromEntries(names.map((name) => [name, form.elements[name].value.trim()]));
  return { ...values, on: DATE.test(values.on) ? values.on : today, words: words(values.q) };
}

function matches(one, found, query) {
  return (
    one.life.issued <= query.on &&
    (!query.organ || one.organs.includes(query.organ)) &&
    (!query.subject || one.subject === query.subject) &&
    (!query.year || one.life.issued.startsWith(query.year)) &&
    (!query.status || found === query.status || (query.status === "现行有效" && ["有效", "已修改"].includes(found))) &&
    query.words.every((word) => word.streams.some((stream) => one.text.includes(stream)))
  );
}

function answer() {
  const query = asked();
  let count = 0;
  for (const one of rows) {
    const found = statusOn(one.life, query.on);
    one.row.hidden = !matches(one, found.status, query);
    one.cell.textContent = told(found);
    count += one.row.hidden ? 0 : 1;
  }
  status.textContent = `${count ? `找到 ${count} 件` : "没有找到相符的文件"}，有效性按 ${query.on} 计算。`;
  search.href = search.href.replace(/\?.*/, `?${new URLSearchParams({ ...(query.q && { q: query.q }), kind: "normative" })}`);
  write(query);
}

function write(query) {
  const kept = names.filter((name) => query[name] && !(name === "on" && query.on === today)).map((name) => [name, query[name]]);
  const text = new URLSearchParams(kept).toString();
  history.replaceState(null, "", location.pathname + (text && `?${text}`));
}

function restore() {
  const parameters = new URLSearchParams(location.search);
  for (const name of names) form.elements[name].value = parameters.get(name) ?? (name === "on" ? today : "");
  for (const select of form.querySelectorAll("select")) if (select.selectedIndex < 0) select.value = "";
}

form.addEventListener("input", (event) => event.isComposing || answer());
form.addEventListener("compositionend", answer);
form.addEventListener("submit", (event) => event.preventDefault());
document.querySelector("#normative-clear").addEventListener("click", () => {
  for (const name of names) form.elements[name].value = name === "on" ? today : "";
  form.elements.q.focus();
  answer();
});
form.hidden = false;
restore();
answer();
