"""Type of twice the size, a page enlarged four times, the largest type of 长者模式: no text is cut off or written over other text.

What is too wide for the screen, a table or a drawing, scrolls in a place of its own that the keyboard reaches.
"""

from __future__ import annotations

import pytest

from browser.reading import choose, script, unfold

# Width and height in px, the mode, and how large type is: 320 × 256 is a screen of 1280 × 1024 enlarged four times.
CASES = (
    (320, 256, "light", "100%"),
    (360, 800, "light", "100%"),
    (360, 800, "light", "200%"),
    (768, 800, "light", "100%"),
    (1280, 800, "light", "100%"),
    (1280, 800, "light", "200%"),
    (320, 800, "elder", ""),
    (768, 800, "elder", ""),
    (1280, 800, "elder", ""),
    (360, 800, "elder, largest", ""),
)


@pytest.fixture(scope="module")
def page(chromium):
    context = chromium.new_context(reduced_motion="reduce")
    yield context.new_page()
    context.close()


def _lost(page) -> list[str]:
    """What is lost on the page that is open, in any of the cases."""
    unfold(page)
    found = []
    for width, height, mode, size in CASES:
        page.set_viewport_size({"width": width, "height": height})
        choose(page, mode)
        page.evaluate("(size) => { document.documentElement.style.fontSize = size }", size)
        found += [f"{width} {mode} {size}: {one}" for one in page.evaluate(script("reflow.js"))]
    return found


def test_no_text_of_any_template_is_lost_at_any_width_or_size(page, register, templates):
    found = {}
    for name in templates:
        page.goto(register + name)
        found[name] = _lost(page)
    assert {name: one for name, one in found.items() if one} == {}


def test_what_is_lost_is_seen(page, register):
    page.goto(f"{register}about/")
    page.evaluate("""() => {
      const [first, second, third] = document.querySelectorAll("#main p");
      Object.assign(first.style, { height: "1em", overflow: "hidden" });
      Object.assign(second.style, { position: "relative", left: "-30px" });
      third.style.marginTop = "-5em";
    }""")
    found = " ".join(_lost(page))
    assert all(one in found for one in ("cut off", "beside the screen", "one over the other"))
