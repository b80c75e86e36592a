"""What a subscriber sees from one release to the next, read with a reader library: which entries are new, which moved."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from datetime import date
from pathlib import Path
from typing import Any

import pytest
from reader import Entry, EntryUpdateStatus, Reader, make_reader

from gazette.catalog import Catalog
from gazette.feeds import feeds
from gazette.schema.penalty import Penalty
from gazette.schema.record import Record
from test_feeds import SITE, catalog, organ, project, values

RECORDS = ("atom.xml", "rss.xml", "feed.json")
CHANGES = ("changes-atom.xml", "changes-rss.xml", "changes-feed.json")
TAG = "tag:gazette.example,2012-01-01:"
TODAY = date(2012, 9, 1)
CORRECTED: dict[str, Any] = {"changes": [{"changed_at": "2012-08-20 10:00", "kind": "更正", "note": "更正总投资"}]}
WITHDRAWN: dict[str, Any] = {"withdrawal": {"withdrawn_on": "2012-08-21", "reason": "决定被撤销"}}


@dataclass
class Seen:
    """What one visit brought, as ids without their tag: unread for the first time, changed with a later date, changed
    without a word."""

    new: list[str] = field(default_factory=list)
    moved: list[str] = field(default_factory=list)
    altered: list[str] = field(default_factory=list)


class Subscriber:
    """Somebody who follows one feed of a site and reads everything at each visit."""

    def __init__(self, reader: Reader, root: Path, uri: str) -> None:
        self.reader, self.root, self.uri = reader, root, uri
        self.dates: dict[str, Any] = {}
        self.seen = Seen()
        reader.add_feed(uri)
        reader.after_entry_update_hooks.append(self._note)

    def visit(self, found: Catalog) -> Seen:
        """What there is to read after the site was built of a catalog."""
        for feed in feeds(found, SITE):
            if feed.uri == self.uri:
                (self.root / feed.uri).write_bytes(feed.text)
        self.seen = Seen()
        for update in self.reader.update_feeds_iter(scheduled=False):
            assert not isinstance(update.value, Exception), update.value
        unread = [entry.id.removeprefix(TAG) for entry in self.reader.get_entries(read=False)]
        assert sorted(unread) == sorted(self.seen.new)
        for entry in self.reader.get_entries(read=False):
            self.reader.mark_entry_as_read(entry)
        return self.seen

    def texts(self) -> str:
        """All that the reader keeps."""
        return "\n".join(f"{one.title} {one.summary} {one.content}" for one in self.reader.get_entries())

    def _note(self, _: Reader, entry: Entry, status: EntryUpdateStatus) -> None:
        short = entry.id.removeprefix(TAG)
        if status is EntryUpdateStatus.NEW:
            self.seen.new.append(short)
        else:
            (self.seen.altered if entry.updated == self.dates[short] else self.seen.moved).append(short)
        self.dates[short] = entry.updated


@contextmanager
def subscriber(root: Path, uri: str) -> Iterator[Subscriber]:
    reader = make_reader(":memory:", feed_root=str(root))
    try:
        yield Subscriber(reader, root, uri)
    finally:
        reader.close()


def penalty(**more: Any) -> Record:
    raw = values(Penalty, "示例") | {"id": "case", "title": "示例某案", "party_name": "示例甲公司", "aliases": []}
    raw |= {"organ": "harbour-office", "co_organs": [], "published_at": "2012-08-02 09:00", "changes": []}
    return Penalty.model_validate(raw | {"publicity_until": "2013-08-01"} | more)


def site(*others: Record, today: date = TODAY) -> Catalog:
    """The site as first released, with other records in place of those of the same first id, or beside them."""
    first = {
        one.first_id: one
        for one in (organ("harbour-office"), penalty(), project("bridge", published_at="2012-08-01 09:00"))
    }
    records = first | {one.first_id: one for one in others}
    return catalog(*records.values(), today=today)


@pytest.fixture(params=RECORDS)
def reading(request: pytest.FixtureRequest, tmp_path: Path) -> Iterator[Subscriber]:
    """Somebody who has read the records of the first release."""
    with subscriber(tmp_path, request.param) as one:
        assert sorted(one.visit(site()).new) == ["organs/harbour-office", "penalties/case", "projects/bridge"]
        yield one


@pytest.fixture(params=CHANGES)
def watching(request: pytest.FixtureRequest, tmp_path: Path) -> Iterator[Subscriber]:
    """Somebody who has read the changes of the first release."""
    with subscriber(tmp_path, request.param) as one:
        assert sorted(one.visit(site()).new) == ["organs/harbour-office#1", "penalties/case#1", "projects/bridge#1"]
        yield one


def test_building_again_brings_nothing(reading: Subscriber) -> None:
    assert reading.visit(site()) == Seen()


def test_building_again_brings_no_change(watching: Subscriber) -> None:
    assert watching.visit(site()) == Seen()


def test_a_new_record_is_the_only_new_entry(reading: Subscriber) -> None:
    assert reading.visit(site(project("pier", published_at="2012-08-09 09:00"))) == Seen(new=["projects/pier"])


def test_a_new_record_is_one_new_change(watching: Subscriber) -> None:
    assert watching.visit(site(project("pier", published_at="2012-08-09 09:00"))) == Seen(new=["projects/pier#1"])


def test_an_edit_without_a_change_note_moves_no_date_and_tells_no_change(tmp_path: Path, reading: Subscriber) -> None:
    edited = site(project("bridge", published_at="2012-08-01 09:00", summary="另一句概述"))
    assert reading.visit(edited) == Seen(altered=["projects/bridge"])
    with subscriber(tmp_path, "changes-atom.xml") as watching:
        watching.visit(site())
        assert watching.visit(edited) == Seen()


def test_a_correction_moves_the_entry_and_makes_no_new_one(reading: Subscriber) -> None:
    corrected = site(project("bridge", published_at="2012-08-01 09:00", **CORRECTED))
    assert reading.visit(corrected) == Seen(moved=["projects/bridge"])
    assert reading.visit(corrected) == Seen()


def test_a_correction_is_one_new_change(watching: Subscriber) -> None:
    corrected = site(project("bridge", published_at="2012-08-01 09:00", **CORRECTED))
    assert watching.visit(corrected) == Seen(new=["projects/bridge#2"])
    assert "更正总投资" in watching.texts()
    assert watching.visit(corrected) == Seen()


def test_a_withdrawal_takes_title_party_and_content_out_of_the_entry(reading: Subscriber) -> None:
    seen = reading.visit(site(penalty(**WITHDRAWN)))
    if reading.uri == "atom.xml":  # which tells readers to delete it
        assert seen == Seen()
        assert f'<at:deleted-entry ref="{TAG}penalties/case"' in (reading.root / "atom.xml").read_text("utf-8")
    else:
        assert seen == Seen(moved=["penalties/case"])
        assert "理由：决定被撤销" in reading.texts()
        assert "示例某案" not in reading.texts()
    assert "示例甲公司" not in (reading.root / reading.uri).read_text("utf-8")


def test_a_withdrawal_is_one_new_change_and_takes_the_title_out_of_the_others(watching: Subscriber) -> None:
    assert "示例某案" in watching.texts()
    seen = watching.visit(site(penalty(**WITHDRAWN)))
    assert seen == Seen(new=["penalties/case#withdrawn"], altered=["penalties/case#1"])
    assert "示例某案" not in watching.texts()


def test_the_end_of_publicity_is_one_new_change_and_takes_the_title_out_of_the_others(watching: Subscriber) -> None:
    seen = watching.visit(site(today=date(2013, 8, 2)))
    assert seen == Seen(new=["penalties/case#ended"], altered=["penalties/case#1"])
    assert "示例某案" not in watching.texts()


def test_a_withdrawal_after_the_end_of_publicity_leaves_the_end_told(watching: Subscriber) -> None:
    later = {"withdrawal": {"withdrawn_on": "2013-09-01", "reason": "决定被撤销"}}
    watching.visit(site(today=date(2013, 8, 2)))
    seen = watching.visit(site(penalty(**later), today=date(2013, 9, 2)))
    assert seen == Seen(new=["penalties/case#withdrawn"])


def test_a_renamed_record_is_the_entry_it_was(reading: Subscriber) -> None:
    renamed = project("long-bridge", aliases=["bridge"], title="示例 bridge", published_at="2012-08-01 09:00")
    assert reading.visit(site(renamed)) == Seen(altered=["projects/bridge"])
    entry = reading.reader.get_entry((reading.uri, f"{TAG}projects/bridge"))
    assert entry.link == f"{SITE}projects/long-bridge/"


def test_a_renamed_record_is_no_change(watching: Subscriber) -> None:
    renamed = project("long-bridge", aliases=["bridge"], title="示例 bridge", published_at="2012-08-01 09:00")
    assert watching.visit(site(renamed)).new == []


def test_whoever_follows_a_renamed_project_keeps_the_address(tmp_path: Path) -> None:
    renamed = project(
        "long-bridge", aliases=["bridge"], title="示例 bridge", published_at="2012-08-01 09:00", **CORRECTED
    )
    (tmp_path / "projects/bridge").mkdir(parents=True)
    with subscriber(tmp_path, "projects/bridge/changes-atom.xml") as following:
        assert following.visit(site()).new == ["projects/bridge#1"]
        assert following.visit(site(renamed)).new == ["projects/bridge#2"]


ARCHIVED: dict[str, Any] = {"archival": {"archived_at": "2012-08-22 09:00", "reason": "大桥已经通车"}}


def test_archiving_moves_the_entry_and_makes_no_new_one(reading: Subscriber) -> None:
    archived = site(project("bridge", published_at="2012-08-01 09:00", **ARCHIVED))
    assert reading.visit(archived) == Seen(moved=["projects/bridge"])
    assert "已于2012年8月22日归档" in reading.texts()
    assert reading.visit(archived) == Seen()


def test_archiving_is_one_new_change(watching: Subscriber) -> None:
    archived = site(project("bridge", published_at="2012-08-01 09:00", **ARCHIVED))
    assert watching.visit(archived) == Seen(new=["projects/bridge#archived"])
    assert "大桥已经通车" in watching.texts()
    assert watching.visit(archived) == Seen()


def test_a_record_given_to_another_organ_is_new_only_to_those_who_follow_that_one(tmp_path: Path) -> None:
    lamp = organ("lamp-office", organ="lamp-office", published_at="2012-01-02 08:00")
    bridge = project("bridge", published_at="2012-08-01 09:00")
    moved = project("bridge", published_at="2012-08-01 09:00", **(CORRECTED | {"organ": "lamp-office"}))
    for folder, first, later in (
        ("organs/harbour-office/", ["penalties/case", "projects/bridge"], Seen()),
        ("organs/lamp-office/", [], Seen(new=["projects/bridge"])),
        ("", ["penalties/case", "projects/bridge"], Seen(moved=["projects/bridge"])),
    ):
        (tmp_path / folder).mkdir(parents=True, exist_ok=True)
        with subscriber(tmp_path, f"{folder}atom.xml") as following:
            new = following.visit(site(lamp, bridge)).new
            assert [one for one in sorted(new) if not one.startswith("organs/")] == first
            assert following.visit(site(lamp, moved)) == later


@pytest.mark.parametrize("name", ["changes-atom.xml", "changes-rss.xml", "changes-feed.json"])
def test_whoever_follows_one_kind_of_one_organ_is_told_of_its_changes(tmp_path: Path, name: str) -> None:
    (tmp_path / "projects/organ/harbour-office").mkdir(parents=True)
    with subscriber(tmp_path, f"projects/organ/harbour-office/{name}") as following:
        assert following.visit(site()).new == ["projects/bridge#1"]
        corrected = site(project("bridge", published_at="2012-08-01 09:00", **CORRECTED), penalty(**WITHDRAWN))
        assert following.visit(corrected) == Seen(new=["projects/bridge#2"])
