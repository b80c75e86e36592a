"""A column's page: its parts as the law names them, and the kinds it holds."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from typing import Any

from gazette.catalog import Catalog
from gazette.display import Piece, category_label, piece
from gazette.lists import category_url
from gazette.schema import KINDS
from gazette.schema.model import Shape
from gazette.schema.record import Record
from gazette.schema.settings import Column, ColumnPart
from gazette.schema.vocabulary import CATEGORIES

LATEST = 5


@dataclass(frozen=True, slots=True)
class KindGroup:
    """The newest records of a kind, how many there are, and the address of them all."""

    label: str
    purpose: str
    url: str
    count: int
    latest: tuple[Record, ...]


@dataclass(frozen=True, slots=True)
class Part:
    """One part of a column: the kinds it holds, or the statutory categories with the number of their records."""

    title: str
    groups: tuple[KindGroup, ...]
    categories: tuple[tuple[Piece, str, int], ...]


def view(column: Column, catalog: Catalog) -> Mapping[str, Any]:
    """A column with its parts, the kinds outside them, and the tasks of work plans it serves."""
    inside = {kind for part in column.parts for kind in part.kinds}
    return {
        "column": column,
        "parts": tuple(_part(part, catalog) for part in column.parts),
        "outside": tuple(_groups((kind for kind in column.kinds if kind not in inside), catalog)),
        "tasks": tasks_of(column, catalog),
    }


def site_map(catalog: Catalog) -> Mapping[str, Any]:
    """Every column with the kinds that have records in it."""
    return {"columns": tuple((column, tuple(_groups(column.kinds, catalog))) for column in catalog.settings.columns)}


def tasks_of(column: Column, catalog: Catalog) -> tuple[Piece, ...]:
    """The tasks of work plans that name a column."""
    return tuple(piece(Shape.TASK, task, catalog) for task in catalog.shown.tasks_of_column.get(column.id, ()))


def _part(part: ColumnPart, catalog: Catalog) -> Part:
    return Part(
        part.title, tuple(_groups(part.kinds, catalog)), tuple(_categories(catalog)) if part.by_category else ()
    )


def _categories(catalog: Catalog) -> Iterator[tuple[Piece, str, int]]:
    """Each of the fifteen categories: its number, linked when it has records; its words; how many records."""
    for category, words in CATEGORIES.items():
        count = len(catalog.by_category.get(category, ()))
        yield Piece(category_label(category), category_url(category) if count else ""), words, count


def _groups(names: Iterable[str], catalog: Catalog) -> Iterator[KindGroup]:
    wanted = frozenset(names)
    for kind in KINDS:
        if kind.NAME in wanted and (records := catalog.by_kind.get(kind.NAME)):
            yield KindGroup(kind.LABEL, kind.PURPOSE, f"{kind.FOLDER}/", len(records), records[:LATEST])
