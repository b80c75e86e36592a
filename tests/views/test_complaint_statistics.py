"""A month's complaints by class and organ, beside the other months of its year: every figure added up by hand."""

from pathlib import Path

import pytest

from conftest import BASE, TODAY, write
from demo_catalog import site as demonstrated
from gazette.cli import checked
from gazette.views import complaint_statistics
from gazette.views.complaint_statistics import share

AUGUST = "data/complaint-statistics/2025-08.yml"


def view(site: Path, name: str):
    catalog, _ = checked(site, TODAY)
    assert catalog
    return complaint_statistics.view(catalog.by_id[name], catalog)


def printed(rows):
    return [(row.name.text, *row.cells) for row in rows]


def test_a_month_is_told_by_class_and_by_organ_with_what_is_left_and_how_content_people_are(site):
    by_topic, by_unit = view(site, "complaints-08")["tables"]
    assert printed(by_topic[1]) == [
        ("市容环境", "3", "5", "7", "1", "0", "6", "5", "83.3%"),
        ("交通运输", "2", "6", "6", "2", "1", "0", "0", "—"),
        ("合计", "5", "11", "13", "3", "1", "6", "5", "83.3%"),
    ]
    assert [row[0] for row in printed(by_unit[1])] == ["示例县执法局", "示例县人民政府", "合计"]


def test_lines_of_the_same_class_are_added(site):
    text = BASE[AUGUST].replace("topic: 交通运输", "topic: 市容环境")
    rows = printed(view(write(site, {AUGUST: text}), "complaints-08")["tables"][0][1])
    assert rows == [
        ("市容环境", "5", "11", "13", "3", "1", "6", "5", "83.3%"),
        ("合计", "5", "11", "13", "3", "1", "6", "5", "83.3%"),
    ]


def test_the_year_adds_its_months_and_carries_over_once(site):
    found = view(site, "complaints-08")
    assert printed(found["months"]) == [
        ("7月", "3", "14", "12", "5", "1", "8", "7", "87.5%"),
        ("8月（本页）", "5", "11", "13", "3", "1", "6", "5", "83.3%"),
    ]
    assert found["months"][0].name.href == "complaint-statistics/complaints-07/"
    assert printed([found["year_total"]]) == [("合计（2 个月）", "3", "25", "25", "3", "2", "14", "12", "85.7%")]
    assert found["missing"] == ()


def test_a_month_that_lacks_is_told(site):
    july = "data/complaint-statistics/2025-07.yml"
    text = BASE[july].replace("month: 7", "month: 5")
    assert view(write(site, {july: text}), "complaints-08")["missing"] == (6, 7)


@pytest.mark.parametrize(
    ("part", "whole", "text"), [(2, 3, "66.6%"), (1999, 2000, "99.9%"), (5, 5, "100.0%"), (0, 4, "0.0%"), (0, 0, "—")]
)
def test_a_share_is_never_rounded_up(part, whole, text):
    assert share(part, whole) == text


def test_a_month_is_compared_with_the_public_month_just_before(site):
    august, july = (view(site, name)["figures"] for name in ("complaints-08", "complaints-07"))
    assert [(one.label, one.amount, one.sentence) for one in august] == [
        ("受理", "11", "比上月减少3件。"),
        ("办结", "13", "比上月增加1件。"),
        ("未办结", "3", "本月逾期1件。"),
        ("满意率", "83.3%", "评价6件，满意5件。"),
    ]
    assert {one.sentence for one in july[:2]} == {""}
    text = BASE["data/complaint-statistics/2025-07.yml"].replace("month: 7", "month: 5")
    assert (
        view(write(site, {"data/complaint-statistics/2025-07.yml": text}), "complaints-08")["figures"][0].sentence == ""
    )


def test_the_months_of_the_year_are_drawn_with_this_one_full():
    topics, months = complaint_statistics.view(demonstrated().by_id["example-complaints-2026-03"], demonstrated())[
        "charts"
    ]
    assert months.rows == (("1月", "24"), ("2月", "21"), ("3月", "30"), ("4月", "24"))
    assert [bar.hollow for bar in months.bars] == [True, True, False, True]
    assert (topics.rows[0], topics.sentence) == (("市容环境", "18"), "最多的是市容环境，18件，占60.0%。")
