"""Deadlines of records, with the arithmetic shown."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest

from conftest import TODAY, changed, write
from gazette.catalog import Catalog
from gazette.cli import checked
from gazette.timings import Timing, timings

REPOSITORY = Path(__file__).parents[1]
Told = Callable[..., list[Timing]]


@pytest.fixture
def told(site: Path) -> Told:
    """The timings of the base site's penalty or another record, with the real deadlines and holidays."""
    for name in ("deadlines", "holidays"):
        write(site, {f"data/settings/{name}.yml": (REPOSITORY / f"data/settings/{name}.yml").read_text("utf-8")})

    def of(record: str, today: date = TODAY, **files: dict[str, str]) -> list[Timing]:
        write(site, {path: text for one in files.values() for path, text in one.items()})
        catalog, problems = checked(site, TODAY)
        assert isinstance(catalog, Catalog), problems
        return list(timings(catalog.by_id[record], replace(catalog, today=today)))

    return of


def test_a_decision_published_within_seven_working_days_is_on_time(told: Told) -> None:
    (timing,) = told("fine-12")
    assert (timing.state, timing.days, timing.late) == ("按时", 0, False)
    assert timing.start < timing.end <= timing.due  # type: ignore[operator]


def test_a_decision_published_later_is_late_by_calendar_days_and_says_what_was_skipped(told: Told) -> None:
    (timing,) = told(
        "fine-12", decided=changed("data/penalties/fine.yml", "decided_on: 2025-05-01", "decided_on: 2025-04-10")
    )
    assert timing.state == "逾期"
    assert str(timing.due) == "2025-04-21"
    assert timing.days == (timing.end - timing.due).days > 0  # type: ignore[operator]
    assert [run.reason for run in timing.skipped] == ["周末", "周末"]


def test_what_was_made_before_the_site_opened_is_a_later_entry_and_not_late(told: Told) -> None:
    opened = changed("data/settings/site.yml", "name: 示例县法制", "name: 示例县法制\nopened_on: 2025-04-11")
    decided = changed("data/penalties/fine.yml", "decided_on: 2025-05-01", "decided_on: 2025-04-10")
    (timing,) = told("fine-12", opened=opened, decided=decided)
    assert timing.state == "补录"
    assert not timing.late


def test_a_deadline_not_in_the_settings_does_not_run(told: Told, site: Path) -> None:
    told("fine-12")
    (site / "data/settings/deadlines.yml").unlink()
    catalog = checked(site, TODAY)[0]
    assert catalog
    assert list(timings(catalog.by_id["fine-12"], catalog)) == []
