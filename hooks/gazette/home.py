"""The home page: what people come for, what may be spoken on, what is new, figures, the work plan, the organs."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Any

from gazette import columns
from gazette.catalog import Catalog, newest
from gazette.consultations import open_consultations
from gazette.counts import Tally, tally
from gazette.display import Piece, task_url
from gazette.figures import figures
from gazette.organs import organ_groups
from gazette.registers import QUERY
from gazette.schema.organ import Organ
from gazette.schema.record import Record
from gazette.schema.settings import Column
from gazette.schema.work_plan import Part, Task, WorkPlan

NEWEST, OF_A_KIND = 6, 2
# What people come for: the kind, what it is called, what they find there, and where, when not in the kind's list.
_DOORS = (
    ("budget", "财政预决算", "政府的钱从哪里来、花到哪里去。", ""),
    ("project", "重大建设项目", "在建什么、花多少钱、到了哪一步。", ""),
    ("penalty", "行政处罚", "谁因为什么被处罚，依据哪一条。", ""),
    ("normative", "规范性文件", "查文件全文，看它今天还有没有效。", QUERY),
    ("request_guide", "依申请公开", "网站上没有的信息，怎样向机关申请。", ""),
    ("complaint_channel", "举报投诉", "有问题找谁反映，电话和地址在哪里。", ""),
)


@dataclass(frozen=True, slots=True)
class Door:
    """What people come for: its name, what they find, the address and how many records stand behind it."""

    title: str
    sentence: str
    url: str
    count: Tally


@dataclass(frozen=True, slots=True)
class PlannedPart:
    """A part of the work plan: each of its tasks, the address of its page, and the columns that serve it."""

    part: Part
    tasks: tuple[tuple[Task, str, tuple[Piece, ...]], ...]


def view(catalog: Catalog) -> Mapping[str, Any]:
    """Everything the home page shows; what there is nothing of is empty, and then has no heading either."""
    plan = next((one for one in catalog.by_kind.get(WorkPlan.NAME, ()) if isinstance(one, WorkPlan)), None)
    return {
        "doors": tuple(_doors(catalog)),
        "consultations": open_consultations(catalog),
        "news": _news(catalog),
        "held": tuple(_held(catalog)),
        "figures": figures(catalog),
        "plan": plan,
        "parts": tuple(_parts(plan, catalog)) if plan else (),
        "groups": tuple(organ_groups(catalog.by_kind.get(Organ.NAME, ()), catalog)),
        "count": tally(catalog.public),
        "changed": newest(catalog.public),
    }


def _doors(catalog: Catalog) -> Iterator[Door]:
    """Those that lead somewhere; where there is one record only, they lead to it."""
    for kind, title, sentence, url in _DOORS:
        if records := catalog.by_kind.get(kind):
            there = records[0].url if len(records) == 1 else f"{records[0].FOLDER}/"
            yield Door(title, sentence, url or there, tally(records))


def _news(catalog: Catalog) -> tuple[Record, ...]:
    """The few records that changed last; of a kind not more than two, so that one busy day hides no other. Organs are no news."""
    found = [
        record for kind, records in catalog.by_kind.items() if kind != Organ.NAME for record in records[:OF_A_KIND]
    ]
    return columns.newest_first(found)[:NEWEST]


def _held(catalog: Catalog) -> Iterator[tuple[Column, Tally]]:
    """Every column that holds anything, and how much."""
    for column in columns.filled(catalog):
        yield column, tally(record for kind in column.kinds for record in catalog.by_kind.get(kind, ()))


def _parts(plan: WorkPlan, catalog: Catalog) -> Iterator[PlannedPart]:
    for part in plan.parts:
        yield PlannedPart(
            part,
            tuple((task, task_url(plan.url, task.number), _serving(task, catalog)) for task in part.tasks),
        )


def _serving(task: Task, catalog: Catalog) -> tuple[Piece, ...]:
    """The columns that serve a task and hold something."""
    found = (catalog.columns[column] for column in task.columns)
    return tuple(Piece(one.title, one.url) for one in found if columns.holds_any(one, catalog))
