"""A decision's page: where each of its five steps stands."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest

from conftest import TODAY, changed, write
from gazette.catalog import Catalog
from gazette.cli import checked
from gazette.views import decision

WATER = "data/decisions/water.yml"
AFTER = "decided_on: 2025-04-20\nannounced: {on: 2025-04-24, channels: [政府网站]}\narchived: {on: 2025-05-05, organ: 示例水务局}\nevaluations:\n  - {evaluated_on: 2025-09-01, organ: 示例中心, conclusion: 达到预期}\n"


@pytest.fixture
def catalog(site: Path) -> Catalog:
    found = checked(site, TODAY)[0]
    assert found
    return found


def _states(catalog: Catalog) -> list[str]:
    return [step.state for step in decision.view(catalog.by_id["water"], catalog)["steps"]]  # type: ignore[arg-type]


def test_a_decision_made_has_every_step_finished_or_explained(catalog: Catalog) -> None:
    view = decision.view(catalog.by_id["water"], catalog)  # type: ignore[arg-type]
    assert _states(catalog) == ["已完成", "已完成", "不履行，已说明理由", "已完成", "已完成"]
    assert view["finished"] == 4
    assert [step.label for step in view["steps"]] == ["公众参与", "专家论证", "风险评估", "合法性审查", "集体讨论决定"]


def test_a_decision_under_way_says_which_step_is_open_and_how_many_days_are_left(site: Path) -> None:
    write(site, changed(WATER, AFTER, ""))
    catalog = checked(site, TODAY)[0]
    assert catalog
    early = replace(catalog, today=date(2025, 2, 1))
    assert _states(early) == ["进行中", "尚未开始", "不履行，已说明理由", "尚未开始", "尚未开始"]
    (first, *_) = decision.view(early.by_id["water"], early)["steps"]  # type: ignore[arg-type]
    assert first.sentence == "公开征求意见：2025年2月9日截止，还剩 8 天。"
    assert _states(replace(catalog, today=date(2025, 3, 10)))[3] == "进行中"


def test_a_step_without_which_it_was_decided_is_said_to_be_missing(site: Path) -> None:
    write(site, changed(WATER, "  omitted: 不影响社会稳定和公共安全", "  organ: 示例水务局"))
    catalog = checked(site, TODAY)[0]
    assert catalog
    assert _states(catalog)[2] == "缺少"
