"""A government budget's page: its tables, the statutory tables it lacks, and what it can be compared with."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from gazette.catalog import Catalog
from gazette.display import blocks
from gazette.schema.accounts import Accounts
from gazette.schema.budget import Budget
from gazette.views import sheets

_BASIC = ("entity", "year", "stage", "approved_on", "approved_by")


def view(budget: Budget, catalog: Catalog) -> Mapping[str, Any]:
    """What every page of accounts has, and the audit."""
    return {**common(budget, catalog), "audit": blocks(budget, catalog, ("audit",))}


def common(accounts: Accounts, catalog: Catalog) -> Mapping[str, Any]:
    """Basic rows, the tables, the comparisons of stages and years, and the statutory tables not among them."""
    return {
        "basic": blocks(accounts, catalog, _BASIC),
        "tables": tuple(map(sheets.sheet, accounts.tables)),
        "stages": sheets.stage_links(accounts, catalog),
        "comparison": sheets.by_stage(accounts, catalog),
        "years": sheets.by_year(accounts, catalog),
        "absent": accounts.absent_tables(),
    }
