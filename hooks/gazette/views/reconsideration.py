"""A case's page: its rows, and how the cases of its year ended, organ by organ."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from gazette.catalog import Catalog
from gazette.display import Piece, own_blocks
from gazette.schema.reconsideration import RESULTS, Reconsideration

_ORDER = {(procedure, result): at for procedure, results in RESULTS.items() for at, result in enumerate(results)}


def view(case: Reconsideration, catalog: Catalog) -> Mapping[str, Any]:
    """The declared rows, without the switches that are off, and the year's outcomes as organ, procedure, result, count."""
    outcomes: Mapping[tuple[str, str, str], int] = catalog.outcomes.get(case.filing_year, {})
    ordered = sorted(outcomes, key=lambda key: (key[0], key[1], _ORDER.get(key[1:], len(_ORDER))))
    return {
        "own": tuple(block for block in own_blocks(case, catalog) if block.text != "否"),
        "outcomes": tuple(
            (_organ(organ, catalog), procedure, result or "尚未审结", outcomes[organ, procedure, result])
            for organ, procedure, result in ordered
        ),
    }


def _organ(organ_id: str, catalog: Catalog) -> Piece:
    organ = catalog.organ(organ_id)
    return Piece(catalog.organ_name(organ_id), organ.url if organ else "")
