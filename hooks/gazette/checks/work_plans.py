"""Rules of work plans."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import count

from gazette.catalog import Catalog
from gazette.problems import Path, wrong
from gazette.schema.work_plan import WorkPlan
from gazette.source import suggestion

Found = Iterator[tuple[Path, str]]


def numbers_run_on(plan: WorkPlan, catalog: Catalog) -> Found:
    """各部分从 1 起编号，任务在全文中从 1 起连续编号。"""
    expected = count(1)
    for part_at, part in enumerate(plan.parts):
        if part.number != part_at + 1:
            yield ("parts", part_at, "number"), wrong("部分的序号不连续", part.number, str(part_at + 1))
        for task_at, task in enumerate(part.tasks):
            if task.number != (right := next(expected)):
                yield ("parts", part_at, "tasks", task_at, "number"), wrong("任务的项号不连续", task.number, str(right))


def columns_exist(plan: WorkPlan, catalog: Catalog) -> Found:
    """任务写明的栏目必须在 data/settings/columns.yml 中设立。"""
    known = [column.id for column in catalog.settings.columns]
    for part_at, part in enumerate(plan.parts):
        for task_at, task in enumerate(part.tasks):
            for number, column in enumerate(task.columns):
                if column not in known and "columns" not in catalog.settings.broken:
                    path = ("parts", part_at, "tasks", task_at, "columns", number)
                    yield path, wrong(f"没有这个栏目{suggestion(column, known)}", column, "、".join(known) + " 之一")
