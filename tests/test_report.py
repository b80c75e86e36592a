"""公开情况: counts, lateness, freshness and what an inspection would find, on a small site whose numbers are known."""

from __future__ import annotations

import re
import shutil
from collections.abc import Callable
from dataclasses import replace
from datetime import date, timedelta
from pathlib import Path

import pytest

from conftest import BASE, TODAY, changed, write
from gazette import report_text
from gazette.cli import checked
from gazette.report import Report, report

Standing = Callable[..., Report]
# The kinds whose numbers these tests know.
KEPT = ("settings", "organs", "work-plans", "projects", "budgets", "penalties")
LATE = changed("data/penalties/fine.yml", "decided_on: 2025-05-01", "decided_on: 2025-04-28")


@pytest.fixture
def standing(site: Path) -> Standing:
    """The report of the base site with some files written over it, on a day."""

    def of(files: dict[str, str] | None = None, today: date = TODAY, *, real: bool = False) -> Report:
        write(site, files or {})
        for folder in (site / "data").iterdir():
            if folder.name not in KEPT:
                shutil.rmtree(folder)
        if real:  # the same site, with nothing marked as an example
            for file in (site / "data").rglob("*.yml"):
                file.write_text(file.read_text("utf-8").replace("example: true\n", ""), "utf-8")
        catalog, _ = checked(site, TODAY)
        assert catalog
        return report(replace(catalog, today=today))

    return of


def test_an_organ_is_told_its_records_and_how_their_deadlines_ended(standing: Standing) -> None:
    organs = {one.organ.id: one for one in standing().organs}
    assert organs["bureau"].whole.records == 1
    assert organs["bureau"].whole.states == {"按时": 1, "逾期": 0, "到期未办": 0, "期限未到": 0, "补录": 0}
    assert str(organs["bureau"].whole.newest) == "2025-05-06"
    assert organs["bureau"].missed == ()


def test_a_missed_deadline_is_told_with_its_arithmetic(standing: Standing) -> None:
    late = changed("data/settings/deadlines.yml", "document: 示例办法, count: 7", "document: 示例办法, count: 2")
    found = standing(late | LATE)
    text = "\n".join(report_text.lines(found, "bureau"))
    assert "公开行政处罚决定逾期 6 日" in text
    assert "自2025年4月28日的次日起算，第 2 个工作日是2025年4月30日；实际2025年5月6日。依据：示例办法。" in text
    (missed,) = report_text.data(found, "bureau")["organs"][0]["missed"]
    assert (missed["from"], missed["due"], missed["done"], missed["days"]) == (
        "2025-04-28",
        "2025-04-30",
        "2025-05-06",
        6,
    )


def test_a_category_with_nothing_is_missing_until_the_organ_says_it_has_none(standing: Standing) -> None:
    before = next(one for one in standing().organs if one.organ.id == "bureau").missing
    assert before == (1, 2, 3, 4, 5, 7, 8, 9, 10, 11, 12, 13, 14, 15)
    organs = BASE["data/organs/organs.yml"].replace("parent: county", "without: [8, 14]\nparent: county")
    after = next(one for one in standing({"data/organs/organs.yml": organs}).organs if one.organ.id == "bureau").missing
    assert set(before) - set(after) == {8, 14}


def test_examples_fill_no_column_and_quiet_no_indicator(standing: Standing) -> None:
    found = standing(today=date(2025, 10, 1))
    assert [one.newest for one in found.freshness] == [None, None]
    assert {one.name: len(one.found) for one in found.indicators} == {
        "首页不更新": 1,
        "栏目不更新": 0,
        "应更新未更新": 0,
        "空白栏目": 2,
    }


@pytest.mark.parametrize(("days", "quiet"), [(14, False), (15, True)])
def test_a_home_page_fails_after_two_weeks_without_anything_new(standing: Standing, days: int, quiet: bool) -> None:
    texts = (text for path, text in BASE.items() if path.split("/")[1] in KEPT)
    newest = max(re.findall(r"published_at: (\d{4}-\d{2}-\d{2})", "".join(texts)))
    home = standing(today=date.fromisoformat(newest) + timedelta(days), real=True).indicators[0]
    assert home.failed is quiet


def test_a_column_is_stale_the_day_after_its_limit(standing: Standing) -> None:
    columns = changed("data/settings/columns.yml", "kinds: [work_plan]", "kinds: [work_plan]\n    fresh_within: 14")
    on, after = (standing(columns, day, real=True) for day in (date(2025, 2, 16), date(2025, 2, 17)))
    assert (on.freshness[0].age, on.freshness[0].stale) == (14, False)
    assert (after.freshness[0].age, after.freshness[0].stale) == (15, True)
    assert after.indicators[1].found == ("工作要点（15 天没有更新）",)
    assert not after.indicators[1].failed


def test_a_title_that_may_no_longer_be_shown_is_not_in_the_report(standing: Standing) -> None:
    late = changed("data/settings/deadlines.yml", "document: 示例办法, count: 7", "document: 示例办法, count: 2")
    found = standing(late | LATE, date(2026, 12, 1))
    text = "\n".join(report_text.lines(found, "bureau"))
    assert "行政处罚信息（已不再公示）" in text
    assert "倾倒建筑垃圾处罚决定" not in text
