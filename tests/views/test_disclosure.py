"""Guides, rules and how to ask: what is in force on a day, and how the pages lead to each other."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from datetime import date
from pathlib import Path
from typing import Any

import pytest

from conftest import TODAY
from gazette.cli import checked
from gazette.views import disclosure

View = Callable[..., Any]


@pytest.fixture
def view(site: Path) -> View:
    def of(record: str, today: date = TODAY) -> Any:
        catalog, problems = checked(site, TODAY)
        assert catalog, problems
        views: dict[str, Callable[..., Any]] = {
            "guide": disclosure.guide_view,
            "institution": disclosure.institution_view,
            "request_guide": disclosure.request_view,
        }
        found = catalog.by_id[record]
        return views[found.NAME](found, replace(catalog, today=today))

    return of


def test_a_guide_shows_the_six_facts_of_its_office_and_the_three_texts_the_law_asks_for(view: View) -> None:
    shown = view("guide")
    assert [block.label for block in shown["office"]] == [
        "政府信息公开工作机构名称",
        "办公地址",
        "办公时间",
        "联系电话",
        "传真号码",
        "互联网联系方式",
    ]
    assert [block.label for block in shown["texts"]] == ["政府信息的分类", "编排体系", "获取方式"]


def test_guide_and_explanation_of_requests_lead_to_the_ones_in_force(view: View) -> None:
    assert view("guide")["asking"].href == "request-guides/asking-newer/"
    assert view("asking-newer")["guide"].href == "guides/guide/"


def test_an_old_guide_says_since_when_it_is_out_of_use_and_what_took_its_place(view: View) -> None:
    shown = view("older-guide")
    assert shown["superseded_on"].text == "2025年2月12日"
    assert shown["successor"].href == "guides/guide/"
    assert view("older-guide", date(2025, 2, 11))["superseded_on"] is None
    assert view("guide")["superseded_on"] is None


@pytest.mark.parametrize(
    ("day", "state"),
    [
        (date(2025, 2, 28), "尚未施行"),
        (date(2025, 3, 1), "现行有效"),
        (date(2025, 8, 31), "现行有效"),
        (date(2025, 9, 1), "已废止"),
    ],
)
def test_whether_a_rule_is_in_force_follows_from_its_dates_and_the_day(view: View, day: date, state: str) -> None:
    assert view("institution", day)["state"] == state
    assert view("institution", day)["basic"][0].pieces[0].text == state


def test_each_way_to_ask_says_which_day_counts_as_received(view: View) -> None:
    assert [(route.way, received) for route, received in view("asking")["routes"]] == [
        ("邮寄", "挂号信、快递等要签收的，机关签收的当天；平常信函，机关与申请人确认的当天"),
        ("互联网渠道", "机关与申请人双方确认的当天"),
    ]


def test_the_steps_are_there_and_what_is_not_written_is_not(view: View) -> None:
    assert set(view("asking")["step"]) == {"items", "limits", "replies", "fees", "fee_document"}
    assert set(view("asking-newer")["step"]) == {"items", "limits", "replies"}
