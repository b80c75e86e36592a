"""A department's accounts: who it is, its tables, “三公”经费 with amounts beside counts, and what it explains."""

from __future__ import annotations

from collections.abc import Mapping
from decimal import ROUND_HALF_UP, Decimal
from typing import Any

from gazette.catalog import Catalog
from gazette.display import blocks
from gazette.schema.accounts import THREE_PUBLIC
from gazette.schema.department_budget import DepartmentBudget, Procurement, ThreePublic
from gazette.views import budget

# How the lines of “三公”经费 begin, and what is counted of each: label, field, unit.
_COUNTED: dict[str, tuple[tuple[str, str, str], ...]] = {
    "因公出国": (("团组", "delegations", "个"), ("", "travellers", "人次")),
    "公务用车购置费": (("购置", "vehicles_bought", "辆"),),
    "公务用车运行": (("保有量", "vehicles_kept", "辆"),),
    "公务接待": (("", "receptions", "批次"), ("", "guests", "人次")),
}


def view(accounts: DepartmentBudget, catalog: Catalog) -> Mapping[str, Any]:
    """What every page of accounts has, and the parts of a department's."""
    return {
        **budget.common(accounts, catalog),
        "profile": blocks(accounts, catalog, ("duties", "structure", "units")),
        "counts": counts(accounts),
        "operating": blocks(accounts, catalog, ("operating",)),
        "procurement": blocks(accounts, catalog, ("procurement",)),
        "shares": shares(accounts.procurement) if accounts.procurement else (),
        "explained": blocks(accounts, catalog, ("assets", "performance", "performance_note")),
    }


def counts(accounts: DepartmentBudget) -> dict[str, tuple[str, ...]]:
    """What was counted of each row of the table of “三公”经费, by the table's name; nothing when nothing was."""
    table, told = accounts.table(THREE_PUBLIC), accounts.three_public
    found = tuple(_count(line.plain_name, told) for line in table.lines) if table and told else ()
    return {table.name: found} if table and any(found) else {}


def shares(bought: Procurement) -> tuple[tuple[str, str], ...]:
    """Shares of the procurement that small firms got, to a hundredth of a percent: label, percent."""
    found = (
        ("授予中小企业合同金额占政府采购总额", bought.small_medium, bought.total),
        ("授予小微企业合同金额占授予中小企业合同金额", bought.small_micro, bought.small_medium),
    )
    return tuple((label, _percent(part, whole)) for label, part, whole in found if part is not None and whole)


def _count(name: str, told: ThreePublic) -> str:
    """What was counted of one kind of “三公”经费, in words: 团组 2 个、4 人次."""
    counted = next((parts for start, parts in _COUNTED.items() if name.startswith(start)), ())
    known = ((label, getattr(told, field), unit) for label, field, unit in counted)
    return "、".join(f"{label} {number} {unit}".strip() for label, number, unit in known if number is not None)


def _percent(part: Decimal, whole: Decimal) -> str:
    return f"{(part * 100 / whole).quantize(Decimal('0.01'), ROUND_HALF_UP)}%"
