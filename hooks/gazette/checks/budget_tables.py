"""Rules of one figure that stands in several tables."""

from __future__ import annotations

from collections.abc import Iterator
from decimal import Decimal

from gazette.catalog import Catalog
from gazette.checks.budget_sums import TOLERANCE
from gazette.problems import Path, wrong
from gazette.schema.accounts import Accounts

Found = Iterator[tuple[Path, str]]
# A table, the names of the line in it and the column of that line (none for the stage's own): where an amount stands.
Place = tuple[str, tuple[str, ...], str | None]

_TOTAL = ("合计", "本年收入合计", "本年支出合计", "支出合计", "基本支出合计", "本级基本支出合计")
_OWN = ("一般公共预算本级支出合计", "本级支出合计")
# Amounts that are told in two tables and are one.
AGREEING: tuple[tuple[Place, Place], ...] = (
    (("收支总表", ("本年收入合计",), None), ("收入表", _TOTAL, None)),
    (("收支总表", ("本年支出合计",), None), ("支出表", _TOTAL, None)),
    # The functional and the economic view of one expenditure.
    (("一般公共预算支出表", _TOTAL, "basic"), ("一般公共预算基本支出表", _TOTAL, None)),
    (("一般公共预算本级支出表", ("基本支出",), None), ("一般公共预算本级基本支出表", _TOTAL, None)),
    (("一般公共预算本级支出表", _OWN, None), ("一般公共预算支出表", _OWN, None)),
)


def tables_agree(accounts: Accounts, catalog: Catalog) -> Found:
    """同一个数在几张表里一致：总表与收入表、支出表；按功能分类与按经济分类的基本支出。"""
    for one, other in AGREEING:
        first, second = _told(accounts, one), _told(accounts, other)
        if first and second and abs(first[1] - second[1]) > TOLERANCE:
            table = accounts.tables[int(first[0][1])].name
            yield second[0], wrong(f"与「{table}」中的数不一致", second[1], str(first[1]))


def _told(accounts: Accounts, place: Place) -> tuple[Path, Decimal] | None:
    """The path and the amount of a place, None when it is not there."""
    name, lines, column = place
    table = accounts.table(name)
    line = table.line(*lines) if table else None
    amount = getattr(line, column or accounts.amount, None)
    if not table or not line or amount is None:
        return None
    at = (accounts.tables.index(table), table.lines.index(line))
    return ("tables", at[0], "lines", at[1], column or accounts.amount), amount
