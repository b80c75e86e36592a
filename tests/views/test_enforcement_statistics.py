"""A year of enforcement beside the year before."""

from collections.abc import Callable
from pathlib import Path

import pytest

from conftest import BASE, TODAY, write
from demo_catalog import site as demonstrated
from gazette.catalog import Catalog
from gazette.cli import checked
from gazette.views import enforcement_statistics
from gazette.views.enforcement_statistics import Row

FILE = "data/enforcement-statistics/year.yml"
EARLIER = (
    BASE[FILE]
    .replace("id: stats-2024", "id: stats-2023")
    .replace("year: 2024", "year: 2023")
    .replace("fines: 1\n  total: 3\n  amount: 1.5", "fines: 1200\n  total: 1202\n  amount: 1500.25")
    .replace("granted: 1, refused: 2", "granted: 3, refused: 0")
    .replace("  - {kind: 行政给付, count: 1, amount: 2}\n", "")
    .replace("2025-01-", "2024-01-")
)
Made = Callable[..., Catalog]


@pytest.fixture
def made(site: Path) -> Made:
    def of(**files: str) -> Catalog:
        write(site, {f"data/enforcement-statistics/{name}.yml": text for name, text in files.items()})
        catalog, problems = checked(site, TODAY)
        assert catalog and not problems, problems
        return catalog

    return of


def sheets(catalog: Catalog) -> dict[str, tuple[Row, ...]]:
    found = enforcement_statistics.view(catalog.by_id["stats-2024"], catalog)["sheets"]
    return {sheet.name: sheet.rows for sheet in found}


def test_each_figure_stands_beside_that_of_the_year_before_with_the_change(made: Made):
    tables = sheets(made(earlier=EARLIER))
    rows = {row.label: row for row in tables["行政处罚实施情况统计表"]}
    assert rows["罚款"] == Row("罚款", "1", "1,200", "−1,199", total=False)
    assert rows["合计"] == Row("合计", "3", "1,202", "−1,199", total=True)
    assert rows["罚没金额（万元）"] == Row("罚没金额（万元）", "1.5", "1,500.25", "−1,498.75", total=False)
    granted = next(row for row in tables["行政许可实施情况统计表"] if row.label == "许可数量")
    assert (granted.now, granted.before, granted.change) == ("1", "3", "−2")
    refused = next(row for row in tables["行政许可实施情况统计表"] if row.label == "不予许可数量")
    assert refused.change == "+2"


def test_what_the_year_before_did_not_tell_is_a_dash_and_no_change_is_nought(made: Made):
    rows = {row.label: row for row in sheets(made(earlier=EARLIER))["其他行政执法行为实施情况统计表"]}
    assert rows["行政给付"] == Row("行政给付", "1", "—", "—", total=False)
    assert rows["行政给付涉及金额（万元）"].now == "2"
    assert rows["行政检查（次）"].change == "0"


def test_the_tables_stand_in_the_order_of_the_report_and_those_without_figures_are_left_out(made: Made):
    alone = BASE[FILE].replace("coercions: {seizures: 1, total: 1}\n", "")
    assert list(sheets(made(year=alone))) == [
        "行政处罚实施情况统计表",
        "行政许可实施情况统计表",
        "其他行政执法行为实施情况统计表",
        "行政复议和行政诉讼情况统计表",
    ]


@pytest.mark.parametrize(
    "withheld",
    [
        "withdrawal: {withdrawn_on: 2025-02-01, reason: 数据有误}\nexample: true",
        "scope: 本机关和下级机构\nexample: true",
    ],
)
def test_a_year_before_that_is_withdrawn_or_counts_otherwise_is_not_compared(made: Made, withheld: str):
    catalog = made(earlier=EARLIER.replace("example: true", withheld))
    view = enforcement_statistics.view(catalog.by_id["stats-2024"], catalog)
    assert view["before"] is None
    assert {row.before for sheet in view["sheets"] for row in sheet.rows} == {"—"}


def test_the_main_figures_are_told_with_their_change(made: Made):
    catalog = made(earlier=EARLIER)
    view = enforcement_statistics.view(catalog.by_id["stats-2024"], catalog)
    told = {one.label: (one.amount, one.unit, one.sentence, one.chart) for one in view["figures"]}
    assert told["行政处罚"] == ("3", "宗", "比上年减少1,199宗（−99.8%）。", None)
    assert told["罚没金额"] == ("1.5", "万元", "比上年减少1,498.75万元（−99.9%）。", None)
    assert told["行政许可"][:3] == ("1", "宗", "比上年减少2宗。")


def test_three_years_of_the_same_organ_are_drawn(made: Made):
    earliest = (
        EARLIER.replace("stats-2023", "stats-2022").replace("year: 2023", "year: 2022").replace("2024-01-", "2023-01-")
    )
    catalog = made(earlier=EARLIER, earliest=earliest)
    figures = enforcement_statistics.view(catalog.by_id["stats-2024"], catalog)["figures"]
    assert figures[0].chart.rows == (("2022年", "1,202"), ("2023年", "1,202"), ("2024年", "3"))


def test_penalties_are_drawn_by_kind_without_the_kinds_of_none():
    chart = enforcement_statistics.kinds(demonstrated().by_id["example-enforcement-2025"])
    assert chart.sentence == "合计164宗，最多的是罚款，98宗，占59.8%。"
    assert [label for label, _ in chart.rows] == [
        "罚款",
        "警告、通报批评",
        "没收违法所得、没收非法财物",
        "其他行政处罚",
    ]
