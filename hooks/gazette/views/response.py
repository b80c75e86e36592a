"""A response's page: its rows, and how long the answer took."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from gazette.catalog import Catalog
from gazette.display import Block, Piece, own_blocks
from gazette.schema.response import Response
from gazette.views.intervals import interval


def view(response: Response, catalog: Catalog) -> Mapping[str, Any]:
    """The declared rows with the time from noticing to answering beside the answer's, when both are told."""
    own = own_blocks(response, catalog)
    if not response.noticed_at:
        return {"own": own}
    took = interval(response.noticed_at, response.responded_at)
    row = Block("row", "interval", "发现至回应", (Piece(took),), text=took)
    return {"own": tuple(one for block in own for one in ((block, row) if block.name == "responded_at" else (block,)))}
