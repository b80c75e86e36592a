"""Lists in a browser: sorted in place, by keyboard too, and whole without JavaScript."""

import re

import pytest

from demo_site import built_at, copied

NAMES = "rows => rows.map(row => row.querySelector('a').textContent)"
NEWS_RECORD = """
id: sorted-{at}
title: {title}
organ: {organ}
made_on: 2026-05-{day}
published_at: 2026-05-{day} 10:00
category: 15
secrecy_review: {{result: 可以公开, reviewer: 示例审查岗, reviewed_on: 2026-05-{day}, basis: 《政府信息公开条例》第十七条}}
summary: 示例。
example: true
editor: 示例编辑
body: 示例。
"""
NEWS = (
    ("北风", "demo-town", "03"),
    ("安全", "demo-county", "05"),
    ("第10期", "demo-town", "04"),
    ("第9期", "demo-county", "06"),
)


@pytest.fixture(scope="module")
def address(served, tmp_path_factory):
    """The miniature site with four news in it."""
    root = tmp_path_factory.mktemp("lists")
    copy = copied(root / "copy")
    (copy / "data/news").mkdir()
    texts = [
        NEWS_RECORD.format(at=at, title=title, organ=organ, day=day) for at, (title, organ, day) in enumerate(NEWS)
    ]
    (copy / "data/news/news.yml").write_text("---".join(texts), "utf-8")
    (root / "served").mkdir()
    (root / "served/sub").symlink_to(built_at(copy, root / "out"))
    with served(root / "served") as host:
        yield f"{host}/sub/news/"


def names(page) -> list[str]:
    return page.locator("table.list tbody tr").evaluate_all(NAMES)


def sorts(page) -> list[str | None]:
    return page.locator("thead th").evaluate_all("heads => heads.map(head => head.getAttribute('aria-sort'))")


def test_a_list_is_sorted_where_it_stands_and_says_how(chromium, address):
    page = chromium.new_page()
    complaints: list[str] = []
    page.on("console", lambda said: complaints.append(said.text))
    page.goto(address)
    newest = ["第9期", "安全", "第10期", "北风"]
    assert names(page) == newest
    assert sorts(page) == [None, None, None, "descending"]
    page.get_by_role("button", name="名称").click()
    assert names(page) == ["安全", "北风", "第9期", "第10期"]  # as it is read aloud, 9 before 10
    assert sorts(page) == ["ascending", None, None, None]
    assert page.get_by_role("status").text_content() == "本页按名称从前到后排列"
    page.keyboard.press("Enter")
    assert names(page) == ["第10期", "第9期", "北风", "安全"]
    assert sorts(page) == ["descending", None, None, None]
    page.get_by_role("button", name="日期").click()
    assert names(page) == newest
    page.get_by_role("button", name="日期").click()
    assert names(page) == newest[::-1]
    assert page.get_by_role("status").text_content() == "本页按日期从早到晚排列"
    page.get_by_role("button", name="公开主体").click()
    organs = page.locator("table.list tbody td:nth-child(2)").all_text_contents()
    assert organs in (sorted(organs), sorted(organs, reverse=True))
    assert complaints == []
    page.close()


def test_without_javascript_the_last_changed_come_first_and_no_head_seems_to_sort(chromium, address):
    page = chromium.new_context(java_script_enabled=False).new_page()
    page.goto(address)
    assert names(page) == ["第9期", "安全", "第10期", "北风"]
    assert page.locator("thead button").count() == 0
    page.close()


def test_the_table_can_be_downloaded(chromium, address):
    page = chromium.new_page()
    page.goto(address)
    link = page.get_by_role("link", name="CSV").evaluate("link => link.href")
    assert page.request.get(link).text().count("\n") == 1 + len(NEWS)
    page.close()


def test_on_a_phone_a_row_is_a_card_with_its_labels(chromium, address):
    page = chromium.new_page(viewport={"width": 360, "height": 800})
    page.goto(address)
    cells = page.locator("table.list tbody tr").first.locator("td")
    labels = cells.evaluate_all("cells => cells.map(cell => getComputedStyle(cell, '::before').content)")
    said = [re.sub(r'[" ]', "", label) for label in labels]
    assert (said[0], said[2]) == ("公开主体：", "日期：")
    assert {cells.nth(at).evaluate("cell => getComputedStyle(cell).display") for at in (0, 2)} == {"block"}
    page.close()
