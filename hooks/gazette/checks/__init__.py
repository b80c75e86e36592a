"""Every rule and reminder run over a catalog. Each is a tiny function whose docstring is the rule and its source."""

from __future__ import annotations

from collections.abc import Callable, Iterator

from gazette.catalog import Catalog, Finding
from gazette.checks import attachments, ledger, released, settings
from gazette.checks.errors import CHECKS
from gazette.checks.reminders import REMINDERS
from gazette.checks.rule import Rules
from gazette.problems import Problem

__all__ = ["CHECKS", "REMINDERS", "check"]


def check(catalog: Catalog, tick: Callable[[], None] = lambda: None) -> list[Problem]:
    """Every problem of the catalog's records and settings, errors and reminders, sorted. `tick` is called once for each record."""
    found = catalog.located(_findings(catalog, CHECKS, tick))
    advice = catalog.located(_findings(catalog, REMINDERS), "提醒")
    kept = (*ledger.check(catalog), *released.check(catalog))
    return sorted({*found, *advice, *settings.check(catalog), *attachments.unused(catalog), *kept})


def _findings(catalog: Catalog, rules: Rules, tick: Callable[[], None] = lambda: None) -> Iterator[Finding]:
    kinds = dict.fromkeys(map(type, catalog.records))
    chosen = {kind: [rule for model, rule in rules if issubclass(kind, model)] for kind in kinds}
    for record in catalog.records:
        tick()
        for rule in chosen[type(record)]:
            for path, message in rule(record, catalog):
                yield record, path, message
