"""The main figures of accounts: every number worked out by hand from the example records."""

from decimal import Decimal

import pytest

from demo_catalog import demo, site
from gazette.views import measures, shares

COUNTY, OFFICE = "example-county-2025-final", "example-enforcement-2025-final"


def told(name: str) -> dict[str, tuple[str, str]]:
    return {one.label: (one.amount, one.sentence) for one in measures.figures(site().by_id[name], site())}


def test_a_governments_figures_are_told_with_their_change_and_what_made_it():
    # 14216.50 less 13547.50; 2588.46 less 2351.90 and 5061.37 less 4832.16 are more than half of what grew
    assert told(COUNTY) == {
        "一般公共预算收入": (
            "14,216.50",
            "比上年增加669.00万元（+4.9%），主要是国有资源（资产）有偿使用收入增加236.56万元、增值税增加229.21万元。",
        ),
        "一般公共预算支出": (
            "50,845.49",
            "比上年增加2,408.28万元（+5.0%），主要是交通运输支出增加881.69万元、农林水支出增加802.76万元。",
        ),
        "一般债务余额": ("44,700", "比上年增加2,900万元（+6.9%）。"),
        "专项债务余额": ("20,150", "比上年增加2,150万元（+11.9%）。"),
    }


def test_a_department_without_last_years_numbers_is_compared_with_nothing():
    assert told(OFFICE) == {
        "本年收入": ("532.08", ""),
        "本年支出": ("530.74", ""),
        "“三公”经费": ("12.28", "比上年减少1.33万元（−9.8%），主要是公务用车运行维护费减少0.94万元。"),
    }


def test_a_budget_is_compared_with_the_same_stage_of_the_year_before_or_with_what_its_table_calls_that():
    assert told("example-enforcement-2026-budget")["本年支出"][1].startswith("比2025年预算增加21.00万元（+4.0%）")
    # The table of “三公”经费 has 上年数, of which a budget does not say the stage.
    assert told("example-enforcement-2026-budget")["“三公”经费"][1].startswith("比上年数减少0.30万元（−2.3%）")


def test_income_is_never_explained_by_what_was_spent():
    # One table tells both; the only source of income is the whole of it.
    assert told("example-enforcement-2026-budget")["本年收入"][1] == "比2025年预算增加21.00万元（+4.0%）。"


def test_a_departments_income_is_explained_by_its_sources():
    budget = site().by_id["example-enforcement-2026-budget"]
    table = budget.table(measures.BOTH)
    lines = [
        line.model_copy(update={"name": name, "code": None, "budget": Decimal(now), "previous": Decimal(last)})
        for line, name, now, last in zip(
            table.lines,
            ("一、一般公共预算财政拨款收入", "五、事业收入", "本年收入合计"),
            (130, 20, 150),
            (100, 20, 120),
            strict=False,
        )
    ]
    told = budget.model_copy(update={"tables": (table.model_copy(update={"lines": tuple(lines)}),)})
    sentence = measures.figures(told, site())[0].sentence
    assert sentence == "比上年数增加30万元（+25.0%），主要是一般公共预算财政拨款收入增加30万元。"


def test_the_years_and_stages_of_a_figure_stand_in_the_order_of_time_and_only_the_pages_own_is_full():
    chart = next(one.chart for one in measures.figures(site().by_id[COUNTY], site()) if one.label == "一般公共预算支出")
    assert chart.rows == (
        ("2024年决算", "48,437.21"),
        ("2025年预算", "41,986.89"),
        ("2025年调整预算", "51,456.89"),
        ("2025年决算", "50,845.49"),
    )
    assert [bar.hollow for bar in chart.bars] == [True, True, True, False]
    assert chart.sentence == "决算比预算增加8,858.60万元（+21.1%）。"


def test_a_stage_that_another_record_tells_is_taken_from_there():
    chart = next(one.chart for one in measures.figures(demo().by_id["demo-budget-final"], demo()))
    assert chart.rows == (("2025年预算", "1,500.5"), ("2025年决算", "1,600.5"))


def test_debt_stands_beside_its_limit():
    sentence, chart = measures.debt(site().by_id[COUNTY])
    assert sentence == "一般债务余额44,700万元，为限额的90.3%；专项债务余额20,150万元，为限额的89.6%。"
    assert [label for label, _ in chart.rows] == ["一般债务余额", "一般债务限额", "专项债务余额", "专项债务限额"]
    assert measures.debt(demo().by_id["demo-budget-final"]) == ("", None)


def test_income_and_expenditure_are_told_from_the_largest_part_down():
    income, spent = shares.sources(site().by_id[COUNTY]), shares.spending(site().by_id[COUNTY])
    assert income.sentence == "收入总计53,081.29万元，最多的是上级补助收入，占63.3%。"
    assert income.rows[0] == ("上级补助收入", "33,587.90（63.3%）")
    assert spent.sentence == "支出合计50,845.49万元，最多的是农林水支出，占27.5%。"
    assert [label for label, _ in spent.rows][:3] == ["农林水支出", "教育支出", "交通运输支出"]


def test_parts_that_are_not_the_whole_are_not_drawn():
    final = site().by_id[COUNTY]
    spent = final.table("一般公共预算支出表")
    short = spent.model_copy(update={"lines": spent.lines[1:]})
    tables = tuple(short if table is spent else table for table in final.tables)
    assert shares.spending(final.model_copy(update={"tables": tables})) is None


def test_what_there_is_no_room_for_is_added_up():
    final = site().by_id[COUNTY]
    spent = final.table("一般公共预算支出表")
    lines = [
        spent.lines[0].model_copy(update={"code": f"2{at:02}", "name": f"第{at}类", "final": Decimal(at)})
        for at in range(1, 16)
    ]
    total = spent.lines[0].model_copy(update={"code": None, "name": "一般公共预算支出合计", "final": Decimal(120)})
    tables = (spent.model_copy(update={"lines": (*lines, total)}),)
    rows = shares.spending(final.model_copy(update={"tables": tables})).rows
    assert (len(rows), rows[0], rows[-1]) == (13, ("第15类", "15（12.5%）"), ("其余3项", "6（5.0%）"))


def test_a_class_opens_into_its_sections_with_their_share():
    table, opened = shares.opened(site().by_id[COUNTY])
    assert table == "一般公共预算本级支出表"
    assert [one.name for one in opened][:2] == ["农林水支出", "教育支出"]
    assert (opened[1].amount, opened[1].share) == ("9,426.28", "20.5%")
    assert opened[1].rows[:2] == (
        (2, "20502", "普通教育", "9,426.28", "100.0%"),
        (3, "2050201", "学前教育", "846.21", "9.0%"),
    )


@pytest.mark.parametrize(
    ("name", "words"),
    [
        (COUNTY, "收入总计53,081.29万元，支出总计53,081.29万元，收支平衡；年终结余（结转）298.25万元。"),
        (OFFICE, "收入总计535.28万元，支出总计535.28万元，收支平衡；年末结转和结余4.54万元。"),
    ],
)
def test_income_and_expenditure_balance(name: str, words: str):
    assert shares.balance(site().by_id[name]) == words


def test_what_does_not_balance_is_said():
    final = site().by_id[OFFICE]
    table = final.table(measures.BOTH)
    lines = tuple(
        line.model_copy(update={"final": line.final + 1}) if line.name == "支出总计" else line for line in table.lines
    )
    wrong = final.model_copy(update={"tables": (table.model_copy(update={"lines": lines}),)})
    assert "收入总计535.28万元，支出总计536.28万元，相差1.00万元" in shares.balance(wrong)


def test_the_four_budgets_stand_side_by_side_and_what_is_not_told_is_a_dash():
    assert shares.four(site().by_id[COUNTY]) == (
        ("一般公共预算", "14,216.50", "50,845.49", "298.25"),
        ("政府性基金预算", "2,113.45", "4,160.75", "162.20"),
        ("国有资本经营预算", "189.80", "125.30", "10.80"),
        ("社会保险基金预算", "—", "—", "—"),
    )
    assert shares.four(demo().by_id["demo-budget-final"]) == ()
