"""A year of enforcement in the tables of the yearly report, each figure beside that of the year before."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from decimal import Decimal
from functools import partial
from typing import Any

from gazette.catalog import Catalog
from gazette.charts import Chart, Figure, Point, bars, columns, foremost, largest
from gazette.display import Piece, blocks
from gazette.schema.enforcement_statistics import EnforcementStatistics, PenaltyCounts
from gazette.schema.model import Model, fields_of
from gazette.sentences import changed, counted, percent, places

_GROUPS = (
    ("penalties", "行政处罚实施情况统计表", "宗"),
    ("licences", "行政许可实施情况统计表", "宗"),
    ("coercions", "行政强制实施情况统计表", "宗"),
    ("disputes", "行政复议和行政诉讼情况统计表", "件"),
)
YEARS = 5
Number = int | Decimal | None


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
        "figures": tuple(figures(stats, before, catalog)),
        "kinds": kinds(stats),
    }


def figures(stats: EnforcementStatistics, before: EnforcementStatistics | None, catalog: Catalog) -> Iterator[Figure]:
    """The figures a reader comes for, with the change from the year before; those that are counted as a whole also year by
    year, as far as the same organ counted in the same way."""
    years = [
        one
        for year in range(stats.year - YEARS + 1, stats.year)
        if (one := catalog.shown.enforcement_statistics.get((stats.organ, year))) and one.scope == stats.scope
    ]
    for key, label, unit, count in _MAIN:
        now, last = count(stats), count(before) if before else None
        if now is not None:
            said = _changed(now, last, unit)
            values = ((one, count(one)) for one in (*years, stats))
            points = [
                Point(f"{one.year}年", value, _figure(value), one is stats)
                for one, value in values
                if value is not None
            ]
            chart = columns(key, f"{label}：各年", said, ("年度", unit), points)
            yield Figure(label, _figure(now), unit, said, chart)


def kinds(stats: EnforcementStatistics) -> Chart | None:
    """The penalties by kind, the most first; none of a kind is not drawn."""
    told = stats.penalties
    counted = [(field.label, getattr(told, field.name)) for field in fields_of(PenaltyCounts)[:-2]] if told else []
    points = [Point(label, count, f"{count:,}") for label, count in counted if count]
    shown, _ = largest(points, len(points))
    if not told or not shown or sum(count for _, count in counted) != told.total:
        return None
    names, each = foremost(shown)
    share = percent(shown[0].value or 0, told.total)
    most = f"合计{told.total:,}宗，最多的是{names}，{each}{shown[0].text}宗，{each}占{share}。"
    return bars("kinds", f"{stats.year}年行政处罚按种类", most, ("种类", "宗"), shown)


def sheets(stats: EnforcementStatistics, before: EnforcementStatistics | None) -> Iterator[Sheet]:
    """The tables that have something to say, in the order of the yearly report."""
    for key, name, unit in _GROUPS[:3]:
        yield from _sheet(stats, before, key, name, unit)
    if rows := tuple(_others(stats, before)):
        yield Sheet("其他行政执法行为实施情况统计表", "宗", rows)
    yield from _sheet(stats, before, *_GROUPS[3])


def _changed(now: int | Decimal, last: Number, unit: str) -> str:
    if last is None:
        return ""
    if isinstance(now, int):
        return f"{counted(now, last, unit)}。"
    return f"{changed(now, last, unit, decimals=places([now, Decimal(last)]))}。"


def _of(group: str, name: str, stats: EnforcementStatistics) -> Number:
    told: Model | None = getattr(stats, group)
    return getattr(told, name) if told else None


def _inspections(stats: EnforcementStatistics) -> Number:
    return next((one.count for one in stats.others if one.kind == "行政检查"), None)


# The figures told first: a key for the drawing, the label, the unit, and where each is found.
_MAIN: tuple[tuple[str, str, str, Callable[[EnforcementStatistics], Number]], ...] = (
    ("penalties", "行政处罚", "宗", partial(_of, "penalties", "total")),
    ("amount", "罚没金额", "万元", partial(_of, "penalties", "amount")),
    ("granted", "行政许可", "宗", partial(_of, "licences", "granted")),
    ("coercions", "行政强制", "宗", partial(_of, "coercions", "total")),
    ("inspections", "行政检查", "次", _inspections),
    ("reconsidered", "行政复议案件", "件", partial(_of, "disputes", "reconsidered")),
    ("sued", "行政诉讼案件", "件", partial(_of, "disputes", "sued")),
)


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


def _row(label: str, now: Number, before: Number, *, total: bool = False) -> Row:
    change = now - before if now is not None and before is not None else None
    return Row(label, _figure(now), _figure(before), _figure(change, signed=True), total)


def _figure(figure: Number, *, signed: bool = False) -> str:
    """With groups of three and a true minus; what is not known is a dash."""
    if figure is None:
        return "—"
    return f"{figure:{'+' if signed and figure else ''},}".replace("-", "−")
