"""An organ's page."""

from demo_catalog import demo, site
from gazette.report import report
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


def test_every_category_of_the_law_is_told_with_what_the_organ_has_of_it():
    told = {duty.number: (sign, duty.state, duty.records) for sign, duty in VIEW["duties"]}
    assert list(told) == list(range(1, 16))
    assert told[7] == ("第（七）项", "已收录", 2)
    assert (VIEW["published"], VIEW["unpublished"]) == (
        sum(state == "已收录" for _, state, _ in told.values()),
        sum(state == "本网站尚未收录" for _, state, _ in told.values()),
    )


def test_the_checklist_and_the_report_agree_on_what_is_missing():
    for one in report(site()).organs:
        told = organ.view(one.organ, site())["duties"]
        assert tuple(duty.number for _, duty in told if duty.state == "本网站尚未收录") == one.missing
        said = {duty.number for _, duty in told if duty.state == "本机关无此类信息"}
        assert said <= set(one.organ.without)
