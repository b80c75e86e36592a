"""A budget's page: its tables, the statutory tables it lacks, and the stages of its year side by side."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from decimal import Decimal
from typing import Any

from gazette.catalog import Catalog
from gazette.display import Piece, blocks
from gazette.schema.budget import AMOUNTS, STAGES, STATUTORY_TABLES, Budget, Line, Table
from gazette.schema.model import fields_of

_LABELS = {field.name: field.label for field in fields_of(Line)}
# The amount that a stage settles, and so the one compared.
_AMOUNT_OF_STAGE = {"预算": "budget", "调整预算": "adjusted", "执行": "executed", "决算": "final"}


@dataclass(frozen=True, slots=True)
class Sheet:
    """One table as printed: heads of its amounts, and rows of depth (0 total, 1 类, 2 款, 3 项), code, name, amounts."""

    name: str
    note: str
    heads: tuple[str, ...]
    rows: tuple[tuple[int, str, str, tuple[str, ...]], ...]


def view(budget: Budget, catalog: Catalog) -> Mapping[str, Any]:
    """Basic rows, the tables, the comparison of stages and the statutory tables not among them."""
    stages = stages_of(budget, catalog)
    return {
        "basic": blocks(budget, catalog, ("entity", "year", "stage", "approved_on", "approved_by")),
        "tables": tuple(map(_sheet, budget.tables)),
        "stages": tuple((stage, Piece(found.title, found.url), found is budget) for stage, found in stages.items()),
        "comparison": comparison(stages) if len(stages) > 1 else (),
        "absent": tuple(name for name in STATUTORY_TABLES if name not in {table.name for table in budget.tables}),
    }


def stages_of(budget: Budget, catalog: Catalog) -> dict[str, Budget]:
    """The public budgets of the same entity and year by stage, in the order of the year."""
    found = {stage: catalog.budgets.get((budget.entity, budget.year, stage)) for stage in STAGES}
    return {stage: other for stage, other in found.items() if other}


def comparison(stages: Mapping[str, Budget]) -> tuple[Sheet, ...]:
    """The tables of one entity and year with a column for each stage; a line stands where it was first said."""
    names = dict.fromkeys(table.name for budget in stages.values() for table in budget.tables if table.lines)
    return tuple(_compared(name, stages) for name in names)


def _compared(name: str, stages: Mapping[str, Budget]) -> Sheet:
    said: dict[tuple[str, str], dict[str, Decimal | None]] = {}
    for stage, budget in stages.items():
        for table in budget.tables:
            for line in table.lines if table.name == name else ():
                said.setdefault((line.code or "", line.name), {})[stage] = getattr(line, _AMOUNT_OF_STAGE[stage])
    rows = [(code, label, [by.get(stage) for stage in stages]) for (code, label), by in said.items()]
    return Sheet(name, "", tuple(stages), _rows(rows))


def _sheet(table: Table) -> Sheet:
    used = [name for name in AMOUNTS if any(getattr(line, name) is not None for line in table.lines)]
    rows = [(line.code or "", line.name, [getattr(line, name) for name in used]) for line in table.lines]
    return Sheet(table.name, table.note or "", tuple(_LABELS[name] for name in used), _rows(rows))


def _rows(rows: list[tuple[str, str, list[Decimal | None]]]) -> tuple[tuple[int, str, str, tuple[str, ...]], ...]:
    """Rows as printed: all amounts of a table with as many decimals as the one that has most."""
    known = [amount for _, _, amounts in rows for amount in amounts if amount is not None]
    places = max((-int(amount.as_tuple().exponent) for amount in known), default=0)
    return tuple(
        (_depth(code), code, name, tuple("" if amount is None else f"{amount:,.{places}f}" for amount in amounts))
        for code, name, amounts in rows
    )


def _depth(code: str) -> int:
    return {3: 1, 5: 2, 7: 3}.get(len(code), 0)
