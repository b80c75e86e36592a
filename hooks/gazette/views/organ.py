"""An organ's page: how to reach it, what it is responsible for, and everything it publishes."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from gazette.catalog import Catalog
from gazette.display import Piece, category_label, own_blocks, piece, task_url
from gazette.duties import duties
from gazette.schema import KINDS
from gazette.schema.model import Shape
from gazette.schema.organ import Organ
from gazette.schema.record import Record

LATEST = 5


def view(organ: Organ, catalog: Catalog) -> Mapping[str, Any]:
    """Contact rows, organs below it, tasks of work plans it answers for, and its latest records by kind."""
    found = duties(organ, catalog)
    return {
        "basic": tuple(block for block in own_blocks(organ, catalog) if block.name != "without"),
        "duties": tuple((category_label(duty.number), duty) for duty in found),
        "published": sum(duty.state == "已收录" for duty in found),
        "unpublished": sum(duty.state == "本网站尚未收录" for duty in found),
        "children": tuple(piece(Shape.ORGAN, child.id, catalog) for child in catalog.children.get(organ.id, ())),
        "responsible": tuple(
            Piece(f"{plan.year}年第{task.number}项：{task.heading}", task_url(plan.url, task.number))
            for plan, _, task in catalog.shown.tasks.values()
            if any(organ.id in one.organs for one in task.responsible)
        ),
        "kinds": tuple(group for kind in KINDS if (group := _group(organ, kind, catalog))),
    }


def _group(organ: Organ, kind: type[Record], catalog: Catalog) -> tuple[str, str, int, tuple[Record, ...]] | None:
    """A kind's label, the address of its list for this organ, how many records, and the latest of them."""
    records = [
        record for record in catalog.by_organ.get(organ.id, ()) if record.NAME == kind.NAME and record is not organ
    ]
    if not records:
        return None
    return kind.LABEL, f"{kind.FOLDER}/organ/{organ.id}/", len(records), tuple(records[:LATEST])
