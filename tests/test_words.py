"""Words that are explained, the links at the foot of every page, and the handbook's tables of kinds and organs."""

from __future__ import annotations

import re
from pathlib import Path

import pytest
from lxml import html

from conftest import TODAY, write
from demo_site import built_at
from gazette import footer, glossary, handbook
from gazette.catalog import Catalog
from gazette.cli import checked
from gazette.display import Piece
from gazette.schema import KINDS

ROOT = Path(__file__).parents[1]


@pytest.fixture
def catalog(site: Path) -> Catalog:
    found, problems = checked(site, TODAY)
    assert found, problems
    return found


def test_a_word_and_what_pages_also_call_it_lead_to_one_explanation(catalog: Catalog):
    found = glossary.addresses(catalog.settings)
    assert found == {
        "发文字号": "glossary/#发文字号",
        "项目代码": "glossary/#项目代码",
        "项目统一代码": "glossary/#项目代码",
    }


def test_the_foot_of_a_page_groups_what_the_program_makes_with_what_was_written(catalog: Catalog):
    about, book, one = Piece("关于", "about/"), Piece("手册", "handbook/"), Piece("一种", "handbook/one/")
    data = Piece("数据", "data/")
    found = footer.groups(catalog.settings, [("", [about]), ("服务", [data]), ("手册", [book, one])])
    assert {title: [link.text for link in links] for title, links in found} == {
        "服务": ["搜索", "订阅", "公开情况", "名词解释", "数据"],
        "网站": ["关于", "站点地图"],
        "编辑人员": ["手册"],
    }


def test_the_handbook_lists_every_kind_once_in_the_order_of_the_columns(catalog: Catalog):
    rows = handbook.filled("<!-- kinds -->", catalog).splitlines()[2:]
    names = [re.search(r"\| `(\w+)` \|", row)[1] for row in rows]
    assert sorted(names) == sorted(kind.NAME for kind in KINDS)
    columns = [row.split(" | ")[0].removeprefix("| ") for row in rows]
    order = [column.title for column in catalog.settings.columns if set(column.kinds) & set(names)]
    assert list(dict.fromkeys(columns)) == [*order, "（没有栏目）"]


def test_the_handbook_gives_the_id_of_every_organ_as_it_is_written_in_a_record(catalog: Catalog):
    rows = handbook.filled("<!-- organs -->", catalog).splitlines()[2:]
    assert len(rows) == len(catalog.organs) > 0
    for organ in catalog.organs.values():
        assert any(organ.title in row and row.endswith(f"| `{organ.id}` | `organ: {organ.id}` |") for row in rows)


def test_an_organs_name_cannot_break_the_table_of_ids(site: Path):
    text = (site / "data/organs/organs.yml").read_text("utf-8")
    name = re.search(r"^title: (.*)$", text, re.M)[1]
    write(site, {"data/organs/organs.yml": text.replace(f"title: {name}", 'title: "甲|乙<b>"', 1)})
    found, problems = checked(site, TODAY)
    assert found, problems
    assert "| 甲&#124;乙&lt;b&gt;（示例） |" in handbook.filled("<!-- organs -->", found)


def test_a_label_of_a_record_leads_to_its_word_and_other_labels_to_nothing(copy: Path, tmp_path: Path):
    words = "groups:\n  - title: 甲\n    terms:\n      - {term: 成文日期, meaning: 写成的那一天, source: 示例条例}\n"
    built = built_at(copy, tmp_path / "plain")
    assert not (built / "glossary").exists() and 'class="term"' not in _text(built / "projects/demo-bridge")
    write(copy, {"data/settings/glossary.yml": words})
    built = built_at(copy, tmp_path / "explained")
    page = html.fromstring(_text(built / "projects/demo-bridge"))
    links = page.xpath("//dt/a")
    assert {link.text for link in links} == {"成文日期"}
    assert {link.get("href") for link in links} == {"../../glossary/#成文日期"}
    explained = html.fromstring(_text(built / "glossary")).get_element_by_id("成文日期")
    assert [one.text_content() for one in explained] == ["成文日期", "写成的那一天", "出处：示例条例"]
    assert html.fromstring(_text(built / "glossary")).xpath("//footer//a[text()='名词解释']")


def test_every_word_explained_on_this_site_is_explained_in_a_few_plain_sentences():
    found, _ = checked(ROOT, TODAY)
    assert found
    for term in found.settings.terms:
        assert 1 <= term.meaning.count("。") <= 4 and len(term.meaning) <= 120, term.term


def test_the_page_for_lost_readers_offers_the_search_the_columns_and_whom_to_tell(built: Path):
    page = html.fromstring((built / "404.html").read_text("utf-8"))
    assert page.xpath("//main//form[@role='search']//input[@name='q']")
    assert page.xpath("//main//ul//a[contains(@href, 'columns/')]")
    assert page.xpath("//main//p/a[contains(@href, 'organs/')]")


def test_tables_written_by_hand_have_the_name_of_their_section(copy: Path, tmp_path: Path):
    text = "# 页\n\n## 甲 `一`\n\n|a|b|\n|-|-|\n|1|2|\n\n|a|b|\n|-|-|\n|1|2|\n\n## 乙\n\n## 丙\n\n|a|b|\n|-|-|\n|1|2|\n"
    write(copy, {"content/about.md": text})
    config = (copy / "mkdocs.yml").read_text("utf-8")
    write(copy, {"mkdocs.yml": f"{config}\nmarkdown_extensions: [tables]\n"})
    page = html.fromstring(_text(built_at(copy, tmp_path / "site") / "about"))
    assert [one.text_content() for one in page.xpath("//main//caption")] == ["甲 一", "甲 一（表 2）", "丙"]
    assert [one.get("href") for one in page.xpath("//nav[@aria-label='本页目录']//a")] == [
        f"#{one.get('id')}" for one in page.xpath("//main//h2[@id]")
    ]


def _text(folder: Path) -> str:
    return (folder / "index.html").read_text("utf-8")
