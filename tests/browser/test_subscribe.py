"""The subscription page: its form leads to feeds that exist, it is short, and it is of use without scripts."""

from __future__ import annotations

from pathlib import Path

import pytest

LONGEST = {360: 4500, 1280: 3000}
ORGAN, KIND = "示例镇人民政府", "重大建设项目"


@pytest.fixture(scope="module")
def address(served, built: Path, tmp_path_factory: pytest.TempPathFactory):
    root = tmp_path_factory.mktemp("mounted")
    (root / "sub").symlink_to(built)
    with served(root) as host:
        yield f"{host}/sub/"


@pytest.fixture
def page(chromium):
    page = chromium.new_page(viewport={"width": 1280, "height": 800})
    yield page
    page.close()


@pytest.mark.parametrize(
    ("organ", "kind", "feed"),
    [
        ("", "", ""),
        (ORGAN, "", "organs/demo-town/"),
        ("", KIND, "projects/"),
        (ORGAN, KIND, "projects/organ/demo-town/"),
    ],
)
def test_every_choice_builds_the_address_of_a_feed_that_exists(page, address, organ, kind, feed):
    page.goto(f"{address}subscribe/")
    page.select_option("#choose-organ", label=organ or "全部机构")
    page.select_option("#choose-kind", label=kind or "全部种类")
    told = page.locator("#choose-answer a").evaluate_all("all => all.map((one) => one.href)")
    assert told == [f"{address}{feed}atom.xml", f"{address}{feed}changes-atom.xml"]
    for one in told:
        answer = page.request.get(one)
        assert answer.ok
        assert "<feed" in answer.text()
    assert "最新一条：" in page.inner_text("#choose-answer")


def test_a_choice_without_a_feed_says_what_to_do(page, address):
    page.goto(f"{address}subscribe/")
    page.select_option("#choose-organ", label=ORGAN)
    page.select_option("#choose-kind", label="行政处罚")
    assert "可以只选机构，或者只选种类" in page.inner_text("#choose-answer")
    assert page.locator("#choose-answer a").count() == 0


@pytest.mark.parametrize("width", LONGEST)
def test_the_page_is_short_and_what_is_hidden_opens_by_keyboard(page, address, width):
    page.set_viewport_size({"width": width, "height": 800})
    page.goto(f"{address}subscribe/")
    assert page.evaluate("document.documentElement.scrollHeight") < LONGEST[width]
    summary = page.locator("summary", has_text="一个机构的一种信息")
    table = page.locator("details", has=summary).locator("table")
    assert not table.is_visible()
    summary.focus()
    page.keyboard.press("Enter")
    assert table.is_visible()


def test_without_scripts_there_is_no_form_and_every_address_can_be_reached(chromium, address):
    context = chromium.new_context(java_script_enabled=False)
    page = context.new_page()
    page.goto(f"{address}subscribe/")
    assert not page.locator("#choose").is_visible()
    page.locator("summary", has_text="一个机构的一种信息").click()
    link = page.locator("tr[data-organ='示例镇人民政府'][data-kind='重大建设项目'] a", has_text="Atom").first
    assert link.is_visible()
    assert link.get_attribute("href").endswith("projects/organ/demo-town/atom.xml")
    context.close()
