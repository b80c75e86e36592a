"""The subscription page: every address, what is newest, and when the site was built."""

from __future__ import annotations

from dataclasses import replace
from datetime import datetime
from pathlib import Path
from urllib.parse import urljoin

from lxml import html

from demo_catalog import demo
from gazette import subscription
from gazette.channels import GROUPS, channels
from gazette.feeds import feeds
from gazette.schema.scalars import BEIJING

PAGE = "https://demo.example/sub/subscribe/"
FOUND = channels(demo())
VIEW = subscription.view(FOUND, demo())


def test_every_channel_is_listed_once_in_the_order_of_groups() -> None:
    rows = [row.channel.folder for group in VIEW["groups"] for row in group.rows]
    assert rows == [channel.folder for channel in FOUND]
    assert [group.name for group in VIEW["groups"]] == [name for name in GROUPS if name in {one.group for one in FOUND}]


def test_every_group_says_what_it_is_for() -> None:
    assert set(subscription.PURPOSES) == set(GROUPS)


def test_a_channel_shows_its_newest_public_record_and_never_one_that_is_gone() -> None:
    rows = {row.channel.folder: row for group in VIEW["groups"] for row in group.rows}
    assert (rows["penalties/"].newest, rows["penalties/"].day) == (
        "示综执罚决〔2026〕1号　占用道路经营案",
        "2026-05-06",
    )
    gone = replace(
        demo(), records=tuple(one for one in demo().records if one.NAME != "penalty" or one.id == "demo-penalty-3")
    )
    (row,) = [
        row
        for group in subscription.view(channels(gone), gone)["groups"]
        for row in group.rows
        if row.channel.folder == "penalties/"
    ]
    assert (row.newest, row.day) == ("", "")


def test_only_kinds_and_organs_with_a_feed_of_their_own_can_be_chosen() -> None:
    assert VIEW["organs"] == ("示例县人民政府", "示例镇人民政府")
    assert VIEW["kinds"] == ("财政预决算", "重大建设项目", "行政处罚", "工作要点", "机构")


def test_the_page_says_when_the_site_was_built() -> None:
    assert VIEW["built"] == "2026-06-30"
    now = replace(demo(), now=datetime(2026, 6, 30, 12, 5, tzinfo=BEIJING))
    assert subscription.view(FOUND, now)["built"] == "2026-06-30 12:05"


def test_without_scripts_the_page_leads_to_every_file_a_reader_can_subscribe_to(built: Path) -> None:
    page = html.fromstring((built / "subscribe/index.html").read_text("utf-8"))
    linked = {urljoin(PAGE, link) for link in page.xpath("//main//@href")}
    made = {
        f"https://demo.example/sub/{feed.uri}"
        for feed in feeds(demo(), "https://demo.example/sub/")
        if "atom-" not in feed.uri.replace("changes-atom.xml", "")
    }
    assert made <= linked


def test_the_form_finds_the_row_of_every_choice_by_its_marks(built: Path) -> None:
    page = html.fromstring((built / "subscribe/index.html").read_text("utf-8"))
    organs, kinds = (page.xpath(f"//select[@id='choose-{name}']/option/text()")[1:] for name in ("organ", "kind"))
    rows = {(row.get("data-organ"), row.get("data-kind")) for row in page.xpath("//tr[@data-organ or @data-kind]")}
    assert {(organ, None) for organ in organs} | {(None, kind) for kind in kinds} <= rows
    assert ("示例镇人民政府", "重大建设项目") in rows
    assert ("示例镇人民政府", "行政处罚") not in rows
    assert page.xpath("//tr[@data-all]")
