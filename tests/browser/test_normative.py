"""The query of normative documents in a browser: it filters, and reckons any day as the program does."""

from datetime import date, timedelta
from pathlib import Path

import pytest

from demo_catalog import TODAY
from demo_site import built_at
from documents import chance, text
from gazette.cli import checked
from gazette.registers import Row
from gazette.validity import issued, validity

DAYS = ("2001-06-30", "2009-12-31", "2014-02-28", "2026-06-30", "2031-01-01")
SHOWN = (
    "rows => rows.filter(row => !row.hidden).map(row => [row.querySelector('a').textContent, row.cells[6].textContent])"
)


@pytest.fixture
def site(copy: Path) -> Path:
    """A copy of the miniature site with 150 documents made by chance."""
    folder = copy / "data/normative"
    folder.mkdir(exist_ok=True)
    (folder / "chance.yml").write_text(text(chance(150, seed=7, organ="demo-county")), "utf-8")
    return copy


@pytest.fixture
def page(site, served, chromium, tmp_path):
    """The query page, served with the policy of the published site."""
    built = built_at(site, tmp_path / "out")
    (tmp_path / "root").mkdir()
    (tmp_path / "root/sub").symlink_to(built)
    with served(tmp_path / "root") as address:
        page = chromium.new_page()
        page.complaints = []
        page.on("console", lambda said: page.complaints.append(said.text))
        page.address = f"{address}/sub/normative/query/"
        page.goto(page.address)
        yield page
        page.close()


def edges(catalog):
    """The very days on which something changes, and the days before."""
    lives = catalog.lives.values()
    ends = [life.end.on for life in lives if life.end][:4]
    changes = [life.amended[0].on for life in lives if life.amended][:4]
    return [
        day - timedelta(days=less) for day in (*ends, *changes, *[life.starts for life in lives][:4]) for less in (0, 1)
    ]


def shown(page):
    return [tuple(row) for row in page.locator("#normative-table tbody tr").evaluate_all(SHOWN)]


def test_the_browser_reckons_every_day_as_the_program_does_and_filters(page, site):
    catalog = checked(site, TODAY)[0]
    for day in (*map(date.fromisoformat, DAYS), *edges(catalog)):
        page.locator("#normative-on").fill(str(day))
        told = ((one, validity(one, catalog, day)) for one in issued(catalog, min(day, TODAY)))
        rows = [Row(one, (), "", found, catalog.lives[one.id]) for one, found in told]
        assert shown(page) == [(row.record.title, row.status) for row in rows], day
        for status in ("尚未施行", "有效", "已修改", "废止", "失效"):
            page.locator("select[name=status]").select_option(status)
            assert {title for title, _ in shown(page)} == {r.record.title for r in rows if r.validity.status == status}
        page.locator("select[name=status]").select_option("")
    page.locator("#normative-clear").click()
    assert len(shown(page)) == 150
    page.locator("#normative-words").fill("第7号 办法")
    assert [title for title, _ in shown(page)] == ["示例县第7号事项管理办法"]
    assert "q=%E7%AC%AC7%E5%8F%B7+%E5%8A%9E%E6%B3%95" in page.locator("#normative-search").get_attribute("href")
    page.locator("#normative-words").fill("〔2001〕1 号")
    assert shown(page)
    page.locator("#normative-words").fill("没有这样的文件")
    assert "没有找到相符的文件" in page.locator("#normative-count").text_content()
    page.goto(f"{page.address}?on=2009-12-31&status=废止")
    assert page.locator("#normative-on").input_value() == "2009-12-31"
    assert {status[:2] for _, status in shown(page)} == {"废止"}
    assert page.complaints == []


def test_the_table_is_all_there_without_javascript(site, chromium, served, tmp_path):
    built = built_at(site, tmp_path / "out")
    (tmp_path / "root").mkdir()
    (tmp_path / "root/sub").symlink_to(built)
    with served(tmp_path / "root") as address:
        page = chromium.new_context(java_script_enabled=False).new_page()
        page.goto(f"{address}/sub/normative/query/")
        assert page.locator("#normative-table tbody tr").count() == 150
        assert not page.locator("#normative-query").is_visible()
        assert "历年目录" in page.locator("noscript").inner_text()
