"""A year of enforcement in the tables of the yearly report, each figure beside that of the year before."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from decimal import Decimal
from typing import Any

from gazette.catalog import Catalog
from gazette.display import Piece, blocks
from gazette.schema.enforcement_statistics import EnforcementStatistics
from gazette.schema.model import Model, fields_of

_GROUPS = (
    ("penalties", "行政处罚实施情况统计表", "宗"),
    ("licences", "行政许可实施情况统计表", "宗"),
    ("coercions", "行政强制实施情况统计表", "宗"),
    ("disputes", "行政复议和行政诉讼情况统计表", "件"),
)
Figure = int | Decimal | None


@dataclass(frozen=True, slots=True)
class Row:
    """A line of a table: what is counted, how many this year and the year before, and the change."""

    label: str
    now: str
    before: str
    change: str
    total: bool


@dataclass(frozen=True, slots=True)
class Sheet:
    """A table, and the unit of every line that names none of its own."""

    name: str
    unit: str
    rows: tuple[Row, ...]


def view(stats: EnforcementStatistics, catalog: Catalog) -> Mapping[str, Any]:
    """Basic rows, the year before when it is public, and the tables."""
    before = catalog.shown.enforcement_statistics.get((stats.organ, stats.year - 1))
    if before and before.scope != stats.scope:
        before = None
    return {
        "basic": blocks(stats, catalog, ("year", "scope")),
        "before": before and Piece(f"{before.year}年", before.url),
        "sheets": tuple(sheets(stats, before)),
    }


def sheets(stats: EnforcementStatistics, before: EnforcementStatistics | None) -> Iterator[Sheet]:
    """The tables that have something to say, in the order of the yearly report."""
    for key, name, unit in _GROUPS[:3]:
        yield from _sheet(stats, before, key, name, unit)
    if rows := tuple(_others(stats, before)):
        yield Sheet("其他行政执法行为实施情况统计表", "宗", rows)
    yield from _sheet(stats, before, *_GROUPS[3])


def _sheet(
    stats: EnforcementStatistics, before: EnforcementStatistics | None, key: str, name: str, unit: str
) -> Iterator[Sheet]:
    group: Model | None = getattr(stats, key)
    if not group:
        return
    last: Model | None = getattr(before, key, None)
    rows = (
        _row(
            f"{field.label}（万元）" if field.name == "amount" else field.label,
            getattr(group, field.name),
            getattr(last, field.name, None),
            total=field.name == "total",
        )
        for field in fields_of(type(group))
    )
    yield Sheet(name, unit, tuple(rows))


def _others(stats: EnforcementStatistics, before: EnforcementStatistics | None) -> Iterator[Row]:
    last = {one.kind: one for one in before.others} if before else {}
    for one in stats.others:
        was = last.get(one.kind)
        label = "行政检查（次）" if one.kind == "行政检查" else one.kind
        yield _row(label, one.count, was.count if was else None)
        if one.amount is not None:
            yield _row(f"{one.kind}涉及金额（万元）", one.amount, was.amount if was else None)


def _row(label: str, now: Figure, before: Figure, *, total: bool = False) -> Row:
    change = now - before if now is not None and before is not None else None
    return Row(label, _figure(now), _figure(before), _figure(change, signed=True), total)


def _figure(figure: Figure, *, signed: bool = False) -> str:
    """With groups of three and a true minus; what is not known is a dash."""
    if figure is None:
        return "—"
    return f"{figure:{'+' if signed and figure else ''},}".replace("-", "−")
