"""What a record's template is given: its metadata block, its own blocks, and what its kind's view adds."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from datetime import date
from typing import Any, NamedTuple

from gazette import registers, versions
from gazette.catalog import Catalog
from gazette.display import Block, Piece, blocks, own_blocks, piece, served
from gazette.schema.model import Shape
from gazette.schema.record import Record
from gazette.timings import concluded, explained, timings
from gazette.views import VIEWS

_METADATA = (
    "index_no",
    "organ",
    "co_organs",
    "doc_no",
    "made_on",
    "published_at",
    "category",
    "openness",
)


class Publicity(NamedTuple):
    """How long a record shown for a time only is still public: its last day, the days left after today, the same in words."""

    until: Piece
    days_left: int
    words: str


def record_view(record: Record, catalog: Catalog) -> Mapping[str, Any]:
    """A record with its metadata block, its own blocks, and what its kind's view adds."""
    extra = VIEWS.get(type(record))
    return {
        "record": record,
        "metadata": tuple(map(_unlinked, dated(record, catalog, _METADATA))),
        "byline": byline(record, catalog),
        "publicity": publicity(record.public_until, catalog),
        "today": piece(Shape.DATE, catalog.today, catalog),
        "changes": blocks(record, catalog, ("changes",)),
        "former": versions.links(record, catalog),
        "review": blocks(record.secrecy_review, catalog, type(record.secrecy_review).model_fields),
        "own": () if extra else own_blocks(record, catalog),
        "tasks": _tasks(record, catalog),
        "referring": tuple(Piece(one.title, one.url) for one in catalog.referring.get(record.id, ())),
        "sources": record.sources,
        "over": tuple(registers.cited_but_over(record, catalog)),
        "organ_title": catalog.organ_title(record.organ),
        "timings": tuple((one.deadline.title, concluded(one), explained(one)) for one in timings(record, catalog)),
        "origin": catalog.origins[record.id].path,
        **(extra(record, catalog) if extra else {}),
    }


def dated(record: Record, catalog: Catalog, names: tuple[str, ...]) -> tuple[Block, ...]:
    """Named blocks of the envelope, with the day of the last change after that of publication: three dates, kept apart."""
    return tuple(_with_updates(blocks(record, catalog, names), record, catalog))


def _with_updates(shown: tuple[Block, ...], record: Record, catalog: Catalog) -> Iterator[Block]:
    for block in shown:
        yield block
        if block.name == "published_at":
            last = record.updated_at
            when = piece(Shape.DATETIME, last, catalog) if last else Piece("发布后没有更新")
            yield Block("row", "updated_at", "更新日期", (when,))


def byline(record: Record, catalog: Catalog) -> Mapping[str, Any]:
    """Who published it and when, and when it last changed (None for never), right under the title."""
    last = record.updated_at
    return {
        "organs": tuple(piece(Shape.ORGAN, organ, catalog) for organ in record.organs),
        "published": piece(Shape.DATE, record.published_at.date(), catalog),
        "updated": piece(Shape.DATE, last.date(), catalog) if last else None,
    }


def publicity(until: date | None, catalog: Catalog) -> Publicity | None:
    """The publicity that ends on a day, as of the catalog's; None when nothing ends."""
    if until is None:
        return None
    left = (until - catalog.today).days
    return Publicity(piece(Shape.DATE, until, catalog), left, f"还有 {left} 天" if left else "今天是最后一天")


def _unlinked(block: Block) -> Block:
    """The block of metadata leads nowhere: the organs are links in the line under the title."""
    return block._replace(pieces=tuple(one._replace(href="") for one in block.pieces))


def notice_view(record: Record, reason: str, ended: str, catalog: Catalog) -> Mapping[str, Any]:
    """What may still be said of a record that is no longer public: no party, no title, no content. `ended` says in a few
    words what became of it and on which day. Where only a part of it is gone, the rest is named and led to."""
    gone = record.notice(catalog.today)
    return {
        "record": record,
        "reason": reason,
        "ended": ended,
        "metadata": blocks(record, catalog, ("index_no", "organ", "published_at")),
        "published": byline(record, catalog)["published"],
        "organ_title": catalog.organ_title(record.organ),
        **({"called": record.gone_title} if gone else {"called": f"《{record.title}》", "current": record.url}),
    }


def _tasks(record: Record, catalog: Catalog) -> tuple[Piece, ...]:
    """The tasks a record fulfils: those it names, and those that name its column."""
    column = catalog.column_of_kind.get(record.NAME)
    named = served(catalog).get(column.id, ()) if column else ()
    own = (piece(Shape.TASK, task, catalog) for task in record.tasks)
    return tuple(dict.fromkeys((*own, *named)))
