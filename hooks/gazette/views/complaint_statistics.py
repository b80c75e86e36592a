"""A month's statistics of complaints: by class, by organ, and beside the other months of its year."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import Any

from gazette.catalog import Catalog
from gazette.display import Piece
from gazette.schema.complaint_statistics import COUNTS, ComplaintLine, ComplaintStatistics, Counts

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
        "heads": HEADS,
        "tables": (("类别", (*by_topic, total)), ("承办单位", (*by_unit, total))),
        "months": tuple(_month(one, one is statistics) for one in months),
        "year_total": Row(Piece(f"合计（{len(months)} 个月）"), _year(months), 0),
        "missing": tuple(month for month in range(min(told), max(told)) if month not in told) if told else (),
    }


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
    return _printed([sum(column) for column in zip(*(_counts(line) for line in lines), strict=True)])


def _year(months: tuple[ComplaintStatistics, ...]) -> tuple[str, ...]:
    """The year's sums; what was carried over is carried over once, into its first month."""
    sums = [sum(column) for column in zip(*(_counts(line) for one in months for line in one.lines), strict=True)]
    first = sum(line.carried_over for line in months[0].lines) if months else 0
    return _printed([first, *sums[1:]]) if sums else ()


def _counts(line: Counts) -> tuple[int, ...]:
    return tuple(getattr(line, key) for key in COUNTS)


def _printed(sums: list[int]) -> tuple[str, ...]:
    carried, accepted, closed, overdue, rated, satisfied = sums
    numbers = (carried, accepted, closed, carried + accepted - closed, overdue, rated, satisfied)
    return (*(f"{number:,}" for number in numbers), share(satisfied, rated))


def share(part: int, whole: int) -> str:
    """A part in percent with one decimal, never rounded up; a dash when there is no whole."""
    if not whole:
        return "—"
    thousandths = part * 1000 // whole
    return f"{thousandths // 10}.{thousandths % 10}%"
