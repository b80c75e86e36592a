"""The pages of penalties and coercions: the decision as a card, whom it is against, what it is for, and how to object."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from gazette.catalog import Catalog
from gazette.display import Block, blocks
from gazette.schema.coercion import Coercion
from gazette.schema.penalty import Penalty

_PARTY = ("party_name", "party_type", "party_uscc", "legal_representative", "party_codes")
_CARD = (
    "doc_no",
    "organ",
    "decided_on",
    "kinds",
    "fine",
    "confiscated",
    "licence",
    "basis",
    "valid_until",
    "publicity_class",
    "data_organ",
    "remarks",
)
_COERCION_CARD = (
    "doc_no",
    "organ",
    "decided_on",
    "coercion_type",
    "kinds",
    "basis",
    "lasts_from",
    "lasts_until",
    "extended",
    "lifted_on",
    "outcome",
    "remarks",
)


def penalty_view(penalty: Penalty, catalog: Catalog) -> Mapping[str, Any]:
    """What was decided in the decision's own words, the rows of the card, the party, and the case."""
    return {
        "decision": penalty.content,
        "card": _card(blocks(penalty, catalog, _CARD), "处罚机关"),
        "party": blocks(penalty, catalog, _PARTY),
        "case": blocks(penalty, catalog, ("violation_type", "facts")),
    }


def coercion_view(coercion: Coercion, catalog: Catalog) -> Mapping[str, Any]:
    """The same of a coercion; `more` is how it was filed with those above."""
    return {
        "decision": coercion.content,
        "card": _card(blocks(coercion, catalog, _COERCION_CARD), "强制机关"),
        "party": blocks(coercion, catalog, _PARTY[:3]),
        "case": blocks(coercion, catalog, ("facts",)),
        "more": blocks(coercion, catalog, ("filing",)),
    }


def _card(rows: tuple[Block, ...], decider: str) -> tuple[Block, ...]:
    """The organ that publishes an act is the one that decided it, and the card calls it so."""
    return tuple(row._replace(label=decider) if row.name == "organ" else row for row in rows)
