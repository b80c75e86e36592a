"""A department's tables, what was counted, what can be compared; numbers worked out by hand from the example records."""

import pytest

from demo_catalog import site
from gazette.views import department_budget, sheets


def record(name: str):
    return site().by_id[f"example-enforcement-{name}"]


FINAL = "2025-final"


def test_counts_stand_in_the_row_of_the_money_they_explain():
    counts = department_budget.counts(record(FINAL))
    assert counts == {
        "一般公共预算财政拨款“三公”经费支出决算表": (
            "",
            "团组 0 个、0 人次",
            "",
            "购置 0 辆",
            "保有量 4 辆",
            "9 批次、62 人次",
        )
    }
    assert department_budget.counts(record("2025-budget")) == {}


def test_shares_of_small_firms_are_computed():
    # 35.20 of 38.46, 21.80 of 35.20
    assert [percent for _, percent in department_budget.shares(record(FINAL).procurement)] == ["91.52%", "61.93%"]


def test_budget_and_final_accounts_are_compared_though_their_tables_have_other_names():
    found = {sheet.name: sheet for sheet in sheets.by_stage(record(FINAL), site())}
    three = found["一般公共预算“三公”经费支出情况表"]
    assert three.heads == ("预算", "决算", "决算比预算增减", "增减（%）")
    assert three.rows[0] == (0, "", "“三公”经费合计", ("13.30", "12.28", "-1.02", "-7.7"))
    assert three.rows[1][3] == ("0.00", "0.00", "0.00", "")
    assert found["部门支出总体情况表"].rows[-1] == (0, "", "合计", ("520.00", "530.74", "10.74", "2.1"))


def test_a_year_is_compared_with_the_same_stage_of_the_year_before():
    found = {sheet.name: sheet for sheet in sheets.by_year(record("2026-budget"), site())}
    assert found["部门支出总体情况表"].heads == ("2025年预算", "2026年预算", "比上年增减", "增减（%）")
    assert found["部门支出总体情况表"].rows[-1][3] == ("520.00", "541.00", "21.00", "4.0")
    assert sheets.by_year(record(FINAL), site()) == ()
    assert sheets.by_stage(record("2026-budget"), site()) == ()


def test_only_columns_that_are_filled_are_printed():
    spent = next(table for table in record(FINAL).tables if table.name == "支出决算表")
    assert sheets.sheet(spent).heads == ("决算数", "基本支出", "项目支出")


@pytest.mark.parametrize("name", ["2025-budget", "2025-final", "2026-budget"])
def test_the_examples_list_every_table_of_the_law(name: str):
    assert record(name).absent_tables() == ()


def test_a_growth_rate_is_printed_as_it_was_written_and_stands_last():
    table = sheets.Table.model_validate(
        {"name": "表", "lines": ({"name": "合计", "growth": "5.30", "budget": "100", "previous": "95"},)}
    )
    assert (sheets.sheet(table).heads, sheets.sheet(table).rows[0][3]) == (
        ("预算数", "上年数", "增长率（%）"),
        ("100", "95", "5.30"),
    )


def test_lines_of_one_name_are_compared_each_with_its_own():
    """A total given twice under two heads must not take the other's figure."""
    lines = ({"name": "一、其中：基本支出", "final": "1"}, {"name": "（二）其中：基本支出", "final": "2"})
    table = sheets.Table.model_validate({"name": "表", "lines": lines})
    assert [(key, line.final) for key, line in table.keyed().items()] == [
        (("", "基本支出", 0), 1),
        (("", "基本支出", 1), 2),
    ]
