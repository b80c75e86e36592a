"""The organs in the order people look for them: the government itself, its departments, the towns, and the fictional ones."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from typing import NamedTuple

from gazette.catalog import Catalog
from gazette.indexes import grouped
from gazette.schema.organ import Organ
from gazette.schema.record import Record

GOVERNMENT, DEPARTMENT, TOWN, EXAMPLE = "本级政府", "部门和机构", "乡镇", "示例机构"
TOWN_DIGITS = 9
_TOWN = re.compile(r"[镇乡]人民政府$|街道办事处$")


class OrganGroup(NamedTuple):
    """Organs of one sort, in the order of their ids: each with how many public records it has beside its own page."""

    title: str
    organs: tuple[tuple[Organ, int], ...]


def organ_groups(organs: Iterable[Record], catalog: Catalog) -> Iterator[OrganGroup]:
    """Organs by their sort; a sort without any is left out."""
    ordered = sorted((one for one in organs if isinstance(one, Organ)), key=lambda one: one.id)
    found = grouped(ordered, lambda one: [_sort(one)])
    for title in (GOVERNMENT, DEPARTMENT, TOWN, EXAMPLE):
        if title in found:
            yield OrganGroup(title, tuple((one, _published(one, catalog)) for one in found[title]))


def _sort(organ: Organ) -> str:
    if organ.example:
        return EXAMPLE
    if len(organ.region or "") == TOWN_DIGITS or _TOWN.search(organ.title):
        return TOWN
    return DEPARTMENT if organ.parent else GOVERNMENT


def _published(organ: Organ, catalog: Catalog) -> int:
    return sum(not isinstance(one, Organ) for one in catalog.by_organ.get(organ.id, ()))
