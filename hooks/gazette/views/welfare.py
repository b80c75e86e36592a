"""A page of public welfare: standards, people and money with their units, and the list shown for a time."""

from __future__ import annotations

from collections.abc import Mapping
from decimal import Decimal
from typing import Any

from gazette.catalog import Catalog
from gazette.charts import Chart, Point, bars, foremost, largest
from gazette.display import blocks
from gazette.schema.welfare import Roster, Support, Welfare

# Head, whether its cells are numbers.
HEADS = (
    ("项目", False),
    ("时期", False),
    ("标准", True),
    ("人数", True),
    ("发放期数", True),
    ("资金", True),
    ("资金来源", False),
)

_YUAN = {"万元": 10000}


def view(welfare: Welfare, catalog: Catalog) -> Mapping[str, Any]:
    """Basic rows, policies and guide; supports as heads and rows of cells with units; the list with its unit and end."""
    rows = tuple(map(_cells, welfare.supports))
    used = [at for at in range(len(HEADS)) if any(row[at] for row in rows)]
    return {
        "basic": blocks(welfare, catalog, ("domain", "item")),
        "policies": blocks(welfare, catalog, ("policies", "guide")),
        "heads": tuple(HEADS[at] for at in used),
        "supports": tuple(tuple(row[at] for at in used) for row in rows),
        "charts": (_chart("people", "人数", welfare), _chart("funds", "资金", welfare)),
        "by_difference": any(support.by_difference for support in welfare.supports),
        "roster": welfare.roster,
        "roster_rows": _roster(welfare.roster) if welfare.roster else (),
        "roster_facts": blocks(welfare.roster, catalog, ("publicity_until", "objections")) if welfare.roster else (),
    }


def _chart(name: str, title: str, welfare: Welfare) -> Chart | None:
    """People or money of the items side by side: only where all tell of one period and, for people, count the same thing;
    money is compared in 元 and told as it was written."""
    told = [one for one in welfare.supports if getattr(one, name) is not None]
    units = {getattr(one, f"{name}_unit") for one in told}
    if len({one.period for one in told}) != 1 or len({one.item for one in told}) < len(told):
        return None
    if name == "people" and len(units) > 1:
        return None
    points = [
        Point(one.item, value * _YUAN.get(unit, 1), _with_unit(value, unit))
        for one in told
        for value, unit in ((getattr(one, name), getattr(one, f"{name}_unit")),)
    ]
    shown, _ = largest(points, len(points))
    names, each = foremost(shown)
    said = f"{told[0].period}，最多的是{names}，{each}{shown[0].text}。"
    return bars(name, f"各项的{title}", said, ("项目", title), shown)


def _cells(support: Support) -> tuple[str, ...]:
    return (
        f"{support.item}{'（补差）' if support.by_difference else ''}",
        support.period,
        _with_unit(support.standard, support.standard_unit),
        _with_unit(support.people, support.people_unit),
        "" if support.times is None else f"{support.times:,}",
        _with_unit(support.funds, support.funds_unit),
        support.source or "",
    )


def _with_unit(value: Decimal | int | None, unit: str | None) -> str:
    """650 元/人·月: a number never stands without its unit."""
    return "" if value is None else f"{value:,} {unit}"


def _roster(roster: Roster) -> tuple[tuple[str, str, str, str], ...]:
    """Village, masked name, type and amount, the amounts with as many decimals as the one that has most."""
    places = max(-int(entry.amount.as_tuple().exponent) for entry in roster.entries)
    return tuple((one.village, one.name, one.type, f"{one.amount:,.{places}f}") for one in roster.entries)
