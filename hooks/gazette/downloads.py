"""What can be downloaded: the YAML a record was made from, and its attachments."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

from gazette import former
from gazette.catalog import Catalog
from gazette.ledger import INDEX
from gazette.schema.record import Record

# What was released, by its digests, for everybody to keep a copy of: see gazette.addresses.
WITNESS = "ledger.txt"


def sources(catalog: Catalog) -> Iterator[tuple[str, str]]:
    """Address and text of the YAML of every public record, at its former addresses too (withdrawn and ended ones have none);
    and the index of what was released, word for word."""
    for record, text in catalog.sources(catalog.public):
        yield from ((f"{url}record.yml", text) for url in record.urls)
    if catalog.last_release:
        yield WITNESS, (catalog.root / INDEX).read_text("utf-8")


def attachments(catalog: Catalog) -> Iterator[tuple[str, Path]]:
    """Address and file of every attachment of a public record, and of those that it had before; they go with the record."""
    for record in catalog.public:
        for name, file in _files(record, catalog):
            yield from ((f"{url}{name}", catalog.root / "data" / file) for url in record.urls)


def _files(record: Record, catalog: Catalog) -> Iterator[tuple[str, str]]:
    yield from ((one.name, one.file) for one in record.attachments)
    yield from ((one.name, one.file) for one in former.files(record, catalog) if not one.concealed)
