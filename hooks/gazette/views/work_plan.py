"""A work plan's page and the page of each of its tasks: what the site does to fulfil it, both ways."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from gazette.catalog import Catalog
from gazette.display import Piece, blocks, piece, task_url
from gazette.schema.model import Shape
from gazette.schema.work_plan import Part, Responsible, Task, WorkPlan


@dataclass(frozen=True, slots=True)
class TaskRow:
    """A task in the list of its plan; `records` is how many public records name it."""

    task: Task
    url: str
    columns: tuple[Piece, ...]
    records: int
    responsible: tuple[tuple[str, tuple[Piece, ...]], ...]


def view(plan: WorkPlan, catalog: Catalog) -> Mapping[str, Any]:
    """The parts with their tasks, each with the columns that fulfil it."""
    parts = tuple((part, tuple(_row(plan, task, catalog) for task in part.tasks)) for part in plan.parts)
    return {"documents": blocks(plan, catalog, ("documents",)), "parts": parts}


def task_view(plan: WorkPlan, part: Part, task: Task, catalog: Catalog) -> Mapping[str, Any]:
    """One task: its text, who is responsible, what it cites, and the columns and records that fulfil it."""
    return {
        "plan": plan,
        "metadata": blocks(plan, catalog, ("organ", "doc_no", "made_on", "published_at")),
        "organ_title": catalog.organ_title(plan.organ),
        "published": piece(Shape.DATE, plan.published_at.date(), catalog).text,
        "updated": piece(Shape.DATE, plan.updated_at.date(), catalog).text if plan.updated_at else "",
        "origin": catalog.origins[plan.id].path,
        "part": part,
        "row": _row(plan, task, catalog),
        "documents": blocks(task, catalog, ("documents",)),
        "columns": tuple(records_of_column(column, catalog) for column in task.columns),
        "records": catalog.by_task.get(f"{plan.id}/{task.number}", ()),
        "previous": _neighbour(plan, task.number - 1, catalog),
        "next": _neighbour(plan, task.number + 1, catalog),
    }


def records_of_column(column_id: str, catalog: Catalog) -> tuple[Piece, str, int]:
    """A column as a link, its purpose, and how many public records it holds."""
    column = catalog.columns[column_id]
    count = sum(len(catalog.by_kind.get(kind, ())) for kind in column.kinds)
    return Piece(column.title, column.url), column.purpose, count


def _row(plan: WorkPlan, task: Task, catalog: Catalog) -> TaskRow:
    columns = tuple(records_of_column(column, catalog)[0] for column in task.columns)
    records = len(catalog.by_task.get(f"{plan.id}/{task.number}", ()))
    responsible = tuple(_named(one, catalog) for one in task.responsible)
    return TaskRow(task, task_url(plan.url, task.number), columns, records, responsible)


def _named(responsible: Responsible, catalog: Catalog) -> tuple[str, tuple[Piece, ...]]:
    organs = (organ for organ in responsible.organs if catalog.organ(organ))
    return responsible.name, tuple(piece(Shape.ORGAN, organ, catalog) for organ in organs)


def _neighbour(plan: WorkPlan, number: int, catalog: Catalog) -> Piece | None:
    found = catalog.tasks.get(f"{plan.id}/{number}")
    return Piece(f"第{number}项：{found[2].heading}", task_url(plan.url, number)) if found else None
