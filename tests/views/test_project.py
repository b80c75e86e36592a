"""A project's timeline and its eight categories."""

from datetime import date
from decimal import Decimal

import pytest

from demo_catalog import demo, site
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
    assert (VIEW["stage_year"], VIEW["stage"]) == (2026, "在建")
    assert VIEW["missing"] == ("批准服务信息", "质量安全监督信息")


def test_all_eight_categories_are_told_with_their_state():
    assert [(category.number, category.state) for category in VIEW["categories"]] == [
        (1, "本网站尚未收录"),
        (2, "已收录"),
        (3, "已收录"),
        (4, "登记的阶段不要求"),
        (5, "登记的阶段不要求"),
        (6, "已收录"),
        (7, "本网站尚未收录"),
        (8, "登记的阶段不要求"),
    ]


def test_a_category_tells_from_when_to_when_its_steps_were():
    told = {category.label: category.dates for category in VIEW["categories"]}
    assert told["招标投标信息"] == "2025年6月1日至2025年7月15日"
    assert told["施工有关信息"] == "2025年9月1日"
    assert told["竣工有关信息"] == ""


def test_the_stages_say_which_are_past_and_which_are_to_come():
    assert project.stages("在建") == (
        ("前期", "过去"),
        ("招标", "过去"),
        ("在建", "现在"),
        ("完工", "以后"),
        ("竣工验收", "以后"),
    )
    assert project.stages("停建") == project.stages(None) == ()


def test_the_share_of_the_investment_is_a_whole_percent_never_rounded_up():
    assert VIEW["investment"].share == VIEW["investment"].bar == 33


@pytest.mark.parametrize(
    ("invested", "total", "share", "bar", "words"),
    [
        ("3085.6", "3200", 96, 96, "完成投资3,085.6万元，总投资3,200万元，完成 96%。"),
        ("999.999", "1000", 99, 99, "完成投资999.999万元，总投资1,000万元，完成 99%。"),
        ("1000", "1000", 100, 100, "完成投资1,000万元，总投资1,000万元，完成 100%。"),
        ("1100", "1000", 110, 100, "完成投资1,100万元，总投资1,000万元，完成 110%，超出100万元。"),
        ("0", "1000", 0, 0, "完成投资0万元，总投资1,000万元，完成 0%。"),
    ],
)
def test_the_investment_is_told_in_a_sentence_and_its_bar_never_leaves_the_frame(invested, total, share, bar, words):
    told = {"invested": Decimal(invested), "total_investment": Decimal(total), "invested_on": date(2026, 6, 30)}
    found = project.investment(demo().by_id["demo-bridge"].model_copy(update=told))
    assert (found.share, found.bar, found.words) == (share, bar, f"截至2026年6月30日，{words}")


@pytest.mark.parametrize("name", ["invested", "total_investment", "invested_on"])
def test_without_both_amounts_and_the_day_no_share_is_told(name):
    assert project.investment(demo().by_id["demo-bridge"].model_copy(update={name: None})) is None


def test_the_parts_of_a_tender_are_all_on_the_page_and_the_dated_ones_on_the_timeline():
    whole = project.view(site().by_id["example-wharf"], site())
    tendering = whole["categories"][2]
    assert [block.label for block in tendering.blocks] == [
        "招标投标信息",
        "招标投标公告公示",
        "合同订立及履行情况",
        "招标投标违法处罚",
    ]
    told = [event.text for event in whole["events"] if event.category == "招标" and "主体" in event.text]
    assert told == [
        "码头主体施工资格预审公告",
        "码头主体施工招标公告",
        "码头主体施工中标候选人公示",
        "码头主体施工中标结果公示",
    ]


def test_the_name_of_an_attachment_leads_to_its_file():
    whole = project.view(site().by_id["example-wharf"], site())
    notices = whole["categories"][2].blocks[1]
    assert [cell[-1][0].href for cell in notices.rows if cell[-1]] == ["projects/example-wharf/example-wharf-plan.pdf"]
