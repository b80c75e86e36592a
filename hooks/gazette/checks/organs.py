"""Rules of organs."""

from __future__ import annotations

from collections.abc import Iterator

from gazette.catalog import Catalog
from gazette.problems import Path, wrong
from gazette.schema.organ import Organ

Found = Iterator[tuple[Path, str]]


def parents_form_a_tree(organ: Organ, catalog: Catalog) -> Found:
    """上级机构不得绕回自身。"""
    seen, parent = {organ.id}, organ.parent
    while parent and parent not in seen:
        seen.add(parent)
        above = catalog.organ(parent)
        parent = above.parent if above else None
    if parent == organ.id:
        yield ("parent",), wrong("上级机构绕回了自身", organ.parent, "真正的上级机构的 id")
