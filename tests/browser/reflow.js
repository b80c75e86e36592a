// What of a page's text a reader loses: cut off, beside the screen, or written over other text. One string for each thing found.
(() => {
  const root = document.documentElement;
  const found = [];
  const said = (text) => text.trim().replace(/\s+/g, " ").slice(0, 24);
  if (root.scrollWidth > root.clientWidth) found.push(`the page is ${root.scrollWidth - root.clientWidth} px too wide`);

  // Where a text may be drawn: inside all that cuts off what stands out of it. What scrolls shows the rest, if the keyboard can get there.
  const reach = (element) => element.matches("[tabindex='0']") || element.querySelector("a[href], button, input, select, summary, [tabindex='0']");
  const cut = (element, box) => {
    for (let one = element; one && one !== document.body; one = one.parentElement) {
      const { overflowX, overflowY, position } = getComputedStyle(one);
      if (overflowX === "visible" && overflowY === "visible") continue;
      const frame = one.getBoundingClientRect();
      const across = box.left < frame.left - 1 || box.right > frame.right + 1;
      const down = box.top < frame.top - 1 || box.bottom > frame.bottom + 3;
      const scrolls = (overflow) => ["auto", "scroll"].includes(overflow) && reach(one);
      if ((across && !scrolls(overflowX)) || (down && !scrolls(overflowY))) return "cut off";
      if (across || down) return "to be scrolled to";
      if (position === "fixed") break;
    }
    return box.left < -1 || box.right > root.clientWidth + 1 ? "beside the screen" : "";
  };

  const unseen = (element) => element.closest(".hidden, .skip, script, noscript, option, title, desc") || getComputedStyle(element.closest("thead") ?? element).clipPath !== "none";
  const lines = [];
  const all = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  while (all.nextNode()) {
    const { data, parentElement: element } = all.currentNode;
    if (!data.trim() || !element.checkVisibility({ visibilityProperty: true }) || unseen(element)) continue;
    const range = document.createRange();
    range.selectNodeContents(all.currentNode);
    for (const box of range.getClientRects()) {
      if (box.width < 1) continue;
      // A wide space where a line ends hangs over the edge, and nobody misses it
      const hanging = data.includes("\u3000") ? parseFloat(getComputedStyle(element).fontSize) : 0;
      const state = cut(element, new DOMRect(box.x, box.y, box.width - Math.min(hanging, box.width - 1), box.height));
      if (state === "to be scrolled to") continue;
      if (state) found.push(`${state}: ${said(data)} <${element.tagName.toLowerCase()}>`);
      lines.push({ box, data, element });
    }
  }

  // Two texts in one place. Boxes of lines are higher than their signs: a third of the lower one may be shared.
  lines.sort((a, b) => a.box.top - b.box.top);
  lines.forEach((one, at) => {
    for (let next = at + 1; next < lines.length && lines[next].box.top < one.box.bottom; next += 1) {
      const other = lines[next];
      const across = Math.min(one.box.right, other.box.right) - Math.max(one.box.left, other.box.left);
      const down = Math.min(one.box.bottom, other.box.bottom) - other.box.top;
      const drawn = one.element.ownerSVGElement && other.element.ownerSVGElement; // words of a chart stand apart
      if (across > (drawn ? -2 : 1) && down > Math.min(one.box.height, other.box.height) * 0.4) found.push(`one over the other: ${said(one.data)} / ${said(other.data)}`);
    }
  });
  return [...new Set(found)];
})()
