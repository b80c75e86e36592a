"""Every template by keyboard alone: each stop is reached in order and seen, what is folded opens, words are explained."""

from __future__ import annotations

import pytest

from browser.reading import script, unfold

RECORD = "normative/example-fishery-2019/"
# A field for a day has stops of its own, which `walk` takes for one.
INSIDE_DAYS = 3


def _walk(page) -> list[str]:
    """What is wrong on the way through the page that is open, from its start until Tab leaves it or comes round again."""
    unfold(page)
    page.evaluate(script("walk.js"))
    stops = page.evaluate("walk.stops")
    for _ in range(len(stops) + 1 + INSIDE_DAYS * page.locator("input[type=date]:visible").count()):
        page.keyboard.press("Tab")
    seen = page.evaluate("walk.seen")
    names = [one["name"] for one in seen[: len(stops)]]
    wrong = [f"{one['name']}: {one['wrong']}" for one in seen if one["wrong"]]
    wrong += [f"{name} instead of {stop}" for stop, name in zip(stops, names, strict=True) if stop != name][:3]
    return wrong + ([] if seen[len(stops)]["name"] in ("", stops[0]) else ["no way out"])


@pytest.mark.parametrize("width", [360, 1280])
def test_tab_reaches_all_that_can_be_pressed_in_order_always_seen_and_leaves_the_page(
    reader, register, templates, width
):
    page, found = reader(width, reduced_motion="reduce"), {}
    for name in templates:
        page.goto(register + name)
        found[name] = _walk(page)
    assert {name: one for name, one in found.items() if one} == {}


def test_the_walk_sees_a_ring_that_is_not_drawn_a_stop_that_is_covered_and_one_that_cannot_be_left(reader, register):
    page = reader(1280)
    page.goto(f"{register}about/")
    page.evaluate("""() => {
      const [first, second, third] = document.querySelectorAll(".footer a");
      first.style.outline = "none";
      const cover = document.body.appendChild(document.createElement("p"));
      Object.assign(cover.style, { position: "fixed", inset: 0, background: "red", margin: 0 });
      cover.hidden = true;
      second.addEventListener("focus", () => { cover.hidden = false; });
      second.addEventListener("blur", () => { cover.hidden = true; });
      third.addEventListener("keydown", (event) => event.preventDefault());
    }""")
    found = _walk(page)
    assert any(one.endswith("no mark of the focus") for one in found)
    assert any(one.endswith("covered or off the screen") for one in found)
    assert found[-1] == "no way out"


def test_all_that_is_folded_opens_and_closes_by_enter_and_by_space(reader, register, templates):
    page, checked = reader(1280), 0
    for name in templates:
        page.goto(register + name)
        for one in page.locator("summary:visible").all()[:4]:  # the others of a page are made alike
            one.focus()
            before = one.evaluate("one => one.parentElement.open")
            for key, then in (("Enter", not before), ("Space", before)):
                page.keyboard.press(key)
                assert one.evaluate("one => one.parentElement.open") is then, (name, key, one.inner_text())
            checked += 1
    assert checked > 80


def test_words_are_explained_by_touch_and_by_keyboard_on_every_template_that_has_some(reader, register, templates):
    page, met = reader(360, has_touch=True), 0
    for name in templates:
        page.goto(register + name)
        word, note = page.locator("dt > .term:visible").first, page.locator(".term-note")
        if not word.count():
            continue
        met += 1
        word.tap()
        note.wait_for()
        word.tap()
        assert note.count() == 0, name
        page.keyboard.press("Enter")
        note.wait_for()
        page.keyboard.press("Tab")
        assert page.evaluate("document.activeElement.matches('.term-note a')"), name
        page.keyboard.press("Escape")
        assert note.count() == 0, name
        assert word.evaluate("one => one === document.activeElement"), name
        assert page.url == register + name
    assert met > 30
