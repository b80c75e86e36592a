"""Archives: the whole history can be reached from any feed, and a full archive never changes."""

from __future__ import annotations

import json
import re
from datetime import date, datetime, time, timedelta
from functools import cache
from typing import Any

import pytest
from lxml import etree

from gazette.catalog import Catalog
from gazette.feeds import LIMIT
from gazette.feeds.archive import SIZE, count
from gazette.schema.record import Record
from gazette.schema.research import Research
from gazette.schema.scalars import BEIJING
from test_feeds import SITE, all_defects, catalog, feeds_of, organ, values

ATOM = {"a": "http://www.w3.org/2005/Atom", "fh": "http://purl.org/syndication/history/1.0"}
TODAY = date(2014, 1, 1)
MANY = 2 * SIZE + 30


def report(number: int, **more: Any) -> Record:
    published = datetime(2012, 7, 10) + timedelta(hours=number)
    raw = values(Research, "示例") | {"id": f"r-{number}", "title": f"示例 {number}", "aliases": [], "changes": []}
    raw |= {"organ": "harbour-office", "co_organs": [], "published_at": f"{published:%Y-%m-%d %H:%M}"}
    return Research.model_validate(raw | more)


def site(*others: Record, many: int = MANY) -> Catalog:
    """A site whose last release was today: all that is older is settled."""
    records = {one.first_id: one for one in (organ("harbour-office"), *map(report, range(many)))}
    found = catalog(*(records | {one.first_id: one for one in others}).values(), today=TODAY)
    vars(found)["last_release"] = datetime.combine(TODAY, time.min, BEIJING)
    return found


@cache
def released() -> dict[str, bytes]:
    return feeds_of(site())


def links(text: bytes) -> dict[str, str]:
    found = etree.fromstring(text).xpath("/a:feed/a:link | /rss/channel/a:link", namespaces=ATOM)
    return {link.get("rel"): link.get("href").removeprefix(SITE) for link in found}


def before(files: dict[str, bytes], uri: str) -> str:
    """The archive that a document names as the one before it, "" for none."""
    if uri.endswith(".json"):
        return json.loads(files[uri]).get("_archive", {}).get("url", "").removeprefix(SITE)
    return links(files[uri]).get("prev-archive", "")


def ids(text: bytes) -> list[str]:
    return etree.fromstring(text).xpath("//a:entry/a:id/text()", namespaces=ATOM)


def full(files: dict[str, bytes]) -> dict[str, bytes]:
    return {uri: text for uri, text in files.items() if b"<fh:archive/>" in text}


def test_every_feed_and_archive_of_a_long_history_passes_every_check() -> None:
    assert all_defects(site()) == {}


@pytest.mark.parametrize("folder", ["", "research/", "organs/harbour-office/", "research/organ/harbour-office/"])
@pytest.mark.parametrize("name", ["atom.xml", "rss.xml", "feed.json", "changes-atom.xml", "changes-rss.xml"])
def test_the_whole_history_can_be_reached_from_any_feed(folder: str, name: str) -> None:
    if folder + name not in released():
        return
    told: set[str] = set()
    uri = folder + name
    while uri := before(released(), uri):
        told.update(ids(released()[uri]))
    tail = "#1" if "changes" in name else ""
    assert told >= {f"tag:gazette.example,2012-01-01:research/r-{number}{tail}" for number in range(MANY)}


def test_archives_name_those_beside_them_and_the_current_document() -> None:
    assert links(released()["atom-1.xml"]) == {
        "self": "atom-1.xml",
        "alternate": "",
        "next-archive": "atom-2.xml",
        "current": "atom.xml",
    }
    assert links(released()["atom-2.xml"])["prev-archive"] == "atom-1.xml"
    assert "next-archive" not in links(released()["atom-3.xml"])
    assert links(released()["atom.xml"])["prev-archive"] == "atom-3.xml"


def test_only_a_full_archive_of_a_feed_that_no_edit_takes_a_record_out_of_is_marked_as_one() -> None:
    names = [f"{name}-{number}.xml" for name in ("atom", "changes-atom") for number in (1, 2)]
    assert set(full(released())) == {f"{folder}{name}" for folder in ("", "research/") for name in names}


def test_what_is_as_young_as_the_last_release_may_still_change_and_is_not_marked() -> None:
    found = site()
    vars(found)["last_release"] = report(SIZE - 2).published_at  # the organ comes first
    assert full(feeds_of(found)) == {}
    vars(found)["last_release"] += timedelta(days=1)
    assert set(full(feeds_of(found))) == {uri for uri in full(released()) if uri.endswith("-1.xml")}


def test_without_a_ledger_nothing_is_promised() -> None:
    found = site()
    vars(found)["last_release"] = None
    assert full(feeds_of(found)) == {}


@pytest.mark.parametrize(
    "entries", [*range(LIMIT, LIMIT + 3), *range(SIZE - 1, SIZE + 3), *range(2 * SIZE - 2, 2 * SIZE + 2)]
)
def test_a_full_archive_has_a_next_one_however_many_entries_there_are(entries: int) -> None:
    files = feeds_of(site(many=entries - 1))  # and the organ
    archives = [uri for uri in files if re.fullmatch(r"atom-\d+\.xml", uri)]
    assert len(archives) == count(entries, LIMIT)
    assert all("next-archive" in links(files[uri]) for uri in archives if uri in full(files))


def test_nothing_that_happens_later_changes_a_full_archive() -> None:
    withdrawn = {"withdrawal": {"withdrawn_on": "2013-08-21", "reason": "不应公开"}}
    corrected = {"changes": [{"changed_at": "2013-08-20 10:00", "kind": "更正", "note": "改正"}]}
    later = feeds_of(
        site(
            report(3, title="改过的名称", summary="改过"),
            report(4, **corrected),
            report(5, **withdrawn),
            report(6, id="renamed", aliases=["r-6"]),
            report(7, archival={"archived_at": "2013-08-22 09:00", "reason": "已有新的"}),
            report(8, organ="lamp-office", **corrected),
            organ("lamp-office", published_at="2013-08-23 08:00"),
            report(MANY + 300),
            organ("harbour-office", title="改了名的机关"),
        )
    )
    assert len(full(released())) == 8
    assert {uri: later[uri] for uri in full(released())} == full(released())


def test_what_was_withdrawn_is_named_nowhere_in_the_history() -> None:
    withdrawn = report(5, title="示例机密", withdrawal={"withdrawn_on": "2013-08-21", "reason": "不应公开"})
    assert not [uri for uri, text in feeds_of(site(withdrawn)).items() if "示例机密".encode() in text]
