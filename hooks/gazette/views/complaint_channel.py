"""A complaint channel's page: its rows, under the word that this site takes no complaints."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from gazette.catalog import Catalog
from gazette.display import own_blocks
from gazette.schema.complaint_channel import ComplaintChannel


def view(channel: ComplaintChannel, catalog: Catalog) -> Mapping[str, Any]:
    """The declared rows; the template adds that nothing is taken online."""
    return {"own": own_blocks(channel, catalog)}
