"""A month's statistics of complaints: by class, by organ, and beside the other months of its year."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import Any

from gazette.catalog import Catalog
from gazette.charts import Chart, Figure, Point, bars, columns, foremost, largest
from gazette.display import Piece
from gazette.schema.complaint_statistics import COUNTS, ComplaintLine, ComplaintStatistics, Counts
from gazette.sentences import counted, percent, printed

MOST = 10
HEADS = (*(str(Counts.model_fields[key].title) for key in COUNTS[:3]), "未办结", "逾期", "评价", "满意", "满意率")


@dataclass(frozen=True, slots=True)
class Row:
    """One row as printed, its cells in the order of HEADS; `depth` 0 is a total."""

    name: Piece
    cells: tuple[str, ...]
    depth: int = 1


def view(statistics: ComplaintStatistics, catalog: Catalog) -> Mapping[str, Any]:
    """The tables by class, by organ and by month, and the months of the year that lack between the first and the last."""
    months = catalog.complaints.get((statistics.organ, statistics.year), ())
    by_topic = _grouped(statistics.lines, lambda line: Piece(line.topic))
    by_unit = _grouped(statistics.lines, lambda line: _organ(line.unit, catalog))
    total = Row(Piece("合计"), _cells(statistics.lines), 0)
    told = {one.month for one in months}
    return {
        "figures": figures(statistics, _month_before(statistics, catalog)),
        "charts": (_by_topic(statistics), _by_month(statistics, months)),
        "heads": HEADS,
        "tables": (("类别", (*by_topic, total)), ("承办单位", (*by_unit, total))),
        "months": tuple(_month(one, one is statistics) for one in months),
        "year_total": Row(Piece(f"合计（{len(months)} 个月）"), _year(months), 0),
        "missing": tuple(month for month in range(min(told), max(told)) if month not in told) if told else (),
    }


def figures(statistics: ComplaintStatistics, before: ComplaintStatistics | None) -> tuple[Figure, ...]:
    """What was accepted, closed and left open, late, and how content people are; the first two against the month before."""
    carried, accepted, closed, overdue, rated, satisfied = _sums(statistics.lines)
    last = _sums(before.lines) if before else ()
    left = carried + accepted - closed
    found = (
        Figure("受理", printed(accepted), "件", counted(accepted, last[1], "件", "上月") + "。" if last else ""),
        Figure("办结", printed(closed), "件", counted(closed, last[2], "件", "上月") + "。" if last else ""),
        Figure("未办结", printed(left), "件", f"本月逾期{printed(overdue)}件。"),
        Figure("满意率", share(satisfied, rated), "", f"评价{printed(rated)}件，满意{printed(satisfied)}件。"),
    )
    return found if rated else found[:-1]


def _month_before(statistics: ComplaintStatistics, catalog: Catalog) -> ComplaintStatistics | None:
    """The public statistics of the month just before, which may be of the year before."""
    year, month = divmod(statistics.months - 1, 12)
    return next((one for one in catalog.complaints.get((statistics.organ, year), ()) if one.month == month + 1), None)


def _by_topic(statistics: ComplaintStatistics) -> Chart | None:
    accepted: dict[str, int] = {}
    for line in statistics.lines:
        accepted[line.topic] = accepted.get(line.topic, 0) + line.accepted
    points = [Point(topic, count, printed(count)) for topic, count in accepted.items()]
    shown, rest = largest(points, MOST)
    if rest:
        others = sum(int(one.value or 0) for one in rest)
        shown = [*shown, Point(f"其余{len(rest)}类", others, printed(others))]
    total = sum(accepted.values())
    names, each = foremost(points)
    part = percent(shown[0].value or 0, total) if total else ""
    said = f"最多的是{names}，{each}{shown[0].text}件，{each}占{part}。" if total else ""
    return bars("topics", "本月受理的件数，按类别", said, ("类别", "件"), shown)


def _by_month(statistics: ComplaintStatistics, months: tuple[ComplaintStatistics, ...]) -> Chart | None:
    """What was accepted in each month of the year up to the last that is told; a month that lacks has no column."""
    found = {one.month: one for one in months}
    points = [
        Point(f"{month}月", count, "未收录" if count is None else printed(count), month == statistics.month)
        for month in range(min(found, default=1), max(found, default=0) + 1)
        for count in (_sums(found[month].lines)[1] if month in found else None,)
    ]
    return columns("months", f"{statistics.year}年各月受理的件数", "", ("月份", "件"), points)


def _month(one: ComplaintStatistics, here: bool) -> Row:
    name = f"{one.month}月"
    return Row(Piece(f"{name}（本页）") if here else Piece(name, one.url), _cells(one.lines))


def _grouped(lines: Iterable[ComplaintLine], name: Any) -> tuple[Row, ...]:
    groups: dict[Piece, list[ComplaintLine]] = {}
    for line in lines:
        groups.setdefault(name(line), []).append(line)
    return tuple(Row(piece, _cells(group)) for piece, group in groups.items())


def _organ(organ_id: str, catalog: Catalog) -> Piece:
    organ = catalog.organ(organ_id)
    return Piece(catalog.organ_name(organ_id), organ.url if organ else "")


def _cells(lines: Iterable[Counts]) -> tuple[str, ...]:
    return _shown(_sums(lines))


def _sums(lines: Iterable[Counts]) -> list[int]:
    return [sum(column) for column in zip(*(_counts(line) for line in lines), strict=True)]


def _year(months: tuple[ComplaintStatistics, ...]) -> tuple[str, ...]:
    """The year's sums; what was carried over is carried over once, into its first month."""
    sums = _sums(line for one in months for line in one.lines)
    first = sum(line.carried_over for line in months[0].lines) if months else 0
    return _shown([first, *sums[1:]]) if sums else ()


def _counts(line: Counts) -> tuple[int, ...]:
    return tuple(getattr(line, key) for key in COUNTS)


def _shown(sums: list[int]) -> tuple[str, ...]:
    carried, accepted, closed, overdue, rated, satisfied = sums
    numbers = (carried, accepted, closed, carried + accepted - closed, overdue, rated, satisfied)
    return (*(f"{number:,}" for number in numbers), share(satisfied, rated))


def share(part: int, whole: int) -> str:
    """A part in percent with one decimal, never rounded up; a dash when there is no whole."""
    if not whole:
        return "—"
    thousandths = part * 1000 // whole
    return f"{thousandths // 10}.{thousandths % 10}%"
