"""What `gazette release` adds to the ledger: a first version of what is new, a next one of what changed."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from typing import NamedTuple

from gazette import ledger
from gazette.catalog import Catalog
from gazette.ledger import Entry
from gazette.schema.record import Record


class Addition(NamedTuple):
    """An entry's file, from the root of the site, its whole new text, and whether the record is new to the public."""

    path: str
    text: str
    first: bool


def additions(catalog: Catalog) -> Iterator[Addition]:
    """The entries to write for what is public now; `catalog` is what has been released and has no errors."""
    for record, text in catalog.sources(catalog.records):
        entry = catalog.entry(record)
        if addition := _addition(record, text, entry, catalog):
            yield addition


def moment(catalog: Catalog) -> str:
    """When a release is made, as the ledger says it: to the minute, or the day alone when it is made as of a day."""
    return f"{catalog.now:%Y-%m-%d %H:%M}" if catalog.now else f"{catalog.today}"


def begun(day: date) -> str:
    """The file of settings that says that there is a ledger; the first release writes it."""
    return f"# 由 gazette release 在首次发布时写出，请不要删改；没有它，发布记录整个丢失也查不出来。\nsince: {day}\n"


def _addition(record: Record, text: str, entry: Entry | None, catalog: Catalog) -> Addition | None:
    before = entry.versions if entry else ()
    now = ledger.version(record, text, before, catalog.root)
    moved = entry is not None and entry.id != record.id
    if before and now.told() == before[-1].told() and not moved:
        return None
    return Addition(ledger.place(record.FOLDER, record.id), ledger.written((*before, now)), not before)
