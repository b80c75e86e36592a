"""The list of a kind as a table to download: what the list shows of each record, and no more."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from gazette import registers
from gazette.catalog import Catalog
from gazette.display import piece
from gazette.schema import KINDS
from gazette.schema.model import Field, Shape, fields_of
from gazette.schema.normative import Normative
from gazette.schema.record import Record
from gazette.schema.scalars import LONG_TERM
from gazette.spreadsheets import spreadsheet

# What the list of every kind shows, before what its own shows.
_COMMON = ("title", "organ", "co_organs", "doc_no", "index_no", "made_on", "published_at", "category", "summary")


def tables(catalog: Catalog) -> Iterator[tuple[str, str]]:
    """Address and text of the table of each kind that has public records."""
    for kind in _listed(catalog):
        own = kind is Normative and catalog.documents
        yield address(kind), registers.table(catalog) if own else _table(kind, catalog)


def addresses(catalog: Catalog) -> Iterator[str]:
    """The address of each table."""
    return map(address, _listed(catalog))


def _listed(catalog: Catalog) -> Iterator[type[Record]]:
    return (kind for kind in KINDS if catalog.by_kind.get(kind.NAME))


def address(kind: type[Record]) -> str:
    """Where the table of a kind is, from the root of the site; that of normative documents, which tells more, is older."""
    return registers.TABLE if kind is Normative else f"{kind.FOLDER}/{kind.FOLDER}.csv"


def _table(kind: type[Record], catalog: Catalog) -> str:
    declared = {field.name: field for field in fields_of(kind)}
    fields = [declared[name] for name in dict.fromkeys((*_COMMON, *kind.LISTED))]
    labels = (f"{field.label}（万元）" if field.shape is Shape.MONEY else field.label for field in fields)
    heads = (*labels, "最近变更", "示例数据", "网页")
    return spreadsheet((heads, *(_row(one, fields, catalog) for one in catalog.by_kind[kind.NAME])))


def _row(record: Record, fields: list[Field], catalog: Catalog) -> tuple[str, ...]:
    """A record's cells; its page is told from the root of the site, so that the table outlives a change of domain."""
    cells = (_text(field, getattr(record, field.name), catalog) for field in fields)
    changed = f"{record.updated_at:%Y-%m-%d %H:%M}" if record.updated_at else ""
    return (*cells, changed, "是" if record.example else "", record.url)


def _text(field: Field, value: Any, catalog: Catalog) -> str:
    """Days as 2026-11-23 and amounts as plain numbers, for programs to read; everything else as the pages have it."""
    if value is None:
        return ""
    return "；".join(_plain(field, one, catalog) for one in (value if field.many else (value,)))


def _plain(field: Field, value: Any, catalog: Catalog) -> str:
    shown = piece(field.shape, value, catalog)
    if shown.number:
        return str(value)
    if shown.datetime in ("", LONG_TERM.isoformat()):
        return shown.text
    return shown.datetime[:16].replace("T", " ")
