"""The page of a draft: whether opinions may still be handed in, and what became of them."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from gazette import consultations
from gazette.catalog import Catalog
from gazette.display import blocks, piece
from gazette.schema.model import Shape
from gazette.schema.normative_draft import NormativeDraft


def view(draft: NormativeDraft, catalog: Catalog) -> Mapping[str, Any]:
    """Where the consultation stands today, the draft's own fields with the day it was given up, and the consultation's."""
    return {
        "consultation_state": consultations.state(draft.consultation, catalog.today),
        "dropped": piece(Shape.DATE, draft.dropped_on, catalog) if draft.dropped_on else None,
        "facts": blocks(draft, catalog, ("kind", "drafted_by", "concerns_business", "document", "dropped_on")),
        "explanation": blocks(draft, catalog, ("explanation",)),
        "consultation": blocks(draft, catalog, ("consultation",)),
    }
