"""长者模式, dark colours, type and zoom: what a reader chooses holds on every template, and nothing is lost by it."""

from __future__ import annotations

from typing import Any

import pytest

LEAST_TYPE, LEAST_TARGET = 18, 44
RECORD = "normative/example-fishery-2019/"
# What is drawn smaller than it may be: visible text by its computed size, and what can be pressed by its box. Links inside
# running text are as high as the text (WCAG 2.5.5 excepts them); what is hidden from the eye is not looked at.
TOO_SMALL = """([type, target]) => {
  const drawn = (element) => {
    const { width, height } = element.getBoundingClientRect();
    return element.checkVisibility({ visibilityProperty: true }) && width > 1 && height > 1 && !element.closest(".hidden, .skip");
  };
  const texts = (element) => document.createTreeWalker(element, NodeFilter.SHOW_TEXT);
  const found = [];
  const all = texts(document.body);
  while (all.nextNode()) {
    const { data, parentElement: element } = all.currentNode;
    if (!data.trim() || ["SCRIPT", "NOSCRIPT", "OPTION"].includes(element.tagName) || !drawn(element)) continue;
    const scale = element.ownerSVGElement ? element.getScreenCTM().d : 1;
    const size = parseFloat(getComputedStyle(element).fontSize) * scale;
    if (size < type) found.push(`${size.toFixed(1)} px: <${element.tagName}> ${data.trim().slice(0, 20)}`);
  }
  const inText = (link) => {
    let block = link;
    while (getComputedStyle(block).display === "inline") block = block.parentElement;
    if (block === link) return false;
    const inside = texts(block);
    while (inside.nextNode()) {
      const { data, parentElement } = inside.currentNode;
      if (/[\\p{L}\\p{N}]/u.test(data) && !parentElement.closest("a, button")) return true;
    }
    return false;
  };
  for (const one of document.querySelectorAll("a[href], button, input:not([type=hidden]), select, summary")) {
    const pressed = ["checkbox", "radio"].includes(one.type) ? one.closest("label") ?? one : one;
    if (!drawn(pressed) || inText(pressed)) continue;
    const { width, height } = pressed.getBoundingClientRect();
    if (Math.min(width, height) < target - .5) found.push(`${width.toFixed()}×${height.toFixed()} px: <${one.tagName}> ${one.textContent.trim().slice(0, 20)} in <${one.parentElement.tagName}>`);
  }
  return [...new Set(found)];
}"""
TOO_WIDE = "document.documentElement.scrollWidth - document.documentElement.clientWidth"


def _each(page, address: str, names: tuple[str, ...], script: str, given: Any = None) -> dict[str, Any]:
    """What a script finds on each page, without those where it finds nothing."""
    found = {}
    for name in names:
        page.goto(address + name)
        found[name] = page.evaluate(script, given)
    return {name: one for name, one in found.items() if one}


@pytest.mark.parametrize("width", [360, 1280])
def test_in_elder_mode_type_and_targets_are_large_on_every_template(reader, register, templates, width):
    page = reader(width, {"elder": "on"})
    assert _each(page, register, templates, TOO_SMALL, [LEAST_TYPE, LEAST_TARGET]) == {}
    page.goto(register + RECORD)
    ordinary = reader(width)
    ordinary.goto(register + RECORD)
    assert ordinary.evaluate(TOO_SMALL, [LEAST_TYPE, LEAST_TARGET]), "the measure sees what is small"


@pytest.mark.parametrize(("width", "kept"), [(320, {}), (320, {"elder": "on"})])
def test_every_template_fits_a_narrow_screen_and_one_enlarged_four_times(reader, register, templates, width, kept):
    assert _each(reader(width, kept), register, templates, f"Math.max(0, {TOO_WIDE})") == {}


def test_text_of_twice_its_size_loses_nothing(reader, register, templates):
    page = reader(1280)
    double = f"document.documentElement.style.fontSize = '200%', Math.max(0, {TOO_WIDE})"
    assert _each(page, register, templates, double) == {}


def test_what_a_reader_chose_is_remembered_on_the_next_page_and_the_next_visit(reader, register):
    page = reader(1280)
    page.goto(register)
    assert page.locator("html[data-elder]").count() == 0
    page.get_by_role("button", name="长者模式").click()
    page.get_by_role("button", name="深色").click()
    page.get_by_role("button", name="放大字号").click()
    page.goto(register + RECORD)
    assert page.locator("html[data-elder][data-theme=dark][data-size='1']").count() == 1
    pressed = page.locator(".reading [aria-pressed=true]").evaluate_all("all => all.map((one) => one.dataset.mode)")
    assert pressed == ["elder", "dark", "slash"]
    later = page.context.new_page()
    later.goto(register)
    later.get_by_role("button", name="长者模式").click()
    assert later.locator("html[data-elder]").count() == 0
    page.locator("html:not([data-elder])").wait_for(state="attached")


def test_the_shortcut_of_a_single_key_is_switched_off_and_on_by_the_keyboard_and_stays_so(reader, register):
    page = reader(1280)
    focus = "document.activeElement.type === 'search'"

    def slash() -> bool:
        page.locator("h1").first.click()
        page.keyboard.press("/")
        return bool(page.evaluate(focus))

    page.goto(register + RECORD)
    switch = page.get_by_role("button", name="快捷键", pressed=True)
    assert slash()
    switch.focus()
    page.keyboard.press("Enter")
    assert not slash()
    for name in ("search/", RECORD):
        page.goto(register + name)
        assert not slash()
        assert name != "search/" or "/ 键" not in page.inner_text("#search-hint")
    page.get_by_role("button", name="快捷键", pressed=False).focus()
    page.keyboard.press("Space")
    assert slash()


def test_a_device_without_keys_has_neither_the_shortcut_nor_its_switch(reader, register):
    phone = reader(360, has_touch=True, is_mobile=True)
    phone.goto(register + RECORD)
    assert phone.get_by_role("button", name="快捷键").count() == 0
    phone.keyboard.press("/")
    assert not phone.evaluate("document.activeElement.type === 'search'")


def test_the_type_grows_and_shrinks_by_steps_and_says_when_it_cannot(reader, register):
    page = reader(1280)
    page.goto(register)
    size = "parseFloat(getComputedStyle(document.documentElement).fontSize)"
    larger, smaller = page.get_by_role("button", name="放大字号"), page.get_by_role("button", name="缩小字号")
    assert (page.evaluate(size), smaller.get_attribute("aria-disabled")) == (16, "true")
    for _ in range(3):
        larger.click(force=True)  # the last one has nothing to do
    assert (page.evaluate(size), larger.get_attribute("aria-disabled")) == (20, "true")
    smaller.click()
    assert page.evaluate(size) == 18


def test_who_has_not_chosen_gets_the_colours_of_the_device_with_scripts_or_without(reader, register):
    ground = "getComputedStyle(document.body).backgroundColor"
    light = "rgb(255, 255, 255)"
    for scripts in (True, False):
        night = reader(1280, color_scheme="dark", java_script_enabled=scripts)
        night.goto(register)
        assert night.evaluate(ground) != light
        day = reader(1280, color_scheme="light", java_script_enabled=scripts)
        day.goto(register)
        assert day.evaluate(ground) == light
    chosen = reader(1280, {"dark": "off"}, color_scheme="dark")
    chosen.goto(register)
    assert chosen.evaluate(ground) == light
    chosen.emulate_media(media="print")
    assert chosen.evaluate(ground) == light


def test_without_scripts_no_switches_are_shown_and_a_word_leads_to_its_explanation(reader, register):
    page = reader(1280, java_script_enabled=False)
    page.goto(register + RECORD)
    assert not page.locator(".reading").is_visible()
    page.locator("a.term", has_text="发文字号").click()
    assert page.locator("dl.glossary > div:target dt").inner_text() == "发文字号"


@pytest.mark.parametrize("key", ["Enter", "Space"])
def test_a_word_shows_its_explanation_in_place_and_hides_it_again_by_keyboard(reader, register, key):
    page = reader(360)
    page.goto(register + RECORD)
    word = page.get_by_role("button", name="发文字号")
    word.focus()
    page.keyboard.press(key)
    page.locator(".term-note").wait_for()
    assert "公文的编号" in page.locator(".term-note").inner_text()
    assert word.get_attribute("aria-expanded") == "true"
    page.keyboard.press("Escape")
    assert page.locator(".term-note").count() == 0
    assert page.url == register + RECORD


def test_the_readers_own_colours_leave_the_focus_the_switches_and_the_columns_to_be_seen(reader, register):
    page = reader(1280, {"elder": "on"}, forced_colors="active")
    page.goto(register + RECORD)
    style = "(one) => { const { outlineStyle, outlineWidth, borderTopStyle, borderTopWidth } = getComputedStyle(one); return [outlineStyle, outlineWidth, borderTopStyle, borderTopWidth]; }"
    switch = page.get_by_role("button", name="长者模式")
    page.keyboard.press("Tab")
    switch.focus()
    assert switch.evaluate(style)[:2] == ["solid", "3px"]
    assert switch.evaluate(style)[2:] == ["solid", "3px"]
    assert page.locator(".columns").evaluate(style)[2:] == ["solid", "1px"]


def test_who_asks_for_less_motion_gets_none(reader, register):
    page = reader(1280, reduced_motion="reduce")
    page.goto(register)
    assert page.locator("a").first.evaluate("one => getComputedStyle(one).transitionDuration") == "0s"


def test_the_first_tab_of_every_template_leads_to_the_text(reader, register, templates):
    page = reader(1280)
    for name in templates:
        page.goto(register + name)
        page.keyboard.press("Tab")
        page.keyboard.press("Enter")
        assert page.evaluate("document.activeElement.id") == "main", name
