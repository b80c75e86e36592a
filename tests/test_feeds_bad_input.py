"""Data as bad as they come: a clear error or a right feed, never a broken one."""

from __future__ import annotations

import json
from collections.abc import Callable
from dataclasses import replace
from datetime import date, datetime

import pytest

from conftest import changed
from feed_checks import defects
from gazette.schema.news import News
from gazette.schema.record import Record
from gazette.schema.scalars import BEIJING
from test_feeds import HOSTILE, SITE, all_defects, catalog, feeds_of, good, organ, project, values


def news(number: int = 0) -> Record:
    raw = values(News, "示例") | {"id": f"n-{number:05d}", "aliases": [], "changes": [], "co_organs": []}
    return News.model_validate(raw | {"organ": "harbour-office"})


def test_a_missing_date_is_an_error_that_names_the_file_and_the_field(lines: Callable[..., list[str]]) -> None:
    (line,) = lines(changed("data/projects/wharf.yml", "published_at: 2025-03-02 09:30\n", ""))
    assert line.startswith("data/projects/wharf.yml:1:1: published_at: ")


def test_a_control_character_is_an_error_before_any_feed_is_made(lines: Callable[..., list[str]]) -> None:
    (line, *_) = lines(changed("data/projects/wharf.yml", "title: 示例码头", "title: 示例\x07码头"))
    assert line.startswith("data/projects/wharf.yml:")


def test_a_hostile_title_is_text_in_every_format() -> None:
    files = feeds_of(catalog(organ("harbour-office", title=HOSTILE), project("bridge", title=HOSTILE)))
    assert json.loads(files["feed.json"])["items"][0]["title"] == HOSTILE
    assert b"</script" not in files["feed.json"]


@pytest.mark.parametrize("text", ["字" * 5_000_000, "一段。\n\n" * 1_000_000], ids=["one line", "a million paragraphs"])
def test_a_body_of_five_megabytes_is_left_to_the_page(text: str) -> None:
    found = catalog(organ("harbour-office"), project("bridge", body=text, scale="全长一公里"))
    assert all_defects(found) == {}
    files = feeds_of(found)
    assert max(map(len, files.values())) < 20_000
    content = json.loads(files["feed.json"])["items"][0]["content_html"]
    assert "全长一公里" in content
    assert f'全文很长，请<a href="{SITE}projects/bridge/">在网站上阅读</a>' in content


def test_a_field_of_unusual_length_is_left_to_the_page_too() -> None:
    found = catalog(organ("harbour-office"), project("bridge", scale="长" * 600_000))
    content = json.loads(feeds_of(found)["feed.json"])["items"][0]["content_html"]
    assert content.startswith("<p>示例概述</p><p>全文很长，请")


def test_ten_thousand_records_on_one_day_make_right_feeds_and_all_can_be_reached() -> None:
    one = news()
    many = [one.model_copy(update={"id": f"n-{number:05d}", "title": f"示例 {number}"}) for number in range(10_000)]
    found = catalog(organ("harbour-office"), *many)
    files = feeds_of(found)
    assert len(json.loads(files["feed.json"])["items"]) == 50
    archived = b"".join(text for uri, text in files.items() if uri.startswith("atom-"))
    assert archived.count(b"<entry>") == 10_001 + 50  # each archive but the first begins with the last entry before it
    assert all(f"news/n-{number:05d}<".encode() in archived for number in range(10_000))
    order = [item["id"] for item in json.loads(files["feed.json"])["items"]]
    assert order == sorted(order)
    assert [uri for uri, text in files.items() if "/" not in uri and defects(text, SITE + uri)] == []


def test_a_clock_set_back_hides_what_is_still_to_come_and_breaks_nothing() -> None:
    back = replace(good(), today=date(2012, 7, 7), now=datetime(2012, 7, 7, 12, 0, tzinfo=BEIJING)).released
    assert all_defects(back) == {}
    ids = [item["id"].rpartition(":")[2] for item in json.loads(feeds_of(back)["feed.json"])["items"]]
    assert ids == ["projects/bridge", "organs/lamp-office", "organs/harbour-office"]
