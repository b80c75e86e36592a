"""A budget's tables and the comparison of its stages."""

from demo_catalog import demo
from gazette.views import budget

FINAL = demo().by_id["demo-budget-final"]
VIEW = budget.view(FINAL, demo())
TABLES = [sheet for _, sheets in VIEW["groups"] for sheet in sheets]


def test_the_stages_of_a_year_are_side_by_side_on_each_of_their_pages():
    sheet = VIEW["comparison"][0]
    assert sheet.heads == ("预算", "决算", "决算比预算增减", "增减（%）")
    assert sheet.rows[0] == (1, "101", "税收收入", ("1,000.0", "1,100.0", "100.0", "10.0"))
    assert sheet.rows[1] == (1, "103", "非税收入", ("500.5", "500.5", "0.0", "0.0"))
    assert budget.view(demo().by_id["demo-budget-budget"], demo())["comparison"] == VIEW["comparison"]


def test_lines_are_set_by_the_depth_of_their_code():
    assert [(row[0], row[1]) for row in TABLES[1].rows] == [
        (1, "205"),
        (2, "20502"),
        (3, "2050201"),
        (3, "2050202"),
        (0, ""),
    ]


def test_amounts_of_a_table_have_the_same_decimals():
    assert [row[3][0] for row in TABLES[0].rows] == ["1,100.0", "500.5", "1,600.5", "1,600.5"]


def test_an_empty_table_is_shown_with_its_explanation():
    empty = TABLES[2]
    assert (empty.rows, empty.note) == ((), "本县没有国有资本经营预算收入，所以是空表。")


def test_statutory_tables_that_are_not_there_are_named():
    assert "政府性基金收入表" in VIEW["absent"]
    assert "一般公共预算收入表" not in VIEW["absent"]


def test_tables_stand_under_the_budget_they_belong_to_each_with_its_total():
    assert [(name, [(sheet.name, sheet.total) for sheet in sheets]) for name, sheets in VIEW["groups"]] == [
        ("一般公共预算", [("一般公共预算收入表", "收入总计 1,600.5"), ("一般公共预算支出表", "支出总计 1,600.5")]),
        ("国有资本经营预算", [("国有资本经营预算收入表", "")]),
    ]
