"""Working days, against the published tables and an independent package."""

from __future__ import annotations

from datetime import date, timedelta
from pathlib import Path

import chinese_calendar
import pytest

from gazette.settings import load_settings

SETTINGS = load_settings(Path(__file__).parents[1])[0]
assert SETTINGS
WORKDAYS = SETTINGS.workdays


@pytest.mark.parametrize("year", sorted(WORKDAYS.known))
def test_every_day_of_an_announced_year_is_what_an_independent_table_says(year: int) -> None:
    days = [
        date(year, 1, 1) + timedelta(number)
        for number in range(366)
        if (date(year, 1, 1) + timedelta(number)).year == year
    ]
    assert [day for day in days if (not WORKDAYS.off(day)) != chinese_calendar.is_workday(day)] == []


@pytest.mark.parametrize(
    ("start", "count", "due"),
    [
        (date(2024, 9, 27), 7, date(2024, 10, 12)),
        (date(2024, 9, 27), 20, date(2024, 10, 30)),
        (date(2026, 2, 13), 1, date(2026, 2, 14)),
    ],
)
def test_working_days_count_from_the_day_after_over_holidays_and_the_weekends_worked_for_them(
    start: date, count: int, due: date
) -> None:
    assert WORKDAYS.after(start, count)[0] == due


def test_the_days_skipped_are_told_with_the_reason() -> None:
    _, skipped = WORKDAYS.after(date(2024, 9, 27), 7)
    assert [(str(run.first), str(run.last), run.reason) for run in skipped] == [
        ("2024-09-28", "2024-09-28", "周末"),
        ("2024-10-01", "2024-10-07", "国庆节"),
    ]


def test_no_working_days_after_a_day_is_the_day_itself() -> None:
    assert WORKDAYS.after(date(2026, 5, 1), 0) == (date(2026, 5, 1), ())


def test_a_count_that_crosses_a_year_not_announced_is_provisional() -> None:
    last = max(WORKDAYS.known)
    assert WORKDAYS.announced(date(last, 12, 1), date(last, 12, 31))
    assert not WORKDAYS.announced(date(last, 12, 25), date(last + 1, 1, 5))
