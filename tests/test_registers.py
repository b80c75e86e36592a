"""The query page, the lists of each year and the table of normative documents."""

from __future__ import annotations

import csv
import io
from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest

from conftest import TODAY, changed, write
from gazette import registers
from gazette.catalog import Catalog
from gazette.cli import checked

RULES = "data/normative/rules.yml"


@pytest.fixture
def catalog(site: Path) -> Catalog:
    found = checked(site, TODAY)[0]
    assert found
    return found


def test_each_year_that_is_over_has_its_lists_at_an_address_that_stays(catalog: Catalog) -> None:
    urls = [one.url for one in registers.registers(catalog)]
    assert urls == ["normative/query/", "normative/lists/", *(f"normative/lists/{y}/" for y in range(2024, 2019, -1))]
    later = [one.url for one in registers.registers(replace(catalog, today=date(2026, 1, 1)))]
    assert set(urls) < set(later)
    assert set(later) - set(urls) == {"normative/lists/2025/"}


def test_a_years_lists_hold_what_was_in_force_at_its_end_and_what_ended_in_it_with_the_reason(catalog: Catalog) -> None:
    views = {one.url: one.view() for one in registers.registers(catalog)}
    lists = views["normative/lists/2024/"]
    assert [row.record.id for row in lists["in_force"]] == ["rules-2024"]
    assert [(word, [(row.record.id, row.validity.reason) for row in rows]) for word, rows in lists["ends"]] == [
        ("废止", [("rules-2020", "由《示例县码头管理办法》（示政规〔2024〕2号）废止")]),
        ("失效", []),
    ]
    assert [row.record.id for row in views["normative/lists/2023/"]["in_force"]] == ["rules-2020"]


def test_a_past_years_lists_do_not_change_when_today_does(catalog: Catalog) -> None:
    def told(today: date) -> list[tuple[str, str]]:
        views = {one.url: one.view() for one in registers.registers(replace(catalog, today=today))}
        return [(row.record.id, row.status) for row in views["normative/lists/2023/"]["in_force"]]

    assert told(TODAY) == told(date(2031, 5, 5)) == [("rules-2020", "有效")]


def test_the_query_page_has_every_document_with_its_status_today(catalog: Catalog) -> None:
    view = next(registers.registers(catalog)).view()
    assert [(row.record.id, row.status) for row in view["rows"]] == [
        ("notice-2025", "失效（2025-06-20）"),
        ("rules-2025", "有效"),
        ("rules-2024", "已修改（2025-03-01）"),
        ("rules-2020", "废止（2024-04-01）"),
    ]
    assert view["subjects"] == ("工业、交通",)
    assert view["years"] == (2025, 2024, 2020)


def test_lists_say_whether_a_document_counts_and_how_long_a_draft_may_be_spoken_on(site: Path) -> None:
    write(site, changed("data/normative-drafts/draft.yml", "document: rules-2024\n", ""))
    catalog = checked(site, date(2023, 12, 1))[0]
    assert catalog

    def said(record: str) -> list[str]:
        return [f"{one.label}：{one.text}" for one in registers.standing(catalog.by_id[record], catalog)]

    assert said("rules-2020") == ["有效性：有效"]
    assert said("draft-2023") == ["征求意见：正在征求意见，2023年12月5日截止，还剩 4 天"]
    assert said("wharf") == said("water") == []


def test_a_page_that_cites_a_document_that_is_over_says_so_once(site: Path) -> None:
    body = "summary: 新建示例码头\nbody: 依据示政规〔2020〕1号和[办法](/normative/rules-2020/)，以及示政规〔2024〕2号建设。"
    write(site, changed("data/projects/wharf.yml", "summary: 新建示例码头", body))
    catalog = checked(site, TODAY)[0]
    assert catalog
    found = list(registers.cited_but_over(catalog.by_id["wharf"], catalog))
    assert [(one.text, one.href, status, since.text) for one, status, since in found] == [
        ("《示例县码头管理暂行办法》（示政规〔2020〕1号）", "normative/rules-2020/", "废止", "2024年4月1日")
    ]
    before = replace(catalog, today=date(2024, 3, 31))
    assert list(registers.cited_but_over(before.by_id["wharf"], before)) == []


def test_a_site_without_documents_has_no_registers(catalog: Catalog) -> None:
    assert list(registers.registers(replace(catalog, records=()))) == []


def test_the_table_is_read_back_and_no_cell_of_it_is_a_formula(site: Path) -> None:
    write(site, changed(RULES, "title: 示例县人民政府关于停航的通告", 'title: "=HYPERLINK(1)的通告"'))
    catalog = checked(site, TODAY)[0]
    assert catalog
    text = registers.table(catalog)
    assert text.startswith("\ufeff")
    rows = list(csv.DictReader(io.StringIO(text.removeprefix("\ufeff"))))
    assert rows[0]["名称"] == "'=HYPERLINK(1)的通告"
    assert [(row["发文字号"], row["有效性"], row["状态起始日期"]) for row in rows[1:]] == [
        ("示政规〔2025〕1号", "有效", "2025-03-01"),
        ("示政规〔2024〕2号", "已修改", "2025-03-01"),
        ("示政规〔2020〕1号", "废止", "2024-04-01"),
    ]
