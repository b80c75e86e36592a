"""What `gazette release` adds to the ledger: a first version of what is new, a next one of what changed."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import time

from gazette import ledger
from gazette.catalog import Catalog
from gazette.ledger import Entry
from gazette.schema.record import Record


def additions(catalog: Catalog) -> Iterator[Entry]:
    """The entries to write for what is public now, each with a version more; `catalog` is what has been released and has no
    errors."""
    for record, text in catalog.sources(catalog.records):
        entry = catalog.entry(record)
        if addition := _addition(record, text, entry, catalog):
            yield addition


def moment(catalog: Catalog) -> str:
    """When a release is made, as the ledger says it: to the minute, or the day alone when it is made as of a day; never before
    the last one, which may have been at a minute of that day."""
    made, last = ledger.minute(catalog.now) if catalog.now else f"{catalog.today}", ledger.last_release(catalog.root)
    return max(made, ledger.minute(last)) if last and last.time() != time.min else made


def begun(catalog: Catalog) -> str:
    """The file of settings that says that there is a ledger; the first release writes it."""
    note = "# 由 gazette release 在首次发布时写出，请不要删改；没有它，发布记录整个丢失也查不出来。\n"
    return f"{note}since: {catalog.today}\ntag: {catalog.settings.site.feeds.tag}\n"


def _addition(record: Record, text: str, entry: Entry | None, catalog: Catalog) -> Entry | None:
    before = entry.versions if entry else ()
    now = ledger.version(record, text, before, catalog.root)
    moved = entry is not None and entry.id != record.id
    if before and not moved and now.says_the_same_as(before[-1]):
        return None
    return Entry(ledger.place(record.FOLDER, record.id), record.FOLDER, record.id, (*before, now))
