"""Which consultations are open, and how many days are left."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest

from conftest import TODAY, changed, write
from gazette.catalog import Catalog
from gazette.cli import checked
from gazette.consultations import open_consultations, state
from gazette.schema.consultation import Consultation

DRAFT = "data/normative-drafts/draft.yml"


@pytest.fixture
def catalog(site: Path) -> Catalog:
    """The base site, whose draft is shown for opinions from 2023-11-01 to 2023-12-05."""
    write(site, changed(DRAFT, "document: rules-2024\n", ""))
    found = checked(site, TODAY)[0]
    assert found
    return found


@pytest.mark.parametrize(
    ("day", "left"), [("2023-10-31", None), ("2023-11-01", 34), ("2023-12-04", 1), ("2023-12-05", 0), ("2023-12-06", None)]
)  # fmt: skip
def test_the_first_and_the_last_day_count(catalog: Catalog, day: str, left: int | None) -> None:
    found = {
        one.record.id: one.days_left for one in open_consultations(replace(catalog, today=date.fromisoformat(day)))
    }
    assert found.get("draft-2023") == left


def test_consultations_of_every_kind_are_found_the_first_to_close_first(catalog: Catalog) -> None:
    undecided = catalog.by_id["water"].model_copy(update={"decided_on": None})
    draft = catalog.by_id["draft-2023"].model_copy(
        update={"consultation": Consultation(opened_on="2025-01-20", closes_on="2025-02-08")}
    )
    both = replace(catalog, today=date(2025, 2, 8), records=(undecided, draft))
    assert [(one.record.NAME, one.days_left) for one in open_consultations(both)] == [
        ("normative_draft", 0),
        ("decision", 1),
    ]


def test_what_is_decided_is_no_longer_asked_about(catalog: Catalog, site: Path) -> None:
    assert open_consultations(replace(catalog, today=date(2025, 2, 8))) == ()  # the decision is made
    write(site, changed(DRAFT, "document: rules-2024", "dropped_on: 2023-11-20"))
    dropped = checked(site, date(2023, 11, 21))[0]
    assert dropped
    assert open_consultations(dropped) == ()


def test_where_a_consultation_stands_is_said_in_words(catalog: Catalog) -> None:
    plain = Consultation(opened_on="2023-11-01", closes_on="2023-12-05")
    water = catalog.by_id["water"].consultation  # type: ignore[attr-defined]
    assert state(plain, date(2023, 10, 1)) == ("尚未开始", "2023年11月1日开始，2023年12月5日截止。")
    assert state(plain, date(2023, 12, 4)) == ("正在征求意见", "2023年12月5日截止，还剩 1 天。")
    assert state(plain, date(2023, 12, 5)) == ("正在征求意见", "2023年12月5日截止，今天是最后一天。")
    assert state(plain, date(2023, 12, 6)) == ("已经截止", "2023年12月5日截止。本网站尚未收录意见采纳情况。")
    assert state(water, TODAY) == ("已经截止", "2025年2月9日截止。收到意见 2 条，采纳 1 条。")
