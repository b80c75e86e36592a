"""A government budget's page: its tables, the statutory tables it lacks, and what it can be compared with."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from gazette.catalog import Catalog
from gazette.display import blocks
from gazette.schema.accounts import Accounts
from gazette.schema.budget import Budget
from gazette.views import measures, shares, sheets

_BASIC = ("entity", "year", "stage", "approved_on", "approved_by")


def view(budget: Budget, catalog: Catalog) -> Mapping[str, Any]:
    """What every page of accounts has, the four budgets side by side, debt, and the audit."""
    sentence, debt = measures.debt(budget)
    return {
        **common(budget, catalog),
        "four": shares.four(budget),
        "debt": debt,
        "debt_sentence": sentence,
        "audit": blocks(budget, catalog, ("audit",)),
    }


def common(accounts: Accounts, catalog: Catalog) -> Mapping[str, Any]:
    """The main figures in words and charts; basic rows, the tables, the comparisons of stages and years, and the statutory
    tables not among them."""
    table, opened = shares.opened(accounts)
    return {
        "figures": measures.figures(accounts, catalog),
        "balance": shares.balance(accounts),
        "income": shares.sources(accounts),
        "spending": shares.spending(accounts),
        "opened_table": table,
        "opened": opened,
        "basic": blocks(accounts, catalog, _BASIC),
        "groups": sheets.grouped(accounts),
        "stages": sheets.stage_links(accounts, catalog),
        "comparison": sheets.by_stage(accounts, catalog),
        "years": sheets.by_year(accounts, catalog),
        "absent": accounts.absent_tables(),
    }
