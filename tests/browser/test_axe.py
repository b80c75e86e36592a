"""axe-core (WCAG 2.2 A and AA, best practice) has nothing to mend on any template, in any mode, at any width.

A page is loaded once and then read in each mode at each width, with everything unfolded. In the light all rules are run at
each width. A mode changes only colours, type and the room around what is pressed, never what is written, so in the other
modes those rules are run that look at these.
"""

from __future__ import annotations

from typing import Any

import pytest

from browser.reading import choose, unfold
from checkers import AXE

WIDTHS = (1280, 768, 360)
LEVELS = ("wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22a", "wcag22aa", "best-practice")
DRAWN = ("color-contrast", "link-in-text-block", "target-size", "scrollable-region-focusable")
ALL: dict[str, Any] = {"runOnly": LEVELS, "rules": {"target-size": {"enabled": True}}}
RUN = """async (options) => (await axe.run({ ...options, resultTypes: ["violations"] })).violations.flatMap(
  ({ id, nodes }) => nodes.map(({ target, html }) => `${id}: ${target.join(" ")}: ${html.slice(0, 100)}`))"""


@pytest.fixture(scope="module")
def page(chromium):
    """Nothing moves while it is looked at, and axe may be brought in."""
    context = chromium.new_context(reduced_motion="reduce", bypass_csp=True)
    yield context.new_page()
    context.close()


def _said(page) -> dict[str, list[str]]:
    """What axe says of the page that is open, by mode and width."""
    found = {}
    page.evaluate(AXE.read_text("utf-8"))
    unfold(page)
    for width in WIDTHS:
        page.set_viewport_size({"width": width, "height": 800})
        for mode in ("light", "dark", "elder"):
            choose(page, mode)
            found[f"{mode} {width}"] = page.evaluate(RUN, ALL if mode == "light" else {"runOnly": DRAWN})
    choose(page, "light")
    return {key: one for key, one in found.items() if one}


def test_axe_finds_nothing_to_mend_on_any_template_in_any_mode_at_any_width(page, register, templates):
    found = {}
    for name in templates:
        page.goto(register + name)
        found[name] = _said(page)
    assert {name: one for name, one in found.items() if one} == {}


def test_axe_sees_what_is_wrong(page, register):
    page.goto(register)
    page.evaluate(
        "document.querySelector('h1').textContent = ''; document.querySelector('.footer p').style.color = '#777'"
    )
    said = _said(page)
    assert {key.split()[0] for key in said} == {"light", "dark", "elder"}
    assert any(one.startswith("empty-heading") for one in said["light 360"])


def test_axe_finds_nothing_to_mend_in_what_only_scripts_show(page, register):
    page.goto(f"{register}search/?q=示例")
    page.locator("#search-results li a").first.wait_for()
    assert _said(page) == {}
    page.goto(f"{register}normative/query/?q=渔业")
    assert _said(page) == {}
    page.goto(f"{register}normative/example-fishery-2019/")
    page.get_by_role("button", name="发文字号").click()
    page.locator(".term-note").wait_for()
    page.locator("#on-day").fill("2026-06-30")
    assert _said(page) == {}
