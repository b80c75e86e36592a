"""An organ's page."""

from demo_catalog import demo
from gazette.views import organ

VIEW = organ.view(demo().organs["demo-county"], demo())


def test_what_an_organ_publishes_is_grouped_by_kind_with_counts():
    assert [(label, url, count) for label, url, count, _ in VIEW["kinds"]] == [
        ("财政预决算", "budgets/organ/demo-county/", 2),
        ("重大建设项目", "projects/organ/demo-county/", 1),
        ("行政处罚", "penalties/organ/demo-county/", 1),
        ("工作要点", "work-plans/organ/demo-county/", 1),
    ]


def test_the_tasks_an_organ_answers_for_and_the_organs_below_it_are_linked():
    assert [task.href for task in VIEW["responsible"]] == ["work-plans/demo-plan/tasks/2/"]
    assert [child.href for child in VIEW["children"]] == ["organs/demo-town/"]
