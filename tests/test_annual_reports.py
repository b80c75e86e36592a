"""Annual reports: figures that were really published satisfy the rules, slips of the pen do not, and due dates follow the law."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest

from conftest import BASE, TODAY, changed, write
from gazette.checks.resemblance import resemblance
from gazette.cli import checked
from gazette.schema.annual_report import AnnualReport
from gazette.timings import timings

Lines = Callable[..., list[str]]
OFFICE = "data/annual-reports/office-2024.yml"
DEADLINES = Path(__file__).parents[1] / "data/settings/deadlines.yml"


def _with(*rows: tuple[str, str]) -> dict[str, str]:
    """The office's report with some rows replaced; the government's is then no more its sum, which is only a reminder."""
    text = BASE[OFFICE]
    for name, numbers in rows:
        start = text.index(f"  {name}: ")
        text = text[:start] + f"  {name}: {numbers}" + text[text.index("\n", start) :]
    return {OFFICE: text}


def _errors(lines: list[str]) -> list[str]:
    return [line for line in lines if "提醒: " not in line]


# 宿迁市2025年政府信息公开工作年度报告: the row of new requests, and the table of reconsideration and suits. The rest of
# the table of requests was not at hand, so what came in is here counted as answered.
def test_a_row_of_requests_and_a_table_of_cases_as_a_city_published_them_pass(lines: Lines) -> None:
    row = "[3746, 63, 0, 0, 19, 2, 3830]"
    nothing = "[0, 0, 0, 0, 0, 0, 0]"
    said = _with(
        ("received", row),
        ("carried_in", nothing),
        ("granted", row),
        ("refused_process", nothing),
        ("handled", row),
        ("carried_out", nothing),
        ("reconsideration", "[119, 25, 91, 24, 259]"),
        ("direct_suits", "[7, 0, 15, 6, 28]"),
        ("suits_after_reconsideration", "[21, 1, 7, 9, 38]"),
    )
    assert _errors(lines(said)) == []
    wrong = {
        OFFICE: said[OFFICE].replace("[21, 1, 7, 9, 38]", "[21, 1, 7, 9, 39]").replace("19, 2, 3830]", "19, 3, 3830]")
    }
    assert len(_errors(lines(wrong))) == 4


# 大连高新区2024年: 新收454件，上年结转8件，答复458件，结转下年度4件. By what kind of applicant was not at hand.
def test_the_balance_a_district_published_passes_and_one_case_more_does_not(lines: Lines) -> None:
    def rows(out: int) -> dict[str, str]:
        return _with(
            ("received", "[454, 0, 0, 0, 0, 0, 454]"),
            ("carried_in", "[8, 0, 0, 0, 0, 0, 8]"),
            ("granted", "[458, 0, 0, 0, 0, 0, 458]"),
            ("refused_process", "[0, 0, 0, 0, 0, 0, 0]"),
            ("handled", "[458, 0, 0, 0, 0, 0, 458]"),
            ("carried_out", f"[{out}, 0, 0, 0, 0, 0, {out}]"),
        )

    assert _errors(lines(rows(4))) == []
    assert [line.split("（")[0].split(": ", 2)[2] for line in _errors(lines(rows(5)))] == [
        "「自然人」一列不平衡，新收加上年结转应当等于办理结果总计加结转下年度",
        "「总计」一列不平衡，新收加上年结转应当等于办理结果总计加结转下年度",
    ]


# 大连市发展和改革委员会2024年: 受理152件（信函21件、网络131件），答复152件，复议2件，诉讼2件.
def test_a_text_that_tells_how_requests_came_is_compared_with_the_table_only_in_its_total(lines: Lines) -> None:
    row, nothing = "[152, 0, 0, 0, 0, 0, 152]", "[0, 0, 0, 0, 0, 0, 0]"
    said = _with(
        ("received", row),
        ("carried_in", nothing),
        ("granted", row),
        ("refused_process", nothing),
        ("handled", row),
        ("carried_out", nothing),
        ("reconsideration", "[2, 0, 0, 0, 2]"),
        ("direct_suits", "[0, 0, 2, 0, 2]"),
        (
            "requests",
            "受理政府信息公开申请152件，其中收到信函申请21件、网络申请131件，答复152件；行政复议2件，行政诉讼2件。",
        ),
    )
    assert not [line for line in lines(said) if "文中的" in line]
    off = {OFFICE: said[OFFICE].replace("申请152件，", "申请151件，").replace("行政诉讼2件", "行政诉讼3件")}
    assert len([line for line in lines(off) if "文中的" in line]) == 2


@pytest.mark.parametrize(
    ("numbers", "message"),
    [
        (
            "[6, 1, 0, 0, 0, 1]",
            "写了 6 个数（应为 7 个数，依次是自然人、商业企业、科研机构、社会公益组织、法律服务机构、其他、总计）",
        ),
        ("[5, 0, 0, 1, 0, 0, 1,234]", "写了 8 个数"),
        ("[5, 0, 0, 1, 0, -1, 6]", "不能小于 0（得到「-1」"),
        ("6", "应当写成列表"),
    ],
)
def test_a_row_that_is_not_of_seven_counts_is_told_in_plain_words(lines: Lines, numbers: str, message: str) -> None:
    found = lines(changed(OFFICE, "received: [5, 0, 0, 1, 0, 0, 6]", f"received: {numbers}"))
    assert len(found) == 1
    assert message in found[0]


def test_a_row_left_out_is_missing_and_not_taken_for_nought(lines: Lines) -> None:
    found = lines(changed(OFFICE, "  refused_secret: [0, 0, 0, 0, 0, 0, 0]\n", ""))
    assert [line.split(": ", 1)[1].split("（")[0] for line in found] == [
        "requests.refused_secret: 缺少必填字段「不予公开：属于国家秘密」"
    ]


@pytest.mark.parametrize(
    ("scope", "deadline", "due"),
    [
        ("部门", "annual-report", "2025-01-31"),
        ("本级政府", "annual-report-county", "2025-03-31"),
        ("乡镇", "disclosure", "2025-02-21"),
    ],
)
def test_the_day_a_report_is_due_follows_from_whose_it_is(site: Path, scope: str, deadline: str, due: str) -> None:
    holidays = DEADLINES.with_name("holidays.yml")
    write(site, {f"data/settings/{file.name}": file.read_text("utf-8") for file in (DEADLINES, holidays)})
    write(site, {OFFICE: BASE[OFFICE].replace("scope: 部门", f"scope: {scope}")})
    catalog = checked(site, TODAY)[0]
    assert catalog
    report = catalog.by_id["office-2024"]
    assert isinstance(report, AnnualReport)
    assert [(timing.term.deadline, str(timing.due)) for timing in timings(report, catalog)] == [(deadline, due)]


def test_a_year_whose_report_is_overdue_is_brought_to_mind(site: Path, lines: Lines) -> None:
    settings = {"data/settings/deadlines.yml": DEADLINES.read_text("utf-8")}
    assert not [line for line in lines(settings) if "还没有登记" in line]
    write(site, {OFFICE: BASE[OFFICE].replace("2024", "2023").replace("2025", "2024")})
    assert [line for line in lines(settings) if "还没有登记" in line] == [
        f"{OFFICE}:9:7: 提醒: year: 2024年度的报告应当在 2025-01-31 前公布，还没有登记（应为登记新年度的报告）"
    ]


def test_resemblance_counts_what_two_texts_share_and_not_their_figures_or_marks() -> None:
    assert resemblance("全年公开信息12件，答复3件。", "全年公开信息98件；答复7件") == 1
    assert resemblance("全年公开信息", "答复申请若干") == 0
    assert resemblance("无", "无") == 0
    assert 0.3 < resemblance("公开财政预算和决算", "公开财政预算及机构") < 0.7
