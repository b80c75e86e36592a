"""The settings folder."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from pathlib import Path

import pytest

from conftest import BASE, TODAY
from gazette.cli import checked
from gazette.schema import KINDS
from gazette.settings import load_settings

Lines = Callable[..., list[str]]
SITE = "data/settings/site.yml"


def test_the_settings_of_the_base_site_are_read(site: Path) -> None:
    settings, problems = load_settings(site)
    assert problems == []
    assert settings is not None
    assert settings.site.name == "示例县法制"
    assert settings.regions == {"210224": "示例县"}
    assert [column.id for column in settings.columns] == ["plans", "works"]
    assert settings.broken == frozenset()


def test_a_site_with_nothing_but_its_own_file_has_a_column_for_each_kind(site: Path) -> None:
    for name in ("columns", "regions", "publicity"):
        (site / f"data/settings/{name}.yml").unlink()
    settings, problems = load_settings(site)
    assert problems == []
    assert settings is not None
    assert [column.kinds for column in settings.columns] == [(kind.NAME,) for kind in KINDS]
    assert settings.regions == {}
    assert settings.publicity_period("一般", TODAY) is None


def test_a_site_without_its_own_file_has_no_catalog(site: Path) -> None:
    (site / SITE).unlink()
    catalog, problems = checked(site, TODAY)
    assert catalog is None
    assert [str(problem) for problem in problems] == [f"{SITE}:1:1: 缺少网站设置文件，请参照手册新建"]


def test_records_are_still_read_when_the_site_file_is_broken(lines: Lines) -> None:
    found = lines({SITE: "name: x\n", "data/organs/x.yml": "id: X\n"})
    assert {line.split(":")[0] for line in found} == {SITE, "data/organs/x.yml"}


@pytest.mark.parametrize("text", ["", "# nothing\n", "---\n"])
def test_an_empty_settings_file_is_told(text: str, lines: Lines) -> None:
    assert lines({SITE: text}) == [f"{SITE}:1:1: 设置文件是空的，请参照手册填写"]


def test_a_settings_file_that_is_not_utf_8_is_told(lines: Lines) -> None:
    found = lines({SITE: BASE[SITE].encode("gbk")})
    assert found == [f"{SITE}:1:1: 文件不是 UTF-8 编码，无法读取；请在编辑器里用「另存为 UTF-8」重新保存"]


def test_months_beyond_reason_are_refused_before_any_date_is_made_of_them(lines: Lines) -> None:
    path = "data/settings/publicity.yml"
    found = lines({path: BASE[path].replace("longest: 12", "longest: 999999999999")})
    assert found == [
        f"{path}:7:18: rules[1].periods[1].longest: 「最长公示期（月）」月数不对（得到「999999999999」，应为 0 至 999 的整数，如 12）"
    ]


def test_the_rule_in_force_on_a_day_is_the_last_one_that_had_begun(site: Path) -> None:
    path = site / "data/settings/publicity.yml"
    newer = (
        "  - since: 2026-04-01\n    document: 新办法\n    periods: [{publicity_class: 一般, shortest: 3, longest: 6}]\n"
    )
    path.write_text(path.read_text("utf-8").replace("rules:\n", "rules:\n" + newer), "utf-8")
    settings = load_settings(site)[0]
    assert settings is not None

    def longest(day: date) -> int | None:
        found = settings.publicity_period("一般", day)
        return found[1].longest if found else None

    assert longest(date(2019, 12, 31)) is None
    assert longest(date(2020, 1, 1)) == 12
    assert longest(date(2026, 3, 31)) == 12
    assert longest(date(2026, 4, 1)) == 6
    assert settings.publicity_period("严重", date(2026, 4, 1)) is None
