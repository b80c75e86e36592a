"""A list of enforcement items: one table, or for a guide to services one section for each item."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping
from typing import Any

from gazette.catalog import Catalog
from gazette.display import blocks
from gazette.schema.enforcement_item import EnforcementItems


def view(items: EnforcementItems, catalog: Catalog) -> Mapping[str, Any]:
    """Basic rows, how many items of which kind, and the items as a table or as sections of name and rows."""
    counts = Counter(item.kind for item in items.items)
    guide = items.list_type == "服务指南"
    names = tuple(name for name in type(items.items[0]).model_fields if name != "name")
    return {
        "basic": blocks(items, catalog, ("list_type", "effective_on")),
        "counts": tuple(counts.items()),
        "sections": tuple((item.name, blocks(item, catalog, names)) for item in items.items) if guide else (),
        "table": None if guide else blocks(items, catalog, ("items",))[0],
    }
