"""An emergency's page: what was told when, and how long after it happened."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from gazette.catalog import Catalog
from gazette.display import Piece, blocks, own_blocks
from gazette.schema.emergency import Emergency
from gazette.views.intervals import interval

# 国办发〔2016〕80号 speaks of 特别重大、重大突发事件.
GRAVE = ("特别重大", "重大")


def view(emergency: Emergency, catalog: Catalog) -> Mapping[str, Any]:
    """The declared rows, and each release as its moment, the time since the event, its words and its channel."""
    return {
        "own": tuple(
            block for block in own_blocks(emergency, catalog) if block.name not in ("releases", "disposition")
        ),
        "releases": tuple(
            (
                Piece(f"{one.released_at:%Y-%m-%d %H:%M}", datetime=one.released_at.isoformat()),
                interval(emergency.occurred_at, one.released_at) if emergency.occurred_at else "",
                one.content,
                one.channel or "",
            )
            for one in emergency.releases
        ),
        "disposition": blocks(emergency, catalog, ("disposition",)),
        "grave": bool(emergency.releases) and emergency.level in GRAVE,
    }
