"""Everything that was written is looked through: what is read once for many files hides nothing that stands in one."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from gazette.leaks import published
from gazette.outputs import Inspection

IDENTITY = "11010519491231002X"
TEXT = "示例县人民政府办公室关于示例事项的通知，共有若干条。"


def given_away(site: Path, inspection: Inspection | None = None) -> list[tuple[str, str]]:
    looking = inspection or Inspection({}, frozenset(), frozenset())
    return [(path, kind.label) for path, kind in looking.given_away(site)]


def written(site: Path, path: str, text: str) -> None:
    (site / path).parent.mkdir(parents=True, exist_ok=True)
    (site / path).write_text(text, "utf-8")


def atom(*texts: str) -> str:
    entries = "".join(f'<entry><content type="html">&lt;p&gt;{text}&lt;/p&gt;</content></entry>\n' for text in texts)
    return f"<feed>\n{entries}</feed>\n"


def rss(*texts: str) -> str:
    return (
        f"<rss>{''.join(f'<item><description>&lt;p&gt;{text}&lt;/p&gt;</description></item>' for text in texts)}</rss>"
    )


def json_feed(*texts: str) -> str:
    items = ",\n".join(json.dumps({"content_html": f"<p>{text}</p>"}, ensure_ascii=False) for text in texts)
    return f'{{"items": [\n{items}\n]}}\n'


@pytest.mark.parametrize(("name", "feed"), [("atom.xml", atom), ("rss.xml", rss), ("feed.json", json_feed)])
def test_an_entry_is_found_in_every_feed_that_gives_it_away_and_among_entries_read_before(
    tmp_path: Path, name: str, feed: object
) -> None:
    assert callable(feed)
    written(tmp_path, f"a/{name}", feed(TEXT, f"{TEXT}一"))
    written(tmp_path, f"b/{name}", feed(TEXT, f"证件 {IDENTITY}。", f"{TEXT}一"))
    written(tmp_path, f"c/{name}", feed(f"证件 {IDENTITY}。", TEXT))
    assert given_away(tmp_path) == [(f"{folder}/{name}", "居民身份证号码") for folder in "bc"]


def test_what_an_entry_says_like_its_record_is_not_told_again_and_what_it_adds_is(tmp_path: Path) -> None:
    said = f"title: {TEXT}\nbody: 证件 {IDENTITY}，已经核对无误，可以公开给大家查看。\n"
    entry = '<feed><entry><link href="https://fz.example/news/one/"/><summary>{}</summary></entry></feed>'
    written(tmp_path, "a.xml", entry.format(f"证件 {IDENTITY}，已经核对无误，可以公开给大家查看。"))
    written(tmp_path, "b.xml", entry.format(f"{TEXT}证件 {IDENTITY}。"))
    inspection = Inspection({"news/one/record.yml": said}, frozenset(), frozenset())
    assert given_away(tmp_path, inspection) == [("b.xml", "居民身份证号码")]


def test_counts_of_the_index_are_no_number_of_a_person_and_its_words_may_be(tmp_path: Path) -> None:
    digits = [int(digit) for digit in "500315203010140410"]
    written(tmp_path, "pagefind/manifest.json", json.dumps({"words": ["一"], "columns": digits}, separators=(",", ":")))
    assert given_away(tmp_path) == []
    for value in (IDENTITY, 110105194912310038):
        written(tmp_path, "pagefind/manifest.json", json.dumps({"words": [value]}))
        assert given_away(tmp_path) == [("pagefind/manifest.json", "居民身份证号码")]


def test_a_calendar_is_read_with_its_lines_joined(tmp_path: Path) -> None:
    written(tmp_path, "calendar.ics", f"SUMMARY:证件 {IDENTITY[:7]}\r\n {IDENTITY[7:]}\r\n")
    assert given_away(tmp_path) == [("calendar.ics", "居民身份证号码")]


def test_the_second_look_is_at_what_was_written_since(tmp_path: Path) -> None:
    inspection = Inspection({}, frozenset(), frozenset())
    written(tmp_path, "one.html", f"<p>{IDENTITY}</p>")
    assert given_away(tmp_path, inspection) == [("one.html", "居民身份证号码")]
    written(tmp_path, "pagefind/texts/0/0.json", json.dumps({"url": "a/", "title": IDENTITY, "texts": []}))
    assert given_away(tmp_path, inspection) == [("pagefind/texts/0/0.json", "居民身份证号码")]


def test_what_is_no_tag_is_text() -> None:
    assert IDENTITY in published(f"<p><{IDENTITY}></p>")


def test_what_pages_and_other_files_give_away_is_told_in_the_order_of_their_paths(tmp_path: Path) -> None:
    for path in ("c.txt", "b/index.html", "a.csv", "d.html"):
        written(tmp_path, path, f"<p>{IDENTITY}</p>")
    assert [path for path, _ in given_away(tmp_path)] == ["a.csv", "b/index.html", "c.txt", "d.html"]
