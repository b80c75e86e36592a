"""A project's timeline and its eight categories."""

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
        (1, "应公开，尚未收录"),
        (2, "已公开"),
        (3, "已公开"),
        (4, "登记的阶段不要求"),
        (5, "登记的阶段不要求"),
        (6, "已公开"),
        (7, "应公开，尚未收录"),
        (8, "登记的阶段不要求"),
    ]


def test_the_share_of_the_investment_is_a_whole_percent_never_rounded_up():
    assert VIEW["share"] == 33


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
