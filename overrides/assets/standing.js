// The page of a normative document: says how it stands on a day, from the table of the page. Nothing is reckoned here.

const form = document.querySelector(".on-day");
const said = form.querySelector("output");
const rows = [...document.querySelectorAll("tr[data-first]")];

function answer() {
  const day = form.elements["on-day"].value;
  const row = rows.findLast(({ dataset }) => dataset.first <= day);
  for (const one of rows) one.classList.toggle("asked", Boolean(day) && one === row);
  said.textContent = !day ? "" : row ? `${row.querySelector("strong").textContent}。${row.cells[3].textContent}。` : "那一天本文件还没有公布。";
}

form.addEventListener("input", answer);
form.addEventListener("submit", (event) => event.preventDefault());
form.hidden = false;
answer();
