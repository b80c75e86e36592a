"""What a licence is worth on a day."""

from dataclasses import replace
from datetime import date, timedelta
from pathlib import Path

import pytest

from conftest import TODAY, changed, write
from gazette.cli import checked
from gazette.views import licence

FILE = "data/licences/permit.yml"


def said(site: Path, day: date, old: str, new: str) -> str:
    """The status of the base site's licence, changed, on a day."""
    write(site, changed(FILE, old, new))
    catalog, _ = checked(site, TODAY)
    assert catalog
    return licence.status(catalog.by_id["permit-3"], replace(catalog, today=day))


@pytest.mark.parametrize(
    ("day", "status"),
    [
        (date(2024, 12, 9), "尚未生效"),
        (date(2024, 12, 10), "有效"),
        (date(2025, 3, 31), "有效"),
        (date(2025, 4, 1), "无效，有效期已满"),
    ],
)
def test_a_licence_holds_from_its_first_day_to_its_last(site: Path, day: date, status: str):
    dates = "valid_from: 2024-12-02\nvalid_until: 2099-12-31"
    assert said(site, day, dates, "valid_from: 2024-12-10\nvalid_until: 2025-03-31") == status


@pytest.mark.parametrize(("day", "status"), [(date(2025, 5, 5), "有效"), (date(2025, 5, 6), "无效，已注销")])
def test_a_licence_ended_before_its_time_no_longer_holds_from_that_day(site: Path, day: date, status: str):
    ended = "content: 渣土运输\nended: {kind: 注销, ended_on: 2025-05-06, reason: 法人终止}"
    assert said(site, day, "content: 渣土运输", ended) == status


def test_only_a_licence_that_does_not_hold_says_so_under_its_title(site: Path):
    catalog, _ = checked(site, TODAY)
    assert catalog
    permit = catalog.by_id["permit-3"]
    spent = permit.model_copy(update={"valid_until": TODAY - timedelta(days=1)})
    assert licence.view(spent, catalog)["void"] == "无效，有效期已满（截至2025年10月1日）"
    assert licence.view(permit, catalog)["void"] == ""


def test_a_licence_without_end_is_said_to_be_long_term(site: Path):
    catalog, _ = checked(site, TODAY)
    assert catalog
    shown = licence.view(catalog.by_id["permit-3"], catalog)["basic"]
    assert {block.name: block.pieces[0].text for block in shown if block.kind == "row"}["valid_until"] == "长期"
    assert shown[0].text == "有效（截至2025年10月1日）"
