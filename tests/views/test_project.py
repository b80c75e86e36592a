"""A project's timeline and its eight categories."""

from demo_catalog import demo
from gazette.views import project

VIEW = project.view(demo().by_id["demo-bridge"], demo())


def test_every_dated_step_is_on_the_timeline_in_order():
    assert [(str(event.day), event.text) for event in VIEW["events"]] == [
        ("2025-03-01", "可行性研究报告（示例县发展和改革局）"),
        ("2025-06-01", "主桥招标公告"),
        ("2025-07-15", "主桥中标结果公示"),
        ("2025-09-01", "开工"),
    ]


def test_what_the_stage_asks_for_and_the_record_lacks_is_missing():
    assert VIEW["stage"] == "在建"
    assert VIEW["missing"] == ("批准服务信息", "质量安全监督信息")


def test_all_eight_categories_are_told_with_their_state():
    assert [(category.number, category.state) for category in VIEW["categories"]] == [
        (1, "应公开，尚未收录"),
        (2, "已公开"),
        (3, "已公开"),
        (4, "现阶段不要求"),
        (5, "现阶段不要求"),
        (6, "已公开"),
        (7, "应公开，尚未收录"),
        (8, "现阶段不要求"),
    ]


def test_the_share_of_the_investment_is_a_whole_percent_never_rounded_up():
    assert VIEW["share"] == 33
