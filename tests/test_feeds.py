"""Feeds: what a good one holds, that hostile data stays data, and that each check can fail."""

from __future__ import annotations

import hashlib
import json
import os
import re
import subprocess
import sys
from dataclasses import replace
from datetime import date, datetime, timedelta
from importlib import import_module
from pathlib import Path
from typing import Any

import feedparser
import pytest
from lxml import etree

import feed_checks
from demo_catalog import demo
from gazette.catalog import Catalog, Origin, changed_at
from gazette.feeds import LIMIT, feeds
from gazette.loading import load
from gazette.schema import KINDS
from gazette.schema.annual_report import AnnualReport
from gazette.schema.model import Field, Model, Shape, fields_of
from gazette.schema.organ import Organ
from gazette.schema.penalty import Penalty
from gazette.schema.project import Project
from gazette.schema.record import Record
from gazette.schema.settings import Site
from gazette.settings import Settings

SITE = "https://gazette.example/county/"
HOSTILE = "<script>alert(1)</script>]]>&\"'<img src=x onerror=alert(2)>&amp;"
SAMPLES = {
    Shape.IDENTIFIER: "some-id",
    Shape.DATE: "2012-07-07",
    Shape.DATETIME: "2012-07-07 09:30",
    Shape.YEAR: "2012",
    Shape.NUMBER: "9",
    Shape.MONEY: "57900.5",
    Shape.FIGURE: "650.5",
    Shape.PERCENT: "-12.50",
    Shape.FLAG: "true",
    Shape.DOC_NO: "示罚决〔2025〕12号",
    Shape.URL: "https://source.example/a?b=1&c=2",
    Shape.FILE: "files/a.pdf",
    Shape.ORGAN: "harbour-office",
    Shape.REGION: "210224",
    Shape.TASK: "work-plan-2012/9",
    Shape.TOPIC: "brief-2012-3/2",
    Shape.RECORD: "some-id",
    Shape.SCORE: "9.5",
    Shape.INDICATOR: "1",
    Shape.CATEGORY: "8",
    Shape.ITEM: "inspection-list/JC-1",
    Shape.PERSON: "示例甲",
    Shape.CERTIFICATE: "示执0001",
}
ENVELOPE = {
    "organ": "harbour-office",
    "made_on": "2012-07-01",
    "published_at": "2012-07-07 09:30",
    "category": "8",
    "secrecy_review": {"result": "可以公开", "reviewer": "示例", "reviewed_on": "2012-07-02", "basis": "示例"},
    "summary": "示例概述",
}


def values(model: type[Model], text: str) -> dict[str, Any]:
    """Raw values for every field of a model, with `text` wherever free text may stand."""
    filled = {field.name: value(field, text) for field in fields_of(model) if field.shape is not Shape.CODE}
    return {name: one for name, one in filled.items() if name not in ("archival", "withdrawal", "attachments")}


def value(field: Field, text: str) -> Any:
    if field.model:
        one: Any = values(field.model, text)
    elif field.shape is Shape.CHOICE:
        one = field.choices[0]
    else:
        one = SAMPLES.get(field.shape, text)
    return [one] if field.many else one


def record(kind: type[Record], name: str, **more: Any) -> Record:
    return kind.model_validate({**ENVELOPE, "id": name, "title": f"示例 {name}", **more})


def project(name: str, **more: Any) -> Record:
    return record(Project, name, region="210224", **more)


def organ(name: str, **more: Any) -> Record:
    return record(Organ, name, **{"published_at": "2012-01-01 08:00", **more})


def catalog(
    *records: Record, root: Path = Path("nowhere"), site: str = "示例公报", today: date = date(2012, 8, 1)
) -> Catalog:
    """A catalog in memory, sorted as loading sorts it."""
    identity = {"authority": "gazette.example", "since": "2012-01-01"}
    settings = Site.model_validate({"name": site, "organ": "harbour-office", "description": "示例", "feeds": identity})
    kept = sorted(sorted(records, key=lambda one: one.id), key=changed_at, reverse=True)
    origins = {one.id: Origin(f"data/{one.FOLDER}/{one.id}.yml", 0, (0, 1)) for one in records}
    return Catalog(root, today, Settings(settings, (), {}, ()), tuple(kept), origins)


def good() -> Catalog:
    body = "## 进展\n\n[本站](/organs/)，[来源](https://source.example/?a=1&b=2)。\n\n| 年 | 阶段 |\n|---|---|\n| 2012 | 在建 |"
    return catalog(
        organ("harbour-office", title="示例港务办公室"),
        organ("lamp-office", title="示例灯塔办公室", published_at="2012-01-02 08:00"),
        project(
            "bridge",
            title="示例大桥",
            body=body,
            co_organs=["lamp-office"],
            changes=[{"changed_at": "2012-07-20 23:59", "kind": "更正", "note": "更正总投资"}],
        ),
        project("pier", title="示例码头", published_at="2012-07-08 00:00", example="true"),
    )


def feeds_of(found: Catalog, site: str = SITE) -> dict[str, bytes]:
    return {feed.uri: feed.text for feed in feeds(found, site)}


def all_defects(found: Catalog) -> dict[str, list[str]]:
    wrong = {uri: feed_checks.defects(text, SITE + uri) for uri, text in feeds_of(found).items()}
    return {uri: sentences for uri, sentences in wrong.items() if sentences}


def digest() -> str:
    return hashlib.sha256(b"\0".join(feed.uri.encode() + b"\0" + feed.text for feed in feeds(good(), SITE))).hexdigest()


def test_every_feed_of_a_good_site_passes_every_check() -> None:
    assert all_defects(good()) == {}


def test_every_file_of_the_miniature_site_passes_every_check() -> None:
    assert all_defects(demo()) == {}


def test_every_file_of_a_synthetic_site_passes_every_check(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.syspath_prepend(str(Path(__file__).with_name("bench")))
    import_module("synthetic").write_site(tmp_path, 200)
    found, _ = load(tmp_path, date(2026, 12, 31))
    assert found
    assert len(feeds_of(found)) > 200
    assert all_defects(found) == {}


def test_ids_of_entries_differ_in_all_feeds_of_records_and_changes() -> None:
    tags = re.compile(rb"<entry>\s*<id>([^<]*)")
    for uri in ("atom.xml", "changes-atom.xml"):
        ids = tags.findall(feeds_of(demo())[uri])
        assert len(ids) == len(set(ids)) > 5


def test_the_site_each_kind_and_each_organ_have_an_rss_an_atom_and_a_json_feed() -> None:
    folders = ["", "projects/", "organs/", "organs/harbour-office/", "organs/lamp-office/"]
    found = [uri for uri in feeds_of(good()) if uri.rpartition("/")[2] in ("rss.xml", "atom.xml", "feed.json")]
    wanted = [f"{folder}{name}" for folder in folders for name in ("rss.xml", "atom.xml", "feed.json")]
    assert found[: len(wanted)] == wanted


def test_rss_says_what_the_record_says() -> None:
    entry = feedparser.parse(feeds_of(good())["rss.xml"]).entries[0]
    assert (entry.title, entry.link) == ("示例大桥", f"{SITE}projects/bridge/")
    assert (entry.id, entry.guidislink) == ("tag:gazette.example,2012-01-01:projects/bridge", False)
    assert [author.name for author in entry.authors] == ["示例港务办公室", "示例灯塔办公室"]
    assert [tag.term for tag in entry.tags] == ["重大建设项目"]
    assert (entry.published, entry.updated) == ("Sat, 07 Jul 2012 09:30:00 +0800", "2012-07-20T23:59:00+08:00")
    assert entry.summary == "示例概述"
    assert f'<a href="{SITE}organs/">本站</a>' in entry.content[0].value


def test_atom_says_what_the_record_says() -> None:
    entry = feedparser.parse(feeds_of(good())["atom.xml"]).entries[0]
    assert (entry.title, entry.link) == ("示例大桥", f"{SITE}projects/bridge/")
    assert entry.id == "tag:gazette.example,2012-01-01:projects/bridge"
    assert [author.name for author in entry.authors] == ["示例港务办公室", "示例灯塔办公室"]
    assert [(tag.term, tag.label) for tag in entry.tags] == [("project", "重大建设项目")]
    assert (entry.published, entry.updated) == ("2012-07-07T09:30:00+08:00", "2012-07-20T23:59:00+08:00")
    assert (entry.summary, entry.content[0].type) == ("示例概述", "text/html")


TITLED = {
    "atom.xml": "示例公报",
    "changes-atom.xml": "示例公报（变更）",
    "projects/atom.xml": "重大建设项目 - 示例公报",
    "projects/bridge/atom.xml": "示例大桥 - 示例公报",
    "projects/bridge/changes-atom.xml": "示例大桥 - 示例公报（变更）",
    "projects/organ/lamp-office/atom.xml": "示例灯塔办公室：重大建设项目 - 示例公报",
    "organs/harbour-office/atom.xml": "示例港务办公室 - 示例公报",
}


def test_titles_of_feeds_name_the_channel_and_the_site() -> None:
    found = {uri: feedparser.parse(text).feed.title for uri, text in feeds_of(good()).items() if uri in TITLED}
    assert found == TITLED


@pytest.mark.parametrize("name", ["rss.xml", "atom.xml"])
def test_an_example_says_so_before_its_title(name: str) -> None:
    titles = [entry.title for entry in feedparser.parse(feeds_of(good())[name]).entries]
    assert titles == ["示例大桥", "【示例数据】示例码头", "示例灯塔办公室", "示例港务办公室"]


@pytest.mark.parametrize("name", ["rss.xml", "atom.xml"])
def test_entries_changed_at_the_same_moment_are_ordered_by_id(name: str) -> None:
    found = catalog(organ("harbour-office"), project("b"), project("c"), project("a"))
    links = [entry.link for entry in feedparser.parse(feeds_of(found)[name]).entries]
    assert links[:3] == [f"{SITE}projects/{letter}/" for letter in "abc"]


@pytest.mark.parametrize("name", ["rss.xml", "atom.xml"])
def test_a_feed_holds_the_newest_fifty(name: str) -> None:
    start = datetime(2012, 7, 10)
    many = [project(f"p-{n}", published_at=f"{start + timedelta(hours=n):%Y-%m-%d %H:%M}") for n in range(LIMIT + 9)]
    found = catalog(organ("harbour-office"), *many)
    assert all_defects(found) == {}
    links = [entry.link for entry in feedparser.parse(feeds_of(found)[name]).entries]
    assert links == [f"{SITE}projects/p-{n}/" for n in range(LIMIT + 8, 8, -1)]


def test_a_channel_without_records_has_no_feed() -> None:
    uris = feeds_of(catalog(organ("harbour-office"), organ("quiet-office")))
    assert "organs/quiet-office/rss.xml" not in uris
    assert "projects/atom.xml" not in uris


def test_a_record_of_which_only_a_notice_remains_is_told_by_no_feed_but_for_its_end() -> None:
    raw = values(Penalty, "示例") | {
        "id": "old",
        "organ": "harbour-office",
        "party_name": "示例甲",
        "title": "示例旧案",
        "co_organs": [],
    }
    decision = Penalty.model_validate(raw | {"publicity_until": "2012-07-31"})
    shown = feeds_of(catalog(organ("harbour-office"), decision, today=date(2012, 7, 31)))
    hidden = feeds_of(catalog(organ("harbour-office"), decision, today=date(2012, 8, 1)))
    assert set(shown) == set(hidden)  # an address once published keeps answering
    named = {uri for uri, text in shown.items() if "示例甲".encode() in text}
    assert {"penalties/rss.xml", "penalties/atom.xml", "penalties/feed.json", "atom.xml"} <= named
    assert not [uri for uri, text in hidden.items() if "示例甲".encode() in text or decision.title.encode() in text]
    assert b"penalties/old" not in hidden["penalties/rss.xml"] + hidden["penalties/feed.json"]
    assert re.findall(r'deleted-entry ref="([^"]*)"', hidden["penalties/atom.xml"].decode()) == [
        f"tag:gazette.example,2012-01-01:penalties/{decision.first_id}"
    ]


def test_what_was_told_of_a_withdrawn_record_before_is_told_no_more() -> None:
    change = {"changed_at": "2012-07-20 10:00", "kind": "更正", "note": "更正示例甲的名称"}
    gone = project(
        "pier", title="示例秘密", changes=[change], withdrawal={"withdrawn_on": "2012-07-25", "reason": "示例"}
    )
    files = feeds_of(catalog(organ("harbour-office"), gone))
    assert not [uri for uri, text in files.items() if "示例秘密".encode() in text or "示例甲".encode() in text]
    events = [item["id"].rpartition("#")[2] for item in json.loads(files["projects/pier/changes-feed.json"])["items"]]
    assert events == ["withdrawn", "2", "1"]


def test_ids_stay_the_same_when_the_site_moves_to_another_domain() -> None:
    here, there = feeds_of(good()), feeds_of(good(), "https://elsewhere.example/")
    ids = re.compile(rb"<(?:id|guid)[ >].*")
    assert [ids.findall(text) for text in here.values()] == [ids.findall(text) for text in there.values()]
    assert not [uri for uri, text in there.items() if SITE.encode() in text]


def test_a_slash_missing_after_the_address_of_the_site_makes_no_difference() -> None:
    assert feeds_of(good(), SITE.rstrip("/")) == feeds_of(good())


@pytest.mark.parametrize("address", [None, ""])
def test_a_site_without_an_address_is_told_to_set_one(address: str | None) -> None:
    with pytest.raises(ValueError, match=r"^mkdocs\.yml: 缺少 site_url"):
        list(feeds(good(), address))


def test_attachments_become_enclosures_with_their_size_and_type(tmp_path: Path) -> None:
    (tmp_path / "data/files").mkdir(parents=True)
    (tmp_path / "data/files/规划 图.pdf").write_bytes(b"x" * 1234)
    (tmp_path / "data/files/b.unknown").write_bytes(b"")
    files = [{"file": "files/规划 图.pdf", "title": "规划图"}, {"file": "files/b.unknown", "title": "其他"}]
    found = catalog(organ("harbour-office"), project("bridge", attachments=files), root=tmp_path)
    first = (f"{SITE}projects/bridge/%E8%A7%84%E5%88%92%20%E5%9B%BE.pdf", "application/pdf", "1234")
    second = (f"{SITE}projects/bridge/b.unknown", "application/octet-stream", "0")
    assert all_defects(found) == {}
    assert enclosures(found, "atom.xml") == [first, second]
    assert enclosures(found, "rss.xml") == [first]  # RSS readers expect one


def enclosures(found: Catalog, name: str) -> list[tuple[str, str, str]]:
    entry = feedparser.parse(feeds_of(found)[name]).entries[0]
    return [(one.href, one.type, one.length) for one in entry.enclosures]


@pytest.mark.parametrize("kind", KINDS, ids=lambda kind: kind.NAME)
def test_hostile_text_in_every_field_of_a_kind_stays_text(kind: type[Record]) -> None:
    raw = values(kind, HOSTILE) | {"id": "hostile", "co_organs": []}
    for shown in (raw, raw.get("roster", {})):
        shown.update({"publicity_until": "2099-01-01"} if "publicity_until" in shown else {})
        shown.update({"term_to": "2099-01-01"} if "term_to" in shown else {})
    raw |= {"archival": {"archived_at": "2012-07-20 10:00", "reason": HOSTILE}}
    raw |= dict.fromkeys(("disclosed", "requests", "cases")) if kind is AnnualReport else {}  # rows of counts, no text
    raw |= {"party_uscc": "912102240000020069"} if kind.model_fields.get("party_uscc") else {}
    found = catalog(organ("harbour-office", title=HOSTILE), kind.model_validate(raw), site=HOSTILE)
    assert all_defects(found) == {}
    for uri, text in feeds_of(found).items():
        if uri.endswith((".xml", ".opml")):
            assert b"<script" not in text and b"]]>" not in text and b"onerror=alert(2)>" not in text, uri
        if uri.endswith(".json"):
            told = [item["content_html"] for item in json.loads(text)["items"]]
            assert b"</script" not in text and "<script" not in "".join(told), uri


@pytest.mark.parametrize("name", ["rss.xml", "atom.xml"])
def test_hostile_titles_and_names_arrive_letter_for_letter(name: str) -> None:
    found = catalog(organ("harbour-office", title=HOSTILE), site=HOSTILE)
    tree = etree.fromstring(feeds_of(found)[name])
    texts = [one.text for one in tree.iter("{*}title", "{*}creator", "{*}name")]
    assert texts == [HOSTILE, HOSTILE, HOSTILE]


def test_a_script_link_or_raw_html_in_a_body_does_not_reach_a_feed() -> None:
    body = "[a](javascript:alert(1)) ![b](https://x.example/p.png) <b onclick=c>d</b>\n\n<script>e()</script>\n\n[f](data:text/html,g)"
    assert all_defects(catalog(organ("harbour-office"), project("bridge", body=body))) == {}


@pytest.mark.parametrize("target", ["plan.pdf", "#part", "?a=1", "../pier/", "//other.example/"])
def test_an_address_relative_to_the_page_is_absolute_in_a_feed(target: str) -> None:
    assert all_defects(catalog(organ("harbour-office"), project("bridge", body=f"[见]({target})"))) == {}


@pytest.mark.parametrize("character", ["\x01", "\x08", "\x1f", "\ufffe", "\ud800"], ids=ascii)
@pytest.mark.parametrize("field", ["title", "summary", "scale", "body"])
def test_a_character_xml_cannot_hold_is_refused_with_the_name_of_the_file(field: str, character: str) -> None:
    bad = project("bridge").model_copy(update={field: f"大{character}桥"})
    with pytest.raises(ValueError, match=rf"^data/projects/bridge\.yml: .*U\+{ord(character):04X}"):
        feeds_of(catalog(organ("harbour-office"), bad))


def test_a_control_character_in_the_name_of_the_site_is_refused_with_the_name_of_the_file() -> None:
    found = good()
    site = found.settings.site.model_copy(update={"name": "示例\x01"})
    with pytest.raises(ValueError, match=r"^data/settings/site\.yml: .*U\+0001"):
        feeds_of(replace(found, settings=replace(found.settings, site=site)))


def test_a_control_character_in_the_name_of_an_organ_is_refused_with_the_name_of_the_organs_file() -> None:
    bad = organ("harbour-office").model_copy(update={"title": "示例\x01"})
    with pytest.raises(ValueError, match=r"^data/organs/harbour-office\.yml: .*U\+0001"):
        feeds_of(catalog(bad, project("bridge")))


@pytest.mark.parametrize("name", ["rss.xml", "atom.xml"])
def test_an_organ_named_twice_is_one_author(name: str) -> None:
    found = catalog(organ("harbour-office"), project("bridge", co_organs=["harbour-office"]))
    authors = feedparser.parse(feeds_of(found)[name]).entries[0].authors
    assert [author.name for author in authors] == ["示例 harbour-office"]


def test_two_runs_are_byte_identical_whatever_the_time_zone_locale_and_hash_seed() -> None:
    path = os.pathsep.join([str(Path(feed_checks.__file__).parent), *sys.path])
    runs = [("America/New_York", "C", "1"), ("Asia/Kathmandu", "C.UTF-8", "2"), ("UTC", "zh_CN.UTF-8", "3")]
    found = {
        subprocess.run(
            [sys.executable, __file__],
            env={"PYTHONPATH": path, "TZ": zone, "LC_ALL": language, "PYTHONHASHSEED": seed},
            capture_output=True,
            check=True,
            text=True,
        ).stdout
        for zone, language, seed in runs
    }
    assert found == {digest()}


RSS_DEFECTS = {
    "a weekday that is not the date's": ("Sat, 07 Jul", "Sun, 07 Jul", "weekday"),
    "a day that does not exist": ("Sat, 07 Jul", "Sat, 32 Jul", "no such date"),
    "a date without a zone": (r"09:30:00 \+0800", "09:30:00", "grammar"),
    "a date in another form": (r"<pubDate>[^<]*", "<pubDate>2012-07-07", "grammar"),
    "an entry without a guid": (r"<guid.*</guid>", "", "grammar"),
    "a guid used twice": ("projects/pier</guid>", "projects/bridge</guid>", "id used twice"),
    "a guid that claims to be an address": ('isPermaLink="false"', 'isPermaLink="true"', "isPermaLink"),
    "a guid made of the domain": ("tag:gazette.example,2012-01-01:projects/b", f"{SITE}b", "grammar"),
    "a self link of another feed": (r"county/rss\.xml", "county/projects/rss.xml", "own address"),
    "a channel link to the feed itself": ("<link>https://[^<]*", f"<link>{SITE}rss.xml", "beside the feed"),
    "an entry link without a host": (f"<link>{SITE}projects/bridge/", "<link>/projects/bridge/", "another site"),
    "two entries with one link": (r"projects/pier/</link>", "projects/bridge/</link>", "one page"),
    "a link from the root in content": (f'href="{SITE}organs/"', 'href="/organs/"', "not absolute"),
    "a script in content": ("&lt;table&gt;", "&lt;script&gt;a()&lt;/script&gt;", "active element"),
    "an event handler in content": ("&lt;table&gt;", "&lt;table onclick='a()'&gt;", "active attribute"),
    "a script in a description": ("<description>示例概述", "<description>&lt;script&gt;a()", "active element"),
    "entries in another order": (r"(?s)(<item>.*?</item>)(\s*<item>.*?</item>)", r"\2\1", "newest first"),
    "a feed dated by the clock": ("(?<=<lastBuildDate>)[^<]*", "Mon, 23 Nov 2026 00:00:00 +0800", "newest entry"),
    "an entry changed before it was published": ("2012-07-20T", "2012-07-06T", "but changed"),
    "no language": ("<language>zh-cn</language>", "", "grammar"),
    "an empty title": ("<title>示例大桥", "<title> ", "grammar"),
    "an author without a name": ("<dc:creator>[^<]*", "<dc:creator>", "grammar"),
    "an element nobody knows": ("<channel>", "<channel><stray/>", "grammar"),
    "an ampersand left bare": ("示例大桥", "示例 & 大桥", "not XML"),
    "a control character": ("示例大桥", "示例\x08大桥", "not XML"),
    "an end cut off": ("</rss>", "", "not XML"),
}
ATOM_DEFECTS = {
    "a day that does not exist": ("2012-07-07T", "2012-02-30T", "no such date"),
    "a date without a zone": (r"09:30:00\+08:00", "09:30:00", "grammar"),
    "an entry without an author": (r"(?s)(<author>.*?</author>\s*)+", "", "grammar"),
    "an entry without a date": (r"<updated>2012-07-20T.*</updated>\s*<author>", "<author>", "grammar"),
    "an id used twice": ("projects/pier</id>", "projects/bridge</id>", "id used twice"),
    "an id that is the feed's": ("projects/pier</id>", "atom.xml</id>", "id used twice"),
    "an id made of the domain": ("tag:gazette.example,2012-01-01:projects/b", f"{SITE}b", "grammar"),
    "a self link of another feed": (r"county/atom\.xml", "county/rss.xml", "own address"),
    "no self link": (r"<link [^>]*rel=\"self\"[^>]*>", "", "own address"),
    "a page link to the feed itself": (f'href="{SITE}"', f'href="{SITE}atom.xml"', "beside the feed"),
    "content as CDATA": ('type="html"', 'type="CDATA"', "grammar"),
    "a link from the root in content": (f'href="{SITE}organs/"', 'href="/organs/"', "not absolute"),
    "a script address in content": (f'href="{SITE}organs/"', 'href="javascript:a()"', "not absolute"),
    "a frame in content": ("&lt;table&gt;", "&lt;iframe&gt;", "active element"),
    "entries in another order": (r"(?s)(<entry>.*?</entry>)(\s*<entry>.*?</entry>)", r"\2\1", "newest first"),
    "a feed dated by the clock": ("(?<=<updated>)[^<]*", "2026-11-23T00:00:00+08:00", "newest entry"),
    "another language": ('xml:lang="zh-CN"', 'xml:lang="en"', "grammar"),
    "another namespace": ("2005/Atom", "2005/Atom/", "grammar"),
    "two titles": ("<title>示例大桥</title>", "<title>示例</title><title>大桥</title>", "grammar"),
}


JSON_DEFECTS = {
    "another version": ("version/1.1", "version/1", "schema"),
    "a day that does not exist": ('date_published": "2012-07-07', 'date_published": "2012-02-30', "no such date"),
    "a date without a zone": (r"\+08:00", "", "schema"),
    "an item without an author": (r'"authors": \[[^]]*\]', '"authors": []', "schema"),
    "an id used twice": ('projects/pier"', 'projects/bridge"', "id used twice"),
    "the address of another feed": ("county/feed", "county/projects/feed", "own address"),
    "a script in content": ("<table>", "<script>a()<\\\\/script>", "active element"),
    "items in another order": ('date_modified": "2012-07-20', 'date_modified": "2012-01-01', "newest first"),
    "an end cut off": (r"\]\}\n$", "", "not JSON"),
}
TOMBSTONE_DEFECTS = {
    "a removal without a date": (r' when="[^"]*"', "", "grammar"),
    "a removal of nothing": (r'ref="[^"]*"', 'ref=""', "grammar"),
    "a feed older than what it removes": ("(?<=<updated>)[^<]*", "2012-01-01T00:00:00+08:00", "newest entry"),
}


@pytest.mark.parametrize("defect", JSON_DEFECTS)
def test_a_defect_planted_into_json_is_found(defect: str) -> None:
    assert_found("feed.json", *JSON_DEFECTS[defect])


@pytest.mark.parametrize("defect", TOMBSTONE_DEFECTS)
def test_a_defect_planted_into_a_removal_is_found(defect: str) -> None:
    gone = project("pier", withdrawal={"withdrawn_on": "2012-07-25", "reason": "示例"})
    text = feeds_of(catalog(organ("harbour-office"), project("bridge"), gone))["atom.xml"].decode()
    pattern, planted, sentence = TOMBSTONE_DEFECTS[defect]
    broken = re.sub(pattern, planted, text, count=1)
    assert broken != text
    assert sentence in "\n".join(feed_checks.defects(broken.encode(), f"{SITE}atom.xml"))


@pytest.mark.parametrize("defect", RSS_DEFECTS)
def test_a_defect_planted_into_rss_is_found(defect: str) -> None:
    assert_found("rss.xml", *RSS_DEFECTS[defect])


@pytest.mark.parametrize("defect", ATOM_DEFECTS)
def test_a_defect_planted_into_atom_is_found(defect: str) -> None:
    assert_found("atom.xml", *ATOM_DEFECTS[defect])


def test_a_feed_of_more_than_fifty_entries_is_found() -> None:
    text = feeds_of(good())["rss.xml"].decode()
    item = re.search(r"(?s)<item>.*?</item>", text)
    assert item
    long = text.replace(item[0], item[0] * 51)
    assert "more than 50 entries" in feed_checks.defects(long.encode(), f"{SITE}rss.xml")


def assert_found(name: str, pattern: str, planted: str, sentence: str) -> None:
    text = feeds_of(good())[name].decode()
    broken = re.sub(pattern, planted, text, count=1)
    assert broken != text
    found = feed_checks.defects(broken.encode(), SITE + name)
    assert sentence in "\n".join(found)


if __name__ == "__main__":
    sys.stdout.write(digest())
