"""Values are shown as readers expect them."""

from datetime import date, datetime
from decimal import Decimal

import pytest

from conftest import BASE, write
from demo_catalog import demo
from gazette.cli import checked
from gazette.display import Piece, blocks, formalities, money, own_blocks, passages, piece
from gazette.schema.model import Shape
from gazette.schema.scalars import BEIJING


@pytest.mark.parametrize(
    ("amount", "shown"),
    [
        ("0", "0万元"),
        ("0.2", "0.2万元"),
        ("9999.99", "9,999.99万元"),
        ("10000", "10,000万元（1亿元）"),
        ("57900", "57,900万元（5.79亿元）"),
        ("-164000", "-164,000万元（-16.4亿元）"),
        ("1000000", "1,000,000万元（100亿元）"),
    ],
)
def test_money_is_said_in_wan_and_from_one_yi_on_also_in_yi(amount, shown):
    assert money(Decimal(amount)) == shown


@pytest.mark.parametrize(
    ("shape", "value", "shown"),
    [
        (Shape.DATE, date(2012, 7, 7), Piece("2012年7月7日", datetime="2012-07-07")),
        (
            Shape.DATETIME,
            datetime(2012, 7, 7, 9, 5, tzinfo=BEIJING),
            Piece("2012年7月7日 09:05", datetime="2012-07-07T09:05:00+08:00"),
        ),
        (Shape.ORGAN, "demo-town", Piece("示例镇人民政府", "organs/demo-town/")),
        (Shape.REGION, "210224", Piece("示例县（210224）")),
        (Shape.CATEGORY, 12, Piece("第（十二）项　突发公共事件的应急预案、预警信息及应对情况")),
        (Shape.FLAG, True, Piece("是")),
        (Shape.FIGURE, Decimal("1040.50"), Piece("1,040.50", number=True)),
        (Shape.RECORD, "demo-bridge", Piece("示例大桥工程", "projects/demo-bridge/")),
        (Shape.RECORD, "nobody", Piece("nobody")),
        (Shape.TASK, "demo-plan/2", Piece("2026年工作要点第2项：办好网站", "work-plans/demo-plan/tasks/2/")),
        (Shape.URL, "https://a.example/", Piece("https://a.example/", "https://a.example/")),
    ],
)
def test_a_value_is_shown_by_its_shape(shape, value, shown):
    assert piece(shape, value, demo()) == shown


def test_what_is_not_written_is_not_shown():
    town = demo().by_id["demo-town"]
    assert [block.name for block in own_blocks(town, demo())] == ["region", "parent", "former_names"]


def test_groups_that_repeat_are_a_table_of_the_fields_that_somebody_filled():
    bridge = demo().by_id["demo-bridge"]
    (table,) = blocks(bridge, demo(), ["progress"])
    assert table.heads == ("年份", "阶段", "当年完成投资", "进展说明")
    assert [[cell[0].text if cell else "" for cell in row] for row in table.rows] == [
        ["2025", "招标", "", ""],
        ["2026", "在建", "19,600万元（1.96亿元）", "栈桥完工"],
    ]


def test_passages_hold_what_a_reader_reads_in_its_order_with_labels_and_nothing_of_the_form():
    found = list(passages(demo().by_id["demo-bridge"], demo()))
    for text in ("示例县人民政府", "2502-210224-04-01-123451", "栈桥已经完工。", "1,001 米", "桥长"):
        assert text in found
    assert found[found.index("57,900万元（5.79亿元）") - 1] == "总投资"
    assert not {"demo-bridge", "主动公开", "示例审查岗", "True"} & set(found)


def test_formalities_are_the_category_and_the_review():
    found = list(formalities(demo().by_id["demo-bridge"], demo()))
    assert {"主动公开", "示例审查岗", "审查依据"} <= set(found)


@pytest.mark.parametrize(
    ("day", "shown"),
    [
        (date(2025, 10, 1), Piece("监督员名单", "supervisors/roster/")),
        (date(2025, 10, 2), Piece("依法行政社会监督员信息（已不再公示）", "supervisors/roster/")),
    ],
)
def test_a_reference_to_a_record_says_its_title_only_while_it_is_public(tmp_path, day, shown):
    found, _ = checked(write(tmp_path, BASE), day)
    assert found
    assert piece(Shape.RECORD, "roster", found) == shown


def test_a_reference_to_a_topic_leads_to_its_place_in_the_brief(tmp_path):
    found, _ = checked(write(tmp_path, BASE), date(2025, 10, 1))
    assert found
    shown = Piece("第二季度要点第1题　听证", "briefs/brief-2025-2/#topic-1")
    assert piece(Shape.TOPIC, "brief-2025-2/1", found) == shown


def test_a_score_is_a_number_of_points_and_not_of_money():
    assert piece(Shape.SCORE, Decimal("9.5"), demo()) == Piece("9.5", number=True)
