"""A work plan and its tasks."""

from demo_catalog import demo
from gazette.views import work_plan

PLAN = demo().by_id["demo-plan"]


def test_a_task_has_its_neighbours_and_the_ends_have_one():
    views = [work_plan.task_view(PLAN, part, task, demo()) for part, task in PLAN.numbered_tasks()]
    assert [(bool(view["previous"]), bool(view["next"])) for view in views] == [(False, True), (True, False)]


def test_a_task_tells_how_many_records_name_it():
    rows = [row for _, rows in work_plan.view(PLAN, demo())["parts"] for row in rows]
    named = [reference for record in demo().public for reference in set(record.tasks)]
    assert [row.records for row in rows] == [named.count(f"demo-plan/{row.task.number}") for row in rows]
    assert sum(row.records for row in rows)


def test_responsible_organs_are_named_as_written_and_linked_where_they_are_registered():
    ((_, rows),) = work_plan.view(PLAN, demo())["parts"]
    assert [(name, [organ.href for organ in organs]) for name, organs in rows[0].responsible] == [
        ("各镇政府", ["organs/demo-town/"]),
        ("县政府各工作部门", []),
    ]
