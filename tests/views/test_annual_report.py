"""An annual report's tables as printed, and the main figures of its years."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from conftest import BASE, TODAY, write
from demo_catalog import site as demonstrated
from gazette.cli import checked
from gazette.schema.annual_report import Requests
from gazette.schema.model import fields_of
from gazette.views import annual_report

View = Callable[..., Any]


@pytest.fixture
def view(site: Path) -> View:
    def of(record: str, **files: str) -> Any:
        write(site, {f"data/annual-reports/{name}.yml": text for name, text in files.items()})
        catalog, problems = checked(site, TODAY)
        assert catalog, problems
        return annual_report.view(catalog.by_id[record], catalog)  # type: ignore[arg-type]

    return of


def test_the_table_of_requests_has_the_twenty_five_rows_of_the_form_in_its_order(view: View) -> None:
    groups = view("report-2024")["requests"]
    rows = [row for group in groups for row in group.rows]
    assert len(rows) == len(fields_of(Requests)) == 25
    assert [group.heading for group in groups if group.heading] == [
        "三、本年度办理结果",
        "（三）不予公开",
        "（四）无法提供",
        "（五）不予处理",
        "（六）其他处理",
    ]
    assert [row.label for row in rows][:6] == [
        "一、本年新收政府信息公开申请数量",
        "二、上年结转政府信息公开申请数量",
        "（一）予以公开",
        "（二）部分公开（区分处理的，只计这一情形，不计其他情形）",
        "1. 属于国家秘密",
        "2. 其他法律行政法规禁止公开",
    ]
    assert [row.label for row in rows][-4:] == [
        "2. 申请人逾期未按收费通知要求缴纳费用、行政机关不再处理其政府信息公开申请",
        "3. 其他",
        "（七）总计",
        "四、结转下年度继续办理",
    ]
    assert [row.numbers for row in rows if row.label == "6. 属于四类过程性信息"] == [(1, 0, 0, 0, 0, 0, 1)]


def test_the_years_stand_side_by_side_with_the_difference_to_the_year_before(view: View) -> None:
    shown = view("report-2024")
    assert [(year.text, year.href) for year in shown["years"]] == [
        ("2023年", "annual-reports/report-2023/"),
        ("2024年", ""),
    ]
    figures = dict(shown["figures"])
    assert figures["新收申请（件）"] == ("4", "6（+2）")
    assert figures["行政复议（件）"] == ("0", "1（+1）")
    assert figures["行政许可决定（件）"] == ("5", "5（0）")


def test_a_year_that_is_not_there_is_said_and_compared_with_nothing(view: View) -> None:
    shown = view(
        "report-2024",
        **{"report-2023": BASE["data/annual-reports/report-2023.yml"].replace("year: 2023", "year: 2022")},
    )
    assert [year.text for year in shown["years"]] == ["2022年", "2023年", "2024年"]
    assert dict(shown["figures"])["新收申请（件）"] == ("4", "未收录", "6")


def test_a_figure_that_fell_has_a_minus_sign(view: View) -> None:
    less = BASE["data/annual-reports/report-2023.yml"].replace("fees: 0", "fees: 12.50")
    assert dict(view("report-2024", **{"report-2023": less})["figures"])["行政事业性收费（万元）"] == (
        "12.5",
        "0（−12.5）",
    )


def test_a_first_report_is_compared_with_nothing(view: View) -> None:
    assert (view("office-2024")["years"], view("office-2024")["figures"]) == ((), ())


def test_a_report_older_than_the_form_shows_no_table(view: View) -> None:
    text = BASE["data/annual-reports/office-2024.yml"]
    old = text[: text.index("overview:")].replace("year: 2024", "year: 2019") + "body: 原文\nexample: true\n"
    shown = view("office-2024", **{"office-2024": old})
    assert (shown["overview"], shown["documents"], shown["requests"], shown["cases"], shown["figures"]) == ((),) * 5


def test_the_main_figures_are_told_with_the_change_and_without_percent_of_a_few(view: View) -> None:
    figures = {one.label: (one.amount, one.sentence) for one in view("report-2024")["main"]}
    assert figures["新收申请"] == ("6", "比上年增加2件。")
    assert view("report-2024")["charts"] == ()
    assert {one.sentence for one in view("office-2024")["main"]} == {""}


def test_five_years_are_drawn_and_a_year_that_is_not_there_has_no_column() -> None:
    found = annual_report.view(demonstrated().by_id["example-annual-report-2025"], demonstrated())["charts"]
    assert found[0].rows == (("2021年", "41"), ("2022年", "48"), ("2023年", "59"), ("2024年", "69"), ("2025年", "74"))
    assert [bar.hollow for bar in found[0].bars] == [True] * 4 + [False]
    point = annual_report._point(2023, None, (("requests", "received", -1),), main=False)
    assert (point.value, point.text) == (None, "未收录")
