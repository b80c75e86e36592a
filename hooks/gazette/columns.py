"""The columns: which hold something, and a column's page with its parts as the law names them and the kinds it holds."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from typing import Any

from gazette import registers
from gazette.catalog import Catalog, changed_at
from gazette.counts import Tally, tally
from gazette.display import Piece, category_label, served
from gazette.lists import category_url
from gazette.schema import KINDS
from gazette.schema.normative import Normative
from gazette.schema.organ import Organ
from gazette.schema.record import Record
from gazette.schema.settings import Column, ColumnPart
from gazette.schema.vocabulary import CATEGORIES

LATEST = 3


@dataclass(frozen=True, slots=True)
class KindGroup:
    """The newest records of a kind, how many there are, and the address of them all. Organs are no news: none is newest."""

    label: str
    purpose: str
    url: str
    count: Tally
    latest: tuple[Record, ...]


@dataclass(frozen=True, slots=True)
class Part:
    """One part of a column: the kinds it holds, or the statutory categories with the number of their records."""

    title: str
    groups: tuple[KindGroup, ...]
    categories: tuple[tuple[int, Piece, str, Tally], ...]

    @property
    def filled(self) -> bool:
        """Whether there is anything in it."""
        return bool(self.groups) or any(count.total for *_, count in self.categories)


def view(column: Column, catalog: Catalog) -> Mapping[str, Any]:
    """A column with its parts, the kinds outside them, what is still empty, and the tasks of work plans it serves."""
    inside = {kind for part in column.parts for kind in part.kinds}
    outside = [kind for kind in column.kinds if kind not in inside]
    parts = tuple(_part(part, catalog) for part in column.parts)
    without = [kind.LABEL for kind in KINDS if kind.NAME in outside and kind.NAME not in catalog.by_kind]
    return {
        "column": column,
        "parts": tuple(part for part in parts if part.filled),
        "outside": tuple(_groups(outside, catalog)),
        "empty": (*(part.title for part in parts if not part.filled), *without),
        "count": count(column, catalog),
        "tasks": tasks_of(column, catalog),
    }


def site_map(catalog: Catalog) -> Mapping[str, Any]:
    """Every column with its count and the kinds that have records in it, the statutory categories, and the registers."""
    return {
        "columns": tuple(
            (column, count(column, catalog), tuple(_groups(column.kinds, catalog)))
            for column in catalog.settings.columns
        ),
        "categories": tuple(_categories(catalog)),
        "registers": registers.beside(Normative, catalog),
    }


def filled(catalog: Catalog) -> Iterator[Column]:
    """The columns that hold something: the only ones that navigation and home show."""
    return (column for column in catalog.settings.columns if holds_any(column, catalog))


def holds_any(column: Column, catalog: Catalog) -> bool:
    """Whether a column has a public record."""
    return any(catalog.by_kind.get(kind) for kind in column.kinds)


def count(column: Column, catalog: Catalog) -> Tally:
    """How many public records a column has."""
    return tally(record for kind in column.kinds for record in catalog.by_kind.get(kind, ()))


def newest_first(records: Iterable[Record]) -> tuple[Record, ...]:
    """Records by their last public change."""
    return tuple(sorted(records, key=changed_at, reverse=True))


def tasks_of(column: Column, catalog: Catalog) -> tuple[Piece, ...]:
    """The tasks of work plans that name a column."""
    return served(catalog).get(column.id, ())


def _part(part: ColumnPart, catalog: Catalog) -> Part:
    return Part(
        part.title, tuple(_groups(part.kinds, catalog)), tuple(_categories(catalog)) if part.by_category else ()
    )


def _categories(catalog: Catalog) -> Iterator[tuple[int, Piece, str, Tally]]:
    """Each of the fifteen categories: its number, its label, linked when it has records, its words, how many records."""
    for category, words in CATEGORIES.items():
        records = catalog.by_category.get(category, ())
        label = Piece(category_label(category), category_url(category) if records else "")
        yield category, label, words, tally(records)


def _groups(names: Iterable[str], catalog: Catalog) -> Iterator[KindGroup]:
    wanted = frozenset(names)
    for kind in KINDS:
        if kind.NAME in wanted and (records := catalog.by_kind.get(kind.NAME)):
            latest = () if kind is Organ else records[:LATEST]
            yield KindGroup(kind.LABEL, kind.PURPOSE, f"{kind.FOLDER}/", tally(records), latest)
