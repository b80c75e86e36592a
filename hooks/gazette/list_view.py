"""What the template of a list is given: its rows, and what stands beside it."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import datetime
from functools import partial
from typing import Any, NamedTuple

from gazette import columns, registers, tables
from gazette.catalog import Catalog, changed_at
from gazette.display import Block, Piece, blocks
from gazette.lists import Listing
from gazette.organs import organ_groups
from gazette.schema.organ import Organ
from gazette.schema.record import Record
from gazette.schema.scalars import LONG_TERM
from gazette.schema.settings import Column

# More choices than these of one filter are folded away, but never one alone.
CHOICES = 8


class Row(NamedTuple):
    """A record in a list: its organ, the fields its kind lists, and when the public last saw a change, by which lists go."""

    organ: Piece
    facts: tuple[Block, ...]
    changed_at: datetime


def view(listing: Listing, column: Column | None, catalog: Catalog) -> Mapping[str, Any]:
    """How a record becomes a row, the filters, the tasks of work plans it serves, the registers it leads to; of organs their
    groups."""
    whole = listing.kind is Organ and not listing.filtered
    return {
        "listing": listing,
        "row": partial(row, catalog=catalog),
        "groups": tuple(organ_groups(listing.records, catalog)) if whole else (),
        "filters": () if whole else tuple(_filters(listing)),
        "tasks": columns.tasks_of(column, catalog) if column and listing.kind else (),
        "table": tables.address(listing.kind) if listing.kind else "",
        "beside": registers.beside(listing.kind, catalog),
    }


def row(record: Record, catalog: Catalog) -> Row:
    """A record in a list."""
    organ = catalog.organ(record.organ)
    name = Piece(catalog.organ_name(record.organ), organ.url if organ else "")
    facts = (*registers.standing(record, catalog), *blocks(record, catalog, record.LISTED))
    return Row(name, tuple(map(_short, facts)), changed_at(record))


def _short(block: Block) -> Block:
    """A row with its days in figures, as a list shows them."""
    if not any(one.datetime for one in block.pieces):
        return block
    return block._replace(pieces=tuple(_figures(one) for one in block.pieces))


def _figures(one: Piece) -> Piece:
    return one if one.datetime in ("", LONG_TERM.isoformat()) else one._replace(text=one.datetime[:10])


class Filter(NamedTuple):
    """By what a list can be narrowed: its name, the choices shown, those folded away, and whether one of these is chosen."""

    name: str
    shown: tuple[tuple[str, str, int, bool], ...]
    folded: tuple[tuple[str, str, int, bool], ...]

    @property
    def open(self) -> bool:
        """Whether what is folded away holds the choice made."""
        return any(here for *_, here in self.folded)


def _filters(listing: Listing) -> list[Filter]:
    """The filters that leave a choice."""
    groups = (("年份", listing.years), ("机关", listing.organs))
    chosen = [(name, choices) for name, choices in groups if len(choices) > 1 or any(here for *_, here in choices)]
    return [_filter(name, choices) for name, choices in chosen]


def _filter(name: str, choices: tuple[tuple[str, str, int, bool], ...]) -> Filter:
    shown = CHOICES if len(choices) > CHOICES + 1 else len(choices)
    return Filter(name, choices[:shown], choices[shown:])
