// The address of an organ's records of one kind, looked up among the addresses that the page lists.
const form = document.querySelector("#choose");
const organ = document.querySelector("#choose-organ");
const kind = document.querySelector("#choose-kind");
const answer = document.querySelector("#choose-answer");

function row() {
  const wanted = [organ.value, kind.value];
  if (!wanted[0] && !wanted[1]) return document.querySelector("tr[data-all]");
  return [...document.querySelectorAll("tr[data-organ], tr[data-kind]")].find(
    (one) => (one.dataset.organ ?? "") === wanted[0] && (one.dataset.kind ?? "") === wanted[1],
  );
}

function show() {
  const found = row();
  answer.replaceChildren();
  if (!found) {
    answer.textContent = "本网站还没有收录这个机构的这一种信息，可以只选机构，或者只选种类。";
    return;
  }
  const [name, records, changes, newest] = found.cells;
  answer.append(`${name.textContent}的订阅地址：`, link(records), "；只要变更：", link(changes), `。最新一条：${newest.textContent}`);
}

// The Atom address of a cell, written out so that it can be read and copied.
function link(cell) {
  const address = cell.querySelectorAll("a")[1];
  const copy = document.createElement("a");
  copy.href = address.href;
  copy.textContent = address.href;
  return copy;
}

if (form) {
  form.hidden = false;
  form.addEventListener("change", show);
  form.addEventListener("submit", (event) => event.preventDefault());
  show();
}
