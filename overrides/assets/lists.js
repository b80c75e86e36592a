// Sorts a list by a column where it stands: by name and organ as Chinese is read aloud, by the day of the last change.
// Without this script the last changed come first.

const READ = new Intl.Collator("zh-CN", { numeric: true });
const DIRECTIONS = { ascending: "从前到后", descending: "从后到前" };

function key(row, column) {
  const cell = row.cells[column];
  return cell.querySelector("time")?.getAttribute("datetime") ?? (cell.querySelector("a") ?? cell).textContent.trim();
}

function sort(table, head, direction) {
  const body = table.tBodies[0];
  const sign = direction === "ascending" ? 1 : -1;
  const rows = Array.from(body.rows, (row) => [key(row, head.cellIndex), row]);
  rows.sort(([a], [b]) => sign * READ.compare(a, b));
  body.append(...rows.map(([, row]) => row));
  for (const other of head.parentElement.cells) other.removeAttribute("aria-sort");
  head.setAttribute("aria-sort", direction);
}

function say(table, head, direction, status) {
  const dated = head.dataset.sort === "day";
  const words = dated ? { ascending: "从早到晚", descending: "从晚到早" }[direction] : DIRECTIONS[direction];
  status.textContent = `本页按${head.textContent}${words}排列`;
}

for (const table of document.querySelectorAll("table[data-sorted]")) {
  const status = document.createElement("p");
  status.className = "count";
  status.setAttribute("role", "status");
  table.closest(".scroll").before(status);
  for (const head of table.tHead.rows[0].cells) {
    if (!("sort" in head.dataset)) continue;
    const button = document.createElement("button");
    button.type = "button";
    button.className = "sort";
    button.append(...head.childNodes);
    head.append(button);
    button.addEventListener("click", () => {
      const first = head.dataset.sort === "day" ? "descending" : "ascending";
      const other = first === "ascending" ? "descending" : "ascending";
      const direction = head.getAttribute("aria-sort") === first ? other : first;
      sort(table, head, direction);
      say(table, head, direction, status);
    });
  }
}
