"""A normative document's page."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest

from conftest import BASE, TODAY, write
from gazette.catalog import Catalog
from gazette.cli import checked
from gazette.views import normative

RULES = "data/normative/rules.yml"


@pytest.fixture
def catalog(site: Path) -> Catalog:
    found = checked(site, TODAY)[0]
    assert found
    return found


def test_the_banner_says_in_words_what_counts_and_leads_to_what_decided_it(catalog: Catalog) -> None:
    old = normative.standing(catalog.documents["rules-2020"], catalog)
    assert (old.headline, old.since.text, old.by and old.by.href) == (
        "已经废止，不再执行",
        "2024年4月1日",
        "normative/rules-2024/",
    )
    new = normative.standing(catalog.documents["rules-2024"], catalog)
    assert (new.headline, new.until and new.until.text) == ("现行有效，已修改", "2029年3月31日")
    future = normative.standing(catalog.documents["rules-2024"], replace(catalog, today=date(2024, 3, 31)))
    assert (future.headline, future.since.text) == ("尚未施行", "2024年4月1日")


def test_relations_are_told_on_both_sides_though_declared_on_one(catalog: Catalog) -> None:
    relations = normative.view(catalog.documents["rules-2024"], catalog)["relations"]
    assert [(one.manner, one.document.href, one.on.datetime) for one in relations] == [
        ("废止了", "normative/rules-2020/", "2024-04-01"),
        ("被修改", "normative/rules-2025/", "2025-03-01"),
    ]


def test_a_relation_that_never_took_effect_is_said_to_be_void(site: Path) -> None:
    text = BASE[RULES].replace("expires_on: 2029-03-31\n", "cleanups:\n  - {year: 2024, outcome: 废止, on: 2024-03-20, reason: 有误}\n", 1)  # fmt: skip
    text = text.replace("cleanups:\n  - {year: 2025, outcome: 继续有效, on: 2025-06-20}\n", "")
    write(site, {RULES: text})
    catalog = checked(site, TODAY)[0]
    assert catalog
    (relation,) = normative.view(catalog.documents["rules-2020"], catalog)["relations"]
    assert relation.note == "没有生效：作出的文件此前已于2024年3月20日废止。"
    assert normative.standing(catalog.documents["rules-2020"], catalog).status == "有效"


def test_the_versions_are_told_in_order_from_either_end(catalog: Catalog) -> None:
    told = [
        ("2020年2月1日", "施行", "normative/rules-2020/"),
        ("2024年4月1日", "废止", "normative/rules-2020/"),
        ("2024年4月1日", "施行", "normative/rules-2024/"),
        ("2025年3月1日", "修改", "normative/rules-2025/"),
    ]
    for name in ("rules-2020", "rules-2024"):
        found = normative.versions(catalog.documents[name], catalog)
        assert [(day.text, manner, document.href) for day, manner, document in found][:4] == told
    assert normative.versions(catalog.documents["rules-2025"], catalog) == ()


def test_what_names_the_document_is_linked_from_it(catalog: Catalog) -> None:
    found = normative.view(catalog.documents["rules-2024"], catalog)["interpretations"]
    assert [(label, one.href) for label, one in found] == [("行政规范性文件征求意见稿", "normative-drafts/draft-2023/")]


def test_articles_and_chapters_have_addresses_of_their_own_each_once() -> None:
    html = "<h3>第一章 总则</h3>\n<p>第一条　甲</p>\n<p>第二十条 乙</p>\n<p>第一百零三条之二　丙</p>\n<p>第一条　附件的</p>\n<p>第二条</p>"
    assert normative.anchored(html) == (
        '<h3 id="chapter-1">第一章 总则</h3>\n<p id="article-1"><strong>第一条</strong>　甲</p>\n'
        '<p id="article-20"><strong>第二十条</strong> 乙</p>\n<p id="article-103-2"><strong>第一百零三条之二</strong>　丙</p>\n'
        "<p><strong>第一条</strong>　附件的</p>\n<p>第二条</p>"
    )


def test_the_table_of_contents_has_the_chapters_with_their_articles_each_where_it_stands() -> None:
    html = (
        "<p>第一条　甲</p>\n<h3>第一章 <em>总</em>则 &amp; 其他</h3>\n<p>第二条　乙</p>\n<p>第三条　丙</p>\n"
        "<h3>第二章 附则</h3>\n<p>第一条　重复的没有地址</p>"
    )
    told = normative.contents(normative.anchored(html.replace("<em>", "").replace("</em>", "")))
    assert [
        (one.heading and (one.heading.text, one.heading.href), [(a.text, a.href) for a in one.articles]) for one in told
    ] == [
        (None, [("第一条", "#article-1")]),
        (("第一章 总则 & 其他", "#chapter-1"), [("第二条", "#article-2"), ("第三条", "#article-3")]),
        (("第二章 附则", "#chapter-2"), []),
    ]
    assert normative.contents("<p>没有分条</p>") == ()


def test_the_days_of_a_document_are_told_as_periods_and_today_is_in_one_of_them(catalog: Catalog) -> None:
    told = normative.standings(catalog.documents["rules-2024"], catalog)
    assert [(one.first.datetime, one.last and one.last.datetime, one.headline, one.now) for one in told] == [
        ("2024-03-05", "2024-03-31", "尚未施行", False),
        ("2024-04-01", "2025-02-28", "现行有效", False),
        ("2025-03-01", "2029-03-31", "现行有效，已修改", True),
        ("2029-04-01", None, "失效", False),
    ]


def test_the_drawing_shows_what_the_table_tells(catalog: Catalog) -> None:
    view = normative.view(catalog.documents["rules-2024"], catalog)
    assert {(box.manner, box.href) for box in view["map"].boxes} == {
        (one.manner, one.document.href) for one in view["relations"]
    }
    assert [box.x > view["map"].here.x for box in view["map"].boxes] == [one.to_it for one in view["relations"]]
