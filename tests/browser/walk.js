// Watches where the keyboard goes: what a page lets be reached, and for each stop whether the focus is there to be seen.
// `walk.stops` are the names of all that can be reached, in order; `walk.seen` grows by one after each Tab.
globalThis.walk = (() => {
  const CAN = "a[href], button:not([disabled]), input:not([type=hidden]):not([disabled]), select:not([disabled]), textarea, summary, [tabindex='0']";
  const shown = (one) => one.checkVisibility({ visibilityProperty: true }) && !one.closest("[inert]");
  // On a phone the parts of a record change places for the eye, and reading-flow has the keyboard follow it.
  const place = (one) => Number(getComputedStyle(one.closest(".record > *") ?? one).order);
  const found = [...document.querySelectorAll(CAN)].filter((one) => one.tabIndex >= 0 && shown(one));
  const inside = found.filter((one) => one.closest(".record")).sort((a, b) => place(a) - place(b));
  const first = found.findIndex((one) => one.closest(".record"));
  const stops = found.map((one, at) => (one.closest(".record") ? inside[at - first] : one));
  const name = (one) => {
    const at = stops.indexOf(one);
    const text = (one.getAttribute("aria-label") ?? one.textContent).trim().replace(/\s+/g, " ").slice(0, 20);
    return at < 0 ? `<${one.localName}> ${text}` : `${at} <${one.localName}> ${text}`;
  };

  // The ring is drawn outside: on how many of its four sides is it not cut off by what the stop stands in?
  const sides = (one, box, wide) => {
    const open = new Set(["top", "right", "bottom", "left"]);
    for (let around = one.parentElement; around; around = around.parentElement) {
      const { overflowX, overflowY } = getComputedStyle(around);
      if (around === document.body || (overflowX === "visible" && overflowY === "visible")) continue;
      const frame = around.getBoundingClientRect();
      if (box.left - wide < frame.left) open.delete("left");
      if (box.top - wide < frame.top) open.delete("top");
      if (box.right + wide > frame.right) open.delete("right");
      if (box.bottom + wide > frame.bottom) open.delete("bottom");
    }
    return open.size;
  };

  const ring = (one, box) => {
    const { outlineStyle, outlineWidth, outlineOffset } = getComputedStyle(one);
    if (one.ownerSVGElement) return parseFloat(getComputedStyle(one.querySelector("rect")).strokeWidth) >= 3 ? "" : "no mark of the focus";
    if (outlineStyle === "none" || parseFloat(outlineWidth) < 2) return "no mark of the focus";
    const out = parseFloat(outlineOffset) + parseFloat(outlineWidth);
    return out > 0 && sides(one, box, out - 1) < 2 ? "the mark of the focus is cut off" : "";
  };

  // Something of it is on the screen and nothing lies over it.
  const covered = (one) => {
    const drawn = [...one.getClientRects()];
    const onTop = drawn.some((box) => [0.5, 0.1, 0.9].some((part) => {
      const left = Math.max(box.left, 0), right = Math.min(box.right, innerWidth);
      const top = Math.max(box.top, 0), bottom = Math.min(box.bottom, innerHeight);
      if (right <= left || bottom <= top) return false;
      const hit = document.elementFromPoint(left + (right - left) * part, (top + bottom) / 2);
      return hit && (one.contains(hit) || hit.contains(one));
    }));
    return onTop ? "" : "covered or off the screen";
  };

  const seen = [];
  addEventListener("keyup", ({ key }) => {
    if (key !== "Tab") return;
    const one = document.activeElement;
    if (!one || one === document.body) { seen.push({ name: "", wrong: "" }); return; }
    const wrong = covered(one) || ring(one, one.getClientRects()[0] ?? one.getBoundingClientRect());
    if (one.type === "date" && seen.at(-1)?.name === name(one)) seen.at(-1).wrong ||= wrong; // its day, month, year are one stop
    else seen.push({ name: name(one), wrong });
  }, true);
  return { stops: stops.map(name), seen };
})();
