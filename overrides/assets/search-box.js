// `/` leads to the search box on every page: to the one in the text if there is one, else to the header's.

const BOX = "form[role=search] input[type=search]";
const TYPING = "input, select, textarea, [contenteditable]";

document.addEventListener("keydown", (event) => {
  if (event.key !== "/" || event.isComposing || event.ctrlKey || event.metaKey || event.altKey || event.target.closest(TYPING)) return;
  const box = document.querySelector(`#main ${BOX}`) ?? document.querySelector(BOX);
  if (!box) return;
  event.preventDefault();
  box.focus();
  box.select();
});
