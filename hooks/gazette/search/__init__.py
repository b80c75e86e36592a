"""Search: what the indexer is given in parts, and the manifest by which the search page filters, sorts and finds the index."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from gazette.catalog import Catalog
from gazette.search.documents import Document, document, fingerprint, ordered
from gazette.search.manifest import Filter, Indexed, filters, manifest

__all__ = ["PART", "Document", "Filter", "Indexed", "Part", "filters", "manifest", "parts"]

# The indexer's memory grows with the text it is given at once, by half a megabyte for each thousand characters.
PART = 2000
_THOUSAND = 1000


@dataclass(frozen=True, slots=True)
class Part:
    """As many documents as are indexed at once, each with its number; `start` is the number of the first record among all,
    `key` is the same as long as the documents are."""

    start: int
    key: str
    documents: tuple[tuple[int, Document], ...]


def parts(catalog: Catalog, size: int = PART) -> Iterator[Part]:
    """The documents of a catalog in parts of about `size` thousand characters, one at a time, in an order that lasts."""
    start, room = 0, size
    found: list[tuple[int, Document]] = []
    for number, record in enumerate(ordered(catalog)):
        if room <= 0:
            yield Part(start, fingerprint(found), tuple(found))
            start, room, found = number, size, []
        room -= 1
        if one := document(record, catalog):
            found.append((number - start, one))
            room -= max(0, round(sum(map(len, one.shown["texts"])) / _THOUSAND) - 1)
    if found or start:
        yield Part(start, fingerprint(found), tuple(found))
